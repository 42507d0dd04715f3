import { expect, test } from '@jest/globals';
import { measures, model } from '@tongxin/gateway/model.ts';
import { allSql } from '../store/all-sql.ts';
import { checkMeasures } from './check-measures.ts';
import { dimension, openDimension } from './dimension.ts';
import { choices } from './field.ts';
import type { Measure } from './measure.ts';
import { viewsIn } from './view-text.ts';

const kind = dimension(['类型', 'Kind'], choices('Kind', ['类型', 'Kind'], { ROOM: ['室', 'Room'], STATION: ['站', 'Station'] }));
const common = {
  label: ['走访', 'Visits'],
  definition: ['期内的走访。', 'Visits of the period.'],
  unit: '次',
  decimals: 0,
  basis: 'RECORDS',
  version: 1,
  dimensions: { kind },
} as const;
const visits: Measure = { ...common, code: 'VISITS', kind: 'FLOW' };
const rateOf = (denominator: string, dimensions: Measure['dimensions'] = { kind }): Measure => {
  return { ...common, dimensions, code: 'RATE', kind: 'RATIO', numerator: 'VISITS', denominator, scale: 100 };
};
const view = (name: string, dimensions: string) =>
  `-- It's a view.\nCREATE VIEW liaison.${name} AS SELECT ${dimensions} AS dimensions FROM liaison.visit;`;
const KIND = view('visit__visits', "jsonb_build_object('kind', coalesce(kind, 'ROOM'))");

test('the catalogue and the views say the same', () => {
  expect(checkMeasures(measures, allSql(model))).toEqual([]);
});

test.each<[fault: string, measures: Measure[], sql: string[]]>([
  ['Measure VISITS is declared twice: keep one.', [visits, { ...visits }], [KIND]],
  [
    'Measure VISITS has no definition in one of the two languages: write it in Chinese and in English.',
    [{ ...visits, definition: ['期内的走访。', ' '] }],
    [KIND],
  ],
  [
    'Measure VISITS is version 2 and does not tell each definition before it: list them in earlier, from version 1 on.',
    [{ ...visits, version: 2 }],
    [KIND],
  ],
  [
    'Measure VISITS has no meaning of the dimension kind in one of the two languages: write it in Chinese and in English.',
    [{ ...visits, dimensions: { kind: openDimension(['类型', 'Kind'], ['', 'As written']) } }],
    [KIND],
  ],
  [
    'Measure VISITS has no view: write <kind>__visits in the .views.sql of the kind that is counted, or drop the measure.',
    [visits],
    [view('visit__card', "'{}'::jsonb")],
  ],
  [
    'View liaison.visit__calls counts CALLS, which is no measure: declare it in the *.measures.ts beside the view and list that in its subgraph, or drop the view.',
    [visits],
    [KIND, view('visit__calls', "'{}'::jsonb")],
  ],
  [
    "Measure VISITS has the dimension kind, which no view <kind>__visits gives: add 'kind' to the dimensions of the view, or take it from the measure.",
    [visits],
    [view('visit__visits', "'{}'::jsonb")],
  ],
  [
    'View liaison.visit__visits gives the dimension level, which VISITS does not declare: add it to the dimensions of the measure, or take it from the view.',
    [visits],
    [view('visit__visits', "jsonb_strip_nulls(jsonb_build_object('kind', kind, 'level', coalesce(level, 'CITY')))")],
  ],
  [
    'View liaison.visit__visits gives kind the value HALL, which is not in its closed set: add it there, or correct the view.',
    [visits],
    [view('visit__visits', "jsonb_build_object('kind', CASE WHEN big THEN 'HALL' ELSE 'ROOM' END)")],
  ],
  [
    'View liaison.visit__visits gives kind the value HALL, which is not in its closed set: add it there, or correct the view.',
    [visits],
    [view('visit__visits', `'{"kind": "HALL"}'::jsonb`)],
  ],
  ['Measure RATE refers to CALLS, which is no measure: correct the code, or declare it.', [visits, rateOf('CALLS')], [KIND]],
  ['Measure RATE is a ratio of RATE, which has no sum: name a measure that is counted.', [visits, rateOf('RATE')], [KIND]],
  [
    'Measure RATE has the dimension level, by which CALLS cannot be filtered: take it away, or give it to CALLS.',
    [{ ...visits, dimensions: { level: kind } }, { ...visits, code: 'CALLS', dimensions: {} }, rateOf('CALLS', { level: kind })],
    [view('visit__visits', "jsonb_build_object('level', level)"), view('visit__calls', "'{}'::jsonb")],
  ],
  [
    'View liaison.visit__rate counts RATE, which follows from other measures: drop the view.',
    [visits, rateOf('VISITS')],
    [KIND, view('visit__rate', "jsonb_build_object('kind', kind)")],
  ],
])('a fault is told in one sentence: %s', (fault, declared, sql) => {
  expect(checkMeasures(declared, sql)).toEqual([fault]);
});

test('a view that reads its dimensions from another one has those', () => {
  const helper = "CREATE VIEW liaison.counted AS SELECT id, jsonb_build_object('kind', kind) AS dimensions FROM liaison.visit;";
  const [, reader] = viewsIn([helper, 'CREATE VIEW liaison.visit__visits AS\nSELECT id AS record, dimensions FROM liaison.counted;']);
  expect(reader?.dimensions).toEqual(new Map([['kind', new Set()]]));
});
