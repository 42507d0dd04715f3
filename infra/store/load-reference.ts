import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ClientBase } from 'pg';
import { edition, sectors } from '../reference/reference.ts';

/** Loads the reference data of `infra/reference/data` into a cell: additions and changes; what is there already stays. */
export async function loadReference(client: ClientBase): Promise<void> {
  await upsert(client, 'reference.edition', {
    key: 'code',
    columns: ['name', 'level', 'parent', 'has_committee'],
    rows: edition.map(division => ({ ...division, has_committee: division.hasCommittee })),
  });
  await client.query('SELECT reference.derive_territory()');
  await upsert(client, 'reference.sector', {
    key: 'code',
    columns: ['name', 'short_name', 'kind'],
    rows: sectors.map(sector => ({ ...sector, short_name: sector.shortName })),
  });
  await upsert(client, 'reference.published_figure', {
    key: 'id',
    columns: [
      'committee',
      'measure',
      'filter',
      'wording',
      'value',
      'qualifier',
      'unit',
      'period_from',
      'period_to',
      'as_of',
      'scope',
      'kind',
      'covers',
    ],
    rows: readPublishedFigures(),
  });
}

interface Content {
  key: string;
  columns: string[];
  rows: object[];
}

async function upsert(client: ClientBase, table: string, { key, columns, rows }: Content): Promise<void> {
  const all = [key, ...columns].join(', ');
  await client.query(
    `INSERT INTO ${table} (${all}) SELECT ${all} FROM jsonb_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${key}) DO UPDATE SET ${columns.map(column => `${column} = EXCLUDED.${column}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}

/** A published figure as `infra/reference/data/published-figures.csv` has it; `filter` is `dimension=value`, `;` between several. */
export function readPublishedFigures(
  file: URL | string = new URL('../reference/data/published-figures.csv', import.meta.url),
): Record<string, unknown>[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  return rows.map(row => ({
    id: row.id,
    committee: row.committee_code,
    measure: row.measure_code || null,
    filter: Object.fromEntries(
      (row.filter || '')
        .split(';')
        .filter(Boolean)
        .map(part => part.split('=')),
    ),
    wording: row.measure,
    value: row.value,
    qualifier: row.qualifier,
    unit: row.unit,
    period_from: row.period_from || null,
    period_to: row.period_to || null,
    as_of: row.as_of,
    scope: row.scope,
    kind: row.kind,
    covers: row.covers,
  }));
}
