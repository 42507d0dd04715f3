import { useEffect, useState } from 'react';
import type { Given } from './given.ts';

type Ring = [number, number][];
/** GeoJSON; features carry `properties.code`. */
export interface Outlines {
  type: 'FeatureCollection';
  features: { properties: { code: string }; geometry: { coordinates: (Ring | Ring[])[] } }[];
}

/** Outlines of those below a committee; null: there are none; undefined: they are on the way. */
export function useOutlines(committee: string, { shapes }: Given): Outlines | null | undefined {
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

/** How much shorter a degree to the east is there than one to the north. */
export function aspectOf({ features }: Outlines): number {
  const norths = features.flatMap(({ geometry }) => (geometry.coordinates.flat(Infinity) as number[]).filter((_, at) => at % 2 === 1));
  const middle = norths.reduce((sum, north) => sum + north, 0) / Math.max(1, norths.length);
  return Math.cos((middle * Math.PI) / 180);
}
