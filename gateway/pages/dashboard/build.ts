import { join } from 'node:path';
import { published } from '@tongxin/infra/kernel/model.ts';
import { model } from '../../model.ts';
import { bundle, type Files, writeBuilt } from '../bundle.ts';
import { kindWords } from './kind-words.ts';
import { outlinesOfPackage, PACKAGE } from './outlines.ts';

const HERE = import.meta.dirname;

/** Where the built page lies, and outlines of divisions beside it: `420000.json` holds those of the cities of 420000. */
export const BUILT = join(HERE, 'dist');

export async function buildDashboard(): Promise<Files> {
  const files = await bundle({
    entries: ['page.tsx', 'page.css'].map(name => join(HERE, 'page', name)),
    define: { KIND_WORDS: JSON.stringify(kindWords(published(model))) },
    holdsOf: [PACKAGE],
  });
  const outlines = [...outlinesOfPackage()].map(([code, shapes]) => [`${code}.json`, JSON.stringify(shapes)]);
  return { ...files, ...Object.fromEntries(outlines) };
}

/** `npm run pages` */
if (import.meta.main) writeBuilt(BUILT, await buildDashboard());
