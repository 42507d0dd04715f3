import { parseId } from '@tongxin/infra/id.ts';
import type { Until } from '@tongxin/infra/kernel/kind.ts';
import { officeOf } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { kindByName, kindOf, kinds } from '../common/catalogue.ts';
import { CARD_COLUMNS, type CardRow, type LinkRow } from '../records/cards.ts';

/** A record of a matter: its card as far as it has arrived. */
export type MatterRecord = Pick<CardRow, 'id'> & Partial<CardRow>;

export interface Matter {
  records: MatterRecord[];
  cut: boolean;
}

/** A merge or a split, standing or undone. */
export interface MatterChange {
  id: string;
  kind: 'MERGE' | 'SPLIT';
  records: string[];
  day: string | null;
  grounds: string | null;
  standing: boolean;
  known: string;
  undone: string | null;
}

export interface MatterLoaders {
  matter: DataLoader<string, Matter>;
  links: DataLoader<Matter, LinkRow[]>;
  changes: DataLoader<Matter, MatterChange[]>;
}

declare module '../common/context.ts' {
  interface Loaders {
    matters: MatterLoaders;
  }
}

const MOST_RECORDS = 1_000;

/** What links do not make two records one matter: kind of the record that says so, relation, kind of the one named. */
const apart = () => [
  ...new Set(
    kinds().flatMap(({ prefix, fields }) =>
      Object.values(fields).flatMap(({ relation, joins, to }) =>
        relation && joins === false
          ? (to ? [kindOf(to).prefix] : kinds().map(kind => kind.prefix)).map(named => `${prefix} ${relation} ${named}`)
          : [],
      ),
    ),
  ),
];
const JOINS = (link: string) => `left(${link}source, 3) || ' ' || ${link}relation || ' ' || left(${link}target, 3) <> ALL ($2)`;

// From each root along the links that stand, either way, but not between two records that a split parts; nearest first.
// PostgreSQL makes no more of a recursive query than its LIMIT takes.
const MATTERS = `
  SELECT root.id AS root, ${CARD_COLUMNS}, reached.id
  FROM unnest($1::text[]) AS root (id), LATERAL (
    WITH RECURSIVE reached (id) AS (
      SELECT root.id
      UNION
      SELECT next.id FROM reached, LATERAL (
        SELECT array_agg(b.target) AS ids FROM (
          SELECT source FROM ledger.link WHERE target = reached.id AND relation IN ('PARTS', 'PARTS_FROM') GROUP BY source HAVING sum(change) > 0
        ) a, LATERAL (
          SELECT target FROM ledger.link l WHERE l.source = a.source AND relation IN ('PARTS', 'PARTS_FROM') GROUP BY target HAVING sum(change) > 0
        ) b
      ) parted, LATERAL (
        SELECT target AS id FROM ledger.link WHERE source = reached.id AND ${JOINS('')} GROUP BY relation, target HAVING sum(change) > 0
        UNION ALL
        SELECT source FROM ledger.link WHERE target = reached.id AND ${JOINS('')} GROUP BY relation, source HAVING sum(change) > 0
      ) next WHERE next.id <> ALL (coalesce(parted.ids, '{}'))
    ) SELECT id FROM reached LIMIT $3
  ) reached LEFT JOIN ledger.card c ON c.id = reached.id`;

const LINKS = `
  SELECT m.n, l.source, l.relation, l.target, max(l.known) FILTER (WHERE l.change = 1) AS known
  FROM jsonb_to_recordset($1) AS m (n int, ids text[]) JOIN ledger.link l ON l.source = ANY (m.ids) AND l.target = ANY (m.ids) AND ${JOINS('l.')}
  GROUP BY 1, 2, 3, 4 HAVING sum(l.change) > 0 ORDER BY known, source, relation, target`;

const CHANGES = `
  SELECT m.n, l.source AS id, l.target, sum(l.change) > 0 AS stands, min(l.known) AS known, max(l.known) AS last, c.title, c.day::text
  FROM jsonb_to_recordset($1) AS m (n int, ids text[])
  CROSS JOIN LATERAL (SELECT DISTINCT source FROM ledger.link WHERE target = ANY (m.ids) AND relation IN ('MERGES', 'PARTS', 'PARTS_FROM')) change
  JOIN ledger.link l ON l.source = change.source LEFT JOIN ledger.card c ON c.id = change.source
  GROUP BY m.n, l.source, l.relation, l.target, c.title, c.day ORDER BY known, id, l.relation, target`;

