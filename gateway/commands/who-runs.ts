import { userInfo } from 'node:os';
import type { Config } from '@tongxin/infra/config.ts';
import { OperatorError, UnauthenticatedError } from '@tongxin/infra/errors.ts';
import { type Actor, operator } from '@tongxin/infra/kernel/actor.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { apiKeysBy } from '../identity/api-keys.ts';
import { openDoor } from '../identity/door.ts';
import { mandatesBy } from '../identity/mandates.ts';

/**
 * Who runs a command: whoever the key in TONGXIN_KEY acts for, with their duties; without one an operator, known by the name of their account on this
 * machine: who may read where the database is may do anything in it. Errors: OperatorError, for a key that is not good or may not act.
 */
export async function whoRuns({ key, cell }: Pick<Config, 'key' | 'cell'>, { url }: Pick<Database, 'url'>): Promise<Actor> {
  if (key === undefined) return operator(userInfo().username);
  const door = openDoor(url);
  try {
    const { actor, readOnly } = await apiKeysBy(door, mandatesBy(door))(key, {});
    if (readOnly || actor.role !== 'STAFF')
      throw new OperatorError('TONGXIN_KEY：这个密钥不能改动数据。请用范围为“做其账号可以做的”（ACT）、账号有相应职责的密钥。');
    return actor;
  } catch (error) {
    if (error instanceof UnauthenticatedError)
      throw new OperatorError(`TONGXIN_KEY：密钥有误，或已失效、已吊销，在单元 ${cell} 中查不到。请向本政协管理员领取新的。`);
    throw error;
  } finally {
    await door.close();
  }
}
