import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { assignment } from '@tongxin/proposals/assignment/assignment.kind.ts';
import { proposal } from '@tongxin/proposals/proposal/proposal.kind.ts';
import { staffOf } from '../kit/cell.ts';
import { kit } from '../kit/kit.ts';

const { act, create, read, register, tongxin } = kit({ database: true });

const taken = async (kind: Kind, rows: Record<string, unknown>[]): Promise<unknown> => {
  for (const row of rows) await register('421200', { kind: kind.name }, row);
  const options = { kind, committee: '421200', actor: staffOf('421200'), fields: Object.keys(rows[0] ?? {}) };
  return importRows(tongxin.database, options, rows).then(
    ({ inserted, updated, unchanged }) => ({ inserted, updated, unchanged }),
    (error: Error) => error.message,
  );
};

const PROPOSAL = { kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' };
const filed = (number: string) =>
  create('proposal', '421200', { ...PROPOSAL, number, title: number, filing: 'FILED', decidedOn: '2026-02-20' });
const line = (number: string) => ({ ...PROPOSAL, number, title: number });

test('what hangs on a proposal is taken over only as its proposal allows', async () => {
  const given = (id: string) => ({ proposal: id, unit: '甲局', round: 1, assignedOn: '2026-03-01', dueOn: '2026-06-01' });
  const submitted = await create('proposal', '421200', { ...PROPOSAL, number: '2026-0001', title: '1' });
  expect(await taken(assignment, [given(submitted)])).toContain('只有立案的提案才能交办');
  const retracted = await filed('2026-0002');
  await act('retractProposal', { id: retracted, reason: '已解决' });
  expect(await taken(assignment, [given(retracted)])).toContain('已撤案、并案、转办的提案不再交办');
  const concluded = await filed('2026-0003');
  await act('assignProposal', { id: concluded, units: [{ unit: '乙局', role: 'SINGLE' }], assignedOn: '2026-03-01' });
  await act('replyToProposal', {
    id: concluded,
    scheme: 'ABC',
    grade: 'A',
    adoption: 'ADOPTED',
    repliedOn: '2026-04-01',
    openToPublic: true,
  });
  await act('concludeProposal', { id: concluded, concludedOn: '2026-05-01' });
  expect(await taken(assignment, [given(concluded)])).toContain('每个承办单位都答复之后才能办结');
  expect(await read('proposal', concluded, 'state repliedOn')).toEqual({ state: 'CONCLUDED', repliedOn: '2026-04-01' });
});

test('what was done here by actions is not undone by a line of a register', async () => {
  const id = await filed('2026-0004');
  await act('retractProposal', { id, reason: '已解决' });
  const told = await taken(proposal, [{ ...line('2026-0004'), retractedOn: null, retractReason: null }]);
  expect(told).toContain('已在本系统办理');
  expect(await read('proposal', id, 'state')).toEqual({ state: 'RETRACTED' });
  expect(await taken(proposal, [{ ...line('2026-0004'), title: '新案由' }])).toMatchObject({ updated: 1 });
});

test('a merger that cannot be is refused, not dropped', async () => {
  const [one, other] = [await filed('2026-0005'), await filed('2026-0006')];
  const merged = (number: string, into: string) => ({ ...line(number), mergedInto: into, mergedOn: '2026-02-15' });
  expect(await taken(proposal, [merged('2026-0005', one)])).toContain('不能是这条记录本身');
  expect(await taken(proposal, [merged('2026-0005', other), merged('2026-0006', one)])).toContain('请另选一条');
  expect(await taken(proposal, [merged('2026-0005', other)])).toMatchObject({ updated: 1 });
  const lead = await filed('2026-0007');
  expect(await taken(proposal, [merged('2026-0006', lead)])).toContain('请先拆分');
});
