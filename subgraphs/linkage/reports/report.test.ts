import { beforeAll, expect, test } from '@jest/globals';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import type { LinkageContext } from '../common/context.ts';
import { linkageSubgraph } from '../linkage.ts';
import { readReport } from './report.ts';

const { tongxin, create, figure } = kit({ database: true });

const consultation = (title: string, heldOn: string, form = 'FRONTLINE') => ({ title, heldOn, form });

beforeAll(async () => {
  await create('consultation', '421300', consultation('市一', '2023-03-01'));
  await create('consultation', '421300', consultation('市双月', '2023-04-01', 'BIMONTHLY'));
  await create('consultation', '421303', consultation('县一', '2023-05-01'));
  await create('consultation', '421303', consultation('县双月', '2023-05-02', 'BIMONTHLY'));
  await create('consultation', '421300', consultation('去年', '2022-05-01'));
  await create('consultation', '420200', consultation('黄石', '2023-06-01'));
  await create('consultation', '420100', consultation('武汉', '2023-06-01'));
  await create('consultation', '420000', consultation('省', '2023-07-01'));
  await create('problem', '421300', { title: '甲', origin: 'VISIT', raisedOn: '2023-01-05', solvedOn: '2023-02-01' });
  await create('problem', '421303', { title: '乙', origin: 'OTHER', raisedOn: '2023-01-05' });
  await create('posting', '421300', {
    personKey: 'P7K2M9QX',
    level: 'CITY',
    placeLevel: 'VILLAGE',
    placeName: '青山村',
    division: '421303',
    postedOn: '2022-01-01',
  });
});

async function ask(query: string) {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(query);
  expect(errors).toBeUndefined();
  return { data, statements: (await tongxin.statements()) - before };
}

const REPORT = `sections { title figures { line { code title reach measure { unit } filter { name value } }
  figure { value reason againstLastYear { change rate } } } }`;

test('a year of a committee, in the order of the report, in two statements', async () => {
  const { data, statements } = await ask(
    `{ committee(code: "421300") { yearReport(year: 2023) { year asOf committee { code } ${REPORT} } } }`,
  );
  const { sections, ...head } = data.committee.yearReport;
  expect(head).toEqual({ year: 2023, asOf: null, committee: { code: '421300' } });
  expect(sections.map(({ title }: { title: string }) => title)).toEqual([
    '学习培训',
    '一线协商',
    '协商议政',
    '提案工作',
    '社情民意',
    '联系群众',
    '委员队伍',
  ]);
  const byCode = new Map(sections.flatMap((section: any) => section.figures.map((each: any) => [each.line.code, each])));
  expect(byCode.size).toBeGreaterThanOrEqual(30);
  expect(byCode.get('FRONTLINE')).toEqual({
    line: {
      code: 'FRONTLINE',
      title: '一线协商活动',
      reach: 'SUBTREE',
      measure: { unit: '场次' },
      filter: [{ name: 'form', value: 'FRONTLINE' }],
    },
    figure: { value: 2, reason: null, againstLastYear: { change: 1, rate: 100 } },
  });
  const value = (code: string) => (byCode.get(code) as any).figure.value;
  // Of the city alone: the county's bimonthly consultation is not among them.
  expect([
    value('BIMONTHLY'),
    value('PROBLEMS_SOLVED'),
    value('VISIT_PROBLEMS_SOLVED'),
    value('SOLUTION_RATE'),
    value('MEMBERS_POSTED'),
  ]).toEqual([1, 1, 1, 50, 1]);
  expect((byCode.get('ADOPTION_RATE') as any).figure).toMatchObject({ value: null, reason: expect.stringContaining('denominator') });
  // One of them for what is closed, as some lines have no records.
  expect(statements).toBe(2);
});

test('every line of the report is that very figure', async () => {
  const { data } = await ask('{ reportLines { code reach measure { code } filter { name value } } }');
  const report = await ask(`{ committee(code: "421300") { yearReport(year: 2023) { ${REPORT} } } }`);
  const values = report.data.committee.yearReport.sections.flatMap((section: any) => section.figures.map((each: any) => each.figure.value));
  for (const [index, line] of data.reportLines.entries()) {
    const filter = Object.fromEntries(line.filter.map(({ name, value }: { name: string; value: string }) => [name, [value]]));
    const asked = await figure('421300', line.measure.code, { period: { year: 2023 }, reach: line.reach, filter });
    expect([line.code, asked]).toEqual([line.code, values[index] ?? (asked === null ? null : 0)]);
  }
});

