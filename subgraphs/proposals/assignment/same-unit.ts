import { normalKey } from '../../../infra/records/key.ts';

/** Whether two names are of one unit, however they are spelled. */
export const sameUnit = (one: string | null | undefined, other: string | null | undefined): boolean =>
  normalKey(one ?? '') === normalKey(other ?? '');

/** The units named, each once, as it was spelled first. */
export function differentUnits(named: readonly string[]): string[] {
  const units = new Map<string, string>();
  for (const unit of named) if (!units.has(normalKey(unit))) units.set(normalKey(unit), unit);
  return [...units.values()];
}
