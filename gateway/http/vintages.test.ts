import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { keepWordings } from '@tongxin/infra/store/keep-wordings.ts';
import { readTerritory } from '@tongxin/infra/store/load-territory.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { nextDay } from '@tongxin/linkage/figures/period.ts';
import { longTest } from '@tongxin/test/kit/full.ts';
import { kitOf } from '@tongxin/test/kit/kit.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { model } from '../model.ts';

const tongxin = ownService();
const { act, change, create } = kitOf(tongxin);
const [PROVINCE, CITY, COUNTY, OTHER] = ['420000', '421300', '421303', '421321'] as const;
const AS_OF = nextDay(today(), -5);
const OFFICE = asStaff(PROVINCE, 'zh');

/** Of flows by steps, of parts, of joint events, of what exists, of subjects, of shares and averages, of numbers of people; comparisons and closings. */
const QUESTIONS = [
  `measures=CONSULTATIONS_HELD,DEEDS,SURVEYS&of=${CITY}&level=COUNTY&year=2024&by=MONTH&with=LAST_YEAR,LAST_PERIOD,REPORTED,JOINT`,
  `measures=CONSULTATIONS_HELD&of=${PROVINCE}&level=CITY&year=2024&by=QUARTER&dimensions=form`,
  `measures=CONSULTATIONS_HELD&of=${PROVINCE}&year=2024&dimensions=form,special_committee`,
  `measures=CONSULTATIONS_HELD,PLATFORMS,PROBLEMS_OPEN,PROBLEM_SOLUTION_RATE,PLATFORM_HEADS,ATTENDANCES,MEMBERS_ACTIVE&of=${CITY}`,
  `measures=CONSULTATIONS_HELD,PLATFORMS,PROBLEMS_OPEN&of=${PROVINCE}&level=COUNTY&reach=SELF&year=2024`,
];
const FORMATS = ['csv', 'json', 'jsonl', 'xlsx', 'parquet', 'jsonstat'];

const get = (format: string, question: string, headers: Record<string, string> = {}) =>
  fetch(`${tongxin.url}/v1/observations.${format}?${question}`, { headers });
const head = (question: string, headers: Record<string, string> = {}) =>
  fetch(`${tongxin.url}/v1/observations.csv?${question}`, { method: 'HEAD', headers });
async function bytes(format: string, question: string, headers: Record<string, string> = {}): Promise<Buffer> {
  const response = await get(format, question, headers);
  const content = Buffer.from(await response.arrayBuffer());
  return response.status === 200 ? content : Promise.reject(new Error(content.toString()));
}
const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Digests of all questions as of the day, as the office of the province and the public are told them; without a day, of what the office is told now. */
async function taken(asOf: string | null, formats = ['jsonl']): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const asked = asOf ? { office: OFFICE, public: { 'accept-language': 'en' } } : { office: OFFICE };
  for (const [who, headers] of Object.entries(asked))
    for (const question of QUESTIONS)
      for (const format of formats)
        found[`${who} ${format} ${question}`] = digest(await bytes(format, asOf ? `${question}&asOf=${asOf}` : question, headers));
  return found;
}

const asOwner = (...statements: string[]) =>
  withOwner(tongxin.databaseUrl, async client => {
    for (const statement of statements) await client.query(statement);
  });

