import type { Card } from './records.tsx';
import { TOLD, toldFields } from './told.ts';

export type Level = 'PROVINCE' | 'CITY' | 'COUNTY';
/** From where words come in to where they end. */
export const LEVELS: readonly Level[] = ['COUNTY', 'CITY', 'PROVINCE'];
const MOST = 100;

export interface Threaded extends Record<string, unknown> {
  __typename: string;
  id: string;
  committee: { code: string; shortName: string; level: Level };
  card: Card | null;
}
export interface Link {
  relation: string;
  source: { id: string };
  target: { id: string };
}
export interface Matter {
  status: 'OPEN' | 'SETTLED';
  begunOn: string | null;
  lastOn: string | null;
  cut: boolean;
  levels: { level: Level; committees: { code: string; shortName: string }[] }[];
  records: { totalCount: number; nodes: Threaded[] } | null;
  links: { nodes: Link[] } | null;
}
export type MatterAnswer = { matter: Matter | null };

/** All that is asked of a matter: cards, what each kind tells of itself, and how they are linked. */
export const MATTER = `query Matter($id: ID!) {
  matter(id: $id) {
    status
    begunOn
    lastOn
    cut
    levels { level committees { id code shortName } }
    records(first: ${MOST}) {
      totalCount
      nodes {
        __typename
        id
        committee { id code shortName level }
        card { kind title statusLabel day due withdrawn }
        ${Object.keys(TOLD)
          .map(type => `... on ${type} { ${toldFields(type)} }`)
          .join('\n        ')}
      }
    }
    links(first: ${MOST}) { nodes { relation source { id } target { id } } }
  }
}`;
