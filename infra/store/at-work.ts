import { CompiledQuery, type Transaction } from 'kysely';
import { withoutDeadline } from '../deadline.ts';
import { BadInputError, ForbiddenError } from '../errors.ts';
import type { Actor } from '../kernel/actor.ts';
import { overlapping } from '../kernel/apart.ts';
import type { Hand } from '../kernel/hand.ts';
import { often, type Queryable, type Statement } from '../kernel/queryable.ts';
import { changedMeanwhile, notFound, Refused, withdrawn } from '../kernel/refusals.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { say } from '../kernel/words.ts';
import { ASKER, asker } from './asker.ts';
import { refreshTerritory } from './load-territory.ts';
import { openHand } from './open-hand.ts';
import { writePersonal } from './rows.ts';
import { settle } from './settle.ts';
import { personalIn, store } from './store.ts';
import { type Duplicate, whatIsTaken } from './taken.ts';
import type { Purpose, WorkInModel, Writing } from './writing.ts';

/** Does `run` in one transaction; answers with what it gives, or with the faults for which it was refused. */
export async function atWork<T>(
  writing: Writing,
  purpose: Purpose,
  run: (work: WorkInModel) => Promise<T>,
  judged?: (work: WorkInModel, done: T) => void,
): Promise<{ result: T; faults: [] } | { result: null; faults: Fault[] }> {
  const { database, language } = writing;
  const em = database.orm.em.fork();
  let hand: Hand | undefined;
  try {
    await em.begin();
    const transaction = em.getTransactionContext<Transaction<unknown>>();
    const work = workOn(writing, purpose, queryableIn(transaction));
    hand = work.hand;
    await actFor(work, writing.actor, purpose);
    const result = await run(work);
    await settle(work);
    judged?.(work, result);
    store(em, database.entities, work.hand);
    await writePersonal(work, work.committee, personalIn(work.hand));
    await em.commit();
    await governed(writing, hand);
    return { result, faults: [] };
  } catch (error) {
    await em.rollback().catch(() => {});
    if (error instanceof Refused) return { result: null, faults: error.faults };
    const { code } = error as { code?: string };
    const taken = code === '23505' && hand ? await whatIsTaken(writing, purpose.committee, hand, error as Duplicate) : null;
    if (taken) return { result: null, faults: [taken] };
    const impossible = wrongTerritory(error);
    if (impossible) return { result: null, faults: [{ ...impossible, message: say(language, impossible.zh, impossible.en) }] };
    if (code === '23P01' && hand) return { result: null, faults: await whoIsThere(writing, purpose.committee, hand) };
    // Two works that waited for each other's records: one was undone.
    if (code === '40P01') return { result: null, faults: [{ ...changedMeanwhile(language), field: 'id' }] };
    throw error;
  }
}

/** After a change of territory is kept, whoever asks next is answered by it. */
async function governed({ database }: Writing, hand: Hand): Promise<void> {
  if ([...hand.all.values()].some(({ kind, touched }) => touched && kind.governs))
    await withoutDeadline(() => refreshTerritory(database.pool));
}

/** What the database says of changes of territory that cannot have been: in whichever record, for they hang on each other. */
function wrongTerritory(error: unknown): { field: string; code: string; zh: string; en: string } | null {
  const { code, column, message, detail } = error as { code?: string; column?: string; message?: string; detail?: string };
  return code === 'TX001' ? { field: column ?? 'id', code: 'NOT_POSSIBLE', zh: detail ?? '', en: message ?? '' } : null;
}

/** A piece of work of one transaction. */
type Part = (work: WorkInModel) => Promise<void>;

/** Does the next part of a long work. */
export type Next = (part: Part) => Promise<void>;

/** How far a long work goes: it is kept; it is stored, read and then undone; or it is only judged and never stored. */
type Extent = 'KEPT' | 'TRIED' | 'JUDGED';

/**
 * A long work, such as an import, in one transaction: part by part, each stored before the next begins. What is wrong is thrown, and undoes
 * all of it.
 */
export const atWorkInParts = (writing: Writing, purpose: Purpose, run: (next: Next) => Promise<void>, extent?: Extent): Promise<void> =>
  atWorkForMany(writing, async begin => run(await begin(purpose)), extent);

/** Says for which committee, and why, the parts are that follow; those of another are over then. */
export type Begin = (purpose: Purpose) => Promise<Next>;

