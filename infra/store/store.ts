import type { EntityManager } from '@mikro-orm/postgresql';
import type { Hand, Held } from '../kernel/hand.ts';
import { personalFields } from '../kernel/kind.ts';
import { type Entities, entityOf } from './entity.ts';

/**
 * Gives what a piece of work has in hand to MikroORM's unit of work, which writes it in one flush: inserts before what refers to them,
 * many of a kind in one statement. A change counts the version up.
 */
export function store(em: EntityManager, entities: Entities, hand: Hand): void {
  for (const held of hand.all.values()) {
    if (!held.touched) continue;
    const entity = entityOf(entities, held.kind);
    if (held.before === null) em.persist(em.create(entity, { ...held.row }));
    else {
      held.row.version = held.before.version + 1;
      held.row.updatedAt = new Date();
      em.assign(em.merge(entity, { ...held.before }), { ...held.row });
    }
  }
}

/** Personal data that was entered, apart from the records. */
export const personalIn = (hand: Hand): { id: string; data: Record<string, unknown> }[] =>
  [...hand.all.values()].flatMap(({ kind, row, personal }: Held) =>
    personalFields(kind).some(([name]) => personal[name] !== undefined) ? [{ id: row.id, data: personal }] : [],
  );
