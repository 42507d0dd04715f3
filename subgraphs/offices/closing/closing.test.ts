import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { change, create, read, tongxin } = kit();
const CITY = '421300';
const [COUNTY, OTHER, THIRD] = ['421303', '421321', '421381'];
const MARCH = { area: 'CONSULTATIONS', beginsOn: '2024-03-01', lastDay: '2024-03-31' };

const done = async (name: string, input: object, committee: string) =>
  (
    await tongxin.ask(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { closing { id state reopenReason } userErrors { code field message } } }`,
      { input },
      asStaff(committee),
    )
  ).data.done;
const close = (committee: string, more: object = {}) =>
  done('closePeriod', { committee, ...MARCH, outcome: 'REPORTED', closedOn: '2024-04-03', ...more }, committee);

const figure = async (committee: string, fields: string, args = '') =>
  (
    await tongxin.ask(
      `{ committee(code: "${committee}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2024, month: 3 }${args}) { ${fields} } } }`,
    )
  ).data.committee.figure;

const STANDING = 'value status completeness { complete expected closed feed lacking { committee { code } from until dueOn status } }';

beforeAll(async () => {
  await create('consultation', COUNTY, { title: '停车难', form: 'FRONTLINE', heldOn: '2024-03-12', placeName: '某社区' });
});

test('where nothing is expected a figure says so', async () => {
  expect(await figure(CITY, STANDING)).toEqual({
    value: 1,
    status: 'NOT_EXPECTED',
    completeness: { complete: false, expected: 0, closed: 0, feed: 'CURRENT', lacking: [] },
  });
});

test('a city expects its counties to report each month: one reports, one held none, another is missing by name', async () => {
  await create('expectation', CITY, {
    ...{ title: '协商工作月报', area: 'CONSULTATIONS', every: 'MONTH', dueDays: 10, expectedOf: 'CHILDREN' },
    ...{ beginsOn: '2024-03-01', endsOn: '2024-03-31' },
  });
  expect(await close(COUNTY)).toMatchObject({ closing: { state: 'CLOSED' }, userErrors: [] });
  expect(await close(OTHER, { outcome: 'NONE' })).toMatchObject({ closing: { state: 'CLOSED' }, userErrors: [] });
  const lack = { from: '2024-03-01', until: '2024-03-31', dueOn: '2024-04-10', status: 'MISSING' };
  expect(await figure(CITY, STANDING)).toEqual({
    value: 1,
    status: 'PARTIAL',
    completeness: { complete: false, expected: 3, closed: 2, feed: 'CURRENT', lacking: [{ committee: { code: THIRD }, ...lack }] },
  });
  // Zero is what somebody has said; what nobody has said is not zero.
  const UNSAID = 'Nothing is registered, and not everybody has closed the period: whether there was none is not known.';
  for (const [code, status, value, reason] of [
    [COUNTY, 'REPORTED', 1, null],
    [OTHER, 'NONE', 0, null],
    [THIRD, 'MISSING', null, UNSAID],
  ] as const)
    expect([code, await figure(code, 'value shown status reason')]).toEqual([
      code,
      { value, shown: value === null ? null : String(value), status, reason },
    ]);
  expect(await figure(CITY, 'status', ', reach: SELF')).toEqual({ status: 'NOT_EXPECTED' });
  await close(THIRD, { outcome: 'NONE' });
  expect(await figure(CITY, 'value status completeness { complete }')).toEqual({
    value: 1,
    status: 'FINAL',
    completeness: { complete: true },
  });
});

test('the monthly prompt says whose reports are missing, and nothing where none are expected', async () => {
  const section = async (committee: string) =>
    (
      await tongxin.ask(
        `{ committee(code: "${committee}") { document(kind: MONTHLY_PROMPT, period: { year: 2024, month: 4 }) { sections { heading text table { rows { cells } } } } } }`,
      )
    ).data.committee.document.sections.find(({ heading }: { heading: string }) => heading === '报送情况');
  await create('expectation', '420300', {
    ...{ title: '联络月报', area: 'LIAISON', every: 'MONTH', dueDays: 20, expectedOf: 'OWN', beginsOn: '2024-03-05' },
  });
  expect(await section('420300')).toEqual({
    heading: '报送情况',
    text: ['逾期未报 1 期，未到期 1 期。'],
    table: {
      rows: [
        { cells: ['十堰市政协', '联络', '2024-03-01 至 2024-03-31', '2024-04-20', '逾期未报'] },
        { cells: ['十堰市政协', '联络', '2024-04-01 至 2024-04-30', '2024-05-20', '未到期'] },
      ],
    },
  });
  expect(await section('420600')).toBeUndefined();
});

test('what is closed after it was due is late, by the first closing; the prompt of that month says so', async () => {
  const office = '421000';
  await create('expectation', office, {
    ...{ title: '协商月报', area: 'CONSULTATIONS', every: 'MONTH', dueDays: 10, expectedOf: 'OWN' },
    ...{ beginsOn: '2024-03-01', endsOn: '2024-03-31' },
  });
  const { closing } = await close(office, { closedOn: '2024-04-12', outcome: 'NONE' });
  const late = async () =>
    (await figure(office, 'completeness { lateCount late { committee { code } dueOn closedOn } }', ', reach: SELF')).completeness;
  const once = { lateCount: 1, late: [{ committee: { code: office }, dueOn: '2024-04-10', closedOn: '2024-04-12' }] };
  expect(await late()).toEqual(once);
  await done('reopenPeriod', { id: closing.id, reason: '更正说明' }, office);
  expect(await done('closePeriodAgain', { id: closing.id, outcome: 'NONE', closedOn: '2024-06-01' }, office)).toMatchObject({
    userErrors: [],
  });
  expect(await late()).toEqual(once);
  const { data } = await tongxin.ask(
    `{ committee(code: "${office}") { document(kind: MONTHLY_PROMPT, period: { year: 2024, month: 4 }) { sections { heading text } } } }`,
  );
  expect(data.committee.document.sections).toContainEqual({
    heading: '报送情况',
    text: ['应报送的均已报送。', '本期收到的报送中有 1 期迟于期限。'],
  });
});

test('what a committee owes is a list, the earliest due first; nothing where all is closed', async () => {
  const [city, county] = ['421100', '421121'];
  await create('expectation', city, {
    ...{
      title: '提案季报',
      area: 'PROPOSALS',
      every: 'QUARTER',
      dueDays: 5,
      expectedOf: 'ALL',
      beginsOn: '2024-01-01',
      endsOn: '2024-06-30',
    },
  });
  const due = async (args: string) =>
    (
      await tongxin.ask(
        `{ committee(code: "${city}") { reportsDue(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { committee { code } area areaLabel from dueOn status } } } }`,
      )
    ).data.committee.reportsDue;
  const first = await due('reach: SELF');
  expect(first).toMatchObject({
    totalCount: 2,
    nodes: ['2024-01-01', '2024-04-01'].map((from, n) => ({
      ...{
        committee: { code: city },
        area: 'PROPOSALS',
        areaLabel: '提案',
        from,
        dueOn: ['2024-04-05', '2024-07-05'][n],
        status: 'MISSING',
      },
    })),
  });
  const all = (await due('dueBy: "2024-04-05"')).totalCount;
  expect(all).toBeGreaterThan(5);
  const quarter = { area: 'PROPOSALS', beginsOn: '2024-01-01', lastDay: '2024-03-31', closedOn: '2024-04-01' };
  await close(county, quarter);
  expect(await due('dueBy: "2024-04-05", first: 1')).toMatchObject({ totalCount: all - 1, pageInfo: { hasNextPage: true } });
  const { pageInfo } = await due('first: 3');
  expect((await due(`first: 100, after: "${pageInfo.endCursor}"`)).nodes).toHaveLength(2 * all - 1 - 3);
  expect(await due('asOf: "2023-12-31"')).toMatchObject({ totalCount: 0, nodes: [] });
});

test('what is expected under an initiative, or for a target, ends with it', async () => {
  const office = '422800';
  const initiative = await create('initiative', office, { title: '一线协商', begunOn: '2024-01-01' });
  const target = await create('target', office, { title: '四场', initiative, year: 2024, lastYear: 2024, measure: 'SESSIONS', number: 4 });
  const monthly = { area: 'CONSULTATIONS', every: 'MONTH', dueDays: 10, expectedOf: 'OWN', beginsOn: '2024-01-01' };
  const lacks = async (period: string) =>
    (
      await tongxin.ask(
        `{ committee(code: "${office}") { figure(measure: CONSULTATIONS_HELD, reach: SELF, period: ${period}) { status completeness { lackingCount } } } }`,
      )
    ).data.committee.figure;
  const id = await create('expectation', office, { title: '指标月报', ...monthly, target });
  expect(await lacks('{ from: "2024-11-01", until: "2025-02-28" }')).toEqual({ status: 'MISSING', completeness: { lackingCount: 2 } });
  await change('correct', 'expectation', id, { target: null, initiative });
  expect(await lacks('{ from: "2024-11-01", until: "2025-02-28" }')).toEqual({ status: 'MISSING', completeness: { lackingCount: 4 } });
  await change('correct', 'initiative', initiative, { endedOn: '2024-11-20' });
  const winter = () => lacks('{ from: "2024-11-01", until: "2025-02-28" }');
  const ended = { status: 'MISSING', completeness: { lackingCount: 1 } };
  expect(await winter()).toEqual(ended);
  expect(await lacks('{ from: "2024-12-01", until: "2025-02-28" }')).toMatchObject({ status: 'NOT_EXPECTED' });
  // A target ends with its initiative too, and when it is set anew.
  await change('correct', 'target', target, { lastYear: null });
  await change('correct', 'expectation', id, { target, initiative: null });
  expect(await winter()).toEqual(ended);
  await change('correct', 'initiative', initiative, { endedOn: null });
  expect(await winter()).toEqual({ status: 'MISSING', completeness: { lackingCount: 4 } });
  const anew = await create('target', office, { title: '六场', initiative, year: 2025, measure: 'SESSIONS', number: 6 });
  expect(await winter()).toEqual({ status: 'MISSING', completeness: { lackingCount: 2 } });
  await change('withdraw', 'target', anew);
  await change('correct', 'target', target, { lastYear: 2024 });
  expect(await winter()).toEqual({ status: 'MISSING', completeness: { lackingCount: 2 } });
  await change('correct', 'expectation', id, { target: null, initiative });
  expect(await read('expectation', id, 'initiative { id title }')).toEqual({ initiative: { id: initiative, title: '一线协商' } });
});

test('a year that is closed month by month is closed for each of them, whatever is asked with it', async () => {
  const office = '420700';
  await create('expectation', office, {
    ...{
      title: '年报',
      area: 'CONSULTATIONS',
      every: 'YEAR',
      dueDays: 20,
      expectedOf: 'OWN',
      beginsOn: '2024-01-01',
      endsOn: '2024-12-31',
    },
  });
  for (const month of Array.from({ length: 12 }, (_, index) => index + 1)) {
    const [beginsOn, lastDay] = [
      `2024-${String(month).padStart(2, '0')}-01`,
      new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10),
    ];
    await close(office, { beginsOn, lastDay, closedOn: lastDay, outcome: 'NONE' });
  }
  expect(await figure(office, 'value status', ', reach: SELF')).toEqual({ value: 0, status: 'NONE' });
  const { data } = await tongxin.ask(
    `{ committee(code: "${office}") { reached: figure(measure: PLACES_REACHED, reach: SELF, period: { day: "2024-12-31" }) { status }
       coverage: figure(measure: PLACE_COVERAGE, reach: SELF, period: { day: "2024-12-31" }) { status } } }`,
  );
  expect(data.committee).toEqual({ reached: { status: 'NONE' }, coverage: { status: 'NONE' } });
  // What is registered afterwards was not none.
  await create('consultation', office, { title: '补登', form: 'FRONTLINE', heldOn: '2024-03-20', placeName: '某社区' });
  expect(await figure(office, 'value status', ', reach: SELF')).toEqual({ value: 1, status: 'REPORTED' });
});

