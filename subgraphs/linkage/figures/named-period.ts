import { BadInputError } from '@tongxin/infra/errors.ts';
import type { CardLoaders, CardRow } from '../records/cards.ts';
import { knownDay } from './figure.ts';
import type { PeriodInput } from './period.ts';

/** What lasts and can be named as a period: by the name of the input's field. */
const LASTING = { term: 'term', session: 'session' } as const;

/**
 * The same period in days, where it names a term or a session: from its first day to its last, or, while that is open, to the day of asOf.
 * Its owner publishes the days on its card, so that they are known wherever its figures are. Errors: BAD_USER_INPUT.
 */
export async function inDays<P extends PeriodInput | null | undefined>(
  period: P,
  asOf: string | null | undefined,
  { card }: Pick<CardLoaders, 'card'>,
): Promise<P | PeriodInput> {
  if (!period || (period.term == null && period.session == null)) return period;
  const { term, session, ...others } = period;
  if ((term != null && session != null) || Object.values(others).some(part => part != null))
    throw new BadInputError('A period is a term, or a session, or days; not two of them.');
  return term != null
    ? lifeOf('term', term, await card.load(term), asOf)
    : lifeOf('session', String(session), await card.load(String(session)), asOf);
}

function lifeOf(field: keyof typeof LASTING, id: string, card: CardRow | null, asOf: string | null | undefined): PeriodInput {
  if (card?.kind !== LASTING[field])
    throw new BadInputError(`There is no ${field} "${id}". The list "${field}s" of a committee tells their ids.`);
  if (card.withdrawn) throw new BadInputError(`The ${field} ${id} was withdrawn. Name another.`);
  const now = knownDay(asOf ?? null);
  if (card.day > now) throw new BadInputError(`The ${field} ${id} begins on ${card.day}, after ${asOf ? 'asOf' : 'today'}.`);
  return { from: card.day, until: card.dimensions.until ?? now };
}
