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

interface Entry {
  measure: string;
  day: string | null;
  amount: number;
  dimensions?: object;
  subject?: string | undefined;
}

interface Lasting {
  measure: string;
  from: string;
  until: string | null;
  dimensions: (day: string) => object;
  subject?: string;
  /** What may change meanwhile. */
  of?: Row[];
}

/** Everything that counts, one entry for each event of a record that stands. */
export function counted(tables: Tables): Counted[] {
  const all: Counted[] = [];
  const add = (row: Row, { measure, day, amount, dimensions = {}, subject = '' }: Entry) => {
    if (day && amount !== 0) all.push({ measure, owner: row.committee, day, amount, dimensions: { ...dimensions }, subject });
  };
  /** Counted from its first day to its last, on each by what it was then. */
  const lasting = (row: Row, { measure, from, until, dimensions, subject, of = [row] }: Lasting) => {
    if (until !== null && until <= from) return;
    const changes = of.flatMap(each => (each.formerly ?? []).map((former: Row) => former.until));
    const days = [from, ...new Set(changes.filter(day => day > from && (until === null || day < until)).sort())];
    for (const [index, day] of days.entries()) {
      add(row, { measure, day, amount: 1, dimensions: dimensions(day), subject });
      add(row, { measure, day: days[index + 1] ?? until, amount: -1, dimensions: dimensions(day), subject });
    }
  };
  const then = (row: Row, name: string, day: string) => {
    const before = (row.formerly ?? []).filter((former: Row) => former.attribute === name.toUpperCase() && former.until > day);
    return before.length === 0 ? row[name] : before.reduce((one: Row, other: Row) => (other.until < one.until ? other : one)).value;
  };
  const standing = (rows: Row[]) => rows.filter(row => row.withdrawn_at === null);
  const groups = new Map(tables.activityGroup.map(group => [group.id, group]));
  for (const row of standing(tables.consultation)) {
    add(row, { measure: 'CONSULTATIONS_HELD', day: row.held_on, amount: 1, dimensions: { form: row.form } });
    add(row, { measure: 'OPINIONS_COLLECTED', day: row.held_on, amount: row.opinions.length, dimensions: { form: row.form } });
    const event = row.form === 'THEMED' ? 'THEMED_CONSULTATION' : row.form;
    add(row, { measure: 'ATTENDANCES', day: row.held_on, amount: present(row.participants), dimensions: { event } });
  }
  for (const row of standing(tables.platform))
    lasting(row, {
      measure: 'PLATFORMS',
      from: row.opened_on,
      until: row.closed_on,
      dimensions: day => ({ kind: then(row, 'kind', day) }),
    });
  for (const row of standing(tables.member)) {
    const dimensions = (day: string) => ({ sector: then(row, 'sector', day) });
    const seat = { from: row.joined_on, until: row.left_on, dimensions };
    lasting(row, { measure: 'MEMBER_SEATS', ...seat });
    lasting(row, { measure: 'MEMBERS', ...seat, subject: row.person_key });
  }
  for (const row of standing(tables.groupMembership)) {
    const group = groups.get(row.activity_group);
    if (group.withdrawn_at === null)
      lasting(row, {
        measure: 'GROUP_MEMBERS',
        from: row.joined_on,
        until: row.left_on,
        dimensions: day => ({ kind: then(group, 'kind', day), level: then(row, 'level', day) }),
        subject: row.person_key,
        of: [row, group],
      });
  }
  for (const row of standing(tables.problem)) {
    add(row, { measure: 'PROBLEMS_RAISED', day: row.raised_on, amount: 1, dimensions: { origin: row.origin } });
    add(row, { measure: 'PROBLEMS_SOLVED', day: row.solved_on, amount: 1, dimensions: { origin: row.origin } });
    lasting(row, { measure: 'PROBLEMS_OPEN', from: row.raised_on, until: row.solved_on, dimensions: () => ({ origin: row.origin }) });
  }
  for (const row of standing(tables.proposal)) {
    add(row, { measure: 'PROPOSALS_SUBMITTED', day: row.submitted_on, amount: 1, dimensions: { kind: row.kind } });
    if (row.filing === 'FILED') add(row, { measure: 'PROPOSALS_FILED', day: row.decided_on, amount: 1, dimensions: { kind: row.kind } });
  }
  for (const row of standing(tables.receptionDay)) {
    add(row, { measure: 'RECEPTION_DAYS', day: row.held_on, amount: 1 });
    add(row, { measure: 'CONSTITUENT_CONTACTS', day: row.held_on, amount: row.citizens_met ?? 0, dimensions: { by: 'RECEPTION_DAY' } });
    add(row, { measure: 'ATTENDANCES', day: row.held_on, amount: present(row.participants), dimensions: { event: 'PLATFORM_ACTIVITY' } });
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
