import type { Database } from '../database/database.ts';
import { checkField, checkRecord } from '../records/check.ts';
import type { Kind, Problem } from '../records/kind.ts';
import { naturalKeyOf } from '../records/rows.ts';
import { checkReferences } from './check-references.ts';
import type { DecodedRow } from './decode-rows.ts';
import { shown } from './decode-rows.ts';
import type { Column } from './headings.ts';
import { withKept } from './kept.ts';

interface Checking {
  database: Database;
  kind: Kind;
  committee: string;
  columns: Column[];
  /** Natural key → number of the row that has it. */
  seen: Map<string, number>;
}

/** Adds to each decoded row what is wrong with the record as a whole: fields, rules, references, repetitions. */
export async function checkRows(checking: Checking, batch: DecodedRow[]): Promise<void> {
  const { database, kind, committee, columns } = checking;
  const whole = await withKept(
    database.pool,
    kind,
    committee,
    batch.map(({ row }) => row),
    columns.map(({ name }) => name),
  );
  for (const [index, each] of batch.entries()) {
    for (const problem of problemsOf(checking, whole[index]!, new Set(each.problems.map(({ heading }) => heading))))
      add(checking, each, problem);
  }
  const sound = batch.filter(({ problems }) => problems.length === 0);
  const rows = sound.map(({ row }) => row);
  for (const { row, problem } of await checkReferences(database.pool, database.kinds, kind, committee, rows))
    add(checking, sound[row]!, problem);
  for (const each of sound) findRepetition(checking, each);
}

/** Where a cell could not be read, its field and the rules over several fields have nothing to say yet. */
function problemsOf(checking: Checking, record: Record<string, unknown>, unread: Set<string>): Problem[] {
  const { kind, committee } = checking;
  if (unread.size === 0) return checkRecord(kind, record, committee, 'zh');
  const readable = Object.entries(kind.fields).filter(([name]) => !unread.has(headingOf(checking, name)));
  return readable.flatMap(([name, field]) => checkField(name, field, record[name], committee, 'zh'));
}

function findRepetition({ kind, seen, columns }: Checking, each: DecodedRow): void {
  if (each.problems.length > 0) return;
  const key = naturalKeyOf(kind, each.row);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, each.source.number);
    return;
  }
  const names = kind.naturalKey.map(name => kind.fields[name]!.label).join('、');
  const heading = columns.find(({ name }) => name === kind.naturalKey[0])?.heading ?? names;
  each.problems.push({ heading, value: key, reason: `与第 ${first} 行是同一条（${names}都相同）`, remedy: '删去一行，或改正其中一行' });
}

const headingOf = ({ kind, columns }: Checking, name: string): string => {
  return columns.find(column => column.name === name)?.heading ?? kind.fields[name]?.label ?? name;
};

function add(checking: Checking, each: DecodedRow, problem: Problem): void {
  const name = problem.field.split('.')[0]!;
  const column = checking.columns.find(candidate => candidate.name === name);
  const example = checking.kind.fields[name]?.example;
  each.problems.push({
    heading: headingOf(checking, name),
    value: column ? shown(each.source.cells[column.index]) : '',
    reason: problem.message.replace(/。$/, ''),
    remedy: remedyOf(problem, example),
  });
}

function remedyOf({ code }: Problem, example: string | undefined): string {
  if (code === 'WITHDRAWN') return '恢复它，或另写一条';
  if (code === 'REQUIRED') return `填写${example ? `，如“${example}”` : ''}`;
  return `改正${example ? `，如“${example}”` : '后再导入'}`;
}
