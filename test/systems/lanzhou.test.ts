/**
 * 兰州 620100: all members in special committees (全员入委), and there in activity groups; workrooms (委员工作室) by 五有 and 六新 standards,
 * with reception days; 扫码找委员, matching both ways; members of four levels brought in; task forces (专班) with the province; and
 * 市委书记倾听委员之声: a session, a joint survey (联合调研) for it, then the report, the members' papers and the opinions.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '../kit/service.ts';

const { create, change, act, figure, cards, read, refused, tongxin, registerPerson } = kit();
const [PROVINCE, CITY, CHENGGUAN, ANNING] = ['620000', '620100', '620102', '620105'];
const YEAR = { from: '2022-07-01', until: '2023-06-30' };
const DAY = { day: '2023-06-30' };
const specials: string[] = [];
const seats: string[] = [];
const rooms: string[] = [];

/** Six seats in two special committees of two activity groups each; the last one comes to its special committee later. */
const MEMBERS = [
  ['LZ000001', '24', 0, 0],
  ['LZ000002', '23', 0, 0],
  ['LZ000003', '21', 0, 1],
  ['LZ000004', '22', 1, 2],
  ['LZ000005', '22', 1, 3],
  ['LZ000006', '29', null, null],
] as const;

beforeAll(async () => {
  for (const name of ['教科卫体委员会', '农业和农村委员会'])
    specials.push(await create('specialCommittee', CITY!, { name, establishedOn: '2022-01-10' }));
  const groups: string[] = [];
  for (const [name, special] of [
    ['卫生小组', 0],
    ['教育小组', 0],
    ['种植小组', 1],
    ['乡村小组', 1],
  ] as const)
    groups.push(
      await create('activityGroup', CITY!, {
        ...{ name, kind: 'SPECIAL_COMMITTEE', specialCommittee: specials[special], establishedOn: '2022-03-01' },
        ...{ convenor: 'LZ000001', liaisonOfficer: 'LZ000002', plan: '每季度一次活动' },
      }),
    );
  for (const [personKey, sector, special, group] of MEMBERS) {
    const specialCommittee = special === null ? null : specials[special];
    seats.push(await create('member', CITY!, { personKey, sector, specialCommittee, joinedOn: '2022-01-05' }));
    if (group !== null)
      await create('groupMembership', CITY!, { activityGroup: groups[group], personKey, level: 'CITY', joinedOn: '2022-03-01' });
  }
  await standards();
  await workrooms();
});

/** What the city's districts ask of a workroom: 五有, and beside it 六新. */
async function standards() {
  const ask = (title: string, entries: string[][]) =>
    create('localVocabulary', CHENGGUAN!, {
      ...{ subject: 'PLATFORM_STANDARDS', title, edition: '2022 版', validFrom: '2022-07-01' },
      entries: entries.map(([code, name]) => ({ code, name })),
    });
  await ask('五有', [
    ['PLACE', '有场所'],
    ['SIGN', '有标识'],
    ['TEAM', '有队伍'],
    ['RULES', '有制度'],
    ['RECORDS', '有台账'],
  ]);
  await ask(
    '六新',
    ['理念', '机制', '方法', '载体', '作风', '成效'].map((what, number) => [`NEW_${number + 1}`, `${what}新`]),
  );
}

const met = (codes: string[], since: string) => codes.map(code => ({ code, since }));
const FIVE = ['PLACE', 'SIGN', 'TEAM', 'RULES', 'RECORDS'];
const SIX = ['NEW_1', 'NEW_2', 'NEW_3', 'NEW_4', 'NEW_5', 'NEW_6'];

