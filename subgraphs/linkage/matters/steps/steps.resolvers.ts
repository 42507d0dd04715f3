import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { knownAt } from '../../common/audience.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import { readKey } from '../../records/cursor.ts';
import { stubOf } from '../../records/record.ts';
import { countAtStep, type TopicAtStep, topicsAtStep } from './steps.ts';

interface StepArguments extends PageArguments {
  on?: string | null;
  steps?: string[] | null;
  days?: number | null;
  asOf?: string | null;
}

async function atStep({ code }: Committee, { on, steps, days, asOf, ...page }: StepArguments, context: LinkageContext) {
  const { database, spend } = context;
  const size = pageSize(page);
  spend(size + OWN_STATEMENT);
  const known = await knownAt(asOf, context);
  const request = { scope: code, on: on ?? knownDay(known), steps: steps ?? null, days: days ?? 0, asOf: known };
  const rows = await topicsAtStep(database.pool, request, size + 1, readKey('SINCE', page.after));
  return connection(
    rows,
    page,
    ({ since, record }) => ['SINCE', since, record],
    () => countAtStep(database.pool, request),
  );
}

export const stepResolvers = {
  Committee: { topicsAtStep: atStep },
  TopicAtStep: { topic: ({ record }: TopicAtStep) => stubOf(record) },
};
