import { expect, test } from '@jest/globals';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';

const { create, act, change, read, figure, strangers, tongxin } = kit();
const OWNER = '421300';
const asUnit = (name: string) => asSubject('unit', OWNER, name);
const answer = { scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' };
let number = 0;
const filed = () =>
  create('proposal', OWNER, {
    ...{ number: `2022-${String(++number).padStart(4, '0')}`, title: '村级道路', kind: 'INDIVIDUAL', submittedOn: '2018-01-12' },
    ...{ proposers: [{ personKey: 'P7K2M9QX' }], filing: 'FILED', decidedOn: '2018-02-20' },
  });
const assign = (id: string, name: string, assignedOn: string) =>
  act('assignProposal', { id, units: [{ unit: name, role: 'SINGLE' }], assignedOn }, 'proposal { units { id name presentName } }');
const forbidden = async (name: string, id: string) =>
  (
    await tongxin.ask(
      'mutation ($input: ReplyToProposalInput!) { replyToProposal(input: $input) { proposal { id } } }',
      { input: { id, ...answer } },
      asUnit(name),
    )
  ).errors?.[0]?.extensions.code;
const ofUnit = (measure: string, name: string, year: number) => figure(OWNER, measure, { period: { year }, filter: { unit: [name] } });

test('whichever of its names is typed, it is one unit', async () => {
  const housing = await create('unit', OWNER, { name: '市住房和城乡建设局', shortName: '市住建局', aliases: ['市建设局'] });
  const [one, two] = [await filed(), await filed()];
  const { proposal } = await assign(one, '市 住建局', '2022-03-10');
  expect(proposal.units).toEqual([{ id: housing, name: '市住房和城乡建设局', presentName: '市住房和城乡建设局' }]);
  await assign(two, housing, '2022-03-10');
  expect((await act('replyToProposal', { id: one, ...answer, repliedOn: '2022-04-01' }, '', asUnit('市建设局'))).refusals).toEqual([]);
  expect(
    (await act('replyToProposal', { id: two, unit: '市建设局', ...answer, repliedOn: '2022-04-01' }, '', asUnit('市住建局'))).refusals,
  ).toEqual([]);
  expect(await ofUnit('PROPOSAL_REPLIES', '市住房和城乡建设局', 2022)).toBe(2);
  const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 95, evaluatedOn: '2022-08-01', unit: '市住建局' };
  expect(await act('evaluateProposal', { id: one, ...score }, 'evaluation { unit { name } }')).toMatchObject({
    evaluation: { unit: { name: '市住房和城乡建设局' } },
  });
});

test('a unit that nobody registered is refused, and the nearest names are told', async () => {
  strangers.add('市交通局');
  await create('unit', OWNER, { name: '市交通运输局' });
  const id = await filed();
  const { userErrors } = await act('assignProposal', { id, units: [{ unit: '市交通局', role: 'SINGLE' }] }, '', asStaff(OWNER, 'zh'));
  expect(userErrors).toEqual([
    {
      code: 'UNKNOWN_UNIT',
      field: 'units.0.unit',
      message: expect.stringContaining('没有名称为“市交通局”的承办单位。是否为：市交通运输局'),
    },
  ]);
  for (const odd of ['长'.repeat(20_000), '\u{10FFFF}\u202E']) {
    strangers.add(odd);
    expect((await assign(id, odd, '2022-03-10')).refusals).toEqual(['UNKNOWN_UNIT units.0.unit']);
  }
  expect((await assign(id, 'unt_421300_00000000000000000000000000000000', '2022-03-10')).refusals).toEqual(['NOT_FOUND unit']);
  const other = await create('unit', '421200', { name: '市水利局' });
  expect((await assign(id, other, '2022-03-10')).refusals).toEqual(['OTHER_OWNER units.0.unit']);
});

test('renamed: its history is counted under the new name, which acts on what the old one was assigned', async () => {
  const water = await create('unit', OWNER, { name: '市水务局' });
  const [before, after] = [await filed(), await filed()];
  await assign(before, '市水务局', '2022-03-10');
  const known = new Date().toISOString();
  await change('update', 'unit', water, { name: '市水利和湖泊局', since: '2022-04-01' });
  await assign(after, '市水务局', '2022-06-10');
  expect((await act('replyToProposal', { id: before, ...answer, repliedOn: '2022-05-01' }, '', asUnit('市水利和湖泊局'))).refusals).toEqual(
    [],
  );
  expect(await ofUnit('ASSIGNMENTS', '市水利和湖泊局', 2022)).toBe(2);
  expect(await read('proposal', before, 'assignments { nodes { unit { name } card { dimensions { name value } } } }')).toEqual({
    assignments: {
      nodes: [
        { unit: { name: '市水利和湖泊局' }, card: { dimensions: expect.arrayContaining([{ name: 'unit', value: '市水利和湖泊局' }]) } },
      ],
    },
  });
  // What was known then is told under the name that it had then.
  expect(await figure(OWNER, 'ASSIGNMENTS', { period: { year: 2022 }, asOf: known, filter: { unit: ['市水务局'] } })).toBe(1);
});

