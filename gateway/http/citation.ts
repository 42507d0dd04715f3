import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { today } from '@tongxin/infra/days.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { isSettled } from '@tongxin/linkage/common/audience.ts';
import type { PageAnswer } from '@tongxin/linkage/observations/rows.ts';
import fresh from 'fresh';

/** By what the answer to an address differs. */
export const VARIES = 'accept, accept-language, authorization, cookie, x-tongxin-acting-as';

/**
 * Whether who asks has what has this tag already. That they ask caches along the way for none of theirs is no matter: a page that names a tag itself always does.
 */
export const isHeld = ({ headers }: IncomingMessage, etag: string): boolean =>
  fresh({ 'if-none-match': headers['if-none-match'] }, { etag });

const YEAR_SECONDS = 31_536_000;

/** What is asked of which address. */
interface Cited {
  format: string;
  search: string;
  /** What the address itself names; null: nothing. */
  asOf: string | null;
  vintage: PageAnswer['observations']['vintage'];
}

/**
 * The headers by which an answer says whether it can be cited. One that can has a strong tag, made of the question and of who asks, for the same question has the
 * same bytes for ever; under which address it can be cited says the link `cite-as` (RFC 8574).
 */
export function citation(cited: Cited, request: IncomingMessage, { actor, language }: RequestContext): Record<string, string> {
  const { vintage } = cited;
  const waits = vintage.waitsFor.map(({ code }) => code).join(' ');
  if (!vintage.citable || !vintage.asOf) {
    const why = `no; reason=${vintage.reason ?? 'NO_INSTANT'}${waits && `; waits-for="${waits}"`}`;
    return { 'x-tongxin-citable': why, 'cache-control': 'private, no-cache' };
  }
  const address = citableAddress(cited, vintage.asOf);
  const audience = [actor.role, actor.committee, actor.subject, [...actor.duties].sort(), language];
  const digest = createHash('sha256')
    .update(JSON.stringify([address, audience, vintage.history]))
    .digest('base64url');
  return {
    'x-tongxin-citable': 'yes',
    link: `<${address}>; rel="cite-as"`,
    etag: `"${digest}"`,
    'cache-control': isForEver(cited.asOf)
      ? `${isAnybody(request) ? 'public' : 'private'}, max-age=${YEAR_SECONDS}, immutable`
      : 'private, no-cache',
  };
}

/** The address with the instant of its answer, a day where it ends one; the same for the same question. */
function citableAddress({ format, search }: Cited, instant: string): string {
  const parameters = new URLSearchParams(search);
  const [day, time] = [instant.slice(0, 10), instant.slice(10)];
  parameters.set('asOf', time === 'T23:59:59.999+08:00' ? day : instant);
  parameters.sort();
  return `/v1/observations.${format}?${parameters}`;
}

/** Whether an address will be answered as of the same instant tomorrow: it names a day that is over, or an instant in one. */
const isForEver = (asOf: string | null): boolean =>
  asOf !== null && isSettled(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : today(new Date(asOf)));

const isAnybody = ({ headers }: IncomingMessage): boolean =>
  !headers.authorization && !headers.cookie && !Object.keys(headers).some(name => name.startsWith('x-tongxin-'));
