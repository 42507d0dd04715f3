import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { member } from './member.kind.ts';

const { create, change, figure, cards, refused, read, run, tongxin, registerPerson } = kit({ database: true });
const seat = { personKey: 'P7K2M9QX', sector: '22', party: '01', joinedOn: '2022-01-05' };

test('seats add up, persons and sectors count once, each from the day of joining to the day of leaving', async () => {
  await create('member', '421300', seat);
  const county = await create('member', '421303', seat);
  await create('member', '421303', { personKey: 'P0000002', sector: '05', party: '03', joinedOn: '2022-01-05', leftOn: '2023-07-01' });
  const mistaken = await create('member', '421303', { personKey: 'P0000003', sector: '05', joinedOn: '2022-01-05' });
  await change('withdraw', 'member', mistaken);

  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2022-01-04' } })).toBe(0);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2023-06-30' } })).toBe(3);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2023-07-01' } })).toBe(2);
  expect(await figure('421300', 'MEMBER_SEATS', { reach: 'SELF' })).toBe(1);
  expect(await figure('421300', 'MEMBER_SEATS', { filter: { party: ['01'] } })).toBe(2);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-06-30' } })).toBe(2);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-07-01' } })).toBe(1);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-06-30' }, filter: { sector: ['05'] } })).toBe(1);
  expect(await figure('421300', 'MEMBER_SECTORS', { period: { day: '2023-06-30' } })).toBe(2);
  expect(await figure('421300', 'MEMBER_SECTORS')).toBe(1);
  expect((await cards('members', { committee: '421303' }, asStaff('421303'))).sort()).toEqual(['委员 LEFT', '委员 SERVING']);
  expect(await cards('members', { committee: '421303', withdrawn: true }, asStaff('421303'))).toEqual(['委员 SERVING']);
  // The county knows the first one under a key of its own.
  expect((await read('member', county, 'personKey')).personKey).toMatch(/^P\w{9}$/);

  await change('update', 'member', county, { leftOn: '2023-12-31' });
  expect(await figure('421300', 'MEMBER_SEATS')).toBe(1);
  expect(await figure('421300', 'MEMBERS')).toBe(1);
  expect(await read('member', county, 'leftOn sector { code name }')).toMatchObject({ leftOn: '2023-12-31', sector: { code: '22' } });
});

test('a seat needs a key that is no identity number, a sector and a day', async () => {
  expect(await refused('member', '421300', { ...seat, personKey: '420102199001011234' })).toEqual(['MALFORMED personKey']);
  expect(await refused('member', '421300', { ...seat, sector: '99' }, 'zh')).toEqual(
    ['没有界别代码 99（01 至 34）。'].map(text => `“界别”${text}`),
  );
  expect(await refused('member', '421300', { ...seat, party: '77' })).toEqual(['UNKNOWN_CHOICE party']);
  expect(await refused('member', '421300', seat)).toEqual(['ALREADY_EXISTS personKey']);
});

test('the person whom a seat names is the one whose key it has', async () => {
  const registered = (key: string) => create('person', '420700', { key, registeredOn: '2022-01-05' });
  const [mine, other] = [await registered('P0000011'), await registered('P0000012')];
  const own = { ...seat, personKey: 'P0000011' };
  expect(await refused('member', '420700', { ...own, person: other })).toEqual(['OTHER_PERSON person']);
  const id = await create('member', '420700', { ...own, person: mine });
  const update = async (more: object) =>
    (await change('update', 'member', id, more)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await update({ person: other })).toEqual(['OTHER_PERSON person']);
  expect(await update({ personKey: 'P0000012' })).toEqual(['OTHER_PERSON person']);
  expect(await update({ leftOn: '2024-01-01' })).toEqual([]);
  expect(await update({ personKey: 'P0000012', person: other })).toEqual([]);
  const taken = importRows(tongxin.database, { kind: member, committee: '420700', actor: staffOf('420700') }, [
    { ...own, joinedOn: '2023-01-05', person: other },
  ]);
  await expect(taken).rejects.toThrow('P0000012');
});

test('a seat is of a person who is registered, whichever way it comes in', async () => {
  const made = async (more: object) =>
    (await run('create', 'member', { committee: '421321', ...seat, ...more }, asStaff('421321'))).data.done;
  const taken = (personKey: string) =>
    importRows(tongxin.database, { kind: member, committee: '421321', actor: staffOf('421321') }, [{ ...seat, personKey }]);
  expect((await made({ personKey: 'PNOBODY1' })).userErrors).toMatchObject([{ code: 'UNKNOWN_PERSON', field: 'personKey' }]);
  await expect(taken('PNOBODY1')).rejects.toThrow(/^第 1 行：.*PNOBODY1/);
  // Spelled otherwise it is the same person, and the same seat.
  const { key } = await read('person', await registerPerson('421321', 'P7K2M9QX'), 'key');
  const { record } = await made({ personKey: 'p7k2m9qx' });
  expect(await read('member', record.id, 'personKey')).toEqual({ personKey: key });
  expect((await made({})).userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: 'personKey' }]);
  expect(await taken('p7k2m9qx')).toMatchObject({ inserted: 0 });
  expect(await figure('421321', 'MEMBER_SEATS')).toBe(1);
});
