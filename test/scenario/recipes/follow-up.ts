import { consultation, consultationForm } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { initiative } from '@tongxin/consultations/initiative/initiative.kind.ts';
import { outcome } from '@tongxin/consultations/outcome/outcome.kind.ts';
import { place } from '@tongxin/consultations/place/place.kind.ts';
import { plan } from '@tongxin/consultations/plan/plan.kind.ts';
import { problem } from '@tongxin/consultations/problem/problem.kind.ts';
import { promise } from '@tongxin/consultations/promise/promise.kind.ts';
import { returnVisit } from '@tongxin/consultations/return-visit/return-visit.kind.ts';
import { target } from '@tongxin/consultations/target/target.kind.ts';
import { STEPS } from '@tongxin/consultations/topic/steps.ts';
import { topic } from '@tongxin/consultations/topic/topic.kind.ts';
import { endOfMonth } from '../days.ts';
import { type Draft, evenly, type Making, type Recipe, supporting } from '../recipe.ts';
import { HANDLERS, MATTERS, PLACES, placeNamed, RESEARCH, UNITS } from '../words.ts';
import { problemRecipe } from './consultations.ts';
import { unitRecipe } from './members.ts';

const besides = {
  consultation: supporting(consultation),
  initiative: supporting(initiative),
  place: supporting(place),
  problem: supporting(problem),
  topic: supporting(topic),
};
const forms = evenly(Object.keys(consultationForm.values));
const somewhere = ({ random }: Making): string => placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE']));

const session = (making: Making, form: unknown, heldOn: string): Record<string, unknown> => ({
  form,
  heldOn,
  title: `${somewhere(making)}${making.random.pick(MATTERS)}协商`,
  division: making.committee,
  participants: [{ role: 'CITIZEN', count: making.random.between(5, 40) }],
});

export const trouble = (making: Making, origin: unknown, raisedOn: string, solvedOn: string | null = null): Record<string, unknown> => ({
  origin,
  raisedOn,
  solvedOn,
  title: `${somewhere(making)}${making.random.pick(MATTERS)}`,
  unit: making.random.pick(UNITS),
  outcome: solvedOn ? '已办结，群众满意。' : null,
});

/** Those that reach each stage from this one on. */
const from =
  (least: number) =>
  (_: unknown, reached: number): boolean =>
    reached >= least;

export const placeRecipe: Recipe = {
  kind: place,
  only: ['PLACES'],
  choices: { level: PLACES },
  stages: { registeredOn: 0, removedOn: 600 },
  reach: [30, 1],
  past: 1460,
  amounts: {},
  make: ({ random, committee, choices, days }) => ({
    fields: {
      ...days,
      ...choices,
      title: placeNamed(random, choices.level ?? null),
      township: placeNamed(random, 'TOWNSHIP'),
      division: committee,
    },
  }),
};

/** A session at a place of the register: the place counts as reached until the year is over. */
export const placedConsultationRecipe: Recipe = {
  kind: consultation,
  name: 'placed',
  only: ['PLACES_REACHED'],
  choices: { form: forms },
  stages: { heldOn: 0 },
  following: {
    yearEnds: { of: 'heldOn', begins: day => `${day.slice(0, 4)}-01-01`, day: day => `${Number(day.slice(0, 4)) + 1}-01-01` },
  },
  reach: [1],
  past: 365,
  amounts: {},
  make(making) {
    const { random, committee, choices, day } = making;
    const level = random.pick(['VILLAGE', 'COMMUNITY', 'ESTATE']);
    const title = placeNamed(random, level);
    const township = placeNamed(random, 'TOWNSHIP');
    const there = making.beside(besides.place, { title, level, township, division: committee, registeredOn: day });
    return { fields: { ...session(making, choices.form, day), placeName: title, placeLevel: level }, links: { place: there } };
  },
};

