import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayAfter, dayBefore } from '@tongxin/infra/kernel/apart.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { integer, items, optional, text } from '@tongxin/infra/kernel/field.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { member } from '../member/member.kind.ts';
import { endSeatsWithTerm, makeAnew } from './seats.ts';
import { term } from './term.kind.ts';

type Term = RowOf<typeof term>;

/** What is told of somebody who gets a seat. */
const { personKey, person, sector, localSector, party, specialCommittee, post, occupation } = member.fields;
export const seat = { personKey, person, sector, localSector, party, specialCommittee, post, occupation };

export const begin = defineAction({
  name: 'beginTerm',
  description: [
    '换届：现任一届在某日结束，届时在任的席位一并以“换届”结束；新一届开始，名单上的人各得一席，连任的与新任的都列入名单。全部写入，或者全部不写入。',
    'Ends this term on a day, with it every seat then held, and begins the next (换届) with a list of people who each get a seat: those who go on and those who are new. All of it or nothing.',
  ],
  on: term,
  input: {
    startsOn: {
      ...term.fields.startsOn,
      label: ['新一届开始日期', 'Next term starts on'],
      description: ['新一届的第一天，名单上的席位自这天开始。', 'First day of the next term, on which the seats of the list begin.'],
    },
    endsOn: {
      ...term.fields.endsOn,
      label: ['本届结束日期', 'This term ends on'],
      description: [
        '本届的最后一天；不填即为新一届开始的前一天。',
        'Last day of this term: the day before the next one starts, unless told.',
      ],
    },
    number: {
      ...optional(term.fields.number),
      description: ['新一届的序号；不填即为本届加一。', 'Ordinal of the next term: that of this one and one, unless told.'],
    },
    decision: text(
      ['换届决定', 'Decision'],
      ['决定委员名单的文件或会议，记入每个席位。', 'Document or meeting by which the list was decided; kept with each seat.'],
    ),
    members: items({
      type: 'TermSeat',
      parts: seat,
      label: ['委员名单', 'Members'],
      description: [
        '新一届的委员，一人一项；超过 1000 人的，其余的随后导入。',
        'The members of the next term, an entry each. Of more than 1,000 the rest is imported afterwards.',
      ],
    }),
  },
  outputs: {
    seatsEnded: integer(['结束的席位', 'Seats ended'], ['随本届结束的席位数。', 'How many seats ended with the term.']),
    seatsBegun: integer(['开始的席位', 'Seats begun'], ['新一届开始的席位数。', 'How many seats the next term began with.']),
  },
  async run(work, record, { startsOn, endsOn, number, decision, members }) {
    const first = dayOf(work, 'startsOn', startsOn);
    await refuseSucceeded(work, record);
    refuseTwice(work, members ?? []);
    const last = lastDayOf(work, record, first, endsOn);
    const seatsEnded = await endSeatsWithTerm(work, record, dayAfter(last), decision ?? null);
    if (record.endsOn !== last) work.change(term, record, { endsOn: last });
    const [next] = await makeAnew(work, term, [{ number: number ?? record.number + 1, startsOn: first }]);
    if (!next) throw new Error('A term was asked for, and none was made');
    const told = { joinedOn: first, term: next.id, beganBy: 'ELECTION_OF_TERM', beginDecision: decision ?? null };
    const seats = await makeAnew(
      work,
      member,
      (members ?? []).map(each => ({ ...each, ...told })),
    );
    for (const [index, row] of seats.entries()) work.asEntry(row, 'members', index);
    return { record: next, seatsEnded, seatsBegun: seats.length };
  },
});

/** What ends is the latest term. */
async function refuseSucceeded(work: Work, { startsOn }: Term): Promise<void> {
  const { rows } = await work.query<{ number: number; day: string }>(
    'SELECT number, starts_on::text AS day FROM members.term WHERE committee = $1 AND withdrawn_at IS NULL AND starts_on > $2 ORDER BY starts_on LIMIT 1',
    [work.committee, startsOn],
  );
  const [next] = rows;
  if (next)
    work.refuse(
      'id',
      'SUCCEEDED',
      `本届之后已有第${next.number}届（${next.day} 起）。误办的换届，请先撤销（undoBeginTerm）。`,
      `Term ${next.number} follows this one, from ${next.day}. Where that was a mistake, undo it first (undoBeginTerm).`,
    );
}

function refuseTwice(work: Work, members: readonly { personKey: string }[]): void {
  const seen = new Map<string, number>();
  for (const [index, { personKey: key }] of members.entries()) {
    const first = seen.get(normalKey(key));
    if (first !== undefined)
      work.refuse(
        `members.${index}.personKey`,
        'SAME_TWICE',
        `第 ${index + 1} 项：${key} 已在第 ${first + 1} 项。`,
        `Entry ${index + 1}: ${key} is in entry ${first + 1} already.`,
      );
    seen.set(normalKey(key), index);
  }
}

/** The last day of the term that ends: the one before the next begins, unless told, or ended already. */
function lastDayOf(work: Work, { endsOn }: Term, first: string, told: string | null | undefined): string {
  // An end that lies after the beginning of the next was a plan.
  const ended = endsOn && endsOn < first ? endsOn : null;
  if (ended && told && told !== ended)
    work.refuse(
      'endsOn',
      'ALREADY_ENDED',
      `本届已于 ${ended} 结束；日期有误的，请先更正本届。`,
      `This term ended on ${ended}. Where that is wrong, correct it first.`,
    );
  const last = ended ?? told ?? dayBefore(first);
  if (last >= first)
    work.refuse(
      'endsOn',
      'OUT_OF_ORDER',
      `本届的最后一天 ${last} 应早于新一届开始的 ${first}。`,
      `The last day of this term, ${last}, must come before ${first}, on which the next one starts.`,
    );
  return last;
}
