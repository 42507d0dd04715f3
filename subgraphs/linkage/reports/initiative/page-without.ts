import { BadInputError } from '@tongxin/infra/errors.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize, readCursor } from '@tongxin/infra/graphql/connection.ts';
import type { Choices } from '@tongxin/infra/kernel/field.ts';
import { placeLevel } from '@tongxin/vocabulary/vocabulary.ts';
import type { LinkageContext } from '../../common/context.ts';
import { stubOf } from '../../records/record.ts';
import { countWithout, placesWithout, type WithoutRequest } from './places-without.ts';

/** Errors: BAD_USER_INPUT where one of them is not in the set. */
export function oneOf(given: string[] | null | undefined, values: Choices['values'], what: string): void {
  const unknown = given?.find(each => !Object.hasOwn(values, each));
  if (unknown) throw new BadInputError(`"${unknown}" is no ${what}. It is one of ${Object.keys(values).join(', ')}.`);
}

/** A page of the places that are without. */
export async function pageWithout(request: WithoutRequest, page: PageArguments, { database, spend }: LinkageContext) {
  oneOf(request.levels, placeLevel.values, 'kind of place');
  const size = pageSize(page);
  spend(size + OWN_STATEMENT);
  const places = await placesWithout(database.pool, request, size + 1, readCursor(page.after)?.[0] ?? null);
  return connection(
    places.map(stubOf),
    page,
    ({ id }) => [id],
    () => countWithout(database.pool, request),
  );
}
