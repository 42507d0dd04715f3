import { model } from '@tongxin/gateway/model.ts';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { kindNamed } from '@tongxin/infra/kernel/model.ts';
import { must } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { changeRecord, createRecord } from '@tongxin/infra/store/write.ts';
import { byHand, COMMITTEE, copy, dayOf, OFFICE } from './by-hand.ts';
import type { Contest } from './contest.ts';
import { compare, load, written } from './written.ts';

const BATCH = 60;
const UNITS = Array.from({ length: 20 }, (_, n) => ({ unit: `承办单位 ${n}`, role: n === 0 ? 'LEAD' : 'JOINT' }));
const visit = kindNamed(model, 'visit');
const assignment = kindNamed(model, 'assignment');

const visitOf = (n: number) => ({
  ...{ visitedOn: dayOf(n), by: 'MEMBER', purpose: `走访 ${n}`, placeName: `村 ${n}`, placeLevel: 'VILLAGE', households: 3 },
  participants: [{ role: 'MEMBER', level: 'COUNTY', count: 3 }],
});

/** A record made and changed, and sixty of them read. */
export async function recordContests(database: Database): Promise<Contest[]> {
  const writing = { database, actor: OFFICE, language: 'zh' } as const;
  const made = new Map<string, object>();
  let serial = 0;
  const create = async () => {
    const input = visitOf(++serial);
    const { record, faults } = await createRecord(writing, visit, COMMITTEE, input);
    const { id, version } = written(record, faults);
    made.set(id, input);
    return { id, version };
  };
  const held = await create();
  for (let n = 1; n < BATCH; n++) await create();
  const sixty = [...made.keys()];
  const change = async () => {
    const households = 1 + (++serial % 90);
    const asked = { id: held.id, expectedVersion: held.version, households };
    const { record, faults } = await changeRecord(writing, visit, 'UPDATE', asked);
    held.version = written(record, faults).version;
    made.set(held.id, { ...made.get(held.id), households });
  };
  const changeByHand = () =>
    byHand(database, async sql => {
      const households = 1 + (++serial % 90);
      await sql.query(`SELECT * FROM ${tableOf(visit)} WHERE id = $1 FOR NO KEY UPDATE`, [held.id]);
      const set = 'households = $2, version = version + 1, updated_at = clock_timestamp()';
      await sql.query(`UPDATE ${tableOf(visit)} SET ${set} WHERE id = $1`, [held.id, households]);
      held.version++;
      made.set(held.id, { ...made.get(held.id), households });
    });
  const all = () => compare(database, made);
  return [
    { what: 'create a record', times: 200, ours: create, bare: () => byHand(database, sql => copy(sql, visit, held.id)), compare: all },
    { what: 'lock and update it', times: 200, ours: change, bare: changeByHand, compare: all },
    {
      what: `read ${BATCH} by id`,
      times: 300,
      ours: () => load(database, sixty),
      bare: () => database.pool.query(`SELECT * FROM ${tableOf(visit)} WHERE id = ANY ($1)`, [sixty]),
      compare: all,
    },
  ];
}

/** An action that makes twenty records: a proposal assigned to a lead unit and nineteen joint ones. */
export function actionContest(database: Database): Contest {
  const filed: string[] = [];
  const assigned: string[] = [];
  const run = async (name: string, asked: object) => {
    const { done, faults } = await act({ database, actor: OFFICE, language: 'zh' }, must(model.actionByName.get(name), name), {
      ...asked,
    });
    return written(done, faults).record.id;
  };
  const file = async () => {
    const input = { title: '提案', kind: 'COLLECTIVE', proposers: [{ body: '民盟市委' }], bodyKind: 'PARTY', submittedOn: '2023-03-01' };
    const id = await run('submitProposal', { committee: COMMITTEE, ...input });
    await run('reviewProposal', { id, stage: 'AT_SESSION', reviewer: '提案委', outcome: 'FILE', reviewedOn: '2023-03-02' });
    return run('fileProposal', { id, decidedOn: '2023-03-03' });
  };
  const assignmentsOf = async (id: string) => {
    const { rows } = await database.pool.query<{ id: string; unit: string }>(
      `SELECT a.id, u.name AS unit FROM ${tableOf(assignment)} a JOIN offices.unit u ON u.id = a.unit WHERE proposal = $1 AND a.id <> a.natural_key ORDER BY a.id`,
      [id],
    );
    return rows;
  };
  return {
    what: `an action that makes ${UNITS.length}`,
    times: 15,
    async prepare(times) {
      if (filed.length === 0)
        for (const { unit: name } of UNITS)
          await createRecord({ database, actor: OFFICE, language: 'zh' }, kindNamed(model, 'unit'), COMMITTEE, { name });
      while (filed.length < times) filed.push(await file());
    },
    async ours() {
      const id = must(filed.pop(), 'filed proposal');
      assigned.push(await run('assignProposal', { id, units: UNITS, assignedOn: '2023-03-10' }));
    },
    async bare() {
      const [like] = await assignmentsOf(must(assigned[0], 'assigned proposal'));
      await byHand(database, sql => copy(sql, assignment, must(like, 'assignment').id, UNITS.length));
    },
    async compare() {
      for (const id of assigned) {
        const made = await assignmentsOf(id);
        const units = made.map(({ unit }) => unit).sort();
        if (
          units.join() !==
          UNITS.map(({ unit }) => unit)
            .sort()
            .join()
        )
          throw new Error(`${id} is assigned to ${units}`);
      }
    },
  };
}
