import { loadConfig } from '@tongxin/infra/config.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { withDatabase } from './with-database.ts';

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
