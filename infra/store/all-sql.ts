import { readdirSync, readFileSync } from 'node:fs';
import type { Model } from '../kernel/model.ts';
import { MIGRATIONS } from './migrations.ts';

/** The text of every SQL file: the views of the features, and the migrations with what those read. */
export const allSql = ({ subgraphs }: Model): string[] =>
  [MIGRATIONS, ...subgraphs.map(({ folder }) => folder)].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.sql') && !file.includes('node_modules'))
      .sort()
      .map(file => readFileSync(new URL(file, folder), 'utf8')),
  );
