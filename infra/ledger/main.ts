import { loadConfig } from '../config.ts';
import { withDatabase } from '../database/with-database.ts';
import { failWith } from '../process/fail.ts';
import { compact, recount } from './ledger.ts';

/** `npm run recount`: proves view = ledger = rollup for every committee and measure; exit code 1 if anything differs. */
try {
  const { compared, differences, sample } = await withDatabase(loadConfig(), async database => {
    await compact(database.url);
    return recount(database.url);
  });
  for (const { committee, measure, between_, at, one, other } of sample) {
    console.log(`${committee} ${measure}: ${between_} differ at ${at}: ${one ?? 'nothing'} and ${other ?? 'nothing'}`);
  }
  if (differences > sample.length) console.log(`… and ${differences - sample.length} more`);
  console.log(`recount: ${differences} differences in ${compared} comparisons`);
  process.exitCode = differences === 0 ? 0 : 1;
} catch (error) {
  failWith(error);
}
