import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { act, create, change, tongxin } = kit();
const [ONE, TWO, THREE, FOUR] = ['P0000001', 'P0000002', 'P0000003', 'P0000004'];
const asMember = (key: string) => ({ 'x-tongxin-role': 'member', 'x-tongxin-committee': '421300', 'x-tongxin-subject': key });
const seat = { sector: '22', joinedOn: '2022-01-05' };
const ids: Record<string, string> = {};
const participants = (...keys: string[]) => keys.map(personKey => ({ role: 'MEMBER', count: 1, personKey }));

beforeAll(async () => {
  ids.special = await create('specialCommittee', '421300', { name: '农业委', establishedOn: '2022-01-01' });
  ids.seat = await create('member', '421300', { ...seat, personKey: ONE, specialCommittee: ids.special });
  await create('member', '421303', { ...seat, personKey: ONE });
  await create('member', '421300', { ...seat, personKey: TWO });
  await create('member', '421300', { ...seat, personKey: THREE, sector: '05', leftOn: '2023-06-01' });
  ids.group = await create('activityGroup', '421300', { name: '小组', kind: 'CONCENTRIC', establishedOn: '2022-03-01' });
  await create('groupMembership', '421300', { activityGroup: ids.group, personKey: TWO, level: 'CITY', joinedOn: '2022-04-01' });
  const rule = { year: 2023, edition: 1, split: 'EACH' };
  await create('pointRule', '421300', { ...rule, duty: 'ATTENDED_CONSULTATION', points: 2.5, cap: 6 });
  await create('pointRule', '421300', { ...rule, duty: 'PROPOSAL_FIRST', points: 6 });
  await create('pointRule', '421300', { ...rule, duty: 'PROPOSAL_JOINT', points: 4, split: 'EQUALLY' });
  await create('pointRule', '421300', { ...rule, edition: 2, duty: 'LECTURE', points: 10 });
  for (const day of ['2023-03-01', '2023-04-01', '2023-05-01']) {
    const consultation = { title: `协商 ${day}`, form: 'FRONTLINE', heldOn: day, participants: participants(ONE!) };
    ids[day] = await create('consultation', day === '2023-04-01' ? '421303' : '421300', consultation);
  }
  // Before the seat was taken, after it was left, and in another year.
  await create('consultation', '421300', { title: '早', form: 'FRONTLINE', heldOn: '2022-12-31', participants: participants(ONE!) });
  await create('consultation', '421300', { title: '晚', form: 'FRONTLINE', heldOn: '2023-06-01', participants: participants(THREE!) });
  await create('lecture', '421300', { title: '宣讲', kind: 'THEMATIC', heldOn: '2023-02-01', lecturers: [ONE] });
  await create('proposal', '421300', {
    ...{ number: '1', title: '联名', kind: 'JOINT', submittedOn: '2023-01-12' },
    proposers: [TWO, ONE, THREE, FOUR].map(personKey => ({ personKey })),
  });
});

