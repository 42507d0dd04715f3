import { median } from '../median.ts';
import { OWNER_DAYS, OWNERS_DAYS } from '../records.ts';
import { type Bench, bodyOf, named, ours, program } from './contest.ts';
import { STOCK } from './install.ts';
import { NESTED, records, recordsOf } from './queries.ts';
import { type Cost, takeTurns } from './rounds.ts';
import { compareAnswers } from './same.ts';
import { type Side, startSide, withSides } from './side.ts';
import { absolute, type Row, ratio, ratioOf } from './table.ts';

/** Records of many owners beside as many of one. */
export function manyOwners({ url, pace, say }: Bench): Promise<Row[]> {
  const what = '117 owners in one cell';
  return withSides([ours('in-process', url)], async ([side]) => {
    const entries = [OWNER_DAYS, OWNERS_DAYS].map(days => ({ side: side!, bodies: bodyOf(recordsOf(days)) }));
    const [ofOne, ofMany] = await Promise.all(entries.map(async ({ bodies: [body] }) => titlesIn(await side!.post(body))));
    if (ofOne !== ofMany) throw new Error(`One owner and many do not have the same records:\n- ${ofOne}\n+ ${ofMany}`);
    const costs = await takeTurns(entries, pace, ([one, many], round) =>
      say(`${what}: round ${round + 1} of ${pace.rounds}: ${ratioOf([one!], [many!]).toFixed(2)}×`),
    );
    return [ratio(`${what} / one owner`, named('one', costs[0]), named('117', costs[1]), { atMost: 2 })];
  });
}

const titlesIn = (answer: string) =>
  [...answer.matchAll(/"title":"([^"]+)"/g)]
    .map(([, title]) => title)
    .sort()
    .join();

/** The same records from a cell for each owner: what the gateway itself takes for each. */
export function manyCells({ url, pace, say }: Bench): Promise<Row[]> {
  const bodies = bodyOf(recordsOf(OWNERS_DAYS));
  return withSides([startSide('cells', program('cells'), url), ours('in-process', url)], async ([cells, inside]) => {
    const urls = (await cells!.tell('urls')) as Record<string, string>;
    const owners = Object.keys(urls).length;
    const what = `${owners} HTTP cells`;
    return withSides([ours('cells', JSON.stringify(urls))], async ([gateway]) => {
      await compareAnswers([inside!, gateway!].map(side => ({ side, bodies })));
      const [costs = []] = await takeTurns([{ side: gateway!, bodies }], pace, ([cost], round) =>
        say(`${what}: round ${round + 1} of ${pace.rounds}: ${(cost!.node / owners).toFixed(2)} ms of the gateway for each`),
      );
      const each = median(costs.map(({ node }) => node / owners));
      return [absolute(what, 'CPU of the gateway for each owner', each, 0.3)];
    });
  });
}

/** What it takes to sign and to verify: both ends in one process, and the gateway of many cells alone. */
export async function signed({ url, pace, say }: Bench): Promise<Row[]> {
  const what = 'signed requests';
  const told = (costs: Cost[], round: number) =>
    say(`${what}: round ${round + 1} of ${pace.rounds}: ${ratioOf([costs[0]!], [costs[1]!]).toFixed(2)}×`);
  const bothEnds = await withSides([ours('http', url, 'token'), ours('http', url)], async sides => {
    const [token, keys] = await takeTurns(
      sides.map(side => ({ side, bodies: bodyOf(records(0)) })),
      pace,
      told,
    );
    return ratio(`${what}, both ends / a token`, named('a token', token), named('signed', keys), { atMost: 1.2 });
  });
  const bodies = bodyOf(recordsOf(OWNERS_DAYS));
  const cells = [startSide('cells token', program('cells'), url, 'token'), startSide('cells', program('cells'), url)];
  const many = await withSides(cells, async served => {
    const [token, keys] = await Promise.all(served.map(async each => JSON.stringify(await each.tell('urls'))));
    return withSides([ours('cells', token!, 'token'), ours('cells', keys!)], async gateways => {
      const [one, other] = await takeTurns(
        gateways.map(side => ({ side, bodies })),
        pace,
        told,
      );
      return ratio(`${what}, gateway of 117 / a token`, named('a token', one), named('signed', other), { atMost: 1.2 });
    });
  });
  return [bothEnds, many];
}

const STRETCHES = 40;

/** How long no other client is answered while one is. */
export function nested({ url, say }: Bench): Promise<Row[]> {
  const what = '300 nested records';
  const bodies = bodyOf(NESTED);
  return withSides([ours('in-process', url), startSide('stock', STOCK, url)], async ([inside, stock]) => {
    const first = await longestStretch(inside!, bodies[0]);
    await compareAnswers([inside!, stock!].map(side => ({ side, bodies })));
    for (let time = 0; time < STRETCHES; time++) await inside!.post(bodies[0]);
    const stretches: number[] = [];
    for (let time = 0; time < STRETCHES; time++) stretches.push(await longestStretch(inside!, bodies[0]));
    const [usual, worst] = [median(stretches), Math.max(...stretches)];
    say(`${what}: the longest stretch of a request is ${usual.toFixed(1)} ms, of the worst of ${STRETCHES} ${worst.toFixed(1)} ms`);
    const others = `usual ${usual.toFixed(1)} ms; the first, planned and compiled, ${first.toFixed(1)} ms`;
    return [absolute(what, `longest stretch without a turn of the loop in ${STRETCHES} requests; ${others}`, worst, 30)];
  });
}

async function longestStretch(side: Side, body: string): Promise<number> {
  await side.tell('watch');
  await side.post(body);
  return (await side.tell('longest')) as number;
}
