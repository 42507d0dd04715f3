/**
 * 甘肃省政协农业和农村委 (a special committee of 620000) as actor. Across (横向) it works with research institutes; up and down (纵向) the
 * province sets the goal, the special committees of three levels guide together, and a county (积石山 622927) carries out under a brand of
 * its own. It counts attendance by kind of event (调研视察, 专题协商议政会, 月协商会), its reports and motions, what leaders wrote on
 * them (批示), and its visits to 团结村. Another special committee of the same province does the same; the two never mix.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff } from '../kit/service.ts';

const { create, change, figure, cards, read, refused, run, tongxin } = kit();
const [PROVINCE, PREFECTURE, COUNTY] = ['620000', '622900', '622927'];
const HALF = { year: 2023, half: 1 };
const ids = { agriculture: '', economy: '', initiative: '', survey: '', report: '' };

const members = (level: string, count: number) => ({ role: 'MEMBER', level, count });
const by = (special: string) => ({ filter: { special_committee: [special] }, period: HALF, reach: 'SELF' as const });

beforeAll(async () => {
  for (const [key, name] of [
    ['agriculture', '农业和农村委员会'],
    ['economy', '经济委员会'],
  ] as const)
    ids[key] = await create('specialCommittee', PROVINCE, { name, establishedOn: '2023-01-18' });
  await lastingWork(ids.agriculture);
  await create('survey', PROVINCE, {
    ...{ title: '民营经济调研', kind: 'SURVEY', heldOn: '2023-03-02', specialCommittee: ids.economy },
    participants: [members('PROVINCE', 6)],
  });
});

/** Surveys with 5 + 4 attendances, a themed consultation with 7, two monthly ones with 3 each; two reports, three instructions; visits. */
async function lastingWork(specialCommittee: string) {
  const survey = (title: string, heldOn: string, count: number, kind = 'SURVEY') =>
    create('survey', PROVINCE, {
      ...{ title, heldOn, kind, specialCommittee, division: COUNTY },
      participants: [members('PROVINCE', count), { role: 'EXPERT', count: 2 }, { role: 'DEPARTMENT', count: 1 }],
    });
  ids.survey = await survey('戈壁农业发展调研', '2023-02-20', 5);
  await survey('易地搬迁后续扶持视察', '2023-05-11', 4, 'INSPECTION');
  const consultation = (title: string, form: string, heldOn: string, count: number) =>
    create('consultation', PROVINCE, { title, form, heldOn, specialCommittee, participants: [members('PROVINCE', count)] });
  const themed = await consultation('推进寒旱农业高质量发展', 'THEMED', '2023-04-18', 7);
  await consultation('种业振兴', 'MONTHLY', '2023-03-28', 3);
  await consultation('乡村治理', 'MONTHLY', '2023-06-27', 3);
  const reportOn = (title: string, deliveredOn: string, more: object) =>
    create('report', PROVINCE, { title, deliveredOn, specialCommittee, ...more });
  ids.report = await reportOn('关于戈壁农业发展的调研报告', '2023-04-03', { origin: 'SURVEY', survey: ids.survey });
  await reportOn('关于寒旱农业高质量发展的建议案', '2023-05-04', { origin: 'CONSULTATION', form: 'THEMED', consultation: themed });
  for (const [office, givenOn, report] of [
    ['省委主要领导', '2023-04-10', ids.report],
    ['分管副省长', '2023-04-12', ids.report],
    ['分管副省长', '2023-05-20', null],
  ])
    await create('instruction', PROVINCE, { title: `批示 ${givenOn}`, level: 'PROVINCE', office, report, givenOn });
  for (const visitedOn of ['2023-02-21', '2023-05-12', '2023-06-15'])
    await create('visit', PROVINCE, {
      ...{ visitedOn, by: 'LEADER', purpose: '联系帮扶', division: COUNTY, placeName: '团结村', placeLevel: 'VILLAGE', specialCommittee },
      participants: [members('PROVINCE', 2)],
      households: 4,
    });
}

test('attendance by kind of event, reports, instructions and visits, of one special committee', async () => {
  const attendances = (event: string) =>
    figure(PROVINCE, 'ATTENDANCES', { ...by(ids.agriculture), filter: { event: [event], special_committee: [ids.agriculture] } });
  expect(await attendances('SURVEY')).toBe(9);
  expect(await attendances('THEMED_CONSULTATION')).toBe(7);
  expect(await attendances('MONTHLY_CONSULTATION')).toBe(6);
  expect(await figure(PROVINCE, 'SURVEYS', by(ids.agriculture))).toBe(2);
  expect(await figure(PROVINCE, 'CONSULTATIONS_HELD', by(ids.agriculture))).toBe(3);
  expect(await figure(PROVINCE, 'REPORTS', by(ids.agriculture))).toBe(2);
  expect(await figure(PROVINCE, 'INSTRUCTIONS', by(ids.agriculture))).toBe(2);
  expect(await figure(PROVINCE, 'VISITS', by(ids.agriculture))).toBe(3);
});

