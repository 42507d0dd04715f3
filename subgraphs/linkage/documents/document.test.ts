import { beforeAll, expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { today } from '@tongxin/infra/days.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { nextDay } from '../figures/period.ts';

const { tongxin, create, figure } = kit({ database: true });
const CITY = '421300';
const COUNTY = '421303';
/** The end of the day after January 2023. */
const THEN = '2023-02-01';

/** Takes over an earlier register, which says when it knew each record. */
const history = (kind: string, committee: string, rows: Record<string, unknown>[]) =>
  importRows(
    tongxin.database,
    { kind: kindByName.get(kind)!, committee, actor: staffOf(committee), history: true },
    rows.map(row => ({ ...row, recordedAt: `${row.recordedAt}T10:00:00+08:00` })),
  );

beforeAll(async () => {
  const held = (title: string, heldOn: string, recordedAt: string, form = 'FRONTLINE') => ({ title, form, heldOn, recordedAt });
  await history('consultation', CITY, [
    held('市一', '2023-01-10', '2023-01-11'),
    held('补记的', '2023-01-25', '2023-02-10', 'BIMONTHLY'),
    held('上月', '2022-12-20', '2022-12-20'),
    held('去年同月', '2022-01-05', '2022-01-05'),
    held('二月', '2023-02-15', '2023-02-15'),
  ]);
  await history('consultation', COUNTY, [held('县一|*管道*', '2023-01-20', '2023-01-21')]);
  await history('problem', CITY, [
    { title: '旧问题', origin: 'VISIT', raisedOn: '2022-12-05', recordedAt: '2022-12-06' },
    { title: '补记问题', origin: 'OTHER', raisedOn: '2023-01-15', recordedAt: '2023-03-01' },
    { title: '月内解决', origin: 'OTHER', raisedOn: '2023-01-03', solvedOn: '2023-01-28', recordedAt: '2023-01-03' },
  ]);
  await history('problem', COUNTY, [
    { title: '二月解决', origin: 'OTHER', raisedOn: '2023-01-12', solvedOn: '2023-02-20', recordedAt: '2023-01-12' },
  ]);
  await history('submission', CITY, [
    {
      subject: '路灯不亮',
      channel: 'CODE',
      receivedOn: '2022-12-20',
      dueOn: '2023-01-20',
      answeredOn: '2023-02-10',
      recordedAt: '2022-12-20',
    },
    {
      subject: '按时答复',
      channel: 'CODE',
      receivedOn: '2022-12-20',
      dueOn: '2023-01-20',
      answeredOn: '2023-01-20',
      recordedAt: '2022-12-20',
    },
  ]);
  const steps = [
    { step: 'STUDY', enteredOn: '2022-11-05' },
    { step: 'PLAN', enteredOn: '2023-01-20' },
    { step: 'RESEARCH', enteredOn: '2023-03-10' },
  ];
  await history('topic', CITY, [{ title: '垃圾分类', origin: 'RESEARCH', raisedOn: '2022-11-01', steps, recordedAt: '2022-11-05' }]);
  await create('activityGroup', COUNTY, { name: '第一小组', kind: 'CONCENTRIC', establishedOn: '2022-03-01' });
  const initiative = await create('initiative', CITY, { title: '共同缔造', begunOn: '2022-01-01' });
  await create('target', COUNTY, { title: '十场', initiative, year: 2023, measure: 'SESSIONS', number: 10 });
  await create('place', COUNTY, { title: '幸福社区', level: 'COMMUNITY', township: '均川镇', registeredOn: '2023-01-05' });
});

const PERIODS = {
  MONTHLY_PROMPT: { period: { year: 2023, month: 1 }, code: '2023-01' },
  MONTHLY_BULLETIN: { period: { year: 2023, month: 1 }, code: '2023-01' },
  QUARTERLY_BULLETIN: { period: { year: 2023, quarter: 1 }, code: '2023-Q1' },
  HALF_YEAR_SUMMARY: { period: { year: 2023, half: 1 }, code: '2023-H1' },
  YEARLY_ASSESSMENT: { period: { year: 2023 }, code: '2023' },
  YEAR_REPORT: { period: { year: 2023 }, code: '2023' },
};
type Kind = keyof typeof PERIODS;
const KINDS = Object.keys(PERIODS) as Kind[];

interface Row {
  cells: (string | null)[];
  figure: {
    value: number | null;
    measure: { code: string };
    committee: { code: string };
    reach: 'SELF' | 'SUBTREE';
    period: { from: string | null; until: string | null };
    filter: { name: string; values: string[] }[];
  } | null;
  record: { card: { title: string } } | null;
}
interface Section {
  heading: string;
  text: string[];
  table: { columns: { title: string; type: string }[]; rows: Row[] } | null;
}

interface Written {
  title: string;
  asOf: string | null;
  knownThen: string | null;
  markdown: string;
  downloads: { format: string; url: string }[];
  sections: Section[];
}

const DOCUMENT = `query ($committee: CommitteeCode!, $kind: DocumentKind!, $period: PeriodInput!, $asOf: AsOf) {
  committee(code: $committee) { document(kind: $kind, period: $period, asOf: $asOf) {
    kind title asOf knownThen period { from until finished } markdown downloads { format url }
    sections { heading text table { columns { title type } rows { cells figure { value measure { code } committee { code } reach period { from until } filter { name values } } record { card { title } } } } } } } }`;

async function read(kind: Kind, { committee = CITY, asOf, period }: { committee?: string; asOf?: string; period?: object } = {}) {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(DOCUMENT, { committee, kind, period: period ?? PERIODS[kind].period, asOf });
  expect(errors).toBeUndefined();
  const statements = (await tongxin.statements()) - before;
  return { ...(data.committee.document as Written), statements };
}

const rowsOf = (sections: Section[], heading: string) =>
  sections.find(section => section.heading === heading)?.table?.rows.map(({ cells }) => cells) ?? [];

test('a month as it was known on the day after it, and as it is known now', async () => {
  const then = await read('MONTHLY_PROMPT', { asOf: THEN });
  expect([then.title, then.asOf, then.knownThen]).toEqual([
    '随州市政协每月一提示（2023年1月）',
    '2023-02-01T23:59:59.999+08:00',
    '2023-02-01T23:59:59.999+08:00',
  ]);
  // Measure, unit, this month, the month before, change, the same month of last year, rate, since 1 January.
  expect(rowsOf(then.sections, '总体情况').slice(0, 6)).toEqual([
    ['协商活动', '场次', '2', '1', '1', '1', '100', '2'],
    ['其中：一线协商', '场次', '2', '1', '1', '1', '100', '2'],
    // Nothing is registered and nobody has closed the month: not known.
    ['收集意见建议', '条', null, null, null, null, null, null],
    ['提出问题', '个', '2', '1', '1', null, null, '2'],
    ['解决问题', '个', '1', null, null, null, null, '1'],
    ['期末未解决问题', '个', '2', '1', '1', null, null, null],
  ]);
  expect(rowsOf(then.sections, '未解决问题')).toEqual(
    [
      ['旧问题', '随州市政协', '2022-12-05', '57'],
      ['二月解决', '随州市曾都区政协', '2023-01-12', '19'],
    ].map(([title, , day, age]) => [title, expect.any(String), day, age]),
  );
  expect(then.sections.at(-1)!.text[0]).toBe('本文按2023年2月1日终了时所知。');

  const now = await read('MONTHLY_PROMPT');
  expect(now.asOf).toBeNull();
  expect(
    rowsOf(now.sections, '总体情况')
      .map(([title, , value]) => [title, value])
      .slice(0, 6),
  ).toEqual([
    ['协商活动', '3'],
    ['其中：一线协商', '2'],
    ['收集意见建议', null],
    ['提出问题', '3'],
    ['解决问题', '1'],
    ['期末未解决问题', '3'],
  ]);
  expect(rowsOf(now.sections, '未解决问题').map(([title]) => title)).toEqual(['旧问题', '二月解决', '补记问题']);
  expect(rowsOf(now.sections, '协商活动').map(([title, , day]) => [title, day])).toEqual([
    ['补记的', '2023-01-25'],
    ['县一|*管道*', '2023-01-20'],
    ['市一', '2023-01-10'],
  ]);
});

test('what was overdue at the end of a month, and at which of the eight steps each topic stood', async () => {
  for (const asOf of [THEN, undefined]) {
    const { sections } = await read('MONTHLY_PROMPT', asOf ? { asOf } : {});
    expect(sections.find(({ heading }) => heading === '逾期事项')!.text).toEqual(['期末逾期：群众反映 1 件。']);
    expect(rowsOf(sections, '逾期事项')).toEqual([['群众反映', '路灯不亮', '随州市政协', null, '2023-01-20', '11']]);
    expect(rowsOf(sections, '八步进展').slice(0, 3)).toEqual([
      ['研究议题', '0', '1', '-1'],
      ['制定方案', '1', '0', '1'],
      ['充分调研', '0', '0', '0'],
    ]);
    expect(rowsOf(sections, '停留最久的议题')).toEqual([['垃圾分类', '随州市政协', '2023-01-20', '11', '制定方案']]);
  }
  const february = await read('MONTHLY_PROMPT', { period: { year: 2023, month: 2 } });
  expect(february.sections.find(({ heading }) => heading === '逾期事项')!.text).toEqual(['没有逾期事项。']);
  expect(rowsOf(february.sections, '停留最久的议题')).toEqual([['垃圾分类', '随州市政协', '2023-01-20', '39', '制定方案']]);
});

test('what falls due until the end of the next month is said beforehand', async () => {
  const [year, month] = today().split('-').map(Number);
  const due = nextDay(today(), 20);
  const submission = { channel: 'CODE', receivedOn: nextDay(today(), -40) };
  await create('submission', '420300', { ...submission, subject: '将到期', dueOn: due });
  await create('submission', '420300', { ...submission, subject: '今天到期', dueOn: today() });
  await create('submission', '420300', { ...submission, subject: '昨天到期', dueOn: nextDay(today(), -1) });
  const { sections } = await read('MONTHLY_PROMPT', { committee: '420300', period: { year, month } });
  expect(rowsOf(sections, '下月到期事项').map(cells => [cells[1], cells[4]])).toEqual([['将到期', due]]);
  expect(rowsOf(sections, '逾期事项').map(cells => [cells[1], cells[5]])).toEqual([['昨天到期', '1']]);
});

test('a quarter says who is behind on targets, place by place and committee by committee', async () => {
  const { sections } = await read('QUARTERLY_BULLETIN');
  expect(sections.find(({ heading }) => heading === '指标完成情况')!.text).toEqual(['到第一季度末，1 项指标中 1 项落后。']);
  expect(rowsOf(sections, '指标完成情况').map(cells => cells.slice(1))).toEqual([['共同缔造', '协商场次', '3', '0', '落后']]);
  expect(rowsOf(sections, '本年尚未开展协商的村（社区）').map(([title]) => title)).toEqual(['幸福社区']);
  // Next year the target holds on, and the document says since when.
  const next = await read('QUARTERLY_BULLETIN', { period: { year: 2024, quarter: 1 } });
  expect(rowsOf(next.sections, '指标完成情况').map(cells => cells.slice(1))).toEqual([
    ['共同缔造', '协商场次（沿用 2023 年）', '3', '0', '落后'],
  ]);
  const [total, own, ...parts] = rowsOf(sections, '各地情况').map(([name, ...values]) => [name, values.slice(0, 2)]);
  expect([total, own, parts[0]]).toEqual([
    ['合计', ['4', null]],
    ['随州市政协（本级）', ['3', null]],
    ['随州市曾都区政协', ['1', null]],
  ]);
});

test('committee by committee, an event that two of them recorded is said to be in both parts and once in the whole', async () => {
  const at = { title: '市区联合协商', form: 'FRONTLINE', heldOn: '2019-05-10' };
  const lead = await create('consultation', '421300', at);
  await create('consultation', '421303', { ...at, sameEventAs: lead });
  const { sections } = await read('QUARTERLY_BULLETIN', { period: { year: 2019, quarter: 2 } });
  expect(
    rowsOf(sections, '各地情况')
      .filter(([, held]) => held !== null)
      .map(cells => cells.slice(0, 2)),
  ).toEqual([
    ['合计', '1'],
    ['随州市政协（本级）', '1'],
    ['随州市曾都区政协', '1'],
    ['各地之和多于合计（联合开展等，只计一次）', '1'],
  ]);
});

test.each(KINDS)('%s: every number is the one that the figures give, then and now', async kind => {
  for (const asOf of ['2024-01-01', undefined]) {
    const { sections } = await read(kind, asOf ? { asOf } : {});
    const rows = sections.flatMap(({ table }) => table?.rows.filter(row => row.figure) ?? []);
    expect(rows.length).toBeGreaterThan(kind === 'YEAR_REPORT' ? 30 : 10);
    for (const { cells, figure: shown } of rows) {
      const { value, measure, committee, reach, period, filter } = shown!;
      const conditions = Object.fromEntries(filter.map(({ name, values }) => [name, values]));
      const asked = await figure(committee.code, measure.code, { period, reach, filter: conditions, ...(asOf && { asOf }) });
      expect([cells[0], value ?? (asked === null ? null : 0)]).toEqual([cells[0], asked]);
      // Of topics that are there it is known that none stands at a step.
      if (value === null) expect([null, '0']).toEqual(expect.arrayContaining([cells.find(cell => cell === null || cell === '0')]));
      else expect(cells).toContain(String(Math.round(value * 100) / 100));
    }
  }
});

/** Cells of each table of a Markdown text, without the line of headings. */
const markdownTables = (text: string): string[][][] =>
  text
    .split('\n\n')
    .filter(part => part.startsWith('|'))
    .map(part =>
      part
        .split('\n')
        .slice(2)
        .map(line =>
          line
            .slice(2, -2)
            .split(/ (?<!\\)\| /)
            .map(cell => cell.replace(/\\(.)/g, '$1')),
        ),
    );

async function docxTables(file: Buffer): Promise<string[][][]> {
  const xml = await (await JSZip.loadAsync(file)).file('word/document.xml')!.async('string');
  const inside = (tag: string, text: string) =>
    [...text.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map(([, part]) => part!);
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return inside('tbl', xml).map(table =>
    inside('tr', table)
      .slice(1)
      .map(row => inside('tc', row).map(cell => plain(inside('t', cell).join('')))),
  );
}

async function xlsxTables(file: Buffer): Promise<unknown[][][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as never);
  return workbook.worksheets
    .slice(1)
    .map(sheet =>
      Array.from({ length: sheet.rowCount - 1 }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => sheet.getRow(row + 2).getCell(column + 1).value),
      ),
    );
}

