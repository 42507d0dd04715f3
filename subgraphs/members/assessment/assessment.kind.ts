import { choice, choices, date, decimal, integer, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';
import { verifyPoints } from './verify-points.ts';

export const grade = choices('AssessmentGrade', 'Grade of a yearly assessment.', {
  EXCELLENT: '优秀',
  GOOD: '良好',
  COMPETENT: '称职',
  BASICALLY_COMPETENT: '基本称职',
  INCOMPETENT: '不称职',
});

export const assessment = defineKind({
  name: 'assessment',
  prefix: 'asm',
  subgraph: 'members',
  label: '年度考核',
  description:
    'The yearly assessment (年度考核) of a member: the grade, and the points on which it was decided, as they were known then. Whose it is and the points are shown to the member and to the staff of the committee and of those above it; for everybody else they are null.',
  fields: {
    personKey: personKey(),
    year: integer('年度', 'Year assessed.', '2023', { required: true, min: 1949, max: 2100 }),
    grade: choice(grade, '等次', 'Grade.', '优秀', { required: true }),
    decidedOn: date('考核日期', 'Day of the decision.', '2024-01-10', { required: true }),
    edition: integer('规则版次', 'Edition of the rules by which the points were computed.', '1', { min: 1, max: 99 }),
    points: decimal(
      '积分',
      'Points on which it was decided: as computed from duty entries by this edition, as known at that instant.',
      '',
      { max: 1_000_000 },
    ),
    knownAt: text('积分时点', 'Instant as of which the points were computed, in UTC.', '', {
      max: 30,
      pattern: { test: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, says: '世界时时点，如 2024-01-10T02:00:00Z' },
    }),
    remark: text('评语', 'Remark.', '', { max: 1000 }),
  },
  naturalKey: ['personKey', 'year'],
  verify: verifyPoints,
});
