import { existsSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import type { FileImport } from '@tongxin/infra/import/import-file.ts';
import { importFile } from '@tongxin/infra/import/import-file.ts';
import ExcelJS from 'exceljs';
import { staffOf, testDatabase } from '../kit/cell.ts';
import { encodeGb18030 } from './gb18030.ts';
import { readCsvFile, testFolder, writeCsv, writeWorkbook } from './sheets.ts';

const cell = testDatabase();
const file = testFolder();
const COMMITTEE = '421300';
const silent = () => ({ update() {}, stop() {} });

const run = (kind: string, path: string, more: Partial<FileImport> = {}) =>
  importFile(cell.database, { kind: kindByName.get(kind)!, committee: COMMITTEE, actor: staffOf(COMMITTEE), path, ...more }, silent);
const query = async (sql: string, values: unknown[] = []) => (await cell.database.pool.query(sql, values)).rows;
const countFacts = async () => (await query('SELECT count(*)::int AS count FROM ledger.fact'))[0].count;
const titled = (like: string) =>
  query('SELECT title, held_on::text AS day, form, opinions FROM consultations.consultation WHERE title LIKE $1 ORDER BY title', [like]);

const HEADINGS = ['题目*', '协商形式*', '日期*', '意见建议'];

test('UTF-8 with a byte order mark; twice the same file changes nothing, not a fact', async () => {
  const path = writeCsv(
    file('utf8.csv'),
    [HEADINGS, ['停车难', '一线协商', '2023-5-1', '甲；乙'], ['路灯', '民情恳谈会', '2023/5/2', '']],
    text => `\ufeff${text}`,
  );
  expect(await run('consultation', path)).toMatchObject({ rows: 2, faults: 0, counts: { inserted: 2, updated: 0, unchanged: 0 } });
  const facts = await countFacts();
  expect(await run('consultation', path)).toMatchObject({ counts: { inserted: 0, updated: 0, unchanged: 2 } });
  expect(await countFacts()).toBe(facts);
  expect(await titled('停车难')).toEqual([{ title: '停车难', day: '2023-05-01', form: 'FRONTLINE', opinions: ['甲', '乙'] }]);
});

test('a changed row appends the difference, no more', async () => {
  const rows = [
    ['修桥', '一线协商', '2023-5-3', '甲'],
    ['补路', '一线协商', '2023-5-3', '甲'],
  ];
  await run('consultation', writeCsv(file('before.csv'), [HEADINGS, ...rows]));
  const facts = await countFacts();
  const changed = writeCsv(file('after.csv'), [HEADINGS, rows[0]!, ['补路', '一线协商', '2023-5-3', '甲；乙；丙']]);
  expect(await run('consultation', changed)).toMatchObject({ counts: { inserted: 0, updated: 1, unchanged: 1 } });
  const after = await query(
    "SELECT amount::int FROM ledger.fact f JOIN consultations.consultation c ON c.id = f.record WHERE title = '补路' AND measure = 'OPINIONS_COLLECTED'",
  );
  expect(after.reduce((sum, { amount }) => sum + amount, 0)).toBe(3);
  expect(await countFacts()).toBeLessThanOrEqual(facts + 2);
});

test.each([
  ['GB18030', (text: string) => encodeGb18030(text)],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-8 without a mark', (text: string) => text],
])('%s is recognised', async (name, encode) => {
  const path = writeCsv(file(`${name}.csv`), [HEADINGS, [`编码 ${name}`, '院坝会', '2023年5月4日', '增设车位']], encode);
  expect(await run('consultation', path)).toMatchObject({ faults: 0, counts: { inserted: 1 } });
  expect(await titled(`编码 ${name}`)).toMatchObject([{ form: 'COURTYARD', opinions: ['增设车位'] }]);
});

test('GB18030 is recognised though its first Chinese character comes late', async () => {
  const minutes = 'plain '.repeat(1600);
  const ascii = Array.from({ length: 150 }, (_, index) => [`plain ${index}`, 'FRONTLINE', '2023-05-05', minutes]);
  const path = writeCsv(
    file('late.csv'),
    [['title', 'form', 'heldOn', 'minutes'], ...ascii, ['末行', 'FRONTLINE', '2023-05-05', '']],
    encodeGb18030,
  );
  // More than is read at once.
  expect(statSync(path).size).toBeGreaterThan(1 << 20);
  expect(await run('consultation', path)).toMatchObject({ faults: 0, counts: { inserted: 151 } });
  expect(await titled('末行')).toHaveLength(1);
});

test.each([['\t'], [';'], ['，']])('separator %j is recognised', async separator => {
  const path = writeCsv(
    file('separated.csv'),
    [HEADINGS, [`隔 ${separator.codePointAt(0)}`, '一线协商', '2023-05-06', '甲']],
    undefined,
    separator,
  );
  expect(await run('consultation', path)).toMatchObject({ faults: 0, counts: { inserted: 1 } });
});

test('a workbook with days, serials, formulas, a title row and other sheets', async () => {
  const rows = [
    ['随州市协商活动台账'],
    HEADINGS,
    ['表一', '一线协商', new Date('2023-05-07T00:00:00Z'), '甲\n乙'],
    ['表二', '一线协商', 45053, { formula: 'A1', result: '丙' }],
    [],
    ['表三', { richText: [{ text: '一线' }, { text: '协商' }] }, '2023.5.7', ''],
  ];
  const path = await writeWorkbook(file('days.xlsx'), { 台账: rows, 说明: [['不导入']], 旧: [['别的']] }, sheet => {
    sheet.getCell('C3').numFmt = 'yyyy"年"m"月"d"日"';
  });
  const result = await run('consultation', path);
  expect(result).toMatchObject({ rows: 3, faults: 0, lines: [], counts: { inserted: 3 } });
  expect(result.notes).toEqual(['文件有几个工作表，只导入第一个：“台账”。']);
  expect((await titled('表_')).map(({ title, day, opinions }) => [title, day, opinions])).toEqual([
    ['表一', '2023-05-07', ['甲', '乙']],
    ['表三', '2023-05-07', []],
    ['表二', '2023-05-07', ['丙']],
  ]);
});

test.each([[true], [false]])(
  'no character of a large workbook is lost between two pieces of the file (shared strings: %s)',
  async shared => {
    const path = file('large.xlsx');
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: shared });
    const sheet = writer.addWorksheet('台账');
    const titles = Array.from(
      { length: 4000 },
      (_, index) => `关于推进农村人居环境整治与垃圾分类处理的协商${shared ? '共' : '内'}${index}`,
    );
    for (const row of [HEADINGS, ...titles.map(title => [title, '一线协商', '2023-05-12', '增设夜间停车位；规范共享单车停放'])])
      sheet.addRow(row).commit();
    await writer.commit();
    expect(await run('consultation', path)).toMatchObject({ faults: 0, counts: { inserted: 4000 } });
    const found = await query('SELECT count(*)::int AS count FROM consultations.consultation WHERE title = ANY ($1) AND opinions = $2', [
      titles,
      ['增设夜间停车位', '规范共享单车停放'],
    ]);
    expect(found[0].count).toBe(4000);
  },
);