const LINES = 'personKey points rank entries lines { totalCount nodes { duty { code } day points cut reason record { card { title } } } }';
async function ask(fields: string, headers: Record<string, string> = asStaff('421300'), more = '') {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "421300") { performance(year: 2023${more}) { edition ${fields} } } }`,
    undefined,
    headers,
  );
  return errors ? errors[0]!.extensions.code : data.committee.performance;
}
const ranking = async (more = '', headers?: Record<string, string>) => {
  const { ranking } = await ask('ranking { nodes { personKey points rank } }', headers, `, edition: 1${more}`);
  return ranking.nodes.map(({ personKey, points, rank }: Record<string, unknown>) => `${rank} ${personKey} ${points}`);
};

test('points by the rules: worth, shares and caps, whoever recorded it, only while the seat is held', async () => {
  // 2.5 + 2.5 + 1 (the cap of 6) for consultations, one in the county's records; 4 ÷ 3 = 1.33 as one of three co-signers; a lecture without a rule.
  expect(await ranking()).toEqual([`1 ${ONE} 7.33`, `2 ${TWO} 6`, `3 ${THREE} 1.33`]);
  const { member } = await ask(`member(personKey: "${ONE}") { ${LINES} seat { id } sector { code } }`, undefined, ', edition: 1');
  expect(member).toMatchObject({
    points: '7.33',
    rank: 1,
    entries: 5,
    seat: { id: ids.seat },
    sector: { code: '22' },
    lines: { totalCount: 5 },
  });
  expect(member.lines.nodes).toMatchObject([
    { duty: { code: 'PROPOSAL_JOINT' }, day: '2023-01-12', points: '1.33', cut: '0', reason: '4 points shared among 3: 1.33 each.' },
    { duty: { code: 'LECTURE' }, points: '0', reason: 'No rule of this edition names this duty: no points.' },
    { duty: { code: 'ATTENDED_CONSULTATION' }, points: '2.5', reason: '2.5 points each.', record: { card: { title: '协商 2023-03-01' } } },
    { points: '2.5', cut: '0' },
    { points: '1', cut: '1.5', reason: '2.5 points each; the cap of the year is 6: 1 count, 1.5 are cut off.' },
  ]);
});

test('beyond the cap nothing counts, and nothing is taken back of what counted', async () => {
  const FIVE = 'P0000005';
  await create('member', '421300', { ...seat, personKey: FIVE });
  for (const month of ['05', '06', '07', '08', '09'])
    await create('consultation', '421300', {
      title: `多次 ${month}`,
      form: 'FRONTLINE',
      heldOn: `2023-${month}-20`,
      participants: participants(FIVE),
    });
  const { member } = await ask(`member(personKey: "${FIVE}") { points lines { nodes { points cut } } }`, undefined, ', edition: 1');
  expect(member.points).toBe('6');
  expect(member.lines.nodes.map(({ points, cut }: { points: string; cut: string }) => `${points} ${cut}`)).toEqual([
    ...['2.5 0', '2.5 0', '1 1.5', '0 2.5', '0 2.5'],
  ]);
  await change('withdraw', 'member', await seatOf(FIVE));
});

/** The id of somebody's seat on the city's committee. */
async function seatOf(personKey: string): Promise<string> {
  const { ranking } = await ask('ranking { nodes { personKey seat { id } } }', undefined, ', edition: 1');
  return ranking.nodes.find((each: { personKey: string }) => each.personKey === personKey).seat.id;
}

test('ranking within a sector, an activity group, a special committee; by the latest edition unless told', async () => {
  expect(await ranking(', sector: "05"')).toEqual([`1 ${THREE} 1.33`]);
  expect(await ranking(`, within: "${ids.group}"`)).toEqual([`1 ${TWO} 6`]);
  expect(await ranking(`, within: "${ids.special}"`)).toEqual([`1 ${ONE} 7.33`]);
  expect(await ask('ranking(first: 1) { totalCount nodes { personKey points } pageInfo { endCursor } }')).toMatchObject({
    edition: 2,
    ranking: { totalCount: 3, nodes: [{ personKey: ONE, points: '10' }] },
  });
  expect(await ask('total', undefined, ', edition: 3')).toBeNull();
});

test('who has how many points is for the member, the staff and those above', async () => {
  const sums = { members: 3, active: 3, total: '14.66', mean: '4.89' };
  expect(await ask('members active total mean', {}, ', edition: 1')).toBe('FORBIDDEN');
  expect(await ask('members active total mean', asStaff('420000'), ', edition: 1')).toMatchObject(sums);
  for (const headers of [{}, asStaff('421303'), asStaff('420100'), asMember(TWO!)]) {
    expect(await ask('ranking { totalCount }', headers)).toBe('FORBIDDEN');
    expect(await ask(`member(personKey: "${ONE}") { points }`, headers)).toBe('FORBIDDEN');
  }
  expect(await ranking('', asStaff('420000'))).toHaveLength(3);
  expect(await ask(`member(personKey: "${ONE}") { points }`, asMember(ONE!))).toMatchObject({ member: { points: '10' } });
});

test('points as of an instant stand, whatever is corrected later', async () => {
  const before = new Date().toISOString();
  await change('correct', 'consultation', ids['2023-03-01']!, { participants: [] });
  expect(await ranking()).toEqual([`1 ${ONE} 6.33`, `2 ${TWO} 6`, `3 ${THREE} 1.33`]);
  expect(await ranking(`, asOf: "${before}"`)).toEqual([`1 ${ONE} 7.33`, `2 ${TWO} 6`, `3 ${THREE} 1.33`]);
  await change('correct', 'consultation', ids['2023-03-01']!, { participants: participants(ONE!) });
});

const ARCHIVE = `personKey seats { committee { code } joinedOn leftOn sector { code } member { id } }
  counts { year duty { code } entries } entries(year: 2023, first: 2) { totalCount nodes { day duty { name } record { id } } }
  performances { committee { code } year rulesYear edition points rank }`;
const archive = async (key: string, headers: Record<string, string>) => {
  const { data, errors } = await tongxin.ask(`{ archive(personKey: "${key}") { ${ARCHIVE} } }`, undefined, headers);
  return errors ? errors[0]!.extensions.code : data.archive;
};

test('the archive of a person spans all seats', async () => {
  const seen = await archive(ONE!, asMember(ONE!));
  expect(seen).toMatchObject({
    seats: [
      { committee: { code: '421300' }, joinedOn: '2022-01-05', leftOn: null, sector: { code: '22' } },
      { committee: { code: '421303' }, joinedOn: '2022-01-05' },
    ],
    entries: {
      totalCount: 5,
      nodes: [{ day: '2023-05-01', duty: { name: '参加协商活动' }, record: { id: ids['2023-05-01'] } }, { day: '2023-04-01' }],
    },
  });
  // The rules of 2023 hold until others are made: in every year in which the seat is held, up to this one.
  const { performances } = seen;
  expect(performances.at(-1)).toEqual({ committee: { code: '421300' }, year: 2023, rulesYear: 2023, edition: 2, points: '10', rank: 1 });
  expect(performances.slice(0, -1).every((each: any) => each.rulesYear === 2023 && each.points === '0')).toBe(true);
  expect(performances.map(({ year }: any) => year)).toEqual(
    Array.from({ length: performances.length }, (_, index) => 2022 + performances.length - index),
  );
  expect(performances[0].year).toBe(Number(today().slice(0, 4)));
  expect(seen.counts).toEqual([
    { year: 2023, duty: { code: 'ATTENDED_CONSULTATION' }, entries: 3 },
    { year: 2023, duty: { code: 'LECTURE' }, entries: 1 },
    { year: 2023, duty: { code: 'PROPOSAL_JOINT' }, entries: 1 },
    { year: 2022, duty: { code: 'ATTENDED_CONSULTATION' }, entries: 1 },
  ]);
  for (const headers of [asStaff('421303'), asStaff('421300'), asStaff('420000')]) expect(await archive(ONE!, headers)).toEqual(seen);
  for (const headers of [{}, asMember(TWO!), asStaff('420100'), asStaff('421321')]) expect(await archive(ONE!, headers)).toBe('FORBIDDEN');
  expect(await archive('P0000009', asMember('P0000009'))).toBeNull();
});

test('statements do not grow with the members ranked or the lines explained', async () => {
  const counted = async (first: number) => {
    const before = await tongxin.statements();
    await ask(`ranking(first: ${first}) { nodes { ${LINES} seat { id } } } members total rules { id }`);
    return (await tongxin.statements()) - before;
  };
  expect([await counted(1), await counted(3)]).toEqual([5, 5]);
  const before = await tongxin.statements();
  await archive(ONE!, asMember(ONE!));
  expect((await tongxin.statements()) - before).toBe(5);
});

test('numbers over few members, or over a part that could be taken from the whole, are not open', async () => {
  const ask = async (args: string, shown: string, headers = {}) => {
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "421300") { performance(year: 2023${args}) { ${shown} } } }`,
      {},
      headers,
    );
    return errors?.[0]?.extensions.code ?? data.committee.performance;
  };
  for (const shown of ['total', 'mean', 'active', 'members'])
    for (const args of ['', `, within: "${ids.group}"`, ', sector: "05"']) {
      expect(await ask(args, shown)).toBe('FORBIDDEN');
      expect(await ask(args, shown, asMember(ONE))).toBe('FORBIDDEN');
      expect(await ask(args, shown, asStaff('420000'))).toEqual({ [shown]: expect.anything() });
    }
  for (let number = 0; number < 10; number++) await create('member', '421300', { ...seat, sector: '22', personKey: `P900000${number}` });
  expect(await ask('', 'members total mean', asMember(ONE))).toMatchObject({ members: expect.any(Number), total: expect.any(String) });
  // The members less those who did something are all but three.
  expect(await ask('', 'active', asMember(ONE))).toBe('FORBIDDEN');
  expect(await ask(', sector: "22"', 'total', asMember(ONE))).toBe('FORBIDDEN');
});

