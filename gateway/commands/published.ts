import { loadConfig } from '@tongxin/infra/config.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { readPublished } from '@tongxin/linkage/figures/published/published.resolvers.ts';
import { comparePublished, publishedTable } from '@tongxin/linkage/figures/published/table.ts';
import { withDatabase } from './with-database.ts';

const ALL = 100_000;

try {
  await withDatabase(loadConfig(), async database => {
    const rows = await readPublished(database.pool, null, null, ALL);
    for (const line of publishedTable(await comparePublished(database, rows))) console.log(line);
  });
} catch (error) {
  failWith(error);
}
