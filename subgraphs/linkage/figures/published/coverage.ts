import type { Comparison } from './compare.ts';

/** Of one kind of published rows, how many agree, differ, or cannot be compared and why not. */
export interface Coverage {
  kind: string;
  rows: number;
  agree: number;
  differ: number;
  notComparable: { reason: string; ids: string[] }[];
}

const KINDS = ['STOCK', 'FLOW', 'RATIO', 'TARGET', 'CASE', 'EXTERNAL', 'RULE'];

/** The kinds in their order, those without a row too. */
export function coverageOf(comparisons: readonly Comparison[]): Coverage[] {
  const byKind = Map.groupBy(comparisons, ({ row }) => row.kind);
  return [...new Set([...KINDS, ...byKind.keys()])].map(kind => {
    const rows = byKind.get(kind) ?? [];
    const judged = (verdict: Comparison['verdict']) => rows.filter(each => each.verdict === verdict);
    const reasons = Map.groupBy(judged('NOT_COMPARABLE'), ({ reason }) => reason ?? '');
    return {
      kind,
      rows: rows.length,
      agree: judged('AGREES').length,
      differ: judged('DIFFERS').length,
      notComparable: [...reasons].map(([reason, some]) => ({ reason, ids: some.map(({ row }) => row.id) })),
    };
  });
}
