import { itemAt } from '@tongxin/infra/must.ts';
import { addDays, daysFrom, earliest, officeTime, stageDays } from './days.ts';
import { type Spans, whileThere, withRoom } from './hosts.ts';
import type { Random } from './random.ts';
import { type Choices, type Draft, followingDays, nameOf, type Recipe } from './recipe.ts';

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
  readonly drafts: readonly Draft[];
  /** The draft, or null where no day is left for it. */
  make(order: Order): Draft | null;
}

const ATTEMPTS = 25;

/** `outside`: committees of which nothing is asked. */
export function openWorkshop(outside: readonly string[]): Workshop {
  const drafts: Draft[] = [];
  const before = new Map<string, Draft[]>();
  const taken = new Set<string>();
  const people = new Set<string>();
  const made = (recipe: Recipe, committee: string) => before.get(`${nameOf(recipe)} ${committee}`) ?? [];
  const common = new Map<string, Draft>();
  const kept = new Set<Draft>();

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
    const self = { recipe, kind: recipe.kind, committee, choices, offers, days: { ...dated, ...followingDays(recipe, dated) } } as Draft;
    const support = { committee, choices: {}, offers: [] };
    const others: Draft[] = [];
    const shared = new Map<Draft, string>();
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
      self,
      outsider: () => random.pick(outside),
      beside(other, more, its = {}, elsewhere = committee) {
        const draft: Draft = {
          ...support,
          committee: elsewhere,
          recipe: other,
          kind: other.kind,
          fields: more,
          links: its,
          recordedAt: '',
        };
        others.push(draft);
        return draft;
      },
      shared(other, since, more) {
        const key = JSON.stringify([nameOf(other), committee, more]);
        const draft = common.get(key) ?? { ...support, recipe: other, kind: other.kind, fields: { ...more }, links: {}, recordedAt: '' };
        common.set(key, draft);
        shared.set(draft, since);
        return draft;
      },
    });
    const recordedAt = recorded(order, day, random);
    for (const draft of others) draft.recordedAt = recordedAt;
    for (const [draft, since] of shared) {
      draft.fields[since] = earliest(String(draft.fields[since] ?? day), day);
      draft.recordedAt = earliest(draft.recordedAt || recordedAt, recordedAt);
    }
    const shares = [...shared.keys()];
    return Object.assign(self, { fields, links, recordedAt, ...(others.length > 0 && { others }), ...(shares.length > 0 && { shares }) });
  }

  function keep(draft: Draft): Draft {
    const all = [draft, ...(draft.others ?? [])];
    for (const each of all) taken.add(identity(each));
    const fresh = (draft.shares ?? []).filter(each => !kept.has(each));
    for (const each of fresh) kept.add(each);
    drafts.push(...all, ...fresh);
    const place = `${nameOf(draft.recipe)} ${draft.committee}`;
    const there = before.get(place);
    if (there) there.push(draft);
    else before.set(place, [draft]);
    return draft;
  }

  const isNew = (draft: Draft) => [draft, ...(draft.others ?? [])].every(each => !taken.has(identity(each)));
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
      if (isNew(draft)) return keep(draft);
      if (tried === ATTEMPTS - 1 && draft.others && isNew(numbered(draft))) return keep(draft);
    }
    return freeText(order.recipe) ? keep(numbered(attempt(order, daysIn(order, spans)))) : onAnyDay(order, spans);
  }

  /** The days tell them apart: the first that is left. */
  function onAnyDay(order: Order, [span, ...later]: Spans): Draft | null {
    const from = span.from ?? addDays(span.until, -order.recipe.past);
    for (let more = 0; more <= daysFrom(from, span.until); more++) {
      const day = addDays(from, more);
      const draft = attempt(order, daysIn(order, [{ from: day, until: day }, ...later]));
      if (isNew(draft)) return keep(draft);
    }
    return null;
  }

  /** Words have run out: a number tells it, and what is beside it, from the others. */
  function numbered(draft: Draft): Draft {
    for (const each of [draft, ...(draft.others ?? [])]) {
      const field = freeText(each.recipe);
      const text = field && each.fields[field];
      for (let number = 2; field && taken.has(identity(each)); number++) each.fields[field] = `${text}（${number}）`;
    }
    return draft;
  }

  return { drafts, make };
}

/** The field of its natural key in which a number can be added. */
const freeText = ({ kind: { fields, naturalKey } }: Recipe): string | undefined =>
  naturalKey.find(name => fields[name]?.type === 'text' && !fields[name].pattern);

function daysIn({ random, recipe }: Order, spans: Spans): string[] {
  const followed = new Set(Object.values(recipe.following ?? {}).flatMap(({ of, next }) => (next ? [of] : [])));
  const gaps = Object.keys(recipe.stages).map(stage => (followed.has(stage) ? 1 : 0));
  return withRoom(stageDays(random, spans, { lag: Object.values(recipe.stages), past: recipe.past, gaps }), spans, recipe);
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
