import { type ReactNode, useMemo } from 'react';
import { Chart } from '../common/charts.tsx';
import { changeOf, type Measure, shownOf } from '../common/figure.ts';
import { aspectOf, type Outlines } from '../common/outlines.ts';
import { missing, partial, suppressed } from '../common/patterns.ts';
import { useSay } from '../common/speech.tsx';
import type { Say } from '../common/words.ts';
import { type Class, type Look, lookOf } from './classes.ts';
import { type Part, pick, shortOf } from './parts.ts';

/** From little to much; on the last two, letters are white. The same as of the style sheet. */
const SHADES = ['#e9f1f7', '#bfd7e8', '#8fb9d6', '#35729f', '#134a75'];
const INK = '#1c2630';
const NOWHERE = '#f7f8f9';

/** The shade of a class among so many: the darkest is always the largest. */
export const shadeOf = (at: number, count: number): number => SHADES.length - count + at;

interface DrawingProps {
  parts: readonly Part[];
  classes: readonly Class[];
  measure: Measure;
  outlines: Outlines;
  committee: string;
  label: string;
  table: ReactNode;
}

/** The committees below on their outlines. */
export function Drawing({ parts, classes, measure, outlines, committee, label, table }: DrawingProps) {
  const say = useSay();
  const registered = useMemo(() => ({ name: committee, json: outlines }), [committee, outlines]);
  const option = useMemo(() => {
    const byCode = new Map(parts.map(part => [part.committee.code, part]));
    return {
      tooltip: {
        renderMode: 'richText',
        formatter: ({ name }: { name: string }) => toldOf(byCode.get(name), measure, say),
      },
      series: [
        {
          type: 'map',
          map: committee,
          nameProperty: 'code',
          aspectScale: aspectOf(outlines),
          ...{ left: 4, right: 4, top: 4, bottom: 4 },
          data: parts.map(part => ({ name: part.committee.code, ...styleOf(part, classes, say) })),
          itemStyle: { areaColor: NOWHERE, borderColor: '#fff', borderWidth: 1.2 },
          label: { show: true, fontSize: 12, lineHeight: 15, formatter: '' },
          labelLayout: { hideOverlap: true },
          selectedMode: false,
          emphasis: { label: { show: true }, itemStyle: { borderColor: '#d98a00', borderWidth: 2.5 } },
        },
      ],
    };
  }, [parts, classes, measure, outlines, committee, say]);
  return <Chart option={option} outlines={registered} label={label} onPick={pick} table={table} />;
}

/** In words, where one points at it. */
function toldOf(part: Part | undefined, measure: Measure, say: Say): string {
  if (!part) return '—';
  const { text, why } = shownOf(part, say);
  const change = part.againstLastYear && changeOf(part.againstLastYear, measure);
  const number = `${text}${part.value === null ? '' : ` ${measure.unitLabel}`}`;
  return [`${shortOf(part)}  ${number}`, why, change && `${say('againstLastYear')} ${change}`].filter(Boolean).join('\n');
}

function styleOf(part: Part, classes: readonly Class[], say: Say) {
  const look = lookOf(part, classes);
  const colour = 'at' in look ? (SHADES[shadeOf(look.at, classes.length)] ?? NOWHERE) : '#ffffff';
  const isDark = 'at' in look && shadeOf(look.at, classes.length) > 2;
  const { text } = shownOf(part, say);
  const area = areaOf(look, colour);
  return {
    value: part.value ?? undefined,
    itemStyle: { areaColor: area, ...(!('at' in look) && { borderColor: '#9aa7b2' }) },
    emphasis: { itemStyle: { areaColor: area }, label: { color: isDark ? '#fff' : INK } },
    label: {
      color: isDark ? '#fff' : INK,
      // Where it reaches over the border, and on what is not of one colour.
      textBorderColor: colour,
      textBorderWidth: 2,
      ...(look.kind !== 'class' && { backgroundColor: colour, padding: [1, 3], borderRadius: 2 }),
      formatter: `${shortOf(part)}\n${text}${look.kind === 'partial' ? ` ${say('partial')}` : ''}`,
    },
  };
}

function areaOf({ kind }: Look, colour: string) {
  if (kind === 'missing') return missing();
  if (kind === 'suppressed') return suppressed();
  return kind === 'partial' ? partial(colour) : colour;
}
