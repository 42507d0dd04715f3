import { activityGroup } from '../../../subgraphs/liaison/activity-group/activity-group.kind.ts';
import { deed } from '../../../subgraphs/liaison/deed/deed.kind.ts';
import { groupMembership } from '../../../subgraphs/liaison/group-membership/group-membership.kind.ts';
import { lecture } from '../../../subgraphs/liaison/lecture/lecture.kind.ts';
import { posting } from '../../../subgraphs/liaison/posting/posting.kind.ts';
import { submission } from '../../../subgraphs/liaison/submission/submission.kind.ts';
import { visit } from '../../../subgraphs/liaison/visit/visit.kind.ts';
import { sectorByCode, sectors } from '../../../schema/reference.ts';
import { evenly, type Fact, type Making, type Recipe, type Where } from '../recipe.ts';
import { DEEDS, LECTURES, MATTERS, PLACES, PURPOSES, placeNamed } from '../words.ts';
import { alike } from './members.ts';
import { membersPresent, spansOpen } from './platforms.ts';

const YEARS_3 = 1095;
const LEVELS = { NATIONAL: 0.1, PROVINCE: 0.6, CITY: 4, COUNTY: 5 };

/**
 * A posting. `place` OWN: a person to a place that has nobody yet; JOINED: a further person to such a place; AGAIN: the same person
 * to a further place.
 */
export const postingRecipe: Recipe = {
  kind: posting,
  choices: { level: LEVELS, placeLevel: PLACES, place: { OWN: 1, JOINED: 0, AGAIN: 0 } },
  matters: { level: ['level'], placeLevel: ['place_level'], place: ['PLACES_SERVED'] },
  stages: { postedOn: 0, endedOn: 400 },
  reach: [25, 1],
  past: YEARS_3,
  amounts: {},
  cost: ({ place }) => (place === 'JOINED' ? 0.9 : place === 'AGAIN' ? 1.3 : 1),
  facts({ level, placeLevel, place }) {
    const ends = (measure: string, dimensions: Fact['dimensions']): Fact[] => [
      { measure, on: 'postedOn', dimensions },
      { measure, on: 'endedOn', sign: -1, dimensions },
    ];
    return [
      ...(place === 'AGAIN' ? [] : ends('MEMBERS_POSTED', { level, place_level: placeLevel })),
      ...(place === 'JOINED' ? [] : ends('PLACES_SERVED', { place_level: placeLevel })),
    ];
  },
  host: {
    recipe: () => postingRecipe,
    key: where => (where.choices.place === 'OWN' || !where.choices.place ? null : `posting ${alike(where, hidden(where.choices.place))}`),
    capacity: 15,
  },
  offers: where => (where.choices.place === 'OWN' ? [['place', 'level'], ['place']].map(but => `posting ${alike(where, but)}`) : []),
  make({ random, committee, choices, days, host, newPerson, before }) {
    const { place, level, placeLevel } = choices;
    const person = place === 'AGAIN' ? host!.fields.personKey : newPerson();
    return { fields: { ...days, personKey: person, level, division: committee, placeLevel, placeName: place === 'JOINED' ? host!.fields.placeName : placeFor() } };

    // Where places are counted, each one is new; else most people join a place that has somebody.
    function placeFor(): unknown {
      const taken = before.filter(draft => draft.fields.placeLevel === placeLevel);
      if (place === undefined && taken.length > 0 && random.next() < 0.8) return random.pick(taken).fields.placeName;
      const names = new Set(before.map(draft => draft.fields.placeName));
      for (let attempt = 0; attempt < 20; attempt++) {
        const name = placeNamed(random, placeLevel ?? null);
        if (!names.has(name)) return name;
      }
      return `${placeNamed(random, placeLevel ?? null)}第${names.size + 1}组`;
    }
  },
};
const hidden = (place: string): string[] => (place === 'JOINED' ? ['place', 'level'] : ['place']);

export const activityGroupRecipe: Recipe = {
  kind: activityGroup,
  choices: { kind: evenly(Object.keys(activityGroup.fields.kind!.choices!.values)), sector: { '': 10, ...evenly(sectors.map(sector => sector.code)) } },
  matters: { kind: ['kind', 'GROUP_MEMBERS'], sector: ['sector'] },
  stages: { establishedOn: 0, dissolvedOn: 500 },
  reach: [30, 1],
  past: YEARS_3,
  amounts: {},
  valid: ({ kind, sector }) => kind === undefined || sector === undefined || kind === 'SECTOR' || sector === null,
  facts: ({ kind, sector }) => [
    { measure: 'ACTIVITY_GROUPS', on: 'establishedOn', dimensions: { kind, sector } },
    { measure: 'ACTIVITY_GROUPS', on: 'dissolvedOn', sign: -1, dimensions: { kind, sector } },
  ],
  offers: where => spansOpen(where).map(span => `group ${where.owners} ${where.choices.kind} ${span}`),
  make({ random, committee, choices, days, newPerson, before }) {
    const { kind, sector } = choices;
    const label = activityGroup.fields.kind!.choices!.values[kind!]!;
    const about = sector ? sectorByCode.get(sector)!.shortName : placeNamed(random, kind === 'TOWNSHIP' ? 'TOWNSHIP' : 'COMMUNITY');
    const number = before.filter(draft => draft.fields.kind === kind).length + 1;
    return { fields: { ...days, ...choices, name: `${about}${label}（第${number}组）`, division: committee, convenor: newPerson(), plan: '每季度活动一次。' } };
  },
};

