import { expect, test } from '@jest/globals';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { operator, staffOf } from '@tongxin/infra/kernel/actor.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { runKeys } from './keys.ts';

const tongxin = ownService();
const run = (...parameters: string[]) => runKeys(tongxin.database, operator('test'), parameters);
const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

test('a key is issued, listed, changed and revoked', async () => {
  expect(await run('list')).toEqual(['There are no keys.']);
  const [told, key] = await run('issue', '--committee', '421300', '--purpose', '省统计分析平台', '--expires', nextMonth);
  expect(key).toMatch(/^txk_[A-Za-z0-9]{32}_[0-9a-f]{8}$/);
  const id = told!.split(' ')[0]!;
  const viewer = (secret: string) => tongxin.ask('{ viewer { id isReadOnly } }', {}, { authorization: `Bearer ${secret}` });
  expect((await viewer(key!)).data.viewer).toEqual({ id, isReadOnly: true });
  expect(await run('list', '--committee', '421300')).toEqual([
    expect.stringMatching(new RegExp(`^${id}  OPEN_DATA  until ${nextMonth}  last used .*  省统计分析平台$`)),
  ]);
  expect(await run('list', '--committee', '420200')).toEqual(['There are no keys.']);
  const [, second] = await run('rotate', id, '--overlap', '2');
  expect((await viewer(second!)).data.viewer.id).toBe(id);
  expect(await run('revoke', id, '--reason', '泄露')).toEqual([`${id} is revoked. Within a minute it is refused everywhere.`]);
  expect((await run('list'))[0]).toContain('revoked');
});

test.each([
  [[]],
  [['issue', '--committee', '421300']],
  [['revoke', `key_421300_${'0'.repeat(32)}`]],
  [['issue', '--committee', '421300', '--purpose', 'x', '--expires', '2099-01-01']],
  [['issue', '--committee', '421300', '--purpose', 'x', '--expires', nextMonth, '--account', 'nobody']],
  [['--secret', 'x']],
])('what is not understood or not possible is told: %j', async parameters => {
  await expect(run(...parameters)).rejects.toThrow(OperatorError);
});

test('whom a key in TONGXIN_KEY acts for needs the duty', async () => {
  const clerk = { ...staffOf('421300', 'x'), duties: ['LIAISON' as const] };
  await expect(
    runKeys(tongxin.database, clerk, ['issue', '--committee', '421300', '--purpose', 'x', '--expires', nextMonth]),
  ).rejects.toThrow('ADMINISTRATOR');
});
