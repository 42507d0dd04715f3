import type pg from 'pg';
import { withOwner } from '../store/owner.ts';

interface Wanted {
  committee?: string | undefined;
  /** Only links after this one, of the committee. */
  since?: number;
}

const CHUNK = 500;

/** An entry with its link's number and hash, what was before and after, and what is sealed of it as it is. */
const ENTRIES = `
  SELECT json_build_object('committee', l.committee, 'seq', l.seq, 'hash', encode(l.hash, 'hex'), 'id', a.id, 'at', a.at, 'actor', a.actor, 'action', a.action,
    'reason', a.reason, 'record', a.record, 'version', a.version, 'detail', a.detail,
    'before', (SELECT data FROM record.version v WHERE v.record = a.record AND v.version < a.version ORDER BY v.version DESC, known DESC LIMIT 1),
    'after', (SELECT data FROM record.version v WHERE v.record = a.record AND v.version >= a.version ORDER BY v.version, known LIMIT 1),
    'sealed', (SELECT json_agg(json_build_object('key', encode(s.key, 'hex'), 'change', encode(s.change, 'base64')) ORDER BY s.id)
      FROM record.sealed s WHERE s.work = a.work AND s.record = a.record))::text AS line
  FROM record.audit_link l JOIN record.audit a ON a.work = l.work AND a.committee = l.committee
  WHERE ($1::text IS NULL OR l.committee = $1) AND l.seq > $2 ORDER BY l.committee, l.seq, a.id`;

/** Gives the audit to `take`, an entry a line, in its order, as of one moment. */
export const exportAudit = (url: string, { committee, since = 0 }: Wanted, take: (lines: string) => Promise<void>): Promise<number> =>
  withOwner(url, async client => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'");
    await client.query(`DECLARE entries NO SCROLL CURSOR FOR ${ENTRIES}`, [committee ?? null, since]);
    let exported = 0;
    for (;;) {
      const { rows } = await next(client);
      if (rows.length === 0) break;
      await take(rows.map(({ line }) => `${line}\n`).join(''));
      exported += rows.length;
    }
    await client.query('COMMIT');
    return exported;
  });

const next = (client: pg.Client): Promise<pg.QueryResult<{ line: string }>> => client.query(`FETCH ${CHUNK} FROM entries`);
