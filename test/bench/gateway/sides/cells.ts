import { model } from '@tongxin/gateway/model.ts';
import { cellServer } from '@tongxin/gateway/routing/cells/cell-server.ts';
import { homeCell } from '@tongxin/gateway/service.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { pino } from 'pino';
import { peersBy } from '../keys.ts';

// A cell for each committee of Hubei, all in this process and over the same database; what is measured is who asks them.
const [database, how] = process.argv.slice(2) as [string, string?];
const cell = homeCell('420000', await openDatabase(database, model), pino({ level: 'error' }));
const owners = committees.filter(({ code }) => code.startsWith('42'));
const served = owners.map(async ({ code }) => {
  const { url } = await cellServer(cell, { host: '127.0.0.1', port: 0, peers: await peersBy(how, code) });
  return [code, url] as const;
});
const urls = Object.fromEntries(await Promise.all(served));

process.on('message', () => process.send?.(urls));
process.once('disconnect', () => process.exit());
process.send?.(urls['420000']);
