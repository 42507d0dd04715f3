import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { must } from '@tongxin/infra/must.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';
import { assessment } from '@tongxin/members/assessment/assessment.kind.ts';
import { corpsMembership } from '@tongxin/members/corps-membership/corps-membership.kind.ts';
import { dispatch } from '@tongxin/members/dispatch/dispatch.kind.ts';
import { dutyItem } from '@tongxin/members/duty-item/duty-item.kind.ts';
import { expert } from '@tongxin/members/expert/expert.kind.ts';
import { expertBank } from '@tongxin/members/expert-bank/expert-bank.kind.ts';
import { leader } from '@tongxin/members/leader/leader.kind.ts';
import { partyBody } from '@tongxin/members/party-body/party-body.kind.ts';
import { serviceCorps } from '@tongxin/members/service-corps/service-corps.kind.ts';
import { specialCommittee } from '@tongxin/members/special-committee/special-committee.kind.ts';
import { addDays, latest } from '../days.ts';
import { type Draft, evenly, type Making, type Recipe, supporting, type Where } from '../recipe.ts';
import { MATTERS, placeNamed, RESEARCH } from '../words.ts';
import { memberRecipe } from './members.ts';
import { spansOpen } from './platforms.ts';

const YEARS_4 = 1460;
export const codesOf = (kind: Kind, field: string): string[] => Object.keys(choicesOf(kind, field).values);
const lasting = { reach: [30, 1], past: YEARS_4, amounts: {} } satisfies Partial<Recipe>;

/** A special committee that has members, officers and tasks. */
export const staffedCommitteeRecipe: Recipe = {
  kind: specialCommittee,
  name: 'staffed',
  only: ['SEATS_IN_SPECIAL_COMMITTEES', 'DUTY_ITEMS', 'DUTY_ITEMS_DONE', 'DUTY_ITEMS_OVERDUE', 'LEADERS'],
  choices: {},
  stages: { establishedOn: 0 },
  reach: [1],
  past: YEARS_4,
  amounts: {},
  offers: where => spansOpen(where).map(span => `staffed ${where.owners} ${span}`),
  make: ({ random, days }) => ({ fields: { ...days, name: `${random.pick(RESEARCH)}专门委员会` } }),
};
const staffed = ({ owners, spans }: Where): string => `staffed ${owners} ${spans[0]}`;
const ofCommittee = { recipe: () => staffedCommitteeRecipe, key: staffed, capacity: 30 };

export const committeeSeatRecipe: Recipe = {
  ...lasting,
  kind: memberRecipe.kind,
  name: 'ofCommittee',
  only: ['SEATS_IN_SPECIAL_COMMITTEES'],
  choices: { sector: memberRecipe.choices.sector ?? {}, party: memberRecipe.choices.party ?? {} },
  stages: { joinedOn: 0, leftOn: 500 },
  host: ofCommittee,
  make: ({ choices, days, host, newPerson }) => ({
    fields: { ...days, ...choices, personKey: newPerson() },
    links: { specialCommittee: must(host, 'committee to belong to') },
  }),
};

export const leaderRecipe: Recipe = {
  ...lasting,
  kind: leader,
  only: ['LEADERS'],
  choices: { office: evenly(codesOf(leader, 'office')) },
  stages: { since: 0, until: 900 },
  host: { ...ofCommittee, by: ['office'], key: where => (where.choices.office?.endsWith('DIRECTOR') ? staffed(where) : null) },
  make: ({ choices, days, host, newPerson }) => ({
    fields: { ...days, ...choices, personKey: newPerson() },
    ...(host && { links: { specialCommittee: host } }),
  }),
};

const TASKS = ['开展专题调研', '组织民主监督', '举办专题协商', '推动建议落实', '开展界别活动', '形成调研报告'];

/** A task that was done before it was due. */
export const dutyItemRecipe: Recipe = {
  kind: dutyItem,
  only: ['DUTY_ITEMS', 'DUTY_ITEMS_DONE'],
  choices: {},
  stages: { doneOn: 0, dueOn: 20 },
  reach: [0, 1],
  past: 365,
  amounts: {},
  valid: (_, reached) => reached === 2,
  host: ofCommittee,
  make: ({ random, day, days, host }) =>
    taskOf(must(host, 'committee with a task'), `围绕${random.pick(RESEARCH)}${random.pick(TASKS)}`, day, days),
};

