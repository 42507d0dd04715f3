import { operator } from '@tongxin/infra/kernel/actor.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { actFor } from '@tongxin/infra/store/at-work.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { transaction } from '@tongxin/infra/store/database.ts';
import { receiptId } from '@tongxin/vocabulary/receipt-number.ts';
import { CITY, COUNTY, FIRST, JOINT, LEAD, PROVINCE, RECEIPT, SECOND, THIRD, UNITS } from './people.ts';
import type { Story } from './story.ts';

const EIGHT_STEPS = ['STUDY', 'PLAN', 'RESEARCH', 'PARTICIPANTS', 'DISCUSSION', 'REPORTING', 'IMPLEMENTATION', 'FEEDBACK'];

/**
 * One matter: a citizen's submission in a county becomes a topic, goes through the eight steps, leaves a problem that the county cannot solve, is
 * raised to the city, becomes a proposal there and an instruction at the province, and ends with a return visit.
 */
export async function followMatter(story: Story, database: Database): Promise<void> {
  const problem = await consultInCounty(story, database);
  const escalation = await story.create(COUNTY, 'escalation', {
    ...{ title: '跨县公交线路衔接', record: problem.id, direction: 'UP', receiver: CITY, theme: '交通出行', raisedOn: '2024-06-03' },
    note: '线路跨越两县，县级无权调整',
  });
  const proposal = await handleInCity(story, problem.id);
  await story.create(CITY, 'escalationAnswer', {
    ...{ escalation: escalation.id, receivedOn: '2024-06-04', decision: 'ACCEPTED', decidedOn: '2024-06-06', answeredOn: '2024-11-20' },
    ...{ answer: '提案已办结，增设跨县公交线路 2 条', result: 'SOLVED', made: proposal.id },
  });
  await story.create(CITY, 'escalation', {
    ...{
      title: '全省城乡公交一体化衔接',
      record: proposal.id,
      direction: 'UP',
      receiver: PROVINCE,
      theme: '交通出行',
      raisedOn: '2024-11-25',
    },
    note: '各市均有同类问题，建议省级统筹',
  });
}

async function consultInCounty({ create, act }: Story, database: Database) {
  const platform = await create(COUNTY, 'platform', {
    ...{
      name: '示例街道委员工作室',
      kind: 'WORKROOM',
      division: COUNTY,
      placeName: '示例街道',
      placeLevel: 'STREET',
      openedOn: '2024-01-10',
    },
    heads: [{ personKey: FIRST, from: '2024-01-10' }],
  });
  const submission = await create(COUNTY, 'submission', {
    ...{ subject: '村里到邻县医院没有直达公交', channel: 'CODE', platform: platform.id, placeName: '示例村', receivedOn: '2024-03-15' },
    text: '老人看病要转三次车，能不能开一条直达线路？',
  });
  await keepReceipt(database, submission.id);
  await act('matchSubmission', { id: submission.id, matchedTo: FIRST, matchReason: '平台负责人', matchedOn: '2024-03-16' });
  await act('answerSubmission', { id: submission.id, reply: '已列为协商议题，请关注后续进展。', open: true, answeredOn: '2024-03-20' });
  await create(COUNTY, 'receptionDay', {
    ...{ platform: platform.id, heldOn: '2024-03-15', topic: '出行难', citizensMet: 9 },
    participants: [{ role: 'MEMBER', level: 'COUNTY', count: 1, personKey: FIRST }],
  });
  const topic = await create(COUNTY, 'topic', {
    ...{ title: '跨县公交衔接', origin: 'SUBMISSION', by: 'CITIZEN', class: 'OVERALL', raisedOn: '2024-03-22', submission: submission.id },
  });
  for (const [index, to] of EIGHT_STEPS.entries())
    await act('advanceTopic', { id: topic.id, to, on: `2024-0${3 + Math.ceil(index / 3)}-2${index + 2}`, assignedTo: '县政协提案委' });
  const consultation = await create(COUNTY, 'consultation', {
    ...{
      title: '跨县公交衔接协商',
      form: 'FRONTLINE',
      heldOn: '2024-05-16',
      topic: topic.id,
      platform: platform.id,
      placeName: '示例街道',
    },
    participants: [
      { role: 'MEMBER', level: 'COUNTY', count: 1, personKey: FIRST },
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: SECOND },
      { role: 'CITIZEN', count: 18 },
    ],
    opinions: ['增加早班车', '两县线路在医院衔接'],
    suggestions: ['由市统筹两县线路'],
  });
  await create(COUNTY, 'unit', { name: '县交通局', establishedOn: '2019-02-20' });
  const plan = await create(COUNTY, 'plan', {
    ...{ title: '跨县公交衔接推进方案', topic: topic.id, consultation: consultation.id, unit: '县交通局', adoptedOn: '2024-05-20' },
  });
  await create(COUNTY, 'problem', {
    ...{ title: '示例村早班车', origin: 'CONSULTATION', consultation: consultation.id, plan: plan.id, unit: '县交通局' },
    ...{ raisedOn: '2024-05-16', dueOn: '2024-07-31', solvedOn: '2024-07-01', outcome: '增开早班车 1 班' },
    money: [{ source: 'FISCAL', on: '2024-06-20', raised: 120_000, spent: 118_500 }],
  });
  return create(COUNTY, 'problem', {
    ...{ title: '跨县线路未衔接', origin: 'CONSULTATION', consultation: consultation.id, plan: plan.id, unit: '县交通局' },
    ...{ raisedOn: '2024-05-16', dueOn: '2024-12-31' },
  });
}

