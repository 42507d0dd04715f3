import type { Example } from '../example.ts';
import { operationsIn } from './operations.ts';

/** What the editors hold. */
export interface Request {
  query: string;
  /** JSON as typed; empty for none. */
  variables: string;
  /** JSON as typed; empty for none. Say who asks, so they are neither linked to nor kept. */
  headers: string;
  operationName: string;
}

export const requestOf = (example: Example): Request => ({
  query: `# ${example.titleZh}\n# ${example.titleEn}\n${example.text}\n`,
  variables: asJson(example.variables),
  headers: asJson(example.headers),
  operationName: '',
});

export const isSame = (one: Request, other: Request): boolean =>
  one.query === other.query && one.variables === other.variables && one.headers === other.headers;

const asJson = (object: Record<string, unknown>) => (Object.keys(object).length === 0 ? '' : JSON.stringify(object, null, 2));

/** Characters of an address that proxies between here and the reader let through. */
export const LONGEST_ADDRESS = 8_000;

/**
 * What an address shows: `?example=<name>`, or `?query=…&variables=…&operationName=…` as of other GraphQL pages.
 * `unknown` names an example that there is none of; undefined when the address asks for nothing.
 */
export function linkedRequest(search: string, examples: readonly Example[]): Request | { unknown: string } | undefined {
  const asked = new URLSearchParams(search);
  const name = asked.get('example');
  if (name !== null) {
    const example = examples.find(each => each.name === name);
    return example ? requestOf(example) : { unknown: name };
  }
  const query = asked.get('query');
  if (query === null) return undefined;
  return { query, variables: indented(asked.get('variables') ?? ''), headers: '', operationName: asked.get('operationName') ?? '' };
}

/** The part of an address that shows this request: short for an unchanged example. Its headers go into none. */
export function addressOf(request: Request, examples: readonly Example[]): string {
  const example = examples.find(each => isSame(requestOf(each), request));
  if (example) return `?example=${encodeURIComponent(example.name)}`;
  const asked = new URLSearchParams({ query: request.query });
  if (request.variables.trim()) asked.set('variables', compact(request.variables));
  if (request.operationName && operationsIn(request.query).length > 1) asked.set('operationName', request.operationName);
  return `?${asked}`;
}

const compact = (text: string) => rewritten(text, value => JSON.stringify(value));
const indented = (text: string) => rewritten(text, value => JSON.stringify(value, null, 2));

function rewritten(text: string, write: (value: unknown) => string): string {
  try {
    return write(JSON.parse(text));
  } catch {
    return text;
  }
}
