import { openDoor } from '@tongxin/gateway/identity/door.ts';
import { openSessions } from '@tongxin/gateway/identity/sessions.ts';
import { model } from '@tongxin/gateway/model.ts';
import { startService } from '@tongxin/gateway/service.ts';
import { loadConfig } from '@tongxin/infra/config.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { must } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import { pino } from 'pino';
import { request } from 'undici';
import { hold } from './contest.ts';

/** Most of what is asked: some figures, a list, and records of it. */
const QUERY = `{ committee(code: "421300") { name figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { value } }
  consultations(filter: { committee: "421300" }, first: 20) { totalCount nodes { id card { title } heldOn form } } }`;

/** What it costs to know who asks: the same question of the public, by a key, and in a session. CPU of the service and of who asks together. */
export async function benchIdentity(url: string): Promise<void> {
  const config = loadConfig({ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: url });
  const service = await startService(config, url, pino({ level: 'silent' }));
  const door = openDoor(url);
  try {
    const by = { database: service.database, actor: operator('bench'), language: 'en' as const };
    const done = async (name: string, input: Record<string, unknown>) =>
      must((await act(by, must(model.actionByName.get(name), name), input)).done, name);
    const committee = '421300';
    const { record } = await done('openAccount', { committee, login: 'bench', name: '林示例' });
    for (const duty of ['LIAISON', 'CONSULTATIONS']) await done('delegate', { committee, account: record.id, duty });
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { key } = await done('issueApiKey', { committee, purpose: 'bench', scope: 'ACT', account: record.id, expiresOn });
    const { publicUrl, mode, sessions: how } = config;
    const sessions = openSessions(door, { publicUrl, mode, ...how });
    const [cookie = ''] = sessions.cookie.set(await sessions.start([record.id], 'ISSUER', {})).split(';');
    const asking = (headers: Record<string, string>) => async () => {
      const { body, statusCode } = await request(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: QUERY }),
      });
      const text = await body.text();
      if (statusCode !== 200 || text.includes('"errors"')) throw new Error(text);
      return text;
    };
    const [open, byKey, bySession] = [asking({}), asking({ authorization: `Bearer ${key}` }), asking({ cookie, origin: service.url })];
    const compare = async () => {
      if (new Set([await open(), await byKey(), await bySession()]).size !== 1) throw new Error('The answers differ');
    };
    console.log('\nwho asks: signed in / the public (CPU, median of 5 rounds), aim: at most 1.15');
    await hold(service.database, { what: 'by a key', times: 300, ours: byKey, bare: open, compare });
    await hold(service.database, { what: 'in a session', times: 300, ours: bySession, bare: open, compare });
  } finally {
    await door.close();
    await service.close();
  }
}