async function handleInCity({ create, act }: Story, problem: string) {
  for (const unit of UNITS) await create(CITY, 'unit', unit);
  const proposal = await create(CITY, 'proposal', {
    ...{ number: '2024-0001', title: '关于推进跨县公交衔接的提案', kind: 'JOINT', submittedOn: '2024-06-12', problem, openToPublic: true },
    proposers: [{ personKey: SECOND }, { personKey: FIRST }],
  });
  const { id } = proposal;
  const review = (stage: string, reviewedOn: string, outcome: string) =>
    act('reviewProposal', { id, stage, reviewer: '提案委', reviewedOn, outcome, opinion: '符合立案标准' });
  await review('AT_SESSION', '2024-06-13', 'CONTINUE');
  await review('AFTER_SESSION', '2024-06-14', 'FILE');
  await act('fileProposal', { id, decidedOn: '2024-06-17' });
  await act('designateKeyProposal', { id, leaderInCharge: '分管副市长', leaderSupervising: '市政协副主席' });
  const units = [
    { unit: LEAD, role: 'LEAD' },
    { unit: JOINT, role: 'JOINT' },
  ];
  await act('assignProposal', { id, units, assignedOn: '2024-06-20' });
  const reply = { id, scheme: 'ABC', adoption: 'ADOPTED', openToPublic: true };
  await act('replyToProposal', { ...reply, unit: JOINT, repliedOn: '2024-08-20', grade: 'A', text: '已规范沿线停靠站点。' });
  await act('replyToProposal', { ...reply, unit: LEAD, repliedOn: '2024-08-30', grade: 'A', text: '已增设跨县线路 2 条，九月开通。' });
  const rating = { id, ratedBy: SECOND, ratedOn: '2024-09-05', attestation: 'PAPER', handling: 'SATISFIED', result: 'BASICALLY' };
  for (const unit of [LEAD, JOINT]) await act('rateReply', { ...rating, unit });
  await act('superviseProposal', { id, supervisedOn: '2024-10-10', form: 'ON_SPOT', office: '市政协副主席', finding: '两条线路运行正常' });
  await act('concludeProposal', { id, concludedOn: '2024-11-01', adoption: 'ADOPTED' });
  await act('evaluateProposal', { id, unit: LEAD, evaluatedOn: '2024-11-10', raterGroup: 'PROPOSERS', rater: SECOND, score: 92 });
  await act('publishProposal', { id, publishedOn: '2024-11-18' });
  await openAssignment({ create, act });
  return proposal;
}

/** One that its unit has not answered: what overdue looks like. */
async function openAssignment({ create, act }: Pick<Story, 'create' | 'act'>): Promise<void> {
  const { id } = await create(CITY, 'proposal', {
    ...{ number: '2024-0002', title: '关于加强农村道路养护的提案', kind: 'INDIVIDUAL', submittedOn: '2024-06-12', openToPublic: true },
    proposers: [{ personKey: THIRD }],
  });
  await act('reviewProposal', { id, stage: 'AFTER_SESSION', reviewer: '提案委', reviewedOn: '2024-06-14', outcome: 'FILE' });
  await act('fileProposal', { id, decidedOn: '2024-06-17' });
  await act('assignProposal', { id, units: [{ unit: LEAD, role: 'SINGLE' }], assignedOn: '2024-06-20' });
}

async function keepReceipt(database: Database, submission: string): Promise<void> {
  await transaction(database.writer, async client => {
    await actFor(client as Queryable, operator('demonstration'), { committee: COUNTY, action: 'UPDATE' });
    await client.query('INSERT INTO liaison.receipt (id, committee, submission) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      receiptId(RECEIPT),
      COUNTY,
      submission,
    ]);
  });
}
