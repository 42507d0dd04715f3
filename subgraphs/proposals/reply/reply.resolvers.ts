import type { Actor } from '../../../infra/identity/actor.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import type { DomainContext } from '../../../infra/records/resolvers.ts';

/** A reply that is not open to the public is read by those who work with it. */
const mayRead = ({ role, committee }: Actor, reply: RecordRow): boolean =>
  reply.openToPublic || (role !== 'PUBLIC' && committee === reply.committee);

export const replyResolvers = {
  Reply: {
    text: (record: RecordRow, _: unknown, { request }: DomainContext) => (mayRead(request.actor, record) ? record.text : null),
  },
};
