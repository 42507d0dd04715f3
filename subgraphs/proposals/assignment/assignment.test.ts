import { expect, test } from '@jest/globals';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { monthsLater } from '../fields/deadline.ts';

const { create, act, change, read, figure, tongxin } = kit();

let number = 0;
/** A proposal that was filed, ready to be assigned. */
const filed = (committee: string) =>
  create('proposal', committee, {
    ...{
      number: `2026-${String(++number).padStart(4, '0')}`,
      title: '村级道路',
      kind: 'INDIVIDUAL',
      proposers: [{ personKey: 'P7K2M9QX' }],
    },
    ...{ submittedOn: '2026-01-12', filing: 'FILED', decidedOn: '2026-02-20' },
  });
const assign = (id: string, units: object[], assignedOn = '2026-03-10') =>
  act(
    'assignProposal',
    { id, units, assignedOn },
    'proposal { state units { name } assignments { nodes { unit { name } role round dueOn card { status due } } } }',
  );
const single = [{ unit: '市水利局', role: 'SINGLE' }];
const asUnit = (unit: string, committee = '421200') => asSubject('unit', committee, unit);
const answer = { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' };

test('a reply is due three months after assignment, on the last of a shorter month', () => {
  expect(monthsLater('2026-03-10', 3)).toBe('2026-06-10');
  expect(monthsLater('2026-08-31', 3)).toBe('2026-11-30');
  expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
});

test('one unit alone, several each with a part, or one lead with joint ones', async () => {
  const id = await filed('421200');
  const refusals = async (units: object[]) => (await assign(id, units)).refusals;
  const [water, roads, town] = ['市水利局', '市交通局', '市住建局'];
  expect(await refusals([])).toEqual(['REQUIRED units']);
  expect(await refusals([...single, { unit: roads, role: 'JOINT' }])).toEqual(['ROLES_DO_NOT_FIT units']);
  expect(await refusals([{ unit: water, role: 'LEAD' }])).toEqual(['ROLES_DO_NOT_FIT units']);
  expect(await refusals([{ unit: water, role: 'PART', part: '河道' }])).toEqual(['ROLES_DO_NOT_FIT units']);
  expect(
    await refusals([
      { unit: water, role: 'PART', part: '河道' },
      { unit: roads, role: 'PART' },
    ]),
  ).toEqual(['PART_REQUIRED units']);
  expect(
    await refusals([
      { unit: water, role: 'LEAD' },
      { unit: water, role: 'JOINT' },
    ]),
  ).toEqual(['SAME_TWICE units']);
  const { proposal } = await assign(id, [
    { unit: water, role: 'LEAD' },
    { unit: roads, role: 'JOINT' },
    { unit: town, role: 'JOINT' },
  ]);
  expect(proposal).toMatchObject({ state: 'ASSIGNED', units: [water, roads, town].map(name => ({ name })) });
  expect(proposal.assignments.nodes[0]).toEqual({
    ...{ unit: { name: water }, role: 'LEAD', round: 1, dueOn: '2026-06-10' },
    card: { status: 'HANDLING', due: '2026-06-10' },
  });
});

test('a unit declines with a reason and is replaced; its successor has three months of its own', async () => {
  const id = await filed('421200');
  await assign(id, single);
  const decline = { id, reason: '不属于本单位职责', declinedOn: '2026-03-20' };
  for (const headers of [asUnit('市交通局'), asUnit('市水利局', '421300'), asSubject('member', '421200', 'P7K2M9QX'), {}]) {
    const { errors } = await tongxin.ask(
      'mutation ($input: DeclineAssignmentInput!) { declineAssignment(input: $input) { proposal { id } } }',
      { input: decline },
      headers as Record<string, string>,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const replace = { id, unit: '市水利局', by: '市交通局', assignedOn: '2026-03-25' };
  expect((await act('replaceAssignment', replace)).refusals).toEqual(['NOT_DECLINED unit']);
  expect((await act('declineAssignment', decline, '', asUnit('市水利局'))).refusals).toEqual([]);
  expect(await read('proposal', id, 'state units { name }')).toEqual({ state: 'ASSIGNED', units: [] });
  expect((await act('replaceAssignment', { ...replace, by: '市水利局' })).refusals).toEqual(['HANDLES_ALREADY by']);
  expect((await act('replaceAssignment', { ...replace, assignedOn: '2026-03-19' })).refusals).toEqual(['OUT_OF_ORDER assignedOn']);
  const { assignment } = await act('replaceAssignment', replace, 'assignment { unit { name } role dueOn } proposal { units { name } }');
  expect(assignment).toEqual({ unit: { name: '市交通局' }, role: 'SINGLE', dueOn: '2026-06-25' });
  const { assignments } = await read(
    'proposal',
    id,
    'assignments { nodes { unit { name } declineReason replacedBy { unit { name } } card { status due } } }',
  );
  expect(assignments.nodes[0]).toEqual({
    ...{ unit: { name: '市水利局' }, declineReason: '不属于本单位职责', replacedBy: { unit: { name: '市交通局' } } },
    card: { status: 'REPLACED', due: null },
  });
});

test('a unit is the same however its name is spelled', async () => {
  const id = await filed('421200');
  const twice = [
    { unit: '市水利局', role: 'LEAD' },
    { unit: '市 水利局', role: 'JOINT' },
  ];
  expect((await assign(id, twice)).refusals).toEqual(['SAME_TWICE units']);
  expect((await assign(id, [twice[0]!, { unit: '市交通局', role: 'JOINT' }])).refusals).toEqual([]);
  const spelled = asUnit('市水利局 ');
  const refusals = async (name: string, more: object, headers?: Record<string, string>) =>
    (await act(name, { id, ...more }, '', headers)).refusals;
  expect(await refusals('declineAssignment', { unit: '市交通 局', reason: '无关', declinedOn: '2026-03-11' })).toEqual([]);
  const replace = { unit: '市交通　局', assignedOn: '2026-03-12' };
  expect(await refusals('replaceAssignment', { ...replace, by: '市水 利局' })).toEqual(['HANDLES_ALREADY by']);
  expect(await refusals('replaceAssignment', { ...replace, by: '市交通局\u200B' })).toEqual(['HANDLES_ALREADY by']);
  expect(await refusals('replaceAssignment', { ...replace, by: '市住建局' })).toEqual([]);
  expect(await refusals('extendAssignment', { unit: '市住建 局', until: '2026-09-01', reason: '会商' })).toEqual([]);
  expect(await refusals('replyToProposal', { unit: '市水利 局', ...answer, repliedOn: '2026-06-01' }, spelled)).toEqual([]);
  expect(await refusals('replyToProposal', { unit: '市住建 局', ...answer, repliedOn: '2026-06-01' })).toEqual([]);
  const rating = { attestation: 'PAPER', handling: 'SATISFIED', result: 'DISSATISFIED', ratedOn: '2026-06-10' };
  expect(await refusals('rateReply', { ...rating, unit: '市 水利局' })).toEqual([]);
  expect(await refusals('replyToProposal', { ...answer, repliedOn: '2026-07-01' }, spelled)).toEqual([]);
  const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 95, evaluatedOn: '2026-08-01' };
  expect(await refusals('evaluateProposal', { ...score, unit: '市水利 局' })).toEqual([]);
  const { assignments, units } = await read('proposal', id, 'units { name } assignments { nodes { unit { name } round evaluatedBy } }');
  expect(units.map(({ name }: any) => name).sort()).toEqual(['市住建局', '市水利局']);
  expect(assignments.nodes.filter((each: any) => each.unit.name === '市水利局')).toEqual([
    { unit: { name: '市水利局' }, round: 1, evaluatedBy: ['COMMITTEE'] },
    { unit: { name: '市水利局' }, round: 2, evaluatedBy: [] },
  ]);
});

test('a unit that declined a proposal and was given it again has handled it: once, from its first reply on', async () => {
  const committee = '421223';
  const id = await filed(committee);
  const step = async (name: string, input: object, headers?: Record<string, string>) =>
    expect((await act(name, { id, ...input }, '', headers)).refusals).toEqual([]);
  await assign(id, single);
  const declined = (unit: string, on: string) => step('declineAssignment', { unit, reason: '无关', declinedOn: on });
  await declined('市水利局', '2026-03-12');
  await step('replaceAssignment', { unit: '市水利局', by: '市交通局', assignedOn: '2026-03-14' });
  await declined('市交通局', '2026-03-16');
  await step('replaceAssignment', { unit: '市交通局', by: '市水利局', assignedOn: '2026-03-18' });
  const statuses = async () =>
    (await read('proposal', id, 'assignments { nodes { card { status } } }')).assignments.nodes.map(({ card }: any) => card.status);
  expect(await statuses()).toEqual(['REPLACED', 'REPLACED', 'HANDLING']);
  for (const [repliedOn, ratedOn] of [
    ['2026-04-01', '2026-04-10'],
    ['2026-05-01', '2026-05-10'],
  ] as const) {
    await step('replyToProposal', { ...answer, repliedOn });
    await step('rateReply', { attestation: 'PAPER', handling: 'SATISFIED', result: 'DISSATISFIED', ratedOn });
  }
  expect(await statuses()).toEqual(['REPLACED', 'REPLACED', 'REPLIED', 'REPLIED', 'HANDLING_AGAIN']);
  await step('replyToProposal', { ...answer, repliedOn: '2026-06-01' });
  const counted = async (month: number) => [
    await figure(committee, 'HANDLINGS', { period: { year: 2026, month } }),
    await figure(committee, 'HANDLINGS_EVALUATED', { period: { year: 2026, month } }),
    await figure(committee, 'RATER_GROUPS_DUE', { period: { year: 2026, month } }),
    await figure(committee, 'RATER_GROUPS_TOOK_PART', { period: { year: 2026, month } }),
  ];
  expect(await counted(4)).toEqual([1, 0, 3, 0]);
  expect(await counted(5)).toEqual([0, 0, 0, 0]);

  const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 95, evaluatedOn: '2026-08-01' };
  expect((await act('evaluateProposal', { id, ...score, unit: '市交通局' })).refusals).toEqual(['NOT_REPLIED unit']);
  await step('evaluateProposal', score);
  expect((await act('evaluateProposal', { id, ...score })).refusals).toEqual(['ALREADY_EXISTS assignment']);
  expect(await counted(4)).toEqual([1, 1, 3, 1]);
  const shown = 'handlings { unit { name } round repliedOn evaluatedBy } replies { nodes { id round } }';
  const { handlings, replies } = await read('proposal', id, shown);
  expect(handlings).toEqual([{ unit: { name: '市水利局' }, round: 2, repliedOn: '2026-04-01', evaluatedBy: ['COMMITTEE'] }]);

  // Were the first reply a mistake, the next one would be the first; the unit stays evaluated, and by nobody twice.
  await change('withdraw', 'reply', replies.nodes[0].id);
  expect([await counted(4), await counted(5)]).toEqual([
    [0, 0, 0, 0],
    [1, 1, 3, 1],
  ]);
  await change('restore', 'reply', replies.nodes[0].id);
  expect([await counted(4), await counted(5)]).toEqual([
    [1, 1, 3, 1],
    [0, 0, 0, 0],
  ]);
  await step('evaluateProposal', { ...score, raterGroup: 'INSPECTORS', rater: '督查室' });
  expect(await counted(4)).toEqual([1, 1, 3, 2]);
});

test('an extension goes to six months after assignment at the latest, with a reason', async () => {
  const id = await filed('421200');
  await assign(id, single);
  const extend = (until: string, reason = '需与省级部门会商') =>
    act('extendAssignment', { id, until, reason }, 'assignment { extendedTo card { due } }', asStaff('421200', 'zh'));
  expect((await extend('2026-09-11')).userErrors[0].message).toBe('最迟可延至 2026-09-10（交办后六个月）。');
  expect((await extend('2026-06-10')).refusals).toEqual(['OUT_OF_RANGE extendedTo']);
  expect((await extend('2026-08-31', '')).refusals).toEqual(['REQUIRED reason']);
  expect((await extend('2026-09-10')).assignment).toEqual({ extendedTo: '2026-09-10', card: { due: '2026-09-10' } });
  expect(await read('proposal', id, 'dueOn card { due }')).toEqual({ dueOn: '2026-09-10', card: { due: '2026-09-10' } });
  await act('replyToProposal', { id, ...answer, repliedOn: '2026-09-01' });
  expect(await read('proposal', id, 'dueOn card { due }')).toEqual({ dueOn: null, card: { due: null } });
});

test('a reply is due within six months, whoever says so', async () => {
  const id = await filed('421200');
  await assign(id, single);
  const { assignments } = await read('proposal', id, 'assignments { nodes { id } }');
  const correct = async (dueOn: string) => (await change('correct', 'assignment', assignments.nodes[0].id, { dueOn })).userErrors;
  expect(await correct('2026-09-11')).toMatchObject([{ code: 'OUT_OF_RANGE', field: 'dueOn' }]);
  expect(await correct('2026-09-10')).toEqual([]);
});

test('overdue and due soon: for unit, committee and province, as of any day', async () => {
  const [late, soon, answered] = [await filed('421202'), await filed('421202'), await filed('421202')];
  await assign(late, [
    { unit: '区水利局', role: 'LEAD' },
    { unit: '区交通局', role: 'JOINT' },
  ]);
  await assign(soon, [{ unit: '区水利局', role: 'SINGLE' }], '2026-03-20');
  await assign(answered, [{ unit: '区水利局', role: 'SINGLE' }]);
  await act('replyToProposal', { id: answered, repliedOn: '2026-06-15', ...answer }, '', asUnit('区水利局', '421202'));

  const at = (measure: string, day: string, filter?: Record<string, string[]>, committee = '421202') =>
    figure(committee, measure, { period: { day }, ...(filter && { filter }) });
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-10')).toBe(0);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-11')).toBe(3);
  expect(await at('PROPOSALS_OVERDUE', '2026-06-11')).toBe(2);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-15')).toBe(2);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-21')).toBe(3);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-21', { unit: ['区水利局'] })).toBe(2);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-21', { unit: ['区交通局'], role: ['JOINT'] }, '420000')).toBe(1);
  // Due on 10 June: from 27 May; due on 20 June: from 6 June.
  expect(await at('ASSIGNMENTS_DUE_SOON', '2026-05-26')).toBe(0);
  expect(await at('ASSIGNMENTS_DUE_SOON', '2026-05-27')).toBe(3);
  expect(await at('ASSIGNMENTS_DUE_SOON', '2026-06-06')).toBe(4);
  expect(await at('ASSIGNMENTS_DUE_SOON', '2026-06-11')).toBe(1);
  expect(await at('ASSIGNMENTS_DUE_SOON', '2026-06-21')).toBe(0);

  const list = `query ($committee: CommitteeCode!, $unit: [String!]!) { committee(code: $committee) { assignments(
    filter: { dueUntil: "2026-06-20", dimensions: [{ name: "unit", values: $unit }] }, orderBy: { field: DUE, direction: ASC }
  ) { totalCount nodes { card { title due status } unit { name } role proposal { number title } } } } }`;
  for (const committee of ['421202', '421200', '420000']) {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(list, { committee, unit: ['区水利局'] });
    expect(errors).toBeUndefined();
    expect(data.committee.assignments.totalCount).toBe(2);
    expect(data.committee.assignments.nodes.map(({ card }: any) => card.due)).toEqual(['2026-06-10', '2026-06-20']);
    // Whom the name means, cards, their count, the assignments, their units, their proposals: however many there are.
    expect((await tongxin.statements()) - before).toBe(6);
  }

  await change('withdraw', 'proposal', late);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-21')).toBe(1);
  await change('restore', 'proposal', late);
  expect(await at('ASSIGNMENTS_OVERDUE', '2026-06-21')).toBe(3);
  await compact(tongxin.databaseUrl);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});
