import { table } from './table.ts';

/** Reference data that every cell holds the same: read from `infra/reference/data`, loaded into the database by infra/store/load-reference.ts. */
export interface Division {
  code: string;
  name: string;
  level: 'PROVINCE' | 'CITY' | 'COUNTY';
  parent: string | null;
  hasCommittee: boolean;
}
export interface Committee {
  code: string;
  name: string;
  shortName: string;
  level: Division['level'];
  parent: string | null;
}
export interface Sector {
  code: string;
  name: string;
  shortName: string;
  kind: 'PARTY' | 'ORGANISATION' | 'SECTOR' | 'INVITED';
}

/** GB/T 2260 divisions, 2023 edition; the parent column is the tree. What changed before and since is in territory.ts. */
export const edition: readonly Division[] = table('divisions.csv', ['code', 'name', 'level', 'parent', 'has_committee']).map(row => ({
  code: row.code,
  name: row.name,
  level: row.level as Division['level'],
  parent: row.parent || null,
  hasCommittee: row.has_committee === 'true',
}));

/** The 34 sectors of the 14th national term. */
export const sectors: Sector[] = table('sectors.csv', ['code', 'name', 'short_name', 'kind']).map(row => ({
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind as Sector['kind'],
}));

export const sectorByCode: ReadonlyMap<string, Sector> = new Map(sectors.map(sector => [sector.code, sector]));
