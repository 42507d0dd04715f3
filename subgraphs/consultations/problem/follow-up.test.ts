import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, read, refused, cards } = kit();
const problem = { title: '停车位不足', origin: 'CONSULTATION', raisedOn: '2023-05-15' };

test('a plan leads to problems with stages, and money counts on the day on which it is raised or spent, by source', async () => {
  const session = await create('consultation', '421303', { title: '停车难', form: 'FRONTLINE', heldOn: '2023-05-15' });
  const plan = await create('plan', '421303', {
    title: '停车治理',
    consultation: session,
    unit: '区城管局',
    adoptedOn: '2023-05-20',
    dueOn: '2023-12-31',
  });
  const stages = [
    { name: '选址', plannedOn: '2023-06-01', doneOn: '2023-06-03' },
    { name: '施工', plannedOn: '2023-09-01', doneOn: null },
  ];
  const money = [
    { source: 'FISCAL', on: '2023-06-01', raised: 50_000, spent: null },
    { source: 'DONATED', on: '2023-06-01', raised: 8000.5 },
    { source: 'FISCAL', on: '2024-01-10', spent: 42_000 },
  ];
  const id = await create('problem', '421303', {
    ...problem,
    consultation: session,
    plan,
    stages,
    money,
    unit: '区城管局',
    dueOn: '2023-08-15',
  });
  await create('outcome', '421303', {
    ...{ label: '新增停车位', number: 46, unit: '个', class: 'OWN', problem: id, measuredOn: '2023-12-31', source: '区城管局' },
  });
  expect(
    await read('plan', plan, 'problems { nodes { title stages { name plannedOn doneOn } outcomes { nodes { label number unit } } } }'),
  ).toEqual({
    problems: { nodes: [{ title: '停车位不足', stages, outcomes: { nodes: [{ label: '新增停车位', number: 46, unit: '个' }] } }] },
  });
  expect(await read('consultation', session, 'plans { nodes { title } }')).toEqual({ plans: { nodes: [{ title: '停车治理' }] } });
  expect(await cards('plans')).toEqual(['停车治理 RUNNING']);
  expect(await figure('421300', 'PLANS')).toBe(1);
  expect(await figure('421300', 'FUNDS_RAISED', { period: { year: 2023 } })).toBe(58_000.5);
  expect(await figure('421300', 'FUNDS_RAISED', { filter: { source: ['FISCAL'] } })).toBe(50_000);
  expect(await figure('421300', 'FUNDS_SPENT', { period: { year: 2023 } })).toBe(0);
  expect(await figure('421300', 'FUNDS_SPENT')).toBe(42_000);
  await change('correct', 'problem', id, { money: money.slice(0, 1) });
  expect(await figure('421300', 'FUNDS_RAISED')).toBe(50_000);
  expect(await figure('421300', 'FUNDS_SPENT')).toBe(0);
  expect(
    await refused('problem', '421303', { ...problem, title: '负', money: [{ source: 'FISCAL', on: '2023-06-01', raised: -1 }] }),
  ).toEqual(['OUT_OF_RANGE money.0.raised']);
});

test('a problem is overdue from the day after its due date until it is solved, as of any day', async () => {
  const overdue = (day: string, unit = '区水务局') => figure('421200', 'PROBLEMS_OVERDUE', { period: { day }, filter: { unit: [unit] } });
  const id = await create('problem', '421200', { ...problem, title: '积水', unit: '区水务局', dueOn: '2023-08-15' });
  await create('problem', '421200', { ...problem, title: '按期', unit: '区水务局', dueOn: '2023-08-15', solvedOn: '2023-08-15' });
  await create('problem', '421200', { ...problem, title: '无期限', unit: '区水务局' });
  await create('unit', '421200', { name: '区住建局' });
  expect(await overdue('2023-08-15')).toBe(0);
  expect(await overdue('2023-08-16')).toBe(1);
  expect(await overdue('2023-08-16', '区住建局')).toBe(0);
  await change('update', 'problem', id, { solvedOn: '2023-10-01' });
  expect(await overdue('2023-09-30')).toBe(1);
  expect(await overdue('2023-10-01')).toBe(0);
  await change('correct', 'problem', id, { dueOn: '2023-12-31' });
  expect(await overdue('2023-09-30')).toBe(0);
});