/** One workroom that meets all, one that lacks two; each receives citizens on the 15th of the month. */
async function workrooms() {
  for (const [name, standards] of [
    ['雁南街道致好协商委员工作室', [...met(FIVE, '2022-07-01'), ...met(SIX, '2022-10-01')]],
    ['渭源街道委员工作室', [...met(FIVE.slice(0, 4), '2022-07-01'), ...met(SIX.slice(0, 5), '2022-07-01')]],
  ] as const)
    rooms.push(
      await create('platform', CHENGGUAN!, {
        ...{ name, kind: 'WORKROOM', division: CHENGGUAN, placeName: name.slice(0, 4), placeLevel: 'STREET', standards, sector: '24' },
        ...{ openedOn: '2022-07-01', receptionDayOfMonth: 15, heads: [{ personKey: 'LZ000001', from: '2022-07-01' }] },
      }),
    );
  for (const [room, heldOn] of [
    [0, '2022-07-15'],
    [0, '2022-08-15'],
    [0, '2022-09-20'],
    [1, '2022-08-15'],
  ] as const)
    await create('receptionDay', CHENGGUAN!, {
      ...{ platform: rooms[room], heldOn, citizensMet: 10 },
      participants: [{ role: 'MEMBER', level: 'CITY', count: 1, personKey: 'LZ000001' }],
    });
  // Members of four levels; the one of the province serves both rooms.
  for (const [level, personKey, room] of [
    ['NATIONAL', 'LZNATION1', 0],
    ['PROVINCE', 'LZPROV001', 0],
    ['PROVINCE', 'LZPROV001', 1],
    ['CITY', 'LZ000002', 0],
    ['COUNTY', 'CGDISTRI1', 1],
  ] as const)
    await create('posting', CHENGGUAN!, {
      ...{
        level,
        personKey,
        platform: rooms[room],
        division: CHENGGUAN,
        placeName: room ? '渭源街道' : '雁南街道',
        placeLevel: 'STREET',
        postedOn: '2022-07-10',
      },
    });
}

test('all members in special committees: the share that is, and who is not yet', async () => {
  const share = () => figure(CITY!, 'SPECIAL_COMMITTEE_RATE', { period: DAY });
  expect(await figure(CITY!, 'SEATS_IN_SPECIAL_COMMITTEES', { period: DAY })).toBe(5);
  expect(await share()).toBeCloseTo((100 * 5) / 6);
  const without = { committee: CITY, dimensions: [{ name: 'special_committee', values: ['NONE'] }] };
  expect(await cards('members', without, asStaff(CITY!))).toEqual(['委员 SERVING']);
  await change('update', 'member', seats[5]!, { specialCommittee: specials[1], since: '2023-02-01' });
  expect(await share()).toBe(100);
  expect(await cards('members', without, asStaff(CITY!))).toEqual([]);
  expect(await read('specialCommittee', specials[1]!, 'members { totalCount }')).toEqual({ members: { totalCount: 3 } });
  // A special committee of another place takes nobody in.
  const other = await create('specialCommittee', ANNING!, { name: '提案委员会', establishedOn: '2022-01-10' });
  expect(await refused('member', CITY!, { personKey: 'LZ000009', sector: '22', specialCommittee: other, joinedOn: '2022-01-05' })).toEqual([
    'OTHER_OWNER specialCommittee',
  ]);
});

