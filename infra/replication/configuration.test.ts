import { expect, test } from '@jest/globals';
import { loadConfig } from '../config.ts';
import { createLogger } from '../log.ts';

const PASSWORD = 'invented-password-of-a-feed-0123456789';
const FEED = `postgres://tongxin_421300_to_420000:${PASSWORD}@db.example:5432/tongxin`;

function fault(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('whom to receive from and whom to publish to', () => {
  const config = loadConfig({ RECEIVE_FROM: `421300=${FEED}, 420200=${FEED}`, PUBLISH_TO: `100000=${PASSWORD}` });
  expect(config.receiveFrom).toEqual([
    { cell: '421300', url: FEED },
    { cell: '420200', url: FEED },
  ]);
  expect(config.publishTo).toEqual([{ cell: '100000', password: PASSWORD }]);
});

test.each([
  ['RECEIVE_FROM', `421300=http://${PASSWORD}@db.example/tongxin`],
  ['RECEIVE_FROM', `421300=${FEED},421300=${FEED}`],
  ['RECEIVE_FROM', `420000=${FEED}`],
  ['PUBLISH_TO', '420100=too-short'],
  ['PUBLISH_TO', `420000=${PASSWORD}`],
])('a wrong %s is refused by its name, and not repeated', (name, value) => {
  const told = fault({ [name]: value });
  expect(told).toMatch(new RegExp(`^${name} .*; allowed: .*\\.$`));
  expect(told).not.toMatch(/invented-password|too-short/);
});

test('the log shows no password of a feed', () => {
  const lines: string[] = [];
  const log = createLogger({ log: { level: 'info', format: 'json' } }, { write: line => void lines.push(line) });
  const config = loadConfig({ RECEIVE_FROM: `421300=${FEED}`, PUBLISH_TO: `100000=${PASSWORD}` });
  log.info({ receiver: config.publishTo[0], feed: config.receiveFrom[0] }, `Receiving from ${FEED}`);
  expect(lines).toHaveLength(1);
  expect(lines.join()).toContain('db.example');
  expect(lines.join()).not.toContain('invented-password');
});
