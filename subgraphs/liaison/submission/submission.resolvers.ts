import { actingFor, readPersonal } from '@tongxin/infra/graphql/as-staff.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import { personalValue } from '@tongxin/infra/graphql/personal.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import DataLoader from 'dataloader';
import { possibleDuplicates } from './duplicates.ts';
import { receipts } from './receipt.ts';
import { submission } from './submission.kind.ts';
import { suggestedMembers } from './suggested-members.ts';

/** What the matched member may read: the text, not the contact. */
const textForMember = perRequest(
  context =>
    new DataLoader<RecordRow, string | null>(async records => {
      const found = new Map<string, string | null>();
      for (const [committee, group] of Map.groupBy(records, record => record.committee)) {
        const asked = group.map(({ id }) => ({ id, field: 'text' }));
        const read = await actingFor(context, committee, client => readPersonal(client, context, asked));
        for (const [record, { text }] of read) found.set(record, text as string | null);
      }
      return records.map(({ id }) => found.get(id) ?? null);
    }),
);

export const submissionResolvers = {
  Submission: {
    text(record: RecordRow, _: unknown, context: DomainContext): Promise<unknown> {
      const { role, subject } = context.request.actor;
      if (role === 'MEMBER' && subject !== null && subject === record.matchedTo) return textForMember(context).load(record);
      return personalValue(context, submission, 'text', record);
    },
    suggestedMembers: (record: RecordRow, _: unknown, context: DomainContext) => suggestedMembers(context).load(record.id),
    possibleDuplicates: (record: RecordRow, _: unknown, context: DomainContext) => possibleDuplicates(context).load(record.id),
  },
  PossibleDuplicate: {
    submission: ({ id }: { id: string }, _: unknown, context: DomainContext) => context.loaders.record.load(id),
  },
  Receipt: {
    __resolveReference: ({ id }: { id: string }, context: DomainContext) => receipts(context).load(id),
  },
};
