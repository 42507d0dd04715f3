import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

export const isLoopback = (address: string): boolean => isIP(address) !== 0 && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** As it is without what a socket for both families puts before it. */
const unmapped = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

/** Of an IPv6 address the network of one subscriber, for within it there is no end of addresses. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const [before, after] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)];
  const groups = tail === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}

/**
 * From where a request comes, as far as that tells people apart: through `proxies` of our own, each of which adds the address that it saw to
 * X-Forwarded-For. Null: it comes from this machine, where without PROXIES a proxy may stand before everybody.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, proxies: number): string | null {
  const seen = unmapped(socket.remoteAddress ?? '');
  if (proxies === 0) return isLoopback(seen) ? null : network(seen);
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(each => unmapped(each.trim()));
  const address = told.at(-proxies) ?? '';
  return isIP(address) ? network(address) : network(seen);
}
