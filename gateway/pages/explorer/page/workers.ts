// Monaco looks for this global when it starts its first worker, so this module comes before GraphiQL.
const scope = globalThis as typeof globalThis & { MonacoEnvironment?: { getWorker(id: string, label: string): Worker } };

scope.MonacoEnvironment = {
  getWorker(_id, label) {
    return new Worker(label === 'json' || label === 'graphql' ? EXPLORER_WORKERS[label] : EXPLORER_WORKERS.editor);
  },
};
