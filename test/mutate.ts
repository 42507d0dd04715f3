import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/**
 * `npm run mutate -- <file.ts> … [--tests <part of a path>] …`: plants faults in the files, one at a time, runs their tests against each and
 * tells which faults no test saw. Their tests are those named like them, or the ones named. The files are changed in place while it
 * runs and put back at its end (when it was killed: `git checkout` them).
 */
const { values, positionals } = parseArgs({
  options: { tests: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('npm run mutate -- <file.ts> … [--tests <part of a path>] …');
  process.exit(1);
}

const all = globSync('{gateway,infra,subgraphs,test}/**/*.test.ts', { exclude: ['**/node_modules/**'] });
const named = positionals.map(file => basename(file, '.ts'));
const wanted = values.tests.length > 0 ? values.tests : named.map(name => `/${name}.`);
const tests = all.filter(test => wanted.some(part => test.includes(part)));
if (tests.length === 0) {
  console.error(`There is no test of ${named.join(', ')}: name one with --tests.`);
  process.exit(1);
}

/** Only files that talk to a database need the PostgreSQL of the test run. */
const alone = tests.every(test => !/\/kit\/(kit|service|cell|cells|postgres)\.ts'/.test(readFileSync(test, 'utf8')));
const jest = [
  'node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js --silent --bail -w 1',
  ...(alone ? ['--globalSetup= --globalTeardown='] : []),
  '--runTestsByPath',
  ...tests,
].join(' ');

console.log(`${positionals.join(', ')} by ${tests.join(', ')}`);
const outcomes = await new Stryker({
  mutate: positionals,
  testRunner: 'command',
  commandRunner: { command: jest },
  // A copy would import the workspaces of the original by their names.
  inPlace: true,
  concurrency: 2,
  // What ends in a minute's loop has been seen.
  timeoutMS: alone ? 10_000 : 60_000,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  tempDirName: '.stryker',
  cleanTempDir: 'always',
  allowEmpty: false,
}).runMutationTest();
const seen = outcomes.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const unseen = outcomes.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
console.log(`${seen} of ${seen + unseen} faults seen: ${((100 * seen) / (seen + unseen)).toFixed(1)} %`);
