import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, parseExample } from './example.ts';

const EXAMPLES_FOLDER = join(import.meta.dirname, 'examples');

/** All ready queries, by file name. Throws an Error that names the file when one cannot be read as an example. */
export function loadExamples(folder = EXAMPLES_FOLDER): Example[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .sort()
    .map(file => parseExample(file.slice(0, -'.graphql'.length), readFileSync(join(folder, file), 'utf8')));
}
