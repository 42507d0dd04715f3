import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, tongxin } = kit();

interface Asked {
  figure: any;
  errors?: { message: string; extensions: { code?: unknown } }[];
}

/** One figure, with its arguments and fields as they would be written in a query. */
async function ask(committee: string, args: string, fields: string): Promise<Asked> {
  const { data, errors } = await tongxin.ask(`{ committee(code: "${committee}") { figure(${args}) { ${fields} } } }`);
  return { figure: data?.committee?.figure, errors: errors as Asked['errors'] };
}

const held = (committee: string, heldOn: string, more = {}) =>
  create('consultation', committee, { title: `${committee} ${heldOn}`, form: 'FRONTLINE', heldOn, ...more });

beforeAll(async () => {
  for (const [committee, day] of [
    ['421300', '2022-03-10'],
    ['421300', '2022-11-20'],
    ['421303', '2023-02-10'],
    ['421303', '2023-05-15'],
    ['421321', '2023-05-16'],
    ['421300', '2023-11-30'],
    ['420000', '2023-12-31'],
    ['420200', '2023-12-31'],
  ] as const) {
    await held(committee, day);
  }
});

test('beside last year and last period: difference and rate, over the days elapsed by asOf', async () => {
  const fields =
    'value againstLastYear { change rate reason figure { value period { from until } } } againstLastPeriod { change rate reason figure { value } }';
  const whole = await ask('421300', 'measure: CONSULTATIONS_HELD, period: { year: 2023 }', fields);
  expect(whole.figure).toMatchObject({
    value: 4,
    againstLastYear: { change: 2, rate: 100, reason: null, figure: { value: 2, period: { from: '2022-01-01', until: '2022-12-31' } } },
  });
  const quarter = await ask('421300', 'measure: CONSULTATIONS_HELD, period: { year: 2023, quarter: 2 }', fields);
  expect(quarter.figure).toMatchObject({
    againstLastYear: { change: null, rate: null, reason: expect.stringContaining('Nothing is registered') },
    againstLastPeriod: { change: 1, rate: 100, figure: { value: 1 } },
  });
  // Nothing was known in 2023 of what was entered just now, but the days compared are those elapsed.
  const early = await ask(
    '421300',
    'measure: CONSULTATIONS_HELD, period: { year: 2023 }, asOf: "2023-03-31"',
    'value period { finished } againstLastYear { figure { period { until } } }',
  );
  expect(early.figure).toEqual({
    value: null,
    period: { finished: false },
    againstLastYear: { figure: { period: { until: '2022-03-31' } } },
  });
  const open = await ask('421300', 'measure: CONSULTATIONS_HELD', 'value againstLastYear { change } againstLastPeriod { change }');
  expect(open.figure).toEqual({ value: 6, againstLastYear: null, againstLastPeriod: null });
});

test('a ratio is compared in percentage points; without a denominator there is none, and it says why', async () => {
  const problem = { title: '甲', origin: 'VISIT', raisedOn: '2022-05-01', solvedOn: '2022-06-01' };
  await create('problem', '421300', problem);
  await create('problem', '421300', { ...problem, title: '乙', solvedOn: null });
  for (const title of ['丙', '丁', '戊'])
    await create('problem', '421303', { ...problem, title, raisedOn: '2023-05-01', solvedOn: '2023-06-01' });
  await create('problem', '421303', { ...problem, title: '己', raisedOn: '2023-05-01', solvedOn: null });
  const { figure } = await ask(
    '421300',
    'measure: PROBLEM_SOLUTION_RATE, period: { year: 2023 }',
    'value numerator denominator reason againstLastYear { change figure { value } } byChild { committee { code } value } records { totalCount }',
  );
  expect(figure).toMatchObject({
    value: 75,
    numerator: 3,
    denominator: 4,
    reason: null,
    againstLastYear: { change: 25, figure: { value: 50 } },
    records: { totalCount: 3 },
  });
  expect(figure.byChild[0]).toEqual({ committee: { code: '421303' }, value: 75 });
  const none = await ask(
    '421300',
    'measure: PROBLEM_SOLUTION_RATE, period: { year: 2022, quarter: 1 }',
    'value reason againstLastYear { change rate reason }',
  );
  expect(none.figure).toEqual({
    value: null,
    reason: 'The denominator is zero: PROBLEMS_RAISED has no records here.',
    againstLastYear: { change: null, rate: null, reason: 'The denominator is zero: PROBLEMS_RAISED has no records here.' },
  });
});

test('children are ranked, the largest first, equals by code; together with its own part they make the whole', async () => {
  const { figure } = await ask(
    '420000',
    'measure: CONSULTATIONS_HELD, period: { year: 2023 }',
    'value byChild { committee { code } reach value }',
  );
  const ranked = figure.byChild.map(({ committee, value }: any) => [committee.code, value]);
  expect(ranked.slice(0, 4)).toEqual([
    ['421300', 4],
    ['420000', 1],
    ['420200', 1],
    ['420100', null],
  ]);
  expect(ranked.slice(3).map(([code]: [string]) => code)).toEqual(
    ranked
      .slice(3)
      .map(([code]: [string]) => code)
      .sort(),
  );
  expect(figure.byChild.reduce((sum: number, { value }: any) => sum + value, 0)).toBe(figure.value);
  const leaf = await ask('421303', 'measure: CONSULTATIONS_HELD', 'value byChild { value } own: completeness { lacking { until } }');
  expect(leaf.figure).toEqual({ value: 2, byChild: [], own: { lacking: [] } });
});

test('the records behind a figure come page by page, the latest first, on the day on which they count', async () => {
  const page = async (after: string | null): Promise<any> =>
    (
      await ask(
        '421300',
        'measure: CONSULTATIONS_HELD',
        `records(first: 4, after: ${JSON.stringify(after)}) { totalCount nodes { day amount } pageInfo { hasNextPage endCursor } }`,
      )
    ).figure.records;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ day }) => day)).toEqual([
    '2023-11-30',
    '2023-05-16',
    '2023-05-15',
    '2023-02-10',
    '2022-11-20',
    '2022-03-10',
  ]);
  expect([first, second].map(({ totalCount, pageInfo }) => [totalCount, pageInfo.hasNextPage])).toEqual([
    [6, true],
    [6, false],
  ]);
  const moved = await held('420500', '2023-06-01');
  await change('correct', 'consultation', moved, { heldOn: '2023-05-01' });
  const { figure } = await ask('420500', 'measure: CONSULTATIONS_HELD', 'records { nodes { day amount record { id } } }');
  expect(figure.records.nodes).toEqual([{ day: '2023-05-01', amount: 1, record: { id: moved } }]);
});

test.each([
  ['measure: DEEDS, filter: [{ name: "form", values: ["PLENARY"] }]', 'DEEDS has no dimension "form". It has none.'],
  [
    'measure: CONSULTATIONS_HELD, filter: [{ name: "kind", values: ["X"] }]',
    'CONSULTATIONS_HELD has no dimension "kind". It has form, special_committee, activity_group.',
  ],
  ['measure: VISITS, filter: [{ name: "by", values: ["KING"] }]', '"KING" is no value of "by". It is one of LEADER, MEMBER, STAFF.'],
  [
    'measure: VISITS, filter: [{ name: "by", values: [] }]',
    'The condition on "by" names no value. Name at least one, or leave the condition out.',
  ],
  [
    'measure: VISITS, filter: [{ name: "by", values: ["LEADER"] }, { name: "by", values: ["STAFF"] }]',
    'There are two conditions on "by". Give all its values in one.',
  ],
  [
    'measure: VISITS, period: { year: 2023, day: "2023-01-01" }',
    'A period is one of {year}, {year, half}, {year, quarter}, {year, month}, {day}, {from, until}, {term}, or {session}.',
  ],
  ['measure: VISITS, asOf: "2199-01-01"', expect.stringContaining('lies in the future')],
  ['measure: VISITS, period: { day: "2023-02-30" }', expect.stringContaining('is not a day')],
])('refused: %s', async (args, message) => {
  const { errors } = await ask('421300', args as string, 'value');
  expect(errors).toEqual([expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) })]);
});

test('as of today means as of now, and the figure says so', async () => {
  const { figure } = await ask(
    '421300',
    `measure: CONSULTATIONS_HELD, asOf: "${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}"`,
    'value asOf',
  );
  expect(figure.value).toBe(6);
  expect(Date.parse(figure.asOf)).toBeLessThanOrEqual(Date.now());
  const again = await ask('421300', `measure: CONSULTATIONS_HELD, asOf: "${figure.asOf}"`, 'value asOf');
  expect(again.figure).toEqual(figure);
});
