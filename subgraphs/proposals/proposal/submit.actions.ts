import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { boolean, choice, date, type Given, reference, text } from '@tongxin/infra/kernel/field.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';
import { proposalFields } from '../fields/proposal.fields.ts';
import { bodyKindField, proposalKind, proposers } from '../fields/proposal.vocabulary.ts';
import { isFirstProposer, isProposer, REASON } from './acting.ts';
import { attested, heardFrom } from './attested.ts';
import { proposal } from './proposal.kind.ts';

const what = {
  number: text(
    ['编号', 'Number'],
    [
      '届次会议内（未写届次会议的在当年内）的编号；不填即取下一个编号。',
      'Number within the session, or within the year where no session is named; the next one there unless told.',
    ],
    { example: '2022-0001', max: 40 },
  ),
  session: proposalFields.session,
  title: text(['案由', 'Subject'], ['提案的案由。', 'Subject.'], { example: '关于推进农村人居环境整治的提案', required: true }),
  kind: choice(proposalKind, ['类型', 'Type'], ['提案的类型。', 'Kind.'], { example: '委员提案', required: true }),
  proposers: proposers(
    ['提案者', 'Proposers'],
    [
      '委员提案填一位委员；联名提案先填第一提案人，再填联名人；集体提案填提出单位。',
      'One member; for a joint proposal the first proposer, then the co-signers; for a collective one the body.',
    ],
  ),
  bodyKind: bodyKindField,
  submittedOn: date(['提交日期', 'Submitted on'], ['提交的日期；不填即为今天。', 'Day of submission; today unless told.'], {
    example: '2022-01-12',
  }),
  openToPublic: boolean(['可公开', 'Open to the public'], ['是否可以公开。', 'Whether it may be published.'], { example: '是' }),
};

export const submitProposal = defineOpening({
  name: 'submitProposal',
  label: ['提交提案', 'Submit a proposal'],
  on: proposal,
  description: [
    '提交提案（提）。委员可以第一提案人身份向其任职的政协提交；工作人员可以代任何提案者提交。',
    'Submits a proposal (提). A member may submit as its first proposer, to the committee on which they sit; the staff for anybody.',
  ],
  input: {
    ...what,
    topic: reference('topic', ['议题', 'Topic'], ['提案所来自的议题。', 'Topic from which it is made.'], { anyOwner: true }),
    submission: reference(
      'submission',
      ['群众反映', 'Citizen submission'],
      ['提案所来自的群众反映。', 'Submission of a citizen from which it is made.'],
      { anyOwner: true },
    ),
    problem: reference(
      'problem',
      ['未解决问题', 'Unsolved problem'],
      ['未能解决而据以提出本提案的问题。', 'Problem that was not solved, from which it is made.'],
      { anyOwner: true },
    ),
    platform: reference('platform', ['平台', 'Platform'], ['提出此事的平台。', 'Platform at which it came up.'], { anyOwner: true }),
  },
  also: {
    MEMBER: (actor, _, input, owner) =>
      actor.committee === owner && !!actor.subject && input.kind !== 'COLLECTIVE' && input.proposers?.[0]?.personKey === actor.subject,
  },
  who: ['本人为第一提案人的该政协委员', 'its members, each as first proposer'],
  async run(work, input) {
    if (input.number && work.actor.role === 'MEMBER')
      work.refuse('number', 'NOT_YOURS', '编号由办公室编排，请不要填写。', 'The office gives the number: leave it out.');
    await lockNumbers(work);
    return { record: await submit(work, { ...input, proposers: signed(work, input.proposers) }) };
  },
});

/** A member signs for themself: whom else they name has to confirm it. */
const signed = <P extends { personKey?: string | null }>({ actor }: Work, proposers: P[] | null | undefined) =>
  actor.role === 'MEMBER'
    ? (proposers ?? []).map(each => ({ ...each, attestation: each.personKey === actor.subject ? ('OWN' as const) : ('PENDING' as const) }))
    : proposers;

