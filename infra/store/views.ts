import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { OperatorError } from '../errors.ts';
import { datedFields } from '../kernel/dated.ts';
import { FORMERLY } from '../kernel/formerly.ts';
import { type Kind, openFields, tableOf } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { kebab, snake } from '../kernel/names.ts';
import { stateSql } from '../kernel/workflow.ts';
import { must } from '../must.ts';

/**
 * The views that define what a record publishes: `<kind>__<measure>` and `<kind>__card`, in the `.views.sql` file of its
 * feature folder; its links follow from the references that it declares with a relation. They are not migrations: whenever those of a kind
 * change, they are made anew and its records are published again (facts are appended only where something differs).
 */
export async function applyViews(client: ClientBase, model: Model): Promise<void> {
  const { kinds } = model;
  const sources = kinds.map(kind => ({ kind, sql: kind.inHouse ? '' : readFileSync(viewFile(kind, model), 'utf8') }));
  await tellNaming(client, kinds);
  const { rows } = await client.query<{ kind: string; hash: string }>('SELECT kind, hash FROM ledger.view_version');
  const known = new Map(rows.map(row => [row.kind, row.hash]));
  const bySubgraph = Map.groupBy(kinds, ({ subgraph }) => subgraph);
  const spells = new Map([...bySubgraph].map(([subgraph, some]) => [subgraph, some.flatMap(spellsOf)]));
  const hashOf = ({ kind, sql }: (typeof sources)[number]) => hash(kind, sql, spells.get(kind.subgraph) ?? []);
  const changed = sources.filter(source => known.get(source.kind.name) !== hashOf(source));
  for (const { kind } of changed) await dropViews(client, kind);
  const dropped = new Set(changed.map(({ kind }) => kind));
  for (const some of bySubgraph.values()) if (some.every(kind => dropped.has(kind))) await respell(client, some);
  for (const { kind, sql } of changed) {
    try {
      await stateFunction(client, kind);
      await client.query(sql);
    } catch (error) {
      throw unmade(kind, error, 'Mend it, or give its table what they read by a migration in infra/store/migrations.');
    }
    try {
      await combine(client, kind);
    } catch (error) {
      throw unmade(kind, error, `${COLUMNS} Add what is missing.`);
    }
    await client.query(
      'INSERT INTO ledger.kind (name, relation) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET relation = EXCLUDED.relation',
      [kind.name, tableOf(kind)],
    );
    await client.query('SELECT ledger.define_publishing($1)', [kind.name]);
    await client.query('SELECT record.republish($1)', [kind.name]);
    await client.query('INSERT INTO ledger.view_version VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET hash = EXCLUDED.hash', [
      kind.name,
      hashOf({ kind, sql }),
    ]);
  }
  await tellWhom(client, kinds);
  await client.query('SELECT ledger.tell_measures($1)', [JSON.stringify(catalogueOf(model))]);
}

/** What the database is told of measures: whose they are, by what subjects are counted, and which are of events that several may record. */
const catalogueOf = ({ measures, areaByMeasure }: Model) =>
  measures.map(({ code, kind, joint = false, dimensions }) => ({
    code,
    joint,
    area: areaByMeasure.get(code),
    subjects: kind === 'DISTINCT_STOCK',
    reported: kind === 'FLOW',
    dimensions: Object.keys(dimensions).sort(),
  }));

/** Which cells below are told of a kind's records: all, or those of the committees that a card names. */
async function tellWhom(client: ClientBase, kinds: readonly Kind[]): Promise<void> {
  const told = kinds.map(kind => ({
    name: kind.name,
    told_below: kind.toldBelow ?? false,
    addressed_by: openFields(kind).flatMap(([name, { type }]) => (type === 'committee' ? [snake(name)] : [])),
  }));
  await client.query(
    `UPDATE ledger.kind k SET told_below = t.told_below, addressed_by = t.addressed_by FROM jsonb_populate_recordset(NULL::ledger.kind, $1) t
     WHERE t.name = k.name AND (k.told_below, k.addressed_by) IS DISTINCT FROM (t.told_below, t.addressed_by)`,
    [JSON.stringify(told)],
  );
}

