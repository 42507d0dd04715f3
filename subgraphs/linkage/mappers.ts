import type { Kind } from '@tongxin/infra/kernel/kind.ts';

/** Lists that are no kind's. */
const LISTS = [
  'Committee',
  'Division',
  'Contribution',
  'MemberPerformance',
  'PointLine',
  'DutyEntry',
  'PublishedFigure',
  'SpreadItem',
  'ComparisonRow',
  'TargetProgress',
  'TopicAtStep',
  'SimilarTopic',
  'HandlingUnit',
];

/** What resolvers of `linkage` hand on for each GraphQL type, for the generated types: module#export, seen from `generated/`. */
export const mappers = (kinds: readonly Kind[]): Record<string, string> => ({
  Committee: '@tongxin/infra/reference/reference.ts#Committee as CommitteeRow',
  Division: '@tongxin/infra/reference/reference.ts#Division as DivisionRow',
  Sector: '@tongxin/infra/reference/reference.ts#Sector as SectorRow',
  Measure: '@tongxin/infra/kernel/measure.ts#Measure as MeasureRow',
  MeasureDimensionValue: '@tongxin/infra/kernel/dimension.ts#DimensionValue as DimensionValueRow',
  Figure: '../figures/figure.ts#Figure as FigureModel',
  Comparison: '../figures/value.ts#Compared',
  Contribution: '../figures/contributions.ts#Contribution as ContributionModel',
  Explanation: '../figures/explain/explain.ts#Explanation as ExplanationModel',
  ExplanationGroup: '../figures/explain/explain.ts#ExplanationGroup as ExplanationGroupModel',
  PublishedReading: '../figures/explain/readings.ts#Reading as ReadingModel',
  ReportLine: '../reports/report-lines.ts#ReportLine as ReportLineRow',
  YearReport: '../reports/report.ts#YearReport as YearReportModel',
  YearComparison: '../reports/report.ts#YearComparison as YearComparisonModel',
  ComparisonRow: '../reports/report.ts#ComparisonRow as ComparisonRowModel',
  Document: '../documents/model.ts#DocumentRequest',
  DocumentRow: '../documents/model.ts#Row as DocumentRowModel',
  Spread: '../figures/spread/spread.ts#Spread as SpreadModel',
  SpreadItem: '../figures/each/each.ts#EachItem',
  SimilarTopic: '../search/similar.ts#SimilarTopic as SimilarTopicModel',
  TopicAtStep: '../matters/steps/steps.ts#TopicAtStep as TopicAtStepModel',
  TargetProgress: '../reports/initiative/progress.ts#TargetProgress as TargetProgressModel',
  PublishedCoverage: '../figures/published/coverage.ts#Coverage',
  PublishedFigure: '../figures/published/published.ts#PublishedRow',
  Performance: '../reports/performance/performance.ts#Performance as PerformanceModel',
  MemberPerformance: '../reports/performance/performance.ts#MemberPerformance as MemberPerformanceModel',
  PointLine: '@tongxin/infra/ledger/points.ts#PointLine as PointLineModel',
  Archive: '../reports/performance/archive.ts#Archive as ArchiveModel',
  Seat: '../reports/performance/archive.ts#Seat as SeatModel',
  DutyEntry: '../reports/performance/archive.ts#DutyEntry as DutyEntryModel',
  Completeness: '../figures/completeness.ts#CompletenessModel',
  Card: '../records/cards.ts#CardRow',
  Link: '../records/cards.ts#LinkRow',
  Record: '../records/record.ts#RecordStub',
  ...Object.fromEntries(kinds.map(kind => [kind.type, '../records/record.ts#RecordStub'])),
  // The count of a connection is read only when it is asked for, by a function that the default resolver calls.
  ...Object.fromEntries(
    [...LISTS, ...kinds.map(kind => kind.type)].map(type => [
      `${type}Connection`,
      '@tongxin/infra/graphql/connection.ts#AnyConnection as ConnectionModel',
    ]),
  ),
});
