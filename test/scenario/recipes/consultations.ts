import { consultation, consultationForm } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { problem } from '@tongxin/consultations/problem/problem.kind.ts';
import { report } from '@tongxin/consultations/report/report.kind.ts';
import { topic } from '@tongxin/consultations/topic/topic.kind.ts';
import { addDays } from '../days.ts';
import { evenly, type Making, type Recipe } from '../recipe.ts';
import { adviceOf, MATTERS, opinionsOf, placeNamed, RESEARCH, UNITS } from '../words.ts';
import { membersPresent, spansOpen } from './platforms.ts';

/** Consultations of these forms are held in places; the others at the seat of the committee. */
const IN_PLACES: ReadonlySet<unknown> = new Set(['FRONTLINE', 'HEART_TO_HEART', 'COURTYARD']);

export const consultationRecipe: Recipe = {
  kind: consultation,
  choices: {
    form: {
      ...evenly(Object.keys(consultationForm.values)),
      ...{ FRONTLINE: 20, HEART_TO_HEART: 6, COURTYARD: 6, SECTOR: 3, COUNTERPART: 2, PLENARY: 0.1, STANDING_COMMITTEE: 0.3 },
    },
    // Whether papers can be submitted to it: only where papers are asked for.
    papers: { '': 1, WELCOME: 0 },
  },
  stages: { heldOn: 0 },
  reach: [1],
  past: 450,
  amounts: { opinions: { usual: [2, 6], cap: 30 }, suggestions: { usual: [0, 2], cap: 6 }, attendances: { usual: [3, 10], cap: 15 } },
  offers: ({ owners, choices: { form, papers }, spans }) => (papers ? [`consultation ${owners} ${form} ${spans[0]}`] : []),
  make({ random, committee, choices: { papers: _, ...choices }, days, amounts }) {
    const local = IN_PLACES.has(choices.form);
    const placeLevel = local ? random.pick(['COMMUNITY', 'VILLAGE', 'ESTATE', 'ENTERPRISE']) : null;
    const placeName = placeLevel ? placeNamed(random, placeLevel) : '机关会议室';
    const { opinions = 0, suggestions = 0, attendances = 0 } = amounts;
    return {
      fields: {
        ...days,
        ...choices,
        title: local ? `${placeName}${random.pick(MATTERS)}协商` : `${random.pick(RESEARCH)}专题协商`,
        initiativeName: choices.form === 'FRONTLINE' ? '一线协商' : null,
        division: committee,
        placeName,
        placeLevel,
        participants: [
          ...membersPresent(random, attendances),
          { role: 'DEPARTMENT', count: random.between(1, 5) },
          { role: 'CITIZEN', count: random.between(5, 40) },
        ],
        opinions: opinionsOf(random, opinions),
        suggestions: adviceOf(random, suggestions),
      },
    };
  },
};

/** A consultation of so many citizens, where that is asked. */
export const attendedConsultationRecipe: Recipe = {
  kind: consultation,
  name: 'attended',
  only: ['CITIZENS_PRESENT'],
  choices: consultationRecipe.choices,
  stages: { heldOn: 0 },
  reach: [1],
  past: 450,
  amounts: { citizens: { usual: [5, 40], cap: 60 } },
  make({ random, choices: { papers: _, ...choices }, days, amounts }) {
    const participants = [{ role: 'CITIZEN', count: amounts.citizens ?? 1 }];
    return { fields: { ...days, ...choices, title: `${random.pick(RESEARCH)}群众协商`, participants, opinions: [], suggestions: [] } };
  },
};

/** The latest of these before a day, if there is one. */
function latestBefore({ before }: Pick<Making, 'before'>, field: string, day: string) {
  let found: Making['before'][number] | undefined;
  for (const draft of before) {
    const at = String(draft.fields[field]);
    if (at <= day && (!found || at > String(found.fields[field]))) found = draft;
  }
  return found;
}

export const problemRecipe: Recipe = {
  kind: problem,
  choices: {
    origin: { CONSULTATION: 10, VISIT: 2, RECEPTION_DAY: 2, SUBMISSION: 2, OTHER: 0.5 },
    // Of no session on record, where it is asked how many each one solved.
    session: { NONE: 1 },
  },
  apart: { session: ['SESSIONS_SOLVING_SEVERAL'] },
  stages: { raisedOn: 0, solvedOn: 45 },
  reach: [1, 6],
  past: 300,
  amounts: {},
  make({ random, choices: { session, ...choices }, day, days, about }) {
    const heard =
      choices.origin === 'CONSULTATION' && !session ? latestBefore({ before: about(consultationRecipe) }, 'heldOn', day) : undefined;
    const place = heard?.fields.placeLevel ? heard.fields.placeName : placeNamed(random, random.pick(['COMMUNITY', 'VILLAGE']));
    return {
      fields: {
        ...days,
        ...choices,
        title: `${place}${random.pick(MATTERS)}`,
        unit: random.pick(UNITS),
        dueOn: addDays(day, 90),
        outcome: days.solvedOn ? '已办结，群众满意。' : null,
      },
      ...(heard && { links: { consultation: heard } }),
    };
  },
};

export const reportRecipe: Recipe = {
  kind: report,
  choices: { origin: { SURVEY: 4, CONSULTATION: 2, OTHER: 1 }, form: { '': 20, ...evenly(Object.keys(consultationForm.values)) } },
  stages: { deliveredOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  valid: ({ origin, form }) => !form || origin === undefined || origin === 'CONSULTATION',
  offers: where => spansOpen(where).map(span => `report ${where.owners} ${span}`),
  make({ random, choices, day, days, about }) {
    const { origin, form } = choices;
    const source = origin === 'CONSULTATION' ? about(consultationRecipe).filter(draft => form === null || draft.fields.form === form) : [];
    const heard = latestBefore({ before: source }, 'heldOn', day);
    const title = `关于${random.pick(RESEARCH)}的${origin === 'SURVEY' ? '调研' : origin === 'CONSULTATION' ? '协商' : '情况'}报告`;
    return { fields: { ...days, ...choices, title }, ...(heard && { links: { consultation: heard } }) };
  },
};

export const topicRecipe: Recipe = {
  kind: topic,
  choices: {
    origin: { SUBMISSION: 3, RECEPTION_DAY: 3, VISIT: 2, RESEARCH: 2, LEADER: 1, OTHER: 0.5 },
    by: { '': 1, LEADER: 1, MEMBER: 4, CITIZEN: 2, UNIT: 1 },
    class: { '': 2, PARTICULAR: 5, COMMON: 3, OVERALL: 1 },
  },
  stages: { raisedOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  make: ({ random, choices, days }) => ({
    fields: { ...days, ...choices, title: `${random.pick(RESEARCH)}${choices.origin === 'RESEARCH' ? '课题研究' : '有关问题'}` },
  }),
};
