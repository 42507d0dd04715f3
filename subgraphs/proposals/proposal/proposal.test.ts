import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asSubject } from '@tongxin/test/kit/service.ts';
import { proposal as kind } from './proposal.kind.ts';

const { create, act, change, figure, cards, read, refused, register, tongxin } = kit({ database: true });
const proposal = {
  number: '2022-0001',
  title: '人居环境',
  kind: 'INDIVIDUAL',
  proposers: [{ personKey: 'P7K2M9QX' }],
  submittedOn: '2022-01-12',
};
const handled = { filing: 'FILED', decidedOn: '2022-02-20', units: ['省农业农村厅'], assignedOn: '2022-03-10', repliedOn: '2022-06-01' };
const concluded = { ...handled, concludedOn: '2022-07-01' };
const body = { kind: 'COLLECTIVE', bodyKind: 'PARTY', proposers: [{ body: '民进湖北省委会' }] };

/** What an import of this one line says: what became of it, or why it is refused. */
async function takenOver(committee: string, row: object): Promise<string> {
  await register(committee, { kind: kind.name }, row);
  const options = { kind, committee, actor: staffOf(committee), history: true, fields: Object.keys(row) };
  return importRows(tongxin.database, options, [{ ...row }]).then(
    counts =>
      Object.entries(counts)
        .flatMap(([outcome, rows]) => (rows > 0 ? outcome : []))
        .join(),
    ({ message }: Error) => message,
  );
}

