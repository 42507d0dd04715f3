import { known } from '../infra/must.ts';
import { table } from './table.ts';

/** Reference data that every cell holds the same: read from `schema/data`, loaded into the database by infra/database/reference.ts. */
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

/** GB/T 2260 divisions, 2023 edition; the parent column is the tree. */
export const divisions: Division[] = table('divisions.csv', ['code', 'name', 'level', 'parent', 'has_committee']).map(row => ({
  code: row.code,
  name: row.name,
  level: row.level as Division['level'],
  parent: row.parent || null,
  hasCommittee: row.has_committee === 'true',
}));

export const divisionByCode: ReadonlyMap<string, Division> = new Map(divisions.map(division => [division.code, division]));

/**
 * A division by code. A zone to which the state gives no code has one of ours, <parent>-Z01 to -Z99, with any parent that is a division with
 * a committee: its records belong to that committee.
 */
export function findDivision(code: string): Division | undefined {
  const [, parentCode, number] = /^(\d{6})-Z(\d{2})$/.exec(code) ?? [];
  const parent = parentCode ? divisionByCode.get(parentCode) : undefined;
  if (!parent) return divisionByCode.get(code);
  if (!parent.hasCommittee || number === '00') return undefined;
  return { code, name: `${parent.name}功能区 ${Number(number)}`, level: 'COUNTY', parent: parent.code, hasCommittee: false };
}

/** One committee for each division that has one. A district is named after its city: 政协武汉市江岸区委员会. */
export const committees: Committee[] = divisions
  .filter(division => division.hasCommittee)
  .map(division => {
    const parent = division.parent ? divisionByCode.get(division.parent) : undefined;
    const place = division.level === 'COUNTY' && division.name.endsWith('区') && parent ? parent.name + division.name : division.name;
    return { code: division.code, name: `政协${place}委员会`, shortName: `${place}政协`, level: division.level, parent: division.parent };
  });

export const committeeByCode: ReadonlyMap<string, Committee> = new Map(committees.map(committee => [committee.code, committee]));

/** A committee by the code of a record, an owner or a figure: such a code is one. */
export const committeeOf = (code: string): Committee => known(committeeByCode, code, 'committee');

/** The 34 sectors of the 14th national term. */
export const sectors: Sector[] = table('sectors.csv', ['code', 'name', 'short_name', 'kind']).map(row => ({
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind as Sector['kind'],
}));

export const sectorByCode: ReadonlyMap<string, Sector> = new Map(sectors.map(sector => [sector.code, sector]));
