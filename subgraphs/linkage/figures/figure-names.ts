import { kindByName } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import { withPresentNames } from '../records/names.ts';
import type { Figure } from './figure.ts';

/** The same figure, where its filter names what is called by names. Errors: BAD_USER_INPUT for a name that nobody has. */
export async function byPresentNames(figure: Figure, { loaders, database }: LinkageContext): Promise<Figure> {
  const { measure, committee, reach, asOf, filter } = figure;
  const calledBy = (dimension: string) => kindByName().get(measure.dimensions[dimension]?.called ?? '');
  const asked = { scope: committee, reach, calledBy, strict: asOf === null };
  return { ...figure, filter: await withPresentNames(filter, asked, { loader: loaders.names, pool: database.pool }) };
}
