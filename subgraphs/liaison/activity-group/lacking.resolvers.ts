import { today } from '@tongxin/infra/days.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import DataLoader from 'dataloader';

interface Asked {
  id: string;
  committee: string;
  day: string;
}

interface Element {
  code: string;
  name: string;
}

/** What the five elements are called where the place has no words of its own. */
const USUAL: Record<string, string> = {
  CONVENOR: '有召集人',
  LIAISON_OFFICER: '有联络员',
  PLAN: '有计划',
  ACTIVITIES: '有活动',
  SUMMARY: '有总结',
};

const SQL = (view: string, key: string, subject: string): string => `
  SELECT q.number, l.code, n.name FROM jsonb_to_recordset($1) AS q (number int, id text, committee text, day date)
  JOIN liaison.${view} l ON l.${key} = q.id AND l.lacking @> q.day
  LEFT JOIN LATERAL (
    SELECT e.entry ->> 'name' AS name, v.valid_from, e.place FROM liaison.local_vocabulary v, jsonb_array_elements(v.entries) WITH ORDINALITY AS e (entry, place)
    WHERE v.committee = q.committee AND v.subject = '${subject}' AND v.withdrawn_at IS NULL AND v.valid_from <= q.day AND e.entry ->> 'code' = l.code
    ORDER BY v.valid_from DESC LIMIT 1) n ON true
  ORDER BY q.number, n.valid_from, n.place, array_position(ARRAY['${Object.keys(USUAL).join("','")}'], l.code), l.code`;

const loader = (sql: string) =>
  perRequest(
    ({ database }) =>
      new DataLoader<Asked, Element[], string>(
        async asked => {
          const { rows } = await database.pool.query(sql, [JSON.stringify(asked.map((each, number) => ({ number, ...each })))]);
          const found = Map.groupBy(rows, row => row.number as number);
          return asked.map((_, number) => (found.get(number) ?? []).map(({ code, name }) => ({ code, name: name ?? USUAL[code] ?? code })));
        },
        { cacheKeyFn: ({ id, day }) => `${id} ${day}` },
      ),
  );

const groups = loader(SQL('group_lacks', 'activity_group', 'GROUP_ELEMENTS'));
const rooms = loader(SQL('room_lacks', 'platform', 'PLATFORM_STANDARDS'));

const lackingOf =
  (of: typeof groups) =>
  ({ id, committee }: RecordRow, { day }: { day?: string | null }, context: DomainContext) =>
    of(context).load({ id, committee, day: day ?? today() });

export const lackingResolvers = {
  ActivityGroup: { lacking: lackingOf(groups) },
  Platform: { lacking: lackingOf(rooms) },
};
