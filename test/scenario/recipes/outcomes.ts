import { outcome } from '@tongxin/consultations/outcome/outcome.kind.ts';
import { endOfDay } from '@tongxin/infra/days.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { addDays, officeTime } from '../days.ts';
import { type Skipped, scopeOf } from '../demands.ts';
import { preferredNumber } from '../numbers.ts';
import { type Random, randomFrom } from '../random.ts';
import { type Draft, firstStage, type Recipe } from '../recipe.ts';
import { consultationRecipe, problemRecipe, topicRecipe } from './consultations.ts';
import { platformRecipe } from './platforms.ts';

/** Outcomes are made for the published numbers that they hold, one for each. */
const outcomeRecipe: Recipe = {
  kind: outcome,
  choices: {},
  stages: {},
  reach: [1],
  past: 0,
  amounts: {},
  make: () => ({ fields: {} }),
};

/** Of what a case can be, as far as the words of its row tell; the first of which there is a record. */
const CAUSES: [RegExp, [field: string, Recipe][]][] = [
  [/workroom|station|platform/, [['platform', platformRecipe]]],
  [/session/, [['consultation', consultationRecipe]]],
  [
    /./s,
    [
      ['problem', problemRecipe],
      ['consultation', consultationRecipe],
      ['topic', topicRecipe],
      ['platform', platformRecipe],
    ],
  ],
];

/** The outcome that holds each published number of one case, or from outside; a case is a record that was made for the other rows, and bears its name. */
export function outcomesOf(
  rows: readonly PublishedRow[],
  drafts: readonly Draft[],
  home: ReadonlySet<string>,
  seed: string,
): { made: Draft[]; met: string[]; skipped: Skipped[] } {
  const made: Draft[] = [];
  const skipped: Skipped[] = [];
  const causes = causesOf(
    rows.filter(({ kind }) => kind === 'CASE'),
    drafts,
    home,
    seed,
  );
  for (const row of rows) {
    const cause = row.kind === 'CASE' ? causes.get(row) : null;
    if (cause === undefined) skipped.push({ id: row.id, reason: `${row.committee} has no record of which this could be an outcome.` });
    else made.push(outcomeOf(row, cause, randomFrom(`${seed} ${row.id}`)));
  }
  return { made, met: made.map(({ fields }) => String(fields.publishedFigure)), skipped };
}

type Cause = [field: string, draft: Draft];

/** All numbers of one case are of one record, and each case is of its own. */
function causesOf(
  rows: readonly PublishedRow[],
  drafts: readonly Draft[],
  home: ReadonlySet<string>,
  seed: string,
): Map<PublishedRow, Cause> {
  const causes = new Map<PublishedRow, Cause>();
  const taken = new Set<Draft>();
  for (const [key, some] of Map.groupBy(rows, row => `${row.committee} ${/^case (.*?):/.exec(row.wording)?.[1] ?? row.covers}`)) {
    const cause = causeOf(
      some,
      drafts.filter(draft => !taken.has(draft)),
      home,
      randomFrom(`${seed} ${key}`),
    );
    if (!cause) continue;
    taken.add(cause[1]);
    callAfter(cause[1], some);
    for (const row of some) causes.set(row, cause);
  }
  return causes;
}

/** A record that was there when the numbers were measured, of what they speak of, and whose own numbers are no others. */
function causeOf(rows: readonly PublishedRow[], drafts: readonly Draft[], home: ReadonlySet<string>, random: Random): Cause | undefined {
  const [row] = rows as [PublishedRow];
  const owners = scopeOf(row, home);
  const measured = row.period_to ?? row.as_of;
  const there = drafts.filter(
    draft =>
      owners.has(draft.committee) &&
      draft.recordedAt < endOfDay(addDays(row.as_of, -1)) &&
      dayOf(draft) <= measured &&
      rows.every(each => holds(draft, each)),
  );
  for (const [field, recipe] of CAUSES.filter(([words]) => words.test(row.covers)).flatMap(([, causes]) => causes)) {
    const fit = there.filter(draft => draft.recipe === recipe);
    const within = fit.filter(draft => dayOf(draft) >= (row.period_from ?? ''));
    const inVillage = within.filter(({ fields }) => !row.covers.includes('village') || /村/.test(String(fields.title)));
    const best = [inVillage, within, fit].find(some => some.length > 0);
    if (best) return [field, random.pick(best)];
  }
  return undefined;
}

const dayOf = ({ recipe, fields }: Draft): string => String(fields[firstStage(recipe)]);

/** Whether what a record says of itself is not against the number: of who came to a session, so many did. */
function holds({ fields: { participants } }: Draft, { wording, value, qualifier }: PublishedRow): boolean {
  if (!/participants/.test(wording)) return true;
  const came = Array.isArray(participants) ? participants.reduce((sum, { count }) => sum + Number(count ?? 1), 0) : 0;
  return qualifier === 'AT_LEAST' ? came >= Number(value) : came === Number(value);
}

/** The record bears the name of the case, where its own told of some place. */
function callAfter({ recipe, fields }: Draft, rows: readonly PublishedRow[]): void {
  const name = rows.map(({ wording }) => /\p{Script=Han}+/u.exec(wording)?.[0]).find(Boolean);
  if (!name) return;
  const title = recipe === platformRecipe ? 'name' : 'title';
  const place =
    typeof fields.placeName === 'string' ? fields.placeName : (/^.*?(?:村|社区|小区|公司)/u.exec(String(fields[title]))?.[0] ?? '');
  const rest = String(fields[title]).slice(String(fields[title]).startsWith(place) ? place.length : 0);
  fields[title] = `${name}${rest}`;
  if (recipe !== platformRecipe && typeof fields.placeName === 'string') fields.placeName = name;
}

function outcomeOf(row: PublishedRow, cause: Cause | null, random: Random): Draft {
  const measuredOn = row.period_to ?? row.as_of;
  return {
    recipe: outcomeRecipe,
    kind: outcomeRecipe.kind,
    committee: cause?.[1].committee ?? row.committee,
    choices: {},
    fields: {
      label: row.wording.replace(/^case .*?:\s*/, ''),
      number: preferredNumber(row, random),
      unit: row.unit,
      class: row.kind === 'EXTERNAL' ? 'EXTERNAL' : 'OWN',
      since: row.period_from,
      measuredOn,
      source: `公开报道（截至 ${row.as_of}）：${row.wording}；${row.covers}`,
      publishedFigure: row.id,
    },
    links: cause ? { [cause[0]]: cause[1] } : {},
    recordedAt: officeTime(random, row.as_of),
    offers: [],
  };
}