test('in activity groups: so many of each special committee, with so many members', async () => {
  expect(await figure(CITY!, 'ACTIVITY_GROUPS', { period: DAY, filter: { kind: ['SPECIAL_COMMITTEE'] } })).toBe(4);
  expect(await figure(CITY!, 'GROUP_MEMBERS', { period: DAY, filter: { kind: ['SPECIAL_COMMITTEE'], level: ['CITY'] } })).toBe(5);
  const { data } =
    await tongxin.ask(`{ committee(code: "${CITY}") { figure(measure: ACTIVITY_GROUPS, reach: SELF, period: { day: "2023-06-30" }) {
    each(of: SPECIAL_COMMITTEE) { count least most } } } }`);
  expect(data.committee.figure.each).toEqual({ count: 2, least: 2, most: 2 });
  const without = async (more: string) => {
    const before = await tongxin.statements();
    const answer = await tongxin.ask(
      `{ committee(code: "${CITY}") { membersWithoutGroup(${more}) { totalCount nodes { personKey committee { code } } pageInfo { endCursor } } } }`,
      {},
      asStaff(CITY!),
    );
    expect(answer.errors).toBeUndefined();
    expect((await tongxin.statements()) - before).toBeLessThanOrEqual(3);
    return answer.data.committee.membersWithoutGroup;
  };
  const none = { totalCount: 1, nodes: [{ personKey: 'LZ000006', committee: { code: CITY } }] };
  expect(await without('day: "2023-06-30", kinds: ["SPECIAL_COMMITTEE"]')).toMatchObject(none);
  // Before the groups were set up nobody was in one; before the seats were taken there was nobody.
  const first = await without('day: "2022-02-28", first: 4');
  expect(first).toMatchObject({ totalCount: 6, nodes: [1, 2, 3, 4].map(number => ({ personKey: `LZ00000${number}` })) });
  const rest = await without(`day: "2022-02-28", first: 4, after: "${first.pageInfo.endCursor}"`);
  expect(rest.nodes.map(({ personKey }: { personKey: string }) => personKey)).toEqual(['LZ000005', 'LZ000006']);
  expect(await without('day: "2022-01-04"')).toMatchObject({ totalCount: 0, nodes: [] });
  // A group elsewhere is not one of the committee on which the member sits; a group of another kind is one too, unless kinds are named.
  const join = async (committee: string) => {
    const group = { name: '读书群', kind: 'READING', establishedOn: '2022-03-01' };
    const activityGroup = await create('activityGroup', committee, group);
    await create('groupMembership', committee, { activityGroup, personKey: 'LZ000006', level: 'CITY', joinedOn: '2022-03-01' });
  };
  await join(ANNING!);
  expect(await without('day: "2023-06-30"')).toMatchObject(none);
  await join(CITY!);
  expect(await without('day: "2023-06-30"')).toMatchObject({ totalCount: 0 });
  expect(await without('day: "2023-06-30", kinds: ["SPECIAL_COMMITTEE"]')).toMatchObject(none);
  const wrong = await tongxin.ask(
    `{ committee(code: "${CITY}") { membersWithoutGroup(kinds: ["CLUB"]) { totalCount } } }`,
    {},
    asStaff(CITY!),
  );
  expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const forEverybody = await tongxin.ask(`{ committee(code: "${CITY}") { membersWithoutGroup { totalCount } } }`);
  expect(forEverybody.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('workrooms by 五有 and 六新: which lacks what on a day, and how many of the city meet all', async () => {
  const lacking = async (room: number, day: string) =>
    (await read('platform', rooms[room]!, `lacking(day: "${day}") { name }`)).lacking.map(({ name }: { name: string }) => name);
  expect(await lacking(0, '2022-09-30')).toHaveLength(6);
  expect(await lacking(0, '2022-10-01')).toEqual([]);
  expect(await lacking(1, '2023-06-30')).toEqual(['有台账', '成效新']);
  const meeting = (code: string, day: string) =>
    figure(code, 'PLATFORMS_MEETING_STANDARDS', { period: { day }, filter: { kind: ['WORKROOM'] } });
  expect([await meeting(CITY!, '2022-09-30'), await meeting(CITY!, '2022-10-01'), await meeting(PROVINCE!, '2023-06-30')]).toEqual([
    0, 1, 1,
  ]);
  expect(await figure(CITY!, 'PLATFORM_STANDARDS_LACKING', { period: DAY, filter: { standard: ['RECORDS'] } })).toBe(1);
});

test('reception days of a workroom, kept and missed', async () => {
  const quarter = { period: { year: 2022, quarter: 3 } };
  expect(await figure(CITY!, 'RECEPTION_DAYS', quarter)).toBe(4);
  expect(await figure(CITY!, 'CONSTITUENT_CONTACTS', { ...quarter, filter: { by: ['RECEPTION_DAY'] } })).toBe(40);
  // Two rooms for three months are due; four were kept, one of them on another day than the fixed one.
  expect(await figure(CITY!, 'ROOM_MONTHS_MISSED', quarter)).toBe(2);
  expect(await figure(CITY!, 'ROOM_MONTHS_KEPT', { ...quarter, filter: { on: ['OTHER_DAY'] } })).toBe(1);
  expect(await figure(CITY!, 'RECEPTION_DAY_RATE', quarter)).toBeCloseTo((100 * 4) / 6);
});

test('members of four levels, each person once however many rooms they serve', async () => {
  expect(await figure(CITY!, 'MEMBERS_POSTED', { period: DAY })).toBe(4);
  const of = (level: string) => figure(CITY!, 'MEMBERS_POSTED', { period: DAY, filter: { level: [level] } });
  expect([await of('NATIONAL'), await of('PROVINCE'), await of('CITY'), await of('COUNTY')]).toEqual([1, 1, 1, 1]);
  expect(await figure(CITY!, 'MEMBERS_POSTED', { period: DAY, reach: 'SELF' })).toBe(0);
});

test('扫码找委员: a citizen finds a member by the code of a room, and a member finds what nobody has', async () => {
  const { platform } = await act('issuePlatformCode', { id: rooms[0] }, 'platform { code { url svg } }');
  const token = tokenIn(platform.code.url);
  const raise = (input: object) =>
    act('raiseSubmission', { id: rooms[0], token, ...input }, 'submission { id state matchedTo matchReason } receipt', {});
  // Nobody can be chosen whose name the office has not published.
  expect((await raise({ text: '请帮忙', member: 'LZPROV001' })).refusals).toEqual(['NOT_POSTED_HERE member']);
  const serving = { LZ000001: '张示例', LZPROV001: '王示例', LZ000002: '李示例', LZNATION1: '赵示例' };
  for (const [key, name] of Object.entries(serving)) await change('update', 'person', await registerPerson(CHENGGUAN!, key), { name });
  const published = await act('publishServingMembers', { id: rooms[0], reason: '本人书面同意' }, 'platform { servingMembers { name as } }');
  expect(published.platform.servingMembers).toEqual([
    { name: '张示例', as: 'HEAD' },
    ...['李示例', '王示例', '赵示例'].map(name => ({ name, as: 'POSTED' })),
  ]);
  const chosen = await raise({ text: '社区卫生站夜间没有门诊', member: '王示例', sector: '24' });
  expect(chosen.submission).toMatchObject({ state: 'MATCHED', matchedTo: null, matchReason: '群众选择（下沉委员）' });
  expect(await read('submission', chosen.submission.id, 'matchedTo')).toEqual({ matchedTo: 'LZPROV001' });
  expect((await raise({ text: '请帮忙', member: '孙示例' })).refusals).toEqual(['NOT_POSTED_HERE member']);
  const open = (await raise({ text: '健身步道破损', sector: '24' })).submission.id;
  const office = asStaff(CHENGGUAN!);
  const { suggestedMembers } = await read('submission', open, 'suggestedMembers { personKey reasons { ground } }', office);
  const posted = [{ ground: 'POSTED' }, { ground: 'PLACE' }];
  expect(suggestedMembers).toEqual([
    { personKey: 'LZ000002', reasons: posted },
    { personKey: 'LZNATION1', reasons: posted },
    { personKey: 'LZPROV001', reasons: posted },
    { personKey: 'LZ000001', reasons: [{ ground: 'HEAD' }] },
  ]);
  const take = (key: string) =>
    act('takeSubmission', { id: open }, 'submission { state matchedTo matchReason }', asSubject('member', CITY!, key));
  expect((await take('LZ000005')).refusals).toEqual(['NOT_POSTED_HERE id']);
  expect((await take('LZNATION1')).submission).toEqual({ state: 'MATCHED', matchedTo: 'LZNATION1', matchReason: '委员认领（下沉委员）' });
  const answer = { id: chosen.submission.id, reply: '已安排夜间值班医生', open: true };
  expect((await act('answerSubmission', answer, '', asSubject('member', PROVINCE!, 'LZPROV001'))).refusals).toEqual([]);
  const { data } = await tongxin.ask('query ($number: String!) { receipt(number: $number) { status reply } }', { number: chosen.receipt });
  expect(data.receipt).toEqual({ status: 'ANSWERED', reply: '已安排夜间值班医生' });
  expect(await figure(CITY!, 'SUBMISSIONS_MATCHED', { filter: { channel: ['CODE'] } })).toBe(2);
  expect(await figure(CITY!, 'SUBMISSIONS_OPEN', { filter: { channel: ['CODE'] } })).toBe(1);
});

test('task forces with the province: groups of members of both, and what they do together', async () => {
  for (const name of ['强科技专班', '强工业专班']) {
    const group = await create('activityGroup', CITY!, { name, kind: 'TASK_FORCE', convenor: 'LZ000003', establishedOn: '2023-01-10' });
    for (const [level, personKey] of [
      ['PROVINCE', 'LZPROV001'],
      ['CITY', 'LZ000003'],
    ])
      await create('groupMembership', CITY!, { activityGroup: group, level, personKey, joinedOn: '2023-01-10' });
    for (const heldOn of ['2023-02-15', '2023-04-20'])
      await create('jointActivity', CITY!, {
        ...{ title: `${name}联合助企活动`, partnerLevel: 'PROVINCE', partner: PROVINCE, heldOn, activityGroup: group },
        participants: [
          { role: 'MEMBER', level: 'PROVINCE', count: 2 },
          { role: 'MEMBER', level: 'CITY', count: 3 },
        ],
      });
  }
  expect(await figure(CITY!, 'ACTIVITY_GROUPS', { period: DAY, filter: { kind: ['TASK_FORCE'] }, reach: 'SELF' })).toBe(2);
  expect(await figure(CITY!, 'GROUP_MEMBERS', { period: DAY, filter: { kind: ['TASK_FORCE'], level: ['PROVINCE'] } })).toBe(1);
  expect(await figure(PROVINCE!, 'JOINT_ACTIVITIES', { period: { year: 2023, half: 1 }, filter: { with: ['PROVINCE'] } })).toBe(4);
  expect(await figure(CITY!, 'ATTENDANCES', { period: { year: 2023, half: 1 }, filter: { event: ['JOINT_ACTIVITY'] } })).toBe(20);
});

test('市委书记倾听委员之声: from the session to the joint survey, the report, the papers and the opinions', async () => {
  const topic = await create('topic', CITY!, { title: '强省会行动', origin: 'LEADER', by: 'LEADER', raisedOn: '2022-08-15' });
  const session = await create('consultation', CITY!, {
    ...{ title: '市委书记倾听委员之声：强省会', form: 'LISTENING', heldOn: '2022-09-16', topic },
    participants: [{ role: 'MEMBER', level: 'CITY', count: 20 }],
    opinions: ['引进高端装备企业', '完善人才公寓', '建设智慧物流园'],
  });
  const survey = await create('survey', CITY!, {
    ...{ title: '强省会联合调研', kind: 'SURVEY', topic, heldOn: '2022-09-20', endedOn: '2022-10-10' },
    participants: [
      { role: 'MEMBER', level: 'PROVINCE', count: 2 },
      { role: 'MEMBER', level: 'CITY', count: 8 },
      { role: 'MEMBER', level: 'COUNTY', count: 4 },
      { role: 'DEPARTMENT', count: 5 },
    ],
  });
  await create('report', CITY!, {
    ...{
      title: '关于强省会行动的综合报告',
      origin: 'CONSULTATION',
      form: 'LISTENING',
      consultation: session,
      survey,
      deliveredOn: '2022-11-01',
    },
  });
  for (const personKey of ['LZ000003', 'LZ000004'])
    await create('memberPaper', CITY!, { title: `${personKey} 的建议`, consultation: session, personKey, submittedOn: '2022-09-18' });
  const listening = { period: YEAR, filter: { form: ['LISTENING'] } };
  for (const [measure, value] of [
    ['CONSULTATIONS_HELD', 1],
    ['REPORTS', 1],
    ['MEMBER_PAPERS', 2],
    ['OPINIONS_COLLECTED', 3],
  ] as const)
    expect([measure, await figure(CITY!, measure, listening)]).toEqual([measure, value]);
  expect(await figure(CITY!, 'ATTENDANCES', { period: YEAR, filter: { event: ['SURVEY'] } })).toBe(14);
  const before = await tongxin.statements();
  const shown = await read(
    'consultation',
    session,
    'topic { surveys { nodes { title } } } reports { nodes { title survey { title } } } papers { totalCount }',
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(9);
  expect(shown).toEqual({
    topic: { surveys: { nodes: [{ title: '强省会联合调研' }] } },
    reports: { nodes: [{ title: '关于强省会行动的综合报告', survey: { title: '强省会联合调研' } }] },
    papers: { totalCount: 2 },
  });
});
