import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { nextDay } from './period.ts';

const { create, change, figure, tongxin } = kit();
const tomorrow = nextDay(today());
const comingYear = Number(today().slice(0, 4)) + 1;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const session = { form: 'FRONTLINE', title: '已开' };
  ids.held = await create('consultation', '421300', { ...session, heldOn: today() });
  ids.planned = await create('consultation', '421300', { ...session, title: '将开', heldOn: tomorrow });
  const raised = { origin: 'CONSULTATION', consultation: ids.held, raisedOn: '2023-05-15' };
  await create('problem', '421300', { ...raised, title: '一', solvedOn: tomorrow });
  await create('problem', '421300', { ...raised, title: '二', solvedOn: '2023-06-01' });
  await create('problem', '421300', { ...raised, title: '三', raisedOn: tomorrow });
});

test('what is registered for a day to come counts when the day has come, in whatever way it is asked', async () => {
  const wide = { from: '2020-01-01', until: `${comingYear}-12-31` };
  for (const options of [{}, { period: wide }]) expect(await figure('421300', 'CONSULTATIONS_HELD', options)).toBe(1);
  expect(await figure('421300', 'CONSULTATIONS_HELD', { period: { day: tomorrow } })).toBe(0);
  // Above a committee the days are read from the rollup.
  expect(await figure('420000', 'CONSULTATIONS_HELD', { period: wide })).toBe(1);
  const { data } = await tongxin.ask(
    '{ committee(code: "421300") { figure(measure: CONSULTATIONS_HELD) { records { totalCount nodes { record { id } } } each(of: RECORD) { count } } } }',
  );
  expect(data.committee.figure).toEqual({ records: { totalCount: 1, nodes: [{ record: { id: ids.held } }] }, each: { count: 1 } });
  await change('correct', 'consultation', ids.planned!, { heldOn: today() });
  expect(await figure('421300', 'CONSULTATIONS_HELD')).toBe(2);
});

test('the parts of a ratio end on the same day', async () => {
  expect(await figure('421300', 'PROBLEMS_OPEN')).toBe(1);
  expect(await figure('421300', 'PROBLEM_SOLUTION_RATE')).toBe(50);
});

test('what is due on days to come is known today', async () => {
  const specialCommittee = await create('specialCommittee', '421300', { name: '农业委', establishedOn: '2022-01-01' });
  await create('dutyItem', '421300', { specialCommittee, task: '明年调研', setOn: today(), dueOn: `${comingYear}-03-31` });
  expect(await figure('421300', 'DUTY_ITEMS', { period: { year: comingYear } })).toBe(1);
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE', { period: { year: comingYear } })).toBe(0);
});
