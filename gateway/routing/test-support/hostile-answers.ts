import { fc } from '@tongxin/test/kit/property.ts';

/** What somebody hostile does with a true answer: changes in its tree, then in its text, then in its bytes. */
export interface Hostile {
  tree: readonly TreeChange[];
  text: TextChange | undefined;
}

interface TreeChange {
  /** Which of all places in the answer. */
  place: number;
  what: 'replace' | 'remove' | 'double' | 'swap' | 'empty' | 'errors' | 'absent' | 'more';
  value: unknown;
}

interface TextChange {
  what: 'cut' | 'bom' | 'doubled names' | 'not UTF-8' | 'after it' | 'before it' | 'wrapped' | 'deep' | 'nothing' | 'a page' | 'inherited';
  at: number;
}

/** Becomes a number that JSON can write and JavaScript cannot hold. */
const HUGE = '@1e999';

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(null, null, null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, 5e-324, HUGE, '', '0', 'null'),
  fc.constantFrom<unknown[]>(
    '__proto__',
    'constructor',
    'Consultation',
    'Proposal',
    'Committee',
    'Query',
    'GLAD',
    'ANGRY',
    '\ud800',
    '\u0000',
  ),
  fc.constantFrom<unknown[]>(
    [],
    {},
    [null],
    [[]],
    [{}],
    { length: 3 },
    { __typename: 'Consultation' },
    { toString: 'x', hasOwnProperty: 1 },
  ),
  fc.integer({ min: 1, max: 20_000 }).map(length => 'x'.repeat(length)),
  fc.integer({ min: 1, max: 300 }).map(depth => nested(depth)),
  fc.jsonValue({ maxDepth: 3 }),
);

const path: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(fc.constantFrom<unknown[]>('_entities', 0, 1, 2, 7, -1, 1.5, 'title', 'host', 'a', 'b', null, {}, '__proto__'), {
    maxLength: 6,
  }),
  fc.tuple(fc.constant('_entities'), fc.nat(4), fc.constantFrom('title', 'opinions', 'colour')),
  fc.constant(undefined),
  odd,
);
const extensions: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      code: fc.oneof(
        fc.constantFrom(
          'BAD_USER_INPUT',
          'FORBIDDEN',
          'UNAUTHENTICATED',
          'OWNER_UNAVAILABLE',
          'QUERY_TOO_EXPENSIVE',
          'INTERNAL_SERVER_ERROR',
        ),
        odd,
      ),
      more: fc.oneof(fc.nat(), odd),
      cell: fc.constantFrom('420000', '420200', ''),
      requestId: odd,
    },
    { requiredKeys: [] },
  ),
  odd,
);
/** Such as a cell may have. */
const likely: fc.Arbitrary<unknown> = fc.record({
  message: fc.string({ maxLength: 20 }),
  path: fc.tuple(fc.constant('_entities'), fc.nat(4), fc.constantFrom('title', 'a', 'firm', 'opinions', 'colour')),
  extensions: fc.record({ code: fc.constantFrom('BAD_USER_INPUT', 'FORBIDDEN', 'UNAUTHENTICATED') }),
});
const error: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: likely },
  { weight: 3, arbitrary: fc.record({ message: fc.string({ maxLength: 20 }), path, extensions }, { requiredKeys: ['message'] }) },
  { weight: 1, arbitrary: fc.record({ message: odd, path, extensions }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: odd },
);
const errors: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: fc.array(error, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(error, fc.integer({ min: 900, max: 1_200 })).map(([one, count]) => Array.from({ length: count }, () => one)),
  },
  { weight: 1, arbitrary: odd },
);
const treeChange: fc.Arbitrary<TreeChange> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ place: fc.nat(), what: fc.constant('replace' as const), value: odd }) },
  {
    weight: 4,
    arbitrary: fc.record({
      place: fc.nat(),
      what: fc.constantFrom('remove', 'double', 'swap', 'empty' as const),
      value: fc.constant(null),
    }),
  },
  { weight: 3, arbitrary: fc.record({ place: fc.nat(), what: fc.constant('errors' as const), value: errors }) },
  {
    weight: 2,
    arbitrary: fc.record({
      place: fc.nat(),
      what: fc.constant('absent' as const),
      value: fc.oneof(fc.array(fc.nat(4), { maxLength: 3 }), odd),
    }),
  },
  { weight: 1, arbitrary: fc.record({ place: fc.nat(), what: fc.constant('more' as const), value: odd }) },
);
const textChange: fc.Arbitrary<TextChange> = fc.record({
  what: fc.constantFrom(
    ...([
      'cut',
      'bom',
      'doubled names',
      'not UTF-8',
      'after it',
      'before it',
      'wrapped',
      'deep',
      'nothing',
      'a page',
      'inherited',
    ] as const),
  ),
  at: fc.nat(),
});

