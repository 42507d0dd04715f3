import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { model } from '@tongxin/gateway/model.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { settle, staffOf } from '@tongxin/test/kit/cell.ts';
import { createTestCell, sql, type TestCell } from '@tongxin/test/kit/cells.ts';
import pg from 'pg';
import { loginUrl } from '../postgres/logins.ts';
import { closeCell, openCell } from './ownership.ts';
import { prepareDatabase } from './prepare.ts';
import { createRecord } from './write.ts';

const [PROVINCE, SUIZHOU, HUANGSHI] = ['420000', '421300', '420200'];
let cell: TestCell;

beforeAll(async () => {
  cell = await createTestCell(PROVINCE);
});
afterAll(() => cell?.drop());

const start = (...named: [variable: string, cell: string][]) =>
  prepareDatabase(cell.url, model, PROVINCE, { named: named.map(([variable, code]) => ({ variable, cell: code })) });
const keeperOf = async (committee: string) => (await sql(cell, 'SELECT cell FROM ledger.owner WHERE committee = $1', [committee]))[0]?.cell;
const hold = (committee: string, title: string) =>
  createRecord({ database: cell.database, actor: staffOf(committee), language: 'en' }, consultation, committee, {
    ...{ title, form: 'FRONTLINE', heldOn: '2023-05-01' },
  });

test.each(['REMOTE_CELLS', 'RECEIVE_FROM', 'PUBLISH_TO'])(
  '%s alone gives no city away: the start is refused, and says what to do',
  async variable => {
    await expect(start([variable, SUIZHOU])).rejects.toThrow(
      `${variable} names 421300, whose records are kept here. If it is to keep them itself from now on, run once: npm run cells -- open 421300. Else take it out of ${variable}.`,
    );
    expect([await keeperOf(SUIZHOU), await keeperOf('421303')]).toEqual([PROVINCE, PROVINCE]);
  },
);

test('with records of it here, the start is refused with their number, and the command with their kinds', async () => {
  await hold('421303', '路灯');
  await expect(start(['REMOTE_CELLS', SUIZHOU])).rejects.toThrow(
    'names 421300, whose records are kept here (there is 1). Take it out of REMOTE_CELLS.',
  );
  await expect(openCell(cell.url, SUIZHOU)).rejects.toThrow('421300 and those below it have records here: 1 consultation.');
  expect(await keeperOf('421303')).toBe(PROVINCE);
  expect(await sql(cell, 'SELECT * FROM ledger.ownership')).toEqual([]);
});

test("a city without records here is given to its cell by the command, and is then nobody else's to write", async () => {
  expect(await openCell(cell.url, HUANGSHI)).toEqual(expect.arrayContaining([HUANGSHI, '420281']));
  await start(['REMOTE_CELLS', HUANGSHI], ['RECEIVE_FROM', HUANGSHI]);
  expect([await keeperOf(HUANGSHI), await keeperOf('420281')]).toEqual([HUANGSHI, HUANGSHI]);
  await expect(hold('420281', '走错')).rejects.toThrow(/kept by another cell/);
  await expect(openCell(cell.url, HUANGSHI)).rejects.toThrow('Cell 420200 is open already.');
});

test('what was given away by mistake is taken back', async () => {
  expect(await closeCell(cell.url, HUANGSHI, { forget: false })).toContainEqual({ committee: '420281', cell: PROVINCE });
  await start();
  await hold('420281', '又在这里');
  expect((await sql(cell, 'SELECT cell, change FROM ledger.ownership ORDER BY at')).map(({ change }) => change)).toEqual([
    'OPENED',
    'CLOSED',
  ]);
  await expect(start(['REMOTE_CELLS', HUANGSHI])).rejects.toThrow(/there is 1/);
  await expect(closeCell(cell.url, HUANGSHI, { forget: true })).rejects.toThrow(/There is no cell 420200 here/);
  await expect(closeCell(cell.url, PROVINCE, { forget: true })).rejects.toThrow(/this one itself/);
});

