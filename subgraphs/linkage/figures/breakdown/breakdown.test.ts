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
