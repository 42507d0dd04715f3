import { expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, read, cards, tongxin } = kit({ database: true });
const RATE = ['ROOM_MONTHS_DUE', 'ROOM_MONTHS_KEPT', 'ROOM_MONTHS_MISSED'];
const months = async (committee: string, period?: object) =>
  Promise.all(RATE.map(measure => figure(committee, measure, period && { period })));

/** A room of Qingyang (庆阳): citizens are received on the 31st of each month, from 10 March 2024 on. */
const room = { name: '西街工作室', kind: 'WORKROOM', openedOn: '2024-01-20', receptionDayOfMonth: 31, receptionFrom: '2024-03-10' };

test('each month is due on its fixed day while the room is open under the rule; kept, missed and the rate follow', async () => {
  const id = await create('platform', '621002', room);
  const held = (heldOn: string) => create('receptionDay', '621002', { platform: id, heldOn });
  const march = await held('2024-03-05'); // in March, before the rule began; the month counts as kept all the same: on another day
  const april = await held('2024-04-30'); // April has 30 days: the fixed day
  const may = await held('2024-05-12');
  const second = await held('2024-05-31');
  // March, April, May, June: due 4, kept 3, missed June.
  expect(await months('621000', { from: '2024-01-01', until: '2024-06-30' })).toEqual([4, 3, 1]);
  expect(await months('621000', { from: '2024-01-01', until: '2024-06-29' })).toEqual([3, 3, 0]);
  expect(await figure('621000', 'ROOM_MONTHS_KEPT', { period: { year: 2024, half: 1 }, filter: { on: ['FIXED_DAY'] } })).toBe(2);
  expect(await figure('621000', 'RECEPTION_DAY_RATE', { period: { year: 2024, half: 1 } })).toBe(75);
  const { data } = await tongxin.ask(
    '{ committee(code: "621000") { figure(measure: ROOM_MONTHS_MISSED, period: { year: 2024, half: 1 }) { records { nodes { day record { id card { title } } } } } } }',
  );
  expect(data.committee.figure.records.nodes).toEqual([{ day: '2024-06-30', record: { id, card: { title: '西街工作室' } } }]);

  // What becomes of a reception day reaches its room: withdrawn, moved to June, restored.
  const both = () => months('621002', { from: '2024-05-01', until: '2024-06-30' });
  await change('withdraw', 'receptionDay', may);
  expect(await both()).toEqual([2, 1, 1]);
  await change('restore', 'receptionDay', may);
  await change('correct', 'receptionDay', may, { heldOn: '2024-06-12' });
  expect(await both()).toEqual([2, 2, 0]);
  await change('update', 'platform', id, { closedOn: '2024-06-20' });
  expect(await both()).toEqual([1, 1, 0]);
  expect(await months('621002')).toEqual([3, 3, 0]);
  // A room stays while reception days stand that were held in it.
  expect((await change('withdraw', 'platform', id)).userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO', field: 'id' }]);
  for (const day of [march, april, may, second]) await change('withdraw', 'receptionDay', day);
  expect(await months('621002')).toEqual([3, 0, 3]);
  expect((await change('withdraw', 'platform', id)).userErrors).toEqual([]);
  expect(await months('621002')).toEqual([0, 0, 0]);
});

test('what is due next is on the card: rooms that are overdue are a list', async () => {
  const id = await create('platform', '621026', { ...room, name: '东街工作室', receptionDayOfMonth: 15 });
  const due = async () => (await read('platform', id, 'card { due }')).card.due;
  expect(await due()).toBe('2024-03-15');
  await create('receptionDay', '621026', { platform: id, heldOn: '2024-03-20' });
  expect(await due()).toBe('2024-04-15');
  // Without a period a figure is of what is over by now, though the months to come are known.
  const untilNow = await months('621026', { from: '2024-01-01', until: today() });
  expect(await months('621026')).toEqual(untilNow);
  expect(await months('621026', { from: '2024-01-01', until: `${today().slice(0, 4)}-12-31` })).toEqual(untilNow);
  expect(await figure('621026', 'RECEPTION_DAY_RATE')).toBeCloseTo((untilNow[1]! / untilNow[0]!) * 100, 6);
  expect(await months('621026', { year: Number(today().slice(0, 4)) + 1 })).toEqual([0, 0, 0]);
  await create('platform', '621026', { name: '无制度', kind: 'WORKROOM', openedOn: '2024-01-20' });
  expect(await cards('platforms', { committee: '621026', dueUntil: '2024-04-15' })).toEqual(['东街工作室 OPEN']);
  await change('update', 'platform', id, { closedOn: '2024-04-15' });
  expect(await due()).toBeNull();
});

test('the months of a page of rooms cost one statement', async () => {
  for (const name of ['甲', '乙', '丙']) {
    const id = await create('platform', '621021', { ...room, name, receptionDayOfMonth: 5 });
    if (name === '乙') await create('receptionDay', '621021', { platform: id, heldOn: '2024-04-05' });
  }
  const ask = () =>
    tongxin.ask(`{ platforms(filter: { committee: "621021" }, orderBy: { field: MADE, direction: ASC }) { nodes { name
      receptionMonths(from: "2024-04-01", until: "2024-05-01") { month fixedDay kept heldOn onFixedDay } } } }`);
  await ask();
  const before = await tongxin.statements();
  const { data, errors } = await ask();
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBe(3); // the page, the rooms, their months
  const missed = (month: string) => ({ month: `${month}-01`, fixedDay: `${month}-05`, kept: false, heldOn: null, onFixedDay: false });
  expect(data.platforms.nodes[1].receptionMonths).toEqual([
    missed('2024-05'),
    { ...missed('2024-04'), kept: true, heldOn: '2024-04-05', onFixedDay: true },
  ]);
  expect(data.platforms.nodes[0].receptionMonths).toEqual([missed('2024-05'), missed('2024-04')]);
});

test('no room has facts without end: they reach to the last day of the present year', async () => {
  const { rows } = await tongxin.database.pool.query(
    "SELECT to_char(max(day), 'MM-DD') AS last, max(day) < current_date + 400 AS near FROM ledger.fact WHERE measure = 'ROOM_MONTHS_DUE'",
  );
  expect(rows).toEqual([{ last: '12-31', near: true }]);
});

test('who writes reception days of one room at the same time counts each month once', async () => {
  const id = await create('platform', '621022', { ...room, name: '并行工作室', receptionDayOfMonth: 5 });
  const days = ['2024-04-02', '2024-04-05', '2024-04-09', '2024-06-01', '2024-06-05', '2024-06-07', '2024-06-21', '2024-06-30'];
  await Promise.all(days.map(heldOn => create('receptionDay', '621022', { platform: id, heldOn })));
  expect(await months('621022', { from: '2024-04-01', until: '2024-06-30' })).toEqual([3, 2, 1]);
});
