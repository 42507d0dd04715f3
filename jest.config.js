/** Jest 30 strips the types of `.ts` itself under `node --experimental-vm-modules`; there is nothing to transform. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: ['**/*.test.ts'],
  // Many cells, faults and histories take long: `npm run test:full` runs them too.
  testPathIgnorePatterns: ['node_modules', '\\.long\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/.data', '<rootDir>/.turbo'],
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  // Modules of the tests before stay in memory: a worker that holds this much makes way for a fresh one.
  workerIdleMemoryLimit: '1GB',
};
