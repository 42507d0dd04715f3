import { isBelow } from '@tongxin/infra/reference/territory.ts';
import type { Figure } from '@tongxin/linkage/figures/figure.ts';
import type { Pool } from 'pg';

/** What the measures of the property test say in plain words, over the rows of the tables: written without a look at the views. */
interface Counted {
  measure: string;
  owner: string;
  day: string;
  amount: number;
  dimensions: Record<string, string>;
  subject: string;
}

type Row = any;

export interface Tables {
  consultation: Row[];
  platform: Row[];
  member: Row[];
  activityGroup: Row[];
  groupMembership: Row[];
  problem: Row[];
  proposal: Row[];
  receptionDay: Row[];
}

export async function readTables(pool: Pool): Promise<Tables> {
  const read = async (table: string) => (await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t`)).rows.map(({ row }) => row);
  const [consultation, platform, member, activityGroup, groupMembership, problem, proposal, receptionDay] = await Promise.all(
    [
      'consultations.consultation',
      'liaison.platform',
      'members.member',
      'liaison.activity_group',
      'liaison.group_membership',
      'consultations.problem',
      'proposals.proposal',
      'liaison.reception_day',
    ].map(read),
  );
  return { consultation, platform, member, activityGroup, groupMembership, problem, proposal, receptionDay } as Tables;
}

const present = (participants: Row[]) => participants.filter(each => each.role === 'MEMBER').reduce((sum, each) => sum + each.count, 0);

/** Everything that counts, one entry for each event of a record that stands. */
export function counted(tables: Tables): Counted[] {
  const all: Counted[] = [];
  const add = (row: Row, measure: string, day: string | null, amount: number, dimensions: object = {}, subject = '') => {
    if (day && amount !== 0) all.push({ measure, owner: row.committee, day, amount, dimensions: { ...dimensions }, subject });
  };
  /** Counted from its first day to its last, on each by what it was then; `of`: what may change meanwhile. */
  const lasting = (
    row: Row,
    measure: string,
    from: string,
    until: string | null,
    dimensions: (day: string) => object,
    subject = '',
    of: Row[] = [row],
  ) => {
    if (until !== null && until <= from) return;
    const changes = of.flatMap(each => (each.formerly ?? []).map((former: Row) => former.until));
    const days = [from, ...new Set(changes.filter(day => day > from && (until === null || day < until)).sort())];
    for (const [index, day] of days.entries()) {
      add(row, measure, day, 1, dimensions(day), subject);
      add(row, measure, days[index + 1] ?? until, -1, dimensions(day), subject);
    }
  };
  const then = (row: Row, name: string, day: string) => {
    const before = (row.formerly ?? []).filter((former: Row) => former.attribute === name.toUpperCase() && former.until > day);
    return before.length === 0 ? row[name] : before.reduce((one: Row, other: Row) => (other.until < one.until ? other : one)).value;
  };
  const standing = (rows: Row[]) => rows.filter(row => row.withdrawn_at === null);
  const groups = new Map(tables.activityGroup.map(group => [group.id, group]));
  for (const row of standing(tables.consultation)) {
    add(row, 'CONSULTATIONS_HELD', row.held_on, 1, { form: row.form });
    add(row, 'OPINIONS_COLLECTED', row.held_on, row.opinions.length, { form: row.form });
    const event = row.form === 'THEMED' ? 'THEMED_CONSULTATION' : row.form;
    add(row, 'ATTENDANCES', row.held_on, present(row.participants), { event });
  }
  for (const row of standing(tables.platform))
    lasting(row, 'PLATFORMS', row.opened_on, row.closed_on, day => ({ kind: then(row, 'kind', day) }));
  for (const row of standing(tables.member)) {
    const sector = (day: string) => ({ sector: then(row, 'sector', day) });
    lasting(row, 'MEMBER_SEATS', row.joined_on, row.left_on, sector);
    lasting(row, 'MEMBERS', row.joined_on, row.left_on, sector, row.person_key);
  }
  for (const row of standing(tables.groupMembership)) {
    const group = groups.get(row.activity_group);
    if (group.withdrawn_at === null)
      lasting(
        row,
        'GROUP_MEMBERS',
        row.joined_on,
        row.left_on,
        day => ({ kind: then(group, 'kind', day), level: then(row, 'level', day) }),
        row.person_key,
        [row, group],
      );
  }
  for (const row of standing(tables.problem)) {
    add(row, 'PROBLEMS_RAISED', row.raised_on, 1, { origin: row.origin });
    add(row, 'PROBLEMS_SOLVED', row.solved_on, 1, { origin: row.origin });
    lasting(row, 'PROBLEMS_OPEN', row.raised_on, row.solved_on, () => ({ origin: row.origin }));
  }
  for (const row of standing(tables.proposal)) {
    add(row, 'PROPOSALS_SUBMITTED', row.submitted_on, 1, { kind: row.kind });
    if (row.filing === 'FILED') add(row, 'PROPOSALS_FILED', row.decided_on, 1, { kind: row.kind });
  }
  for (const row of standing(tables.receptionDay)) {
    add(row, 'RECEPTION_DAYS', row.held_on, 1);
    add(row, 'CONSTITUENT_CONTACTS', row.held_on, row.citizens_met ?? 0, { by: 'RECEPTION_DAY' });
    add(row, 'ATTENDANCES', row.held_on, present(row.participants), { event: 'PLATFORM_ACTIVITY' });
  }
  return all;
}

/** A figure worked out by adding up one by one. */
export function modelled(all: Counted[], { measure, committee, reach, days, filter }: Figure): number | null {
  const of = (code: string): Counted[] =>
    all.filter(
      each =>
        each.measure === code &&
        (each.owner === committee || (reach === 'SUBTREE' && isBelow(each.owner, committee))) &&
        (measure.kind.endsWith('STOCK') || days.from === null || each.day >= days.from) &&
        (days.until === null || each.day <= days.until) &&
        filter.every(({ name, values }) => values.includes(each.dimensions[name]!)),
    );
  const sum = (entries: Counted[]) => entries.reduce((total, each) => total + each.amount, 0);
  if (measure.kind === 'RATIO') {
    const below = sum(of(measure.denominator!));
    return below === 0 ? null : (sum(of(measure.numerator!)) / below) * 100;
  }
  if (measure.kind !== 'DISTINCT_STOCK') return sum(of(measure.code));
  return [...Map.groupBy(of(measure.code), each => each.subject).values()].filter(entries => sum(entries) > 0).length;
}
