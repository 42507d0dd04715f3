import { useMemo } from 'react';
import { type Asked, faultsAt } from '../common/ask.ts';
import type { Given } from '../common/given.ts';
import { useOutlines } from '../common/outlines.ts';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import type { View } from '../common/view.ts';
import { classesOf } from './classes.ts';
import { Drawing } from './drawing.tsx';
import { type PartsAnswer, partsQuestion, partsRows } from './parts.ts';
import { Legend, Tiles } from './tiles.tsx';

/** The committees below, coloured by the measure: on their outlines, or as tiles where there are none. */
export function AreaMap({ view, asked, given }: { view: View; asked: Asked<PartsAnswer>; given: Given }) {
  const say = useSay();
  const outlines = useOutlines(view.committee, given);
  const figure = asked.data?.committee?.parts;
  const parts = useMemo(() => (figure?.byChild ?? []).filter(({ reach }) => reach === 'SUBTREE'), [figure]);
  const classes = useMemo(() => classesOf(parts.flatMap(({ value }) => (value === null ? [] : [value]))), [parts]);
  const title = figure ? say('mapOf', { measure: figure.measure.label, unit: figure.measure.unitLabel }) : say('map');
  const outlined = useMemo(() => new Set(outlines?.features.map(({ properties }) => properties.code)), [outlines]);
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
      rows={partsRows(view)}
    >
      {figure && parts.length === 0 && <p className="quiet">{say('noPart')}</p>}
      {figure && isMap && outlines && (
        <Drawing
          parts={parts}
          classes={classes}
          measure={figure.measure}
          outlines={outlines}
          committee={view.committee}
          label={title}
          table={<Tiles parts={parts} classes={classes} measure={figure.measure} />}
        />
      )}
      {figure && tiles.length > 0 && <Tiles parts={tiles} classes={classes} measure={figure.measure} />}
      {figure && parts.length > 0 && <Legend parts={parts} classes={classes} measure={figure.measure} />}
      {isMap && <p className="approval">{given.mapApproval ? say('mapApproval', { number: given.mapApproval }) : say('mapNotApproved')}</p>}
      {!isMap && parts.length > 0 && <p className="quiet">{say('noShapes')}</p>}
    </Panel>
  );
}
