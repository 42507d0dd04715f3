import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import { known, must } from '@tongxin/infra/must.ts';
import { sectorByCode, sectors } from '@tongxin/infra/reference/reference.ts';
import { activityGroup } from '@tongxin/liaison/activity-group/activity-group.kind.ts';
import { groupMembership } from '@tongxin/liaison/group-membership/group-membership.kind.ts';
import { guidedBy } from '../demands.ts';
import { evenly, type Recipe, type Where } from '../recipe.ts';
import { placeNamed } from '../words.ts';
import { spansOpen } from './platforms.ts';
import { LEVELS } from './postings.ts';

const YEARS_3 = 1095;
export const GUIDED = guidedBy('ACTIVITY_GROUPS', 'SPECIAL_COMMITTEE');

const kinds = choicesOf(activityGroup, 'kind').values;
const evenKinds = evenly(Object.keys(kinds));

export const activityGroupRecipe: Recipe = {
  kind: activityGroup,
  choices: {
    kind: evenKinds,
    sector: { '': 10, ...evenly(sectors.map(sector => sector.code)) },
    // Whether a special committee guides it: only where that is asked for.
    guided: { '': 1, GUIDED: 0 },
  },
  apart: { guided: [GUIDED] },
  stages: { establishedOn: 0, dissolvedOn: 500 },
  reach: [30, 1],
  past: YEARS_3,
  amounts: {},
  valid: ({ kind, sector, guided }) =>
    (kind === undefined || sector === undefined || kind === 'SECTOR' || sector === null) &&
    (!guided || kind === undefined || kind === 'SECTOR' || kind === 'SPECIAL_COMMITTEE'),
  offers: where => spansOpen(where).map(span => `group ${where.owners} ${where.choices.kind} ${span}`),
  make({ random, committee, choices, days, newPerson, before }) {
    const { kind, sector, guided: _, ...others } = choices;
    const label = must(kinds[String(kind)], `kind of group ${kind}`);
    const about = sector
      ? known(sectorByCode, sector, 'sector').shortName
      : placeNamed(random, kind === 'TOWNSHIP' ? 'TOWNSHIP' : 'COMMUNITY');
    const number = before.filter(draft => draft.fields.kind === kind).length + 1;
    return {
      fields: {
        ...days,
        ...others,
        kind,
        sector,
        name: `${about}${label}（第${number}组）`,
        division: committee,
        convenor: newPerson(),
        plan: '每季度活动一次。',
      },
    };
  },
};

export const groupMembershipRecipe: Recipe = {
  kind: groupMembership,
  choices: { kind: evenKinds, level: LEVELS },
  stages: { joinedOn: 0, leftOn: 400 },
  reach: [30, 1],
  past: YEARS_3,
  amounts: {},
  host: {
    recipe: () => activityGroupRecipe,
    key: ({ owners, choices, spans }: Where) => `group ${owners} ${choices.kind} ${spans[0]}`,
    by: ['kind'],
    capacity: 20,
  },
  make: ({ choices, days, host, newPerson }) => ({
    fields: { ...days, level: choices.level, personKey: newPerson() },
    links: { activityGroup: must(host, 'group to join') },
  }),
};
