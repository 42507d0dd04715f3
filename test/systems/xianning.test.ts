/**
 * 湖北咸宁 421200: the proposal loop 提—交—办—督—评. At the session members submit (提); the proposals go through the three-stage review
 * (三级审查) and 撤并转; what is filed is assigned (交) and handled (办), with consultations before, during and after; leaders take charge
 * (领衔办理) and supervise (领衔督办), the key proposals on television too, in 提案进行时 (督); the democratic evaluation (民主评议) covers every
 * proposal, every unit and every group of raters (三个全覆盖), and ends in the yearly assessment of the units (评).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asSubject } from '../kit/service.ts';

const { create, act, figure, cards, read, tongxin } = kit();
const [CITY, PROVINCE] = ['421200', '420000'];
const YEAR = { period: { year: 2022 } };
const [ROADS, MONEY, WATER, TOURISM, FORESTS, FARMS] = ['市交通局', '市财政局', '市水利局', '市文旅局', '市林业局', '市农业农村局'];
const member = (key: string) => asSubject('member', CITY!, key);
const unit = (name: string) => asSubject('unit', CITY!, name);
/** Ids by subject. */
const ids: Record<string, string> = {};
const [PATHS, RIVER, OSMANTHUS, UPKEEP] = ['加快村级道路建设', '淦河流域水环境治理', '做强桂花产业', '村级道路管护'];

async function submit(title: string, more: object = {}) {
  const first = [{ personKey: `XN${String(Object.keys(ids).length + 1).padStart(6, '0')}` }];
  const done = await act(
    'submitProposal',
    { committee: CITY, title, kind: 'INDIVIDUAL', proposers: first, submittedOn: '2022-01-12', openToPublic: true, ...more },
    'proposal { id number }',
  );
  expect(done.refusals).toEqual([]);
  ids[title] = done.proposal.id;
  return done.proposal.number as string;
}

const review = (title: string, stage: string, reviewedOn: string, outcome = 'FILE') =>
  act('reviewProposal', { id: ids[title], stage, reviewer: '提案审查委员会', outcome, reviewedOn }, 'proposal { state }');

/** 会中初审, 会后复审, filed, 办前会审. */
async function file(title: string) {
  await review(title, 'AT_SESSION', '2022-01-14', 'CONTINUE');
  await review(title, 'AFTER_SESSION', '2022-02-15');
  await act('fileProposal', { id: ids[title], decidedOn: '2022-02-20' });
  expect((await review(title, 'BEFORE_HANDLING', '2022-03-01')).proposal.state).toBe('FILED');
}

const reply = (title: string, by: string, said: { repliedOn: string; grade: string; adoption: string }) =>
  act(
    'replyToProposal',
    { id: ids[title], scheme: 'ABC', text: '答复如下……', openToPublic: true, ...said },
    'proposal { state }',
    unit(by),
  );

beforeAll(async () => {
  await submit(PATHS!);
  await submit(RIVER!, { kind: 'JOINT', proposers: [{ personKey: 'XN000002' }, { personKey: 'XN000092' }] });
  await submit(OSMANTHUS!, { kind: 'COLLECTIVE', proposers: [{ body: '民进咸宁市委会' }], bodyKind: 'PARTY' });
  for (const title of [UPKEEP!, '已办事项', '个人诉求', '情况反映', '省道改线']) await submit(title);
  for (const title of [PATHS!, RIVER!, OSMANTHUS!]) await file(title);
});

test('提 审: at the session a member submits as first proposer; the three stages follow one another', async () => {
  const { proposal } = await act(
    'submitProposal',
    { committee: CITY, title: '会后提案', kind: 'INDIVIDUAL', proposers: [{ personKey: 'XN000077' }], submittedOn: '2021-12-30' },
    'proposal { number state }',
    member('XN000077'),
  );
  expect(proposal).toEqual({ number: '2021-0001', state: 'SUBMITTED' });
  const stages = await read('proposal', ids[PATHS!]!, 'number reviews { nodes { stage reviewedOn } }');
  expect(stages).toEqual({
    number: '2022-0001',
    reviews: {
      nodes: [
        { stage: 'AT_SESSION', reviewedOn: '2022-01-14' },
        { stage: 'AFTER_SESSION', reviewedOn: '2022-02-15' },
        { stage: 'BEFORE_HANDLING', reviewedOn: '2022-03-01' },
      ],
    },
  });
  const again = await review(PATHS!, 'AFTER_SESSION', '2022-03-02');
  expect(again.refusals).toEqual(['STAGE_PASSED stage']);
});

