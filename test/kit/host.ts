import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startGraphqlServer } from '@tongxin/gateway/http/server.ts';
import { developmentIdentity } from '@tongxin/gateway/identity/development.ts';
import { kindByName, model } from '@tongxin/gateway/model.ts';
import type { Cell } from '@tongxin/gateway/routing/cells/cell.ts';
import { createGateway } from '@tongxin/gateway/routing/gateway.ts';
import { staticDirectory } from '@tongxin/gateway/routing/owners/directory.ts';
import { homeCell, ownPlanner } from '@tongxin/gateway/service.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { operator, PUBLIC, staffOf } from '@tongxin/infra/kernel/actor.ts';
import { typedNames } from '@tongxin/infra/kernel/by-names.ts';
import type { Fields } from '@tongxin/infra/kernel/field.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { importedFields, inversesOf, type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import { openingOf } from '@tongxin/infra/kernel/model.ts';
import { personKeysOf } from '@tongxin/infra/kernel/persons.ts';
import { known, must } from '@tongxin/infra/must.ts';
import { edition } from '@tongxin/infra/reference/reference.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { personKeyPattern } from '@tongxin/vocabulary/vocabulary.ts';
import { pino } from 'pino';
import { demonstrationTemplate } from './demonstration.ts';
import { createDatabase, dropDatabase, proveRecount, TEMPLATE } from './postgres.ts';
import { READER } from './reader.ts';

/**
 * A process beside each jest worker, which keeps the gateway and the subgraphs loaded: a test file that needs no service of its own puts a
 * fresh database under them. It is told what to do over HTTP (`POST /<what>`), and does what would be dear to load in each file anew.
 */
const HOME = '420000';
const log = pino({ level: process.env.TEST_LOG ?? 'silent' });

const cells = new Map<string, Cell>();
/** Since when the database is a copy of the demonstration. */
let demonstrationSince: Date | undefined;
let databaseName: string | undefined;
let database: Database | undefined;
const held = () => must(database, 'database under the service');

const none = { code: HOME, execute: () => Promise.reject(new Error('There is no database under the service.')), close: async () => {} };
cells.set(HOME, none);

const byHeaders = developmentIdentity('development');
const front = await startGraphqlServer({
  gateway: createGateway({
    planner: ownPlanner(),
    directory: staticDirectory(edition.filter(({ hasCommittee }) => hasCommittee).map(({ code }) => [code, HOME])),
    cells,
    home: HOME,
  }),
  host: '127.0.0.1',
  port: 0,
  identify: headers => ({ actor: headers[READER] ? operator('tests') : (byHeaders(headers) ?? PUBLIC) }),
  ready: async () => ({ ready: database !== undefined }),
  pages(_, response) {
    response.writeHead(404).end();
  },
  logger: log,
});

/** What is not for everybody, under whatever name it is asked for. */
const guardedIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [...(field.guarded ? [name] : []), ...guardedIn(field.parts ?? {})]);

const guardedOf = (kind: Kind): string[] => [
  ...guardedIn(kind.fields),
  ...inversesOf(kind, model.kinds).flatMap(({ name, kind: { fields }, field }) => (fields[field]?.guarded ? [name] : [])),
];

/** What the kit needs to know of kinds and actions. */
const words = {
  kinds: Object.fromEntries(
    model.kinds.map(kind => {
      const opening = openingOf(model, kind);
      const { type, door } = kind;
      const opens = Object.keys(opening?.input ?? {});
      return [kind.name, { type, door, asOwn: kind.roster !== undefined, opening: opening?.name, opens, guarded: guardedOf(kind) }];
    }),
  ),
  actions: Object.fromEntries(model.actions.map(({ name, on }) => [name, { on: on.name }])),
};
export type Words = typeof words;

/** What a test file is given: the service, and the database under it. */
export interface Used {
  url: string;
  databaseUrl: string;
  words: Words;
}

interface Asked {
  demonstration: boolean;
  kind: string;
  action: string;
  committee: string;
  input: Record<string, unknown>;
}

const fieldsOf = ({ kind, action }: Asked) =>
  action ? known(model.actionByName, action, 'action').input : importedFields(known(kindByName, kind, 'kind'));

/** Whether anything was written: the demonstration is proved once, by its own test, and not by each that only reads it. */
const writtenSince = ({ url }: Database, instant: Date): Promise<boolean> =>
  withOwner(url, async owner => (await owner.query('SELECT FROM record.version WHERE known > $1 LIMIT 1', [instant])).rowCount !== 0);

/** Takes the database from under the service and drops it, when view = ledger = rollup has been proved. */
async function release(): Promise<void> {
  const [name, open, copied] = [databaseName, database, demonstrationSince];
  databaseName = database = undefined;
  cells.set(HOME, none);
  const untouched = copied && open ? !(await writtenSince(open, copied)) : false;
  await open?.close();
  if (name) await (open && !untouched ? proveRecount(open.url) : Promise.resolve()).finally(() => dropDatabase(name));
}

const DOES: Record<string, (asked: Asked) => unknown> = {
  /** Puts a fresh database under the service: a copy of the migrated one, or of that with the demonstration. */
  async use({ demonstration }): Promise<Used> {
    // What a test file that crashed has left is not this one's fault.
    await release().catch(() => {});
    databaseName = `test_${randomUUID().replaceAll('-', '')}`;
    const databaseUrl = await createDatabase(databaseName, demonstration ? await demonstrationTemplate() : TEMPLATE);
    demonstrationSince = demonstration ? new Date() : undefined;
    database = await openDatabase(databaseUrl, model);
    cells.set(HOME, homeCell(HOME, database, log, front.url));
    return { url: front.url, databaseUrl, words };
  },
  release,
  statements: () => held().statements(),
  /** Whom and what an input names: keys that a person could have, and names of what is called by names. */
  names: asked => ({
    keys: personKeysOf(fieldsOf(asked), asked.input).filter(key => personKeyPattern.test.test(key)),
    called: typedNames(model, fieldsOf(asked), asked.input).map(({ kind, text }) => ({ kind: kind.name, text })),
  }),
  /** A record as an earlier register has it. */
  async takeOver({ kind: name, committee, input }) {
    const kind = known(kindByName, name, 'kind');
    const actor = staffOf(committee, `office-${committee}`);
    await importRows(held(), { kind, committee, actor, history: true, fields: Object.keys(input) }, [{ ...input }]);
    const { rows } = await held().pool.query(`SELECT id, version FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = $2`, [
      committee,
      naturalKeyOf(kind, input),
    ]);
    return rows[0];
  },
};

async function answer(request: IncomingMessage): Promise<unknown> {
  const asked: Asked = JSON.parse((await text(request)) || '{}');
  return known(new Map(Object.entries(DOES)), request.url?.slice(1) ?? '', 'such thing to do')(asked);
}

const control = createServer((request, response) => {
  answer(request).then(
    done => response.end(JSON.stringify({ done: done ?? null })),
    error => response.end(JSON.stringify({ failed: (error as Error).message })),
  );
});
// Longer than any test waits between two questions.
control.keepAliveTimeout = 600_000;
control.listen(0, '127.0.0.1');
await once(control, 'listening');
process.send?.(`http://127.0.0.1:${(control.address() as AddressInfo).port}`);
process.on('disconnect', () => process.exit());
