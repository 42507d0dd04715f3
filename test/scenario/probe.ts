import type { Made } from '@tongxin/gateway/demonstration/records.ts';
import { writeParts } from '@tongxin/gateway/demonstration/write.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
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
import type { Choices, Course, Draft, Recipe, Where } from './recipe.ts';
import { guideGroups } from './recipes/guided.ts';
import { supportMembers } from './recipes/members.ts';
import { recipes } from './recipes/recipes.ts';
import { registerOthers } from './registered.ts';
import { openWorkshop } from './workshop.ts';

const FIRST_DAY = '2001-03-01';
/** Days from a stage to the next: more than to anything between them that a recipe dates itself. */
const APART = 300;
/** Days among which one is drawn for a stage. */
const SPAN = 20;

/**
 * Learns what records count for from the views that count them: of every kind one is made in every way, twice, and imported in a
 * transaction that is undone when their facts are read. The two differ in all that is drawn and in their amounts, so that what stays the
 * same follows from the way they are made.
 */
export async function learnCounting(database: Database): Promise<Counting> {
  const [committee, other] = await quietCommittees(database);
  const { drafts, pairs } = makeProbes(committee, other);
  let counted: ReadonlyMap<Draft, Row[]> = new Map();
  const actor = staffOf(committee, 'scenario');
  await atWorkInParts(
    { database, actor, language: 'zh' },
    { committee, action: 'UPDATE', reason: 'scenario' },
    async next => {
      const ids = new Map<Made, string>();
      for (const [owner, mine] of Map.groupBy(drafts, draft => draft.committee)) {
        const writer = staffOf(owner, 'scenario');
        await next(work => actFor(work, writer, { committee: owner, action: 'UPDATE', reason: 'scenario' }));
        await writeParts({ next, kinds: database.model.kinds, actor: writer, records: mine, ids });
      }
      await next(async work => {
        const written = drafts.map(draft => [draft, must(ids.get(draft), 'id of a draft')] as const);
        counted = await factsOf(work, database.model.kinds, new Map(written));
      });
    },
    'TRIED',
  );
  const findings = pairs.map(({ recipe, choices, reached, made }): Finding => {
    const [one, other] = made.map(
      ({ draft, host, ...more }): Tried => ({
        ...more,
        days: draft.fields,
        rows: counted.get(draft) ?? [],
        hosted: (host && counted.get(host)) ?? [],
      }),
    ) as [Tried, Tried];
    return { recipe, choices, reached, found: compare(one, other, Object.keys(recipe.stages)) };
  });
  return countingBy(findings);
}

/** Two committees of this cell that keep no records yet, where nothing can be taken for what is tried; any, where all have some. A cell may have one only. */
async function quietCommittees({ pool }: Database): Promise<[string, string | undefined]> {
  const { rows } = await pool.query<{ committee: string }>(
    `SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home
     LEFT JOIN (SELECT DISTINCT owner FROM ledger.card) k ON k.owner = o.committee
     ORDER BY k.owner IS NOT NULL, o.committee DESC LIMIT 2`,
  );
  if (!rows[0]) throw new OperatorError('This cell keeps the records of no committee.');
  return [rows[0].committee, rows[1]?.committee];
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
function makeProbes(committee: string, other: string | undefined): { drafts: Draft[]; pairs: Pair[] } {
  const workshop = openWorkshop();
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
    else if (key !== null) throw new Error(`The scenario made no host ${key} for a ${recipe.kind.name}`);
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
    if (!draft) throw new Error(`No day was left to try a ${recipe.kind.name}`);
    for (const each of offers) hosts[version].set(each, [...(hosts[version].get(each) ?? []), draft]);
    return { draft, host, choices, amounts };
  }

  const pairs = recipes.flatMap(recipe =>
    ways(recipe, other !== undefined).map(({ choices, reached }) => ({
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
function ways(recipe: Recipe, hasOther: boolean): Pick<Finding, 'choices' | 'reached'>[] {
  const patterns = Object.entries(recipe.choices).reduce<Finding['choices'][]>(
    (sets, [name, weights]) => sets.flatMap(set => valuesTried(recipe, name, weights).map(value => ({ ...set, [name]: value }))),
    [{}],
  );
  const all = patterns.flatMap(choices => Object.keys(recipe.stages).map((_, index) => ({ choices, reached: index + 1 })));
  const sound = all.filter(({ choices, reached }) => recipe.valid?.(concrete(recipe, choices, 0), reached) ?? true);
  const needsHost = ({ choices, reached }: (typeof all)[number]) =>
    recipe.host?.key(whereOf(recipe, concrete(recipe, choices, 0), reached)) != null;
  const guests = recipe.host?.elsewhere && !hasOther ? [] : sound.filter(needsHost);
  return [...sound.filter(way => !needsHost(way)), ...guests];
}

/** Every value; of the sectors, which are counted alike, any. */
function valuesTried({ kind }: Recipe, choice: string, weights: Record<string, number>): (string | null | typeof ANY)[] {
  const values = Object.keys(weights);
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
async function factsOf(database: Queryable, kinds: readonly Kind[], ids: ReadonlyMap<Draft, string>): Promise<Map<Draft, Row[]>> {
  const drafts = new Map([...ids].map(([draft, id]) => [id, draft]));
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
  const wholes = [...drafts].filter(([, { recipe }]) => recipe.kind === whole).map(([id]) => id);
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
