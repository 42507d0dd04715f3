import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, act, tongxin } = kit();
const own = { kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] };
const collective = { kind: 'COLLECTIVE', proposers: [{ body: '民建市委会' }], bodyKind: 'PARTY' };
const filed = { ...own, submittedOn: '2022-01-12', filing: 'FILED', decidedOn: '2022-02-20' };
const answer = { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' };

beforeAll(async () => {
  const make = (committee: string, number: string, more: object = {}) =>
    create('proposal', committee, { number, title: `案${number}`, ...filed, ...more });
  const one = await make('421200', '1');
  const units = [
    { unit: '市交通局', role: 'LEAD' },
    { unit: '市财政局', role: 'JOINT' },
  ];
  await act('assignProposal', { id: one, units, assignedOn: '2022-03-10' });
  await act('replyToProposal', { id: one, unit: '市交通局', repliedOn: '2022-05-10', ...answer });
  await act('replyToProposal', { id: one, unit: '市财政局', repliedOn: '2022-06-20', ...answer });
  await act('rateReply', {
    id: one,
    unit: '市交通局',
    ratedBy: 'P7K2M9QX',
    attestation: 'PAPER',
    handling: 'SATISFIED',
    result: 'BASICALLY',
    ratedOn: '2022-06-25',
  });
  await act('concludeProposal', { id: one, concludedOn: '2022-07-01' });
  const scores = [
    { raterGroup: 'PROPOSERS', rater: 'P7K2M9QX', score: 90 },
    { raterGroup: 'PROPOSERS', rater: 'PCOSIGN1', score: 80 },
    { raterGroup: 'INSPECTORS', rater: '市政府督查室', score: 95 },
  ];
  for (const score of scores) await act('evaluateProposal', { id: one, unit: '市交通局', evaluatedOn: '2022-11-01', ...score });
  const two = await make('421202', '2', collective);
  await act('assignProposal', { id: two, units: [{ unit: '区水利局', role: 'SINGLE' }], assignedOn: '2022-03-20' });
  const handled = { units: ['区农业局'], assignedOn: '2022-03-10', repliedOn: '2022-06-01', concludedOn: '2022-06-30' };
  await make('421202', '3', { ...handled, adoption: 'NOT' });
  await make('421202', '4', { filing: 'NOT_FILED', notFiledReason: '重复' });
  await make('421202', '5', { filing: null, decidedOn: null });
});

const PIPELINE = `query ($committee: CommitteeCode!, $period: PeriodInput, $asOf: AsOf, $filter: [DimensionFilter!]) { committee(code: $committee) {
  proposalPipeline(period: $period, asOf: $asOf, filter: $filter) { submitted { value } filed { value } notFiled { value } retracted { value } merged { value }
    transferred { value } assigned { value } replied { value } concluded { value } adopted { value } notAdopted { value }
    adoptionRate { value numerator denominator } published { value } overdue { value } } } }`;

async function pipeline(variables: object) {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(PIPELINE, variables);
  expect(errors).toBeUndefined();
  const statements = (await tongxin.statements()) - before;
  const { adoptionRate, ...stages } = data.committee.proposalPipeline;
  return { statements, rate: adoptionRate, ...Object.fromEntries(Object.entries<any>(stages).map(([name, { value }]) => [name, value])) };
}

test('the pipeline of any scope as of any day, in two statements', async () => {
  expect(await pipeline({ committee: '421200', period: { year: 2022 } })).toEqual({
    ...{ submitted: 5, filed: 3, notFiled: 1, retracted: null, merged: null, transferred: null, assigned: 3, replied: 2, concluded: 2 },
    ...{ adopted: 1, notAdopted: 1, published: null, overdue: 1, rate: { value: 50, numerator: 1, denominator: 2 }, statements: 2 },
  });
  // On 15 June the finance bureau had not replied, which was due on 10 June; the water bureau's reply is due on 20 June.
  expect(await pipeline({ committee: '420000', period: { from: '2022-01-01', until: '2022-06-15' } })).toMatchObject({
    ...{ submitted: 5, assigned: 3, replied: 1, concluded: null, overdue: 1, statements: 2 },
  });
  expect(await pipeline({ committee: '421202', filter: [{ name: 'kind', values: ['COLLECTIVE'] }] })).toMatchObject({
    submitted: 1,
    overdue: 1,
  });
  // What nobody had recorded then was not known.
  expect(await pipeline({ committee: '421200', asOf: '2022-12-31' })).toMatchObject({ submitted: null, overdue: null, statements: 2 });
});

test('what is not overdue yet does not count in a period that is not over', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const id = await create('proposal', '420300', { number: '1', title: '新案', ...filed, submittedOn: '2022-01-12' });
  await act('assignProposal', { id, units: [{ unit: '市水利局', role: 'SINGLE' }], assignedOn: today });
  const year = Number(today.slice(0, 4));
  expect(await pipeline({ committee: '420300', period: { from: '2022-01-01', until: `${year + 1}-12-31` } })).toMatchObject({
    assigned: 1,
    overdue: null,
  });
});

test('three coverages of democratic evaluation', async () => {
  const { data } = await tongxin.ask(
    '{ committee(code: "421200") { proposalEvaluation(period: { year: 2022 }) { proposals { value } units { value numerator denominator } raters { numerator denominator } } } }',
  );
  // One of two proposals replied to; one of three pairs with a reply; two of the three groups of one of three pairs.
  expect(data.committee.proposalEvaluation).toEqual({
    proposals: { value: 50 },
    units: { value: expect.closeTo(100 / 3), numerator: 1, denominator: 3 },
    raters: { numerator: 2, denominator: 9 },
  });
});

test('each unit’s year: what it was assigned, replied, owes, and its score', async () => {
  const ask = (args: string) =>
    tongxin.ask(`{ committee(code: "421200") { handlingUnits(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes {
      unit assigned declined replies overdue rated handlingSatisfaction resultSatisfaction score evaluations { group count average } } } } }`);
  const before = await tongxin.statements();
  const { data, errors } = await ask('reach: SUBTREE, period: { year: 2022 }, first: 2');
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBe(1);
  const { totalCount, nodes, pageInfo } = data.committee.handlingUnits;
  expect({ totalCount, more: pageInfo.hasNextPage }).toEqual({ totalCount: 4, more: true });
  // (90 + 80) ÷ 2 = 85 of the proposers, 95 of the inspectors: 90.
  expect(nodes[0]).toEqual({
    ...{
      unit: '市交通局',
      assigned: 1,
      declined: 0,
      replies: 1,
      overdue: 0,
      rated: 1,
      handlingSatisfaction: 100,
      resultSatisfaction: 100,
      score: 90,
    },
    evaluations: [
      { group: 'INSPECTORS', count: 1, average: 95 },
      { group: 'PROPOSERS', count: 2, average: 85 },
    ],
  });
  const next = (await ask(`reach: SUBTREE, period: { year: 2022 }, first: 2, after: "${pageInfo.endCursor}"`)).data.committee.handlingUnits
    .nodes;
  expect(
    [nodes[1], ...next]
      .map(({ unit, overdue, score }: any) => ({ unit, overdue, score }))
      .sort((one, other) => one.overdue - other.overdue || (one.unit < other.unit ? -1 : 1)),
  ).toEqual([
    { unit: '区农业局', overdue: 0, score: null },
    { unit: '市财政局', overdue: 0, score: null },
    { unit: '区水利局', overdue: 1, score: null },
  ]);
  expect((await ask('period: { year: 2022 }, name: "财政"')).data.committee.handlingUnits).toMatchObject({ totalCount: 1 });
});
