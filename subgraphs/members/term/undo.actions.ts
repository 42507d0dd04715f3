import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayAfter } from '@tongxin/infra/kernel/apart.ts';
import { text } from '@tongxin/infra/kernel/field.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { member } from '../member/member.kind.ts';
import { begin } from './begin.actions.ts';
import { term } from './term.kind.ts';

type Term = RowOf<typeof term>;
type Seat = RowOf<typeof member>;

export const undo = defineAction({
  name: 'undoBeginTerm',
  description: [
    '撤销误办的换届：撤回这一届和它开始时的席位，上一届和随它结束的席位恢复到换届之前。席位已有增补、离任或次会议的，先处理它们。之后可以重新换届。',
    'Undoes a beginning of a term that was wrong: withdraws this term with the seats that it began with; the term before and the seats that ended with it are as they were. What has happened in this term since is to be seen to first. The term can then be begun again.',
  ],
  on: term,
  input: {
    reason: text(['原因', 'Reason'], ['撤销的原因，记入审计。', 'Why it was wrong; kept in the audit.'], { required: true, max: 1000 }),
  },
  async run(work, record, { reason }) {
    const before = await endedByBeginning(work, record);
    for (const each of await work.find(member, 'term', record.id))
      if (each.beganBy === 'ELECTION_OF_TERM' && !each.leftOn) work.withdraw(each, reason);
    work.withdraw(record, reason);
    if (before.endsOn) await reopenSeats(work, dayAfter(before.endsOn));
    const [was] = await foundByBeginning<{ endsOn: string | null }>(work, [before.id], { endsOn: 'ends_on' });
    work.change(term, before, { endsOn: was?.endsOn ?? null });
    return { record: before };
  },
});

/** The term that ended when this one began. */
async function endedByBeginning(work: Work, { startsOn }: Term): Promise<Term> {
  const { rows } = await work.query<{ id: string }>(
    `SELECT id FROM members.term t WHERE committee = $1 AND withdrawn_at IS NULL AND ends_on < $2 AND ${BY_BEGINNING('t.id')} ORDER BY ends_on DESC LIMIT 1`,
    [work.committee, startsOn],
  );
  const [found] = rows;
  if (!found)
    work.refuse(
      'id',
      'NOT_BEGUN_SO',
      '这一届不是由“换届”开始的，没有可以恢复的上一届。误登的，请撤回这一届。',
      'This term was not begun by beginTerm, so there is none before to go back to. If it was entered by mistake, withdraw it.',
    );
  return work.lock(term, found.id);
}

async function reopenSeats(work: Work, day: string): Promise<void> {
  const { rows } = await work.query<{ id: string }>(
    `SELECT id FROM members.member m WHERE committee = $1 AND withdrawn_at IS NULL AND ended_by = 'ELECTION_OF_TERM' AND left_on = $2 AND ${BY_BEGINNING('m.id')}`,
    [work.committee, day],
  );
  const ids = rows.map(({ id }) => id);
  await work.hand.getAll(member, ids);
  const ends = { term: 'term', leftOn: 'left_on', endedBy: 'ended_by', endDecision: 'end_decision' };
  for (const { record, ...was } of await foundByBeginning<Pick<Seat, keyof typeof ends>>(work, ids, ends))
    work.change(member, await work.lock(member, record), was);
}

/** What that act found in these records, as the audit tells it. */
async function foundByBeginning<F>(work: Work, ids: readonly string[], columns: Readonly<Record<keyof F & string, string>>) {
  const shown = Object.entries<string>(columns).map(([name, column]) => `before ->> '${column}' AS "${name}"`);
  const { rows } = await work.query<{ record: string } & F>(
    `SELECT DISTINCT ON (record) record, ${shown.join(', ')} FROM record.changes($1) WHERE action = $2 ORDER BY record, id DESC`,
    [ids, begin.name],
  );
  return rows;
}

/** Changed by that act, and not by hand. */
const BY_BEGINNING = (id: string): string => `EXISTS (SELECT FROM record.audit a WHERE a.record = ${id} AND a.action = '${begin.name}')`;
