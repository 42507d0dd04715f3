import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { importRows } from '../import/import-rows.ts';

const { act, change, create, read, tongxin } = kit({ database: true });
const COMMITTEE = '421200';

const refusals = async (verb: 'update' | 'correct' | 'restore', kind: string, id: string, input: object = {}) =>
  (await change(verb, kind, id, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
const taken = (kind: string, ...rows: Record<string, unknown>[]) =>
  importRows(
    tongxin.database,
    { kind: kindByName.get(kind)!, committee: COMMITTEE, actor: staffOf(COMMITTEE), history: true, fields: Object.keys(rows[0]!) },
    rows,
  );

const proposalLine = (number: string) => ({
  ...{ number, title: number, kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
});
const submissionLine = (subject: string) => ({ subject, channel: 'LETTER', receivedOn: '2026-01-12' });

/** What is merged: how it is made, by which action, and in which field it says so. */
const MERGED = [
  { kind: 'proposal', merge: 'mergeProposal', into: 'mergedInto', line: proposalLine },
  { kind: 'submission', merge: 'mergeSubmission', into: 'duplicateOf', line: submissionLine },
];

test.each(MERGED)('a $kind is not merged into itself: by the act, by a correction, by an import', async ({ kind, merge, into, line }) => {
  const [one, other] = [await create(kind, COMMITTEE, line('一')), await create(kind, COMMITTEE, line('二'))];
  expect((await act(merge, { id: one, into: one })).refusals).toEqual(['SAME_RECORD into']);
  const { userErrors } = await act(merge, { id: one, into: one }, '', asStaff(COMMITTEE, 'zh'));
  expect(userErrors[0].message).toMatch(/“并入.*”不能是这条记录本身。/);
  expect(await refusals('correct', kind, one, { [into]: one })).toEqual([`SAME_RECORD ${into}`]);
  expect(await refusals('correct', kind, one, { [into]: one, mergedOn: '2026-02-01' })).toEqual([`SAME_RECORD ${into}`]);
  await expect(taken(kind, { ...line('一'), [into]: one, mergedOn: '2026-02-01' })).rejects.toThrow('不能是这条记录本身');

  // Nor by way of another one.
  await expect(
    taken(kind, { ...line('一'), [into]: other, mergedOn: '2026-02-01' }, { ...line('二'), [into]: one, mergedOn: '2026-02-01' }),
  ).rejects.toThrow('请另选一条');
  expect((await act(merge, { id: one, into: other })).refusals).toEqual([]);
  expect(await refusals('correct', kind, one, { [into]: one })).toEqual([`SAME_RECORD ${into}`]);
  expect((await act(merge, { id: other, into: one })).refusals).toEqual(['IS_LEAD id']);
  expect(await refusals('correct', kind, other, { [into]: one, mergedOn: '2026-02-01' })).not.toEqual([]);
  await expect(taken(kind, { ...line('二'), [into]: one, mergedOn: '2026-02-01' })).rejects.toThrow('第 1 行');
});

const body = (name: string, parent: string | null = null) => ({ name, bodyType: 'FUNCTIONAL_BRANCH', foundedOn: '2022-01-10', parent });

test('nothing stands above itself by way of others: by a change, a correction, an import, a restoration', async () => {
  const top = await create('partyBody', COMMITTEE, body('甲'));
  const middle = await create('partyBody', COMMITTEE, body('乙', top));
  const low = await create('partyBody', COMMITTEE, body('丙', middle));
  for (const verb of ['update', 'correct'] as const) {
    expect(await refusals(verb, 'partyBody', top, { parent: top })).toEqual(['SAME_RECORD parent']);
    expect(await refusals(verb, 'partyBody', top, { parent: middle })).toEqual(['CIRCLE parent']);
    expect(await refusals(verb, 'partyBody', top, { parent: low })).toEqual(['CIRCLE parent']);
  }
  const [wrong] = (await change('update', 'partyBody', top, { parent: low })).userErrors;
  expect(wrong?.message).toContain([top, low, middle, top].join(' → '));
  await expect(taken('partyBody', body('甲', low))).rejects.toThrow('“上级党组织”绕回了这条记录本身');
  // Two lines of one file, neither of which is wrong without the other.
  await change('update', 'partyBody', middle, { parent: null });
  await change('update', 'partyBody', low, { parent: null });
  await expect(taken('partyBody', body('乙', low), body('丙', middle))).rejects.toThrow('绕回了这条记录本身');
  expect(await taken('partyBody', body('乙', top), body('丙', middle))).toMatchObject({ updated: 2 });
  expect(await read('partyBody', low, 'parent { parent { name } }')).toEqual({ parent: { parent: { name: '甲' } } });

  // What was withdrawn and comes back finds the others as they stand now.
  await change('withdraw', 'partyBody', low);
  await change('update', 'partyBody', top, { parent: null });
  await change('update', 'partyBody', middle, { parent: null });
  expect(await refusals('restore', 'partyBody', low)).toEqual([]);
});

test('of two who would close a circle at the same moment one is refused', async () => {
  const [one, other] = [await create('partyBody', COMMITTEE, body('子')), await create('partyBody', COMMITTEE, body('丑'))];
  const done = await Promise.all([
    refusals('update', 'partyBody', one, { parent: other }),
    refusals('update', 'partyBody', other, { parent: one }),
  ]);
  expect(done.filter(each => each.length === 0)).toHaveLength(1);
});

test('what was handed on is not handed on by itself', async () => {
  const fault = await create('problem', COMMITTEE, { title: '停车难', origin: 'CONSULTATION', raisedOn: '2023-05-15' });
  const handed = { title: '停车难', direction: 'UP', receiver: '420000', raisedOn: '2023-06-01' };
  const first = await create('escalation', COMMITTEE, { ...handed, record: fault });
  const second = await create('escalation', COMMITTEE, { ...handed, title: '再报', record: first });
  expect(await refusals('correct', 'escalation', first, { record: second })).toEqual(['CIRCLE record']);
});
