/** The tabs of what opens behind a number. */
export const TABS = ['about', 'parts', 'known', 'why', 'records'] as const;
export type Tab = (typeof TABS)[number];

/** A year, or a month (1 to 12) of it. */
export interface Days {
  year: number;
  month?: number;
}

/** Only what has this value of this dimension. */
export interface Condition {
  name: string;
  value: string;
}

/** A number that is open, and what of it is looked at. */
export interface Open {
  measure: string;
  committee: string;
  /** The committee alone, without those below. */
  own?: true;
  /** Where they are not those of the page. */
  days?: Days;
  /** All of them hold. */
  only?: readonly Condition[];
  tab: Tab;
  /** Of its parts: by months, or by this dimension; undefined: by committees. */
  by?: string;
  /** With what it is compared: YEAR or BEFORE (the same days a year or a period earlier), a day of knowledge, or the number of a published figure. */
  against?: string;
  /** Of a comparison: for which reason the records differ that are listed. */
  reason?: string;
  /** The record whose matter is shown. */
  record?: string;
}

/** All that decides what the page shows. It is in the address: whoever has the link sees the same. */
export interface State {
  /** Code of the committee; undefined: the one at home. */
  committee?: string;
  /** Undefined: the latest that has figures. */
  year?: number;
  /** 1 to 12, of the year. */
  month?: number;
  /** As known at the end of this day; undefined: as known now. */
  asOf?: string;
  /** By which measure map and ranks are. */
  measure?: string;
  /** The figures on top, in their order; undefined: those chosen for everybody. */
  figures?: readonly string[];
  open?: Open;
  /** Undefined: that of the browser. */
  language?: Language;
  /** For a screen on a wall. */
  wall?: boolean;
}

export type Language = 'zh' | 'en';

const CODE = /^\d{6}$/;
const MEASURE = /^[A-Z][A-Z0-9_]*$/;
/** On top are so many figures at most. */
export const MOST_FIGURES = 12;
const DAYS = /^((?:19|20)\d\d)(?:-([1-9]|1[0-2]))?$/;
const CONDITION = /^([a-z_]+):(.+)$/s;
const WORD = /^[\w-]{1,80}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** What an address says; what it says amiss is left out. */
export function parseState(search: string): State {
  const asked = new URLSearchParams(search);
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => parse(asked.get(name) ?? '');
  const fitting = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);
  const year = read('year', text => (/^(19|20)\d\d$/.test(text) ? Number(text) : undefined));
  const month = read('month', text => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : undefined));
  return compact({
    committee: read('committee', fitting(CODE)),
    year,
    month: year === undefined ? undefined : month,
    asOf: read('asOf', text => (isDay(text) ? text : undefined)),
    measure: read('measure', fitting(MEASURE)),
    figures: read('figures', figuresOf),
    open: read('open', text => openOf(text, asked)),
    language: read('language', text => (text === 'zh' || text === 'en' ? text : undefined)),
    wall: read('wall', text => (text === '1' ? true : undefined)),
  });
}

function figuresOf(text: string): readonly string[] | undefined {
  const measures = [...new Set(text.split(',').filter(each => MEASURE.test(each)))].slice(0, MOST_FIGURES);
  return measures.length > 0 ? measures : undefined;
}

function openOf(text: string, asked: URLSearchParams): Open | undefined {
  const [measure = '', committee = '', ...more] = text.split('@');
  if (!MEASURE.test(measure) || !CODE.test(committee)) return undefined;
  const only = more.flatMap(conditionOf);
  const word = (name: string) => (WORD.test(asked.get(name) ?? '') ? (asked.get(name) ?? undefined) : undefined);
  return compact({
    measure,
    committee,
    own: more.includes(OWN) || undefined,
    days: more.flatMap(daysOf)[0],
    only: only.length > 0 ? only : undefined,
    tab: TABS.find(each => each === asked.get('tab')) ?? 'about',
    ...Object.fromEntries(WITHIN.map(name => [name, word(name)])),
  }) as Open;
}

const OWN = 'SELF';
/** What of an open number has a name of its own in the address. */
const WITHIN = ['by', 'against', 'reason', 'record'] as const;

function daysOf(text: string): Days[] {
  const [, year, month] = DAYS.exec(text) ?? [];
  return year === undefined ? [] : [compact({ year: Number(year), month: month === undefined ? undefined : Number(month) }) as Days];
}

function conditionOf(text: string): Condition[] {
  const [, name, value] = CONDITION.exec(text) ?? [];
  try {
    return name === undefined || value === undefined ? [] : [{ name, value: decodeURIComponent(value) }];
  } catch {
    return [];
  }
}

const writtenOpen = ({ measure, committee, own, days, only = [] }: Open): string =>
  [
    measure,
    committee,
    ...(own ? [OWN] : []),
    ...(days ? [writtenDays(days)] : []),
    // What parts the address, and what stands for it.
    ...only.map(({ name, value }) => `${name}:${value.replace(/[@%]/g, encodeURIComponent)}`),
  ].join('@');

/** The part of the address that says this: empty, or beginning with "?". */
export function formatState({ committee, year, month, asOf, measure, figures, open, language, wall }: State): string {
  const said = {
    committee,
    year,
    month,
    asOf,
    measure,
    figures: figures?.join(','),
    open: open && writtenOpen(open),
    tab: open && open.tab !== 'about' ? open.tab : undefined,
    ...Object.fromEntries(WITHIN.map(name => [name, open?.[name]])),
    language,
    wall: wall ? 1 : undefined,
  };
  const pairs = Object.entries(compact(said)).map(([name, value]): [string, string] => [name, String(value)]);
  // "@" and "," may stand in a query as they are, and read better.
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString().replaceAll('%40', '@').replaceAll('%2C', ',')}`;
}

const writtenDays = ({ year, month }: Days) => (month === undefined ? String(year) : `${year}-${month}`);

/** Without what is undefined. */
function compact<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
