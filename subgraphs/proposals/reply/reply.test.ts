import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { importedFields, type Kind } from '@tongxin/infra/kernel/kind.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { evaluation } from '../evaluation/evaluation.kind.ts';
import { satisfaction } from '../satisfaction/satisfaction.kind.ts';
import { reply } from './reply.kind.ts';

const { create, change, act, read, figure, cards, tongxin } = kit({ database: true });
const asUnit = (unit: string) => asSubject('unit', '421200', unit);
const member = asSubject('member', '421200', 'P7K2M9QX');
const ids = { id: '' };
const open = { scheme: 'ABC', openToPublic: true };

beforeAll(async () => {
  ids.id = await create('proposal', '421200', {
    ...{ number: '2026-0001', title: '村级道路', kind: 'JOINT', proposers: [{ personKey: 'P7K2M9QX' }, { personKey: 'PCOSIGN1' }] },
    ...{ submittedOn: '2026-01-12', filing: 'FILED', decidedOn: '2026-02-20', openToPublic: true },
  });
  const units = [
    { unit: '市交通局', role: 'LEAD' },
    { unit: '市财政局', role: 'JOINT' },
  ];
  await act('assignProposal', { id: ids.id, units, assignedOn: '2026-03-10' });
});

test('from the replies of all units over a dissatisfied proposer to the archive; the history stays', async () => {
  const { id } = ids;
  const shown = 'proposal { state repliedOn reopenedOn }';
  const joint = await act(
    'replyToProposal',
    { id, ...open, grade: 'B', adoption: 'PARTLY', repliedOn: '2026-05-20' },
    shown,
    asUnit('市财政局'),
  );
  expect(joint).toMatchObject({ proposal: { state: 'ASSIGNED', repliedOn: null }, refusals: [] });
  expect((await act('replyToProposal', { id, ...open, grade: 'B', adoption: 'PARTLY' }, '', asUnit('市财政局'))).refusals).toEqual([
    'NOT_HANDLING unit',
  ]);
  expect((await act('concludeProposal', { id })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
  const lead = {
    id,
    unit: '市交通局',
    ...open,
    manner: 'IN_PERSON',
    grade: 'C',
    adoption: 'NOT',
    text: '暂无资金。',
    repliedOn: '2026-06-01',
  };
  expect((await act('replyToProposal', lead, shown)).proposal).toEqual({ state: 'REPLIED', repliedOn: '2026-06-01', reopenedOn: null });

  const rate = {
    id,
    unit: '市交通局',
    attestation: 'PAPER',
    handling: 'SATISFIED',
    result: 'DISSATISFIED',
    ratedOn: '2026-06-10',
    comment: '没有时间表',
  };
  expect((await act('rateReply', { ...rate, unit: null })).refusals).toEqual(['NOT_REPLIED unit']);
  expect((await act('rateReply', { ...rate, ratedOn: '2026-05-31' }, '', member)).refusals).toEqual(['NOT_THERE_YET ratedOn']);
  expect((await act('rateReply', { ...rate, ratedBy: 'PSTRANGE' })).refusals).toEqual(['NOT_A_PROPOSER ratedBy']);
  const rated = await act('rateReply', rate, `${shown} satisfaction { ratedBy attestation handling result }`, member);
  expect(rated.proposal).toEqual({ state: 'HANDLING_AGAIN', repliedOn: '2026-06-01', reopenedOn: '2026-06-10' });
  expect(rated.satisfaction).toEqual({ ratedBy: 'P7K2M9QX', attestation: 'OWN', handling: 'SATISFIED', result: 'DISSATISFIED' });
  expect((await act('rateReply', rate, '', member)).refusals).toEqual(['ALREADY_EXISTS reply']);

  const second = { id, ...open, grade: 'A', adoption: 'ADOPTED', repliedOn: '2026-07-20', text: '已列入计划。' };
  expect((await act('replyToProposal', second, shown, asUnit('市交通局'))).proposal).toEqual({
    ...{ state: 'REPLIED', repliedOn: '2026-06-01', reopenedOn: null },
  });
  await act('rateReply', { ...rate, result: 'BASICALLY', ratedOn: '2026-07-22' }, '', member);
  await act('rateReply', { ...rate, result: 'SATISFIED', ratedOn: '2026-07-23', ratedBy: 'PCOSIGN1' });
  const byStaff = await read('proposal', id, 'satisfactions { nodes { id attestation } }');
  const heard = byStaff.satisfactions.nodes.find((each: { attestation: string }) => each.attestation === 'PAPER');
  const corrected = await change('correct', 'satisfaction', heard.id, { attestation: 'OWN' });
  expect(corrected.userErrors.map(({ code }) => code)).toEqual(['NOT_THEMSELF']);
  const history = await read(
    'proposal',
    id,
    'assignments { nodes { unit { name } round dueOn replies { nodes { grade satisfactions { nodes { result } } } } } }',
  );
  expect(history.assignments.nodes.filter((each: any) => each.unit.name === '市交通局')).toEqual([
    {
      unit: { name: '市交通局' },
      round: 1,
      dueOn: '2026-06-10',
      replies: { nodes: [{ grade: 'C', satisfactions: { nodes: [{ result: 'DISSATISFIED' }] } }] },
    },
    {
      ...{ unit: { name: '市交通局' }, round: 2, dueOn: '2026-09-10' },
      replies: { nodes: [{ grade: 'A', satisfactions: { nodes: [{ result: 'BASICALLY' }, { result: 'SATISFIED' }] } }] },
    },
  ]);
  expect(await figure('421200', 'REPLY_HANDLING_SATISFACTION')).toBe(100);
  expect(await figure('421200', 'REPLY_RESULT_SATISFACTION')).toBeCloseTo(200 / 3);
  // Of the three replies one tells how it was given: nobody knows of the others.
  expect([await figure('421200', 'REPLIES_MANNER_TOLD'), await figure('421200', 'REPLY_IN_PERSON_RATE')]).toEqual([1, 100]);
  expect(await figure('421200', 'PROPOSAL_REPLIES', { filter: { scheme: ['ABC'], grade: ['A'], unit: ['市交通局'] } })).toBe(1);
  expect(await figure('421200', 'PROPOSALS_HANDLED', { period: { year: 2026 } })).toBe(1);
});

test('what a unit replies is read by everybody only where it is open to the public', async () => {
  const id = await create('proposal', '421200', {
    ...{ number: '2026-0002', title: '内部', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
    ...{ filing: 'FILED', decidedOn: '2026-02-20' },
  });
  await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  const input = { id, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2026-06-01', text: '已列入计划。' };
  const { reply } = await act('replyToProposal', input, 'reply { id text }');
  expect(reply.text).toBe('已列入计划。');
  const text = async (headers?: Record<string, string>) => (await read('reply', reply.id, 'text grade', headers)).text;
  for (const headers of [asStaff('421200'), member, asUnit('市财政局')]) expect(await text(headers)).toBe('已列入计划。');
  for (const headers of [undefined, asStaff('421300'), asSubject('member', '421300', 'P7K2M9QX')]) expect(await text(headers)).toBeNull();
  expect((await change('correct', 'reply', reply.id, { openToPublic: true })).userErrors).toEqual([]);
  expect(await text()).toBe('已列入计划。');
});

test('a key proposal is supervised, concluded by the lead unit’s last reply, evaluated, published and archived', async () => {
  const { id } = ids;
  expect((await act('designateKeyProposal', { id })).refusals).toEqual(['REQUIRED leaderInCharge']);
  const key = await act(
    'designateKeyProposal',
    { id, leaderInCharge: '副市长', leaderSupervising: '市政协主席' },
    'proposal { key leaderSupervising }',
  );
  expect(key.proposal).toEqual({ key: true, leaderSupervising: '市政协主席' });
  expect(await cards('proposals', { dimensions: [{ name: 'key', values: ['true'] }] })).toEqual(['2026-0001 村级道路 REPLIED']);
  const visit = { id, form: 'ON_SPOT', office: '市政协主席', supervisedOn: '2026-06-20', finding: '要求十月底前完工' };
  await act('superviseProposal', visit);
  await act('superviseProposal', { ...visit, form: 'MEDIA', medium: '提案进行时', supervisedOn: '2026-07-01' });
  expect((await act('superviseProposal', { ...visit, supervisedOn: '2026-03-09' })).refusals).toEqual(['OUT_OF_ORDER supervisedOn']);
  expect(await figure('421200', 'PROPOSAL_SUPERVISIONS', { filter: { form: ['MEDIA'] } })).toBe(1);

  const { proposal } = await act('concludeProposal', { id, concludedOn: '2026-08-01' }, 'proposal { state adoption }');
  expect(proposal).toEqual({ state: 'CONCLUDED', adoption: 'ADOPTED' });
  const score = { id, unit: '市交通局', raterGroup: 'PROPOSERS', rater: 'P7K2M9QX', score: 90, evaluatedOn: '2026-11-01' };
  expect((await act('evaluateProposal', { ...score, score: 101 })).refusals).toEqual(['OUT_OF_RANGE score']);
  expect((await act('evaluateProposal', { ...score, unit: '市水利局' })).refusals).toEqual(['NOT_REPLIED unit']);
  for (const more of [{}, { rater: 'PCOSIGN1', score: 80 }, { raterGroup: 'COMMITTEE', rater: '提案委', score: 95 }])
    expect((await act('evaluateProposal', { ...score, ...more })).refusals).toEqual([]);
  expect((await act('evaluateProposal', score)).refusals).toEqual(['ALREADY_EXISTS assignment']);
  expect(await figure('421200', 'EVALUATION_COVERAGE_OF_PROPOSALS')).toBe(50);
  expect(await figure('421200', 'EVALUATION_COVERAGE_OF_UNITS')).toBeCloseTo(100 / 3);
  expect(await figure('421200', 'EVALUATION_COVERAGE_OF_RATERS')).toBeCloseTo(200 / 9);
  expect(await figure('421200', 'EVALUATION_COVERAGE_OF_RATERS', { filter: { unit: ['市交通局'], role: ['LEAD'] } })).toBeCloseTo(200 / 3);

  expect((await act('publishProposal', { id, publishedOn: '2026-07-31' })).refusals).toEqual(['OUT_OF_ORDER publishedOn']);
  expect((await act('publishProposal', { id, publishedOn: '2026-11-02' }, 'proposal { state }')).proposal).toEqual({ state: 'PUBLISHED' });
  expect((await act('archiveProposal', { id, archivedOn: '2026-11-03' }, 'proposal { possibleActions }')).proposal).toEqual({
    // A name that was published can be taken back whenever somebody no longer consents.
    possibleActions: ['retractProposers'],
  });
  expect(await cards('proposals', { committee: '421200' })).toEqual(['2026-0002 内部 REPLIED', '2026-0001 村级道路 ARCHIVED']);
});

test('what is not open to the public is not published, and the message says what to do', async () => {
  const concluded = {
    filing: 'FILED',
    decidedOn: '2026-02-20',
    units: ['市水利局'],
    assignedOn: '2026-03-01',
    repliedOn: '2026-04-01',
    concludedOn: '2026-05-01',
  };
  const id = await create('proposal', '421300', {
    ...{ number: '1', title: '内部', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
    ...{ adoption: 'NOT', ...concluded },
  });
  const { userErrors } = await act('publishProposal', { id });
  expect(userErrors).toEqual([{ code: 'NOT_OPEN', field: 'openToPublic', message: expect.stringContaining('set openToPublic first') }]);
  expect(await figure('421300', 'PROPOSALS_NOT_ADOPTED', { period: { year: 2026 } })).toBe(1);
});

test('a reply or a rating entered by mistake is withdrawn, and what follows from it is computed anew', async () => {
  const id = await create('proposal', '421100', {
    ...{ number: '2026-0001', title: '误登', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
    ...{ filing: 'FILED', decidedOn: '2026-02-20' },
  });
  await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  const shown = 'state repliedOn reopenedOn dueOn evaluatedOn assignments { nodes { round repliedOn evaluatedBy } }';
  const now = () => read('proposal', id, shown);
  const assigned = await now();
  const given = { id, ...open, grade: 'A', adoption: 'ADOPTED', repliedOn: '2026-06-01' };
  const { reply } = await act('replyToProposal', given, 'reply { id }');
  const replied = await now();
  expect(replied).toMatchObject({ state: 'REPLIED', repliedOn: '2026-06-01', dueOn: null });
  await act('rateReply', { id, attestation: 'PAPER', handling: 'SATISFIED', result: 'DISSATISFIED', ratedOn: '2026-06-10' });
  const { assignments } = await read('proposal', id, 'assignments { nodes { id round } }');
  const again = assignments.nodes.find(({ round }: any) => round === 2).id;
  expect(await now()).toMatchObject({ state: 'HANDLING_AGAIN', reopenedOn: '2026-06-10', dueOn: '2026-09-10' });
  expect((await change('withdraw', 'assignment', again)).userErrors).toEqual([]);
  expect(await now()).toEqual(replied);

  const score = { id, raterGroup: 'COMMITTEE', rater: '提案委', score: 95, evaluatedOn: '2026-06-20' };
  const { evaluation } = await act('evaluateProposal', score, 'evaluation { id }');
  expect(await now()).toMatchObject({ evaluatedOn: '2026-06-20', assignments: { nodes: [{ evaluatedBy: ['COMMITTEE'] }] } });
  expect((await change('withdraw', 'evaluation', evaluation.id)).userErrors).toEqual([]);
  expect(await now()).toEqual(replied);

  expect((await change('correct', 'reply', reply.id, { repliedOn: '2026-06-02' })).userErrors).toEqual([]);
  expect(await now()).toMatchObject({ repliedOn: '2026-06-02', assignments: { nodes: [{ repliedOn: '2026-06-02' }] } });
  expect((await change('withdraw', 'reply', reply.id)).userErrors).toEqual([]);
  expect(await now()).toEqual(assigned);
  expect(await figure('421100', 'PROPOSALS_HANDLED')).toBe(0);
});

test('a reply that its conclusion stands on is not withdrawn before the conclusion is taken back', async () => {
  const id = await create('proposal', '421100', {
    ...{ number: '2026-0002', title: '办结', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
    ...{ filing: 'FILED', decidedOn: '2026-02-20', units: ['市水利局'], assignedOn: '2026-03-01', repliedOn: '2026-04-01' },
    ...{ concludedOn: '2026-05-01', adoption: 'NOT' },
  });
  const { replies } = await read('proposal', id, 'replies { nodes { id } }');
  const withdraw = async () =>
    (await change('withdraw', 'reply', replies.nodes[0].id)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await withdraw()).toEqual(['NOT_REPLIED concludedOn']);
  await change('correct', 'proposal', id, { concludedOn: null, adoption: null });
  expect(await withdraw()).toEqual([]);
  expect(await read('proposal', id, 'state')).toEqual({ state: 'ASSIGNED' });
});

test('what is refused to an action is refused to a correction: days that come before what they are about, and who is no proposer', async () => {
  const id = await create('proposal', '421100', {
    ...{ number: '2026-0003', title: '更正', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
  });
  await act('reviewProposal', { id, stage: 'AT_SESSION', reviewer: '审查组', outcome: 'FILE', reviewedOn: '2026-01-15' });
  await act('fileProposal', { id, decidedOn: '2026-02-20' });
  await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  await act('superviseProposal', { id, form: 'ON_SPOT', office: '市政协主席', supervisedOn: '2026-04-20' });
  await act('replyToProposal', { id, ...open, grade: 'A', adoption: 'ADOPTED', repliedOn: '2026-06-01' });
  await act('rateReply', { id, attestation: 'PAPER', handling: 'SATISFIED', result: 'SATISFIED', ratedOn: '2026-06-10' });
  await act('evaluateProposal', { id, raterGroup: 'COMMITTEE', rater: '提案委', score: 95, evaluatedOn: '2026-06-20' });
  const parts = await read(
    'proposal',
    id,
    'reviews { nodes { id } } supervisions { nodes { id } } satisfactions { nodes { id } } evaluations { nodes { id } }',
  );
  const correct = async (kind: string, list: string, more: object) =>
    (await change('correct', kind, parts[list].nodes[0].id, more)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await correct('review', 'reviews', { reviewedOn: '2026-01-11' })).toEqual(['NOT_THERE_YET reviewedOn']);
  expect(await correct('supervision', 'supervisions', { supervisedOn: '2026-01-11' })).toEqual(['NOT_THERE_YET supervisedOn']);
  expect(await correct('supervision', 'supervisions', { supervisedOn: '2026-03-09' })).toEqual(['OUT_OF_ORDER supervisedOn']);
  expect(await correct('satisfaction', 'satisfactions', { ratedOn: '2026-05-31' })).toEqual(['NOT_THERE_YET ratedOn']);
  expect(await correct('satisfaction', 'satisfactions', { ratedBy: 'PSTRANGE' })).toEqual(['NOT_A_PROPOSER ratedBy']);
  expect(await correct('evaluation', 'evaluations', { evaluatedOn: '2026-01-11' })).toEqual(['NOT_THERE_YET evaluatedOn']);
  // Nor is what they are about moved beyond them.
  const { replies } = await read('proposal', id, 'replies { nodes { id } }');
  const { userErrors } = await change('correct', 'reply', replies.nodes[0].id, { repliedOn: '2026-06-11' });
  expect(userErrors).toMatchObject([{ code: 'OUTLIVED', field: 'repliedOn' }]);
  expect(await correct('satisfaction', 'satisfactions', { ratedOn: '2026-06-12' })).toEqual([]);
});

test('what answers, rates or evaluates belongs to the proposal of what it names, whatever a register says', async () => {
  const filed = (number: string) =>
    create('proposal', '421000', {
      ...{ number, title: number, kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2026-01-12' },
      ...{ filing: 'FILED', decidedOn: '2026-02-20' },
    });
  const [one, other] = [await filed('2026-0001'), await filed('2026-0002')];
  for (const id of [one, other])
    await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }], assignedOn: '2026-03-10' });
  const parts = 'assignments { nodes { id } } replies { nodes { id } } satisfactions { nodes { id } } evaluations { nodes { id } }';
  const [assignment] = (await read('proposal', one, parts)).assignments.nodes;
  const taken = (kind: Kind, row: Record<string, unknown>) =>
    importRows(tongxin.database, { kind, committee: '421000', actor: staffOf('421000'), history: true, fields: Object.keys(row) }, [
      { ...row, proposal: other },
    ]);
  await taken(reply, { assignment: assignment.id, repliedOn: '2026-06-01' });
  const [given] = (await read('proposal', one, parts)).replies.nodes;
  const satisfied = { attestation: 'PAPER', handling: 'SATISFIED', result: 'SATISFIED' };
  await taken(satisfaction, { reply: given.id, ratedBy: 'P7K2M9QX', ratedOn: '2026-06-10', ...satisfied });
  const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 95 };
  await expect(taken(evaluation, { assignment: assignment.id, ...score, evaluatedOn: '2026-03-09' })).rejects.toThrow('2026-03-10');
  await taken(evaluation, { assignment: assignment.id, ...score, evaluatedOn: '2026-06-20' });
  const counted = async (id: string) => Object.values<any>(await read('proposal', id, parts)).map(({ nodes }) => nodes.length);
  expect([await counted(one), await counted(other)]).toEqual([
    [1, 1, 1, 1],
    [1, 0, 0, 0],
  ]);
  for (const kind of [reply, satisfaction, evaluation]) expect(Object.keys(importedFields(kind))).not.toContain('proposal');
});

test('consultations are held on the handling of a proposal before, during and after it', async () => {
  const held = { committee: '421200', form: 'PROPOSAL_HANDLING', proposal: ids.id };
  for (const [handlingPhase, heldOn] of [
    ['BEFORE', '2026-03-05'],
    ['DURING', '2026-04-20'],
    ['AFTER', '2026-09-01'],
  ] as const)
    await create('consultation', '421200', {
      title: `村级道路 ${handlingPhase}`,
      form: held.form,
      proposal: held.proposal,
      handlingPhase,
      heldOn,
    });
  const { links } = await read('proposal', ids.id, 'links { relation source { ... on Consultation { handlingPhase heldOn } } }');
  expect(links.filter((link: any) => link.relation === 'ABOUT').map((link: any) => link.source)).toEqual([
    { handlingPhase: 'BEFORE', heldOn: '2026-03-05' },
    { handlingPhase: 'DURING', heldOn: '2026-04-20' },
    { handlingPhase: 'AFTER', heldOn: '2026-09-01' },
  ]);
});
