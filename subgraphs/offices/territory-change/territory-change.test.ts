import { beforeEach, expect, test } from '@jest/globals';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { kitOf } from '@tongxin/test/kit/kit.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, change, refused, tongxin } = kitOf(ownService());
const PROVINCE = '420000';
const [CITY, OTHER] = ['421300', '420200'];
const [DISTRICT, COUNTY, TOWN] = ['421303', '421321', '421381'];

const deed = (committee: string, doneOn: string) =>
  create('deed', committee, { title: `路灯 ${committee} ${doneOn}`, doneOn, beneficiary: '村民' });
const seat = (committee: string, personKey: string, joinedOn: string, more: object = {}) =>
  create('member', committee, { personKey, sector: '22', joinedOn, ...more });
const order = (input: object) => create('territoryChange', PROVINCE, input);
const undo = (id: string) => change('withdraw', 'territoryChange', id);

/** value, byChild as "code name value", what is counted more than once, breaks. */
async function figure(committee: string, measure: string, period: object, territory = 'THEN') {
  const { data, errors } = await tongxin.ask(
    `query ($committee: CommitteeCode!, $measure: MeasureCode!, $period: PeriodInput, $territory: Territory) { committee(code: $committee) {
      figure(measure: $measure, period: $period, territory: $territory) {
        value countedMoreThanOnce records(first: 100) { nodes { amount } } completeness { committees }
        byChild { committee { code shortName } reach value } breaks { id } } } }`,
    { committee, measure, period, territory },
    asStaff('420000'),
  );
  if (errors) throw new Error(errors[0]!.message);
  const { value, countedMoreThanOnce, byChild, breaks, records, completeness } = data.committee.figure;
  const parts = byChild.reduce((sum: number, part: any) => sum + part.value, 0);
  expect(byChild.length > 0 ? parts - countedMoreThanOnce : (value ?? 0)).toBe(value ?? 0);
  if (measure !== 'MEMBERS') expect(records.nodes.reduce((sum: number, { amount }: any) => sum + amount, 0)).toBe(value ?? 0);
  return {
    value: value ?? 0,
    children: Object.fromEntries(
      byChild
        .filter(({ reach }: any) => reach === 'SUBTREE')
        .map((part: any) => [`${part.committee.code} ${part.committee.shortName}`, part.value ?? 0]),
    ),
    breaks: breaks.length,
    committees: completeness.committees,
  };
}
const year = (number: number) => ({ year: number });
const shown = (children: object) => Object.entries(children).filter(([, value]) => value !== 0);

let before: unknown;
const past = async () => [
  await figure(CITY, 'DEEDS', year(2023)),
  await figure(PROVINCE, 'DEEDS', year(2023)),
  await figure(CITY, 'MEMBER_SEATS', { until: '2023-12-31' }),
  await figure(OTHER, 'MEMBER_SEATS', { until: '2023-12-31' }),
];

let made = false;
beforeEach(async () => {
  if (made) return;
  made = true;
  for (const committee of [CITY, DISTRICT, COUNTY, TOWN, '420202', PROVINCE])
    for (const day of ['2023-05-01', '2024-02-01', '2024-09-01']) await deed(committee, day);
  await seat(COUNTY, 'P7K2M9QX', '2022-01-05');
  await seat(COUNTY, 'P7K2M9QY', '2022-01-05', { leftOn: '2024-10-01' });
  await seat(TOWN, 'P7K2M9QZ', '2022-01-05');
  before = await past();
});

