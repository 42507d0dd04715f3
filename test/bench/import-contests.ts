import { model } from '@tongxin/gateway/model.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { kindNamed } from '@tongxin/infra/kernel/model.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { byHand, COMMITTEE, copy, dayOf, OFFICE } from './by-hand.ts';
import type { Contest } from './contest.ts';
import { compare } from './written.ts';

const consultationOf = (n: number) => ({
  ...{ title: `议题 ${n}`, form: 'FRONTLINE', heldOn: dayOf(n), placeName: `社区 ${n % 500}`, placeLevel: 'COMMUNITY' },
  ...{ opinions: ['意见甲', '意见乙'], participants: [{ role: 'CITIZEN', count: 20 }] },
});

/** Filed, assigned to one unit and replied to: a line of a ledger that stands for three records. */
const proposalOf = (n: number) => ({
  ...{ number: `${n}`, title: `提案 ${n}`, kind: 'COLLECTIVE', proposers: [{ body: '民盟市委' }], bodyKind: 'PARTY' },
  ...{ submittedOn: '2021-01-12', filing: 'FILED', decidedOn: '2021-01-20' },
  ...{ units: [`单位 ${n % 50}`], assignedOn: '2021-03-10', repliedOn: '2021-06-01' },
});

/** Rows of a spreadsheet: of a register, and of a kind with acts, whose lines are taken over with what they stand for. */
export const importContests = (database: Database): Contest[] => [
  importContest(database, { what: 'import a row of a register', name: 'consultation', rows: 2000, rowOf: consultationOf }),
  importContest(database, {
    what: 'take over a proposal (3 records)',
    name: 'proposal',
    rows: 400,
    rowOf: proposalOf,
    parts: ['assignment', 'reply'],
  }),
];

interface Imported {
  what: string;
  name: string;
  rows: number;
  rowOf(n: number): { [field: string]: unknown };
  /** Kinds of the records that a row stands for besides. */
  parts?: string[];
}

function importContest(database: Database, { what, name, rows, rowOf, parts = [] }: Imported): Contest {
  const kind = kindNamed(model, name);
  const all = [name, ...parts].map(each => kindNamed(model, each));
  let serial = 0;
  /** The id of one record of each kind that was imported. */
  const likes: string[] = [];
  const given: ReturnType<typeof rowOf>[] = [];
  return {
    what,
    times: 1,
    rows,
    async prepare() {
      if (!parts.includes('assignment')) return;
      const units = Array.from({ length: 50 }, (_, n) => ({ name: `单位 ${n}` }));
      await importRows(database, { kind: kindNamed(model, 'unit'), committee: COMMITTEE, actor: OFFICE }, units);
    },
    async ours() {
      const some = Array.from({ length: rows }, () => rowOf(++serial));
      const counts = await importRows(database, { kind, committee: COMMITTEE, actor: OFFICE }, some);
      if (counts.inserted !== rows) throw new Error(`Imported ${counts.inserted} of ${rows}`);
      given.push(...some);
    },
    async bare() {
      for (const each of likes.length > 0 ? [] : all) {
        const { rows: found } = await database.pool.query<{ id: string }>(
          `SELECT id FROM ${tableOf(each)} WHERE id <> natural_key LIMIT 1`,
        );
        likes.push(itemAt(found, 0).id);
      }
      await byHand(database, async sql => {
        for (const [index, each] of all.entries()) await copy(sql, each, itemAt(likes, index), rows);
      });
    },
    async compare() {
      const { rows: found } = await database.pool.query<{ id: string; title: string }>(
        `SELECT id, title FROM ${tableOf(kind)} WHERE title = ANY ($1) AND id <> natural_key`,
        [given.map(({ title }) => title)],
      );
      const byTitle = new Map(given.map(row => [row.title, row]));
      await compare(database, new Map(found.map(({ id, title }) => [id, byTitle.get(title) ?? {}])));
      if (found.length !== given.length) throw new Error(`${given.length} rows made ${found.length} records`);
    },
  };
}
