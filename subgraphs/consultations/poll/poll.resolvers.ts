import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { known } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';

interface Counted {
  poll: string;
  closes_at: string | null;
  closed: boolean;
  ballots: number | null;
  votes: Record<string, number> | null;
}

const loaders = new WeakMap<DomainContext, DataLoader<string, Counted>>();

/** Polls asked about in one request are counted in one statement. */
function counted(record: RecordRow, context: DomainContext): Promise<Counted> {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader(async ids => {
      const { rows } = await context.database.pool.query<Counted>('SELECT * FROM consultations.poll_results($1)', [ids]);
      const found = new Map(rows.map(row => [row.poll, row]));
      return ids.map(id => known(found, id, 'poll'));
    });
    loaders.set(context, loader);
  }
  return loader.load(record.id);
}

export const pollResolvers = {
  Poll: {
    closesAt: async (record: RecordRow, _: unknown, context: DomainContext) => (await counted(record, context)).closes_at,
    ballots: async (record: RecordRow, _: unknown, context: DomainContext) => (await counted(record, context)).ballots,
    results: async (record: RecordRow, _: unknown, context: DomainContext) => {
      const { votes, ballots } = await counted(record, context);
      if (!votes) return null;
      return (record.options as string[])
        .map(option => ({ option, votes: votes[option] ?? 0, share: ballots ? ((votes[option] ?? 0) / ballots) * 100 : null }))
        .sort((one, other) => other.votes - one.votes);
    },
    resultsReason: async (record: RecordRow, _: unknown, context: DomainContext) => {
      const { closed, closes_at } = await counted(record, context);
      const { language } = context.request;
      if (closed) return null;
      return closes_at
        ? say(language, '投票尚未截止，结果在截止后公布。', 'The poll is open; its results are shown when it is closed.')
        : say(language, '投票未定截止日期。', 'No day is fixed on which the poll closes.');
    },
  },
};
