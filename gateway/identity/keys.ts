import { randomBytes, randomUUID } from 'node:crypto';
import { itemAt } from '@tongxin/infra/must.ts';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Door } from './door.ts';

/** Of each use the keys that are good, the one in use first. */
export interface Keys {
  /** By which the built-in issuer signs. */
  sign: JWK[];
  /** By which what a browser keeps for us is sealed. */
  seal: JWK[];
}

export const SIGNING = 'ES256';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A key is followed by another when it is so old … */
const YEAR_MS = 365 * DAY_MS;
/** … which is used when every process knows it … */
const SETTLED_MS = DAY_MS;
/** … and the old one goes when nothing by it can be in use any more. */
const GONE_MS = YEAR_MS + 7 * DAY_MS;

interface Row {
  use: 'SIGN' | 'SEAL';
  jwk: JWK;
  age: number;
}

/** The keys of this cell, which all its processes share; made at the first need, and looked at again each hour. */
export function keyring(door: Door): () => Promise<Keys> {
  let kept: { at: number; keys: Promise<Keys> } | undefined;
  return () => {
    if (kept && Date.now() - kept.at < HOUR_MS) return kept.keys;
    const keys = loadKeys(door);
    kept = { at: Date.now(), keys };
    keys.catch(() => {
      kept = undefined;
    });
    return keys;
  };
}

async function loadKeys(door: Door): Promise<Keys> {
  return door.transaction(async query => {
    // One process makes a key, the others find it.
    await query("SELECT pg_advisory_xact_lock(hashtext('identity.key'))");
    await query("DELETE FROM identity.key WHERE made_at < clock_timestamp() - $1 * interval '1 ms'", [GONE_MS]);
    const rows = await query<Row>(
      'SELECT use, jwk, (extract(epoch FROM clock_timestamp() - made_at) * 1000)::float8 AS age FROM identity.key ORDER BY made_at DESC',
    );
    for (const use of ['SIGN', 'SEAL'] as const) {
      const newest = rows.find(row => row.use === use);
      if (newest && newest.age < YEAR_MS) continue;
      const jwk = use === 'SIGN' ? await signingKey() : sealingKey();
      await query('INSERT INTO identity.key (kid, use, jwk) VALUES ($1, $2, $3)', [jwk.kid, use, jwk]);
      rows.unshift({ use, jwk, age: 0 });
    }
    return { sign: inOrder(rows, 'SIGN'), seal: inOrder(rows, 'SEAL') };
  });
}

/** The newest that every process knows by now, then the others; `rows` are newest first. */
export function inOrder(rows: readonly Row[], use: Row['use']): JWK[] {
  const ofUse = rows.filter(row => row.use === use);
  const inUse = ofUse.find(({ age }) => age >= SETTLED_MS) ?? itemAt(ofUse, -1);
  return [inUse, ...ofUse.filter(row => row !== inUse)].map(({ jwk }) => jwk);
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(SIGNING, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: SIGNING };
}

const sealingKey = (): JWK => ({ kty: 'oct', k: randomBytes(32).toString('base64url'), kid: randomUUID() });
