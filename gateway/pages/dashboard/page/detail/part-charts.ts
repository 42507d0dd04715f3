import type { EChartsCoreOption } from 'echarts/core';
import { type Measure, shownOf } from '../common/figure.ts';
import type { Part } from './part.ts';
import type { Say } from './words.ts';

const BAR = '#17588a';
/** A number that is part of one is drawn as one: nobody knows how much longer the bar would be. */
const PARTIAL = { color: '#d3e2ee', borderColor: BAR, borderType: 'dashed' };
/** Of a label, in Latin letters; a Chinese character is as wide as two. */
const WIDEST = 28;

/** What is not known or not told has no bar, and says so where the bar would begin. */
const bars = (parts: readonly Part[], say: Say, position: 'right' | 'top') =>
  parts.map(({ figure }) => {
    const { text, look } = shownOf(figure, say);
    return figure.value === null
      ? { value: null }
      : {
          value: figure.value,
          ...(look === 'partial' && { itemStyle: PARTIAL }),
          label: { show: position === 'right' || parts.length <= 12, position, formatter: text },
        };
  });

function fitting(label: string): string {
  let width = 0;
  const end = [...label].findIndex(character => {
    width += character > '\u2e7f' ? 2 : 1;
    return width > WIDEST;
  });
  return end < 0 ? label : `${[...label].slice(0, end).join('')}…`;
}

const named = (parts: readonly Part[], say: Say) => {
  const byLabel = new Map(parts.map(part => [part.label, part]));
  return (label: string): string => {
    const figure = byLabel.get(label)?.figure;
    const short = fitting(label);
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
