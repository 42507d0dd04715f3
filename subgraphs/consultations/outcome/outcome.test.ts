import { expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { stock } from '@tongxin/test/scenario/support.ts';

const { tongxin, create, change, figure, cards, refused, read } = kit({ database: true });
const outcome = { label: '协调帮扶资金', number: 117.5, unit: '万元', class: 'OWN', measuredOn: '2022-12-31', source: '村务公开栏' };
const problem = (title: string) => create('problem', '421303', { title, origin: 'CONSULTATION', raisedOn: '2022-05-15' });

test('an outcome is a number of a record; outcomes count, their numbers are never summed', async () => {
  const road = await problem('修路');
  const funds = await create('outcome', '421303', { ...outcome, problem: road, since: '2022-01-01' });
  await create('outcome', '421303', { ...outcome, label: '受益户数', number: 46, unit: '户', problem: road });
  await create('outcome', '421300', { ...outcome, label: '粮食增产', number: -2.25, unit: '%', class: 'EXTERNAL' });
  expect(await figure('421300', 'OUTCOMES', { period: { year: 2022 } })).toBe(3);
  expect(await figure('421300', 'OUTCOMES', { filter: { class: ['EXTERNAL'] } })).toBe(1);
  expect(await cards('outcomes', { dimensions: [{ name: 'unit', values: ['万元', '%'] }] })).toEqual(
    expect.arrayContaining(['协调帮扶资金 117.5 万元 null', '粮食增产 -2.25 % null']),
  );
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "421303") { figure(measure: OUTCOME_NUMBER) { value reason records { totalCount nodes { amount record { ... on Outcome { number unit problem { title } } } } } each(of: RECORD) { least most } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.committee.figure).toMatchObject({
    value: null,
    reason: expect.stringContaining('not summed'),
    records: { totalCount: 2 },
    each: { least: 46, most: 117.5 },
  });
  expect(data.committee.figure.records.nodes).toContainEqual({
    amount: 117.5,
    record: { number: 117.5, unit: '万元', problem: { title: '修路' } },
  });
  expect(await read('problem', road, 'links { relation source { id } }')).toEqual({
    links: expect.arrayContaining([{ relation: 'OUTCOME_OF', source: { id: funds } }]),
  });
  expect(await read('problem', road, 'outcomes { totalCount nodes { label } }')).toMatchObject({ outcomes: { totalCount: 2 } });
  await change('withdraw', 'outcome', funds);
  expect(await figure('421303', 'OUTCOMES')).toBe(1);
});

test('own work names one record of which it came', async () => {
  expect(await refused('outcome', '421300', outcome)).toEqual(['REQUIRED problem']);
  expect(await refused('outcome', '421300', outcome, 'zh')).toEqual([expect.stringContaining('外部成果')]);
  expect(await refused('outcome', '421300', { ...outcome, class: 'EXTERNAL', source: '' })).toEqual(['REQUIRED source']);
  expect(await refused('outcome', '421300', { ...outcome, class: 'EXTERNAL', since: '2023-01-01' })).toEqual(['OUT_OF_ORDER since']);
  const topic = await create('topic', '421303', { title: '题', origin: 'RESEARCH', raisedOn: '2022-03-01' });
  expect(await refused('outcome', '421303', { ...outcome, topic, problem: await problem('另一条') })).toEqual(['TOO_MANY topic']);
});

const row = (id: string, value: string, more: Partial<PublishedRow> = {}) =>
  stock({
    id,
    committee: '421300',
    value,
    as_of: today(),
    measure: null,
    kind: 'CASE',
    unit: '万元',
    scope: 'SUBTREE',
    ...more,
  });
const judged = async (of: PublishedRow) => (await comparePublished(tongxin.database, [of]))[0]!;

test('a published number of one case is compared with the outcome that says it holds it', async () => {
  const held = { ...outcome, problem: await problem('灌溉'), publishedFigure: 'T1' };
  const first = await create('outcome', '421303', held);
  expect(await judged(row('T1', '117.5'))).toMatchObject({ verdict: 'AGREES', computed: 117.5 });
  expect(await judged(row('T1', '110', { qualifier: 'AT_LEAST', kind: 'EXTERNAL' }))).toMatchObject({ verdict: 'AGREES' });
  expect(await judged(row('T1', '120.0'))).toMatchObject({ verdict: 'DIFFERS', difference: -2.5 });
  expect(await judged(row('T1', '117.5', { unit: '亿元' }))).toMatchObject({
    verdict: 'NOT_COMPARABLE',
    reason: expect.stringContaining('亿元'),
  });
  expect(await judged(row('T1', '117.5', { scope: 'SELF' }))).toMatchObject({
    verdict: 'NOT_COMPARABLE',
    reason: expect.stringContaining('No outcome'),
  });
  await change('correct', 'outcome', first, { number: 120 });
  expect(await judged(row('T1', '120'))).toMatchObject({ verdict: 'AGREES' });
  expect(await judged(row('T1', '120', { as_of: '2023-01-01' }))).toMatchObject({ verdict: 'NOT_COMPARABLE' });
  await create('outcome', '421303', { ...held, label: '又一次' });
  expect(await judged(row('T1', '120'))).toMatchObject({ verdict: 'NOT_COMPARABLE', reason: expect.stringContaining('2 outcomes') });
});

test('a published rule is checked against each record', async () => {
  const rule = row('F076', '2', { kind: 'RULE', qualifier: 'AT_MOST', unit: '项' });
  expect(await judged(rule)).toMatchObject({ verdict: 'NOT_COMPARABLE' });
  const poll = { options: ['甲', '乙', '丙'], openedOn: '2022-12-01' };
  await create('poll', '421300', { ...poll, title: '一', mostChoices: 2 });
  expect(await judged(rule)).toMatchObject({ verdict: 'AGREES', computed: [2, 2] });
  await create('poll', '421303', { ...poll, title: '二', mostChoices: 3 });
  expect(await judged(rule)).toMatchObject({ verdict: 'DIFFERS', difference: 1, reason: 'It does not hold for 1 of 2 (record).' });
});