test('the report as known at a past instant, and as a function for documents', async () => {
  const { data } = await ask(`{ committee(code: "421300") { yearReport(year: 2023, asOf: "2023-12-31") { asOf ${REPORT} } } }`);
  expect(data.committee.yearReport.asOf).toBe('2023-12-31T23:59:59.999+08:00');
  expect(data.committee.yearReport.sections[1].figures[0].figure.value).toBeNull();
  const context = linkageSubgraph(tongxin.database).contextFor({ actor: operator('test') } as never) as LinkageContext;
  const { sections } = await readReport(context, '421300', 2023, null);
  expect(sections[1]!.figures[0]).toMatchObject({
    ...{ line: { title: '一线协商活动' }, value: 2, lastYear: { value: 1, change: 1, rate: 100 } },
  });
  expect((await readReport(context, '421300', 2023, '2023-12-31T15:59:59.999Z')).sections[1]!.figures[0]!.value).toBeNull();
});

const ROWS = (more = '') =>
  `rows${more} { totalCount pageInfo { hasNextPage endCursor } nodes { committee { code } cells { line { code } rank share figure { value againstLastYear { change } } } } }`;

test('all cities of a province, line by line, ranked and with their share, in as many statements', async () => {
  const { data, statements } = await ask(
    `{ committee(code: "420000") { yearComparison(year: 2023) { lines { line { code } total } ${ROWS('(first: 100)')} } } }`,
  );
  const { lines, rows } = data.committee.yearComparison;
  expect(rows.totalCount).toBe(17);
  const column = (code: string) => lines.findIndex(({ line }: any) => line.code === code);
  const cell = (city: string, code: string) => rows.nodes.find(({ committee }: any) => committee.code === city).cells[column(code)];
  // The province's own consultation is of no city.
  expect(lines[column('FRONTLINE')]).toEqual({ line: { code: 'FRONTLINE' }, total: 4 });
  expect(cell('421300', 'FRONTLINE')).toEqual({
    line: { code: 'FRONTLINE' },
    rank: 1,
    share: 50,
    figure: { value: 2, againstLastYear: { change: 1 } },
  });
  expect([cell('420100', 'FRONTLINE').rank, cell('420200', 'FRONTLINE').rank, cell('420300', 'FRONTLINE').rank]).toEqual([2, 2, null]);
  expect([lines[column('SOLUTION_RATE')].total, cell('421300', 'SOLUTION_RATE').rank, cell('420100', 'SOLUTION_RATE').rank]).toEqual([
    null,
    1,
    null,
  ]);
  expect([lines[column('MEMBERS_POSTED')].total, cell('421300', 'MEMBERS_POSTED').share]).toEqual([null, null]);
  expect([lines[column('DEEDS')].total, cell('421300', 'DEEDS').share, cell('421300', 'DEEDS').rank]).toEqual([null, null, null]);
  // One of them for what is closed, as some lines have no records.
  expect(statements).toBe(2);
});

test('some lines, page by page; a rank is among all pages', async () => {
  const page = (more: string) =>
    ask(`{ committee(code: "420000") { yearComparison(year: 2023, lines: ["FRONTLINE"]) { ${ROWS(more)} } } }`);
  const { data } = await page('(first: 1)');
  const { nodes, pageInfo } = data.committee.yearComparison.rows;
  expect([nodes[0].committee.code, nodes[0].cells.length, nodes[0].cells[0].rank, pageInfo.hasNextPage]).toEqual(['420100', 1, 2, true]);
  const next = await page(`(first: 1, after: "${pageInfo.endCursor}")`);
  expect(next.data.committee.yearComparison.rows.nodes[0].committee.code).toBe('420200');
  const leaf = await ask(`{ committee(code: "421303") { yearComparison(year: 2023) { lines { total } ${ROWS()} } } }`);
  expect(leaf.data.committee.yearComparison.rows.totalCount).toBe(0);
});

test('a line that is none, and a year that is none, are refused', async () => {
  const refused = async (field: string) => (await tongxin.ask(`{ committee(code: "420000") { ${field} } }`)).errors?.[0];
  expect(await refused('yearComparison(year: 2023, lines: ["NONE"]) { year }')).toMatchObject({
    message: expect.stringContaining('has no line "NONE"'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await refused('yearReport(year: 20233) { year }')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
