import { expect, test } from '@jest/globals';
import { activityGroup } from '@tongxin/liaison/activity-group/activity-group.kind.ts';
import { member } from '@tongxin/members/member/member.kind.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { importRows } from '../import/import-rows.ts';
import { recount } from '../ledger/ledger.ts';

const { create, change, figure, read, register, refused, tongxin } = kit({ database: true });
const at = (day: string) => ({ period: { day } });
const faults = async (...of: Parameters<typeof change>) => (await change(...of)).userErrors.map(({ code, field }) => `${code} ${field}`);
let people = 0;
const seatOf = (committee: string, more: object = {}) =>
  create('member', committee, { personKey: `PDATED${++people}`, sector: '22', party: '01', joinedOn: '2021-01-05', ...more });

test('a seat counts under its old sector before the day of a change and under the new one from it; one seat throughout', async () => {
  const [first, other] = ['第一委员会', '第二委员会'].map(name =>
    create('specialCommittee', '421300', { name, establishedOn: '2020-01-01' }),
  );
  const id = await seatOf('421300', { specialCommittee: await first });
  const sectors = (day: string) =>
    Promise.all(['22', '05'].map(sector => figure('421300', 'MEMBER_SEATS', { ...at(day), filter: { sector: [sector] } })));
  const before = [await sectors('2022-12-31'), await figure('421300', 'MEMBER_SEATS', at('2022-12-31'))];
  const asOf = new Date().toISOString();
  expect(await faults('update', 'member', id, { sector: '05', party: '03', specialCommittee: await other, since: '2023-06-01' })).toEqual(
    [],
  );

  expect([await sectors('2022-12-31'), await figure('421300', 'MEMBER_SEATS', at('2022-12-31'))]).toEqual(before);
  expect(await sectors('2023-05-31')).toEqual([1, 0]);
  expect(await sectors('2023-06-01')).toEqual([0, 1]);
  for (const day of ['2021-01-05', '2023-05-31', '2023-06-01', '2024-01-01'])
    expect(await figure('421300', 'MEMBER_SEATS', at(day))).toBe(1);
  const filtered = (name: string, value: string, day: string, measure = 'MEMBERS') =>
    figure('421300', measure, { ...at(day), filter: { [name]: [value] } });
  expect([await filtered('party', '01', '2023-05-31'), await filtered('party', '01', '2023-06-01')]).toEqual([1, 0]);
  const committees = async (day: string) => [
    await filtered('special_committee', await first!, day, 'SEATS_IN_SPECIAL_COMMITTEES'),
    await filtered('special_committee', await other!, day, 'SEATS_IN_SPECIAL_COMMITTEES'),
  ];
  expect([await committees('2023-05-31'), await committees('2023-06-01')]).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(await figure('421300', 'MEMBER_SECTORS', at('2023-12-31'))).toBe(1);
  // What was known before the change was entered stays as it was.
  expect(await figure('421300', 'MEMBER_SEATS', { ...at('2023-12-31'), asOf, filter: { sector: ['22'] } })).toBe(1);
  expect(await read('member', id, 'sector { code } formerly { attribute until value }')).toEqual({
    sector: { code: '05' },
    formerly: [
      { attribute: 'SECTOR', until: '2023-06-01', value: '22' },
      { attribute: 'PARTY', until: '2023-06-01', value: '01' },
      { attribute: 'SPECIAL_COMMITTEE', until: '2023-06-01', value: await first },
    ],
  });
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('a change says since when; a correction says that it was wrong all along', async () => {
  const id = await seatOf('420700', { leftOn: '2024-06-30' });
  expect(await faults('update', 'member', id, { sector: '05' })).toEqual(['SINCE_WHEN sector']);
  expect(await faults('update', 'member', id, { sector: '05', since: '2021-01-05' })).toEqual(['FROM_THE_BEGINNING since']);
  expect(await faults('update', 'member', id, { sector: '05', since: '2099-01-01' })).toEqual(['OUTSIDE since']);
  expect(await faults('update', 'member', id, { sector: '05', since: '2024-07-01' })).toEqual(['OUTSIDE since']);
  expect(await faults('update', 'member', id, { occupation: '教师', since: '2023-01-01' })).toEqual(['NOTHING_CHANGES since']);
  expect(await faults('update', 'member', id, { occupation: '教师' })).toEqual([]);
  expect(await faults('update', 'member', id, { sector: '05', since: '2023-01-01' })).toEqual([]);
  expect(await faults('update', 'member', id, { sector: '07', since: '2022-01-01' })).toEqual(['CHANGED_LATER since']);
  expect(await faults('update', 'member', id, { sector: '07', since: '2023-01-01' })).toEqual(['CHANGED_LATER since']);
  expect(await faults('update', 'member', id, { sector: '07', since: '2024-01-01' })).toEqual([]);
  const chain = async (...days: string[]) => {
    const found = [];
    for (const day of days)
      for (const sector of ['22', '05', '07', '30'])
        if ((await figure('420700', 'MEMBER_SEATS', { ...at(day), filter: { sector: [sector] } })) === 1) found.push(sector);
    return found;
  };
  expect(await chain('2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01')).toEqual(['22', '05', '05', '07']);
  // The newest was wrong from its first day; then the day of an earlier change was.
  expect(await faults('correct', 'member', id, { sector: '30' })).toEqual([]);
  expect(await chain('2023-12-31', '2024-01-01')).toEqual(['05', '30']);
  const former = (attribute: string, until: string, value: string | null) => ({ attribute, until, value });
  const formerly = [former('SECTOR', '2022-07-01', '22'), former('SECTOR', '2024-01-01', '05')];
  expect(await faults('correct', 'member', id, { formerly })).toEqual([]);
  expect(await chain('2022-06-30', '2022-07-01', '2024-01-01')).toEqual(['22', '05', '30']);
  // A change entered by mistake is taken back.
  expect(await faults('correct', 'member', id, { sector: '22', formerly: [] })).toEqual([]);
  expect(await chain('2022-06-30', '2024-01-01')).toEqual(['22', '22']);
});

test('the past of a record is held to the rules of its fields, whichever way it comes in', async () => {
  const former = (attribute: string, until: string, value: string | null) => ({ attribute, until, value });
  const made = (...formerly: object[]) =>
    refused('member', '420500', { personKey: `PDATED${++people}`, sector: '22', joinedOn: '2021-01-05', formerly });
  expect(await made(former('SECTOR', '2023-01-01', '99'))).toEqual(['UNKNOWN_SECTOR formerly']);
  expect(await made(former('SECTOR', '2023-01-01', null))).toEqual(['REQUIRED formerly']);
  expect(await made(former('SECTOR', '2023-01-01', '22'))).toEqual(['NOTHING_CHANGES formerly']);
  expect(await made(former('SECTOR', '2020-01-01', '05'))).toEqual(['OUTSIDE formerly']);
  expect(await made(former('PARTY', '2023-01-01', '02'), former('PARTY', '2023-01-01', '03'))).toEqual(['TWICE formerly']);
  const id = await seatOf('420500', { formerly: [former('PARTY', '2023-01-01', null)] });
  expect(await figure('420500', 'MEMBER_SEATS', { ...at('2022-12-31'), filter: { party: ['01'] } })).toBe(0);
  expect(await figure('420500', 'MEMBER_SEATS', { ...at('2023-01-01'), filter: { party: ['01'] } })).toBe(1);
  // A seat cannot be corrected to begin after what changed on it.
  expect(await faults('correct', 'member', id, { joinedOn: '2023-02-01' })).toEqual(['OUTSIDE formerly']);
});

test('a roster that comes in again with another sector says since when', async () => {
  const [committee, personKey] = ['420600', 'PDATEDR1'];
  await register(committee, { kind: 'member' }, { personKey });
  const row = { personKey, sector: '22', party: '01', joinedOn: '2021-01-05' };
  const roster = (more: object) =>
    importRows(tongxin.database, { kind: member, committee, actor: staffOf(committee) }, [{ ...row, ...more }]);
  expect(await roster({})).toMatchObject({ inserted: 1 });
  await expect(roster({ sector: '05' })).rejects.toThrow(/第 1 行：“界别”：由“农业界”变为“民进界”：请写明自哪一日起（变更日期）/);
  expect(await roster({ sector: '05', since: '2023-06-01' })).toMatchObject({ updated: 1 });
  expect(await figure(committee, 'MEMBER_SEATS', { ...at('2023-05-31'), filter: { sector: ['22'] } })).toBe(1);
  expect(await figure(committee, 'MEMBER_SEATS', { ...at('2023-06-01'), filter: { sector: ['05'] } })).toBe(1);
  // The same line again, and one that does not bring the sector, leave what was as it is.
  expect(await roster({ sector: '05' })).toMatchObject({ unchanged: 1 });
  expect(await roster({ sector: '05', occupation: '教师' })).toMatchObject({ updated: 1 });
  expect(await figure(committee, 'MEMBER_SEATS', { ...at('2023-05-31'), filter: { sector: ['22'] } })).toBe(1);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('platforms, groups and those in them count by what they were on the day', async () => {
  const committee = '420900';
  const room = await create('platform', committee, {
    name: '清泉村委员联络室',
    kind: 'LIAISON_ROOM',
    placeLevel: 'VILLAGE',
    openedOn: '2021-03-01',
  });
  await change('update', 'platform', room, { kind: 'WORKROOM', placeLevel: 'COMMUNITY', since: '2023-01-01' });
  const platforms = (day: string, filter: Record<string, string[]>) => figure(committee, 'PLATFORMS', { ...at(day), filter });
  expect(await platforms('2022-12-31', { kind: ['LIAISON_ROOM'], place_level: ['VILLAGE'] })).toBe(1);
  expect(await platforms('2023-01-01', { kind: ['LIAISON_ROOM'] })).toBe(0);
  expect(await platforms('2023-01-01', { kind: ['WORKROOM'], place_level: ['COMMUNITY'] })).toBe(1);
  expect(await figure(committee, 'PLATFORMS_BY_HEADS', { ...at('2022-12-31'), filter: { kind: ['LIAISON_ROOM'], heads: ['NONE'] } })).toBe(
    1,
  );
  expect(await figure(committee, 'PLATFORMS_BY_HEADS', { ...at('2023-01-01'), filter: { heads: ['NONE'] } })).toBe(1);

  const group = await create('activityGroup', committee, { name: '试办小组', kind: 'TOWNSHIP', establishedOn: '2021-03-01' });
  await create('groupMembership', committee, { activityGroup: group, personKey: 'PDATEDG1', level: 'COUNTY', joinedOn: '2021-04-01' });
  await change('update', 'activityGroup', group, { kind: 'READING', since: '2023-01-01' });
  const inGroups = (day: string, kind: string) => figure(committee, 'GROUP_MEMBERS', { ...at(day), filter: { kind: [kind] } });
  expect([
    await inGroups('2022-12-31', 'TOWNSHIP'),
    await inGroups('2023-01-01', 'TOWNSHIP'),
    await inGroups('2023-01-01', 'READING'),
  ]).toEqual([1, 0, 1]);
  expect(await figure(committee, 'ACTIVITY_GROUPS', { ...at('2022-12-31'), filter: { kind: ['TOWNSHIP'] } })).toBe(1);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('the database itself refuses two values of one attribute until the same day', async () => {
  const twice = JSON.stringify([1, 2].map(value => ({ attribute: 'KIND', until: '2023-01-01', value: String(value) })));
  const { rows } = await tongxin.database.pool.query('SELECT record.in_sequence($1) AS sound, record.in_sequence($2) AS none', [
    twice,
    '[]',
  ]);
  expect(rows).toEqual([{ sound: false, none: true }]);
  expect(Object.keys(activityGroup.fields)).toContain('formerly');
});
