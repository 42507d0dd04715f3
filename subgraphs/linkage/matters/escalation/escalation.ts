import { today } from '@tongxin/infra/days.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';

export interface InboxRequest {
  /** The committee, and those whose records its office acts for. */
  committees: string[];
  /** Those that answer for it: its office, and all that this acts for. */
  answering: string[];
  status: string[];
  limit: number;
  after: [day: string, id: string] | null;
}

export interface EscalationItem {
  id: string;
  day: string;
  status: string;
  answer: string | null;
  days: number;
}

export interface Inbox {
  items: EscalationItem[];
  total: number;
}

export type InboxLoader = DataLoader<InboxRequest, Inbox, string>;

declare module '../../common/context.ts' {
  interface Loaders {
    inbox: InboxLoader;
  }
}

// What came to a committee, each with the answer of that committee itself: another's does not count.
const INBOXES = `
  WITH asked AS (SELECT n, committees, answering, status, "limit", after FROM jsonb_to_recordset($1) AS a (n int, committees text[], answering text[], status text[], "limit" int, after text[])),
  come AS (
    SELECT asked.n, c.id, c.day, a.id AS answer,
      CASE a.status WHEN 'ACCEPTED' THEN 'AWAITING_ANSWER' WHEN 'RETURNED' THEN 'RETURNED' WHEN 'ANSWERED' THEN 'ANSWERED' ELSE 'AWAITING_DECISION' END AS status,
      CASE WHEN a.status IN ('RETURNED', 'ANSWERED') THEN a.day ELSE $2::date END - c.day AS days
    FROM asked JOIN ledger.card c ON c.dimensions ->> 'receiver' = ANY (asked.committees) AND c.kind = 'escalation' AND NOT c.withdrawn
    LEFT JOIN LATERAL (
      SELECT answering.id, answering.status, answering.day FROM ledger.link l JOIN ledger.card answering ON answering.id = l.source AND NOT answering.withdrawn
      WHERE l.target = c.id AND l.relation = 'ANSWERS' AND answering.owner = ANY (asked.answering)
      GROUP BY 1, 2, 3 HAVING sum(l.change) > 0 LIMIT 1
    ) a ON true
  )
  SELECT asked.n, totals.total, page.id, page.day::text, page.status, page.answer, page.days
  FROM asked
  CROSS JOIN LATERAL (SELECT count(*)::int AS total FROM come WHERE come.n = asked.n AND come.status = ANY (asked.status)) totals
  LEFT JOIN LATERAL (
    SELECT come.* FROM come WHERE come.n = asked.n AND come.status = ANY (asked.status)
      AND (asked.after IS NULL OR (come.day, come.id) > (asked.after[1]::date, asked.after[2]))
    ORDER BY come.day, come.id LIMIT asked."limit"
  ) page ON true
  ORDER BY asked.n, page.day, page.id`;

/** The inboxes of committees: one statement for all asked for at the same time. */
export const inboxLoader = (pool: Pool): InboxLoader =>
  new DataLoader<InboxRequest, Inbox, string>(
    async requests => {
      const { rows } = await pool.query<EscalationItem & { n: number; total: number }>({
        name: 'escalation-inboxes',
        text: INBOXES,
        values: [JSON.stringify(requests.map((request, n) => ({ ...request, n }))), today()],
      });
      const found = Map.groupBy(rows, row => row.n);
      return requests.map((_, n) => {
        const own = found.get(n) ?? [];
        return { items: own.filter(({ id }) => id !== null), total: own[0]?.total ?? 0 };
      });
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );
