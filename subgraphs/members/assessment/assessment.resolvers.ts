import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import { maySee } from '@tongxin/infra/kernel/actor.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { assessment } from './assessment.kind.ts';

const guarded =
  (field: 'personKey' | 'points' | 'remark') =>
  (record: RowOf<typeof assessment>, _: unknown, { request }: DomainContext) =>
    maySee(request.actor, record.committee, record.personKey) ? record[field] : null;

/** Whose assessment it is, and what follows from that, is not for everybody. */
export const assessmentResolvers: Resolvers = {
  Assessment: { personKey: guarded('personKey'), points: guarded('points'), remark: guarded('remark') },
};
