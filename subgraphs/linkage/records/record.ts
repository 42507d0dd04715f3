import { BadInputError } from '@tongxin/infra/errors.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { kindByPrefix } from '../common/catalogue.ts';

/** What `linkage` knows of a record without asking anyone: its id, and by that its type and owner. */
export interface RecordStub {
  __typename: string;
  id: string;
}

export function stubOf(id: string): RecordStub {
  const kind = kindByPrefix(parseId(id).prefix);
  if (!kind) throw new BadInputError(`"${id}" is of no known kind of record.`);
  return { __typename: kind.type, id };
}
