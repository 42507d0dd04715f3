import pg from 'pg';
import { OperatorError } from '../errors.ts';
import { loginNames, OWNER } from './logins.ts';

const CONNECT_LIMIT_MS = 5_000;
const OLDEST_SUPPORTED = 15;
/** Comes with PostgreSQL; some packages of it leave it to another package. */
const EXTENSION = 'btree_gist';

interface Facts {
  version: string;
  number: number;
  encoding: string;
  role: string;
  may_create: boolean;
  may_create_roles: boolean;
  has_extension: boolean;
}

const FACTS = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    current_setting('server_encoding') AS encoding, current_user AS role,
    has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION')
      OR EXISTS (SELECT FROM pg_roles WHERE rolname = '${OWNER}' AND has_database_privilege(oid, current_database(), 'CREATE')) AS may_create,
    (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user)
      OR ((SELECT count(*) FROM pg_roles WHERE rolname = ANY ($1)) = cardinality($1::text[])
        AND EXISTS (SELECT FROM pg_roles WHERE rolname = '${OWNER}' AND pg_has_role(current_user, oid, 'USAGE'))) AS may_create_roles,
    EXISTS (SELECT FROM pg_available_extensions WHERE name = $2) AS has_extension`;

/** Whether a PostgreSQL that others run is fit for the service; one OperatorError line says what is wrong and what to do. */
export async function checkExternalPostgres(
  url: string,
  { oldest = OLDEST_SUPPORTED, limitMs = CONNECT_LIMIT_MS, extension = EXTENSION } = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: limitMs, query_timeout: limitMs });
  client.on('error', () => {}); // a connection that breaks later is told by the query
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(FACTS, [loginNames, extension]);
    const wrong = rows[0] && unfit(rows[0], new URL(url).pathname.slice(1), oldest);
    if (wrong) throw new OperatorError(`DATABASE_URL: ${wrong}`);
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(`DATABASE_URL: ${unreachable(error, new URL(url))}`);
  } finally {
    client.end().catch(() => {});
  }
}

function unfit(facts: Facts, database: string, oldest: number): string | undefined {
  if (facts.number < oldest * 10_000)
    return `that is PostgreSQL ${facts.version}; version ${oldest} or newer is needed. Upgrade it, or unset DATABASE_URL to use the embedded one.`;
  if (facts.encoding !== 'UTF8')
    return `the database ${database} has the encoding ${facts.encoding}. Create one with TEMPLATE template0 ENCODING 'UTF8'.`;
  if (!facts.has_extension)
    return `the server lacks the extension ${EXTENSION}, which comes with PostgreSQL. Install its package of contributed modules (postgresql-contrib).`;
  if (!facts.may_create)
    return `the role ${facts.role} may not create anything in ${database}. Run: GRANT CREATE ON DATABASE "${database}" TO "${facts.role}" WITH GRANT OPTION;`;
  if (!facts.may_create_roles)
    return `the role ${facts.role} may not create roles. Run: ALTER ROLE "${facts.role}" CREATEROLE; or have an administrator run what npm run logins prints.`;
}

function unreachable(error: unknown, url: URL): string {
  const { code, message } = error as { code?: string; message: string };
  const [server, database, role] = [url.host, url.pathname.slice(1), decodeURIComponent(url.username)];
  if (code === '28P01' || code === '28000') return `${server} refuses the role ${role} or its password. Correct the name and the password.`;
  if (code === '3D000')
    return `the database ${database} does not exist on ${server}. Run: CREATE DATABASE "${database}" OWNER "${role}" TEMPLATE template0 ENCODING 'UTF8';`;
  if (code === '53300') return `${server} has no connection left. End some, or raise max_connections there.`;
  if (code === '57P03') return `${server} is starting up or shutting down. Wait a moment and start again.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${url.hostname}. Correct the name.`;
  if (code === 'ECONNREFUSED') return `nothing answers at ${server}. Start PostgreSQL there, or correct host and port.`;
  if (/timeout|terminated/i.test(message) || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH')
    return `${server} does not answer in time. Check that it runs and that no firewall is in between.`;
  return `cannot use ${server} (${message}).`;
}
