import { escalation } from '@tongxin/consultations/escalation/escalation.kind.ts';
import { escalationAnswer } from '@tongxin/consultations/escalation-answer/escalation-answer.kind.ts';
import { problem } from '@tongxin/consultations/problem/problem.kind.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';
import { addDays } from '../days.ts';
import { type Draft, type Making, type Recipe, supporting } from '../recipe.ts';
import { RESEARCH } from '../words.ts';
import { trouble } from './follow-up.ts';

const besides = { escalation: supporting(escalation), problem: supporting(problem) };
const common = { past: 365, amounts: {} } satisfies Partial<Recipe>;

function handedOn(making: Making, sender: string, receiver: string, raisedOn: string) {
  const matter: Record<string, unknown> = { ...trouble(making, 'VISIT', raisedOn), unit: null };
  const direction = isBelow(sender, receiver) ? 'UP' : isBelow(receiver, sender) ? 'DOWN' : 'SIDEWAYS';
  const theme = making.random.pick(RESEARCH);
  const fields = { direction, receiver, raisedOn, theme, title: `${matter.title}的联动`, note: '需两地共同推进' };
  return { matter, fields };
}

/** A matter handed to a committee of another province. What that one does with it is its own record. */
export const escalationRecipe: Recipe = {
  ...common,
  kind: escalation,
  only: ['ESCALATIONS_RAISED'],
  ofOwner: ['from_level', 'to_level'],
  choices: { direction: { SIDEWAYS: 1 } },
  stages: { raisedOn: 0, solvedOn: 60 },
  reach: [1, 2],
  make(making) {
    const { random, committee, day, days, beside } = making;
    const away = ['410100', '430100', '420100'].filter(code => code.slice(0, 2) !== committee.slice(0, 2));
    const { fields, matter } = handedOn(making, committee, random.pick(away), day);
    return { fields, links: { record: beside(besides.problem, { ...matter, solvedOn: days.solvedOn }) } };
  },
};

/** A matter that another committee handed to this one. */
function received(making: Making, raisedOn: string): Draft {
  const sender = making.outsider();
  const { matter, fields } = handedOn(making, sender, making.committee, raisedOn);
  return making.beside(besides.escalation, fields, { record: making.beside(besides.problem, matter, {}, sender) }, sender);
}

export const escalationAnswerRecipe: Recipe = {
  ...common,
  kind: escalationAnswer,
  only: [
    'ESCALATIONS_ACCEPTED',
    'ESCALATIONS_RETURNED',
    'ESCALATIONS_ANSWERED',
    'ESCALATIONS_SOLVED',
    'ESCALATIONS_HELD',
    'ESCALATIONS_ENDED',
  ],
  outside: true,
  ofOwner: ['direction', 'from_level', 'to_level'],
  choices: { decision: { ACCEPTED: 8, RETURNED: 1 }, result: { '': 1, SOLVED: 5, PARTLY: 2, NOT: 0.5 } },
  stages: { decidedOn: 0, answeredOn: 40 },
  reach: [1, 3],
  valid: ({ decision, result }, reached) =>
    (reached === 1 || decision !== 'RETURNED') && (result === undefined || (result !== null) === (reached === 2)),
  make(making) {
    const { choices, day, days } = making;
    const { decision, result } = choices;
    const fields = { decision, result, receivedOn: day, decidedOn: day, answeredOn: days.answeredOn };
    const said = { returnReason: decision === 'RETURNED' ? '不属本级职责' : null, answer: days.answeredOn ? '已会同有关部门办理。' : null };
    return { fields: { ...fields, ...said }, links: { escalation: received(making, day) } };
  },
};

/** An answer after so many days. */
export const heldEscalationRecipe: Recipe = {
  ...common,
  kind: escalationAnswer,
  name: 'held',
  only: ['ESCALATION_DAYS_HELD'],
  outside: true,
  ofOwner: ['direction', 'from_level', 'to_level'],
  choices: {},
  stages: { answeredOn: 0 },
  reach: [1],
  amounts: { days: { usual: [10, 50], cap: 60 } },
  make(making) {
    const { day, amounts } = making;
    const receivedOn = addDays(day, -(amounts.days ?? 0));
    const fields = { decision: 'ACCEPTED', result: 'SOLVED', receivedOn, decidedOn: receivedOn, answeredOn: day, answer: '已办结。' };
    return { fields, links: { escalation: received(making, receivedOn) } };
  },
};
