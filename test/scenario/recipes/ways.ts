import { socialOpinion } from '@tongxin/liaison/social-opinion/social-opinion.kind.ts';
import { submission } from '@tongxin/liaison/submission/submission.kind.ts';
import type { Making, Recipe } from '../recipe.ts';
import { MATTERS, placeNamed, UNITS } from '../words.ts';
import { submissionRecipe } from './liaison.ts';

const subjectOf = ({ random, choices }: Making): Record<string, unknown> => ({
  channel: choices.channel,
  subject: `反映${random.pick(MATTERS)}`,
  placeName: placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE'])),
});

/** What a citizen raised and a member took up. */
export const matchedSubmissionRecipe: Recipe = {
  kind: submission,
  name: 'matched',
  only: ['SUBMISSIONS_MATCHED'],
  choices: submissionRecipe.choices,
  stages: { receivedOn: 0, matchedOn: 3, answeredOn: 9 },
  reach: [0, 1, 5],
  past: 200,
  amounts: {},
  valid: (_, reached) => reached >= 2,
  make: making => ({ fields: { ...subjectOf(making), ...making.days, matchedTo: making.newPerson() } }),
};

/** What was to be answered by a day and was not. */
export const lateSubmissionRecipe: Recipe = {
  kind: submission,
  name: 'late',
  only: ['SUBMISSIONS_OVERDUE'],
  choices: submissionRecipe.choices,
  stages: { receivedOn: 0, dueOn: 15, answeredOn: 12 },
  following: { overdueOn: { of: 'dueOn', next: true } },
  reach: [0, 2, 1],
  past: 200,
  amounts: {},
  valid: (_, reached) => reached >= 2,
  make: making => ({ fields: { ...subjectOf(making), ...making.days } }),
};

/** A report that was signed off and forwarded. */
export const forwardedOpinionRecipe: Recipe = {
  kind: socialOpinion,
  name: 'forwarded',
  only: ['SOCIAL_OPINIONS_FORWARDED'],
  choices: { to: { UNIT: 3, COMMITTEE: 2 } },
  stages: { filedOn: 0, signedOn: 4, forwardedOn: 3 },
  reach: [0, 0, 1],
  past: 365,
  amounts: {},
  valid: (_, reached) => reached === 3,
  make: ({ random, committee, choices, days, newPerson }) => ({
    fields: {
      ...days,
      title: `关于${random.pick(MATTERS)}的社情民意信息`,
      personKey: newPerson(),
      ...(choices.to === 'UNIT'
        ? { forwardedTo: random.pick(UNITS) }
        : { forwardedCommittee: committee === '420000' ? '420100' : '420000' }),
    },
  }),
};
