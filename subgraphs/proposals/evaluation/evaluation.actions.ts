import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { date, reference, text } from '../../../infra/records/field.ts';
import { assignmentsOf } from '../assignment/open-assignment.ts';
import { sameUnit } from '../assignment/same-unit.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { scoreFields } from './evaluation.fields.ts';
import { evaluation } from './evaluation.kind.ts';

export const evaluateProposal = defineAction({
  name: 'evaluateProposal',
  on: proposal,
  description: [
    '登记一位评议人就一件提案的办理对一个承办单位的评分，用于民主评议。同一提案、同一单位，每位评议人只评一次。',
    'Records the score that one rater gives one unit for handling a proposal (民主评议). Once for each proposal, unit and rater.',
  ],
  input: {
    unit: text(
      ['承办单位', 'Handling unit'],
      ['被评议的承办单位；只有一个承办单位的，可以不填。', 'The unit that is evaluated; the only one need not be named.'],
      '市水利局',
      { max: 100 },
    ),
    evaluatedOn: date(['评议日期', 'Evaluated on'], ['日期；不填即为今天。', 'Day; today unless told.'], '2022-11-20'),
    ...scoreFields,
  },
  outputs: { evaluation: reference('evaluation', ['民主评议', 'Democratic evaluation'], ['登记的评议。', 'What was recorded.'], '') },
  async run(work, record, { unit, evaluatedOn, ...input }) {
    // The first round stands for the unit's handling as a whole.
    const handled = (await assignmentsOf(work, record)).filter(each => each.repliedOn && each.round === 1);
    const found = handled.find(each => (unit ? sameUnit(each.unit, unit) : handled.length === 1));
    if (!found) {
      const units = handled.map(each => each.unit).join(', ');
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
