import { addDays, earliest, latest, type Span } from './days.ts';
import { type Draft, firstStage, type Recipe } from './recipe.ts';

/** Spans of the stages that a record reaches. */
export type Spans = readonly [Span, ...Span[]];

/** A guest comes no earlier than its host is there, as far as the span allows, and where its kind says so no later either. */
export function whileThere(spans: Spans, recipe: Recipe, host: Draft | undefined): Spans {
  const [first, ...rest] = spans;
  if (!host) return spans;
  const { begun, ended } = lifeOf(host);
  const from = begun <= first.until ? latest(first.from ?? begun, begun) : first.from;
  const until = ended && needsAlive(recipe, host) && (!from || from <= ended) ? earliest(first.until, ended) : first.until;
  return [{ from, until }, ...rest];
}

/** Whether a host is there at all within the span in which a guest is to come. */
export function isThereIn({ from, until }: Span, recipe: Recipe, host: Draft): boolean {
  const { begun, ended } = lifeOf(host);
  return !needsAlive(recipe, host) || (begun <= until && (!ended || !from || from <= ended));
}

const needsAlive = ({ kind }: Recipe, { recipe }: Draft): boolean =>
  Object.values(kind.fields).some(({ to, aliveOn }) => to === recipe.kind.name && aliveOn !== undefined);

/** The first day of a record, and that on which it ended. */
function lifeOf({ recipe, fields }: Draft): { begun: string; ended: string | null } {
  const ended = fields[recipe.kind.lasts?.[1] ?? ''];
  return { begun: String(fields[firstStage(recipe)]), ended: ended ? String(ended) : null };
}

/** Of its first and its last span a host leaves as many days as its guests may need, where the span has them. */
export function withRoom(days: string[], spans: Spans, { room = 0, past }: Recipe): string[] {
  const [begun, ended] = days;
  if (!begun || room === 0) return days;
  const [first, last] = spans;
  const from = latest(first.from ?? addDays(first.until, -past), earliest(begun, addDays(first.until, 1 - room)));
  if (!ended || !last) return [from];
  return [from, earliest(last.until, latest(ended, addDays(latest(last.from ?? from, from), room - 1)))];
}
