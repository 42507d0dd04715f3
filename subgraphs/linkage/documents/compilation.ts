import DataLoader from 'dataloader';
import { measureOf } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import type { DimensionFilter } from '../common/filter.ts';
import { type Figure, figureOf, isStock, knownDay } from '../figures/figure.ts';
import type { DocumentRequest, Section } from './model.ts';
import type { DocumentGrain } from './period-name.ts';
import { type List, type ListRequest, readLists } from './standing.ts';

/** What the writers of sections compilation with. Those of one document are asked together, so that they share their statements. */
export interface Compilation extends DocumentRequest {
  grain: DocumentGrain;
  /** The last day that the document is about: of the period, or the day of asOf while that is not over. */
  last: string;
  context: LinkageContext;
  lists: DataLoader<ListRequest, List>;
}

/** Writes a section, or several; null where the committee has nothing of the sort. */
export type SectionWriter = (compilation: Compilation) => Promise<Section | Section[] | null>;

export function compilationOf(request: DocumentRequest, grain: DocumentGrain, context: LinkageContext): Compilation {
  const known = knownDay(request.asOf);
  const { until } = request.days;
  return {
    ...request,
    grain,
    context,
    last: until < known ? until : known,
    lists: new DataLoader(requests => readLists(context.database.pool, requests), { cache: false }),
  };
}

/** A number that documents show: a measure, perhaps of some dimensions only, under a wording of its own. */
export interface Line {
  measure: string;
  title?: string;
  filter?: DimensionFilter[];
}

/** The figure of a line for the period of the document; a stock is that of the last day. */
export function figureFor({ committee, days, last, asOf }: Compilation, { measure, filter }: Line): Figure {
  const period = isStock(measureOf(measure)) ? { until: last } : days;
  return figureOf(committee, { measure, period, asOf, filter: filter ?? null });
}

export const titleOf = ({ measure, title }: Line): string => title ?? measureOf(measure).label[0];
export const unitOf = ({ measure }: Line): string => measureOf(measure).unit;
