import { MikroORM } from '@mikro-orm/postgresql';
import { type Kind, tableOf } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { snake } from '../kernel/names.ts';
import { viewsIn } from '../kernel/view-text.ts';
import { loginUrl } from '../postgres/logins.ts';
import { allSql } from './all-sql.ts';
import { entitiesOf } from './entity.ts';
import { asOwner, withOwner } from './owner.ts';

/**
 * Where the tables of a prepared database are not what the kinds declare, each in one sentence that names what is missing and what to do:
 * columns and policies by MikroORM's comparison of schemas, keys, triggers and grants, the index and the foreign key of each reference, and
 * what keeps apart.
 */
export async function wrongTables(url: string, model: Model): Promise<string[]> {
  const lines = (await differences(url, model)).split('\n');
  // To change a type, the comparison drops the policies of the table and gives them back.
  const retyped = new Set(lines.flatMap(line => (RETYPED.test(line) ? [tableIn(line)] : [])));
  const faults = lines
    .filter(line => !(/^(?:create|drop) policy/.test(line) && retyped.has(tableIn(line))))
    .flatMap(line => said(line, model) ?? []);
  return [
    ...new Set([
      ...faults,
      ...(await unregistered(url, model)),
      ...(await withoutIndex(url, model)),
      ...(await withoutKey(url, model)),
      ...(await withoutExclusion(url, model)),
      ...(await readBack(url, model)),
    ]),
  ];
}

/** What would have to be done to the tables for them to be as declared. It is read, never run: run, it would drop what is not an entity's. */
async function differences(url: string, model: Model): Promise<string> {
  const orm = await MikroORM.init({
    clientUrl: loginUrl(url, 'tongxin_migrator'),
    entities: [...entitiesOf(model.kinds).values()],
    pool: { min: 0, max: 1 },
    driverOptions: asOwner,
    schemaGenerator: {
      ignoreSchema: ['record', 'ledger', 'reference', 'store', 'job', 'public'],
      skipViews: [/./],
      ignoreTriggers: true,
      ignoreRoutines: true,
    },
    logger: () => {},
  });
  try {
    return await orm.schema.getUpdateSchemaSQL({ dropTables: false, wrap: false });
  } finally {
    await orm.close(true);
  }
}

const MEND = 'infra/store/migrations';

const RETYPED = /\balter column "(\w+)" type ([\w[\]]+)/;
const tableIn = (line: string): string => (/"(\w+"\."\w+)"/.exec(line)?.[1] ?? '').replace('"."', '.');

/** The sentence for one line of the comparison; none for what the migrations say better: defaults, comments, indexes, foreign keys. */
function said(line: string, model: Model): string | null {
  const name = tableIn(line);
  const declared = model.kinds.find(each => tableOf(each) === name);
  const kind = declared?.name ?? name;
  const match = (pattern: RegExp) => pattern.exec(line)?.[1];
  const [added, dropped] = [match(/\badd (?:column )?"(\w+)" (?!foreign)/), match(/\bdrop column (?:if exists )?"(\w+)"/)];
  const [missing, stray] = [match(/^create policy "(\w+)"/), match(/^drop policy "(\w+)"/)];
  const [, retyped, type] = RETYPED.exec(line) ?? [];
  const [filled, emptied] = [match(/\balter column "(\w+)" set not null/), match(/\balter column "(\w+)" drop not null/)];
  if (/^create table/.test(line)) return `Kind ${kind} has no table ${name}: make it by a migration in ${MEND}.`;
  if (added) return `Table ${name} has no column ${added}, which the kind ${kind} declares: add it by a migration in ${MEND}.`;
  if (dropped && Object.entries(declared?.fields ?? {}).some(([field, { personal }]) => personal && snake(field) === dropped))
    return `Table ${name} has a column ${dropped}, which the kind ${kind} declares as personal: such are kept apart, so drop the column by a migration in ${MEND}.`;
  if (dropped)
    return `Table ${name} has a column ${dropped}, which the kind ${kind} does not declare: declare the field, or drop the column by a migration in ${MEND}.`;
  if (retyped) return `Column ${retyped} of ${name} has another type than the kind ${kind} declares, ${type}: change one of them.`;
  if (filled) return `Column ${filled} of ${name} may be empty, which the kind ${kind} rules out: add NOT NULL by a migration in ${MEND}.`;
  if (emptied)
    return `Column ${emptied} of ${name} cannot be empty, as the kind ${kind} allows: drop NOT NULL by a migration in ${MEND}, or declare it required.`;
  if (missing)
    return `Table ${name} lacks the policy ${missing} (infra/store/entity.ts): give it back by record.register, or by a migration in ${MEND}.`;
  if (stray) return `Table ${name} has a policy ${stray} other than its kind declares (infra/store/entity.ts): drop it, or declare it.`;
  if (/row level security/.test(line)) return `Table ${name} has no row-level security: enable it by record.register.`;
  return null;
}

