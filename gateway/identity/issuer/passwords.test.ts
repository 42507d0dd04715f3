import { expect, test } from '@jest/globals';
import { BusyError } from '../errors.ts';
import { showPassword } from './credentials.ts';
import { faultOf } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

test('a password is kept as argon2id with the cost that OWASP names, and known again however its letters are composed', async () => {
  const hash = await hashPassword('caf\u00e9 am See 政协');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('caf\u00e9 am See 政协')).not.toBe(hash);
  expect(await verifyPassword('cafe\u0301 am See 政协', hash)).toEqual({ right: true, outdated: false });
  expect((await verifyPassword('cafe am See 政协', hash)).right).toBe(false);
  expect((await verifyPassword('', null)).right).toBe(false);
});

test('more than can wait are turned away at once, and those that wait are served', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword('x', null)));
  const refused = asked.filter(each => each.status === 'rejected');
  expect(refused).toHaveLength(18);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(BusyError);
  expect((await verifyPassword('x', null)).right).toBe(false);
});

test('what is turned away is not counted as an attempt: nobody is locked out by a crowd', async () => {
  const crowd = Array.from({ length: 42 }, () => verifyPassword('x', null));
  const never = () => Promise.reject(new Error('asked'));
  const [door, lock] = [{ query: never }, { begin: never }] as unknown as Parameters<typeof showPassword>;
  await expect(showPassword(door, lock, { login: 'lin.shili', password: 'x', address: null })).rejects.toThrow(BusyError);
  await Promise.all(crowd);
});

const about = { login: 'lin.shili', name: '林示例', committee: '420000' };
test.each([
  ['elevenchars', 'TOO_SHORT'],
  ['政协委员', 'TOO_SHORT'],
  ['x'.repeat(257), 'TOO_LONG'],
  ['aaaaaaaaaaaa', 'SIMPLE'],
  ['abcabcabcabc', 'SIMPLE'],
  ['123456789012', 'SIMPLE'],
  ['qwertyuiop123', 'SIMPLE'],
  ['1qaz2wsx3edc', 'SIMPLE'],
  ['password2026!', 'COMMON'],
  ['P@ssw0rd-2026', 'COMMON'],
  ['Zhengxie@2026', 'COMMON'],
  ['admin-welcome-1', 'COMMON'],
  ['湖北政协委员会办公室2026', 'COMMON'],
  ['Lin.Shili-2026!', 'PERSONAL'],
  ['shililin20260101', 'PERSONAL'],
  ['2026-420000-42', 'PERSONAL'],
])('the password %s is refused as %s', (password, fault) => {
  expect(faultOf(password, about)).toBe(fault);
});

test.each(['a kettle sings at dusk', 'correct horse battery staple', '长江边的灯一盏一盏亮了起来', 'vQ7#kd0-Zp2m', 'xmwqtrhkgzvb'])(
  'the password %s is good',
  password => {
    expect(faultOf(password, about)).toBeNull();
  },
);
