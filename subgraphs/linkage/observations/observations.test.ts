import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { READER } from '@tongxin/test/kit/reader.ts';

const { create, tongxin } = kit();
const [CITY, COUNTY, OTHER] = ['421300', '421303', '421321'];

beforeAll(async () => {
  const hold = (committee: string, heldOn: string, form: string) =>
    create('consultation', committee, { title: `${heldOn} ${form}`, form, heldOn, placeName: '某地' });
  await hold(CITY, '2024-01-10', 'THEMED');
  for (const day of ['2024-01-05', '2024-02-06', '2024-02-07']) await hold(COUNTY, day, 'FRONTLINE');
  await hold(OTHER, '2024-02-08', 'THEMED');
});

const ROW =
  'figure { measure { code version decimals } committee { code } period { from until } status } values { name code label } value shown reason';
async function rows(args: string, language = 'zh') {
  const { data, errors } = await tongxin.ask(
    `{ observations(${args}) { figures nodes { ${ROW} } pageInfo { hasNextPage endCursor } } }`,
    {},
    { [READER]: '1', 'accept-language': language },
  );
  return errors ? Promise.reject(new Error(errors[0]!.message)) : data.observations;
}
const brief = ({ nodes }: any) =>
  nodes.map(({ figure: { measure, committee, period }, values, value }: any) =>
    [measure.code, committee.code, period.from, ...values.map(({ code }: any) => code), value].join(' '),
  );
const OF = 'of: "421300", level: COUNTY, period: { year: 2024, quarter: 1 }, by: MONTH';

test('by measure, then by committee, then by time: the same numbers as of each figure', async () => {
  const all = await rows(`measures: [CONSULTATIONS_HELD, DEEDS], ${OF}`);
  expect(all.figures).toBe(2 * 3 * 3);
  expect(brief(all).slice(0, 4)).toEqual([
    'CONSULTATIONS_HELD 421303 2024-01-01 1',
    'CONSULTATIONS_HELD 421303 2024-02-01 2',
    'CONSULTATIONS_HELD 421303 2024-03-01 ',
    'CONSULTATIONS_HELD 421321 2024-01-01 ',
  ]);
  expect(all.nodes[2]).toMatchObject({
    value: null,
    shown: null,
    reason: expect.stringContaining('Nothing is registered'),
    figure: { status: 'NOT_EXPECTED' },
  });
  expect(brief(await rows('measures: [CONSULTATIONS_HELD], of: "421300", period: { year: 2024 }'))).toEqual([
    'CONSULTATIONS_HELD 421300 2024-01-01 5',
  ]);
  expect(brief(await rows('measures: [CONSULTATIONS_HELD], of: "421300", reach: SELF, period: { year: 2024 }'))).toEqual([
    'CONSULTATIONS_HELD 421300 2024-01-01 1',
  ]);
});

test('the parts of a committee are those of byChild: its own, and each below with all below that', async () => {
  const { nodes } = await rows('measures: [CONSULTATIONS_HELD], of: "421300", parts: true, period: { year: 2024 }');
  expect(brief({ nodes })).toEqual(
    ['421300 2024-01-01 1', '421303 2024-01-01 3', '421321 2024-01-01 1', '421381 2024-01-01 '].map(each => `CONSULTATIONS_HELD ${each}`),
  );
  for (const wrong of ['level: COUNTY', 'reach: SELF'])
    await expect(rows(`measures: [DEEDS], of: "421300", parts: true, ${wrong}`)).rejects.toThrow('leave out "level" and "reach"');
});

test('taken apart by dimensions; pages fit together, wherever they are cut', async () => {
  const args = `measures: [CONSULTATIONS_HELD], of: "421300", period: { year: 2024, quarter: 1 }, by: MONTH, dimensions: ["form"]`;
  const all = await rows(args, 'en');
  expect(brief(all)).toEqual([
    'CONSULTATIONS_HELD 421300 2024-01-01 FRONTLINE 1',
    'CONSULTATIONS_HELD 421300 2024-01-01 THEMED 1',
    'CONSULTATIONS_HELD 421300 2024-02-01 FRONTLINE 2',
    'CONSULTATIONS_HELD 421300 2024-02-01 THEMED 1',
  ]);
  expect(all.nodes[0].values).toEqual([{ name: 'form', code: 'FRONTLINE', label: expect.stringMatching(/front/i) }]);
  for (const [asked, whole] of [
    [args, all],
    [`measures: [CONSULTATIONS_HELD, DEEDS], ${OF}`, await rows(`measures: [CONSULTATIONS_HELD, DEEDS], ${OF}`)],
  ])
    for (const size of [1, 3]) {
      const found = [];
      for (let after = ''; ; ) {
        const page = await rows(`${asked}, first: ${size}${after && `, after: "${after}"`}`);
        found.push(...brief(page));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(found).toEqual(brief(whole));
    }
});

test('what it costs is told without reading it; what is too much is refused with what to do', async () => {
  const before = await tongxin.statements();
  const { data } = await tongxin.ask(
    `{ observations(measures: [DEEDS, VISITS], of: "420000", level: COUNTY, period: { year: 2024 }, by: DAY, first: 0) { figures } }`,
  );
  expect(data.observations.figures).toBeGreaterThan(50_000);
  expect((await tongxin.statements()) - before).toBe(0);
  await expect(rows('measures: [], of: "421300"')).rejects.toThrow('Name at least one measure.');
  await expect(rows(`measures: [DEEDS], of: "421300", first: 1001`)).rejects.toThrow('Ask for 0 to 1000 at a time');
  await expect(rows(`measures: [DEEDS], of: "421300", after: "x"`)).rejects.toThrow('no cursor of this list');
  await expect(rows('measures: [DEEDS], of: "421300", dimensions: ["form"]')).rejects.toThrow('DEEDS has no dimension "form"');
});

test('a page of numbers is one statement', async () => {
  const before = await tongxin.statements();
  await tongxin.ask(
    `{ observations(measures: [CONSULTATIONS_HELD, DEEDS, VISITS], ${OF}) { nodes { value figure { committee { code } } } } }`,
    {},
    { [READER]: '1' },
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(2);
});

test('so is a page with comparisons: what is compared is read by one statement more, however many rows, and taken apart by as many', async () => {
  const compared = 'againstLastYear { value change rate reason } againstLastPeriod { value change rate reason period { from } }';
  const statementsOf = async (args: string, fields: string) => {
    const before = await tongxin.statements();
    const { errors } = await tongxin.ask(`{ observations(${args}) { nodes { value ${fields} } } }`, {}, { [READER]: '1' });
    expect(errors).toBeUndefined();
    return (await tongxin.statements()) - before;
  };
  const [one, many] = [`measures: [CONSULTATIONS_HELD], ${OF}`, `measures: [CONSULTATIONS_HELD, DEEDS, VISITS, SURVEYS], ${OF}`];
  const few = await statementsOf(one, compared);
  expect(few).toBeLessThanOrEqual((await statementsOf(one, '')) + 2);
  expect(await statementsOf(many, compared)).toBe(few);
  const parts = `measures: [CONSULTATIONS_HELD], of: "421300", period: { year: 2024, quarter: 1 }, by: MONTH, dimensions: ["form"]`;
  expect(await statementsOf(parts, compared)).toBe((await statementsOf(parts, '')) + 1);
});
