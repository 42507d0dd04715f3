import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import ExcelJS from 'exceljs';

const ROWS = 100_000;
const PAIRS = 3;

/** 100,000 consultation rows through the import command: with and without the fact engine, and from a workbook. */
export async function benchImport(database: (name: string) => Promise<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-import-'));
  try {
    const file = await writeRows(join(folder, 'consultations.csv'));
    const whole: Run[] = [];
    const bare: Run[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      whole.push(await importInto(await database(`import_${pair}`), file));
      const url = await database(`import_bare_${pair}`);
      await withoutFacts(url);
      bare.push(await importInto(url, file));
    }
    const workbook = await writeWorkbook(join(folder, 'consultations.xlsx'));
    report(whole, bare, await importInto(await database('import_workbook'), workbook));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  seconds: number;
  megabytes: number;
}

async function writeRows(path: string): Promise<string> {
  const file = createWriteStream(path);
  for (const cells of rows()) if (!file.write(`${cells.join()}\n`)) await once(file, 'drain');
  file.end();
  await finished(file);
  return path;
}

async function writeWorkbook(path: string): Promise<string> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = writer.addWorksheet('台账');
  for (const cells of rows()) sheet.addRow(cells).commit();
  await writer.commit();
  return path;
}

function* rows(): Generator<string[]> {
  yield ['题目', '协商形式', '日期', '地点', '地点级别', '意见建议', '参加人员'];
  for (let row = 0; row < ROWS; row++) {
    const day = new Date(Date.UTC(2020, 0, 1 + (row % 1400))).toISOString().slice(0, 10);
    yield [`议题 ${row}`, '一线协商', day, `社区 ${row % 500}`, '社区', '意见甲；意见乙', '委员/县级/3；群众//20'];
  }
}

/** The same import with records and audit, but neither facts nor cards. */
const withoutFacts = (url: string): Promise<unknown> =>
  withOwner(url, client =>
    client.query(
      `CREATE OR REPLACE FUNCTION ledger.publish_consultation(p_records text[], p_written text[], p_fresh boolean, p_known timestamptz, p_home text)
       RETURNS void LANGUAGE sql AS $$ $$`,
    ),
  );

async function importInto(url: string, file: string): Promise<Run> {
  const start = performance.now();
  const peak = 'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';
  const command = new URL('../../gateway/commands/import.ts', import.meta.url).pathname;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=384',
      '--max-semi-space-size=16',
      '--import',
      peak,
      command,
      '--committee',
      '421303',
      '--kind',
      'consultation',
      file,
    ],
    {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function report(whole: Run[], bare: Run[], workbook: Run): void {
  const middle = (runs: Run[], key: keyof Run) => runs.map(run => run[key]).sort((one, other) => one - other)[Math.floor(runs.length / 2)]!;
  const ratio = whole.map((run, index) => run.seconds / bare[index]!.seconds).sort()[Math.floor(PAIRS / 2)]!;
  console.log(`\nImport of ${ROWS} consultation rows (300,000 facts), median of ${PAIRS} pairs`);
  console.log(
    `  facts and cards  ${(ROWS / middle(whole, 'seconds')).toFixed(0).padStart(8)} rows/s   peak ${middle(whole, 'megabytes').toFixed(0)} MB`,
  );
  console.log(
    `  without either   ${(ROWS / middle(bare, 'seconds')).toFixed(0).padStart(8)} rows/s   peak ${middle(bare, 'megabytes').toFixed(0)} MB`,
  );
  console.log(`  from a workbook  ${(ROWS / workbook.seconds).toFixed(0).padStart(8)} rows/s   peak ${workbook.megabytes.toFixed(0)} MB`);
  console.log(`  cost of the fact engine: ${((ratio - 1) * 100).toFixed(0)} % (paired)`);
}
