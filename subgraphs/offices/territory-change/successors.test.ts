import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { deed as deedKind } from '@tongxin/liaison/deed/deed.kind.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kitOf } from '@tongxin/test/kit/kit.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';

/** What was found where the first version of changes of territory was taken apart. Each test has counties of its own. */
const { act, change, create, figure, read, refused, tongxin } = kitOf(ownService());
const PROVINCE = '420000';
const order = (input: object) => create('territoryChange', PROVINCE, { effectiveOn: '2024-07-01', ...input });
const impossible = (input: object) => refused('territoryChange', PROVINCE, { effectiveOn: '2024-07-01', ...input });
const deed = (committee: string, doneOn: string) => create('deed', committee, { title: `路灯 ${doneOn}`, doneOn, beneficiary: '村民' });
const ask = async (committee: string, fields: string, headers?: Record<string, string>) => {
  const { data, errors } = await tongxin.ask(`{ committee(code: "${committee}") { ${fields} } }`, {}, headers);
  expect(errors).toBeUndefined();
  return data.committee;
};
const whole = async () => expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });

test('nothing comes to be below itself, or below what is no higher', async () => {
  for (const input of [
    { change: 'MOVED', division: '421321', parent: '421321' },
    { change: 'MOVED', division: '421300', parent: '421321' },
    { change: 'MERGED', division: '421300', successor: '421321' },
    { change: 'SPLIT', division: '421321', successor: '421390', name: '甲县', parent: '421390' },
    { change: 'MADE', division: '421392', name: '甲县', parent: '421392' },
    { change: 'MADE', division: '421392', name: '甲县', parent: '421321' },
    { change: 'RECODED', division: '421321', successor: '421393', parent: '421393' },
    { change: 'MOVED', division: '421321', parent: '421300', formerParent: '421321', effectiveOn: '2020-07-01' },
  ])
    expect([input, await impossible(input)]).toEqual([input, [expect.stringMatching(/^NOT_POSSIBLE (parent|formerParent|id)$/)]]);
  expect(await impossible({ change: 'RENAMED', division: '421321', name: '随县' })).toEqual(['NOT_POSSIBLE name']);
  expect(await impossible({ change: 'MOVED', division: '421321', parent: '421300' })).toEqual(['NOT_POSSIBLE parent']);
});

test('a committee that was made or split off is a part of those above it', async () => {
  await order({ change: 'SPLIT', division: '420202', successor: '420206', name: '析置区' });
  await deed('420206', '2025-03-01');
  const part = 'figure(measure: DEEDS, period: { year: 2025 }) { value countedMoreThanOnce byChild { committee { code } value } }';
  const { figure: shown } = await ask('420200', part);
  expect(shown).toMatchObject({ value: 1, countedMoreThanOnce: 0 });
  expect(shown.byChild[0]).toEqual({ committee: { code: '420206' }, value: 1 });
  const compared = 'yearComparison(year: 2025, lines: ["STUDY_STAFF"]) { rows(first: 100) { nodes { committee { code } } } }';
  expect(JSON.stringify(await ask('420200', compared))).toContain('420206');
});

test('one after the other on one day: what ended leads on to the last', async () => {
  await deed('420302', '2024-03-01');
  await order({ change: 'MERGED', division: '420302', successor: '420303', effectiveOn: '2024-10-01' });
  await order({ change: 'MERGED', division: '420303', successor: '420304', effectiveOn: '2024-10-01' });
  expect(await figure('420300', 'DEEDS', { period: { year: 2024 } })).toBe(1);
  expect(await ask('420302', 'successor { code }')).toEqual({ successor: { code: '420304' } });
  const late = { period: { year: 2025 } };
  expect([await figure('420302', 'DEEDS', late), await figure('420304', 'DEEDS', late)]).toEqual([0, 0]);
  await whole();
});

test('of days in which there is no such committee nobody is missing, and nothing fails', async () => {
  await order({ change: 'RECODED', division: '420502', successor: '420590', name: '甲区' });
  await order({ change: 'SPLIT', division: '420503', successor: '420591', name: '乙区', effectiveOn: '2099-01-01' });
  const shown = 'value completeness { complete committees expected lacking { until } }';
  const none = { value: null, completeness: { complete: false, committees: 0, expected: 0, lacking: [] } };
  for (const [code, args] of [
    ['420502', 'measure: DEEDS, period: { year: 2025 }'],
    ['420502', 'measure: MEMBER_SEATS, period: { until: "2025-12-31" }'],
    ['420502', 'measure: DEEDS, period: { from: "2025-01-01" }'],
    ['420590', 'measure: DEEDS, period: { year: 2022 }'],
    ['420591', 'measure: MEMBER_SEATS'],
  ] as const)
    expect([code, args, (await ask(code, `figure(${args}) { ${shown} }`)).figure]).toEqual([code, args, none]);
  await ask('420590', 'document(kind: YEAR_REPORT, period: { year: 2022 }) { markdown }');
  expect(await ask('420591', 'from until successor { code }')).toEqual({ from: '2099-01-01', until: null, successor: null });
  expect(await refused('deed', '420591', { title: '路灯', doneOn: '2024-01-01', beneficiary: '村民' })).toEqual(['NOT_THERE_YET doneOn']);
});

test('what others name does not vanish when a change is undone', async () => {
  const id = await order({ change: 'SPLIT', division: '420602', successor: '420690', name: '甲区' });
  const problem = await create('problem', '420602', { title: '停车', origin: 'OTHER', raisedOn: '2024-09-01' });
  const sent = { title: '停车', record: problem, direction: 'SIDEWAYS', receiver: '420690', raisedOn: '2024-09-10' };
  const escalation = await create('escalation', '420602', sent);
  expect((await change('withdraw', 'territoryChange', id)).userErrors).toMatchObject([
    { code: 'NOT_POSSIBLE', message: expect.stringContaining(escalation) },
  ]);
  await whole();
});

test('the successor answers, searches, reads and acts; the former office does no more', async () => {
  const [old, heir] = ['421002', '421090'];
  const hidden = { name: '林示例', phone: '13800000000' };
  const person = await create('person', old, { registeredOn: '2022-01-05', ...hidden });
  const { key } = await read('person', person, 'key');
  await create('member', old, { personKey: key, sector: '22', joinedOn: '2022-01-05' });
  await deed(old, '2024-03-01');
  const sender = await create('problem', '421003', { title: '公交', origin: 'OTHER', raisedOn: '2024-05-01' });
  const sent = { title: '公交', record: sender, direction: 'SIDEWAYS', receiver: old, raisedOn: '2024-05-10' };
  const escalation = await create('escalation', '421003', sent);
  await order({ change: 'RECODED', division: old, successor: heir, name: '甲区' });

  const search = '{ search(text: "路灯", committee: "421090") { totalCount } }';
  expect((await tongxin.ask(search)).data.search.totalCount).toBe(1);
  for (const [committee, shown] of [
    [old, { name: null, phone: null }],
    [heir, hidden],
    ['421003', { name: null, phone: null }],
  ] as const)
    expect([committee, await read('person', person, 'name phone', asStaff(committee))]).toEqual([committee, shown]);
  expect((await ask(old, 'people(named: "林") { nodes { key } }', asStaff(heir))).people.nodes).toEqual([{ key }]);
  expect((await ask(old, 'people(named: "林") { nodes { key } }', asStaff(old))).people).toBeNull();
  const { errors } = await tongxin.ask(`{ archive(personKey: "${key}") { seats { joinedOn } } }`, {}, asStaff(old));
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');

  const inbox = 'escalationInbox(status: [AWAITING_DECISION, AWAITING_ANSWER, ANSWERED]) { nodes { status } }';
  const decided = { receivedOn: '2024-08-01', decision: 'ACCEPTED', decidedOn: '2024-08-02' };
  await create('escalationAnswer', heir, { escalation, ...decided, answeredOn: '2024-09-01', answer: '已增开', result: 'SOLVED' });
  await change('update', 'problem', sender, { solvedOn: '2024-09-02' });
  for (const committee of [old, heir])
    expect([committee, await ask(committee, inbox)]).toEqual([committee, { escalationInbox: { nodes: [{ status: 'ANSWERED' }] } }]);
  const { data } = await tongxin.ask('query ($id: ID!) { matter(id: $id) { status } }', { id: sender });
  expect(data.matter.status).toBe('SETTLED');

  // Later it is handed to what it became.
  expect(await refused('escalation', '421003', { ...sent, title: '再议', raisedOn: '2024-08-10' })).toEqual(['ENDED receiver']);
  const history = { kind: deedKind, committee: old, actor: staffOf(heir), history: true, fields: ['title', 'doneOn', 'beneficiary'] };
  const row = (doneOn: string) => [{ title: '旧册', doneOn, beneficiary: '村民' }];
  await expect(importRows(tongxin.database, history, row('2025-05-05'))).rejects.toThrow('最后一日是 2024-06-30');
  expect(await importRows(tongxin.database, history, row('2023-05-05'))).toMatchObject({ inserted: 1 });
  await whole();
});

