import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperatorError } from '../errors.ts';
import { checkMeasures } from '../kernel/check-measures.ts';
import { checkModel } from '../kernel/check-model.ts';
import { tableOf } from '../kernel/kind.ts';
import { type Model, published } from '../kernel/model.ts';
import { kebab } from '../kernel/names.ts';
import { viewsIn } from '../kernel/view-text.ts';
import { allSql } from './all-sql.ts';
import { missingViews, wrongTables } from './check-database.ts';

/** What does not fit together in the declarations alone: kinds, actions, views and the catalogue of measures. */
export const wrongDeclarations = (model: Model): string[] => [
  ...checkModel(model),
  ...unlisted(model),
  ...unlistedActions(model),
  ...withoutCard(model),
  ...checkMeasures(model.measures, allSql(model)),
];

/** A kind is declared in a file of its name, and counts once it is in the list of its subgraph. */
function unlisted({ kinds, subgraphs }: Model): string[] {
  const listed = new Set(kinds.map(({ name }) => `${kebab(name)}.kind.ts`));
  return subgraphs.flatMap(({ name, folder }) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(file =>
      file.endsWith('.kind.ts') && !listed.has(basename(file))
        ? [`File ${name}/${file} declares a kind that is not in subgraphs/${name}/${name}.ts: add it there.`]
        : [],
    ),
  );
}

/** An action that no array holds is not told by the compiler: it is declared, and nobody can call it. */
function unlistedActions({ actionByName, subgraphs }: Model): string[] {
  return subgraphs.flatMap(({ name, folder }) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.actions.ts'))
      .flatMap(file => {
        const text = readFileSync(new URL(file, folder), 'utf8');
        return [...text.matchAll(/\bdefine(?:Action|Opening)\(\{\s*name: '(\w+)'/g)].flatMap(([, action = '']) =>
          actionByName.has(action)
            ? []
            : [
                `File ${name}/${file} declares ${action}, which is no action yet: add it to the array of that file, and that to the actions in subgraphs/${name}/${name}.ts.`,
              ],
        );
      }),
  );
}

function withoutCard(model: Model): string[] {
  const declared = new Set(viewsIn(allSql(model)).map(({ name }) => name));
  return published(model)
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
export const checkTables = async (url: string, model: Model): Promise<void> => refuseFaults(await wrongTables(url, model));

/** The views that are declared are there. Errors: OperatorError. */
export const checkViews = async (url: string, model: Model): Promise<void> => refuseFaults(await missingViews(url, model));
