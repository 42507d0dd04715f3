import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, pipeline as through } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { OperatorError } from '../errors.ts';
import { sendJson } from '../http/response.ts';
import { itemAt } from '../must.ts';
import type { Peers } from '../peer/peers.ts';
import { PeerRefusedError, refusalBody } from '../peer/refusal.ts';
import { loginUrl } from '../postgres/logins.ts';
import { isBelow } from '../reference/territory.ts';
import { RELEASE } from '../release.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { type Head, LONGEST_WAIT, PROTOCOL, SILENCE_MS, type Trailer, UUID } from './protocol.ts';
import { type Asked, type Columns, columnsOf, lines, newSql, snapshot, wholeUntil } from './selection.ts';
import { type Spooled, spool } from './spool.ts';

interface PublishLog {
  error(details: object, message: string): void;
}

/** What this cell publishes, for those who may receive it. */
export interface Publisher {
  /** Answers `GET /feed`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Who waits is answered at once, what is under way broken off. */
  close(): Promise<void>;
}

/** As many answers at once hold a connection; who waits holds none. */
const STREAMS = 4;

/** As many questions of one receiver may be open at once. */
const QUESTIONS = 3;

/**
 * Publishes what the cell at home here owns to the receivers named: to one above everything, to one below what is meant for it. Reads as a
 * login that can see nothing else. Errors: OperatorError, when a receiver is neither above nor below.
 */
export function publisher(url: string, peers: Peers, receivers: readonly string[], log: PublishLog): Publisher {
  const home = peers.cell;
  for (const cell of receivers) sendsTo(home, cell);
  const options = { connectionString: loginUrl(url, 'tongxin_peer') };
  const streams = new pg.Pool({ ...options, max: STREAMS });
  const short = new pg.Pool({ ...options, max: 2 });
  // A connection that breaks is told by the query in flight; the event alone must not end the process.
  for (const pool of [streams, short]) pool.on('error', () => {}).on('connect', client => client.on('error', () => {}));
  const news = receivers.length > 0 ? arrivals(url) : undefined;
  let columns: Columns | undefined;
  const open = new Map<string, Set<ServerResponse>>();
  const failing = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;

  function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = serve(request, response).finally(() => underWay.delete(answered));
    underWay.add(answered);
    return answered;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const receiver = await receiverOf(request, peers, receivers).catch((error: unknown) => refusePeer(peers, error, response));
    if (receiver === undefined || response.destroyed) return;
    const others = open.get(receiver) ?? new Set();
    open.set(receiver, others.add(response));
    response.once('close', () => others.delete(response));
    // Whose line was cut asks again, and the question before is given up.
    if (others.size > QUESTIONS) [...others][0]?.destroy();
    try {
      const asked = await read(request, response, receiver);
      if (!asked) return;
      await answer(asked, response);
      failing.delete(receiver);
    } catch (err) {
      if (!response.destroyed && !failing.has(receiver))
        log.error(
          { err },
          `Cell ${receiver} could not be sent what is published here; it asks again. This is said once, until it has been.`,
        );
      failing.add(receiver);
      if (response.headersSent) response.destroy();
      else refuse(response, 503, 'The database of this cell does not answer.');
    }
  }

  async function read(request: IncomingMessage, response: ServerResponse, receiver: string): Promise<Asked | undefined> {
    if (request.method !== 'GET') return refuse(response, 405, 'Use GET.');
    const query = new URL(request.url ?? '', 'http://cell').searchParams;
    if (query.get('protocol') !== String(PROTOCOL))
      return refuse(response, 400, `This cell (${RELEASE}) speaks protocol ${PROTOCOL} of the feed. Upgrade the one of us that is older.`);
    const mark = query.get('after');
    if (mark !== null && !UUID.test(mark)) return refuse(response, 400, '"after" is the mark of an answer of this feed.');
    const { rows } = await short.query<{ since: string | null }>('SELECT ledger.position_of($1, $2)::text AS since', [receiver, mark]);
    const { since } = itemAt(rows, 0);
    if (mark !== null && since === null) return refuse(response, 409, UNKNOWN_MARK);
    const wait = Math.min(Number(query.get('wait') ?? 0) || 0, LONGEST_WAIT);
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    return { receiver, sends: sendsTo(home, receiver), since, mark, gzip, until: Date.now() + wait * 1000 };
  }

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    const found =
      asked.since === null
        ? { since: null }
        : await quiet({ ...asked, since: asked.since }, response, { home, pool: short, news, closing: () => closing !== undefined });
    if (response.destroyed) return;
    if (found === 'UNKNOWN_MARK') return refuse(response, 409, UNKNOWN_MARK);
    // Who does not take what is sent is not waited for.
    response.setTimeout(SILENCE_MS, () => response.destroy());
    const head: Head = { feed: PROTOCOL, cell: home, release: RELEASE, sends: asked.sends, anew: asked.since === null };
    if ('upTo' in found) {
      response.writeHead(200, { 'content-type': TYPE });
      response.end(`${JSON.stringify(head)}\n${JSON.stringify({ mark: asked.mark ?? '', at: found.upTo, rows: {} } satisfies Trailer)}\n`);
      return;
    }
    const written = await writtenDown({ ...asked, since: found.since }, head);
    if (!written) return refuse(response, 409, UNKNOWN_MARK);
    try {
      response.writeHead(200, { 'content-type': TYPE, ...(asked.gzip && { 'content-encoding': 'gzip' }) });
      await pipeline(Readable.from(written.chunks(), { objectMode: false }), response);
    } finally {
      await written.remove();
    }
  }

  /** The whole answer, at the speed of the database: however slowly it is taken, nothing is held there meanwhile. */
  async function writtenDown(asked: Asked, head: Head): Promise<Spooled | undefined> {
    const client = await streams.connect();
    let whole = false;
    try {
      const shot = await snapshot(client, short, home, asked);
      columns ??= await columnsOf(client, home);
      if (!shot) return undefined;
      const body = Readable.from(lines(client, asked, head, { ...shot, columns }), { objectMode: false });
      const written = await spool(asked.gzip ? through(body, createGzip({ level: 1 }), () => {}) : body);
      whole = true;
      return written;
    } finally {
      // A connection in the middle of a copy is of no use to the next.
      client.release(!whole);
    }
  }

  async function close(): Promise<void> {
    // Who waits is answered now; an answer that is on its way is broken off, and comes again.
    await news?.close();
    for (const responses of open.values())
      for (const response of responses) if (response.headersSent && !response.writableEnded) response.destroy();
    await Promise.all(underWay);
    await Promise.all([streams.end(), short.end()]);
  }

  return {
    handle,
    close: () => (closing ??= close()),
  };
}

const UNKNOWN_MARK =
  'This cell does not know that mark: it was restored to an earlier day, or others are to be told of now. Copy all anew: ask without "after".';

const TYPE = 'application/x-tongxin-feed';

const refuse = (response: ServerResponse, status: number, message: string): undefined => void sendJson(response, status, { message });

/** Who asks, by its signature. Errors: PeerRefusedError. */
async function receiverOf(
  { method = '', url = '', headers }: IncomingMessage,
  peers: Peers,
  receivers: readonly string[],
): Promise<string> {
  const { peer, confirm } = await peers.hear({ purpose: 'feed', headers, method, path: url });
  await confirm({ body: '' });
  if (!receivers.includes(peer)) throw new PeerRefusedError('NOT_A_RECEIVER', NOT_A_RECEIVER, peer);
  return peer;
}

const NOT_A_RECEIVER =
  'PUBLISH_TO of the cell that was asked does not name it. Have it named there, or take that cell out of RECEIVE_FROM.';

function refusePeer(peers: Peers, error: unknown, response: ServerResponse): undefined {
  if (!(error instanceof PeerRefusedError)) return refuse(response, 503, 'The database of this cell does not answer.');
  peers.refused(error);
  return void sendJson(response, error.status, refusalBody(error));
}

/** What a receiver is sent. Errors: OperatorError, when it is neither above nor below. */
function sendsTo(home: string, receiver: string): Head['sends'] {
  if (isBelow(home, receiver)) return 'ALL';
  if (isBelow(receiver, home)) return 'TOLD';
  throw new OperatorError(
    `PUBLISH_TO names ${receiver}, which is neither above nor below ${home}: cells publish to those above and below them.`,
  );
}

interface Waiting {
  home: string;
  pool: pg.Pool;
  news: Arrivals | undefined;
  closing(): boolean;
}

/** Waits until there is something new; the instant up to which there is nothing, where the time is over before. */
async function quiet(
  asked: Asked & { since: string },
  response: ServerResponse,
  { home, pool, news, closing }: Waiting,
): Promise<'UNKNOWN_MARK' | { since: string } | { upTo: string }> {
  for (;;) {
    // What comes while we look is not missed.
    const notice = news?.next();
    const upTo = await wholeUntil(pool);
    const { rows } = await pool.query<{ known: boolean; since: string | null }>(newSql(home, asked));
    const { known, since } = itemAt(rows, 0);
    if (!known) return 'UNKNOWN_MARK';
    if (since !== null) return { since };
    if (closing() || response.destroyed || Date.now() >= asked.until) return { upTo };
    await notice;
  }
}
