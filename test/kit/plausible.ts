import type { Field } from '@tongxin/infra/kernel/field.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';

/** Ids of one record of each kind, by the kind's name. */
export type Known = ReadonlyMap<string, string>;

/** A value that the field takes by itself; undefined where there is no record to refer to yet. */
export function plausible(field: Field, known: Known, owner: string): unknown {
  switch (field.type) {
    case 'text':
      return field.pattern ? field.example : field.example || '测试';
    case 'texts':
      return field.example ? field.example.split('；') : ['测试'];
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(field.example) ? field.example : '2023-05-15';
    case 'integer':
    case 'decimal':
      return Number.isFinite(Number.parseFloat(field.example)) ? Number.parseFloat(field.example) : Math.max(field.min ?? 0, 1);
    case 'boolean':
      return true;
    case 'choice': {
      const byName = Object.entries(field.choices!.values).find(([, [zh]]) => zh === field.example);
      return byName?.[0] ?? Object.keys(field.choices!.values)[0];
    }
    case 'division':
      return owner;
    case 'sector':
      return '22';
    case 'committee':
      return '420000';
    case 'person':
      return field.example;
    case 'persons':
      return field.example.split('；');
    case 'reference':
      return known.get(field.to!);
    case 'references':
      return [known.get(field.to!)].filter(Boolean);
    case 'record':
      return known.values().next().value;
    case 'items':
      return [itemOf(field, known, owner)];
  }
}

/** Persons by the keys that examples name, as an office would have registered them. */
export const PERSONS: readonly string[] = ['P7K2M9QX', 'P0000002'];

/** One item; a person named is one. */
function itemOf(field: Field, known: Known, owner: string): Record<string, unknown> {
  const item = inputOf(field.parts!, known, owner);
  const wrong = field.wrongItem?.(item);
  return wrong ? { ...item, [wrong.part]: 1 } : item;
}

/** What the fields that are required (or, if `all`, every one that can be filled) would be given. */
export const inputOf = (fields: Record<string, Field>, known: Known, owner: string, all = true): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { required }]) => all || required)
      .map(([name, field]) => [name, plausible(field, known, owner)] as const)
      .filter(([, value]) => value !== undefined),
  );

const LONG = '长'.repeat(20_001);

/** What no client should send, or only rarely; the gateway, the checks or the database must each have an answer. */
export function hostile(field: Field, known: Known, stranger: string, kinds: readonly Kind[]): unknown[] {
  const nowhere = (prefix: string, committee: string) => `${prefix}_${committee}_${'0'.repeat(32)}`;
  const ids = () => {
    const { prefix } = kinds.find(({ name }) => name === field.to) ?? kinds[0]!;
    return [nowhere(prefix, stranger), nowhere(prefix, '420000'), nowhere(prefix, '999999'), nowhere('zzz', stranger)];
  };
  switch (field.type) {
    case 'text':
      return ['', '  ', LONG, "'; DROP TABLE x; --", '%_\\', '\u{10FFFF}\u202E', 7];
    case 'texts':
      return [[], [''], [LONG], Array(3_000).fill('同'), [null], '单'];
    case 'date':
      return ['0001-01-01', '1949-09-21', '2100-12-31', '9999-12-31', '2023-02-30', '', 20230515];
    case 'integer':
    case 'decimal':
      return [-1, 0, 2_147_483_647, 2_147_483_648, 1e308, 0.5, '1'];
    case 'boolean':
      return ['true', 1];
    case 'choice':
      return ['NONE_SUCH', '', 3];
    case 'division':
    case 'committee':
      return ['000000', '999999', '420000', 'x', ''];
    case 'sector':
      return ['99', '', 'x'];
    case 'person':
      return ['', '  ', 'x', 'p7k2m9qx', ' Ｐ7K2M9QX ', 'PNOBODY1', '420583199001011234', LONG, '\u{10FFFF}\u202E', 7];
    case 'persons':
      return [
        [],
        [''],
        ['P7K2M9QX', 'p7k2m9qx'],
        ['PNOBODY1'],
        ['420583199001011234'],
        [LONG],
        Array(3_000).fill('P7K2M9QX'),
        [null],
        '单',
      ];
    case 'references':
      return [[], [''], ['x'], ids(), [null], LONG];
    case 'reference':
    case 'record':
      return ['x', '', ...ids(), ...[...known.values()].slice(0, 2)];
    case 'items':
      return [
        [],
        [{}],
        [null],
        Array(500).fill(itemOf(field, known, stranger)),
        ...Object.entries(field.parts!).flatMap(([name, part]) =>
          hostile(part, known, stranger, kinds).map(value => [{ ...itemOf(field, known, stranger), [name]: value }]),
        ),
      ];
  }
}
