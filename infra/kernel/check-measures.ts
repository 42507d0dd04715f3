import { openDimension, takes } from './dimension.ts';
import type { Measure } from './measure.ts';
import { type ViewText, viewsIn } from './view-text.ts';
import type { Words } from './words.ts';

/**
 * Compares the measure catalogue with the views that define it, by their text alone. Each fault is one sentence that names what is
 * missing and what to do; none when all is well.
 */
export function checkMeasures(measures: readonly Measure[], sql: readonly string[]): string[] {
  const byCode = new Map(measures.map(measure => [measure.code, measure]));
  const views = viewsIn(sql).filter(({ name }) => name.includes('__') && !name.endsWith('__card'));
  return [
    ...measures.filter(measure => byCode.get(measure.code) !== measure).map(({ code }) => `Measure ${code} is declared twice: keep one.`),
    ...measures.flatMap(wordsMissing),
    ...measures.filter(versionsMissing).map(versionMissing),
    ...measures.flatMap(measure => wrongCodes(measure, byCode)),
    ...measures.flatMap(measure => compare(measure, views)),
    ...views.filter(view => !byCode.has(codeOf(view))).map(unknownView),
  ];
}

/** The measure that a view counts: the part of its name after `<kind>__`. */
const codeOf = ({ name }: ViewText): string => name.slice(name.indexOf('__') + 2).toUpperCase();

const unknownView = (view: ViewText): string =>
  `View ${view.name} counts ${codeOf(view)}, which is no measure: declare it in the *.measures.ts beside the view and list that in its subgraph, or drop the view.`;

/** Every version but the present one is told by what it was. */
const versionsMissing = ({ version, earlier = [] }: Measure): boolean =>
  version !== earlier.length + 1 || earlier.some((each, index) => each.version !== index + 1);

const versionMissing = ({ code, version }: Measure): string =>
  `Measure ${code} is version ${version} and does not tell each definition before it: list them in earlier, from version 1 on.`;

function wordsMissing({ code, label, definition, dimensions }: Measure): string[] {
  const said: [what: string, words: Words][] = [
    ['label', label],
    ['definition', definition],
    ...Object.entries(dimensions).flatMap(([name, dimension]): [string, Words][] => [
      [`label of the dimension ${name}`, dimension.label],
      ...(dimension.open ? [[`meaning of the dimension ${name}`, dimension.open] satisfies [string, Words]] : []),
    ]),
  ];
  return said
    .filter(([, words]) => words.some(text => text.trim() === ''))
    .map(([what]) => `Measure ${code} has no ${what} in one of the two languages: write it in Chinese and in English.`);
}

/** Codes of other measures that a measure names; a ratio is filtered in both of its parts. */
function wrongCodes(measure: Measure, byCode: ReadonlyMap<string, Measure>): string[] {
  const { code, numerator, denominator, subjectsOf, per = {}, dimensions } = measure;
  const parts = [numerator, denominator, subjectsOf].filter(part => part !== undefined);
  return [
    ...[...parts, ...Object.values(per)]
      .filter(part => !byCode.has(part))
      .map(part => `Measure ${code} refers to ${part}, which is no measure: correct the code, or declare it.`),
    ...parts
      .filter(part => ['RATIO', 'EACH'].includes(byCode.get(part)?.kind ?? ''))
      .map(part => `Measure ${code} is a ratio of ${part}, which has no sum: name a measure that is counted.`),
    ...parts.flatMap(part =>
      Object.keys(dimensions)
        .filter(name => byCode.has(part) && !byCode.get(part)?.dimensions[name])
        .map(
          name => `Measure ${code} has the dimension ${name}, by which ${part} cannot be filtered: take it away, or give it to ${part}.`,
        ),
    ),
  ];
}

/** What the facts of an event say that several committees may record; nothing is filtered by it. */
const JOINT = { same_event: openDimension(['同一活动', 'Same event'], ['牵头政协的记录', 'The record of the committee that led']) };

/** A measure that several kinds feed need not have each dimension in each of its views, but in one of them. */
function compare(measure: Measure, views: readonly ViewText[]): string[] {
  const { code } = measure;
  const dimensions = { ...measure.dimensions, ...(measure.joint && JOINT) };
  const mine = views.filter(view => codeOf(view) === code);
  const view = `<kind>__${code.toLowerCase()}`;
  if (measure.kind === 'RATIO' || measure.kind === 'DISTINCT_FLOW')
    return mine.map(({ name }) => `View ${name} counts ${code}, which follows from other measures: drop the view.`);
  if (mine.length === 0)
    return [`Measure ${code} has no view: write ${view} in the .views.sql of the kind that is counted, or drop the measure.`];
  return [
    ...Object.keys(dimensions)
      .filter(name => !mine.some(each => each.dimensions.has(name)))
      .map(
        name =>
          `Measure ${code} has the dimension ${name}, which no view ${view} gives: add '${name}' to the dimensions of the view, or take it from the measure.`,
      ),
    ...mine.flatMap(each =>
      [...each.dimensions].flatMap(([name, values]) => undeclared({ ...measure, dimensions }, each, name, [...values])),
    ),
  ];
}

function undeclared({ code, dimensions }: Measure, view: ViewText, name: string, values: readonly string[]): string[] {
  const dimension = dimensions[name];
  if (!dimension)
    return [
      `View ${view.name} gives the dimension ${name}, which ${code} does not declare: add it to the dimensions of the measure, or take it from the view.`,
    ];
  return values
    .filter(value => !takes(dimension, value))
    .map(value => `View ${view.name} gives ${name} the value ${value}, which is not in its closed set: add it there, or correct the view.`);
}