/** Where records name divisions and committees: such a code cannot vanish. */
async function tellNaming(client: ClientBase, kinds: readonly Kind[]): Promise<void> {
  const named = kinds.flatMap(kind =>
    openFields(kind).flatMap(([name, { type }]) =>
      type === 'division' || type === 'committee' ? [{ relation: tableOf(kind), field: snake(name) }] : [],
    ),
  );
  await client.query('DELETE FROM reference.naming');
  await client.query('INSERT INTO reference.naming SELECT * FROM jsonb_populate_recordset(NULL::reference.naming, $1)', [
    JSON.stringify(named),
  ]);
}

/** What the views of a kind are read for. */
const COLUMNS =
  'A view of a measure gives record, amount, day, dimensions, subject, and may give knowable, the day on which it came about where it counts on an earlier one; a card gives record, title, status, day, dimensions, withdrawn.';

/** A view that PostgreSQL does not take is a fault of its file, or of the table that it reads: syntax, names and types are errors of class 42. */
function unmade(kind: Kind, error: unknown, todo: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (!code?.startsWith('42')) return error;
  return new OperatorError(`The views of the kind ${kind.name} (${kebab(kind.name)}.views.sql) cannot be made: ${message}. ${todo}`);
}

/** Where the spells of any kind of a subgraph change, all views of it are made anew, for they may read them. */
const hash = (kind: Kind, sql: string, spells: readonly string[]) =>
  [sql, linksOf(kind), stateOf(kind), readable(kind), ...spells]
    .reduce((all, part) => all.update(part), createHash('sha256'))
    .digest('hex');

const spellsView = (kind: Kind): string => `${tableOf(kind)}_spells`;

/**
 * A kind with dated fields has a view `<kind>_spells`: its records as they were, a row for each spell in which nothing dated changed. A fact
 * counts by the spell in which its day lies; `era` is the same without the first and last day of the record itself.
 */
function spellsOf(kind: Kind): string[] {
  const [begin, end] = kind.lasts ?? [];
  if (datedFields(kind).length === 0 || !begin) return [];
  const life = `daterange(r.${snake(begin)}, ${end ? `r.${snake(end)}` : 'NULL'})`;
  const names = ['id', 'committee', 'withdrawn_at', ...openFields(kind).flatMap(([name]) => (name === FORMERLY ? [] : [snake(name)]))];
  const dated = new Set(datedFields(kind).map(([name]) => snake(name)));
  const then = names.map(name =>
    dated.has(name) ? `record.held(r.formerly, '${name.toUpperCase()}', r.${name}, era) AS ${name}` : `r.${name}`,
  );
  return [
    `CREATE VIEW ${spellsView(kind)} AS
     SELECT ${names.map(name => `r.${name}`).join(', ')}, ${life} AS spell, daterange(NULL, NULL) AS era FROM ${tableOf(kind)} r WHERE r.formerly = '[]' AND NOT isempty(${life})
     UNION ALL
     SELECT ${then.join(', ')}, ${life} * era, era FROM ${tableOf(kind)} r, record.eras(r.formerly) era WHERE r.formerly <> '[]' AND NOT isempty(${life} * era)`,
  ];
}

/** Makes the spells of a subgraph anew, when all views that read them have been dropped. */
async function respell(client: ClientBase, kinds: readonly Kind[]): Promise<void> {
  for (const kind of kinds) {
    await client.query(`DROP VIEW IF EXISTS ${spellsView(kind)}`);
    for (const sql of spellsOf(kind)) await client.query(sql);
  }
}

/** What a record counts for is asked while it is written, before it is published. */
const readable = ({ name }: Kind): string => `GRANT SELECT ON ledger."measured_${name}" TO tongxin_writer`;

/** The state of a record, as its workflow tells it: the views read it from here. */
const stateOf = ({ workflow, fields }: Kind): string => (workflow ? stateSql(workflow, fields) : '');

async function stateFunction(client: ClientBase, kind: Kind): Promise<void> {
  const name = `${kind.subgraph}.${snake(kind.name)}_state`;
  await client.query(`DROP FUNCTION IF EXISTS ${name}`);
  if (!kind.workflow) return;
  await client.query(
    `CREATE FUNCTION ${name}(r ${tableOf(kind)}) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN ${stateSql(kind.workflow, kind.fields, 'r')}`,
  );
  await client.query(`GRANT EXECUTE ON FUNCTION ${name} TO tongxin_reader, tongxin_writer`);
}

