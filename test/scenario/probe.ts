import type { Made } from '@tongxin/gateway/demonstration/records.ts';
import { byCommittee, writeParts } from '@tongxin/gateway/demonstration/write.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import { snake } from '@tongxin/infra/kernel/names.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { itemAt, must } from '@tongxin/infra/must.ts';
import { actFor, atWorkInParts } from '@tongxin/infra/store/at-work.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { ANY, type Counting, countingBy, type Finding } from './counting.ts';
import { addDays, type Span } from './days.ts';
import { compare, type Row, type Tried } from './finding.ts';
import { randomFrom, sided } from './random.ts';
import { type Choices, type Course, type Draft, daysOf, nameOf, type Recipe, type Where } from './recipe.ts';
import { guideGroups } from './recipes/guided.ts';
import { supportMembers } from './recipes/members.ts';
import { recipes } from './recipes/recipes.ts';
import { registerOthers } from './registered.ts';
import { openWorkshop } from './workshop.ts';

/** Long before what anybody asks for, but late enough for what the product counts by months. */
const FIRST_DAY = '2011-03-01';
/** Days from a stage to the next: more than to anything between them that a recipe dates itself. */
const APART = 300;
/** Days among which one is drawn for a stage. */
const SPAN = 20;

/**
 * Learns what records count for from the views that count them: of every kind one is made in every way, twice, and imported in a
 * transaction that is undone when their facts are read. The two differ in all that is drawn and in their amounts, so that what stays the
 * same follows from the way they are made. `asked`: the measures that matter; what is made for others only is not tried.
 */
export async function learnCounting(database: Database, asked?: ReadonlySet<string>): Promise<Counting> {
  const quiet = await quietCommittees(database);
  const { committee } = quiet;
  const { drafts, pairs } = makeProbes(quiet, asked);
  let counted: ReadonlyMap<Draft, Row[]> = new Map();
  const actor = operator('scenario');
  await atWorkInParts(
    { database, actor, language: 'zh' },
    { committee, action: 'UPDATE', reason: 'scenario' },
    async next => {
      const ids = new Map<Made, string>();
      for (const [owner, mine] of byCommittee(drafts)) {
        const writer = operator('scenario');
        await next(work => actFor(work, writer, { committee: owner, action: 'UPDATE', reason: 'scenario' }));
        await writeParts({ next, kinds: database.model.kinds, actor: writer, records: mine, ids });
      }
      await next(async work => {
        counted = await factsOf(work, database.model.kinds, drafts, ids);
      });
    },
    'TRIED',
  );
  const findings = pairs.map(({ recipe, choices, reached, made }): Finding => {
    const [one, other] = made.map(
      ({ draft, host, ...more }): Tried => ({
        ...more,
        days: draft.days ?? draft.fields,
        rows: counted.get(draft) ?? [],
        hosted: (host && counted.get(host)) ?? [],
      }),
    ) as [Tried, Tried];
    return { recipe, choices, reached, ...compare(one, other, daysOf(recipe), recipe.ofOwner) };
  });
  return countingBy(findings);
}

/** A committee that tries, another one for what is not made twice for one, and two that hand something to it. */
interface Quiet {
  committee: string;
  other: string | undefined;
  outside: string[];
}

/** Committees of this cell that keep no records yet, where nothing can be taken for what is tried; any, where all have some. A cell may have one only. */
async function quietCommittees({ pool }: Database): Promise<Quiet> {
  const { rows } = await pool.query<{ committee: string; level: string }>(
    `SELECT o.committee, r.level FROM ledger.owner o JOIN reference.committee r ON r.code = o.committee JOIN ledger.cell c ON c.code = o.cell AND c.home
     LEFT JOIN (SELECT DISTINCT owner FROM ledger.card) k ON k.owner = o.committee
     ORDER BY k.owner IS NOT NULL, o.committee DESC`,
  );
  if (!rows[0]) throw new OperatorError('This cell keeps the records of no committee.');
  const [{ committee }, ...others] = rows;
  // Of different levels, so that what follows from theirs is not taken for what is always so.
  const outside = ['CITY', 'COUNTY'].flatMap(level => others.find(each => each.level === level)?.committee ?? []);
  return { committee, other: others[0]?.committee, outside };
}

