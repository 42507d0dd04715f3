import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { readStandings } from '@tongxin/infra/ledger/points.ts';

interface Decided {
  personKey: string;
  year: number;
  rulesYear?: number | null;
  edition?: number | null;
  points?: number | null;
  knownAt?: string | null;
}

/** What a member's points came to by an edition of the rules, as known at an instant; null for who held no seat in the year. */
export async function pointsOf(client: Queryable, committee: string, record: Decided): Promise<string | null> {
  const { personKey: key, year, edition, knownAt } = record;
  const by = { rulesYear: record.rulesYear ?? year, edition: edition ?? 0 };
  const asOf = knownAt ?? new Date().toISOString();
  const [found] = await readStandings(client, [{ committee, year, ...by, asOf, key, sector: null, within: null }]);
  return found?.[0]?.points ?? null;
}

/** The points written down are those that the rules give. */
export async function verifyPoints(client: Queryable, { record, committee, language }: Case<Decided>): Promise<Fault | null> {
  const problem = (field: string, code: string, zh: string, en: string): Fault => ({ field, code, message: say(language, zh, en) });
  if (record.rulesYear != null && record.rulesYear > record.year)
    return problem('rulesYear', 'OUT_OF_RANGE', '规则年度不能晚于考核的年度。', 'Rules of a later year do not hold in the year assessed.');
  if (record.points == null && record.edition == null && record.knownAt == null) return null;
  if (record.points == null || record.edition == null || record.knownAt == null)
    return problem('points', 'INCOMPLETE', '积分、规则版次与积分时点应同时填写。', 'Points, edition and instant go together.');
  if (Date.parse(record.knownAt) > Date.now())
    return problem('knownAt', 'OUT_OF_RANGE', '积分时点还没有到。', 'That instant is yet to come.');
  const computed = await pointsOf(client, committee, record);
  if (computed === null)
    return problem('personKey', 'NO_SEAT', `${record.year} 年本委员会没有这位委员。`, `This person held no seat here in ${record.year}.`);
  return Number(computed) === Number(record.points)
    ? null
    : problem(
        'points',
        'POINTS_DIFFER',
        `按第 ${record.edition} 版规则计算为 ${computed} 分。`,
        `By edition ${record.edition} the points are ${computed}.`,
      );
}
