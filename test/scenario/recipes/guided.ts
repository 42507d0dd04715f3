import { endOfDay } from '@tongxin/infra/days.ts';
import { known } from '@tongxin/infra/must.ts';
import type { Demand } from '../demands.ts';
import type { Draft } from '../recipe.ts';
import { activityGroupRecipe } from './groups.ts';
import { specialCommitteeRecipe } from './members.ts';

/** By when it is asked which committee of some guides how many groups. */
type Asked = Pick<Demand, 'owners' | 'until' | 'asOf'>;

/** Deals the guided groups among the special committees that are there on the day asked for, so that no two differ by more than one. */
export function guideGroups(drafts: readonly Draft[], asked: readonly Asked[]): void {
  const groups = drafts.filter(({ recipe, choices }) => recipe === activityGroupRecipe && choices.guided);
  const specials = drafts.filter(({ recipe }) => recipe === specialCommitteeRecipe);
  /** How many groups each one guides already, on the day of each demand. */
  const loads = specials.map(special => ({ special, load: new Map(asked.map(demand => [demand, 0])) }));
  for (const group of groups) {
    const there = asked.filter(demand => isThere(group, demand));
    const fit = loads.filter(({ special }) => there.every(demand => isThere(special, demand)));
    const weighed = fit.map(each => ({ ...each, heavy: there.reduce((sum, demand) => sum + known(each.load, demand, 'load'), 0) }));
    const [lightest] = weighed.sort((one, other) => one.heavy - other.heavy);
    if (!lightest) continue;
    group.links.specialCommittee = lightest.special;
    for (const demand of there) lightest.load.set(demand, known(lightest.load, demand, 'load') + 1);
  }
}

const isThere = ({ committee, fields, recordedAt }: Draft, { owners, until, asOf }: Asked): boolean =>
  owners.has(committee) &&
  String(fields.establishedOn) <= until &&
  !(fields.dissolvedOn && String(fields.dissolvedOn) <= until) &&
  recordedAt <= endOfDay(asOf);
