import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { act, create, change, refused, read, figure, cards, tongxin, run } = kit();
const [ONE, TWO, THREE, FOUR] = ['P7K2M9QX', 'P0000002', 'P0000003', 'P0000004'];
const problems = async (answer: Promise<{ userErrors: { code: string; field: string | null }[] }>) =>
  (await answer).userErrors.map(({ code, field }) => `${code} ${field}`);
const SHOWN = 'term { id number startsOn endsOn } seatsEnded seatsBegun';

/** A term with three seats, of which one was left before its end. */
async function fifthTerm(committee: string) {
  const term = await create('term', committee, { number: 5, startsOn: '2017-01-05' });
  const seat = { term, sector: '22', party: '01', joinedOn: '2017-01-05', beganBy: 'ELECTION_OF_TERM' };
  const seats = [
    await create('member', committee, { ...seat, personKey: ONE }),
    // Whichever term it was put to, or none.
    await create('member', committee, { ...seat, term: null, personKey: TWO }),
    await create('member', committee, { ...seat, personKey: THREE, leftOn: '2019-06-01', endedBy: 'RESIGNED' }),
  ];
  return { term, seats };
}
const sixth = { startsOn: '2022-01-05', decision: '市政协六届一次会议' };
const list = [
  { personKey: ONE, sector: '05', party: '02' },
  { personKey: FOUR, sector: '22' },
];
const seatsOn = async (committee: string, day: string) => [
  await figure(committee, 'MEMBER_SEATS', { period: { day }, reach: 'SELF' }),
  await figure(committee, 'MEMBERS', { period: { day }, reach: 'SELF' }),
];

test('one act ends a term with its seats and begins the next: who goes on has two seats in sequence and is one person', async () => {
  const { term, seats } = await fifthTerm('421300');
  const begun = await act('beginTerm', { id: term, ...sixth, members: list }, SHOWN);
  expect(begun).toMatchObject({
    refusals: [],
    term: { number: 6, startsOn: '2022-01-05', endsOn: null },
    seatsEnded: 2,
    seatsBegun: 2,
  });
  const told = 'leftOn endedBy endDecision term { number }';
  expect(await read('member', seats[0]!, told)).toEqual({
    leftOn: '2022-01-05',
    endedBy: 'ELECTION_OF_TERM',
    endDecision: '市政协六届一次会议',
    term: { number: 5 },
  });
  expect(await read('member', seats[2]!, told)).toMatchObject({ leftOn: '2019-06-01', endedBy: 'RESIGNED' });
  expect(await read('term', term, 'endsOn')).toEqual({ endsOn: '2022-01-04' });
  expect(await seatsOn('421300', '2022-01-04')).toEqual([2, 2]);
  expect(await seatsOn('421300', '2022-01-05')).toEqual([2, 2]);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2022-01-05' }, filter: { sector: ['22'] } })).toBe(1);
  expect(await cards('members', { committee: '421300', status: ['SERVING'] }, asStaff('421300'))).toEqual([
    '第6届委员 SERVING',
    '第6届委员 SERVING',
  ]);
  const serving = 'query ($f: RecordFilter!) { members(filter: $f) { nodes { personKey } } }';
  const { data } = await tongxin.ask(serving, { f: { committee: '421300', status: ['SERVING'] } }, asStaff('421300'));
  expect(data.members.nodes.map(({ personKey }: { personKey: string }) => personKey).sort()).toEqual([ONE, FOUR].sort());
  const ended = (year: number, filter = {}) => figure('421300', 'MEMBER_SEATS_ENDED', { period: { year }, filter, reach: 'SELF' });
  expect([await ended(2019), await ended(2022), await ended(2022, { cause: ['RESIGNED'] })]).toEqual([1, 2, 0]);
  expect(await ended(2022, { cause: ['ELECTION_OF_TERM'] })).toBe(2);
  expect(await act('beginTerm', { id: term, ...sixth })).toMatchObject({ refusals: ['SUCCEEDED id'] });
});

