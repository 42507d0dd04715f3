import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { known } from '@tongxin/infra/must.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { Door } from '../identity/door.ts';
import type { ReadyUser } from './ready-users.ts';
import { storyOf } from './story.ts';

/** The account of an invented user, made with the first that asks for it: by the acts by which any is made, and marked as made up. */
export async function readyAccount(database: Database, door: Door, user: ReadyUser): Promise<string> {
  const { committee, label, duties, personKey, unit } = user;
  const login = `ready.${user.user}`;
  const [there] = await door.query<{ id: string }>('SELECT id FROM identity.account_of_login($1)', [login]);
  const id = there?.id ?? (await done(database, 'openAccount', { committee, login, name: label[0] }));
  const given = await door.query<{ duty: string }>('SELECT duty FROM identity.mandates(ARRAY[$1])', [id]);
  const story = storyOf(database);
  // Where the demonstration is not loaded.
  if (personKey) {
    await story.create(committee, 'person', { key: personKey, registeredOn: '2024-01-01' });
    const { rows } = await database.pool.query(
      'SELECT FROM members.member WHERE committee = $1 AND person_key = $2 AND left_on IS NULL AND withdrawn_at IS NULL',
      [committee, personKey],
    );
    if (rows.length === 0) await story.create(committee, 'member', { personKey, sector: '22', joinedOn: '2024-01-01' });
  }
  if (unit) await story.create(committee, 'unit', { name: unit });
  for (const duty of duties.filter(each => !given.some(other => other.duty === each)))
    await done(database, 'delegate', { committee, account: id, duty, personKey, unit });
  return id;
}

async function done(database: Database, name: string, input: Record<string, unknown> & { committee: string }): Promise<string> {
  const writing = { database, actor: staffOf(input.committee, 'demonstration'), language: 'zh', synthetic: true } as const;
  const { done: made, faults } = await act(writing, known(database.model.actionByName, name, 'action'), input);
  if (!made) throw new Error(`No ready account can be made: ${name}: ${faults.map(({ message }) => message).join(' ')}`);
  return String(made.record.id);
}
