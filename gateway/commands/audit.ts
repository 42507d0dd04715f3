import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportAudit } from '@tongxin/infra/audit/export.ts';
import { contradictions, lineOf, publishedHeads, readHeads } from '@tongxin/infra/audit/heads.ts';
import { type Chain, countEntries, type KeptHead, verifyChains } from '@tongxin/infra/audit/verify.ts';
import { type Config, loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { findCommittee } from '@tongxin/infra/import/places.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { showProgress } from '@tongxin/infra/process/progress.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use, with the variables of npm start:
  npm run audit:verify -- [--committee <code>] [--heads <file>]   proves the chain of every audit; exit code 1 if something is wrong
  npm run audit:export -- [--committee <code> [--since <seq>]]    prints entries as lines of JSON, those of links after <seq>
  npm run audit:heads  -- [--committee <code>]                    prints the heads that are known here, for --heads elsewhere`;

interface Options {
  committee?: string;
  since?: number;
  heads: string[];
}

/** Understands the command line. Errors: OperatorError. */
function readOptions(parameters: string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = (() => {
    try {
      return parseArgs({ args: parameters, options: { committee: text, since: text, heads: { ...text, multiple: true } } });
    } catch (error) {
      throw new OperatorError(`${(error as Error).message}\n${USAGE}`);
    }
  })();
  const found = values.committee === undefined ? undefined : findCommittee(values.committee);
  if (found && !('code' in found)) throw new OperatorError(`There is no committee ${values.committee}.\n${USAGE}`);
  if (values.since !== undefined && (!found || !/^\d+$/.test(values.since)))
    throw new OperatorError(`--since is the number of a link, and goes with --committee.\n${USAGE}`);
  return { ...(found && { committee: found.code }), ...(values.since && { since: Number(values.since) }), heads: values.heads ?? [] };
}

async function headsFor(database: Database, { auditHeads }: Config, files: string[]): Promise<KeptHead[]> {
  const all = [...(auditHeads && existsSync(auditHeads) ? [auditHeads] : []), ...files];
  const kept = await Promise.all(all.map(async file => (await readHeads(file)).map(head => ({ ...head, from: file }))));
  const published = await withOwner(database.url, client => publishedHeads(client, 'OWN'));
  return [...kept.flat(), ...published.map(head => ({ ...head, from: 'what this cell published' }))];
}

function told({ committee, entries, links, since, head, erased, faults }: Chain): string {
  const count = (n: number, what: string) => `${n.toLocaleString('en')} ${n === 1 ? what : `${what.replace(/y$/, 'ie')}s`}`;
  const line = `${committee}  ${count(entries, 'entry')} in ${count(links, 'link')}${since ? ` since ${since.toISOString()}` : ''}${
    head ? `, head ${head.seq} ${head.hash}` : ''
  }${erased > 0 ? `, ${erased} erased` : ''}`;
  return [line, ...faults.map(fault => `        ${fault}`)].join('\n');
}

async function verify(database: Database, config: Config, { committee, heads }: Options): Promise<boolean> {
  const progress = showProgress('Verifying', Math.max(1, await countEntries(database.url)), 'entries');
  const kept = await headsFor(database, config, heads);
  const chains = await verifyChains(database.url, { heads: kept, committee, onProgress: entries => progress.update(entries) });
  progress.stop();
  for (const chain of chains) console.log(told(chain));
  const below = (await withOwner(database.url, contradictions)).filter(each => !committee || each.committee === committee);
  for (const each of below) console.log(`${each.committee}  of cell ${each.cell}: ${each.words}`);
  const broken = chains.filter(({ faults }) => faults.length > 0).length;
  const elsewhere =
    below.length > 0 ? `; heads of ${new Set(below.map(each => each.committee)).size} chains of other cells contradict each other` : '';
  console.log(`audit:verify: ${broken} of ${chains.length} chains ${broken === 1 ? 'is' : 'are'} broken${elsewhere}`);
  return broken === 0 && below.length === 0;
}

/** Waits until who reads has taken it. */
const print = (lines: string): Promise<void> => new Promise(resolve => process.stdout.write(lines, () => resolve()));

async function run([command, ...parameters]: string[]): Promise<void> {
  const options = readOptions(parameters);
  const config = loadConfig();
  await withDatabase(config, async database => {
    if (command === 'export') await exportAudit(database.url, options, print);
    else if (command === 'heads') {
      const heads = await withOwner(database.url, async client => [
        ...(await publishedHeads(client, 'OWN')),
        ...(await publishedHeads(client, 'OTHERS')),
      ]);
      await print(
        heads
          .filter(({ committee }) => !options.committee || committee === options.committee)
          .map(lineOf)
          .join(''),
      );
    } else if (!(await verify(database, config, options))) process.exitCode = 1;
  });
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  failWith(error);
}
