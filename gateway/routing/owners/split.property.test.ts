import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fc } from '@tongxin/test/kit/property.ts';
import { id, localCell, remoteCell, startWorld, type TestCell, type World } from '../test-support/world.ts';
import type { Directory } from './directory.ts';

const COMMITTEES = ['420000', '420100', '420200', '421300', '421321', '429004'];
const WHOLE = '420000';
const HTTP = '421300';
const GONE = '429004';
const CELLS = [WHOLE, HTTP, GONE];

/** Committee → cell, drawn anew for each example. */
let assignment: Record<string, string> = {};
const drawn: Directory = { cellOf: committee => assignment[committee]! };
let cells: TestCell[];
let divided: World;
let whole: World;

beforeAll(async () => {
  cells = [localCell(WHOLE), await remoteCell(HTTP), await remoteCell(GONE)];
  await cells[2]!.server!.close();
  divided = await startWorld(cells, drawn);
  whole = await startWorld([localCell(WHOLE)], { cellOf: () => WHOLE });
});

afterAll(async () => {
  await divided.close();
  await whole.close();
});

// Ends 0, 1, 2 stand for records that are unknown, refused, broken (see test-support/subgraphs.ts).
const recordId = fc
  .record({ committee: fc.constantFrom(...COMMITTEES), end: fc.integer({ min: 0, max: 5 }), prefix: fc.constantFrom('con', 'con', 'pro') })
  .map(({ committee, end, prefix }) => id(committee, end, prefix));
const owners = fc
  .tuple(...COMMITTEES.map(() => fc.constantFrom(...CELLS)))
  .map(list => Object.fromEntries(COMMITTEES.map((code, i) => [code, list[i]!])));
const QUERY = `query ($ids: [ID!]!) {
  records(ids: $ids) { id ... on Consultation { title host { name } opinions { text broken by { consultations } } } }
}`;

interface ClientError {
  path: (string | number)[];
  extensions: { code: string; cell?: string };
}
const summary = (errors: ClientError[] = []) =>
  errors.map(({ path, extensions }) => `${path.join('.')} ${extensions.code} ${extensions.cell ?? ''}`).sort();

test('whoever owns what, the divided answer is the answer of one cell that holds everything, less what owners that are down hold', async () => {
  const example = async (ids: string[], drawnAssignment: Record<string, string>) => {
    assignment = drawnAssignment;
    for (const { log } of cells) log.representations.length = 0;
    const [answer, direct] = [await divided.ask(QUERY, { ids }), await whole.ask(QUERY, { ids })];
    const lost = new Set(
      ids.flatMap((record, index) => (record.startsWith('con') && assignment[record.slice(4, 10)] === GONE ? [index] : [])),
    );
    const remoteOf = (record: string) => (drawnAssignment[record.slice(4, 10)] === HTTP ? HTTP : undefined);
    const records = direct.data.records.map((record: object, index: number) =>
      lost.has(index) ? { id: ids[index], title: null, host: null, opinions: null } : record,
    );
    const errors = [
      ...(direct.errors ?? [])
        .filter(({ path }: ClientError) => !lost.has(path[1] as number))
        .map(({ path, extensions: { code } }: ClientError) => ({ path, extensions: { code, cell: remoteOf(ids[path[1] as number]!) } })),
      ...[...lost].map(index => ({ path: ['records', index], extensions: { code: 'OWNER_UNAVAILABLE', cell: GONE } })),
    ];
    expect(answer.data.records).toEqual(records);
    expect(summary(answer.errors)).toEqual(summary(errors));
    for (const { log } of cells) expect(new Set(log.representations).size).toBe(log.representations.length);
  };
  await fc.assert(fc.asyncProperty(fc.array(recordId, { maxLength: 25 }), owners, example), { numRuns: 150 });
});
