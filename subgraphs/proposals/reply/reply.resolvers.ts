import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import { type Actor, isOf } from '@tongxin/infra/kernel/actor.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { reply } from './reply.kind.ts';

type Reply = RowOf<typeof reply>;

/** A reply that is not open to the public is read by those who work with it. */
const mayRead = (actor: Actor, reply: Reply): boolean =>
  reply.openToPublic || (['STAFF', 'MEMBER', 'UNIT'].includes(actor.role) && isOf(actor, reply.committee));

export const replyResolvers = {
  Reply: {
    text: (record: Reply, _: unknown, { request }: DomainContext) => (mayRead(request.actor, record) ? record.text : null),
  },
};
