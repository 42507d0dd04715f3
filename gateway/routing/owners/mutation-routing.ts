import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CellRequest, CellResponse } from '../cells/cell.ts';
import { type Addressee, answerRoot, type Cells, failFields } from './ask.ts';
import { isIncluded, type OperationPlan, type RootField } from './mutation-split.ts';

type Variables = Record<string, unknown>;
export type RouteField = (field: RootField, variables: Variables) => { cell: string; owner: string };

/** Consecutive top-level fields for one cell, or one field that no cell is asked for. */
type Run = Place & (Asked | Answered);
interface Place {
  first: number;
  end: number;
}
interface Asked extends Addressee {
  answer?: undefined;
}
interface Answered {
  cell?: undefined;
  answer: CellResponse;
}

const CHANGES = { isMutation: true };

/** Mutations run in the order written, each at its owner; one that fails does not keep the following from running. */
export async function answerMutation(plan: OperationPlan, request: CellRequest, cells: Cells, route: RouteField): Promise<CellResponse> {
  const runs = runsOf(plan.fields, request.variables ?? {}, route);
  const [only, ...others] = runs;
  if (only?.cell && others.length === 0 && only.end - only.first === plan.fields.length) {
    return answerRoot(only, plan.fields, request, cells, CHANGES);
  }
  const data: Record<string, unknown> = Object.create(null);
  const errors: GraphQLFormattedError[] = [];
  for (const run of runs) {
    const fields = plan.fields.slice(run.first, run.end);
    const answer = run.answer ?? (await answerRoot(run, fields, partOf(plan, run, request), cells, CHANGES));
    for (const { responseName } of fields) data[responseName] = answer.data?.[responseName] ?? null;
    errors.push(...(answer.errors ?? []));
  }
  return errors.length > 0 ? { data, errors } : { data };
}

export function runsOf(fields: readonly RootField[], variables: Variables, route: RouteField): Run[] {
  const runs: Run[] = [];
  fields.forEach((field, index) => {
    if (!isIncluded(field, variables)) return;
    const run = runOf(field, index, variables, route);
    const last = runs.at(-1);
    if (last?.cell && last.cell === run.cell && last.end === index) {
      last.end = index + 1;
      for (const owner of run.owners) last.owners.add(owner);
    } else runs.push(run);
  });
  return runs;
}

function runOf(field: RootField, index: number, variables: Variables, route: RouteField): Run {
  const place = { first: index, end: index + 1 };
  if (field.node.name.value === '__typename') return { ...place, answer: { data: { [field.responseName]: 'Mutation' } } };
  try {
    const { cell, owner } = route(field, variables);
    return { ...place, cell, owners: new Set([owner]) };
  } catch (error) {
    if (error instanceof GraphQLError) return { ...place, answer: failFields([field], error) };
    throw error;
  }
}

export function partOf(plan: OperationPlan, { first, end }: Place, request: CellRequest): CellRequest {
  const given = request.variables ?? {};
  const part = plan.part(first, end);
  const variables = Object.fromEntries(part.variables.filter(name => name in given).map(name => [name, given[name]]));
  return { ...request, query: part.query, variables };
}
