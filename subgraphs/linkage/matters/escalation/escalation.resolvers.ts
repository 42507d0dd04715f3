import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeByCode, forerunnersOf, officeOf } from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../../common/context.ts';
import { readKey } from '../../records/cursor.ts';
import { stubOf } from '../../records/record.ts';
import type { EscalationItem } from './escalation.ts';

type InboxArguments = PageArguments & { status?: string[] | null };

async function inbox({ code }: Committee, args: InboxArguments, { loaders, spend }: LinkageContext) {
  const size = pageSize(args);
  spend(size);
  const status = args.status ?? ['AWAITING_DECISION', 'AWAITING_ANSWER'];
  const { items, total } = await loaders.inbox.load({
    ...{ committees: [code, ...forerunnersOf(code)], answering: [officeOf(code), ...forerunnersOf(officeOf(code))] },
    status,
    limit: size + 1,
    after: readKey('DAY', args.after),
  });
  return connection(items, args, ({ day, id }) => ['DAY', day, id], total);
}

export const escalationResolvers = {
  Committee: { escalationInbox: inbox },
  EscalationItem: {
    escalation: ({ id }: EscalationItem) => stubOf(id),
    sender: ({ id }: EscalationItem) => committeeByCode.get(parseId(id).committee),
    raisedOn: ({ day }: EscalationItem) => day,
    answer: ({ answer }: EscalationItem) => answer && stubOf(answer),
  },
};
