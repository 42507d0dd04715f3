import { beforeAll, expect, test } from '@jest/globals';
import { isFull } from '@tongxin/test/kit/full.ts';
import { READER } from '@tongxin/test/kit/reader.ts';
import { asStaff, testService } from '@tongxin/test/kit/service.ts';
import { FEWEST } from '../../common/audience.ts';

/** Somebody without an account asks the demonstration for numbers of people, by every door, and reckons with what is told. */
const tongxin = testService({ demonstration: true });
const NOBODY = {};

const PROVINCE = '420000';
/** Places of which one holds the other, by what holds it; with their own part alone. */
const ABOVE: Record<string, string> = {
  '421300 SUBTREE': '420000 SUBTREE',
  '420000 SELF': '420000 SUBTREE',
  '620100 SUBTREE': '620000 SUBTREE',
  '620100 SELF': '620100 SUBTREE',
  '421300 SELF': '421300 SUBTREE',
  '421303 SUBTREE': '421300 SUBTREE',
  '421321 SUBTREE': '421300 SUBTREE',
  '421381 SUBTREE': '421300 SUBTREE',
};
const PLACES = ['420000 SUBTREE', '620000 SUBTREE', ...Object.keys(ABOVE)];
const isIn = (place: string, other: string): boolean => place === other || (ABOVE[place] !== undefined && isIn(ABOVE[place], other));

/** By which dimension what is asked. */
const FLOWS: Record<string, string[]> = {
  ATTENDANCES: ['event'],
  CONSTITUENT_CONTACTS: ['by'],
  MEMBER_SEATS_ENDED: ['cause'],
  ASSESSMENTS: ['grade'],
};
const STOCKS: Record<string, string[]> = {
  MEMBERS: ['sector', 'party', 'post'],
  MEMBER_SEATS: ['sector', 'party'],
  GROUP_MEMBERS: ['kind'],
  LIAISON_PERSONS: ['kind'],
  MEMBERS_POSTED: ['sector'],
};
const BY = { ...FLOWS, ...STOCKS };
const YEARS = isFull ? [2022, 2023] : [2023];
const DAYS = isFull ? ['2022-12-31', '2023-10-31'] : ['2023-10-31'];

interface Answer {
  measure: string;
  place: string;
  dimension: string;
  value: string | null;
  /** Days, both included. */
  from: string;
  until: string;
  number: number | null;
  status: string;
}

interface Asked {
  measure: string;
  place: string;
  dimension: string;
  value: string | null;
  period: string;
}

/** The values that there are of each dimension asked about: of others there is nothing to be learned. */
const values = new Map<string, string[]>();

async function readValues(): Promise<void> {
  for (const [measure, dimensions] of Object.entries(BY))
    for (const dimension of dimensions) {
      const roots = ['420000', '620000'].map(
        root =>
          `r${root}: committee(code: "${root}") { figure(measure: ${measure}) { breakdown(by: ["${dimension}"]) { values { code } } } }`,
      );
      const { data } = await tongxin.ask(`{ ${roots.join(' ')} }`, {}, { [READER]: '1' });
      const codes = Object.values<any>(data).flatMap(({ figure }) => figure.breakdown.map((part: any) => part.values[0].code));
      values.set(
        `${measure} ${dimension}`,
        [...new Set<string>(codes)].filter(code => code !== null),
      );
    }
}

const valuesIn = (measure: string, dimension: string): (string | null)[] => [null, ...(values.get(`${measure} ${dimension}`) ?? [])];

/** As of when the public is told: the office is asked as of the same. */
let vintage = '';

const figureOf = ({ measure, place, value, dimension, period }: Asked, fields: string): string => {
  const [committee, reach] = place.split(' ');
  const filter = value === null ? '' : `, filter: [{ name: "${dimension}", values: ["${value}"] }]`;
  return `committee(code: "${committee}") { figure(measure: ${measure}, reach: ${reach}, period: ${period}${filter}${vintage}) { ${fields} } }`;
};

const SHOWN = 'value status period { from until }';

/** All of it, so many figures to a request. */
async function ask(asked: readonly Asked[], fields: string, headers: Record<string, string>): Promise<any[]> {
  const figures: any[] = [];
  for (let at = 0; at < asked.length; at += 40) {
    const some = asked.slice(at, at + 40);
    const { data, errors } = await tongxin.ask(
      `{ ${some.map((each, index) => `q${index}: ${figureOf(each, fields)}`).join('\n')} }`,
      {},
      headers,
    );
    expect(errors).toBeUndefined();
    figures.push(...some.map((_, index) => data[`q${index}`].figure));
  }
  return figures;
}

