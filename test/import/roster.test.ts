import { expect, test } from '@jest/globals';
import { outcome } from '@tongxin/gateway/commands/import.ts';
import { kindByName } from '@tongxin/gateway/model.ts';
import { type FileImport, importFile } from '@tongxin/infra/import/import-file.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { createRecord, type Writing, withdrawRecord } from '@tongxin/infra/store/write.ts';
import { staffOf, testDatabase } from '../kit/cell.ts';
import { testFolder, writeCsv } from './sheets.ts';

const cell = testDatabase();
const file = testFolder();
const silent = () => ({ update() {}, stop() {} });
const member = kindByName.get('member')!;
const HEADINGS = ['姓名', '性别', '出生年份', '界别', '任职日期'];
const HELD_BY = `SELECT q.data ->> 'name' AS name, p.birth_year AS born, m.sector, p.registered_on::text AS registered FROM members.member m
  JOIN members.person p ON p.committee = m.committee AND p.key = m.person_key JOIN record.personal q ON q.record = p.id
  WHERE m.committee = $1 ORDER BY 3, 2, 1`;

let files = 0;
const roster = (committee: string, headings: string[], rows: string[][], more: Partial<FileImport> = {}) =>
  importFile(
    cell.database,
    { kind: member, committee, actor: staffOf(committee), path: writeCsv(file(`roster${++files}.csv`), [headings, ...rows]), ...more },
    silent,
  );

async function asStaff(committee: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await cell.database.writer.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true)", [committee]);
    return (await client.query(sql, [committee])).rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('one roster makes people and seats, the people with keys that the service issues; the same again changes nothing', async () => {
  const rows = [
    ['林示例', '女', '1975', '农业界', '2022-01-05'],
    ['欧阳 示例', '男', '', '教育界', '2022-01-05'],
    // Two of one name, told apart by the year of birth.
    ['王示例', '男', '1970', '经济界', '2022-01-05'],
    ['王示例', '女', '1982', '体育界', '2022-01-05'],
  ];
  const first = await roster('421300', HEADINGS, rows);
  expect(first).toMatchObject({ faults: 0, counts: { inserted: 4, updated: 0, unchanged: 0, people: 4 } });
  expect(outcome(member, '421300', first, 1)).toEqual(['委员 421300：新增 4，更新 0，未变 0；同时登记人员 4，用时 1.0 秒']);
  expect(await asStaff('421300', HELD_BY)).toEqual([
    { name: '王示例', born: 1970, sector: '21', registered: '2022-01-05' },
    { name: '林示例', born: 1975, sector: '22', registered: '2022-01-05' },
    { name: '欧阳 示例', born: null, sector: '23', registered: '2022-01-05' },
    { name: '王示例', born: 1982, sector: '24', registered: '2022-01-05' },
  ]);
  const { counts } = await roster('421300', HEADINGS, rows);
  expect(counts).toEqual({ inserted: 0, updated: 0, unchanged: 4, withdrawn: 0 });
  // What a later roster tells of them besides is added; what it does not tell stays.
  await roster('421300', ['姓名', '民族', '界别', '任职日期'], [['林示例', '汉族', '农业界', '2022-01-05']]);
  expect(
    await asStaff(
      '421300',
      'SELECT gender, birth_year, ethnic_group FROM members.person WHERE committee = $1 AND ethnic_group IS NOT NULL',
    ),
  ).toEqual([{ gender: 'FEMALE', birth_year: 1975, ethnic_group: '汉族' }]);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
});

test('of several who fit the office says which; nothing is guessed, and nothing is written', async () => {
  await roster(
    '421303',
    [...HEADINGS, '离任日期'],
    [
      ['赵示例', '男', '1970', '经济界', '2022-01-05', '2022-12-31'],
      ['赵示例', '女', '1982', '体育界', '2022-01-05', '2022-12-31'],
    ],
  );
  const { faults, lines, counts } = await roster('421303', ['姓名', '界别', '任职日期'], [['赵示例', '农业界', '2023-01-05']]);
  expect({ faults, counts }).toEqual({ faults: 1, counts: undefined });
  expect(lines.join()).toMatch(/名为“赵示例”的有 2 位：P\w+（1970 年生，经济界）、P\w+（1982 年生，体育界）/);
  // With the year it is clear whose second seat it is.
  const { counts: told } = await roster('421303', HEADINGS, [['赵示例', '', '1982', '农业界', '2023-01-05']]);
  expect(told).toMatchObject({ inserted: 1 });
  expect(told).not.toHaveProperty('people');
});

test('what is wrong with a person is said of the line; a roster needs names or keys', async () => {
  const { lines, counts } = await roster('421321', HEADINGS, [
    ['孙示例', '女', '1875', '农业界', '2022-01-05'],
    ['', '女', '1975', '农业界', '2022-01-05'],
  ]);
  expect(counts).toBeUndefined();
  expect(lines.join('\n')).toMatch(/出生年份/);
  expect(lines.join('\n')).toMatch(/人员统一码/);
  await expect(roster('421321', ['界别', '任职日期'], [['农业界', '2022-01-05']])).rejects.toThrow(/缺少“姓名”列，或“人员统一码”列/);
  expect(await asStaff('421321', 'SELECT count(*)::int AS people FROM members.person WHERE committee = $1')).toEqual([{ people: 0 }]);
});

test('a key that is nobody’s is refused, whatever else the line tells of its person', async () => {
  const headings = ['人员统一码', '性别', '界别', '任职日期'];
  for (const key of ['NOBODY01', '李示例']) {
    const { lines, counts } = await roster('421182', headings, [[key, '女', '农业界', '2022-01-05']]);
    expect(counts).toBeUndefined();
    expect(lines.join()).toContain(key);
  }
  expect(await asStaff('421182', 'SELECT count(*)::int AS seats FROM members.member WHERE committee = $1')).toEqual([{ seats: 0 }]);
});

test('a key of an earlier register is kept', async () => {
  const rows = [['LX0001', '钱示例', '农业界', '2022-01-05']];
  expect((await roster('421381', ['人员统一码', '姓名', '界别', '任职日期'], rows)).counts).toMatchObject({ inserted: 1, people: 1 });
  expect(await asStaff('421381', 'SELECT key FROM members.person WHERE committee = $1')).toEqual([{ key: 'LX0001' }]);
  expect((await roster('421381', ['人员统一码', '姓名', '界别', '任职日期'], rows)).counts).toMatchObject({ unchanged: 1 });
});

test('nobody who was withdrawn is given a seat', async () => {
  const writing: Writing = { database: cell.database, actor: staffOf('421224'), language: 'zh' };
  const person = kindByName.get('person')!;
  const { record } = await createRecord(writing, person, '421224', { key: 'LX0002', name: '周示例', registeredOn: '2022-01-05' });
  await withdrawRecord(writing, person, 'WITHDRAW', { id: record!.id, reason: '重复登记' });
  const { lines, counts } = await roster(
    '421224',
    ['人员统一码', '姓名', '界别', '任职日期'],
    [['LX0002', '周示例', '农业界', '2022-01-05']],
  );
  expect(counts).toBeUndefined();
  expect(lines.join()).toContain('撤回');
});
