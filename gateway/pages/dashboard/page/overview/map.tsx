import { useEffect, useMemo, useRef, useState } from 'react';
import { Go, go } from '../common/address.tsx';
import { type Asked, faultsAt } from '../common/ask.ts';
import { Chart, type Outlines } from '../common/charts.tsx';
import { shownOf } from '../common/figure.ts';
import type { Given } from '../common/given.ts';
import { Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import type { View } from '../common/view.ts';
import { type Part, type PartsAnswer, partsQuestion, partsRows } from './ranks.tsx';

const SHADES = ['#e7f0f7', '#9fc3dd', '#4f8fbc', '#17588a'];
const UNKNOWN = '#f2f2f2';

/** Outlines of those below a committee; null: there are none; undefined: they are on the way. */
function useOutlines(committee: string, { shapes }: Given): Outlines | null | undefined {
  const [read, keep] = useState<{ committee: string; outlines: Outlines | null }>();
  const has = shapes.includes(committee);
  useEffect(() => {
    if (!has) return;
    let wanted = true;
    fetch(`/dashboard/shapes/${committee}.json`)
      .then(async response => (response.ok ? ((await response.json()) as Outlines) : null))
      // Without outlines there are tiles.
      .catch(() => null)
      .then(outlines => wanted && keep({ committee, outlines }));
    return () => {
      wanted = false;
    };
  }, [committee, has]);
  if (!has) return null;
  return read?.committee === committee ? read.outlines : undefined;
}

/** The committees below, coloured by the measure: on their outlines, or as tiles where there are none. */
export function AreaMap({ view, level, asked, given }: { view: View; level: string | undefined; asked: Asked<PartsAnswer>; given: Given }) {
  const say = useSay();
  const drawn = useRef<HTMLDivElement>(null);
  const outlines = useOutlines(view.committee, given);
  const figure = asked.data?.committee?.parts;
  const parts = (figure?.byChild ?? []).filter(({ reach }) => reach === 'SUBTREE');
  const title = figure ? say('mapOf', { measure: figure.measure.label }) : say('map');
  const outlined = new Set(outlines?.features.map(({ properties }) => properties.code));
  const isMap = parts.some(({ committee }) => outlined.has(committee.code));
  const tiles = isMap ? parts.filter(({ committee }) => !outlined.has(committee.code)) : parts;
  return (
    <Panel
      name="map"
      title={title}
      loading={asked.loading || outlines === undefined}
      faults={faultsAt(asked.faults, 'parts')}
      again={asked.again}
      question={partsQuestion(view)}
      rows={partsRows(view, level)}
      {...(isMap && { drawn })}
    >
      {isMap && outlines && (
        <>
          <Drawing parts={parts} outlines={outlines} view={view} label={title} drawn={drawn} />
          <p className="approval">{given.mapApproval ? say('mapApproval', { number: given.mapApproval }) : say('mapNotApproved')}</p>
        </>
      )}
      {!isMap && parts.length > 0 && <p className="quiet">{say('noShapes')}</p>}
      {!isMap && figure && parts.length === 0 && <p className="quiet">{say('noPart')}</p>}
      {tiles.length > 0 && <Tiles parts={tiles} measure={view.measure} />}
    </Panel>
  );
}

const pick = (code: string) => go({ committee: code, open: undefined });

interface DrawingProps {
  parts: Part[];
  outlines: Outlines;
  view: View;
  label: string;
  drawn: React.RefObject<HTMLDivElement | null>;
}

function Drawing({ parts, outlines, view, label, drawn }: DrawingProps) {
  const say = useSay();
  const registered = useMemo(() => ({ name: view.committee, json: outlines }), [view.committee, outlines]);
  const option = useMemo(() => {
    const byCode = new Map(parts.map(part => [part.committee.code, part]));
    const told = (code: string) => {
      const part = byCode.get(code);
      return part ? [shortOf(part), shownOf(part, say).text] : [code, '—'];
    };
    const most = Math.max(1, ...parts.map(({ value }) => value ?? 0));
    return {
      tooltip: { renderMode: 'richText', formatter: ({ name }: { name: string }) => told(name).join('  ') },
      visualMap: { min: 0, max: most, calculable: false, inRange: { color: SHADES }, left: 0, bottom: 0, itemHeight: 80 },
      series: [
        {
          type: 'map',
          map: view.committee,
          nameProperty: 'code',
          aspectScale: 0.85,
          data: parts.filter(({ value }) => value !== null).map(({ committee, value }) => ({ name: committee.code, value })),
          itemStyle: { areaColor: UNKNOWN, borderColor: '#7d8b97' },
          label: {
            show: true,
            fontSize: 11,
            color: '#1c2630',
            textBorderColor: '#fff',
            textBorderWidth: 2,
            formatter: ({ name }: { name: string }) => told(name).join('\n'),
          },
          labelLayout: { hideOverlap: true },
          selectedMode: false,
          emphasis: { itemStyle: { areaColor: '#f4d58d' } },
        },
      ],
    };
  }, [parts, view.committee, say]);
  return (
    <Chart
      option={option}
      outlines={registered}
      label={label}
      onPick={pick}
      drawn={drawn}
      table={<Tiles parts={parts} measure={view.measure} />}
    />
  );
}

/** 黄石市政协 is 黄石市 on a map. */
const shortOf = ({ committee }: Part) => committee.shortName.replace(/政协$/, '');

function Tiles({ parts, measure }: { parts: readonly Part[]; measure: string }) {
  const most = Math.max(1, ...parts.map(({ value }) => value ?? 0));
  return (
    <ul className="tiles">
      {parts.map(part => (
        <li
          key={part.committee.code}
          className={part.value === null ? 'unknown' : `shade-${Math.min(3, Math.floor((part.value / most) * 4))}`}
        >
          <Go to={{ committee: part.committee.code, open: undefined }}>{shortOf(part)}</Go>
          <Numeral figure={part} measure={measure} committee={part.committee.code} />
        </li>
      ))}
    </ul>
  );
}
