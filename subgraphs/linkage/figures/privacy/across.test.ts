import { beforeAll, expect, test } from '@jest/globals';
import { endOfDay, today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { measureOf } from '../../common/catalogue.ts';
import { toldByOthers } from './across.ts';
import { tablesFor } from './table.ts';

/** Of fourteen of one party twelve are of the sector of that party, and of one sector twelve of fourteen are of another party. */
const { create, tongxin } = kit({ database: true });
const CITY = '421300';
const CITY_ALONE = { scope: CITY, reach: 'SUBTREE', under: null } as const;
const DAY = '2023-06-30';
const asOf = endOfDay(today());

beforeAll(async () => {
  const groups = [
    { sector: '01', party: '01', number: 12 },
    { sector: '22', party: '01', number: 2 },
    { sector: '22', party: '02', number: 12 },
  ];
  for (const [group, { number, ...seat }] of groups.entries())
    for (let member = 0; member < number; member++)
      await create('member', CITY, { ...seat, personKey: `P${group}0000${String(member).padStart(2, '0')}`, joinedOn: '2022-01-05' });
}, 60_000);

test.each([
  ['sector', '01', '22'],
  ['party', '02', '01'],
])(
  'by %s, %s is told by another dimension but for two, and is not told; nor what it could be taken from',
  async (dimension, nearly, other) => {
    for (const code of ['MEMBERS', 'MEMBER_SEATS']) {
      const { pool } = tongxin.database;
      const told = await toldByOthers(pool, measureOf(code), { root: '420000', dimension, day: DAY, asOf, places: [] });
      expect([...(told.get(`${CITY} SUBTREE `) ?? [])]).toEqual([nearly]);
      const table = await tablesFor(pool, () => {})({ measure: code, dimension, root: '420000', asOf, day: DAY, from: null });
      expect(table.whole(CITY_ALONE)).toMatchObject({ totals: Float64Array.of(0, 26), told: Uint8Array.of(1, 1) });
      for (const value of [nearly, other]) expect(table.parts(CITY_ALONE).get(value)?.told[1]).toBe(0);
    }
  },
);

test('the months of a series are read by one statement, and kept for who asks next', async () => {
  const series = async (measure: string) => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "${CITY}") { figure(measure: ${measure}, period: { from: "2022-01-01", until: "2023-12-31" }) { series(by: MONTH) { value } } } }`,
      {},
      {},
    );
    expect(errors).toBeUndefined();
    expect(data.committee.figure.series).toHaveLength(24);
    return (await tongxin.statements()) - before;
  };
  // Sums of all places; what is expected and closed, which says whether none is none. Of what happens also since when there is anything.
  expect([await series('LEADERS'), await series('LEADERS')]).toEqual([2, 1]);
  expect([await series('CONSTITUENT_CONTACTS'), await series('CONSTITUENT_CONTACTS')]).toEqual([3, 1]);
});

test('one request may ask for so many tables, and no more', async () => {
  const figures = Array.from(
    { length: 250 },
    (_, day) => `q${day}: figure(measure: LEADERS, asOf: "${new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10)}") { value }`,
  );
  const { errors } = await tongxin.ask(`{ committee(code: "${CITY}") { ${figures.join(' ')} } }`, {}, {});
  expect(errors!.some(({ extensions }) => extensions.code === 'QUERY_TOO_EXPENSIVE')).toBe(true);
}, 60_000);
