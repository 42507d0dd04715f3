import { expect, test } from '@jest/globals';
import { explainFailure } from './explain.ts';

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /^The disk of \/data is full\. Free some space/],
  ['Error: ENOSPC: no space left on device, write', /^The disk of \/data is full/],
  ["Error: EROFS: read-only file system, mkdir '/data'", /^Cannot write to \/data\. Give this user the right/],
  ['FATAL:  database files are incompatible with server', /another version of PostgreSQL/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /not enough free memory/],
  ['LOG: starting\nFATAL:  something rare', /^PostgreSQL did not start \(FATAL: {2}something rare\)\. Its log is \/data\/postgres\.log\.$/],
])('%s', (words, expected) => {
  const { message } = explainFailure(words, '/data');
  expect(message).toMatch(expected);
  expect(message).not.toContain('\n');
});
