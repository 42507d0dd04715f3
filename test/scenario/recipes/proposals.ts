import { proposal } from '@tongxin/proposals/proposal/proposal.kind.ts';
import { addDays, earliest, latest } from '../days.ts';
import type { Making, Recipe } from '../recipe.ts';
import { MATTERS, RESEARCH, UNITS } from '../words.ts';

const CONCLUDED = 4;

/** Who makes a collective proposal, and what kind of body that is. */
const BODIES: Readonly<Record<string, string>> = { 民主党派联合提出: 'PARTY', 界别小组: 'SECTOR', 专门委员会: 'SPECIAL_COMMITTEE' };

/** Whether units reply in time is said only where it is asked how many are late. */
export const asksOfTime = ['ASSIGNMENTS_OVERDUE', 'ASSIGNMENTS_DUE_SOON', 'PROPOSALS_OVERDUE'] as const;

/** So late that the reply came long before it was due. */
export const assignedInTime = (decidedOn: string, repliedOn: string): string => latest(decidedOn, addDays(repliedOn, -60));

/** A proposal from submission to conclusion: each stage that it reached has those before it. */
export const proposalRecipe: Recipe = {
  kind: proposal,
  choices: {
    kind: { INDIVIDUAL: 7, JOINT: 2, COLLECTIVE: 1 },
    filing: { '': 1, FILED: 20, NOT_FILED: 2 },
    adoption: { '': 1, ADOPTED: 8, PARTLY: 3, NOT: 1 },
    key: { true: 1, false: 25 },
    timely: { '': 1, IN_TIME: 0 },
  },
  apart: { timely: asksOfTime },
  stages: { submittedOn: 0, decidedOn: 25, repliedOn: 75, concludedOn: 20 },
  reach: [1, 2, 3, 20],
  past: 300,
  amounts: {},
  valid: ({ filing, adoption }, reached) =>
    (filing === undefined || (reached === 1 ? filing === null : reached === 2 ? filing !== null : filing === 'FILED')) &&
    (adoption === undefined || (adoption !== null) === (reached === CONCLUDED)),
  make({ random, choices, day, days, before, newPerson }: Making) {
    const { kind, filing, adoption, key, timely } = choices;
    const { decidedOn, repliedOn } = days;
    const year = day.slice(0, 4);
    const number = before.filter(draft => String(draft.fields.number).startsWith(year)).length + 1;
    const handled = filing === 'FILED' && decidedOn;
    const proposers: { personKey?: string; body?: string }[] =
      kind === 'COLLECTIVE'
        ? [{ body: random.pick(Object.keys(BODIES)) }]
        : Array.from({ length: kind === 'JOINT' ? 3 : 1 }, () => ({ personKey: newPerson() }));
    const subject = random.next() < 0.5 ? `推进${random.pick(RESEARCH)}` : `解决${random.pick(MATTERS)}问题`;
    const assigned = (decided: string, replied: string): string =>
      timely ? assignedInTime(decided, replied) : earliest(addDays(decided, random.between(3, 20)), replied);
    return {
      fields: {
        ...days,
        number: `${year}-${String(number).padStart(4, '0')}`,
        title: `关于${subject}的提案`,
        kind,
        proposers,
        bodyKind: kind === 'COLLECTIVE' ? BODIES[String(proposers[0]?.body)] : null,
        filing,
        notFiledReason: filing === 'NOT_FILED' ? '内容不属于提案范围，已转送有关方面参考。' : null,
        units: handled ? [random.pick(UNITS)] : [],
        assignedOn: handled && repliedOn ? assigned(decidedOn, repliedOn) : null,
        adoption,
        key: key === 'true',
      },
    };
  },
};
