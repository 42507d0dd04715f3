import { expect, test } from '@jest/globals';
import { kindByName, model } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { must } from '../must.ts';
import { act } from './act.ts';
import { transaction } from './database.ts';
import { changeRecord, createRecord, type Writing } from './write.ts';

const cell = testDatabase();
const OWNER = '421300';
const writing = (): Writing => ({ database: cell.database, actor: staffOf(OWNER), language: 'en' });
const ask = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => sql<Row>(cell, text, values);
const erase = (record: string, fields: string[], committee = OWNER) =>
  transaction(cell.database.writer, async client => {
    await client.query(
      "SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', 'x', true), set_config('tongxin.action', 'ERASE', true)",
      [committee],
    );
    await client.query('SELECT record.erase($1, $2)', [record, fields]);
  });

async function made(kind: string, input: Record<string, unknown>): Promise<string> {
  const { record, faults } = await createRecord(writing(), kindByName.get(kind)!, OWNER, input);
  expect(faults).toEqual([]);
  return record!.id;
}

/** Does an act and returns the record that it shows. */
async function done(name: string, input: Record<string, unknown>): Promise<string> {
  const { done, faults } = await act(writing(), must(model.actionByName.get(name), name), input);
  expect(faults).toEqual([]);
  return done!.record.id;
}

/** Everywhere in the database where a name stands, by table. */
async function whereStands(name: string): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    "SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname IN ('record', 'ledger', 'members', 'liaison', 'consultations', 'proposals', 'offices')",
  );
  const found = await Promise.all(
    tables.map(async table => ({
      table: table.name,
      rows: await ask(`SELECT 1 FROM ${table.name} t WHERE t::text LIKE $1`, [`%${name}%`]),
    })),
  );
  return found
    .filter(({ rows }) => rows.length > 0)
    .map(({ table }) => table)
    .sort();
}

test('a name is erased from the record, its versions, its key, its cards, and the cards of what shows it', async () => {
  await made('person', { key: 'P0000002', registeredOn: '2022-01-05' });
  const proposers = [{ personKey: 'P0000002' }];
  const submitted = { committee: OWNER, number: '2023-001', title: '林示例诉求', kind: 'INDIVIDUAL', proposers, submittedOn: '2023-01-10' };
  const proposal = await done('submitProposal', submitted);
  const reviewed = { stage: 'AFTER_SESSION', reviewer: '提案委', reviewedOn: '2023-01-14', outcome: 'FILE' };
  await done('reviewProposal', { id: proposal, ...reviewed });
  const [review] = await ask<{ id: string }>('SELECT id FROM proposals.review WHERE proposal = $1', [proposal]);
  await changeRecord(writing(), kindByName.get('proposal')!, 'CORRECT', { id: proposal, reason: '林示例来电', title: '林示例的诉求' });
  expect(await whereStands('林示例')).toEqual(
    expect.arrayContaining(['ledger.card', 'ledger.card_version', 'proposals.proposal', 'record.audit', 'record.version']),
  );
  await erase(proposal, ['title', 'reason', 'natural_key']);
  expect(await whereStands('林示例')).toEqual([]);
  const [row] = await ask('SELECT title, number, version, natural_key FROM proposals.proposal WHERE id = $1', [proposal]);
  expect(row).toEqual({ title: '', number: '2023-001', version: 4, natural_key: proposal });
  expect(
    await ask('SELECT data ->> $2 AS title, data ->> $3 AS number FROM record.version WHERE record = $1 ORDER BY known', [
      proposal,
      'title',
      'number',
    ]),
  ).toEqual(Array.from({ length: 4 }, () => ({ title: '', number: '2023-001' })));
  expect((await ask('SELECT action FROM record.audit WHERE record = $1 ORDER BY id', [proposal])).map(({ action }) => action)).toEqual([
    'CREATE',
    'reviewProposal',
    'CORRECT',
    'ERASE',
  ]);
  expect(await ask('SELECT DISTINCT kind FROM ledger.card_version WHERE id = ANY ($1) ORDER BY 1', [[proposal, review!.id]])).toEqual([
    { kind: 'proposal' },
    { kind: 'review' },
  ]);
});

test('personal fields are blanked where they are kept', async () => {
  const id = await made('person', { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '陈示例', phone: '13800000000' });
  await erase(id, ['name', 'phone', 'ethnic_group']);
  expect(await whereStands('陈示例')).toEqual([]);
  expect(await whereStands('13800000000')).toEqual([]);
});

test('only the owner erases, only its own, and only what can be blank', async () => {
  const id = await done('raiseTopic', { committee: OWNER, title: '林示例', origin: 'RESEARCH', raisedOn: '2023-03-01' });
  await expect(erase(id, ['title'], '420200')).rejects.toThrow(/No record .* of the committee acted for/);
  await expect(erase('top_421300_0193a5c07b7c7e0a9d3e5f60718293a4', ['title'])).rejects.toThrow(/No record/);
  await expect(erase(id, ['raised_on', 'title'])).rejects.toThrow('Not to be blanked in topic: raised_on');
  await expect(erase(id, ['version'])).rejects.toThrow('Not to be blanked');
  await expect(cell.database.pool.query('SELECT record.erase($1, $2)', [id, ['title']])).rejects.toThrow(/permission denied/);
  expect(await ask('SELECT title FROM ledger.card WHERE id = $1', [id])).toEqual([{ title: '林示例' }]);
});
