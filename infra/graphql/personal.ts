import type { Field } from '../kernel/field.ts';
import type { Kind } from '../kernel/kind.ts';
import { mayReadPersonal } from '../kernel/rights.ts';
import type { RecordRow } from '../kernel/row.ts';
import type { DomainContext } from './domain-context.ts';

/**
 * A personal field of a record. Null for everybody but the owner's staff whose duty it is, and those above to whom the owner discloses it for the purpose
 * that they state; the database refuses too.
 */
export async function personalValue(
  { request, loaders }: DomainContext,
  kind: Kind,
  name: string,
  { id, committee }: RecordRow,
): Promise<unknown> {
  const field = kind.fields[name] as Field;
  const isOurs = mayReadPersonal(request.actor, committee, kind, field);
  if (!isOurs && (request.purpose === undefined || !(await loaders.disclosed.load(committee)).has(kind.duty))) return null;
  return loaders.personal.load({ id, field: name });
}
