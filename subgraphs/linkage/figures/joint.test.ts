import { beforeAll, expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';

const { change, create, figure, read, refused, tongxin } = kit({ database: true });
const [PROVINCE, CITY, COUNTY, OTHER_CITY] = ['420000', '421300', '421303', '420200'] as const;
const YEAR = { period: { year: 2023 } };

const held = (committee: string, heldOn: string, more = {}) =>
  create('consultation', committee, { title: `联合协商 ${heldOn}`, form: 'FRONTLINE', heldOn, ...more });

async function ask(committee: string, args: string, fields: string) {
  const { data, errors } = await tongxin.ask(`{ committee(code: "${committee}") { figure(${args}) { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.committee.figure;
}

const count = (committee: string, more = {}) => figure(committee, 'CONSULTATIONS_HELD', { ...YEAR, ...more });
const ids: Record<string, string> = {};
let before = '';

beforeAll(async () => {
  // One event, recorded by three levels and by another city; and one of the county alone.
  ids.province = await held(PROVINCE, '2023-05-10');
  await held(COUNTY, '2023-05-11');
  before = new Date().toISOString();
  ids.city = await held(CITY, '2023-05-10', { sameEventAs: ids.province });
  ids.county = await held(COUNTY, '2023-05-10', { sameEventAs: ids.province });
  ids.other = await held(OTHER_CITY, '2023-05-10', { sameEventAs: ids.province });
});

test('an event that several levels recorded counts once above and once at each level', async () => {
  for (const compacted of [false, true]) {
    if (compacted) await compact(tongxin.databaseUrl);
    // The county's own event, and the joint one.
    expect(await count(PROVINCE)).toBe(2);
    expect(await count(PROVINCE, { reach: 'SELF' })).toBe(1);
    expect(await count(CITY)).toBe(2);
    expect(await count(CITY, { reach: 'SELF' })).toBe(1);
    expect(await count(COUNTY)).toBe(2);
    expect(await count(OTHER_CITY)).toBe(1);
    expect(await count(PROVINCE, { filter: { form: ['FRONTLINE'] } })).toBe(2);
    expect(await count(PROVINCE, { asOf: before })).toBe(2);
    expect(await count(PROVINCE, { period: { year: 2023, month: 5 } })).toBe(2);
    expect(await count(PROVINCE, { period: { day: '2023-05-10' } })).toBe(1);
  }
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('the parts, less what is counted more than once, are the whole; the records behind are those that count', async () => {
  const fields =
    'value countedMoreThanOnce byChild { committee { code } reach value } records { totalCount nodes { amount record { id } } }';
  const whole = await ask(PROVINCE, 'measure: CONSULTATIONS_HELD, period: { year: 2023 }', fields);
  const parts = whole.byChild
    .filter(({ value }: any) => value > 0)
    .map((each: any) => `${each.committee.code} ${each.reach} ${each.value}`);
  expect(parts).toEqual([`${CITY} SUBTREE 2`, `${PROVINCE} SELF 1`, `${OTHER_CITY} SUBTREE 1`]);
  expect(whole).toMatchObject({ value: 2, countedMoreThanOnce: 2, records: { totalCount: 2 } });
  expect(whole.records.nodes.map(({ record }: any) => record.id)).toContain(ids.province);
  const city = await ask(CITY, 'measure: CONSULTATIONS_HELD, period: { year: 2023 }', fields);
  expect(city).toMatchObject({ value: 2, countedMoreThanOnce: 1, records: { totalCount: 2 } });
  expect(city.records.nodes.map(({ record }: any) => record.id)).toContain(ids.city);
  const spread = 'each(of: RECORD) { count } own: each(of: COMMITTEE) { most }';
  expect(await ask(PROVINCE, 'measure: CONSULTATIONS_HELD, period: { year: 2023 }', spread)).toEqual({
    each: { count: 2 },
    own: { most: 2 },
  });
  expect(await ask(PROVINCE, 'measure: CONSULTATIONS_HELD, reach: SELF', 'countedMoreThanOnce')).toEqual({ countedMoreThanOnce: null });
  expect(await ask(PROVINCE, 'measure: PROBLEM_SOLUTION_RATE', 'countedMoreThanOnce')).toEqual({ countedMoreThanOnce: null });
});

test('the records lead to each other, whoever keeps them', async () => {
  expect(await read('consultation', ids.county!, 'sameEventAs { id committee { code } }')).toEqual({
    sameEventAs: { id: ids.province, committee: { code: PROVINCE } },
  });
  const { sameEvents } = await read('consultation', ids.province!, 'sameEvents { totalCount nodes { id } }');
  expect(sameEvents).toEqual({
    totalCount: 3,
    nodes: [ids.city, ids.county, ids.other].map(id => ({ id })).sort((a, b) => (a.id! < b.id! ? -1 : 1)),
  });
});

test('where an event is told of another year there is none, and it is known', async () => {
  const lead = await held('420300', '2021-12-31');
  await held('420302', '2022-01-01', { sameEventAs: lead });
  const of = (year: number) => ask('420300', `measure: CONSULTATIONS_HELD, period: { year: ${year} }`, 'value reason countedMoreThanOnce');
  expect([await of(2021), await of(2022)]).toEqual([
    { value: 1, reason: null, countedMoreThanOnce: 0 },
    { value: 0, reason: null, countedMoreThanOnce: 1 },
  ]);
  expect(
    await ask(
      '420300',
      'measure: CONSULTATIONS_HELD, period: { from: "2021-12-01", until: "2022-01-31" }',
      'value series(by: MONTH) { value }',
    ),
  ).toEqual({
    value: 1,
    series: [{ value: 1 }, { value: 0 }],
  });
});

test('when the record that the others refer to is withdrawn, another one stands for the event; as known before, nothing changes', async () => {
  const known = new Date().toISOString();
  await change('withdraw', 'consultation', ids.province!);
  expect(await count(PROVINCE)).toBe(2);
  expect(await count(PROVINCE, { reach: 'SELF' })).toBe(0);
  expect(await count(PROVINCE, { asOf: known })).toBe(2);
  await change('restore', 'consultation', ids.province!);
  // What is no longer said to be the same event counts by itself.
  await change('correct', 'consultation', ids.other!, { sameEventAs: null });
  expect(await count(PROVINCE)).toBe(3);
  expect(await count(PROVINCE, { asOf: known })).toBe(2);
  const { data, errors } = await tongxin.ask(
    `query ($first: FigureBasis!, $second: FigureBasis!) {
      explain(measure: CONSULTATIONS_HELD, first: $first, second: $second) { change groups { reason amount records { nodes { amount record { id } } } } } }`,
    { first: { committee: PROVINCE, ...YEAR, asOf: known }, second: { committee: PROVINCE, ...YEAR } },
  );
  expect(errors).toBeUndefined();
  const nodes = [{ amount: 1, record: { id: ids.other } }];
  expect(data.explain).toEqual({ change: 1, groups: [{ reason: 'SAME_EVENT', amount: 1, records: { nodes } }] });
  await change('correct', 'consultation', ids.other!, { sameEventAs: ids.province });
  expect(await count(PROVINCE)).toBe(2);
});

test('what is not the same event is refused: one’s own record, another kind, a circle; by a mutation and by an import', async () => {
  const own = { title: '重复', form: 'FRONTLINE', heldOn: '2023-06-01', sameEventAs: ids.city };
  expect(await refused('consultation', CITY, own)).toEqual(['OWN_RECORD sameEventAs']);
  expect((await refused('consultation', CITY, own, 'zh'))[0]).toContain('请撤回其中一条');
  const survey = await create('survey', PROVINCE, { title: '调研', kind: 'SURVEY', heldOn: '2023-05-10' });
  expect(await refused('consultation', CITY, { ...own, sameEventAs: survey })).toEqual(['NOT_FOUND sameEventAs']);
  const correct = async (id: string, sameEventAs: string) =>
    (await change('correct', 'consultation', id, { sameEventAs })).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct(ids.province!, ids.city!)).toEqual(['CIRCLE sameEventAs']);
  expect(await correct(ids.city!, ids.city!)).toEqual(['SAME_RECORD sameEventAs']);
  const options = { kind: kindByName.get('consultation')!, committee: CITY, actor: staffOf(CITY), fields: Object.keys(own) };
  await expect(importRows(tongxin.database, options, [own])).rejects.toThrow('“同一活动”应为其他政协的记录');
});

test.each([
  ['survey', 'SURVEYS', { title: '联合调研', kind: 'SURVEY' }],
  ['jointActivity', 'JOINT_ACTIVITIES', { title: '联动', partnerLevel: 'PROVINCE' }],
  ['training', 'TRAININGS', { title: '联合培训', audience: 'MEMBER' }],
  ['lecture', 'LECTURES', { title: '联合宣讲', kind: 'THEMATIC' }],
  ['studySession', 'STUDY_SESSIONS', { topic: '联合学习', body: 'STAFF' }],
  ['readingSession', 'READING_SESSIONS', { title: '联合读书' }],
  ['memberActivity', 'MEMBER_ACTIVITIES', { title: '联合活动', kind: 'ACTIVITY_DAY' }],
] as const)('a %s held together is one in %s', async (kind, measure, input) => {
  const at = { ...input, heldOn: '2024-05-10' };
  const lead = await create(kind, PROVINCE, at);
  // Each may name the record of the level above it as well.
  const city = await create(kind, CITY, { ...at, sameEventAs: lead });
  await create(kind, COUNTY, { ...at, sameEventAs: city });
  const value = (committee: string, reach: 'SELF' | 'SUBTREE') => figure(committee, measure, { period: { year: 2024 }, reach });
  expect([await value(PROVINCE, 'SUBTREE'), await value(CITY, 'SUBTREE'), await value(COUNTY, 'SUBTREE')]).toEqual([1, 1, 1]);
  expect([await value(PROVINCE, 'SELF'), await value(CITY, 'SELF')]).toEqual([1, 1]);
});

test('a session held together counts once towards a target of those who held it', async () => {
  const initiative = await create('initiative', PROVINCE, { title: '联合行动', begunOn: '2024-01-01' });
  await create('target', PROVINCE, { title: '四场', initiative, year: 2024, measure: 'SESSIONS', number: 4 });
  const under = { initiative };
  const lead = await held(PROVINCE, '2024-02-01', under);
  await held(CITY, '2024-02-01', { ...under, sameEventAs: lead });
  await held(COUNTY, '2024-03-01', under);
  const { progress } = await read('initiative', initiative, 'progress(year: 2024) { nodes { reached } }');
  expect(progress.nodes).toEqual([{ reached: 2 }]);
  expect(await figure(PROVINCE, 'INITIATIVE_SESSIONS', { period: { year: 2024 } })).toBe(2);
});

const OWNERS = [PROVINCE, CITY, COUNTY, '421321', OTHER_CITY, '420222'] as const;
const levelOf = (committee: string) => OWNERS.filter(each => isBelow(committee, each)).length;

test('however events are recorded together, every committee counts each once: parts less what is counted more than once are the whole', async () => {
  let day = 0;
  const event = fc.record({ by: fc.subarray([...OWNERS], { minLength: 1 }), chained: fc.boolean(), withdrawn: fc.nat(8) });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 3 }), async events => {
      const heldOn = new Date(Date.UTC(2025, 0, ++day)).toISOString().slice(0, 10);
      const stand: string[][] = [];
      for (const [number, { by, chained, withdrawn }] of events.entries()) {
        const leads: { committee: string; id: string }[] = [];
        for (const committee of [...by].sort((one, other) => levelOf(one) - levelOf(other))) {
          // The record of the nearest level above, or that of the first.
          const lead = chained ? leads.findLast(each => isBelow(committee, each.committee)) : leads[0];
          const id = await held(committee, heldOn, { title: `${number}`, sameEventAs: lead?.id ?? leads[0]?.id ?? null });
          leads.push({ committee, id });
        }
        const gone = leads[withdrawn];
        // Only an end of the chain, or else what it ties together would fall apart.
        const last = gone && (!chained || gone === leads.at(-1));
        if (last) await change('withdraw', 'consultation', gone.id);
        stand.push(leads.filter(each => !(last && each === gone)).map(({ committee }) => committee));
      }
      const within = (scope: string) => stand.filter(by => by.some(each => each === scope || isBelow(each, scope))).length;
      for (const scope of [PROVINCE, CITY, OTHER_CITY]) {
        const args = `measure: CONSULTATIONS_HELD, period: { day: "${heldOn}" }`;
        const fields = 'value countedMoreThanOnce byChild { value } records(first: 100) { totalCount nodes { amount } }';
        const { value: known, countedMoreThanOnce, byChild, records } = await ask(scope, args, fields);
        // Nobody has closed the period: where nothing is registered there is no number.
        const value = known ?? 0;
        expect(value).toBe(within(scope));
        expect(byChild.reduce((sum: number, each: any) => sum + each.value, 0) - countedMoreThanOnce).toBe(value);
        expect(records.nodes.reduce((sum: number, { amount }: any) => sum + amount, 0)).toBe(value);
        expect(records.totalCount).toBe(value);
        expect(await figure(scope, 'CONSULTATIONS_HELD', { period: { day: heldOn }, reach: 'SELF' })).toBe(
          stand.filter(by => by.includes(scope)).length,
        );
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
