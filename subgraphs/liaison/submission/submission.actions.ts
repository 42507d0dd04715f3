import { today } from '../../../infra/graphql/scalars.ts';
import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { boolean, type Field, text } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { serving } from '../platform/serving.ts';
import { newReceiptNumber, receiptId } from './receipt-number.ts';
import { submission } from './submission.kind.ts';

const field = (name: string, required = false): Field => ({ ...submission.fields[name]!, required });
const day = (name: string): Field => ({ ...field(name), description: `${field(name).description} Today unless told.` });
const settle = (work: Work, record: RecordRow, patch: object) => work.change(submission, record, patch as Record<string, unknown>);

const match = defineAction({
  name: 'matchSubmission',
  description: 'Gives a submission to a member (转交委员); `suggestedMembers` says who fits and why. Given again, the latest counts.',
  on: submission,
  input: { matchedTo: field('matchedTo', true), matchReason: field('matchReason'), dueOn: field('dueOn'), matchedOn: day('matchedOn') },
  run: async (work, record, { matchedTo, matchReason, dueOn, matchedOn }) => ({
    record: await settle(work, record, {
      matchedTo,
      matchReason: matchReason ?? null,
      matchedOn: dayOf(work, 'matchedOn', matchedOn),
      ...(dueOn != null && { dueOn }),
    }),
  }),
});

/** The other way round (双向): a member who serves the platform takes what was raised there. */
const take = defineAction({
  name: 'takeSubmission',
  description: 'A member who heads, or is posted to, the platform takes a submission that nobody has yet (认领).',
  on: submission,
  input: {},
  also: { MEMBER: () => true },
  who: 'a member who serves its platform',
  async run(work, record) {
    const { role, subject } = work.actor;
    if (role !== 'MEMBER' || !subject)
      return work.refuse(
        'id',
        'NOT_A_MEMBER',
        '认领由委员本人办理；工作人员请用“转交委员”。',
        'A member takes it; staff use matchSubmission.',
      );
    const how = record.platform && (await serving(work.client, record.platform, today())).get(subject);
    if (!how)
      return work.refuse('id', 'NOT_POSTED_HERE', '您不在该平台履职，请联系平台负责人。', 'You do not serve this platform; ask its head.');
    return { record: await settle(work, record, { matchedTo: subject, matchReason: `委员认领（${how}）`, matchedOn: today() }) };
  },
});

const passBack = defineAction({
  name: 'passBackSubmission',
  description: 'The member, or the office for them, passes a submission back (退回): it is to be matched again.',
  on: submission,
  input: { reason: text('退回理由', 'Why; kept in the audit.', '不在本人工作领域', { required: true, max: 500 }) },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record?.matchedTo },
  who: 'the member to whom it is matched',
  run: async (work, record) => ({ record: await settle(work, record, { matchedTo: null, matchedOn: null, matchReason: null }) }),
});

const answer = defineAction({
  name: 'answerSubmission',
  description:
    'Answers a submission (答复). An open reply is published, and shown under the receipt number; one that is not is for the staff alone.',
  on: submission,
  input: {
    reply: field('reply', true),
    open: boolean('公开', 'Whether the reply is open to everybody: then it must hold no personal data.', '是'),
    answeredOn: day('answeredOn'),
  },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record?.matchedTo },
  who: 'the member to whom it is matched',
  run: async (work, record, { reply, open, answeredOn }) => ({
    record: await settle(work, record, { reply, openReply: open ? reply : null, answeredOn: dayOf(work, 'answeredOn', answeredOn) }),
  }),
});

const close = defineAction({
  name: 'closeSubmission',
  description: 'Closes a submission (办结): answered, or with the reason why it will not be.',
  on: submission,
  input: { closeReason: field('closeReason'), closedOn: day('closedOn') },
  async run(work, record, { closeReason, closedOn }) {
    if (!record.answeredOn && !closeReason?.trim())
      work.refuse('closeReason', 'REQUIRED', '未答复即办结的，请写明原因。', 'It was not answered: say why it is closed.');
    return { record: await settle(work, record, { closeReason: closeReason ?? null, closedOn: dayOf(work, 'closedOn', closedOn) }) };
  },
});

const merge = defineAction({
  name: 'mergeSubmission',
  description:
    'Merges a submission into another one that says the same (合并). Its citizen sees what becomes of that one. Undone by unmergeSubmission.',
  on: submission,
  input: { into: { ...field('duplicateOf', true), description: 'The submission that stays.' }, mergedOn: day('mergedOn') },
  async run(work, record, { into, mergedOn }) {
    if (into === record.id) work.refuse('into', 'SAME_RECORD', '不能并入自身。', 'It cannot be merged into itself.');
    const lead = await work.lock(submission, into);
    if (lead.duplicateOf)
      work.refuse(
        'into',
        'MERGED_ITSELF',
        `该件已并入 ${lead.duplicateOf}，请并入那一件。`,
        `That one is merged into ${lead.duplicateOf}: merge into that.`,
      );
    return { record: await settle(work, record, { duplicateOf: into, mergedOn: dayOf(work, 'mergedOn', mergedOn) }) };
  },
});

const unmerge = defineAction({
  name: 'unmergeSubmission',
  description: 'Undoes a merge (取消合并): the submission is again where it stood. Link and audit keep the history.',
  on: submission,
  input: { reason: text('理由', 'Why; kept in the audit.', '地点不同', { required: true, max: 500 }) },
  run: async (work, record) => ({ record: await settle(work, record, { duplicateOf: null, mergedOn: null }) }),
});

/** Tells a number that finds the submission's status; what is stored is its digest. */
export async function writeReceipt({ client, committee }: Work, record: RecordRow): Promise<string> {
  const number = newReceiptNumber(committee);
  await client.query('INSERT INTO liaison.receipt (id, committee, submission) VALUES ($1, $2, $3)', [
    receiptId(number),
    committee,
    record.id,
  ]);
  return number;
}

export const receiptField = text(
  '回执号',
  'Number under which the citizen follows it: told this once, not stored.',
  '420583-7KQ2-9FXM-3TZ8',
);

const receipt = defineAction({
  name: 'issueReceipt',
  description:
    'Gives a receipt number (回执号) for a submission that came in on a reception day or by letter, or whose number was lost. Earlier numbers stay valid.',
  on: submission,
  input: {},
  outputs: { receipt: receiptField },
  run: async (work, record) => ({ record, receipt: await writeReceipt(work, record) }),
});

export const submissionActions = [match, take, passBack, answer, close, merge, unmerge, receipt];
