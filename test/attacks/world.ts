import { afterAll, beforeAll } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { type Service, startService } from '@tongxin/gateway/service.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import type { Mandate } from '@tongxin/infra/kernel/duty.ts';
import { must } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { quiet, testConfig } from '../kit/own-service.ts';
import { type Answer, ask, testService } from '../kit/service.ts';

/** Somebody with an account and a key that acts for it. */
export interface Somebody {
  key: string;
  account: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

export const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** A service in production mode over a fresh database, and people who sign in there. */
export function productionService() {
  const shared = testService();
  const held: { service?: Service; database?: Database } = {};
  let people = 0;
  beforeAll(async () => {
    const config = testConfig({ NODE_ENV: 'production', DATABASE_URL: shared.databaseUrl, CELL_PORT: '0' });
    held.database = await openDatabase(shared.databaseUrl, model);
    held.service = await startService(config, shared.databaseUrl, quiet);
  });
  afterAll(async () => {
    await held.service?.close();
    await held.database?.close();
  });

  /** As who runs the service. */
  async function done(name: string, input: Record<string, unknown>): Promise<Record<string, unknown> & { id: string }> {
    const by = { database: held.database!, actor: operator('test'), language: 'en' as const };
    const { done: result, faults } = await act(by, must(model.actionByName.get(name), name), input);
    if (!result) throw new Error(`${name}: ${JSON.stringify(faults)}`);
    return { ...result, id: String(result.record.id) };
  }

  return {
    get url() {
      return held.service!.url;
    },
    /** Where cells and other routers ask. */
    get cellUrl() {
      return held.service!.cellUrl!;
    },
    get database() {
      return held.database!;
    },
    get databaseUrl() {
      return shared.databaseUrl;
    },
    done,
    /** Somebody of a committee, with what is delegated to them. */
    async somebody(committee: string, duties: Mandate[], tied: object = {}): Promise<Somebody> {
      const account = (await done('openAccount', { committee, login: `user.${++people}`, name: '林示例' })).id;
      for (const duty of duties) await done('delegate', { committee, account, duty, ...tied });
      const { key } = await done('issueApiKey', { committee, purpose: `用途 ${people}`, scope: 'ACT', account, expiresOn: tomorrow() });
      const headers = { authorization: `Bearer ${key}`, 'accept-language': 'en' };
      return {
        ...{ key: String(key), account },
        ask: (query, variables, more) => ask(held.service!.url, query, variables, { ...headers, ...more }),
      };
    },
    ask: (query: string, variables?: object, headers?: Record<string, string>) =>
      ask(held.service!.url, query, variables, { 'accept-language': 'en', ...headers }),
  };
}