/** Matters, their links and their changes: one statement each for all asked for at the same time. */
export function matterLoaders(pool: Pool): MatterLoaders {
  const of = (matters: readonly Matter[]) => JSON.stringify(matters.map(({ records }, n) => ({ n, ids: records.map(({ id }) => id) })));
  return {
    matter: new DataLoader(async roots => {
      const { rows } = await pool.query<CardRow & { root: string }>({
        name: 'matters',
        text: MATTERS,
        values: [roots, apart(), MOST_RECORDS + 1],
      });
      const found = Map.groupBy(rows, row => row.root);
      return roots.map(root => inOrder(found.get(root) ?? []));
    }),
    links: new DataLoader(async matters => {
      const { rows } = await pool.query<LinkRow & { n: number }>({ name: 'matter-links', text: LINKS, values: [of(matters), apart()] });
      const found = Map.groupBy(rows, row => row.n);
      return matters.map((_, n) => found.get(n) ?? []);
    }),
    changes: new DataLoader(async matters => {
      const { rows } = await pool.query<ChangeRow>({ name: 'matter-changes', text: CHANGES, values: [of(matters)] });
      const found = Map.groupBy(rows, row => row.n);
      return matters.map((_, n) => [...Map.groupBy(found.get(n) ?? [], ({ id }) => id).values()].map(changeOf));
    }),
  };
}

/** Nearest first, one too many when it is cut → in the order of days, then ids. */
function inOrder(nearest: CardRow[]): Matter {
  const records: MatterRecord[] = nearest.slice(0, MOST_RECORDS);
  const key = ({ day, id }: MatterRecord) => `${day ?? '9999-12-31'} ${id}`;
  return { records: records.sort((one, other) => (key(one) < key(other) ? -1 : 1)), cut: nearest.length > MOST_RECORDS };
}

interface ChangeRow {
  n: number;
  id: string;
  target: string;
  stands: boolean;
  known: string;
  last: string;
  title: string | null;
  day: string | null;
}

/** The links of one merge or split; of one that was corrected, those that stand. Undone, those that stood last. */
function changeOf(links: ChangeRow[]): MatterChange {
  const standing = links.filter(({ stands }) => stands);
  const last = links.map(({ last }) => new Date(last).getTime()).reduce((one, other) => Math.max(one, other));
  const shown = standing.length > 0 ? standing : links.filter(link => new Date(link.last).getTime() === last);
  const [first] = links as [ChangeRow];
  return {
    id: first.id,
    kind: parseId(first.id).prefix === kindOf('matterMerge').prefix ? 'MERGE' : 'SPLIT',
    records: shown.map(({ target }) => target),
    day: first.day,
    grounds: first.title,
    standing: standing.length > 0,
    known: first.known,
    undone: standing.length > 0 ? null : new Date(last).toISOString(),
  };
}

/** What a record's kind says of its status: whether it waits for somebody, or until another record of the matter ends that. */
const waitsOf = ({ kind, status, withdrawn }: MatterRecord): true | Until | undefined =>
  withdrawn || !kind || !status ? undefined : kindByName().get(kind)?.waits?.[status];

/** Whether anything in the matter waits for somebody, of whatever kind it is. The links are read only where they can tell. */
export async function isOpen({ records }: Matter, readLinks: () => Promise<readonly LinkRow[]>): Promise<boolean> {
  const waiting = records.flatMap(record => {
    const waits = waitsOf(record);
    return waits ? [{ record, waits }] : [];
  });
  const until = waiting.flatMap(({ record, waits }) => (waits === true ? [] : [{ record, waits }]));
  if (until.length < waiting.length) return true;
  if (until.length === 0) return false;
  const links = await readLinks();
  return until.some(({ record, waits }) => !links.some(link => ends(link, record, waits)));
}

function ends({ source, target, relation }: LinkRow, { id, dimensions }: MatterRecord, { namedBy = [], names = [], of }: Until): boolean {
  const other = target === id && namedBy.includes(relation) ? source : source === id && names.includes(relation) ? target : null;
  const committee = of && dimensions?.[of];
  return other !== null && (!committee || officeOf(parseId(other).committee) === officeOf(committee));
}
