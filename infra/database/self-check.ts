import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { measures } from '../../schema/measures.ts';
import { model } from '../../schema/model.ts';
import { OperatorError } from '../errors.ts';
import { checkMeasures } from '../records/check-measures.ts';
import { checkModel } from '../records/check-model.ts';
import { tableOf } from '../records/kind.ts';
import type { Model } from '../records/model.ts';
import { kebab } from '../records/names.ts';
import { allSql, viewsIn } from '../records/view-text.ts';
import { missingViews, wrongTables } from './check-database.ts';

/** What does not fit together in the declarations alone: kinds, actions, views and the catalogue of measures. */
export const wrongDeclarations = (): string[] => [
  ...checkModel(model),
  ...unlisted(model),
  ...withoutCard(model),
  ...checkMeasures(measures, allSql()),
];

const SUBGRAPHS = new URL('../../subgraphs/', import.meta.url);

/** A kind is declared in a file of its name, and counts once it is in the list. */
function unlisted({ kinds }: Model): string[] {
  const listed = new Set(kinds.map(({ name }) => `${kebab(name)}.kind.ts`));
  return readdirSync(SUBGRAPHS, { recursive: true, encoding: 'utf8' }).flatMap(file =>
    file.endsWith('.kind.ts') && !listed.has(basename(file))
      ? [`File ${file} declares a kind that is not in schema/kinds.ts: add it there.`]
      : [],
  );
}

function withoutCard({ kinds }: Model): string[] {
  const declared = new Set(viewsIn(allSql()).map(({ name }) => name));
  return kinds
    .filter(kind => !declared.has(`${tableOf(kind)}__card`))
    .map(kind => `Kind ${kind.name} has no card: write the view ${tableOf(kind)}__card in the .views.sql of its folder.`);
}

/** Ends the start with a sentence for each fault. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new OperatorError(sayFaults(faults));
}

export const sayFaults = (faults: readonly string[]): string =>
  `The model does not fit together:\n${faults.map(fault => `- ${fault}`).join('\n')}`;

/** Kind = entity = table = policy, of a database that is migrated; `url` is DATABASE_URL. Errors: OperatorError. */
export const checkTables = async (url: string): Promise<void> => refuseFaults(await wrongTables(url, model));

/** The views that are declared are there. Errors: OperatorError. */
export const checkViews = async (url: string): Promise<void> => refuseFaults(await missingViews(url));
