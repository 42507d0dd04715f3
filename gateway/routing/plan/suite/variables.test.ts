import { cases, federation, kind, type Rec } from './test-support/kit.ts';

const member = kind('Member');
const told = (args: Rec) => JSON.stringify(args);

// What a client gives, as its subgraph gets it: each field tells its arguments.
const world = federation(
  {
    search: `
      type Query {
        plain(text: String, count: Int, share: Float, open: Boolean, id: ID): String!
        preset(text: String = "none", count: Int! = 3, tags: [String] = ["a"], where: Where = { open: true }): String!
        lists(tags: [String], grid: [[Int]!], must: [String!]): String!
        find(where: Where, all: [Where!]): String!
        member(id: ID!): Member
      }
      input Where { text: String open: Boolean count: Int = 0 tags: [String!] not: Where any: [Where!] mood: Mood = CALM }
      enum Mood { CALM LOUD }
      type Member { id: ID! }
    `,
  },
  () => ({ root: { plain: told, preset: told, lists: told, find: told, member: ({ id }: Rec) => member({ id }) } }),
);

cases('variables', world, [
  [
    'falsy values',
    'query ($t: String, $c: Int, $s: Float, $o: Boolean, $i: ID) { plain(text: $t, count: $c, share: $s, open: $o, id: $i) }',
    { plain: '{"text":"","count":0,"share":0,"open":false,"id":""}' },
    { variables: { t: '', c: 0, s: 0, o: false, i: '' } },
  ],
  [
    'null',
    'query ($t: String, $c: Int) { plain(text: $t, count: $c) }',
    { plain: '{"text":null,"count":null}' },
    { variables: { t: null, c: null } },
  ],
  [
    'not given: the argument is not there',
    'query ($t: String, $c: Int) { plain(text: $t, count: $c) }',
    { plain: '{"count":0}' },
    { variables: { c: 0 } },
  ],
  ['no variables at all', 'query ($t: String) { plain(text: $t) }', { plain: '{}' }],
  [
    'not given where the argument has a default',
    'query ($t: String, $c: Int!) { preset(text: $t, count: $c, where: null) }',
    { preset: '{"text":"none","count":0,"tags":["a"],"where":null}' },
    { variables: { c: 0 } },
  ],
  [
    'null where the argument has a default',
    'query ($t: String, $g: [String]) { preset(text: $t, tags: $g) }',
    { preset: '{"text":null,"count":3,"tags":null,"where":{"open":true,"count":0,"mood":"CALM"}}' },
    { variables: { t: null, g: null } },
  ],
  [
    'a default of the operation',
    'query ($t: String = "", $c: Int = 0, $g: [String] = []) { preset(text: $t, count: $c, tags: $g, where: {}) }',
    { preset: '{"text":"","count":0,"tags":[],"where":{"count":0,"mood":"CALM"}}' },
  ],
  [
    'a default of the operation that is null',
    'query ($t: String = null) { preset(text: $t, where: null, tags: null) }',
    { preset: '{"text":null,"count":3,"tags":null,"where":null}' },
  ],
  [
    'null over a default of the operation',
    'query ($t: String = "x") { plain(text: $t) }',
    { plain: '{"text":null}' },
    { variables: { t: null } },
  ],
  [
    'one that nothing is known of is ignored',
    'query ($c: Int) { plain(count: $c) }',
    { plain: '{"count":0}' },
    { variables: { c: 0, other: { deep: [] } } },
  ],
  [
    'one variable at two places',
    'query ($t: String) { a: plain(text: $t) b: preset(text: $t, where: null) }',
    { a: '{"text":""}', b: '{"text":"","count":3,"tags":["a"],"where":null}' },
    { variables: { t: '' } },
  ],
  [
    'an ID given as number',
    'query ($i: ID!) { plain(id: $i) member(id: $i) { id } }',
    { plain: '{"id":"0"}', member: { id: '0' } },
    { variables: { i: 0 } },
  ],
  [
    'a text where a number is due',
    'query ($c: Int) { plain(count: $c) }',
    undefined,
    { variables: { c: '0' }, errors: ['- BAD_USER_INPUT'], asked: [] },
  ],
  [
    'a broken number where a whole one is due',
    'query ($c: Int) { plain(count: $c) }',
    undefined,
    { variables: { c: 0.5 }, errors: ['- BAD_USER_INPUT'] },
  ],
  [
    'null where none may be',
    'query ($i: ID!) { member(id: $i) { id } }',
    undefined,
    { variables: { i: null }, errors: ['- BAD_USER_INPUT'] },
  ],
  ['missing where one must be', 'query ($i: ID!) { member(id: $i) { id } }', undefined, { errors: ['- BAD_USER_INPUT'] }],
  [
    'named as members of objects',
    'query ($constructor: String, $toString: Int) { plain(text: $constructor, count: $toString) }',
    { plain: '{"text":"","count":0}' },
    { variables: { constructor: '', toString: 0 } },
  ],
  [
    'named as members of objects, not given',
    'query ($constructor: String, $toString: Int) { plain(text: $constructor, count: $toString) }',
    { plain: '{}' },
  ],
]);