test('every problem is reported by row, column, value, reason and remedy; nothing is imported', async () => {
  const path = writeCsv(file('bad.csv'), [
    HEADINGS,
    ['报告好', '一线协商', '2023-5-8', ''],
    ['报告坏甲', '一线协谈', '2023-13-8', ''],
    [],
    ['', '一线协商', '2023-5-8', ''],
    ['报告好', '民情恳谈会', '2023年5月8日', ''],
    ['报告坏乙', '一线协商', '1900-1-1', ''],
  ]);
  const result = await run('consultation', path);
  expect(result).toMatchObject({
    counts: undefined,
    rows: 5,
    badRows: 4,
    faults: 5,
    reportPath: `${path}.report.csv`,
    rejectedPath: undefined,
  });
  expect(result.lines[0]).toMatch(/^第 3 行 协商形式\* “一线协谈”：不在可选项中。可选：.*一线协商/);
  const [heading, ...lines] = readCsvFile(`${path}.report.csv`);
  expect(heading).toEqual(['行', '列', '值', '问题', '改法']);
  expect(lines.map(([row, column, value]) => [row, column, value])).toEqual([
    ['3', '协商形式*', '一线协谈'],
    ['3', '日期*', '2023-13-8'],
    ['5', '题目*', ''],
    ['6', '日期*', '2023-05-08 / 报告好 / '],
    ['7', '日期*', '1900-1-1'],
  ]);
  expect(lines.map(line => line[3])).toEqual([
    '不在可选项中',
    '不是日期',
    '“题目”必填',
    '与第 2 行是同一条（日期、题目、地点都相同）',
    '“日期”应在 1949-09-21 与 2100-12-31 之间',
  ]);
  for (const line of lines) expect(line[4]).not.toBe('');
  expect(await titled('报告%')).toEqual([]);
});

