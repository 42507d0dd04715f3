import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { model } from '@tongxin/gateway/model.ts';
import { type Service, startService } from '@tongxin/gateway/service.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { findFreePort } from '@tongxin/infra/postgres/port.ts';
import { asAdmin, prepareDatabase as makeDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { committees, isBelow } from '@tongxin/infra/reference/territory.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { openCell } from '@tongxin/infra/store/ownership.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { settle, staffOf } from '../kit/cell.ts';
import { acquaint, caughtUp, sql } from '../kit/cells.ts';
import { quiet, testConfig } from '../kit/own-service.ts';
import { ask, asStaff } from '../kit/service.ts';
import { until } from '../kit/until.ts';

const PROVINCE = '420000';
const CELLS = 20;
const folder = mkdtempSync(join(tmpdir(), 'tongxin-many-'));

interface Cell {
  code: string;
  url: string;
  port: number;
  database: Database;
  service?: Service;
}
let province: Cell;
const cells: Cell[] = [];

let server: EmbeddedPostgres;

async function prepare(code: string): Promise<Cell> {
  const name = `cell_${code}`;
  await asAdmin(server.url, client => client.query(`CREATE DATABASE ${name} OWNER tongxin TEMPLATE template_of_cells STRATEGY FILE_COPY`));
  const url = server.connectionUrl(name, 'tongxin');
  await prepareDatabase(url, model, code);
  return { code, url, port: await findFreePort(), database: await openDatabase(url, model, { poolSize: 2 }) };
}

const each = (others: readonly Cell[], named: (other: Cell) => string) => others.map(other => `${other.code}=${named(other)}`).join(',');

async function serve(cell: Cell, others: readonly Cell[]): Promise<void> {
  const address = (other: Cell) => `http://127.0.0.1:${other.port}`;
  cell.service = await startService(
    testConfig({
      ...{ DATA_FOLDER: folder, CELL: cell.code, CELL_PORT: String(cell.port), DATABASE_URL: cell.url, DATABASE_POOL: '2' },
      REMOTE_CELLS: each(others, address),
      RECEIVE_FROM: each(others, address),
      PUBLISH_TO: others.map(({ code }) => code).join(','),
    }),
    cell.url,
    quiet,
  );
}

beforeAll(async () => {
  // As many cells have as many servers; here they share one, which needs connections for all of them.
  const settings = { max_connections: 600, fsync: 'off', synchronous_commit: 'off' };
  server = await startEmbeddedPostgres({ folder, log: { info: () => {}, error: console.error }, settings });
  await prepareRole(server);
  await makeDatabase(server.url, 'template_of_cells');
  await prepareDatabase(server.connectionUrl('template_of_cells', 'tongxin'), model, PROVINCE);
  province = await prepare(PROVINCE);
  // Cities with counties, and counties of others: whoever wants to keep its own records.
  const codes = committees.map(({ code }) => code).filter(code => isBelow(code, PROVINCE) && /0[13579]00$|[24680]1$/.test(code));
  for (const code of codes.slice(0, CELLS)) {
    await openCell(province.url, code);
    cells.push(await prepare(code));
  }
  for (const cell of cells) await openCell(cell.url, PROVINCE);
  await acquaint(province, ...cells);
  await serve(province, cells);
  for (const cell of cells) await serve(cell, [province]);
}, 240_000);
afterAll(async () => {
  for (const cell of [province, ...cells]) {
    await cell?.service?.close();
    await cell?.database.close();
  }
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}, 120_000);

const caughtUpAll = () => Promise.all(cells.map(({ code, url }) => caughtUp({ code, url }, province, 60_000)));
const hold = (cell: Cell, count: number, title: string) =>
  importRows(
    cell.database,
    { kind: consultation, committee: cell.code, actor: staffOf(cell.code) },
    Array.from({ length: count }, (_, n) => ({
      title: `${title} ${n}`,
      form: 'FRONTLINE',
      heldOn: `2024-0${1 + (n % 9)}-15`,
      opinions: ['甲'],
    })),
  );

test(`${CELLS} cells publish at once; a figure of the province is the sum of theirs, with a record of each opened at its owner`, async () => {
  expect(cells).toHaveLength(CELLS);
  await Promise.all(cells.map((cell, n) => hold(cell, 10 + n, '协商')));
  await caughtUpAll();
  const expected = cells.reduce((sum, _, n) => sum + 10 + n, 0);
  const { data, errors } = await ask(
    province.service!.url,
    `{ committee(code: "${PROVINCE}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2024 }) { value completeness { feed owners { state } } } }
       consultations(filter: { committee: "${PROVINCE}" }, first: 100) { nodes { id opinions committee { code } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.committee.figure).toMatchObject({ value: expected, completeness: { feed: 'CURRENT' } });
  expect(data.committee.figure.completeness.owners).toHaveLength(CELLS + 1);
  for (const { opinions } of data.consultations.nodes) expect(opinions).toEqual(['甲']);
});

test('what the province tells all arrives at all of them, what it assigns to one at that one', async () => {
  const create = async (mutation: string, input: object) => {
    const { data, errors } = await ask(province.service!.url, mutation, { input: { committee: PROVINCE, ...input } }, asStaff(PROVINCE));
    expect(errors).toBeUndefined();
    return data.done.record.id as string;
  };
  const initiative = await create(
    'mutation ($input: CreateInitiativeInput!) { done: createInitiative(input: $input) { record: initiative { id } } }',
    { title: '一线协商', begunOn: '2024-01-01' },
  );
  await create('mutation ($input: CreateTargetInput!) { done: createTarget(input: $input) { record: target { id } } }', {
    ...{ title: '十场', initiative, aimedAt: cells[7]!.code, measure: 'SESSIONS', number: 10, year: 2024 },
  });
  const known = (cell: Cell) => sql<{ kind: string }>(cell, "SELECT kind FROM ledger.card WHERE cell = '420000' ORDER BY kind");
  for (const cell of cells)
    await until(
      async () => (await known(cell)).map(({ kind }) => kind).join(),
      kinds => kinds === (cell === cells[7] ? 'initiative,target' : 'initiative'),
    );
});

test('with some of them gone the others go on; who comes back catches up', async () => {
  const gone = cells.slice(0, 5);
  await Promise.all(gone.map(cell => cell.service!.close()));
  await Promise.all(cells.map(cell => hold(cell, 3, '又')));
  await Promise.all(cells.slice(5).map(({ code, url }) => caughtUp({ code, url }, province)));
  await Promise.all(gone.map(cell => serve(cell, [province])));
  await caughtUpAll();
  for (const { url } of [province, ...cells]) {
    await settle(url);
    expect(await recount(url)).toMatchObject({ differences: 0 });
  }
}, 120_000);
