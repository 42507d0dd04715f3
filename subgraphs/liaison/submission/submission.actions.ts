import { today } from '@tongxin/infra/days.ts';
import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { boolean, optional, required, text, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import { newReceiptNumber, receiptId } from '@tongxin/vocabulary/receipt-number.ts';
import { serving } from '../platform/serving.ts';
import { submissionFields } from './submission.fields.ts';
import { submission } from './submission.kind.ts';

const { subject, text: whole, contact, placeTold, channel, platform, sector, placeName, receivedOn } = submissionFields;
const { matchedTo, matchReason, matchedOn, dueOn, reply, answeredOn, closeReason, closedOn, duplicateOf, mergedOn } = submissionFields;

export const recordSubmission = defineOpening({
  name: 'recordSubmission',
  label: ['登记群众反映', 'Record a submission'],
  description: [
    '登记在接待日、来信等渠道收到的群众反映；扫码反映的由群众自己用 `raiseSubmission` 提交。',
    'Records what a citizen raised on a reception day, by letter or otherwise; by a code citizens raise it themselves (`raiseSubmission`).',
  ],
  on: submission,
  input: { subject, text: whole, contact, placeTold, channel, platform, sector, placeName, receivedOn: todayUnlessTold(receivedOn), dueOn },
  run: (work, { receivedOn: day, ...input }) => ({
    record: work.create(submission, { ...input, receivedOn: dayOf(work, 'receivedOn', day) }),
  }),
});

/** What is published of it: a citizen's own words are not, so what came by a code has a neutral subject until somebody read it. */
const describe = defineAction({
  name: 'describeSubmission',
  description: [
    '阅看后写明公开的事项、地点和界别：扫码反映的先用统一的事项名称，群众原话不公开。',
    'Says, after reading, what is published of a submission: subject, place, sector. One by code has a neutral subject until then: the words of a citizen are not published.',
  ],
  on: submission,
  input: { subject: optional(subject), placeName, sector },
  run: (work, record, told) => ({
    record: work.change(submission, record, Object.fromEntries(Object.entries(told).filter(([, value]) => value != null))),
  }),
});

const match = defineAction({
  name: 'matchSubmission',
  description: [
    '把群众反映转交委员；`suggestedMembers` 说明谁合适、为什么。再次转交的，以最后一次为准。',
    'Gives a submission to a member (转交委员); `suggestedMembers` says who fits and why. Given again, the latest counts.',
  ],
  on: submission,
  input: { matchedTo: required(matchedTo), matchReason, dueOn, matchedOn: todayUnlessTold(matchedOn) },
  run: (work, record, input) => ({
    record: work.change(submission, record, {
      matchedTo: input.matchedTo,
      matchReason: input.matchReason ?? null,
      matchedOn: dayOf(work, 'matchedOn', input.matchedOn),
      ...(input.dueOn != null && { dueOn: input.dueOn }),
    }),
  }),
});

/** The other way round (双向): a member who serves the platform takes what was raised there. */
const take = defineAction({
  name: 'takeSubmission',
  description: [
    '负责该平台或下沉到该平台的委员，认领尚无人承接的群众反映。',
    'A member who heads, or is posted to, the platform takes a submission that nobody has yet (认领).',
  ],
  on: submission,
  input: {},
  also: { MEMBER: () => true },
  who: ['在该平台履职的委员', 'a member who serves its platform'],
  async run(work, record) {
    const { role, subject } = work.actor;
    if (role !== 'MEMBER' || !subject)
      return work.refuse(
        'id',
        'NOT_A_MEMBER',
        '认领由委员本人办理；工作人员请用“转交委员”。',
        'A member takes it; staff use matchSubmission.',
      );
    const how = record.platform && (await serving(work, record.platform, today())).get(subject);
    if (!how)
      return work.refuse('id', 'NOT_POSTED_HERE', '您不在该平台履职，请联系平台负责人。', 'You do not serve this platform; ask its head.');
    return { record: work.change(submission, record, { matchedTo: subject, matchReason: `委员认领（${how}）`, matchedOn: today() }) };
  },
});

const passBack = defineAction({
  name: 'passBackSubmission',
  description: [
    '委员本人退回，或由机关代其退回群众反映，退回后须重新转交。',
    'The member, or the office for them, passes a submission back (退回): it is to be matched again.',
  ],
  on: submission,
  input: {
    reason: text(['退回理由', 'Reason for return'], ['理由，存入审计记录。', 'Why; kept in the audit.'], {
      example: '不在本人工作领域',
      required: true,
      max: 500,
    }),
  },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record.matchedTo },
  who: ['承接该反映的委员', 'the member to whom it is matched'],
  run: (work, record) => ({ record: work.change(submission, record, { matchedTo: null, matchedOn: null, matchReason: null }) }),
});

