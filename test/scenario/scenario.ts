import type { MadeSet } from '@tongxin/gateway/demonstration/records.ts';
import { type Written, writeRecords } from '@tongxin/gateway/demonstration/write.ts';
import { today } from '@tongxin/infra/days.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { addBase, BASE_RECORDS } from './base.ts';
import type { Counting } from './counting.ts';
import { allNames, type Demand, demandsOf, type Skipped } from './demands.ts';
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
import { served } from './served.ts';

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
  const { demands: asked, held, skipped: unfit } = demandsOf(figures, home, today(), seed);
  const outside = outsideOf(asked, home);
  const { demands, skipped: unserved } = served(asked, counting, outside.length > 0);
  const { batches, conflicts } = plan(demands, seed, counting);
  if (conflicts.length > 0) throw new OperatorError(conflicts.map(({ ids }) => `${explain(ids)} Nothing was written.`).join('\n'));
  const workshop = fillAll(seed, batches, recipes, outside);
  guideGroups(
    workshop.drafts,
    demands.filter(({ terms }) => terms[GUIDED]),
  );
  const outcomes = outcomesOf(held, workshop.drafts, home, seed);
  addBase(workshop, { demands, counting, home, records: base, seed });
  const drafts = [...workshop.drafts, ...supportMembers(workshop.drafts, seed), ...outcomes.made];
  return {
    drafts: [...drafts, ...registerOthers(drafts)],
    met: [...new Set(demands.map(demand => demand.id)), ...outcomes.met],
    skipped: [...unfit, ...unserved, ...outcomes.skipped],
  };
}

/** The committees of which nothing is asked. */
function outsideOf(demands: readonly Demand[], home: ReadonlySet<string>): string[] {
  const asked = new Set(demands.flatMap(({ owners }) => [...owners]));
  return [...home].filter(code => !asked.has(code)).sort();
}

const explain = (ids: string[]): string =>
  ids.length === 1
    ? `Row ${ids[0]} cannot come out of any records: see its value, qualifier and filter.`
    : `Rows ${ids.join(', ')} contradict one another: no records that the recipes make give all of these numbers. Mend or remove one of them.`;

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
  const home = new Set(rows.map(row => row.committee));
  const { drafts, met, skipped } = draftScenario(figures, home, await learnCounting(database, askedBy(figures, home)), options);
  const written = options.dryRun ? { kinds: planned(drafts) } : await writeRecords(database, drafts, options.onProgress ?? (() => {}));
  return { met, skipped, records: drafts.length, ...written };
}

/** The measures for which there have to be records, or none. */
const askedBy = (figures: readonly PublishedRow[], home: ReadonlySet<string>): Set<string> =>
  allNames(demandsOf(figures, home, today(), '').demands);

const planned = (drafts: readonly Draft[]): Written['kinds'] =>
  [...Map.groupBy(drafts, ({ kind }) => kind)].map(([kind, some]) => ({ kind, inserted: 0, updated: 0, unchanged: some.length }));

/** The set that the first start loads: for all committees, from the published figures that the product knows. */
export async function demonstrationSet(database: Database, figures: readonly PublishedRow[]): Promise<MadeSet> {
  const home = new Set(committees.map(({ code }) => code));
  const { drafts, met } = draftScenario(figures, home, await learnCounting(database, askedBy(figures, home)), {});
  return { records: drafts, figures: met.length };
}
