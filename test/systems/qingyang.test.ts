/**
 * 庆阳 621000: one station, two rooms (一站两室) in each township, a head for each room, a reception day every month, rooms that cover the
 * grids of their communities (工作室+网格), activities across sectors and across divisions (跨界别、跨区域联动), and the counties' own brands:
 * 西峰 621002 talks in the evening (太和夜话), 庆城 621021 on benches (板凳会).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';

const { create, change, figure, cards, read, refused, tongxin } = kit();
const [PROVINCE, CITY, XIFENG, QINGCHENG] = ['620000', '621000', '621002', '621021'];
const ids = { station: '', liaison: '', consulting: '', other: '', brands: {} as Record<string, string> };

beforeAll(async () => {
  const at = { division: XIFENG, placeName: '后官寨镇', placeLevel: 'TOWNSHIP', openedOn: '2023-01-01' };
  ids.station = await create('platform', XIFENG!, { ...at, name: '后官寨镇委员工作站', kind: 'STATION' });
  const room = { ...at, station: ids.station, receptionDayOfMonth: 15 };
  ids.liaison = await create('platform', XIFENG!, {
    ...{ ...room, name: '后官寨镇委员联络室', kind: 'LIAISON_ROOM', grids: ['第一网格', '第二网格'] },
    heads: [{ personKey: 'QY000001', from: '2023-01-01' }],
  });
  ids.consulting = await create('platform', XIFENG!, {
    ...{ ...room, name: '后官寨镇协商议事室', kind: 'CONSULTATION_ROOM', grids: ['第二网格', '第三网格'] },
    heads: [{ personKey: 'QY000002', from: '2023-01-01' }],
  });
  ids.other = await create('platform', QINGCHENG!, {
    ...{
      name: '驿马镇委员联络室',
      kind: 'LIAISON_ROOM',
      division: QINGCHENG,
      placeName: '驿马镇',
      grids: ['第一网格'],
      openedOn: '2023-02-01',
    },
  });
  for (const [platform, heldOn, citizensMet] of [
    [ids.liaison, '2023-01-15', 8],
    [ids.liaison, '2023-02-15', 5],
    [ids.liaison, '2023-03-18', 4],
    [ids.consulting, '2023-01-15', 6],
  ] as const)
    await create('receptionDay', XIFENG!, { platform, heldOn, citizensMet, participants: [{ role: 'MEMBER', level: 'COUNTY', count: 2 }] });
});

test('one station, two rooms, and a head for each room', async () => {
  expect(await read('platform', ids.station, 'name rooms { totalCount nodes { kind headsOn(day: "2023-03-01") { personKey } } }')).toEqual({
    name: '后官寨镇委员工作站',
    rooms: {
      totalCount: 2,
      nodes: [
        { kind: 'LIAISON_ROOM', headsOn: [{ personKey: 'QY000001' }] },
        { kind: 'CONSULTATION_ROOM', headsOn: [{ personKey: 'QY000002' }] },
      ],
    },
  });
  expect(await figure(CITY!, 'PLATFORMS', { filter: { kind: ['STATION'] } })).toBe(1);
  expect(await figure(CITY!, 'PLATFORMS', { filter: { kind: ['LIAISON_ROOM', 'CONSULTATION_ROOM'] } })).toBe(3);
  // The room in 驿马 has no head yet; a station is not asked for one.
  const rooms = { heads: ['NONE'], kind: ['LIAISON_ROOM', 'CONSULTATION_ROOM'] };
  expect(await figure(CITY!, 'PLATFORMS_BY_HEADS', { filter: rooms })).toBe(1);
  await change('update', 'platform', ids.other, { heads: [{ personKey: 'QC000001', from: '2023-02-01' }] });
  expect(await figure(CITY!, 'PLATFORMS_BY_HEADS', { filter: rooms })).toBe(0);
});

test('a reception day every month: kept on the fixed day, on another, or missed', async () => {
  const quarter = { period: { year: 2023, quarter: 1 } };
  expect(await figure(CITY!, 'ROOM_MONTHS_DUE', quarter)).toBe(6);
  expect(await figure(CITY!, 'ROOM_MONTHS_KEPT', quarter)).toBe(4);
  expect(await figure(CITY!, 'ROOM_MONTHS_KEPT', { ...quarter, filter: { on: ['OTHER_DAY'] } })).toBe(1);
  expect(await figure(CITY!, 'ROOM_MONTHS_MISSED', quarter)).toBe(2);
  expect(await figure(CITY!, 'ROOM_MONTHS_MISSED', { period: { year: 2023, month: 2 }, filter: { kind: ['CONSULTATION_ROOM'] } })).toBe(1);
  expect(await figure(PROVINCE!, 'CONSTITUENT_CONTACTS', { ...quarter, filter: { by: ['RECEPTION_DAY'] } })).toBe(23);
});

test('rooms cover the grids: one covered by two rooms counts once, and until its last room closes', async () => {
  expect(await figure(XIFENG!, 'GRIDS_COVERED')).toBe(3);
  expect(await figure(CITY!, 'GRIDS_COVERED')).toBe(4);
  expect(await figure(XIFENG!, 'GRIDS_COVERED', { filter: { kind: ['CONSULTATION_ROOM'] } })).toBe(2);
  await change('update', 'platform', ids.consulting, { closedOn: '2024-01-01' });
  expect(await figure(XIFENG!, 'GRIDS_COVERED', { period: { day: '2023-12-31' } })).toBe(3);
  expect(await figure(XIFENG!, 'GRIDS_COVERED', { period: { day: '2024-01-01' } })).toBe(2);
  await change('correct', 'platform', ids.consulting, { closedOn: null });
});

test('groups act together across sectors and across divisions; what two counties share is handed over sideways', async () => {
  const group = (committee: string, name: string, sector: string) =>
    create('activityGroup', committee, { name, kind: 'SECTOR', sector, convenor: 'QY000001', establishedOn: '2022-05-01' });
  const [doctors, farmers, neighbours] = [
    await group(XIFENG!, '医药卫生界别活动小组', '23'),
    await group(XIFENG!, '农业界别活动小组', '22'),
    await group(QINGCHENG!, '农业界别活动小组', '22'),
  ];
  const together = { activityGroup: farmers, participants: [{ role: 'MEMBER', level: 'COUNTY', count: 6 }] };
  const half = { partnerLevel: 'COUNTY', ...together };
  await create('jointActivity', XIFENG!, {
    ...{ ...half, title: '义诊下乡', across: 'SECTORS', partner: XIFENG, withGroup: doctors, heldOn: '2023-04-10' },
  });
  const shared = await create('jointActivity', XIFENG!, {
    ...{ ...half, title: '苹果产业联合调研', across: 'DIVISIONS', partner: QINGCHENG, withGroup: neighbours, heldOn: '2023-05-10' },
  });
  expect(await figure(CITY!, 'JOINT_ACTIVITIES')).toBe(2);
  expect(await figure(CITY!, 'JOINT_ACTIVITIES', { filter: { across: ['SECTORS'] } })).toBe(1);
  expect(await cards('jointActivities', { dimensions: [{ name: 'across', values: ['DIVISIONS'] }] })).toEqual(['苹果产业联合调研 HELD']);
  expect(await read('jointActivity', shared, 'partner { code } withGroup { id name }')).toEqual({
    partner: { code: QINGCHENG },
    withGroup: { id: neighbours, name: '农业界别活动小组' },
  });
  const problem = await create('problem', XIFENG!, {
    title: '两县交界道路失修',
    origin: 'RECEPTION_DAY',
    raisedOn: '2023-05-11',
    platform: ids.liaison,
  });
  const handed = { record: problem, receiver: QINGCHENG, theme: '交界道路', raisedOn: '2023-05-12' };
  await create('escalation', XIFENG!, { ...handed, title: '联合修路', direction: 'SIDEWAYS' });
  expect(await refused('escalation', XIFENG!, { ...handed, title: '上报修路', direction: 'UP' })).toEqual(['WRONG_DIRECTION direction']);
});

test('the counties live it under brands of their own', async () => {
  const initiative = await create('initiative', CITY!, { title: '有事来商量', begunOn: '2023-01-01' });
  for (const [committee, title, form, count] of [
    [XIFENG, '太和夜话', 'HEART_TO_HEART', 2],
    [QINGCHENG, '板凳会', 'COURTYARD', 3],
  ] as const) {
    ids.brands[title] = await create('brand', committee!, { title, initiative, begunOn: '2023-01-01' });
    for (let month = 1; month <= count; month++)
      await create('consultation', committee!, {
        ...{ title: `${title}第${month}期`, form, heldOn: `2023-0${month}-20`, brand: ids.brands[title] },
        ...(committee === XIFENG && { platform: ids.consulting }),
      });
  }
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { filter: { brand: [ids.brands.板凳会!] } })).toBe(3);
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { period: { year: 2023, month: 1 } })).toBe(2);
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `query ($id: ID!) { record(id: $id) { ... on Initiative { title brands { nodes { title committee { code } } } } }
      committee(code: "${CITY}") { figure(measure: INITIATIVE_SESSIONS, period: { year: 2023 }) { value byChild { committee { code } value } } } }`,
    { id: initiative },
  );
  expect(errors).toBeUndefined();
  expect(data.record).toEqual({
    title: '有事来商量',
    brands: {
      nodes: [
        { title: '太和夜话', committee: { code: XIFENG } },
        { title: '板凳会', committee: { code: QINGCHENG } },
      ],
    },
  });
  expect(data.committee.figure.value).toBe(5);
  expect(data.committee.figure.byChild.slice(0, 2)).toEqual([
    { committee: { code: QINGCHENG }, value: 3 },
    { committee: { code: XIFENG }, value: 2 },
  ]);
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(10);
});

test('a room has a name of its own and belongs to a station of its own committee', async () => {
  const room = { name: '后官寨镇协商议事室', kind: 'CONSULTATION_ROOM', openedOn: '2023-01-01' };
  expect(await refused('platform', XIFENG!, room)).toEqual(['ALREADY_EXISTS name']);
  expect(await refused('platform', QINGCHENG!, { ...room, station: ids.station })).toEqual(['OTHER_OWNER station']);
});
