import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { request } from 'undici';
import type { Peers } from '../peer/peers.ts';
import { Intake } from './intake.ts';
import { type Feed, type Head, PROTOCOL, type Section, SILENCE_MS, type Trailer, UUID } from './protocol.ts';
import { MalformedFeedError, pieces } from './sections.ts';
import { spool } from './spool.ts';

/** What a cell sends may be as long as this, unpacked: some 30 million facts. */
const MOST_BYTES = 8 * 1024 ** 3;

/** The other side could not be asked, or did not answer to the end; asked again, it may. */
export class FeedUnreachableError extends Error {}

/** What it answered is not taken in: somebody must act, there or here. */
export class FeedRefusedError extends Error {}

/** What has been taken in. */
export interface Taken {
  rows: number;
  /** All of the cell, from the beginning, in place of what was here. */
  anew: boolean;
}

interface Pull {
  /** The rights of the owner. */
  pool: pg.Pool;
  feed: Feed;
  /** Who asks. */
  peers: Pick<Peers, 'sign'>;
  /** How long the other side may wait for something new, in seconds. */
  wait: number;
  signal: AbortSignal;
}

/**
 * Asks a cell once for what is new since the last answer, and takes it in: all of an answer or nothing. A cell that does not know our mark any
 * more was restored to an earlier day, or means other records for us: all of it is copied anew. Errors: FeedUnreachableError, FeedRefusedError.
 */
export async function pull(asking: Pull): Promise<Taken> {
  const { pool, feed } = asking;
  const { rows } = await pool.query<{ mark: string | null }>('SELECT mark FROM ledger.feed WHERE cell = $1', [feed.cell]);
  if (!rows[0]) throw new FeedRefusedError(`Cell ${feed.cell} has been closed here. Take it out of RECEIVE_FROM, and restart the service.`);
  const { mark } = rows[0];
  try {
    const taken = await ask(asking, { stored: mark, after: mark });
    return taken === 'UNKNOWN_MARK' ? await anew(asking, mark) : taken;
  } catch (error) {
    throw explained(error, asking);
  }
}

/** What we have of a cell, and from where on we ask: from there, or from the beginning. */
interface Place {
  stored: string | null;
  after: string | null;
}

async function anew(asking: Pull, stored: string | null): Promise<Taken> {
  const taken = await ask(asking, { stored, after: null });
  if (taken === 'UNKNOWN_MARK') throw new FeedUnreachableError('it answers 409 to a receiver that has nothing');
  return taken;
}

async function ask({ pool, feed, peers, wait, signal }: Pull, place: Place): Promise<Taken | 'UNKNOWN_MARK'> {
  const path = pathFor({ mark: place.after, wait });
  const signed = await peers.sign({ purpose: 'feed', to: feed.cell, method: 'GET', path });
  const { statusCode, headers, body } = await request(`${feed.url.replace(/\/+$/, '')}${path}`, {
    headers: { ...signed, 'accept-encoding': 'gzip' },
    headersTimeout: wait * 1000 + SILENCE_MS,
    bodyTimeout: SILENCE_MS,
    signal,
  });
  if (statusCode !== 200) {
    const { said, reason } = saidIn(await body.text().catch(() => ''));
    if (statusCode === 409 && place.after !== null) return 'UNKNOWN_MARK';
    if (statusCode >= 500) throw new FeedUnreachableError(`it answers ${statusCode}${said}`);
    if (statusCode === 401 && reason === undefined) throw new FeedRefusedError(withoutKeys(feed.cell));
    const todo = said || (statusCode === 404 ? ': there is no feed at that address. It is to be that of its CELL_PORT.' : '.');
    throw new FeedRefusedError(`The feed of cell ${feed.cell} answers ${statusCode}${todo}`);
  }
  const packed = headers['content-encoding'] === 'gzip';
  const chunks: AsyncIterable<Uint8Array> = packed ? pipeline(body, createGunzip(), () => {}) : body;
  const answer = await spool(bounded(chunks));
  try {
    return await takeIn(answer.chunks(), { pool, feed, place });
  } finally {
    await answer.remove();
  }
}

/** As the other side sees it: what is before it in an address is a proxy's. */
const pathFor = ({ mark, wait }: { mark: string | null; wait: number }): string =>
  `/feed?${new URLSearchParams({ protocol: String(PROTOCOL), wait: String(wait), ...(mark && { after: mark }) })}`;

/** Words of the other side, or with its words in them, as a log and a terminal can bear them. */
const short = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 300);

/** What a refusal says for people, cut to a line. */
function saidIn(text: string): { said: string; reason?: unknown } {
  try {
    const { message, reason } = JSON.parse(text);
    return { said: typeof message === 'string' ? `: ${short(message)}` : '', reason };
  } catch {
    return { said: '' };
  }
}

const withoutKeys = (cell: string): string =>
  `The feed of cell ${cell} answers 401, and not as cells do that know each other by keys: it runs release 0.4 or older and is to be brought up to date, or a proxy in front of it wants a password.`;

async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new MalformedFeedError(`more than ${MOST_BYTES} bytes`);
    yield chunk;
  }
}

interface Taking {
  pool: pg.Pool;
  feed: Feed;
  place: Place;
}

/** One answer is one transaction here: without its last line nothing of it counts. */
async function takeIn(chunks: AsyncIterable<Uint8Array>, { pool, feed, place }: Taking): Promise<Taken> {
  let head: Head | undefined;
  let trailer: Trailer | undefined;
  let intake: Intake | undefined;
  try {
    for await (const piece of pieces(chunks, line => isSection(JSON.parse(line)))) {
      if ('rows' in piece) await intake?.write(piece.rows);
      else if ('end' in piece) await intake?.end();
      else if (trailer) throw new MalformedFeedError('something after its last line');
      else {
        const line = JSON.parse(piece.line);
        if (!head) head = headIn(line, feed, place);
        else if (isSection(line)) {
          intake ??= await Intake.begin(pool, feed.cell);
          await intake.open(line);
        } else trailer = trailerIn(line);
      }
    }
    if (!head || !trailer) throw new MalformedFeedError('an end in the middle');
    const arrived = { ...trailer, whole: head.sends === 'ALL', anew: head.anew, stored: place.stored };
    // Of one that is told from the beginning what was here goes, though nothing comes.
    if (head.anew) intake ??= await Intake.begin(pool, feed.cell);
    if (!intake) {
      await Intake.nothingNew(pool, feed.cell, arrived);
      return { rows: 0, anew: head.anew };
    }
    return { rows: await intake.finish(arrived), anew: head.anew };
  } catch (error) {
    await intake?.abandon();
    throw error;
  }
}

const isSection = (line: unknown): line is Section =>
  typeof line === 'object' &&
  line !== null &&
  'table' in line &&
  typeof line.table === 'string' &&
  'columns' in line &&
  Array.isArray(line.columns) &&
  line.columns.length < 1_000 &&
  line.columns.every(column => typeof column === 'string' && /^[a-z_][a-z\d_]{0,62}$/.test(column));

function headIn(line: Partial<Head> | null, { cell }: Feed, { after }: Place): Head {
  if (!line) throw new MalformedFeedError('another beginning');
  const { feed, sends, anew } = line;
  if (feed !== PROTOCOL || !['ALL', 'TOLD'].includes(String(sends)) || typeof anew !== 'boolean')
    throw new MalformedFeedError('another beginning');
  if (line.cell !== cell)
    throw new FeedRefusedError(
      `RECEIVE_FROM says that cell ${cell} answers there, and it is ${short(String(line.cell)).slice(0, 6)}. Correct the address.`,
    );
  if (anew !== (after === null)) throw new MalformedFeedError('another part than was asked for');
  return line as Head;
}

function trailerIn(line: Partial<Trailer> | null): Trailer {
  if (!line) throw new MalformedFeedError('another last line');
  const { mark, at, rows } = line;
  if (typeof mark !== 'string' || !UUID.test(mark) || Number.isNaN(Date.parse(String(at))) || typeof rows !== 'object' || rows === null)
    throw new MalformedFeedError('another last line');
  return line as Trailer;
}

/** What passes by itself. */
const LOST = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['Z_BUF_ERROR', 'Z_DATA_ERROR', 'ERR_STREAM_PREMATURE_CLOSE'],
]);
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'no connection',
  UND_ERR_CONNECT_TIMEOUT: 'no connection',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host cannot be looked up',
};

/** Why an answer could not be had or taken in, in words for an operator. */
function explained(error: unknown, { feed, signal }: Pull): unknown {
  const { code, name } = error as Error & { code?: string };
  const message = short((error as Error).message);
  if (error instanceof FeedRefusedError || error instanceof FeedUnreachableError || signal.aborted) return error;
  const { cell } = feed;
  if (code === 'TX002' || (code === '23514' && message.includes('partition constraint')))
    return new FeedRefusedError(
      `Cell ${cell} published rows that are not its own: ${message}. Have them deleted there; the feed then goes on by itself.`,
    );
  // Data, constraints and what the territory would not bear: PostgreSQL's classes 22, 23, 42 and 54, and ours.
  if (/^(22|23|42|54|TX)/.test(code ?? '')) return new FeedRefusedError(`What cell ${cell} sent cannot be taken in: ${message}`);
  if (error instanceof MalformedFeedError || name === 'SyntaxError')
    return new FeedUnreachableError(`its answer is none of a feed (${error instanceof MalformedFeedError ? message : 'no JSON'})`);
  if (code?.startsWith('UND_ERR') || (code && LOST.has(code)))
    return new FeedUnreachableError(REASONS[code] ?? `the connection was lost (${code})`);
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length too long/i.test(message))
    return new FeedRefusedError(
      `At the address of cell ${cell} there is no TLS: write http in RECEIVE_FROM, or put the proxy in front there.`,
    );
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new FeedRefusedError(
      `The certificate at the address of cell ${cell} is not that of ${new URL(feed.url).hostname}. Correct the address, or the certificate.`,
    );
  if (/certificate|SSL|TLS|CERT/i.test(`${code} ${message}`))
    return new FeedRefusedError(`The certificate of cell ${cell} is not trusted: ${message}`);
  return error;
}