/** As if all that is known had been written so many days earlier. */
async function daysPass(days: number): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - interval '${days} days'`;
  await asOwner(
    `UPDATE ledger.fact SET ${earlier('known')}, ${earlier('entered')}`,
    `UPDATE ledger.link SET ${earlier('known')}, ${earlier('entered')}`,
    `UPDATE ledger.card SET ${earlier('known')}`,
    `UPDATE ledger.card_version SET ${earlier('known')}, ${earlier('until')}`,
    'SELECT ledger.forget_rollup()',
  );
  await compact(tongxin.databaseUrl);
}

const made: Record<string, string> = {};
let cited: Record<string, string>;
let files: Record<string, string>;
let live: Record<string, string>;

beforeAll(async () => {
  made.special = await create('specialCommittee', COUNTY, { name: '=农业农村委', establishedOn: '2022-01-01' });
  const hold = (committee: string, heldOn: string, form: string, more: object = {}) =>
    create('consultation', committee, { title: `${heldOn} ${form}`, form, heldOn, placeName: '某地', ...more });
  made.lead = await hold(CITY, '2024-01-10', 'THEMED');
  made.countyLead = await hold(COUNTY, '2024-01-10', 'THEMED', { sameEventAs: made.lead });
  made.moved = await hold(COUNTY, '2024-02-06', 'FRONTLINE', { specialCommittee: made.special });
  made.withdrawn = await hold(OTHER, '2024-02-08', 'FRONTLINE');
  await hold(COUNTY, '2023-02-07', 'FRONTLINE');
  for (const day of ['2024-01-05', '2024-03-06']) await create('deed', OTHER, { title: '路灯', doneOn: day, beneficiary: '村民' });
  made.platform = await create('platform', COUNTY, { name: '东街工作室', kind: 'WORKROOM', openedOn: '2023-05-01' });
  made.problem = await create('problem', COUNTY, {
    title: '停车难',
    origin: 'CONSULTATION',
    raisedOn: '2024-01-10',
    consultation: made.countyLead,
  });
  await daysPass(10);
  cited = await taken(AS_OF);
  files = await taken(AS_OF, FORMATS);
  live = await taken(null);
}, 120_000);

/** What happens leaves what was cited as it is, and is not without effect. */
async function unchanged(happens: () => Promise<unknown>): Promise<void> {
  await happens();
  expect(await taken(AS_OF)).toEqual(cited);
  const now = await taken(null);
  expect(now).not.toEqual(live);
  live = now;
}

test('later facts, corrections, withdrawals and new names leave a cited table as it is, byte by byte', async () => {
  await unchanged(() => create('consultation', COUNTY, { title: '新的', form: 'PLENARY', heldOn: '2024-03-01', placeName: '某地' }));
  await unchanged(() => change('correct', 'consultation', made.moved!, { form: 'THEMED', heldOn: '2024-01-20' }));
  await unchanged(() => change('withdraw', 'consultation', made.withdrawn!));
  await unchanged(() => change('update', 'specialCommittee', made.special!, { name: '农业和农村委员会' }));
}, 120_000);

test('so do periods that are closed, and a rollup that is made anew', async () => {
  await create('expectation', PROVINCE, {
    title: '协商工作月报',
    area: 'CONSULTATIONS',
    every: 'MONTH',
    dueDays: 5,
    expectedOf: 'BELOW',
    beginsOn: '2024-01-01',
  });
  await unchanged(() =>
    act('closePeriod', {
      committee: OTHER,
      area: 'CONSULTATIONS',
      beginsOn: '2024-04-01',
      lastDay: '2024-04-30',
      outcome: 'NONE',
      closedOn: '2024-05-03',
    }),
  );
  await asOwner('SELECT ledger.forget_rollup()');
  await compact(tongxin.databaseUrl);
  expect(await taken(AS_OF)).toEqual(cited);
}, 120_000);

longTest(
  'so does a change of territory, of whichever day, and that it is undone',
  async () => {
    const order = (input: object) => create('territoryChange', PROVINCE, input);
    await unchanged(() => order({ change: 'RENAMED', division: OTHER, name: '随阳县', effectiveOn: '2024-02-01' }));
    await unchanged(async () => {
      made.order = await order({ change: 'MOVED', division: COUNTY, parent: '420200', effectiveOn: '2024-01-15' });
    });
    await unchanged(() => order({ change: 'RECODED', division: OTHER, successor: '421304', name: '随阳区', effectiveOn: '2024-06-01' }));
    await unchanged(() => change('withdraw', 'territoryChange', made.order!));
    expect(await taken(AS_OF, FORMATS)).toEqual(files);
  },
  120_000,
);

test('what a release words otherwise is worded as it was; what it is told now is in the new words', async () => {
  await asOwner(
    `UPDATE reference.wording SET zh = '旧称' WHERE what = 'value ConsultationForm THEMED'`,
    `UPDATE reference.wording SET zh = '1', en = '1' WHERE what = 'version CONSULTATIONS_HELD'`,
  );
  await withOwner(tongxin.databaseUrl, client => keepWordings(client, model));
  await readTerritory(tongxin.database.pool);
  const question = `measures=CONSULTATIONS_HELD&of=${CITY}&year=2024&dimensions=form`;
  const rows = async (asked: string) => JSON.parse((await bytes('json', asked, OFFICE)).toString()) as Record<string, unknown>[];
  const themed = (all: Record<string, unknown>[]) => all.find(({ form }) => form === 'THEMED');
  expect(themed(await rows(`${question}&asOf=${AS_OF}`))).toMatchObject({ form_label: '旧称', version: 1 });
  expect(themed(await rows(question))).toMatchObject({ form_label: expect.not.stringContaining('旧称'), version: 2 });
});

test('an answer says whether it can be cited, by which address, and is asked for once', async () => {
  const [question = ''] = QUESTIONS;
  const of = async (asked: string, headers = {}) => {
    const { status, headers: told } = await head(asked, headers);
    return {
      status,
      citable: told.get('x-tongxin-citable'),
      kept: told.get('cache-control'),
      tag: told.get('etag'),
      link: told.get('link'),
    };
  };
  const first = await of(`${question}&asOf=${AS_OF}`);
  expect(first).toMatchObject({ citable: 'yes', kept: 'public, max-age=31536000, immutable', tag: expect.stringMatching(/^"[\w-]{43}"$/) });
  expect(await of(`${question}&asOf=${AS_OF}`, { 'if-none-match': first.tag })).toMatchObject({ status: 304, tag: first.tag });
  const [, address = ''] = /^<(.*)>; rel="cite-as"$/.exec(first.link ?? '') ?? [];
  const again = await fetch(`${tongxin.url}${address}`);
  expect(again.headers.get('etag')).toBe(first.tag);
  expect(digest(Buffer.from(await again.arrayBuffer()))).toBe(digest(await bytes('csv', `${question}&asOf=${AS_OF}`)));
  // The public is told of the last day that is over, under an address that is told something else tomorrow.
  const yesterday = await of(question);
  expect(yesterday).toMatchObject({ citable: 'yes', kept: 'private, no-cache', link: expect.stringContaining('asOf=20') });
  expect(await of(question, { 'if-none-match': yesterday.tag })).toMatchObject({ status: 304 });
  expect(await of(question, OFFICE)).toMatchObject({ citable: 'no; reason=DAY_NOT_OVER', tag: null, kept: 'private, no-cache' });
  expect(await of(`${question}&asOf=${today()}`, OFFICE)).toMatchObject({ citable: 'no; reason=DAY_NOT_OVER', tag: null });
  expect(await of(`${question}&asOf=${AS_OF}&territory=NOW`)).toMatchObject({ citable: 'no; reason=PRESENT_TERRITORY', tag: null });
  // Who is told more has another answer, and another tag.
  expect((await of(`${question}&asOf=${AS_OF}`, OFFICE)).tag).not.toBe(first.tag);
});

test('history that is taken over is the one thing that changes it, and its tag; what is still to come from a cell is waited for', async () => {
  const question = `${QUESTIONS[0]}&asOf=${AS_OF}`;
  const before = (await head(question)).headers.get('etag');
  await asOwner(`UPDATE ledger.fact SET entered = now() WHERE measure = 'DEEDS'`);
  expect((await head(question)).headers.get('etag')).not.toBe(before);
  await asOwner(`INSERT INTO ledger.cell (code, home) VALUES ('421303', false)`, 'SELECT ledger.derive_owners()');
  expect((await head(question)).headers.get('x-tongxin-citable')).toBe('no; reason=FEED_NOT_WHOLE; waits-for="421303"');
  await asOwner(`INSERT INTO ledger.feed (cell, fresh_at) VALUES ('421303', '${AS_OF}'::date)`);
  expect((await head(question)).headers.get('x-tongxin-citable')).toContain('FEED_NOT_WHOLE');
  await asOwner(`UPDATE ledger.feed SET fresh_at = now()`);
  expect((await head(question)).headers.get('x-tongxin-citable')).toBe('yes');
});