const asAnswer = ({ measure, place, dimension, value }: Asked, figure: any): Answer => ({
  ...{ measure, place, dimension, value, number: figure.value, status: figure.status },
  ...{ from: figure.period.from ?? '', until: figure.period.until },
});

const questions = (all: Record<string, readonly string[]>, periods: readonly string[]): Asked[] =>
  Object.entries(all).flatMap(([measure, dimensions]) =>
    dimensions.flatMap(dimension =>
      PLACES.flatMap(place =>
        valuesIn(measure, dimension).flatMap(value => periods.map(period => ({ measure, place, dimension, value, period }))),
      ),
    ),
  );

const flows: Asked[] = [];
const stocks: Asked[] = [];

async function answersTo(headers: Record<string, string>): Promise<Answer[]> {
  const happened = await ask(flows, `${SHOWN} months: series(by: MONTH) { ${SHOWN} }`, headers);
  const there = await ask(stocks, SHOWN, headers);
  return [
    ...flows.flatMap((question, index) => [happened[index], ...happened[index].months].map(figure => asAnswer(question, figure))),
    ...stocks.map((question, index) => asAnswer(question, there[index])),
  ];
}

let told: Answer[];
let truth: Answer[];
beforeAll(async () => {
  await readValues();
  flows.push(
    ...questions(
      FLOWS,
      YEARS.map(year => `{ year: ${year} }`),
    ),
  );
  stocks.push(
    ...questions(
      STOCKS,
      DAYS.map(day => `{ day: "${day}" }`),
    ),
  );
  const { data } = await tongxin.ask('{ committee(code: "420000") { figure(measure: MEMBERS) { asOf } } }', {}, NOBODY);
  vintage = `, asOf: "${data.committee.figure.asOf}"`;
  told = await answersTo(NOBODY);
  truth = await answersTo({ [READER]: '1' });
}, 240_000);

const isFew = (number: number | null): boolean => number !== null && number > 0 && number < FEWEST;
/** The numbers of acts themselves are told; which of them are whose is not. */
const isOfActs = ({ measure, value }: Answer): boolean => measure === 'ASSESSMENTS' && value === null;

test('what is told is true, and of people never under ten; the office is told all of it', () => {
  expect(told.filter(each => isFew(each.number) && !isOfActs(each))).toEqual([]);
  for (const [index, { number, status }] of told.entries()) {
    const { number: real, ...question } = truth[index]!;
    if (status === 'SUPPRESSED') expect([question, number]).toEqual([question, null]);
    else expect([question, number]).toEqual([question, real]);
  }
  expect(truth.filter(({ status }) => status === 'SUPPRESSED')).toEqual([]);
  const counted = (some: readonly Answer[]) => some.filter(({ number }) => number !== null && number > 0).length;
  expect(counted(truth) - counted(told)).toBeGreaterThan(200);
  expect(counted(told)).toBeGreaterThan(200);
});

test('no answer taken from another that holds it gives one to nine', () => {
  let pairs = 0;
  const shown = told.filter(({ number }) => number !== null);
  for (const group of Map.groupBy(shown, ({ measure, dimension }) => `${measure} ${dimension}`).values())
    for (const one of group)
      for (const other of group) {
        if (one === other || other.from < one.from || other.until > one.until) continue;
        if (!isIn(other.place, one.place) || (one.value !== null && one.value !== other.value)) continue;
        pairs += 1;
        const same = one.place === other.place && one.from === other.from && one.until === other.until;
        if (isOfActs(one) && (isOfActs(other) || !same || isFew(one.number))) continue;
        if (isFew(one.number! - other.number!)) expect([one, other]).toBeNull();
      }
  // Ten thousand and more, of random worlds: protect.test.ts.
  expect(pairs).toBeGreaterThan(2_000);
});

test('a value of one dimension taken from one of another that holds all of it gives no few', async () => {
  const shown = told.filter(({ number, value, measure }) => number && value && Object.hasOwn(STOCKS, measure));
  const near: [Answer, Answer][] = [];
  for (const group of Map.groupBy(shown, ({ measure, place, until }) => `${measure} ${place} ${until}`).values())
    for (const one of group)
      for (const other of group) if (one.dimension !== other.dimension && isFew(one.number! - other.number!)) near.push([one, other]);
  expect(near.length).toBeGreaterThan(20);
  const places = near.map(([one, other]) => figureOfBoth(one, other));
  for (let at = 0; at < places.length; at += 100) {
    const some = places.slice(at, at + 100);
    const { data } = await tongxin.ask(`{ ${some.map((each, index) => `q${index}: ${each}`).join('\n')} }`, {}, { [READER]: '1' });
    for (const [index] of some.entries()) {
      const [one, other] = near[at + index]!;
      if (data[`q${index}`].figure.value === other.number) expect([one, other]).toBeNull();
    }
  }
});

