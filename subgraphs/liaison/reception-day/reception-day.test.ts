import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { receptionDay } from './reception-day.kind.ts';

const { create, change, figure, cards, refused, tongxin } = kit({ database: true });

test('reception days, who was present and whom they met', async () => {
  const platform = await create('platform', '421303', { name: '均川镇委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' });
  const may = await create('receptionDay', '421303', {
    platform,
    heldOn: '2023-05-15',
    topic: '农资',
    citizensMet: 12,
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 2 },
      { role: 'MEMBER', level: 'COUNTY', count: 3 },
      { role: 'EXPERT', count: 9 },
    ],
  });
  await create('receptionDay', '421303', { platform, heldOn: '2023-06-15' });

  expect(await figure('421300', 'RECEPTION_DAYS', { period: { year: 2023 } })).toBe(2);
  expect(await figure('421300', 'RECEPTION_DAYS', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['PLATFORM_ACTIVITY'] } })).toBe(5);
  expect(await figure('421300', 'CONSTITUENT_CONTACTS')).toBe(12);
  expect(await figure('421300', 'CONSTITUENT_CONTACTS', { filter: { by: ['VISIT'] } })).toBe(0);
  expect(await cards('receptionDays')).toEqual(['均川镇委员工作室 接待日 HELD', '均川镇委员工作室 接待日：农资 HELD']);

  await change('correct', 'receptionDay', may, { citizensMet: 21, topic: null });
  await change('correct', 'platform', platform, { name: '安居镇委员工作室' });
  expect(await figure('421300', 'CONSTITUENT_CONTACTS', { filter: { by: ['RECEPTION_DAY'] } })).toBe(21);
  expect(await cards('receptionDays')).toEqual(['安居镇委员工作室 接待日 HELD', '安居镇委员工作室 接待日 HELD']);
  expect(await refused('receptionDay', '421303', { platform, heldOn: '2023-06-15' })).toEqual(['ALREADY_EXISTS platform']);
  expect(await refused('receptionDay', '421303', { platform, heldOn: '2023-06-16', citizensMet: -1 }, 'zh')).toEqual([
    '“接待人次”应在 0 与 100000 之间。',
  ]);
});

test('a day is held while its room is open, whichever way it comes in', async () => {
  const platform = await create('platform', '421321', {
    name: '殷店镇工作室',
    kind: 'WORKROOM',
    openedOn: '2023-01-10',
    closedOn: '2023-12-20',
  });
  const id = await create('receptionDay', '421321', { platform, heldOn: '2023-01-10' });
  await create('receptionDay', '421321', { platform, heldOn: '2023-12-20' });
  const codes = async (done: ReturnType<typeof change>) => (await done).userErrors.map(({ code, field }) => `${code} ${field}`);
  for (const [heldOn, code, says] of [
    ['2023-01-09', 'NOT_THERE_YET', '自 2023-01-10 起才有'],
    ['2023-12-21', 'NO_LONGER_THERE', '已于 2023-12-20 结束'],
  ] as const) {
    expect(await refused('receptionDay', '421321', { platform, heldOn })).toEqual([`${code} heldOn`]);
    expect(await codes(change('update', 'receptionDay', id, { heldOn }))).toEqual([`${code} heldOn`]);
    expect(await codes(change('correct', 'receptionDay', id, { heldOn }))).toEqual([`${code} heldOn`]);
    const options = { kind: receptionDay, committee: '421321', actor: staffOf('421321'), fields: ['platform', 'heldOn'] };
    await expect(importRows(tongxin.database, options, [{ platform, heldOn }])).rejects.toThrow(says);
  }
  expect(await figure('421321', 'RECEPTION_DAYS')).toBe(2);
});
