import { assignment } from '@tongxin/proposals/assignment/assignment.kind.ts';
import { evaluation } from '@tongxin/proposals/evaluation/evaluation.kind.ts';
import { letter } from '@tongxin/proposals/letter/letter.kind.ts';
import { proposal } from '@tongxin/proposals/proposal/proposal.kind.ts';
import { reply } from '@tongxin/proposals/reply/reply.kind.ts';
import { satisfaction } from '@tongxin/proposals/satisfaction/satisfaction.kind.ts';
import { supervision } from '@tongxin/proposals/supervision/supervision.kind.ts';
import { addDays, earliest, latest } from '../days.ts';
import { type Draft, evenly, type Making, type Recipe, supporting } from '../recipe.ts';
import { HANDLERS, MATTERS, RESEARCH, UNITS } from '../words.ts';
import { codesOf } from './bodies.ts';
import { unitRecipe } from './members.ts';
import { asksOfTime, assignedInTime } from './proposals.ts';

const besides = {
  assignment: supporting(assignment),
  evaluation: supporting(evaluation),
  proposal: supporting(proposal),
  reply: supporting(reply),
  satisfaction: supporting(satisfaction),
  supervision: supporting(supervision),
};
const KINDS = { INDIVIDUAL: 7, JOINT: 2, COLLECTIVE: 1 };
const common = { kind: proposal, past: 300, amounts: {} } satisfies Partial<Recipe>;
const from =
  (least: number) =>
  (_: unknown, reached: number): boolean =>
    reached >= least;

/** A proposal as it was submitted; its number has a letter of its recipe, so that no two recipes give the same. */
function submitted({ random, day, before, newPerson }: Making, series: string, kind: unknown = 'INDIVIDUAL') {
  const number = `${day.slice(0, 4)}-${series}${String(before.length + 1).padStart(4, '0')}`;
  const subject = random.next() < 0.5 ? `推进${random.pick(RESEARCH)}` : `解决${random.pick(MATTERS)}问题`;
  const persons: { personKey?: string; body?: string }[] = Array.from({ length: kind === 'JOINT' ? 3 : 1 }, () => ({
    personKey: newPerson(),
  }));
  return {
    number,
    title: `关于${subject}的提案`,
    kind,
    proposers: kind === 'COLLECTIVE' ? [{ body: '专门委员会' }] : persons,
    bodyKind: kind === 'COLLECTIVE' ? 'SPECIAL_COMMITTEE' : null,
    submittedOn: day,
  };
}

const filed = (decidedOn: string) => ({ filing: 'FILED', decidedOn });
const MONTHS_3 = 90;

const assigned = ({ random, self, beside, shared }: Making, assignedOn: string, more: Record<string, unknown> = {}): Draft =>
  beside(
    besides.assignment,
    { role: 'SINGLE', round: 1, assignedOn, dueOn: addDays(assignedOn, MONTHS_3), ...more },
    { proposal: self, unit: shared(unitRecipe, 'establishedOn', { name: random.pick(HANDLERS) }) },
  );

