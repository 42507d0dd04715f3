import { expect, test } from '@jest/globals';
import { platform as platformKind } from '@tongxin/liaison/platform/platform.kind.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff as staffHeaders } from '@tongxin/test/kit/service.ts';
import { importRows } from '../import/import-rows.ts';

const { act, change, create, read, run, tongxin } = kit({ database: true });

const PROPOSAL = { kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12', openToPublic: true };
const filed = (number: string) =>
  create('proposal', '421200', { ...PROPOSAL, number, title: number, filing: 'FILED', decidedOn: '2026-02-20' });

test('what lasts is not cut short over the heads of what is dated within it, whichever way', async () => {
  const platform = await create('platform', '420500', { name: '甲室', kind: 'WORKROOM', openedOn: '2023-01-10' });
  const day = await create('receptionDay', '420500', { platform, heldOn: '2023-06-15' });
  const outlived = (field: string) => [{ code: 'OUTLIVED', field, message: expect.stringContaining(day) }];
  expect((await change('update', 'platform', platform, { closedOn: '2023-03-01' })).userErrors).toMatchObject(outlived('closedOn'));
  expect((await change('correct', 'platform', platform, { openedOn: '2023-07-01' })).userErrors).toMatchObject(outlived('openedOn'));
  const line = { name: '甲室', kind: 'WORKROOM', openedOn: '2023-01-10', closedOn: '2023-03-01' };
  const taken = importRows(tongxin.database, { kind: platformKind, committee: '420500', actor: staffOf('420500') }, [line]);
  await expect(taken).rejects.toThrow(day);
  await change('update', 'platform', platform, { closedOn: '2023-06-15' });
  await change('correct', 'receptionDay', day, { heldOn: '2023-03-01' });
  expect((await change('correct', 'platform', platform, { openedOn: '2023-03-01', closedOn: '2023-03-01' })).userErrors).toEqual([]);
  await change('withdraw', 'receptionDay', day);
  await change('correct', 'platform', platform, { openedOn: '2023-02-01', closedOn: '2023-02-01' });
  expect((await change('restore', 'receptionDay', day)).userErrors).toMatchObject([{ code: 'NO_LONGER_THERE' }]);
});

test('what an action points out is emptied by a correction, and never points elsewhere', async () => {
  const [merged, lead, other] = [await filed('2026-0001'), await filed('2026-0002'), await filed('2026-0003')];
  expect((await act('mergeProposal', { id: merged, into: lead })).refusals).toEqual([]);
  const wrong = await change('correct', 'proposal', merged, { mergedInto: other });
  expect(wrong.userErrors).toMatchObject([{ code: 'BY_ACTION', field: 'mergedInto' }]);
  expect((await change('correct', 'proposal', merged, { mergedInto: null, mergedOn: null })).userErrors).toEqual([]);
  expect(await read('proposal', merged, 'state')).toEqual({ state: 'FILED' });
});

test('a reply says the unit and round of its assignment, also when that is corrected', async () => {
  const id = await filed('2026-0004');
  await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  const answer = { id, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2026-05-20', openToPublic: true };
  const { reply, refusals } = await act('replyToProposal', answer, 'reply { id unit { name } round }');
  expect(refusals).toEqual([]);
  expect(reply).toMatchObject({ unit: { name: '市交通局' }, round: 1 });
  const { assignments } = await read('proposal', id, 'assignments { nodes { id } }');
  expect((await change('correct', 'assignment', assignments.nodes[0].id, { unit: '市交通运输局' })).userErrors).toEqual([]);
  expect(await read('reply', reply.id, 'unit { name }')).toEqual({ unit: { name: '市交通运输局' } });
});

test('a record that was handed to another committee is not withdrawn while it stands there', async () => {
  const fault = await create('problem', '420500', { title: '停车难', origin: 'CONSULTATION', raisedOn: '2023-05-15' });
  const handed = { title: '停车难', record: fault, direction: 'UP', receiver: '420000', raisedOn: '2023-06-01' };
  const escalation = await create('escalation', '420500', handed);
  const [refused] = (await change('withdraw', 'problem', fault)).userErrors;
  expect(refused).toMatchObject({ code: 'STILL_REFERRED_TO', message: expect.stringContaining(escalation) });
  await change('withdraw', 'escalation', escalation);
  expect((await change('withdraw', 'problem', fault)).userErrors).toEqual([]);
});

test('a correction does nothing that is for an action to do, nor says that something was done on a day to come', async () => {
  const id = await create('proposal', '421200', { ...PROPOSAL, number: '2026-0011', title: '更正' });
  const correct = async (input: object) =>
    (await change('correct', 'proposal', id, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct({ key: true, leaderInCharge: '副主席' })).toEqual(['BY_ACTION key']);
  expect(await correct({ submittedOn: '2099-01-01' })).toEqual(['IN_FUTURE submittedOn']);
  expect(await correct({ reason: '\u200B', title: '改' })).toEqual(['REQUIRED reason']);
  const filedOne = await filed('2026-0012');
  await act('assignProposal', { id: filedOne, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  const { assignments } = await read('proposal', filedOne, 'assignments { nodes { id } }');
  const { userErrors } = await change('correct', 'assignment', assignments.nodes[0].id, {
    declinedOn: '2026-03-12',
    declineReason: '不属本单位',
  });
  expect(userErrors).toMatchObject([{ code: 'BY_ACTION', field: 'declinedOn' }]);
});

test('a correction of what the state follows from does not take the record further', async () => {
  const topic = await create('topic', '421200', { title: '更正不得代替操作', origin: 'OTHER', raisedOn: '2023-01-10' });
  const first = { step: 'STUDY', enteredOn: '2023-02-01' };
  expect((await act('advanceTopic', { id: topic, on: first.enteredOn })).refusals).toEqual([]);
  const steps = [first, { step: 'PLAN', enteredOn: '2023-03-01' }];
  expect((await change('correct', 'topic', topic, { steps })).userErrors).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  expect((await change('correct', 'topic', topic, { steps: [{ ...first, enteredOn: '2023-02-02' }] })).userErrors).toEqual([]);
  expect(await read('topic', topic, 'state steps { step enteredOn }')).toEqual({
    state: 'STUDY',
    steps: [{ step: 'STUDY', enteredOn: '2023-02-02' }],
  });
});

test('by whose key others are named stays registered under it', async () => {
  const person = await create('person', '420500', { key: 'PNAMED01', registeredOn: '2020-01-01' });
  expect((await change('update', 'person', person, { key: 'PNAMED02' })).userErrors).toEqual([]);
  const room = await create('platform', '420500', { name: '乙室', kind: 'WORKROOM', openedOn: '2023-01-10' });
  const day = await create('receptionDay', '420500', {
    platform: room,
    heldOn: '2023-06-15',
    participants: [{ role: 'MEMBER', personKey: 'PNAMED02', count: 1 }],
  });
  const named = [{ code: 'STILL_REFERRED_TO', message: expect.stringContaining(day) }];
  expect((await change('update', 'person', person, { key: 'PNAMED03' })).userErrors).toMatchObject(named);
  expect((await change('withdraw', 'person', person)).userErrors).toMatchObject(named);
  await change('withdraw', 'receptionDay', day);
  expect((await change('withdraw', 'person', person)).userErrors).toEqual([]);
});

test('what ends while something is made to belong to it: one of the two is refused, whoever comes first', async () => {
  for (let round = 0; round < 6; round++) {
    const room = await create('platform', '420500', { name: `室 ${round}`, kind: 'WORKROOM', openedOn: '2023-01-10' });
    const session = await create('consultation', '420500', { title: `议事 ${round}`, form: 'FRONTLINE', heldOn: '2023-02-28' });
    const asStaff = staffHeaders('420500');
    const both = await Promise.all([
      run('create', 'receptionDay', { committee: '420500', platform: room, heldOn: '2026-03-02' }, asStaff),
      run('update', 'platform', { id: room, closedOn: '2025-06-01' }, asStaff),
      run(
        'create',
        'problem',
        { committee: '420500', title: `停车难 ${round}`, origin: 'CONSULTATION', consultation: session, raisedOn: '2023-05-15' },
        asStaff,
      ),
      run('withdraw', 'consultation', { id: session, reason: '误登' }, asStaff),
    ]);
    const refusals = both.map(({ data, errors }) =>
      errors ? JSON.stringify(errors) : data.done.userErrors.map(({ code }: { code: string }) => code).join(),
    );
    expect(['NO_LONGER_THERE|', '|OUTLIVED']).toContain(refusals.slice(0, 2).join('|'));
    expect(['WITHDRAWN|', '|STILL_REFERRED_TO']).toContain(refusals.slice(2).join('|'));
  }
});
