import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rate } from '@tongxin/infra/graphql/context.ts';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from '../identity/address.ts';
import type { Asker } from '../identity/asker.ts';

const WINDOW_S = 60;
const HOUR_S = 3_600;
const MOST_CLIENTS = 100_000;
/** Requests of one client that are worked on or wait at the same time. */
const MOST_AT_ONCE = 24;

/**
 * What whoever stands at one address may do in an hour, account or none: what a citizen does without one. A hall with one network, where many
 * queue, is one address.
 */
const OF_AN_ADDRESS: Readonly<Record<string, number>> = { raiseSubmission: 60, receipt: 120 };

/** One request of a client. */
export interface Turn {
  rate: Rate | null;
  /** Errors: RATE_LIMITED, when the root fields are what an address may do so often only. */
  refuseTooOften(fields: Iterable<string>): Promise<void>;
  /** Ends it; so many items were asked for. */
  leave(items: number): Promise<void>;
}

export interface Rates {
  /** Errors: RATE_LIMITED. */
  enter(request: IncomingMessage, response: ServerResponse, asker: Asker): Promise<Turn>;
}

/** Seconds after which it may be tried again. */
const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(Math.ceil(msBeforeNext / 1_000), 1);

export class RateLimitedError extends GraphQLError {
  readonly seconds: number;
  constructor(message: string, seconds: number) {
    super(message, { extensions: { code: 'RATE_LIMITED', retryAfter: seconds } });
    this.seconds = seconds;
  }
}

/**
 * Counts what each client asks for: an account or key, wherever it is used; without one, an address. Kept in memory, by each process for
 * itself. `limit`: figures and records in a minute; 0: no client is counted.
 */
export function ratesOf({ limit, proxies }: { limit: number; proxies: number }): Rates {
  const window = new RateLimiterMemory({ points: limit, duration: WINDOW_S });
  const ofAddress = new Map(
    Object.entries(OF_AN_ADDRESS).map(([field, points]) => [field, new RateLimiterMemory({ keyPrefix: field, points, duration: HOUR_S })]),
  );
  const atOnce = new Map<string, number>();

  return {
    async enter(request, response, asker) {
      const address = addressOf(request, proxies);
      const refuseTooOften = (fields: Iterable<string>) => refuseOften(ofAddress, address, fields);
      const client = asker.viewer?.id ?? address;
      if (limit === 0 || client === null) return { rate: null, refuseTooOften, leave: async () => {} };
      const running = atOnce.get(client) ?? 0;
      if (running >= MOST_AT_ONCE || atOnce.size > MOST_CLIENTS)
        throw new RateLimitedError(
          `At most ${MOST_AT_ONCE} requests of one client are answered at the same time. Wait for those before.`,
          1,
        );
      const before = await window.get(client);
      tell(response, limit, before);
      if (before && before.remainingPoints <= 0)
        throw new RateLimitedError(
          `More than ${limit} figures and records were asked for within a minute. Go on in ${secondsOf(before)} seconds.`,
          secondsOf(before),
        );
      atOnce.set(client, running + 1);
      return {
        rate: rateOf(limit, before),
        refuseTooOften,
        async leave(items) {
          const left = (atOnce.get(client) ?? 1) - 1;
          if (left > 0) atOnce.set(client, left);
          else atOnce.delete(client);
          await window.penalty(client, 1 + items);
        },
      };
    },
  };
}

async function refuseOften(
  limiters: ReadonlyMap<string, RateLimiterMemory>,
  address: string | null,
  fields: Iterable<string>,
): Promise<void> {
  if (address === null) return;
  for (const field of fields) {
    const spent = await limiters
      .get(field)
      ?.consume(address)
      .catch((refused: RateLimiterRes) => refused);
    if (!spent || spent.remainingPoints > 0 || spent.consumedPoints <= (OF_AN_ADDRESS[field] ?? 0)) continue;
    const minutes = Math.ceil(secondsOf(spent) / 60);
    throw new RateLimitedError(`This was done too often from here. Try again in ${minutes} minutes.`, secondsOf(spent));
  }
}

const rateOf = (limit: number, before: RateLimiterRes | null): Rate => ({
  limit,
  remaining: Math.max(before?.remainingPoints ?? limit, 0),
  resetsAt: new Date(Date.now() + (before?.msBeforeNext ?? 0)).toISOString(),
});

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function tell(response: ServerResponse, limit: number, before: RateLimiterRes | null): void {
  response.setHeader('ratelimit-policy', `"items";q=${limit};w=${WINDOW_S}`);
  response.setHeader('ratelimit', `"items";r=${rateOf(limit, before).remaining};t=${before ? secondsOf(before) : 0}`);
}
