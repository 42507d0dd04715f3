import type { EChartsCoreOption } from 'echarts/core';
import { grouped } from '../common/figure.ts';

/** A bar of a waterfall: a whole number at its ends, a change between them. */
export interface Step {
  name: string;
  /** Of a change what it adds or takes; of a whole what it is. */
  amount: number;
  whole: boolean;
  /** From where to where it is drawn. */
  from: number;
  to: number;
}

export interface Change {
  name: string;
  amount: number;
}

/** From one number to another over the changes between them, each standing where the one before ends. The last step is where they lead. */
export function waterfall(first: Change, changes: readonly Change[], last: string): Step[] {
  const steps: Step[] = [{ ...first, whole: true, from: 0, to: first.amount }];
  for (const change of changes) {
    const from = steps.at(-1)?.to ?? 0;
    // Sums of decimals end in what no eye wants to see.
    steps.push({ ...change, whole: false, from, to: Number((from + change.amount).toFixed(6)) });
  }
  const end = steps.at(-1)?.to ?? 0;
  return [...steps, { name: last, amount: end, whole: true, from: 0, to: end }];
}

const WHOLE = '#8fa3b3';
const MORE = '#17588a';
const LESS = '#b25f00';

/** Steps as bars that hang in the air: below each of them stands one that is not drawn. */
export const waterfallOption = (steps: readonly Step[], isNarrow: boolean): EChartsCoreOption => ({
  aria: { enabled: false },
  grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
  tooltip: { show: false },
  xAxis: {
    type: 'category',
    data: steps.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { interval: 0, width: isNarrow ? 64 : 110, overflow: 'break', fontSize: isNarrow ? 11 : 12 },
  },
  yAxis: { type: 'value', min: (value: { min: number; max: number }) => Math.min(0, value.min) },
  series: [
    {
      type: 'bar',
      stack: 'steps',
      stackStrategy: 'all',
      silent: true,
      itemStyle: { color: 'transparent' },
      data: steps.map(({ from, to }) => Math.min(from, to)),
    },
    {
      type: 'bar',
      stack: 'steps',
      stackStrategy: 'all',
      barMaxWidth: 64,
      label: { show: true, position: 'top', color: '#1c2630' },
      data: steps.map(({ name, from, to, amount, whole }) => ({
        name,
        value: Math.abs(to - from),
        itemStyle: { color: whole ? WHOLE : amount < 0 ? LESS : MORE },
        label: { formatter: `${!whole && amount > 0 ? '+' : ''}${grouped(String(amount))}` },
      })),
    },
  ],
});
