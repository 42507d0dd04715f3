import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import type { Feed } from '@tongxin/infra/feed/protocol.ts';
import { openPeers } from '@tongxin/infra/peer/peers.ts';

// Receives in a process of its own, so that what it costs can be told apart: { url, code, feeds } begins, 'cost' asks, 'stop' ends.
let running: { stop(): Promise<void> } | undefined;
process.on('message', async (message: { url: string; code: string; feeds: Feed[] } | 'cost' | 'stop') => {
  if (message === 'cost') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() });
  } else if (message === 'stop') {
    await running?.stop();
    process.send?.('stopped');
  } else {
    const { url, code, feeds } = message;
    running = startFeeds({ url, feeds, peers: openPeers(url, code), log: { info: () => {}, warn: line => console.error(line) } });
    process.send?.('begun');
  }
});
