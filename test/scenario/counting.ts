import { must } from '@tongxin/infra/must.ts';
import { type Choices, nameOf, type Recipe } from './recipe.ts';

/** What a record counts for, as the views of its kind say. */
export interface Fact {
  measure: string;
  /** The date field on whose day it counts. */
  on: string;
  /** How many it counts as; -1: it ceases to count. */
  times: number;
  /** Times as many as this amount says. */
  amount?: string;
  dimensions: Readonly<Record<string, string | null | undefined>>;
  /** For a count of different subjects that are a closed set: which one. */
  subject?: string;
}

/** A choice of a sector, whichever: all are counted alike. */
export const ANY = Symbol('any sector');

/** That the value is the one chosen. */
export interface Chosen {
  choice: string;
}

/** A fact as it was found; what follows a choice says so. */
export type Found = Omit<Fact, 'dimensions' | 'subject'> & { dimensions: Record<string, string | Chosen>; subject?: string | Chosen };

/** What a record made with these choices, that reached so many stages, was found to count for. */
export interface Finding {
  recipe: Recipe;
  choices: Readonly<Record<string, string | null | typeof ANY>>;
  reached: number;
  found: readonly Found[];
  /** Measures for which it may count or not. */
  chance: ReadonlySet<string>;
}

/** What records count for, found by asking the views (probe.ts). */
export interface Counting {
  /** What a record counts for. Choices left out must be of no matter to the measures asked for. */
  facts(recipe: Recipe, choices: Choices, reached: number): readonly Fact[];
  /** Measures for which it may count besides, as chance has it. */
  chance(recipe: Recipe, choices: Choices, reached: number): ReadonlySet<string>;
  /** The choices on which it depends what records made so count for, as far as these measures and dimensions tell; the recipes are those in use. */
  deciding(recipe: Recipe, names: ReadonlySet<string>, used: readonly Recipe[]): string[];
  /** Which recipes can count for a measure. */
  recipesFor(measure: string): readonly Recipe[];
}

export function countingBy(findings: readonly Finding[]): Counting {
  const byRecipe = Map.groupBy(findings, ({ recipe }) => recipe);
  const byMeasure = new Map<string, Set<Recipe>>();
  for (const { recipe, found } of findings)
    for (const { measure } of found) byMeasure.set(measure, (byMeasure.get(measure) ?? new Set()).add(recipe));
  const asked = new Map<string, readonly Fact[]>();
  const findingsOf = (recipe: Recipe) => must(byRecipe.get(recipe), `what a ${nameOf(recipe)} counts for`);

  return {
    facts(recipe, choices, reached) {
      const key = JSON.stringify([nameOf(recipe), reached, choices]);
      const facts = asked.get(key) ?? factsOf(findingsOf(recipe), choices, reached);
      asked.set(key, facts);
      return facts;
    },
    chance: (recipe, choices, reached) => findingFor(findingsOf(recipe), choices, reached).chance,
    deciding(recipe, names, used) {
      const guests = used.filter(({ host }) => host?.recipe() === recipe);
      const finding = new Set([recipe, ...guests].flatMap(({ host }) => host?.by ?? []));
      return Object.keys(recipe.choices).filter(choice => {
        const apart = recipe.apart?.[choice];
        return apart ? apart.some(name => names.has(name)) : finding.has(choice) || tells(findingsOf(recipe), choice, names);
      });
    },
    recipesFor: measure => [...(byMeasure.get(measure) ?? [])],
  };
}

function findingFor(findings: readonly Finding[], choices: Choices, reached: number): Finding {
  const fits = (finding: Finding) =>
    finding.reached === reached &&
    Object.entries(choices).every(([name, value]) => {
      const tried = finding.choices[name];
      return value === undefined || tried === value || (tried === ANY && value !== null);
    });
  return must(findings.find(fits), `finding for ${JSON.stringify(choices)}, ${reached} stages`);
}

function factsOf(findings: readonly Finding[], choices: Choices, reached: number): Fact[] {
  const { recipe, found } = findingFor(findings, choices, reached);
  const told = (value: string | Chosen): string | null | undefined => (typeof value === 'string' ? value : choices[value.choice]);
  return found
    .map(({ dimensions, subject, ...fact }) => {
      const who = subject === undefined ? null : told(subject);
      return {
        ...fact,
        dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, told(value)])),
        ...(who && { subject: who }),
      };
    })
    .sort((one, other) => place(recipe, one) - place(recipe, other));
}

/** Amounts in the order in which their recipe names them. */
const place = ({ amounts }: Recipe, { amount }: Fact): number => (amount ? Object.keys(amounts).indexOf(amount) : -1);

/** Whether two records that differ in this choice alone count differently for what is asked. */
function tells(findings: readonly Finding[], choice: string, names: ReadonlySet<string>): boolean {
  const seen = new Map<string, string>();
  return findings.some(({ choices, reached, found, chance }) => {
    const shown = found
      .filter(({ measure }) => names.has(measure))
      .map(({ dimensions, ...fact }) => ({
        ...fact,
        dimensions: Object.fromEntries(Object.entries(dimensions).filter(([name]) => names.has(name))),
      }));
    const follows = (value: unknown) => typeof value === 'object' && (value as Chosen).choice === choice;
    if (shown.some(({ dimensions, subject }) => [subject, ...Object.values(dimensions)].some(follows))) return true;
    const others = JSON.stringify([reached, Object.entries(choices).map(([name, value]) => (name === choice ? '' : String(value)))]);
    const text = JSON.stringify([shown, [...chance].filter(measure => names.has(measure)).sort()]);
    const before = seen.get(others) ?? text;
    seen.set(others, before);
    return before !== text;
  });
}