const fetched = async (url: string, init: RequestInit = {}) => fetch(`${tongxin.url}${url}`, { headers: { [READER]: '1' }, ...init });
const bytes = async (url: string) => Buffer.from(await (await fetched(url)).arrayBuffer());

test.each(KINDS)('%s: Markdown, Word and Excel have the same cells as the query, then and now, and the same bytes again', async kind => {
  for (const asOf of [undefined, '2024-01-01']) {
    const { sections, markdown, downloads } = await read(kind, asOf ? { asOf } : {});
    const tables = sections.flatMap(({ table }) => table ?? []);
    const printed = tables.map(({ rows }) => rows.map(({ cells }) => cells.map(cell => cell ?? '—')));
    expect(markdownTables(markdown)).toEqual(printed);
    const [md, docx, xlsx] = downloads.map(({ url }) => url) as [string, string, string];
    expect((await bytes(md)).toString()).toBe(markdown);
    const word = await bytes(docx);
    expect(await docxTables(word)).toEqual(printed);
    const typed = tables.map(({ columns, rows }) =>
      rows.map(({ cells }) => cells.map((cell, column) => (columns[column]!.type === 'NUMBER' && cell !== null ? Number(cell) : cell))),
    );
    const workbook = await bytes(xlsx);
    expect(await xlsxTables(workbook)).toEqual(typed);
    for (const [url, file] of [
      [docx, word],
      [xlsx, workbook],
    ] as const) {
      expect((await bytes(url)).equals(file)).toBe(true);
      for (const { date, name } of Object.values((await JSZip.loadAsync(file)).files))
        expect([name, date.getFullYear()]).toEqual([name, 1980]);
    }
  }
});

