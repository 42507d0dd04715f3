import type { Actor } from '../kernel/actor.ts';
import { typedNames } from '../kernel/by-names.ts';
import { checkField } from '../kernel/check.ts';
import { importedFields, type Kind, takenInHand } from '../kernel/kind.ts';
import type { Fault } from '../kernel/row.ts';
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
  for (const each of batch) for (const fault of unreadable(checking, each)) add(checking, each, fault);
  const sound = batch.filter(({ faults }) => faults.length === 0);
  const judged = await judgeRows(
    checking,
    sound.map(({ row }) => row),
  );
  for (const [index, each] of sound.entries()) {
    const { key, faults } = judged[index] ?? { key: '', faults: [] };
    for (const fault of faults) add(checking, each, fault);
    findRepetition(checking, each, key);
  }
}

/** The same rules that hold when the rows are written; nothing is. */
async function judgeRows(
  { database, kind, committee, actor }: Checking,
  rows: Record<string, unknown>[],
): Promise<{ key: string; faults: Fault[] }[]> {
  let judged: { key: string; faults: Fault[] }[] = [];
  await atWorkInParts(
    { database, actor, language: 'zh' },
    { committee, action: 'UPDATE', on: kind },
    next =>
      next(async work => {
        judged = takenInHand(kind)
          ? await takeIn(work, { kind, rows, synthetic: false })
          : (await weighLines({ database: work, model: database.model, committee }, kind, rows)).lines;
      }),
    'JUDGED',
  );
  return judged;
}

/** What is wrong with the readable cells of a row of which some could not be read. */
function unreadable(checking: Checking, { row, faults }: DecodedRow): Fault[] {
  if (faults.length === 0) return [];
  const { kind, committee, database } = checking;
  const unread = new Set(faults.map(({ heading }) => heading));
  return (
    Object.entries(importedFields(kind))
      // What is typed by a name is looked up with the whole record.
      .filter(([name, field]) => !unread.has(headingOf(checking, name)) && typedNames(database.model, { [name]: field }, row).length === 0)
      .flatMap(([name, field]) => checkField(name, field, row[name], { committee, language: 'zh' }))
  );
}

function findRepetition({ kind, seen, columns }: Checking, each: DecodedRow, key: string): void {
  if (each.faults.length > 0) return;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, each.source.number);
    return;
  }
  const names = kind.naturalKey.map(name => kind.fields[name]?.label[0]).join('、');
  const heading = columns.find(({ name }) => name === kind.naturalKey[0])?.heading ?? names;
  each.faults.push({ heading, value: key, reason: `与第 ${first} 行是同一条（${names}都相同）`, remedy: '删去一行，或改正其中一行' });
}

const headingOf = ({ kind, columns }: Checking, name: string): string => {
  return columns.find(column => column.name === name)?.heading ?? importedFields(kind)[name]?.label[0] ?? name;
};

function add(checking: Checking, each: DecodedRow, fault: Fault): void {
  const [name = ''] = fault.field.split('.');
  const column = checking.columns.find(candidate => candidate.name === name);
  const example = importedFields(checking.kind)[name]?.example;
  each.faults.push({
    heading: headingOf(checking, name),
    value: column ? shown(each.source.cells[column.index]) : '',
    reason: fault.message.replace(/。$/, ''),
    remedy: remedyOf(fault, example),
  });
}

function remedyOf({ code }: Fault, example: string | undefined): string {
  if (code === 'WITHDRAWN') return '恢复它，或另写一条';
  if (code === 'REQUIRED') return `填写${example ? `，如“${example}”` : ''}`;
  return `改正${example ? `，如“${example}”` : '后再导入'}`;
}
