import { parseArgs } from 'node:util';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { findCommittee } from '@tongxin/infra/import/places.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { published } from '@tongxin/infra/kernel/model.ts';
import { nearest } from '@tongxin/infra/nearest.ts';
import { model } from '../model.ts';

/** What an office keeps about itself is not imported. */
const kinds = published(model);

export type Command =
  | { template: Kind; path: string | undefined }
  | {
      template?: undefined;
      kind: Kind;
      committee: string;
      path: string;
      partial: boolean;
      history: boolean;
      synthetic: boolean;
      dryRun: boolean;
    };

export const USAGE = `npm run import -- --committee <代码或简称> --kind <类别> <文件.csv|文件.xlsx> [--partial] [--history] [--synthetic] [--dry-run]
npm run import -- --template <类别> [文件.csv|文件.xlsx]`;

/** Understands the command line. Errors: OperatorError. */
export function readOptions(parameters: string[]): Command {
  const { values, positionals } = parse(parameters);
  const [path, ...more] = positionals;
  if (more.length > 0) throw new OperatorError(`一次只能导入一个文件，多了：${more.join('、')}。\n${USAGE}`);
  if (values.template !== undefined) return { template: findKind(values.template), path };
  if (!values.committee || !values.kind || !path) throw new OperatorError(USAGE);
  const found = findCommittee(values.committee);
  if (!('code' in found)) throw new OperatorError(`--committee ${values.committee}：${found.fault}。${found.remedy}。`);
  const { partial, history, synthetic } = values;
  return { kind: findKind(values.kind), committee: found.code, path, partial, history, synthetic, dryRun: values['dry-run'] };
}

function parse(parameters: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { committee: text, kind: text, template: text, partial: flag, history: flag, synthetic: flag, 'dry-run': flag };
  try {
    return parseArgs({ args: parameters, options, allowPositionals: true });
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** A kind by its English name or Chinese label. */
export function findKind(text: string): Kind {
  const found = kinds.find(({ name, label }) => name.toLowerCase() === text.toLowerCase() || label[0] === text);
  if (found) return found;
  const near = nearest(
    text,
    kinds.flatMap(({ name, label }) => [name, label[0]]),
  );
  const list = kinds.map(({ name, label }) => `${label[0]}（${name}）`).join('、');
  throw new OperatorError(`没有“${text}”这一类${near ? `，是否“${near}”？` : '。'}可用的类别：${list}。`);
}