test('撤并转: withdrawn by its proposer, merged with the credit kept, not filed but passed on, handed to the province', async () => {
  await act('retractProposal', { id: ids.已办事项, reason: '所提问题已经解决', retractedOn: '2022-01-20' }, '', member('XN000005'));
  const merged = await act(
    'mergeProposal',
    { id: ids[UPKEEP!], into: ids[PATHS!], mergedOn: '2022-02-18' },
    'proposal { state } lead { mergedProposers { personKey } }',
  );
  expect(merged).toMatchObject({ proposal: { state: 'MERGED' }, lead: { mergedProposers: [{ personKey: 'XN000004' }] } });

  await review('个人诉求', 'AT_SESSION', '2022-01-14', 'NOT_FILE');
  await act('rejectProposal', { id: ids.个人诉求, reason: '不属于提案范围', decidedOn: '2022-02-20' });
  const passedOn = { reason: '情况反映', transferredOn: '2022-02-22' };
  await act('transferProposal', { id: ids.个人诉求, to: 'LETTER', addressee: '市信访局', ...passedOn });
  const { socialOpinion } = await act(
    'transferProposal',
    { id: ids.情况反映, to: 'SOCIAL_OPINION', ...passedOn },
    'socialOpinion { title }',
  );
  expect(socialOpinion).toEqual({ title: '情况反映' });
  await act('transferProposal', { id: ids.省道改线, to: 'COMMITTEE', toCommittee: PROVINCE, ...passedOn });
  const taken = await act(
    'receiveProposal',
    {
      ...{ committee: PROVINCE, title: '省道改线', kind: 'INDIVIDUAL', proposers: [{ personKey: 'XN000008' }] },
      ...{ transferredFrom: ids.省道改线, submittedOn: '2022-02-25' },
    },
    'proposal { state transferredFrom { committee { code } } }',
  );
  expect(taken.proposal).toEqual({ state: 'SUBMITTED', transferredFrom: { committee: { code: CITY } } });

  expect(await figure(CITY!, 'PROPOSALS_SUBMITTED', YEAR)).toBe(8);
  expect(await figure(CITY!, 'PROPOSALS_FILED', YEAR)).toBe(3);
  expect(await figure(CITY!, 'PROPOSALS_RETRACTED', YEAR)).toBe(1);
  expect(await figure(CITY!, 'PROPOSALS_MERGED', YEAR)).toBe(1);
  expect(await figure(CITY!, 'PROPOSALS_NOT_FILED', YEAR)).toBe(1);
  expect(await figure(CITY!, 'PROPOSALS_TRANSFERRED', YEAR)).toBe(3);
  expect(await figure(CITY!, 'LETTERS', YEAR)).toBe(1);
  expect(await figure(CITY!, 'SOCIAL_OPINIONS', YEAR)).toBe(1);
  // The province counts what it took on besides what its city collected.
  expect(await figure(PROVINCE!, 'PROPOSALS_SUBMITTED', YEAR)).toBe(9);
  expect(await figure(PROVINCE!, 'PROPOSALS_SUBMITTED', { ...YEAR, reach: 'SELF' })).toBe(1);
});