test('all of it or nothing: what is wrong is said of the entry of the list', async () => {
  const { term, seats } = await fifthTerm('421200');
  const wrong = [list[0], { personKey: FOUR, sector: '99' }];
  expect(await act('beginTerm', { id: term, ...sixth, members: wrong })).toMatchObject({ refusals: ['UNKNOWN_SECTOR members.1.sector'] });
  const unknown = await tongxin.ask(
    'mutation ($input: BeginTermInput!) { done: beginTerm(input: $input) { term { id } userErrors { code field message } } }',
    { input: { id: term, ...sixth, members: [...list, { personKey: 'PNOBODY1', sector: '22' }] } },
    asStaff('421200', 'zh'),
  );
  expect(unknown.data.done).toEqual({
    term: null,
    userErrors: [
      {
        code: 'UNKNOWN_PERSON',
        field: 'members.2.personKey',
        message: '第 3 项：“人员统一码”：没有统一码为 PNOBODY1 的人员。请核对，或先登记这位人员。',
      },
    ],
  });
  expect(await act('beginTerm', { id: term, ...sixth, members: [...list, { ...list[1], sector: '05' }] })).toMatchObject({
    refusals: ['SAME_TWICE members.2.personKey'],
  });
  for (const [more, refusal] of [
    [{ startsOn: '2099-01-01' }, 'IN_FUTURE startsOn'],
    [{ endsOn: '2022-01-05' }, 'OUT_OF_ORDER endsOn'],
    [{ number: 5 }, 'ALREADY_EXISTS number'],
  ] as const)
    expect(await act('beginTerm', { id: term, ...sixth, ...more })).toMatchObject({ refusals: [refusal] });
  expect(await read('term', term, 'endsOn')).toEqual({ endsOn: null });
  expect(await read('member', seats[0]!, 'leftOn version')).toEqual({ leftOn: null, version: 1 });
});

test('of a term that has ended already the next begins, and nothing ends twice', async () => {
  const { term, seats } = await fifthTerm('420700');
  for (const id of seats.slice(0, 2)) await act('endSeat', { id, cause: 'RESIGNED', decision: '决定', leftOn: '2021-01-01' });
  await change('update', 'term', term, { endsOn: '2021-12-31' });
  expect(await act('beginTerm', { id: term, ...sixth, endsOn: '2021-11-30' })).toMatchObject({ refusals: ['ALREADY_ENDED endsOn'] });
  const begun = await act('beginTerm', { id: term, ...sixth, members: list }, SHOWN);
  expect(begun).toMatchObject({ refusals: [], seatsEnded: 0, seatsBegun: 2 });
  expect(await act('undoBeginTerm', { id: begun.term.id, reason: '误办' })).toMatchObject({ refusals: ['NOT_BEGUN_SO id'] });
  expect(await read('term', term, 'endsOn')).toEqual({ endsOn: '2021-12-31' });
});

test('a seat lies within its term, and a term does not end before its seats', async () => {
  const { term, seats } = await fifthTerm('420200');
  expect(await problems(change('update', 'term', term, { endsOn: '2022-01-04' }))).toEqual(['OUTLIVED endsOn']);
  const answer = await run('update', 'term', { id: term, endsOn: '2022-01-04' }, asStaff('420200', 'zh'));
  expect(answer.data.done.userErrors[0].message).toMatch(/到那时尚未结束。换届请用“换届”（beginTerm）/);
  // An end that is still to come is known beforehand, and the seats are held until then.
  expect(await problems(change('update', 'term', term, { endsOn: '2099-12-31' }))).toEqual([]);
  await create('member', '420200', { term, personKey: FOUR, sector: '22', joinedOn: '2018-01-05', leftOn: '2018-02-05' });
  expect(await act('beginTerm', { id: term, ...sixth, endsOn: '2021-12-31' })).toMatchObject({ refusals: [] });
  expect(await read('member', seats[0]!, 'leftOn')).toEqual({ leftOn: '2022-01-01' });
  expect(await problems(change('correct', 'member', seats[0]!, { leftOn: null, endedBy: null, endDecision: null }))).toEqual([
    'OUTLASTS leftOn',
  ]);
  expect(await problems(change('correct', 'member', seats[0]!, { leftOn: '2022-01-02' }))).toEqual(['OUTLASTS leftOn']);
  expect(await problems(change('correct', 'member', seats[0]!, { leftOn: '2021-06-01' }))).toEqual([]);
  expect(await problems(change('correct', 'term', term, { endsOn: '2021-10-01' }))).toEqual(['OUTLIVED endsOn']);
  const late = { term, personKey: FOUR, sector: '22' };
  expect(await refused('member', '420200', { ...late, joinedOn: '2022-02-01', leftOn: '2022-03-01' })).toEqual([
    'NO_LONGER_THERE joinedOn',
  ]);
  expect(await refused('member', '420200', { ...late, joinedOn: '2021-02-01' })).toEqual(['OUTLASTS leftOn']);
  await create('member', '420200', { ...late, joinedOn: '2021-02-01', leftOn: '2022-01-01' });
});

