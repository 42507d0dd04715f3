import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { assessment as assessmentKind } from './assessment.kind.ts';

const { create, change, figure, read, tongxin } = kit({ database: true });
const KEY = 'P7K2M9QX';
const asMember = (key: string) => ({ 'x-tongxin-role': 'member', 'x-tongxin-committee': '421300', 'x-tongxin-subject': key });
let lecture = '';

beforeAll(async () => {
  await create('member', '421300', { personKey: KEY, sector: '22', joinedOn: '2022-01-05' });
  await create('pointRule', '421300', { year: 2023, edition: 1, duty: 'LECTURE', points: 2.5, split: 'EACH' });
  lecture = await create('lecture', '421300', { title: '宣讲', kind: 'THEMATIC', heldOn: '2023-02-01', lecturers: [KEY] });
});

async function assess(input: object, headers: Record<string, string> = asStaff('421300', 'en')) {
  const { data, errors } = await tongxin.ask(
    `mutation ($input: AssessMemberInput!) { assessMember(input: $input) { assessment { id points edition knownAt } userErrors { code field } } }`,
    { input: { committee: '421300', personKey: KEY, year: 2023, edition: 1, grade: 'EXCELLENT', ...input } },
    headers,
  );
  return errors ? errors[0]!.extensions.code : data.assessMember;
}

test('an assessment keeps the points on which it was decided, which can be computed again', async () => {
  expect(await assess({}, asMember(KEY))).toBe('FORBIDDEN');
  expect((await assess({ year: 2021 })).userErrors).toEqual([{ code: 'NO_SEAT', field: 'personKey' }]);
  const { assessment } = await assess({ decidedOn: '2024-01-10' });
  expect(assessment).toMatchObject({ points: 2.5, edition: 1 });
  expect((await assess({})).userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'personKey' }]);
  expect(await figure('421300', 'ASSESSMENTS', { period: { year: 2024 }, filter: { grade: ['EXCELLENT'] } })).toBe(1);

  await change('withdraw', 'lecture', lecture);
  const { data } = await tongxin.ask(
    `query ($asOf: AsOf) { committee(code: "421300") { now: performance(year: 2023) { total } before: performance(year: 2023, asOf: $asOf) { total } } }`,
    { asOf: assessment.knownAt },
  );
  expect(data.committee).toEqual({ now: { total: '0' }, before: { total: '2.5' } });
  expect(await read('assessment', assessment.id, 'points', asStaff('421300'))).toEqual({ points: 2.5 });

  const fields = 'grade personKey points';
  const nothing = { grade: null, personKey: null, points: null };
  const whole = { grade: 'EXCELLENT', personKey: KEY, points: 2.5 };
  for (const headers of [{}, asMember('P0000002'), asStaff('421303')])
    expect(await read('assessment', assessment.id, fields, headers)).toEqual(nothing);
  for (const headers of [asMember(KEY), asStaff('420000')]) expect(await read('assessment', assessment.id, fields, headers)).toEqual(whole);
  const archive = await tongxin.ask(`{ archive(personKey: "${KEY}") { assessments { ${fields} year } } }`, undefined, asMember(KEY));
  expect(archive.data.archive.assessments).toEqual([{ ...whole, year: 2023 }]);
});

test('points that the rules do not give are taken over from no register', async () => {
  const told = { personKey: KEY, year: 2022, grade: 'GOOD', decidedOn: '2023-01-10' };
  const points = { edition: 1, points: 7, knownAt: '2023-01-10T00:00:00Z' };
  const takeOver = (row: object) => {
    const options = { kind: assessmentKind, committee: '421300', actor: staffOf('421300'), history: true, fields: Object.keys(row) };
    return importRows(tongxin.database, options, [{ ...row }]);
  };
  await expect(takeOver({ ...told, ...points, year: 2024 })).rejects.toThrow('2024 年本委员会没有这位委员。');
  await expect(takeOver({ ...told, points: 7 })).rejects.toThrow('积分、规则版次与积分时点应同时填写。');
  await expect(takeOver({ ...told, ...points, knownAt: '2999-01-10T00:00:00Z' })).rejects.toThrow('积分时点还没有到。');
  const knownAt = new Date().toISOString();
  await expect(takeOver({ ...told, ...points, knownAt })).rejects.toThrow('按第 1 版规则计算为 0 分。');
  expect(await takeOver(told)).toMatchObject({ inserted: 1 });
});

test('a correction of a decision is held to the rules too', async () => {
  const { assessment } = await assess({ year: 2024, grade: 'GOOD', decidedOn: '2025-01-10' });
  expect(assessment.points).toBe(0);
  const correct = async (input: object) =>
    (await change('correct', 'assessment', assessment.id, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct({ points: 7 })).toEqual(['POINTS_DIFFER points']);
  expect(await correct({ knownAt: null })).toEqual(['INCOMPLETE points']);
  expect(await correct({ knownAt: '2999-01-10T00:00:00Z' })).toEqual(['OUT_OF_RANGE knownAt']);
  expect(await correct({ knownAt: '2023-01-10T00:00:00Z' })).toEqual(['NO_SEAT personKey']);
  expect(await correct({ grade: 'EXCELLENT' })).toEqual([]);
});

test('an assessment by rules carried over names their year, and stands when others are made', async () => {
  const personKey = 'PCARRIED1';
  await create('member', '421300', { personKey, sector: '22', joinedOn: '2022-01-05' });
  await create('lecture', '421300', { title: '宣讲', kind: 'THEMATIC', heldOn: '2025-02-01', lecturers: [personKey] });
  expect((await assess({ personKey, year: 2025, edition: 2 })).userErrors).toEqual([{ code: 'NO_RULES', field: 'edition' }]);
  const { assessment } = await assess({ personKey, year: 2025 });
  const shown = () => read('assessment', assessment.id, 'points rulesYear edition', asStaff('421300'));
  expect(await shown()).toEqual({ points: 2.5, rulesYear: 2023, edition: 1 });
  await create('pointRule', '421300', { year: 2025, edition: 1, duty: 'LECTURE', points: 9, split: 'EACH' });
  const correct = async (input: object) =>
    (await change('correct', 'assessment', assessment.id, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct({ grade: 'GOOD' })).toEqual([]);
  expect(await correct({ rulesYear: 2026 })).toEqual(['OUT_OF_RANGE rulesYear']);
  expect(await correct({ rulesYear: 2025 })).toEqual(['POINTS_DIFFER points']);
  expect(await correct({ rulesYear: 2025, points: 9 })).toEqual([]);
  expect(await shown()).toEqual({ points: 9, rulesYear: 2025, edition: 1 });
});

test('an office decides many at the same moment, more than there are connections', async () => {
  const keys = Array.from({ length: 14 }, (_, index) => `PTOGETHER${index}`);
  for (const personKey of keys) await create('member', '421300', { personKey, sector: '22', joinedOn: '2022-01-05' });
  const done = await Promise.all(keys.map(personKey => assess({ personKey, grade: 'GOOD' })));
  expect(done.map(each => each.userErrors ?? each)).toEqual(keys.map(() => []));
});
