import { deed } from '@tongxin/liaison/deed/deed.kind.ts';
import { lecture } from '@tongxin/liaison/lecture/lecture.kind.ts';
import { submission } from '@tongxin/liaison/submission/submission.kind.ts';
import { visit } from '@tongxin/liaison/visit/visit.kind.ts';
import type { Making, Recipe } from '../recipe.ts';
import { DEEDS, LECTURES, MATTERS, PURPOSES, placeNamed } from '../words.ts';
import { membersPresent } from './platforms.ts';

export const visitRecipe: Recipe = {
  kind: visit,
  choices: { by: { LEADER: 1, MEMBER: 8, STAFF: 2 } },
  stages: { visitedOn: 0 },
  reach: [1],
  past: 365,
  amounts: { households: { usual: [1, 8], cap: 15 }, peopleMet: { usual: [3, 20], cap: 40 } },
  make({ random, committee, choices, days, amounts }) {
    const placeLevel = random.pick(['VILLAGE', 'COMMUNITY', 'ENTERPRISE']);
    return {
      fields: {
        ...days,
        ...choices,
        ...amounts,
        purpose: random.pick(PURPOSES),
        division: committee,
        placeName: placeNamed(random, placeLevel),
        placeLevel,
        participants: membersPresent(random, random.between(1, 4)),
      },
    };
  },
};

export const lectureRecipe: Recipe = {
  kind: lecture,
  choices: { kind: { THEMATIC: 20, FORUM: 1 } },
  stages: { heldOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  make: ({ random, choices, days }: Making) => ({
    fields: {
      ...days,
      ...choices,
      title: random.pick(LECTURES),
      placeName: placeNamed(random, 'OTHER'),
      audience: random.between(20, 180),
    },
  }),
};

export const deedRecipe: Recipe = {
  kind: deed,
  choices: {},
  stages: { doneOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  make: ({ random, days }) => ({
    fields: {
      ...days,
      title: random.pick(DEEDS),
      beneficiary: `${placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY']))}居民`,
      outcome: `受益${random.between(3, 200)}户`,
    },
  }),
};

export const submissionRecipe: Recipe = {
  kind: submission,
  choices: { channel: { CODE: 6, RECEPTION: 3, LETTER: 1, OTHER: 1 } },
  stages: { receivedOn: 0, answeredOn: 9 },
  reach: [1, 8],
  past: 200,
  amounts: {},
  make: ({ random, choices, days }) => ({
    fields: {
      ...days,
      ...choices,
      subject: `反映${random.pick(MATTERS)}`,
      placeName: placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE'])),
    },
  }),
};
