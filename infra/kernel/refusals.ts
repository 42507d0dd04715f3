import type { Court } from './court.ts';
import { type Kind, tableOf } from './kind.ts';
import type { Fault } from './row.ts';
import { type Language, say } from './words.ts';

/** Ends a writer's transaction: nothing is written, and the faults are what the mutation answers with. */
export class Refused extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map(fault => fault.message).join(' '));
    this.faults = faults;
  }
}

export const withdrawn = (kind: Kind, language: Language): Fault => ({
  field: 'id',
  code: 'WITHDRAWN',
  message: say(language, `这条${kind.label[0]}已撤回，请先恢复。`, `This ${kind.type} is withdrawn; restore it first.`),
});

export const changedMeanwhile = (language: Language): Fault => ({
  field: 'expectedVersion',
  code: 'CHANGED_MEANWHILE',
  message: say(language, '别人刚改过这条记录，请刷新后再改。', 'Somebody changed this record meanwhile. Read it again, then change it.'),
});

export const notFound = (kind: Kind, language: Language): Fault => ({
  field: 'id',
  code: 'NOT_FOUND',
  message: say(language, `没有这条${kind.label[0]}。`, `There is no such ${kind.type}.`),
});

/** Somebody holds the natural key; if that record is withdrawn, it is to be restored rather than made again. */
export async function takenBy(
  { database, committee, language }: Pick<Court, 'database' | 'committee' | 'language'>,
  kind: Kind,
  keys: readonly { id: string; naturalKey: string }[],
): Promise<Fault> {
  const { rows } = await database.query<{ id: string; withdrawn: boolean }>(
    `SELECT id, withdrawn_at IS NOT NULL AS withdrawn FROM ${tableOf(kind)}
     WHERE committee = $1 AND natural_key = ANY ($2) AND id <> ALL ($3) ORDER BY id LIMIT 1`,
    [committee, keys.map(({ naturalKey }) => naturalKey), keys.map(({ id }) => id)],
  );
  const fault = alreadyThere(kind, language);
  const [found] = rows;
  if (!found?.withdrawn) return fault;
  const hint = say(language, `它（${found.id}）已撤回，请恢复它。`, ` It (${found.id}) is withdrawn: restore it.`);
  return { ...fault, message: fault.message + hint };
}

const alreadyThere = (kind: Kind, language: Language): Fault => ({
  field: kind.naturalKey[0] ?? 'id',
  code: 'ALREADY_EXISTS',
  message: say(
    language,
    `已有同样的${kind.label[0]}（${kind.naturalKey.map(name => kind.fields[name]?.label[0]).join('、')}相同）。`,
    `The same ${kind.type} is there already (same ${kind.naturalKey.join(', ')}).`,
  ),
});