test('from the survey to its report and what two leaders wrote on it', async () => {
  expect(await read('survey', ids.survey, 'reports { nodes { title instructions { nodes { level office } } } }')).toEqual({
    reports: {
      nodes: [
        {
          title: '关于戈壁农业发展的调研报告',
          instructions: { nodes: ['省委主要领导', '分管副省长'].map(office => ({ level: 'PROVINCE', office })) },
        },
      ],
    },
  });
});

test('the other special committee counts apart; the province counts both, and instructions on no report', async () => {
  expect(await figure(PROVINCE, 'ATTENDANCES', by(ids.economy))).toBe(6);
  expect(await figure(PROVINCE, 'REPORTS', by(ids.economy))).toBe(0);
  expect(await figure(PROVINCE, 'ATTENDANCES', { filter: { event: ['SURVEY'] }, period: HALF, reach: 'SELF' })).toBe(15);
  expect(await figure(PROVINCE, 'INSTRUCTIONS', { period: HALF, reach: 'SELF' })).toBe(3);
});

test('an instruction counts for the special committee that its report is moved to', async () => {
  await change('correct', 'report', ids.report, { specialCommittee: ids.economy });
  expect(await figure(PROVINCE, 'INSTRUCTIONS', by(ids.economy))).toBe(2);
  expect(await figure(PROVINCE, 'INSTRUCTIONS', by(ids.agriculture))).toBe(0);
  await change('correct', 'report', ids.report, { specialCommittee: ids.agriculture });
  expect(await figure(PROVINCE, 'INSTRUCTIONS', by(ids.agriculture))).toBe(2);
});

test('across: it works with research institutes', async () => {
  for (const [partnerName, partnerKind, heldOn] of [
    ['省农业科学院', 'RESEARCH_INSTITUTE', '2023-03-09'],
    ['示例农业大学', 'UNIVERSITY', '2023-04-06'],
    ['省农业科学院', 'RESEARCH_INSTITUTE', '2023-06-08'],
  ])
    await create('jointActivity', PROVINCE, {
      ...{ title: `与${partnerName}联合攻关`, partnerLevel: 'OTHER', partnerKind, partnerName, heldOn, specialCommittee: ids.agriculture },
      participants: [members('PROVINCE', 4), { role: 'EXPERT', count: 3 }],
    });
  const across = { ...by(ids.agriculture), filter: { special_committee: [ids.agriculture], partner_kind: ['RESEARCH_INSTITUTE'] } };
  expect(await figure(PROVINCE, 'JOINT_ACTIVITIES', across)).toBe(2);
  expect(await cards('jointActivities', { dimensions: [{ name: 'partner_kind', values: ['RESEARCH_INSTITUTE'] }] })).toEqual([
    '与省农业科学院联合攻关 HELD',
    '与省农业科学院联合攻关 HELD',
  ]);
});

test('up and down: the province sets the goal, three levels guide, the county carries out, and all see how far it is', async () => {
  ids.initiative = await create('initiative', PROVINCE, { title: '协商助推乡村振兴', begunOn: '2023-01-01' });
  const goal = { initiative: ids.initiative, aimedAt: COUNTY, year: 2023 };
  await create('target', PROVINCE, { ...goal, title: '协商四场', measure: 'SESSIONS', number: 4 });
  await create('target', PROVINCE, { ...goal, title: '解决两件', measure: 'PROBLEMS_SOLVED', number: 2, byMarch: 0, byJune: 1 });
  await create('jointActivity', PROVINCE, {
    ...{
      title: '省州县三级指导团结村协商',
      partnerLevel: 'COUNTY',
      partner: COUNTY,
      heldOn: '2023-03-15',
      specialCommittee: ids.agriculture,
    },
    participants: [members('PROVINCE', 2), members('CITY', 2), members('COUNTY', 3)],
  });
  const brand = await create('brand', COUNTY, { title: '团结议事', initiative: ids.initiative, begunOn: '2023-02-01' });
  const sessions = [];
  for (const heldOn of ['2023-03-20', '2023-05-18'])
    sessions.push(
      await create('consultation', COUNTY, {
        ...{ title: `团结村协商 ${heldOn}`, form: 'COURTYARD', heldOn, brand, placeName: '团结村', placeLevel: 'VILLAGE' },
      }),
    );
  await create('problem', COUNTY, {
    ...{ title: '团结村灌溉渠破损', origin: 'CONSULTATION', consultation: sessions[0], unit: '县水务局' },
    ...{ raisedOn: '2023-03-20', solvedOn: '2023-06-01' },
  });
  const progress = 'progress(year: 2023) { nodes { committee { code } measure asked reached behind quarters { reached } } }';
  expect((await read('initiative', ids.initiative, progress)).progress.nodes).toEqual([
    {
      ...{ committee: { code: COUNTY }, measure: 'SESSIONS', asked: 4, reached: 2, behind: true },
      quarters: [1, 2, 2, 2].map(reached => ({ reached })),
    },
    {
      ...{ committee: { code: COUNTY }, measure: 'PROBLEMS_SOLVED', asked: 2, reached: 1, behind: true },
      quarters: [0, 1, 1, 1].map(reached => ({ reached })),
    },
  ]);
  expect(await figure(PREFECTURE, 'INITIATIVE_SESSIONS', { period: HALF })).toBe(2);
  expect(await figure(PROVINCE, 'INITIATIVE_PROBLEMS_SOLVED', { period: HALF, filter: { brand: [brand] } })).toBe(1);
  expect(await figure(PROVINCE, 'ATTENDANCES', { period: { day: '2023-03-15' }, filter: { event: ['JOINT_ACTIVITY'] } })).toBe(7);
});

