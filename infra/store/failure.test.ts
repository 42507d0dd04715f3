import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';

const failing = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test.each([
  ['a refused connection', failing('ECONNREFUSED'), 'DATABASE_UNAVAILABLE'],
  ['one below a cause', new Error('no', { cause: failing('57P01') }), 'DATABASE_UNAVAILABLE'],
  ['one of several', new AggregateError([failing('ECONNREFUSED')]), 'DATABASE_UNAVAILABLE'],
  ['a class of codes', failing('08006'), 'DATABASE_UNAVAILABLE'],
  ['what the driver says', new Error('Connection terminated unexpectedly'), 'DATABASE_UNAVAILABLE'],
  ['a broken disk, which is not a full one', failing('58030'), 'DATABASE_UNAVAILABLE'],
  ['a full disk', failing('53100'), 'DATABASE_FULL'],
  ['too many connections', failing('53300'), 'DATABASE_OVERLOADED'],
  ['no connection in time', new Error('timeout exceeded when trying to connect'), 'DATABASE_OVERLOADED'],
  ['the limit of a statement', failing('57014'), 'QUERY_TOO_EXPENSIVE'],
  ['a file that is missing is a bug', failing('ENOENT'), undefined],
  ['a constraint is no failure', failing('23505'), undefined],
  ['a bug is none', new TypeError('undefined is not a function'), undefined],
  ['nothing is none', undefined, undefined],
])('%s', (_, error, failure) => {
  expect(failureOf(error)).toBe(failure);
});
