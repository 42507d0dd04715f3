import type { Resolvers } from '../../../infra/graphql/subgraph.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import type { DomainContext } from '../../../infra/records/resolvers.ts';
import { maySee } from '../../linkage/performance/access.ts';

const guarded =
  (field: string) =>
  (record: RecordRow, _: unknown, { request }: DomainContext) =>
    maySee(request.actor, record.committee, record.personKey) ? record[field] : null;

/** Whose assessment it is, and what follows from that, is not for everybody. */
export const assessmentResolvers: Resolvers = {
  Assessment: Object.fromEntries(['personKey', 'points', 'remark'].map(field => [field, guarded(field)])),
};
