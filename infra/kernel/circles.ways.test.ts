import { describe, expect, test } from '@jest/globals';
import { circles } from './circles.ts';
import type { Bench, Judged } from './court.ts';
import { record, reference, references, text } from './field.ts';
import { defineKind, type Kind } from './kind.ts';
import type { Queryable } from './queryable.ts';
import type { RecordRow } from './row.ts';

const NONE = ['', ''] as const;
const body = defineKind({
  ...{ name: 'partyBody', prefix: 'bod', subgraph: 'members', duty: 'LIAISON', label: NONE, description: NONE, naturalKey: [] },
  fields: {
    parent: reference('partyBody', ['上级', 'Parent'], NONE),
    madeFrom: record(['来源', 'Made from'], NONE),
    proposal: reference('proposal', ['提案', 'Proposal'], NONE),
    below: references('partyBody', ['下级', 'Below'], NONE),
    note: text(['备注', 'Note'], NONE),
  },
}) as Kind;

const id = (number: number, { prefix = 'bod', committee = '421300' } = {}) => `${prefix}_${committee}_${String(number).padStart(32, '0')}`;
const [A, B, C, D] = [id(1), id(2), id(3), id(4)];
const FOREIGN = id(5, { committee: '420100' });
const PROPOSAL = id(6, { prefix: 'pro' });

type Values = Record<string, unknown>;
type Stored = Record<string, string | null>;

/** Live records by what they name, in whichever field is asked; and what was asked. */
function storing(stored: Stored) {
  const asked: { text: string; ids: string[] }[] = [];
  const query = async (text: string, [ids]: [string[]]) => {
    asked.push({ text, ids });
    return { rows: ids.flatMap(each => (each in stored ? [{ id: each, named: stored[each] }] : [])) };
  };
  return { asked, database: { query } as unknown as Queryable };
}

const judged = (values: Values, fresh = (_: string) => true): Judged => ({ values, fresh });
const held = (...rows: Values[]) =>
  new Map(rows.map(row => [String(row.id), { kind: body, row: { withdrawnAt: null, ...row } as unknown as RecordRow }]));

async function found(all: Judged[], stored: Stored = {}, more: Partial<Bench> = {}) {
  const { asked, database } = storing(stored);
  const bench: Bench = { database, kinds: [body], committee: '421300', language: 'en', inHand: new Map(), ...more };
  const circular = await circles(bench, body, all);
  return { circular, told: circular.map(({ row, fault }) => `${row} ${fault.field}`), asked };
}

describe('a circle is told of the record that closes it', () => {
  test.each<[string, Judged[], Stored, string[]]>([
    ['over one that is stored', [judged({ id: A, parent: B })], { [B]: A }, ['0 parent']],
    ['over several', [judged({ id: A, parent: B })], { [B]: C, [C]: D, [D]: A }, ['0 parent']],
    ['in a field that may name any kind', [judged({ id: A, madeFrom: B })], { [B]: A }, ['0 madeFrom']],
    ['in two fields', [judged({ id: A, parent: B, madeFrom: C })], { [B]: A, [C]: A }, ['0 parent', '0 madeFrom']],
    ['over one of another committee', [judged({ id: A, parent: FOREIGN })], { [FOREIGN]: A }, ['0 parent']],
    ['where two are entered, of both', [judged({ id: A, parent: B }), judged({ id: B, parent: A })], {}, ['0 parent', '1 parent']],
    ['of the row that it is', [judged({ id: D, parent: null }), judged({ id: A, parent: B })], { [B]: A }, ['1 parent']],
    ['over a row that was not entered now', [judged({ id: A, parent: B }), judged({ id: B, parent: A }, () => false)], {}, ['0 parent']],
    ['each of two', [judged({ id: A, parent: B }), judged({ id: C, parent: D })], { [B]: A, [D]: C }, ['0 parent', '1 parent']],
    [
      'but not of one that leads into it',
      [judged({ id: A, parent: B }), judged({ id: C, parent: D })],
      { [B]: A, [D]: B, [A]: C },
      ['0 parent'],
    ],
  ])('%s', async (_, all, stored, told) => {
    expect((await found(all, stored)).told).toEqual(told);
  });
});

