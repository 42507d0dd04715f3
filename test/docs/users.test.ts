import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { EXAMPLE_GROUPS } from '@tongxin/gateway/pages/explorer/example.ts';
import { asStaff, testService, tokenIn } from '../kit/service.ts';
import { type Block, blocksOf, standIn } from './page.ts';
import { COMES_OUT } from './users.ts';

const tongxin = testService({ demonstration: true });
const PAGES = Object.keys(COMES_OUT);
const given: Record<string, unknown> = { after: null };

beforeAll(hangUpCode);

/** What the page of a citizen presupposes: a room whose office hung up its code. */
async function hangUpCode() {
  const office = asStaff('421303');
  const { data } = await tongxin.ask('{ platforms(filter: { committee: "421303", title: "示例街道" }) { nodes { id } } }', {}, office);
  const [{ id }] = data.platforms.nodes;
  const issued = await tongxin.ask(
    'mutation ($id: ID!) { issuePlatformCode(input: { id: $id }) { platform { code { url } } } }',
    { id },
    office,
  );
  given.platform = id;
  given.token = tokenIn(issued.data.issuePlatformCode.platform.code.url);
}

async function run({ query, variables, headers }: Block, answers: string[]) {
  const values = Object.fromEntries(variables.map(name => [name, standIn(name, answers, given)]));
  const { data, errors } = await tongxin.ask(query, values, { 'accept-language': 'en', ...headers });
  answers.push(JSON.stringify(data));
  given.number = data?.raiseSubmission?.receipt ?? given.number;
  return { data, errors };
}

test.each(PAGES)('every request of docs/users/%s.md can be copied, and what the page says comes out', async page => {
  const blocks = blocksOf(`docs/users/${page}.md`);
  const expected = COMES_OUT[page]!;
  expect(blocks.map(({ name }) => name)).toEqual(Object.keys(expected));
  const answers: string[] = [];
  for (const block of blocks) {
    const { data, errors } = await run(block, answers);
    expect({ request: block.name, errors, data }).toEqual({ request: block.name, errors: undefined, data: expect.anything() });
    expect({ request: block.name, data }).toMatchObject({ request: block.name, data: expected[block.name]! });
    if (block.name !== 'TooLate') expect(answers.at(-1)).not.toContain('"userErrors":[{');
  }
});

test('there is a page for each user, and both READMEs and both lists of pages lead to it', () => {
  expect(PAGES).toHaveLength(EXAMPLE_GROUPS.length);
  for (const [path, folder, ending] of [
    ['README.md', 'docs/users/', '.md'],
    ['README.zh-CN.md', 'docs/users/', '.zh-CN.md'],
    ['docs/users/README.md', '', '.md'],
    ['docs/users/README.zh-CN.md', '', '.zh-CN.md'],
  ] as const) {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect({ path, missing: PAGES.filter(page => !text.includes(`(${folder}${page}${ending})`)) }).toEqual({ path, missing: [] });
  }
});
