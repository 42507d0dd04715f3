import { expect, test } from '@jest/globals';
import { loadConfig, namedCells } from '../config.ts';

const SECRET = 'invented-secret-of-a-feed-0123456789';
const SERVED = { CELL_PORT: '4100' };

function fault(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('whom to receive from and whom to publish to', () => {
  const config = loadConfig({
    ...SERVED,
    RECEIVE_FROM: '421300=https://cell.example:4100, 420200=http://10.0.0.7/cell/',
    PUBLISH_TO: '100000, 421303',
  });
  expect(config.receiveFrom).toEqual([
    { cell: '421300', url: 'https://cell.example:4100' },
    { cell: '420200', url: 'http://10.0.0.7/cell' },
  ]);
  expect(config.publishTo).toEqual(['100000', '421303']);
  expect(namedCells(config)).toEqual([
    { variable: 'RECEIVE_FROM', cell: '421300' },
    { variable: 'RECEIVE_FROM', cell: '420200' },
    { variable: 'PUBLISH_TO', cell: '100000' },
    { variable: 'PUBLISH_TO', cell: '421303' },
  ]);
});

test.each([
  ['RECEIVE_FROM', `421300=postgres://tongxin_421300_to_420000:${SECRET}@db.example/tongxin`],
  ['RECEIVE_FROM', '421300'],
  ['RECEIVE_FROM', '421300=https://cell.example,421300=https://other.example'],
  ['RECEIVE_FROM', '420000=https://cell.example'],
  ['PUBLISH_TO', `420100:${SECRET}`],
  ['PUBLISH_TO', '421300,421300'],
  ['PUBLISH_TO', '420000'],
])('a wrong %s is refused by its name, and not repeated', (name, value) => {
  const told = fault({ ...SERVED, [name]: value });
  expect(told).toMatch(new RegExp(`^${name} .*; allowed: .*\\.$`));
  expect(told).not.toMatch(/invented-secret/);
});

test('what release 0.4 wanted is refused with what to write now, without the secrets in it', () => {
  const said = (name: string) => new RegExp(`^${name} holds .*, as up to release 0\\.4, and cells now know each other by keys`);
  const received = fault({
    RECEIVE_FROM: `421300=https://420000:${SECRET}@cell.example:4100, 420200=https://420000:${SECRET}@other.example/x`,
  });
  expect(received).toMatch(said('RECEIVE_FROM'));
  expect(received).toMatch(/ Write: RECEIVE_FROM=421300=https:\/\/cell\.example:4100,420200=https:\/\/other\.example\/x$/);
  const published = fault({ ...SERVED, PUBLISH_TO: `100000=${SECRET},421303=${SECRET}` });
  expect(published).toMatch(said('PUBLISH_TO'));
  expect(published).toMatch(/ Write: PUBLISH_TO=100000,421303$/);
  expect(received + published).not.toContain(SECRET);
});

test('who publishes needs a port where it is asked', () => {
  expect(fault({ PUBLISH_TO: '421300' })).toMatch(/^CELL_PORT is not set, and PUBLISH_TO needs it/);
});