const spanOf = (after: number, long: number): Span => ({ from: addDays(FIRST_DAY, after), until: addDays(FIRST_DAY, after + long) });

/** One way to make a record, twice. */
interface Pair {
  recipe: Recipe;
  choices: Finding['choices'];
  reached: number;
  made: (Pick<Tried, 'choices' | 'amounts'> & { draft: Draft; host: Draft | undefined })[];
}

/** `other`: a second committee, for what is not made twice for one. */
function makeProbes({ committee, other, outside }: Quiet, asked?: ReadonlySet<string>): { drafts: Draft[]; pairs: Pair[] } {
  const workshop = openWorkshop(outside);
  const random = randomFrom('probe');
  const sides = [sided(random, 0), sided(random, 1)] as const;
  /** Of each of the two, those that can be hosts, by key. */
  const hosts = [new Map<string, Draft[]>(), new Map<string, Draft[]>()] as const;
  const known = { after: null, by: addDays(FIRST_DAY, 2 * SPAN) };

  function make(recipe: Recipe, pattern: Finding['choices'], reached: number, version: 0 | 1): Pair['made'][number] {
    const choices = concrete(recipe, pattern, version);
    const amounts = Object.fromEntries(Object.keys(recipe.amounts).map((name, index, all) => [name, 2 + index + version * all.length]));
    const where = whereOf(recipe, choices, reached);
    const key = recipe.host?.key(where) ?? null;
    const candidates = key === null ? [] : (hosts[version].get(key) ?? []);
    // Each host has one guest at first, so that no two need the same day.
    const host = candidates.shift();
    if (host) candidates.push(host);
    else if (key !== null) throw new Error(`The scenario made no host ${key} for a ${nameOf(recipe)}`);
    // A guest has days left after its host.
    const long = host ? 2 * SPAN : SPAN;
    const [begun, ...later] = Array.from({ length: reached }, (_, index) => spanOf(index * APART, long));
    const offers = recipe.offers?.(where) ?? [];
    const draft = workshop.make({
      random: sides[version],
      recipe,
      committee: host && recipe.host?.elsewhere ? must(other, 'a second committee') : committee,
      choices,
      spans: [begun ?? spanOf(0, long), ...later],
      known,
      amounts,
      host,
      offers,
    });
    if (!draft) throw new Error(`No day was left to try a ${nameOf(recipe)}`);
    for (const each of offers) hosts[version].set(each, [...(hosts[version].get(each) ?? []), draft]);
    return { draft, host, choices, amounts };
  }

  const matters = ({ only, outside: needsOthers }: Recipe) =>
    (!needsOthers || outside.length === 2) && (!asked || !only || only.some(name => asked.has(name)));
  const pairs = recipes.filter(matters).flatMap(recipe =>
    ways(recipe, other !== undefined, asked).map(({ choices, reached }) => ({
      recipe,
      choices,
      reached,
      made: ([0, 1] as const).map(version => make(recipe, choices, reached, version)),
    })),
  );
  guideGroups(workshop.drafts, [{ owners: new Set([committee]), until: known.by, asOf: known.by }]);
  const drafts = [...workshop.drafts, ...supportMembers(workshop.drafts, 'probe')];
  return { drafts: [...drafts, ...registerOthers(drafts)], pairs };
}

/** Every combination of choices that makes sense, at every stage; those that need no host first. */
function ways(recipe: Recipe, hasOther: boolean, asked?: ReadonlySet<string>): Pick<Finding, 'choices' | 'reached'>[] {
  const patterns = Object.entries(recipe.choices).reduce<Finding['choices'][]>(
    (sets, [name, weights]) => sets.flatMap(set => valuesTried(recipe, name, weights, asked).map(value => ({ ...set, [name]: value }))),
    [{}],
  );
  const all = patterns.flatMap(choices => Object.keys(recipe.stages).map((_, index) => ({ choices, reached: index + 1 })));
  const sound = all.filter(({ choices, reached }) => recipe.valid?.(concrete(recipe, choices, 0), reached) ?? true);
  const needsHost = ({ choices, reached }: (typeof all)[number]) =>
    recipe.host?.key(whereOf(recipe, concrete(recipe, choices, 0), reached)) != null;
  const guests = recipe.host?.elsewhere && !hasOther ? [] : sound.filter(needsHost);
  return [...sound.filter(way => !needsHost(way)), ...guests];
}

