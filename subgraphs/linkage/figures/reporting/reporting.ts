import { grouped } from '@tongxin/infra/grouped.ts';
import { presentTree, treeKnown } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { areaOf } from '../../common/catalogue.ts';
import { behindMeasure, type Figure, isStock, knownDay, sumRequest } from '../figure.ts';
import {
  type Asked,
  type Closing,
  type Expectation,
  type Register,
  registerOf,
  type Standing,
  standingOf,
  type Territory,
} from './standing.ts';

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
  const stock = isStock(behindMeasure(figure.measure));
  return { area: areaOf(figure.measure.code), measure, scope, reach: figure.reach, from: stock ? last : from, until: last, now, asOf };
}

interface Row {
  kind: 'expectation' | 'closing';
  owner: string;
  day: string;
  dimensions: Record<string, string>;
  endsOn: string | null;
}

// What is expected under an initiative or for a target ends with that, and for a target with its initiative, or when it is set anew; where it is not known
// here, it is not known that it ended.
const cards = (from: string): string => `
  SELECT c.kind, c.owner, c.day::text, c.dimensions, least((c.dimensions ->> 'ends_on')::date, (i.dimensions ->> 'ended_on')::date,
    make_date((t.dimensions ->> 'last_year')::int, 12, 31), (o.dimensions ->> 'ended_on')::date, (
      SELECT make_date(min((a.dimensions ->> 'year')::int) - 1, 12, 31) FROM ${from} a
      WHERE t.id IS NOT NULL AND a.kind = 'target' AND a.owner = t.owner AND NOT a.withdrawn AND (a.dimensions ->> 'year')::int > (t.dimensions ->> 'year')::int
        AND (a.dimensions ->> 'initiative', a.dimensions ->> 'measure', a.dimensions ->> 'aimed_at') = (t.dimensions ->> 'initiative', t.dimensions ->> 'measure', t.dimensions ->> 'aimed_at')))::text AS "endsOn"
  FROM ${from} c LEFT JOIN ${from} i ON i.id = c.dimensions ->> 'initiative' AND i.kind = 'initiative'
    LEFT JOIN ${from} t ON t.id = c.dimensions ->> 'target' AND t.kind = 'target'
    LEFT JOIN ${from} o ON o.id = t.dimensions ->> 'initiative' AND o.kind = 'initiative'
  WHERE NOT c.withdrawn AND c.dimensions ->> 'area' = ANY ($3) AND (c.kind = 'expectation'
    OR c.kind = 'closing' AND c.status = 'CLOSED' AND c.day >= $2 AND (c.owner IN (SELECT owner FROM reference.reach WHERE scope = ANY ($1)) OR c.owner = ANY ($4)))`;

/** Who counted for some of the scopes as it was known then, besides those of whom it is known by now. */
function onceIn(asOf: string | null, scopes: readonly string[]): string[] {
  const then = treeKnown(asOf);
  return then === presentTree() ? [] : then.moved().filter(owner => scopes.some(scope => then.spansOf(owner, scope, 'SUBTREE').length > 0));
}

/** What was told by an instant that concerns these requests: closings since the beginning of the year in which the first of their days lies. */
async function told(pool: Pool, asOf: string | null, requests: readonly StandingRequest[], tree: Territory): Promise<Register> {
  const scopes = [...new Set(requests.map(({ scope }) => scope))];
  const areas = [...new Set(requests.map(({ area }) => area))];
  const first = requests.reduce((day, { from }) => ((from ?? '1900-01-01') < day ? (from ?? '1900-01-01') : day), '2200-12-31');
  const values = [scopes, `${first.slice(0, 4)}-01-01`, areas, onceIn(asOf, scopes)];
  const { rows } = await pool.query<Row>(
    asOf === null
      ? { name: 'figure-standing', text: cards('ledger.card'), values }
      : { name: 'figure-standing-as-of', text: cards('ledger.cards_as_of($5)'), values: [...values, asOf] },
  );
  const of = (kind: Row['kind']) => rows.filter(row => row.kind === kind);
  return registerOf(of('expectation').map(expectationOf), of('closing').map(closingOf), tree);
}

const expectationOf = ({ owner, day, endsOn, dimensions: d }: Row): Expectation =>
  ({
    ...{ owner, area: d.area, measure: d.measure ?? null, every: d.every, dueDays: Number(d.due_days), expectedOf: d.expected_of },
    ...{ beginsOn: day, endsOn },
  }) as Expectation;

const closingOf = ({ owner, day, dimensions: d }: Row): Closing =>
  ({
    owner,
    area: d.area,
    measure: d.measure ?? null,
    from: d.begins_on,
    until: day,
    outcome: d.outcome,
    closedOn: d.closed_on,
  }) as Closing;

/** The tree as of days, each part of it made once; where nothing ever moved, for all days at once. */
function territory(asOf: string | null): Territory {
  const { childrenDuring, daysOf, everMoved, lineOf, placeOn } = treeKnown(asOf);
  const kept = new Map<string, ReadonlySet<string>>();
  const once = (what: string, code: string, day: string, make: () => Iterable<string>): ReadonlySet<string> => {
    const key = `${what} ${code} ${everMoved(code, 'SUBTREE') ? day : ''}`;
    const made = kept.get(key) ?? new Set(make());
    kept.set(key, made);
    return made;
  };
  const childrenOf = (scope: string, day: string) =>
    once('children', scope, day, () => childrenDuring(scope, day, day).map(({ code }) => code));
  const membersOf = (scope: string, reach: 'SELF' | 'SUBTREE', day: string): ReadonlySet<string> =>
    once(reach, scope, day, () =>
      reach === 'SELF' ? [scope] : [scope, ...[...childrenOf(scope, day)].flatMap(code => [...membersOf(code, reach, day)])],
    );
  return { childrenOf, membersOf, placeOn, lineOf: (code, day) => new Set(lineOf(code, day)), lastDayOf: code => daysOf(code).until };
}

/** How figures stand by what is expected of whom and what is closed: a statement for each instant. */
export const standingLoader = (pool: Pool): StandingLoader =>
  new DataLoader(
    async requests => {
      const answers = new Map<StandingRequest, Standing>();
      await Promise.all(
        grouped(requests, ({ asOf }) => asOf).map(async group => {
          const [{ asOf }] = group;
          const tree = territory(asOf);
          const register = await told(pool, asOf, group, tree);
          for (const request of group) answers.set(request, standingOf(request, register, tree));
        }),
      );
      return requests.map(request => answers.get(request) as Standing);
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );
