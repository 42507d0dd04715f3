import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';

const { tongxin, create } = kit();
const page = readFileSync(new URL('../../../docs/proposals.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => text!);

/** The blocks of the page, by what they do, in the order of the work. */
const WAY = [
  'submit',
  'review',
  'createUnit',
  'assign',
  'assignments(',
  'designate',
  'reply',
  'rate',
  'publishProposers',
  'conclude',
  'proposalPipeline',
];

test('what docs/proposals.md shows can be copied: the whole way of a proposal', async () => {
  const office = asStaff('421200');
  const [member, unit] = [asSubject('member', '421200', 'P7K2M9QX'), asSubject('unit', '421200', '市交通局')];
  const who: Record<string, Record<string, string>> = {
    submit: member,
    rate: member,
    reply: unit,
    'assignments(': unit,
    proposalPipeline: office,
  };
  await create('person', '421200', { key: 'P7K2M9QX', name: '林示例', registeredOn: '2022-01-10' });
  let id = '';
  let answered: any;
  for (const what of WAY) {
    const block = blocks.find(text => /^(mutation )?{\s+(committee.*{\s+)?(\w+\(?)/.exec(text)?.[3]?.startsWith(what))!;
    const { data, errors } = await tongxin.ask(
      block.replaceAll('prp_421200_1…', id).replaceAll('2026', today().slice(0, 4)),
      {},
      who[what] ?? office,
    );
    expect({ what, errors }).toEqual({ what, errors: undefined });
    for (const payload of Object.values<any>(data)) expect({ what, wrong: payload.userErrors ?? [] }).toEqual({ what, wrong: [] });
    id ||= data.submitProposal?.proposal.id;
    if (what === 'assignments(') expect(data.committee.assignments.nodes[0].proposal.id).toBe(id);
    answered = data;
  }
  expect(WAY).toHaveLength(blocks.length);
  expect(answered.committee.handlingUnits.nodes).toEqual([
    { unit: '市交通局', assigned: 1, replies: 1, declined: 0, overdue: 0, resultSatisfaction: 100, score: 92 },
  ]);
});