const replied = ({ beside }: Making, to: Draft, repliedOn: string, more: Record<string, unknown> = {}): Draft =>
  beside(
    besides.reply,
    { repliedOn, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', text: '已列入年度计划，年内完工。', openToPublic: true, ...more },
    { assignment: to },
  );

export const retractedProposalRecipe: Recipe = {
  ...common,
  name: 'retracted',
  only: ['PROPOSALS_RETRACTED'],
  choices: { kind: KINDS },
  stages: { submittedOn: 0, retractedOn: 20 },
  reach: [0, 1],
  valid: from(2),
  make: making => ({
    fields: { ...submitted(making, 'C', making.choices.kind), retractedOn: making.days.retractedOn, retractReason: '情况已有变化' },
  }),
};

/** A proposal that was merged into another of the same day. */
export const mergedProposalRecipe: Recipe = {
  ...common,
  name: 'merged',
  only: ['PROPOSALS_MERGED'],
  choices: { kind: KINDS },
  stages: { submittedOn: 0, mergedOn: 20 },
  reach: [0, 1],
  valid: from(2),
  make(making) {
    const lead = making.beside(besides.proposal, submitted(making, 'Z', making.choices.kind));
    return { fields: { ...submitted(making, 'B', making.choices.kind), mergedOn: making.days.mergedOn }, links: { mergedInto: lead } };
  },
};

export const transferredProposalRecipe: Recipe = {
  ...common,
  name: 'transferred',
  only: ['PROPOSALS_TRANSFERRED'],
  choices: { kind: KINDS, transferredTo: { SOCIAL_OPINION: 2, LETTER: 2, COMMITTEE: 1 } },
  stages: { submittedOn: 0, transferredOn: 20 },
  reach: [0, 1],
  valid: from(2),
  make(making) {
    const { committee, choices, days } = making;
    const { kind, transferredTo } = choices;
    const transferCommittee = transferredTo === 'COMMITTEE' ? (committee === '420000' ? '420100' : '420000') : null;
    const fields = { transferredTo, transferCommittee, transferredOn: days.transferredOn, transferReason: '不属提案范围' };
    return { fields: { ...submitted(making, 'D', kind), ...fields } };
  },
};

/** A proposal with its assignment to a unit, and its reply. */
export const assignedProposalRecipe: Recipe = {
  ...common,
  name: 'assigned',
  only: ['PROPOSALS_ASSIGNED', 'ASSIGNMENTS', 'role'],
  choices: { kind: KINDS, role: evenly(codesOf(assignment, 'role')) },
  stages: { submittedOn: 0, decidedOn: 25, assignedOn: 10, repliedOn: 60 },
  reach: [0, 0, 1, 4],
  valid: from(3),
  make(making) {
    const { choices, day, days } = making;
    const { decidedOn = day, assignedOn = day, repliedOn } = days;
    const to = assigned(making, assignedOn, { role: choices.role });
    if (repliedOn) replied(making, to, repliedOn);
    return { fields: { ...submitted(making, 'E', choices.kind), ...filed(decidedOn) } };
  },
};

/** A proposal to which the unit did not reply in time. */
export const lateProposalRecipe: Recipe = {
  ...common,
  name: 'late',
  only: ['ASSIGNMENTS_OVERDUE', 'PROPOSALS_OVERDUE'],
  choices: { kind: KINDS },
  stages: { submittedOn: 0, dueOn: 110, repliedOn: 30 },
  following: { overdueOn: { of: 'dueOn', next: true } },
  reach: [0, 3, 1],
  valid: from(2),
  make(making) {
    const { choices, day, days } = making;
    const { dueOn = day, repliedOn } = days;
    const assignedOn = latest(day, addDays(dueOn, -MONTHS_3));
    const to = assigned(making, assignedOn, { dueOn });
    if (repliedOn) replied(making, to, repliedOn);
    return { fields: { ...submitted(making, 'F', choices.kind), ...filed(assignedOn) } };
  },
};

/** The Monday of its week. */
const monday = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** A proposal whose unit is to reply by the Sunday of the week after. */
export const urgentProposalRecipe: Recipe = {
  ...common,
  name: 'urgent',
  only: ['ASSIGNMENTS_DUE_SOON', 'ASSIGNMENTS_OVERDUE', 'PROPOSALS_OVERDUE'],
  cost: () => 1.5,
  choices: { kind: KINDS },
  stages: { submittedOn: 0, assignedOn: 20 },
  following: { overdueOn: { of: 'assignedOn', begins: monday, day: day => addDays(monday(day), 14) } },
  reach: [0, 1],
  valid: from(2),
  make(making) {
    const { choices, day, days } = making;
    const { assignedOn = day } = days;
    assigned(making, assignedOn, { dueOn: addDays(monday(assignedOn), 13) });
    return { fields: { ...submitted(making, 'G', choices.kind), ...filed(assignedOn) } };
  },
};

/** A proposal to which the unit replied in the week after its assignment: whatever is asked of assignments is sure. */
export const promptProposalRecipe: Recipe = {
  ...common,
  name: 'prompt',
  only: ['PROPOSALS_ASSIGNED', 'ASSIGNMENTS', 'HANDLINGS_ON_TIME', 'role'],
  choices: { kind: KINDS, role: evenly(codesOf(assignment, 'role')) },
  stages: { submittedOn: 0, assignedOn: 20 },
  following: { repliedOn: { of: 'assignedOn', begins: monday, day: day => addDays(monday(day), 10) } },
  reach: [0, 1],
  valid: from(2),
  cost: () => 1.5,
  make(making) {
    const { choices, day, days } = making;
    const { assignedOn = day } = days;
    replied(making, assigned(making, assignedOn, { role: choices.role }), addDays(monday(assignedOn), 10));
    return { fields: { ...submitted(making, 'N', choices.kind), ...filed(assignedOn) } };
  },
};

export const declinedProposalRecipe: Recipe = {
  ...common,
  name: 'declined',
  only: ['ASSIGNMENTS_DECLINED'],
  choices: {},
  stages: { submittedOn: 0, assignedOn: 30, declinedOn: 8 },
  reach: [0, 0, 1],
  valid: from(3),
  make(making) {
    const { day, days } = making;
    const { assignedOn = day, declinedOn } = days;
    assigned(making, assignedOn, { declinedOn, declineReason: '不属本单位职责' });
    return { fields: { ...submitted(making, 'H'), ...filed(assignedOn) } };
  },
};

export const publishedProposalRecipe: Recipe = {
  ...common,
  name: 'published',
  only: ['PROPOSALS_PUBLISHED'],
  choices: { kind: KINDS },
  stages: { submittedOn: 0, repliedOn: 90, concludedOn: 20, publishedOn: 20 },
  reach: [0, 0, 0, 1],
  valid: from(4),
  make(making) {
    const { random, choices, day, days } = making;
    const { repliedOn, concludedOn, publishedOn } = days;
    const fields = { ...submitted(making, 'J', choices.kind), ...filed(day), units: [random.pick(UNITS)], assignedOn: day, repliedOn };
    return { fields: { ...fields, concludedOn, adoption: 'ADOPTED', openToPublic: true, publishedOn } };
  },
};

/** A proposal whose handling one of a group of raters evaluated. */
export const evaluatedProposalRecipe: Recipe = {
  ...common,
  name: 'evaluated',
  only: ['PROPOSALS_EVALUATED', 'HANDLINGS_EVALUATED', 'RATER_GROUPS_TOOK_PART', 'EVALUATIONS', 'EVALUATION_SCORES'],
  choices: {
    kind: KINDS,
    timely: { '': 1, IN_TIME: 0 },
    raterGroup: { PROPOSERS: 3, COMMITTEE: 2, INSPECTORS: 2, PUBLIC: 1, OTHER: 0.5 },
  },
  apart: { timely: asksOfTime },
  stages: { submittedOn: 0, repliedOn: 90, evaluatedOn: 30 },
  reach: [0, 0, 1],
  amounts: { score: { usual: [70, 98], cap: 100, most: 100 } },
  valid: from(3),
  make(making) {
    const { choices, amounts, day, days, newPerson, beside } = making;
    const { repliedOn = day, evaluatedOn } = days;
    const to = assigned(making, choices.timely ? assignedInTime(day, repliedOn) : day);
    replied(making, to, repliedOn);
    beside(
      besides.evaluation,
      { raterGroup: choices.raterGroup, rater: newPerson(), score: amounts.score, evaluatedOn },
      { assignment: to },
    );
    return { fields: { ...submitted(making, 'K', choices.kind), ...filed(day) } };
  },
};

/** A proposal whose proposer said how satisfied they are with the reply. */
export const ratedProposalRecipe: Recipe = {
  ...common,
  name: 'rated',
  only: ['REPLIES_RATED', 'HANDLING_SATISFIED', 'RESULT_SATISFIED'],
  choices: {
    timely: { '': 1, IN_TIME: 0 },
    handling: { SATISFIED: 6, BASICALLY: 2, DISSATISFIED: 0.5 },
    result: { SATISFIED: 5, BASICALLY: 3, DISSATISFIED: 0.7 },
  },
  apart: { timely: asksOfTime },
  stages: { submittedOn: 0, repliedOn: 90, ratedOn: 10 },
  reach: [0, 0, 1],
  valid: from(3),
  make(making) {
    const { choices, day, days, beside } = making;
    const { timely, ...ratings } = choices;
    const { repliedOn = day, ratedOn } = days;
    const fields = submitted(making, 'L');
    const rated = replied(making, assigned(making, timely ? assignedInTime(day, repliedOn) : day), repliedOn);
    beside(besides.satisfaction, { ...ratings, ratedBy: fields.proposers[0]?.personKey, ratedOn }, { reply: rated });
    return { fields: { ...fields, ...filed(day) } };
  },
};

/** A proposal of which it is told how the unit gave its reply. */
export const answeredProposalRecipe: Recipe = {
  ...common,
  name: 'answered',
  only: ['REPLIES_MANNER_TOLD', 'REPLIES_IN_PERSON'],
  choices: { manner: evenly(codesOf(reply, 'manner')) },
  stages: { submittedOn: 0, repliedOn: 90 },
  reach: [0, 1],
  valid: from(2),
  make(making) {
    const { choices, day, days } = making;
    replied(making, assigned(making, day), days.repliedOn ?? day, { manner: choices.manner });
    return { fields: { ...submitted(making, 'Q'), ...filed(day) } };
  },
};

/** A proposal whose handling was supervised. */
export const supervisedProposalRecipe: Recipe = {
  ...common,
  name: 'supervised',
  only: ['PROPOSAL_SUPERVISIONS'],
  choices: { form: evenly(codesOf(supervision, 'form')) },
  stages: { submittedOn: 0, supervisedOn: 60 },
  reach: [0, 1],
  valid: from(2),
  make(making) {
    const { choices, day, days, self, beside } = making;
    const { supervisedOn = day } = days;
    beside(
      besides.supervision,
      { form: choices.form, supervisedOn, office: '市政协分管副主席', medium: choices.form === 'MEDIA' ? '电视问政栏目' : null },
      { proposal: self },
    );
    return { fields: { ...submitted(making, 'M'), ...filed(earliest(day, supervisedOn)) } };
  },
};

export const letterRecipe: Recipe = {
  kind: letter,
  only: ['LETTERS'],
  choices: {},
  stages: { sentOn: 0, answeredOn: 40 },
  reach: [1, 2],
  past: 365,
  amounts: {},
  make: ({ random, days }) => ({
    fields: {
      ...days,
      title: `关于${random.pick(MATTERS)}的来信`,
      addressee: random.pick(UNITS),
      answer: days.answeredOn ? '已研究吸收。' : null,
    },
  }),
};
