import { must } from '@tongxin/infra/must.ts';
import { posting } from '@tongxin/liaison/posting/posting.kind.ts';
import type { Recipe } from '../recipe.ts';
import { PLACES, placeNamed } from '../words.ts';
import { alike } from './members.ts';

const YEARS_3 = 1095;
/** How many members of each level there are among those who help below, by weight. */
export const LEVELS = { NATIONAL: 0.1, PROVINCE: 0.6, CITY: 4, COUNTY: 5 };

/**
 * A posting. `place` OWN: a person to a place that has nobody yet; JOINED: a further person to such a place; AGAIN: the same person
 * to a further place.
 */
export const postingRecipe: Recipe = {
  kind: posting,
  choices: { level: LEVELS, placeLevel: PLACES, place: { OWN: 1, JOINED: 0, AGAIN: 0 } },
  apart: { place: ['PLACES_SERVED'] },
  stages: { postedOn: 0, endedOn: 400 },
  reach: [25, 1],
  past: YEARS_3,
  amounts: {},
  cost: ({ place }) => (place === 'JOINED' ? 0.9 : place === 'AGAIN' ? 1.3 : 1),
  host: {
    recipe: () => postingRecipe,
    key: where => (where.choices.place === 'OWN' || !where.choices.place ? null : `posting ${alike(where, hidden(where.choices.place))}`),
    capacity: 15,
  },
  offers: where => (where.choices.place === 'OWN' ? [['place', 'level'], ['place']].map(but => `posting ${alike(where, but)}`) : []),
  make({ random, committee, choices, days, host, newPerson, before }) {
    const { place, level, placeLevel } = choices;
    const person = place === 'AGAIN' ? must(host, 'posting of the same person').fields.personKey : newPerson();
    return {
      fields: {
        ...days,
        personKey: person,
        level,
        division: committee,
        placeLevel,
        placeName: place === 'JOINED' ? must(host, 'posting to join').fields.placeName : placeFor(),
      },
    };

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