test('a beginning that was wrong is undone as a whole, and can be done again', async () => {
  const { term, seats } = await fifthTerm('420300');
  // What was planned before comes back too.
  await change('update', 'term', term, { endsOn: '2099-12-31' });
  await change('update', 'member', seats[1]!, { leftOn: '2098-01-01', endedBy: 'TRANSFERRED' });
  const { term: next } = await act('beginTerm', { id: term, ...sixth, members: list }, SHOWN);
  const { member: added } = await act(
    'addMember',
    { id: next.id, personKey: THREE, sector: '22', joinedOn: '2022-06-01', decision: '常委会第三次会议' },
    'member { id beganBy joinedOn term { number } }',
  );
  expect(added).toMatchObject({ beganBy: 'ADDED', joinedOn: '2022-06-01', term: { number: 6 } });
  expect(await act('undoBeginTerm', { id: term, reason: '误办' })).toMatchObject({ refusals: ['NOT_BEGUN_SO id'] });
  expect(await act('undoBeginTerm', { id: next.id, reason: '名单有误' })).toMatchObject({ refusals: ['STILL_REFERRED_TO id'] });
  expect(await problems(change('withdraw', 'term', next.id))).toEqual(['STILL_REFERRED_TO id']);
  await change('withdraw', 'member', added.id);
  expect(await act('undoBeginTerm', { id: next.id, reason: '名单有误' }, 'term { number endsOn }')).toMatchObject({
    refusals: [],
    term: { number: 5, endsOn: '2099-12-31' },
  });
  expect(await read('member', seats[1]!, 'leftOn endedBy term { id }')).toEqual({
    leftOn: '2098-01-01',
    endedBy: 'TRANSFERRED',
    term: null,
  });
  expect(await read('member', seats[0]!, 'leftOn endedBy endDecision')).toEqual({ leftOn: null, endedBy: null, endDecision: null });
  expect(await read('member', seats[2]!, 'leftOn endedBy')).toEqual({ leftOn: '2019-06-01', endedBy: 'RESIGNED' });
  expect(await seatsOn('420300', '2022-01-05')).toEqual([2, 2]);
  const again = await act('beginTerm', { id: term, ...sixth, members: [{ personKey: FOUR, sector: '05' }] }, SHOWN);
  expect(again).toMatchObject({ refusals: [], term: { id: next.id, number: 6 }, seatsEnded: 2, seatsBegun: 1 });
  expect(await seatsOn('420300', '2022-01-05')).toEqual([1, 1]);
});

test('within a term seats end by resignation, revocation, transfer or death, by a decision and on a day', async () => {
  const { term, seats } = await fifthTerm('420500');
  const end = (more: object, id = seats[0]!) =>
    act('endSeat', { id, cause: 'RESIGNED', decision: '常委会决定', leftOn: '2020-03-01', ...more });
  expect(await end({ cause: 'ELECTION_OF_TERM' })).toMatchObject({ refusals: ['BY_ACTION cause'] });
  expect(await end({ cause: 'REVOKED', decision: null })).toMatchObject({ refusals: ['REQUIRED decision'] });
  expect(await end({ leftOn: '2016-01-01' })).toMatchObject({ refusals: ['OUT_OF_ORDER leftOn'] });
  expect(await end({})).toMatchObject({ refusals: [] });
  expect(await end({})).toMatchObject({ refusals: ['ALREADY_ENDED id'] });
  expect(await end({ cause: 'DIED', decision: null }, seats[1]!)).toMatchObject({ refusals: [] });
  expect(await read('member', seats[0]!, 'leftOn endedBy endDecision')).toEqual({
    leftOn: '2020-03-01',
    endedBy: 'RESIGNED',
    endDecision: '常委会决定',
  });
  expect(await problems(change('correct', 'member', seats[0]!, { leftOn: null }))).toEqual(['INCOMPLETE leftOn']);
  expect(await problems(change('correct', 'member', seats[0]!, { leftOn: null, endedBy: null, endDecision: null }))).toEqual([]);
  // The person is a member already.
  expect(await act('addMember', { id: term, personKey: ONE, sector: '22', decision: '常委会决定' })).toMatchObject({
    refusals: ['OVERLAPS joinedOn'],
  });
  expect(await act('addMember', { id: term, personKey: TWO, sector: '22', joinedOn: '2020-03-01', decision: '常委会决定' })).toMatchObject({
    refusals: [],
  });
});

test('terms are begun, and seats added and ended, by the staff of their committee', async () => {
  const { term, seats } = await fifthTerm('420600');
  for (const [name, input] of [
    ['beginTerm', { id: term, ...sixth }],
    ['undoBeginTerm', { id: term, reason: '误办' }],
    ['addMember', { id: term, personKey: FOUR, sector: '22', decision: '决定' }],
    ['endSeat', { id: seats[0]!, cause: 'DIED' }],
  ] as const) {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    for (const headers of [asStaff('420000'), {}]) {
      const { errors } = await tongxin.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
        { input },
        headers,
      );
      expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    }
  }
});