cases('lists and inputs', world, [
  ['a list', 'query ($g: [String]) { lists(tags: $g) }', { lists: '{"tags":["",null,"a"]}' }, { variables: { g: ['', null, 'a'] } }],
  ['one value for a list', 'query ($g: [String]) { lists(tags: $g) }', { lists: '{"tags":[""]}' }, { variables: { g: '' } }],
  ['one value for a list, written out', '{ lists(tags: "", grid: 0) }', { lists: '{"tags":[""],"grid":[[0]]}' }],
  [
    'a variable within a list',
    'query ($t: String, $u: String) { lists(tags: ["", $t, $u]) }',
    { lists: '{"tags":["",null,null]}' },
    { variables: { t: null } },
  ],
  [
    'lists of lists',
    'query ($g: [[Int]!]) { lists(grid: $g) }',
    { lists: '{"grid":[[],[0,null],[1]]}' },
    { variables: { g: [[], [0, null], [1]] } },
  ],
  [
    'null in a list that may not hold it',
    'query ($m: [String!]) { lists(must: $m) }',
    undefined,
    { variables: { m: ['', null] }, errors: ['- BAD_USER_INPUT'] },
  ],
  ['an input with its defaults', '{ find(where: {}) }', { find: '{"where":{"count":0,"mood":"CALM"}}' }],
  [
    'an input in a variable, with its defaults',
    'query ($w: Where) { find(where: $w) }',
    { find: '{"where":{"open":false,"count":0,"mood":"CALM"}}' },
    { variables: { w: { open: false } } },
  ],
  [
    'null over the default of an input',
    'query ($w: Where) { find(where: $w) }',
    { find: '{"where":{"count":null,"mood":null}}' },
    { variables: { w: { count: null, mood: null } } },
  ],
  [
    'inputs in inputs',
    'query ($w: Where) { find(where: $w) }',
    { find: '{"where":{"count":0,"not":{"text":"","count":0,"any":[],"mood":"CALM"},"mood":"LOUD"}}' },
    { variables: { w: { not: { text: '', any: [] }, mood: 'LOUD' } } },
  ],
  [
    'variables within an input',
    'query ($t: String, $n: Where, $u: Boolean) { find(where: { text: $t, not: $n, open: $u }) }',
    { find: '{"where":{"text":"","count":0,"not":{"count":1,"mood":"CALM"},"mood":"CALM"}}' },
    { variables: { t: '', n: { count: 1 } } },
  ],
  [
    'a list of inputs',
    'query ($a: [Where!]) { find(all: $a) }',
    { find: '{"all":[{"count":0,"tags":[],"mood":"CALM"},{"count":2,"mood":"CALM"}]}' },
    { variables: { a: [{ tags: [] }, { count: 2 }] } },
  ],
  [
    'a field that an input does not have',
    'query ($w: Where) { find(where: $w) }',
    undefined,
    { variables: { w: { colour: '' } }, errors: ['- BAD_USER_INPUT'] },
  ],
  [
    'an enum that is none',
    'query ($w: Where) { find(where: $w) }',
    undefined,
    { variables: { w: { mood: '' } }, errors: ['- BAD_USER_INPUT'] },
  ],
  [
    'two mistakes are told as one',
    'query ($c: Int!, $i: ID!) { plain(count: $c, id: $i) }',
    undefined,
    { variables: { c: 'x', i: null }, errors: ['- BAD_USER_INPUT'] },
  ],
]);
