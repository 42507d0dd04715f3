import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../../..');
/** The package that holds outlines of the provinces of China, by codes of GB/T 2260 (Apache-2.0). */
export const PACKAGE = 'node_modules/echarts-shapes';
const PROVINCES = join(REPOSITORY, PACKAGE, 'map/json/province');

type Ring = [number, number][];
/** A ring as the package writes it: differences of neighbours in 1/1024 of a degree, as characters; or plain. */
type Packed = string | Ring;
interface Source {
  features: {
    id?: string;
    properties: { name: string };
    geometry:
      | { type: 'Polygon'; coordinates: Packed[]; encodeOffsets?: [number, number][] }
      | { type: 'MultiPolygon'; coordinates: Packed[][]; encodeOffsets?: [number, number][][] };
  }[];
}

/** Outlines of the divisions directly below one, as GeoJSON. */
export interface Outlines {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    properties: { code: string; name: string };
    geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
  }[];
}

/** From the package: the outlines of all divisions that are divisions of ours, by the code of the one above them. */
export function outlinesOfPackage(): Map<string, Outlines> {
  const all = divisions();
  const found = new Map<string, Outlines>();
  for (const file of readdirSync(PROVINCES).sort()) {
    const { features } = JSON.parse(readFileSync(join(PROVINCES, file), 'utf8')) as Source;
    const parent = all.find(({ code }) => features.some(({ id }) => id === code))?.parent;
    if (!parent) continue;
    const below = all.filter(each => each.parent === parent);
    const outlined = features.flatMap(({ id, properties, geometry }) => {
      // Few have no code, or are there a second time without an outline.
      const division = below.find(({ code, name }) => (id === undefined ? name === properties.name : code === id));
      if (!division || geometry.coordinates.length === 0) return [];
      const { code, name } = division;
      return [{ type: 'Feature' as const, properties: { code, name }, geometry: unpacked(geometry) }];
    });
    found.set(parent, { type: 'FeatureCollection', features: outlined });
  }
  return found;
}

function unpacked(geometry: Source['features'][number]['geometry']): Outlines['features'][number]['geometry'] {
  const rings = (packed: Packed[], offsets: [number, number][] = []) => packed.map((ring, at) => unpackedRing(ring, offsets[at]));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(geometry.coordinates, geometry.encodeOffsets) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((each, at) => rings(each, geometry.encodeOffsets?.[at])) };
}

/** Degrees to three places: a hundred metres. */
function unpackedRing(ring: Packed, [east, north]: [number, number] = [0, 0]): Ring {
  if (typeof ring !== 'string') return ring.map(([x, y]) => [rounded(x), rounded(y)]);
  const points: Ring = [];
  let [x, y] = [east, north];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    x += signed(ring.charCodeAt(at) - 64);
    y += signed(ring.charCodeAt(at + 1) - 64);
    points.push([rounded(x / 1024), rounded(y / 1024)]);
  }
  return points;
}

/** The sign stands in the last bit. */
const signed = (number: number): number => (number >> 1) ^ -(number & 1);
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function divisions(): { code: string; name: string; parent: string }[] {
  const [, ...lines] = readFileSync(join(REPOSITORY, 'infra/reference/data/divisions.csv'), 'utf8').trim().split(/\r?\n/);
  return lines.map(line => {
    const [code = '', name = '', , parent = ''] = line.split(',');
    return { code, name, parent };
  });
}
