/**
 * 四川 510000: proposals by the thousand, of which the province publishes pipeline and adoption as of a date (1,194 collected, 1,006 filed, 994 concluded,
 * 917 adopted or partly adopted on 5 December 2022), with replies that are open to the public; 有事来协商, a programme of five years by which the
 * province guides cities and counties; 委员会客厅, where members receive; 双联系 (standing members keep in touch with members, members with their
 * constituents); a bank of experts (专家库).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { proposal } from '@tongxin/proposals/proposal/proposal.kind.ts';
import { staffOf } from '../kit/cell.ts';
import { kit } from '../kit/kit.ts';
import { asSubject } from '../kit/service.ts';

const { create, act, change, figure, cards, read, refused, tongxin } = kit({ database: true });
const [PROVINCE, CITY, COUNTY] = ['510000', '510100', '510107'];
const PUBLISHED_ON = '2022-12-05';
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Of 1,194 the first 1,006 are filed; of those 994 are concluded in November, the other twelve on 20 December, half of them as adopted. */
function inRegister(index: number) {
  const number = `2022-${String(index + 1).padStart(4, '0')}`;
  const submitted = {
    number,
    title: `第 ${index + 1} 号提案`,
    kind: 'INDIVIDUAL',
    submittedOn: '2022-01-18',
    proposers: [{ personKey: 'SC000001' }],
    openToPublic: true,
  };
  if (index >= 1006) return { ...submitted, filing: 'NOT_FILED', decidedOn: '2022-02-20', notFiledReason: '不属于提案范围' };
  const filed = {
    ...submitted,
    filing: 'FILED',
    decidedOn: '2022-02-20',
    assignedOn: '2022-03-10',
    units: ['省示例厅'],
    repliedOn: '2022-06-01',
  };
  if (index >= 994) return { ...filed, concludedOn: '2022-12-20', adoption: index < 1000 ? 'ADOPTED' : 'NOT' };
  return { ...filed, concludedOn: '2022-11-15', adoption: index < 700 ? 'ADOPTED' : index < 917 ? 'PARTLY' : 'NOT' };
}

/** The register that the office kept before: it knew each proposal since the session, and each step when it was taken. */
const takeOver = (committee: string, rows: object[]) =>
  importRows(
    tongxin.database,
    { kind: proposal, committee, actor: staffOf(committee), history: true },
    rows.map(row => ({ ...row, recordedAt: '2022-01-18T10:00:00+08:00' })),
  );

beforeAll(async () => {
  for (const committee of [PROVINCE!, CITY!]) await create('unit', committee, { name: '省示例厅' });
  await create('person', PROVINCE!, { key: 'SC000001', registeredOn: '2018-01-10' });
  expect(await takeOver(PROVINCE!, numbered(1194).map(inRegister))).toMatchObject({ inserted: 1194 });
  await takeOver(CITY!, numbered(300).map(inRegister));
});

const PIPELINE = 'submitted { value } filed { value } concluded { value } adopted { value } adoptionRate { value numerator denominator }';

