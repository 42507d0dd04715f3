import type { Database } from '../database/database.ts';
import { type Kind, snake, tableOf } from '../records/kind.ts';
import type { CellProblem } from './codec.ts';
import { readDate } from './dates.ts';

export type Resolved = { id: string } | { problem: CellProblem };

/** Finds records by what a spreadsheet calls them. */
export interface Resolver {
  /** Looks up texts that are not known yet: at most one query for each field of the natural key. */
  learn(target: Kind, texts: string[]): Promise<void>;
  find(target: Kind, text: string): Resolved;
}

const RECORD_ID = /^[a-z]{3}_\d{6}_[0-9a-f]{32}$/;

/** A resolver within one committee's records, which remembers what it found. */
export function createResolver(database: Database, committee: string): Resolver {
  const known = new Map<string, Map<string, Resolved>>();
  const of = (target: Kind) => known.get(target.name) ?? known.set(target.name, new Map()).get(target.name)!;
  return {
    find: (target, text) => (RECORD_ID.test(text) ? { id: text } : (of(target).get(text) ?? { problem: unknown(target) })),
    async learn(target, texts) {
      const found = of(target);
      const fresh = [...new Set(texts)].filter(text => !RECORD_ID.test(text) && !found.has(text));
      await byNaturalKey(database, target, committee, fresh, found);
      for (const field of target.naturalKey) {
        const open = fresh.filter(text => !found.has(text));
        if (open.length > 0) await byField(database, target, committee, field, open, found);
      }
      for (const text of fresh) if (!found.has(text)) found.set(text, { problem: unknown(target) });
    },
  };
}

async function byNaturalKey(
  database: Database,
  target: Kind,
  committee: string,
  texts: string[],
  found: Map<string, Resolved>,
): Promise<void> {
  if (texts.length === 0) return;
  const textsByKey = new Map<string, string[]>();
  for (const text of texts) for (const key of possibleKeys(target, text)) textsByKey.set(key, [...(textsByKey.get(key) ?? []), text]);
  const { rows } = await database.pool.query(
    `SELECT id, natural_key FROM ${tableOf(target)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [committee, [...textsByKey.keys()]],
  );
  for (const row of rows) for (const text of textsByKey.get(row.natural_key)!) found.set(text, { id: row.id });
}

/** The natural keys that a text can mean: its parts with either slash, days in any form, empty parts at the end left out. */
function possibleKeys(target: Kind, text: string): string[] {
  const [first] = target.naturalKey;
  const dated = target.fields[first!]!.type === 'date' ? /^(\S+?[日号]?|\d{4}\/\d{1,2}\/\d{1,2})\s*[/／]\s*(\D.*)$/.exec(text) : null;
  const day = dated ? readDate(dated[1]) : undefined;
  const readings = [
    text,
    text.replace(/\s*[/／]\s*/g, ' / '),
    ...(day ? [`${day} / ${dated![2]}`, `${day} / ${dated![2]!.replace(/\s*[/／]\s*/g, ' / ')}`] : []),
  ];
  return [...new Set(readings.flatMap(reading => [reading, `${reading} / `]))];
}

/** By one field of the natural key alone, such as the title, where only one live record has it, or (for it to be said) only withdrawn ones. */
async function byField(
  database: Database,
  target: Kind,
  committee: string,
  field: string,
  texts: string[],
  found: Map<string, Resolved>,
): Promise<void> {
  const isDay = target.fields[field]!.type === 'date';
  const textsByValue = new Map(texts.map(text => [(isDay ? readDate(text) : text) ?? text, text]));
  const { rows } = await database.pool.query(
    `SELECT ${snake(field)}::text AS value, count(*) FILTER (WHERE withdrawn_at IS NULL)::int AS live,
            coalesce(min(id) FILTER (WHERE withdrawn_at IS NULL), min(id)) AS id
     FROM ${tableOf(target)} WHERE committee = $1 AND ${snake(field)}::text = ANY ($2) GROUP BY 1`,
    [committee, [...textsByValue.keys()]],
  );
  for (const { value, live, id } of rows) found.set(textsByValue.get(value)!, live <= 1 ? { id } : { problem: several(target, live) });
}

const keyShape = (target: Kind): string => target.naturalKey.map(name => target.fields[name]!.label).join(' / ');

const unknown = (target: Kind): CellProblem => ({
  reason: `没有这条${target.label}`,
  remedy: `先导入${target.label}，再在这里写它的${keyShape(target)}`,
});

const several = (target: Kind, count: number): CellProblem => ({
  reason: `有 ${count} 条这样的${target.label}`,
  remedy: `写全：${keyShape(target)}`,
});
