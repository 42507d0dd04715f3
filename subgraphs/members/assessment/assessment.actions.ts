import { endOfDay, today } from '@tongxin/infra/days.ts';
import { defineOpening } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, date, integer, text } from '@tongxin/infra/kernel/field.ts';
import { asOfLoader } from '@tongxin/infra/ledger/as-of.ts';
import { readRules, rulesInForce } from '@tongxin/infra/ledger/points.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';
import { assessment, grade } from './assessment.kind.ts';
import { pointsOf } from './verify-points.ts';

export const assessMember = defineOpening({
  name: 'assessMember',
  label: ['作出年度考核', 'Assess a member'],
  on: assessment,
  description: [
    '评定委员的年度考核：按所填版次的规则即时算出积分，作为决定的一部分；当年没有另订规则的，沿用此前最近年度的规则。',
    'Decides the yearly assessment of a member (年度考核): the points, computed at this moment by the edition named, become part of the decision. Where the year has no rules of its own, those of the latest year before hold.',
  ],
  input: {
    personKey: personKey(),
    year: integer(['年度', 'Year'], ['考核的年度。', 'Year assessed.'], { example: '2023', required: true, min: 1949, max: 2100 }),
    edition: integer(['规则版次', 'Rule edition'], ['规则的版次。', 'Edition of the rules.'], {
      example: '1',
      required: true,
      min: 1,
      max: 99,
    }),
    grade: choice(grade, ['等次', 'Grade'], ['评定的等次。', 'Grade.'], { example: '优秀', required: true }),
    decidedOn: date(['考核日期', 'Assessed on'], ['作出决定的日期；不填即为今天。', 'Day of the decision; today unless told.']),
    remark: text(['评语', 'Remark'], ['对委员的评语。', 'Remark.'], { max: 1000 }),
  },
  async run(work, input) {
    const decided = {
      ...input,
      decidedOn: dayOf(work, 'decidedOn', input.decidedOn),
      knownAt: await asOfLoader(work).load(endOfDay(today())),
    };
    const [rule] = rulesInForce(await readRules(work, [work.committee]), input.year, input.edition);
    const by = { rulesYear: rule?.year ?? input.year };
    const points = await pointsOf(work, work.committee, { ...decided, ...by });
    if (points === null)
      work.refuse('personKey', 'NO_SEAT', `${input.year} 年本委员会没有这位委员。`, `This person held no seat here in ${input.year}.`);
    if (!rule)
      work.refuse(
        'edition',
        'NO_RULES',
        `${input.year} 年没有第 ${input.edition} 版积分规则，也没有可以沿用的。请先登记积分规则。`,
        `There is no edition ${input.edition} of point rules for ${input.year}, nor one to carry over. Enter the rules first.`,
      );
    return { record: work.create(assessment, { ...decided, ...by, points: Number(points) }) };
  },
});
