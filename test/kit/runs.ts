/** How often a property is tried: a few times with every commit, and as often as it takes to be sure in `npm run test:full`. */
export const runs = (few: number, many: number): number => (process.env.TEST_FULL ? many : few);
