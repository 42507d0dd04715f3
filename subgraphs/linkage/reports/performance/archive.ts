import DataLoader from 'dataloader';
import type { Pool } from 'pg';

/** A seat that a person holds or held, on whatever committee. */
export interface Seat {
  record: string;
  sector: string | null;
  joinedOn: string;
  leftOn: string | null;
}

export interface DutyEntry {
  record: string;
  duty: string;
  day: string;
}

export interface ArchiveRequest {
  key: string;
  asOf: string;
}

export interface ArchiveLoaders {
  seats: DataLoader<ArchiveRequest, Seat[], string>;
  entries: DataLoader<ArchiveRequest, DutyEntry[], string>;
  assessments: DataLoader<ArchiveRequest, { record: string }[], string>;
}

declare module '../../common/context.ts' {
  interface Loaders {
    archives: ArchiveLoaders;
  }
}

const REQUESTS = 'jsonb_to_recordset($1) AS q (n int, key text, "asOf" timestamptz)';
const KNOWN = (measure: string) => `
  SELECT q.n, f.record, f.dimensions, f.day, sum(f.amount) AS amount FROM ${REQUESTS} JOIN ledger.fact f ON f.subject IN (q.key, record.known_as(q.key)) AND f.subject <> ''
    AND f.measure = '${measure}' AND f.known <= q."asOf" GROUP BY 1, 2, 3, 4 HAVING sum(f.amount) <> 0`;

const SEATS = `
  SELECT n, record, max(dimensions ->> 'sector') AS sector, (min(day) FILTER (WHERE amount > 0))::text AS "joinedOn", (max(day) FILTER (WHERE amount < 0))::text AS "leftOn"
  FROM (${KNOWN('MEMBERS')}) known GROUP BY 1, 2 ORDER BY n, 4, 2`;
const ENTRIES = `SELECT n, record, dimensions ->> 'duty' AS duty, day::text FROM (${KNOWN('DUTY_ENTRIES')}) known WHERE amount > 0 ORDER BY n, day DESC, record, duty`;

const ASSESSMENTS = `SELECT n, record FROM (${KNOWN('ASSESSMENTS')}) known WHERE amount > 0 ORDER BY n, day DESC, record`;

/** Everything that is published of persons, by key, over all committees: one statement each for all asked for at the same time. */
export function archiveLoaders(pool: Pool): ArchiveLoaders {
  const load = <Row>(name: string, text: string) =>
    new DataLoader<ArchiveRequest, Row[], string>(
      async requests => {
        const { rows } = await pool.query<Row & { n: number }>({
          name,
          text,
          values: [JSON.stringify(requests.map((each, n) => ({ n, ...each })))],
        });
        const groups = Map.groupBy(rows, row => row.n);
        return requests.map((_, n) => groups.get(n) ?? []);
      },
      { cacheKeyFn: ({ key, asOf }) => `${key} ${asOf}` },
    );
  return {
    seats: load<Seat>('archive-seats', SEATS),
    entries: load<DutyEntry>('archive-entries', ENTRIES),
    assessments: load<{ record: string }>('archive-assessments', ASSESSMENTS),
  };
}

/** What is known of one person over all their seats. */
export interface Archive extends ArchiveRequest {
  seats: Seat[];
}
