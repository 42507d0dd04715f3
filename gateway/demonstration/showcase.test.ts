import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { CITY, COUNTY, FIRST, JOINT, LEAD, RECEIPT } from './people.ts';
import { tellStories } from './showcase.ts';

const { tongxin, cards, figure } = kit({ database: true });
const count = async () => (await tongxin.database.pool.query('SELECT count(*)::int AS n FROM ledger.card')).rows[0].n;

beforeAll(() => tellStories(tongxin.database));

test('told twice, the stories are told once; all of it is synthetic', async () => {
  const before = await count();
  await tellStories(tongxin.database);
  expect(await count()).toBe(before);
  const { rows } = await tongxin.database.pool.query(
    'SELECT bool_and(synthetic) AS synthetic FROM (SELECT synthetic FROM proposals.assignment UNION ALL SELECT synthetic FROM proposals.reply) r',
  );
  expect(rows[0].synthetic).toBe(true);
});

test('a proposal went from review to publication; another one waits for its unit', async () => {
  expect(await cards('proposals', { committee: CITY })).toEqual([
    expect.stringContaining('2024-0002'),
    '2024-0001 关于推进跨县公交衔接的提案 PUBLISHED',
  ]);
  expect(await figure(CITY!, 'ASSIGNMENTS_OVERDUE', { period: { day: '2024-10-01' }, filter: { unit: [LEAD!] } })).toBe(1);
  expect(await figure(CITY!, 'ASSIGNMENTS_OVERDUE', { period: { day: '2024-10-01' }, filter: { unit: [JOINT!] } })).toBe(0);
});

test('anybody follows the citizen by the receipt of the demonstration; a member reads their own points', async () => {
  const receipt = await tongxin.ask('query ($number: String!) { receipt(number: $number) { status answeredOn } }', { number: RECEIPT });
  expect(receipt.errors).toBeUndefined();
  expect(receipt.data.receipt).toEqual({ status: 'ANSWERED', answeredOn: '2024-03-20' });
  const QUERY = `query ($key: String!) { committee(code: "${CITY}") { performance(year: 2024) { member(personKey: $key) { points rank } } } }`;
  const own = await tongxin.ask(QUERY, { key: FIRST }, asSubject('member', CITY!, FIRST!));
  expect(own.errors).toBeUndefined();
  // Two consultations (2 each), a reception day (2), a proposal joined (3).
  expect(own.data.committee.performance.member).toEqual({ points: '9', rank: 3 });
  expect((await tongxin.ask(QUERY, { key: FIRST }, asStaff('420000'))).data).toEqual(own.data);
  expect((await tongxin.ask(QUERY, { key: FIRST }, asStaff(COUNTY!))).errors).toHaveLength(1);
});
