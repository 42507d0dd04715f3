import { beforeAll, expect, test } from '@jest/globals';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { committeeByCode, isBelow } from '@tongxin/infra/reference/territory.ts';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import { fc, runs } from '@tongxin/test/kit/property.ts';
import pg from 'pg';
import { type ContributionRequest, contributionLoaders } from './contributions.ts';
import type { SumRequest } from './sum-request.ts';
import { breakDown, sums } from './sums.ts';

const cell = testDatabase({ forged: true });
const MEASURE = 'CONSULTATIONS_HELD';
/** Of events that several committees may record each. */
const JOINT = 'SURVEYS';
/** Of which subjects are counted. */
const COUNTED = 'MEMBERS';
const OWNERS = ['420000', '421300', '421303', '421321', '420200', '420202'];
const hasBelow = (code: string) => [...committeeByCode.values()].some(({ parent }) => parent === code);

interface Fact {
  owner: string;
  record: string;
  amount: number;
  day: string;
  known: string;
  dimensions: Record<string, string>;
  subject: string;
  /** The record of another committee that led. */
  event: string | null;
}

const dayFrom = (first: string, days: number) =>
  fc.nat(days).map(more => new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10));
const day = fc.oneof(
  dayFrom('2022-12-20', 140),
  fc.constantFrom('2022-12-31', '2023-01-01', '2023-01-31', '2023-02-01', '2023-02-28', '2023-03-01'),
);
// Months of knowledge begin at 16:00 UTC; in the summers of 1986 to 1991 Shanghai had another time.
const instant = fc.oneof(
  fc.integer({ min: Date.parse('2023-01-10T00:00:00Z'), max: Date.parse('2023-04-20T00:00:00Z') }).map(ms => new Date(ms).toISOString()),
  fc.constantFrom(
    '2023-01-31T15:59:59.999Z',
    '2023-01-31T16:00:00.000Z',
    '2023-02-28T16:00:00.000Z',
    '1988-06-30T15:30:00.000Z',
    '1988-06-30T16:30:00.000Z',
  ),
);
const dimensions = fc.record(
  { form: fc.constantFrom('FRONTLINE', 'THEMED', 'PLENARY'), place: fc.constantFrom('a', 'b') },
  { requiredKeys: ['form'] },
) as fc.Arbitrary<Record<string, string>>;

const recordOf = (owner: string, number: number) => `con_${owner}_${'0'.repeat(31)}${number}`;
const fact: fc.Arbitrary<Fact> = fc
  .record({
    owner: fc.constantFrom(...OWNERS),
    number: fc.nat(6),
    amount: fc.constantFrom(1, 1, 1, 3, -1, -2),
    day,
    known: instant,
    dimensions,
    subject: fc.constantFrom('p', 'q', 'r'),
    led: fc.option(fc.record({ owner: fc.constantFrom(...OWNERS), number: fc.nat(1) })),
  })
  .map(({ number, led, ...each }) => ({
    ...each,
    record: recordOf(each.owner, number),
    event: led && led.owner !== each.owner ? recordOf(led.owner, led.number) : null,
  }));

const alternatives = fc.oneof(
  fc.constant([]),
  fc.subarray(['FRONTLINE', 'THEMED', 'PLENARY'], { minLength: 1 }).map(forms => forms.map(form => ({ form }))),
  fc.constant([
    { form: 'THEMED', place: 'a' },
    { form: 'PLENARY', place: 'a' },
  ]),
) as fc.Arbitrary<Record<string, string>[]>;

const request: fc.Arbitrary<SumRequest> = fc
  .record({
    scope: fc.constantFrom(...OWNERS, '421000'),
    self: fc.boolean(),
    from: fc.option(day),
    until: fc.option(day),
    asOf: fc.option(instant),
    dimensions: alternatives,
  })
  // Now and then from a day to an earlier one.
  .map(({ self, ...each }) => ({ ...each, measure: MEASURE, reach: self && hasBelow(each.scope) ? 'SELF' : 'SUBTREE' }));

