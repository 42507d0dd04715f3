import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { tongxin, create, change, act, read } = kit();
const CITY = '421300';
const FIELDS = 'proposersPublishedOn publishedProposers { name } proposers { personKey body }';
const reason = '本人书面同意';

async function filed(openToPublic: boolean) {
  const id = await create('proposal', CITY, {
    ...{ title: '关于修缮村级道路的提案', number: `2026-${openToPublic ? 1 : 2}`, kind: 'JOINT', submittedOn: '2026-01-10', openToPublic },
    proposers: [{ personKey: 'P7K2M9QX' }, { personKey: 'P0000002' }],
  });
  for (const [stage, reviewedOn] of [
    ['AT_SESSION', '2026-01-15'],
    ['AFTER_SESSION', '2026-01-20'],
    ['BEFORE_HANDLING', '2026-01-25'],
  ])
    expect((await act('reviewProposal', { id, stage, reviewedOn, reviewer: '提案审查组', outcome: 'FILE' })).refusals).toEqual([]);
  await act('fileProposal', { id });
  return id;
}

test('the names of proposers are published by an act of those who publish, in their order, and taken back by another', async () => {
  const first = await create('person', CITY, { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '林示例' });
  await create('person', CITY, { key: 'P0000002', registeredOn: '2022-01-05', name: '阿依·示例' });
  const id = await filed(true);
  const proposers = [
    { personKey: null, body: null },
    { personKey: null, body: null },
  ];
  const nothing = { proposersPublishedOn: null, publishedProposers: [], proposers };
  expect(await read('proposal', id, FIELDS, {})).toEqual(nothing);
  const { state } = await read('proposal', id, 'state');
  expect(state).toBe('FILED');

  const byOthers = await tongxin.ask(
    `mutation { publishProposers(input: { id: "${id}", reason: "x" }) { proposal { id } } }`,
    {},
    { ...asStaff(CITY), 'x-tongxin-duties': 'PROPOSALS' },
  );
  expect(byOthers.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await act('publishProposers', { id, reason })).refusals).toEqual([]);
  const shown = (...names: string[]) => ({
    ...nothing,
    proposersPublishedOn: expect.any(String),
    publishedProposers: names.map(name => ({ name })),
  });
  expect(await read('proposal', id, FIELDS, {})).toEqual(shown('林示例', '阿依·示例'));
  await change('correct', 'person', first, { name: '凌示例' });
  expect(await read('proposal', id, FIELDS, {})).toEqual(shown('凌示例', '阿依·示例'));
  const { audit } = await read('proposal', id, 'audit { action actor reason }', asStaff(CITY));
  expect(audit.at(-1)).toEqual({ action: 'publishProposers', actor: 'STAFF:office', reason });

  expect((await act('retractProposers', { id, reason: '本人撤回同意' })).refusals).toEqual([]);
  expect(await read('proposal', id, FIELDS, {})).toEqual(nothing);
  expect((await act('retractProposers', { id, reason })).refusals).toEqual(['NOT_PUBLISHED id']);
});

test('a proposal that is not open says nobody’s name', async () => {
  const id = await filed(false);
  expect((await act('publishProposers', { id, reason })).refusals).toEqual(['NOT_OPEN id']);
});
