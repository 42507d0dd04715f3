import { createHash, createPrivateKey, timingSafeEqual } from 'node:crypto';
import { kidOf } from '@tongxin/infra/peer/keys.ts';
import { type Peers, peersOf } from '@tongxin/infra/peer/peers.ts';
import { memoryBook, ownKey, trustedKey } from '@tongxin/infra/peer/test-support/memory.ts';

const HOME = '420000';

/** Before 32 bytes, an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keys of the benchmark, which its processes work out by themselves: nothing is secret here. Every cell trusts the gateway of the home, and no other. */
async function benchPeers(code: string): Promise<Peers> {
  const [home, own] = [await pairOf(HOME), await pairOf(code)];
  const book = await memoryBook(new Map([[home.kid, await trustedKey(HOME, home.publicKey)]]));
  book.own = [ownKey(own)];
  return peersOf(code, book);
}

/** As up to release 0.4, for a yardstick: one token for all, and who asks as plain data. */
export function tokenPeers(cell: string): Peers {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const authorization = 'Bearer a-token-for-the-benchmark-only-0123456789';
  const expected = digest(authorization);
  return {
    ...{ cell, line: async () => '', believes: async () => true, refused: () => {}, close: async () => {} },
    sign: async ({ says }) => ({ authorization, 'x-tongxin-context': Buffer.from(JSON.stringify(says)).toString('base64url') }),
    async hear({ headers }) {
      if (!timingSafeEqual(digest(headers.authorization ?? ''), expected)) throw new Error('Another token.');
      const says = JSON.parse(Buffer.from(String(headers['x-tongxin-context']), 'base64url').toString());
      return { peer: HOME, says, keeps: () => true, confirm: async () => {} };
    },
  };
}

export const peersBy = (how: string | undefined, code: string): Promise<Peers> =>
  how === 'token' ? Promise.resolve(tokenPeers(code)) : benchPeers(code);

async function pairOf(code: string) {
  const seed = createHash('sha256').update(`benchmark ${code}`).digest();
  const { x = '', d = '' } = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  return { kid: await kidOf(x), publicKey: x, privateKey: d };
}
