import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '@tongxin/infra/http/listener.ts';
import { readBody } from '@tongxin/infra/http/request.ts';
import { cellServer } from '../cells/cell-server.ts';
import { type HttpCellOptions, httpCell } from '../cells/http-cell.ts';
import { asker, contract, localCell, peersOf, type TestCell } from './world.ts';

/** What becomes of a true answer on its way: other text, other bytes, or whatever is done with the response itself. */
export type Tamper = (answer: string, response: ServerResponse) => string | Buffer | undefined;

export interface TamperedCell extends TestCell {
  /** Undefined: answers stay true. */
  tamper: Tamper | undefined;
  requests: number;
}

/** So that one answer after the other can be wrong. */
const ENDLESS = { faults: Number.POSITIVE_INFINITY, restMs: 1_000 };

const local = { host: '127.0.0.1', port: 0 };

/** A cell in order, and between it and the gateway somebody who changes what it answers. */
export async function tamperedCell(code: string, options: Partial<HttpCellOptions> = {}): Promise<TamperedCell> {
  const served = localCell(code);
  const server = await cellServer(served.cell, { ...local, peers: await peersOf(code) });
  const between = await listen((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }, local);
  const cell = httpCell(code, between.url, { deadlineMs: 5_000, connections: 4, peers: asker, contract, patience: ENDLESS, ...options });
  const tampered: TamperedCell = {
    ...served,
    cell,
    server: between,
    tamper: undefined,
    requests: 0,
    close: async () => {
      await cell.close();
      await Promise.all([between.close(), server.close()]);
    },
  };
  return tampered;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    tampered.requests++;
    const body = await readBody(request, 2 ** 24);
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => /^(x-tongxin|authorization|content-type)/.test(name)),
    );
    const truth = await fetch(`${server.url}${request.url}`, { method: request.method, headers: headers as Record<string, string>, body });
    const text = await truth.text();
    const told = tampered.tamper ? tampered.tamper(text, response) : text;
    if (told === undefined) return;
    if (!response.headersSent) response.writeHead(truth.status, { 'content-type': 'application/json' });
    if (!response.write(told)) await once(response, 'drain');
    response.end();
  }
}

/** A change of an answer as the object that it is. */
export const changed =
  (change: (answer: any) => unknown): Tamper =>
  text => {
    const answer = JSON.parse(text);
    return JSON.stringify(change(answer) ?? answer);
  };
