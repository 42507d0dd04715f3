import { BadInputError } from '@tongxin/infra/errors.ts';
import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../common/context.ts';
import { type RecordStub, stubOf } from '../records/record.ts';
import type { SimilarTopic } from './similar.ts';

/** What looking through the titles for one topic counts for of what a request may ask. */
const COST = 100;

interface SimilarArguments extends PageArguments {
  scope?: string | null;
  own?: boolean | null;
  least?: number | null;
}

async function similarTopics({ id }: RecordStub, { scope, own, least, ...page }: SimilarArguments, { loaders, spend }: LinkageContext) {
  if (scope && !committeeByCode.has(scope)) throw new BadInputError(`There is no committee ${scope}.`);
  spend(COST);
  const found = await loaders.similar.load({ id, scope: scope ?? null, own: own ?? false, least: least ?? 0.2 });
  return pageOf(found, page, each => each.id);
}

export const similarResolvers = {
  Topic: { similarTopics },
  SimilarTopic: { topic: ({ id }: SimilarTopic) => stubOf(id) },
};
