import { actions } from '../../../schema/actions.ts';
import { kindByName } from '../../../schema/kinds.ts';
import type { Database } from '../../database/database.ts';
import { staffOf } from '../../identity/actor.ts';
import { act } from '../../records/action.ts';
import type { RecordRow } from '../../records/entity.ts';
import { type Problem, tableOf } from '../../records/kind.ts';
import { naturalKeyOf } from '../../records/rows.ts';
import { atWork, type Writing } from '../../records/work.ts';

/**
 * Tells a story of synthetic records as offices would write it: by the same mutations, checked and audited. What was told already
 * (the start was cut off) is left as it is, so that a story can be told again from its beginning.
 */
export interface Story {
  /** Makes a record; returns it, or the one that is there already. */
  create(committee: string, kind: string, fields: Record<string, unknown>): Promise<RecordRow>;
  /** Does an action, unless it was done before: then it cannot be done again. */
  act(name: string, input: Record<string, unknown>): Promise<void>;
}

/** Codes that say of a step of the story that it was told before. */
const TOLD = ['NOT_POSSIBLE_NOW', 'ALREADY_EXISTS'];

export function storyOf(database: Database): Story {
  const writing = (committee: string): Writing => ({
    database,
    actor: staffOf(committee, 'demonstration'),
    language: 'zh',
    synthetic: true,
  });
  return {
    async create(committee, kindName, fields) {
      const kind = kindByName.get(kindName)!;
      const { result, problems } = await atWork(writing(committee), { committee, action: 'CREATE' }, work => work.create(kind, fields));
      if (result) return result;
      checkTold(kindName, problems);
      const { rows } = await database.pool.query(`SELECT * FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = $2`, [
        committee,
        naturalKeyOf(kind, fields),
      ]);
      return rows[0];
    },
    async act(name, input) {
      const committee = String(input.committee ?? String(input.id).split('_')[1]);
      const { problems } = await act(writing(committee), actions.find(action => action.name === name)!, input);
      checkTold(name, problems);
    },
  };
}

function checkTold(what: string, problems: Problem[]): void {
  const wrong = problems.filter(({ code }) => !TOLD.includes(code));
  if (wrong.length > 0) throw new Error(`The demonstration cannot go on: ${what}: ${wrong.map(({ message }) => message).join(' ')}`);
}
