import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { kindNamed, type Model } from '@tongxin/infra/kernel/model.ts';
import { itemAt } from '@tongxin/infra/must.ts';

/** A synthetic record to be: fields as the import takes them; `links` are its references to others, by field. */
export interface Made {
  kind: Kind;
  committee: string;
  fields: Record<string, unknown>;
  links: Record<string, Made>;
  /** When its register knew it. */
  recordedAt: string;
}

export interface MadeSet {
  records: Made[];
  /** How many published figures come out of them. */
  figures: number;
}

/** A line of the file: like the record, with the kind by its name and links as line numbers, from 0. */
interface Line extends Omit<Made, 'kind' | 'links'> {
  kind: string;
  links?: Record<string, number>;
}

const FILE = new URL('./records.jsonl.br', import.meta.url);

/** Records of one kind, those that refer to others of it after these. */
export function inOrder<M extends Made>(records: readonly M[]): M[][] {
  const refers = (record: Made) => Object.values(record.links).some(({ kind }) => kind === record.kind);
  const parts = [records.filter(record => !refers(record)), records.filter(refers)];
  return parts.filter(part => part.length > 0);
}

/** The set as it is kept before it is compressed: a line of JSON for each record after one that counts them, those referred to first. */
export function textOf({ records, figures }: MadeSet, { kinds }: Model): string {
  const sorted = kinds.flatMap(kind => inOrder(records.filter(record => record.kind === kind)).flat());
  const numbers = new Map(sorted.map((record, number) => [record, number]));
  const lines = sorted.map(({ kind, committee, fields, links, recordedAt }): Line => {
    const named = Object.entries(links).map(([field, to]) => [field, numbers.get(to)]);
    return { kind: kind.name, committee, fields, ...(named.length > 0 && { links: Object.fromEntries(named) }), recordedAt };
  });
  return [{ figures, records: lines.length }, ...lines].map(line => JSON.stringify(line)).join('\n');
}

export function setOf(text: string, model: Model): MadeSet {
  const [head, ...lines] = text.split('\n').map(line => JSON.parse(line));
  const records: Made[] = [];
  for (const { kind, links = {}, ...line } of lines as Line[]) {
    const named = Object.entries(links).map(([field, number]) => [field, itemAt(records, number)]);
    records.push({ ...line, kind: kindNamed(model, kind), links: Object.fromEntries(named) });
  }
  return { records, figures: head.figures };
}

/** The set that the first start loads: `npm run scenario` makes it. */
export const keptText = (): string => brotliDecompressSync(readFileSync(FILE)).toString();

/** Keeps another; gives its size in bytes. */
export function keep(text: string): number {
  const bytes = brotliCompressSync(Buffer.from(text), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(FILE, bytes);
  return bytes.length;
}