export const groupMembershipRecipe: Recipe = {
  kind: groupMembership,
  choices: { kind: activityGroupRecipe.choices.kind!, level: LEVELS },
  matters: { kind: ['kind', 'GROUP_MEMBERS'], level: ['level'] },
  stages: { joinedOn: 0, leftOn: 400 },
  reach: [30, 1],
  past: YEARS_3,
  amounts: {},
  facts: ({ kind, level }) => [
    { measure: 'GROUP_MEMBERS', on: 'joinedOn', dimensions: { kind, level } },
    { measure: 'GROUP_MEMBERS', on: 'leftOn', sign: -1, dimensions: { kind, level } },
  ],
  host: { recipe: () => activityGroupRecipe, key: ({ owners, choices, spans }: Where) => `group ${owners} ${choices.kind} ${spans[0]}`, capacity: 20 },
  make: ({ choices, days, host, newPerson }) => ({ fields: { ...days, level: choices.level, personKey: newPerson() }, links: { activityGroup: host! } }),
};

export const visitRecipe: Recipe = {
  kind: visit,
  choices: { by: { LEADER: 1, MEMBER: 8, STAFF: 2 } },
  matters: { by: ['by'] },
  stages: { visitedOn: 0 },
  reach: [1],
  past: 365,
  amounts: { households: { usual: [1, 8], cap: 15 }, peopleMet: { usual: [3, 20], cap: 40 } },
  facts: ({ by }) => [
    { measure: 'VISITS', on: 'visitedOn', dimensions: { by } },
    { measure: 'HOUSEHOLDS_VISITED', on: 'visitedOn', amount: 'households', dimensions: { by } },
    { measure: 'CONSTITUENT_CONTACTS', on: 'visitedOn', amount: 'peopleMet', dimensions: { by: 'VISIT' } },
  ],
  make({ random, committee, choices, days, amounts }) {
    const placeLevel = random.pick(['VILLAGE', 'COMMUNITY', 'ENTERPRISE']);
    return {
      fields: { ...days, ...choices, ...amounts, purpose: random.pick(PURPOSES), division: committee, placeName: placeNamed(random, placeLevel), placeLevel, participants: membersPresent(random, random.between(1, 4)) },
    };
  },
};

export const lectureRecipe: Recipe = {
  kind: lecture,
  choices: { kind: { THEMATIC: 20, FORUM: 1 } },
  matters: { kind: ['kind'] },
  stages: { heldOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  facts: ({ kind }) => [{ measure: 'LECTURES', on: 'heldOn', dimensions: { kind } }],
  make: ({ random, choices, days }: Making) => ({ fields: { ...days, ...choices, title: random.pick(LECTURES), placeName: placeNamed(random, 'OTHER'), audience: random.between(20, 180) } }),
};

export const deedRecipe: Recipe = {
  kind: deed,
  choices: {},
  matters: {},
  stages: { doneOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  facts: () => [{ measure: 'DEEDS', on: 'doneOn', dimensions: {} }],
  make: ({ random, days }) => ({ fields: { ...days, title: random.pick(DEEDS), beneficiary: `${placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY']))}居民`, outcome: `受益${random.between(3, 200)}户` } }),
};

export const submissionRecipe: Recipe = {
  kind: submission,
  choices: { channel: { CODE: 6, RECEPTION: 3, LETTER: 1, OTHER: 1 } },
  matters: { channel: ['channel'] },
  stages: { receivedOn: 0, answeredOn: 9 },
  reach: [1, 8],
  past: 200,
  amounts: {},
  facts: ({ channel }) => [
    { measure: 'SUBMISSIONS', on: 'receivedOn', dimensions: { channel } },
    { measure: 'SUBMISSIONS_ANSWERED', on: 'answeredOn', dimensions: { channel } },
  ],
  make: ({ random, choices, days }) => ({ fields: { ...days, ...choices, subject: `反映${random.pick(MATTERS)}`, placeName: placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE'])) } }),
};
