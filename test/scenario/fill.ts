import { itemAt, known, must } from '@tongxin/infra/must.ts';
import type { Calendar } from './calendar.ts';
import { firstKnown } from './calendar.ts';
import { daysFrom } from './days.ts';
import type { Batch } from './plan.ts';
import { atMost, hash, type Random, randomFrom, share } from './random.ts';
import type { Draft, Where } from './recipe.ts';
import { type Order, openWorkshop, type Workshop } from './workshop.ts';

/** How much rarer a record is that became known only after a later as-of. */
const LATE = 0.15;

/** Where hosts are found by what they offer, and who came to each. */
interface Hosts {
  byKey: Map<string, Draft[]>;
  guests: Map<Draft, Draft[]>;
}

/** Makes the records of one batch. Hosts must have been made before their guests. */
function fill(workshop: Workshop, { shape, calendar, records, amounts }: Batch, { byKey, guests }: Hosts, random: Random): void {
  const weights = shape.ways.map(way => weightOf(way, shape.recipe, calendar));
  const shares = Object.entries(amounts).map(([name, total]): [string, number[]] => [
    name,
    atMost(share(random, total, records), shape.recipe.amounts[name]?.most ?? Number.POSITIVE_INFINITY),
  ]);
  for (let number = 0; number < records; number++) {
    const way = itemAt(shape.ways, random.weighted(weights));
    const candidates = shape.needs === null ? [undefined] : shuffled(random, known(byKey, shape.needs, 'host for'));
    const own = Object.fromEntries(shares.map(([name, parts]) => [name, itemAt(parts, number)]));
    const made = firstMade(candidates, host => {
      const committee = committeeFor(random, { recipe: shape.recipe, group: itemAt(calendar.groups, way.owners), host, guests });
      if (committee === null) return null;
      const { recipe, offers } = shape;
      const draft = workshop.make({ ...orderOf(way, calendar), random, recipe, committee, amounts: own, host, offers });
      if (draft && host) guests.set(host, [...(guests.get(host) ?? []), draft]);
      return draft;
    });
    for (const key of made.offers) byKey.set(key, [...(byKey.get(key) ?? []), made]);
  }
}

function firstMade(candidates: (Draft | undefined)[], make: (host: Draft | undefined) => Draft | null): Draft {
  for (const host of candidates) {
    const draft = make(host);
    if (draft) return draft;
  }
  throw new Error('No host has a day or a committee left, though the plan counted on one.');
}

function orderOf(way: Where, calendar: Calendar): Pick<Order, 'choices' | 'spans' | 'known'> {
  const [begun, ...later] = way.spans;
  const spanOf = (number: number) => itemAt(calendar.spans, number);
  return {
    choices: way.choices,
    spans: [spanOf(begun), ...later.filter(span => span !== null).map(spanOf)],
    known: { after: calendar.asOfs[way.recorded - 1] ?? null, by: itemAt(calendar.asOfs, way.recorded) },
  };
}

/** That of its host, or any; where a host's guests are each of another, one that is left, or null. */
function committeeFor(
  random: Random,
  { recipe, group, host, guests }: { recipe: Order['recipe']; group: string[]; host: Draft | undefined; guests: Hosts['guests'] },
): string | null {
  if (!host) return itemAt(group, random.weighted(group.map(liveliness)));
  if (!recipe.host?.elsewhere) return host.committee;
  const taken = new Set([host, ...(guests.get(host) ?? [])].map(({ committee }) => committee));
  const left = group.filter(code => !taken.has(code));
  return left.length > 0 ? random.pick(left) : null;
}

/** Some committees do more than others, whatever the measure. */
const liveliness = (committee: string): number => 0.5 + (hash(committee) % 1000) / 1000;

function weightOf(way: Where, recipe: Order['recipe'], calendar: Calendar): number {
  const weight = (name: string, value: string | null) => must(recipe.choices[name]?.[value ?? ''], `weight of ${name} ${value}`);
  const chosen = Object.entries(way.choices).reduce((product, [name, value]) => product * Math.max(weight(name, value), 0.001), 1);
  const reached = way.spans.filter(span => span !== null).length;
  const span = itemAt(calendar.spans, way.spans[0]);
  const length = span.from ? daysFrom(span.from, span.until) + 1 : recipe.past;
  const late = way.recorded > firstKnown(calendar, span) ? LATE : 1;
  return chosen * itemAt(recipe.reach, reached - 1) * length * late * itemAt(calendar.groups, way.owners).length;
}

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const copy = [...all];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = random.between(0, index);
    [copy[index], copy[other]] = [itemAt(copy, other), itemAt(copy, index)];
  }
  return copy;
}

/**
 * Makes all batches, kinds referred to before those that refer. Each draws from a source of its own, so that a row more in the file leaves the
 * records of the others as they are, but for those that have to be settled together with it.
 */
export function fillAll(seed: string, batches: readonly Batch[], order: readonly Order['recipe'][], outside: readonly string[]): Workshop {
  const workshop = openWorkshop(outside);
  const hosts = new Map<Calendar, Hosts>();
  for (const recipe of order) {
    const mine = batches.filter(batch => batch.shape.recipe === recipe);
    // Of one kind, those that need none of it come first.
    for (const batch of [...mine.filter(each => each.shape.needs === null), ...mine.filter(each => each.shape.needs !== null)]) {
      const there = hosts.get(batch.calendar) ?? { byKey: new Map(), guests: new Map() };
      hosts.set(batch.calendar, there);
      fill(workshop, batch, there, randomFrom(`${seed} ${batch.name}`));
    }
  }
  return workshop;
}
