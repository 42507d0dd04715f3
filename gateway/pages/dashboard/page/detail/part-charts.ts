import type { EChartsCoreOption } from 'echarts/core';
import { type Measure, shownOf } from '../common/figure.ts';
import type { Part } from './part.ts';
import type { Say } from './words.ts';

const BAR = '#17588a';

/** What is not known or not told has no bar, and says so where the bar would begin. */
const bars = (parts: readonly Part[], say: Say, position: 'right' | 'top') =>
  parts.map(({ figure }) => {
    const { text } = shownOf(figure, say);
    return figure.value === null
      ? { value: null }
      : { value: figure.value, label: { show: position === 'right' || parts.length <= 12, position, formatter: text } };
  });

const named = (parts: readonly Part[], say: Say) => {
  const byLabel = new Map(parts.map(part => [part.label, part]));
  return (label: string): string => {
    const figure = byLabel.get(label)?.figure;
    const short = label.length > 14 ? `${label.slice(0, 13)}…` : label;
    return figure?.value === null ? `${short} ${shownOf(figure, say).text}` : short;
  };
};

const tooltip = (parts: readonly Part[], { unitLabel }: Measure, say: Say) => ({
  trigger: 'item',
  renderMode: 'richText',
  formatter: ({ dataIndex }: { dataIndex: number }) => {
    const part = parts[dataIndex];
    return part ? `${part.label}  ${shownOf(part.figure, say).text} ${unitLabel}` : '';
  },
});

/** A bar for each part, the largest on top. */
export const barsAcross = (parts: readonly Part[], measure: Measure, say: Say): EChartsCoreOption => ({
  aria: { enabled: false },
  grid: { left: 4, right: 56, top: 4, bottom: 4, containLabel: true },
  tooltip: tooltip(parts, measure, say),
  xAxis: { type: 'value', show: false },
  yAxis: {
    type: 'category',
    inverse: true,
    data: parts.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { formatter: named(parts, say), color: '#1c2630', interval: 0 },
  },
  series: [{ type: 'bar', color: BAR, barMaxWidth: 18, data: bars(parts, say, 'right') }],
});

/** A bar for each step of time. */
export const barsUpright = (parts: readonly Part[], measure: Measure, say: Say): EChartsCoreOption => ({
  aria: { enabled: false },
  grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
  tooltip: tooltip(parts, measure, say),
  xAxis: {
    type: 'category',
    data: parts.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { formatter: named(parts, say), hideOverlap: true },
  },
  yAxis: { type: 'value', name: measure.unitLabel, nameTextStyle: { align: 'left' } },
  series: [{ type: 'bar', color: BAR, barMaxWidth: 28, data: bars(parts, say, 'top') }],
});
