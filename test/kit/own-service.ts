import { afterAll, beforeAll } from '@jest/globals';
import type { Service } from '@tongxin/gateway/service.ts';
import { type Config, loadConfig } from '@tongxin/infra/config.ts';
import { type Logger, pino } from 'pino';
import { unlessSaid } from './reader.ts';
import { ask, type Needs, type TestService, testService } from './service.ts';

const PROVINCE = { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '420000', 'x-tongxin-name': 'office' };

export const quiet = pino({ level: process.env.TEST_LOG ?? 'silent' });

export const testConfig = (environment: Record<string, string>): Config =>
  loadConfig({ NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'silent', ...environment });

/**
 * A service in this process, over a fresh database, or one with the demonstration if it `needs` that: for a file that looks into it, or
 * at its pages. `environment` is asked for when it starts, and may hold what another hook has made.
 */
export function ownService(
  log: Logger = quiet,
  environment: () => Record<string, string> = () => ({}),
  needs: Pick<Needs, 'demonstration'> = {},
): TestService & { readonly service: Service } {
  const held: { service?: Service } = {};
  // Before the database under it goes: hooks of a kind are run in the order in which they are registered.
  afterAll(() => held.service?.close());
  const shared = testService(needs);
  beforeAll(async () => {
    const { startService } = await import('@tongxin/gateway/service.ts');
    const config = testConfig({ DATABASE_URL: shared.databaseUrl, ...environment() });
    held.service = await startService(config, shared.databaseUrl, log);
  });
  return Object.defineProperties(Object.create(shared), {
    service: { get: () => held.service },
    url: { get: () => held.service?.url },
    database: { get: () => held.service?.database },
    statements: { value: async () => held.service?.database.statements() },
    ask: {
      value: (query: string, variables?: object, headers = unlessSaid(query, PROVINCE)) =>
        ask(held.service!.url, query, variables, headers),
    },
  });
}
