import { model } from '@tongxin/gateway/model.ts';
import { type Actor, operator } from '@tongxin/infra/kernel/actor.ts';
import { known } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';

/** Does an action in a database, and fails with what is wrong. */
export async function done(databaseUrl: string, name: string, input: Record<string, unknown>, actor: Actor = operator('test')) {
  const database: Database = await openDatabase(databaseUrl, model, { poolSize: 1 });
  try {
    const { done: result, faults } = await act({ database, actor, language: 'en' }, known(model.actionByName, name, 'action'), input);
    if (!result) throw new Error(`${name}: ${JSON.stringify(faults)}`);
    return result as unknown as { record: { id: string; account: string }; activationCode: string };
  } finally {
    await database.close();
  }
}

/** An account of a committee, and the code by which it is activated. */
export async function openAccount(
  databaseUrl: string,
  input: { committee: string; login: string; name: string; issuer?: string; subject?: string },
) {
  const { record, activationCode } = await done(databaseUrl, 'openAccount', input);
  return { id: record.id, code: activationCode };
}
