import { join } from 'node:path';
import { bundle, type Files, writeBuilt } from '../bundle.ts';

const HERE = import.meta.dirname;

/** Where the built page lies. */
export const BUILT = join(HERE, 'dist');

export const buildExplorer = (): Promise<Files> => bundle({ entries: ['page.ts', 'page.css'].map(name => join(HERE, 'page', name)) });

/** `npm run pages` */
if (import.meta.main) writeBuilt(BUILT, await buildExplorer());
