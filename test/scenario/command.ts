import { parseArgs } from 'node:util';
import { withDatabase } from '@tongxin/gateway/commands/with-database.ts';
import { keep, textOf } from '@tongxin/gateway/demonstration/records.ts';
import { model } from '@tongxin/gateway/model.ts';
import { loadConfig } from '@tongxin/infra/config.ts';
import { BadInputError, OperatorError } from '@tongxin/infra/errors.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { showProgress } from '@tongxin/infra/process/progress.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { withScratchDatabase } from '@tongxin/infra/store/scratch.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { FIGURES, readFigures } from './read-figures.ts';
import { demonstrationSet, runScenario, type ScenarioResult } from './scenario.ts';

const USAGE = `npm run scenario\n  makes the set of demonstration records anew, in a throw-away database\nnpm run scenario -- <figures.csv> [--seed <text>] [--no-base] [--dry-run]\n  writes records into the database from which the figures of the file come out`;

function readOptions(parameters: string[]) {
  try {
    const options = {
      seed: { type: 'string', default: '1' },
      'no-base': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: parameters, options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (others.length > 0) throw new Error('Name one file of figures.');
    return { path, seed: values.seed, dryRun: values['dry-run'], ...(values['no-base'] && { base: 0 }) };
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** What a finished run prints. */
export function summary({ met, skipped, kinds, records }: ScenarioResult, dryRun: boolean): string[] {
  return [
    ...skipped.map(({ id, reason }) => `${id} skipped: ${reason}`),
    ...kinds.map(
      ({ kind, inserted, updated, unchanged }) =>
        `${kind.name}: ${dryRun ? '' : `${inserted} new, ${updated} changed, `}${dryRun ? `${unchanged} planned` : `${unchanged} there already`}`,
    ),
    `${records} synthetic records for ${met.length} rows; ${skipped.length} rows skipped`,
  ];
}

async function run(parameters: string[]): Promise<void> {
  const { path, ...options } = readOptions(parameters);
  if (path === undefined) return remake();
  const figures = readFigures(path);
  await withDatabase(loadConfig(), async database => {
    const begun = performance.now();
    let bar: ReturnType<typeof showProgress> | undefined;
    const onProgress = (written: number, all: number) => {
      bar ??= showProgress('scenario', all, 'records');
      bar.update(written);
    };
    const result = await runScenario(database, figures, { ...options, onProgress });
    bar?.stop();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    for (const line of summary(result, options.dryRun)) console.log(line);
    if (options.dryRun) return console.log(`Nothing was written (--dry-run), ${seconds} s`);
    const compared = (await comparePublished(database, figures)).filter(({ row }) => result.met.includes(row.id));
    const differing = compared.filter(({ verdict }) => verdict !== 'AGREES');
    for (const { row, computed } of differing)
      console.log(`${row.id} differs: published ${row.value}, computed ${computed}. Other records of its committees count too.`);
    console.log(`${compared.length - differing.length} of ${compared.length} rows come out, ${seconds} s`);
    if (differing.length > 0) process.exitCode = 1;
  });
}

/** Makes the set that the first start loads; a test proves that it is what this makes. */
async function remake(): Promise<void> {
  await withScratchDatabase(model, async url => {
    const database = await openDatabase(url, model);
    const set = await demonstrationSet(database, readFigures(FIGURES)).finally(() => database.close());
    const bytes = keep(textOf(set, model));
    console.log(`${set.records.length} records in ${Math.round(bytes / 1024)} KiB`);
  });
}

if (import.meta.main) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    failWith(error instanceof BadInputError ? new OperatorError(error.message) : error);
  }
}
