import type { Format } from './format.ts';
import { jsonStat } from './json-stat.ts';
import { parquet } from './parquet.ts';
import { csv, json, jsonLines } from './text.ts';
import { xlsx } from './xlsx.ts';

/** By the ending of their names. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { contentType: 'application/json; charset=utf-8', write: json },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', write: jsonLines },
  csv: { contentType: 'text/csv; charset=utf-8', write: csv },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsx },
  parquet: { contentType: 'application/vnd.apache.parquet', write: parquet },
  jsonstat: { contentType: 'application/json; charset=utf-8; profile="https://json-stat.org/format/2.0"', write: jsonStat },
};
