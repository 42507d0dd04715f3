import { beforeAll, expect, test } from '@jest/globals';
import { kindByName, model } from '@tongxin/gateway/model.ts';
import { type Actor, operator, PUBLIC, staffOf } from '@tongxin/infra/kernel/actor.ts';
import { VERBS } from '@tongxin/infra/kernel/kind.ts';
import { mayBeAllowed } from '@tongxin/infra/kernel/rights.ts';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { ASKER, asker } from '@tongxin/infra/store/asker.ts';
import { atWork } from '@tongxin/infra/store/at-work.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { testDatabase } from '../kit/cell.ts';

/** What the database refuses when the program forgets to ask: `atWork` is given work that no check of a door was made for. */
const cell = testDatabase();
const OWNER = '421300';
const person = kindByName.get('person')!;
const visit = kindByName.get('visit')!;
const REFUSED = /row-level security/;

const actor = (role: Actor['role'], committee: string, duties: Actor['duties'] = []): Actor => ({
  role,
  committee,
  name: 'x',
  subject: 'P7K2M9QX',
  duties,
});
const unasked = (by: Actor, action: string, on = visit) =>
  atWork({ database: cell.database, actor: by, language: 'en' }, { committee: OWNER, action, on }, async work => {
    work.create(visit, { visitedOn: '2023-05-15', by: 'MEMBER', purpose: '走访联系户', placeName: `吕冲村 ${action} ${by.role}` });
  });

test.each<[string, Actor, string]>([
  ['the public', PUBLIC, 'CREATE'],
  ['a member', actor('MEMBER', OWNER), 'CREATE'],
  ['a handling unit', actor('UNIT', OWNER), 'CREATE'],
  ['an analyst', actor('ANALYST', OWNER), 'CREATE'],
  ['staff of another committee', staffOf('420200', 'x'), 'CREATE'],
  ['staff above', staffOf('420000', 'x'), 'CREATE'],
  ['staff below', staffOf('421303', 'x'), 'CREATE'],
  ['staff without any duty', actor('STAFF', OWNER), 'CREATE'],
  [
    'staff with every duty but that one',
    { ...staffOf(OWNER, 'x'), duties: staffOf(OWNER, 'x').duties.filter(duty => duty !== 'LIAISON') },
    'CREATE',
  ],
  ['an auditor', actor('STAFF', OWNER, ['AUDITOR']), 'CREATE'],
  ['staff in what there is not', staffOf(OWNER, 'x'), 'DELETE'],
  ['staff in an action of another kind', staffOf(OWNER, 'x'), 'rateReply'],
])('%s writes nothing, whatever the program forgot to ask', async (_, by, action) => {
  await expect(unasked(by, action)).rejects.toThrow(REFUSED);
});

test('whom the table allows, the database allows', async () => {
  expect((await unasked(staffOf(OWNER, 'x'), 'CREATE')).faults).toEqual([]);
  expect((await unasked(actor('STAFF', OWNER, ['LIAISON']), 'UPDATE')).faults).toEqual([]);
  expect((await unasked(operator('x'), 'ANYTHING')).faults).toEqual([]);
});

const asked = (action: string, kind: string, by: Actor): Promise<string | null> =>
  asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
    await client.query(
      `SELECT ${ASKER}, set_config('tongxin.action', $8, false), set_config('tongxin.kind', $9, false)`.replaceAll(', true)', ', false)'),
      [...asker(by, OWNER), action, kind],
    );
    return (await client.query('SELECT record.writing_for() AS committee')).rows[0].committee;
  });

