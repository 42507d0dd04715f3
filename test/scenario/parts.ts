import { BY_SCENARIO, lookUp, rowOf } from '@tongxin/gateway/demonstration/write.ts';
import { importParts } from '@tongxin/infra/import/import-rows.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Next } from '@tongxin/infra/store/at-work.ts';
import type { Draft } from './recipe.ts';

/** Imports drafts of one committee as parts of a longer work, those referred to first; gives their ids. */
export async function writeParts(next: Next, kinds: readonly Kind[], actor: Actor, drafts: readonly Draft[]): Promise<Map<Draft, string>> {
  const ids = new Map<Draft, string>();
  const byKind = Map.groupBy(drafts, draft => draft.kind);
  for (const kind of kinds) {
    const mine = byKind.get(kind);
    if (!mine) continue;
    const committee = itemAt(mine, 0).committee;
    const counts = { inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 };
    await importParts(
      next,
      { kind, committee, actor, ...BY_SCENARIO },
      mine.map(draft => rowOf(draft, ids)),
      counts,
    );
    await next(work => lookUp(work, kind, mine, ids));
  }
  return ids;
}
