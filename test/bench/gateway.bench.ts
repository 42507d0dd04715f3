import { type Load, load, median } from './load.ts';
import { type BenchProcess, startProcess } from './processes.ts';

/** A province, its cities, six figures each, and the latest three consultations with the names of their hosts. */
export const DASHBOARD = `{
  committee(code: "420000") {
    name
    children(first: 20) {
      nodes {
        code
        name
        consultationsHeld: figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { value }
        problemsSolved: figure(measure: PROBLEMS_SOLVED, period: { year: 2023 }) { value }
        platforms: figure(measure: PLATFORMS, period: { until: "2023-12-31" }) { value }
        proposals: figure(measure: PROPOSALS_SUBMITTED, period: { year: 2023 }) { value }
        deeds: figure(measure: DEEDS, period: { year: 2023 }) { value }
        adoption: figure(measure: PROPOSAL_ADOPTION_RATE, period: { year: 2023 }) { value numerator denominator }
        consultations(first: 3) { nodes { id title heldOn form host { name } } }
      }
    }
  }
}`;

/** Sixty records of many owners with the names of their hosts: little besides planning, routing and putting together. */
export const RECORDS = '{ consultations(first: 60) { nodes { id title form heldOn host { name } } } }';

const MODES = ['in-process', 'http', 'stock', 'apollo'] as const;
const ROUNDS = 3;

/** The same query through our gateway in process and over HTTP, with the stock data source on the same cell, and on subgraphs of the usual set-up. */
export async function benchGateway(databaseUrl: string): Promise<void> {
  const gateways = await Promise.all(MODES.map(mode => startProcess(mode, databaseUrl)));
  await compare('Dashboard: a province, its cities, six figures each, latest three consultations with host names', DASHBOARD, gateways);
  await compare('Sixty records with host names', RECORDS, gateways);
  await Promise.all(gateways.map(each => each.stop()));
}

async function compare(title: string, query: string, gateways: BenchProcess[]): Promise<void> {
  const results: Record<string, Load[]> = { 'in-process': [], http: [], stock: [], apollo: [] };
  for (const gateway of gateways) await load(gateway.url, query, { clients: 4, seconds: 3 });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, mode] of MODES.entries()) results[mode]!.push(await load(gateways[index]!.url, query, { clients: 8, seconds: 4 }));
  }
  console.log(`\n${title}`);
  console.log('8 clients, median of 3 rounds       requests/s     p50 ms     p99 ms   × stock   × apollo (paired)');
  for (const mode of MODES) {
    const of = (key: keyof Load) => median(results[mode]!.map(result => result[key]));
    const times = (other: string) =>
      median(results[mode]!.map((result, round) => result.requestsPerSecond / results[other]![round]!.requestsPerSecond));
    console.log(
      `  ${mode.padEnd(32)}${of('requestsPerSecond').toFixed(1).padStart(12)}${of('p50').toFixed(1).padStart(11)}${of('p99').toFixed(1).padStart(11)}${times('stock').toFixed(2).padStart(9)}${times('apollo').toFixed(2).padStart(10)}`,
    );
  }
}
