/**
 * What the database digests when it makes a link (0030_audit_chain.sql), said again: verification asks nothing of a function that somebody could have
 * replaced, but of PostgreSQL's own alone.
 */

/** The search path under which these are asked. */
export const OWN_NAMES_ONLY = 'SET LOCAL search_path = pg_catalog, pg_temp';

const hash = (text: string, bytes = ''): string => `sha256(convert_to(${text}, 'UTF8')${bytes})`;

/** Of an entry `a`. */
export const ENTRY = hash(
  `concat_ws('|', a.id, a.work, encode(timestamptz_send(a.at), 'hex'), a.committee, a.action, coalesce(a.record, ''), coalesce(a.version, 0), coalesce(a.salt::text, ''), length(a.actor), a.actor, coalesce(a.detail::text, ''), a.reason)`,
);

/** Of a version `v`. */
export const VERSION = hash(`concat_ws('|', v.record, v.work, v.version, encode(timestamptz_send(v.known), 'hex'), v.salt, v.data::text)`);

/** Of a sealed change `s`. */
const SEALED = hash(`concat_ws('|', s.id, s.work, s.record, '')`, ' || s.key || s.change');

/** Of what was changed afterwards, `c`. */
const CHANGE = hash(
  `concat_ws('|', c.id, c.work, c.committee, c.record, coalesce(c.entry, 0), coalesce(encode(timestamptz_send(c.known), 'hex'), ''), '')`,
  ' || c.was || c.became',
);

/** All of them, one after the other. */
const all = (digest: string, order: string): string => `encode(sha256(coalesce(string_agg(${digest}, '' ORDER BY ${order}), '')), 'hex')`;

/** The digest that it had first, where it was changed afterwards. */
const first = (digest: string, what: string): string =>
  `coalesce((SELECT c.was FROM record.audit_change c WHERE ${what} ORDER BY c.id LIMIT 1), ${digest})`;

/** Links of a committee after one, with what their digests come to now. Parameters: the committee, the last link seen, how many. */
export const LINKS = `
  WITH l AS (SELECT * FROM record.audit_link WHERE committee = $1 AND seq > $2 ORDER BY seq LIMIT $3)
  SELECT l.seq::int, l.work::text, (extract(epoch FROM l.at) * 1000)::float8 AS ms, l.entries, encode(l.hash, 'hex') AS hash,
    concat_ws('|', l.committee, l.seq, l.work, encode(timestamptz_send(l.at), 'hex'), l.entries, encode(l.digest, 'hex'), encode(l.versions, 'hex'), encode(l.sealed, 'hex')) AS text,
    encode(l.digest, 'hex') AS digest, encode(l.versions, 'hex') AS versions, encode(l.sealed, 'hex') AS sealed,
    e.there, e.found AS "foundEntries", v.found AS "foundVersions", s.found AS "foundSealed"
  FROM l,
    LATERAL (SELECT count(*)::int AS there, ${all(first(ENTRY, "c.record = coalesce(a.record, '') AND c.entry = a.id"), 'a.id')} AS found
      FROM record.audit a WHERE a.work = l.work AND a.committee = l.committee) e,
    LATERAL (SELECT ${all(first(VERSION, 'c.record = v.record AND c.known = v.known'), 'v.record COLLATE "C", v.known')} AS found
      FROM record.version v WHERE v.work = l.work AND v.committee = l.committee) v,
    LATERAL (SELECT ${all('digest', 'which, id')} AS found FROM (
      SELECT 1 AS which, s.id, ${SEALED} AS digest FROM record.sealed s WHERE s.work = l.work AND s.committee = l.committee
      UNION ALL SELECT 2, c.id, ${CHANGE} FROM record.audit_change c WHERE c.work = l.work AND c.committee = l.committee) beside) s
  ORDER BY l.seq`;
