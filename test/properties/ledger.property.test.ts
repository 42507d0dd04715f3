import { expect, test } from '@jest/globals';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { asOfLoader } from '@tongxin/infra/ledger/as-of.ts';
import { compact, rebuild, recount } from '@tongxin/infra/ledger/ledger.ts';
import { type Figure, type FigureArguments, figureOf } from '@tongxin/linkage/figures/figure.ts';
import { tablesFor } from '@tongxin/linkage/figures/privacy/table.ts';
import { standingLoader } from '@tongxin/linkage/figures/reporting/reporting.ts';
import { readValue as read, sumLoader } from '@tongxin/linkage/figures/value.ts';
import { testDatabase } from '../kit/cell.ts';
import { fc, runs } from '../kit/property.ts';
import { counted, modelled, readTables } from './model.ts';
import { COMMITTEES, Made, type Operation, operation, perform, registerPersons } from './operations.ts';

const cell = testDatabase();
const WRITERS = 5;

const ASKED: FigureArguments[] = [
  { measure: 'CONSULTATIONS_HELD' },
  { measure: 'OPINIONS_COLLECTED', filter: [{ name: 'form', values: ['FRONTLINE', 'THEMED'] }], period: { year: 2023, quarter: 1 } },
  { measure: 'ATTENDANCES', period: { from: '2023-01-15', until: '2023-04-10' } },
  { measure: 'PLATFORMS', period: { until: '2023-04-15' } },
  { measure: 'MEMBER_SEATS', filter: [{ name: 'sector', values: ['22'] }] },
  { measure: 'MEMBERS', period: { day: '2023-04-10' } },
  { measure: 'GROUP_MEMBERS', filter: [{ name: 'kind', values: ['SECTOR', 'READING'] }], period: { until: '2023-04-20' } },
  { measure: 'PROBLEMS_OPEN', period: { year: 2023, month: 3 } },
  { measure: 'PROBLEM_SOLUTION_RATE' },
  { measure: 'PROPOSALS_FILED', period: { year: 2023, month: 4 } },
  { measure: 'RECEPTION_DAYS', period: { year: 2023 } },
  { measure: 'CONSTITUENT_CONTACTS' },
];
const figures = (committee: string, asOf: string | null, reach: 'SELF' | 'SUBTREE' = 'SUBTREE') =>
  ASKED.map(args => figureOf(committee, { ...args, asOf, reach }));

async function values(asked: Figure[]): Promise<(number | null)[]> {
  const { pool } = cell.database;
  const loaders = { sum: sumLoader(pool, { actor: operator('test'), tables: tablesFor(pool, () => {}) }), standing: standingLoader(pool) };
  // Nobody closes a period here: what is not registered is nothing to the model.
  return Promise.all(asked.map(async figure => (await read(loaders, figure)).value ?? (figure.measure.kind === 'RATIO' ? null : 0)));
}

/** Figures as of an instant, to be asked again at the end. Those of the city, which takes over no history. */
interface Memory {
  asOf: string;
  values: (number | null)[];
}

async function remember(): Promise<Memory> {
  const asOf = await asOfLoader(cell.database.pool).load(new Date().toISOString());
  return { asOf, values: await values(figures('421300', asOf)) };
}

async function until(done: () => boolean, work: () => Promise<unknown>): Promise<void> {
  while (!done()) await work();
}

const made = new Made();

/** Several writers at once over one sequence of operations, the compactor and readers beside them. Returns what was remembered. */
async function together(operations: Operation[]): Promise<Memory[]> {
  const memories: Memory[] = [];
  let done = false;
  const isDone = () => done;
  const beside = [
    until(isDone, () => compact(cell.url)),
    until(isDone, async () => memories.push(await remember())),
    until(isDone, async () => memories.push(await remember())),
  ];
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (const each of operations.filter((_, index) => index % WRITERS === writer)) {
      await perform(cell.database, made, each);
      memories.push(await remember());
    }
  });
  try {
    await Promise.all(writers);
  } finally {
    done = true;
    await Promise.all(beside);
  }
  return memories;
}

const agrees = async () => expect(await recount(cell.url)).toMatchObject({ differences: 0, sample: [] });

test('whatever is written in parallel: views, ledger, rollup and a plain model agree, and no past as-of ever changes', async () => {
  await registerPersons(cell.database);
  const past: Memory[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 40, maxLength: 90, size: 'max' }), async operations => {
      past.push(...(await together(operations)));
      await agrees();
      await compact(cell.url);
      await agrees();
      const all = counted(await readTables(cell.database.pool));
      for (const committee of COMMITTEES) {
        for (const reach of ['SELF', 'SUBTREE'] as const) {
          const asked = figures(committee, null, reach);
          expect(await values(asked)).toEqual(asked.map(figure => modelled(all, figure)));
        }
      }
    }),
    { numRuns: runs(3, 12), endOnFailure: true },
  );
  await rebuild(cell.url);
  await agrees();
  expect(past.length).toBeGreaterThan(200);
  for (const memory of past) expect({ asOf: memory.asOf, values: await values(figures('421300', memory.asOf)) }).toEqual(memory);
}, 120_000);