test('pipeline and adoption of a thousand proposals as of a date, and as of the end of the year', async () => {
  const pipeline = async (asOf: string, reach = 'SELF') => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "${PROVINCE}") { proposalPipeline(reach: ${reach}, period: { year: 2022 }, asOf: "${asOf}") { ${PIPELINE} } } }`,
    );
    expect(errors).toBeUndefined();
    expect((await tongxin.statements()) - before).toBeLessThanOrEqual(2);
    const { submitted, filed, concluded, adopted, adoptionRate } = data.committee.proposalPipeline;
    expect(adoptionRate).toMatchObject({ numerator: adopted.value ?? 0, denominator: concluded.value ?? 0 });
    return [submitted, filed, concluded, adopted]
      .map(({ value }) => value)
      .concat(adoptionRate.value && Math.round(adoptionRate.value * 10) / 10);
  };
  // Adopted ÷ concluded, not ÷ filed: 917 ÷ 994 and 923 ÷ 1,006.
  expect(await pipeline(PUBLISHED_ON)).toEqual([1194, 1006, 994, 917, 92.3]);
  expect(await pipeline('2022-12-31')).toEqual([1194, 1006, 1006, 923, 91.7]);
  expect(await pipeline('2022-02-01')).toEqual([1194, null, null, null, null]);
  // With the 300 of the city below, all of them concluded and adopted.
  expect(await pipeline(PUBLISHED_ON, 'SUBTREE')).toEqual([1494, 1306, 1294, 1217, 94]);
});

test('all five numbers that the province published agree with its records', async () => {
  const { data } = await tongxin.ask(
    `{ publishedFigures(committee: "${PROVINCE}", first: 100) { nodes { id verdict computed { value numerator denominator records(first: 1) { totalCount } } } } }`,
  );
  const { nodes } = data.publishedFigures;
  expect(nodes.map(({ id, verdict }: any) => `${id} ${verdict}`)).toEqual(
    ['F056', 'F057', 'F058', 'F059', 'F060'].map(id => `${id} AGREES`),
  );
  expect(nodes[4].computed).toMatchObject({ numerator: 917, denominator: 994, records: { totalCount: 917 } });
  const { data: told } = await tongxin.ask(
    `{ explain(measure: PROPOSALS_ADOPTED, first: { committee: "${PROVINCE}", reach: SELF, period: { year: 2022 }, asOf: "${PUBLISHED_ON}" },
      second: { committee: "${PROVINCE}", reach: SELF, period: { year: 2022 }, asOf: "2022-12-31" }) { change groups { reason amount count } } }`,
  );
  expect(told.explain).toEqual({ change: 6, groups: [{ reason: 'HAPPENED_LATER', amount: 6, count: 6 }] });
});

test('the thousand are read page by page, a hundred at most, in as many statements as twenty', async () => {
  const page = async (first: number, after?: string) => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(
      `query ($first: Int!, $after: String) { proposals(first: $first, after: $after, filter: { committee: "${PROVINCE}", reach: SELF, status: ["CONCLUDED"] }) {
        totalCount pageInfo { hasNextPage endCursor } nodes { number units { name } } } }`,
      { first, after },
    );
    return errors ? errors[0]!.extensions.code : { ...data.proposals, statements: (await tongxin.statements()) - before };
  };
  expect((await page(100)).statements).toBe((await page(20)).statements);
  expect(await page(101)).toBe('BAD_USER_INPUT');
  const numbers = new Set<string>();
  let after: string | undefined;
  for (let more = true; more; ) {
    const { nodes, pageInfo, totalCount } = await page(100, after);
    expect(totalCount).toBe(1006);
    for (const { number } of nodes) numbers.add(number);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect(numbers.size).toBe(1006);
});

test('公开答复: everybody reads the open reply of a published proposal, and none that is not open', async () => {
  const author = asSubject('member', PROVINCE!, 'SC000001');
  const propose = { committee: PROVINCE, title: '关于社区托育服务的提案', kind: 'INDIVIDUAL', proposers: [{ personKey: 'SC000001' }] };
  const days = { submittedOn: '2023-01-12' };
  const { proposal: made } = await act('submitProposal', { ...propose, ...days }, 'proposal { id }', author);
  const { id } = made;
  const step = (name: string, more: object = {}, headers?: Record<string, string>) =>
    act(name, { id, ...more }, 'proposal { state }', headers);
  await step('reviewProposal', { stage: 'AT_SESSION', reviewer: '提案审查组', outcome: 'FILE', reviewedOn: '2023-01-14' });
  await step('fileProposal', { decidedOn: '2023-02-10' });
  const units = ['省卫生健康委', '省财政厅'].map((unit, index) => ({ unit, role: index ? 'JOINT' : 'LEAD' }));
  await step('assignProposal', { units, assignedOn: '2023-03-01' });
  const answer = { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2023-05-20' };
  await step(
    'replyToProposal',
    { ...answer, text: '已新建托育点 20 个。', openToPublic: true },
    asSubject('unit', PROVINCE!, '省卫生健康委'),
  );
  await step('replyToProposal', { ...answer, text: '资金来源如下……', openToPublic: false }, asSubject('unit', PROVINCE!, '省财政厅'));
  await step('concludeProposal', { concludedOn: '2023-06-30' });
  expect((await step('publishProposal', { publishedOn: '2023-07-10' })).refusals).toEqual(['NOT_OPEN openToPublic']);
  expect((await change('correct', 'proposal', id, { openToPublic: true })).userErrors).toEqual([]);
  expect((await step('publishProposal', { publishedOn: '2023-07-10' })).proposal).toEqual({ state: 'PUBLISHED' });

  const seen = async (headers: Record<string, string>) =>
    (await read('proposal', id, 'replies { nodes { unit { name } text } }', headers)).replies.nodes.map(({ text }: any) => text);
  expect(await seen({})).toEqual(['已新建托育点 20 个。', null]);
  expect(await seen(author)).toEqual(['已新建托育点 20 个。', '资金来源如下……']);
  expect(await cards('proposals', { committee: PROVINCE, status: ['PUBLISHED'] })).toEqual(['2023-0001 关于社区托育服务的提案 PUBLISHED']);
  expect(await figure(PROVINCE!, 'PROPOSALS_PUBLISHED', { period: { year: 2023 } })).toBe(1);
  expect(await figure(PROVINCE!, 'PROPOSAL_REPLIES', { filter: { open: ['true'] } })).toBe(1);
});

test('有事来协商: a programme of five years; the province sets the goals, city and county live it under names of their own', async () => {
  const initiative = await create('initiative', PROVINCE!, { title: '有事来协商', begunOn: '2023-01-01', endedOn: '2027-12-31' });
  const brand = await create('brand', COUNTY!, { title: '武侯院坝里的有事来协商', initiative, begunOn: '2023-03-01' });
  for (const [year, number] of [2, 4, 6, 8, 10].entries())
    await create('target', PROVINCE!, {
      ...{ title: `五年行动第 ${year + 1} 年`, initiative, aimedAt: CITY, measure: 'SESSIONS', year: 2023 + year, number },
    });
  const target = { title: '省级完成百场', initiative, aimedAt: PROVINCE, measure: 'SESSIONS', year: 2023, number: 100 };
  expect(await refused('target', COUNTY!, target)).toEqual(['NOT_BELOW aimedAt']);
  for (const [committee, heldOn, under] of [
    [COUNTY, '2023-04-11', { brand }],
    [COUNTY, '2024-05-16', { brand }],
    [CITY, '2023-06-20', { initiative }],
  ] as const)
    await create('consultation', committee!, { title: `有事来协商 ${heldOn}`, form: 'COURTYARD', heldOn, ...under });
  // How the province guides: its people go to the city and the county.
  for (const [partner, partnerLevel, heldOn] of [
    [CITY, 'CITY', '2023-02-21'],
    [COUNTY, 'COUNTY', '2023-02-22'],
  ])
    await create('jointActivity', PROVINCE!, { title: '有事来协商工作指导', partner, partnerLevel, heldOn });

  const progress = async (year: number) => {
    const { data, errors } = await tongxin.ask(
      `query ($id: ID!) { record(id: $id) { ... on Initiative { brands { nodes { title committee { code } } } progress(year: ${year}) { nodes { committee { code } asked reached behind } } } } }`,
      { id: initiative },
    );
    expect(errors).toBeUndefined();
    return data.record;
  };
  expect(await progress(2023)).toEqual({
    brands: { nodes: [{ title: '武侯院坝里的有事来协商', committee: { code: COUNTY } }] },
    progress: { nodes: [{ committee: { code: CITY }, asked: 2, reached: 2, behind: false }] },
  });
  expect((await progress(2024)).progress.nodes).toEqual([{ committee: { code: CITY }, asked: 4, reached: 1, behind: true }]);
  expect((await progress(2027)).progress.nodes).toMatchObject([{ asked: 10, reached: 0 }]);
  expect(await figure(PROVINCE!, 'INITIATIVE_SESSIONS', { period: { from: '2023-01-01', until: '2027-12-31' } })).toBe(3);
  expect(await figure(PROVINCE!, 'JOINT_ACTIVITIES', { filter: { with: ['CITY', 'COUNTY'] } })).toBe(2);
});

test('委员会客厅: members receive at every level', async () => {
  for (const [committee, name] of [
    [PROVINCE, '省政协委员会客厅'],
    [CITY, '成都委员会客厅'],
    [COUNTY, '武侯委员会客厅'],
  ]) {
    const platform = await create('platform', committee!, { name, kind: 'PARLOUR', openedOn: '2022-05-01', receptionDayOfMonth: 15 });
    await create('receptionDay', committee!, { platform, heldOn: '2023-05-15', citizensMet: 12 });
  }
  const parlours = { filter: { kind: ['PARLOUR'] } };
  expect(await figure(PROVINCE!, 'PLATFORMS', parlours)).toBe(3);
  expect(await figure(CITY!, 'PLATFORMS', parlours)).toBe(2);
  expect(await figure(PROVINCE!, 'CONSTITUENT_CONTACTS', { filter: { by: ['RECEPTION_DAY'] } })).toBe(36);
  expect(await figure(PROVINCE!, 'RECEPTION_DAY_RATE', { ...parlours, period: { year: 2023, month: 5 } })).toBe(100);
  expect(await figure(PROVINCE!, 'ROOM_MONTHS_MISSED', { ...parlours, period: { year: 2023, month: 6 } })).toBe(3);
});

test('双联系: standing members keep in touch with members, members with their constituents; nobody is named', async () => {
  const [standing, one, other] = ['SC000010', 'SC000011', 'SC000012'];
  const pairing = { level: 'PROVINCE', placeName: '成都市', pairedOn: '2023-02-01' };
  const toMember = { ...pairing, personKey: standing, partnerKind: 'MEMBER' };
  const first = await create('pairing', PROVINCE!, { ...toMember, partner: one });
  await create('pairing', PROVINCE!, { ...toMember, partner: other });
  await create('pairing', PROVINCE!, {
    ...pairing,
    personKey: one,
    partnerKind: 'CONSTITUENT',
    partner: '界别群众 1 号',
    partnerName: '某职工',
  });
  expect(await refused('pairing', PROVINCE!, { ...toMember, partner: '某委员' })).toEqual(['NOT_A_KEY partner']);
  expect(await refused('pairing', PROVINCE!, { ...toMember, partner: '某委员' }, 'zh')).toEqual([
    '结对对象是委员的，请填人员统一码，不写姓名。',
  ]);
  expect(await refused('pairing', PROVINCE!, { ...toMember, partner: standing })).toEqual(['SAME_PERSON partner']);
  await create('visit', PROVINCE!, {
    visitedOn: '2023-03-08',
    by: 'MEMBER',
    purpose: '联系委员',
    placeName: '成都市',
    pairing: first,
    peopleMet: 1,
  });
  const paired = (measure: string, partner: string) => figure(PROVINCE!, measure, { filter: { partner: [partner] } });
  expect([await paired('PAIRINGS', 'MEMBER'), await paired('PAIRINGS', 'CONSTITUENT')]).toEqual([2, 1]);
  expect([await paired('MEMBERS_PAIRED', 'MEMBER'), await paired('MEMBERS_PAIRED', 'CONSTITUENT')]).toEqual([1, 1]);
  expect(await read('pairing', first, 'personKey partner visits { nodes { purpose } }')).toEqual({
    ...{ personKey: standing, partner: one, visits: { nodes: [{ purpose: '联系委员' }] } },
  });
});

test('专家库: experts by what they know, each person once, consulted beside members', async () => {
  const bank = await create('expertBank', PROVINCE!, { name: '协商议政咨询专家库', foundedOn: '2022-03-01' });
  for (const [personKey, field] of [
    ['SCX00001', '水环境治理'],
    ['SCX00001', '水资源'],
    ['SCX00002', '托育服务'],
  ])
    await create('expert', PROVINCE!, { bank, personKey, field, since: field === '水资源' ? '2022-06-01' : '2022-03-01' });
  expect(await figure(PROVINCE!, 'EXPERTS', { period: { day: '2022-12-31' } })).toBe(2);
  const session = await create('consultation', PROVINCE!, {
    ...{ title: '社区托育对口协商', form: 'COUNTERPART', heldOn: '2023-04-18', suggestions: ['盘活闲置校舍'] },
    participants: [
      { role: 'MEMBER', level: 'PROVINCE', count: 6 },
      { role: 'EXPERT', count: 1, personKey: 'SCX00002' },
    ],
  });
  expect(await read('consultation', session, 'participants { role personKey }')).toEqual({
    participants: [
      { role: 'MEMBER', personKey: null },
      { role: 'EXPERT', personKey: 'SCX00002' },
    ],
  });
  expect(await read('expertBank', bank, 'experts { totalCount nodes { field } }')).toMatchObject({ experts: { totalCount: 3 } });
});

test('a member proposes to the committee on which they sit, to no other', async () => {
  const input = { committee: CITY, title: '代提', kind: 'INDIVIDUAL', proposers: [{ personKey: 'SC000001' }] };
  const { errors } = await tongxin.ask(
    'mutation ($input: ProposalInput!) { submitProposal(input: $input) { proposal { id } } }'.replace(
      'ProposalInput',
      'SubmitProposalInput',
    ),
    { input },
    asSubject('member', PROVINCE!, 'SC000001'),
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
