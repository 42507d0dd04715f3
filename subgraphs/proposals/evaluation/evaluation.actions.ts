import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { date, reference, text } from '../../../infra/records/field.ts';
import { assignment } from '../assignment/assignment.kind.ts';
import { assignmentsOf } from '../assignment/settle.ts';

import { proposal } from '../proposal/proposal.kind.ts';
import { evaluation, evaluationFields } from './evaluation.kind.ts';

export const evaluateProposal = defineAction({
  name: 'evaluateProposal',
  on: proposal,
  description:
    'Records the score that one rater gives one unit for handling a proposal (民主评议). Once for each proposal, unit and rater.',
  input: {
    unit: text('承办单位', 'The unit that is evaluated; the only one need not be named.', '市水利局', { max: 100 }),
    evaluatedOn: date('评议日期', 'Day; today unless told.', '2022-11-20'),
    ...evaluationFields,
  },
  outputs: { evaluation: reference('evaluation', '民主评议', 'What was recorded.', '') },
  async run(work, record, { unit, evaluatedOn, ...input }) {
    // The first round stands for the unit's handling as a whole.
    const handled = (await assignmentsOf(work, record)).filter(each => each.repliedOn && each.round === 1);
    const found = handled.find(each => each.unit === unit) ?? (!unit && handled.length === 1 ? handled[0]! : null);
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
    const made = await work.create(evaluation, { ...input, proposal: record.id, assignment: found.id, evaluatedOn: day });
    if (!found.evaluatedBy.includes(input.raterGroup))
      await work.change(assignment, found, { evaluatedBy: [...found.evaluatedBy, input.raterGroup].sort() });
    const changed = record.evaluatedOn ? record : await work.change(proposal, record, { evaluatedOn: day });
    return { record: changed, evaluation: made };
  },
});
