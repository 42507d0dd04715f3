import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin, create, change, figure } = kit();

const consultation = (title: string, heldOn: string) => ({ title, heldOn, form: 'FRONTLINE' });
const YEAR_TO_NOVEMBER = { from: '2023-01-01', until: '2023-11-21' };
let before = '';

beforeAll(async () => {
  await create('consultation', '421300', consultation('stays', '2023-03-01'));
  const corrected = await create('consultation', '421300', consultation('moved out of the year', '2023-04-01'));
  const withdrawn = await create('consultation', '421303', consultation('entered twice', '2023-05-01'));
  before = await instant();
  await change('correct', 'consultation', corrected, { heldOn: '2022-04-01' });
  await change('withdraw', 'consultation', withdrawn);
  await create('consultation', '421300', consultation('recorded later', '2023-06-01'));
  await create('consultation', '421303', consultation('happened later', '2023-12-01'));
  await create('consultation', '421300', consultation('happened later too', '2023-12-02'));
  await create('consultation', '420200', consultation('of another city', '2023-02-01'));
});

/** An instant of knowledge between what is written before it and after it, as the service gives it. */
async function instant(): Promise<string> {
  const { data } = await tongxin.ask(
    `{ committee(code: "421300") { figure(measure: CONSULTATIONS_HELD, asOf: "${new Date().toISOString()}") { value asOf } } }`,
  );
  return data.committee.figure.asOf;
}

async function explain(first: object, second: object) {
  const { data, errors } = await tongxin.ask(
    `query ($first: FigureBasis!, $second: FigureBasis!) {
      explain(measure: CONSULTATIONS_HELD, first: $first, second: $second) {
        first { value } second { value } change
        groups { reason amount count records { totalCount nodes { amount record { card { title } } } } }
      }
    }`,
    { first, second },
  );
  expect(errors).toBeUndefined();
  return data.explain;
}

const told = (groups: { reason: string; amount: number; records: { nodes: { record: { card: { title: string } } }[] } }[]) =>
  Object.fromEntries(groups.map(({ reason, amount, records }) => [reason, [amount, ...records.nodes.map(node => node.record.card.title)]]));

test('two instants and two periods: each record between them with its reason, and the groups sum to the change', async () => {
  const first = { committee: '421300', period: YEAR_TO_NOVEMBER, asOf: before };
  const second = { committee: '421300', period: { year: 2023 } };
  const { groups, change: total, ...figures } = await explain(first, second);
  expect(figures).toEqual({ first: { value: 3 }, second: { value: 4 } });
  expect(total).toBe(1);
  expect(told(groups)).toEqual({
    HAPPENED_LATER: [2, 'happened later too', 'happened later'],
    RECORDED_LATER: [1, 'recorded later'],
    CORRECTED: [-1, 'moved out of the year'],
    WITHDRAWN: [-1, 'entered twice'],
  });
});

test('the other way round every sign turns, no reason', async () => {
  const { groups, change: total } = await explain(
    { committee: '421300', period: { year: 2023 } },
    { committee: '421300', period: YEAR_TO_NOVEMBER, asOf: before },
  );
  expect(total).toBe(-1);
  expect(told(groups)).toMatchObject({ HAPPENED_LATER: [-2, expect.any(String), expect.any(String)], WITHDRAWN: [1, 'entered twice'] });
});

test('two scopes: what only one of them has', async () => {
  const period = { year: 2023 };
  const { groups } = await explain({ committee: '421300', period }, { committee: '420000', period });
  expect(told(groups)).toEqual({ OTHER_COMMITTEE: [1, 'of another city'] });
  expect(await figure('420000', 'CONSULTATIONS_HELD', { period })).toBe(5);
});

test('what does not add up is refused with what to do instead', async () => {
  const ask = async (measure: string) =>
    (await tongxin.ask(`{ explain(measure: ${measure}, first: { committee: "421300" }, second: { committee: "420000" }) { change } }`))
      .errors?.[0];
  expect(await ask('PROPOSAL_ADOPTION_RATE')).toMatchObject({
    message: expect.stringContaining('PROPOSALS_ADOPTED'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await ask('OUTCOME_NUMBER')).toMatchObject({
    message: expect.stringContaining('not summed'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
