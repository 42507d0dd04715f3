import { consultationForm } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { instruction } from '@tongxin/consultations/instruction/instruction.kind.ts';
import { memberPaper } from '@tongxin/consultations/member-paper/member-paper.kind.ts';
import { poll } from '@tongxin/consultations/poll/poll.kind.ts';
import { survey } from '@tongxin/consultations/survey/survey.kind.ts';
import { must } from '@tongxin/infra/must.ts';
import { evenly, type Recipe } from '../recipe.ts';
import { MATTERS, placeNamed, RESEARCH } from '../words.ts';
import { consultationRecipe, reportRecipe } from './consultations.ts';
import { membersPresent } from './platforms.ts';

export const surveyRecipe: Recipe = {
  kind: survey,
  choices: { kind: { SURVEY: 3, INSPECTION: 1 } },
  stages: { heldOn: 0 },
  reach: [1],
  past: 365,
  amounts: { attendances: { usual: [4, 12], cap: 15 } },
  make: ({ random, committee, choices, days, amounts }) => ({
    fields: {
      ...days,
      ...choices,
      title: `${random.pick(RESEARCH)}${choices.kind === 'INSPECTION' ? '视察' : '调研'}`,
      division: committee,
      placeName: placeNamed(random, random.pick(['TOWNSHIP', 'VILLAGE', 'COMMUNITY'])),
      participants: membersPresent(random, amounts.attendances ?? 0),
    },
  }),
};

/** A paper is submitted after its consultation, in the same span of days. */
export const memberPaperRecipe: Recipe = {
  kind: memberPaper,
  choices: { form: evenly(Object.keys(consultationForm.values)) },
  stages: { submittedOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  host: {
    recipe: () => consultationRecipe,
    key: ({ owners, choices, spans }) => `consultation ${owners} ${choices.form} ${spans[0]}`,
    by: ['form', 'papers'],
    capacity: 25,
  },
  make: ({ random, days, host, newPerson }) => ({
    fields: { ...days, title: `关于${random.pick(MATTERS)}的几点建议`, personKey: newPerson() },
    links: { consultation: must(host, 'consultation of a paper') },
  }),
};

const OFFICES: Record<string, string> = { NATIONAL: '国家有关部门领导', PROVINCE: '分管副省长', CITY: '分管副市长', COUNTY: '分管副县长' };

export const instructionRecipe: Recipe = {
  kind: instruction,
  choices: { level: { NATIONAL: 0.2, PROVINCE: 2, CITY: 4, COUNTY: 2 } },
  stages: { givenOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  host: { recipe: () => reportRecipe, key: ({ owners, spans }) => `report ${owners} ${spans[0]}`, capacity: 4 },
  make({ choices: { level }, days, host }) {
    const commented = must(host, 'report to comment on');
    const fields = { ...days, level, title: `对《${commented.fields.title}》的批示`, office: OFFICES[String(level)] };
    return { fields, links: { report: commented } };
  },
};

export const pollRecipe: Recipe = {
  kind: poll,
  choices: {},
  stages: { openedOn: 0 },
  reach: [1],
  past: 20,
  amounts: { options: { usual: [6, 15], cap: 20 } },
  make: ({ random, days, amounts }) => ({
    fields: {
      ...days,
      title: `${random.pick(RESEARCH)}创新案例评选`,
      options: Array.from({ length: Math.max(1, amounts.options ?? 0) }, (_, index) => `第${index + 1}号案例`),
      mostChoices: Math.max(1, Math.min(10, amounts.options ?? 0)),
    },
  }),
};
