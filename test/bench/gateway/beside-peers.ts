import { type Bench, bodiesOf, contest, named, ours, program } from './contest.ts';
import { peer, STOCK } from './install.ts';
import type { Asked } from './queries.ts';
import type { Cost } from './rounds.ts';
import type { Entry } from './same.ts';
import { shopQuery } from './shop.ts';
import { CLIENTS, startSide, withSides } from './side.ts';
import { type Row, ratio } from './table.ts';

/** The gateway with nothing behind it: the public benchmark's query. */
export function gatewayAlone(bench: Bench): Promise<Row[]> {
  const starts = [
    startSide('ours', program('shop.ours')),
    startSide('stock', peer('shop.stock')),
    startSide('Hive, Rust planner', peer('shop.hive'), 'rust'),
    startSide('Hive, JavaScript', peer('shop.hive'), 'javascript'),
  ];
  const bodies = bodiesOf(client => ({ query: shopQuery(client) }));
  const alone = { ...bench, pace: { ...bench.pace, postmaster: undefined } };
  return withSides(starts, sides =>
    byClients(
      alone,
      'gateway alone',
      sides.map(side => ({ side, bodies })),
      (what, [own, stock, rust, javascript]) => [
        ratio(`${what} / stock`, named('ours', own), named('stock', stock), { atLeast: 4 }),
        ratio(`${what} / Hive, Rust`, named('ours', own), named('Hive', rust), { atLeast: 2 }),
        ratio(`${what} / Hive, JavaScript`, named('ours', own), named('Hive', javascript)),
      ],
    ),
  );
}

interface OverDatabase {
  /** What the hand-written SQL is to answer. */
  what: 'dashboard' | 'records';
  title: string;
  asked(client: number): Asked;
  /** How often our CPU, in process, is to be in that of stock. */
  aim: number;
  /** How often our CPU, in process, may be in that of hand-written SQL: at least this share. */
  aimByHand?: number;
}

/** The same over the database: our two ways, stock, and SQL by hand. */
export function overDatabase({ what, title, asked, aim, aimByHand }: OverDatabase) {
  return (bench: Bench): Promise<Row[]> => {
    const { url } = bench;
    const starts = [
      ours('in-process', url),
      startSide('stock', STOCK, url),
      ours('http', url),
      startSide('by hand', program('by-hand'), what, url),
    ];
    const bodies = bodiesOf(asked);
    return withSides(starts, sides =>
      byClients(
        bench,
        title,
        sides.map(side => ({ side, bodies })),
        (name, [inside, stock, http, hand]) => [
          ratio(`${name}, in process / stock`, named('ours', inside), named('stock', stock), { atLeast: aim }),
          ratio(`${name}, HTTP cell / stock`, named('ours', http), named('stock', stock), { atLeast: 2 }),
          ratio(
            `${name}, in process / SQL by hand`,
            named('by hand', hand),
            named('ours', inside),
            aimByHand ? { atLeast: aimByHand } : undefined,
          ),
        ],
      ),
    );
  };
}

/** By one client, and in the full bench by sixteen, each with a query of its own. */
async function byClients(bench: Bench, what: string, entries: Entry[], rows: (what: string, costs: Cost[][]) => Row[]): Promise<Row[]> {
  const one = rows(what, await contest(what, entries, bench));
  if (!bench.full) return one;
  const many = `${what}, ${CLIENTS} clients`;
  return [...one, ...rows(many, await contest(many, entries, bench, 'all'))];
}
