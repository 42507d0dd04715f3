import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { topic } from '@tongxin/consultations/topic/topic.kind.ts';
import { kinds, model } from '@tongxin/gateway/model.ts';
import { importFile } from '@tongxin/infra/import/import-file.ts';
import { csvTemplate, EXAMPLE_MARK, writeTemplate } from '@tongxin/infra/import/template.ts';
import { importedFields, type Kind } from '@tongxin/infra/kernel/kind.ts';
import { published } from '@tongxin/infra/kernel/model.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { staffOf, testDatabase } from '../kit/cell.ts';
import { isFull } from '../kit/full.ts';
import { testFolder, writeCsv, writeWorkbook } from './sheets.ts';

const cell = testDatabase();
const file = testFolder();
const COMMITTEE = '421300';
const PROVINCE = '420000';
const run = (kind: Kind, path: string, committee = COMMITTEE) =>
  importFile(cell.database, { kind, committee, actor: staffOf(committee), path }, () => ({ update() {}, stop() {} }));

test('labels are unique within each kind, so that a heading means one field', () => {
  for (const kind of kinds) {
    for (const language of [0, 1] as const) {
      const labels = Object.values(importedFields(kind)).map(({ label }) => label[language]);
      expect([...new Set(labels)]).toEqual(labels);
    }
  }
});

/** What examples refer to besides: a second person, and a second topic, to be like the first. */
beforeAll(async () => {
  const people = writeCsv(file('people.csv'), [
    ['人员统一码', '登记日期'],
    ['P0000002', '2022-01-05'],
  ]);
  expect(await run(person, people)).toMatchObject({ lines: [], counts: { inserted: 1 } });
  const path = writeCsv(file('second.csv'), [
    ['题目', '来源', '提出日期'],
    ['破解老旧小区停车难', '调研', '2023-04-01'],
  ]);
  expect(await run(topic, path)).toMatchObject({ lines: [], counts: { inserted: 1 } });
});

/** What the example of a proposal tells of its handling, which an import takes over with it. */
const told = new Set(['assignment', 'reply']);

/** An escalation is answered by the committee that received it, which names another's record by its id. */
async function asReceived(rows: string[][]): Promise<{ rows: string[][]; committee: string }> {
  const { rows: sent } = await cell.database.pool.query('SELECT id, title, receiver FROM consultations.escalation');
  const byTitle = new Map<string, string>(sent.map(({ id, title }) => [title, id]));
  return { rows: rows.map(row => row.map(cell => byTitle.get(cell) ?? cell)), committee: sent[0].receiver };
}

/** In the order of the list, so that what an example refers to is the example of a kind before it. */
test.each(published(model).map(kind => [kind.name, kind] as const))(
  'the example row of the template %s can be imported',
  async (name, kind) => {
    const rows: string[][] = parse(csvTemplate(kind, model), { bom: true });
    const example = rows.map(([first, ...others]) => [first!.replace(EXAMPLE_MARK, ''), ...others]);
    const whose = name === 'territoryChange' ? PROVINCE : COMMITTEE;
    const { rows: imported, committee } = name === 'escalationAnswer' ? await asReceived(example) : { rows: example, committee: whose };
    const result = await run(kind, writeCsv(file(`${name}.csv`), imported), committee);
    expect(result).toMatchObject({ lines: [], rows: 1, counts: { inserted: told.has(name) ? 0 : 1 } });
    // As a workbook, too: with every commit of one kind in six.
    if (!isFull && kind.prefix.charCodeAt(0) % 6 > 0) return;
    const again = await run(kind, await writeWorkbook(file(`${name}.xlsx`), { 数据: imported }), committee);
    expect(again).toMatchObject({ lines: [], counts: { inserted: 0, updated: 0, unchanged: 1 } });
  },
);

test.each(['csv', 'xlsx'])('an untouched %s template holds no data to import', async format => {
  for (const kind of kinds) {
    await writeTemplate(kind, model, file(`untouched.${format}`));
    await expect(run(kind, file(`untouched.${format}`))).rejects.toThrow(/只有表头，没有数据/);
  }
});

test('a CSV template opens in Excel and explains each column', async () => {
  await writeTemplate(consultation, model, file('template.csv'));
  expect([...readFileSync(file('template.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [headings, explanations] = parse(readFileSync(file('template.csv')), { bom: true }) as string[][];
  expect(headings!.slice(0, 4)).toEqual(['题目*', '协商形式*', '日期*', '承办政协']);
  expect(explanations![0]).toMatch(/^#说明 /);
  expect(explanations![1]).toMatch(/一线协商、民情恳谈会/);
  expect(explanations).toHaveLength(headings!.length);
  expect(explanations!.every(Boolean)).toBe(true);
});

test('a workbook template explains each column in a note and on a second sheet', async () => {
  await writeTemplate(consultation, model, file('template.xlsx'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file('template.xlsx'));
  const [data, explained] = workbook.worksheets;
  expect(data!.getCell('A1').value).toBe('题目*');
  expect(String(data!.getCell('A2').value)).toMatch(/^#示例 /);
  expect(JSON.stringify(data!.getCell('B1').note)).toMatch(/一线协商、民情恳谈会/);
  expect(explained!.name).toBe('说明');
  expect(explained!.getRow(1).values).toEqual([undefined, '列', '含义', '必填', '写法', '可选的值']);
  expect(explained!.getRow(2).getCell(1).value).toBe('题目');
});
