import { loadConfig } from '@tongxin/infra/config.ts';
import { BadInputError, ForbiddenError, OperatorError } from '@tongxin/infra/errors.ts';
import { type FileResult, importFile } from '@tongxin/infra/import/import-file.ts';
import { openSheetFile } from '@tongxin/infra/import/sheet-file.ts';
import { writeTemplate } from '@tongxin/infra/import/template.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { model } from '../model.ts';
import { type Command, readOptions } from './import-options.ts';
import { whoRuns } from './who-runs.ts';
import { withDatabase } from './with-database.ts';

const PROBLEMS_IN_ROWS = 2;

/** What a finished import prints: the outcome in the last line. */
export function outcome({ label: [label] }: Pick<Kind, 'label'>, committee: string, result: FileResult, seconds: number): string[] {
  const lines = [...result.notes, ...result.lines];
  if (result.faults > result.lines.length) lines.push(`……还有 ${result.faults - result.lines.length} 处。`);
  if (result.faults > 0) lines.push(`${result.rows} 行中 ${result.badRows} 行有问题，共 ${result.faults} 处，全部见 ${result.reportPath}`);
  if (result.rejectedPath) lines.push(`有问题的行在 ${result.rejectedPath}，改好后可直接导入。`);
  const { counts } = result;
  const withdrawn = counts?.withdrawn ? `，已撤回、未动 ${counts.withdrawn}` : '';
  const registered = counts?.people ? `；同时登记人员 ${counts.people}` : '';
  const took = `用时 ${seconds.toFixed(1)} 秒`;
  if (counts)
    lines.push(
      `${label} ${committee}：新增 ${counts.inserted}，更新 ${counts.updated}，未变 ${counts.unchanged}${withdrawn}${registered}，${took}`,
    );
  else if (result.faults > 0) lines.push('没有导入任何数据。改正后再导入，或加 --partial 先导入没有问题的行。');
  else lines.push(`${label} ${committee}：${result.rows} 行都可以导入（--dry-run，没有写入），${took}`);
  return lines;
}

async function run(command: Command): Promise<number> {
  if (command.template) {
    await writeTemplate(command.template, model, command.path);
    return 0;
  }
  openSheetFile(command.path); // an unreadable file is said before a database is started for it
  const config = loadConfig();
  return withDatabase(config, async database => {
    const actor = await whoRuns(config, database);
    const begun = performance.now();
    const result = await importFile(database, { ...command, actor });
    for (const line of outcome(command.kind, command.committee, result, (performance.now() - begun) / 1000)) console.log(line);
    return result.faults > 0 ? PROBLEMS_IN_ROWS : 0;
  });
}

if (import.meta.main) {
  try {
    process.exitCode = await run(readOptions(process.argv.slice(2)));
  } catch (error) {
    failWith(error instanceof BadInputError || error instanceof ForbiddenError ? new OperatorError(error.message) : error);
  }
}