/** Every value; of the sectors, which are counted alike, any; of a choice that stays open where nobody asks, the first. */
function valuesTried(
  { kind, apart }: Recipe,
  choice: string,
  weights: Record<string, number>,
  asked?: ReadonlySet<string>,
): (string | null | typeof ANY)[] {
  const isOpen = asked && apart?.[choice]?.every(measure => !asked.has(measure));
  const values = Object.keys(weights).slice(0, isOpen ? 1 : undefined);
  if (kind.fields[choice]?.type !== 'sector') return values.map(value => value || null);
  return values.includes('') ? [null, ANY] : [ANY];
}

/** For any code one or another. */
const concrete = ({ choices }: Recipe, pattern: Finding['choices'], version: 0 | 1): Choices =>
  Object.fromEntries(
    Object.entries(pattern).map(([name, value]) => {
      const codes = Object.keys(choices[name] ?? {}).filter(code => code !== '');
      return [name, value === ANY ? itemAt(codes, version) : value];
    }),
  );

function whereOf(recipe: Recipe, choices: Choices, reached: number): Where {
  const later = Object.keys(recipe.stages)
    .slice(1)
    .map((_, index) => (index + 1 < reached ? index + 1 : null));
  const spans: Course = [0, ...later];
  return { owners: 0, choices, spans, recorded: 0, lastSpan: later.length };
}

/** What the records count for, each with those that came about with it. */
async function factsOf(
  database: Queryable,
  kinds: readonly Kind[],
  made: readonly Draft[],
  ids: ReadonlyMap<Made, string>,
): Promise<Map<Draft, Row[]>> {
  const wholes = new Map(
    made.flatMap(draft => (draft.others ?? []).filter(other => other.committee === draft.committee).map(other => [other, draft])),
  );
  const drafts = new Map(
    made.flatMap(draft => {
      const id = ids.get(draft);
      return id ? [[id, wholes.get(draft) ?? draft] as const] : [];
    }),
  );
  for (const kind of kinds.filter(({ takeOver }) => takeOver)) await addParts(database, kinds, kind, drafts);
  const counted = new Map<Draft, Row[]>();
  const records = [...drafts.keys()];
  for (const { name, prefix } of kinds) {
    const mine = records.filter(id => id.startsWith(`${prefix}_`));
    if (mine.length === 0) continue;
    const { rows } = await database.query<Row & { record: string }>(
      `SELECT record, measure, amount::float8 AS amount, day::text AS day, dimensions, subject FROM ledger."measured_${name}" WHERE record = ANY ($1)`,
      [mine],
    );
    for (const { record, ...row } of rows) {
      const draft = drafts.get(record);
      if (draft) counted.set(draft, [...(counted.get(draft) ?? []), row]);
    }
  }
  return counted;
}

/** What an earlier register tells in one line stands for several records here: those that refer to it and were not made for themselves. */
async function addParts(database: Queryable, kinds: readonly Kind[], whole: Kind, drafts: Map<string, Draft>): Promise<void> {
  const wholes = [...drafts.keys()].filter(id => id.startsWith(`${whole.prefix}_`));
  for (const kind of kinds) {
    for (const [name] of Object.entries(kind.fields).filter(([, { to }]) => to === whole.name)) {
      const field = snake(name);
      const { rows } = await database.query<{ id: string; whole: string }>(
        `SELECT id, ${field} AS whole FROM ${tableOf(kind)} WHERE ${field} = ANY ($1) AND id <> ALL ($2)`,
        [wholes, [...drafts.keys()]],
      );
      for (const { id, whole: at } of rows) {
        const draft = drafts.get(at);
        if (draft) drafts.set(id, draft);
      }
    }
  }
}
