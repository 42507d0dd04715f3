import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readFigures } from './read-figures.ts';

const HEAD = 'id,committee_code,measure_code,filter,measure,value,qualifier,unit,period_from,period_to,as_of,scope,kind,covers';
const folder = mkdtempSync(join(tmpdir(), 'figures-'));
function file(...lines: string[]): string {
  const path = join(folder, 'figures.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('a file of figures is read, its filter taken apart', () => {
  const [row] = readFigures(
    file(HEAD, 'F1,421300,PLATFORMS,kind=WORKROOM;place_level=VILLAGE,rooms,7,EXACT,个,,,2023-06-30,SUBTREE,STOCK,all'),
  );
  expect(row).toMatchObject({
    id: 'F1',
    committee: '421300',
    filter: { kind: 'WORKROOM', place_level: 'VILLAGE' },
    period_from: null,
    as_of: '2023-06-30',
  });
});

test('what is wrong with a file is said row by row', () => {
  const lines = ['F1,999999,DEEDS,,,7,EXACT,件,,,2023-06-30,SELF,FLOW,', 'F1,421300,DEEDS,,,7,EXACT,件,2023-02-30,,,BELOW,FLOW,'];
  expect(() => readFigures(file(HEAD, ...lines))).toThrow(
    [
      'Row F1 names no committee: "999999".',
      'Row F1 has the scope "BELOW"; it is SELF or SUBTREE.',
      'Row F1 has "2023-02-30" as period_from; write a day as 2023-05-15.',
      'Row F1 has "" as as_of; write a day as 2023-05-15.',
      'The id F1 stands on 2 rows; each row needs its own.',
    ].join('\n'),
  );
  expect(() => readFigures(file('id,value'))).toThrow(/lacks the columns committee_code, measure_code/);
  expect(() => readFigures(join(folder, 'none.csv'))).toThrow(/There is no file/);
});
