import { derivation, named } from '@tongxin/infra/kernel/derive.ts';
import { choice, choices, date, type Row, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { attestation, personKey } from '@tongxin/vocabulary/vocabulary.ts';
import { replyFields } from '../fields/reply.fields.ts';
import { spokenFor } from '../proposal/attested.ts';

export const satisfactionLevel = choices('SatisfactionLevel', ['提案者的满意程度。', 'How satisfied the proposer is.'], {
  SATISFIED: ['满意', 'Satisfied'],
  BASICALLY: ['基本满意', 'Basically satisfied'],
  DISSATISFIED: ['不满意', 'Dissatisfied'],
});

export const satisfactionFields = {
  handling: choice(
    satisfactionLevel,
    ['对办理工作', 'Satisfaction with handling'],
    ['对办理工作的满意程度。', 'With the handling (办理工作).'],
    { example: '满意', required: true },
  ),
  result: choice(satisfactionLevel, ['对办理结果', 'Satisfaction with result'], ['对办理结果的满意程度。', 'With the result (办理结果).'], {
    example: '满意',
    required: true,
  }),
  comment: text(['意见', 'Comment'], ['提案者的具体意见，不得含个人信息。', 'In their words, without personal data.'], { max: 2000 }),
};

const fields = {
  proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
    example: '2022-0001',
    required: true,
    derived: true,
    inverse: 'satisfactions',
    readBack: true,
    onEnd: 'CARRY',
  }),
  reply: reference('reply', ['答复', 'Reply'], ['所评价的答复。', 'The reply that is rated.'], {
    example: '省农业农村厅',
    required: true,
    aliveOn: 'ratedOn',
    inverse: 'satisfactions',
    onEnd: 'CARRY',
  }),
  unit: reference('unit', ['承办单位', 'Handling unit'], ['所评价的单位。', 'The unit whose reply is rated.'], {
    example: '省农业农村厅',
    required: true,
    derived: true,
    onEnd: 'REFUSE',
  }),
  ratedBy: personKey(),
  ratedOn: date(['评价日期', 'Rated on'], ['评价的日期。', 'Day.'], { example: '2022-06-10', required: true }),
  attestation: choice(
    attestation,
    ['确认方式', 'Attestation'],
    [
      '提案者本人如何作出评价；过去登记、未注明的为空。',
      'How the proposer rated it themself; empty for earlier ones of which that was not noted.',
    ],
    { example: '据书面材料登记' },
  ),
  ...satisfactionFields,
};

export const satisfaction = defineKind({
  name: 'satisfaction',
  prefix: 'sat',
  subgraph: 'proposals',
  statuses: 'result',
  duty: 'PROPOSALS',
  label: ['满意度评价', 'Satisfaction rating'],
  description: [
    '提案者对答复的满意度，对办理工作和办理结果分别评价。',
    'How satisfied a proposer is with a reply (满意度): with the handling and with the result, apart.',
  ],
  fields,
  door: 'ACTS',
  naturalKey: ['reply', 'ratedBy'],
  verify: async (database, entry) =>
    (await ratedByProposer(database, entry)) ??
    spokenFor(entry, 'attestation', [signature(entry.record)], entry.before ? [signature(entry.before)] : []),
  derive: derivation(fields, { rated: named('reply', replyFields, 'reply') }, (_, { rated: [rated] }) =>
    rated ? { proposal: rated.proposal, unit: rated.unit } : {},
  ),
});

const signature = ({ ratedBy, attestation }: Readonly<Record<string, unknown>>) => ({ personKey: ratedBy, attestation });

/** Who rates is a proposer of it, or of what was merged into it. Who rated before need not be one still: a merger may have been undone. */
async function ratedByProposer(
  database: Queryable,
  { record: { proposal, ratedBy }, language, before }: Case<Row<typeof fields>>,
): Promise<Fault | null> {
  if (before?.ratedBy === ratedBy) return null;
  const { rows } = await database.query<{ key: string }>(
    `SELECT proposer ->> 'personKey' AS key FROM proposals.proposal p, jsonb_array_elements(p.proposers || p.merged_proposers) proposer WHERE p.id = $1`,
    [proposal],
  );
  const keys = rows.map(({ key }) => key).filter(Boolean);
  if (keys.length === 0 || keys.includes(ratedBy)) return null;
  const message = say(
    language,
    '请写明评价的提案者；集体提案写联系人的统一码。',
    'Name the proposer who rates by key; for a collective proposal its contact person.',
  );
  return { field: 'ratedBy', code: 'NOT_A_PROPOSER', message };
}
