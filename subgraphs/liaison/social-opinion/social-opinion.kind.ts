import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken, type Rule } from '@tongxin/infra/kernel/rule.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { socialOpinionFields } from './social-opinion.fields.ts';
import { socialOpinionWorkflow } from './social-opinion.workflow.ts';

export const socialOpinion = defineKind({
  name: 'socialOpinion',
  prefix: 'opn',
  subgraph: 'liaison',
  duty: 'LIAISON',
  label: ['社情民意信息', 'Social-opinion report'],
  description: [
    '反映群众所关心问题的报告，经提交、签发、报送、采用。',
    'A report on what people are concerned about (社情民意信息): filed, signed off, forwarded, adopted.',
  ],
  fields: socialOpinionFields,
  door: 'ACTS',
  naturalKey: ['filedOn', 'title'],
  workflow: socialOpinionWorkflow,
  waits: { FILED: true, SIGNED: true },
  check(record, { language }) {
    const early = (['signedOn', 'forwardedOn', 'adoptedOn', 'returnedOn'] as const).find(
      field => (record[field] ?? record.filedOn) < record.filedOn,
    );
    if (early)
      return {
        field: early,
        code: 'BEFORE_FILED',
        message: say(language, '签发、报送、采用、退回不会早于提交日期。', 'It cannot come before the day of filing.'),
      };
    return firstBroken(
      [
        [
          !!record.adoptedAt && !record.adoptedOn,
          'adoptedOn',
          'INCOMPLETE',
          '采用层级与采用日期应同时填写。',
          'The level and the day of its adoption go together.',
        ],
        [
          !!(record.forwardedTo ?? record.forwardedCommittee) && !record.forwardedOn,
          'forwardedOn',
          'INCOMPLETE',
          '报送去向与报送日期应同时填写。',
          'Where it was forwarded and the day go together.',
        ],
        ...(['forwardedOn', 'adoptedOn'] as const).map(
          (field): Rule => [
            !!record.signedOn && (record[field] ?? record.signedOn) < record.signedOn,
            field,
            'OUT_OF_ORDER',
            '日期早于签发日期。',
            'It cannot come before it was signed off.',
          ],
        ),
      ],
      language,
    );
  },
});
