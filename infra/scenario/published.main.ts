import { readPublished } from '../../subgraphs/linkage/published/published.resolvers.ts';
import { loadConfig } from '../config.ts';
import { withDatabase } from '../database/with-database.ts';
import { failWith } from '../process/fail.ts';
import { comparePublished, publishedTable } from './published-table.ts';

const ALL = 100_000;

try {
  await withDatabase(loadConfig(), async ({ pool }) => {
    const rows = await readPublished(pool, null, null, ALL);
    for (const line of publishedTable(await comparePublished(pool, rows))) console.log(line);
  });
} catch (error) {
  failWith(error);
}
