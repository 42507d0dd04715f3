import { cpus } from 'node:os';
import { benchPostgres } from './database.ts';
import { benchFigures } from './figures.bench.ts';
import { benchGateway } from './gateway.bench.ts';
import { benchImport } from './import.bench.ts';
import { fillRecords } from './records.ts';
import { benchSearch } from './search.bench.ts';
import { benchWrites } from './writes.bench.ts';

// `npm run bench [gateway|figures|writes|import|search] …`: every number stands beside a yardstick of the same run; this is no test.
const chosen = process.argv.slice(2);
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);
const postgres = await benchPostgres();
try {
  console.log(`Node ${process.version}, ${cpus().length} cores`);
  if (wanted('gateway')) {
    const url = await postgres.database('gateway');
    await fillRecords(url, 60);
    await benchGateway(url);
  }
  if (wanted('figures')) await benchFigures(await postgres.database('figures'));
  if (wanted('writes')) await benchWrites(await postgres.database('writes'));
  if (wanted('search')) await benchSearch(await postgres.database('search'));
  if (wanted('import')) await benchImport(name => postgres.database(name));
} finally {
  await postgres.stop();
}
