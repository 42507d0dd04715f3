import { grouped } from '@tongxin/infra/grouped.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { childrenDuring, placeOn } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { areaOf } from '../../common/catalogue.ts';
import { behindMeasure, type Figure, knownDay, sumRequest } from '../figure.ts';
import { type Asked, type Closing, type Expectation, type Standing, standingOf, type Territory } from './standing.ts';

export interface StandingRequest extends Asked {
  asOf: string | null;
}

export type StandingLoader = DataLoader<StandingRequest, Standing, string>;

declare module '../../common/context.ts' {
  interface Loaders {
    standing: StandingLoader;
  }
}

/** Of what a figure's standing is asked: of what exists, the period in which its last day lies. */
export function standingRequest(figure: Figure): StandingRequest {
  const { measure, scope, from, until, asOf } = sumRequest(figure, behindMeasure(figure.measure));
  const now = knownDay(asOf);
  const last = until ?? now;
  const stock = figure.measure.kind === 'STOCK' || figure.measure.kind === 'DISTINCT_STOCK';
  return { area: areaOf(figure.measure.code), measure, scope, reach: figure.reach, from: stock ? last : from, until: last, now, asOf };
}

interface Row {
  kind: 'expectation' | 'closing';
  owner: string;
  day: string;
  dimensions: Record<string, string>;
}

const cards = (from: string): string => `
  SELECT kind, owner, day::text, dimensions FROM ${from} c WHERE NOT withdrawn AND (kind = 'expectation'
    OR kind = 'closing' AND status = 'CLOSED' AND day >= $2 AND owner IN (SELECT owner FROM reference.reach WHERE scope = ANY ($1)))`;

async function told(
  pool: Pool,
  asOf: string | null,
  requests: readonly StandingRequest[],
): Promise<{ expectations: Expectation[]; closings: Closing[] }> {
  const scopes = [...new Set(requests.map(({ scope }) => scope))];
  const first = requests.reduce((day, { from }) => ((from ?? '1900-01-01') < day ? (from ?? '1900-01-01') : day), '2200-12-31');
  const { rows } = await pool.query<Row>(
    asOf === null
      ? { name: 'figure-standing', text: cards('ledger.card'), values: [scopes, first] }
      : { name: 'figure-standing-as-of', text: cards('ledger.cards_as_of($3)'), values: [scopes, first, asOf] },
  );
  const of = (kind: Row['kind']) => rows.filter(row => row.kind === kind);
  return { expectations: of('expectation').map(expectationOf), closings: of('closing').map(closingOf) };
}

const expectationOf = ({ owner, day, dimensions: d }: Row): Expectation =>
  ({
    ...{ owner, area: d.area, measure: d.measure ?? null, every: d.every, dueDays: Number(d.due_days), expectedOf: d.expected_of },
    ...{ beginsOn: day, endsOn: d.ends_on ?? null },
  }) as Expectation;

const closingOf = ({ owner, day, dimensions: d }: Row): Closing =>
  ({ owner, area: d.area, measure: d.measure ?? null, from: d.begins_on, until: day, outcome: d.outcome }) as Closing;

/** The tree as of days, each part of it made once. */
function territory(): Territory {
  const children = new Map<string, ReadonlySet<string>>();
  const members = new Map<string, ReadonlySet<string>>();
  const kept = <T>(all: Map<string, T>, key: string, make: () => T): T => {
    const before = all.get(key);
    if (before) return before;
    const made = make();
    all.set(key, made);
    return made;
  };
  const childrenOf = (scope: string, day: string) =>
    kept(children, `${scope} ${day}`, () => new Set(childrenDuring(scope, day, day).map(({ code }) => code)));
  const membersOf = (scope: string, reach: 'SELF' | 'SUBTREE', day: string): ReadonlySet<string> =>
    reach === 'SELF'
      ? new Set([scope])
      : kept(
          members,
          `${scope} ${day}`,
          () => new Set([scope, ...[...childrenOf(scope, day)].flatMap(code => [...membersOf(code, reach, day)])]),
        );
  return { childrenOf, membersOf, placeOn };
}

/** How figures stand by what is expected of whom and what is closed: a statement for each instant. */
export const standingLoader = (pool: Pool): StandingLoader =>
  new DataLoader(
    async requests => {
      const answers = new Map<StandingRequest, Standing>();
      const tree = territory();
      await Promise.all(
        grouped(requests, ({ asOf }) => asOf).map(async group => {
          const { expectations, closings } = await told(pool, itemAt(group, 0).asOf, group);
          for (const request of group) answers.set(request, standingOf(request, expectations, closings, tree));
        }),
      );
      return requests.map(request => answers.get(request) as Standing);
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );
