import { createHash } from 'node:crypto';
import type pg from 'pg';
import { withOwner } from '../store/owner.ts';
import { changedUnsaid, type Loose, loose, type Unsaid } from './beside.ts';
import { LINKS, OWN_NAMES_ONLY } from './digests.ts';
import type { Head } from './heads.ts';

/** What there is of a committee's audit, and what is wrong with it. */
export interface Chain {
  committee: string;
  entries: number;
  links: number;
  since: Date | null;
  head: { seq: number; hash: string } | null;
  /** Versions and reasons that were blanked, and keys destroyed, as entries of the chain say. */
  erased: number;
  faults: string[];
}

/** A head, and where it is kept. */
export interface KeptHead extends Head {
  from: string;
}

interface Options {
  heads?: readonly KeptHead[];
  committee?: string | undefined;
  onProgress?: (entries: number) => void;
}

/** As many links are looked at in one statement. */
const BATCH = 200;

/** Proves the chain of every committee, as of one moment, against its entries, versions and sealed changes and against heads kept elsewhere. */
export const verifyChains = (url: string, options: Options = {}): Promise<Chain[]> =>
  withOwner(url, async client => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const chains = await verifyWithin(client, options);
    await client.query('COMMIT');
    return chains;
  });

/** The same of what one transaction sees; it looks names up where PostgreSQL's own are from then on. */
export async function verifyWithin(client: pg.Client, { heads = [], committee, onProgress }: Options = {}): Promise<Chain[]> {
  await client.query(OWN_NAMES_ONLY);
  await client.query("SET LOCAL TimeZone = 'UTC'");
  const [unlinked, unsaid] = [await loose(client), await changedUnsaid(client)];
  const chains: Chain[] = [];
  let done = 0;
  for (const each of await committeesIn(client, heads)) {
    if (committee && each !== committee) continue;
    const chain = await verifyChain(client, each, {
      heads: heads.filter(head => head.committee === each),
      onEntries(entries) {
        done += entries;
        onProgress?.(done);
      },
    });
    beside(chain, unlinked.get(each) ?? [], unsaid.get(each));
    chains.push(chain);
  }
  return chains;
}

/** How many entries there are to verify, for who waits. */
export const countEntries = (url: string): Promise<number> =>
  withOwner(url, async client => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM record.audit')).rows[0]?.n ?? 0);

/** Those with an audit here, and those that are kept here and of which a head is known. */
async function committeesIn(client: pg.Client, heads: readonly Head[]): Promise<string[]> {
  const { rows } = await client.query<{ committee: string }>(
    `SELECT committee FROM record.audit_link UNION SELECT committee FROM record.audit UNION SELECT committee FROM record.version UNION SELECT committee FROM record.sealed
     UNION SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home WHERE o.committee = ANY ($1) ORDER BY committee`,
    [[...new Set(heads.map(({ committee }) => committee))]],
  );
  return rows.map(({ committee }) => committee);
}

interface Link {
  seq: number;
  work: string;
  ms: number;
  entries: number;
  hash: string;
  /** What is hashed, after the hash of the link before. */
  text: string;
  digest: string;
  versions: string;
  sealed: string;
  there: number;
  foundEntries: string;
  foundVersions: string;
  foundSealed: string;
}

interface Looking {
  heads: readonly KeptHead[];
  onEntries(entries: number): void;
}

async function verifyChain(client: pg.Client, committee: string, { heads, onEntries }: Looking): Promise<Chain> {
  const chain: Chain = { committee, entries: 0, links: 0, since: null, head: null, erased: 0, faults: [] };
  const kept = Map.groupBy(heads, ({ seq }) => seq);
  let previous: Buffer = Buffer.alloc(0);
  let last = 0;
  for (;;) {
    const { rows } = await client.query<Link>(LINKS, [committee, last, BATCH]);
    for (const link of rows) {
      chain.faults.push(...(await wrongWith(client, committee, link, { last, previous })), ...unlike(link, kept.get(link.seq) ?? []));
      chain.since ??= new Date(link.ms);
      chain.head = { seq: link.seq, hash: link.hash };
      chain.entries += link.there;
      chain.links++;
      [last, previous] = [link.seq, Buffer.from(link.hash, 'hex')];
      onEntries(link.there);
    }
    if (rows.length < BATCH) break;
  }
  chain.faults.push(...(await wrongEnd(client, chain)), ...cutOff(chain, heads));
  return chain;
}

async function wrongWith(
  client: pg.Client,
  committee: string,
  link: Link,
  { last, previous }: { last: number; previous: Buffer },
): Promise<string[]> {
  const faults: string[] = [];
  if (link.seq !== last + 1) {
    const gone = link.seq - last - 1;
    faults.push(`${gone === 1 ? `link ${last + 1} was` : `links ${last + 1} to ${link.seq - 1} were`} removed from the middle`);
  } else if (createHash('sha256').update(previous).update(link.text).digest('hex') !== link.hash)
    faults.push(`link ${link.seq} does not follow from the link before it: one of them was edited, or put in place of another`);
  const where = async () => `link ${link.seq} of ${new Date(link.ms).toISOString()}${await contentsOf(client, committee, link.work)}`;
  if (link.there < link.entries) faults.push(`${link.entries - link.there} of ${link.entries} entries were removed from ${await where()}`);
  else if (link.there > link.entries) faults.push(`${link.there - link.entries} entries were inserted into ${await where()}`);
  else if (link.foundEntries !== link.digest) faults.push(`an entry was edited in ${await where()}`);
  if (link.foundVersions !== link.versions) faults.push(`a version of a record was edited, removed or inserted in ${await where()}`);
  if (link.foundSealed !== link.sealed)
    faults.push(`a sealed change of personal fields was edited, removed or inserted in ${await where()}`);
  return faults;
}

/** The first entries of a link, so that it can be found. */
async function contentsOf(client: pg.Client, committee: string, work: string): Promise<string> {
  const { rows } = await client.query<{ actor: string; action: string; record: string | null }>(
    'SELECT actor, action, record FROM record.audit WHERE work = $1 AND committee = $2 ORDER BY id LIMIT 4',
    [work, committee],
  );
  const shown = rows.slice(0, 3).map(({ actor, action, record }) => [actor, action, record].filter(Boolean).join(' '));
  return shown.length > 0 ? ` (${shown.join(', ')}${rows.length > 3 ? ', …' : ''})` : '';
}

const unlike = (link: Link, heads: readonly KeptHead[]): string[] =>
  heads
    .filter(({ hash }) => hash !== link.hash)
    .map(({ from, at }) => `link ${link.seq} is another than the one noted on ${at} in ${from}: the chain was rewritten up to there`);

/** Heads kept elsewhere of links that are not there. */
function cutOff({ head, links }: Chain, heads: readonly KeptHead[]): string[] {
  const beyond = heads.filter(({ seq }) => seq > (head?.seq ?? 0)).sort((one, other) => other.seq - one.seq);
  const [furthest] = beyond;
  if (!furthest) return [];
  const end = links === 0 ? 'there is nothing' : `the chain ends at link ${head?.seq}`;
  return [`${end}, and a head noted on ${furthest.at} in ${furthest.from} is of link ${furthest.seq}: it was cut off`];
}

async function wrongEnd(client: pg.Client, { committee, head }: Chain): Promise<string[]> {
  const { rows } = await client.query<{ seq: number; same: boolean }>(
    `SELECT h.seq::int, (h.seq, h.at, h.hash) IS NOT DISTINCT FROM (l.seq, l.at, l.hash) AS same
     FROM record.audit_head h LEFT JOIN record.audit_link l ON l.committee = h.committee AND l.seq = $2 WHERE h.committee = $1`,
    [committee, head?.seq ?? null],
  );
  const [own] = rows;
  if (own ? own.same : !head) return [];
  return [
    `the chain ends at link ${head?.seq ?? 'none'}, and its head is of link ${own?.seq ?? 'none'}: it was cut off at the end, or its head was edited`,
  ];
}

/** What belongs to no link, and what was changed without an entry that says so. */
function beside(chain: Chain, unlinked: readonly Loose[], unsaid: Unsaid | undefined): void {
  for (const { what, rows, since } of unlinked)
    chain.faults.push(`${rows} ${what} belong to no link, the first of ${since}: they were inserted, or their link was removed`);
  chain.erased = unsaid?.erased ?? 0;
  chain.faults.push(...(unsaid?.faults ?? []));
}