test('a cell that has published is taken back only when what it published is said to be forgotten', async () => {
  await openCell(cell.url, '420500');
  await sql(
    cell,
    `INSERT INTO ledger.card (cell, id, owner, kind, title, day) VALUES ('420500', 'con_420500_${'0'.repeat(32)}', '420500', 'consultation', '从前', '2023-05-01')`,
  );
  await expect(closeCell(cell.url, '420500', { forget: false })).rejects.toThrow(
    /has published records here, 1 in all, .* close 420500 --forget/,
  );
  expect(await closeCell(cell.url, '420500', { forget: true })).toContainEqual({ committee: '420500', cell: PROVINCE });
  expect(await sql(cell, "SELECT FROM ledger.card WHERE cell = '420500'")).toEqual([]);
  await openCell(cell.url, '420500');
  // A county below it is no more given away by naming it than the city was.
  await expect(start(['RECEIVE_FROM', '420502'])).rejects.toThrow(
    /^RECEIVE_FROM names 420502, whose records are kept by cell 420500\. If it is to keep/,
  );
  expect(await openCell(cell.url, '420502')).toEqual(['420502']);
  expect(await closeCell(cell.url, '420502', { forget: false })).toEqual([{ committee: '420502', cell: '420500' }]);
  await settle(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
});

test('who had begun to write when the cell was opened is refused at the commit', async () => {
  const writer = new pg.Client({ connectionString: loginUrl(cell.url, 'tongxin_writer') });
  await writer.connect();
  await writer.query('BEGIN');
  await writer.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', '420600', true)");
  await writer.query(
    `INSERT INTO consultations.consultation SELECT (jsonb_populate_record(c, jsonb_build_object('id', $1::text, 'natural_key', 'x', 'committee', '420600'))).*
     FROM consultations.consultation c LIMIT 1`,
    [`con_420600_${'2'.repeat(32)}`],
  );
  await openCell(cell.url, '420600');
  await expect(writer.query('COMMIT')).rejects.toThrow('The records of 420600 are kept by another cell by now');
  await writer.end();
  expect(await sql(cell, "SELECT FROM ledger.card WHERE owner = '420600'")).toEqual([]);
});

test('a cell above, whose records nobody keeps here, may be named without further ado', async () => {
  const city = await createTestCell(SUIZHOU);
  try {
    await prepareDatabase(city.url, model, SUIZHOU, { named: [{ variable: 'RECEIVE_FROM', cell: PROVINCE }] });
    expect(await sql(city, "SELECT cell FROM ledger.owner WHERE committee IN ('420000', '421300', '421303') ORDER BY committee")).toEqual(
      [PROVINCE, SUIZHOU, SUIZHOU].map(keeper => ({ cell: keeper })),
    );
  } finally {
    await city.drop();
  }
});

test('a county may name its province and its city, in whichever order', async () => {
  const county = await createTestCell('421303');
  try {
    const named = [PROVINCE, SUIZHOU].map(code => ({ variable: 'RECEIVE_FROM', cell: code }));
    await prepareDatabase(county.url, model, '421303', { named });
    expect(
      await sql(county, "SELECT cell FROM ledger.owner WHERE committee IN ('420000', '421300', '421303', '421321') ORDER BY committee"),
    ).toEqual([PROVINCE, SUIZHOU, '421303', SUIZHOU].map(keeper => ({ cell: keeper })));
  } finally {
    await county.drop();
  }
});

test('the database of one cell is not taken for that of another', async () => {
  await expect(prepareDatabase(cell.url, model, SUIZHOU)).rejects.toThrow(
    'CELL is 421300, and this database is that of cell 420000. Correct CELL, or the database.',
  );
  await expect(prepareDatabase(cell.url, model, PROVINCE, { named: [{ variable: 'REMOTE_CELLS', cell: '999999' }] })).rejects.toThrow(
    'There is no committee 999999.',
  );
});
