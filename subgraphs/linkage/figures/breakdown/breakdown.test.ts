import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';

const { tongxin, create } = kit();
const CITY = '421300';
const COUNTY = '421303';

beforeAll(async () => {
  const hold = (committee: string, form: string, more = {}) =>
    create('consultation', committee, { title: `${form} ${Math.random()}`, form, heldOn: '2024-03-05', placeName: '某地', ...more });
  for (const form of ['FRONTLINE', 'FRONTLINE', 'THEMED']) await hold(COUNTY, form);
  await hold(CITY, 'THEMED', {
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 4 },
      { role: 'CITIZEN', count: 9 },
    ],
  });
});

const ask = (measure: string, by: string[], more = '', language = 'zh') =>
  tongxin.ask(
    `query ($by: [String!]!) { committee(code: "${CITY}") { figure(measure: ${measure}, period: { year: 2024 }${more}) { value breakdown(by: $by) { value values { name code label } } } } }`,
    { by },
    { 'accept-language': language, [READER]: '1' },
  );

test('a sum by a dimension, the largest part first, with words in the language asked for: one statement besides the sum', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await ask('CONSULTATIONS_HELD', ['form'], '', 'en');
  const statements = (await tongxin.statements()) - before;
  expect(errors).toBeUndefined();
  expect({ statements, ...data.committee.figure }).toEqual({
    statements: 2,
    value: 4,
    breakdown: [
      { value: 2, values: [{ name: 'form', code: 'FRONTLINE', label: expect.stringMatching(/front/i) }] },
      { value: 2, values: [{ name: 'form', code: 'THEMED', label: expect.any(String) }] },
    ],
  });
});

test('by two dimensions; what tells none is a part of its own', async () => {
  const { data } = await ask('CONSULTATIONS_HELD', ['form', 'special_committee']);
  expect(data.committee.figure.breakdown[0]).toEqual({
    value: 2,
    values: [
      { name: 'form', code: 'FRONTLINE', label: '一线协商' },
      { name: 'special_committee', code: null, label: '未说明' },
    ],
  });
});

test.each([
  ['CONSULTATIONS_HELD', ['colour'], 'CONSULTATIONS_HELD has no dimension "colour". It has '],
  ['CONSULTATIONS_HELD', [], 'Name one to 3 different dimensions of CONSULTATIONS_HELD: '],
  ['CONSULTATIONS_HELD', ['form', 'form'], 'Name one to 3 different dimensions of CONSULTATIONS_HELD: '],
  ['DEEDS', ['constructor'], 'DEEDS has no dimension "constructor". It has '],
])('%s by %j is refused with what to do instead', async (measure, by, message) => {
  expect((await ask(measure, by)).errors?.[0]).toMatchObject({
    message: expect.stringContaining(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('what each place names itself is listed by the names of what it is, page by page; as parts it is called so too', async () => {
  const special = await create('specialCommittee', CITY, { name: '农业和农村委', establishedOn: '2022-01-01' });
  const other = await create('specialCommittee', CITY, { name: '教科卫体委', establishedOn: '2022-01-01' });
  for (const specialCommittee of [special, special, other])
    await create('consultation', CITY, {
      title: `${Math.random()}`,
      form: 'THEMED',
      heldOn: '2025-03-05',
      placeName: '某地',
      specialCommittee,
    });
  const values = async (dimension: string, more = '') =>
    (
      await tongxin.ask(
        `{ committee(code: "${CITY}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2025 }) {
          valuesOf(dimension: "${dimension}"${more}) { totalCount nodes { code name label } pageInfo { endCursor } } breakdown(by: ["${dimension}"]) { value values { label } } } } }`,
      )
    ).data.committee.figure;
  const { valuesOf, breakdown } = await values('special_committee');
  expect(valuesOf).toMatchObject({
    totalCount: 2,
    nodes: [
      { code: other, name: '教科卫体委', label: '教科卫体委' },
      { code: special, name: '农业和农村委' },
    ],
  });
  expect(breakdown).toEqual([
    { value: 2, values: [{ label: '农业和农村委' }] },
    { value: 1, values: [{ label: '教科卫体委' }] },
  ]);
  const first = (await values('special_committee', ', first: 1')).valuesOf;
  expect((await values('special_committee', `, after: "${first.pageInfo.endCursor}"`)).valuesOf.nodes).toMatchObject([{ code: special }]);
  expect((await values('form')).valuesOf.nodes).toEqual([{ code: 'THEMED', name: '专题协商会', label: '专题协商会' }]);
});