/** Views that a file in a feature folder declares and the database lacks. */
export async function missingViews(url: string, model: Model): Promise<string[]> {
  const views = await withOwner(
    url,
    async client => (await client.query<{ view: string }>("SELECT schemaname || '.' || viewname AS view FROM pg_views")).rows,
  );
  const there = new Set(views.map(({ view }) => view));
  return viewsIn(allSql(model))
    .filter(({ name }) => name.includes('__') && !there.has(name))
    .map(
      ({ name }) =>
        `View ${name} is declared and not in the database: delete the row of its kind from ledger.view_version and start again, and it is made anew.`,
    );
}

interface Registered {
  table: string;
  key: boolean;
  triggers: string[];
  writes: boolean;
}

/** What record.register gives a table besides its policies: audit and publishing, the writer's rights; and the key by which two are one. */
async function unregistered(url: string, { kinds }: Model): Promise<string[]> {
  const { rows } = await withOwner(url, client =>
    client.query<Registered>(
      `SELECT t.name AS table,
         EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND pg_get_indexdef(i.indexrelid) LIKE '%(committee, natural_key)') AS key,
         ARRAY(SELECT tgname::text FROM pg_trigger WHERE tgrelid = t.oid AND NOT tgisinternal AND tgenabled <> 'D') AS triggers,
         has_table_privilege('tongxin_writer', t.oid, 'INSERT') AND has_table_privilege('tongxin_writer', t.oid, 'UPDATE')
           AND has_table_privilege('tongxin_reader', t.oid, 'SELECT') = NOT given.in_house AS writes
       FROM jsonb_to_recordset($1) AS given (name text, in_house boolean), LATERAL (SELECT given.name, to_regclass(given.name)::oid AS oid) t WHERE t.oid IS NOT NULL`,
      [JSON.stringify(kinds.map(kind => ({ name: tableOf(kind), in_house: kind.inHouse ?? false })))],
    ),
  );
  return rows.flatMap(({ table, key, triggers, writes }) => [
    ...(key
      ? []
      : [
          `Table ${table} has no unique key (committee, natural_key), by which two records are one: give it back by LIKE record.base INCLUDING ALL, or by a migration in ${MEND}.`,
        ]),
    ...(['after_insert', 'after_update'].every(name => triggers.includes(name))
      ? []
      : [`Table ${table} lacks the triggers by which what is written is audited and published: give them back by record.register.`]),
    ...(writes
      ? []
      : [`The logins may read and write ${table} less or more than is meant: grant it to them by record.register, or register_in_house.`]),
  ]);
}