test('an expectation of ages ago is refused, and said without being asked counts', async () => {
  const ages = { title: '月报', area: 'LIAISON', every: 'MONTH', dueDays: 1, expectedOf: 'OWN', beginsOn: '1990-01-01' };
  const { data } = await tongxin.ask(
    'mutation ($input: CreateExpectationInput!) { createExpectation(input: $input) { userErrors { code field } } }',
    { input: { committee: '420800', ...ages } },
    asStaff('420800'),
  );
  expect(data.createExpectation.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: 'beginsOn' }]);
  await close('420800', { outcome: 'NONE' });
  expect(await figure('420800', 'value status', ', reach: SELF')).toEqual({ value: 0, status: 'NONE' });
  expect(await figure('420800', 'value status')).toEqual({ value: null, status: 'NOT_EXPECTED' });
});

test('what existed and has ended is zero, for both are registered; what nobody registered is not', async () => {
  await create('platform', '420500', { name: '东山议事室', kind: 'WORKROOM', openedOn: '2024-01-10', closedOn: '2024-02-20' });
  const rooms = async (day: string) =>
    (await tongxin.ask(`{ committee(code: "420500") { figure(measure: PLATFORMS, period: { day: "${day}" }) { value } } }`)).data.committee
      .figure.value;
  expect([await rooms('2024-01-05'), await rooms('2024-01-15'), await rooms('2024-06-30')]).toEqual([null, 1, 0]);
});