test('交: to one unit, to a lead and a joint one, or each its part; a unit that declines is replaced', async () => {
  const assign = (title: string, units: object[]) => act('assignProposal', { id: ids[title], units, assignedOn: '2022-03-10' });
  await assign(RIVER!, [{ unit: WATER, role: 'SINGLE' }]);
  await assign(OSMANTHUS!, [
    { unit: TOURISM, role: 'PART', part: '桂花旅游' },
    { unit: FORESTS, role: 'PART', part: '桂花种植' },
  ]);
  await assign(PATHS!, [
    { unit: ROADS, role: 'LEAD' },
    { unit: MONEY, role: 'JOINT' },
  ]);
  const decline = { id: ids[OSMANTHUS!], declinedOn: '2022-03-18', reason: '种植补贴归农业农村部门' };
  expect((await act('declineAssignment', decline, '', unit(FORESTS!))).refusals).toEqual([]);
  const replaced = { id: ids[OSMANTHUS!], unit: FORESTS, by: FARMS, assignedOn: '2022-03-25' };
  const { assignment } = await act('replaceAssignment', replaced, 'assignment { unit { name } part dueOn }');
  expect(assignment).toEqual({ unit: { name: FARMS }, part: '桂花种植', dueOn: '2022-06-25' });
  expect(await figure(CITY!, 'PROPOSALS_ASSIGNED', YEAR)).toBe(3);
  expect(await figure(CITY!, 'ASSIGNMENTS', YEAR)).toBe(6);
  expect(await figure(CITY!, 'ASSIGNMENTS_DECLINED', { ...YEAR, filter: { unit: [FORESTS!] } })).toBe(1);
  // What a unit finds on its desk.
  const desk = { committee: CITY, dimensions: [{ name: 'unit', values: [FARMS] }], dueUntil: '2022-06-30' };
  expect(await cards('assignments', desk)).toEqual(['2022-0003 做强桂花产业 HANDLING']);
});

test('督: leaders take charge and supervise; consultations before, during and after; key proposals on television', async () => {
  for (const [title, leaderInCharge, leaderSupervising] of [
    [PATHS!, '分管副市长', '市政协主席'],
    [RIVER!, '市长', '市政协副主席'],
  ] as const) {
    await act('designateKeyProposal', { id: ids[title], leaderInCharge, leaderSupervising });
    for (const [handlingPhase, heldOn] of [
      ['BEFORE', '2022-03-20'],
      ['DURING', '2022-04-20'],
      ['AFTER', '2022-09-20'],
    ])
      await create('consultation', CITY!, {
        ...{ title: `提案办理协商：${title}`, form: 'PROPOSAL_HANDLING', proposal: ids[title], handlingPhase, heldOn },
        opinions: ['明确完成时限'],
      });
    const supervise = { id: ids[title], office: leaderSupervising, supervisedOn: '2022-06-20' };
    await act('superviseProposal', { ...supervise, form: 'ON_SPOT', finding: '已开工' });
    await act('superviseProposal', { ...supervise, form: 'MEDIA', medium: '提案进行时', supervisedOn: '2022-07-01' });
  }
  const shown =
    'key leaderInCharge leaderSupervising supervisions { nodes { form medium } } links { source { ... on Consultation { handlingPhase } } }';
  const { links, ...whole } = await read('proposal', ids[PATHS!]!, shown);
  expect(whole).toEqual({
    ...{ key: true, leaderInCharge: '分管副市长', leaderSupervising: '市政协主席' },
    supervisions: {
      nodes: [
        { form: 'ON_SPOT', medium: null },
        { form: 'MEDIA', medium: '提案进行时' },
      ],
    },
  });
  expect(links.flatMap((link: any) => link.source?.handlingPhase ?? [])).toEqual(['BEFORE', 'DURING', 'AFTER']);
  expect(await figure(CITY!, 'PROPOSALS_KEY', YEAR)).toBe(2);
  expect(await figure(CITY!, 'PROPOSAL_SUPERVISIONS', { ...YEAR, filter: { form: ['MEDIA'] } })).toBe(2);
  expect(await figure(CITY!, 'CONSULTATIONS_HELD', { ...YEAR, filter: { form: ['PROPOSAL_HANDLING'] } })).toBe(6);
  expect((await act('superviseProposal', { id: ids.已办事项, form: 'ON_SPOT', office: '市政协主席' })).refusals).toEqual([
    'NOT_POSSIBLE_NOW id',
  ]);
});

