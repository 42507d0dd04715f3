import fc from 'fast-check';
import { isFull } from './full.ts';

/**
 * Properties of every test file. With each commit they are drawn as the time before, so that a change is judged by what it changed; what nobody
 * has thought of is drawn anew in `npm run test:full`, which names the seed of what it finds.
 */
fc.configureGlobal(isFull ? {} : { seed: 20_260_101 });

export { fc };

/** How often a property is tried: a few times with every commit, and as often as it takes to be sure in `npm run test:full`. */
export const runs = (few: number, many: number): number => (isFull ? many : few);