test('a term does not begin on a committee that ended; a visit after an old problem is recorded with it', async () => {
  const [old, heir] = ['421202', '421290'];
  const term = await create('term', old, { number: 5, startsOn: '2021-12-01' });
  const problem = await create('problem', old, { title: '停车', origin: 'OTHER', raisedOn: '2024-05-01', solvedOn: '2024-06-01' });
  await order({ change: 'RECODED', division: old, successor: heir, name: '甲区' });
  const input = { id: term, startsOn: '2025-01-05', members: [] };
  expect((await act('beginTerm', input, '', asStaff(heir))).refusals).toEqual([expect.stringMatching(/^ENDED /)]);
  const { data } = await tongxin.ask(
    'mutation ($input: CreateReturnVisitInput!) { createReturnVisit(input: $input) { returnVisit { id } userErrors { code } } }',
    { input: { committee: old, title: '回访', problem, visitedOn: '2024-12-01', satisfaction: 'SATISFIED' } },
    asStaff(heir),
  );
  expect(data.createReturnVisit.userErrors).toEqual([]);
});

test('targets of the past stay as they were reached', async () => {
  const initiative = await create('initiative', '421100', { title: '协商进村', begunOn: '2024-01-01' });
  const target = { title: '两场', initiative, measure: 'SESSIONS', number: 2, year: 2024, aimedAt: '421102' };
  await create('target', '421100', target);
  for (const heldOn of ['2024-02-01', '2024-03-01'])
    await create('consultation', '421102', { title: `协商 ${heldOn}`, form: 'FRONTLINE', heldOn, initiative });
  const shown = 'progress(year: 2024) { nodes { quarters { reached behind } } }';
  const reached = () => read('initiative', initiative, shown);
  const before = await reached();
  expect(before.progress.nodes[0].quarters.map((each: any) => each.reached)).toEqual([2, 2, 2, 2]);
  await order({ change: 'MERGED', division: '421102', successor: '421121' });
  expect(await reached()).toEqual(before);
});

test('members and units of the successor act on what is old; those of the former one do not', async () => {
  const [old, heir] = ['420902', '420990'];
  const proposers = [{ personKey: 'P7K2M9QX' }];
  const id = await create('proposal', old, {
    ...{ title: '村级道路', kind: 'INDIVIDUAL', number: '2024-001', proposers },
    ...{ submittedOn: '2024-01-12', filing: 'FILED', decidedOn: '2024-02-20' },
  });
  await act('assignProposal', { id, units: [{ unit: '区水利局', role: 'SINGLE' }], assignedOn: '2024-03-10' });
  await order({ change: 'RECODED', division: old, successor: heir, name: '甲区' });
  const reply = { id, unit: '区水利局', scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2024-08-01' };
  const by = (committee: string) =>
    tongxin.ask(
      'mutation ($input: ReplyToProposalInput!) { replyToProposal(input: $input) { userErrors { code } } }',
      { input: reply },
      asSubject('unit', committee, '区水利局'),
    );
  expect((await by(old)).errors![0]!.extensions!.code).toBe('FORBIDDEN');
  expect((await by(heir)).data.replyToProposal.userErrors).toEqual([]);
  const rate = (committee: string) =>
    tongxin.ask(
      'mutation ($input: RateReplyInput!) { rateReply(input: $input) { userErrors { code } } }',
      { input: { id, attestation: 'PAPER', handling: 'SATISFIED', result: 'SATISFIED', ratedOn: '2024-09-01' } },
      asSubject('member', committee, 'P7K2M9QX'),
    );
  expect((await rate(old)).errors![0]!.extensions!.code).toBe('FORBIDDEN');
  expect((await rate(heir)).data.rateReply.userErrors).toEqual([]);
  await whole();
});
