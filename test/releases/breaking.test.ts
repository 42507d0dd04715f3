import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { breaksBetween, breaksWithoutWord, subjectOf, unreleased } from './breaking.ts';
import { publicSchema, releaseOf, versions } from './release.ts';

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

test('whatever breaks a client of the last release is in the changelog, with what to use instead', () => {
  const { schema } = releaseOf(versions().at(-1)!);
  expect(breaksWithoutWord(schema, publicSchema(), unreleased(changelog))).toEqual([]);
}, 60_000);

const BEFORE =
  'directive @shown on FIELD | QUERY directive @kept(by: Int) on FIELD type Query { visit(id: ID!): Visit visits: Int rooms(first: Int = 20): Int } type Visit { place: String by: Kind } enum Kind { ROOM HALL }';
const AFTER =
  'directive @kept on FIELD type Query { visit(id: ID!, at: String!): Visit rooms(first: Int = 50): Int } type Visit { place: Int by: Kind } enum Kind { ROOM }';

test('each kind of break is found, and told by what it is about', () => {
  const breaks = breaksBetween(BEFORE, AFTER).map(subjectOf);
  expect(breaks.sort()).toEqual(['@kept', '@shown', 'Kind.HALL', 'Query.rooms', 'Query.visit', 'Query.visits', 'Visit.place']);
});

test('one that is named with its replacement passes; one that is only named, or named elsewhere, does not', () => {
  const log = (entry: string) =>
    `# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n${entry}\n\n## [0.2.0]\n\n- \`Kind.HALL\`: use \`ROOM\`.\n`;
  const missing = (entry: string) => breaksWithoutWord(BEFORE, AFTER, unreleased(log(entry))).map(line => line.split(':')[0]);
  expect(missing('')).toEqual(['@kept', '@shown', 'Kind.HALL', 'Query.rooms', 'Query.visit', 'Query.visits', 'Visit.place']);
  expect(missing('- `Query.visits`: use `visit`.\n- `Visit.place` is a number now: use `placeName` for its\n  name.')).toEqual([
    '@kept',
    '@shown',
    'Kind.HALL',
    'Query.rooms',
    'Query.visit',
  ]);
  expect(missing('- `Query.visits` is gone.')).toContain('Query.visits');
});

test('that the fields of a type may be null now is told of all of them at once; what else breaks is not', () => {
  const before = 'type Query { rooms: Int! visits: Int! words: Int! }';
  const after = 'type Query { rooms: Int visits: String }';
  const log = '## [Unreleased]\n\n- `Query.*` may be null: read `errors` instead.\n';
  expect(breaksWithoutWord(before, after, log).map(line => line.split(':')[0])).toEqual(['Query.visits', 'Query.words']);
});
