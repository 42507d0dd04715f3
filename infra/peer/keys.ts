import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { OperatorError } from '../errors.ts';

/** A key pair of a cell, in base64url. */
export interface KeyPair {
  kid: string;
  publicKey: string;
  privateKey: string;
}

export type VerifyKey = Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>;

const jwk = (publicKey: string) => ({ kty: 'OKP', crv: 'Ed25519', x: publicKey });

/** What a key is called: its thumbprint (RFC 7638). */
export const kidOf = (publicKey: string): Promise<string> => calculateJwkThumbprint(jwk(publicKey));

export async function makePair(): Promise<KeyPair> {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kid: await kidOf(x), publicKey: x, privateKey: d };
}

export const signingKey = ({ publicKey, privateKey }: Omit<KeyPair, 'kid'>): KeyObject =>
  createPrivateKey({ key: { ...jwk(publicKey), d: privateKey }, format: 'jwk' });

export const verifyingKey = async (publicKey: string): Promise<VerifyKey> => (await importJWK(jwk(publicKey), 'EdDSA')) as VerifyKey;

/** The one line that computer rooms exchange. */
export const lineOf = (cell: string, publicKey: string): string => `${cell}:ed25519:${publicKey}`;

/** A cell's line, as it was typed. Errors: OperatorError. */
export function readLine(text: string): { cell: string; publicKey: string } {
  const [, cell, publicKey] = /^(\d{6}):ed25519:([\w-]{43})$/.exec(text.trim()) ?? [];
  if (!cell || !publicKey || Buffer.from(publicKey, 'base64url').toString('base64url') !== publicKey)
    throw new OperatorError(
      'That is not the line of a cell. It is what "npm run cells -- key" prints there: six digits, ":ed25519:" and 43 characters.',
    );
  return { cell, publicKey };
}
