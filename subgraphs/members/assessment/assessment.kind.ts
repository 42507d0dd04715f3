import { choice, choices, date, decimal, integer, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';
import { verifyPoints } from './verify-points.ts';

export const grade = choices('AssessmentGrade', ['年度考核的等次。', 'Grade of a yearly assessment.'], {
  EXCELLENT: ['优秀', 'Excellent'],
  GOOD: ['良好', 'Good'],
  COMPETENT: ['称职', 'Competent'],
  BASICALLY_COMPETENT: ['基本称职', 'Basically competent'],
  INCOMPETENT: ['不称职', 'Incompetent'],
});

export const assessment = defineKind({
  name: 'assessment',
  prefix: 'asm',
  subgraph: 'members',
  duty: 'REGISTRAR',
  label: ['年度考核', 'Yearly assessment'],
  description: [
    '委员的年度考核：等次，以及据以评定的积分，以当时所知为准。被考核人、等次、积分和评语仅委员本人、本委员会及其上级政协的工作人员可见，对其他人为空。',
    'The yearly assessment (年度考核) of a member: the grade, and the points on which it was decided, as they were known then. Whose it is, grade, points and remark are shown to the member and to the staff of the committee and of those above it; for everybody else they are null.',
  ],
  fields: {
    personKey: { ...personKey(), guarded: 'OFFICE' as const },
    year: integer(['年度', 'Year'], ['考核的年度。', 'Year assessed.'], { example: '2023', required: true, min: 1949, max: 2100 }),
    grade: choice(grade, ['等次', 'Grade'], ['评定的等次。', 'Grade.'], { example: '优秀', required: true, guarded: 'OFFICE' }),
    decidedOn: date(['考核日期', 'Assessed on'], ['作出决定的日期。', 'Day of the decision.'], { example: '2024-01-10', required: true }),
    rulesYear: integer(
      ['规则年度', 'Year of the rules'],
      [
        '所用规则的年度：沿用以前年度规则的为那一年；不填即为考核的年度。',
        'Year whose rules they are: an earlier one where those were carried over; the year assessed unless told.',
      ],
      { min: 1949, max: 2100 },
    ),
    edition: integer(
      ['规则版次', 'Rule edition'],
      ['计算积分所用规则的版次。', 'Edition of the rules by which the points were computed.'],
      { min: 1, max: 99 },
    ),
    points: decimal(
      ['积分', 'Points'],
      [
        '据以评定的积分：由履职记录按本版次规则算出，以该时点所知为准。',
        'Points on which it was decided: as computed from duty entries by this edition, as known at that instant.',
      ],
      { max: 1_000_000, guarded: 'OFFICE' },
    ),
    knownAt: text(
      ['积分时点', 'Points known at'],
      ['计算积分所依据的时点，用世界时（UTC）。', 'Instant as of which the points were computed, in UTC.'],
      {
        max: 30,
        pattern: {
          test: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/,
          says: ['世界时时点，如 2024-01-10T02:00:00Z', 'an instant in UTC, such as 2024-01-10T02:00:00Z'],
        },
      },
    ),
    remark: text(['评语', 'Remark'], ['对委员的评语。', 'Remark.'], { max: 1000, guarded: 'OFFICE' }),
  },
  door: 'ACTS',
  naturalKey: ['personKey', 'year'],
  verify: verifyPoints,
});
