import { expect, test } from '@jest/globals';
import { kit } from '../../../test/support/kit.ts';
import { asSubject } from '../../../test/support/service.ts';

const { create, change, figure, cards, refused, tongxin } = kit();
const proposal = {
  number: '2022-0001',
  title: '人居环境',
  kind: 'INDIVIDUAL',
  proposers: [{ personKey: 'P7K2M9QX' }],
  submittedOn: '2022-01-12',
};

test('a proposal counts at each stage on its own day, and adopted ones make the rate', async () => {
  const first = await create('proposal', '420000', { ...proposal, key: true });
  await change('update', 'proposal', first, { filing: 'FILED', decidedOn: '2022-02-20' });
  await change('update', 'proposal', first, { units: ['省农业农村厅'], assignedOn: '2022-03-10', repliedOn: '2022-06-01' });
  const concluded = {
    filing: 'FILED',
    decidedOn: '2022-02-20',
    assignedOn: '2022-03-10',
    repliedOn: '2022-06-01',
    concludedOn: '2022-07-01',
  };
  await create('proposal', '420000', { ...proposal, ...concluded, number: '2022-0002', kind: 'COLLECTIVE', adoption: 'PARTLY' });
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

  await change('update', 'proposal', first, { concludedOn: '2022-09-01', adoption: 'ADOPTED' });
  expect(await figure('420000', 'PROPOSAL_ADOPTION_RATE', year)).toBeCloseTo(200 / 3);
  expect(await cards('proposals', { status: ['CONCLUDED'], title: '0001' })).toEqual(['2022-0001 人居环境 CONCLUDED']);
  expect(await cards('proposals', { status: ['NOT_FILED'] })).toEqual(['2022-0004 人居环境 NOT_FILED']);
});

test('stages follow one another and are complete', async () => {
  const refuse = (more: object) => refused('proposal', '421300', { ...proposal, ...more });
  expect(await refuse({ filing: 'FILED' })).toEqual(['INCOMPLETE decidedOn']);
  expect(await refuse({ filing: 'NOT_FILED', decidedOn: '2022-02-01' })).toEqual(['REQUIRED notFiledReason']);
  expect(await refuse({ assignedOn: '2022-02-01' })).toEqual(['NOT_FILED filing']);
  expect(await refuse({ filing: 'FILED', decidedOn: '2022-01-11' })).toEqual(['OUT_OF_ORDER decidedOn']);
  expect(await refuse({ filing: 'FILED', decidedOn: '2022-02-01', concludedOn: '2022-05-01' })).toEqual(['INCOMPLETE adoption']);
  expect(await refused('proposal', '421300', { ...proposal, submittedOn: '1900-01-01' }, 'zh')).toEqual([
    '“提交日期”应在 1949-09-21 与 2100-12-31 之间。',
  ]);
});

test('a member submits to the own committee, for himself, and leaves the number to the office', async () => {
  const input = { committee: '421200', title: '委员自提', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] };
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
