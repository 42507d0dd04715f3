import type { ClientBase } from 'pg';
import { labelled, valueKey } from '../kernel/dimension.ts';
import type { Measure } from '../kernel/measure.ts';
import type { Model } from '../kernel/model.ts';
import { type Unit, units } from '../kernel/units.ts';
import type { Words } from '../kernel/words.ts';

/** Under what the version, the name and the unit of a measure are kept. */
export const versionKey = ({ code }: Pick<Measure, 'code'>): string => `version ${code}`;
export const labelKey = ({ code }: Pick<Measure, 'code'>): string => `label ${code}`;
export const unitKey = ({ code }: Pick<Measure, 'code'>): string => `unit ${code}`;

/** What the rows of figures say in words, or by the number of a version. */
function wordingsOf({ measures }: Model): Map<string, Words> {
  const worded = new Map<string, Words>();
  for (const measure of measures) {
    worded.set(versionKey(measure), [String(measure.version), String(measure.version)]);
    worded.set(labelKey(measure), measure.label);
    worded.set(unitKey(measure), [measure.unit, units[measure.unit as Unit]]);
    for (const { choices } of Object.values(measure.dimensions))
      for (const code of Object.keys(choices?.values ?? {}))
        if (choices) worded.set(valueKey(choices, code), labelled(choices, code).words);
  }
  return worded;
}

// What is there already in these words stays; the first is taken to have been so since the beginning.
const KEEP = `
  INSERT INTO reference.wording (what, known, zh, en)
  SELECT w.what, CASE WHEN last.what IS NULL THEN '-infinity' ELSE date_trunc('milliseconds', clock_timestamp()) END, w.zh, w.en
  FROM jsonb_to_recordset($1) AS w (what text, zh text, en text)
  LEFT JOIN (SELECT DISTINCT ON (what) what, zh, en FROM reference.wording ORDER BY what, known DESC) last USING (what)
  WHERE (last.zh, last.en) IS DISTINCT FROM (w.zh, w.en)`;

/** Keeps how this program words the rows of figures, where one before it did so otherwise: what was cited stays in the words of then. */
export async function keepWordings(client: ClientBase, model: Model): Promise<void> {
  const rows = [...wordingsOf(model)].map(([what, [zh, en]]) => ({ what, zh, en }));
  await client.query(KEEP, [JSON.stringify(rows)]);
}
