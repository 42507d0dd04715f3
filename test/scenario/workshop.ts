import { itemAt } from '@tongxin/infra/must.ts';
import { addDays, daysFrom, earliest, officeTime, stageDays } from './days.ts';
import { type Spans, whileThere, withRoom } from './hosts.ts';
import type { Random } from './random.ts';
import type { Choices, Draft, Recipe } from './recipe.ts';

/** What one record is to be like. Choices left out are drawn; spans are those of the stages that it reaches. */
export interface Order {
  /** What was left open is drawn from here. */
  random: Random;
  recipe: Recipe;
  committee: string;
  choices: Choices;
  spans: Spans;
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

  function attempt(order: Order, days: string[]): Draft {
    const { random, recipe, committee, host, offers } = order;
    const stages = Object.keys(recipe.stages);
    const day = itemAt(days, 0);
    const dated = Object.fromEntries(stages.map((stage, index) => [stage, days[index]]));
    const choices = drawChoices(random, recipe, order.choices, order.spans.length);
    const amounts = Object.fromEntries(
      Object.entries(recipe.amounts).map(([name, { usual }]) => [name, order.amounts[name] ?? random.between(...usual)]),
    );
    const { fields, links = {} } = recipe.make({
      random,
      committee,
      choices,
      day,
      days: dated,
      amounts,
      host,
      newPerson: () => newPerson(random),
      before: made(recipe, committee),
      about: other => made(other, committee),
    });
    const recordedAt = recorded(order, day, random);
    return { recipe, kind: recipe.kind, committee, choices, fields, links, recordedAt, offers };
  }

  function keep(draft: Draft, key: string): Draft {
    taken.add(key);
    drafts.push(draft);
    const place = `${draft.recipe.kind.name} ${draft.committee}`;
    const there = before.get(place);
    if (there) there.push(draft);
    else before.set(place, [draft]);
    return draft;
  }

  const numbers = new Map<Draft, number>();
  /** What makes it the same record as another, as its kind declares. */
  function identity({ recipe: { kind }, committee, fields, links }: Draft): string {
    const number = (draft: Draft) => numbers.get(draft) ?? numbers.set(draft, numbers.size).size - 1;
    return [kind.name, committee, ...kind.naturalKey.map(name => (links[name] ? number(links[name]) : (fields[name] ?? '')))].join(' / ');
  }

  function make(order: Order): Draft | null {
    const spans = whileThere(order.spans, order.recipe, order.host);
    for (let tried = 0; tried < ATTEMPTS; tried++) {
      const draft = attempt(order, daysIn(order, spans));
      const key = identity(draft);
      if (!taken.has(key)) return keep(draft, key);
    }
    const { fields, naturalKey } = order.recipe.kind;
    const free = naturalKey.find(name => fields[name]?.type === 'text' && !fields[name].pattern);
    return free ? numbered(attempt(order, daysIn(order, spans)), free) : onAnyDay(order, spans);
  }

  /** The days tell them apart: the first that is left. */
  function onAnyDay(order: Order, [span, ...later]: Spans): Draft | null {
    const from = span.from ?? addDays(span.until, -order.recipe.past);
    for (let more = 0; more <= daysFrom(from, span.until); more++) {
      const day = addDays(from, more);
      const draft = attempt(order, daysIn(order, [{ from: day, until: day }, ...later]));
      const key = identity(draft);
      if (!taken.has(key)) return keep(draft, key);
    }
    return null;
  }

  /** Words have run out: a number tells it from the others. */
  function numbered(draft: Draft, field: string): Draft {
    const text = draft.fields[field];
    for (let number = 2; taken.has(identity(draft)); number++) draft.fields[field] = `${text}（${number}）`;
    return keep(draft, identity(draft));
  }

  return { drafts, make };
}

function daysIn({ random, recipe }: Order, spans: Spans): string[] {
  return withRoom(stageDays(random, spans, Object.values(recipe.stages), recipe.past), spans, recipe);
}

/** Draws what was left open, each choice among the values that make sense with those before it. */
export function drawChoices(random: Random, recipe: Recipe, given: Choices, reached: number): Choices {
  const choices = { ...given };
  for (const [name, weights] of Object.entries(recipe.choices)) {
    if (choices[name] !== undefined || recipe.apart?.[name]) continue;
    const isValid = (value: string) => !recipe.valid || recipe.valid({ ...choices, [name]: value || null }, reached);
    const values = Object.entries(weights).filter(([value]) => isValid(value));
    choices[name] = itemAt(values, random.weighted(values.map(([, weight]) => weight)))[0] || null;
  }
  return choices;
}

function recorded({ known: { after, by } }: Order, day: string, random: Random): string {
  const late = after !== null && after >= day;
  const on = late ? addDays(after, random.between(1, 25)) : addDays(day, Math.floor(5 * random.next() ** 2));
  return officeTime(random, earliest(on, by));
}
