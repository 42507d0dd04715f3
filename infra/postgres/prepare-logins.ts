import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '../errors.ts';
import { type Login, loginNames, loginUrl, OWNER, passwordOf, verifierOf } from './logins.ts';

interface Role {
  name: string;
  login: boolean;
  /** What it could do besides its grants, in words of SQL. */
  excess: string[];
}

const ROLES = `
  SELECT rolname AS name, rolcanlogin AS login,
    array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END, CASE WHEN rolcreaterole THEN 'CREATEROLE' END,
      CASE WHEN rolcreatedb THEN 'CREATEDB' END, CASE WHEN rolreplication THEN 'REPLICATION' END], NULL)
    || ARRAY(SELECT 'member of ' || m.roleid::regrole FROM pg_auth_members m
             WHERE m.member = r.oid AND NOT (r.rolname = 'tongxin_migrator' AND m.roleid::regrole::text = $2)) AS excess
  FROM pg_roles r WHERE rolname = ANY ($1)`;

/** What two databases of one server may do at the same moment to roles that they share. */
const MEANWHILE = ['42710', '23505', 'XX000'];
const MOST_ATTEMPTS = 20;

/**
 * Makes or adjusts the owner and the logins; `client` is connected by DATABASE_URL. They are shared by all databases of a server.
 * Errors: OperatorError, when somebody with more rights must do it.
 */
export async function prepareLogins(client: pg.Client, url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await makeRoles(client, url);
      await grantDatabase(client);
      return await settlePasswords(client, url);
    } catch (error) {
      const { code } = error as { code?: string };
      if (MEANWHILE.includes(code ?? '') && attempt < MOST_ATTEMPTS) {
        await wait(Math.random() * 100);
        continue;
      }
      if (code !== '42501') throw error;
      throw new OperatorError(
        'DATABASE_URL: its role may not set up the logins of this service, for it may not create roles or another role made them. Name the role that made them, or have an administrator run what npm run logins prints.',
      );
    }
  }
}

async function makeRoles(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<Role>(ROLES, [[OWNER, ...loginNames], OWNER]);
  const there = new Map(rows.map(role => [role.name, role]));
  for (const statement of statementsFor(url, there)) await client.query(statement);
  for (const { name, excess } of rows)
    if (name !== OWNER && excess.length > 0)
      throw new OperatorError(
        `The login ${name} is ${excess.join(', ')}, and then nothing confines it. Take that from it and start again.`,
      );
  const { rows: missing } = await client.query<{ grant: string }>(
    `SELECT format('GRANT ${OWNER} TO %I', name) AS grant FROM (VALUES (current_user::text, 'USAGE'), ('tongxin_migrator', 'MEMBER')) AS needed (name, how)
     WHERE NOT pg_has_role(name, '${OWNER}', how)`,
  );
  for (const { grant } of missing) await client.query(grant);
}

function statementsFor(url: string, there: ReadonlyMap<string, Role>): string[] {
  const settle = (name: string, attributes: string) => {
    const role = there.get(name);
    if (!role) return [`CREATE ROLE ${name} ${attributes}`];
    return role.login === (name !== OWNER) ? [] : [`ALTER ROLE ${name} ${attributes}`];
  };
  const withPassword = (password: string | null) => (password === null ? '' : ` PASSWORD ${pg.escapeLiteral(verifierOf(password))}`);
  return [
    ...settle(OWNER, 'NOLOGIN'),
    ...loginNames.flatMap(login => settle(login, `LOGIN NOINHERIT${withPassword(passwordOf(url, login))}`)),
  ];
}

/** A database copied from another has none of its grants. */
async function grantDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ grant: string }>(
    `SELECT format('GRANT %s ON DATABASE %I TO %I', privilege, current_database(), name) AS grant
     FROM (SELECT '${OWNER}' AS name, 'CREATE' AS privilege UNION ALL SELECT unnest($1::text[]), 'CONNECT') needed
     WHERE NOT has_database_privilege(name, current_database(), privilege)`,
    [loginNames],
  );
  for (const { grant } of rows) await client.query(grant);
}

/** Sets a password only where the right one is refused: two databases that start at once do not wait for each other's change of a role. */
async function settlePasswords(client: pg.Client, url: string): Promise<void> {
  const refused = await Promise.all(loginNames.map(login => isRefused(url, login)));
  for (const [index, login] of loginNames.entries()) {
    if (!refused[index]) continue;
    const password = passwordOf(url, login);
    if (password === null)
      throw new OperatorError(
        `DATABASE_URL has no password, so its logins have none either, and the server refuses ${login}. Give DATABASE_URL a password, or let the server trust ${loginNames.join(', ')}.`,
      );
    await client.query(`ALTER ROLE ${login} PASSWORD ${pg.escapeLiteral(verifierOf(password))}`);
    if (await isRefused(url, login))
      throw new OperatorError(
        `The server refuses the login ${login}. Let pg_hba.conf admit it to this database as it admits the role of DATABASE_URL.`,
      );
  }
}

async function isRefused(url: string, login: Login): Promise<boolean> {
  const client = new pg.Client({ connectionString: loginUrl(url, login) });
  client.on('error', () => {});
  try {
    await client.connect();
    return false;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === '28P01' || code === '28000' || /password must be a string/.test(message)) return true;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** What an administrator runs where the role of DATABASE_URL may not create roles. */
export function loginStatements(url: string): string[] {
  const { username, pathname } = new URL(url);
  const database = pg.escapeIdentifier(decodeURIComponent(pathname.slice(1)));
  return [
    ...statementsFor(url, new Map()).map(statement => `${statement};`),
    `GRANT ${OWNER} TO ${pg.escapeIdentifier(decodeURIComponent(username))}, tongxin_migrator;`,
    `GRANT CREATE ON DATABASE ${database} TO ${OWNER};`,
    `GRANT CONNECT ON DATABASE ${database} TO ${loginNames.join(', ')};`,
  ];
}
