/** Whether this is `npm run test:full`, which takes its time. */
export const isFull = Boolean(process.env.TEST_FULL);