/** Of the office: how many have both. */
function figureOfBoth(one: Answer, other: Answer): string {
  const [committee, reach] = one.place.split(' ');
  const filter = [one, other].map(({ dimension, value }) => `{ name: "${dimension}", values: ["${value}"] }`).join(', ');
  return `committee(code: "${committee}") { figure(measure: ${one.measure}, reach: ${reach}, period: { day: "${one.until}" }, filter: [${filter}]${vintage}) { value } }`;
}

test('all parts that are told, taken from the whole, give no few', async () => {
  const parts = 'value byChild { value status committee { code } reach } countedMoreThanOnce';
  const asked = [...flows, ...stocks].filter(({ place }) => PLACES.some(each => ABOVE[each] === place));
  const figures = await ask(asked, parts, NOBODY);
  let hidden = 0;
  for (const [index, { value, byChild, countedMoreThanOnce }] of figures.entries()) {
    const untold = byChild.filter(({ status }: any) => status === 'SUPPRESSED');
    if (untold.length > 0) {
      hidden += 1;
      expect(countedMoreThanOnce).toBeNull();
      // Those that are not told come last, in the order of their codes: their place tells nothing.
      const last = byChild.slice(-untold.length).map(({ committee }: any) => committee.code);
      expect(byChild.slice(-untold.length).every(({ value: number }: any) => number === null)).toBe(true);
      expect(last).toEqual([...last].sort());
    }
    if (value === null) continue;
    const rest = value - byChild.reduce((sum: number, part: any) => sum + (part.value ?? 0), 0);
    if (untold.length > 0 && isFew(rest) && !(asked[index]!.measure === 'ASSESSMENTS')) expect([asked[index], rest]).toBeNull();
    if (untold.length === 1) expect([asked[index], untold]).toBeNull();
  }
  expect(hidden).toBeGreaterThan(50);
});

test('taken apart, an answer says what filters say', async () => {
  const asked = stocks.filter(({ value, place }) => value === null && place !== '420000 SELF');
  for (const question of asked) {
    const { data, errors } = await tongxin.ask(
      `{ ${figureOf(question, `value status breakdown(by: ["${question.dimension}"]) { value reason values { code } }`)} }`,
      {},
      NOBODY,
    );
    const { value, breakdown } = data.committee.figure;
    if (value === null || value === 0) {
      expect(breakdown ?? []).toEqual([]);
      continue;
    }
    expect(errors).toBeUndefined();
    for (const { values, value: number, reason } of breakdown) {
      const same = told.find(
        each =>
          each.measure === question.measure &&
          each.place === question.place &&
          each.dimension === question.dimension &&
          each.value === values[0].code &&
          question.period.includes(each.until),
      );
      if (values[0].code !== null) expect([question, values[0].code, number]).toEqual([question, values[0].code, same!.number]);
      expect(number === null).toBe(reason !== null);
    }
    const rest = value - breakdown.reduce((sum: number, part: any) => sum + (part.value ?? 0), 0);
    if (breakdown.some((part: any) => part.value === null)) expect(isFew(rest)).toBe(false);
  }
}, 60_000);

test.each([
  ['days within a month', 'figure(measure: ATTENDANCES, period: { from: "2023-01-01", until: "2023-03-14" }) { value status }'],
  ['one day', 'figure(measure: ATTENDANCES, period: { day: "2023-05-10" }) { value status }'],
  ['what was there on a day within a month', 'figure(measure: MEMBERS, period: { day: "2023-05-10" }) { value status }'],
  ['several values of persons', 'figure(measure: MEMBERS, filter: [{ name: "sector", values: ["01", "22"] }]) { value status }'],
  ['entries of members on a day', 'figure(measure: DUTY_ENTRIES, period: { day: "2023-05-10" }) { value status }'],
  [
    'two conditions',
    'figure(measure: MEMBERS, filter: [{ name: "sector", values: ["01"] }, { name: "party", values: ["01"] }]) { value status }',
  ],
])('not told at all, however many there are: %s', async (_, field) => {
  const { data, errors } = await tongxin.ask(`{ committee(code: "${PROVINCE}") { ${field} } }`, {}, NOBODY);
  expect(errors).toBeUndefined();
  expect(data.committee.figure).toEqual({ value: null, status: 'SUPPRESSED' });
});

