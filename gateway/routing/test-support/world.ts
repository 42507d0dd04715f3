import { composeServices } from '@apollo/composition';
import type { Listener } from '@tongxin/infra/http/listener.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { acquainted } from '@tongxin/infra/peer/test-support/memory.ts';
import { type GraphqlServerOptions, startGraphqlServer } from '../../http/server.ts';
import { developmentIdentity } from '../../identity/development.ts';
import type { Identify } from '../../identity/identity.ts';
import type { Cell } from '../cells/cell.ts';
import { cellHeaders } from '../cells/cell-protocol.ts';
import { cellServer } from '../cells/cell-server.ts';
import { contractOf } from '../cells/contract.ts';
import { type HttpCellOptions, httpCell } from '../cells/http-cell.ts';
import { inProcessCell } from '../cells/in-process-cell.ts';
import { createGateway } from '../gateway.ts';
import type { Directory } from '../owners/directory.ts';
import { planner } from '../plan/supergraph.ts';
import { type Diary, diary, testServices, testSubgraphs } from './subgraphs.ts';

/** Of each cell, its keys; all trust each other. */
export const peersOf = acquainted();
export const asker = await peersOf('420000');
const local = { host: '127.0.0.1', port: 0 };

const composed = composeServices(testServices);
if (!composed.supergraphSdl) throw new Error(String(composed.errors));
export const supergraphSdl = composed.supergraphSdl;
export const contract = contractOf(supergraphSdl);

/** A logger that keeps what it is told. */
export function memoryLogger() {
  const errors: { details: unknown; message: string }[] = [];
  const told: string[] = [];
  const ignore = () => {};
  const info = (message: string) => void told.push(message);
  const error = (details: unknown, message = '') => void errors.push({ details, message });
  return { errors, told, debug: ignore, info, warn: info, error };
}

export interface TestCell {
  cell: Cell;
  log: Diary;
  logger: ReturnType<typeof memoryLogger>;
  /** Of a remote cell. */
  server?: Listener;
  close(): Promise<void>;
}

export function localCell(code: string): TestCell {
  const log = diary();
  const logger = memoryLogger();
  const cell = inProcessCell(code, testSubgraphs(code, log), logger);
  return { cell, log, logger, close: () => cell.close() };
}

/** A cell behind a real server; `close` stops both ends. */
export async function remoteCell(code: string, options: Partial<HttpCellOptions> = {}): Promise<TestCell> {
  const served = localCell(code);
  const server = await cellServer(served.cell, { ...local, peers: await peersOf(code) });
  const cell = httpCell(code, server.url, { deadlineMs: 5_000, connections: 4, peers: asker, contract, ...options });
  const close = () => cell.close().then(() => server.close());
  return { ...served, cell, server, close };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A gateway with its front door over some cells; the first is the home. */
export async function startWorld(cells: TestCell[], directory: Directory, options: Partial<GraphqlServerOptions> = {}) {
  const logger = memoryLogger();
  const codes = new Map(cells.map(({ cell }) => [cell.code, cell]));
  const gateway = createGateway({ planner: planner(supergraphSdl), directory, cells: codes, home: cells[0]!.cell.code });
  const server = await startGraphqlServer({
    gateway,
    ...local,
    identify: byHeaders('development'),
    ready: async () => ({ ready: true }),
    pages: (_, response) => void response.writeHead(404).end('no page'),
    logger,
    ...options,
  });
  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return {
    url: server.url,
    logger,
    post,
    ask: (query: string, variables?: object, headers?: Record<string, string>) =>
      post(JSON.stringify({ query, variables }), headers).then(({ body }) => body),
    async close() {
      await server.close();
      await Promise.all(cells.map(cell => cell.close()));
    },
  };
}

/** An invented record id. */
export const id = (committee: string, end: number | string, prefix = 'con') => `${prefix}_${committee}_${String(end).padStart(32, 'f')}`;

/** Path and code of each error, sorted. */
export const errorsOf = (body: { errors?: { path?: unknown[]; extensions: { code: string } }[] }): string[] =>
  (body.errors ?? []).map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions.code}`).sort();

/** What the gateway of cell 420000 sends to another: a signed request, as a client of `fetch`. */
export async function signedPost(
  code: string,
  path: string,
  body: string,
  waitsMs = 5_000,
): Promise<{ method: 'POST'; headers: Record<string, string>; body: string }> {
  const signed = await asker.sign({ purpose: 'request', to: code, method: 'POST', path, body, says: context });
  return { method: 'POST', headers: { ...cellHeaders(waitsMs), ...signed }, body };
}

export const context = { actor: PUBLIC, requestId: 'request-1', language: 'zh' as const };

/** By the headers of developers alone. */
export const byHeaders =
  (mode: string): Identify =>
  headers => ({ actor: developmentIdentity(mode)(headers) ?? PUBLIC });
