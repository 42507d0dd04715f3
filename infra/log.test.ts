import { expect, test } from '@jest/globals';
import { createLogger } from './log.ts';

function logged(format: 'pretty' | 'json', write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ log: { level: 'info', format } }, { write: line => lines.push(line) }));
  return lines.join('');
}

test('a line for people is the time and the message, with the level only when it is not info', () => {
  expect(logged('pretty', log => log.info('Ready'))).toMatch(/^\d\d:\d\d:\d\d Ready\n$/);
  expect(logged('pretty', log => log.warn('Late'))).toMatch(/^\d\d:\d\d:\d\d WARN Late\n$/);
});

test('the time is the time in China, whatever the zone of the machine', () => {
  const hour = (new Date().getUTCHours() + 8) % 24;
  const shown = Number(logged('pretty', log => log.info('x')).slice(0, 2));
  expect([hour, (hour + 1) % 24]).toContain(shown);
});

test.each(['pretty', 'json'] as const)('no secret is written (%s)', format => {
  const text = logged(format, log => {
    log.info(
      { privateKey: 'top-secret', config: { databaseUrl: 'top-secret' }, request: { headers: { authorization: 'top-secret' } } },
      'a',
    );
    log.error(new Error('cannot reach postgres://tongxin:top-secret@localhost:5432/tongxin'));
  });
  expect(text).not.toContain('top-secret');
  expect(text).toContain('postgres://tongxin:***@localhost:5432/tongxin');
});

test('a JSON line can be parsed', () => {
  expect(JSON.parse(logged('json', log => log.info({ cell: '420000' }, 'Ready')))).toMatchObject({
    level: 30,
    cell: '420000',
    msg: 'Ready',
  });
});
