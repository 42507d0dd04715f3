import type { IncomingHttpHeaders } from 'node:http';

/** The cookies of a service that is found at `publicUrl`: over https under a prefix that only that very host can set. */
export interface Cookies {
  session: Cookie;
  /** While somebody is at the provider. */
  signingIn: Cookie;
  /** That somebody has signed in here before. */
  known: Cookie;
}

export interface Cookie {
  of(headers: IncomingHttpHeaders): string | undefined;
  /** A `set-cookie`; without `seconds` it goes with the browser. */
  set(value: string, seconds?: number): string;
  clear(): string;
}

export function cookiesOf(publicUrl: string): Cookies {
  const isSecure = publicUrl.startsWith('https:');
  const named = (name: string): Cookie => {
    const full = `${isSecure ? '__Host-' : ''}${name}`;
    const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
    return {
      of: headers => valueIn(headers.cookie, full),
      set: (value, seconds) => `${full}=${value}; ${seconds === undefined ? '' : `Max-Age=${seconds}; `}${attributes}`,
      clear: () => `${full}=; Max-Age=0; ${attributes}`,
    };
  };
  return { session: named('tongxin'), signingIn: named('tongxin-signing-in'), known: named('tongxin-known') };
}

function valueIn(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
