import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { derivation, referring } from '@tongxin/infra/kernel/derive.ts';
import { boolean, choice, choices, date, integer, items, person, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind, type RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { Workflow } from '@tongxin/infra/kernel/workflow.ts';
import { assignment } from '@tongxin/proposals/assignment/assignment.kind.ts';
import { proposal } from '@tongxin/proposals/proposal/proposal.kind.ts';

/** Errors that were planted, each of a kind that nothing found before: the type check refuses them all. Nothing here runs. */
const LABEL = ['标签', 'Label'] as const;
const fields = {
  number: text(LABEL, LABEL, { required: true }),
  filing: choice(choices('Outcome', LABEL, { FILED: LABEL, NOT_FILED: LABEL }), LABEL, LABEL),
  repliedOn: date(LABEL, LABEL),
  archivedOn: date(LABEL, LABEL, { derived: true }),
  phone: text(LABEL, LABEL, { personal: true }),
  by: person(LABEL, LABEL),
  key: boolean(LABEL, LABEL),
  stages: items({
    type: 'Stage',
    parts: { name: text(LABEL, LABEL, { required: true }), days: integer(LABEL, LABEL) },
    label: LABEL,
    description: LABEL,
  }),
};
const declared = { prefix: 'thg', subgraph: 'proposals', duty: 'LIAISON', label: LABEL, description: LABEL } as const;

// The six of the first trial: a misspelt field in the table of states; three in a change; a state that there is not; a kind that there is not.
type State = 'OPEN' | 'REPLIED';
const states = choices('ThingState', LABEL, { OPEN: LABEL, REPLIED: LABEL });
export const misspeltField: Workflow<typeof fields, State> = {
  states,
  // @ts-expect-error there is no field repliedOm
  stateOf: [['REPLIED', 'repliedOm'], ['OPEN']],
  transitions: {},
};
export const unknownState: Workflow<typeof fields, State> = {
  states,
  stateOf: [['REPLIED', 'repliedOn'], ['OPEN']],
  // @ts-expect-error there is no state REPLYED
  transitions: { reply: { label: LABEL, from: ['OPEN'], to: ['REPLYED'] } },
};
// @ts-expect-error there is no kind proposals
export const unknownKind = reference('proposals', LABEL, LABEL);
export function changes(work: Work, record: RowOf<typeof proposal>): void {
  // @ts-expect-error there is no field concludedOm
  work.change(proposal, record, { concludedOm: '2024-01-01' });
  // @ts-expect-error a day is text
  work.change(proposal, record, { concludedOn: 20240101 });
  // @ts-expect-error adoption is one of a closed set
  work.change(proposal, record, { adoption: 'ADOPT' });
}

// And more of their kinds.
export const wrongKey = defineKind({
  ...declared,
  name: 'thing',
  fields,
  // @ts-expect-error the natural key names a field that there is not
  naturalKey: ['numbr'],
});
export const personalKey = defineKind({
  ...declared,
  name: 'thing',
  fields,
  // @ts-expect-error what is personal identifies nothing
  naturalKey: ['phone'],
});
export const wrongCheck = defineKind({
  ...declared,
  name: 'thing',
  fields,
  naturalKey: ['number'],
  // @ts-expect-error a check reads a field that there is not
  check: record => (record.filed ? null : null),
});
export const wrongValue = defineKind({
  ...declared,
  name: 'thing',
  fields,
  naturalKey: ['number'],
  // @ts-expect-error a value that the closed set does not have
  check: record => (record.filing === 'FILD' ? null : null),
});
export const wrongSpan = defineKind({
  ...declared,
  name: 'thing',
  fields,
  naturalKey: ['number'],
  // @ts-expect-error an end that there is not
  lasts: ['repliedOn', 'endedOn'],
});
export const untranslated = defineKind({
  ...declared,
  name: 'thing',
  // @ts-expect-error a label in one language
  label: '事项',
  fields,
  naturalKey: ['number'],
});
export function enters(work: Work, record: RowOf<typeof proposal>): void {
  // @ts-expect-error what follows from others is an input of nothing
  work.change(proposal, record, { repliedOn: '2024-01-01' });
  // @ts-expect-error what is required cannot be emptied
  work.change(proposal, record, { title: null });
  // @ts-expect-error a row of another kind
  work.change(assignment, record, { part: '一' });
  // @ts-expect-error an assignment is of a proposal
  work.create(assignment, { unit: '甲局', round: 1, assignedOn: '2024-01-01', dueOn: '2024-04-01' });
  // @ts-expect-error there is no action of this name by which a record comes about
  work.act('filSocialOpinion', { title: '题', text: '文' });
  // @ts-expect-error it is found by a field that it has
  work.find(assignment, 'proposel', record.id);
  // @ts-expect-error the id of another kind
  const wrong: RowOf<typeof assignment>['id'] = record.id;
  void wrong;
}
export const wrongInput = defineAction({
  name: 'doThing',
  description: LABEL,
  on: proposal,
  input: { day: date(LABEL, LABEL, { required: true }) },
  // @ts-expect-error the input has no field dey
  run: (_, record, { dey }) => ({ record, dey }),
});
export const wrongRecord = defineOpening({
  name: 'makeThing',
  label: LABEL,
  description: LABEL,
  on: proposal,
  input: { day: date(LABEL, LABEL) },
  // @ts-expect-error a member may who is asked for by a field of the input that there is not
  also: { MEMBER: (actor, _, input) => input.proposer === actor.subject },
  run: (work, { day }) => ({ record: work.create(proposal, { number: '1', title: '题', kind: 'JOINT', submittedOn: day ?? '' }) }),
});
export const wrongDerivation = derivation(fields, { replies: referring('reply', fields, 'number') }, (_, { replies }) => ({
  // @ts-expect-error a number is no day
  archivedOn: replies.length,
}));
// @ts-expect-error it refers by a field that there is not
export const wrongSource = referring('reply', fields, 'proposal');
