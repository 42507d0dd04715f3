import { often } from '../kernel/queryable.ts';
import { type Asking, asStaffOf, noteRead } from './as-staff.ts';

/** What a transaction changed of a record's personal fields. */
export interface SealedIn {
  record: string;
  work: number;
}

type Values = Record<string, unknown> | null;

/** What it found and what it left, of the fields that it changed; nulls once that was erased. */
interface Change extends SealedIn {
  before: Values;
  after: Values;
  erased: boolean;
}

const key = ({ record, work }: SealedIn): string => `${record} ${work}`;

/** Opens what is sealed in the audit, for the owner's staff; that it was opened is in the audit too. Null where nothing personal was changed. */
export async function openSealed(
  asking: Asking,
  asked: readonly SealedIn[],
): Promise<({ before: string | null; after: string | null; erased: boolean } | null)[]> {
  const wanted = asked.map(key);
  const found = await asStaffOf(asking, [...new Set(asked.map(({ record }) => record))], async (client, own) => {
    const { rows } = await client.query<Change>(
      often(
        "SELECT record, work::int AS work, before, after, erased FROM record.sealed_changes($1) WHERE record || ' ' || work = ANY ($2)",
        [own, wanted],
      ),
    );
    const opened = rows.filter(({ erased }) => !erased);
    await noteRead(
      client,
      asking,
      opened.flatMap(({ record, before, after }) => Object.keys({ ...before, ...after }).map(field => ({ id: record, field }))),
    );
    return rows;
  });
  const changes = Map.groupBy(found, key);
  return wanted.map(each => shown(changes.get(each)));
}

/** Of several changes in one transaction what it found first and what it left last. */
function shown(changes: Change[] | undefined): { before: string | null; after: string | null; erased: boolean } | null {
  if (!changes) return null;
  const erased = changes.some(change => change.erased);
  const [before, after] = changes.reduce<[Values, Values]>(
    ([first, last], change) => [
      first === null && change.before === null ? null : { ...change.before, ...first },
      { ...last, ...change.after },
    ],
    [null, null],
  );
  return erased
    ? { before: null, after: null, erased }
    : { before: before && JSON.stringify(before), after: JSON.stringify(after), erased };
}
