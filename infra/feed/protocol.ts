import { OperatorError } from '../errors.ts';

/** Of the form in which cells send each other what they publish. A cell speaks this one, and the one before where that differs. */
export const PROTOCOL = 1;

/** What travels, in the order in which it is sent; each names its record in another column. Heads of audits are of no record: they go upward alone. */
export const TABLES = { card: 'id', card_version: 'id', link: 'source', fact: 'record', audit_head: null } as const;
export type Table = keyof typeof TABLES;
export const tables = Object.keys(TABLES) as Table[];
export const tablesFor = (sends: Head['sends']): Table[] => (sends === 'ALL' ? tables : tables.filter(table => TABLES[table] !== null));

/** How long an answer is held back at most while there is nothing new, in seconds. */
export const LONGEST_WAIT = 25;

/** So long the other side may keep silent in the middle of an answer. */
export const SILENCE_MS = 60_000;

/** The first line of an answer. */
export interface Head {
  feed: number;
  cell: string;
  release: string;
  /** ALL that the cell publishes, as to one above it; or what one below is TOLD, each record whole. */
  sends: 'ALL' | 'TOLD';
  /** Whether it begins anew, or follows what the mark stands for. */
  anew: boolean;
}

/** Before the rows of a table, which end with a line `\.` as COPY writes them. */
export interface Section {
  table: string;
  columns: string[];
}

/** The last line. Without it nothing that was sent counts. */
export interface Trailer {
  /** To be given as `after` the next time. */
  mark: string;
  /** The instant, by the clock of the cell that sends, up to which all is told. */
  at: string;
  rows: Record<string, number>;
}

export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A cell that is received from. */
export interface Feed {
  cell: string;
  /** Where it answers: `https://cell.example:4100`. */
  url: string;
}

/** A committee code that goes into SQL which takes no parameters. */
export function code(cell: string): string {
  if (!/^\d{6}$/.test(cell)) throw new OperatorError(`"${cell}" is no committee code.`);
  return cell;
}
