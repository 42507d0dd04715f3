import type { Resolvers } from '../../../infra/graphql/subgraph.ts';
import type { RowOf } from '../../../infra/records/kind.ts';
import type { DomainContext } from '../../../infra/records/resolvers.ts';
import { maySee } from '../../linkage/performance/access.ts';
import type { assessment } from './assessment.kind.ts';

const guarded =
  (field: 'personKey' | 'points' | 'remark') =>
  (record: RowOf<typeof assessment>, _: unknown, { request }: DomainContext) =>
    maySee(request.actor, record.committee, record.personKey) ? record[field] : null;

/** Whose assessment it is, and what follows from that, is not for everybody. */
export const assessmentResolvers: Resolvers = {
  Assessment: { personKey: guarded('personKey'), points: guarded('points'), remark: guarded('remark') },
};
