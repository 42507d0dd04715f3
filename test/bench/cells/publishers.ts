import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { readTerritory } from '@tongxin/infra/store/load-territory.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { feedServer } from '../../kit/cells.ts';

// Publishes for many cells in a process of its own: [url, code, receiver][] → their addresses.
process.on('message', async (cells: [url: string, code: string, receiver: string][] | 'cost') => {
  if (cells === 'cost') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() });
    return;
  }
  // Who is above whom is known from the database.
  await withOwner(cells[0]![0], client => readTerritory(client as Queryable));
  const servers = await Promise.all(cells.map(([url, code, receiver]) => feedServer({ url, code }, [receiver])));
  process.send?.(servers.map(server => server.url));
});
