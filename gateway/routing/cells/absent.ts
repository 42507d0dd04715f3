import { Paths } from '../plan/paths.ts';
import type { CellResponse } from './cell.ts';

/** Says which of the records that were asked for are not shown: those that are null, and nothing is wrong with them. */
export function withAbsent(answer: CellResponse): CellResponse {
  const entities = answer.data?._entities;
  if (!Array.isArray(entities) || !entities.includes(null)) return answer;
  const failed = new Paths();
  for (const { path, extensions } of answer.errors ?? []) {
    // Of errors that are not told it is not known where they were.
    if (extensions?.more !== undefined) return answer;
    failed.add(path);
  }
  const absent = entities.flatMap((entity, index) => (entity === null && !failed.touch(['_entities', index]) ? [index] : []));
  return absent.length > 0 ? { ...answer, extensions: { absent } } : answer;
}
