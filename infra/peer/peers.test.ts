import { expect, test } from '@jest/globals';
import { PUBLIC } from '../kernel/actor.ts';
import { lineOf, makePair, readLine } from './keys.ts';
import { onceWithin } from './seen.ts';
import { speaker } from './speaking.ts';
import { clockWords } from './statement.ts';
import { acquainted } from './test-support/memory.ts';

const keeps = (committee: string) => committee === '421300';
const hear = (actor: object, more: object = {}) =>
  speaker({ peer: '421300', says: { actor, requestId: 'request-1', language: 'zh', ...more }, keeps });

test('of a peer’s people is taken what holds everywhere, and not what means somebody here', () => {
  const staff = { role: 'STAFF', committee: '421300', name: 'office', subject: null, duties: ['LIAISON'] };
  expect(hear(staff).actor).toEqual(staff);
  expect(hear({ ...staff, role: 'UNIT', subject: '市交通局', units: ['ofc_420000_1'] }).actor).toEqual({
    ...{ role: 'UNIT', committee: '421300', name: 'office', subject: '市交通局', duties: ['LIAISON'] },
  });
  // The key of a member is that of somebody else in another committee.
  expect(hear({ ...staff, role: 'MEMBER', subject: 'P7K2M9QX' }).actor).toEqual({ ...staff, role: 'MEMBER' });
  expect(hear({ ...staff, role: 'PUBLIC', committee: '420000', subject: 'P7K2M9QX' }).actor).toEqual(PUBLIC);
});

test('what a newer release says besides is left, and what cannot be read is refused', () => {
  const staff = { role: 'STAFF', committee: '421300', name: 'office', subject: null, duties: ['LIAISON'] };
  const heard = hear({ ...staff, duties: ['REVIEW', 'LIAISON'], rank: 1 }, { purpose: 'audit', viewer: { id: 'x' }, readOnly: false });
  expect(heard).toEqual({ actor: staff, requestId: heard.requestId, language: heard.language, purpose: 'audit' });
  expect(() => hear({ ...staff, duties: undefined })).toThrow('cannot be read');
  expect(() => hear({ ...staff, role: 'OPERATOR' })).toThrow('cannot be read');
  for (const more of [{ requestId: 'a b' }, { requestId: 'x'.repeat(65) }, { requestId: undefined }, { language: 'fr' }])
    expect(() => hear(staff, more)).toThrow('cannot be read');
  expect(() => speaker({ peer: '421300', says: undefined, keeps })).toThrow('cannot be read');
});

test('what has been said is known for as long as it is good, and a flood is told', () => {
  const said = onceWithin(1_000, 3);
  expect([said('a', 0), said('a', 10), said('b', 999), said('a', 1_500), said('b', 1_998)]).toEqual([
    'NEW',
    'AGAIN',
    'NEW',
    'AGAIN',
    'AGAIN',
  ]);
  expect([said('a', 2_600), said('c', 2_600), said('d', 2_600), said('e', 2_600)]).toEqual(['NEW', 'NEW', 'NEW', 'TOO_MANY']);
});

test('how far clocks are apart is said as people say it', () => {
  const at = new Date('2026-11-27T10:00:00Z');
  const said = (seconds: number) => clockWords(at.getTime() / 1000 + seconds, at);
  expect(said(240)).toMatch(/4 minutes ahead/);
  expect(said(-90)).toMatch(/signed 90 seconds ago/);
  expect(said(28_800)).toMatch(/8 hours ahead/);
  expect(said(-864_000)).toMatch(/signed 10 days ago/);
});

test('the line of a cell is read as it is printed, and nothing else is', async () => {
  const { publicKey } = await makePair();
  const line = lineOf('421300', publicKey);
  expect(readLine(` ${line}\n`)).toEqual({ cell: '421300', publicKey });
  for (const wrong of ['', publicKey, line.slice(0, -1), `${line}A`, line.replace('ed25519', 'rsa'), line.replace('421300', '4213')])
    expect(() => readLine(wrong)).toThrow('That is not the line of a cell');
});

test('a clock that is a little off, in both directions, is no trouble; one that is far off is', async () => {
  let now = Date.now();
  const peersOf = acquainted({ clock: () => now });
  const [province, city] = [await peersOf('420000'), await peersOf('421300')];
  const asked = { purpose: 'about', method: 'GET', path: '/about' } as const;
  const heardAfter = async (seconds: number) => {
    const headers = await province.sign({ ...asked, to: '421300' });
    now += seconds * 1_000;
    return city.hear({ ...asked, headers }).then(
      ({ peer }) => peer,
      ({ reason }) => reason,
    );
  };
  expect(await heardAfter(0)).toBe('420000');
  expect(await heardAfter(-58)).toBe('420000');
  expect(await heardAfter(118)).toBe('420000');
  expect(await heardAfter(122)).toBe('CLOCK');
  expect(await heardAfter(-62)).toBe('CLOCK');
});
