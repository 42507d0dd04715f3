import { expect, test } from '@jest/globals';
import { loadConfig, namedCells } from '../config.ts';
import { createLogger } from '../log.ts';

const SECRET = 'invented-secret-of-a-feed-0123456789';
const FEED = `https://420000:${SECRET}@cell.example:4100`;
const SERVED = { CELL_PORT: '4100', CELL_TOKEN: 'invented-token-for-tests-0123456789' };

function fault(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('whom to receive from and whom to publish to', () => {
  const config = loadConfig({ ...SERVED, RECEIVE_FROM: `421300=${FEED}, 420200=${FEED}`, PUBLISH_TO: `100000=${SECRET}` });
  expect(config.receiveFrom).toEqual([
    { cell: '421300', url: FEED },
    { cell: '420200', url: FEED },
  ]);
  expect(config.publishTo).toEqual([{ cell: '100000', secret: SECRET }]);
  expect(namedCells(config)).toEqual([
    { variable: 'RECEIVE_FROM', cell: '421300' },
    { variable: 'RECEIVE_FROM', cell: '420200' },
    { variable: 'PUBLISH_TO', cell: '100000' },
  ]);
});

test.each([
  ['RECEIVE_FROM', `421300=postgres://tongxin_421300_to_420000:${SECRET}@db.example/tongxin`],
  ['RECEIVE_FROM', '421300=https://cell.example'],
  ['RECEIVE_FROM', `421300=https://somebody:${SECRET}@cell.example`],
  ['RECEIVE_FROM', `421300=${FEED},421300=${FEED}`],
  ['RECEIVE_FROM', `420000=${FEED}`],
  ['PUBLISH_TO', '420100=too-short'],
  ['PUBLISH_TO', `420000=${SECRET}`],
])('a wrong %s is refused by its name, and not repeated', (name, value) => {
  const told = fault({ ...SERVED, [name]: value });
  expect(told).toMatch(new RegExp(`^${name} .*; allowed: .*\\.$`));
  expect(told).not.toMatch(/invented-secret|too-short/);
});

test('who publishes needs a port where it is asked', () => {
  expect(fault({ PUBLISH_TO: `421300=${SECRET}` })).toMatch(/^CELL_PORT is not set, and PUBLISH_TO needs it/);
});

test('the log shows no secret of a feed', () => {
  const lines: string[] = [];
  const log = createLogger({ log: { level: 'info', format: 'json' } }, { write: line => void lines.push(line) });
  const config = loadConfig({ ...SERVED, RECEIVE_FROM: `421300=${FEED}`, PUBLISH_TO: `100000=${SECRET}` });
  log.info({ receiver: config.publishTo[0], feed: config.receiveFrom[0] }, `Receiving from ${FEED}`);
  expect(lines).toHaveLength(1);
  expect(lines.join()).toContain('cell.example');
  expect(lines.join()).not.toContain('invented-secret');
});
