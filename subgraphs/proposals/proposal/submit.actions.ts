import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { boolean, choice, date, reference, text } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { isFirstProposer, REASON } from './acting.ts';
import { proposal } from './proposal.kind.ts';
import { bodyKindField, proposalKind, proposers } from './proposal.vocabulary.ts';

const what = {
  number: text('编号', 'Number within the year; the next one of the year unless told.', '2022-0001', { max: 40 }),
  title: text('案由', 'Subject.', '关于推进农村人居环境整治的提案', { required: true }),
  kind: choice(proposalKind, '类型', 'Kind.', '委员提案', { required: true }),
  proposers: proposers(
    '提案者',
    'One member; for a joint proposal the first proposer, then the co-signers; for a collective one the body.',
  ),
  bodyKind: bodyKindField,
  submittedOn: date('提交日期', 'Day of submission; today unless told.', '2022-01-12'),
  openToPublic: boolean('可公开', 'Whether it may be published.', '是'),
};

export const submitProposal = defineAction({
  name: 'submitProposal',
  on: proposal,
  opens: true,
  description:
    'Submits a proposal (提). A member may submit as its first proposer, to the committee on which they sit; the staff for anybody.',
  input: {
    ...what,
    topic: reference('topic', '议题', 'Topic from which it is made.', '', { anyOwner: true }),
    submission: reference('submission', '群众反映', 'Submission of a citizen from which it is made.', '', { anyOwner: true }),
    problem: reference('problem', '未解决问题', 'Problem that was not solved, from which it is made.', '', { anyOwner: true }),
    platform: reference('platform', '平台', 'Platform at which it came up.', '', { anyOwner: true }),
  },
  also: {
    MEMBER: (actor, _, input, owner) =>
      actor.committee === owner && !!actor.subject && input.kind !== 'COLLECTIVE' && input.proposers?.[0]?.personKey === actor.subject,
  },
  who: 'its members, each as first proposer',
  async run(work, _, input) {
    if (input.number && work.actor.role === 'MEMBER')
      work.refuse('number', 'NOT_YOURS', '编号由办公室编排，请不要填写。', 'The office gives the number: leave it out.');
    return { record: await submit(work, input) };
  },
});

export const receiveProposal = defineAction({
  name: 'receiveProposal',
  on: proposal,
  opens: true,
  description: 'Takes on a proposal that another committee transferred to this one (转): a proposal here, linked with that one.',
  input: {
    ...what,
    transferredFrom: reference('proposal', '转来提案', 'The proposal of the other committee.', '', { anyOwner: true, required: true }),
  },
  async run(work, _, input) {
    await checkTransferred(work, input.transferredFrom);
    return { record: await submit(work, input) };
  },
});

async function submit(work: Work, { submittedOn, ...input }: Record<string, any>) {
  checkProposers(work, input);
  const day = dayOf(work, 'submittedOn', submittedOn);
  return work.create(proposal, { ...input, submittedOn: day, number: input.number ?? (await nextNumber(work, day.slice(0, 4))) });
}

function checkProposers(work: Work, { kind, proposers, bodyKind }: Record<string, any>): void {
  const persons = (proposers ?? []).filter(({ personKey }: any) => personKey).length;
  const bodies = (proposers ?? []).filter(({ body }: any) => body).length;
  if (new Set(proposers?.map(({ personKey, body }: any) => `${personKey}/${body}`)).size !== (proposers ?? []).length)
    work.refuse('proposers', 'SAME_TWICE', '同一提案者写了两次。', 'The same proposer is named twice.');
  if (kind === 'INDIVIDUAL' && (persons !== 1 || bodies > 0))
    work.refuse(
      'proposers',
      'ONE_PROPOSER',
      '委员提案由一位委员提出；多人的请选“联名提案”。',
      'An individual proposal has one member. With several, it is JOINT.',
    );
  if (kind === 'JOINT' && (persons < 2 || bodies > 0))
    work.refuse(
      'proposers',
      'SEVERAL_PROPOSERS',
      '联名提案请写第一提案人和联名人，至少两位委员。',
      'A joint proposal has a first proposer and co-signers: name at least two members.',
    );
  if (kind === 'COLLECTIVE' && (bodies < 1 || !bodyKind))
    work.refuse(
      'proposers',
      'BODY_REQUIRED',
      '集体提案请写提出单位和集体类别（党派团体、界别、专门委员会、委员小组）。',
      'A collective proposal names its body and what kind of body that is (bodyKind).',
    );
}

/** One at a time, or two proposals would take the same number. */
async function nextNumber({ client, committee }: Work, year: string): Promise<string> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('proposal.number ' || $1, 0))", [committee]);
  const { rows } = await client.query<{ last: number }>(
    `SELECT coalesce(max(substr(number, 6)::int), 0) AS last FROM proposals.proposal WHERE committee = $1 AND number ~ ('^' || $2 || '-\\d{1,8}$')`,
    [committee, year],
  );
  return `${year}-${String(rows[0]!.last + 1).padStart(4, '0')}`;
}

/** Where the other committee's records are in this very database, they say whether it was transferred here; and nothing is taken on twice. */
async function checkTransferred(work: Work, id: string): Promise<void> {
  const { rows } = await work.client.query<{ to: string | null; withdrawn: boolean }>(
    'SELECT transfer_committee AS to, withdrawn_at IS NOT NULL AS withdrawn FROM proposals.proposal WHERE id = $1',
    [id],
  );
  if (rows[0] && (rows[0].to !== work.committee || rows[0].withdrawn))
    work.refuse(
      'transferredFrom',
      'NOT_TRANSFERRED',
      '这件提案没有转到本委员会，请先由对方办理“转办”。',
      'That proposal was not transferred to this committee. Its owner transfers it first.',
    );
  const [taken] = await work.find(proposal, 'transferredFrom', id);
  if (taken)
    work.refuse('transferredFrom', 'ALREADY_RECEIVED', `已接收，编号 ${taken.number}。`, `It was taken on already, as ${taken.number}.`);
}

export const retractProposal = defineAction({
  name: 'retractProposal',
  on: proposal,
  description:
    'Withdraws a proposal for its proposer (撤案), before it is assigned. What was counted before stays: it was submitted, and perhaps filed.',
  input: {
    retractedOn: date('撤案日期', 'Day; today unless told.', '2022-02-01'),
    reason: text('撤案原因', 'Why.', '所提问题已经解决', REASON),
  },
  also: { MEMBER: isFirstProposer },
  who: 'its first proposer',
  run: async (work, record, { retractedOn, reason }) => ({
    record: await work.change(proposal, record, { retractedOn: dayOf(work, 'retractedOn', retractedOn), retractReason: reason }),
  }),
});
