import type { Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';

/** Rule: when it is broken, the field, code and words. */
type Rule = [broken: boolean, field: string, code: string, zh: string, en: string];

/** What goes together in a proposal, whoever writes it: an action, an import, a correction. */
export function checkProposal(record: Record<string, any>, language: Language): Problem | null {
  const broken = rules(record).find(([isBroken]) => isBroken) ?? outOfOrder(record);
  if (!broken) return null;
  const [, field, code, zh, en] = broken;
  return { field, code, message: say(language, zh, en) };
}

const together = (record: Record<string, any>, one: string, other: string) => !!record[one] !== !!record[other];

// biome-ignore format: a table
const rules = (record: Record<string, any>): Rule[] => [
  [!!record.filing !== !!record.decidedOn, 'decidedOn', 'INCOMPLETE', '审查结果与审查日期应同时填写。', 'Outcome and day of the review go together.'],
  [record.filing === 'NOT_FILED' && !record.notFiledReason, 'notFiledReason', 'REQUIRED', '不予立案应写明原因。', 'Say why it was not filed.'],
  [!!(record.assignedOn ?? record.repliedOn ?? record.concludedOn) && record.filing !== 'FILED', 'filing', 'NOT_FILED', '只有立案的提案才能交办、答复、办结。', 'Only a filed proposal can be assigned, replied to or concluded.'],
  [together(record, 'concludedOn', 'adoption'), 'adoption', 'INCOMPLETE', '办结日期与采纳情况应同时填写。', 'The day of conclusion and what became of it go together.'],
  [!!record.bodyKind && record.kind !== 'COLLECTIVE', 'bodyKind', 'NOT_COLLECTIVE', '只有集体提案才填集体类别。', 'Only a collective proposal is made by a body.'],
  [together(record, 'mergedInto', 'mergedOn'), 'mergedOn', 'INCOMPLETE', '并入提案与并案日期应同时填写。', 'The lead proposal and the day of merging go together.'],
  [!!record.mergedInto && record.mergedInto === record.id, 'mergedInto', 'SAME_RECORD', '提案不能并入自身。', 'A proposal cannot be merged into itself.'],
  [together(record, 'transferredTo', 'transferredOn'), 'transferredOn', 'INCOMPLETE', '转办去向与转办日期应同时填写。', 'Where it was transferred and on which day go together.'],
  [(record.transferredTo === 'COMMITTEE') !== !!record.transferCommittee, 'transferCommittee', 'INCOMPLETE', '转其他政协的应写明转往哪个政协，其他情形不填。', 'Name the committee when it goes to another committee, and only then.'],
  [!!record.assignedOn && !!(record.mergedInto ?? record.transferredOn ?? record.retractedOn), 'assignedOn', 'NOT_HANDLED', '已撤案、并案、转办的提案不再交办。', 'What was withdrawn, merged or transferred is not assigned.'],
  [!!record.reopenedOn && !record.repliedOn, 'reopenedOn', 'INCOMPLETE', '答复之后才有重新办理。', 'It is handled again only after a reply.'],
  [!!record.publishedOn && !record.openToPublic, 'openToPublic', 'NOT_OPEN', '这件提案未标明可公开；可公开的请先将“可公开”改为“是”。', 'It is not marked as open to the public. If it may be published, set openToPublic first.'],
  [!!(record.publishedOn ?? record.archivedOn) && !record.concludedOn, 'concludedOn', 'REQUIRED', '办结之后才能公开、归档。', 'It is published and archived after it was concluded.'],
];

/** The stages of a proposal follow one another. */
const STAGES = ['submittedOn', 'decidedOn', 'assignedOn', 'repliedOn', 'concludedOn', 'publishedOn', 'archivedOn'] as const;
/** What can happen at one time or another, yet not before its submission. */
const ASIDE = ['retractedOn', 'mergedOn', 'transferredOn', 'reopenedOn', 'evaluatedOn'] as const;

function outOfOrder(record: Record<string, any>): Rule | null {
  const dated = STAGES.filter(stage => record[stage]);
  const early = dated.findIndex((stage, index) => index > 0 && record[stage] < record[dated[index - 1]!]);
  if (early > 0) return [true, dated[early]!, 'OUT_OF_ORDER', '日期早于前一环节。', `It cannot come before ${dated[early - 1]}.`];
  const aside = ASIDE.find(field => record[field] && record[field] < record.submittedOn);
  return aside ? [true, aside, 'OUT_OF_ORDER', '日期早于提交日期。', 'It cannot come before submittedOn.'] : null;
}
