import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type Service, startService } from '@tongxin/gateway/service.ts';
import { type Config, loadConfig } from '@tongxin/infra/config.ts';
import { type Logger, pino } from 'pino';
import { createDatabase, dropDatabase, proveRecount, TEMPLATE } from './postgres.ts';

/** Shared by all tests: holds nothing but the built explorer. */
export const TEST_DATA = join(import.meta.dirname, '../../.data/test');

export const quiet = pino({ level: process.env.TEST_LOG ?? 'silent' });

export interface Answer {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Asks a service over HTTP, as a client would. */
export async function ask(url: string, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Headers of a committee's staff, in development mode. */
export const asStaff = (committee: string, language = 'en') => ({
  'x-tongxin-role': 'staff',
  'x-tongxin-committee': committee,
  'x-tongxin-name': 'office',
  'accept-language': language,
});

/** Headers of a member (by the opaque key) or of a handling unit (by its name), in development mode. */
export const asSubject = (role: 'member' | 'unit', committee: string, subject: string, language = 'en') => ({
  'x-tongxin-role': role,
  'x-tongxin-committee': committee,
  'x-tongxin-subject': encodeURIComponent(subject),
  'accept-language': language,
});

/** The token in the URL of a platform's code. */
export const tokenIn = (url: string): string => new URLSearchParams(new URL(url).hash.slice(1)).get('token')!;

export const testConfig = (environment: Record<string, string>): Config =>
  loadConfig({ NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'silent', ...environment });

/** The whole service on a database of its own, over HTTP, for a test file. */
export function testService(log: Logger = quiet): {
  readonly service: Service;
  readonly databaseUrl: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
} {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const held: { service?: Service; url?: string } = {};
  beforeAll(async () => {
    held.url = await createDatabase(name, TEMPLATE);
    held.service = await startService(testConfig({ DATA_FOLDER: TEST_DATA, DATABASE_URL: held.url }), held.url, log);
  });
  afterAll(async () => {
    await held.service?.close();
    if (held.url) await proveRecount(held.url).finally(() => dropDatabase(name));
  });
  return {
    get service() {
      return held.service!;
    },
    get databaseUrl() {
      return held.url!;
    },
    ask: (query, variables, headers) => ask(held.service!.url, query, variables, headers),
  };
}
