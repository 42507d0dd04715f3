import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { proposal } from './proposal.kind.ts';

const { act, read, register, cards, tongxin } = kit({ database: true });
const input = { title: '村级道路', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] };

const submit = async (committee: string, more: object) => {
  const done = await act('submitProposal', { committee, ...input, submittedOn: '2026-01-12', ...more }, 'proposal { number }');
  return done.proposal?.number ?? done.refusals.join();
};

test('however it is spelled, a number is given once in its year, and shown as it was typed', async () => {
  expect(await submit('421200', { number: ' 2025-B11' })).toBe(' 2025-B11');
  for (const number of ['2025-B11', '２０２５-B11', '2025－B11', '2025-b11', '2025–B11', '2025-\u200BB11', '2025-B011', '第2025-B11号'])
    expect([number, await submit('421200', { number })]).toEqual([number, 'ALREADY_EXISTS number']);
  expect(await submit('421200', { number: '2025-B11', submittedOn: '2025-01-12' })).toBe('2025-B11');
  expect(await submit('421200', { number: '2025-B12' })).toBe('2025-B12');
  expect(await submit('421200', { number: '1' })).toBe('1');
  for (const number of ['001', '第1号', '１'])
    expect([number, await submit('421200', { number })]).toEqual([number, 'ALREADY_EXISTS number']);
});

test('a number that is a slip of the finger does not use the series up', async () => {
  expect(await submit('421100', {})).toBe('2026-0001');
  expect(await submit('421100', { number: '2026-99999999' })).toBe('2026-99999999');
  expect([await submit('421100', {}), await submit('421100', {})]).toEqual(['2026-0002', '2026-0003']);
  expect(await submit('421100', { submittedOn: '2025-01-12' })).toBe('2025-0001');
});

test('within a session, too, the next number is found, any number of times, and each session has its own', async () => {
  const [first, second] = [{ session: '十四届一次' }, { session: '十四届 二次/补' }];
  expect(await submit('420700', {})).toBe('2026-0001');
  expect([await submit('420700', first), await submit('420700', first)]).toEqual(['2026-0001', '2026-0002']);
  expect(await submit('420700', { ...first, number: '2026-99999999' })).toBe('2026-99999999');
  expect(await submit('420700', { session: ' 十四届一次' })).toBe('2026-0003');
  expect([await submit('420700', second), await submit('420700', second)]).toEqual(['2026-0001', '2026-0002']);
  expect(await submit('420700', {})).toBe('2026-0002');
  expect(await submit('420700', { ...first, submittedOn: '2025-12-12' })).toBe('2025-0001');
});

test('two proposals that are submitted at once have two numbers', async () => {
  const both = await Promise.all([submit('421000', {}), submit('421000', {})]);
  expect(both.sort()).toEqual(['2026-0001', '2026-0002']);
});

test('number 001 of each session, or of each year, is a proposal of its own: an import replaces none', async () => {
  await register('420600', { kind: 'proposal' }, input);
  const fields = ['number', 'session', 'title', 'kind', 'proposers', 'submittedOn'];
  const options = { kind: proposal, committee: '420600', actor: staffOf('420600'), history: true, fields };
  const line = (submittedOn: string, title: string, session: string | null = null) => ({
    ...input,
    ...{ number: '001', submittedOn, title, session },
  });
  const { database } = tongxin;
  const counts = { inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  const lines = [
    line('2023-01-12', '二三年'),
    line('2024-01-12', '二四年'),
    line('2024-01-12', '二次会议', '十三届二次会议'),
    line('2024-12-12', '三次会议', '十三届三次会议'),
  ];
  expect(await importRows(database, options, lines)).toEqual({ ...counts, inserted: 4 });
  expect(await importRows(database, options, [{ ...line('2024-01-20', '二次会议，改', ' 十三届二次会议'), number: '第1号' }])).toEqual({
    ...counts,
    updated: 1,
  });
  expect((await cards('proposals', { committee: '420600' })).sort()).toEqual([
    '001 三次会议 SUBMITTED',
    '001 二三年 SUBMITTED',
    '001 二四年 SUBMITTED',
    '第1号 二次会议，改 SUBMITTED',
  ]);
});

test('who is named by a key that nobody registered is refused; one spelled otherwise is the one who is registered', async () => {
  await register('421200', { kind: 'proposal' }, input);
  const { proposal: made, refusals } = await act(
    'submitProposal',
    { committee: '421200', ...input, title: '拼写', proposers: [{ personKey: 'ｐ7k2m9qx ' }] },
    'proposal { id }',
  );
  expect(refusals).toEqual([]);
  expect(await read('proposal', made.id, 'proposers { personKey }')).toEqual({ proposers: [{ personKey: 'P7K2M9QX' }] });
  const { data } = await tongxin.ask(
    `mutation ($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id } userErrors { code field } } }`,
    { input: { committee: '421200', ...input, title: '错键', proposers: [{ personKey: 'P7K2M9QY' }] } },
    asStaff('421200'),
  );
  expect(data.submitProposal).toEqual({ proposal: null, userErrors: [{ code: 'UNKNOWN_PERSON', field: 'proposers' }] });
});
