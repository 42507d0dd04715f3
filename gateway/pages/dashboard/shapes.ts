import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { z } from 'zod';
import { ASK_EACH_TIME, type Asset, assetOf, builtAsset } from '../assets.ts';

const BUILT = join(import.meta.dirname, 'dist');
const NAME = /^(\d{6})\.json(\.br)?$/;
const JSON_TYPE = 'application/json; charset=utf-8';

const geoJson = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      properties: z.looseObject({ code: z.string().regex(/^\d{6}$/) }),
      geometry: z.looseObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** Outlines for maps: of the divisions below which committee, and their text as GeoJSON. */
export interface Shapes {
  codes: readonly string[];
  of(code: string): Asset | undefined;
}

/** Those that come with the program, or, where an operator names a folder (MAP_SHAPES), what is in that and no others. */
export function readShapes(folder: string | undefined): Shapes {
  const assets = new Map<string, Asset>();
  if (folder !== undefined) {
    for (const [code, name] of namesOfOperator(folder)) assets.set(code, assetOf(JSON_TYPE, ASK_EACH_TIME, checked(join(folder, name))));
    return { codes: [...assets.keys()], of: code => assets.get(code) };
  }
  const codes = namesIn(BUILT).map(([code]) => code);
  return {
    codes,
    of(code) {
      if (!codes.includes(code)) return undefined;
      const asset = assets.get(code) ?? builtAsset(join(BUILT, `${code}.json`), JSON_TYPE, ASK_EACH_TIME);
      assets.set(code, asset);
      return asset;
    },
  };
}

const namesIn = (folder: string): [code: string, name: string][] =>
  readdirSync(folder).flatMap(name => {
    const [, code] = NAME.exec(name) ?? [];
    return code === undefined ? [] : [[code, name]];
  });

function namesOfOperator(folder: string): [code: string, name: string][] {
  try {
    // As they are: compressed are only those that come along.
    return namesIn(folder).filter(([, name]) => name.endsWith('.json'));
  } catch {
    throw new OperatorError(`MAP_SHAPES is "${folder}", which is no folder that can be read; allowed: a folder of files as 420000.json.`);
  }
}

function checked(path: string): string {
  const text = readFileSync(path, 'utf8');
  try {
    geoJson.parse(JSON.parse(text));
    return text;
  } catch {
    throw new OperatorError(
      `MAP_SHAPES: ${path} is not GeoJSON whose features are areas with properties.code, a code of GB/T 2260. Mend it, or take it out.`,
    );
  }
}