describe('none is', () => {
  test.each<[string, Judged[], Stored]>([
    ['where nothing is named', [judged({ id: A, parent: null })], {}],
    ['where the way ends', [judged({ id: A, parent: B })], { [B]: C, [C]: null }],
    ['where the way ends at what is not there', [judged({ id: A, parent: B })], { [B]: C }],
    ['where the way goes on to another kind', [judged({ id: A, madeFrom: B })], { [B]: PROPOSAL, [PROPOSAL]: A }],
    ['where another kind is named', [judged({ id: A, madeFrom: PROPOSAL })], { [PROPOSAL]: A }],
    ['where a record names itself, which is told elsewhere', [judged({ id: A, parent: A })], { [A]: A }],
    ['of a record that only leads into it', [judged({ id: A, parent: B })], { [B]: C, [C]: D, [D]: C }],
    ['of a field that was not entered now', [judged({ id: A, parent: B }, name => name !== 'parent')], { [B]: A }],
    ['of a reference to another kind', [judged({ id: A, proposal: B })], { [B]: A }],
    ['of a list', [judged({ id: A, below: B })], { [B]: A }],
    ['of a text', [judged({ id: A, note: B })], { [B]: A }],
    ['where a row of these is to name nothing', [judged({ id: A, parent: B }), judged({ id: B, parent: null })], { [B]: A }],
  ])('%s', async (_, all, stored) => {
    expect((await found(all, stored)).told).toEqual([]);
  });
});

test('of a record that nothing can name yet nothing is asked', async () => {
  for (const none of [undefined, null, '']) {
    const { told, asked } = await found([judged({ id: none, parent: B })], { [B]: String(none) });
    expect([told, asked]).toEqual([[], []]);
  }
});

describe('what is in hand counts as it is there', () => {
  test.each<[string, Judged[], Values[], Stored, string[]]>([
    ['it closes a circle', [judged({ id: A, parent: B })], [{ id: B, parent: A }], {}, ['0 parent']],
    ['it opens one that is stored', [judged({ id: A, parent: B })], [{ id: B, parent: null }], { [B]: A }, []],
    ['it was withdrawn', [judged({ id: A, parent: B })], [{ id: B, parent: A, withdrawnAt: new Date() }], { [B]: A }, []],
    ['a row says it anew', [judged({ id: A, parent: B }), judged({ id: B, parent: null })], [{ id: B, parent: A }], {}, []],
  ])('%s', async (_, all, inHand, stored, told) => {
    const answer = await found(all, stored, { inHand: held(...inHand) });
    expect(answer.told).toEqual(told);
    expect(answer.asked).toEqual([]);
  });
});

test('only what is neither entered nor in hand is asked for, once each step; what is the own is kept from changing', async () => {
  const all = [judged({ id: A, madeFrom: B }), judged({ id: C, madeFrom: FOREIGN }), judged({ id: D, madeFrom: A })];
  const { told, asked } = await found(all, { [B]: FOREIGN, [FOREIGN]: C }, { inHand: held({ id: id(9), madeFrom: A }) });
  expect(told).toEqual(['1 madeFrom']);
  const live = 'FROM members.party_body WHERE id = ANY ($1) AND withdrawn_at IS NULL';
  expect(asked.map(({ text, ids }) => [text.trim(), ids])).toEqual([
    [`SELECT id, made_from AS named ${live} ORDER BY id FOR SHARE`, [B]],
    [`SELECT id, made_from AS named ${live}`, [FOREIGN]],
    [`SELECT id, made_from AS named ${live} ORDER BY id FOR SHARE`, [B]],
    [`SELECT id, made_from AS named ${live}`, [FOREIGN]],
    [`SELECT id, made_from AS named ${live}`, [FOREIGN]],
  ]);
});

test.each([
  ['zh', `“上级”绕回了这条记录本身（${A} → ${B} → ${C} → ${A}）。请另选一条，或先改正其中一环。`],
  ['en', `"parent" leads back to the record itself (${A} → ${B} → ${C} → ${A}). Choose another, or correct one of these first.`],
] as const)('the whole way is told in %s', async (language, message) => {
  const { circular } = await found([judged({ id: A, parent: B })], { [B]: C, [C]: A }, { language });
  expect(circular).toEqual([{ row: 0, fault: { field: 'parent', code: 'CIRCLE', message } }]);
});
