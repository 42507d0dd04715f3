import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import type { Capacity } from '@tongxin/infra/kernel/viewer.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../common/context.ts';

const ACTING: ReadonlySet<Actor['role']> = new Set(['STAFF', 'MEMBER', 'UNIT']);

const shown = ({ actAs, role, committee, duties, subject }: Capacity) => ({
  ...{ actAs, role: role as 'STAFF' | 'MEMBER' | 'UNIT', duties: [...duties], subject },
  committee: committeeOf(String(committee)),
});

export const viewerResolvers = {
  Query: {
    rateLimit: (_: unknown, __: unknown, { request: { rate } }: LinkageContext) => rate ?? null,
    viewer(_: unknown, __: unknown, { request: { actor, viewer, readOnly } }: LinkageContext) {
      const actAs = `${actor.role.toLowerCase()}@${actor.committee}`;
      const acting = ACTING.has(actor.role) ? shown({ ...actor, actAs: named(viewer?.capacities, actor) ?? actAs }) : null;
      return {
        isSignedIn: viewer !== undefined || acting !== null,
        id: viewer?.id ?? (acting ? actor.name : null),
        name: viewer?.name ?? null,
        actingAs: acting,
        capacities: viewer ? viewer.capacities.map(shown) : acting ? [acting] : [],
        isReadOnly: readOnly ?? false,
      };
    },
  },
};

const named = (capacities: readonly Capacity[] | undefined, { role, committee, subject }: Actor): string | undefined =>
  capacities?.find(each => each.role === role && each.committee === committee && each.subject === subject)?.actAs;
