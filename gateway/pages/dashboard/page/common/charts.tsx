import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Outlines } from './outlines.ts';
import { useSay } from './speech.tsx';

/** The library of charts. Asked for before there is something to draw, it comes over the line while the numbers are counted. */
export const library = () => import('./echarts.ts');

interface ChartProps {
  option: EChartsCoreOption;
  /** In a sentence, for who does not see it. */
  label: string;
  /** The same as a table; undefined: it stands beside. */
  table?: ReactNode;
  /** Of a map: registered under a name before the option is drawn. */
  outlines?: { name: string; json: Outlines } | undefined;
  /** By the name of what was clicked. */
  onPick?: ((name: string) => void) | undefined;
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const FONT = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A chart, with its table below. The library comes when the first chart is shown. */
export function Chart({ option, label, table, outlines, onPick }: ChartProps) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    let gone = false;
    const draw = (change: () => void) => {
      change();
      // So that paper and pictures may have it in another size.
      const drawing = place.current?.querySelector('svg');
      if (drawing && chart.current) drawing.setAttribute('viewBox', `0 0 ${chart.current.getWidth()} ${chart.current.getHeight()}`);
    };
    const resizing = new ResizeObserver(() => draw(() => chart.current?.resize()));
    library().then(({ init, registerMap }) => {
      if (gone || !place.current) return;
      if (outlines) registerMap(outlines.name, outlines.json as never);
      chart.current ??= init(place.current, undefined, { renderer: 'svg' });
      const drawn = chart.current;
      draw(() => drawn.setOption({ textStyle: { fontFamily: FONT }, animation: !isStill(), animationDuration: 300, ...option }, true));
      chart.current.off('click');
      if (onPick) chart.current.on('click', event => onPick(event.name));
      resizing.observe(place.current);
    });
    return () => {
      gone = true;
      resizing.disconnect();
    };
  }, [option, outlines, onPick]);
  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = undefined;
    },
    [],
  );
  return (
    <>
      <div className="chart" ref={place} role="img" aria-label={label} />
      {table && (
        <details className="as-table">
          <summary>{say('asTable')}</summary>
          {table}
        </details>
      )}
    </>
  );
}

const WIDTH = 120;
const HEIGHT = 28;

/** A line as small as a word. Where a value is missing, so is the line; one alone is a dot. */
export function Spark({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter(value => value !== null);
  if (known.length < 2) return <div className="spark" />;
  const [least, most] = [Math.min(0, ...known), Math.max(...known)];
  const x = (at: number) => 2 + (at / (values.length - 1)) * (WIDTH - 4);
  const y = (value: number) => HEIGHT - 3 - ((value - least) / (most - least || 1)) * (HEIGHT - 6);
  const path = values.map((value, at) =>
    value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}h0`,
  );
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={path.join('')} />
    </svg>
  );
}