export const hostile: fc.Arbitrary<Hostile> = fc.record({
  tree: fc.array(treeChange, { maxLength: 4 }),
  text: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: textChange }),
});

/** The bytes that are sent instead of the truth. */
export function tampered(truth: string, { tree, text }: Hostile): Buffer {
  const answer = JSON.parse(truth);
  for (const change of tree) apply(answer, change);
  return bytesOf(JSON.stringify(answer).replaceAll(`"${HUGE}"`, HUGE.slice(1)), text);
}

function apply(answer: any, { place, what, value: given }: TreeChange): void {
  // A later change may be in it.
  const value = structuredClone(given);
  if (what === 'errors') answer.errors = value;
  else if (what === 'absent') answer.extensions = { absent: value };
  else if (what === 'more') Object.assign(answer, { more: value, data: { ...answer.data, more: value } });
  else {
    const places = placesIn(answer);
    const chosen = places[place % places.length];
    if (chosen) applyAt(chosen, places[(place * 7 + 3) % places.length] ?? chosen, what, value);
  }
}

interface PlaceIn {
  holder: any;
  key: string | number;
}

function applyAt({ holder, key }: PlaceIn, other: PlaceIn, what: TreeChange['what'], value: unknown): void {
  const list = Array.isArray(holder) ? holder : undefined;
  if (what === 'replace') set(holder, key, value);
  else if (what === 'remove') list ? list.splice(Number(key), 1) : delete holder[key];
  else if (what === 'double') list ? list.splice(Number(key), 0, structuredClone(list[Number(key)])) : set(holder, `${key}2`, holder[key]);
  else if (what === 'empty') set(holder, key, Array.isArray(holder[key]) ? [] : {});
  else set(holder, key, structuredClone(other.holder[other.key]));
}

const set = (holder: object, key: string | number, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

function placesIn(value: any, found: PlaceIn[] = []): PlaceIn[] {
  if (typeof value !== 'object' || value === null || found.length > 500) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push({ holder: value, key });
    placesIn(value[key], found);
  }
  return found;
}

function bytesOf(text: string, change: TextChange | undefined): Buffer {
  if (!change) return Buffer.from(text);
  const at = change.at % (text.length + 1);
  switch (change.what) {
    case 'cut':
      return Buffer.from(text.slice(0, at));
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'doubled names':
      return Buffer.from(text.replaceAll('"title":', '"title":[1],"title":'));
    case 'not UTF-8':
      return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(text.slice(at))]);
    case 'after it':
      return Buffer.from(`${text}${text}`);
    case 'before it':
      return Buffer.from(`)]}'\n${text}`);
    case 'wrapped':
      return Buffer.from(`[${text}]`);
    case 'deep':
      return Buffer.from(text.replace('"title":', `"deep":${'['.repeat(20_000)}${']'.repeat(20_000)},"title":`));
    case 'nothing':
      return Buffer.alloc(0);
    case 'a page':
      return Buffer.from(`<html>${text}`);
    default:
      return Buffer.from(text.replaceAll('"title":', '"__proto__":{"title":"inherited","absent":true},"title":'));
  }
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { title: value };
  return value;
}
