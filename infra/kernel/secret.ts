import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { letters } from '../id.ts';

/** Secrets that are told once: of a program (an API key), or for a person's first sign-in (an activation code). Only their digests are kept. */

/** What is kept of a secret, and by which it is found: it is random enough that nobody finds it again. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const PREFIX = 'txk';
const KEY = /^txk_[A-Za-z0-9]{32}_[0-9a-f]{8}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const checkOf = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/** A new API key: `txk_`, 32 random letters (190 bits), and a checksum (CRC-32) by which a mistyped one is known. */
export function newApiKey(): string {
  const body = `${PREFIX}_${letters(32, ALPHABET)}`;
  return `${body}_${checkOf(body)}`;
}

/** Whether something is meant to be an API key. */
export const looksLikeApiKey = (text: string): boolean => text.startsWith(`${PREFIX}_`);

/** Whether an API key is well formed: with a checksum that is right. */
export const isApiKey = (text: string): boolean => KEY.test(text) && checkOf(text.slice(0, -9)) === text.slice(-8);

/** Whether an API key stands in a text, such as an address, where it would be seen by others. */
export const holdsApiKey = (text: string): boolean => /txk_[A-Za-z0-9]/.test(text);

/** A new activation code: 16 letters and digits (79 bits) in groups of four. */
export const newActivation = (): string => (letters(16).match(/.{4}/g) ?? []).join('-');

/** An activation code as it was given, however it was typed. */
export const activationOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');
