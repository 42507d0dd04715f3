import { today } from '@tongxin/infra/days.ts';
import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { isOf } from '@tongxin/infra/kernel/actor.ts';
import { boolean, text, texts } from '@tongxin/infra/kernel/field.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { isBelow, officeOf } from '@tongxin/infra/reference/territory.ts';
import { poll } from './poll.kind.ts';

/** Refuses what cannot be a ballot of this poll now. */
async function checkBallot(work: Work, record: RowOf<typeof poll>, choices: string[]): Promise<void> {
  const { rows } = await work.query<{ closed: boolean }>(
    'SELECT coalesce(consultations.poll_closes_at($1, $2) <= clock_timestamp(), false) AS closed',
    [record.closesOn, record.closingTime],
  );
  if (rows[0]?.closed) work.refuse('id', 'CLOSED', '投票已经截止。', 'The poll is closed.');
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
  description: [
    '在评选中无记名投票，谁选了什么，任何人都查不到。每位投票人一票，截止之前再投即替换前一票。委员自己投票；纸质选票由工作人员录入。',
    'Casts a ballot in a poll, in secret: nobody can read who chose what. One ballot a voter: until the poll closes, another one replaces it. A member casts their own; the staff enter one that was cast on paper.',
  ],
  input: {
    choices: texts(['所选', 'Choices'], ['所选的候选项，与评选中的写法一致。', 'The options chosen, as they are written in the poll.'], {
      example: '院坝协商会',
      required: true,
      max: 200,
    }),
    voter: text(
      ['投票人统一码', 'Voter key'],
      [
        '仅由工作人员填写：投票人的统一码，或纸质选票的编号；只保存其摘要值。',
        'By the staff only: opaque key of the voter or number of the paper ballot. It is kept as a digest.',
      ],
      {
        max: 40,
      },
    ),
  },
  also: {
    MEMBER: ({ subject, committee }, record) =>
      subject !== null && committee !== null && (isOf({ committee }, record.committee) || isBelow(committee, officeOf(record.committee))),
  },
  who: ['该政协或其下级政协的委员', 'a member of that committee or of one below it'],
  outputs: {
    replaced: boolean(['替换', 'Replaced'], ['是否替换了该投票人先前的一票。', 'Whether it replaced an earlier ballot of this voter.']),
  },
  async run(work, record, { choices, voter }) {
    const { role, subject } = work.actor;
    if (role === 'MEMBER' && voter && normalKey(voter) !== normalKey(subject ?? ''))
      work.refuse('voter', 'NOT_YOURS', '委员只能投自己的票。', 'A member casts their own ballot: leave voter out.');
    const key = normalKey((role === 'MEMBER' ? subject : voter) ?? '');
    if (!key) work.refuse('voter', 'REQUIRED', '请填写投票人统一码或选票编号。', 'Name the voter or the number of the paper ballot.');
    await checkBallot(work, record, choices);
    const { rows } = await work.query<{ replaced: boolean }>('SELECT consultations.cast_ballot($1, $2, $3) AS replaced', [
      record.id,
      key,
      choices,
    ]);
    return { record, replaced: rows[0]?.replaced ?? false };
  },
});

export const pollActions = [castBallot];