test('the rules of a year hold until others are made: the answer says from which year they are', async () => {
  const committee = '421200';
  await create('member', committee, { ...seat, personKey: FOUR });
  await create('lecture', committee, { title: '宣讲', kind: 'THEMATIC', heldOn: '2026-02-01', lecturers: [FOUR] });
  const of = async (year: number, more = '') => {
    const shown = 'year rulesYear edition total rules { year edition }';
    const { data, errors } = await tongxin.ask(`{ committee(code: "${committee}") { performance(year: ${year}${more}) { ${shown} } } }`);
    expect(errors).toBeUndefined();
    return data.committee.performance;
  };
  const rule = async (year: number, edition: number, points: number) =>
    create('pointRule', committee, { year, edition, duty: 'LECTURE', points, split: 'EACH' });
  expect(await of(2026)).toBeNull();
  await rule(2023, 1, 1);
  await rule(2024, 1, 2);
  await rule(2024, 2, 3);
  expect(await of(2022)).toBeNull();
  expect(await of(2023)).toMatchObject({ rulesYear: 2023, edition: 1 });
  expect(await of(2026)).toEqual({ year: 2026, rulesYear: 2024, edition: 2, total: '3', rules: [{ year: 2024, edition: 2 }] });
  expect(await of(2026, ', edition: 1')).toMatchObject({ rulesYear: 2024, edition: 1, total: '2' });
  // Of an edition that the latest rules do not have, nothing is taken from an earlier year.
  expect(await of(2026, ', edition: 3')).toBeNull();
  const own = await rule(2026, 1, 5);
  expect(await of(2026)).toMatchObject({ rulesYear: 2026, edition: 1, total: '5' });
  expect(await of(2025)).toMatchObject({ rulesYear: 2024, edition: 2 });
  await change('withdraw', 'pointRule', own);
  expect(await of(2026)).toMatchObject({ rulesYear: 2024, total: '3' });
});

