import { type PageArguments, pageOf, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { must } from '@tongxin/infra/must.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeAround } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../../common/audience.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import { keyOf, type ReportDue, reportsDue } from './reports-due.ts';

interface ReportsDueArguments extends PageArguments {
  reach: 'SELF' | 'SUBTREE';
  dueBy?: string | null;
  asOf?: string | null;
}

async function due({ code }: Committee, { reach, dueBy, asOf, ...page }: ReportsDueArguments, context: LinkageContext) {
  context.spend(pageSize(page));
  const instant = await knownAt(asOf, context);
  const reports = await reportsDue(context, { committee: code, reach, until: knownDay(instant), asOf: instant });
  const all = reports?.due ?? [];
  return pageOf(dueBy ? all.filter(({ dueOn }) => dueOn <= dueBy) : all, page, keyOf);
}

export const reportsDueResolvers = {
  Committee: { reportsDue: due },
  ReportDue: {
    committee: ({ committee, until }: ReportDue) => must(committeeAround(committee, until), 'committee that has not reported'),
    areaLabel: ({ words }: ReportDue, _: unknown, { request }: LinkageContext) => say(request.language, ...words),
  },
};
