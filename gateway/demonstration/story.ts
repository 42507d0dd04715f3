import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { byNames } from '@tongxin/infra/kernel/by-names.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import { openingOf } from '@tongxin/infra/kernel/model.ts';
import type { Fault, RecordRow } from '@tongxin/infra/kernel/row.ts';
import { known, must } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import type { Writing } from '@tongxin/infra/store/writing.ts';

/**
 * Tells a story of synthetic records as offices would write it: by the same mutations, checked and audited. What was told already
 * (the start was cut off) is left as it is, so that a story can be told again from its beginning.
 */
export interface Story {
  /** Makes a record, by the action by which it comes about where it has one; returns it, or the one that is there already. */
  create(committee: string, kind: string, fields: Record<string, unknown>): Promise<RecordRow>;
  /** Takes a record over as an earlier register has it, known since an instant. */
  takeOver(committee: string, kind: string, fields: Record<string, unknown>, recordedAt: string): Promise<void>;
  /** Does an action, unless it was done before: then it cannot be done again. */
  act(name: string, input: Record<string, unknown>): Promise<void>;
}

/** Codes that say of a step of the story that it was told before. */
const TOLD = ['NOT_POSSIBLE_NOW', 'ALREADY_EXISTS', 'NAME_TAKEN'];

export function storyOf(database: Database): Story {
  const writing = (committee: string): Writing => ({
    database,
    actor: staffOf(committee, 'demonstration'),
    language: 'zh',
    synthetic: true,
  });
  async function make(kind: Kind, committee: string, fields: Record<string, unknown>) {
    const opening = openingOf(database.model, kind);
    if (!opening) return createRecord(writing(committee), kind, committee, fields);
    const { done, faults } = await act(writing(committee), opening, { committee, ...fields });
    return { record: done?.record ?? null, faults };
  }
  return {
    async create(committee, kindName, fields) {
      const kind = known(database.model.kindByName, kindName, 'kind');
      const { record, faults } = await make(kind, committee, fields);
      if (record) return record;
      checkTold(kindName, faults);
      const [named] = await byNames({ database: database.pool, model: database.model, committee, language: 'zh' }, kind.fields, [fields]);
      const { rows } = await database.pool.query<RecordRow>(`SELECT * FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = $2`, [
        committee,
        naturalKeyOf(kind, named?.values ?? fields),
      ]);
      return must(rows[0], `${kindName} that was told before`);
    },
    async takeOver(committee, kindName, fields, recordedAt) {
      const kind = known(database.model.kindByName, kindName, 'kind');
      const taken = { kind, committee, actor: writing(committee).actor, fields: Object.keys(fields), history: true, synthetic: true };
      await importRows(database, taken, [{ ...fields, recordedAt }]);
    },
    async act(name, input) {
      const committee = String(input.committee ?? String(input.id).split('_')[1]);
      const action = known(database.model.actionByName, name, 'action');
      const { faults } = await act(writing(committee), action, input);
      checkTold(name, faults);
    },
  };
}

function checkTold(what: string, faults: Fault[]): void {
  const wrong = faults.filter(({ code }) => !TOLD.includes(code));
  if (wrong.length > 0) throw new Error(`The demonstration cannot go on: ${what}: ${wrong.map(({ message }) => message).join(' ')}`);
}
