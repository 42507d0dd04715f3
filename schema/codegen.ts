import type { CodegenConfig } from '@graphql-codegen/cli';
import { kinds } from './kinds.ts';

/** Types for the hand-written resolvers of `linkage`; those of the domain subgraphs follow from the kinds and need none. */
const linkage = '../../subgraphs/linkage';
const config: CodegenConfig = {
  schema: 'schema/linkage.graphql',
  generates: {
    'schema/generated/linkage.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        importExtension: '.ts',
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        typesPrefix: 'Gql', // or the type Record would hide TypeScript's
        contextType: `${linkage}/context.ts#LinkageContext`,
        defaultScalarType: 'string',
        scalars: {
          Date: 'string',
          DateTime: { input: 'string', output: 'string | Date' },
          AsOf: 'string',
          CommitteeCode: 'string',
          DivisionCode: 'string',
        },
        mappers: {
          Committee: '../reference.ts#Committee as CommitteeRow',
          Division: '../reference.ts#Division as DivisionRow',
          Sector: '../reference.ts#Sector as SectorRow',
          Measure: '../measures.ts#Measure as MeasureRow',
          MeasureDimensionValue: '../../infra/records/dimension.ts#DimensionValue as DimensionValueRow',
          Figure: `${linkage}/figure/figure.ts#Figure as FigureModel`,
          Comparison: `${linkage}/figure/value.ts#Compared`,
          Contribution: `${linkage}/figure/contributions.ts#Contribution as ContributionModel`,
          Explanation: `${linkage}/explain/explain.ts#Explanation as ExplanationModel`,
          ExplanationGroup: `${linkage}/explain/explain.ts#ExplanationGroup as ExplanationGroupModel`,
          PublishedReading: `${linkage}/explain/readings.ts#Reading as ReadingModel`,
          ReportLine: '../report.ts#ReportLine as ReportLineRow',
          YearReport: `${linkage}/report/report.ts#YearReport as YearReportModel`,
          YearComparison: `${linkage}/report/report.ts#YearComparison as YearComparisonModel`,
          ComparisonRow: `${linkage}/report/report.ts#ComparisonRow as ComparisonRowModel`,
          Document: `${linkage}/document/model.ts#DocumentRequest`,
          DocumentRow: `${linkage}/document/model.ts#Row as DocumentRowModel`,
          Spread: `${linkage}/each/each.resolvers.ts#Spread as SpreadModel`,
          SpreadItem: `${linkage}/each/each.ts#EachItem`,
          SimilarTopic: `${linkage}/similar/similar.ts#SimilarTopic as SimilarTopicModel`,
          TopicAtStep: `${linkage}/steps/steps.ts#TopicAtStep as TopicAtStepModel`,
          TargetProgress: `${linkage}/initiative/progress.ts#TargetProgress as TargetProgressModel`,
          PublishedCoverage: `${linkage}/published/coverage.ts#Coverage`,
          PublishedFigure: `${linkage}/published/published.ts#PublishedRow`,
          Performance: `${linkage}/performance/performance.resolvers.ts#Performance as PerformanceModel`,
          MemberPerformance: `${linkage}/performance/performance.resolvers.ts#MemberPerformance as MemberPerformanceModel`,
          PointLine: `${linkage}/performance/points.ts#PointLine as PointLineModel`,
          Archive: `${linkage}/performance/archive.resolvers.ts#Archive as ArchiveModel`,
          Seat: `${linkage}/performance/archive.ts#Seat as SeatModel`,
          DutyEntry: `${linkage}/performance/archive.ts#DutyEntry as DutyEntryModel`,
          // The count of a connection is read only when it is asked for, by a function that the default resolver calls.
          ...Object.fromEntries(
            [
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
              ...kinds.map(kind => kind.type),
            ].map(type => [`${type}Connection`, '../connection-model.ts#ConnectionModel']),
          ),
          Completeness: `${linkage}/figure/completeness.ts#CompletenessModel`,
          Card: `${linkage}/record/cards.ts#CardRow`,
          Link: `${linkage}/record/cards.ts#LinkRow`,
          Record: `${linkage}/record/record.ts#RecordStub`,
          ...Object.fromEntries(kinds.map(kind => [kind.type, `${linkage}/record/record.ts#RecordStub`])),
        },
      },
    },
  },
};
export default config;
