import { beforeAll, expect, test } from '@jest/globals';
import { endOfDay, today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { measureOf } from '../../common/catalogue.ts';
import { toldByOthers } from './across.ts';
import { tableFor } from './table.ts';

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
      const told = await toldByOthers(pool, measureOf(code), { root: '420000', dimension, day: DAY, asOf });
      expect([...(told.get(`${CITY} SUBTREE `) ?? [])]).toEqual([nearly]);
      const table = await tableFor(pool, { measure: code, dimension, root: '420000', asOf, day: DAY, from: null });
      expect(table.whole(CITY_ALONE)).toMatchObject({ totals: Float64Array.of(0, 26), told: Uint8Array.of(1, 1) });
      for (const value of [nearly, other]) expect(table.part(CITY_ALONE, value)?.told[1]).toBe(0);
    }
  },
);
