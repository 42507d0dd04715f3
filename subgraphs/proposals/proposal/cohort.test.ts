import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { proposal } from './proposal.kind.ts';

const { act, change, create, figure, tongxin } = kit({ database: true });
const [CITY, YEAR] = ['421200', { year: 2023 }];

/** An earlier register, which wrote down each proposal when it came. */
beforeAll(async () => {
  await create('person', CITY, { key: 'P7K2M9QX', name: '林示例', registeredOn: '2022-01-10' });
  const rows = [
    { number: '1', submittedOn: '2023-01-10', filing: 'FILED', decidedOn: '2023-02-15' },
    { number: '2', submittedOn: '2023-01-11', filing: 'FILED', decidedOn: '2023-03-01' },
    { number: '3', submittedOn: '2023-01-12', filing: null, decidedOn: null },
    { number: '4', submittedOn: '2022-12-20', filing: 'FILED', decidedOn: '2023-01-05' },
  ].map(row => ({
    ...{
      title: `提案 ${row.number}`,
      kind: 'INDIVIDUAL',
      proposers: [{ personKey: 'P7K2M9QX' }],
      recordedAt: `${row.submittedOn}T10:00:00+08:00`,
    },
    ...row,
  }));
  const fields = ['number', 'title', 'kind', 'proposers', 'submittedOn', 'filing', 'decidedOn'];
  await importRows(tongxin.database, { kind: proposal, committee: CITY, actor: staffOf(CITY), history: true, fields }, rows);
});

test('a cohort is of those submitted in the period, a flow of those filed in it: neither is taken for the other', async () => {
  expect(await figure(CITY, 'PROPOSALS_SUBMITTED', { period: YEAR })).toBe(3);
  expect(await figure(CITY, 'PROPOSALS_FILED', { period: YEAR })).toBe(3);
  expect(await figure(CITY, 'PROPOSALS_SUBMITTED_FILED', { period: YEAR })).toBe(2);
  expect(await figure(CITY, 'PROPOSAL_FILING_RATE', { period: YEAR })).toBeCloseTo(66.666667, 6);
});

test('what is taken over is known in its cohort from the day on which it came about', async () => {
  const filed = (asOf: string) => figure(CITY, 'PROPOSALS_SUBMITTED_FILED', { period: YEAR, asOf });
  expect([await filed('2023-02-14'), await filed('2023-02-15'), await filed('2023-03-01')]).toEqual([0, 1, 2]);
  expect(await figure(CITY, 'PROPOSALS_SUBMITTED', { period: YEAR, asOf: '2023-02-01' })).toBe(3);
});

test('what is replied to counts in the year in which it was filed', async () => {
  const id = await create('proposal', CITY, {
    ...{
      number: '9',
      title: '护栏',
      kind: 'INDIVIDUAL',
      proposers: [{ personKey: 'P7K2M9QX' }],
      submittedOn: '2024-11-01',
      filing: 'FILED',
      decidedOn: '2024-12-20',
    },
  });
  await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2025-01-06' });
  const rate = (year: number) => figure(CITY, 'PROPOSAL_REPLY_RATE', { period: { year } });
  expect(await rate(2024)).toBe(0);
  await act('replyToProposal', { id, unit: '市交通局', scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2025-03-01' });
  expect([await rate(2024), await rate(2025)]).toEqual([100, null]);
  expect(await figure(CITY, 'PROPOSALS_HANDLED', { period: { year: 2025 } })).toBe(1);
  expect(await figure(CITY, 'HANDLING_PUNCTUALITY', { period: { year: 2025 } })).toBe(100);
});

test('who was dissatisfied and is satisfied after it was handled again is satisfied in the end; ratings count each', async () => {
  const handled = { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' };
  const filed = async (number: string) => {
    const proposers = [{ personKey: 'P7K2M9QX' }];
    const base = { number, title: `满意 ${number}`, kind: 'INDIVIDUAL', proposers, submittedOn: '2022-01-10' };
    const id = await create('proposal', CITY, { ...base, filing: 'FILED', decidedOn: '2022-02-01' });
    await act('assignProposal', { id, units: [{ unit: '市水利局', role: 'SINGLE' }], assignedOn: '2022-02-10' });
    await act('replyToProposal', { id, unit: '市水利局', ...handled, repliedOn: '2022-03-01' });
    return id;
  };
  const rate = (id: string, result: string, ratedOn: string) =>
    act('rateReply', { id, unit: '市水利局', attestation: 'PAPER', handling: 'SATISFIED', result, ratedOn }, 'satisfaction { id }');
  const of = (measure: string) => figure(CITY, measure, { period: { year: 2022 } });
  const [one, other] = [await filed('11'), await filed('12')];
  await filed('13');
  expect(await of('FINAL_SATISFACTION_RATE')).toBeNull();
  await rate(one, 'DISSATISFIED', '2022-03-10');
  const { satisfaction } = await rate(other, 'BASICALLY', '2022-03-11');
  expect(await of('FINAL_SATISFACTION_RATE')).toBe(50);
  await act('replyToProposal', { id: one, unit: '市水利局', ...handled, repliedOn: '2023-04-01' });
  await rate(one, 'SATISFIED', '2023-04-10');
  expect([await of('PROPOSALS_FILED_RATED'), await of('PROPOSALS_FILED_SATISFIED'), await of('FINAL_SATISFACTION_RATE')]).toEqual([
    2, 2, 100,
  ]);
  expect([await of('REPLIES_RATED'), await of('REPLY_RESULT_SATISFACTION')]).toEqual([2, 50]);
  // A rating that is taken back was none.
  await change('withdraw', 'satisfaction', satisfaction.id);
  expect([await of('PROPOSALS_FILED_RATED'), await of('FINAL_SATISFACTION_RATE')]).toEqual([1, 100]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});
