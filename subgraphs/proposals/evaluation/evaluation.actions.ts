import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { date, reference } from '@tongxin/infra/kernel/field.ts';
import { type Assignment, handlersOf } from '../assignment/open-assignment.ts';
import { scoreFields } from '../fields/evaluation.fields.ts';
import type { Proposal } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { evaluation } from './evaluation.kind.ts';

export const evaluateProposal = defineAction({
  name: 'evaluateProposal',
  on: proposal,
  description: [
    '登记一位评议人就一件提案的办理对一个承办单位的评分，用于民主评议。同一提案、同一单位，每位评议人只评一次。',
    'Records the score that one rater gives one unit for handling a proposal (民主评议). Once for each proposal, unit and rater.',
  ],
  input: {
    unit: reference(
      'unit',
      ['承办单位', 'Handling unit'],
      ['被评议的承办单位；只有一个承办单位的，可以不填。', 'The unit that is evaluated; the only one need not be named.'],
      { example: '市水利局' },
    ),
    evaluatedOn: date(['评议日期', 'Evaluated on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-11-20' }),
    ...scoreFields,
  },
  outputs: { evaluation: reference('evaluation', ['民主评议', 'Democratic evaluation'], ['登记的评议。', 'What was recorded.']) },
  async run(work, record, { unit, evaluatedOn, ...input }) {
    const { found, names } = await evaluated(work, record, unit);
    if (!found) {
      const units = names.join(', ');
      return work.refuse(
        'unit',
        'NOT_REPLIED',
        `请写明评议哪个承办单位：${units || '（尚无单位答复）'}。`,
        `Name the unit that is evaluated: ${units || 'none has replied'}.`,
      );
    }
    const day = dayOf(work, 'evaluatedOn', evaluatedOn);
    const made = work.create(evaluation, { ...input, assignment: found.id, evaluatedOn: day });
    return { record, evaluation: made };
  },
});

/**
 * The assignment that stands for the unit's handling: the one by which it was evaluated before, so that no rater does so twice, or else
 * the one that it replied to first.
 */
async function evaluated(
  work: Work,
  record: Proposal,
  unit: string | null | undefined,
): Promise<{ found: Assignment | undefined; names: string[] }> {
  const { handlings } = record;
  const { all, lines } = await handlersOf(work, record, unit);
  const names = handlings.map(each => lines.name(each.unit));
  const handling = handlings.find(each => (unit ? lines.same(each.unit, unit) : handlings.length === 1));
  const mine = handling ? all.filter(each => lines.same(each.unit, handling.unit)) : [];
  return { found: mine.find(each => each.evaluatedBy.length > 0) ?? mine.find(each => each.round === handling?.round), names };
}
