import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { unit } from './unit.kind.ts';

const { create, change, refused, read, cards, tongxin } = kit({ database: true });
const OWNER = '421300';
const make = (name: string, more: object = {}, committee = OWNER) => create('unit', committee, { name, ...more });
const problems = async (verb: 'update' | 'correct' | 'withdraw' | 'restore', id: string, input: object = {}) =>
  (await change(verb, 'unit', id, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
const present = async (id: string) => {
  const { presentName, present } = await read('unit', id, 'presentName present { name }');
  return [presentName, present?.name ?? null];
};

test('a unit is one by each of its names, which are nobody else’s of the committee', async () => {
  const housing = await make('市住房和城乡建设局', { shortName: '市住建局', aliases: ['市建设局'], establishedOn: '2010-03-01' });
  expect(await refused('unit', OWNER, { name: '市住建 局' })).toEqual(['NAME_TAKEN name']);
  expect(await refused('unit', OWNER, { name: '市建委', aliases: ['市建设局'] })).toEqual(['NAME_TAKEN aliases']);
  expect(await refused('unit', OWNER, { name: '市住房和城乡建设局' }, 'zh')).toEqual([
    `“名称”：“市住房和城乡建设局”已是承办单位“市住房和城乡建设局”（${housing}）的名称。一个名称只能属于一个承办单位。`,
  ]);
  // Another committee has a unit of that name too.
  await make('市住建局', {}, '421200');
  const other = await make('市园林局');
  expect(await problems('update', other, { shortName: '市建设局' })).toEqual(['NAME_TAKEN shortName']);
  // Its own names may say the same twice; a name that was given up is free.
  expect(await problems('update', housing, { aliases: ['市住建局'] })).toEqual([]);
  expect(await problems('update', other, { shortName: '市建设局' })).toEqual([]);
  expect(await problems('withdraw', other)).toEqual([]);
  expect(await problems('update', housing, { aliases: ['市建设局'] })).toEqual([]);
  expect(await problems('restore', other)).toEqual(['NAME_TAKEN shortName']);
});

test('two who enter one name at once do not both get it', async () => {
  const made = await Promise.all(
    ['市文旅局', '市文化旅游局'].map(name =>
      tongxin.ask(
        'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code } } }',
        { input: { committee: OWNER, name, aliases: ['市文化局'] } },
        { 'x-tongxin-role': 'staff', 'x-tongxin-committee': OWNER, 'x-tongxin-name': 'office' },
      ),
    ),
  );
  expect(made.map(({ data }) => data.createUnit.userErrors.map(({ code }: any) => code).join()).sort()).toEqual(['', 'NAME_TAKEN']);
});

test('successors: the last one counts for the whole line, and is renamed for it', async () => {
  const [land, planning, natural] = [
    await make('市国土资源局'),
    await make('市规划局'),
    await make('市自然资源局', { establishedOn: '2019-01-10' }),
  ];
  expect(await problems('update', land, { successor: natural })).toEqual(['REQUIRED abolishedOn']);
  expect(await problems('update', land, { successor: natural, abolishedOn: '2018-12-31' })).toEqual(['NOT_THERE_YET abolishedOn']);
  expect(await problems('update', land, { successor: natural, abolishedOn: '2019-01-10' })).toEqual([]);
  expect(await problems('update', planning, { successor: land, abolishedOn: '2018-06-01' })).toEqual([]);
  expect([await present(land), await present(planning)]).toEqual([
    ['市自然资源局', '市自然资源局'],
    ['市自然资源局', '市自然资源局'],
  ]);
  await change('update', 'unit', natural, { name: '市自然资源和规划局', since: '2021-03-01' });
  // What it was called is still its name, and nobody else's.
  expect(await read('unit', natural, 'formerly { attribute until value }')).toEqual({
    formerly: [{ attribute: 'NAME', until: '2021-03-01', value: '市自然资源局' }],
  });
  expect(await refused('unit', OWNER, { name: '市自然资源局' })).toEqual(['NAME_TAKEN name']);
  expect(await problems('update', natural, { name: '市自然资源规划局' })).toEqual(['SINCE_WHEN name']);
  expect([await present(planning), await present(natural)]).toEqual([
    ['市自然资源和规划局', '市自然资源和规划局'],
    ['市自然资源和规划局', null],
  ]);
  expect(await cards('units', { committee: OWNER, status: ['CLOSED'] })).toEqual(
    expect.arrayContaining(['市国土资源局 CLOSED', '市规划局 CLOSED']),
  );
  const under = { name: 'present_name', values: ['市自然资源和规划局'] };
  expect((await cards('units', { committee: OWNER, dimensions: [under] })).length).toBe(3);

  expect(await problems('update', natural, { successor: planning, abolishedOn: '2024-01-01' })).toEqual(['CIRCLE successor']);
  expect(await problems('update', natural, { successor: natural, abolishedOn: '2024-01-01' })).toEqual(['SAME_RECORD successor']);
  expect(await problems('update', natural, { parent: natural })).toEqual(['SAME_RECORD parent']);
  expect(await problems('update', natural, { parent: planning })).toEqual([]);
  expect(await problems('update', planning, { parent: natural })).toEqual(['CIRCLE parent']);
  expect(await problems('withdraw', natural)).toEqual(['STILL_REFERRED_TO id']);
  expect(await problems('correct', land, { successor: null })).toEqual([]);
  expect([await present(land), await present(planning)]).toEqual([
    ['市国土资源局', null],
    ['市国土资源局', '市国土资源局'],
  ]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('a register of units is imported under the same rules', async () => {
  const { database } = tongxin;
  const bring = (rows: object[], fields = Object.keys(rows[0]!)) =>
    importRows(database, { kind: unit, committee: '420500', actor: staffOf('420500'), fields }, rows as Record<string, unknown>[]);
  const rows = [
    { name: '市水利和湖泊局', shortName: '市水利局', aliases: ['市水务局'] },
    { name: '市农业农村局', shortName: null, aliases: ['市农业局'] },
  ];
  expect(await bring(rows)).toMatchObject({ inserted: 2 });
  expect(await bring(rows)).toMatchObject({ unchanged: 2 });
  await expect(bring([{ name: '市农业局', shortName: null, aliases: [] }])).rejects.toThrow('已是承办单位“市农业农村局”');
  const twice = ['市林业局', '市园林局'].map(name => ({ name, shortName: '市绿化局', aliases: [] }));
  await expect(bring(twice)).rejects.toThrow('一个名称只能属于一个承办单位');
  const { data } = await tongxin.ask('{ units(filter: { committee: "420500" }) { nodes { id name presentName } } }');
  const [first, second] = data.units.nodes;
  expect(data.units.nodes.map(({ name, presentName }: any) => name === presentName)).toEqual([true, true]);
  const ended = (name: string, successor: string) => ({ name, abolishedOn: '2020-01-01', successor });
  await expect(bring([ended(first.name, second.id), ended(second.name, first.id)])).rejects.toThrow('绕回了这条记录本身');
});

test('found by its short and former names', async () => {
  const { data } = await tongxin.ask('{ search(text: "市水务局", kinds: [UNIT]) { nodes { record { card { title } } } } }');
  expect(data.search.nodes.map(({ record }: any) => record.card.title)).toEqual(['市水利和湖泊局']);
});