/** Who looks for what hangs on a record must not read a whole table. */
async function withoutIndex(url: string, { kinds }: Model): Promise<string[]> {
  const indexed = await withOwner(
    url,
    async client =>
      (
        await client.query<{ column: string }>(
          `SELECT i.indrelid::regclass || '.' || a.attname AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]`,
        )
      ).rows,
  );
  const there = new Set(indexed.map(({ column }) => column));
  const references = (kind: Kind) =>
    Object.entries(kind.fields).flatMap(([name, { type, onEnd }]) =>
      ['reference', 'record'].includes(type) && onEnd !== 'STAYS' ? [name] : [],
    );
  return kinds.flatMap(kind =>
    references(kind)
      .filter(name => !there.has(`${tableOf(kind)}.${snake(name)}`))
      .map(
        name =>
          `Reference ${name} of the kind ${kind.name} has no index: CREATE INDEX ON ${tableOf(kind)} (${snake(name)}) by a migration in ${MEND}.`,
      ),
  );
}

/** A reference to a record of the same committee names one that is there: a foreign key. */
async function withoutKey(url: string, model: Model): Promise<string[]> {
  const { rows } = await withOwner(url, client =>
    client.query<{ column: string; to: string }>(
      `SELECT c.conrelid::regclass || '.' || a.attname AS column, c.confrelid::regclass::text AS to
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum] WHERE c.contype = 'f'`,
    ),
  );
  const held = new Set(rows.map(({ column, to }) => `${column} → ${to}`));
  return model.kinds.flatMap(kind =>
    Object.entries(kind.fields).flatMap(([name, { type, to, anyOwner }]) => {
      const target = type === 'reference' && !anyOwner && to ? model.kindByName.get(to) : undefined;
      return !target || held.has(`${tableOf(kind)}.${snake(name)} → ${tableOf(target)}`)
        ? []
        : [
            `Reference ${name} of the kind ${kind.name} has no foreign key: ALTER TABLE ${tableOf(kind)} ADD FOREIGN KEY (${snake(name)}) REFERENCES ${tableOf(target)} by a migration in ${MEND}.`,
          ];
    }),
  );
}

/** What must not be there twice at a time the database keeps apart, by a constraint that is asked at the commit. */
async function withoutExclusion(url: string, { kinds }: Model): Promise<string[]> {
  const { rows } = await withOwner(url, client =>
    client.query<{ table: string }>(
      "SELECT n.nspname || '.' || t.relname AS table FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 'x' AND c.condeferred",
    ),
  );
  const held = new Set(rows.map(({ table }) => table));
  return kinds
    .filter(kind => kind.apart && !held.has(tableOf(kind)))
    .map(
      kind =>
        `Table ${tableOf(kind)} does not keep its records apart, as the kind ${kind.name} says: add an exclusion constraint, DEFERRABLE INITIALLY DEFERRED, by a migration in ${MEND}.`,
    );
}

/** Which references are read back by the views of what they name is said twice: in the migration, and (it decides the lock) at the field. */
async function readBack(url: string, { kinds }: Model): Promise<string[]> {
  const { rows } = await withOwner(url, client => client.query<{ kind: string; source: string }>('SELECT kind, source FROM record.source'));
  const refers = (source: string, kind: string) =>
    Object.values(kinds.find(({ name }) => name === source)?.fields ?? {}).some(({ to }) => to === kind);
  const told = new Set(rows.flatMap(({ kind, source }) => (refers(source, kind) ? [`${source} → ${kind}`] : [])));
  const declared = new Set(
    kinds.flatMap(({ name, fields }) => Object.values(fields).flatMap(({ readBack, to }) => (readBack ? [`${name} → ${to}`] : []))),
  );
  return [
    ...[...told]
      .filter(pair => !declared.has(pair))
      .map(
        pair =>
          `Reference ${pair} is read back by a view (record.read_source): say readBack at its field, or two writers will wait for each other.`,
      ),
    ...[...declared]
      .filter(pair => !told.has(pair))
      .map(pair => `Reference ${pair} says readBack: call record.read_source for it by a migration in ${MEND}, or leave it out.`),
  ];
}