test('办: units reply, one of them late; a proposer who is dissatisfied sends it back, and what was before stays', async () => {
  await reply(PATHS!, MONEY!, { repliedOn: '2022-05-25', grade: 'A', adoption: 'ADOPTED' });
  expect((await reply(PATHS!, ROADS!, { repliedOn: '2022-05-20', grade: 'A', adoption: 'ADOPTED' })).proposal.state).toBe('REPLIED');
  await reply(OSMANTHUS!, TOURISM!, { repliedOn: '2022-06-01', grade: 'C', adoption: 'NOT' });
  expect((await reply(OSMANTHUS!, FARMS!, { repliedOn: '2022-07-05', grade: 'C', adoption: 'NOT' })).proposal.state).toBe('REPLIED');
  const overdue = (day: string) => figure(CITY!, 'ASSIGNMENTS_OVERDUE', { period: { day }, filter: { unit: [FARMS!] } });
  expect([await overdue('2022-06-25'), await overdue('2022-06-26'), await overdue('2022-07-05')]).toEqual([0, 1, 0]);

  await reply(RIVER!, WATER!, { repliedOn: '2022-06-01', grade: 'C', adoption: 'NOT' });
  const rate = (result: string, ratedOn: string) =>
    act(
      'rateReply',
      { id: ids[RIVER!], attestation: 'PAPER', handling: 'SATISFIED', result, ratedOn },
      'proposal { state }',
      member('XN000002'),
    );
  expect((await rate('DISSATISFIED', '2022-06-08')).proposal.state).toBe('HANDLING_AGAIN');
  await reply(RIVER!, WATER!, { repliedOn: '2022-07-20', grade: 'A', adoption: 'ADOPTED' });
  expect((await rate('SATISFIED', '2022-07-25')).proposal.state).toBe('REPLIED');
  expect(await figure(CITY!, 'REPLY_HANDLING_SATISFACTION', YEAR)).toBe(100);
  expect(await figure(CITY!, 'REPLY_RESULT_SATISFACTION', YEAR)).toBe(50);

  for (const title of [PATHS!, RIVER!, OSMANTHUS!]) await act('concludeProposal', { id: ids[title], concludedOn: '2022-10-10' });
  const { data } = await tongxin.ask(
    `{ committee(code: "${CITY}") { proposalPipeline(period: { year: 2022 }) {
      submitted { value } filed { value } concluded { value } adopted { value } adoptionRate { numerator denominator } } } }`,
  );
  expect(data.committee.proposalPipeline).toEqual({
    ...{ submitted: { value: 8 }, filed: { value: 3 }, concluded: { value: 3 }, adopted: { value: 2 } },
    adoptionRate: { numerator: 2, denominator: 3 },
  });
});

/** Everybody who is to: proposers, the committee, the party and government inspectors. */
async function evaluate(title: string, handler: string, ...scores: number[]) {
  for (const [index, raterGroup] of ['PROPOSERS', 'COMMITTEE', 'INSPECTORS'].slice(0, scores.length).entries()) {
    const given = { raterGroup, rater: raterGroup, score: scores[index], evaluatedOn: '2022-11-10' };
    expect((await act('evaluateProposal', { id: ids[title], unit: handler, ...given })).refusals).toEqual([]);
  }
}

const coverages = async () => [
  await figure(CITY!, 'EVALUATION_COVERAGE_OF_PROPOSALS', YEAR),
  await figure(CITY!, 'EVALUATION_COVERAGE_OF_UNITS', YEAR),
  await figure(CITY!, 'EVALUATION_COVERAGE_OF_RATERS', YEAR),
];

test('评: the democratic evaluation reaches every proposal, every unit and every group of raters', async () => {
  await evaluate(PATHS!, ROADS!, 90, 95, 85);
  await evaluate(RIVER!, WATER!, 80, 85);
  // 2 of 3 proposals, 2 of 5 pairs of proposal and unit, 5 of the 15 voices that are due.
  expect((await coverages()).map(each => Math.round(each! * 10) / 10)).toEqual([66.7, 40, 33.3]);
  const inspectors = { raterGroup: 'INSPECTORS', rater: 'INSPECTORS', score: 75, evaluatedOn: '2022-11-10' };
  await act('evaluateProposal', { id: ids[RIVER!], unit: WATER, ...inspectors });
  for (const [title, handler] of [
    [PATHS!, MONEY!],
    [OSMANTHUS!, TOURISM!],
    [OSMANTHUS!, FARMS!],
  ] as const)
    await evaluate(title, handler, 90, 95, 85);
  expect(await coverages()).toEqual([100, 100, 100]);
  expect((await act('evaluateProposal', { id: ids[RIVER!], unit: WATER, ...inspectors })).refusals).toEqual(['ALREADY_EXISTS assignment']);
});