test('merged: the successor answers what was assigned before, handles it again, and has one year with those before it', async () => {
  const [land, planning] = [await create('unit', OWNER, { name: '市国土资源局' }), await create('unit', OWNER, { name: '市规划局' })];
  const [answered, open, late] = [await filed(), await filed(), await filed()];
  await assign(answered, '市国土资源局', '2018-03-10');
  await act('replyToProposal', { id: answered, ...answer, repliedOn: '2018-05-01' }, '', asUnit('市国土资源局'));
  await assign(open, '市规划局', '2018-12-10');
  const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 90 };
  await act('evaluateProposal', { id: answered, ...score, evaluatedOn: '2019-02-01' });

  const natural = await create('unit', OWNER, { name: '市自然资源局', establishedOn: '2019-01-10' });
  expect(await forbidden('市自然资源局', open)).toBe('FORBIDDEN');
  for (const id of [land, planning]) {
    const { userErrors } = await change('update', 'unit', id, { abolishedOn: '2019-01-10', successor: natural });
    expect(userErrors).toEqual([]);
  }
  // Nothing more is assigned to a unit after its day, nor before it was there.
  expect((await assign(late, '市规划局', '2019-01-11')).refusals).toEqual(['NO_LONGER_THERE assignedOn']);
  expect((await assign(late, '市自然资源局', '2019-01-09')).refusals).toEqual(['NOT_THERE_YET assignedOn']);
  const { userErrors } = await change('correct', 'unit', planning, { abolishedOn: '2018-12-01', successor: null });
  expect(userErrors).toMatchObject([{ code: 'OUTLIVED', field: 'abolishedOn' }]);
  await change('update', 'unit', natural, { name: '市自然资源和规划局', since: '2019-02-01' });

  expect(await forbidden('市水利局', open)).toBe('FORBIDDEN');
  const reply = { id: open, ...answer, repliedOn: '2019-03-01' };
  expect((await act('replyToProposal', reply, '', asUnit('市自然资源和规划局'))).refusals).toEqual([]);
  expect((await act('evaluateProposal', { id: open, ...score, score: 80, evaluatedOn: '2019-03-05' })).refusals).toEqual([]);
  const rating = { attestation: 'PAPER', handling: 'SATISFIED', result: 'DISSATISFIED', ratedOn: '2019-03-10' };
  expect((await act('rateReply', { id: open, unit: '市自然资源和规划局', ...rating })).refusals).toEqual([]);
  const { assignments, units } = await read('proposal', open, 'units { name } assignments { nodes { round unit { name presentName } } }');
  expect(assignments.nodes).toEqual([
    { round: 1, unit: { name: '市规划局', presentName: '市自然资源和规划局' } },
    { round: 2, unit: { name: '市自然资源和规划局', presentName: '市自然资源和规划局' } },
  ]);
  expect(units.length).toBe(2);
  const { data } = await tongxin.ask(
    '{ committee(code: "421300") { handlingUnits(period: { from: "2018-01-01", until: "2019-12-31" }, name: "自然资源") { nodes { unit assigned replies rated score evaluations { count average } } } } }',
  );
  expect(data.committee.handlingUnits.nodes).toEqual([
    { unit: '市自然资源和规划局', assigned: 3, replies: 2, rated: 1, score: 85, evaluations: [{ count: 2, average: 85 }] },
  ]);
  expect((await change('withdraw', 'unit', land)).userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO' }]);
  await compact(tongxin.databaseUrl);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('a filter by any name of a unit finds it; a name that nobody has is no empty list', async () => {
  const roads = await create('unit', '421000', { name: '市公路局', shortName: '公路局' });
  const id = await create('proposal', '421000', {
    ...{ number: '2022-0001', title: '公路', kind: 'INDIVIDUAL', submittedOn: '2022-01-12', filing: 'FILED', decidedOn: '2022-02-20' },
    proposers: [{ personKey: 'P7K2M9QX' }],
  });
  await act('assignProposal', { id, units: [{ unit: roads, role: 'SINGLE' }], assignedOn: '2022-03-10' });
  const ask = async (shown: string, name: string, committee: string) => {
    const query = `query ($committee: CommitteeCode!, $name: String!) { committee(code: $committee) { ${shown} } }`;
    const { data, errors } = await tongxin.ask(query, { committee, name });
    return errors ? errors[0]!.message : data.committee;
  };
  const condition = '{ name: "unit", values: [$name] }';
  const asked = async (name: string, committee = '421000') => {
    const counted = await ask(`figure(measure: ASSIGNMENTS, filter: [${condition}]) { value records { totalCount } }`, name, committee);
    const list = await ask(`assignments(filter: { dimensions: [${condition}] }) { totalCount }`, name, committee);
    return [counted.figure?.value ?? counted, list.assignments?.totalCount ?? list, counted.figure?.records.totalCount].filter(
      each => each !== undefined,
    );
  };
  for (const name of ['市公路局', '公 路局']) expect(await asked(name)).toEqual([1, 1, 1]);
  expect(await asked('公路局', '420000')).toEqual([1, 1, 1]);
  const wrong = 'No Unit of or below 421000 is named "市公路处". Did you mean 市公路局, 公路局?';
  expect(await asked('市公路处')).toEqual([wrong, wrong]);
  // Known there, where another unit has that name.
  expect((await asked('市公路局', '421200'))[0]).toContain('No Unit of or below 421200 is named "市公路局".');
  expect((await asked('\u{1F600}'))[0]).toContain('No Unit');
  await change('update', 'unit', roads, { name: '市公路事业发展中心', since: '2023-01-01' });
  for (const name of ['市公路局', '市公路事业发展中心']) expect(await asked(name)).toEqual([1, 1, 1]);
  const { data } = await tongxin.ask(
    '{ search(text: "公路", kinds: [ASSIGNMENT], dimensions: [{ name: "unit", values: ["市公路局"] }]) { totalCount } }',
  );
  expect(data.search.totalCount).toBe(1);
  const year = await ask('handlingUnits(name: $name) { nodes { unit assigned } }', '公路局', '421000');
  expect(year.handlingUnits.nodes).toEqual([{ unit: '市公路事业发展中心', assigned: 1 }]);
});
