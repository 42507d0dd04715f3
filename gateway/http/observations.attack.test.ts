import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';

const { create, tongxin } = kit();
const GOOD = 'measures=CONSULTATIONS_HELD&of=421300&year=2024';
const DIRTY = '+cmd|\' /C calc\'!A0,"x"\r\n\u2028<b>&amp;\u202e😀';

beforeAll(async () => {
  const special = await create('specialCommittee', '421303', { name: DIRTY.replace(/[\r\n]/g, ' '), establishedOn: '2022-01-01' });
  await create('consultation', '421303', {
    title: '一',
    form: 'FRONTLINE',
    heldOn: '2024-01-05',
    placeName: '某地',
    specialCommittee: special,
  });
});

const ask = (format: string, search: string, init: RequestInit = {}) =>
  fetch(`${tongxin.url}/v1/observations.${format}?${search}`, { ...init, headers: { [READER]: '1', ...init.headers } });

/** Each is wrong, or too much; none may be a fault of ours, and none an empty table. */
const WRONG = [
  '',
  'measures=',
  'measures=,,&of=421300',
  'measures=CONSULTATIONS_HELD&of=',
  'measures=consultations_held&of=421300',
  'measures=__proto__&of=421300',
  'measures=constructor,toString&of=421300',
  'measures=CONSULTATIONS_HELD&of=999999',
  'measures=CONSULTATIONS_HELD&of=421300;DROP TABLE x',
  'measures[]=CONSULTATIONS_HELD&of=421300',
  'measures=CONSULTATIONS_HELD&measures=DEEDS&of=421300',
  `${GOOD}&of=420000`,
  `${GOOD}&month=0`,
  `${GOOD}&month=-1`,
  `${GOOD}&month=13`,
  `${GOOD}&month=1e1000`,
  `${GOOD}&month=0x1&quarter=1`,
  `${GOOD}&month=NaN`,
  'measures=DEEDS&of=421300&year=999999999999999999999',
  'measures=DEEDS&of=421300&year=-2024',
  'measures=DEEDS&of=421300&from=2024-02-30',
  'measures=DEEDS&of=421300&from=2024-12-31&until=2024-01-01',
  'measures=DEEDS&of=421300&from=0001-01-01&until=9999-12-31&by=DAY',
  'measures=DEEDS&of=421300&by=MONTH',
  `${GOOD}&by=CENTURY`,
  `${GOOD}&level=VILLAGE`,
  `${GOOD}&asOf=tomorrow`,
  `${GOOD}&asOf=2999-01-01`,
  `${GOOD}&asOf=2024-01-01T00:00:00`,
  `${GOOD}&dimensions=`,
  `${GOOD}&dimensions=form,form`,
  `${GOOD}&dimensions=form,special_committee,matter,place`,
  `${GOOD}&dimensions=__proto__`,
  `${GOOD}&filter[form]=NOPE`,
  `${GOOD}&filter[form]=`,
  `${GOOD}&filter[nope]=x`,
  `${GOOD}&filter[form][x]=THEMED`,
  `${GOOD}&filter=form`,
  `${GOOD}&with=`,
  `${GOOD}&with=LAST_YEAR,NOPE`,
  `${GOOD}&first=1`,
  `${GOOD}&filter[special_committee]=%00`,
  `${GOOD}&x=${'y'.repeat(5_000)}`,
];

test.each(WRONG.map(search => [search.slice(0, 80), search]))('refused with a sentence: %s', async (_, search) => {
  const response = await ask('jsonl', search);
  const text = await response.text();
  expect([search, response.status, text]).toEqual([search, 400, expect.stringContaining('"message"')]);
  expect(text.length).toBeLessThan(2_000);
});

test('what a record is called is a text in every format, and breaks no line', async () => {
  const asked = `${GOOD}&dimensions=special_committee`;
  const csv = await (await ask('csv', asked)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain(`"'+cmd|`);
  for (const format of ['json', 'jsonl', 'jsonstat', 'xlsx', 'parquet'])
    expect([format, (await ask(format, asked)).status]).toEqual([format, 200]);
  const [row] = JSON.parse(await (await ask('json', asked)).text());
  expect(row.special_committee_label).toContain('😀');
});

test('an address is told back without what could end a header; other methods, ranges and types are answered as they should', async () => {
  const hostile = await ask('csv', `${GOOD}&asOf=2024-12-31&filter[special_committee]=${encodeURIComponent('x\r\nset-cookie: a=b>;"')}`);
  expect(hostile.status).toBe(200);
  expect(hostile.headers.get('set-cookie')).toBeNull();
  expect(hostile.headers.get('link')).toMatch(/^<\/v1\/observations\.csv\?[^<>"\s]+>; rel="cite-as"$/);
  await hostile.arrayBuffer();
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect((await ask('csv', GOOD, { method })).status).toBe(405);
  const ranged = await ask('csv', GOOD, { headers: { range: 'bytes=0-3' } });
  expect([ranged.status, (await ranged.text()).startsWith('measure,')]).toEqual([200, true]);
  expect((await ask('csv', GOOD, { headers: { accept: 'image/png' } })).status).toBe(200);
  expect((await ask('__proto__', GOOD)).status).toBe(404);
  const foreign = await ask('csv', GOOD, { headers: { origin: 'https://evil.example' } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  await foreign.arrayBuffer();
});