test('a proposal counts at each stage on its own day, and adopted ones make the rate', async () => {
  const first = await create('proposal', '420000', proposal);
  const step = async (name: string, more: object) => expect((await act(name, { id: first, ...more })).refusals).toEqual([]);
  await step('reviewProposal', { stage: 'AT_SESSION', reviewer: '提案审查组', outcome: 'FILE', reviewedOn: '2022-01-15' });
  await step('fileProposal', { decidedOn: '2022-02-20' });
  await step('designateKeyProposal', { leaderInCharge: '副省长' });
  await step('assignProposal', { units: [{ unit: '省农业农村厅', role: 'SINGLE' }], assignedOn: '2022-03-10' });
  await step('replyToProposal', { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2022-06-01' });
  await create('proposal', '420000', { ...proposal, ...concluded, ...body, number: '2022-0002', adoption: 'PARTLY' });
  await create('proposal', '420000', { ...proposal, ...concluded, number: '2022-0003', adoption: 'NOT' });
  await create('proposal', '420000', {
    ...proposal,
    number: '2022-0004',
    filing: 'NOT_FILED',
    decidedOn: '2022-02-20',
    notFiledReason: '重复',
  });
  const year = { period: { year: 2022 } };

  expect(await figure('420000', 'PROPOSALS_SUBMITTED', year)).toBe(4);
  expect(await figure('420000', 'PROPOSALS_SUBMITTED', { filter: { kind: ['COLLECTIVE', 'JOINT'] } })).toBe(1);
  expect(await figure('420000', 'PROPOSALS_FILED', { period: { year: 2022, month: 2 } })).toBe(3);
  expect(await figure('420000', 'PROPOSALS_HANDLED', { period: { day: '2022-06-01' } })).toBe(3);
  expect(await figure('420000', 'PROPOSALS_CONCLUDED', year)).toBe(2);
  expect(await figure('420000', 'PROPOSALS_ADOPTED', year)).toBe(1);
  expect(await figure('420000', 'PROPOSALS_ADOPTED', { filter: { adoption: ['ADOPTED'] } })).toBe(0);
  expect(await figure('420000', 'PROPOSALS_KEY', year)).toBe(1);
  expect(await figure('420000', 'PROPOSAL_ADOPTION_RATE', year)).toBe(50);
  expect(await figure('420000', 'PROPOSAL_ADOPTION_RATE', { filter: { kind: ['COLLECTIVE'] } })).toBe(100);
  expect(await figure('420000', 'PROPOSAL_ADOPTION_RATE', { period: { year: 2023 } })).toBeNull();

  await step('concludeProposal', { concludedOn: '2022-09-01' });
  expect(await figure('420000', 'PROPOSAL_ADOPTION_RATE', year)).toBeCloseTo(200 / 3);
  expect(await cards('proposals', { status: ['CONCLUDED'], title: '0001' })).toEqual(['2022-0001 人居环境 CONCLUDED']);
  expect(await cards('proposals', { status: ['NOT_FILED'] })).toEqual(['2022-0004 人居环境 NOT_FILED']);
});

test('stages follow one another and are complete, whichever way they are written', async () => {
  await register('421300', { kind: kind.name }, proposal);
  const line = (more: object) => takenOver('421300', { ...proposal, ...more });
  const { repliedOn, ...assigned } = handled;
  expect(await line({ filing: 'FILED' })).toBe('第 1 行：审查结果与审查日期应同时填写。');
  expect(await line({ filing: 'NOT_FILED', decidedOn: '2022-02-01' })).toBe('第 1 行：不予立案应写明原因。');
  expect(await line({ units: ['市水利局'], assignedOn: '2022-02-01' })).toBe('第 1 行：只有立案的提案才能交办、答复、办结。');
  expect(await line({ ...assigned, units: [] })).toBe('第 1 行：已交办、答复的提案请写明承办单位。');
  expect(await line({ filing: 'FILED', decidedOn: '2022-01-11' })).toBe('第 1 行：日期早于前一环节。');
  expect(await line({ ...assigned, concludedOn: '2022-05-01', adoption: 'NOT' })).toBe('第 1 行：每个承办单位都答复之后才能办结。');
  expect(await line({ ...concluded })).toBe('第 1 行：办结日期与采纳情况应同时填写。');
  expect(await line({ proposers: [] })).toBe('第 1 行：委员提案由一位委员提出；多人的请选“联名提案”。');
  expect(await refused('proposal', '421300', { ...proposal, submittedOn: '1900-01-01' }, 'zh')).toEqual([
    '“提交日期”应在 1949-09-21 与 2100-12-31 之间。',
  ]);

  const id = await create('proposal', '421300', proposal);
  const correct = async (of: string, more: object) =>
    (await change('correct', 'proposal', of, more)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct(id, { filing: 'FILED' })).toEqual(['INCOMPLETE decidedOn']);
  expect(await correct(id, { filing: 'NOT_FILED', decidedOn: '2022-02-01' })).toEqual(['REQUIRED notFiledReason']);
  expect(await correct(id, { concludedOn: '2022-02-01', adoption: 'ADOPTED' })).toEqual(['NOT_FILED filing']);
  expect(await correct(id, { filing: 'FILED', decidedOn: '2022-01-11' })).toEqual(['OUT_OF_ORDER decidedOn']);
  expect(await correct(id, { filing: 'FILED', decidedOn: '2022-02-01', concludedOn: '2022-05-01', adoption: 'NOT' })).toEqual([
    'NOT_REPLIED concludedOn',
  ]);
  // Complete and in order, and still for actions to do.
  expect(await correct(id, { filing: 'FILED', decidedOn: '2022-02-01' })).toEqual(['NOT_POSSIBLE_NOW id']);
  const replied = await create('proposal', '421300', { ...proposal, ...handled, number: '2022-0002' });
  expect(await correct(replied, { concludedOn: '2022-07-01' })).toEqual(['INCOMPLETE adoption']);
  expect(await correct(replied, { concludedOn: '2022-07-01', adoption: 'ADOPTED' })).toEqual(['NOT_POSSIBLE_NOW id']);
  expect(await read('proposal', replied, 'state')).toEqual({ state: 'REPLIED' });
});

test('an action entered by mistake is taken back by emptying what it entered', async () => {
  const id = await create('proposal', '421300', { ...proposal, ...concluded, number: '2022-0003', adoption: 'NOT' });
  const { userErrors } = await change('correct', 'proposal', id, { concludedOn: null, adoption: null });
  expect(userErrors).toEqual([]);
  expect(await read('proposal', id, 'state')).toEqual({ state: 'REPLIED' });
  expect(await figure('421300', 'PROPOSALS_CONCLUDED', { period: { year: 2022 } })).toBe(0);
});

test('a history taken over is the assignments and replies that it stands for, and cannot be told otherwise afterwards', async () => {
  const told = { ...proposal, ...handled, number: '2022-0004', units: ['市水利局', '市交通局'] };
  const id = await create('proposal', '421300', told);
  const shown =
    'state units { name } assignments { nodes { unit { name } role assignedOn dueOn repliedOn } } replies { nodes { unit { name } repliedOn grade } }';
  const replied = { repliedOn: '2022-06-01' };
  const units = told.units.map(name => ({ name }));
  const before = await read('proposal', id, shown);
  expect(before).toEqual({
    ...{ state: 'REPLIED', units },
    assignments: { nodes: units.map(unit => ({ unit, role: null, assignedOn: '2022-03-10', dueOn: '2022-06-10', ...replied })) },
    replies: { nodes: units.map(unit => ({ unit, grade: null, ...replied })) },
  });
  expect(await takenOver('421300', told)).toBe('unchanged');
  expect(await takenOver('421300', { ...told, repliedOn: '2022-06-02' })).toMatch(/^第 1 行：这条记录已在本系统办理/);
  expect(await read('proposal', id, shown)).toEqual(before);
});

test('a proposal ends in one way: a correction does not hide another end under it', async () => {
  const [lead, merged, gone] = [
    await create('proposal', '421300', { ...proposal, number: '2022-0011' }),
    await create('proposal', '421300', { ...proposal, number: '2022-0012', filing: 'FILED', decidedOn: '2022-02-01' }),
    await create('proposal', '421300', { ...proposal, number: '2022-0013' }),
  ];
  const correct = async (id: string, more: object) =>
    (await change('correct', 'proposal', id, more)).userErrors.map(({ code, field }) => `${code} ${field}`);
  await act('mergeProposal', { id: merged, into: lead, mergedOn: '2022-02-15' });
  const retracted = { retractedOn: '2022-02-16', retractReason: '误' };
  expect(await correct(merged, retracted)).toEqual(['ENDED_TWICE retractedOn']);
  expect(await correct(merged, { filing: 'NOT_FILED', notFiledReason: '误' })).toEqual(['ENDED_TWICE filing']);
  expect(await correct(merged, { filing: 'WITHDRAWN' })).toEqual(['ENDED_TWICE filing']);
  expect(await correct(merged, { transferredTo: 'LETTER', transferredOn: '2022-02-16' })).toEqual(['ENDED_TWICE transferredOn']);
  expect((await act('unmergeProposal', { id: merged }, 'proposal { state }')).proposal).toEqual({ state: 'FILED' });
  await act('transferProposal', { id: gone, to: 'LETTER', addressee: '市民政局', reason: '情况反映', transferredOn: '2022-02-16' });
  expect(await correct(gone, retracted)).toEqual(['ENDED_TWICE retractedOn']);
  // What was not filed may be transferred.
  const unfiled = { ...proposal, number: '2022-0014', filing: 'NOT_FILED', decidedOn: '2022-02-01', notFiledReason: '重复' };
  const id = await create('proposal', '421300', unfiled);
  expect((await act('transferProposal', { id, to: 'LETTER', addressee: '市民政局', reason: '情况反映' })).refusals).toEqual([]);
});

test('a history is not merged into a lead that has ended', async () => {
  const [lead, ended] = [
    await create('proposal', '421300', { ...proposal, number: '2022-0005' }),
    await create('proposal', '421300', { ...proposal, number: '2022-0006', filing: 'WITHDRAWN', decidedOn: '2022-02-01' }),
  ];
  const line = (number: string, mergedInto: string) => takenOver('421300', { ...proposal, number, mergedInto, mergedOn: '2022-02-15' });
  expect(await line('2022-0007', ended)).toMatch(/^第 1 行：“并入提案”/);
  expect(await line('2022-0007', lead)).toBe('inserted');
  const merged = (await read('proposal', lead, 'mergedProposals { nodes { id } }')).mergedProposals.nodes[0].id;
  expect(await line('2022-0008', merged)).toMatch(/^第 1 行：“并入提案”/);
});

test('a member submits to the own committee, for himself, and leaves the number to the office', async () => {
  const input = { committee: '421200', title: '委员自提', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] };
  await register('421200', { kind: kind.name }, input);
  const mine = asSubject('member', '421200', 'P7K2M9QX');
  const submit = async (given: object, headers: Record<string, string>) => {
    const { data, errors } = await tongxin.ask(
      'mutation ($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { number } userErrors { code } } }',
      { input: given },
      headers,
    );
    return errors?.[0]?.extensions.code ?? data.submitProposal.userErrors[0]?.code ?? data.submitProposal.proposal.number;
  };
  expect(await submit(input, asSubject('member', '421300', 'P7K2M9QX'))).toBe('FORBIDDEN');
  expect(await submit(input, asSubject('member', '421200', 'POTHER01'))).toBe('FORBIDDEN');
  expect(await submit({ ...input, number: '2026-9999' }, mine)).toBe('NOT_YOURS');
  expect(await submit(input, mine)).toMatch(/^\d{4}-0001$/);
});

test('a member signs for themself; whom they name besides is credited once they confirm it, or staff enters that they did', async () => {
  const [first, second, third] = ['PSIGN001', 'PSIGN002', 'PSIGN003'];
  const committee = '420600';
  const member = (key: string) => asSubject('member', committee, key);
  const named = [first, second, third].map(personKey => ({ personKey, attestation: 'OWN' }));
  const input = { committee, title: '联名提案', kind: 'JOINT', proposers: named, submittedOn: '2026-01-12' };
  const shown = 'proposal { id proposers { personKey attestation } }';
  const { proposal } = await act('submitProposal', input, shown, member(first!));
  expect(proposal.proposers.map((each: { attestation: string }) => each.attestation)).toEqual(['OWN', 'PENDING', 'PENDING']);
  const credited = async (duty: string) => figure(committee, 'DUTY_ENTRIES', { period: { year: 2026 }, filter: { duty: [duty] } });
  expect([await credited('PROPOSAL_FIRST'), await credited('PROPOSAL_JOINT')]).toEqual([1, 0]);
  const sign = (more: object, headers?: Record<string, string>) => act('coSignProposal', { id: proposal.id, ...more }, shown, headers);
  expect((await sign({}, member(second!))).proposal.proposers[1]).toEqual({ personKey: second, attestation: 'OWN' });
  expect((await sign({}, member(second!))).refusals).toEqual(['NOT_PENDING personKey']);
  expect((await sign({ personKey: third })).refusals).toEqual(['REQUIRED attestation']);
  expect((await sign({ personKey: third, attestation: 'OWN' })).refusals).toEqual(['REQUIRED attestation']);
  const claimed = proposal.proposers.map((each: object) => ({ ...each, attestation: 'OWN' }));
  const corrected = await change('correct', 'proposal', proposal.id, { proposers: claimed });
  expect(corrected.userErrors.map(({ code }) => code)).toEqual(['NOT_THEMSELF']);
  const importing = {
    kind,
    committee,
    actor: staffOf(committee),
    history: true,
    fields: ['number', 'title', 'kind', 'proposers', 'submittedOn'],
  };
  const line = { number: '2026-0900', title: '联名提案', kind: 'JOINT', proposers: named, submittedOn: '2026-01-12' };
  await expect(importRows(tongxin.database, importing, [line])).rejects.toThrow('代为登记的，请写明据书面材料');
  expect((await act('submitProposal', input, shown)).refusals).toEqual(['NOT_THEMSELF proposers']);
  expect((await sign({ personKey: third, attestation: 'TELEPHONE' })).proposal.proposers[2]).toEqual({
    personKey: third,
    attestation: 'TELEPHONE',
  });
  expect([await credited('PROPOSAL_FIRST'), await credited('PROPOSAL_JOINT')]).toEqual([1, 2]);
});