const insert = `INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions, subject)
  SELECT '420000', owner, record, measure, amount, day, known,
    dimensions || CASE WHEN measure = '${JOINT}' AND event IS NOT NULL THEN jsonb_build_object('same_event', event) ELSE '{}' END, subject
  FROM unnest(ARRAY['${MEASURE}', '${COUNTED}', '${JOINT}']) measure,
  jsonb_to_recordset($1) AS x (owner text, record text, amount numeric, day date, known timestamptz, dimensions jsonb, subject text, event text)`;

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: cell.url });
  await client.connect();
  await work(client);
  await client.end();
}

/** What a request is about, fact by fact. */
const chosen = (facts: Fact[], { scope, reach, from, until, asOf, dimensions }: SumRequest): Fact[] =>
  facts.filter(
    each =>
      (each.owner === scope || (reach === 'SUBTREE' && isBelow(each.owner, scope))) &&
      (from === null || each.day >= from) &&
      (until === null || each.day <= until) &&
      (asOf === null || each.known <= asOf) &&
      (dimensions.length === 0 || dimensions.some(set => Object.entries(set).every(([name, value]) => each.dimensions[name] === value))),
  );

/** Those facts that stand for their events in the committee asked about, as known when: whatever days and dimensions are asked for. */
function standing(facts: Fact[], { scope, reach, asOf }: SumRequest): Fact[] {
  if (reach === 'SELF' || !hasBelow(scope)) return facts;
  const known = chosen(facts, { measure: JOINT, scope, reach, asOf, from: null, until: null, dimensions: [] });
  const doubled = new Set<Fact>();
  for (const event of new Set(known.flatMap(each => each.event ?? []))) {
    const records = [...Map.groupBy(known, ({ record }) => record)]
      .map(([record, own]) => ({ record, own: own.filter(each => record === event || each.event === event) }))
      .filter(({ own }) => total(own) !== 0)
      .sort((one, other) => Number(one.record !== event) - Number(other.record !== event) || (one.record < other.record ? -1 : 1));
    for (const { own } of records.slice(1)) for (const each of own) doubled.add(each);
  }
  return facts.filter(each => !doubled.has(each));
}

const total = (facts: Fact[]) => facts.reduce((sum, { amount }) => sum + amount, 0);
const subjects = (facts: Fact[]) => [...Map.groupBy(facts, ({ subject }) => subject).values()].filter(each => total(each) > 0).length;

/** By the values of dimensions: what there is of each. */
function taken(facts: Fact[], by: string[], of: (facts: Fact[]) => number): string[] {
  const groups = Map.groupBy(facts, ({ dimensions }) => JSON.stringify(by.map(name => dimensions[name] ?? null)));
  return [...groups].flatMap(([key, some]) => (of(some) === 0 ? [] : [`${key} ${of(some)}`])).sort();
}

const summed = async (requests: SumRequest[]) => (await sums(cell.database.pool, requests)).map(({ value }) => value);

async function takenApart(requests: SumRequest[], by: string[]): Promise<string[][]> {
  const shares = await breakDown(
    cell.database.pool,
    requests.map(each => ({ ...each, by })),
  );
  return shares.map(some => some.map(({ key, value }) => `${JSON.stringify(key)} ${value}`).sort());
}

/** Records with what they add and the last day on which something of them is left, the latest first. */
const behind = (facts: Fact[]) =>
  [...Map.groupBy(facts, ({ record }) => record)]
    .map(([record, own]) => {
      const days = [...Map.groupBy(own, each => each.day)].filter(([, each]) => total(each) !== 0).map(([each]) => each);
      return { record, amount: total(own), day: days.sort().at(-1) };
    })
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => (one.day! === other.day! ? (one.record < other.record ? 1 : -1) : one.day! < other.day! ? 1 : -1));

async function allPages(asked: SumRequest): Promise<unknown[]> {
  const { page, count } = contributionLoaders(cell.database.pool, operator('test'));
  const found = [];
  for (let after: string[] | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof page.load>> = await page.load({ ...asked, limit: 3, after } satisfies ContributionRequest);
    found.push(...rows);
    if (rows.length < 3) break;
    after = [rows.at(-1)!.day, rows.at(-1)!.record];
  }
  expect(await count.load(asked)).toBe(found.length);
  return found.map(({ record, amount, day: on }) => ({ record, amount, day: on }));
}

