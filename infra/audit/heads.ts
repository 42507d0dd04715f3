import { readFile } from 'node:fs/promises';
import { OperatorError } from '../errors.ts';
import type { Queryable } from '../kernel/queryable.ts';

/** How far a committee's chain was at some time. Kept where its own cell cannot change it, it shows what was cut off or rewritten since. */
export interface Head {
  committee: string;
  seq: number;
  /** Of that link, in hexadecimal digits. */
  hash: string;
  /** When it was noted. */
  at: string;
}

/** As a line of a file. */
export const lineOf = ({ committee, seq, hash, at }: Head): string => `${JSON.stringify({ committee, seq, hash, at })}\n`;

/** Heads kept in a file, one JSON object a line. Errors: OperatorError, naming the line that is none. */
export async function readHeads(path: string): Promise<Head[]> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new OperatorError(`The heads in ${path} cannot be read: ${error.message}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const head = parsed(line);
    if (!head)
      throw new OperatorError(`Line ${index + 1} of ${path} is no head: {"committee", "seq", "hash", "at"} as audit:heads prints it.`);
    return [head];
  });
}

function parsed(line: string): Head | undefined {
  try {
    const { committee, seq, hash, at } = JSON.parse(line) as Partial<Head>;
    const fits =
      /^\d{6}$/.test(committee ?? '') &&
      Number.isSafeInteger(seq) &&
      /^[\da-f]{64}$/.test(hash ?? '') &&
      !Number.isNaN(Date.parse(String(at)));
    return fits ? ({ committee, seq, hash, at } as Head) : undefined;
  } catch {
    return undefined;
  }
}

const COLUMNS = `h.cell, h.committee, h.seq::int AS seq, encode(h.hash, 'hex') AS hash, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

/** Heads that cells have published, as they are here: those of this cell, or what others sent it. */
export async function publishedHeads(database: Queryable, whose: 'OWN' | 'OTHERS'): Promise<(Head & { cell: string })[]> {
  const { rows } = await database.query<Head & { cell: string }>(
    `SELECT ${COLUMNS} FROM ledger.audit_head h JOIN ledger.cell c ON c.code = h.cell WHERE c.home = $1 ORDER BY h.cell, h.committee, h.seq, h.at`,
    [whose === 'OWN'],
  );
  return rows;
}

/** Where heads that a cell sent do not go on from each other: a chain that was rewritten or cut off there. */
export async function contradictions(database: Queryable): Promise<{ committee: string; cell: string; words: string }[]> {
  const { rows } = await database.query<{
    committee: string;
    cell: string;
    seq: number;
    other: number;
    same: boolean;
    day: string;
    before: string;
  }>(
    `SELECT h.cell, h.committee, h.seq::int AS seq, o.seq::int AS other, h.seq = o.seq AS same, h.at::date::text AS day, o.at::date::text AS before
     FROM ledger.audit_head h JOIN ledger.cell c ON c.code = h.cell AND NOT c.home
     JOIN ledger.audit_head o ON o.cell = h.cell AND o.committee = h.committee AND o.hash <> h.hash
       AND (o.seq = h.seq AND o.hash < h.hash OR o.seq > h.seq AND o.arrived < h.arrived)
     ORDER BY 1, 2, 3, 4`,
  );
  return rows.map(({ committee, cell, seq, other, same, day, before }) => ({
    committee,
    cell,
    words: same
      ? `two heads say of link ${seq} what cannot both be (noted ${before} and ${day}): the chain was rewritten there`
      : `after a head at link ${other} (noted ${before}) came one at link ${seq} (noted ${day}): the chain went back there. It was cut off, or the cell was restored to an earlier day`,
  }));
}
