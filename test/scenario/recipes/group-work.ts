import { activityGroup } from '@tongxin/liaison/activity-group/activity-group.kind.ts';
import { activitySummary } from '@tongxin/liaison/activity-summary/activity-summary.kind.ts';
import { groupEvaluation } from '@tongxin/liaison/group-evaluation/group-evaluation.kind.ts';
import { memberActivity } from '@tongxin/liaison/member-activity/member-activity.kind.ts';
import { pairing } from '@tongxin/liaison/pairing/pairing.kind.ts';
import { addDays } from '../days.ts';
import { type Draft, evenly, type Making, type Recipe, supporting } from '../recipe.ts';
import { MATTERS, PLACES, placeNamed } from '../words.ts';
import { codesOf } from './bodies.ts';
import { membersPresent } from './platforms.ts';
import { LEVELS } from './postings.ts';

const evenKinds = evenly(codesOf(activityGroup, 'kind'));
const group = supporting(activityGroup);
const lasting = { stages: { establishedOn: 0, dissolvedOn: 500 }, reach: [30, 1], past: 1095, amounts: {} } satisfies Partial<Recipe>;

function groupFields({ random, committee, newPerson }: Making, kind: unknown): Record<string, unknown> {
  const name = `${placeNamed(random, 'COMMUNITY')}委员活动小组`;
  const convenor = newPerson();
  return { kind, name, division: committee, convenor, liaisonOfficer: convenor, plan: '每季度活动一次。' };
}

/** What is asked of groups beyond people and a plan, had since a day. */
const ACTIVE = ['ACTIVITIES', 'SUMMARY'];
const had = (codes: readonly string[], since: string) => codes.map(code => ({ code, since, note: '有台账' }));

/** A group that has all that is asked of one. */
export const completeGroupRecipe: Recipe = {
  ...lasting,
  kind: activityGroup,
  name: 'complete',
  only: ['GROUPS_COMPLETE'],
  choices: { kind: evenKinds },
  make: making => ({ fields: { ...groupFields(making, making.choices.kind), ...making.days, elements: had(ACTIVE, making.day) } }),
};

/** A group that lacks something that is asked of it: one thing, or convenor and liaison officer. */
export const lackingGroupRecipe: Recipe = {
  ...lasting,
  kind: activityGroup,
  name: 'lacking',
  only: ['GROUP_ELEMENTS_LACKING'],
  choices: { kind: evenKinds, lacks: { CONVENOR: 1, LIAISON_OFFICER: 2, PLAN: 1, ACTIVITIES: 3, PEOPLE: 1 } },
  make(making) {
    const { lacks, kind } = making.choices;
    const fields = groupFields(making, kind);
    const field = { CONVENOR: 'convenor', LIAISON_OFFICER: 'liaisonOfficer', PLAN: 'plan' }[String(lacks)];
    const elements = had(
      ACTIVE.filter(code => code !== lacks),
      making.day,
    );
    const nobody = lacks === 'PEOPLE' ? { convenor: null, liaisonOfficer: null } : {};
    return { fields: { ...fields, ...making.days, elements, ...(field && { [field]: null }), ...nobody } };
  },
};

/** Whether a group that is evaluated has all that is asked of it, or nobody for liaison: only where that is asked for. */
const whole = {
  choices: { whole: { YES: 3, NO: 1 } },
  apart: { whole: ['GROUPS_COMPLETE', 'GROUP_ELEMENTS_LACKING'] },
};

function groupBeside(making: Making, kind: unknown, establishedOn: string): Draft {
  const fields = { ...groupFields(making, kind), establishedOn, elements: had(ACTIVE, establishedOn) };
  return making.beside(group, making.choices.whole === 'NO' ? { ...fields, liaisonOfficer: null } : fields);
}

export const activitySummaryRecipe: Recipe = {
  kind: activitySummary,
  only: ['ACTIVITY_SUMMARIES'],
  ...whole,
  stages: { establishedOn: 0, filedOn: 300 },
  reach: [0, 1],
  past: 1095,
  amounts: {},
  valid: (_, reached) => reached === 2,
  make(making) {
    const { random, day, days } = making;
    const { filedOn = day } = days;
    const activityGroup = groupBeside(making, random.pick(Object.keys(evenKinds)), day);
    const summary = `全年开展活动 ${random.between(3, 9)} 次。`;
    return { fields: { year: Number(filedOn.slice(0, 4)), filedOn, summary }, links: { activityGroup } };
  },
};

const GRADES = { 优秀: 2, 良好: 4, 合格: 3 };