test('its half-year in one query, in few statements', async () => {
  const filter = `filter: { reach: SELF, dimensions: [{ name: "special_committee", values: ["${ids.agriculture}"] }] }`;
  const shown = '{ totalCount nodes { title specialCommittee { name } } }';
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${PROVINCE}") { surveys(${filter}) ${shown} consultations(${filter}) ${shown} reports(${filter}) ${shown} visits(${filter}) { totalCount } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.committee.surveys).toEqual({
    totalCount: 2,
    nodes: ['易地搬迁后续扶持视察', '戈壁农业发展调研'].map(title => ({ title, specialCommittee: { name: '农业和农村委员会' } })),
  });
  expect(data.committee).toMatchObject({ consultations: { totalCount: 3 }, reports: { totalCount: 2 }, visits: { totalCount: 3 } });
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(16);
});

test('its officers, its members and its duty list, with what is overdue', async () => {
  const { agriculture: specialCommittee } = ids;
  await create('leader', PROVINCE, { office: 'DIRECTOR', specialCommittee, personKey: 'GS000001', since: '2023-01-18' });
  await create('leader', PROVINCE, { office: 'DEPUTY_DIRECTOR', specialCommittee, personKey: 'GS000002', since: '2023-01-18' });
  for (const personKey of ['GS000001', 'GS000002', 'GS000003'])
    await create('member', PROVINCE, { personKey, sector: '22', specialCommittee, joinedOn: '2023-01-15' });
  const item = (task: string, dueOn: string, doneOn: string | null) =>
    create('dutyItem', PROVINCE, { specialCommittee, task, setOn: '2023-02-01', dueOn, doneOn });
  await item('戈壁农业调研', '2023-03-31', '2023-03-25');
  await item('种业月协商', '2023-03-31', '2023-04-10');
  await item('团结村回访', '2023-06-30', null);
  expect(await figure(PROVINCE, 'DUTY_ITEMS', { period: HALF })).toBe(3);
  expect(await figure(PROVINCE, 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-04-01' } })).toBe(1);
  expect(await figure(PROVINCE, 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-06-30' } })).toBe(0);
  expect(await cards('dutyItems', { dueUntil: '2023-07-01' })).toEqual(['团结村回访 OPEN']);
  expect(await read('specialCommittee', specialCommittee, 'officers { nodes { office personKey } } dutyItems { totalCount }')).toEqual({
    officers: {
      nodes: [
        { office: 'DIRECTOR', personKey: 'GS000001' },
        { office: 'DEPUTY_DIRECTOR', personKey: 'GS000002' },
      ],
    },
    dutyItems: { totalCount: 3 },
  });
  expect(await figure(PROVINCE, 'MEMBER_SEATS', { reach: 'SELF' })).toBe(3);
});

test('a thing is the work of a special committee of its own owner; a goal is set for those below; each keeps its own records', async () => {
  const survey = { title: '借名调研', kind: 'SURVEY', heldOn: '2023-03-02', specialCommittee: ids.agriculture };
  expect(await refused('survey', COUNTY, survey)).toEqual(['OTHER_OWNER specialCommittee']);
  expect(
    await refused('target', COUNTY, {
      title: '上级',
      initiative: ids.initiative,
      aimedAt: PREFECTURE,
      year: 2023,
      measure: 'SESSIONS',
      number: 1,
    }),
  ).toEqual(['NOT_BELOW aimedAt']);
  const { errors } = await run('create', 'survey', { committee: PROVINCE, ...survey }, asStaff(COUNTY));
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