test('a figure as known before anything was expected says that', async () => {
  expect(await figure(CITY, 'status', ', asOf: "2024-04-05"')).toEqual({ status: 'NOT_EXPECTED' });
});

test('standings take a statement for those asked at once: for the parts without records, for the figure and its series, and for the parts when they are ranked', async () => {
  const before = await tongxin.statements();
  await figure(CITY, 'status byChild { status value } series(by: MONTH) { status }');
  expect((await tongxin.statements()) - before).toBe(4);
});

test('none is not said of a period in which something is registered', async () => {
  const twelfth = { beginsOn: '2024-03-12', lastDay: '2024-03-12' };
  expect(await close(COUNTY, { outcome: 'NONE', ...twelfth })).toMatchObject({
    userErrors: [{ code: 'NOT_NONE', field: 'outcome', message: expect.stringContaining('CONSULTATIONS_HELD') }],
  });
  expect(await close(COUNTY, { outcome: 'NONE', measure: 'RETURN_VISITS', ...twelfth })).toMatchObject({ userErrors: [] });
});

test.each([
  [{ lastDay: '2024-02-01' }, 'lastDay', 'OUT_OF_ORDER'],
  [{ closedOn: '2024-03-30' }, 'closedOn', 'OUT_OF_ORDER'],
  [{ measure: 'DEEDS' }, 'measure', 'NOT_FOUND'],
  [{ measure: 'MEMBER_SEATS', area: 'MEMBERS' }, 'measure', 'NOT_FOUND'],
])('what cannot be closed: %j', async (more, field, code) => {
  expect((await close('420200', more)).userErrors).toEqual([{ code, field, message: expect.any(String) }]);
});

test('a closed period is reopened with a reason, and closed again; not closed twice', async () => {
  const { closing } = await close('420200');
  expect((await close('420200')).userErrors).toHaveLength(1);
  const act = (name: string, input: object) => done(name, { id: closing.id, ...input }, '420200');
  expect(await act('closePeriodAgain', { outcome: 'REPORTED' })).toMatchObject({ closing: null, userErrors: [{ field: 'id' }] });
  expect(await act('reopenPeriod', { reason: '补登一次' })).toMatchObject({ closing: { state: 'REOPENED', reopenReason: '补登一次' } });
  expect(await act('closePeriodAgain', { outcome: 'NONE' })).toMatchObject({ closing: { state: 'CLOSED', reopenReason: null } });
});

test('who is not staff of the committee closes nothing', async () => {
  const { errors } = await tongxin.ask('mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closing { id } } }', {
    input: { committee: CITY, ...MARCH, outcome: 'REPORTED' },
  });
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
