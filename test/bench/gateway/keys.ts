import { createHash, createPrivateKey } from 'node:crypto';
import { kidOf } from '@tongxin/infra/peer/keys.ts';
import { type Peers, peersOf } from '@tongxin/infra/peer/peers.ts';
import { memoryBook, ownKey, trustedKey } from '@tongxin/infra/peer/test-support/memory.ts';

const HOME = '420000';

/** Before 32 bytes, an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keys of the benchmark, which its processes work out by themselves: nothing is secret here. Every cell trusts the gateway of the home, and no other. */
export async function benchPeers(code: string): Promise<Peers> {
  const [home, own] = [await pairOf(HOME), await pairOf(code)];
  const book = await memoryBook(new Map([[home.kid, await trustedKey(HOME, home.publicKey)]]));
  book.own = [ownKey(own)];
  return peersOf(code, book);
}

async function pairOf(code: string) {
  const seed = createHash('sha256').update(`benchmark ${code}`).digest();
  const { x = '', d = '' } = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  return { kid: await kidOf(x), publicKey: x, privateKey: d };
}
