import { useAnswer } from './ask.ts';
import type { Measure } from './figure.ts';
import type { Language } from './state.ts';

const CATALOGUE = { query: 'query Catalogue { measures { code label unitLabel decimals kind } }', variables: {} };
type Catalogue = { measures: (Measure & { kind: string })[] | null };
const NONE: Measure[] = [];

/** All measures of which a committee has a number; empty until they are known. */
export function useCatalogue(language: Language): readonly Measure[] {
  const { data } = useAnswer<Catalogue>(CATALOGUE, language);
  // A number of each record has no sum to show.
  return data?.measures?.filter(({ kind }) => kind !== 'EACH') ?? NONE;
}
