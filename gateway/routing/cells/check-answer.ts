import { InvalidAnswerError, NotAnsweredError, OutcomeUnknownError, OwnerOutdatedError } from '@tongxin/infra/errors.ts';
import type { GraphQLFormattedError } from 'graphql';
import { MOST_TOLD } from '../plan/failures.ts';
import { Paths } from '../plan/paths.ts';
import { isTree, type Path, type Tree } from '../plan/tree.ts';
import { type CellResponse, RefusedAnswerError } from './cell.ts';
import type { Expected, Reading } from './expected.ts';
import { toldErrors } from './told-errors.ts';

/** An answer that may be used. */
export interface Checked {
  answer: CellResponse;
  /** Why the cell is not in order: some of what it said is not used. What single fields lack does not count. */
  fault?: string;
}

/** Of whom what was asked. */
export interface Asked {
  cell: string;
  requestId: string;
  expected: Expected;
  /** What the cell runs, as far as it has said. */
  release?: string;
  /** Of an entity fetch. */
  representations: readonly Tree[];
}

/**
 * Reads what a cell of somebody else answered. Only what was asked for is taken, each value as its type says; each that is missing or not as
 * it should be is an error at its path that names the cell. Throws RefusedAnswerError for what is no answer to the question at all.
 */
export function checkAnswer(given: Tree, asked: Asked): Checked {
  const { cell, requestId, expected } = asked;
  const all = toldErrors(given.errors, cell, requestId);
  if (!all) throw new RefusedAnswerError('its errors are no errors');
  const data = given.data ?? undefined;
  if (data !== undefined && !isTree(data)) throw new RefusedAnswerError('its data is no object');
  const errors = placedErrors(
    all.filter(error => !isOfUnknown(error, asked)),
    asked,
  );
  const paths = new Paths();
  for (const { path } of errors) if (path) paths.add(path);
  let faults = 0;
  const reading: Reading = {
    path: [],
    isTold: path => paths.touch(path),
    fault(code, what) {
      if (code === 'OWNER_OUTDATED') {
        tell(errors, reading.path, outdated(asked, what));
        paths.add(reading.path);
        return;
      }
      if (++faults > MOST_TOLD) throw new RefusedAnswerError('too many values that their types do not allow');
      tell(errors, reading.path, code === 'NOT_ANSWERED' ? new NotAnsweredError(cell, what) : new InvalidAnswerError(cell, what));
    },
  };
  if (expected.isEntities) return readEntities(data, given.extensions, { ...asked, reading, errors });
  const read = data ? expected.root(data, reading) : undefined;
  const silent = expected.names.filter(name => (read?.[name] ?? null) === null && !paths.touch([name]));
  if (expected.isMutation) {
    // Whatever was wrong with it: of a change that is not answered it is not known whether it was made.
    const known = errors.filter(({ path }) => !silent.includes(String(path?.[0])));
    for (const name of silent) tell(known, [name], new OutcomeUnknownError(cell, 'no answer to it'));
    // One that may not be null takes the answers to its neighbours with it: that is in order.
    const isFault = silent.length > 0 && (data !== undefined || all.length === 0);
    return { answer: answerOf(read ?? null, known), ...(isFault && { fault: 'a mutation that is not answered' }) };
  }
  if (!data) for (const name of silent) tell(errors, [name], new NotAnsweredError(cell, name));
  return { answer: answerOf(read ?? null, errors), ...(!data && silent.length > 0 && { fault: 'no data' }) };
}

/** What a cell says of a record whose type it does not know is that it does not know it. */
const isOfUnknown = ({ path = [] }: GraphQLFormattedError, { expected, representations }: Asked): boolean =>
  expected.isEntities && typeof path[1] === 'number' && expected.isUnknown(String(representations[path[1]]?.__typename));

interface EntitiesAsked extends Asked {
  reading: Reading;
  errors: GraphQLFormattedError[];
}

function readEntities(data: Tree | undefined, extensions: unknown, asked: EntitiesAsked): Checked {
  const { cell, representations, expected, reading, errors } = asked;
  const given = data ? data._entities : representations.map(() => null);
  if (!Array.isArray(given) || given.length !== representations.length)
    throw new RefusedAnswerError(`not ${representations.length} entities, as many as asked`);
  const absent = absentIn(data ? extensions : undefined, given);
  const explained = explainedIn(asked);
  let fault: string | undefined;
  let isSilent = false;
  const entities = representations.map((representation, index) => {
    const entity: unknown = given[index];
    reading.path = ['_entities', index];
    if (expected.isUnknown(String(representation.__typename))) {
      tell(errors, reading.path, outdated(asked, String(representation.__typename)));
      return null;
    }
    if (entity === null) {
      if (absent.has(index) || explained.has(index)) return null;
      isSilent = true;
      tell(errors, reading.path, new NotAnsweredError(cell, String(representation.__typename)));
      return null;
    }
    const read = expected.entity(entity, representation, reading);
    if (!read) fault ??= 'entities that were not asked for';
    return read ?? null;
  });
  if (!data && isSilent) fault = 'no data';
  return { answer: answerOf({ _entities: entities }, errors), ...(fault && { fault }) };
}

/** The places of records that may be null because of an error: theirs, or that of a field without which they cannot be. */
function explainedIn({ errors, representations, expected }: EntitiesAsked): ReadonlySet<number> {
  const explained = new Set<number>();
  for (const { path = [] } of errors) {
    const [, index, key] = path;
    if (typeof index !== 'number') continue;
    if (path.length === 2 || (typeof key === 'string' && expected.needs(String(representations[index]?.__typename), key)))
      explained.add(index);
  }
  return explained;
}

/** The places of the records that the cell says it does not show: there is none, or not for this asker. */
function absentIn(extensions: unknown, entities: readonly unknown[]): ReadonlySet<unknown> {
  const absent = isTree(extensions) ? (extensions.absent ?? []) : [];
  if (!Array.isArray(absent) || !absent.every(index => Number.isInteger(index) && entities[index] === null))
    throw new RefusedAnswerError('records that are there and absent');
  return new Set(absent);
}

/** Each error at a place that was asked for; what has none is told at every place of this cell, and nowhere else. */
function placedErrors(told: readonly GraphQLFormattedError[], { expected, representations }: Asked): GraphQLFormattedError[] {
  const places: Path[] = expected.isEntities ? representations.map((_, index) => ['_entities', index]) : expected.names.map(name => [name]);
  const isPlaced = (path: Path): boolean =>
    expected.isEntities
      ? path[0] === '_entities' && typeof path[1] === 'number' && path[1] < representations.length
      : typeof path[0] === 'string' && expected.names.includes(path[0]);
  const errors: GraphQLFormattedError[] = [];
  const others: GraphQLFormattedError[] = [];
  for (const error of told) (error.extensions?.more !== undefined || (error.path && isPlaced(error.path)) ? errors : others).push(error);
  const most = Math.max(1, Math.floor(MOST_TOLD / Math.max(1, places.length)));
  for (const { message, extensions } of others.slice(0, most)) for (const path of places) errors.push({ message, path, extensions });
  return errors;
}

function tell(errors: GraphQLFormattedError[], path: Path, { message, extensions }: GraphQLFormattedError): void {
  errors.push({ message, path: [...path], extensions });
}

const outdated = ({ cell, release = 'unknown' }: Asked, what: string): OwnerOutdatedError => new OwnerOutdatedError(cell, release, what);

const answerOf = (data: Tree | null, errors: readonly GraphQLFormattedError[]): CellResponse =>
  errors.length > 0 ? { data, errors } : { data };
