/** A browser without a screen: it keeps cookies, follows redirections and sends forms as a browser does. */
export interface Page {
  status: number;
  url: string;
  html: string;
  headers: Headers;
  /** Every address on the way here. */
  way: string[];
}

export interface Visitor {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** One request, not followed. */
  once(path: string, options?: RequestInit): Promise<Response>;
  /** Sends the form of a page that goes to `action`, with its hidden fields. */
  send(page: Page, action: string, fields: Record<string, string>): Promise<Page>;
}

const MOST_REDIRECTIONS = 10;
const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

export function visitor(origin: string, language = 'en'): Visitor {
  const cookies = new Map<string, string>();

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(rest)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  async function once(path: string, options: RequestInit = {}): Promise<Response> {
    const url = new URL(path, origin);
    const response = await fetch(url, {
      ...options,
      redirect: 'manual',
      headers: {
        'accept-language': language,
        accept: 'text/html',
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(options.headers as Record<string, string>),
      },
    });
    keep(response);
    return response;
  }

  async function follow(response: Response, at: string): Promise<Page> {
    const way = [at];
    let [answer, url] = [response, at];
    while (answer.status === 302 || answer.status === 303) {
      if (way.length > MOST_REDIRECTIONS) throw new Error(`Too many redirections: ${way.join(' ')}`);
      url = new URL(answer.headers.get('location') ?? '', url).href;
      way.push(url);
      await answer.body?.cancel();
      answer = await once(url);
    }
    return { status: answer.status, url, html: await answer.text(), headers: answer.headers, way };
  }

  return {
    cookies,
    once,
    get: async (path, headers = {}) => follow(await once(path, { headers }), new URL(path, origin).href),
    async send(page, action, fields) {
      const forms = [...page.html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
      const form = forms.find(([, to]) => to === action) ?? forms.find(([, to]) => to?.startsWith(action));
      if (!form) throw new Error(`The page has no form to ${action}: ${page.html}`);
      const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/?>/g)].map(
        ([, name = '', value = '']) => [name, decoded(value)],
      );
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
      const url = new URL(form[1] ?? '', page.url).href;
      return follow(await once(url, { method: 'POST', body, headers: { origin: new URL(page.url).origin } }), url);
    },
  };
}

/** Signs in at the built-in issuer; the page on which that ends. */
export async function signIn(by: Visitor, login: string, password: string, to = '/account'): Promise<Page> {
  return by.send(await by.get(`/signin?to=${encodeURIComponent(to)}`), '/signin/form/', { login, password });
}

/** What is wrong, as the page says it. */
export const problemsOn = ({ html }: Page): string[] =>
  [...(/<section id="notice"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '').matchAll(/<li>(?:<a [^>]*>)?([^<]*)/g)].map(([, message = '']) =>
    decoded(message),
  );