test('renamed: the new name from its day, the old one before', async () => {
  const id = await order({ change: 'RENAMED', division: COUNTY, name: '炎帝县', effectiveOn: '2024-07-01', document: '批复' });
  expect(await past()).toEqual(before);
  const names = async (period: object) => Object.keys((await figure(CITY, 'DEEDS', period)).children);
  expect(await names(year(2023))).toContain('421321 随县政协');
  expect(await names({ until: '2024-06-30' })).toContain('421321 随县政协');
  expect(await names(year(2024))).toContain('421321 炎帝县政协');
  expect(await figure(CITY, 'DEEDS', year(2024))).toMatchObject({ value: 8, breaks: 1 });
  expect(await figure(OTHER, 'DEEDS', year(2024))).toMatchObject({ breaks: 0 });
  const { data } = await tongxin.ask(
    `{ division(code: "421321") { name names { from until name } changes { title: card { title } } }
       then: committees(filter: { below: "421300", on: "2024-06-30" }) { nodes { shortName } } }`,
  );
  expect(data.division).toEqual({
    name: '炎帝县',
    names: [
      { from: null, until: '2024-06-30', name: '随县' },
      { from: '2024-07-01', until: null, name: '炎帝县' },
    ],
    changes: [{ title: { title: '421321 更名为炎帝县' } }],
  });
  expect(data.then.nodes.map(({ shortName }: any) => shortName)).toContain('随县政协');
  await undo(id);
  expect(await names(year(2024))).toContain('421321 随县政协');
  expect(await past()).toEqual(before);
});

test('recoded: one history under two codes, acted on by the office of the new one', async () => {
  const id = await order({ change: 'RECODED', division: COUNTY, successor: '421304', name: '随州新区', effectiveOn: '2024-07-01' });
  expect(await past()).toEqual(before);
  expect(await figure(CITY, 'DEEDS', year(2024))).toEqual({
    value: 8,
    children: { '421303 随州市曾都区政协': 2, '421304 随州市随州新区政协': 1, '421321 随县政协': 1, '421381 广水市政协': 2 },
    breaks: 1,
    committees: 4,
  });
  expect(shown((await figure(CITY, 'MEMBER_SEATS', { until: '2024-08-01' })).children)).toEqual([
    ['421304 随州市随州新区政协', 2],
    ['421381 广水市政协', 1],
  ]);
  expect(shown((await figure(CITY, 'MEMBER_SEATS', { until: '2024-06-30' })).children)).toEqual([
    ['421321 随县政协', 2],
    ['421381 广水市政协', 1],
  ]);
  expect((await figure('421304', 'MEMBERS', { until: '2024-12-31' })).value).toBe(1);
  expect((await figure('421304', 'DEEDS', year(2023), 'NOW')).value).toBe(1);
  expect((await figure(CITY, 'DEEDS', year(2023), 'NOW')).children).toEqual({
    ...{ '421303 随州市曾都区政协': 1, '421304 随州市随州新区政协': 1, '421381 广水市政协': 1 },
  });
  // The office of the new code acts for the old records; the old one does no more, and nothing new is recorded of it.
  const { data } = await tongxin.ask(
    '{ committee(code: "421321") { shortName until successor { code } deeds { nodes { id title } totalCount } } }',
  );
  expect(data.committee).toMatchObject({
    shortName: '随县政协',
    until: '2024-06-30',
    successor: { code: '421304' },
    deeds: { totalCount: 3 },
  });
  const [{ id: old }] = data.committee.deeds.nodes;
  const correct = (committee: string) =>
    tongxin.ask(
      'mutation ($id: ID!) { correctDeed(input: { id: $id, title: "路灯（更正）", reason: "笔误" }) { deed { title } userErrors { message } } }',
      { id: old },
      { 'x-tongxin-role': 'staff', 'x-tongxin-committee': committee },
    );
  expect((await correct('421321')).errors![0]!.message).toContain('by now it is 421304, whose staff acts for it');
  expect((await correct('421304')).data.correctDeed).toEqual({ deed: { title: '路灯（更正）' }, userErrors: [] });
  const asHeir = (doneOn: string) =>
    tongxin.ask(
      'mutation ($input: CreateDeedInput!) { createDeed(input: $input) { userErrors { code } } }',
      { input: { committee: '421321', title: `补录 ${doneOn}`, doneOn, beneficiary: '村民' } },
      { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '421304' },
    );
  // What happened later is recorded of the new one; what was forgotten is entered late.
  expect((await asHeir('2024-10-01')).data.createDeed.userErrors).toEqual([{ code: 'ENDED' }]);
  expect((await asHeir('2024-06-30')).data.createDeed.userErrors).toEqual([]);
  await deed('421304', '2024-10-01');
  const lists = await tongxin.ask(
    '{ committee(code: "421304") { deeds { totalCount nodes { committee { code } } } } search(text: "路灯", committee: "421304") { totalCount } }',
  );
  expect(lists.data.committee.deeds.totalCount).toBe(5);
  expect(lists.data.search.totalCount).toBe(4);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
  // It cannot be undone while there are records of the new code.
  expect(await undo(id)).toMatchObject({ userErrors: [{ code: 'NOT_POSSIBLE', message: expect.stringContaining('421304') }] });
  expect(await figure(CITY, 'DEEDS', year(2024))).toMatchObject({ value: 10 });
});