test('with --partial the good rows are imported; the rejected file, mended, brings the rest', async () => {
  const path = writeCsv(file('part.csv'), [HEADINGS, ['分好', '一线协商', '2023-5-9', '甲'], ['分坏', '一线协谈', '2023-5-9', '乙，"丙"']]);
  const result = await run('consultation', path, { partial: true });
  expect(result).toMatchObject({ faults: 1, counts: { inserted: 1 }, rejectedPath: `${path}.rejected.csv` });
  const rejected = readCsvFile(result.rejectedPath!);
  expect(rejected[0]).toEqual([...HEADINGS, '问题']);
  expect(rejected[1]!.slice(0, 4)).toEqual(['分坏', '一线协谈', '2023-5-9', '乙，"丙"']);
  expect(rejected[1]![4]).toMatch(/^协商形式\*：不在可选项中/);
  rejected[1]![1] = '一线协商';
  const mended = writeCsv(file('mended.csv'), rejected);
  expect(await run('consultation', mended)).toMatchObject({ faults: 0, counts: { inserted: 1 } });
  expect((await titled('分_')).map(({ title }) => title).sort()).toEqual(['分坏', '分好'].sort());
});

test('the kind 问题 keeps its own column of that name when rows are rejected', async () => {
  const path = writeCsv(file('problems.csv'), [
    ['问题', '来源', '提出日期'],
    ['车位不足', '没有这个', '2023-5-9'],
  ]);
  await run('problem', path, { partial: true });
  const rejected = readCsvFile(`${path}.rejected.csv`);
  expect(rejected[0]).toEqual(['问题', '来源', '提出日期', '导入问题']);
  rejected[1]![1] = '协商';
  expect(await run('problem', writeCsv(file('problems-mended.csv'), rejected))).toMatchObject({ faults: 0, counts: { inserted: 1 } });
});

test('a dry run checks and writes nothing', async () => {
  const path = writeCsv(file('dry.csv'), [HEADINGS, ['试', '一线协商', '2023-5-9', '']]);
  expect(await run('consultation', path, { dryRun: true })).toMatchObject({ rows: 1, faults: 0, counts: undefined });
  expect(await titled('试')).toEqual([]);
});

test('records are referred to by name, by natural key or by id', async () => {
  await run(
    'platform',
    writeCsv(file('platforms.csv'), [
      ['名称', '类型', '设立日期'],
      ['均川镇委员工作室', '委员工作室', '2022-3-18'],
    ]),
  );
  await run(
    'topic',
    writeCsv(file('topics.csv'), [
      ['题目', '来源', '提出日期'],
      ['农村环境', '调研', '2023-3-1'],
      ['同名', '调研', '2023-3-1'],
      ['同名', '调研', '2023-3-2'],
    ]),
  );
  const [{ id }] = await query("SELECT id FROM consultations.topic WHERE title = '农村环境'");
  const headings = ['题目', '协商形式', '日期', '平台', '议题'];
  const row = (title: string, topic: string) => [title, '一线协商', '2023-5-10', '均川镇委员工作室', topic];
  const path = writeCsv(file('references.csv'), [
    headings,
    row('引一', '农村环境'),
    row('引二', '2023/3/1/农村环境'),
    row('引三', '2023-03-01 / 农村环境'),
    row('引四', id),
    row('引五', '2023年3月2日/同名'),
  ]);
  expect(await run('consultation', path)).toMatchObject({ faults: 0, lines: [] });
  const found = await query("SELECT topic, platform FROM consultations.consultation WHERE title LIKE '引_' AND title <> '引五'");
  expect(found.map(({ topic }) => topic)).toEqual([id, id, id, id]);
  expect(found[0].platform).toMatch(/^plt_421300_/);
  const bad = await run(
    'consultation',
    writeCsv(file('unknown.csv'), [
      headings,
      row('引六', '同名'),
      row('引七', '没有的'),
      row('引八', id.replace(/.$/, id.endsWith('0') ? '1' : '0')),
    ]),
  );
  expect(bad.lines).toEqual([
    expect.stringMatching(/第 2 行 议题 “同名”：有 2 条这样的议题。写全：提出日期 \/ 题目/),
    expect.stringMatching(/第 3 行 议题 “没有的”：没有这条议题。先导入议题/),
    expect.stringMatching(/第 4 行 议题 “top_.*没有编号/),
  ]);
});

test('a reference to what was withdrawn is refused, by title too; a row that had it before keeps it', async () => {
  await run(
    'topic',
    writeCsv(file('gone.csv'), [
      ['题目', '来源', '提出日期'],
      ['撤题', '调研', '2023-4-1'],
    ]),
  );
  const headings = ['题目', '协商形式', '日期', '议题'];
  const rows = [['旧引', '一线协商', '2023-5-11', '撤题']];
  await run('consultation', writeCsv(file('referring.csv'), [headings, ...rows]));
  const client = await cell.database.writer.connect();
  await client.query("BEGIN; SET LOCAL tongxin.role = 'OPERATOR'; SET LOCAL tongxin.committee = '421300'");
  await client.query("UPDATE consultations.topic SET withdrawn_at = now(), withdrawal_reason = 'x' WHERE title = '撤题'");
  await client.query('COMMIT');
  client.release();
  const path = writeCsv(file('referring-again.csv'), [headings, ...rows, ['新引', '一线协商', '2023-5-11', '撤题']]);
  const result = await run('consultation', path);
  expect(result.lines).toEqual([expect.stringMatching(/第 3 行 议题 “撤题”：“议题”：编号为 top_\S+ 的议题已撤回，.*。恢复它，或另写一条/)]);
  expect(await run('consultation', path, { partial: true })).toMatchObject({ counts: { inserted: 0, unchanged: 1 } });
});

test('headings: unknown, missing and doubled ones are named before any row is read', async () => {
  const path = writeCsv(file('headings.csv'), [
    ['题目', '协商方式', '题 目*', '录入时间'],
    ['x', 'y', 'z', ''],
  ]);
  const error = await run('consultation', path).catch(each => each);
  expect(error.message.split('\n')).toEqual([
    '协商活动没有“协商方式”列，是否“协商形式”？',
    '“题 目*”列出现了两次，请删去一列。',
    expect.stringMatching(/“录入时间”列.*--history/),
    '缺少必填的“协商形式”列。',
    '缺少必填的“日期”列。',
    expect.stringMatching(/--template consultation/),
  ]);
});

