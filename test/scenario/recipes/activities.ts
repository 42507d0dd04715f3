import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { jointActivity } from '@tongxin/liaison/joint-activity/joint-activity.kind.ts';
import { readingSession } from '@tongxin/liaison/reading-session/reading-session.kind.ts';
import { socialOpinion } from '@tongxin/liaison/social-opinion/social-opinion.kind.ts';
import { studySession } from '@tongxin/liaison/study-session/study-session.kind.ts';
import { training } from '@tongxin/liaison/training/training.kind.ts';
import { evenly, type Making, type Recipe } from '../recipe.ts';
import { MATTERS, placeNamed, RESEARCH } from '../words.ts';
import { membersPresent } from './platforms.ts';

const valuesOf = (kind: Kind, field: string): string[] => Object.keys(choicesOf(kind, field).values);
const once = { stages: { heldOn: 0 }, reach: [1], past: 365, amounts: {} } satisfies Partial<Recipe>;

export const readingSessionRecipe: Recipe = {
  ...once,
  kind: readingSession,
  choices: {},
  make: ({ random, days }: Making) => ({
    fields: { ...days, title: `“书香政协”${random.pick(RESEARCH)}读书分享会`, readers: random.between(12, 60) },
  }),
};

export const trainingRecipe: Recipe = {
  ...once,
  kind: training,
  choices: { audience: evenly(valuesOf(training, 'audience')) },
  make: ({ random, choices, days }) => ({
    fields: {
      ...days,
      ...choices,
      title: `${random.pick(RESEARCH)}培训班`,
      days: random.between(1, 5),
      participants: random.between(30, 150),
    },
  }),
};

export const studySessionRecipe: Recipe = {
  ...once,
  kind: studySession,
  choices: { body: evenly(valuesOf(studySession, 'body')) },
  make: ({ random, choices, days }) => ({
    fields: { ...days, ...choices, topic: `${random.pick(RESEARCH)}专题学习`, attendance: random.between(8, 60) },
  }),
};

export const jointActivityRecipe: Recipe = {
  ...once,
  kind: jointActivity,
  choices: { partnerLevel: evenly(valuesOf(jointActivity, 'partnerLevel')) },
  amounts: { attendances: { usual: [2, 12], cap: 30 } },
  make: ({ random, choices, days, amounts }) => ({
    fields: {
      ...days,
      ...choices,
      title: `${random.pick(RESEARCH)}联合活动`,
      placeName: placeNamed(random, random.pick(['ENTERPRISE', 'PARK', 'TOWNSHIP'])),
      participants: membersPresent(random, amounts.attendances ?? 0),
    },
  }),
};

export const socialOpinionRecipe: Recipe = {
  kind: socialOpinion,
  choices: { adoptedAt: evenly(valuesOf(socialOpinion, 'adoptedAt')) },
  stages: { filedOn: 0, adoptedOn: 30 },
  reach: [4, 1],
  past: 365,
  amounts: {},
  make: ({ random, choices, days, newPerson }) => ({
    fields: {
      ...days,
      title: `关于${random.pick(MATTERS)}的社情民意信息`,
      personKey: newPerson(),
      signedOn: days.adoptedOn ? days.filedOn : null,
      adoptedAt: days.adoptedOn ? choices.adoptedAt : null,
    },
  }),
};