test('merged into another, moved to another city, split: parts sum to the whole in every year', async () => {
  const session = { title: '联合协商', form: 'FRONTLINE', heldOn: '2024-03-01', placeName: '某地' };
  const lead = await create('consultation', DISTRICT, session);
  await create('consultation', TOWN, { ...session, sameEventAs: lead });
  await order({ change: 'MERGED', division: DISTRICT, successor: TOWN, effectiveOn: '2025-01-01' });
  await order({ change: 'MOVED', division: TOWN, parent: OTHER, effectiveOn: '2025-03-01' });
  await order({ change: 'SPLIT', division: '420202', successor: '420206', name: '新设区', effectiveOn: '2025-05-01' });
  await deed('420206', '2025-06-01');
  await deed(TOWN, '2025-02-01');
  await deed(TOWN, '2025-04-01');
  expect(await past()).toEqual(before);
  expect(await figure(CITY, 'DEEDS', year(2025))).toMatchObject({
    value: 1,
    children: { '421381 广水市政协': 1 },
    breaks: 1,
  });
  expect((await figure(OTHER, 'DEEDS', year(2025))).value).toBe(2);
  expect((await figure(TOWN, 'DEEDS', year(2025))).value).toBe(2);
  expect((await figure(PROVINCE, 'DEEDS', year(2025))).value).toBe(3);
  expect((await figure(CITY, 'MEMBER_SEATS', { until: '2025-03-31' })).value).toBe(1);
  expect((await figure(OTHER, 'MEMBER_SEATS', { until: '2025-03-31' })).value).toBe(1);
  expect((await figure(OTHER, 'DEEDS', year(2023), 'NOW')).value).toBe(3);
  expect((await figure(CITY, 'DEEDS', year(2023), 'NOW')).value).toBe(2);
  expect((await figure(PROVINCE, 'DEEDS', year(2023), 'NOW')).value).toBe(6);
  // One event, of the two that became one, too.
  for (const [committee, then, now] of [
    [PROVINCE, 1, 1],
    [CITY, 1, 0],
    [OTHER, 0, 1],
    [TOWN, 1, 1],
  ] as const) {
    const held = async (territory: string) => (await figure(committee, 'CONSULTATIONS_HELD', year(2024), territory)).value;
    expect([committee, await held('THEN'), await held('NOW')]).toEqual([committee, then, now]);
  }
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('what cannot have been is refused, and says why', async () => {
  const no = (input: object) => refused('territoryChange', PROVINCE, { effectiveOn: '2025-09-01', ...input }, 'zh');
  expect(await no({ change: 'RENAMED', division: DISTRICT, name: '甲区' })).toEqual(['2025-09-01 421303 的区划调整：当时没有 421303。']);
  expect(await no({ change: 'SPLIT', division: TOWN, successor: '420202', name: '甲区' })).toEqual([
    '2025-09-01 421381 的区划调整：代码 420202 已有其他行政区划。',
  ]);
  expect(await no({ change: 'MOVED', division: TOWN, parent: '429999' })).toEqual([expect.stringContaining('421381 不能隶属 429999')]);
  expect(await no({ change: 'MOVED', division: TOWN, parent: '110000' })).toEqual(['110000 不属于本省。']);
  expect(await no({ change: 'RENAMED', division: TOWN, name: '甲市', formerName: '乙市' })).toEqual([
    expect.stringContaining('当时的名称是“广水市”'),
  ]);
  expect(await no({ change: 'MADE', division: '421390', name: '甲市' })).toEqual(['请写明“调整后上级”。']);
  expect(await refused('territoryChange', CITY, { change: 'RENAMED', division: TOWN, name: '甲市', heldBy: '2025-09-01' })).toEqual([
    'NOT_A_PROVINCE division',
  ]);
});