/** What the rollup holds beside what it would hold if it were made anew. */
async function differences(): Promise<unknown[]> {
  const { rows } = await cell.database.pool.query(`
    SELECT scope, reach, measure, grain, dimensions, period::text, known::text, made.amount, held.amount AS held
    FROM (
      SELECT scope, reach, measure, grain, dimensions, period, known, sum(amount) AS amount FROM (
        SELECT * FROM ledger.rolled_up('0', (SELECT upto FROM ledger.watermark))
        UNION ALL SELECT * FROM ledger.present(NULL, NULL, (SELECT upto FROM ledger.watermark))
        UNION ALL SELECT * FROM ledger.doubled(NULL, NULL, (SELECT upto FROM ledger.watermark))) r
      GROUP BY 1, 2, 3, 4, 5, 6, 7) made
    FULL JOIN ledger.rollup held USING (scope, reach, measure, grain, dimensions, period, known) WHERE coalesce(made.amount, 0) <> coalesce(held.amount, 0)`);
  return rows;
}

beforeAll(() =>
  asOwner(async client => {
    await client.query("UPDATE ledger.measure SET dimensions = '{form,place}' WHERE code = $1", [COUNTED]);
    await client.query('SELECT ledger.forget_rollup()');
    await client.query('SELECT ledger.compact()');
  }),
);

test('sums, distinct subjects and the records behind are those of the facts, wherever the watermark is', async () => {
  const script = fc.record({
    before: fc.array(fact, { maxLength: 40 }),
    after: fc.array(fact, { maxLength: 20 }),
    requests: fc.array(request, { minLength: 20, maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(script, async ({ before, after, requests }) => {
      await asOwner(async client => {
        await client.query('DELETE FROM ledger.fact');
        await client.query('SELECT ledger.forget_rollup()');
        await client.query(insert, [JSON.stringify(before)]);
        await client.query('SELECT ledger.compact()');
        await client.query(insert, [JSON.stringify(after.slice(0, 5))]);
        if (after.length % 2) await client.query('SELECT ledger.compact()');
        await client.query(insert, [JSON.stringify(after.slice(5))]);
      });
      const facts = [...before, ...after];
      expect(await summed(requests)).toEqual(requests.map(each => total(chosen(facts, each))));
      const ends = requests.map(each => ({ ...each, measure: COUNTED, from: null, subjects: true }));
      expect(await summed(ends)).toEqual(ends.map(each => subjects(chosen(facts, each))));
      for (const by of [['form'], ['place', 'form'], ['place']]) {
        expect(await takenApart(requests, by)).toEqual(requests.map(each => taken(chosen(facts, each), by, total)));
        expect(await takenApart(ends, by)).toEqual(ends.map(each => taken(chosen(facts, each), by, subjects)));
      }
      const joint = requests.map(each => ({ ...each, measure: JOINT, shared: each.reach === 'SUBTREE' && hasBelow(each.scope) }));
      const counted = (each: SumRequest) => chosen(standing(facts, each), each);
      expect(await summed(joint)).toEqual(joint.map(each => total(counted(each))));
      expect(await takenApart(joint, ['form'])).toEqual(joint.map(each => taken(counted(each), ['form'], total)));
      expect(await summed(joint.map(each => ({ ...each, measure: JOINT, asOf: null })))).toEqual(
        joint.map(each => total(counted({ ...each, asOf: null }))),
      );
      for (const each of requests.slice(0, 4)) expect(await allPages(each)).toEqual(behind(chosen(facts, each)));
      for (const each of joint.slice(0, 4)) expect(await allPages(each)).toEqual(behind(counted(each)));
      await compact(cell.url);
      expect(await summed(requests)).toEqual(requests.map(each => total(chosen(facts, each))));
      expect(await summed(ends)).toEqual(ends.map(each => subjects(chosen(facts, each))));
      expect(await summed(joint)).toEqual(joint.map(each => total(counted(each))));
      expect(await differences()).toEqual([]);
    }),
    { numRuns: runs(25, 200), endOnFailure: true },
  );
}, 240_000);
