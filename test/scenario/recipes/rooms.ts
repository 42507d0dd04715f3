import { place } from '@tongxin/consultations/place/place.kind.ts';
import { receptionDay } from '@tongxin/liaison/reception-day/reception-day.kind.ts';
import { addDays, endOfMonth } from '../days.ts';
import { type Making, type Recipe, supporting } from '../recipe.ts';
import { MATTERS, PLACES, placeNamed } from '../words.ts';
import { nameOfRoom, platformRecipe, standards } from './platforms.ts';

const kinds = platformRecipe.choices.kind ?? {};
const registered = supporting(place);
const received = supporting(receptionDay);

/** A room at a place of the register, with somebody who keeps it going and the grids that it covers. */
export const equippedRoomRecipe: Recipe = {
  kind: platformRecipe.kind,
  name: 'equipped',
  only: ['PLACES_WITH_PLATFORM', 'GRIDS_COVERED', 'LIAISON_PERSONS'],
  choices: { kind: kinds, placeLevel: PLACES, standing: { MET: 3, LACKING: 1 } },
  apart: platformRecipe.apart ?? {},
  stages: { openedOn: 0, closedOn: 500 },
  reach: [30, 1],
  past: 1460,
  amounts: { grids: { usual: [1, 3], cap: 8 } },
  make(making) {
    const { random, choices, days, amounts, day, beside } = making;
    const { fields, title, head } = roomOf(making);
    const township = placeNamed(random, 'TOWNSHIP');
    return {
      fields: {
        ...fields,
        ...days,
        grids: Array.from({ length: amounts.grids ?? 0 }, (_, index) => `第${index + 1}网格`),
        liaisonPersons: [head],
      },
      links: { place: beside(registered, { title, level: choices.placeLevel, township, registeredOn: day }) },
    };
  },
};

/** A room of a committee that asks of its rooms what this one lacks. */
export const lackingRoomRecipe: Recipe = {
  kind: platformRecipe.kind,
  name: 'lacking',
  only: ['PLATFORM_STANDARDS_LACKING'],
  choices: { kind: kinds, standing: { LACKING: 1 } },
  stages: { openedOn: 0, closedOn: 500 },
  reach: [30, 1],
  past: 1460,
  amounts: {},
  make: making => ({ fields: { ...roomOf(making).fields, ...making.days } }),
};

/** A room that was open for the rest of one month, and on its day of that month, the last, received citizens or did not. */
export const monthlyRoomRecipe: Recipe = {
  kind: platformRecipe.kind,
  name: 'monthly',
  only: ['ROOM_MONTHS_DUE', 'ROOM_MONTHS_KEPT', 'ROOM_MONTHS_MISSED'],
  choices: { kind: kinds, received: { FIXED_DAY: 4, NO: 1 }, standing: { MET: 3, LACKING: 1 } },
  apart: platformRecipe.apart ?? {},
  stages: { openedOn: 0 },
  following: {
    lastDay: { of: 'openedOn', begins: day => `${day.slice(0, 7)}-01`, day: endOfMonth },
    closedOn: { of: 'openedOn', begins: day => `${day.slice(0, 7)}-01`, day: day => addDays(endOfMonth(day), 1) },
  },
  reach: [1],
  past: 365,
  amounts: {},
  make(making) {
    const { random, choices, day, days, self, beside } = making;
    const { fields } = roomOf(making);
    if (choices.received === 'FIXED_DAY')
      beside(received, { heldOn: endOfMonth(day), topic: random.pick(MATTERS), participants: [] }, { platform: self });
    return { fields: { ...fields, ...days, closedOn: addDays(endOfMonth(day), 1), receptionDayOfMonth: 31 } };
  },
};

function roomOf(making: Making): { fields: Record<string, unknown>; title: string; head: unknown } {
  const { random, committee, choices, day, newPerson } = making;
  const placeLevel = choices.placeLevel ?? random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE']);
  const title = placeNamed(random, placeLevel);
  const head = { personKey: newPerson(), from: day, until: null };
  const fields = {
    kind: choices.kind,
    placeLevel,
    placeName: title,
    name: `${title}${nameOfRoom(choices.kind)}`,
    division: committee,
    heads: [head],
    ...standards(making),
  };
  return { fields, title, head };
}