test('the yearly assessment of the units: what each handled, how soon, how satisfied the proposers were, its score', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${CITY}") { handlingUnits(period: { year: 2022 }) {
      nodes { unit assigned declined replies overdue rated resultSatisfaction evaluations { group count average } score } } } }`,
  );
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBe(1);
  const { nodes } = data.committee.handlingUnits;
  // The best score first; a unit that nobody evaluated comes last.
  expect(nodes.map(({ unit: name, score }: any) => `${name} ${score}`).slice(-2)).toEqual([`${WATER} 80`, `${FORESTS} null`]);
  const of = (name: string) => nodes.find((each: any) => each.unit === name);
  expect(of(WATER!)).toMatchObject({ assigned: 2, declined: 0, replies: 2, overdue: 0, rated: 2, resultSatisfaction: 50 });
  expect(of(FORESTS!)).toMatchObject({ assigned: 1, declined: 1, replies: 0, evaluations: [] });
  expect(of(FARMS!)).toMatchObject({
    ...{ assigned: 1, replies: 1, rated: 0, resultSatisfaction: null, score: 90 },
    evaluations: expect.arrayContaining([{ group: 'COMMITTEE', count: 1, average: 95 }]),
  });
  // Its one reply was late: who was overdue on a day stays answerable.
  expect(await figure(CITY!, 'ASSIGNMENTS_OVERDUE', { period: { day: '2022-06-30' } })).toBe(1);
  const asked = await tongxin.ask(
    `{ committee(code: "${PROVINCE}") { handlingUnits(period: { year: 2022 }, reach: SUBTREE, name: "水利") { nodes { unit replies } } } }`,
  );
  expect(asked.data.committee.handlingUnits.nodes).toEqual([{ unit: WATER, replies: 2 }]);
});

test('the page of the year: each proposal with its units, replies and scores, in as many statements for three as for one', async () => {
  const page = async (first: number) => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(
      `{ proposals(first: ${first}, filter: { committee: "${CITY}", status: ["CONCLUDED"] }, orderBy: { field: TITLE, direction: ASC }) {
        totalCount nodes { number adoption assignments { nodes { unit { name } replies { nodes { grade } } evaluations { totalCount } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return { ...data.proposals, statements: (await tongxin.statements()) - before };
  };
  const [one, three] = [await page(1), await page(3)];
  expect(one.statements).toBe(three.statements);
  expect(three.totalCount).toBe(3);
  expect(three.nodes[0]).toEqual({
    ...{ number: '2022-0001', adoption: 'ADOPTED' },
    assignments: {
      nodes: [ROADS, MONEY].map(each => ({ unit: { name: each }, replies: { nodes: [{ grade: 'A' }] }, evaluations: { totalCount: 3 } })),
    },
  });
});

test('公开 归档: what is open is published, the loop ends in the archive; the published number stands beside the counted one', async () => {
  await act('publishProposal', { id: ids[PATHS!], publishedOn: '2022-12-01' });
  await act('archiveProposal', { id: ids[PATHS!], archivedOn: '2022-12-31' });
  expect((await cards('proposals', { committee: CITY, status: ['ARCHIVED'] }))[0]).toBe('2022-0001 加快村级道路建设 ARCHIVED');
  const { data } = await tongxin.ask(`{ publishedFigures(committee: "${CITY}", first: 100) { nodes { id value verdict difference } } }`);
  // 20 key proposals on television in the article; what was not recorded before that day cannot have been known then.
  expect(data.publishedFigures.nodes.find((each: any) => each.id === 'F015')).toEqual({
    id: 'F015',
    value: '20',
    verdict: 'DIFFERS',
    difference: -20,
  });
});
