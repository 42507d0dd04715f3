import { model } from '@tongxin/gateway/model.ts';
import { homeCell } from '@tongxin/gateway/service.ts';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { pino } from 'pino';
import type { Answers } from './release.ts';

/** Committees of which figures are asked: a county, its city, the province. */
const COMMITTEES = ['421303', '421300', '420000'];

/** How many records there are, and the figures of every counted measure as known at the end of 2024 (what is not zero). */
export async function answersOf(database: Database, tables: readonly string[], measures: readonly string[]): Promise<Answers> {
  const records: Answers['records'] = {};
  // What an office keeps about itself is counted too, which the reader does not see.
  await withOwner(database.url, async owner => {
    for (const table of tables)
      records[table] = (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count ?? 0;
  });
  const cell = homeCell('420000', database, pino({ level: 'silent' }));
  const figures: Answers['figures'] = {};
  for (const committee of COMMITTEES) {
    const asked = measures.map(code => `${code}: figure(measure: ${code}, period: { until: "2024-12-31" }, asOf: "2024-12-31") { value }`);
    const { data, errors } = await cell.execute({
      subgraph: 'linkage',
      query: `{ committee(code: "${committee}") { ${asked.join('\n')} } }`,
      variables: {},
      context: { actor: operator('release'), requestId: 'release', language: 'en' },
    } as Parameters<typeof cell.execute>[0]);
    if (errors) throw new Error(JSON.stringify(errors));
    // Shares have had six decimals since release 0.6.
    for (const [code, { value }] of Object.entries((data as { committee: Record<string, { value: number | null }> }).committee))
      if (value) figures[`${committee} ${code}`] = Number(value.toFixed(6));
  }
  return { records, figures };
}

export const allTables = (): string[] => model.kinds.map(tableOf);
export const allMeasures = (): string[] => model.measures.map(({ code }) => code);
