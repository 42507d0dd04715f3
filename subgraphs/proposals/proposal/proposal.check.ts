import type { Row } from '@tongxin/infra/kernel/field.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { firstBroken, type Rule } from '@tongxin/infra/kernel/rule.ts';
import { type Language, say } from '@tongxin/infra/kernel/words.ts';
import type { proposalFields } from '../fields/proposal.fields.ts';

type Proposal = Row<typeof proposalFields>;

/** What goes together in a proposal, and what its states stand for, whoever writes it: an action, an import, a correction. */
export const checkProposal = (record: Proposal, { language }: Hearing): Fault | null =>
  firstBroken([...proposerRules(record), ...rules(record)], language) ?? outOfOrder(record, language);

function proposerRules({ kind, proposers, bodyKind }: Proposal): Rule[] {
  const persons = proposers.filter(({ personKey }) => personKey).length;
  const bodies = proposers.filter(({ body }) => body).length;
  const different = new Set(proposers.map(({ personKey, body }) => normalKey(`${personKey}/${body}`))).size;
  // biome-ignore format: a table
  return [
    [different !== proposers.length, 'proposers', 'SAME_TWICE', '同一提案者写了两次。', 'The same proposer is named twice.'],
    [kind === 'INDIVIDUAL' && (persons !== 1 || bodies > 0), 'proposers', 'ONE_PROPOSER', '委员提案由一位委员提出；多人的请选“联名提案”。', 'An individual proposal has one member. With several, it is JOINT.'],
    [kind === 'JOINT' && (persons < 2 || bodies > 0), 'proposers', 'SEVERAL_PROPOSERS', '联名提案请写第一提案人和联名人，至少两位委员。', 'A joint proposal has a first proposer and co-signers: name at least two members.'],
    [kind === 'COLLECTIVE' && (bodies < 1 || !bodyKind), 'proposers', 'BODY_REQUIRED', '集体提案请写提出单位和集体类别（党派团体、界别、专门委员会、委员小组）。', 'A collective proposal names its body and what kind of body that is (bodyKind).'],
    [!!bodyKind && kind !== 'COLLECTIVE', 'bodyKind', 'NOT_COLLECTIVE', '只有集体提案才填集体类别。', 'Only a collective proposal is made by a body.'],
  ];
}

const apart = (one: unknown, other: unknown): boolean => !!one !== !!other;

// biome-ignore format: a table
const rules = (record: Proposal): Rule[] => [
  [apart(record.filing, record.decidedOn), 'decidedOn', 'INCOMPLETE', '审查结果与审查日期应同时填写。', 'Outcome and day of the review go together.'],
  [record.filing === 'NOT_FILED' && !record.notFiledReason, 'notFiledReason', 'REQUIRED', '不予立案应写明原因。', 'Say why it was not filed.'],
  [!!(record.assignedOn ?? record.repliedOn ?? record.concludedOn) && record.filing !== 'FILED', 'filing', 'NOT_FILED', '只有立案的提案才能交办、答复、办结。', 'Only a filed proposal can be assigned, replied to or concluded.'],
  [!!record.concludedOn && (!record.repliedOn || !!record.reopenedOn), 'concludedOn', 'NOT_REPLIED', '每个承办单位都答复之后才能办结。', 'It is concluded after each of its units has replied.'],
  [apart(record.concludedOn, record.adoption), 'adoption', 'INCOMPLETE', '办结日期与采纳情况应同时填写。', 'The day of conclusion and what became of it go together.'],
  [apart(record.mergedInto, record.mergedOn), 'mergedOn', 'INCOMPLETE', '并入提案与并案日期应同时填写。', 'The lead proposal and the day of merging go together.'],
  [apart(record.transferredTo, record.transferredOn), 'transferredOn', 'INCOMPLETE', '转办去向与转办日期应同时填写。', 'Where it was transferred and on which day go together.'],
  [!!record.socialOpinion && record.transferredTo !== 'SOCIAL_OPINION', 'socialOpinion', 'INCOMPLETE', '只有转为社情民意信息的才有该信息；撤销转办的请一并清空。', 'It has a social-opinion report only where it was transferred to one: empty both together.'],
  [(record.transferredTo === 'COMMITTEE') !== !!record.transferCommittee, 'transferCommittee', 'INCOMPLETE', '转其他政协的应写明转往哪个政协，其他情形不填。', 'Name the committee when it goes to another committee, and only then.'],
  ...endedTwice(record).map((field): Rule => [true, field, 'ENDED_TWICE', '撤案、并案、转办、不予立案只能有其一。请先撤销前一个。', 'A proposal ends in one way: it is withdrawn, merged, transferred or not filed. Undo the one before the other.']),
  [!!record.assignedOn && !!(record.mergedInto ?? record.transferredOn ?? record.retractedOn), 'assignedOn', 'NOT_HANDLED', '已撤案、并案、转办的提案不再交办。', 'What was withdrawn, merged or transferred is not assigned.'],
  [!!record.publishedOn && !record.openToPublic, 'openToPublic', 'NOT_OPEN', '这件提案未标明可公开；可公开的请先将“可公开”更正为“是”。', 'It is not marked as open to the public. If it may be published, set openToPublic first, by a correction.'],
  [!!(record.publishedOn ?? record.archivedOn) && !record.concludedOn, 'concludedOn', 'REQUIRED', '办结之后才能公开、归档。', 'It is published and archived after it was concluded.'],
];

/** In how many ways it ended, but one: an end hides another. What was not filed can still be transferred. */
function endedTwice({ mergedInto, retractedOn, transferredOn, filing }: Proposal): string[] {
  const ends = [
    ...(mergedInto ? ['mergedOn'] : []),
    ...(transferredOn ? ['transferredOn'] : []),
    ...(retractedOn ? ['retractedOn'] : filing === 'WITHDRAWN' ? ['filing'] : []),
    ...(mergedInto && filing === 'NOT_FILED' ? ['filing'] : []),
  ];
  return ends.slice(1);
}

/** The stages of a proposal follow one another. */
const STAGES = ['submittedOn', 'decidedOn', 'assignedOn', 'repliedOn', 'concludedOn', 'publishedOn', 'archivedOn'] as const;
/** What can happen at one time or another, yet not before its submission. */
const ASIDE = ['retractedOn', 'mergedOn', 'transferredOn', 'reopenedOn'] as const;

function outOfOrder(record: Proposal, language: Language): Fault | null {
  const dated = STAGES.flatMap(field => (record[field] ? [{ field, day: record[field] }] : []));
  for (const [index, { field, day }] of dated.entries()) {
    const earlier = dated[index - 1];
    if (earlier && day < earlier.day) return problem(field, say(language, '日期早于前一环节。', `It cannot come before ${earlier.field}.`));
  }
  const aside = ASIDE.find(field => (record[field] ?? record.submittedOn) < record.submittedOn);
  return aside ? problem(aside, say(language, '日期早于提交日期。', 'It cannot come before submittedOn.')) : null;
}

const problem = (field: string, message: string): Fault => ({ field, code: 'OUT_OF_ORDER', message });
