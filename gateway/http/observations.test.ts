import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';
import ExcelJS from 'exceljs';

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
    expect.stringContaining('a file holds at most 200000'),
  ]);
  expect((await get('parquet?measures=DEEDS&of=421300')).status).toBe(404);
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
