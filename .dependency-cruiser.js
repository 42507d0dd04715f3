// The floors of the house, from above: gateway, subgraphs, infra, schema. Arrows run downward only (docs/ARCHITECTURE.md).
const TESTS = '(\\.test\\.ts|/test-support/[^/]+)$|^test/';
const DOMAIN = 'members|liaison|consultations|proposals|offices';

export default {
  forbidden: [
    {
      name: 'downward-only',
      comment: 'A floor imports what is on it or below it. What is above hands down what it knows as a parameter.',
      severity: 'error',
      from: { path: '^schema/', pathNot: TESTS },
      to: { path: '^(infra|subgraphs|gateway|test)/' },
    },
    {
      name: 'infra-below-subgraphs',
      comment: 'infra knows of no subgraph: the kinds come to it in the model.',
      severity: 'error',
      from: { path: '^infra/', pathNot: TESTS },
      to: { path: '^(subgraphs|gateway|test)/' },
    },
    {
      name: 'subgraphs-below-gateway',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: TESTS },
      to: { path: '^(gateway|test)/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|infra|schema)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-other-subgraph',
      comment:
        'A subgraph refers to the kinds of another by name, and reaches its records through links; what several share is in subgraphs/vocabulary.',
      severity: 'error',
      from: { path: `^subgraphs/(${DOMAIN}|linkage|vocabulary)/`, pathNot: TESTS },
      to: { path: `^subgraphs/(${DOMAIN}|linkage)/`, pathNot: '^subgraphs/$1/' },
    },
    { name: 'no-circle-of-files', severity: 'error', from: { pathNot: TESTS }, to: { circular: true } },
    {
      name: 'no-circle-of-folders',
      comment: 'Folders have an order too. Tests may reach upward from beside what they test, so they are left out.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    { name: 'resolved', comment: 'What is imported is there.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment: 'A workspace imports only packages that its own package.json, or the root, names.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'used',
      comment: 'A file that imports nothing and that nothing imports is left over.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '\\.test\\.ts$|^test/|^gateway/(main|commands/|pages/)|^gateway/generated/|\\.d\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules|/test-support/' },
    exclude: { path: '\\.test\\.ts$|^test/releases/|^test/bench/peers/|^gateway/pages/explorer/page/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
