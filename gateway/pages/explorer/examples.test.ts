import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { parseExample } from './example.ts';
import { loadExamples } from './examples.ts';

test('every example is a query with titles', () => {
  const examples = loadExamples();
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(parse(example.text).definitions.length).toBeGreaterThan(0);
});

test('an example is read from its comment block', () => {
  const lines = [
    '# zh: 甲',
    '# en: A',
    '# group: office',
    '# shows: one',
    '# line',
    '# variables: {"a":',
    '#   1}',
    '',
    '# kept',
    '{ a }',
    '',
  ];
  expect(parseExample('a', lines.join('\n'))).toEqual({
    ...{ name: 'a', titleZh: '甲', titleEn: 'A', group: 'office', shows: 'one line' },
    ...{ variables: { a: 1 }, headers: {}, text: '# kept\n{ a }' },
  });
});

test.each([
  ['# zh: 甲\n{ a }', /a\.graphql has no "# group/],
  ['# colour: red\n{ a }', /a\.graphql has an unknown key "colour"/],
  ['# zh: 甲\n# en: A\n# group: nobody\n# shows: x\n{ a }', /a\.graphql is in an unknown group "nobody"/],
  ['# zh: 甲\n# en: A\n# group: office\n# shows: x\n# headers: {"a": 1}\n{ a }', /header a of a\.graphql is not a string/],
  ['# zh: 甲\n# en: A\n# group: office\n# shows: x\n# variables: []\n{ a }', /variables of a\.graphql are not a JSON object/],
  ['# zh: 甲', /a\.graphql holds no query/],
])('an example that is written wrongly is named: %j', (source, message) => {
  expect(() => parseExample('a', source)).toThrow(message);
});
