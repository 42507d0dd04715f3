import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';
import ExcelJS from 'exceljs';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

const { create, tongxin } = kit();
const [CITY, COUNTY] = ['421300', '421303'];
const ASKED = 'measures=CONSULTATIONS_HELD,DEEDS&of=421300&level=COUNTY&year=2024&quarter=1&by=MONTH';

beforeAll(async () => {
  const special = await create('specialCommittee', COUNTY, { name: '=1+1', establishedOn: '2022-01-01' });
  for (const heldOn of ['2024-01-05', '2024-02-06'])
    await create('consultation', COUNTY, { title: heldOn, form: 'FRONTLINE', heldOn, placeName: '某地', specialCommittee: special });
  await create('consultation', CITY, { title: '市', form: 'THEMED', heldOn: '2024-02-07', placeName: '某地' });
});

const get = (file: string, headers: Record<string, string> = { [READER]: '1' }) =>
  fetch(`${tongxin.url}/v1/observations.${file}`, { headers });
const refusal = async (search: string) => {
  const response = await get(`json?${search}`);
  return [response.status, (JSON.parse(await response.text()) as { errors: { message: string }[] }).errors[0]?.message];
};

test('the same rows in each form, as the graph answers them', async () => {
  const json = JSON.parse(await (await get(`json?${ASKED}`)).text()) as Record<string, unknown>[];
  expect(json).toHaveLength(2 * 3 * 3);
  const january = {
    measure: 'CONSULTATIONS_HELD',
    version: 2,
    committee: COUNTY,
    from: '2024-01-01',
    until: '2024-01-31',
    value: 1,
    unit: '场次',
  };
  expect(json[0]).toMatchObject({ ...january, committee_name: expect.any(String), reach: 'SUBTREE', status: 'NOT_EXPECTED', reason: null });
  expect(json[2]).toMatchObject({ value: null, reason: expect.stringContaining('Nothing is registered') });
  const lines = (await (await get(`jsonl?${ASKED}`)).text())
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const same = (rows: Record<string, unknown>[]) => rows.map(({ as_of: _, ...row }) => row);
  expect(same(lines)).toEqual(same(json));
  const response = await get(`xlsx?${ASKED}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const sheet = workbook.worksheets[0]!;
  expect([sheet.rowCount, sheet.getRow(1).getCell(1).value, sheet.getRow(2).getCell(8).value]).toEqual([19, 'measure', 1]);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="observations.xlsx"');
});

test('a table for spreadsheets begins with the mark of UTF-8, and holds no formula', async () => {
  const bytes = Buffer.from(
    await (await get('csv?measures=CONSULTATIONS_HELD&of=421300&year=2024&dimensions=special_committee')).arrayBuffer(),
  );
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head, first, second] = bytes.toString('utf8').slice(1).split('\r\n');
  expect(head).toBe(
    'measure,version,committee,committee_name,reach,from,until,special_committee,special_committee_label,value,unit,numerator,denominator,status,reason,as_of',
  );
  expect(first).toContain(",'=1+1,2,场次,");
  expect(second).toContain(',未说明,1,');
});

const PARTS = 'measures=CONSULTATIONS_HELD&of=421300&year=2024&dimensions=special_committee';

test('a workbook has its texts as texts, also those that look like formulas, and its numbers as numbers', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await get(`xlsx?${PARTS}`)).arrayBuffer());
  const [heading, first] = [1, 2].map(line => workbook.worksheets[0]!.getRow(line));
  const cell = (name: string) => first!.getCell((heading!.values as string[]).indexOf(name));
  expect([
    cell('special_committee_label').value,
    cell('special_committee_label').type,
    cell('special_committee_label').style,
  ]).toMatchObject(['=1+1', ExcelJS.ValueType.String, { numFmt: '@' }]);
  expect([cell('value').value, cell('unit').value, cell('committee').value]).toEqual([2, '场次', CITY]);
});

test('Parquet has the same rows, typed', async () => {
  const asked = `${ASKED}&with=LAST_YEAR,LAST_PERIOD,REPORTED,JOINT&asOf=${new Date().toISOString()}`;
  const bytes = await (await get(`parquet?${asked}`)).arrayBuffer();
  const file = { byteLength: bytes.byteLength, slice: (from: number, until?: number) => bytes.slice(from, until) };
  const schema = (await parquetMetadataAsync(file)).schema.slice(1);
  expect(schema.find(({ name }) => name === 'value')).toMatchObject({ type: 'DOUBLE' });
  expect(schema.find(({ name }) => name === 'committee_name')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
  expect(await parquetReadObjects({ file })).toEqual(JSON.parse(await (await get(`json?${asked}`)).text()));
});

test('JSON-stat is a cube: what is not known is null and says why, what there is no row of is absent, nothing is zero', async () => {
  const cube = JSON.parse(
    await (await get('jsonstat?measures=CONSULTATIONS_HELD&of=421300&level=COUNTY&year=2024&quarter=1&by=MONTH')).text(),
  );
  expect(cube).toMatchObject({ version: '2.0', class: 'dataset', id: ['measure', 'committee', 'period'], size: [1, 3, 3] });
  expect(cube.role).toEqual({ metric: ['measure'], geo: ['committee'], time: ['period'] });
  expect(cube.dimension.measure.category).toMatchObject({
    label: { CONSULTATIONS_HELD: expect.any(String) },
    unit: { CONSULTATIONS_HELD: { label: '场次' } },
  });
  expect(cube.dimension.period.category.index[0]).toBe('2024-01-01/2024-01-31');
  expect(cube.value).toEqual([1, 1, null, null, null, null, null, null, null]);
  expect(new Set(cube.status)).toEqual(new Set(['NOT_EXPECTED']));
  const parts = JSON.parse(await (await get(`jsonstat?${PARTS}&by=QUARTER`)).text());
  expect(parts.id).toEqual(['measure', 'committee', 'period', 'special_committee']);
  expect([parts.size, parts.value, parts.status]).toEqual([
    [1, 1, 1, 2],
    [2, 1],
    ['NOT_EXPECTED', 'NOT_EXPECTED'],
  ]);
  expect(parts.dimension.special_committee.category).toMatchObject({ index: [expect.any(String), '_U'], label: { _U: '未说明' } });
});

test('comparisons stand beside the rows, of wholes and of parts', async () => {
  const rows = async (asked: string) => JSON.parse(await (await get(`json?${asked}`)).text()) as Record<string, unknown>[];
  const [, february] = await rows(`measures=CONSULTATIONS_HELD&of=${CITY}&year=2024&quarter=1&by=MONTH&with=LAST_PERIOD,LAST_YEAR,JOINT`);
  expect(february).toMatchObject({
    value: 2,
    last_period_value: 1,
    last_period_change: 1,
    last_period_rate: 100,
    last_year_value: null,
    last_year_rate: null,
  });
  expect(february).toMatchObject({ counted_more_than_once: 0 });
  const parts = await rows(`measures=CONSULTATIONS_HELD&of=${CITY}&year=2024&month=2&dimensions=form&with=LAST_PERIOD`);
  expect(
    parts.map(({ form, value, last_period_value, last_period_change }) => [form, value, last_period_value, last_period_change]),
  ).toEqual([
    ['FRONTLINE', 1, 1, 0],
    ['THEMED', 1, null, null],
  ]);
});

test('what an address costs is told by its head', async () => {
  const head = await fetch(`${tongxin.url}/v1/observations.csv?${ASKED}`, { method: 'HEAD', headers: { [READER]: '1' } });
  expect([head.status, head.headers.get('x-tongxin-figures'), head.headers.get('x-tongxin-most-rows')]).toEqual([200, '18', '18']);
  const open = await fetch(`${tongxin.url}/v1/observations.csv?${PARTS}`, { method: 'HEAD', headers: { [READER]: '1' } });
  expect([open.headers.get('x-tongxin-figures'), open.headers.get('x-tongxin-most-rows')]).toEqual(['1', null]);
});

test('conditions and instants are taken; all rows are as of one instant', async () => {
  const rows = JSON.parse(await (await get('json?measures=CONSULTATIONS_HELD&of=421300&year=2024&filter[form]=THEMED,PLENARY')).text());
  expect(rows).toMatchObject([{ value: 1 }]);
  expect(JSON.parse(await (await get('json?measures=CONSULTATIONS_HELD&of=421300&year=2024&asOf=2024-12-31')).text())).toMatchObject([
    { value: null, as_of: '2024-12-31T23:59:59.999+08:00' },
  ]);
  // The public is told of the last day that is over.
  expect(JSON.parse(await (await get('json?measures=CONSULTATIONS_HELD&of=421300&year=2024', {})).text())).toMatchObject([{ value: null }]);
});

test('what there is not is refused with what to do, before any row', async () => {
  expect(await refusal('of=421300')).toEqual([400, expect.stringContaining('measures')]);
  expect(await refusal('measures=DEEDS&of=421300&yaer=2024')).toEqual([400, expect.stringContaining('yaer')]);
  expect(await refusal('measures=DEEDS&of=421300&year=2024&year=2023')).toEqual([400, expect.stringContaining('twice')]);
  expect(await refusal('measures=NOPE&of=421300')).toEqual([400, expect.stringContaining('NOPE')]);
  expect(await refusal('measures=DEEDS&of=421300&filter[form]=X')).toEqual([400, 'DEEDS has no dimension "form". It has none.']);
  expect(await refusal('measures=DEEDS,VISITS&of=420000&level=COUNTY&year=2024&by=DAY&from=2000-01-01')).toEqual([
    400,
    expect.stringContaining('period'),
  ]);
  expect(await refusal('measures=DEEDS,VISITS,SURVEYS,TRAININGS,LECTURES,STUDY_SESSIONS&of=420000&level=COUNTY&year=2024&by=DAY')).toEqual([
    400,
    expect.stringMatching(
      /^These are \d{6} figures, of which at most 200000 are answered at once. Ask in 2 parts or more: for some of the measures/,
    ),
  ]);
  expect(await refusal('measures=DEEDS&of=421300&with=WEATHER')).toEqual([400, expect.stringMatching(/LAST_YEAR.*JOINT/)]);
  expect(await refusal('measures=DEEDS,CONSULTATIONS_HELD&of=421300&dimensions=form')).toEqual([
    400,
    expect.stringContaining('DEEDS has no dimension'),
  ]);
  expect((await get('ods?measures=DEEDS&of=421300')).status).toBe(404);
  expect((await fetch(`${tongxin.url}/v1/observations.csv`, { method: 'POST' })).status).toBe(405);
});

test('more rows than a page has are one file; the document says what may be asked', async () => {
  const rows = JSON.parse(await (await get('json?measures=DEEDS&of=420000&level=CITY&year=2024&by=DAY&reach=SELF')).text()) as {
    committee: string;
    from: string;
  }[];
  expect(new Set(rows.map(({ committee, from }) => `${committee} ${from}`)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(1_000);
  const document = JSON.parse(await (await fetch(`${tongxin.url}/v1/openapi.json`)).text());
  const { parameters } = document.paths['/v1/observations.{format}'].get;
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['format', 'measures', 'of', 'by', 'asOf', 'filter']),
  );
  expect(parameters.find(({ name }: { name: string }) => name === 'measures')).toMatchObject({
    in: 'query',
    required: true,
    schema: { type: 'string' },
  });
});