export const groupEvaluationRecipe: Recipe = {
  kind: groupEvaluation,
  only: ['GROUP_EVALUATIONS'],
  choices: { kind: evenKinds, grade: GRADES, ...whole.choices },
  apart: whole.apart,
  stages: { establishedOn: 0, evaluatedOn: 300 },
  reach: [0, 1],
  past: 1095,
  amounts: {},
  valid: (_, reached) => reached === 2,
  make(making) {
    const { random, choices, day, days } = making;
    const { evaluatedOn = day } = days;
    const { kind, grade } = choices;
    const fields = { year: Number(evaluatedOn.slice(0, 4)), evaluatedOn, grade, score: random.between(70, 99) };
    return { fields, links: { activityGroup: groupBeside(making, kind, day) } };
  },
};

const halfOf = (day: string): 1 | 2 => (day.slice(5, 7) <= '06' ? 1 : 2);
const halfBegins = (day: string): string => `${day.slice(0, 4)}-${halfOf(day) === 1 ? '01' : '07'}-01`;
const halfEnds = (day: string): string => `${day.slice(0, 4)}-${halfOf(day) === 1 ? '06-30' : '12-31'}`;
const oneHalf = { of: 'establishedOn', begins: halfBegins };

/** An evaluation soon after the end of the half-year in which the group was set up. */
export const halfYearEvaluationRecipe: Recipe = {
  ...groupEvaluationRecipe,
  name: 'halfYear',
  only: ['GROUPS_EVALUATED'],
  stages: { establishedOn: 0 },
  following: {
    halfEndedOn: { ...oneHalf, day: halfEnds },
    evaluatedOn: { ...oneHalf, day: day => addDays(halfEnds(day), 9) },
    nextHalfEndedOn: { ...oneHalf, day: day => halfEnds(addDays(halfEnds(day), 1)) },
  },
  reach: [1],
  valid: () => true,
  make(making) {
    const { random, choices, day } = making;
    const { kind, grade } = choices;
    const evaluatedOn = addDays(halfEnds(day), 9);
    const fields = { year: Number(day.slice(0, 4)), half: halfOf(day), evaluatedOn, grade, score: random.between(70, 99) };
    return { fields, links: { activityGroup: groupBeside(making, kind, day) } };
  },
};

export const pairingRecipe: Recipe = {
  kind: pairing,
  only: ['PAIRINGS', 'MEMBERS_PAIRED'],
  choices: { level: LEVELS, partnerKind: { HOUSEHOLD: 6, ENTERPRISE: 2, VILLAGE: 2, CONSTITUENT: 2, MEMBER: 0.5 } },
  stages: { pairedOn: 0, endedOn: 400 },
  reach: [30, 1],
  past: 1095,
  amounts: {},
  make({ random, committee, choices, days, newPerson }) {
    const placeName = placeNamed(random, random.pick(['VILLAGE', 'COMMUNITY']));
    const partner = () => {
      if (choices.partnerKind === 'MEMBER') return newPerson();
      if (choices.partnerKind === 'ENTERPRISE') return placeNamed(random, 'ENTERPRISE');
      if (choices.partnerKind === 'VILLAGE') return placeName;
      return `${choices.partnerKind === 'HOUSEHOLD' ? '联系户' : '联系群众'} ${random.between(1, 60)} 号`;
    };
    return { fields: { ...days, ...choices, personKey: newPerson(), partner: partner(), division: committee, placeName } };
  },
};

const THEMES: Record<string, string> = {
  ACTIVITY_DAY: '委员活动日',
  GROUP: '小组活动',
  VOLUNTEERING: '志愿服务',
  MEDIATION: '矛盾调解',
  OTHER: '联谊活动',
};

export const memberActivityRecipe: Recipe = {
  kind: memberActivity,
  only: ['MEMBER_ACTIVITIES'],
  choices: { kind: evenly(codesOf(memberActivity, 'kind')), placeLevel: PLACES },
  stages: { heldOn: 0 },
  reach: [1],
  past: 365,
  amounts: { attendances: { usual: [3, 12], cap: 15 } },
  make: ({ random, committee, choices, days, amounts }) => ({
    fields: {
      ...days,
      ...choices,
      title: `${random.pick(MATTERS)}${THEMES[String(choices.kind)] ?? '活动'}`,
      division: committee,
      placeName: placeNamed(random, choices.placeLevel ?? null),
      participants: membersPresent(random, amounts.attendances ?? 0),
      peopleServed: random.between(5, 60),
    },
  }),
};
