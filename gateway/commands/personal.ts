import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { erase, heldOf, recordsOfPerson, withLinked } from '@tongxin/infra/audit/held.ts';
import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import type { Asking } from '@tongxin/infra/graphql/as-staff.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { findCommittee } from '@tongxin/infra/import/places.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { receiptId } from '@tongxin/vocabulary/receipt-number.ts';
import { whoRuns } from './who-runs.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use, with the variables of npm start:
  npm run personal -- held  --committee <code> (--person <key> | --receipt <number> | --record <id>) [--reason <why>]
  npm run personal -- erase --committee <code> (--receipt <number> | --record <id>) --reason <why> [--fields <name,…>]
  held   prints all that the committee keeps of somebody, as JSON; that it was read is in the audit
  erase  blanks what is personal (or the fields named) for ever, and destroys the key of what the audit has sealed of it`;

interface Options {
  committee: string;
  person?: string;
  receipt?: string;
  record?: string;
  reason?: string;
  fields?: string[];
}

/** Understands the command line. Errors: OperatorError. */
function readOptions(command: string | undefined, parameters: string[]): Options {
  const text = { type: 'string' } as const;
  const options = { committee: text, person: text, receipt: text, record: text, reason: text, fields: text };
  let values: Omit<Options, 'committee' | 'fields'> & { committee?: string; fields?: string };
  try {
    values = parseArgs({ args: parameters, options }).values;
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n${USAGE}`);
  }
  const { person, receipt, record, reason, fields } = values;
  const found = values.committee === undefined ? undefined : findCommittee(values.committee);
  const one = [person, receipt, record].filter(each => each !== undefined).length === 1;
  const fits = command === 'held' ? one : command === 'erase' && one && person === undefined && reason !== undefined;
  if (!found || !('code' in found) || !fits) throw new OperatorError(USAGE);
  if (record !== undefined && parseId(record).committee !== found.code)
    throw new OperatorError(`${record} is of committee ${parseId(record).committee}.`);
  return { ...values, committee: found.code, fields: fields?.split(',') };
}

/** The records that are meant. Errors: OperatorError, where there is none. */
async function meant(asking: Asking, { committee, person, receipt, record }: Options): Promise<string[]> {
  if (record !== undefined) return [record];
  const found =
    person === undefined
      ? (
          await asking.database.pool.query<{ id: string }>('SELECT submission AS id FROM liaison.receipt WHERE id = $1', [
            receiptId(receipt ?? ''),
          ])
        ).rows.map(({ id }) => id)
      : await recordsOfPerson(asking, committee, person);
  const own = found.filter(id => parseId(id).committee === committee);
  if (own.length === 0) throw new OperatorError(`Committee ${committee} keeps nothing of ${person ?? 'this receipt'} here.`);
  return own;
}

async function run([command, ...parameters]: string[]): Promise<void> {
  const options = readOptions(command, parameters);
  const { committee, reason, fields } = options;
  const config = loadConfig();
  await withDatabase(config, async database => {
    const actor = await whoRuns(config, database);
    const asking: Asking = { database, request: { actor, requestId: randomUUID(), language: 'zh', ...(reason && { purpose: reason }) } };
    const ids = await meant(asking, options);
    if (command === 'held') console.log(JSON.stringify(await heldOf(asking, committee, await withLinked(asking, committee, ids)), null, 2));
    for (const id of command === 'erase' ? ids : []) {
      const erased = await erase(asking, committee, id, fields);
      console.log(erased.length > 0 ? `${id}: ${erased.join(', ')} erased` : `${id}: there is nothing personal`);
    }
  });
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  failWith(error);
}
