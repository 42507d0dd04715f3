import { Pool } from 'undici';

export interface Load {
  requestsPerSecond: number;
  p50: number;
  p99: number;
}

/** Asks the same query by `clients` at once for some seconds; latencies in ms. An answer with errors ends the run. */
export async function load(url: string, query: string, { clients, seconds }: { clients: number; seconds: number }): Promise<Load> {
  const pool = new Pool(url, { connections: clients });
  const body = JSON.stringify({ query });
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await pool.request({ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(text.slice(0, 500));
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - begin) / 1000;
  await pool.close();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { requestsPerSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

export const median = (numbers: number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