/** A task that was not done when it was due, and perhaps later. */
export const lateDutyItemRecipe: Recipe = {
  ...dutyItemRecipe,
  name: 'late',
  only: ['DUTY_ITEMS_OVERDUE'],
  stages: { dueOn: 0, doneOn: 25 },
  following: { overdueOn: { of: 'dueOn', next: true } },
  reach: [3, 1],
  valid: () => true,
};

function taskOf(committee: Draft, task: string, day: string, { doneOn, dueOn }: Making['days']) {
  const setOn = latest(String(committee.fields.establishedOn), addDays(day, -60));
  return {
    fields: { task, setOn: setOn < day ? setOn : day, dueOn, doneOn: doneOn ?? null, outcome: doneOn ? '已按期形成成果。' : null },
    links: { specialCommittee: committee },
  };
}

export const partyBodyRecipe: Recipe = {
  ...lasting,
  kind: partyBody,
  only: ['PARTY_BODIES'],
  choices: { bodyType: evenly(codesOf(partyBody, 'bodyType')) },
  stages: { foundedOn: 0, dissolvedOn: 800 },
  make: ({ random, choices, days, newPerson }) => ({
    fields: {
      ...days,
      ...choices,
      name: `${placeNamed(random, 'COMMUNITY')}${choicesOf(partyBody, 'bodyType').values[String(choices.bodyType)]?.[0]}`,
      secretary: newPerson(),
    },
  }),
};

export const assessmentRecipe: Recipe = {
  kind: assessment,
  only: ['ASSESSMENTS'],
  choices: { grade: { EXCELLENT: 2, GOOD: 4, COMPETENT: 8, BASICALLY_COMPETENT: 1, INCOMPETENT: 0.1 } },
  stages: { decidedOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  make: ({ choices, day, days, newPerson }) => ({
    fields: { ...days, ...choices, personKey: newPerson(), year: Number(day.slice(0, 4)) - 1 },
  }),
};

const bank = supporting(expertBank);
export const expertRecipe: Recipe = {
  ...lasting,
  kind: expert,
  only: ['EXPERTS'],
  choices: {},
  stages: { since: 0, until: 700 },
  make: ({ random, days, newPerson, shared }) => ({
    fields: { ...days, personKey: newPerson(), field: random.pick(RESEARCH) },
    links: { bank: shared(bank, 'foundedOn', { name: '协商议政咨询专家库' }) },
  }),
};

export const serviceCorpsRecipe: Recipe = {
  ...lasting,
  kind: serviceCorps,
  only: ['SERVICE_CORPS', 'CORPS_MEMBERS', 'CORPS_DISPATCHES'],
  choices: {},
  stages: { foundedOn: 0, dissolvedOn: 700 },
  offers: where => spansOpen(where).map(span => `corps ${where.owners} ${span}`),
  make({ random, days }) {
    const field = random.pick(RESEARCH);
    return { fields: { ...days, name: `${field}专家服务团`, field } };
  },
};
const ofCorps = { recipe: () => serviceCorpsRecipe, key: ({ owners, spans }: Where) => `corps ${owners} ${spans[0]}`, capacity: 25 };

export const corpsMembershipRecipe: Recipe = {
  ...lasting,
  kind: corpsMembership,
  only: ['CORPS_MEMBERS'],
  choices: {},
  stages: { since: 0, until: 400 },
  host: ofCorps,
  make: ({ random, days, host, newPerson }) => ({
    fields: { ...days, personKey: newPerson(), field: random.pick(RESEARCH) },
    links: { corps: must(host, 'corps to join') },
  }),
};

export const dispatchRecipe: Recipe = {
  kind: dispatch,
  only: ['CORPS_DISPATCHES'],
  choices: { reach: { WITHIN: 5, ACROSS: 1 } },
  stages: { gatheredOn: 0 },
  reach: [1],
  past: 365,
  amounts: {},
  host: ofCorps,
  make({ random, committee, choices: { reach }, days, host, newPerson }) {
    const away = isBelow('420100', committee) || committee === '420100' ? '430100' : '420100';
    return {
      fields: {
        ...days,
        purpose: `${random.pick(MATTERS)}会诊`,
        division: reach === 'ACROSS' ? away : committee,
        placeName: placeNamed(random, random.pick(['VILLAGE', 'TOWNSHIP', 'ENTERPRISE'])),
        participants: [newPerson(), newPerson(), newPerson()],
      },
      links: { corps: must(host, 'corps that gathers') },
    };
  },
};
