import type { IncomingMessage } from 'node:http';
import { parseBody } from '@tongxin/infra/http/request.ts';
import { GraphQLError } from 'graphql';

/** What a client asks by HTTP. */
export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown> | undefined;
  /** An empty one, as many clients send it, is none. */
  operationName: string | undefined;
  /** GET may not change anything. */
  onlyQueries: boolean;
}

/** Why a request is none; `status` is that of the answer. */
export interface Refused {
  status: number;
  error: GraphQLError;
  headers?: Record<string, string>;
}

const refused = (message: string, status = 400, code = 'BAD_REQUEST', headers?: Record<string, string>): Refused => ({
  status,
  error: new GraphQLError(message, { extensions: { code } }),
  ...(headers && { headers }),
});

/** No input of the schema is nested as deeply. */
const DEEPEST = 50;

/** Whether a value of JSON is nested more deeply than anything that could be asked: what walks through it may then call itself. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(each => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** What a page of another site can have a browser send without asking (https://fetch.spec.whatwg.org/#cors-safelisted-request-header). */
const SIMPLE = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/** Reads a request as GraphQL over HTTP has it: POST with JSON, or GET with `query`, `variables` and `operationName` in the address. */
export function readGraphqlRequest(request: IncomingMessage, search: string, text: string): GraphqlRequest | Refused {
  const { method, headers } = request;
  if (method !== 'POST' && method !== 'GET')
    return refused('Use POST, or GET for a query.', 405, 'METHOD_NOT_ALLOWED', { allow: 'GET, POST' });
  const type = headers['content-type'];
  // What a browser sends along unasked is a cookie; a query in an address that comes without one is nobody's.
  const isSimple = method === 'GET' && type === undefined ? headers.cookie !== undefined : type === undefined || SIMPLE.test(type);
  if (isSimple && !headers['apollo-require-preflight'] && !headers['x-apollo-operation-name'])
    return refused(
      'Blocked as a possible cross-site request forgery (CSRF). Send the content type application/json, or a header apollo-require-preflight.',
    );
  if (method === 'GET') return fromAddress(new URLSearchParams(search));
  const body = parseBody(request, text);
  if (body instanceof SyntaxError) return refused(`The request body is not valid JSON: ${body.message}`);
  if (typeof body !== 'object' || body === null) return refused('POST body missing, or its content type is not application/json.');
  if (Array.isArray(body)) return refused('Several operations in one request are not taken. Send them one by one.');
  return { ...fields(body as Record<string, unknown>), onlyQueries: false } as GraphqlRequest | Refused;
}

function fromAddress(parameters: URLSearchParams): GraphqlRequest | Refused {
  const variables = parameters.get('variables');
  try {
    const given = {
      query: parameters.get('query'),
      operationName: parameters.get('operationName'),
      variables: variables ? JSON.parse(variables) : undefined,
    };
    const read = fields(given);
    return 'error' in read ? read : { ...read, onlyQueries: true };
  } catch {
    return refused('The variables in the address are not valid JSON.');
  }
}

function fields({ query, variables, operationName }: Record<string, unknown>): Omit<GraphqlRequest, 'onlyQueries'> | Refused {
  if (typeof query !== 'string' || query === '') return refused('GraphQL operations must have a "query", which is a text.');
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    return refused('"variables" must be an object.');
  if (isTooDeep(variables)) return refused(`"variables" are nested more than ${DEEPEST} levels deep.`);
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return refused('"operationName" must be a text.');
  return { query, variables: (variables ?? undefined) as Record<string, unknown> | undefined, operationName: operationName || undefined };
}
