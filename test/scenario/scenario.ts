import type { MadeSet } from '@tongxin/gateway/demonstration/records.ts';
import { type Written, writeRecords } from '@tongxin/gateway/demonstration/write.ts';
import { today } from '@tongxin/infra/days.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { addBase, BASE_RECORDS } from './base.ts';
import type { Counting } from './counting.ts';
import { demandsOf, type Skipped } from './demands.ts';
import { fillAll } from './fill.ts';
import { plan } from './plan.ts';
import { learnCounting } from './probe.ts';
import type { Draft } from './recipe.ts';
import { GUIDED } from './recipes/groups.ts';
import { guideGroups } from './recipes/guided.ts';
import { supportMembers } from './recipes/members.ts';
import { outcomesOf } from './recipes/outcomes.ts';
import { recipes } from './recipes/recipes.ts';
import { registerOthers } from './registered.ts';

export interface ScenarioOptions {
  /** The same seed gives the same records. */
  seed?: string;
  /** Records of the base beside those that the figures ask for; none: 0. */
  base?: number;
  /** Only plans; writes nothing. */
  dryRun?: boolean;
  onProgress?: (written: number, all: number) => void;
}

export interface ScenarioResult extends Written {
  /** Ids of the rows whose numbers come out. */
  met: string[];
  skipped: Skipped[];
  records: number;
}

/** Drafts of synthetic records from which the figures come out. Errors: OperatorError names rows that contradict one another. */
export function draftScenario(
  figures: readonly PublishedRow[],
  home: ReadonlySet<string>,
  counting: Counting,
  { seed = '1', base = BASE_RECORDS }: ScenarioOptions,
): { drafts: Draft[]; met: string[]; skipped: Skipped[] } {
  const { demands, held, skipped } = demandsOf(figures, home, today(), seed);
  const { batches, conflicts } = plan(demands, seed, counting);
  if (conflicts.length > 0) throw new OperatorError(conflicts.map(({ ids }) => `${explain(ids)} Nothing was written.`).join('\n'));
  const workshop = fillAll(seed, batches, recipes);
  guideGroups(
    workshop.drafts,
    demands.filter(({ terms }) => terms[GUIDED]),
  );
  const outcomes = outcomesOf(held, workshop.drafts, home, seed);
  addBase(workshop, demands, counting, home, base, seed);
  const drafts = [...workshop.drafts, ...supportMembers(workshop.drafts, seed), ...outcomes.made];
  return {
    drafts: [...drafts, ...registerOthers(drafts)],
    met: [...new Set(demands.map(demand => demand.id)), ...outcomes.met],
    skipped: [...skipped, ...outcomes.skipped],
  };
}

const explain = (ids: string[]): string =>
  ids.length === 1
    ? `Row ${ids[0]} cannot come out of any records: see its value, qualifier and filter.`
    : `Rows ${ids.join(', ')} contradict one another: no records give all of these numbers. Mend or remove one of them.`;

/**
 * Writes synthetic records, through the import, from which the published figures come out as sums of facts: for the committees whose
 * records are kept in this database. The same run again changes nothing. Errors: OperatorError where rows contradict one another
 * (then nothing is written).
 */
export async function runScenario(
  database: Database,
  figures: readonly PublishedRow[],
  options: ScenarioOptions = {},
): Promise<ScenarioResult> {
  const { rows } = await database.pool.query<{ committee: string }>(
    'SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home',
  );
  const { drafts, met, skipped } = draftScenario(figures, new Set(rows.map(row => row.committee)), await learnCounting(database), options);
  const written = options.dryRun ? { kinds: planned(drafts) } : await writeRecords(database, drafts, options.onProgress ?? (() => {}));
  return { met, skipped, records: drafts.length, ...written };
}

const planned = (drafts: readonly Draft[]): Written['kinds'] =>
  [...Map.groupBy(drafts, ({ kind }) => kind)].map(([kind, some]) => ({ kind, inserted: 0, updated: 0, unchanged: some.length }));

/** The set that the first start loads: for all committees, from the published figures that the product knows. */
export async function demonstrationSet(database: Database, figures: readonly PublishedRow[]): Promise<MadeSet> {
  const { drafts, met } = draftScenario(figures, new Set(committees.map(({ code }) => code)), await learnCounting(database), {});
  return { records: drafts, figures: met.length };
}