test('history: facts are known since the earlier register knew them', async () => {
  const headings = ['题目', '协商形式', '日期', '录入时间'];
  const path = writeCsv(file('history.csv'), [
    headings,
    ['史一', '一线协商', '2023-5-10', '2023-5-20'],
    ['史二', '一线协商', '2023-5-10', '2023-05-21 08:00'],
    ['史三', '一线协商', '2023-5-10', ''],
  ]);
  expect(await run('consultation', path, { history: true })).toMatchObject({ faults: 0, counts: { inserted: 3 } });
  const known = await query(
    'SELECT title, known FROM ledger.fact f JOIN consultations.consultation c ON c.id = f.record WHERE measure = $2 AND title = ANY ($1) ORDER BY known',
    [['史一', '史二', '史三'], 'CONSULTATIONS_HELD'],
  );
  expect(known.slice(0, 2).map(row => new Date(row.known).toISOString())).toEqual(['2023-05-19T16:00:00.000Z', '2023-05-21T00:00:00.000Z']);
  expect(Date.now() - new Date(known[2].known).getTime()).toBeLessThan(60_000);
  const future = await run('consultation', writeCsv(file('future.csv'), [headings, ['史四', '一线协商', '2023-5-10', '2099-1-1']]), {
    history: true,
  });
  expect(future.lines).toEqual([expect.stringMatching(/录入时间 “2099-1-1”：晚于现在/)]);
});

test('a withdrawn record is left alone, and said to be', async () => {
  const path = writeCsv(file('withdrawn.csv'), [HEADINGS, ['撤', '一线协商', '2023-5-11', '']]);
  await run('consultation', path);
  const client = await cell.database.writer.connect();
  await client.query("BEGIN; SET LOCAL tongxin.role = 'OPERATOR'; SET LOCAL tongxin.committee = '421300'");
  await client.query("UPDATE consultations.consultation SET withdrawn_at = now(), withdrawal_reason = 'x' WHERE title = '撤'");
  await client.query('COMMIT');
  client.release();
  expect(await run('consultation', path)).toMatchObject({ counts: { inserted: 0, updated: 0, unchanged: 0, withdrawn: 1 } });
  // Nor by a row that says something else of it than it does.
  const headings = [...HEADINGS.slice(0, 3), '纪要'];
  const changed = writeCsv(file('withdrawn-changed.csv'), [headings, ['撤', '一线协商', '2023-5-11', '另有说法']]);
  expect(await run('consultation', changed)).toMatchObject({ counts: { inserted: 0, updated: 0, unchanged: 0, withdrawn: 1 } });
  const { rows } = await cell.database.pool.query("SELECT minutes, withdrawal_reason FROM consultations.consultation WHERE title = '撤'");
  expect(rows).toEqual([{ minutes: null, withdrawal_reason: 'x' }]);
});

test('a column that the file lacks stays as it is, also for the rules over several fields', async () => {
  const people = writeCsv(file('proposers.csv'), [
    ['人员统一码', '登记日期'],
    ['P7K2M9QX', '2022-1-5'],
  ]);
  await run('person', people);
  const units = [
    ['名称', '简称', '曾用名和别名'],
    ['市交通运输局', '市交通局', '市交通委'],
    ['市水利局', '', ''],
    ['市财政局', '', ''],
  ];
  expect(await run('unit', writeCsv(file('units.csv'), units))).toMatchObject({ lines: [], counts: { inserted: 3 } });
  const filed = (number: string) => [number, '案', '委员提案', 'P7K2M9QX', '2022-1-12', '立案', '2022-2-20'];
  const first = writeCsv(file('proposal.csv'), [
    ['编号', '案由', '类型', '提案者', '提交日期', '审查结果', '审查日期'],
    filed('2022-1'),
    filed('2022-2'),
  ]);
  expect(await run('proposal', first)).toMatchObject({ lines: [], counts: { inserted: 2 } });
  const assigned = (number: string, day: string) => [
    ['编号', '案由', '类型', '提交日期', '承办单位', '交办日期'],
    [number, '案', '委员提案', '2022-1-12', '市交通局', day],
  ];
  const later = writeCsv(file('proposal-later.csv'), assigned('2022-1', '2022-3-10'));
  expect(await run('proposal', later)).toMatchObject({ lines: [], faults: 0, counts: { updated: 1 } });
  expect(await query("SELECT filing, assigned_on::text AS day FROM proposals.proposal WHERE number = '2022-1'")).toEqual([
    { filing: 'FILED', day: '2022-03-10' },
  ]);
  const wrong = writeCsv(file('proposal-wrong.csv'), assigned('2022-2', '2022-2-10'));
  expect((await run('proposal', wrong)).lines).toEqual([expect.stringMatching(/交办日期.*早于前一环节/)]);
  // What has gone its way here is not gone again by a file that tells otherwise.
  expect(await run('proposal', later)).toMatchObject({ lines: [], counts: { unchanged: 1 } });
  const otherwise = writeCsv(file('proposal-otherwise.csv'), assigned('2022-1', '2022-3-11'));
  expect((await run('proposal', otherwise)).lines).toEqual([expect.stringMatching(/交办日期 “2022-3-11”：这条记录已在本系统办理/)]);
});

