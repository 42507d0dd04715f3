/** Put in by build.ts: the queries in ../examples. */
declare const EXPLORER_EXAMPLES: import('../example.ts').Example[];
/** Put in by build.ts: the address of each worker's bundle. */
declare const EXPLORER_WORKERS: Record<'editor' | 'json' | 'graphql', string>;
