import { beforeAll, expect, test } from '@jest/globals';
import { kit } from './kit/kit.ts';
import { asStaff } from './kit/service.ts';

const { create, act, read, tongxin } = kit();
const together = <T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const proposal = (title: string) =>
  act(
    'submitProposal',
    { committee: '421200', title, kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] },
    'proposal { id number }',
  ).then(({ proposal: made }) => made as { id: string; number: string });
beforeAll(async () => {
  await create('person', '421200', { key: 'P7K2M9QX', registeredOn: '2000-01-01' });
  await create('unit', '421200', { name: '市水利局' });
});
const refusals = (done: { refusals: string[] }[]) => done.flatMap(each => each.refusals).sort();

test('proposals submitted at the same moment get numbers of their own, without a gap', async () => {
  const made = await together(12, index => proposal(`同时 ${index}`));
  const numbers = made.map(({ number }) => Number(number.slice(5))).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => numbers[0]! + index));
});

test('of several who do the same at once one does it, the others are told what is possible now', async () => {
  const { id } = await proposal('同一件');
  await act('reviewProposal', { id, stage: 'AT_SESSION', reviewer: '审查组', outcome: 'FILE' });
  expect(refusals(await together(4, () => act('fileProposal', { id })))).toEqual(Array(3).fill('NOT_POSSIBLE_NOW id'));
  const units = [{ unit: '市水利局', role: 'SINGLE' }];
  expect(refusals(await together(4, () => act('assignProposal', { id, units })))).toEqual(Array(3).fill('NOT_POSSIBLE_NOW id'));
  const answer = { id, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' };
  // Entered by the office: a unit that has declined handles this no more, and is forbidden to reply.
  const done = await together(4, index => (index % 2 ? act('declineAssignment', { id, reason: '无关' }) : act('replyToProposal', answer)));
  expect(refusals(done)).toHaveLength(3);
  const { assignments } = await read('proposal', id, 'state assignments { nodes { declinedOn repliedOn } }');
  expect(assignments.nodes.filter((each: any) => each.declinedOn || each.repliedOn)).toHaveLength(1);
});

test('who read an earlier version changes nothing', async () => {
  const { id } = await proposal('版本');
  const titles = await together(5, index =>
    tongxin.ask(
      'mutation ($input: CorrectProposalInput!) { correctProposal(input: $input) { userErrors { code } } }',
      { input: { id, title: `题 ${index}`, reason: '题目有误', expectedVersion: 1 } },
      asStaff('421200'),
    ),
  );
  const codes = titles.map(({ data }) => data.correctProposal.userErrors[0]?.code ?? 'DONE').sort();
  expect(codes).toEqual([...Array(4).fill('CHANGED_MEANWHILE'), 'DONE']);
});

test.each([2, 3, 5])('%i that are merged in a circle at once: never all, and each ends in one that stands', async size => {
  const raised = (index: number) =>
    create('submission', '421200', { subject: `圈 ${size}-${index}`, channel: 'OTHER', receivedOn: '2023-05-15' });
  const circles = [
    {
      action: 'mergeProposal',
      kind: 'proposal',
      into: 'mergedInto',
      ids: (await together(size, index => proposal(`圈 ${index}`))).map(({ id }) => id),
    },
    { action: 'mergeSubmission', kind: 'submission', into: 'duplicateOf', ids: await together(size, raised) },
  ];
  for (const { action, kind, into, ids } of circles) {
    await together(size, index => act(action, { id: ids[index]!, into: ids[(index + 1) % size]! }));
    const leads = new Map<string, string | null>();
    for (const id of ids) leads.set(id, (await read(kind, id, `${into} { id }`))[into]?.id ?? null);
    expect([...leads.values()]).toContain(null);
    expect([...leads.values()].some(lead => lead !== null)).toBe(true);
    for (let id of ids) {
      let steps = 0;
      for (let next = leads.get(id); next; next = leads.get(id)) {
        id = next;
        expect(++steps).toBeLessThan(size);
      }
    }
  }
});
