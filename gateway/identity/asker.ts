import type { RequestContext } from '@tongxin/infra/graphql/context.ts';

/** Who is asking, and what of it is for the front door alone. */
export type Asker = Pick<RequestContext, 'actor' | 'viewer' | 'readOnly'>;
