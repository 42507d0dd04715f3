import { addDays, daysFrom, earliest, latest, officeTime, type Span, stageDays } from './days.ts';
import type { Random } from './random.ts';
import type { Choices, Draft, Recipe } from './recipe.ts';

/** What one record is to be like. Choices left out are drawn; spans are those of the stages that it reaches. */
export interface Order {
  /** What was left open is drawn from here. */
  random: Random;
  recipe: Recipe;
  committee: string;
  choices: Choices;
  spans: readonly Span[];
  /** Becomes known after the first of these days and by the end of the second, or soon after its own first day. */
  known: { after: string | null; by: string };
  amounts: Record<string, number>;
  host: Draft | undefined;
  offers: readonly string[];
}

/** Where drafts are made: it keeps them apart, so that no two are taken for the same record. */
export interface Workshop {
  drafts: Draft[];
  /** The draft, or null where no day is left for it. */
  make(order: Order): Draft | null;
}

const ATTEMPTS = 25;

export function openWorkshop(): Workshop {
  const drafts: Draft[] = [];
  const before = new Map<string, Draft[]>();
  const taken = new Set<string>();
  const people = new Set<string>();
  const made = (recipe: Recipe, committee: string) => before.get(`${recipe.kind.name} ${committee}`) ?? [];

  function newPerson(random: Random): string {
    const key = `S${Array.from({ length: 7 }, () => random.pick([...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('')}`;
    if (people.has(key)) return newPerson(random);
    people.add(key);
    return key;
  }

  function attempt(order: Order, days: string[]): Draft | null {
    const { random, recipe, committee, host, offers } = order;
    const stages = Object.keys(recipe.stages);
    const dated = Object.fromEntries(stages.map((stage, index) => [stage, days[index]]));
    const choices = drawChoices(random, recipe, order.choices, order.spans.length);
    const amounts = Object.fromEntries(
      Object.entries(recipe.amounts).map(([name, { usual }]) => [name, order.amounts[name] ?? random.between(...usual)]),
    );
    const about = (other: Recipe) => made(other, committee);
    const { fields, links = {} } = recipe.make({
      random,
      committee,
      choices,
      days: dated,
      amounts,
      host,
      newPerson: () => newPerson(random),
      before: made(recipe, committee),
      about,
    });
    const recordedAt = recorded(order, days[0]!, random);
    return { recipe, committee, choices, fields, links, recordedAt, offers };
  }

  function keep(draft: Draft, key: string): Draft {
    taken.add(key);
    drafts.push(draft);
    const place = `${draft.recipe.kind.name} ${draft.committee}`;
    before.set(place, before.get(place) ?? []);
    before.get(place)!.push(draft);
    return draft;
  }

  const numbers = new Map<Draft, number>();
  /** What makes it the same record as another, as its kind declares. */
  function identity({ recipe: { kind }, committee, fields, links }: Draft): string {
    const number = (draft: Draft) => numbers.get(draft) ?? numbers.set(draft, numbers.size).size - 1;
    return [kind.name, committee, ...kind.naturalKey.map(name => (links[name] ? number(links[name]) : (fields[name] ?? '')))].join(' / ');
  }

  function make(order: Order): Draft | null {
    const { random } = order;
    const lag = Object.values(order.recipe.stages);
    const spans = startingWith(order.spans, order.host);
    for (let tried = 0; tried < ATTEMPTS; tried++) {
      const draft = attempt(order, stageDays(random, spans, lag, order.recipe.past));
      const key = draft && identity(draft);
      if (draft && !taken.has(key!)) return keep(draft, key!);
    }
    return order.recipe.host?.oneADay ? onAnyDay(order) : numbered(order, stageDays(random, spans, lag, order.recipe.past));
  }

  /** One record a day: the first day that is left. */
  function onAnyDay(order: Order): Draft | null {
    const [span] = order.spans;
    const from = span!.from ?? addDays(span!.until, -order.recipe.past);
    for (let more = 0; more <= daysFrom(from, span!.until); more++) {
      const draft = attempt(order, [addDays(from, more)]);
      const key = draft && identity(draft);
      if (draft && !taken.has(key!)) return keep(draft, key!);
    }
    return null;
  }

  /** Words have run out: a number tells it from the others. */
  function numbered(order: Order, days: string[]): Draft {
    const draft = attempt(order, days)!;
    const { kind } = order.recipe;
    const field = kind.naturalKey.find(name => kind.fields[name]!.type === 'text' && !kind.fields[name]!.pattern) ?? kind.naturalKey[0]!;
    const text = draft.fields[field];
    for (let number = 2; taken.has(identity(draft)); number++) draft.fields[field] = `${text}（${number}）`;
    return keep(draft, identity(draft));
  }

  return { drafts, make };
}

/** A guest comes no earlier than its host is there, as far as the span allows. */
function startingWith(spans: readonly Span[], host: Draft | undefined): readonly Span[] {
  const [first, ...rest] = spans;
  const there = host && String(host.fields[Object.keys(host.recipe.stages)[0]!]);
  return there && there <= first!.until ? [{ ...first!, from: first!.from ? latest(first!.from, there) : there }, ...rest] : spans;
}

/** Draws what was left open, each choice among the values that make sense with those before it. */
export function drawChoices(random: Random, recipe: Recipe, given: Choices, reached: number): Choices {
  const choices = { ...given };
  for (const [name, weights] of Object.entries(recipe.choices)) {
    if (choices[name] !== undefined || DISTINGUISHING.has(name)) continue;
    const values = Object.keys(weights).filter(value => !recipe.valid || recipe.valid({ ...choices, [name]: value || null }, reached));
    choices[name] = values[random.weighted(values.map(value => weights[value]!))]! || null;
  }
  return choices;
}

/** Choices that say how a subject is shared between records; where nobody asks, it need not be said. */
const DISTINGUISHING = new Set(['seat', 'place', 'guided']);

function recorded({ known: { after, by } }: Order, day: string, random: Random): string {
  const late = after !== null && after >= day;
  const on = late ? addDays(after, random.between(1, 25)) : addDays(day, Math.floor(5 * random.next() ** 2));
  return officeTime(random, earliest(on, by));
}
