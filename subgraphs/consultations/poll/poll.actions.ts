import { today } from '../../../infra/graphql/scalars.ts';
import { defineAction } from '../../../infra/records/action.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { boolean, text, texts } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { isBelow } from '../../linkage/reference/tree.ts';
import { poll } from './poll.kind.ts';

/** Refuses what cannot be a ballot of this poll now. */
async function checkBallot(work: Work, record: RecordRow, choices: string[]): Promise<void> {
  const { rows } = await work.client.query<{ closed: boolean }>(
    'SELECT coalesce(consultations.poll_closes_at($1, $2) <= clock_timestamp(), false) AS closed',
    [record.closesOn, record.closingTime],
  );
  if (rows[0]!.closed) work.refuse('id', 'CLOSED', '投票已经截止。', 'The poll is closed.');
  if (today() < record.openedOn) work.refuse('id', 'NOT_OPEN', '投票尚未开始。', `The poll opens on ${record.openedOn}.`);
  const unknown = choices.find(choice => !record.options.includes(choice));
  if (unknown !== undefined) work.refuse('choices', 'UNKNOWN_CHOICE', `没有候选项“${unknown}”。`, `There is no option "${unknown}".`);
  if (new Set(choices).size < choices.length) work.refuse('choices', 'NOT_DIFFERENT', '同一候选项只能选一次。', 'Choose each option once.');
  if (choices.length > record.mostChoices)
    work.refuse('choices', 'TOO_MANY', `最多可选 ${record.mostChoices} 项。`, `At most ${record.mostChoices} options may be chosen.`);
}

const castBallot = defineAction({
  name: 'castBallot',
  on: poll,
  description:
    'Casts a ballot in a poll, in secret: nobody can read who chose what. One ballot a voter: until the poll closes, another one replaces it. A member casts their own; the staff enter one that was cast on paper.',
  input: {
    choices: texts('所选', 'The options chosen, as they are written in the poll.', '院坝协商会', { required: true, max: 200 }),
    voter: text('投票人统一码', 'By the staff only: opaque key of the voter or number of the paper ballot. It is kept as a digest.', '', {
      max: 40,
    }),
  },
  also: {
    MEMBER: ({ subject, committee }, record) =>
      subject !== null && committee !== null && (committee === record!.committee || isBelow(committee, record!.committee)),
  },
  who: 'a member of that committee or of one below it',
  outputs: { replaced: boolean('替换', 'Whether it replaced an earlier ballot of this voter.', '') },
  async run(work, record, { choices, voter }) {
    const { role, subject } = work.actor;
    if (role === 'MEMBER' && voter && voter !== subject)
      work.refuse('voter', 'NOT_YOURS', '委员只能投自己的票。', 'A member casts their own ballot: leave voter out.');
    const key = role === 'MEMBER' ? subject : voter?.trim();
    if (!key) work.refuse('voter', 'REQUIRED', '请填写投票人统一码或选票编号。', 'Name the voter or the number of the paper ballot.');
    await checkBallot(work, record, choices);
    const { rows } = await work.client.query<{ replaced: boolean }>('SELECT consultations.cast_ballot($1, $2, $3) AS replaced', [
      record.id,
      key,
      choices,
    ]);
    return { record, replaced: rows[0]!.replaced };
  },
});

export const pollActions = [castBallot];