function viewFile(kind: Kind, { subgraphs }: Model): URL {
  const { folder } = must(
    subgraphs.find(({ name }) => name === kind.subgraph),
    `subgraph ${kind.subgraph}`,
  );
  const name = `${kebab(kind.name)}.views.sql`;
  const feature = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(file => file.endsWith(`/${name}`));
  if (!feature) throw new Error(`Kind ${kind.name}: no ${name} in subgraphs/${kind.subgraph}`);
  return new URL(feature, folder);
}

async function viewsOf(client: ClientBase, kind: Kind): Promise<string[]> {
  const { rows } = await client.query<{ view: string }>(
    'SELECT viewname AS view FROM pg_views WHERE schemaname = $1 AND viewname LIKE $2 ORDER BY 1',
    [kind.subgraph, `${snake(kind.name).replaceAll('_', '\\_')}\\_\\_%`],
  );
  return rows.map(row => row.view);
}

async function dropViews(client: ClientBase, kind: Kind): Promise<void> {
  for (const view of ['measured', 'linked', 'carded']) await client.query(`DROP VIEW IF EXISTS ledger."${view}_${kind.name}"`);
  for (const view of await viewsOf(client, kind)) await client.query(`DROP VIEW ${kind.subgraph}.${view}`);
}

/** The links of a kind's records: its references that are declared with a relation. */
function linksOf(kind: Kind): string {
  const links = Object.entries(kind.fields)
    .filter(([, field]) => field.relation)
    .map(([name, field]) => {
      const target = snake(name);
      return `SELECT id AS source, '${field.relation}'::text AS relation, ${target} AS target FROM ${tableOf(kind)} WHERE withdrawn_at IS NULL AND ${target} IS NOT NULL`;
    });
  return links.join('\nUNION ALL\n') || 'SELECT NULL::text AS source, NULL::text AS relation, NULL::text AS target WHERE false';
}

/** Columns that a card view may leave out: by when the next step is due, and what it may be found by besides its title. */
const OPTIONAL = { due: 'NULL::date', text: "''" };

/** Of what is kept in house. */
const NO_CARD = `SELECT NULL::text AS record, NULL::text AS title, NULL::text AS status, NULL::date AS day, '{}'::jsonb AS dimensions, false AS withdrawn,
  NULL::date AS due, ''::text AS text WHERE false`;

/** Combines a kind's views into the three that the generic publishing functions read. */
async function combine(client: ClientBase, kind: Kind): Promise<void> {
  const views = await viewsOf(client, kind);
  const part = (view: string) => view.slice(view.indexOf('__') + 2);
  const columnsOf = async (view: string) =>
    (await client.query<{ name: string }>('SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass', [view])).rows.map(
      ({ name }) => name,
    );
  const measures: string[] = [];
  for (const view of views.filter(each => part(each) !== 'card')) {
    const knowable = (await columnsOf(`${kind.subgraph}.${view}`)).includes('knowable') ? 'knowable' : 'NULL::date AS knowable';
    measures.push(
      `SELECT '${part(view).toUpperCase()}'::text AS measure, record, amount::numeric AS amount, day, dimensions, coalesce(s.known_as, v.subject) AS subject, ${knowable}
       FROM ${kind.subgraph}.${view} v LEFT JOIN members.same_person s ON s.key = v.subject`,
    );
  }
  const nothing = `SELECT NULL::text AS measure, NULL::text AS record, 0::numeric AS amount, NULL::date AS day, '{}'::jsonb AS dimensions, ''::text AS subject, NULL::date AS knowable WHERE false`;
  await client.query(`CREATE VIEW ledger."measured_${kind.name}" AS ${measures.join('\nUNION ALL\n') || nothing}`);
  await client.query(readable(kind));
  await client.query(`CREATE VIEW ledger."linked_${kind.name}" AS ${linksOf(kind)}`);
  if (kind.inHouse) {
    await client.query(`CREATE VIEW ledger."carded_${kind.name}" AS ${NO_CARD}`);
    return;
  }
  const card = `${kind.subgraph}.${snake(kind.name)}__card`;
  const columns = await columnsOf(card);
  const optional = Object.entries(OPTIONAL).map(([name, none]) => (columns.includes(name) ? name : `${none} AS ${name}`));
  await client.query(
    `CREATE VIEW ledger."carded_${kind.name}" AS SELECT record, title, status, day, dimensions, withdrawn, ${optional.join(', ')} FROM ${card}`,
  );
}