/** Sums, distinct proposals, lists, completeness, targets; at the end of a quarter their titles too, and of places without how many, which, and their titles. */
const STATEMENTS = {
  MONTHLY_PROMPT: 6,
  MONTHLY_BULLETIN: 6,
  QUARTERLY_BULLETIN: 10,
  HALF_YEAR_SUMMARY: 10,
  YEARLY_ASSESSMENT: 10,
  YEAR_REPORT: 4,
};

test.each(KINDS)('%s of a province takes as many statements as that of a county', async kind => {
  for (const committee of ['420000', CITY, COUNTY]) {
    const before = await tongxin.statements();
    const { errors } = await tongxin.ask(
      `{ committee(code: "${committee}") { document(kind: ${kind}, period: { ${Object.entries(PERIODS[kind].period).map(entry => entry.join(': '))} }) { markdown downloads { url } sections { heading } } } }`,
    );
    expect(errors).toBeUndefined();
    expect([committee, (await tongxin.statements()) - before]).toEqual([committee, STATEMENTS[kind]]);
  }
});

test('a list is cut at a hundred records, and says how many there are', async () => {
  await history(
    'problem',
    '420200',
    Array.from({ length: 120 }, (_, index) => ({
      title: `问题${index}`,
      origin: 'OTHER',
      raisedOn: '2023-01-02',
      recordedAt: '2023-01-02',
    })),
  );
  const { sections } = await read('MONTHLY_PROMPT', { committee: '420200' });
  const open = sections.find(({ heading }) => heading === '未解决问题')!;
  expect([open.text, open.table!.rows.length]).toEqual([['期末未解决问题 120 个，下表列出最早的 100 个。'], 100]);
});

