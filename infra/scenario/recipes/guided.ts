import { endOfDay } from '../../graphql/scalars.ts';
import type { Demand } from '../demands.ts';
import type { Draft } from '../recipe.ts';
import { activityGroupRecipe, GUIDED } from './groups.ts';
import { specialCommitteeRecipe } from './members.ts';

/** Deals the guided groups among the special committees that are there on the day asked for, so that no two differ by more than one. */
export function guideGroups(drafts: readonly Draft[], demands: readonly Demand[]): void {
  const asked = demands.filter(({ terms }) => terms[GUIDED]);
  const groups = drafts.filter(({ recipe, choices }) => recipe === activityGroupRecipe && choices.guided);
  const specials = drafts.filter(({ recipe }) => recipe === specialCommitteeRecipe);
  const load = new Map<Draft, number[]>(specials.map(special => [special, asked.map(() => 0)]));
  for (const group of groups) {
    const at = asked.flatMap((demand, number) => (isThere(group, demand) ? [number] : []));
    const fit = specials.filter(special => at.every(number => isThere(special, asked[number]!)));
    const heavy = (special: Draft) => at.reduce((sum, number) => sum + load.get(special)![number]!, 0);
    const lightest = fit.reduce<Draft | undefined>((best, special) => (best && heavy(best) <= heavy(special) ? best : special), undefined);
    if (!lightest) continue;
    group.links.specialCommittee = lightest;
    for (const number of at) load.get(lightest)![number]!++;
  }
}

const isThere = ({ committee, fields, recordedAt }: Draft, { owners, until, asOf }: Demand): boolean =>
  owners.has(committee) &&
  String(fields.establishedOn) <= until &&
  !(fields.dissolvedOn && String(fields.dissolvedOn) <= until) &&
  recordedAt <= endOfDay(asOf);
