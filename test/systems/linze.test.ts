/**
 * 临泽 620723: rooms along industry chains (产业链委员工作室). Each room is led by one member with a team. What single firms and growers
 * complain of (单个问题) is worked up into what is common to them (共性问题), consulted on, and turned into proposals and social-opinion
 * reports that name their room.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject } from '../kit/service.ts';

const { create, change, act, figure, cards, read, refused, tongxin } = kit();
const [COUNTY, CITY, PROVINCE] = ['620723', '620700', '620000'];
const [SEED, CATTLE, VEGETABLES] = ['玉米制种', '肉牛', '设施蔬菜'];
const HEADS: Record<string, string> = { [SEED!]: 'LZ000001', [CATTLE!]: 'LZ000002', [VEGETABLES!]: 'LZ000003' };
const rooms: Record<string, string> = {};
const problems: string[] = [];
let topic: string;

const ofRoom = (chain: string) => ({ filter: { platform: [rooms[chain]!] } });

beforeAll(async () => {
  for (const [chain, head] of Object.entries(HEADS))
    rooms[chain] = await create('platform', COUNTY, {
      ...{ name: `${chain}产业链委员工作室`, kind: 'WORKROOM', placeLevel: 'INDUSTRY_CHAIN', industryChain: chain, division: COUNTY },
      ...{ openedOn: '2023-03-01', heads: [{ personKey: head, from: '2023-03-01' }] },
    });
  // The team of each room; LZ000011 helps in two of them, a city member in one.
  for (const [chain, personKey, level] of [
    [SEED, 'LZ000011', 'COUNTY'],
    [SEED, 'LZ000012', 'COUNTY'],
    [SEED, 'ZY000001', 'CITY'],
    [CATTLE, 'LZ000011', 'COUNTY'],
    [VEGETABLES, 'LZ000013', 'COUNTY'],
  ])
    await create('posting', COUNTY, {
      ...{ personKey, level, platform: rooms[chain!], placeName: `${chain}产业链`, placeLevel: 'INDUSTRY_CHAIN' },
      ...{ industryChain: chain, postedOn: '2023-03-01' },
    });
  for (const [title, raisedOn, chain] of [
    ['示例种业甲公司制种用水不足', '2023-04-06', SEED],
    ['示例种业乙公司隔离区被占', '2023-04-20', SEED],
    ['三村制种户用水错峰难', '2023-05-04', SEED],
    ['示例牧业公司饲草运输难', '2023-05-09', CATTLE],
  ])
    problems.push(await create('problem', COUNTY, { title, raisedOn, origin: 'VISIT', platform: rooms[chain!], unit: '县农业农村局' }));
});

test('rooms along industry chains, each led by one member with a team', async () => {
  expect(await figure(COUNTY, 'PLATFORMS', { filter: { place_level: ['INDUSTRY_CHAIN'] } })).toBe(3);
  expect(await figure(COUNTY, 'PLATFORMS', { filter: { industry_chain: [SEED!] } })).toBe(1);
  expect(await figure(COUNTY, 'PLATFORMS_BY_HEADS', { filter: { heads: ['ONE'] } })).toBe(3);
  expect(await figure(COUNTY, 'MEMBERS_POSTED', { filter: { industry_chain: [SEED!] } })).toBe(3);
  // Four persons in five places: the one who helps in two rooms counts once.
  expect(await figure(COUNTY, 'MEMBERS_POSTED', { filter: { place_level: ['INDUSTRY_CHAIN'] } })).toBe(4);
  expect(await figure(COUNTY, 'MEMBERS_POSTED', { filter: { level: ['CITY'] } })).toBe(1);
  expect(await read('platform', rooms[SEED!]!, 'industryChain headsOn { personKey } postings { totalCount nodes { personKey } }')).toEqual({
    industryChain: SEED,
    headsOn: [{ personKey: 'LZ000001' }],
    postings: { totalCount: 3, nodes: ['LZ000011', 'LZ000012', 'ZY000001'].map(personKey => ({ personKey })) },
  });
});

test('a room whose head left is found until another member leads it', async () => {
  const headless = () => figure(COUNTY, 'PLATFORMS_BY_HEADS', { period: { day: '2023-07-15' }, filter: { heads: ['NONE'] } });
  const heads = [{ personKey: 'LZ000003', from: '2023-03-01', until: '2023-06-30' }];
  await change('update', 'platform', rooms[VEGETABLES!]!, { heads });
  expect(await headless()).toBe(1);
  await change('update', 'platform', rooms[VEGETABLES!]!, { heads: [...heads, { personKey: 'LZ000013', from: '2023-07-01' }] });
  expect(await headless()).toBe(0);
});

test('single problems are worked up into a common one', async () => {
  topic = await create('topic', COUNTY, { title: '统筹制种基地灌溉用水', origin: 'VISIT', class: 'COMMON', raisedOn: '2023-05-15' });
  for (const problem of [problems[0]!, problems[2]!]) await change('update', 'problem', problem, { commonTopic: topic });
  expect(await read('topic', topic, 'title problems { totalCount nodes { title } }')).toEqual({
    title: '统筹制种基地灌溉用水',
    problems: { totalCount: 2, nodes: [{ title: '示例种业甲公司制种用水不足' }, { title: '三村制种户用水错峰难' }] },
  });
  expect(await figure(COUNTY, 'TOPICS', { filter: { class: ['COMMON'] } })).toBe(1);
  expect(await cards('problems', { committee: COUNTY, dimensions: [{ name: 'platform', values: [rooms[SEED!]] }] })).toEqual([
    '三村制种户用水错峰难 OPEN',
    '示例种业乙公司隔离区被占 OPEN',
    '示例种业甲公司制种用水不足 OPEN',
  ]);
  await create('consultation', COUNTY, {
    ...{ title: '制种用水协商', form: 'FRONTLINE', heldOn: '2023-05-25', topic, platform: rooms[SEED!], placeLevel: 'INDUSTRY_CHAIN' },
    opinions: ['错峰灌溉', '修复支渠'],
  });
});

test('the common problem becomes a proposal and a social-opinion report that name their room', async () => {
  const head = HEADS[SEED!]!;
  const proposed = await act(
    'submitProposal',
    {
      ...{ committee: COUNTY, title: '关于统筹制种基地灌溉用水的提案', kind: 'INDIVIDUAL', proposers: [{ personKey: head }] },
      ...{ topic, platform: rooms[SEED!], submittedOn: '2023-06-05' },
    },
    'proposal { id platform { name } }',
    asSubject('member', COUNTY, head),
  );
  expect(proposed).toMatchObject({ refusals: [], proposal: { platform: { name: '玉米制种产业链委员工作室' } } });
  const filed = await act(
    'fileSocialOpinion',
    { committee: COUNTY, title: '制种企业用水难应引起重视', text: '……', topic, platform: rooms[SEED!], filedOn: '2023-06-08' },
    'socialOpinion { id personKey platform { name } }',
    asSubject('member', COUNTY, 'LZ000012'),
  );
  expect(filed.socialOpinion).toMatchObject({ personKey: 'LZ000012', platform: { name: '玉米制种产业链委员工作室' } });
  const insured = { title: '设施大棚保险覆盖不足', text: '……', filedOn: '2023-06-20' };
  await create('socialOpinion', COUNTY, { ...insured, platform: rooms[VEGETABLES!] });

  expect(await figure(COUNTY, 'PROPOSALS_SUBMITTED', ofRoom(SEED!))).toBe(1);
  expect(await figure(COUNTY, 'SOCIAL_OPINIONS', ofRoom(SEED!))).toBe(1);
  expect(await figure(COUNTY, 'SOCIAL_OPINIONS')).toBe(2);
  expect(await figure(COUNTY, 'PROPOSALS_SUBMITTED', ofRoom(CATTLE!))).toBe(0);
  expect(await cards('proposals', { dimensions: [{ name: 'platform', values: [rooms[SEED!]] }] })).toEqual([
    '2023-0001 关于统筹制种基地灌溉用水的提案 SUBMITTED',
  ]);
});

test('from one single problem to what became of all: one matter', async () => {
  const { matter } = await read('problem', problems[0]!, 'matter { records(first: 20) { totalCount nodes { card { kind title } } } }');
  expect(matter.records.nodes.map(({ card }: any) => `${card.kind} ${card.title}`).sort()).toEqual([
    'CONSULTATION 制种用水协商',
    'PROBLEM 三村制种户用水错峰难',
    'PROBLEM 示例种业甲公司制种用水不足',
    'PROPOSAL 2023-0001 关于统筹制种基地灌溉用水的提案',
    'SOCIAL_OPINION 制种企业用水难应引起重视',
    'TOPIC 统筹制种基地灌溉用水',
  ]);
});

test('the city and the province count the rooms and what came of them', async () => {
  for (const above of [CITY!, PROVINCE!]) {
    expect(await figure(above, 'PLATFORMS', { filter: { place_level: ['INDUSTRY_CHAIN'] } })).toBe(3);
    expect(await figure(above, 'PROPOSALS_SUBMITTED', ofRoom(SEED!))).toBe(1);
    expect(await figure(above, 'TOPICS', { filter: { class: ['COMMON'] } })).toBe(1);
  }
});

test('the page of the rooms: head, team, reports of each, in few statements', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `{ platforms(filter: { committee: "${COUNTY}", dimensions: [{ name: "place_level", values: ["INDUSTRY_CHAIN"] }] }, orderBy: { field: MADE, direction: ASC }) {
      nodes { industryChain headsOn { personKey } postings { totalCount } socialOpinions { totalCount } } } }`,
    {},
    asStaff(COUNTY!),
  );
  expect(errors).toBeUndefined();
  expect(data.platforms.nodes).toEqual([
    { industryChain: SEED, headsOn: [{ personKey: 'LZ000001' }], postings: { totalCount: 3 }, socialOpinions: { totalCount: 1 } },
    { industryChain: CATTLE, headsOn: [{ personKey: 'LZ000002' }], postings: { totalCount: 1 }, socialOpinions: { totalCount: 0 } },
    { industryChain: VEGETABLES, headsOn: [{ personKey: 'LZ000013' }], postings: { totalCount: 1 }, socialOpinions: { totalCount: 1 } },
  ]);
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(10);
});

test('a member proposes as first proposer only; a problem is worked up into a topic of its own committee', async () => {
  const other = await create('topic', CITY!, { title: '市级议题', origin: 'RESEARCH', raisedOn: '2023-05-15' });
  const single = { title: '某户用水', raisedOn: '2023-05-04', origin: 'VISIT' };
  expect(await refused('problem', COUNTY!, { ...single, commonTopic: other })).toEqual(['OTHER_OWNER commonTopic']);
  const { errors } = await tongxin.ask(
    'mutation ($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id } } }',
    {
      input: {
        committee: COUNTY,
        title: '代他人提案',
        kind: 'INDIVIDUAL',
        proposers: [{ personKey: 'LZ000002' }],
        platform: rooms[CATTLE!],
      },
    },
    asSubject('member', COUNTY!, 'LZ000012'),
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