const answer = defineAction({
  name: 'answerSubmission',
  description: [
    '答复群众反映。公开的答复对外发布，凭回执号可查看；不公开的仅工作人员可见。',
    'Answers a submission (答复). An open reply is published, and shown under the receipt number; one that is not is for the staff alone.',
  ],
  on: submission,
  input: {
    reply: required(reply),
    open: boolean(
      ['公开', 'Make public'],
      ['答复是否向所有人公开；公开的，不得含个人信息。', 'Whether the reply is open to everybody: then it must hold no personal data.'],
      { example: '是' },
    ),
    answeredOn: todayUnlessTold(answeredOn),
  },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record.matchedTo },
  who: ['承接该反映的委员', 'the member to whom it is matched'],
  run: (work, record, { reply: said, open, answeredOn: day }) => ({
    record: work.change(submission, record, { reply: said, openReply: open ? said : null, answeredOn: dayOf(work, 'answeredOn', day) }),
  }),
});

const close = defineAction({
  name: 'closeSubmission',
  description: [
    '办结群众反映：已答复的，或说明不予答复理由的。',
    'Closes a submission (办结): answered, or with the reason why it will not be.',
  ],
  on: submission,
  input: { closeReason, closedOn: todayUnlessTold(closedOn) },
  run: (work, record, input) => ({
    record: work.change(submission, record, {
      closeReason: input.closeReason ?? null,
      closedOn: dayOf(work, 'closedOn', input.closedOn),
    }),
  }),
});

const merge = defineAction({
  name: 'mergeSubmission',
  description: [
    '把一件群众反映并入内容相同的另一件，反映人此后看到的是另一件的办理情况。可用 unmergeSubmission 取消。',
    'Merges a submission into another one that says the same (合并). Its citizen sees what becomes of that one. Undone by unmergeSubmission.',
  ],
  on: submission,
  input: {
    into: { ...required(duplicateOf), description: ['合并后保留的那件群众反映。', 'The submission that stays.'] },
    mergedOn: todayUnlessTold(mergedOn),
  },
  async run(work, record, { into, mergedOn: day }) {
    const [mine] = await work.find(submission, 'duplicateOf', record.id);
    if (mine)
      work.refuse(
        'id',
        'IS_LEAD',
        `已有群众反映（${mine.id}）并入该件；请先取消合并，再把它们并入新的一件。`,
        `${mine.id} was merged into this one. Unmerge it first, then merge both into the new one.`,
      );
    const lead = await work.lock(submission, into, null, 'into');
    if (lead.duplicateOf)
      work.refuse(
        'into',
        'MERGED_ITSELF',
        `该件已并入 ${lead.duplicateOf}，请并入那一件。`,
        `That one is merged into ${lead.duplicateOf}: merge into that.`,
      );
    if (lead.closedOn && !lead.answeredOn)
      work.refuse(
        'into',
        'NOT_A_LEAD',
        '该件未经答复即已办结，并入后无人答复。请另选一件。',
        'That one was closed without an answer: nobody would answer what is merged into it. Choose another.',
      );
    return { record: work.change(submission, record, { duplicateOf: into, mergedOn: dayOf(work, 'mergedOn', day) }) };
  },
});

const unmerge = defineAction({
  name: 'unmergeSubmission',
  description: [
    '取消合并，群众反映恢复到原来的办理环节；联系和审计记录保留这段历史。',
    'Undoes a merge (取消合并): the submission is again where it stood. Link and audit keep the history.',
  ],
  on: submission,
  input: {
    reason: text(['理由', 'Reason'], ['理由，存入审计记录。', 'Why; kept in the audit.'], {
      example: '地点不同',
      required: true,
      max: 500,
    }),
  },
  run: (work, record) => ({ record: work.change(submission, record, { duplicateOf: null, mergedOn: null }) }),
});

/** Tells a number that finds the submission's status; what is stored is its digest. */
export async function writeReceipt({ query, committee }: Work, record: RecordRow): Promise<string> {
  const number = newReceiptNumber(committee);
  await query('INSERT INTO liaison.receipt (id, committee, submission) VALUES ($1, $2, $3)', [receiptId(number), committee, record.id]);
  return number;
}

export const receiptField = text(
  ['回执号', 'Receipt number'],
  ['群众查询办理情况的回执号：只显示这一次，系统不保存。', 'Number under which the citizen follows it: told this once, not stored.'],
  { example: '420583-7KQ2-9FXM-3TZ8' },
);

const receipt = defineAction({
  name: 'issueReceipt',
  description: [
    '为接待日或来信收到的、或回执号遗失的群众反映开具回执号。以前的回执号仍然有效。',
    'Gives a receipt number (回执号) for a submission that came in on a reception day or by letter, or whose number was lost. Earlier numbers stay valid.',
  ],
  on: submission,
  input: {},
  outputs: { receipt: receiptField },
  run: async (work, record) => ({ record, receipt: await writeReceipt(work, record) }),
});

export const submissionActions = [recordSubmission, describe, match, take, passBack, answer, close, merge, unmerge, receipt];