/** A session under an initiative, at which a problem was raised that was solved later. */
export const initiativeConsultationRecipe: Recipe = {
  kind: consultation,
  name: 'initiative',
  only: ['INITIATIVE_SESSIONS', 'INITIATIVE_PROBLEMS_SOLVED'],
  choices: { form: forms },
  stages: { heldOn: 0, solvedOn: 45 },
  reach: [1, 2],
  past: 365,
  amounts: {},
  make(making) {
    const { choices, day, days, self, beside, shared } = making;
    if (days.solvedOn) beside(besides.problem, trouble(making, 'CONSULTATION', day, days.solvedOn), { consultation: self });
    const under = shared(besides.initiative, 'begunOn', { title: '一线协商·共同缔造', purpose: '协商在一线，问题解决在一线' });
    return { fields: { ...session(making, choices.form, day), initiativeName: '一线协商·共同缔造' }, links: { initiative: under } };
  },
};

/** A session at which two problems were raised that were both solved. */
export const solvingConsultationRecipe: Recipe = {
  kind: consultation,
  name: 'solving',
  only: ['SESSIONS_SOLVING_SEVERAL'],
  choices: { form: forms },
  stages: { heldOn: 0, solvedOn: 45 },
  reach: [0, 1],
  past: 365,
  amounts: {},
  valid: from(2),
  make(making) {
    const { choices, day, days, self, beside } = making;
    for (let number = 0; number < 2; number++)
      beside(besides.problem, trouble(making, 'CONSULTATION', day, days.solvedOn ?? null), { consultation: self });
    return { fields: session(making, choices.form, day) };
  },
};