test('a session counts while more than one of its problems is solved', async () => {
  const several = (day: string) => figure('421100', 'SESSIONS_SOLVING_SEVERAL', { period: { day }, filter: { form: ['FRONTLINE'] } });
  const session = await create('consultation', '421100', { title: '小区改造', form: 'FRONTLINE', heldOn: '2023-03-01' });
  const other = await create('consultation', '421100', { title: '空', form: 'FRONTLINE', heldOn: '2023-03-02' });
  const solved = (title: string, solvedOn: string | null) =>
    create('problem', '421100', { title, origin: 'CONSULTATION', raisedOn: '2023-03-01', consultation: session, solvedOn });
  const canopy = await solved('雨棚', '2023-04-01');
  const lamp = await solved('路灯', '2023-05-01');
  const drain = await solved('下水', '2023-06-01');
  expect(await several('2023-04-30')).toBe(0);
  expect(await several('2023-05-01')).toBe(1);
  expect(await several('2023-06-01')).toBe(1);
  await change('correct', 'problem', lamp, { solvedOn: null });
  expect(await several('2023-05-01')).toBe(0);
  expect(await several('2023-06-01')).toBe(1);
  await change('withdraw', 'problem', drain);
  expect(await several('2023-06-01')).toBe(0);
  await change('restore', 'problem', drain);
  expect(await several('2023-06-01')).toBe(1);
  // While problems hang on a session it is not withdrawn; they are moved to the right one first.
  expect((await change('withdraw', 'consultation', session)).userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO' }]);
  expect(await several('2023-06-01')).toBe(1);
  for (const each of [canopy, lamp, drain]) await change('correct', 'problem', each, { consultation: other });
  expect((await change('withdraw', 'consultation', session)).userErrors).toEqual([]);
  expect(await several('2023-06-01')).toBe(1);
  await change('correct', 'consultation', other, { form: 'THEMED' });
  expect(await several('2023-06-01')).toBe(0);
});

test('return visits count with the satisfaction heard, and a problem lists them', async () => {
  const id = await create('problem', '420500', problem);
  const visit = (title: string, satisfaction: string, visitedOn = '2023-10-20') =>
    create('returnVisit', '420500', { title, satisfaction, visitedOn, problem: id, people: 5 });
  await visit('好', 'SATISFIED');
  await visit('还好', 'BASICALLY');
  await visit('不好', 'DISSATISFIED');
  const other = await visit('没有变化', 'DISSATISFIED', '2024-01-05');
  expect(await figure('420500', 'RETURN_VISITS', { period: { year: 2023 } })).toBe(3);
  expect(await figure('420500', 'RETURN_VISITS', { filter: { satisfaction: ['DISSATISFIED'] } })).toBe(2);
  expect(await figure('420500', 'RETURN_VISITS_SATISFIED')).toBe(2);
  expect(await figure('420500', 'RETURN_VISIT_SATISFACTION')).toBe(50);
  await change('withdraw', 'returnVisit', other);
  const { returnVisits } = await read('problem', id, 'returnVisits(first: 2) { totalCount nodes { title satisfaction } }');
  expect(returnVisits).toEqual({
    totalCount: 3,
    nodes: [
      { title: '好', satisfaction: 'SATISFIED' },
      { title: '还好', satisfaction: 'BASICALLY' },
    ],
  });
  expect(await cards('returnVisits', { status: ['DISSATISFIED'] })).toEqual(['不好 DISSATISFIED']);
});

test('a survey leads to its reports, and a report to the instructions on it', async () => {
  const topic = await create('topic', '420600', { title: '环境', origin: 'RESEARCH', raisedOn: '2023-03-01' });
  const survey = await create('survey', '420600', { title: '环境调研', kind: 'SURVEY', topic, heldOn: '2023-04-01' });
  const report = await create('report', '420600', { title: '调研报告', origin: 'SURVEY', survey, deliveredOn: '2023-05-01' });
  for (const office of ['市长', '分管副市长'])
    await create('instruction', '420600', { title: '批示', level: 'CITY', office, report, givenOn: '2023-05-10' });
  const fields = 'surveys { nodes { reports { nodes { title instructions { totalCount nodes { office } } } } } }';
  expect(await read('topic', topic, fields)).toEqual({
    surveys: {
      nodes: [
        {
          reports: {
            nodes: [{ title: '调研报告', instructions: { totalCount: 2, nodes: [{ office: '市长' }, { office: '分管副市长' }] } }],
          },
        },
      ],
    },
  });
  expect(await read('instruction', (await first(survey)).id, 'report { survey { title } } matter { records { totalCount } }')).toEqual({
    report: { survey: { title: '环境调研' } },
    matter: { records: { totalCount: 5 } },
  });
});

const first = async (survey: string) =>
  (await read('survey', survey, 'reports { nodes { instructions { nodes { id } } } }')).reports.nodes[0].instructions.nodes[0];

test('a project stands at the first of its stages that is not done, in whatever order they are noted', async () => {
  const at = (name: string, day: string) => figure('420922', 'PROJECTS_AT_STAGE', { period: { day }, filter: { stage: [name] } });
  const id = await create('problem', '420922', {
    ...{ title: '公路拓宽', origin: 'OTHER', unit: '区交通局', raisedOn: '2023-03-01' },
    stages: [{ name: '立项', doneOn: '2023-02-20' }, { name: '施工' }, { name: '验收', doneOn: '2023-04-15' }],
  });
  // Approved before it was raised: never at that stage. What comes after building waits for it, though it is noted as done.
  expect([await at('立项', '2023-03-01'), await at('施工', '2023-02-28'), await at('施工', '2023-03-01')]).toEqual([0, 0, 1]);
  expect([await at('施工', '2023-06-30'), await at('验收', '2023-06-30')]).toEqual([1, 0]);
  const stages = [{ name: '立项', doneOn: '2023-02-20' }, { name: '施工', doneOn: '2023-05-10' }, { name: '验收' }];
  await change('correct', 'problem', id, { stages });
  expect([await at('施工', '2023-05-09'), await at('施工', '2023-05-10'), await at('验收', '2023-05-10')]).toEqual([1, 0, 1]);
  expect(await figure('420900', 'PROJECTS_AT_STAGE', { period: { day: '2023-06-30' }, filter: { unit: ['区交通局'] } })).toBe(1);
  await change('update', 'problem', id, { solvedOn: '2023-06-01' });
  expect([await at('验收', '2023-05-31'), await at('验收', '2023-06-01')]).toEqual([1, 0]);
  await change('withdraw', 'problem', id);
  expect(await at('施工', '2023-05-09')).toBe(0);
});

test('what citizens did together counts on its day, with how many took part', async () => {
  const together = [
    { way: 'BUILDING', on: '2023-03-18', people: 40 },
    { way: 'BUILDING', on: '2023-04-02', people: 12 },
    { way: 'JUDGING', on: '2023-05-01' },
  ];
  const id = await create('problem', '420922', { title: '休闲步道', origin: 'OTHER', raisedOn: '2023-03-01', together });
  const count = (measure: string, filter = {}) => figure('420900', measure, { period: { year: 2023 }, filter });
  expect([await count('FIVE_TOGETHER'), await count('FIVE_TOGETHER', { way: ['BUILDING'] })]).toEqual([3, 2]);
  expect([await count('CITIZENS_TOGETHER'), await count('CITIZENS_TOGETHER', { way: ['JUDGING'] })]).toEqual([52, 0]);
  await change('correct', 'problem', id, { together: together.slice(1) });
  expect([await count('FIVE_TOGETHER'), await count('CITIZENS_TOGETHER')]).toEqual([2, 12]);
  const wrong = { title: '错', origin: 'OTHER', raisedOn: '2023-03-01', together: [{ way: 'BUILDING', on: '2023-03-18', people: -1 }] };
  expect(await refused('problem', '420922', wrong)).toEqual(['OUT_OF_RANGE together.0.people']);
});
