import { expect, test } from '@jest/globals';
import { parseExample } from '../example.ts';
import { operationsIn, tidied } from './operations.ts';
import { addressOf, linkedRequest, requestOf } from './request.ts';

const example = parseExample(
  '20-as-of',
  '# zh: 甲\n# en: A\n# group: office\n# shows: x\n# headers: {"x": "y"}\n# variables: {"n": 1}\n{ a }',
);
const request = {
  query: '# 协商\nquery A { a(b: "100% & 更多 #+") } query B { b }\n',
  variables: '{\n  "姓名": "李四"\n}',
  headers: '{"x-secret": "1"}',
  operationName: 'A',
};

test('a request comes back from its address, without its headers', () => {
  const address = addressOf(request, [example]);
  expect(address).not.toContain('secret');
  expect(linkedRequest(address, [example])).toEqual({ ...request, headers: '' });
});

test('variables are linked as they were typed when they are no JSON', () => {
  const address = addressOf({ ...request, variables: '{ 坏' }, []);
  expect(linkedRequest(address, [])).toMatchObject({ variables: '{ 坏' });
});

test('an example has an address of its own until it is changed', () => {
  const shown = requestOf(example);
  expect(addressOf(shown, [example])).toBe('?example=20-as-of');
  expect(linkedRequest('?example=20-as-of', [example])).toEqual(shown);
  expect(addressOf({ ...shown, query: '{ b }' }, [example])).toMatch(/^\?query=/);
});

test('an address may ask for nothing, or for an example that there is none of', () => {
  expect(linkedRequest('', [example])).toBeUndefined();
  expect(linkedRequest('?utm_source=x', [example])).toBeUndefined();
  expect(linkedRequest('?example=none', [example])).toEqual({ unknown: 'none' });
});

test('a query is tidied; one whose comments would be lost, or that is not well formed, is left', () => {
  expect(tidied('# 甲\n# A\nquery A{a b{c}}')).toBe('# 甲\n# A\nquery A {\n  a\n  b {\n    c\n  }\n}\n');
  expect(tidied('{ a # why\n}')).toBeUndefined();
  expect(tidied('{ a')).toBeUndefined();
});

test('the operations of a query are told apart by name and by whether they write', () => {
  expect(operationsIn('query A { a } mutation B { b } fragment F on A { a }')).toEqual([
    { name: 'A', writes: false },
    { name: 'B', writes: true },
  ]);
  expect(operationsIn('{ a')).toEqual([]);
});