/** The same for several committees, one after another. */
export async function atWorkForMany(writing: Writing, run: (begin: Begin) => Promise<void>, extent: Extent = 'KEPT'): Promise<void> {
  const em = writing.database.orm.em.fork();
  await em.begin();
  try {
    const transaction = queryableIn(em.getTransactionContext<Transaction<unknown>>());
    await run(async purpose => {
      await actFor(transaction, writing.actor, purpose);
      return async part => {
        const work = workOn(writing, purpose, transaction);
        await part(work);
        if (extent === 'JUDGED') return;
        store(em, writing.database.entities, work.hand);
        await em.flush();
        await writePersonal(work, work.committee, personalIn(work.hand));
        em.clear();
      };
    });
    await (extent === 'KEPT' ? em.commit() : em.rollback());
    await refreshTerritory(writing.database.pool);
  } catch (error) {
    await em.rollback().catch(() => {});
    const impossible = wrongTerritory(error);
    if (impossible) throw new BadInputError(impossible.zh);
    if ((error as { code?: string }).code === '23P01')
      throw new BadInputError('导入期间，别人登记了与本次导入时间重叠的记录。请重新导入，届时会指出是哪一行。');
    throw error;
  }
}

const queryableIn = (transaction: Transaction<unknown> | undefined): Queryable => ({
  async query<R extends object>(statement: string | Statement, values: unknown[] = []) {
    if (!transaction) throw new Error('There is no transaction');
    const compiled =
      typeof statement === 'string' ? CompiledQuery.raw(statement, values) : CompiledQuery.raw(statement.text, statement.values);
    const { rows } = await transaction.executeQuery<R>(compiled);
    return { rows };
  },
});

/** Tells the database, for this transaction, who writes for which committee and why. */
export async function actFor(database: Queryable, actor: Actor, { committee, action, on, reason }: Purpose): Promise<void> {
  const { rows } = await database.query<{ here: boolean }>(
    often(
      `SELECT ${ASKER}, set_config('tongxin.action', $8, true), set_config('tongxin.kind', $9, true), set_config('tongxin.reason', $10, true),
              EXISTS (SELECT FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home WHERE o.committee = $1) AS here`,
      [...asker(actor, committee), action, on?.name ?? '', reason ?? ''],
    ),
  );
  if (!rows[0]?.here) throw new ForbiddenError(`The records of committee ${committee} are kept by another cell.`);
}

/** The database found records that must not be there at once: told by the rule itself, now that the others can be seen. */
async function whoIsThere({ database, language }: Writing, committee: string, hand: Hand): Promise<Fault[]> {
  const court = { database: database.pool, kinds: database.model.kinds, committee, language, inHand: new Map() };
  const written = [...hand.all.values()].filter(({ touched, row }) => touched && row.withdrawnAt === null);
  const found: Fault[] = [];
  for (const [kind, held] of Map.groupBy(written, ({ kind }) => kind)) {
    const judged = held.map(({ row }) => ({ values: row, fresh: () => true }));
    found.push(...(await overlapping(court, kind, judged)).map(({ fault }) => fault));
  }
  return found.length > 0 ? found : [{ ...changedMeanwhile(language), field: 'id' }];
}

function workOn(writing: Writing, { committee, action }: Purpose, database: Queryable): WorkInModel {
  const { actor, language, synthetic = false } = writing;
  const { model } = writing.database;
  const hand = openHand(database, model, committee);
  const lockAny: WorkInModel['lockAny'] = async (kind, id, expectedVersion) => {
    const row = await hand.get(kind, id);
    if (!row) throw new Refused([notFound(kind, language)]);
    if (expectedVersion != null && row.version !== expectedVersion) throw new Refused([changedMeanwhile(language)]);
    return row;
  };
  const work: WorkInModel = {
    ...{ actor, language, synthetic, model },
    ...database,
    committee,
    action,
    hand,
    create: (kind, input) => hand.make(kind, input, synthetic),
    change(_, current, patch) {
      hand.enter(current, patch);
      return current;
    },
    withdraw(current, reason, at = new Date()) {
      hand.touch(current);
      current.withdrawnAt = reason === null ? null : at;
      current.withdrawalReason = reason;
    },
    asEntry(row, list, index) {
      hand.touch(row).told = { list, index };
    },
    lockAny,
    async lock(kind, id, expectedVersion, field = 'id') {
      const row = await hand.get(kind, id);
      if (!row) throw new Refused([{ ...notFound(kind, language), field }]);
      if (row.withdrawnAt) throw new Refused([{ ...withdrawn(kind, language), field }]);
      return lockAny(kind, id, expectedVersion);
    },
    find: (kind, field, value) => hand.find(kind, field, value),
    async act(name, input) {
      const action = model.actionByName.get(name);
      if (!action?.opens) throw new Error(`There is no action ${name} by which a record comes about`);
      return (await action.run(work, NONE, input)).record as never;
    },
    refuse(field, code, zh, en) {
      throw new Refused([{ field, code, message: say(language, zh, en) }]);
    },
  };
  return work;
}

/** What an action is given that makes a record: there is none yet. */
const NONE = Object.freeze({}) as RecordRow;