test('program and database say the same of every action and verb, for each role and duty', async () => {
  const askers: Actor[] = [
    PUBLIC,
    ...(['MEMBER', 'UNIT', 'ANALYST'] as const).map(role => actor(role, OWNER)),
    ...staffOf(OWNER, 'x').duties.map(duty => actor('STAFF', OWNER, [duty])),
    actor('STAFF', '420000', ['ADMINISTRATOR']),
    actor('STAFF', '420200', ['ADMINISTRATOR']),
    staffOf('421303', 'x'),
  ];
  const differ: string[] = [];
  await asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
    for (const by of askers) {
      await client.query(`SELECT ${ASKER}`.replaceAll(', true)', ', false)'), asker(by, OWNER));
      const { rows } = await client.query<{ action: string; kind: string; allowed: boolean }>(
        `SELECT p.action, p.kind, (SELECT set_config('tongxin.action', p.action, false) || set_config('tongxin.kind', p.kind, false)) IS NOT NULL
           AND record.writing_for() IS NOT NULL AS allowed FROM (SELECT DISTINCT action, kind FROM record.permission) p`,
      );
      for (const { action, kind, allowed } of rows) {
        const declared = model.actionByName.get(action);
        const may = declared
          ? mayBeAllowed(by, declared, OWNER)
          : by.role === 'STAFF' && by.committee === OWNER && by.duties.includes(kindByName.get(kind)!.duty);
        if (may !== allowed) differ.push(`${by.role} of ${by.committee} with ${by.duties}: ${action} of ${kind}, database ${allowed}`);
      }
    }
  });
  expect(differ).toEqual([]);
  const named = new Set(model.actions.map(({ name }) => name));
  expect(named.size).toBeGreaterThan(50);
  expect(VERBS.REGISTER.length + VERBS.ACTS.length).toBe(8);
  expect(await asked('createNothing', 'visit', staffOf(OWNER, 'x'))).toBeNull();
});

let registered = '';
beforeAll(async () => {
  const made = await createRecord({ database: cell.database, actor: staffOf(OWNER, 'x'), language: 'en' }, person, OWNER, {
    ...{ registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' },
  });
  registered = made.record!.id;
});

test.each<[string, Actor, string]>([
  ['the public', PUBLIC, OWNER],
  ['nobody in particular', { ...PUBLIC, role: '' as never }, OWNER],
  ['a member', actor('MEMBER', OWNER), OWNER],
  ['staff of another committee', staffOf('420200', 'x'), OWNER],
  ['staff above, without a purpose', staffOf('420000', 'x'), OWNER],
  ['the own staff that acts for another', staffOf(OWNER, 'x'), '420200'],
])('%s reads nothing personal, no version and no audit', async (_, by, committee) => {
  const seen = await asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
    await client.query(`SELECT ${ASKER}`.replaceAll(', true)', ', false)'), asker(by, committee));
    const tables = [
      'record.personal',
      'record.version',
      'record.audit',
      'offices.account',
      'offices.delegation',
      'offices.api_key',
      'members.person_code',
    ];
    const counts = [];
    for (const table of tables) counts.push((await client.query(`SELECT FROM ${table}`)).rowCount);
    return counts;
  });
  expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('the own staff reads them, and without any context there is no row', async () => {
  const rows = (context: boolean) =>
    asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
      if (context) await client.query(`SELECT ${ASKER}`.replaceAll(', true)', ', false)'), asker(staffOf(OWNER, 'x'), OWNER));
      return (await client.query('SELECT FROM record.personal WHERE record = $1', [registered])).rowCount;
    });
  expect([await rows(true), await rows(false)]).toEqual([1, 0]);
});

test('who is named is known to the own staff and to an operator alone', async () => {
  const named = (by: Actor) =>
    asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
      await client.query(`SELECT ${ASKER}`.replaceAll(', true)', ', false)'), asker(by, OWNER));
      return (await client.query("SELECT FROM record.named_persons(ARRAY[record.normal_key('林示例')])")).rowCount;
    });
  expect(await Promise.all([staffOf(OWNER, 'x'), operator('x')].map(named))).toEqual([1, 1]);
  expect(await Promise.all([PUBLIC, actor('MEMBER', OWNER), staffOf('420000', 'x')].map(named))).toEqual([0, 0, 0]);
});
