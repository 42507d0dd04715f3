import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { activationOf, digestOf } from '@tongxin/infra/kernel/secret.ts';
import { known } from '@tongxin/infra/must.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import type pg from 'pg';
import { isAdministered } from '../identity/administered.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use: npm run accounts -- first | activation
  first --committee <code> --login <login> --name <name> [--subject <sub>], with the variables of npm start.
         makes the first administrator of the committee that owns this cell, and prints an address at which they set their password within an
         hour. With OIDC_ISSUER no password is kept here: --subject says who they are there (sub).
  activation --login <login>
         gives whoever lost password or second factor a new code, valid for an hour; the account's own administrators do the same by issueActivation.
  All others are made by administrators, through the API.`;

/** Whoever sees the terminal while it is being used may use it: not longer than it takes to walk over. */
const VALID_MINUTES = 60;

export interface First {
  committee: string;
  login: string;
  name: string;
  subject?: string | undefined;
}

/** Understands the command line. Errors: OperatorError. */
export function readFirst(parameters: string[]): First {
  const text = { type: 'string' } as const;
  try {
    const options = { committee: text, login: text, name: text, subject: text };
    const { values, positionals } = parseArgs({ args: parameters, options, allowPositionals: true });
    const { committee, login, name, subject } = values;
    if (positionals.join() !== 'first' || !committee || !login || !name) throw new OperatorError(USAGE);
    return { committee, login, name, subject };
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(`${(error as Error).message}\n${USAGE}`);
  }
}

type Asked = Pick<Config, 'cell' | 'oidc' | 'publicUrl'>;

/** Makes the first administrator; returns the lines for the terminal, and for nothing else. Errors: OperatorError. */
export async function makeFirst(database: Database, { cell, oidc, publicUrl }: Asked, first: First): Promise<string[]> {
  const { committee, login, name, subject } = first;
  if (committee !== cell)
    throw new OperatorError(
      `${committee} does not own this cell, ${cell} does (CELL): the administrators of other committees are named by one above.`,
    );
  if (Boolean(oidc) !== Boolean(subject))
    throw new OperatorError(
      oidc ? 'OIDC_ISSUER is set: say by --subject who the administrator is there (sub).' : 'OIDC_ISSUER is not set: leave out --subject.',
    );
  // Two at once do not both find nobody.
  return withOwner(database.url, async owner => {
    await owner.query("SELECT pg_advisory_lock(hashtext('identity.first'))");
    if (await isAdministered(owner, committee))
      throw new OperatorError(
        `${committee} has an administrator already, who names more (nameAdministrator) and gives new codes (issueActivation). If none of them can get in: npm run accounts -- activation --login <login>.`,
      );
    const input = { committee, login, name, ...(oidc && { issuer: oidc.issuer, subject }) };
    const by = { database, actor: operator(userInfo().username), language: 'en' } as const;
    const { done, faults } = await act(by, known(database.model.actionByName, 'nameAdministrator', 'action'), input);
    if (!done) throw new OperatorError(faults.map(({ message }) => message).join('\n'));
    const who = `${login} is the administrator of ${committee}.`;
    if (oidc) return [who, `They sign in at ${publicUrl}/signin by ${oidc.issuer}.`];
    return [who, ...(await shown(owner, publicUrl, String(done.activationCode)))];
  });
}

/** A new code for an account of this cell; returns the lines for the terminal, and for nothing else. Errors: OperatorError. */
export async function giveActivation(database: Database, { publicUrl }: Pick<Config, 'publicUrl'>, login: string): Promise<string[]> {
  return withOwner(database.url, async owner => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM identity.account_of_login($1)', [login]);
    if (!rows[0]) throw new OperatorError(`There is no account ${login} that is in use.`);
    const by = { database, actor: operator(userInfo().username), language: 'en' } as const;
    const { done, faults } = await act(by, known(database.model.actionByName, 'issueActivation', 'action'), { id: rows[0].id });
    if (!done) throw new OperatorError(faults.map(({ message }) => message).join('\n'));
    return shown(owner, publicUrl, String(done.activationCode));
  });
}

async function shown(owner: pg.Client, publicUrl: string, code: string): Promise<string[]> {
  await owner.query("UPDATE identity.activation SET expires_at = clock_timestamp() + $2 * interval '1 minute' WHERE digest = $1", [
    digestOf(activationOf(code)),
    VALID_MINUTES,
  ]);
  return [`Within ${VALID_MINUTES} minutes, and once, they set their password at:`, `${publicUrl}/account/activate#code=${code}`];
}

/** The login of `activation --login <login>`; undefined where something else is asked. */
function loginIn([what, ...parameters]: string[]): string | undefined {
  return what === 'activation' && parameters[0] === '--login' ? parameters[1] : undefined;
}

if (import.meta.main) {
  try {
    const parameters = process.argv.slice(2);
    const login = loginIn(parameters);
    const first = login === undefined ? readFirst(parameters) : undefined;
    const config = loadConfig();
    const lines = await withDatabase(config, database =>
      first ? makeFirst(database, config, first) : giveActivation(database, config, String(login)),
    );
    console.log(lines.join('\n'));
  } catch (error) {
    failWith(error);
  }
}
