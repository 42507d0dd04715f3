import type { RecordRow } from '@tongxin/infra/kernel/row.ts';

export const consultationResolvers = {
  Consultation: {
    /** Hosted by its owner unless another committee is named. */
    host: (record: RecordRow) => ({ __typename: 'Committee', code: record.host ?? record.committee }),
  },
};
