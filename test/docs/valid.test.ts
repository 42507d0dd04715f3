import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const schema = buildSchema(read('schema/supergraph.graphql'));
const requests = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md'))
  .map(path => join('docs', path))
  .map(page => ({ page, blocks: [...read(page).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, block]) => block!) }))
  .filter(({ blocks }) => blocks.length > 0);

test.each(requests)('every request of $page asks for what is in the schema', ({ blocks }) => {
  expect(blocks.flatMap(block => validate(schema, parse(block)).map(({ message }) => `${message} in ${block}`))).toEqual([]);
});
