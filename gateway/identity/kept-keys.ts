import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { ProviderUnavailableError } from './errors.ts';

/** As long as keys are taken as they are without asking again. */
const FRESH_MS = 10 * 60_000;
/** The provider is asked no more often than this, whatever is shown to us; after a failure neither. */
const COOLDOWN_MS = 30_000;
/** So long the last keys are good while the provider cannot be reached. After that nobody is let in by it. */
export const KEPT_MS = 12 * 3_600_000;

interface Options {
  /** Asks the provider for its keys. */
  fetchKeys(): Promise<JSONWebKeySet>;
  now?: () => number;
}

/**
 * The public keys of a provider. They are fetched at the first need, again every ten minutes in the background, and when a token names one that
 * is not among them; never more often than twice a minute. While the provider is down the last ones are kept for twelve hours.
 */
export function keptKeys({ fetchKeys, now = Date.now }: Options): JWTVerifyGetKey {
  let kept: { at: number; find: JWTVerifyGetKey } | undefined;
  let asked: { at: number; answer: Promise<void> } | undefined;

  function ask(): Promise<void> {
    if (asked && now() - asked.at < COOLDOWN_MS) return asked.answer;
    const at = now();
    const answer = fetchKeys().then(async keys => {
      const { createLocalJWKSet } = await import('jose');
      kept = { at, find: createLocalJWKSet(keys) };
    });
    asked = { at, answer };
    answer.catch(() => {});
    return answer;
  }

  return async (header, token) => {
    const { errors } = await import('jose');
    if (!kept || now() - kept.at > KEPT_MS) {
      kept = undefined;
      await ask().catch(() => {});
    } else if (now() - kept.at > FRESH_MS) ask().catch(() => {});
    if (!kept) throw new ProviderUnavailableError();
    try {
      return await kept.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // Perhaps a key that is newer than ours: asked for, unless that was just done.
      const before = kept;
      await ask().catch(() => {});
      if (kept === before) throw error;
      return kept.find(header, token);
    }
  };
}
