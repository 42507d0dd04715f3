import { ForbiddenError, InvalidAnswerError, OutcomeUnknownError, OwnerUnavailableError } from '@tongxin/infra/errors.ts';
import { GraphQLError } from 'graphql';
import {
  type Cell,
  type CellRequest,
  type CellResponse,
  CellUnavailableError,
  NotSpokenForError,
  RefusedAnswerError,
} from '../cells/cell.ts';
import type { RootField } from './mutation-split.ts';

/** The cells by code. */
export type Cells = ReadonlyMap<string, Cell>;

/** A cell, and the owners for whom it is asked. */
export interface Addressee {
  cell: string;
  owners: Set<string>;
}

/** Whether what is asked changes something: of that it must be told whether it may have been done. */
interface Asking {
  isMutation?: boolean;
}

/** Asks one cell; a cell that cannot be asked is a value here, since its neighbours' answers still count. */
export async function ask(
  { cell: code, owners }: Addressee,
  request: CellRequest,
  cells: Cells,
  { isMutation = false }: Asking = {},
): Promise<CellResponse | GraphQLError> {
  const cell = cells.get(code);
  if (!cell) return new OwnerUnavailableError(code, [...owners], 'no address is configured for it');
  try {
    return await cell.execute(request);
  } catch (error) {
    if (error instanceof RefusedAnswerError)
      return isMutation ? new OutcomeUnknownError(code, error.message) : new InvalidAnswerError(code, error.message);
    if (error instanceof NotSpokenForError) return notSpokenFor(code);
    if (!(error instanceof CellUnavailableError)) throw error;
    return isMutation && error.wasSent
      ? new OutcomeUnknownError(code, error.reason)
      : new OwnerUnavailableError(code, [...owners], error.reason);
  }
}

/** What the cell said is in the log. */
const notSpokenFor = (cell: string): ForbiddenError =>
  new ForbiddenError(
    `The service of committee ${cell} lets this front door speak for its own committees alone. Sign in at the front door of the cell that keeps your committee's records, or ask as the public.`,
    { cell },
  );

/** Sends a root operation to one cell; when it cannot be asked, each of its fields is null with an error. */
export async function answerRoot(
  to: Addressee,
  fields: readonly RootField[],
  request: CellRequest,
  cells: Cells,
  asking?: Asking,
): Promise<CellResponse> {
  const answer = await ask(to, request, cells, asking);
  return answer instanceof GraphQLError ? failFields(fields, answer) : answer;
}

/** The error at each top-level field. */
export const failFields = (fields: readonly RootField[], { message, extensions }: GraphQLError): CellResponse => ({
  data: Object.fromEntries(fields.map(field => [field.responseName, null])),
  errors: fields.map(field => ({ message, path: [field.responseName], extensions })),
});