test('units that replied on different days: the proposal, its assignments, its replies, and then that it was concluded', async () => {
  const filed = ['2021-7', '案', '委员提案', 'P7K2M9QX', '2021-1-12', '立案', '2021-2-20'];
  const headings = ['编号', '案由', '类型', '提案者', '提交日期', '审查结果', '审查日期'];
  expect(await run('proposal', writeCsv(file('seven.csv'), [headings, filed]))).toMatchObject({ lines: [], counts: { inserted: 1 } });
  const assignments = writeCsv(file('seven-assigned.csv'), [
    ['提案', '承办单位', '办理方式', '轮次', '交办日期', '答复期限'],
    ['2021-7', '市水利局', '主办', '1', '2021-3-10', '2021-6-10'],
    ['2021-7', '市财政局', '会办', '1', '2021-3-12', '2021-6-12'],
  ]);
  expect(await run('assignment', assignments)).toMatchObject({ lines: [], counts: { inserted: 2 } });
  const concluded = writeCsv(file('seven-concluded.csv'), [
    [...headings, '办结日期', '采纳情况'],
    [...filed, '2021-7-1', '采纳'],
  ]);
  expect((await run('proposal', concluded)).lines).toEqual([expect.stringMatching(/办结日期 “2021-7-1”：每个承办单位都答复之后才能办结/)]);
  const replies = writeCsv(file('seven-replied.csv'), [
    ['交办', '答复日期'],
    ['2021-7 / 市水利局 / 1', '2021-6-1'],
    ['市财政局', '2021-6-8'],
  ]);
  expect(await run('reply', replies)).toMatchObject({ lines: [], counts: { inserted: 2 } });
  expect(await run('proposal', concluded)).toMatchObject({ lines: [], counts: { updated: 1 } });
  const shown =
    'SELECT ARRAY(SELECT name FROM unnest(units) WITH ORDINALITY o (id, n) JOIN offices.unit USING (id) ORDER BY n) AS units, assigned_on::text AS assigned, replied_on::text AS replied, concluded_on::text AS concluded';
  expect(await query(`${shown} FROM proposals.proposal WHERE number = '2021-7'`)).toEqual([
    { units: ['市水利局', '市财政局'], assigned: '2021-03-10', replied: '2021-06-08', concluded: '2021-07-01' },
  ]);
});

test('spellings of one key are one record, and the way it was typed first is kept where nothing else differs', async () => {
  const headings = ['名称', '类型', '设立日期'];
  const room = (name: string) => [name, '委员工作室', '2022-3-18'];
  const all = ['B座１号室', 'B座1号室', ' b座 1号室'].map(room);
  expect(await run('platform', writeCsv(file('spelled.csv'), [headings, ...all.slice(0, 1)]))).toMatchObject({ counts: { inserted: 1 } });
  for (const row of all.slice(1))
    expect(await run('platform', writeCsv(file('spelled.csv'), [headings, row]))).toMatchObject({ lines: [], counts: { inserted: 0 } });
  const twice = await run('platform', writeCsv(file('spelled-twice.csv'), [headings, ...all]));
  expect(twice.lines).toEqual([expect.stringMatching(/第 3 行.*与第 2 行是同一条/), expect.stringMatching(/第 4 行.*与第 2 行是同一条/)]);
});

test('whom nobody registered is refused, and so is a reception day while its platform was not there', async () => {
  const people = ['平台', '日期', '参加人员'];
  const days = writeCsv(file('days.csv'), [
    people,
    ['B座1号室', '2022-3-17', '委员/市级/5'],
    ['b座１号室', '2022-3-18', '委员/市级/1/p7k2m9qx'],
    ['B座1号室', '2022-3-19', '委员/市级/1/P7K2M9Q'],
    ['B座1号室', '2022-3-20', '委员/市级/2/P7K2M9QX'],
  ]);
  const result = await run('receptionDay', days, { partial: true });
  expect(result.lines).toEqual([
    expect.stringMatching(/第 2 行 日期 “2022-3-17”：.*自 2022-03-18 起才有/),
    expect.stringMatching(/第 4 行 参加人员.*没有统一码为 P7K2M9Q 的人员/),
    expect.stringMatching(/第 5 行 参加人员.*人数应为 1/),
  ]);
  expect(await query("SELECT participants -> 0 ->> 'personKey' AS key FROM liaison.reception_day")).toEqual([{ key: 'P7K2M9QX' }]);
});

test('rows that begin with # are not imported; those that are no part of a template are counted', async () => {
  const path = writeCsv(file('hash.csv'), [
    HEADINGS,
    ['#示例 甲', '一线协商', '2023-5-1', ''],
    ['#1 号楼电梯', '一线协商', '2023-5-1', ''],
    ['井号', '一线协商', '2023-5-1', ''],
  ]);
  expect(await run('consultation', path)).toMatchObject({ rows: 1, notes: ['以 # 开头的 1 行没有导入。'] });
});

test('what cannot be read as a table is said in one line', async () => {
  const refused = async (path: string) => (await run('consultation', path).catch(error => error)).message as string;
  expect(await refused(file('nowhere.csv'))).toMatch(/没有文件/);
  expect(await refused(writeCsv(file('empty.csv'), [], () => ''))).toMatch(/空文件/);
  expect(await refused(writeCsv(file('headings-only.csv'), [HEADINGS]))).toMatch(/只有表头/);
  expect(await refused(writeCsv(file('old.xls'), [], () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toMatch(/另存为 \.xlsx/);
  expect(await refused(writeCsv(file('old-renamed.csv'), [], () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toMatch(/另存为 \.xlsx/);
  expect(await refused(writeCsv(file('broken.xlsx'), [], () => Buffer.from('PK\u0003\u0004 and nothing more')))).toMatch(/不是完好的/);
  expect(await refused(writeCsv(file('text.xlsx'), [HEADINGS]))).toMatch(/不是完好的/);
  expect(await refused(writeCsv(file('binary.csv'), [], () => Buffer.from([1, 0, 0, 2])))).toMatch(/不是文本表格/);
  expect(await refused(writeCsv(file('quote.csv'), [], () => `${HEADINGS}\n"停车,一线协商,2023-5-1,\n`))).toMatch(/引号/);
  expect(existsSync(`${file('quote.csv')}.report.csv`)).toBe(false);
});

test("only a committee's own staff imports its records", async () => {
  const path = writeCsv(file('elsewhere.csv'), [HEADINGS, ['他人', '一线协商', '20230504', '']]);
  await expect(
    importFile(cell.database, { kind: kindByName.get('consultation')!, committee: '420200', actor: staffOf(COMMITTEE), path }, silent),
  ).rejects.toThrow(/staff of committee 420200/);
});