test('a period of another length, to come, or not begun by then is refused', async () => {
  const refused = async (kind: Kind, period: object, asOf?: string) => {
    const { errors } = await tongxin.ask(DOCUMENT, { committee: CITY, kind, period, asOf });
    return [errors![0]!.extensions.code, errors![0]!.message];
  };
  expect(await refused('MONTHLY_PROMPT', { year: 2023, quarter: 1 })).toEqual([
    'BAD_USER_INPUT',
    'This document is about one {year, month}.',
  ]);
  expect(await refused('YEAR_REPORT', { from: '2023-01-01', until: '2023-11-30' })).toEqual([
    'BAD_USER_INPUT',
    'This document is about one {year}.',
  ]);
  expect(await refused('YEAR_REPORT', { year: 2100 })).toEqual(['BAD_USER_INPUT', expect.stringContaining('after today')]);
  expect(await refused('MONTHLY_PROMPT', { year: 2023, month: 3 }, '2023-02-01')).toEqual([
    'BAD_USER_INPUT',
    expect.stringContaining('after asOf'),
  ]);
});

test('a file is named for people, and nothing else is answered under its path', async () => {
  const path = `/documents/${CITY}/MONTHLY_PROMPT/2023-01`;
  const file = await fetched(`${path}.docx?asOf=${THEN}`);
  expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const disposition = file.headers.get('content-disposition')!;
  expect(disposition).toMatch(/^attachment; filename="421300-MONTHLY_PROMPT-2023-01\.docx"; filename\*=UTF-8''[\w%.-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1]!)).toBe('随州市政协每月一提示（2023年1月）.docx');
  const head = await fetched(`${path}.md`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetched(`${path}.md`, { method: 'POST' })).status).toBe(405);
  const elsewhere = ['.pdf', '.md/x', '.constructor', '%2e%2e/x.md', '/../../../../etc/passwd', '.md%00.docx'].map(end => `${path}${end}`);
  for (const url of [...elsewhere, `/documents/${CITY}/toString/2023.md`, `/documents/${CITY}/YEAR_REPORT/23.md`, '/documents/'])
    expect([url, (await fetched(url)).status]).toEqual([url, 404]);
});

test('a document is refused as its query is', async () => {
  const refused = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetched(`/documents/${path}`, { headers });
    return [response.status, ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code];
  };
  expect(await refused('999999/YEAR_REPORT/2023.md')).toEqual([404, 'BAD_USER_INPUT']);
  expect(await refused(`${CITY}/YEAR_REPORT/2023-01.md`)).toEqual([400, 'BAD_USER_INPUT']);
  expect(await refused(`${CITY}/MONTHLY_PROMPT/2023-13.md`)).toEqual([400, 'BAD_USER_INPUT']);
  expect(await refused(`${CITY}/YEAR_REPORT/2023.md?asOf=yesterday`)).toEqual([400, 'BAD_USER_INPUT']);
  expect(await refused(`${CITY}/YEAR_REPORT/2023.md?asOf=2099-01-01`)).toEqual([400, 'BAD_USER_INPUT']);
  expect(await refused(`${CITY}/YEAR_REPORT/2023.md`, { 'x-tongxin-role': 'king' })).toEqual([400, 'BAD_USER_INPUT']);
});
