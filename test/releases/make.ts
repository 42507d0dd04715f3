import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptText, setOf } from '@tongxin/gateway/demonstration/records.ts';
import { tellStories } from '@tongxin/gateway/demonstration/showcase.ts';
import { writeRecords } from '@tongxin/gateway/demonstration/write.ts';
import { model } from '@tongxin/gateway/model.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { known } from '@tongxin/infra/must.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { prepareDatabase as createDatabase, DATABASE, prepareRole, ROLE } from '@tongxin/infra/postgres/postgres.ts';
import { act } from '@tongxin/infra/store/act.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { FORMATS } from '@tongxin/linkage/observations/formats/formats.ts';
import { allMeasures, allTables, answersOf } from './answers.ts';
import { citedOf } from './cited.ts';
import { keepRelease } from './release.ts';

/**
 * `node test/releases/make.ts 0.2.0`, at a release: keeps its public schema and a small data folder, with the records of one county of the
 * demonstration and its stories. From then on the upgrade test starts the newest code on it.
 */
const [version] = process.argv.slice(2);
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) {
  console.error('node test/releases/make.ts <version>');
  process.exit(1);
}
const COUNTY = '421303';

const folder = mkdtempSync(join(tmpdir(), 'tongxin-release-'));
const log = { info() {}, error: console.error };
// What was written to the log of writes is not needed after an orderly stop.
const server = await startEmbeddedPostgres({ folder, log, settings: { wal_recycle: 'off', min_wal_size: '32MB', max_wal_size: '32MB' } });
await prepareRole(server);
await createDatabase(server.url, DATABASE);
const url = server.connectionUrl(DATABASE, ROLE);
await prepareDatabase(url, model, '420000');
const database = await openDatabase(url, model);
const { records } = setOf(keptText(), model);
const own = new Set(records.filter(({ committee }) => committee === COUNTY));
for (const record of own) for (const link of Object.values(record.links)) own.add(link);
await writeRecords(database, [...own], () => {});
await tellStories(database);
const administrator = { committee: COUNTY, login: 'lin.shili', name: '林示例' };
await act(
  { database, actor: operator('release'), language: 'en' },
  known(model.actionByName, 'nameAdministrator', 'action'),
  administrator,
);
await compact(url);
await withOwner(url, client => client.query('VACUUM FULL'));
const answers = await answersOf(database, allTables(), allMeasures());
const cited = await citedOf(url, Object.keys(FORMATS));
await database.close();
await server.stop();
const bytes = keepRelease(version, folder, { answers, cited });
rmSync(folder, { recursive: true, force: true });
console.log(`${version}: ${own.size} records, ${Object.keys(answers.figures).length} figures, ${Math.round(bytes / 1024)} KiB`);
