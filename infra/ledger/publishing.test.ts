import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import { tableOf } from '../kernel/kind.ts';
import { withOwner } from '../store/owner.ts';

const cell = testDatabase();

interface Plan {
  Schema?: string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Filter?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Tables that a plan reads without looking something up in an index, or for the record that is asked for ($1). */
const walkedBy = (plan: Plan): string[] =>
  nodesOf(plan)
    .filter(node => node['Relation Name'] && !node['Index Cond'] && !node['Recheck Cond'] && !node.Filter?.includes('id = $1'))
    .map(node => `${node.Schema}.${node['Relation Name']}`);

/** By kind, tables of records that are read from end to end to publish one of it. */
async function walked(): Promise<Record<string, string[]>> {
  const tables = new Set(model.kinds.map(tableOf));
  return withOwner(cell.url, async client => {
    await client.query('SET enable_seqscan = off');
    const found: Record<string, string[]> = {};
    for (const { name } of model.kinds) {
      const reads = [`"measured_${name}" WHERE record`, `"carded_${name}" WHERE record`, `"linked_${name}" WHERE source`];
      const plans = [];
      for (const read of reads)
        plans.push(await client.query(`EXPLAIN (FORMAT JSON, VERBOSE, GENERIC_PLAN) SELECT * FROM ledger.${read} = $1`));
      const whole = plans.flatMap(({ rows }) => walkedBy(rows[0]['QUERY PLAN'][0].Plan)).filter(table => tables.has(table));
      if (whole.length > 0) found[name] = whole;
    }
    return found;
  });
}

test('what a record publishes is looked up by its id: no view walks through the records of a kind', async () => {
  expect(await walked()).toEqual({});
});

test('a view that reads something twice, or joins what it does not look up, is found', async () => {
  await withOwner(cell.url, client =>
    client.query(`CREATE OR REPLACE VIEW ledger."linked_topic" AS
      WITH live AS (SELECT * FROM consultations.topic WHERE withdrawn_at IS NULL)
      SELECT id AS source, 'A' AS relation, id AS target FROM live UNION ALL SELECT id, 'B', id FROM live`),
  );
  expect(await walked()).toEqual({ topic: ['consultations.topic'] });
});