test.each([
  ['the records', 'figure(measure: ATTENDANCES, period: { year: 2023 }) { records { totalCount } }'],
  ['what each has', 'figure(measure: ATTENDANCES, period: { year: 2023 }) { each(of: RECORD) { least most mean } }'],
  ['by two dimensions', 'figure(measure: MEMBERS) { breakdown(by: ["sector", "party"]) { value } }'],
])('behind a number of people: %s', async (_, field) => {
  const { errors } = await tongxin.ask(`{ committee(code: "${PROVINCE}") { ${field} } }`, {}, NOBODY);
  expect(errors!.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true);
});

test('differences are not explained, nor changes told that would tell one of both', async () => {
  const between = (fields: string) => `{ explain(measure: ATTENDANCES,
    first: { committee: "421300", period: { year: 2022 } }, second: { committee: "421300", period: { year: 2023 } }) { ${fields} } }`;
  const { errors } = await tongxin.ask(between('groups { amount }'), {}, NOBODY);
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  const few = told.find(({ status, value, measure }) => status === 'SUPPRESSED' && value && Object.hasOwn(STOCKS, measure))!;
  const { data } = await tongxin.ask(
    `{ ${figureOf({ ...few, period: `{ day: "${few.until}" }` }, 'value againstLastPeriod { change rate } againstLastYear { change rate figure { value } } shown numerator')} }`,
    {},
    NOBODY,
  );
  expect(data.committee.figure).toMatchObject({ value: null, shown: null, numerator: null, againstLastYear: { change: null, rate: null } });
});

test('lists of what is one person each are not told; of members those of one committee alone, where they are many', async () => {
  const lists = ['leaders', 'postings', 'groupMemberships', 'pairings', 'experts', 'corpsMemberships'];
  const code = async (query: string) => (await tongxin.ask(query, {}, NOBODY)).errors?.[0]?.extensions.code;
  for (const list of lists) {
    expect([list, await code(`{ ${list}(first: 1) { totalCount } }`)]).toEqual([list, 'FORBIDDEN']);
    expect([list, await code(`{ ${list}(filter: { committee: "620100", reach: SELF }) { totalCount } }`)]).toEqual([list, 'FORBIDDEN']);
  }
  const members = (filter: string) => code(`{ members(filter: { ${filter} }) { totalCount } }`);
  expect(await members('committee: "620100", reach: SELF')).toBeUndefined();
  expect(await members('committee: "620100", reach: SELF, status: ["SERVING"]')).toBeUndefined();
  for (const filter of ['committee: "620100"', 'committee: "620000"', 'committee: "421300", reach: SELF', 'until: "2022-01-03"'])
    expect([filter, await members(filter)]).toEqual([filter, 'FORBIDDEN']);
  expect(await members('committee: "620100", reach: SELF, until: "2022-01-03"')).toBe('FORBIDDEN');
  const { data } = await tongxin.ask(
    `{ search(text: "委员", kinds: [MEMBER]) { totalCount } activityGroups(first: 50) { nodes { links { source { __typename } } } } }`,
    {},
    NOBODY,
  );
  expect(data.search.totalCount).toBe(0);
  expect(JSON.stringify(data.activityGroups)).not.toContain('GroupMembership');
});

test('counts of acts and bodies are told whatever they are', async () => {
  const { data } = await tongxin.ask(
    `{ committee(code: "421303") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { series(by: MONTH) { value status } records { totalCount } } } }`,
    {},
    NOBODY,
  );
  const { series, records } = data.committee.figure;
  expect(series.some(({ value }: any) => isFew(value))).toBe(true);
  expect(series.every(({ status }: any) => status !== 'SUPPRESSED')).toBe(true);
  expect(records.totalCount).toBeGreaterThan(0);
});

test('the same question has the same answer, as of the end of a day that is over', async () => {
  const question = `{ committee(code: "421300") { figure(measure: MEMBERS) { value asOf } } }`;
  const answers = await Promise.all([1, 2, 3].map(() => tongxin.ask(question, {}, NOBODY)));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(answers[0]!.data.committee.figure.asOf).toMatch(/T23:59:59\.999\+08:00$/);
  const { data } = await tongxin.ask(question, {}, asStaff('421300'));
  expect(data.committee.figure.asOf).toBeNull();
});
