import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { addressOf } from './address.ts';

const from = (remoteAddress: string, told?: string) =>
  ({ socket: { remoteAddress }, headers: told === undefined ? {} : { 'x-forwarded-for': told } }) as unknown as IncomingMessage;

test.each([
  ['this machine, where a proxy may stand before everybody', from('127.0.0.1', '203.0.113.9'), 0, null],
  ['this machine in the form of a socket for both families', from('::ffff:127.0.0.1'), 0, null],
  ['an address as the socket has it, whatever is told', from('203.0.113.9', '198.51.100.1'), 0, '203.0.113.9'],
  ['what the one proxy saw, not what the client told it', from('127.0.0.1', '198.51.100.1, 203.0.113.9'), 1, '203.0.113.9'],
  ['what the outer of two proxies saw', from('10.0.0.2', 'spoofed, 203.0.113.9, 10.0.0.1'), 2, '203.0.113.9'],
  ['the socket, where the proxy tells nothing', from('10.0.0.2'), 1, '10.0.0.2'],
  ['of IPv6 the network of a subscriber', from('2001:db8:0:1::7'), 0, '2001:db8:0:1::/64'],
  ['the same in another spelling', from('2001:0DB8:0000:0001:ffff:0:0:9'), 0, '2001:db8:0:1::/64'],
])('%s', (_, request, proxies, expected) => {
  expect(addressOf(request, proxies)).toBe(expected);
});
