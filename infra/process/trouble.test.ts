import { expect, test } from '@jest/globals';
import { trouble } from './trouble.ts';

test('what fails again and again is said once, and once when it is well again', () => {
  const said: string[] = [];
  const { failed, well } = trouble({ info: line => said.push(line), warn: (_, line) => said.push(line) }, ['bad', 'well']);
  well();
  for (let times = 0; times < 3; times++) failed(new Error('invented'));
  well();
  well();
  failed(new Error('invented'));
  expect(said).toEqual(['bad', 'well', 'bad']);
});
