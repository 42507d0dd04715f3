import { date, decimal, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

export const groupEvaluation = defineKind({
  name: 'groupEvaluation',
  prefix: 'gev',
  subgraph: 'liaison',
  statuses: ['EVALUATED'],
  duty: 'LIAISON',
  label: ['小组考评', 'Group evaluation'],
  description: [
    '政协对活动小组半年或全年工作的考评。',
    'How a committee judges the work of an activity group in half a year or a year (小组考评).',
  ],
  fields: {
    activityGroup: reference('activityGroup', ['活动小组', 'Activity group'], ['被考评的小组。', 'Group that is evaluated.'], {
      example: '农业界别活动小组',
      required: true,
      relation: 'EVALUATION_OF',
      joins: false,
      inverse: 'evaluations',
      onEnd: 'REFUSE',
    }),
    year: integer(['年度', 'Year'], ['考评所属的自然年度。', 'Calendar year that is evaluated.'], {
      example: '2023',
      required: true,
      min: 1949,
      max: 2100,
    }),
    half: integer(
      ['半年', 'Half-year'],
      [
        '哪个半年：1 为上半年（截至 6 月 30 日），2 为下半年（截至 12 月 31 日）；留空为全年。',
        'Which half of it: 1 until 30 June, 2 until 31 December; empty: the whole year.',
      ],
      { example: '1', min: 1, max: 2 },
    ),
    evaluatedOn: date(['考评日期', 'Evaluated on'], ['考评的日期。', 'Day of the evaluation.'], { example: '2023-07-10', required: true }),
    score: decimal(['得分', 'Score'], ['得分，按当地的计分办法。', 'Points, on the scale of the place.'], { example: '92.5', max: 10_000 }),
    grade: text(['等次', 'Grade'], ['等次，用当地的说法。', 'Grade in the words of the place.'], { example: '优秀', max: 40 }),
    remarks: text(
      ['评语', 'Remarks'],
      ['好在哪里、不足在哪里；本项公开，不得含个人信息。', 'What was good and what was not, without personal data: it is published.'],
      { example: '场院协商 4 场，解决问题 3 个', max: 1000 },
    ),
  },
  naturalKey: ['activityGroup', 'year', 'half'],
  check: ({ year, half, evaluatedOn }, { language }) =>
    evaluatedOn < `${year}-${half === 2 ? '07' : '01'}-01`
      ? {
          field: 'evaluatedOn',
          code: 'TOO_EARLY',
          message: say(language, '考评日期早于所考评的时段。', 'It cannot be evaluated before the time that it is about has begun.'),
        }
      : null,
});
