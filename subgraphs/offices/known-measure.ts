import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Fault } from '@tongxin/infra/kernel/row.ts';
import { type Language, say } from '@tongxin/infra/kernel/words.ts';

interface Named {
  area: string;
  measure: string | null;
}

/** A measure that is named is one of its area, and of what happens in a period: what exists is known from its records. */
export async function knownMeasure(database: Queryable, { area, measure }: Named, language: Language): Promise<Fault | null> {
  if (!measure) return null;
  const { rows } = await database.query<{ area: string; reported: boolean }>('SELECT area, reported FROM ledger.measure WHERE code = $1', [
    measure,
  ]);
  const [found] = rows;
  if (found?.area === area && found.reported) return null;
  return {
    field: 'measure',
    code: 'NOT_FOUND',
    message:
      found?.area === area
        ? say(
            language,
            `“${measure}”不是期内发生的数，无须报送。`,
            `${measure} is not of what happens in a period: it is known from the records.`,
          )
        : say(
            language,
            `这方面没有指标“${measure}”；不填即为这方面的全部。`,
            `There is no measure ${measure} of that area. Leave it out for all of the area.`,
          ),
  };
}
