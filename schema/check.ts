import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../infra/database/prepare.ts';
import { startEmbeddedPostgres } from '../infra/postgres/embedded.ts';
import { prepareDatabase as createDatabase, DATABASE, prepareRole, ROLE } from '../infra/postgres/postgres.ts';
import { reportFailure } from '../infra/process/fail.ts';

/** The end of `npm run generate`: prepares a throw-away database as a start would, which ends where the model does not fit together. */
const log = { info: () => {}, error: console.error };
const folder = mkdtempSync(join(tmpdir(), 'tongxin-check-'));
const server = await startEmbeddedPostgres({ folder, log, settings: { fsync: 'off', synchronous_commit: 'off' }, temporary: true });
try {
  await prepareRole(server);
  await createDatabase(server.url, DATABASE);
  await prepareDatabase(server.connectionUrl(DATABASE, ROLE), '420000');
  console.log('Kinds, tables, views, measures and policies fit together.');
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
} finally {
  await server.stop();
}
