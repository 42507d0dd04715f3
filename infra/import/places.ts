import { today } from '../days.ts';
import { known as inMap } from '../must.ts';
import { type Committee, type Division, sectorByCode, sectors } from '../reference/reference.ts';
import { committeeByCode, divisionByCode, findDivision as known, spellsOf, stands, territoryVersion } from '../reference/territory.ts';

/** Found by what people call it, or why not. */
export type Sought = { code: string } | { fault: string; remedy: string };

const SUFFIX = /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|林区|地区|省|市|区|县|盟|旗)$/;
const shortOf = (name: string): string => (name.replace(SUFFIX, '').length >= 2 ? name.replace(SUFFIX, '') : name);

const index = <T>(all: T[], names: (each: T) => string[]): Map<string, T[]> => {
  const byName = new Map<string, T[]>();
  for (const each of all) for (const name of new Set(names(each))) byName.set(name, [...(byName.get(name) ?? []), each]);
  return byName;
};

/** By what people call them: those of today, and those that ended as they were called last. Made again when the territory is another. */
function byNames() {
  const version = territoryVersion();
  if (named?.version === version && named.day === today()) return named;
  const all = [...divisionByCode.values()];
  named = {
    ...{ version, day: today() },
    divisions: index(all, ({ code }) => namesOf(code).flatMap(name => [name, shortOf(name)])),
    committees: index([...committeeByCode.values()], each => [
      ...[each.name, each.shortName, each.name.replace(/^政协|委员会$/g, '')],
      ...namesOf(each.code),
    ]),
  };
  return named;
}
let named: { version: string; day: string; divisions: Map<string, Division[]>; committees: Map<string, Committee[]> } | undefined;

const namesOf = (code: string): string[] => [...new Set(spellsOf(code).map(({ name }) => name))];

/** What is there today goes before what ended. */
const presentFirst = <T extends { code: string }>(all: readonly T[]): T[] => {
  const present = all.filter(({ code }) => stands(code, today()));
  return present.length > 0 ? present : [...all];
};

const sectorsByName = index(sectors, ({ name, shortName }) => [name, shortName, shortName.replace(/界$/, ''), name.replace(/界$/, '')]);

/** A division by code, or by its full or short name: one below the committee first, else one that has this name alone. */
export function findDivision(text: string, committee: string): Sought {
  if (known(text)) return { code: text };
  const named = presentFirst(byNames().divisions.get(text) ?? []);
  const below = named.filter(division => isWithin(division, committee));
  const full = (list: Division[]) => (list.length > 1 ? list.filter(({ name }) => name === text) : list);
  const [only, ...more] = below.length > 0 ? (full(below).length > 0 ? full(below) : below) : full(named);
  if (only && more.length === 0) return { code: only.code };
  if (named.length === 0) return { fault: `没有叫这个名称的行政区划`, remedy: '写六位行政区划代码，或完整名称' };
  const some = (below.length > 0 ? below : named).slice(0, 5);
  return {
    fault: '有几个同名的行政区划',
    remedy: `写代码：${some.map(({ code, name, parent }) => `${code}（${parent ? inMap(divisionByCode, parent, 'division').name : ''}${name}）`).join('、')}`,
  };
}

function isWithin(division: Division, committee: string): boolean {
  for (let at: Division | undefined = division; at; at = at.parent ? divisionByCode.get(at.parent) : undefined) {
    if (at.code === committee) return true;
  }
  return false;
}

/** A committee by code, name, short name or the name of its place. */
export function findCommittee(text: string): Sought {
  if (divisionByCode.get(text)?.hasCommittee) return { code: text };
  const named = presentFirst(byNames().committees.get(text) ?? []);
  const [only, other] = named;
  if (only && !other) return { code: only.code };
  if (named.length === 0) return { fault: '没有这个政协委员会', remedy: '写六位代码，或简称，如“随州市政协”' };
  return {
    fault: '有几个同名的政协委员会',
    remedy: `写代码：${named
      .slice(0, 5)
      .map(({ code, shortName }) => `${code}（${shortName}）`)
      .join('、')}`,
  };
}

/** A sector by code (with or without the leading zero), name or short name. */
export function findSector(text: string): Sought {
  const code = text.padStart(2, '0');
  if (sectorByCode.has(code)) return { code };
  const named = sectorsByName.get(text) ?? [];
  const [only, other] = named;
  return only && !other ? { code: only.code } : { fault: '没有这个界别', remedy: '写代码 01 至 34，或界别名称，如“农业界”' };
}
