import { cpus } from 'node:os';
import { benchCells } from './cells.bench.ts';
import { type BenchPostgres, benchPostgres } from './database.ts';
import { benchFigures } from './figures.bench.ts';
import { benchGateway } from './gateway.bench.ts';
import { benchIdentity } from './identity.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchObservations } from './observations.bench.ts';
import { benchSearch } from './search.bench.ts';
import { benchWrites } from './writes.bench.ts';

// `npm run bench [gateway|figures|writes|import|search|cells|identity|observations] …`: every number stands beside a yardstick of the same run; this is no test.
// `npm run bench gateway -- --full` has more rounds, and sixteen clients too.
const [flags, chosen] = [
  process.argv.slice(2).filter(each => each.startsWith('-')),
  process.argv.slice(2).filter(each => !each.startsWith('-')),
];
// npm keeps a flag for itself where no `--` stands before it.
const full = flags.includes('--full') || process.env.npm_config_full === 'true';
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);

console.log(`Node ${process.version}, ${cpus().length} cores`);
let started: Promise<BenchPostgres> | undefined;
const postgres = () => (started ??= benchPostgres());
const database = async (name: string) => (await postgres()).database(name);
try {
  if (wanted('gateway')) await benchGateway(postgres, full);
  if (wanted('figures')) await benchFigures(await database('figures'));
  if (wanted('observations')) await benchObservations(await database('observations'));
  if (wanted('writes')) await benchWrites(await database('writes'));
  if (wanted('search')) await benchSearch(await database('search'));
  if (wanted('import')) await benchImport(database);
  if (wanted('cells')) await benchCells();
  if (wanted('identity')) await benchIdentity(await database('identity'));
} finally {
  await started?.then(server => server.stop());
}
