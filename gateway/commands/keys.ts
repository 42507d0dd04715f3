import { parseArgs } from 'node:util';
import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { parseId } from '@tongxin/infra/id.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { known } from '@tongxin/infra/must.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { whoRuns } from './who-runs.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use: npm run keys -- list | issue | rotate | revoke, with the variables of npm start.
  list [--committee <code>]
  issue  --committee <code> --purpose <text> --expires <day> [--scope OPEN_DATA|READ|ACT] [--account <login>]
  rotate <id of the key> [--overlap <hours>]
  revoke <id of the key> --reason <text>
  A key is printed once, here and nowhere else. Who runs it is an operator, or whom the key in TONGXIN_KEY acts for.`;

const text = { type: 'string' } as const;
const OPTIONS = { committee: text, purpose: text, expires: text, scope: text, account: text, overlap: text, reason: text };

interface Listed {
  id: string;
  committee: string;
  purpose: string;
  scope: string;
  login: string | null;
  expires_on: string;
  revoked_on: string | null;
  used_at: string | null;
  live: number;
}

const LIST = `
  SELECT k.id, k.committee, k.purpose, k.scope, a.login, k.expires_on::text, k.revoked_on::text, s.used_at::text, coalesce(s.live, 0)::int AS live
  FROM offices.api_key k LEFT JOIN offices.account a ON a.id = k.account LEFT JOIN LATERAL (
    SELECT max(used_at) AT TIME ZONE 'Asia/Shanghai' AS used_at, count(*) FILTER (WHERE ends_at IS NULL OR ends_at > clock_timestamp()) AS live
    FROM identity.secret WHERE api_key = k.id) s ON true
  WHERE k.withdrawn_at IS NULL AND ($1::text IS NULL OR k.committee = $1) ORDER BY k.committee, k.id`;

/** Does what the command line asks; returns the lines for the terminal, and for nothing else. Errors: OperatorError. */
export async function runKeys(database: Database, actor: Actor, parameters: string[]): Promise<string[]> {
  const { values, positionals } = readOptions(parameters);
  const [what, id = ''] = positionals;
  const doing = (name: string, input: Record<string, unknown>) => done(database, actor, name, input);
  if (what === 'list') return list(database, actor, values.committee);
  if (what === 'issue') {
    const { committee, purpose, expires: expiresOn, scope = 'OPEN_DATA', account: login } = values;
    if (!committee || !purpose || !expiresOn) throw new OperatorError(USAGE);
    const account = login === undefined ? null : await accountOf(database, committee, login);
    const { record, key } = await doing('issueApiKey', { committee, purpose, scope, expiresOn, account });
    return [`${record.id} (${scope}, until ${expiresOn})`, String(key)];
  }
  if (!id) throw new OperatorError(USAGE);
  if (what === 'rotate') {
    const { key } = await doing('rotateApiKey', { id, ...(values.overlap && { overlapHours: Number(values.overlap) }) });
    return [`${id}: the key before stays good for ${values.overlap ?? 24} hours.`, String(key)];
  }
  if (what !== 'revoke' || !values.reason) throw new OperatorError(USAGE);
  await doing('revokeApiKey', { id, reason: values.reason });
  return [`${id} is revoked. Within a minute it is refused everywhere.`];
}

function readOptions(parameters: string[]) {
  try {
    return parseArgs({ args: parameters, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function done(database: Database, actor: Actor, name: string, input: Record<string, unknown>) {
  if (typeof input.id === 'string') parseId(input.id);
  const result = await act({ database, actor, language: 'en' }, known(database.model.actionByName, name, 'action'), input);
  if (!result.done) throw new OperatorError(result.faults.map(({ message }) => message).join('\n'));
  return result.done;
}

async function accountOf({ url }: Database, committee: string, login: string): Promise<string> {
  const rows = await withOwner(url, async client => {
    const found = await client.query<{ id: string }>(
      'SELECT id FROM offices.account WHERE committee = $1 AND record.normal_key(login) = record.normal_key($2) AND withdrawn_at IS NULL',
      [committee, login],
    );
    return found.rows;
  });
  if (!rows[0]) throw new OperatorError(`${committee} has no account ${login}.`);
  return rows[0].id;
}

async function list({ url }: Database, actor: Actor, committee: string | undefined): Promise<string[]> {
  const own = actor.role === 'OPERATOR' ? (committee ?? null) : actor.committee;
  const { rows } = await withOwner(url, client => client.query<Listed>(LIST, [own]));
  if (rows.length === 0) return ['There are no keys.'];
  return rows.map(row =>
    [
      row.id,
      row.scope,
      row.login ?? '',
      row.revoked_on ? `revoked ${row.revoked_on}` : `until ${row.expires_on}`,
      row.used_at ? `last used ${row.used_at.slice(0, 16)}` : 'never used',
      row.live > 1 ? `${row.live} live` : '',
      row.purpose,
    ]
      .filter(Boolean)
      .join('  '),
  );
}

if (import.meta.main) {
  try {
    const config = loadConfig();
    const lines = await withDatabase(config, async database => runKeys(database, await whoRuns(config, database), process.argv.slice(2)));
    console.log(lines.join('\n'));
  } catch (error) {
    failWith(error);
  }
}