const quarterBegins = (day: string): string =>
  `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
const quarterEnds = (day: string): string =>
  endOfMonth(`${day.slice(0, 4)}-${String(Number(quarterBegins(day).slice(5, 7)) + 2).padStart(2, '0')}-01`);
const QUARTERS = { '03': 'byMarch', '06': 'byJune', '09': 'bySeptember' } as const;

/** What is to be reached by the end of the quarter in which it was set. */
export const targetRecipe: Recipe = {
  kind: target,
  only: ['TARGETS_DUE'],
  choices: { measure: { SESSIONS: 3, PROBLEMS_SOLVED: 2, PLACES: 1 } },
  stages: { setOn: 0 },
  following: { quarterEnds: { of: 'setOn', begins: quarterBegins, day: quarterEnds } },
  reach: [1],
  past: 365,
  amounts: { number: { usual: [20, 120], cap: 400 } },
  make({ random, choices, day, amounts, beside }) {
    const year = Number(day.slice(0, 4));
    const number = Math.max(1, amounts.number ?? 0);
    const due = quarterEnds(day).slice(5, 7);
    const steps = Object.entries(QUARTERS).map(([month, field]) => [field, month >= due ? number : 0]);
    const under = beside(besides.initiative, { title: `${random.pick(RESEARCH)}协商行动`, begunOn: `${year}-01-01` });
    return {
      fields: { ...choices, ...Object.fromEntries(steps), title: '每季度按计划推进', number, year, lastYear: year },
      links: { initiative: under },
    };
  },
};

const problemStages = { kind: problem, past: 300, amounts: {} } satisfies Partial<Recipe>;
const origins = problemRecipe.choices.origin ?? {};

/** A problem that was to be solved by a day and was not. */
export const lateProblemRecipe: Recipe = {
  ...problemStages,
  name: 'late',
  only: ['PROBLEMS_OVERDUE'],
  choices: { origin: origins },
  stages: { raisedOn: 0, dueOn: 60, solvedOn: 30 },
  following: { overdueOn: { of: 'dueOn', next: true } },
  reach: [0, 2, 1],
  valid: from(2),
  make: making => ({ fields: { ...trouble(making, making.choices.origin, making.day, making.days.solvedOn), dueOn: making.days.dueOn } }),
};

/** A problem that a project solves, at one of its stages. */
export const projectRecipe: Recipe = {
  ...problemStages,
  name: 'project',
  only: ['PROJECTS_AT_STAGE'],
  choices: { stage: { 立项: 1, 施工: 3, 验收: 1 } },
  stages: { raisedOn: 0, solvedOn: 120 },
  reach: [3, 1],
  make: making => ({
    fields: { ...trouble(making, 'VISIT', making.day, making.days.solvedOn), stages: [{ name: making.choices.stage }] },
  }),
};

/** A problem for which money was raised and spent on one day. */
export const fundedProblemRecipe: Recipe = {
  ...problemStages,
  name: 'funded',
  only: ['FUNDS_RAISED', 'FUNDS_SPENT'],
  choices: { source: { FISCAL: 3, DONATED: 1, SELF_RAISED: 1 } },
  stages: { raisedOn: 0, workedOn: 30, solvedOn: 40 },
  reach: [0, 1, 3],
  amounts: { raised: { usual: [5_000, 80_000], cap: 300_000 }, spent: { usual: [4_000, 70_000], cap: 300_000 } },
  valid: from(2),
  make: making => ({
    fields: {
      ...trouble(making, 'VISIT', making.day, making.days.solvedOn),
      money: [{ source: making.choices.source, on: making.days.workedOn, raised: making.amounts.raised, spent: making.amounts.spent }],
    },
  }),
};

/** A problem towards whose solution citizens did something together with others. */
export const togetherProblemRecipe: Recipe = {
  ...problemStages,
  name: 'together',
  only: ['FIVE_TOGETHER', 'CITIZENS_TOGETHER'],
  choices: { way: { PLANNING: 2, BUILDING: 3, MANAGING: 2, JUDGING: 1, SHARING: 1 } },
  stages: { raisedOn: 0, workedOn: 30, solvedOn: 40 },
  reach: [0, 1, 3],
  amounts: { people: { usual: [10, 60], cap: 200 } },
  valid: from(2),
  make: making => ({
    fields: {
      ...trouble(making, 'VISIT', making.day, making.days.solvedOn),
      together: [{ way: making.choices.way, on: making.days.workedOn, people: making.amounts.people, note: '居民共同参与' }],
    },
  }),
};

export const planRecipe: Recipe = {
  kind: plan,
  only: ['PLANS'],
  choices: {},
  stages: { adoptedOn: 0, doneOn: 120 },
  reach: [1, 3],
  past: 365,
  amounts: {},
  make: making => ({
    fields: { ...making.days, title: `${somewhere(making)}${making.random.pick(MATTERS)}推进方案`, unit: making.random.pick(UNITS) },
  }),
};

/** Those whom a problem concerned were asked after it was solved. */
export const returnVisitRecipe: Recipe = {
  kind: returnVisit,
  only: ['RETURN_VISITS', 'RETURN_VISITS_SATISFIED'],
  choices: { satisfaction: { SATISFIED: 6, BASICALLY: 2, DISSATISFIED: 0.5 } },
  stages: { raisedOn: 0, solvedOn: 45, visitedOn: 60 },
  reach: [0, 0, 1],
  past: 365,
  amounts: {},
  valid: from(3),
  make(making) {
    const { random, choices, day, days, beside } = making;
    const solved = trouble(making, 'VISIT', day, days.solvedOn ?? null);
    return {
      fields: { ...choices, visitedOn: days.visitedOn, title: `居民谈${solved.title}的变化`, by: '委员小组', people: random.between(2, 9) },
      links: { problem: beside(besides.problem, solved) },
    };
  },
};

const PROMISED = ['年底前完成选址', '分两期实施', '新增服务网点', '列入明年计划', '三个月内完成整改', '公布办理进度'];
const promised = (making: Making): { fields: Record<string, unknown>; links: Record<string, Draft> } => {
  const { random, day, newPerson } = making;
  const matter = random.pick(MATTERS);
  return {
    fields: {
      title: `${somewhere(making)}${matter}：${random.pick(PROMISED)}`,
      promisedOn: day,
      question: `${matter}如何解决？`,
      personKey: newPerson(),
    },
    links: {
      unit: making.shared(unitRecipe, 'establishedOn', { name: random.pick(HANDLERS) }),
      consultation: making.beside(besides.consultation, session(making, 'FACE_TO_FACE', day)),
    },
  };
};

/** A promise that a department made at a session. */
export const promiseRecipe: Recipe = {
  kind: promise,
  only: ['PROMISES_MADE', 'PROMISES_KEPT'],
  choices: {},
  stages: { promisedOn: 0, keptOn: 90 },
  reach: [1, 3],
  past: 365,
  amounts: {},
  make(making) {
    const { fields, links } = promised(making);
    return { fields: { ...fields, keptOn: making.days.keptOn }, links };
  },
};

/** A promise that was not kept by its day. */
export const latePromiseRecipe: Recipe = {
  ...promiseRecipe,
  name: 'late',
  only: ['PROMISES_OVERDUE'],
  stages: { promisedOn: 0, dueOn: 90, keptOn: 30 },
  following: { overdueOn: { of: 'dueOn', next: true } },
  reach: [0, 3, 1],
  valid: from(2),
  make(making) {
    const { fields, links } = promised(making);
    return { fields: { ...fields, dueOn: making.days.dueOn, keptOn: making.days.keptOn }, links };
  },
};

/** A topic at one of the eight steps; those before it were left out. */
export const topicAtStepRecipe: Recipe = {
  kind: topic,
  name: 'atStep',
  only: ['TOPICS_AT_STEP'],
  choices: { step: evenly(STEPS) },
  stages: { raisedOn: 0, enteredOn: 20, settledOn: 30 },
  reach: [0, 5, 1],
  past: 365,
  amounts: {},
  // From the last step it is settled.
  valid: ({ step }, reached) => reached === 2 || (reached === 3 && (step === undefined || step === 'FEEDBACK')),
  make({ random, choices: { step }, day, days: { enteredOn = day, settledOn } }) {
    const before = STEPS.slice(0, STEPS.indexOf(String(step) as (typeof STEPS)[number]));
    const steps = [...before.map(each => ({ step: each, enteredOn, skippedBecause: '沿用上年做法' })), { step, enteredOn }];
    return { fields: { raisedOn: day, title: `${random.pick(RESEARCH)}有关问题`, origin: 'LEADER', steps, settledOn } };
  },
};

/** A topic of what several single problems had in common. */
export const commonTopicRecipe: Recipe = {
  kind: topic,
  name: 'common',
  only: ['MATTERS_WORKED_UP'],
  choices: { class: { PARTICULAR: 1, COMMON: 5, OVERALL: 1 } },
  stages: { cameUpOn: 0, raisedOn: 30, solvedOn: 60 },
  reach: [0, 1, 3],
  past: 365,
  amounts: { problems: { usual: [2, 4], cap: 6 } },
  valid: from(2),
  make(making) {
    const { random, choices, amounts, day, days, self, beside } = making;
    for (let number = 0; number < (amounts.problems ?? 0); number++)
      beside(besides.problem, trouble(making, 'VISIT', day, days.solvedOn), { commonTopic: self });
    return { fields: { ...choices, raisedOn: days.raisedOn, title: `${random.pick(MATTERS)}的共性问题`, origin: 'VISIT' } };
  },
};

/** A number that shows what came of a topic, or one from outside. */
export const shownOutcomeRecipe: Recipe = {
  kind: outcome,
  only: ['OUTCOMES'],
  choices: { class: { OWN: 3, EXTERNAL: 1 } },
  stages: { measuredOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  make({ random, choices, day, beside }) {
    const matter = random.pick(MATTERS);
    const number = random.between(3, 400);
    const fields = { ...choices, measuredOn: day, label: `${matter}受益户数`, number, unit: '户', source: '部门年报' };
    if (choices.class !== 'OWN') return { fields };
    return { fields, links: { topic: beside(besides.topic, { raisedOn: day, title: `${matter}有关问题`, origin: 'VISIT' }) } };
  },
};
