import { afterAll, beforeAll } from '@jest/globals';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { Used, Words } from './host.ts';
import { unlessSaid } from './reader.ts';

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

/** A service over a fresh database, for one test file. */
export interface TestService {
  /** Of the front door. */
  readonly url: string;
  readonly databaseUrl: string;
  /** What the kit needs to know of kinds and actions. */
  readonly words: Words;
  /** The database opened in this process, where the file asked for it. */
  readonly database: Database;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** SQL statements that the service has sent. */
  statements(): Promise<number>;
  /** Has the host do what would be dear to load here (host.ts). */
  host<T>(what: string, asked?: object): Promise<T>;
}

export interface Needs {
  /** Also opens the database in this process: for tests that call functions of the product. */
  database?: boolean;
  /** The database holds the demonstration. */
  demonstration?: boolean;
}

/** The demonstration may have to be loaded first, on a busy machine. */
const LOADING_MS = 180_000;

/** The process beside this jest worker that keeps the service loaded. */
function hostUrl(): string {
  const hosts: string[] = JSON.parse(process.env.TEST_HOSTS ?? '[]');
  const url = hosts[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % hosts.length];
  if (!url) throw new Error('TEST_HOSTS is not set: run the tests through jest with the jest.config.js at the root.');
  return url;
}

async function host<T>(what: string, asked: object = {}): Promise<T> {
  const response = await fetch(`${hostUrl()}/${what}`, { method: 'POST', body: JSON.stringify(asked) });
  const { done, failed } = (await response.json()) as { done: T; failed?: string };
  if (failed !== undefined) throw new Error(failed);
  return done;
}

const openHere = async (url: string): Promise<Database> => {
  const [{ openDatabase }, { model }] = await Promise.all([
    import('@tongxin/infra/store/database.ts'),
    import('@tongxin/gateway/model.ts'),
  ]);
  return openDatabase(url, model, { poolSize: 4 });
};

/**
 * The service over a fresh database. It runs in the process that every file of this jest worker shares; a file that looks into the service
 * itself, its log or its memory, has one of its own (`ownService`).
 */
export function testService({ database = false, demonstration = false }: Needs = {}): TestService {
  const held: Partial<Used> & { database?: Database } = {};
  beforeAll(async () => {
    Object.assign(held, await host<Used>('use', { demonstration }));
    if (database) held.database = await openHere(held.databaseUrl!);
  }, LOADING_MS);
  afterAll(async () => {
    await held.database?.close();
    await host('release');
  });
  return {
    get url() {
      return held.url!;
    },
    get databaseUrl() {
      return held.databaseUrl!;
    },
    get words() {
      return held.words!;
    },
    get database() {
      if (!held.database)
        throw new Error('This file has not asked for the database: testService({ database: true }), kit({ database: true }).');
      return held.database;
    },
    ask: (query, variables, headers = unlessSaid(query)) => ask(held.url!, query, variables, headers),
    statements: () => host('statements'),
    host,
  };
}
