import { startGraphqlServer } from '@tongxin/gateway/http/server.ts';
import { model } from '@tongxin/gateway/model.ts';
import type { Cell } from '@tongxin/gateway/routing/cells/cell.ts';
import { cellServer } from '@tongxin/gateway/routing/cells/cell-server.ts';
import { contractOf } from '@tongxin/gateway/routing/cells/contract.ts';
import { httpCell } from '@tongxin/gateway/routing/cells/http-cell.ts';
import { createGateway } from '@tongxin/gateway/routing/gateway.ts';
import { staticDirectory } from '@tongxin/gateway/routing/owners/directory.ts';
import { homeCell, ownPlanner, supergraphSdl } from '@tongxin/gateway/service.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { pino } from 'pino';
import { peersBy } from '../keys.ts';
import { watchLoop } from '../loop.ts';

// Our gateway. What it reaches, and how:
//   in-process <database>   one cell, by calls
//   http <database>         the same, in this process too, over HTTP
//   cells <urls>            cells elsewhere, by the code of the committee that each keeps (JSON)
// With a third argument 'token' they know each other by that.
const [mode, where, how] = process.argv.slice(2) as ['in-process' | 'http' | 'cells', string, string?];
const HOME = '420000';
const local = { host: '127.0.0.1', port: 0 };
const log = pino({ level: 'error' });
const contract = contractOf(supergraphSdl());
const peers = await peersBy(how, HOME);
const overHttp = (code: string, url: string) => httpCell(code, url, { deadlineMs: 30_000, connections: 16, peers, contract });

async function reached(): Promise<Cell[]> {
  if (mode === 'cells') return Object.entries(JSON.parse(where) as Record<string, string>).map(([code, url]) => overHttp(code, url));
  const inside = homeCell(HOME, await openDatabase(where, model), log);
  return [mode === 'http' ? overHttp(HOME, (await cellServer(inside, { ...local, peers })).url) : inside];
}

const cells = new Map((await reached()).map(cell => [cell.code, cell]));
const { url } = await startGraphqlServer({
  ...local,
  gateway: createGateway({
    planner: ownPlanner(),
    directory: staticDirectory(committees.map(({ code }) => [code, cells.has(code) ? code : HOME])),
    cells,
    home: HOME,
  }),
  // The public is told figures as of the day before, on which these records were not there.
  identify: () => ({ actor: staffOf(HOME, 'dashboard') }),
  ready: async () => ({ ready: true }),
  pages: (_, response) => sendJson(response, 404, {}),
  logger: log,
});

let longest: (() => number) | undefined;
process.on('message', message => {
  if (message === 'watch') longest = watchLoop();
  process.send?.(message === 'longest' ? (longest?.() ?? 0) : 0);
});
process.once('disconnect', () => process.exit());
process.send?.(`${url}/graphql`);
