import { isBelow } from '@tongxin/infra/reference/territory.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CellRequest, CellResponse } from '../cells/cell.ts';
import { type Addressee, answerRoot, ask, type Cells } from './ask.ts';
import type { Directory } from './directory.ts';
import { partOf, type RouteField, runsOf } from './mutation-routing.ts';
import { argumentOf, type OperationPlan, type RootField } from './mutation-split.ts';

/** Root fields that are about one committee, or one record and what it is linked with: by which argument they name it. */
const ABOUT: Readonly<Record<string, 'code' | 'id'>> = { committee: 'code', matter: 'id', record: 'id' };

interface Upward {
  directory: Directory;
  cells: Cells;
  home: string;
  /** The committee of a record, by its id. */
  ownerOf(id: unknown): string;
}

/**
 * Of what a cell above keeps, the home knows what it was told. So fields about a committee or a record there are asked of that cell, for who asks; where it
 * does not answer, the home answers as far as it knows, and its figures say what is missing.
 */
export const upwardRoute =
  ({ directory, cells, home, ownerOf }: Upward): RouteField =>
  (field, variables) => {
    const atHome = { cell: home, owner: home };
    const argument = ABOUT[field.node.name.value];
    const value = argument && argumentOf(field, argument, variables);
    if (typeof value !== 'string') return atHome;
    try {
      const owner = argument === 'code' ? value : ownerOf(value);
      const cell = directory.cellOf(owner);
      return cell !== home && cells.has(cell) && isBelow(home, cell) ? { cell, owner } : atHome;
    } catch (error) {
      // What is no code or no id the home says in its own words.
      if (error instanceof GraphQLError) return atHome;
      throw error;
    }
  };

/** The fields of a query each at its cell, all at once. */
export async function answerUpward(
  plan: OperationPlan,
  request: CellRequest,
  cells: Cells,
  home: string,
  route: RouteField,
): Promise<CellResponse> {
  const runs = runsOf(plan.fields, request.variables ?? {}, route);
  const atHome = { cell: home, owners: new Set([home]) };
  if (runs.every(({ cell }) => cell === home)) return answerRoot(atHome, plan.fields, request, cells);
  const answers = await Promise.all(
    runs.map(async run => {
      if (run.answer) return run.answer;
      const part = runs.length === 1 ? request : partOf(plan, run, request);
      const fields = plan.fields.slice(run.first, run.end);
      return run.cell === home ? answerRoot(atHome, fields, part, cells) : answerAbove(run, fields, { atHome, part, cells });
    }),
  );
  const data: Record<string, unknown> = Object.create(null);
  const errors: GraphQLFormattedError[] = [];
  for (const answer of answers) {
    Object.assign(data, answer.data);
    errors.push(...(answer.errors ?? []));
  }
  return errors.length > 0 ? { data, errors } : { data };
}

interface Asking {
  atHome: Addressee;
  part: CellRequest;
  cells: Cells;
}

async function answerAbove(above: Addressee, fields: readonly RootField[], { atHome, part, cells }: Asking): Promise<CellResponse> {
  const answer = await ask(above, part, cells);
  return answer instanceof GraphQLError ? answerRoot(atHome, fields, part, cells) : answer;
}
