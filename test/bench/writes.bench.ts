import { model } from '@tongxin/gateway/model.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { HEADING, hold } from './contest.ts';
import { importContests } from './import-contests.ts';
import { actionContest, recordContests } from './write-contests.ts';

/** What it costs to write, to read by id and to import, in statements and CPU: beside bare SQL that does the same without any rule. */
export async function benchWrites(url: string): Promise<void> {
  const database = await openDatabase(url, model, { poolSize: 1 });
  try {
    console.log(`\nWrites, each: ${HEADING}`);
    console.log(`  ${''.padEnd(38)}${'statements'.padEnd(17)}${'ms of Node'.padEnd(25)}ms of PostgreSQL`);
    for (const contest of await recordContests(database)) await hold(database, contest);
    await hold(database, actionContest(database));
    for (const contest of importContests(database)) await hold(database, contest);
  } finally {
    await database.close();
  }
}
