import type { Actor } from '../kernel/actor.ts';
import { typedNames } from '../kernel/by-names.ts';
import { checkField } from '../kernel/check.ts';
import { importedFields, type Kind, takenInHand } from '../kernel/kind.ts';
import type { Problem } from '../kernel/row.ts';
import { atWorkInParts } from '../store/at-work.ts';
import type { Database } from '../store/database.ts';
import type { DecodedRow } from './decode-rows.ts';
import { shown } from './decode-rows.ts';
import type { Column } from './headings.ts';
import { weighLines } from './roster.ts';
import { takeIn } from './take-in.ts';

interface Checking {
  database: Database;
  kind: Kind;
  committee: string;
  actor: Actor;
  columns: Column[];
  /** Natural key → number of the row that has it. */
  seen: Map<string, number>;
}

/** Adds to each decoded row what is wrong with the record as a whole: fields, rules, references, repetitions. */
export async function checkRows(checking: Checking, batch: DecodedRow[]): Promise<void> {
  // Where a cell could not be read, the rules over several fields have nothing to say yet.
  for (const each of batch) for (const problem of unreadable(checking, each)) add(checking, each, problem);
  const sound = batch.filter(({ problems }) => problems.length === 0);
  const judged = await judgeRows(
    checking,
    sound.map(({ row }) => row),
  );
  for (const [index, each] of sound.entries()) {
    const { key, problems } = judged[index] ?? { key: '', problems: [] };
    for (const problem of problems) add(checking, each, problem);
    findRepetition(checking, each, key);
  }
}

/** The same rules that hold when the rows are written; nothing is. */
async function judgeRows(
  { database, kind, committee, actor }: Checking,
  rows: Record<string, unknown>[],
): Promise<{ key: string; problems: Problem[] }[]> {
  let judged: { key: string; problems: Problem[] }[] = [];
  await atWorkInParts(
    { database, actor, language: 'zh' },
    { committee, action: 'UPDATE' },
    next =>
      next(async work => {
        judged = takenInHand(kind)
          ? await takeIn(work, { kind, rows, synthetic: false })
          : (await weighLines(work, database.model, kind, committee, rows)).lines;
      }),
    'JUDGED',
  );
  return judged;
}

/** What is wrong with the readable cells of a row of which some could not be read. */
function unreadable(checking: Checking, { row, problems }: DecodedRow): Problem[] {
  if (problems.length === 0) return [];
  const { kind, committee, database } = checking;
  const unread = new Set(problems.map(({ heading }) => heading));
  return (
    Object.entries(importedFields(kind))
      // What is typed by a name is looked up with the whole record.
      .filter(([name, field]) => !unread.has(headingOf(checking, name)) && typedNames(database.model, { [name]: field }, row).length === 0)
      .flatMap(([name, field]) => checkField(name, field, row[name], committee, 'zh'))
  );
}

function findRepetition({ kind, seen, columns }: Checking, each: DecodedRow, key: string): void {
  if (each.problems.length > 0) return;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, each.source.number);
    return;
  }
  const names = kind.naturalKey.map(name => kind.fields[name]?.label[0]).join('、');
  const heading = columns.find(({ name }) => name === kind.naturalKey[0])?.heading ?? names;
  each.problems.push({ heading, value: key, reason: `与第 ${first} 行是同一条（${names}都相同）`, remedy: '删去一行，或改正其中一行' });
}

const headingOf = ({ kind, columns }: Checking, name: string): string => {
  return columns.find(column => column.name === name)?.heading ?? importedFields(kind)[name]?.label[0] ?? name;
};

function add(checking: Checking, each: DecodedRow, problem: Problem): void {
  const [name = ''] = problem.field.split('.');
  const column = checking.columns.find(candidate => candidate.name === name);
  const example = importedFields(checking.kind)[name]?.example;
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
