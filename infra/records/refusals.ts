import type { PoolClient } from 'pg';
import { type Kind, type Problem, tableOf } from './kind.ts';
import { type Language, say } from './language.ts';
import { naturalKeyOf } from './rows.ts';

/** Ends a writer's transaction: nothing is written, and the problems are what the mutation answers with. */
export class Refused extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(problem => problem.message).join(' '));
    this.problems = problems;
  }
}

export function refusal(
  kind: Kind,
  current: Record<string, any> | undefined,
  expectedVersion: number | undefined,
  language: Language,
): Problem | null {
  if (!current) return notFound(kind, language);
  if (current.withdrawn_at) {
    return {
      field: 'id',
      code: 'WITHDRAWN',
      message: say(language, `这条${kind.label}已撤回，请先恢复。`, `This ${kind.type} is withdrawn; restore it first.`),
    };
  }
  if (expectedVersion != null && expectedVersion !== current.version) {
    return changedMeanwhile(language);
  }
  return null;
}

export const changedMeanwhile = (language: Language): Problem => ({
  field: 'expectedVersion',
  code: 'CHANGED_MEANWHILE',
  message: say(language, '别人刚改过这条记录，请刷新后再改。', 'Somebody changed this record meanwhile. Read it again, then change it.'),
});

export const notFound = (kind: Kind, language: Language): Problem => ({
  field: 'id',
  code: 'NOT_FOUND',
  message: say(language, `没有这条${kind.label}。`, `There is no such ${kind.type}.`),
});

/** Somebody holds the natural key; if that record is withdrawn, it is to be restored rather than made again. */
export async function takenBy(
  client: PoolClient,
  kind: Kind,
  committee: string,
  input: Record<string, unknown>,
  language: Language,
): Promise<Problem> {
  const { rows } = await client.query<{ id: string; withdrawn: boolean }>(
    `SELECT id, withdrawn_at IS NOT NULL AS withdrawn FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = $2`,
    [committee, naturalKeyOf(kind, input)],
  );
  const problem = alreadyThere(kind, language);
  if (!rows[0]?.withdrawn) return problem;
  const hint = say(language, `它（${rows[0].id}）已撤回，请恢复它。`, ` It (${rows[0].id}) is withdrawn: restore it.`);
  return { ...problem, message: problem.message + hint };
}

export const alreadyThere = (kind: Kind, language: Language): Problem => ({
  field: kind.naturalKey[0]!,
  code: 'ALREADY_EXISTS',
  message: say(
    language,
    `已有同样的${kind.label}（${kind.naturalKey.map(name => kind.fields[name]!.label).join('、')}相同）。`,
    `The same ${kind.type} is there already (same ${kind.naturalKey.join(', ')}).`,
  ),
});