test('a rule of filed proposals gives points when a proposal is filed, and none to what is not', async () => {
  const committee = '421100';
  const [first, second, joined] = ['P0000011', 'P0000012', 'P0000013'];
  for (const personKey of [first, second, joined]) await create('member', committee, { ...seat, personKey });
  const rule = { year: 2023, edition: 1, split: 'EACH' };
  await create('pointRule', committee, { ...rule, duty: 'PROPOSAL_FIRST_FILED', points: 15 });
  await create('pointRule', committee, { ...rule, duty: 'PROPOSAL_JOINT_FILED', points: 3 });
  const points = async () => {
    const { data } = await tongxin.ask(
      `{ committee(code: "${committee}") { performance(year: 2023) { ranking { nodes { personKey points entries } } } } }`,
      undefined,
      asStaff(committee),
    );
    const nodes: any[] = data.committee.performance.ranking.nodes;
    return [first, second, joined].map(key => nodes.find(({ personKey }) => personKey === key).points);
  };
  const submit = async (...keys: string[]) => {
    const input = { committee, title: `提案 ${keys}`, kind: keys.length > 1 ? 'JOINT' : 'INDIVIDUAL', submittedOn: '2023-01-12' };
    const { proposal } = await act('submitProposal', { ...input, proposers: keys.map(personKey => ({ personKey })) }, 'proposal { id }');
    return proposal.id as string;
  };
  const done = async (action: string, input: { id: string }) => expect((await act(action, input)).refusals).toEqual([]);
  const review = (id: string) =>
    done('reviewProposal', { id, stage: 'AT_SESSION', reviewer: '提案委', outcome: 'CONTINUE', reviewedOn: '2023-01-14' } as {
      id: string;
    });
  const file = async (id: string) => {
    await review(id);
    await done('fileProposal', { id, decidedOn: '2023-02-20' } as { id: string });
  };
  const rejected = await submit(first!);
  await review(rejected);
  await done('rejectProposal', { id: rejected, reason: '重复', decidedOn: '2023-02-20' } as { id: string });
  expect(await points()).toEqual(['0', '0', '0']);
  const filed = await submit(first!, second!);
  expect(await points()).toEqual(['0', '0', '0']);
  await file(filed);
  expect(await points()).toEqual(['15', '3', '0']);
  // Taken back for the proposer, it had been filed none the less; what is corrected was not.
  await done('retractProposal', { id: filed, reason: '已解决', retractedOn: '2023-03-01' } as { id: string });
  expect(await points()).toEqual(['15', '3', '0']);
  await change('correct', 'proposal', filed, { retractedOn: null, retractReason: null, filing: null, decidedOn: null });
  expect(await points()).toEqual(['0', '0', '0']);

  // Who was merged into a lead keeps the credit: as the lead is filed, and not before the merger.
  const [lead, merged] = [await submit(second!), await submit(joined!)];
  await done('mergeProposal', { id: merged, into: lead, mergedOn: '2023-02-15' } as { id: string });
  expect(await points()).toEqual(['0', '0', '0']);
  await file(lead);
  expect(await points()).toEqual(['0', '15', '15']);
  await done('unmergeProposal', { id: merged });
  expect(await points()).toEqual(['0', '15', '0']);
});
