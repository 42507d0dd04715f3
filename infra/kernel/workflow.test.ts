import { describe, expect, test } from '@jest/globals';
import { choices } from './field.ts';
import type { RecordRow } from './row.ts';
import { leadsTo, possibleActions, refuseLeap, refuseTransition, stateOf, stateSql, type Workflow, wrongTable } from './workflow.ts';

const states = choices('State', ['状态', 'State'], {
  ENDED: ['已结束', 'Ended'],
  HELD: ['已举行', 'Held'],
  PLANNED: ['已计划', 'Planned'],
});
const workflow: Workflow = {
  states,
  stateOf: [['ENDED', 'outcome', 'DONE'], ['HELD', 'heldOn'], ['PLANNED']],
  transitions: {
    hold: { label: ['举行', 'Hold'], from: ['PLANNED'], to: ['HELD'] },
    note: { label: ['记录', 'Note'], from: ['HELD'] },
    end: { label: ['结束', 'End'], from: ['HELD'], to: ['ENDED'] },
  },
};
const kind = { label: ['活动', 'Event'], type: 'Event' } as const;
const row = (fields: object) => ({ withdrawnAt: null, ...fields }) as unknown as RecordRow;
const PLANNED = row({});
const HELD = row({ heldOn: '2024-05-01' });
const ENDED = row({ heldOn: '2024-05-01', outcome: 'DONE' });

test('the state is that of the first line that holds', () => {
  expect([PLANNED, HELD, ENDED, row({ outcome: 'DONE' }), row({ outcome: 'OTHER' })].map(each => stateOf(workflow, each))).toEqual([
    ...['PLANNED', 'HELD', 'ENDED', 'ENDED', 'PLANNED'],
  ]);
  for (const nothing of [null, undefined, false, '']) expect(stateOf(workflow, row({ heldOn: nothing }))).toBe('PLANNED');
  expect(() => stateOf({ ...workflow, stateOf: [['HELD', 'heldOn']] }, PLANNED)).toThrow('needs no condition');
});

test('SQL says the same, over the columns of a row', () => {
  const fields = { heldOn: { type: 'date' }, outcome: { type: 'choice' } } as never;
  expect(stateSql(workflow, fields, 'r')).toBe(
    "CASE WHEN r.outcome = 'DONE' THEN 'ENDED' WHEN r.held_on IS NOT NULL THEN 'HELD' ELSE 'PLANNED' END",
  );
  expect(stateSql({ ...workflow, stateOf: [['HELD', 'held'], ['PLANNED']] }, { held: { type: 'boolean' } } as never)).toBe(
    "CASE WHEN held THEN 'HELD' ELSE 'PLANNED' END",
  );
});

test('what is possible follows from the state; nothing is done to what was withdrawn', () => {
  expect([PLANNED, HELD, ENDED].map(each => possibleActions(workflow, each))).toEqual([['hold'], ['note', 'end'], []]);
  expect(possibleActions(workflow, { ...HELD, withdrawnAt: new Date() })).toEqual([]);
});

describe('an action is refused in a state in which it cannot be done, and what can be is told', () => {
  test.each(['zh', 'en'] as const)('in %s', language => {
    expect(refuseTransition(kind, { workflow, action: 'end', record: HELD, language })).toBeNull();
    expect(refuseTransition(kind, { workflow, action: 'hold', record: HELD, language })).toEqual({
      field: 'id',
      code: 'NOT_POSSIBLE_NOW',
      message:
        language === 'zh'
          ? '这条活动现在是“已举行”，不能“举行”。现在可以：记录、结束。'
          : 'This Event is HELD: hold is not possible now. Possible: note, end.',
    });
    expect(refuseTransition(kind, { workflow, action: 'end', record: ENDED, language })?.message).toMatch(
      language === 'zh' ? /现在可以：无/ : /Possible: nothing/,
    );
  });
});

test('some chain of actions leads from one state to another, or none', () => {
  const pairs = Object.keys(states.values).flatMap(from => Object.keys(states.values).map(to => [from, to] as const));
  expect(pairs.filter(([from, to]) => leadsTo(workflow, from, to)).map(pair => pair.join(' '))).toEqual([
    ...['ENDED ENDED', 'HELD ENDED', 'HELD HELD', 'PLANNED ENDED', 'PLANNED HELD', 'PLANNED PLANNED'],
  ]);
});

test('a correction goes back along the actions by emptying, never forward, and never where no action leads back', () => {
  const refused = (before: RecordRow, after: RecordRow, emptied: boolean) =>
    refuseLeap(kind, { workflow, before, after, emptied, language: 'en' })?.code;
  expect(refused(HELD, row({ heldOn: '2024-05-02' }), false)).toBeUndefined();
  expect(refused(ENDED, HELD, true)).toBeUndefined();
  expect(refused(ENDED, PLANNED, true)).toBeUndefined();
  // Forward, and back by entering something else.
  expect(refused(PLANNED, HELD, false)).toBe('NOT_POSSIBLE_NOW');
  expect(refused(PLANNED, HELD, true)).toBe('NOT_POSSIBLE_NOW');
  expect(refused(ENDED, HELD, false)).toBe('NOT_POSSIBLE_NOW');
  expect(refuseLeap(kind, { workflow, before: PLANNED, after: HELD, emptied: false, language: 'zh' })?.message).toMatch(
    /更正不能把这条活动从“已计划”变为“已举行”/,
  );
  expect(refuseLeap(kind, { workflow, before: PLANNED, after: HELD, emptied: false, language: 'en' })?.message).toMatch(
    /cannot bring a Event from PLANNED to HELD/,
  );
});

test('a table that names no state, or never says one, is told', () => {
  expect(wrongTable(workflow)).toBeNull();
  const transitions = { ...workflow.transitions, end: { label: ['结束', 'End'], from: ['HELD'], to: ['OVER'] } } as const;
  expect(wrongTable({ ...workflow, transitions })).toBe('names the state OVER, which State does not have');
  expect(wrongTable({ ...workflow, transitions: { end: { label: ['结束', 'End'], from: ['OVER'] } } })).toMatch(/names the state OVER/);
  expect(wrongTable({ ...workflow, ends: ['OVER'] })).toMatch(/names the state OVER/);
  expect(wrongTable({ ...workflow, stateOf: [['HELD', 'heldOn'], ['PLANNED']] })).toBe(
    'says of no record that it is ENDED: add a line to its table of states',
  );
});
