import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

export const supervisionFields = {
  form: choice(
    choices('SupervisionForm', ['提案办理的督办方式。', 'How the handling of a proposal is supervised.'], {
      ON_SPOT: ['现场督办', 'On the spot'],
      MEETING: ['会议督办', 'At a meeting'],
      MEDIA: ['媒体督办', 'By media'],
      WRITTEN: ['书面督办', 'In writing'],
      OTHER: ['其他督办', 'Other'],
    }),
    ['督办方式', 'Form of supervision'],
    ['以何种方式督办。', 'How.'],
    { example: '现场督办', required: true },
  ),
  office: text(['督办人', 'Supervised by'], ['由谁督办，只写职务或机构，不写姓名。', 'Who supervised, by office, no name.'], {
    example: '市政协副主席',
    required: true,
    max: 100,
  }),
  medium: text(
    ['媒体', 'Media outlet'],
    ['媒体督办的填写，说明是哪家媒体或哪个栏目，如电视栏目。', 'For supervision by media: which, e.g. a television programme.'],
    { max: 100 },
  ),
  finding: text(['督办情况', 'Findings'], ['督办发现的情况和提出的要求。', 'What was found and asked for.'], {
    example: '已开工，要求十月底前完工。',
    max: 5000,
  }),
};

/** Supervised is what is being handled; a proposal that a register tells without its assignments is not held to it. */
async function afterAssignment(
  database: Queryable,
  { record: { proposal, supervisedOn }, language, before }: Case<{ proposal: string; supervisedOn: string }>,
): Promise<Fault | null> {
  if (before?.supervisedOn === supervisedOn) return null;
  const { rows } = await database.query('SELECT FROM proposals.proposal WHERE id = $1 AND assigned_on > $2::date', [
    proposal,
    supervisedOn,
  ]);
  if (rows.length === 0) return null;
  const message = say(language, '督办日期早于交办日期。', 'It cannot be supervised before it was assigned.');
  return { field: 'supervisedOn', code: 'OUT_OF_ORDER', message };
}

export const supervision = defineKind({
  name: 'supervision',
  prefix: 'spv',
  subgraph: 'proposals',
  statuses: 'form',
  duty: 'PROPOSALS',
  label: ['提案督办', 'Proposal supervision'],
  description: [
    '对提案办理的督办：现场、会议或媒体等方式。',
    'Supervision of the handling of a proposal (督办): on the spot, at a meeting, by media.',
  ],
  fields: {
    proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
      example: '2022-0001',
      required: true,
      relation: 'SUPERVISES',
      inverse: 'supervisions',
      aliveOn: 'supervisedOn',
      onEnd: 'CARRY',
    }),
    supervisedOn: date(['督办日期', 'Supervised on'], ['督办的日期。', 'Day of the supervision.'], {
      example: '2022-05-20',
      required: true,
    }),
    ...supervisionFields,
  },
  door: 'ACTS',
  naturalKey: ['proposal', 'supervisedOn', 'form', 'office'],
  verify: afterAssignment,
});
