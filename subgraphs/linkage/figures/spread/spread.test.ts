import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { stock } from '@tongxin/test/scenario/support.ts';
import type { PublishedRow } from '../published/published.ts';
import { comparePublished } from '../published/table.ts';

const { tongxin, create, change } = kit({ database: true });
const specials: string[] = [];

beforeAll(async () => {
  for (const name of ['提案委', '农业委', '已撤销的委'])
    specials.push(await create('specialCommittee', '620100', { name, establishedOn: '2022-01-01' }));
  await change('update', 'specialCommittee', specials[2]!, { dissolvedOn: '2022-12-31' });
  const group = (name: string, specialCommittee: string | null) =>
    create('activityGroup', '620100', { name, kind: 'SECTOR', specialCommittee, establishedOn: '2022-03-01' });
  for (const name of ['甲', '乙', '丙', '丁']) await group(name, specials[0]!);
  for (const name of ['戊', '己']) await group(name, specials[1]!);
  await group('庚', specials[2]!);
  await group('辛', null);
});

async function each(of: string, more = '', fields = 'items { totalCount nodes { value record { card { title } } } }') {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "620100") { figure(measure: ACTIVITY_GROUPS${more}) { value each(of: ${of}) { of count least most mean breaking ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.committee.figure;
}

test('groups for each special committee that is there, those of none or of a dissolved one aside', async () => {
  const { value, each: spread } = await each('SPECIAL_COMMITTEE');
  expect(value).toBe(8);
  expect(spread).toEqual({
    ...{ of: 'SPECIAL_COMMITTEE', count: 2, least: 2, most: 4, mean: 3, breaking: null },
    items: {
      totalCount: 2,
      nodes: [
        { value: 4, record: { card: { title: '提案委' } } },
        { value: 2, record: { card: { title: '农业委' } } },
      ],
    },
  });
  const earlier = await each('SPECIAL_COMMITTEE', ', period: { day: "2022-02-01" }');
  expect(earlier).toMatchObject({ value: null, each: { count: 3, least: 0, most: 0 } });
});

test('rooms for each special committee, by the day', async () => {
  const room = (name: string, specialCommittee: string | null) =>
    create('platform', '620100', { name, kind: 'WORKROOM', openedOn: '2023-01-10', specialCommittee });
  for (const name of ['一室', '二室']) await room(name, specials[0]!);
  const third = await room('三室', null);
  const rooms = async (day: string) =>
    (
      await tongxin.ask(
        `{ committee(code: "620100") { figure(measure: PLATFORMS, period: { day: "${day}" }) { value each(of: SPECIAL_COMMITTEE) { count least most }
          breakdown(by: ["special_committee"]) { value } } } }`,
      )
    ).data.committee.figure;
  expect(await rooms('2023-02-01')).toMatchObject({ value: 3, each: { count: 2, least: 0, most: 2 } });
  await change('update', 'platform', third, { specialCommittee: specials[1]!, since: '2023-03-01' });
  expect(await rooms('2023-02-28')).toMatchObject({ each: { count: 2, least: 0, most: 2 } });
  expect(await rooms('2023-03-01')).toMatchObject({ value: 3, each: { count: 2, least: 1, most: 2 } });
});

test('a number for each committee counts those that have nothing; one for each record only what is there', async () => {
  const items = 'items(first: 1) { totalCount nodes { value record { id } committee { code } } pageInfo { hasNextPage endCursor } }';
  const { each: spread } = await each('COMMITTEE', '', items);
  expect(spread).toMatchObject({ least: 0, most: 8, items: { nodes: [{ value: 8, record: null, committee: { code: '620100' } }] } });
  expect(spread.count).toBeGreaterThan(5);
  expect(spread.items.totalCount).toBe(spread.count);
  const next = await each('COMMITTEE', '', items.replace('first: 1', `first: 1, after: "${spread.items.pageInfo.endCursor}"`));
  expect(next.each.items.nodes).toEqual([{ value: 0, record: null, committee: { code: '620102' } }]);
  expect((await each('RECORD')).each).toMatchObject({ count: 8, least: 1, most: 1 });
});

const row = (value: string, more: Partial<PublishedRow> = {}) =>
  stock({
    id: 'T1',
    committee: '620100',
    measure: 'ACTIVITY_GROUPS',
    value,
    as_of: today(),
    filter: { per: 'SPECIAL_COMMITTEE' },
    qualifier: 'RANGE',
    ...more,
  });
const judged = async (of: PublishedRow) => (await comparePublished(tongxin.database, [of]))[0];

test('a number published for each agrees when it holds for all, and says for how many it does not', async () => {
  expect(await judged(row('2-4'))).toMatchObject({ verdict: 'AGREES', computed: [2, 4] });
  expect(await judged(row('4-5'))).toMatchObject({
    verdict: 'DIFFERS',
    difference: -2,
    reason: 'It does not hold for 1 of 2 (special committee).',
  });
  expect(await judged(row('1', { qualifier: 'EXACT', filter: { per: 'RECORD' } }))).toMatchObject({ verdict: 'AGREES' });
  expect(await judged(row('1', { qualifier: 'AT_LEAST', scope: 'SUBTREE', filter: { per: 'COMMITTEE' } }))).toMatchObject({
    verdict: 'DIFFERS',
  });
  expect(await judged(row('1', { committee: '110000' }))).toMatchObject({
    verdict: 'NOT_COMPARABLE',
    reason: expect.stringContaining('no special'),
  });
  expect(await judged(row('1', { filter: { per: 'VILLAGE' } }))).toMatchObject({ verdict: 'NOT_COMPARABLE' });
});

test('a measure that cannot be taken apart says so', async () => {
  const ask = async (measure: string, of: string) =>
    (await tongxin.ask(`{ committee(code: "620100") { figure(measure: ${measure}) { each(of: ${of}) { count } } } }`)).errors?.[0];
  expect(await ask('DEEDS', 'SPECIAL_COMMITTEE')).toMatchObject({
    message: 'The records of DEEDS do not name a SPECIAL_COMMITTEE. Ask for each RECORD, COMMITTEE.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await ask('MEMBERS', 'COMMITTEE')).toMatchObject({ message: expect.stringContaining('byChild') });
});
