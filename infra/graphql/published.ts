import DataLoader from 'dataloader';
import { often } from '../kernel/queryable.ts';
import { perRequest } from './per-request.ts';

/** What an office published of a person with a record. */
export interface PublishedPerson {
  name: string;
  sector?: string | null;
  post?: string | null;
}

/** What is published with each record, by the keys of the persons. */
export const publishedWith = perRequest(
  ({ database }) =>
    new DataLoader<string, ReadonlyMap<string, PublishedPerson>>(async records => {
      const { rows } = await database.pool.query<{ record: string; key: string; data: PublishedPerson }>(
        often('SELECT record, key, data FROM record.published WHERE record = ANY ($1) AND data IS NOT NULL', [records]),
      );
      const groups = Map.groupBy(rows, ({ record }) => record);
      return records.map(id => new Map(groups.get(id)?.map(({ key, data }) => [key, data])));
    }),
);