export const coSignProposal = defineAction({
  name: 'coSignProposal',
  on: proposal,
  description: [
    '联名人确认联名：委员提交的联名提案，其他联名人本人登录确认后才计入；书面或电话确认的由工作人员登记。',
    'Confirms a co-signature: whom a member named as co-signer is counted once they confirm it themself; staff enter who did so on paper or by telephone.',
  ],
  input: {
    personKey: aPerson(
      ['联名人统一码', 'Co-signer'],
      ['联名人；本人确认的可以不填。', 'Who co-signs; who does it themself leaves it out.'],
    ),
    attestation: heardFrom,
  },
  also: { MEMBER: (actor, record, { personKey }) => isProposer(actor, record) && (!personKey || personKey === actor.subject) },
  offered: ({ proposers: all }) => all.some(each => each.attestation === 'PENDING'),
  who: ['该提案的联名人本人', 'its co-signers, each for themselves'],
  run(work, record, { personKey, attestation }) {
    const key = personKey ?? (work.actor.role === 'MEMBER' ? work.actor.subject : null);
    const how = attested(work, attestation);
    if (!record.proposers.some(each => each.personKey === key && each.attestation === 'PENDING'))
      work.refuse(
        'personKey',
        'NOT_PENDING',
        '请写明待确认的联名人；已确认的和第一提案人不用确认。',
        'Name a co-signer who has not confirmed yet; the first proposer need not.',
      );
    const proposers = record.proposers.map(each => (each.personKey === key ? { ...each, attestation: how } : each));
    return { record: work.change(proposal, record, { proposers }) };
  },
});

export const receiveProposal = defineOpening({
  name: 'receiveProposal',
  label: ['接收转来提案', 'Take on a transferred proposal'],
  on: proposal,
  description: [
    '接收其他政协转来的提案（转），在本委员会立为一件提案，并与原提案关联。',
    'Takes on a proposal that another committee transferred to this one (转): a proposal here, linked with that one.',
  ],
  input: {
    ...what,
    transferredFrom: reference(
      'proposal',
      ['转来提案', 'Transferred from'],
      ['其他政协的原提案。', 'The proposal of the other committee.'],
      { anyOwner: true, required: true },
    ),
  },
  async run(work, input) {
    await lockNumbers(work);
    await checkTransferred(work, input.transferredFrom);
    return { record: await submit(work, input) };
  },
});

type What = Given<typeof what> & Pick<Given<typeof proposalFields>, 'topic' | 'submission' | 'problem' | 'platform' | 'transferredFrom'>;

async function submit(work: Work, { submittedOn, number, ...input }: What) {
  const day = dayOf(work, 'submittedOn', submittedOn);
  return work.create(proposal, { ...input, submittedOn: day, number: number ?? (await nextNumber(work, input.session, day)) });
}

/** One at a time for a committee, before anything is looked up: or two would take the same number, or take on the same proposal. */
async function lockNumbers(work: Work): Promise<void> {
  await work.query("SELECT pg_advisory_xact_lock(hashtextextended('proposal.number ' || $1, 0))", [work.committee]);
}

/** A number this far beyond how many there are is no number of the series: a slip of the finger does not use it up. */
const SLIP = 1000;

/** The next number of the year that is free within the session, or within the year where no session is named. */
async function nextNumber(work: Work, session: string | null | undefined, submittedOn: string): Promise<string> {
  const year = submittedOn.slice(0, 4);
  const series = naturalKeyOf(proposal, { session, submittedOn, number: `${year}-` });
  const { rows } = await work.query<{ serial: number }>(
    `SELECT coalesce(max(serial) FILTER (WHERE serial <= place + ${SLIP}), 0)::int AS serial FROM (
       SELECT serial, row_number() OVER (ORDER BY serial) AS place FROM (
         SELECT substr(natural_key, length($2) + 1)::bigint AS serial FROM proposals.proposal
         WHERE committee = $1 AND starts_with(natural_key, $2) AND substr(natural_key, length($2) + 1) ~ '^[0-9]{1,9}$') series) placed`,
    [work.committee, series],
  );
  return `${year}-${String((rows[0]?.serial ?? 0) + 1).padStart(4, '0')}`;
}

/** Where the other committee's records are in this very database, they say whether it was transferred here; and nothing is taken on twice. */
async function checkTransferred(work: Work, id: string): Promise<void> {
  const { rows } = await work.query<{ to: string | null; withdrawn: boolean }>(
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
  description: [
    '应提案者要求撤案，须在交办之前。此前的统计不变：仍计为已提交，已立案的仍计为立案。',
    'Withdraws a proposal for its proposer (撤案), before it is assigned. What was counted before stays: it was submitted, and perhaps filed.',
  ],
  input: {
    retractedOn: date(['撤案日期', 'Withdrawn on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-02-01' }),
    reason: text(['撤案原因', 'Reason for withdrawal'], ['写明原因。', 'Why.'], { example: '所提问题已经解决', ...REASON }),
  },
  also: { MEMBER: isFirstProposer },
  who: ['该提案的第一提案人', 'its first proposer'],
  run: (work, record, { retractedOn, reason }) => ({
    record: work.change(proposal, record, { retractedOn: dayOf(work, 'retractedOn', retractedOn), retractReason: reason }),
  }),
});
