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

/** The outcome that holds each published number of one case, or from outside; a case is of a record that was made for the other rows. */
export function outcomesOf(
  rows: readonly PublishedRow[],
  drafts: readonly Draft[],
  home: ReadonlySet<string>,
  seed: string,
): { made: Draft[]; met: string[]; skipped: Skipped[] } {
  const made: Draft[] = [];
  const skipped: Skipped[] = [];
  for (const row of rows) {
    const cause = row.kind === 'CASE' ? causeOf(row, drafts, home, seed) : null;
    if (cause === undefined) skipped.push({ id: row.id, reason: `${row.committee} has no record of which this could be an outcome.` });
    else made.push(outcomeOf(row, cause, randomFrom(`${seed} ${row.id}`)));
  }
  return { made, met: made.map(({ fields }) => String(fields.publishedFigure)), skipped };
}

type Cause = [field: string, draft: Draft];

/** All numbers of one case are of the same record: that of the name before the colon, or of the words of what is covered. */
function causeOf(row: PublishedRow, drafts: readonly Draft[], home: ReadonlySet<string>, seed: string): Cause | undefined {
  const name = /^(case .*?):/.exec(row.wording)?.[1] ?? row.covers;
  const owners = scopeOf(row, home);
  const there = drafts.filter(
    ({ recipe, committee, recordedAt, fields }) =>
      owners.has(committee) && recordedAt < endOfDay(addDays(row.as_of, -1)) && String(fields[firstStage(recipe)]) <= row.as_of,
  );
  for (const [field, recipe] of CAUSES.filter(([words]) => words.test(row.covers)).flatMap(([, causes]) => causes)) {
    const fit = there.filter(draft => draft.recipe === recipe);
    if (fit.length > 0) return [field, randomFrom(`${seed} ${row.committee} ${name}`).pick(fit)];
  }
  return undefined;
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
