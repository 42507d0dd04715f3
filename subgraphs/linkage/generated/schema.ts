import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Committee as CommitteeRow, Division as DivisionRow, Sector as SectorRow } from '@tongxin/infra/reference/reference.ts';
import type { Measure as MeasureRow } from '@tongxin/infra/kernel/measure.ts';
import type { DimensionValue as DimensionValueRow } from '@tongxin/infra/kernel/dimension.ts';
import type { Figure as FigureModel } from '../figures/figure.ts';
import type { Compared } from '../figures/value.ts';
import type { Observation as ObservationModel, Observations } from '../observations/observations.ts';
import type { RowCompared } from '../observations/compare.ts';
import type { Vintage as VintageModel } from '../observations/vintage.ts';
import type { FigurePart as FigurePartModel } from '../figures/breakdown/breakdown.ts';
import type { Contribution as ContributionModel } from '../figures/contributions.ts';
import type { Explanation as ExplanationModel, ExplanationGroup as ExplanationGroupModel } from '../figures/explain/explain.ts';
import type { Reading as ReadingModel } from '../figures/explain/readings.ts';
import type { ReportLine as ReportLineRow } from '../reports/report-lines.ts';
import type { YearReport as YearReportModel, YearComparison as YearComparisonModel, ComparisonRow as ComparisonRowModel } from '../reports/report.ts';
import type { DocumentRequest, Row as DocumentRowModel } from '../documents/model.ts';
import type { Spread as SpreadModel } from '../figures/spread/spread.ts';
import type { EachItem } from '../figures/each/each.ts';
import type { SimilarTopic as SimilarTopicModel } from '../search/similar.ts';
import type { TopicAtStep as TopicAtStepModel } from '../matters/steps/steps.ts';
import type { TargetProgress as TargetProgressModel } from '../reports/initiative/progress.ts';
import type { Coverage } from '../figures/published/coverage.ts';
import type { PublishedRow } from '../figures/published/published.ts';
import type { Performance as PerformanceModel, MemberPerformance as MemberPerformanceModel } from '../reports/performance/performance.ts';
import type { PointLine as PointLineModel } from '@tongxin/infra/ledger/points.ts';
import type { Archive as ArchiveModel, Seat as SeatModel, DutyEntry as DutyEntryModel } from '../reports/performance/archive.ts';
import type { Completeness as FigureCompleteness, LackKnown as LackModel, LateKnown as LateModel } from '../figures/figure.resolvers.ts';
import type { ReportDue as ReportDueModel } from '../reports/reports-due/reports-due.ts';
import type { CardRow, LinkRow } from '../records/cards.ts';
import type { RecordStub } from '../records/record.ts';
import type { AnyConnection as ConnectionModel } from '@tongxin/infra/graphql/connection.ts';
import type { LinkageContext } from '../common/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, or a plain date, which means the end of that day in Asia/Shanghai. */
  AsOf: { input: string; output: string; }
  /** Code of a committee: the six digits of GB/T 2260 of its division. */
  CommitteeCode: { input: string; output: string; }
  /** A calendar day in Asia/Shanghai: 2023-05-15. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with its offset: 2023-05-15T09:30:00+08:00. */
  DateTime: { input: string; output: string | Date; }
  /** An exact decimal number, as text: 7.5. Points are never rounded but where one record is shared: then to two decimals, half up. */
  Decimal: { input: string; output: string; }
  /** Code of a division: six digits of GB/T 2260, or <parent>-Z01 for a zone to which the state gives no code. */
  DivisionCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** 活动小组. A group in which members are active together, by sector, party, township or purpose. */
export type GqlActivityGroup = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ActivityGroup records. */
export type GqlActivityGroupConnection = {
  /** The records with their cursors. */
  edges: Array<GqlActivityGroupEdge>;
  /** The records. */
  nodes: Array<GqlActivityGroup>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlActivityGroupEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlActivityGroup;
};

/** 小组年度总结. The yearly summary (总结) of an activity group: one of its five elements. */
export type GqlActivitySummary = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ActivitySummary records. */
export type GqlActivitySummaryConnection = {
  /** The records with their cursors. */
  edges: Array<GqlActivitySummaryEdge>;
  /** The records. */
  nodes: Array<GqlActivitySummary>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlActivitySummaryEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlActivitySummary;
};

/**
 * 履职档案. What one person did over all seats, committees and years, as known at an instant: from the records themselves. Shown to the member, and to the
 * staff of a committee on which the person sits or sat and of those above it.
 */
export type GqlArchive = {
  /** As known at this instant. */
  asOf: Scalars['DateTime']['output'];
  /** Yearly assessments on whatever committee, the latest first. */
  assessments: Array<GqlAssessment>;
  /** How many duty entries of each year and duty, the latest year first. */
  counts: Array<GqlDutyCount>;
  /** The duty entries, the latest first. */
  entries?: Maybe<GqlDutyEntryConnection>;
  /** Points of each year and committee with rules for that year, by their latest edition: the latest year first. */
  performances: Array<GqlMemberPerformance>;
  /** Opaque key of the person. */
  personKey: Scalars['String']['output'];
  /** The seats, on whatever committee, the earliest first. */
  seats: Array<GqlSeat>;
};


/**
 * 履职档案. What one person did over all seats, committees and years, as known at an instant: from the records themselves. Shown to the member, and to the
 * staff of a committee on which the person sits or sat and of those above it.
 */
export type GqlArchiveEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  duty?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 年度考核. The yearly assessment (年度考核) of a member: the grade, and the points on which it was decided, as they were known then. Whose it is, grade, points and remark are shown to the member and to the staff of the committee and of those above it; for everybody else they are null. */
export type GqlAssessment = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Assessment records. */
export type GqlAssessmentConnection = {
  /** The records with their cursors. */
  edges: Array<GqlAssessmentEdge>;
  /** The records. */
  nodes: Array<GqlAssessment>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlAssessmentEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlAssessment;
};

/** 交办. A proposal given to one unit to handle (交办), once: when the proposer is dissatisfied, the next round is a record of its own, so the history stays. */
export type GqlAssignment = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Assignment records. */
export type GqlAssignmentConnection = {
  /** The records with their cursors. */
  edges: Array<GqlAssignmentEdge>;
  /** The records. */
  nodes: Array<GqlAssignment>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlAssignmentEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlAssignment;
};

/** 协商品牌. A local brand (品牌) under which a committee lives an initiative, its own or that of a committee above: 同心圆, 郧约来商量. */
export type GqlBrand = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** 所属行动. Initiative that it is a brand of, of whichever committee; empty: of none. */
  initiative?: Maybe<GqlInitiative>;
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Brand records. */
export type GqlBrandConnection = {
  /** The records with their cursors. */
  edges: Array<GqlBrandEdge>;
  /** The records. */
  nodes: Array<GqlBrand>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlBrandEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlBrand;
};

/** A capacity in which somebody acts. */
export type GqlCapacity = {
  /** Value of the header `x-tongxin-acting-as`, such as `staff@421300`. */
  actAs: Scalars['String']['output'];
  /** For which committee. */
  committee: GqlCommittee;
  /** Of staff their duties. */
  duties: Array<GqlMandate>;
  /** As what. */
  role: GqlCapacityRole;
  /** Of a member the key, of a handling unit its name. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** As what somebody acts for a committee. */
export type GqlCapacityRole =
  /** 委员. One of its members. */
  | 'MEMBER'
  /** 机关工作人员. Staff of its office. */
  | 'STAFF'
  /** 承办单位. One of its handling units. */
  | 'UNIT';

/** What may be shown and searched of a record above its owner. Never personal. */
export type GqlCard = {
  /** The day that it is about, in Asia/Shanghai. */
  day: Scalars['Date']['output'];
  /** What it can be filtered by. */
  dimensions: Array<GqlDimension>;
  /** By when its next step is due: a reply, a solution; null: nothing is. */
  due?: Maybe<Scalars['Date']['output']>;
  /** Kind of the record. */
  kind: GqlRecordKind;
  /** Where it stands: HELD, OPEN, SOLVED, CONCLUDED, …; the kind says which. */
  status?: Maybe<Scalars['String']['output']>;
  /** The same in words of the language asked for. */
  statusLabel?: Maybe<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Whether its owner has withdrawn it. */
  withdrawn: Scalars['Boolean']['output'];
};

/** 报送. That a committee closes a period: what there was of this work is registered, or none was held (零报告). To change something, it is reopened with a reason and closed again. */
export type GqlClosing = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Closing records. */
export type GqlClosingConnection = {
  /** The records with their cursors. */
  edges: Array<GqlClosingEdge>;
  /** The records. */
  nodes: Array<GqlClosing>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlClosingEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlClosing;
};

/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommittee = {
  /** 活动小组: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  activityGroups?: Maybe<GqlActivityGroupConnection>;
  /** 小组年度总结: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  activitySummaries?: Maybe<GqlActivitySummaryConnection>;
  /** 年度考核: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  assessments?: Maybe<GqlAssessmentConnection>;
  /** 交办: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  assignments?: Maybe<GqlAssignmentConnection>;
  /** 协商品牌: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  brands?: Maybe<GqlBrandConnection>;
  /** Committees directly below, by code. */
  children?: Maybe<GqlCommitteeConnection>;
  /** 报送: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  closings?: Maybe<GqlClosingConnection>;
  /** Six digits of GB/T 2260 of its division. */
  code: Scalars['CommitteeCode']['output'];
  /** 协商活动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  consultations?: Maybe<GqlConsultationConnection>;
  /** 服务团成员: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  corpsMemberships?: Maybe<GqlCorpsMembershipConnection>;
  /** 办实事: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  deeds?: Maybe<GqlDeedConnection>;
  /** 服务团出动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  dispatches?: Maybe<GqlDispatchConnection>;
  /** The division of which it is the committee. */
  division: GqlDivision;
  /**
   * A document about a period, as known at an instant. Errors: BAD_USER_INPUT when the period is not of the length that the kind is about, or
   * had not begun by then.
   */
  document?: Maybe<GqlDocument>;
  /** 责任事项: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  dutyItems?: Maybe<GqlDutyItemConnection>;
  /** 联动答复: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  escalationAnswers?: Maybe<GqlEscalationAnswerConnection>;
  /**
   * What other committees raised to this one, assigned to it or asked it to take up together, the oldest first: as far as their cards are
   * published to this cell.
   */
  escalationInbox?: Maybe<GqlEscalationItemConnection>;
  /** 联动事项: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  escalations?: Maybe<GqlEscalationConnection>;
  /** 民主评议: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  evaluations?: Maybe<GqlEvaluationConnection>;
  /** 报送要求: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  expectations?: Maybe<GqlExpectationConnection>;
  /** 专家库: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  expertBanks?: Maybe<GqlExpertBankConnection>;
  /** 专家: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  experts?: Maybe<GqlExpertConnection>;
  /**
   * A figure of this committee. Without a period: of a flow, everything up to asOf; of a stock, what exists at asOf.
   * Errors: BAD_USER_INPUT for an impossible period or an unknown dimension.
   */
  figure?: Maybe<GqlFigure>;
  /**
   * One of the five lists (五单) of this committee and those below it, as it stands today. Each problem has its tasks (unit, dueOn, stages),
   * supervisions, returnVisits and outcomes.
   */
  fiveLists?: Maybe<GqlProblemConnection>;
  /** The day from which it is there; null: always. */
  from?: Maybe<Scalars['Date']['output']>;
  /** 小组考评: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  groupEvaluations?: Maybe<GqlGroupEvaluationConnection>;
  /** 小组成员: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  groupMemberships?: Maybe<GqlGroupMembershipConnection>;
  /**
   * The units that handled its proposals in a period, the best score first, those without a score last. One statement. Errors: BAD_USER_INPUT
   * for an impossible period.
   */
  handlingUnits?: Maybe<GqlHandlingUnitConnection>;
  /** For caches of clients: the code, or code and name where it is shown by a name or under a committee that it has no more. */
  id: Scalars['ID']['output'];
  /** 行动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  initiatives?: Maybe<GqlInitiativeConnection>;
  /** 批示: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  instructions?: Maybe<GqlInstructionConnection>;
  /** 联动活动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  jointActivities?: Maybe<GqlJointActivityConnection>;
  /** 领导成员: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  leaders?: Maybe<GqlLeaderConnection>;
  /** 宣讲: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  lectures?: Maybe<GqlLectureConnection>;
  /** 委员来信: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  letters?: Maybe<GqlLetterConnection>;
  /** Level. */
  level: GqlLevel;
  /** 本地界别: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  localSectors?: Maybe<GqlLocalSectorConnection>;
  /** 本地标准: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  localVocabularies?: Maybe<GqlLocalVocabularyConnection>;
  /** 事项合并: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  matterMerges?: Maybe<GqlMatterMergeConnection>;
  /** 事项拆分: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  matterSplits?: Maybe<GqlMatterSplitConnection>;
  /** 委员活动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  memberActivities?: Maybe<GqlMemberActivityConnection>;
  /** 委员书面意见: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  memberPapers?: Maybe<GqlMemberPaperConnection>;
  /** 委员: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  members?: Maybe<GqlMemberConnection>;
  /**
   * Seats of this committee and those below it whose members are, on a day, in no activity group of the committee on which they sit: who is
   * still to join one where all members belong to a group. By committee, the seat recorded first coming first. For the
   * staff of the committee and of those above it. Errors: FORBIDDEN; BAD_USER_INPUT for an unknown kind.
   */
  membersWithoutGroup?: Maybe<GqlMemberConnection>;
  /** Full name: 政协湖北省委员会. */
  name: Scalars['String']['output'];
  /** 成效: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  outcomes?: Maybe<GqlOutcomeConnection>;
  /** 结对: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  pairings?: Maybe<GqlPairingConnection>;
  /** The committee above; null for a province. */
  parent?: Maybe<GqlCommittee>;
  /** 党组织: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  partyBodies?: Maybe<GqlPartyBodyConnection>;
  /**
   * 履职积分. Points of its members in a year, by the rules of that year, or else of the latest year before (rulesYear): rules hold until others are made.
   * Null where it has no rules of that year or an earlier one, or not this edition of them. Errors: BAD_USER_INPUT.
   */
  performance?: Maybe<GqlPerformance>;
  /** 人员: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  persons?: Maybe<GqlPersonConnection>;
  /** 协商地点: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  places?: Maybe<GqlPlaceConnection>;
  /**
   * Places in the registers of this committee and those below it where no consultation was held in the year: the communities that
   * are still without. By committee, the place registered first coming first.
   */
  placesWithout?: Maybe<GqlPlaceConnection>;
  /**
   * Places in the registers of this committee and those below it in which no platform is open on a day: the streets that are still without
   * a station. By committee, the place registered first coming first. Errors: BAD_USER_INPUT for an unknown kind.
   */
  placesWithoutPlatform?: Maybe<GqlPlaceConnection>;
  /** 推进方案: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  plans?: Maybe<GqlPlanConnection>;
  /** 委员平台: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  platforms?: Maybe<GqlPlatformConnection>;
  /** 积分规则: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  pointRules?: Maybe<GqlPointRuleConnection>;
  /** 评选投票: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  polls?: Maybe<GqlPollConnection>;
  /** 委员下沉: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  postings?: Maybe<GqlPostingConnection>;
  /** 问题: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  problems?: Maybe<GqlProblemConnection>;
  /** 承诺: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  promises?: Maybe<GqlPromiseConnection>;
  /** How far democratic evaluation reached. Errors: BAD_USER_INPUT for an impossible period. */
  proposalEvaluation?: Maybe<GqlProposalEvaluation>;
  /** Where its proposals stand, in two SQL statements however large the scope. Errors: BAD_USER_INPUT for an impossible period. */
  proposalPipeline?: Maybe<GqlProposalPipeline>;
  /** 提案: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  proposals?: Maybe<GqlProposalConnection>;
  /** 公开报道的数字: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  publishedNumbers?: Maybe<GqlPublishedNumberConnection>;
  /** 读书活动: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  readingSessions?: Maybe<GqlReadingSessionConnection>;
  /** 接待日: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  receptionDays?: Maybe<GqlReceptionDayConnection>;
  /** 提案答复: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  replies?: Maybe<GqlReplyConnection>;
  /** 报告: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  reports?: Maybe<GqlReportConnection>;
  /**
   * Reports that this committee, and those below it, owe by what is expected of them: what is missing, and what is still to come for periods that have
   * begun. The earliest due first. Empty where all is closed, or nothing expected.
   */
  reportsDue?: Maybe<GqlReportDueConnection>;
  /** 回访: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  returnVisits?: Maybe<GqlReturnVisitConnection>;
  /** 提案审查: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  reviews?: Maybe<GqlReviewConnection>;
  /** 满意度评价: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  satisfactions?: Maybe<GqlSatisfactionConnection>;
  /** 专家服务团: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  serviceCorps?: Maybe<GqlServiceCorpsConnection>;
  /** 次会议: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  sessions?: Maybe<GqlSessionConnection>;
  /** Short name: 湖北省政协. */
  shortName: Scalars['String']['output'];
  /** 社情民意信息: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  socialOpinions?: Maybe<GqlSocialOpinionConnection>;
  /** 专门委员会: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  specialCommittees?: Maybe<GqlSpecialCommitteeConnection>;
  /** 学习: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  studySessions?: Maybe<GqlStudySessionConnection>;
  /** 群众反映: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  submissions?: Maybe<GqlSubmissionConnection>;
  /** The committee whose office acts by now for its records, where it ended; null: its own. */
  successor?: Maybe<GqlCommittee>;
  /** 提案督办: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  supervisions?: Maybe<GqlSupervisionConnection>;
  /** 调研视察: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  surveys?: Maybe<GqlSurveyConnection>;
  /**
   * The targets of a year of this committee and those below it, under all initiatives, and how far each is reached; those carried over
   * from earlier years (`carriedFrom`) too.
   */
  targetProgress?: Maybe<GqlTargetProgressConnection>;
  /** 指标: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  targets?: Maybe<GqlTargetConnection>;
  /** 届次: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  terms?: Maybe<GqlTermConnection>;
  /** 区划调整: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  territoryChanges?: Maybe<GqlTerritoryChangeConnection>;
  /** 同类议题: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  topicLikenesses?: Maybe<GqlTopicLikenessConnection>;
  /** 议题: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  topics?: Maybe<GqlTopicConnection>;
  /**
   * Where the topics of this committee and those below it stood in the eight steps at the end of a day, such as the last one of a past
   * month; the one that has stood still longest comes first. How many stood at each step is the figure TOPICS_AT_STEP.
   */
  topicsAtStep?: Maybe<GqlTopicAtStepConnection>;
  /** 培训: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  trainings?: Maybe<GqlTrainingConnection>;
  /** 承办单位: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  units?: Maybe<GqlUnitConnection>;
  /** Its last day; null: it is there. */
  until?: Maybe<Scalars['Date']['output']>;
  /** 走访: of this committee and, unless the filter says SELF, all below. Withdrawn ones are left out unless asked for. */
  visits?: Maybe<GqlVisitConnection>;
  /** The year of all committees directly below this one, line by line, with rank and share: all cities of a province. */
  yearComparison?: Maybe<GqlYearComparison>;
  /** The year report of this committee. Errors: BAD_USER_INPUT for an instant to come. */
  yearReport?: Maybe<GqlYearReport>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeActivityGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeActivitySummariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeBrandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeClosingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeConsultationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeCorpsMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeDeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeDispatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeDocumentArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  kind: GqlDocumentKind;
  period: GqlPeriodInput;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeDutyItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeEscalationAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeEscalationInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<GqlEscalationStatus>>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeEscalationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeExpectationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeExpertBanksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeExpertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeFigureArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  filter?: InputMaybe<Array<GqlDimensionFilter>>;
  measure: GqlMeasureCode;
  period?: InputMaybe<GqlPeriodInput>;
  reach?: InputMaybe<GqlReach>;
  territory?: InputMaybe<GqlTerritory>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeFiveListsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  list: GqlFiveList;
  unit?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeGroupEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeGroupMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeHandlingUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  period?: InputMaybe<GqlPeriodInput>;
  reach?: InputMaybe<GqlReach>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeInitiativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeInstructionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeJointActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeLeadersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeLecturesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeLocalSectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeLocalVocabulariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMatterMergesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMatterSplitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMemberActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMemberPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeMembersWithoutGroupArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeOutcomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePairingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePartyBodiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePerformanceArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  edition?: InputMaybe<Scalars['Int']['input']>;
  sector?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
  year: Scalars['Int']['input'];
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePlacesWithoutArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  initiative?: InputMaybe<Scalars['ID']['input']>;
  levels?: InputMaybe<Array<Scalars['String']['input']>>;
  until?: InputMaybe<Scalars['Date']['input']>;
  year: Scalars['Int']['input'];
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePlacesWithoutPlatformArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  levels?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePointRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePollsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePostingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePromisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeProposalEvaluationArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  period?: InputMaybe<GqlPeriodInput>;
  reach?: InputMaybe<GqlReach>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeProposalPipelineArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  filter?: InputMaybe<Array<GqlDimensionFilter>>;
  period?: InputMaybe<GqlPeriodInput>;
  reach?: InputMaybe<GqlReach>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteePublishedNumbersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReadingSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReceptionDaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReportsDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  dueBy?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reach?: InputMaybe<GqlReach>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReturnVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSatisfactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeServiceCorpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSocialOpinionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSpecialCommitteesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeStudySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSupervisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeSurveysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTargetProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  behind?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  year: Scalars['Int']['input'];
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTerritoryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTopicLikenessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTopicsAtStepArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  steps?: InputMaybe<Array<GqlTopicStep>>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeTrainingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeYearComparisonArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  lines?: InputMaybe<Array<Scalars['String']['input']>>;
  year: Scalars['Int']['input'];
};


/** 政协委员会. A consultative committee: its records, its figures, and the committees below it. */
export type GqlCommitteeYearReportArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  year: Scalars['Int']['input'];
};

/** A page of committees. */
export type GqlCommitteeConnection = {
  /** The committees with their cursors. */
  edges: Array<GqlCommitteeEdge>;
  /** The committees. */
  nodes: Array<GqlCommittee>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A committee and its place in the list. */
export type GqlCommitteeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The committee. */
  node: GqlCommittee;
};

/** Which committees. */
export type GqlCommitteeFilter = {
  /** Directly or indirectly below this one. */
  below?: InputMaybe<Scalars['CommitteeCode']['input']>;
  /** Of this level. */
  level?: InputMaybe<GqlLevel>;
  /** Whose name contains this text. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** As they were on this day; today unless told. `committees` without a filter are those of today. */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A line that is compared. */
export type GqlComparedLine = {
  /** Which line. */
  line: GqlReportLine;
  /**
   * The sum of the numbers that there are, in the unit of the measure: committees without one are not in it. Null where there is none, and where numbers do
   * not add up (a rate, distinct persons).
   */
  total?: Maybe<Scalars['Float']['output']>;
};

/** A figure beside an earlier one. */
export type GqlComparison = {
  /** The changes of territory inside the earlier figure, inside the later one, or between the two. */
  breaks: Array<GqlTerritoryChange>;
  /** How much more (or less) the figure is, in its unit; percentage points for a ratio. */
  change?: Maybe<Scalars['Float']['output']>;
  /** The earlier figure. */
  figure: GqlFigure;
  /** The change in percent of the earlier figure; null when that is zero or has no value. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Why there is no rate. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** One line of one committee. */
export type GqlComparisonCell = {
  /** Its figure; `againstLastYear` compares it with the year before. */
  figure: GqlFigure;
  /** Which line. */
  line: GqlReportLine;
  /** Its place among the committees compared, on all pages; 1: the largest number; equal numbers share a place; null without a number. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** Percent of the total of the line; null where numbers do not add up or the total is zero. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** The lines of one committee. */
export type GqlComparisonRow = {
  /** Its figures, in the order of the lines. */
  cells: Array<GqlComparisonCell>;
  /** Which committee. */
  committee: GqlCommittee;
};

/** A page of the comparison. */
export type GqlComparisonRowConnection = {
  /** The rows with their cursors. */
  edges: Array<GqlComparisonRowEdge>;
  /** The rows. */
  nodes: Array<GqlComparisonRow>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of the comparison and its place in the list. */
export type GqlComparisonRowEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: GqlComparisonRow;
};

/** What a figure rests on: what is closed, what is not and whose, and how fresh what other cells publish is. */
export type GqlCompleteness = {
  /** Those of them that have closed all of it. */
  closed: Scalars['Int']['output'];
  /** Committees in the scope. */
  committees: Scalars['Int']['output'];
  /** Whether nothing more is to come: all that is expected is closed, and every cell's facts are current. False where nothing is expected, too. */
  complete: Scalars['Boolean']['output'];
  /** Committees of which anything is expected. */
  expected: Scalars['Int']['output'];
  /** How fresh the facts are: as the least fresh of its cells. */
  feed: GqlFeedState;
  /** The periods that are not closed, the earliest first, and whose: at most 500. */
  lacking: Array<GqlLack>;
  /** How many there are. */
  lackingCount: Scalars['Int']['output'];
  /** The periods that were closed after they were due, the earliest first, and whose: at most 500. */
  late: Array<GqlLate>;
  /** How many there are. */
  lateCount: Scalars['Int']['output'];
  /** The cells that own the committees of the scope, and how fresh each is. */
  owners: Array<GqlOwnerFreshness>;
  /** The same as that of the figure. */
  status: GqlFigureStatus;
};

/** 协商活动. A consultation (协商活动) held: who met, where, on what, and what was said. */
export type GqlConsultation = GqlRecord & {
  /** 所用品牌. Brand under which it was held: it then counts for the initiative of that brand. */
  brand?: Maybe<GqlBrand>;
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** 所属行动. Initiative under which it was held, of whichever committee. Its brand will do instead. */
  initiative?: Maybe<GqlInitiative>;
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 登记地点. Place of the register where it was held: it counts as reached in that year. */
  place?: Maybe<GqlPlace>;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlConsultation>;
  /** 协商活动: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlConsultationConnection>;
};


/** 协商活动. A consultation (协商活动) held: who met, where, on what, and what was said. */
export type GqlConsultationSameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Consultation records. */
export type GqlConsultationConnection = {
  /** The records with their cursors. */
  edges: Array<GqlConsultationEdge>;
  /** The records. */
  nodes: Array<GqlConsultation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlConsultationEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlConsultation;
};

/** What one record adds to a figure. */
export type GqlContribution = {
  /** What it adds, in the unit of the measure. */
  amount: Scalars['Float']['output'];
  /** The day on which it counts. */
  day: Scalars['Date']['output'];
  /** The record. */
  record: GqlRecord;
};

/** A page of records behind a figure. */
export type GqlContributionConnection = {
  /** The contributions with their cursors. */
  edges: Array<GqlContributionEdge>;
  /** The contributions. */
  nodes: Array<GqlContribution>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many records there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A contribution and its place in the list. */
export type GqlContributionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The contribution. */
  node: GqlContribution;
};

/** 服务团成员. The place of an expert or member in a service corps, whichever committee they come from. */
export type GqlCorpsMembership = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of CorpsMembership records. */
export type GqlCorpsMembershipConnection = {
  /** The records with their cursors. */
  edges: Array<GqlCorpsMembershipEdge>;
  /** The records. */
  nodes: Array<GqlCorpsMembership>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlCorpsMembershipEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlCorpsMembership;
};

/** 办实事. A practical thing done (办实事) for somebody, with its outcome. */
export type GqlDeed = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Deed records. */
export type GqlDeedConnection = {
  /** The records with their cursors. */
  edges: Array<GqlDeedEdge>;
  /** The records. */
  nodes: Array<GqlDeed>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlDeedEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlDeed;
};

/** Why a record counts differently in two figures. */
export type GqlDifferenceReason =
  /** What was known of it at the earlier instant was changed by the later one. */
  | 'CORRECTED'
  /** It happened before the beginning of the period that begins last. */
  | 'HAPPENED_EARLIER'
  /** It happened after the end of the period that ends first; one that is not over ends with the day of asOf. */
  | 'HAPPENED_LATER'
  /** Its committee is in the scope of only one of the two. */
  | 'OTHER_COMMITTEE'
  /** It happened in both periods, but that it did was recorded only after the earlier of both instants of knowledge. */
  | 'RECORDED_LATER'
  /** It was withdrawn at the earlier instant and restored by the later one. */
  | 'RESTORED'
  /** It is of an event that several committees recorded (`sameEventAs`): in one of the two another record stands for it. */
  | 'SAME_EVENT'
  /** It was known at the earlier instant and withdrawn by the later one. */
  | 'WITHDRAWN';

/** A property by which figures and lists can be filtered. */
export type GqlDimension = {
  /** Its name, e.g. form. */
  name: Scalars['String']['output'];
  /** Its value, e.g. FRONTLINE. */
  value: Scalars['String']['output'];
};

/** A condition on a dimension: any of the values. */
export type GqlDimensionFilter = {
  /** Name of the dimension, e.g. form. */
  name: Scalars['String']['input'];
  /** Values, any of which will do. A unit that handles proposals is found by any of its names; one that nobody within the scope has is refused (BAD_USER_INPUT), and the nearest names are told. */
  values: Array<Scalars['String']['input']>;
};

/** Up or down. */
export type GqlDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** 服务团出动. A service corps gathered where it was needed: for which place, platform, submission or topic, who went, what came of it. */
export type GqlDispatch = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Dispatch records. */
export type GqlDispatchConnection = {
  /** The records with their cursors. */
  edges: Array<GqlDispatchEdge>;
  /** The records. */
  nodes: Array<GqlDispatch>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlDispatchEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlDispatch;
};

/** 行政区划. A division of GB/T 2260 (2023 edition, and what changed before and since). Its parent is the tree; the digits of codes are not. */
export type GqlDivision = {
  /** 区划调整. The changes in which it came about, was altered or ended, the oldest first. */
  changes: Array<GqlTerritoryChange>;
  /** Divisions directly below, by code. */
  children?: Maybe<GqlDivisionConnection>;
  /** Six digits of GB/T 2260. */
  code: Scalars['DivisionCode']['output'];
  /** Its committee; null for a zone (开发区, 高新区, 风景区), whose records belong to the committee of its parent. */
  committee?: Maybe<GqlCommittee>;
  /** The day from which it is there; null: always. */
  from?: Maybe<Scalars['Date']['output']>;
  /** For caches of clients: the code. */
  id: Scalars['ID']['output'];
  /** Level; zones count as COUNTY. */
  level: GqlLevel;
  /** Name, e.g. 曾都区. */
  name: Scalars['String']['output'];
  /** What it was called and where it belonged, in the order of time. */
  names: Array<GqlDivisionSpell>;
  /** The division above; null for a province. Municipality districts and province-run counties have the province. */
  parent?: Maybe<GqlDivision>;
  /** What it has become by now, through however many changes; null: itself. */
  successor?: Maybe<GqlDivision>;
  /** Its last day; null: it is there. One that ended keeps its code, its name and its records. */
  until?: Maybe<Scalars['Date']['output']>;
};


/** 行政区划. A division of GB/T 2260 (2023 edition, and what changed before and since). Its parent is the tree; the digits of codes are not. */
export type GqlDivisionChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of divisions. */
export type GqlDivisionConnection = {
  /** The divisions with their cursors. */
  edges: Array<GqlDivisionEdge>;
  /** The divisions. */
  nodes: Array<GqlDivision>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A division and its place in the list. */
export type GqlDivisionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The division. */
  node: GqlDivision;
};

/** What a division was called and where it belonged for some time. */
export type GqlDivisionSpell = {
  /** First day; null: always. */
  from?: Maybe<Scalars['Date']['output']>;
  /** What it was called. */
  name: Scalars['String']['output'];
  /** To which it belonged; null for a province. */
  parent?: Maybe<GqlDivision>;
  /** Last day; null: until now. */
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * A document about one period of a committee with all below, in Chinese. All its forms (sections, Markdown, files) have the same numbers, and
 * they are those that `figure` gives for the same period and `asOf`. Numbers with a fraction are rounded to two places.
 */
export type GqlDocument = {
  /** As known at this instant; null: now. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Whose. */
  committee: GqlCommittee;
  /** Where it can be fetched as a file, with the headers of identity of any other request. */
  downloads: Array<GqlDocumentDownload>;
  /** Which document. */
  kind: GqlDocumentKind;
  /**
   * Give this as `asOf` for the document as it was known then: the end of the first day after the period. Null while that is still
   * to come.
   */
  knownThen?: Maybe<Scalars['DateTime']['output']>;
  /** The whole of it as Markdown. */
  markdown: Scalars['String']['output'];
  /** The days it is about. Stocks are those of the last day, or of the day of `asOf` while the period is not over. */
  period: GqlPeriod;
  /** Its parts, in order. */
  sections: Array<GqlDocumentSection>;
  /** Its title, for people. */
  title: Scalars['String']['output'];
};

/** A column of a table in a document. */
export type GqlDocumentColumn = {
  /** Its heading. */
  title: Scalars['String']['output'];
  /** What it holds. */
  type: GqlDocumentColumnType;
};

/** What a column holds. */
export type GqlDocumentColumnType =
  /** Numbers. */
  | 'NUMBER'
  /** Text or a day. */
  | 'TEXT';

/** A document as a file. */
export type GqlDocumentDownload = {
  /** Of this format. */
  format: GqlDocumentFormat;
  /** Path on this service. */
  url: Scalars['String']['output'];
};

/** A file format of a document. */
export type GqlDocumentFormat =
  /** Word document (.docx). */
  | 'DOCX'
  /** Markdown text (.md). */
  | 'MARKDOWN'
  /** Workbook (.xlsx), a sheet for each table; numbers are numbers. */
  | 'XLSX';

/** A document that a committee writes at regular times. */
export type GqlDocumentKind =
  /** 半年小结: half a year, committee by committee. Period: {year, half}. */
  | 'HALF_YEAR_SUMMARY'
  /** 每月一通报: a month, committee by committee and activity group by activity group, with what was solved, overdue and open. Period: {year, month}. */
  | 'MONTHLY_BULLETIN'
  /** 每月一提示: what stands, what is due and what is overdue at the end of a month. Period: {year, month}. */
  | 'MONTHLY_PROMPT'
  /** 每季一通报: a quarter, committee by committee, with what was solved and who is behind on targets. Period: {year, quarter}. */
  | 'QUARTERLY_BULLETIN'
  /** 年度考评: a year, committee by committee, against its targets. Period: {year}. */
  | 'YEARLY_ASSESSMENT'
  /** 年度报告: the year report, in the order of its lines. Period: {year}. */
  | 'YEAR_REPORT';

/** A row of a table in a document. */
export type GqlDocumentRow = {
  /** Its cells, one for each column, as they are printed; null where there is no number. */
  cells: Array<Maybe<Scalars['String']['output']>>;
  /** The figure that the row is about, to go on from; null in lists. */
  figure?: Maybe<GqlFigure>;
  /** The record that the row is about; null in tables of figures. */
  record?: Maybe<GqlRecord>;
};

/** A part of a document. */
export type GqlDocumentSection = {
  /** Its heading. */
  heading: Scalars['String']['output'];
  /** Its table, where it has one. */
  table?: Maybe<GqlDocumentTable>;
  /** Its paragraphs. */
  text: Array<Scalars['String']['output']>;
};

/** A table in a document. */
export type GqlDocumentTable = {
  /** Its columns. */
  columns: Array<GqlDocumentColumn>;
  /** Its rows: at most 100 of a list of records, whose number stands in the text. */
  rows: Array<GqlDocumentRow>;
};

/** How often somebody did something in a year. */
export type GqlDutyCount = {
  /** What was done. */
  duty: GqlMeasureDimensionValue;
  /** Entries (条). */
  entries: Scalars['Int']['output'];
  /** The year. */
  year: Scalars['Int']['output'];
};

/** 履职记录. What a member did, when, and in which record. */
export type GqlDutyEntry = {
  /** When. */
  day: Scalars['Date']['output'];
  /** What was done. */
  duty: GqlMeasureDimensionValue;
  /** The record that says so. */
  record: GqlRecord;
};

/** A page of duty entries. */
export type GqlDutyEntryConnection = {
  /** The entries with their cursors. */
  edges: Array<GqlDutyEntryEdge>;
  /** The entries. */
  nodes: Array<GqlDutyEntry>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry and its place in the list. */
export type GqlDutyEntryEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: GqlDutyEntry;
};

/** 责任事项. One task of the duty list (责任清单) of a special committee: by when it is due, when it was done. */
export type GqlDutyItem = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of DutyItem records. */
export type GqlDutyItemConnection = {
  /** The records with their cursors. */
  edges: Array<GqlDutyItemEdge>;
  /** The records. */
  nodes: Array<GqlDutyItem>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlDutyItemEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlDutyItem;
};

/** For what a number is taken each. */
export type GqlEach =
  /** For each committee in the scope, those with nothing included. */
  | 'COMMITTEE'
  /** For each record that adds to the figure. */
  | 'RECORD'
  /** For each special committee that is there at the end of the period, those with nothing included. */
  | 'SPECIAL_COMMITTEE';

/** 联动事项. A record handed to another committee: raised to one above (上报), assigned to one below (交办), or taken up together with one beside (横向联动). The receiver answers by an EscalationAnswer of its own. */
export type GqlEscalation = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** 联动答复. The receiver's answer to an escalation: accepted or returned with the reason, then what was done (上报答复, 交办反馈). It carries the day of receipt itself, because the sender's record may be in another cell. */
export type GqlEscalationAnswer = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** 联动事项. Escalation that it answers. */
  escalation?: Maybe<GqlEscalation>;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of EscalationAnswer records. */
export type GqlEscalationAnswerConnection = {
  /** The records with their cursors. */
  edges: Array<GqlEscalationAnswerEdge>;
  /** The records. */
  nodes: Array<GqlEscalationAnswer>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlEscalationAnswerEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlEscalationAnswer;
};

/** A page of Escalation records. */
export type GqlEscalationConnection = {
  /** The records with their cursors. */
  edges: Array<GqlEscalationEdge>;
  /** The records. */
  nodes: Array<GqlEscalation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlEscalationEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlEscalation;
};

/** An escalation as it stands at its receiver. */
export type GqlEscalationItem = {
  /** The receiver's answer; null before there is one. */
  answer?: Maybe<GqlRecord>;
  /** Days from the day on which it was handed on to its return or answer, or to today. */
  days: Scalars['Int']['output'];
  /** The escalation, a record of the sender. */
  escalation: GqlRecord;
  /** The day on which it was handed on. */
  raisedOn: Scalars['Date']['output'];
  /** The committee that handed it on. */
  sender: GqlCommittee;
  /** Where it stands. */
  status: GqlEscalationStatus;
};

/** A page of escalations that came to a committee. */
export type GqlEscalationItemConnection = {
  /** The escalations with their cursors. */
  edges: Array<GqlEscalationItemEdge>;
  /** The escalations. */
  nodes: Array<GqlEscalationItem>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An escalation and its place in the list. */
export type GqlEscalationItemEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The escalation. */
  node: GqlEscalationItem;
};

/** Where an escalation stands at its receiver. */
export type GqlEscalationStatus =
  /** 已答复. Answered. */
  | 'ANSWERED'
  /** 在办. Accepted, not answered yet. */
  | 'AWAITING_ANSWER'
  /** 待受理. No answer has arrived yet. */
  | 'AWAITING_DECISION'
  /** 已退回. Returned with a reason. */
  | 'RETURNED';

/** 民主评议. Score that one rater gives one unit for handling one proposal (民主评议). */
export type GqlEvaluation = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Evaluation records. */
export type GqlEvaluationConnection = {
  /** The records with their cursors. */
  edges: Array<GqlEvaluationEdge>;
  /** The records. */
  nodes: Array<GqlEvaluation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlEvaluationEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlEvaluation;
};

/** 报送要求. What a committee expects of itself or of those below: which work is reported how often, and within how many days after the period. Where nothing is expected, a figure is NOT_EXPECTED; what is due and not closed is missing, by name. */
export type GqlExpectation = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Expectation records. */
export type GqlExpectationConnection = {
  /** The records with their cursors. */
  edges: Array<GqlExpectationEdge>;
  /** The records. */
  nodes: Array<GqlExpectation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlExpectationEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlExpectation;
};

/** 专家. An expert in a bank, by opaque key: an expert need not be a member. */
export type GqlExpert = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** 专家库. A bank of experts whom the committee consults (协商议政咨询专家库). */
export type GqlExpertBank = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ExpertBank records. */
export type GqlExpertBankConnection = {
  /** The records with their cursors. */
  edges: Array<GqlExpertBankEdge>;
  /** The records. */
  nodes: Array<GqlExpertBank>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlExpertBankEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlExpertBank;
};

/** A page of Expert records. */
export type GqlExpertConnection = {
  /** The records with their cursors. */
  edges: Array<GqlExpertEdge>;
  /** The records. */
  nodes: Array<GqlExpert>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlExpertEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlExpert;
};

/** Two figures of one measure, and the records that make them differ. */
export type GqlExplanation = {
  /** Second less first, in the unit of the measure: the sum of the groups. Null where either is not told to who asks. */
  change?: Maybe<Scalars['Float']['output']>;
  /** The first figure. */
  first: GqlFigure;
  /** The records that count differently, by reason; the largest group first. */
  groups: Array<GqlExplanationGroup>;
  /** The second figure. */
  second: GqlFigure;
};

/** The records that count differently for one reason. */
export type GqlExplanationGroup = {
  /** What they add to the second figure (or take from it) against the first. */
  amount: Scalars['Float']['output'];
  /** How many records. */
  count: Scalars['Int']['output'];
  /** Why. */
  reason: GqlDifferenceReason;
  /** The records and what each adds or takes, the latest first. */
  records?: Maybe<GqlContributionConnection>;
};


/** The records that count differently for one reason. */
export type GqlExplanationGroupRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How fresh what a cell publishes is. */
export type GqlFeedState =
  /** Up to date. */
  | 'CURRENT'
  /** No sign of life for 15 minutes: its figures stand as of `freshAt`. */
  | 'LATE'
  /** Nothing was ever received. */
  | 'LOST';

/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigure = {
  /** 环比. Against the period before, of as many whole months, or else of as many days; of an unfinished period, only the days elapsed. Null without a period of a beginning and an end. */
  againstLastPeriod?: Maybe<GqlComparison>;
  /** 同比. Against the same days of last year; of an unfinished period, only the days elapsed. Null without a period. */
  againstLastYear?: Maybe<GqlComparison>;
  /**
   * As known at this instant; null: as known now. The public and analysts see figures as of the end of a day that is over; who is not
   * told every number of a committee sees those of people so, too. This says which day.
   */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The same figure by the values of one to three dimensions, the largest part first: what a pie or a stacked bar shows, in one question. Only values that
   * there are; at most 1,000 parts. Parts of a sum add up to it; who has several values counts for each of
   * them. Errors: BAD_USER_INPUT for a dimension that the measure has not, or too many parts; FORBIDDEN where all of it would tell about few persons: what
   * counts people is taken apart by one dimension at a time, of whole months.
   */
  breakdown?: Maybe<Array<GqlFigurePart>>;
  /**
   * 区划调整. The changes of territory inside its days that concern this committee or any below it: what comes after one is not of the same
   * committees as what comes before. Empty: none.
   */
  breaks: Array<GqlTerritoryChange>;
  /** The parts of a subtree: the same figure for each committee directly below and for this committee alone, largest first. None for SELF. */
  byChild: Array<GqlFigure>;
  /** Whose figure it is, named as on the last day of its period. */
  committee: GqlCommittee;
  /** Whose facts are in it, how fresh they are, what is not closed yet, and whose. */
  completeness: GqlCompleteness;
  /**
   * What the parts of `byChild` hold together beyond the number itself: an event that several committees recorded (`sameEventAs`) is in the part of each
   * and counts once here, and so does a person or a place of several parts. Parts added up, less this, are the number. Null for ratios, without parts, and where
   * the number or a part is suppressed.
   */
  countedMoreThanOnce?: Maybe<Scalars['Float']['output']>;
  /** Of a ratio: by what. */
  denominator?: Maybe<Scalars['Float']['output']>;
  /**
   * The number of each record, committee or special committee in the figure. Errors: BAD_USER_INPUT where the measure cannot be
   * taken apart so.
   */
  each?: Maybe<GqlSpread>;
  /** Only what has these dimensions is in it; empty: all. */
  filter: Array<GqlFigureCondition>;
  /** For caches of clients: the same for the same question. */
  id: Scalars['ID']['output'];
  /** What is counted, its unit and its definition. */
  measure: GqlMeasure;
  /** Of a ratio: what is divided. */
  numerator?: Maybe<Scalars['Float']['output']>;
  /** Which days it covers. Of a stock, the last one counts. */
  period: GqlPeriod;
  /** That committee alone, or with all below. */
  reach: GqlReach;
  /** Why there is no value. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The records behind the number and what each adds to it, the latest first. Of a ratio: those of its numerator. */
  records?: Maybe<GqlContributionConnection>;
  /** The same figure step by step over its period, at most 400 steps. Errors: BAD_USER_INPUT for a period without beginning or end. */
  series?: Maybe<Array<GqlFigure>>;
  /** The number as people are shown it: with the decimals of the measure, rounded once. */
  shown?: Maybe<Scalars['String']['output']>;
  /** How much may be said of it: whether all that is expected is closed, some is still open, or missing. */
  status: GqlFigureStatus;
  /** By which tree of committees it counts. */
  territory: GqlTerritory;
  /**
   * The number, in the unit of the measure: a share or an average to six decimals, a sum as the records say it. Zero only where every committee of
   * the scope has closed, or where what existed has ended; null where nothing is registered and nobody knows whether there was none, for a ratio whose
   * denominator is zero, and where the number would tell about few persons (status SUPPRESSED). `reason` says which.
   */
  value?: Maybe<Scalars['Float']['output']>;
  /** The values of one dimension that this figure has, by name: what it can be filtered by, also where each place names its own values. Errors: as of `breakdown`. */
  valuesOf?: Maybe<GqlMeasureDimensionValueConnection>;
};


/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigureBreakdownArgs = {
  by: Array<Scalars['String']['input']>;
};


/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigureEachArgs = {
  of: GqlEach;
};


/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigureRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigureSeriesArgs = {
  by: GqlGrain;
};


/** A number with everything that it needs to be understood: never just a number. */
export type GqlFigureValuesOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dimension: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** On what one of two figures stands. */
export type GqlFigureBasis = {
  /** As known at this instant; a plain date means the end of that day in Asia/Shanghai. Default: now. */
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  /** Whose figure. */
  committee: Scalars['CommitteeCode']['input'];
  /** Which days. */
  period?: InputMaybe<GqlPeriodInput>;
  /** That committee alone, or with all below. */
  reach?: InputMaybe<GqlReach>;
  /** By the committees that were there then, or by today's. */
  territory?: InputMaybe<GqlTerritory>;
};

/** A condition on a dimension: one of these values. */
export type GqlFigureCondition = {
  /** Name of the dimension. */
  name: Scalars['String']['output'];
  /** Its codes. */
  values: Array<Scalars['String']['output']>;
};

/** What of a figure has these values of its dimensions. */
export type GqlFigurePart = {
  /** Of a ratio: by what. */
  denominator?: Maybe<Scalars['Float']['output']>;
  /** Of a ratio: what is divided. */
  numerator?: Maybe<Scalars['Float']['output']>;
  /** Why there is no value. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The number, in the unit of the measure. Null for a ratio whose denominator is zero, and where it would tell about few persons: `reason` says which. */
  value?: Maybe<Scalars['Float']['output']>;
  /** The values, in the order in which the dimensions were asked for. */
  values: Array<GqlFigurePartValue>;
};

/** A value of a dimension by which a figure was taken apart. */
export type GqlFigurePartValue = {
  /** Its code, as in a filter; null: of what does not tell any. */
  code?: Maybe<Scalars['String']['output']>;
  /** What it is called, in the language asked for. */
  label: Scalars['String']['output'];
  /** Name of the dimension. */
  name: Scalars['String']['output'];
};

/** How much may be said of a figure, by what is expected of whom by when and what is closed. Missing is not zero. */
export type GqlFigureStatus =
  /** Of a total: all that is expected is closed. */
  | 'FINAL'
  /** Of one committee: due, and not closed. */
  | 'MISSING'
  /** Of one committee: closed, and none was held (零报告). */
  | 'NONE'
  /** Neither the committee nor one above it expects anything, so nobody knows whether more is to come. */
  | 'NOT_EXPECTED'
  /** Of one committee: not closed yet, and not due. */
  | 'OPEN'
  /** Of a total: some of what is due is missing. `completeness.lacking` names whose. */
  | 'PARTIAL'
  /** Of a total: some of what is expected is not closed yet; none of it is due. */
  | 'PROVISIONAL'
  /** Of one committee: it has closed all that is expected of it, or all these days though nobody asked. */
  | 'REPORTED'
  /**
   * Of either: the number is not told to who asks, for it counts fewer than ten persons or attendances, or would tell of others that do. The staff of the
   * committee and of those above it are told.
   */
  | 'SUPPRESSED';

/** The five lists (五单): five views of the same problems. */
export type GqlFiveList =
  /** 反馈清单: those on which a return visit was made, the problem raised last coming first. */
  | 'FEEDBACK'
  /** 问题清单: every problem raised, the latest first. */
  | 'PROBLEMS'
  /** 成果清单: those that are solved, the problem raised last coming first. */
  | 'RESULTS'
  /** 督办清单: those not solved that are overdue today or were supervised, the one due first coming first. */
  | 'SUPERVISION'
  /** 任务清单: those not solved for which a unit is responsible, the one due first coming first. */
  | 'TASKS';

/** The steps of a series. */
export type GqlGrain =
  /** Day by day. */
  | 'DAY'
  /** Half-year by half-year. */
  | 'HALF_YEAR'
  /** Month by month. */
  | 'MONTH'
  /** Quarter by quarter. */
  | 'QUARTER'
  /** Year by year. */
  | 'YEAR';

/** 小组考评. How a committee judges the work of an activity group in half a year or a year (小组考评). */
export type GqlGroupEvaluation = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of GroupEvaluation records. */
export type GqlGroupEvaluationConnection = {
  /** The records with their cursors. */
  edges: Array<GqlGroupEvaluationEdge>;
  /** The records. */
  nodes: Array<GqlGroupEvaluation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlGroupEvaluationEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlGroupEvaluation;
};

/** 小组成员. A member's place in an activity group; members of any level can join a group. */
export type GqlGroupMembership = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of GroupMembership records. */
export type GqlGroupMembershipConnection = {
  /** The records with their cursors. */
  edges: Array<GqlGroupMembershipEdge>;
  /** The records. */
  nodes: Array<GqlGroupMembership>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlGroupMembershipEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlGroupMembership;
};

/** What one rater group gave a unit. */
export type GqlGroupScore = {
  /** Their average. */
  average: Scalars['Float']['output'];
  /** How many scores. */
  count: Scalars['Int']['output'];
  /** The group. */
  group: Scalars['String']['output'];
};

/** What a handling unit (承办单位) did in a period, counted from facts. */
export type GqlHandlingUnit = {
  /** Times that a proposal was assigned to it in the period (件次). */
  assigned: Scalars['Int']['output'];
  /** Times that it declined in the period. */
  declined: Scalars['Int']['output'];
  /** Scores given to it in the period, by rater group. */
  evaluations: Array<GqlGroupScore>;
  /** Percent of those that are satisfied or basically satisfied with the handling; null without any. */
  handlingSatisfaction?: Maybe<Scalars['Float']['output']>;
  /** What is overdue with it at the end of the period, or on the day of asOf if the period is not over. */
  overdue: Scalars['Int']['output'];
  /** Ratings of its replies in the period. */
  rated: Scalars['Int']['output'];
  /** Its replies in the period, in every round. */
  replies: Scalars['Int']['output'];
  /** The same for the result. */
  resultSatisfaction?: Maybe<Scalars['Float']['output']>;
  /**
   * Its score for the period, 0 to 100: the average of its rater groups' averages (scores of a group ÷ number of its scores), so that a group
   * weighs the same however many raters it has. Null when nobody evaluated it.
   */
  score?: Maybe<Scalars['Float']['output']>;
  /** Its name. */
  unit: Scalars['String']['output'];
};

/** A page of handling units. */
export type GqlHandlingUnitConnection = {
  /** The units with their cursors. */
  edges: Array<GqlHandlingUnitEdge>;
  /** The units. */
  nodes: Array<GqlHandlingUnit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A unit and its place in the list. */
export type GqlHandlingUnitEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: GqlHandlingUnit;
};

/** 行动. An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own. */
export type GqlInitiative = GqlRecord & {
  /** 协商品牌: those that refer to it, oldest first; withdrawn ones are left out. */
  brands?: Maybe<GqlBrandConnection>;
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /**
   * The targets of a year under this initiative, by committee, and how far each is reached, quarter by quarter. What is held under
   * a brand of the initiative counts. Counted from facts, as known at `asOf`. A target that was set for an earlier year holds on
   * (`carriedFrom`) until the same one is set anew, its last year is over, or the initiative has ended.
   */
  progress?: Maybe<GqlTargetProgressConnection>;
  /** 指标: those that refer to it, oldest first; withdrawn ones are left out. */
  targets?: Maybe<GqlTargetConnection>;
};


/** 行动. An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own. */
export type GqlInitiativeBrandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** 行动. An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own. */
export type GqlInitiativeProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  behind?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<Scalars['CommitteeCode']['input']>;
  year: Scalars['Int']['input'];
};


/** 行动. An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own. */
export type GqlInitiativeTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Initiative records. */
export type GqlInitiativeConnection = {
  /** The records with their cursors. */
  edges: Array<GqlInitiativeEdge>;
  /** The records. */
  nodes: Array<GqlInitiative>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlInitiativeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlInitiative;
};

/** 批示. A leader's written instruction (批示) on a report or a social-opinion report; one report can have several. */
export type GqlInstruction = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Instruction records. */
export type GqlInstructionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlInstructionEdge>;
  /** The records. */
  nodes: Array<GqlInstruction>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlInstructionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlInstruction;
};

/** 联动活动. An activity (联动活动) that committees of different levels, or neighbouring ones, hold together. */
export type GqlJointActivity = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlJointActivity>;
  /** 联动活动: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlJointActivityConnection>;
  /** 联动小组. Other group with which it was held, of whichever committee. */
  withGroup?: Maybe<GqlActivityGroup>;
};


/** 联动活动. An activity (联动活动) that committees of different levels, or neighbouring ones, hold together. */
export type GqlJointActivitySameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of JointActivity records. */
export type GqlJointActivityConnection = {
  /** The records with their cursors. */
  edges: Array<GqlJointActivityEdge>;
  /** The records. */
  nodes: Array<GqlJointActivity>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlJointActivityEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlJointActivity;
};

/** A period that a committee has not closed. */
export type GqlLack = {
  /** Whose. */
  committee: GqlCommittee;
  /** By which day it is due. */
  dueOn: Scalars['Date']['output'];
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** OPEN (not due yet) or MISSING (due). */
  status: GqlFigureStatus;
  /** Its last day. */
  until: Scalars['Date']['output'];
};

/** A period that a committee closed after it was due. */
export type GqlLate = {
  /** When all of it was first closed. */
  closedOn: Scalars['Date']['output'];
  /** Whose. */
  committee: GqlCommittee;
  /** By which day it was due. */
  dueOn: Scalars['Date']['output'];
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Its last day. */
  until: Scalars['Date']['output'];
};

/** 领导成员. Who holds an office of the committee (主席, 副主席, 秘书长) or of one of its special committees (主任, 副主任), from when until when. */
export type GqlLeader = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Leader records. */
export type GqlLeaderConnection = {
  /** The records with their cursors. */
  edges: Array<GqlLeaderEdge>;
  /** The records. */
  nodes: Array<GqlLeader>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlLeaderEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlLeader;
};

/** 宣讲. A lecture (宣讲) given by members. */
export type GqlLecture = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlLecture>;
  /** 宣讲: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlLectureConnection>;
};


/** 宣讲. A lecture (宣讲) given by members. */
export type GqlLectureSameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Lecture records. */
export type GqlLectureConnection = {
  /** The records with their cursors. */
  edges: Array<GqlLectureEdge>;
  /** The records. */
  nodes: Array<GqlLecture>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlLectureEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlLecture;
};

/** 委员来信. A letter of a member (委员来信) passed on to an office for its information: what a proposal that is not filed can become. */
export type GqlLetter = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Letter records. */
export type GqlLetterConnection = {
  /** The records with their cursors. */
  edges: Array<GqlLetterEdge>;
  /** The records. */
  nodes: Array<GqlLetter>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlLetterEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlLetter;
};

/** Level of a division or committee. */
export type GqlLevel =
  /** 地级市、自治州 */
  | 'CITY'
  /** 县、区、县级市 */
  | 'COUNTY'
  /** 省、自治区、直辖市 */
  | 'PROVINCE';

/** A tie between two records, of one owner or of two. */
export type GqlLink = {
  /** Since when it is known. */
  known: Scalars['DateTime']['output'];
  /** MADE_FROM or RAISED_AT: what `source` is to `target`. */
  relation: Scalars['String']['output'];
  /** The record that says so. */
  source: GqlRecord;
  /** The record that it names. */
  target: GqlRecord;
};

/** A page of links. */
export type GqlLinkConnection = {
  /** The links with their cursors. */
  edges: Array<GqlLinkEdge>;
  /** The links. */
  nodes: Array<GqlLink>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A link and its place in the list. */
export type GqlLinkEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node: GqlLink;
};

/** 本地界别. The name that a committee gives to a sector, and the standard sector (01 to 34) that it stands for: a seat that names a local sector must have that standard one. */
export type GqlLocalSector = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of LocalSector records. */
export type GqlLocalSectorConnection = {
  /** The records with their cursors. */
  edges: Array<GqlLocalSectorEdge>;
  /** The records. */
  nodes: Array<GqlLocalSector>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlLocalSectorEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlLocalSector;
};

/** 本地标准. What a place means by its local words: the elements (五有) that it asks of activity groups, the standards (五有, 六新) that it asks of rooms. Of one title the edition that began last is in force; several titles are in force side by side. */
export type GqlLocalVocabulary = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of LocalVocabulary records. */
export type GqlLocalVocabularyConnection = {
  /** The records with their cursors. */
  edges: Array<GqlLocalVocabularyEdge>;
  /** The records. */
  nodes: Array<GqlLocalVocabulary>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlLocalVocabularyEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlLocalVocabulary;
};

/** What somebody may do for a committee: its staff by their work, a member and a handling unit each for themselves. */
export type GqlMandate =
  /** 管理员：账号、授权、密钥. Administrator: accounts, delegations, keys. */
  | 'ADMINISTRATOR'
  /** 审计：查看个人信息和操作记录，不能改动. Auditor: reads personal data and the audit, changes nothing. */
  | 'AUDITOR'
  /** 协商. Consultations, plans and problems. */
  | 'CONSULTATIONS'
  /** 联络. Liaison: platforms, reception days, submissions, social opinion. */
  | 'LIAISON'
  /** 委员本人. A member, for themselves. */
  | 'MEMBER'
  /** 提案. Proposals and handling units. */
  | 'PROPOSALS'
  /** 发布. Publisher: what is shown to the public beyond the records themselves. */
  | 'PUBLISHER'
  /** 委员登记. Registrar: people, members, terms, points. */
  | 'REGISTRAR'
  /** 报送：规定报送要求，按期报送、零报告. Reporter: what is expected by when; closes periods, "none held" included. */
  | 'REPORTER'
  /** 承办单位. A handling unit, for itself. */
  | 'UNIT';

/**
 * 事项. The thread that joins records which came from one another, across subgraphs, owners and levels: from a citizen's submission to the
 * reply and the return visit. Two records are in one matter when a chain of links leads from one to the other, whatever its direction.
 * As far as it is published to this cell.
 */
export type GqlMatter = {
  /** The earliest day of its records. */
  begunOn?: Maybe<Scalars['Date']['output']>;
  /** How it was merged with others and parted from others: what stands, and what was undone; oldest first. */
  changes?: Maybe<GqlMatterChangeConnection>;
  /** True when it has more than 1,000 records: then it holds the 1,000 nearest to the record asked for, and all else is of these. */
  cut: Scalars['Boolean']['output'];
  /** The latest day of its records. */
  lastOn?: Maybe<Scalars['Date']['output']>;
  /** The committees whose records are in it, by level, the highest first. */
  levels: Array<GqlMatterLevel>;
  /** The links by which they are joined, oldest first. */
  links?: Maybe<GqlLinkConnection>;
  /** The records in the order of their days, then of their ids; those of which nothing has arrived come last. */
  records?: Maybe<GqlRecordConnection>;
  /** OPEN while a submission in it is neither answered nor closed, a topic not settled or a problem not solved; withdrawn ones aside. */
  status: GqlMatterStatus;
};


/**
 * 事项. The thread that joins records which came from one another, across subgraphs, owners and levels: from a citizen's submission to the
 * reply and the return visit. Two records are in one matter when a chain of links leads from one to the other, whatever its direction.
 * As far as it is published to this cell.
 */
export type GqlMatterChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * 事项. The thread that joins records which came from one another, across subgraphs, owners and levels: from a citizen's submission to the
 * reply and the return visit. Two records are in one matter when a chain of links leads from one to the other, whatever its direction.
 * As far as it is published to this cell.
 */
export type GqlMatterLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * 事项. The thread that joins records which came from one another, across subgraphs, owners and levels: from a citizen's submission to the
 * reply and the return visit. Two records are in one matter when a chain of links leads from one to the other, whatever its direction.
 * As far as it is published to this cell.
 */
export type GqlMatterRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A merge or a split of matters, standing or undone. */
export type GqlMatterChange = {
  /** The record that says so: a MatterMerge or a MatterSplit. Its owner's staff withdraw it to undo it. */
  by: GqlRecord;
  /** The day of it; null until its card has arrived. */
  day?: Maybe<Scalars['Date']['output']>;
  /** Why, in its owner's words. */
  grounds?: Maybe<Scalars['String']['output']>;
  /** Merge or split. */
  kind: GqlMatterChangeKind;
  /** Since when it is known. */
  known: Scalars['DateTime']['output'];
  /** The two records merged or parted. */
  records: Array<GqlRecord>;
  /** Whether it stands; false once it is withdrawn. */
  standing: Scalars['Boolean']['output'];
  /** When it was undone; null while it stands. */
  undone?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of changes. */
export type GqlMatterChangeConnection = {
  /** The changes with their cursors. */
  edges: Array<GqlMatterChangeEdge>;
  /** The changes. */
  nodes: Array<GqlMatterChange>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A change and its place in the list. */
export type GqlMatterChangeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: GqlMatterChange;
};

/** What was done to a matter by hand. */
export type GqlMatterChangeKind =
  /** 合并. Two records were said to be of one matter. */
  | 'MERGE'
  /** 拆分. Two records were parted. */
  | 'SPLIT';

/** The committees of one level that took part in a matter. */
export type GqlMatterLevel = {
  /** The committees, by code. */
  committees: Array<GqlCommittee>;
  /** Their level: PROVINCE, CITY or COUNTY. */
  level: GqlLevel;
};

/** 事项合并. Says that two records, of any owners, belong to one matter (事项合并). Made by a committee that owns one of them or by one above it; withdraw it to undo it. */
export type GqlMatterMerge = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of MatterMerge records. */
export type GqlMatterMergeConnection = {
  /** The records with their cursors. */
  edges: Array<GqlMatterMergeEdge>;
  /** The records. */
  nodes: Array<GqlMatterMerge>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlMatterMergeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlMatterMerge;
};

/** 事项拆分. Parts two linked records into two matters (事项拆分): while it stands, no matter crosses the links between them. Made by a committee that owns one of them or by one above it; withdraw it to undo it. */
export type GqlMatterSplit = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of MatterSplit records. */
export type GqlMatterSplitConnection = {
  /** The records with their cursors. */
  edges: Array<GqlMatterSplitEdge>;
  /** The records. */
  nodes: Array<GqlMatterSplit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlMatterSplitEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlMatterSplit;
};

/** Whether something in a matter still waits to be settled. */
export type GqlMatterStatus =
  /** Something waits. */
  | 'OPEN'
  /** Nothing waits. */
  | 'SETTLED';

/** A measure of the catalogue. */
export type GqlMeasure = {
  /** What is counted: RECORDS, PERSONS, SEATS, ATTENDANCES, … */
  basis: Scalars['String']['output'];
  /** Stable code. */
  code: GqlMeasureCode;
  /** How many decimal places people are shown: 0 for counts. `Figure.shown` has them. */
  decimals: Scalars['Int']['output'];
  /** What counts, in a sentence, in the language asked for. */
  definition: Scalars['String']['output'];
  /** What counts, in English. */
  definitionEn: Scalars['String']['output'];
  /** What counts, in Chinese. */
  definitionZh: Scalars['String']['output'];
  /** Of a ratio: by what. Null for every other measure. */
  denominator?: Maybe<GqlMeasure>;
  /** By what it can be filtered. */
  dimensions: Array<GqlMeasureDimension>;
  /** How it was defined before, the oldest first: numbers cited with an earlier version were counted so. */
  earlierVersions: Array<GqlMeasureVersion>;
  /** For caches of clients: the code. */
  id: Scalars['ID']['output'];
  /** How it is read. */
  kind: GqlMeasureKind;
  /** Name, in the language asked for (Accept-Language: Chinese unless it is English). */
  label: Scalars['String']['output'];
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** English name. */
  nameEn: Scalars['String']['output'];
  /** Of a ratio: what is divided. Null for every other measure. */
  numerator?: Maybe<GqlMeasure>;
  /** Of DISTINCT_FLOW: the measure of whose facts it counts each subject once. Null for every other measure. */
  subjectsOf?: Maybe<GqlMeasure>;
  /** Unit, by its Chinese measure word, the same in every language: 人 persons, 人次 attendances, 场次 sessions, 件 items, 户 households, % percent, 天 days, … */
  unit: Scalars['String']['output'];
  /** Unit, in the language asked for. */
  unitLabel: Scalars['String']['output'];
  /** Version of the definition. */
  version: Scalars['Int']['output'];
};

/** A measure of the catalogue; `measure(code)` tells its definition. */
export type GqlMeasureCode =
  /** 活动小组. Activity groups at the end of the period. Unit: 个. */
  | 'ACTIVITY_GROUPS'
  /** 小组年度总结. Yearly summaries that activity groups filed in the period. Unit: 篇. */
  | 'ACTIVITY_SUMMARIES'
  /** 年度考核. Yearly assessments of members decided in the period. Unit: 份. */
  | 'ASSESSMENTS'
  /** 交办件次. Proposals given to units in the period: once for each proposal, unit and round. Unit: 件次. */
  | 'ASSIGNMENTS'
  /** 申退. Assignments that their units declined in the period. Unit: 件次. */
  | 'ASSIGNMENTS_DECLINED'
  /** 即将到期. Assignments at the end of the period on which a reply falls due within 14 days. Unit: 件次. */
  | 'ASSIGNMENTS_DUE_SOON'
  /** 逾期未复. Assignments at the end of the period whose unit should have replied by then and has not: three months after assignment, or as extended. Unit: 件次. */
  | 'ASSIGNMENTS_OVERDUE'
  /** 委员参加人次. Members present, summed over what they attended in the period (人次). Unit: 人次. */
  | 'ATTENDANCES'
  /** 到场群众. Citizens present at consultations of the period, summed (人次). Unit: 人次. */
  | 'CITIZENS_PRESENT'
  /** 群众参与共同缔造. Citizens who took part in that, summed over the times of the period (人次). Unit: 人次. */
  | 'CITIZENS_TOGETHER'
  /** 联系界别群众. People met on reception days and visits in the period (人次). Unit: 人次. */
  | 'CONSTITUENT_CONTACTS'
  /** 协商活动. Consultations held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 场次. */
  | 'CONSULTATIONS_HELD'
  /** 服务团出动. How often service corps gathered where they were needed in the period. Unit: 次. */
  | 'CORPS_DISPATCHES'
  /** 服务团成员. Persons in at least one service corps at the end of the period, from whatever committee. Unit: 人. */
  | 'CORPS_MEMBERS'
  /** 办实事. Practical things done in the period. Unit: 件. */
  | 'DEEDS'
  /** 履职记录. What members named by key did in the period: one entry for each member, record and duty. They come from the records themselves, never typed twice. Unit: 条. */
  | 'DUTY_ENTRIES'
  /** 责任清单事项. Tasks of the duty lists of special committees due in the period. Unit: 项. */
  | 'DUTY_ITEMS'
  /** 完成责任事项. Tasks of the duty lists done in the period, whenever they were due. Unit: 项. */
  | 'DUTY_ITEMS_DONE'
  /** 逾期责任事项. Tasks of the duty lists past their due day and not done at the end of the period. Unit: 项. */
  | 'DUTY_ITEMS_OVERDUE'
  /** 受理联动事项. Escalations that this committee accepted in the period. Unit: 件. */
  | 'ESCALATIONS_ACCEPTED'
  /** 答复联动事项. Escalations that this committee accepted and, in the period, answered. Unit: 件. */
  | 'ESCALATIONS_ANSWERED'
  /** 办结联动事项. Escalations returned or answered in the period. Unit: 件. */
  | 'ESCALATIONS_ENDED'
  /** 在办联动事项. Escalations accepted and not answered at the end of the period. Unit: 件. */
  | 'ESCALATIONS_HELD'
  /** 提交联动事项. Records handed to another committee in the period: up, down or sideways. Unit: 件. */
  | 'ESCALATIONS_RAISED'
  /** 退回联动事项. Escalations that this committee returned with a reason in the period. Unit: 件. */
  | 'ESCALATIONS_RETURNED'
  /** 解决联动事项. Escalations answered in the period as solved. Unit: 件. */
  | 'ESCALATIONS_SOLVED'
  /** 联动事项平均办理天数. Days from receipt to return or answer ÷ escalations that ended, both in the period. Unit: 天. */
  | 'ESCALATION_AVERAGE_DAYS'
  /** 联动事项办理天数. Days from receipt to return or answer, summed over the escalations that ended in the period. Unit: 天. */
  | 'ESCALATION_DAYS_HELD'
  /** 联动事项解决率. Escalations solved ÷ escalations returned or answered, both in the period. Unit: %. */
  | 'ESCALATION_SOLUTION_RATE'
  /** 民主评议. Scores given in the period: one for each proposal, unit and rater. Unit: 件次. */
  | 'EVALUATIONS'
  /** 参评提案覆盖率. First coverage: proposals evaluated ÷ proposals replied to, both of the replies of the period. Unit: %. */
  | 'EVALUATION_COVERAGE_OF_PROPOSALS'
  /** 评议主体覆盖率. Third coverage: of the three groups that are to evaluate each pair of proposal and unit (proposers, committee, party and government inspectors) those that did ÷ all, of the replies of the period. Unit: %. */
  | 'EVALUATION_COVERAGE_OF_RATERS'
  /** 承办单位覆盖率. Second coverage: pairs of proposal and unit evaluated ÷ pairs first replied to, both of the replies of the period. Unit: %. */
  | 'EVALUATION_COVERAGE_OF_UNITS'
  /** 民主评议得分合计. Scores given in the period, added up; divided by EVALUATIONS they give an average. Unit: 分. */
  | 'EVALUATION_SCORES'
  /** 专家. Persons in at least one expert bank at the end of the period. Unit: 人. */
  | 'EXPERTS'
  /** 最终满意率. Of the proposals filed in the period those satisfied in the end ÷ those rated (one cohort). Satisfaction of each rating: REPLY_HANDLING_SATISFACTION, REPLY_RESULT_SATISFACTION. Unit: %. */
  | 'FINAL_SATISFACTION_RATE'
  /** 共同缔造（五共）. Times in the period that citizens planned, built, managed, judged or shared the solution of a problem together with others (五共). Unit: 次. */
  | 'FIVE_TOGETHER'
  /** 落实资金. Money raised in the period for solving problems. Unit: 元. */
  | 'FUNDS_RAISED'
  /** 支出资金. Money spent in the period on solving problems. Unit: 元. */
  | 'FUNDS_SPENT'
  /** 工作室覆盖网格. Grids of communities and villages that an open room covers at the end of the period; each once. Unit: 个. */
  | 'GRIDS_COVERED'
  /** 要素齐全的活动小组. Activity groups that lack nothing, at the end of the period, of what their committee asks (五有) under the local vocabulary in force then. Unit: 个. */
  | 'GROUPS_COMPLETE'
  /** 已考评小组. Activity groups whose work in the half-year (or year) that ended last is evaluated, at the end of the period; each group once. Unit: 个. */
  | 'GROUPS_EVALUATED'
  /** 活动小组所缺要素. Elements (五有) asked of activity groups under the local vocabulary in force at the end of the period and missing then; a group that lacks two counts twice. Unit: 项. */
  | 'GROUP_ELEMENTS_LACKING'
  /** 小组考评. Evaluations of activity groups made in the period. Unit: 次. */
  | 'GROUP_EVALUATIONS'
  /** 小组考评覆盖率. Groups evaluated ÷ activity groups, both at the end of the period; ask for a half-year or a day at the end of one. Unit: %. */
  | 'GROUP_EVALUATION_COVERAGE'
  /** 小组成员. Persons with a membership of at least one activity group that has not ended by the end of the period; that the group was dissolved does not end it by itself. Unit: 人. */
  | 'GROUP_MEMBERS'
  /** 承办件次. Pairs of proposal and unit first replied to in the period. Unit: 件次. */
  | 'HANDLINGS'
  /** 已评议承办件次. Pairs of proposal and unit first replied to in the period that at least one rater has evaluated. Unit: 件次. */
  | 'HANDLINGS_EVALUATED'
  /** 按期答复承办件次. Pairs of proposal and unit first replied to in the period by the day on which it was due, as extended; without such a day none is late. Unit: 件次. */
  | 'HANDLINGS_ON_TIME'
  /** 按期答复率. Of the pairs first replied to in the period those on time ÷ all of them. Unit: %. */
  | 'HANDLING_PUNCTUALITY'
  /** 对办理工作满意. Ratings in the period that are satisfied or basically satisfied with the handling. Unit: 件次. */
  | 'HANDLING_SATISFIED'
  /** 走访户数. Households visited, summed over the visits of the period. Unit: 户. */
  | 'HOUSEHOLDS_VISITED'
  /** 行动解决问题. Problems solved in the period that were raised at a consultation under an initiative or a brand of one. Unit: 个. */
  | 'INITIATIVE_PROBLEMS_SOLVED'
  /** 行动协商活动. Consultations held in the period under an initiative or a brand of one. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 场次. */
  | 'INITIATIVE_SESSIONS'
  /** 领导批示. Instructions that leaders gave in the period; one report can have several. Unit: 次. */
  | 'INSTRUCTIONS'
  /** 联动活动. Activities held together with other committees in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 次. */
  | 'JOINT_ACTIVITIES'
  /** 领导成员. Persons who hold an office of the committee or of a special committee at the end of the period. Unit: 人. */
  | 'LEADERS'
  /** 宣讲. Lectures given in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 场次. */
  | 'LECTURES'
  /** 委员来信. Letters of members passed on to an office in the period. Unit: 件. */
  | 'LETTERS'
  /** 平台联络员. Persons who are liaison persons of at least one open platform at the end of the period; each person once. Unit: 人. */
  | 'LIAISON_PERSONS'
  /** 汇集事项. Single problems raised in the period that were worked up into a common topic; taken for each record, how often each topic came up (高频事项). Unit: 件. */
  | 'MATTERS_WORKED_UP'
  /** 委员（人）. Persons who hold at least one seat at the end of the period. Unit: 人. */
  | 'MEMBERS'
  /** 有履职记录的委员. Persons with at least one duty entry in the period; each person once, never added across committees or periods. Unit: 人. */
  | 'MEMBERS_ACTIVE'
  /** 委员履职参与率. Members active in the period ÷ members at its end. Unit: %. */
  | 'MEMBERS_ACTIVE_RATE'
  /** 结对委员. Persons in at least one pairing at the end of the period. Unit: 人. */
  | 'MEMBERS_PAIRED'
  /** 下沉委员. Members of any level posted to a place or platform at the end of the period; each person once. Unit: 人. */
  | 'MEMBERS_POSTED'
  /** 提出提案的委员. Persons who submitted a proposal in the period, first or joint; each person once. Unit: 人. */
  | 'MEMBERS_PROPOSING'
  /** 委员提案参与率. Members who proposed in the period ÷ members at its end. Unit: %. */
  | 'MEMBERS_PROPOSING_RATE'
  /** 委员活动. Activity days, activities of groups and voluntary service in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 次. */
  | 'MEMBER_ACTIVITIES'
  /** 委员书面意见. Papers that members submitted to consultations in the period. Unit: 篇. */
  | 'MEMBER_PAPERS'
  /** 委员. Seats held at the end of the period; a person with seats on two committees counts twice. Unit: 名. */
  | 'MEMBER_SEATS'
  /** 离任委员. Seats that ended in the period, by cause (new term, resigned, revoked, transferred, died); of who goes on, the seat of the term before too. Unit: 名. */
  | 'MEMBER_SEATS_ENDED'
  /** 界别. Sectors in which at least one seat is held at the end of the period. Unit: 个. */
  | 'MEMBER_SECTORS'
  /** 收集意见建议. Opinions collected at the consultations of the period. Unit: 条. */
  | 'OPINIONS_COLLECTED'
  /** 成效指标. Numbers that show what came of records, measured in the period. Unit: 项. */
  | 'OUTCOMES'
  /** 成效数值. The number of each outcome measured in the period, each in a unit of its own. Unit: 各异. */
  | 'OUTCOME_NUMBER'
  /** 结对. Pairings that last at the end of the period. Unit: 对. */
  | 'PAIRINGS'
  /** 党组织. Party bodies among the members at the end of the period. Unit: 个. */
  | 'PARTY_BODIES'
  /** 登记地点. Villages, communities and other places in the registers at the end of the period. Unit: 个. */
  | 'PLACES'
  /** 覆盖地点. Places of the registers where at least one consultation was held from 1 January up to the end of the period; each place once. Unit: 个. */
  | 'PLACES_REACHED'
  /** 下沉服务点. Places to which at least one member is posted at the end of the period; a place is one by its division and name. Unit: 个. */
  | 'PLACES_SERVED'
  /** 有平台地点. Places of the registers in which at least one platform is open at the end of the period; each place once. Unit: 个. */
  | 'PLACES_WITH_PLATFORM'
  /** 地点覆盖率. Places reached since 1 January ÷ places registered, both at the end of the period. Unit: %. */
  | 'PLACE_COVERAGE'
  /** 推进方案. Plans adopted in the period. Unit: 个. */
  | 'PLANS'
  /** 委员平台. Platforms open at the end of the period. Unit: 个. */
  | 'PLATFORMS'
  /** 平台负责人配备. Platforms open at the end of the period, by how many heads they have then. Unit: 个. */
  | 'PLATFORMS_BY_HEADS'
  /** 达标平台. Platforms that lack nothing, at the end of the period, of the standards that their committee asks (五有, 六新) then; where it asks none, none count. Unit: 个. */
  | 'PLATFORMS_MEETING_STANDARDS'
  /** 平台覆盖率. Places in which a platform is open ÷ places registered, both at the end of the period. Unit: %. */
  | 'PLATFORM_COVERAGE'
  /** 平台负责人. Persons who are heads of at least one open platform at the end of the period; each person once. Unit: 人. */
  | 'PLATFORM_HEADS'
  /** 平台所缺标准. Standards asked of platforms under the local vocabularies in force at the end of the period and missing then; a platform that lacks two counts twice. Unit: 项. */
  | 'PLATFORM_STANDARDS_LACKING'
  /** 每人最多可选. How many options one voter may choose, of each poll opened in the period. Unit: 项. */
  | 'POLL_CHOICES'
  /** 投票候选项. Options of the polls open at the end of the period. Unit: 条. */
  | 'POLL_OPTIONS'
  /** 未解决问题. Problems raised and not solved at the end of the period. Unit: 个. */
  | 'PROBLEMS_OPEN'
  /** 逾期未解决问题. Problems not solved at the end of the period although they were due before. Unit: 个. */
  | 'PROBLEMS_OVERDUE'
  /** 提出问题. Problems raised in the period. Unit: 个. */
  | 'PROBLEMS_RAISED'
  /** 提出批次中已解决. Of the problems raised in the period those solved by now, on whatever day (a cohort by the day on which they were raised; those solved in the period are PROBLEMS_SOLVED). Unit: 个. */
  | 'PROBLEMS_RAISED_SOLVED'
  /** 解决问题. Problems solved in the period, whenever they were raised. Unit: 个. */
  | 'PROBLEMS_SOLVED'
  /** 批次解决率. Of the problems raised in the period those solved by now ÷ all of them (one cohort, so at most 100 %). Unit: %. */
  | 'PROBLEM_COHORT_SOLUTION_RATE'
  /** 问题解决率. Problems solved ÷ problems raised, both in the period. Unit: %. */
  | 'PROBLEM_SOLUTION_RATE'
  /** 各阶段项目. Problems that are solved by a project in stages and stand at one of them at the end of the period: the first that is not done. Unit: 个. */
  | 'PROJECTS_AT_STAGE'
  /** 兑现承诺. Promises kept in the period, whenever they were made. Unit: 项. */
  | 'PROMISES_KEPT'
  /** 部门承诺. Promises that departments made in the period in answer to members. Unit: 项. */
  | 'PROMISES_MADE'
  /** 逾期承诺. Promises not kept at the end of the period although they were due before. Unit: 项. */
  | 'PROMISES_OVERDUE'
  /** 采纳提案. Proposals concluded in the period as adopted or partly adopted. Unit: 件. */
  | 'PROPOSALS_ADOPTED'
  /** 交办提案. Proposals first assigned to units in the period. Unit: 件. */
  | 'PROPOSALS_ASSIGNED'
  /** 办结提案. Proposals concluded in the period. Unit: 件. */
  | 'PROPOSALS_CONCLUDED'
  /** 评议提案. Proposals replied to in the period of which at least one unit has been evaluated. Unit: 件. */
  | 'PROPOSALS_EVALUATED'
  /** 立案提案. Proposals filed in the period. Unit: 件. */
  | 'PROPOSALS_FILED'
  /** 立案批次中已评价. Of the proposals filed in the period those of which a proposer has rated a reply by now, on whatever day (a cohort by day of filing). Unit: 件. */
  | 'PROPOSALS_FILED_RATED'
  /** 立案批次中已办复. Of the proposals filed in the period those to which a unit has replied by now, on whatever day (a cohort by day of filing; those replied to in the period are PROPOSALS_HANDLED). Unit: 件. */
  | 'PROPOSALS_FILED_REPLIED'
  /** 立案批次中最终满意. Of the proposals filed in the period those of which every proposer’s last rating of every unit is satisfied or basically satisfied, with the handling and the result; who was dissatisfied first and satisfied after it was handled again is satisfied. Unit: 件. */
  | 'PROPOSALS_FILED_SATISFIED'
  /** 办复提案. Proposals to which a unit replied in the period. Unit: 件. */
  | 'PROPOSALS_HANDLED'
  /** 重点提案. Key proposals submitted in the period. Unit: 件. */
  | 'PROPOSALS_KEY'
  /** 并案. Proposals merged in the period into a lead proposal; one that had been filed stays among those filed. Unit: 件. */
  | 'PROPOSALS_MERGED'
  /** 未采纳提案. Proposals concluded in the period as not adopted. Unit: 件. */
  | 'PROPOSALS_NOT_ADOPTED'
  /** 不予立案提案. Proposals decided in the period not to be filed. Unit: 件. */
  | 'PROPOSALS_NOT_FILED'
  /** 逾期提案. Proposals at the end of the period on which at least one unit is overdue; each once. Unit: 件. */
  | 'PROPOSALS_OVERDUE'
  /** 公开提案. Proposals published in the period, with their open replies. Unit: 件. */
  | 'PROPOSALS_PUBLISHED'
  /** 撤案. Proposals that their proposers withdrew in the period, before or after they were filed. Unit: 件. */
  | 'PROPOSALS_RETRACTED'
  /** 提案. Proposals submitted in the period. Unit: 件. */
  | 'PROPOSALS_SUBMITTED'
  /** 提交批次中已立案. Of the proposals submitted in the period those filed by now, on whatever day (a cohort by day of submission; those filed in the period are PROPOSALS_FILED). Unit: 件. */
  | 'PROPOSALS_SUBMITTED_FILED'
  /** 转办提案. Proposals transferred in the period to a social-opinion report, a letter or another committee. Unit: 件. */
  | 'PROPOSALS_TRANSFERRED'
  /** 提案采纳率. Proposals adopted or partly adopted ÷ proposals concluded, both in the period (not ÷ filed). Unit: %. */
  | 'PROPOSAL_ADOPTION_RATE'
  /** 立案率. Of the proposals submitted in the period those filed by now ÷ all of them (one cohort). Unit: %. */
  | 'PROPOSAL_FILING_RATE'
  /** 答复. Replies of units to proposals in the period, in every round. Unit: 件次. */
  | 'PROPOSAL_REPLIES'
  /** 办复率. Of the proposals filed in the period those replied to by now ÷ all of them (one cohort). Unit: %. */
  | 'PROPOSAL_REPLY_RATE'
  /** 提案督办. Times in the period that the handling of a proposal was supervised. Unit: 次. */
  | 'PROPOSAL_SUPERVISIONS'
  /** 应评议方. Three for each pair of proposal and unit first replied to in the period: proposers, committee, party and government inspectors. Unit: 方次. */
  | 'RATER_GROUPS_DUE'
  /** 实评议方. Of those three, the groups that have evaluated the pair. Unit: 方次. */
  | 'RATER_GROUPS_TOOK_PART'
  /** 读书活动. Reading sessions held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 期. */
  | 'READING_SESSIONS'
  /** 接待日. Reception days kept in the period. Unit: 次. */
  | 'RECEPTION_DAYS'
  /** 接待日落实率. Months in which a reception day was kept ÷ months in which one was due, both ended in the period. Unit: %. */
  | 'RECEPTION_DAY_RATE'
  /** 面复. Replies in the period that were given to the proposers in person. Unit: 件次. */
  | 'REPLIES_IN_PERSON'
  /** 写明方式的答复. Replies in the period of which it is told how they were given. Unit: 件次. */
  | 'REPLIES_MANNER_TOLD'
  /** 评价答复. Ratings of replies by proposers in the period. Unit: 件次. */
  | 'REPLIES_RATED'
  /** 办理工作满意率. Ratings satisfied or basically satisfied with the handling ÷ ratings, both in the period. Unit: %. */
  | 'REPLY_HANDLING_SATISFACTION'
  /** 面复率. Replies in person ÷ replies of which it is told how they were given, both in the period. Unit: %. */
  | 'REPLY_IN_PERSON_RATE'
  /** 办理结果满意率. Ratings satisfied or basically satisfied with the result ÷ ratings, both in the period. Unit: %. */
  | 'REPLY_RESULT_SATISFACTION'
  /** 报告. Reports delivered in the period. Unit: 篇. */
  | 'REPORTS'
  /** 调研课题. Topics of research raised in the period. Unit: 项. */
  | 'RESEARCH_TOPICS'
  /** 对办理结果满意. Ratings in the period that are satisfied or basically satisfied with the result. Unit: 件次. */
  | 'RESULT_SATISFIED'
  /** 回访. Return visits made in the period to those whom problems concerned. Unit: 次. */
  | 'RETURN_VISITS'
  /** 满意回访. Return visits of the period on which people were satisfied or basically satisfied. Unit: 次. */
  | 'RETURN_VISITS_SATISFIED'
  /** 回访满意率. Return visits on which people were satisfied or basically satisfied ÷ return visits, both in the period. Unit: %. */
  | 'RETURN_VISIT_SATISFACTION'
  /** 应开展接待日. Months that ended in the period in which a platform under the monthly rule was open on its fixed day. Unit: 次. */
  | 'ROOM_MONTHS_DUE'
  /** 已开展接待日. Of those months, the ones in which a reception day was kept. Unit: 次. */
  | 'ROOM_MONTHS_KEPT'
  /** 未开展接待日. Of those months, the ones in which none was kept; the records behind it are the platforms. Unit: 次. */
  | 'ROOM_MONTHS_MISSED'
  /** 入委委员. Seats held at the end of the period that belong to a special committee. Unit: 名. */
  | 'SEATS_IN_SPECIAL_COMMITTEES'
  /** 专家服务团. Service corps at the end of the period. Unit: 个. */
  | 'SERVICE_CORPS'
  /** 一次协商解决多个问题. Consultations of which more than one problem raised at them was solved by the end of the period. Unit: 场次. */
  | 'SESSIONS_SOLVING_SEVERAL'
  /** 社情民意信息. Social-opinion reports filed in the period. Unit: 条. */
  | 'SOCIAL_OPINIONS'
  /** 采用社情民意信息. Social-opinion reports adopted in the period, whenever they were filed. Unit: 条. */
  | 'SOCIAL_OPINIONS_ADOPTED'
  /** 报送转送社情民意信息. Social-opinion reports forwarded in the period to another committee or a unit; one forwarded again counts on the latest day. Unit: 条. */
  | 'SOCIAL_OPINIONS_FORWARDED'
  /** 签发社情民意信息. Social-opinion reports signed off in the period, whenever they were filed. Unit: 条. */
  | 'SOCIAL_OPINIONS_SIGNED'
  /** 专门委员会. Special committees at the end of the period. Unit: 个. */
  | 'SPECIAL_COMMITTEES'
  /** 委员入委率. Seats that belong to a special committee ÷ seats held, both at the end of the period; 100 where all members are in one (全员入委). Unit: %. */
  | 'SPECIAL_COMMITTEE_RATE'
  /** 学习. Study sessions held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 次. */
  | 'STUDY_SESSIONS'
  /** 群众反映. Submissions received in the period. Unit: 件. */
  | 'SUBMISSIONS'
  /** 已答复群众反映. Submissions answered in the period. Unit: 件. */
  | 'SUBMISSIONS_ANSWERED'
  /** 转交委员的群众反映. Submissions matched to a member in the period. Unit: 件. */
  | 'SUBMISSIONS_MATCHED'
  /** 未答复群众反映. Submissions received and neither answered, closed nor merged at the end of the period. Unit: 件. */
  | 'SUBMISSIONS_OPEN'
  /** 逾期未答复群众反映. Submissions that were to be answered before the end of the period and are open then; the day is set when they are matched. Unit: 件. */
  | 'SUBMISSIONS_OVERDUE'
  /** 专业建议. Suggestions made by members and experts at the consultations of the period. Unit: 条. */
  | 'SUGGESTIONS_MADE'
  /** 调研视察. Surveys and inspections begun in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 次. */
  | 'SURVEYS'
  /** 应完成指标. What targets set for the year ask for in the quarters that end in the period (those carried over from an earlier year are not among them); give the dimension measure, as sessions and places do not add up. EVERY_PLACE: percent. Unit: 个. */
  | 'TARGETS_DUE'
  /** 议题. Topics raised in the period. Unit: 个. */
  | 'TOPICS'
  /** 八步中的议题. Topics that stand at one of the eight steps at the end of the period. Unit: 个. */
  | 'TOPICS_AT_STEP'
  /** 培训. Training courses begun in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led. Unit: 期. */
  | 'TRAININGS'
  /** 走访. Visits made in the period. Unit: 次. */
  | 'VISITS';

/** A dimension of a measure and the values that it takes. */
export type GqlMeasureDimension = {
  /** What it is called, in the language asked for. */
  label: Scalars['String']['output'];
  /** Of an open one: what its values are, in the language asked for; null where the set is closed. */
  meaning?: Maybe<Scalars['String']['output']>;
  /** Name, as in a filter. */
  name: Scalars['String']['output'];
  /** Whether each place writes or names the values itself, so that no set is closed; then `values` is empty. */
  open: Scalars['Boolean']['output'];
  /** Its values, all of them; none if it is open: `valuesOf` of a figure tells those that it has. */
  values: Array<GqlMeasureDimensionValue>;
};

/** A value of a dimension. */
export type GqlMeasureDimensionValue = {
  /** Code, as in a filter. */
  code: Scalars['String']['output'];
  /** What it is called, in the language asked for; in Chinese where it has no English name yet. */
  label: Scalars['String']['output'];
  /** Chinese name; of a record its title. */
  name: Scalars['String']['output'];
};

/** A page of values of a dimension. */
export type GqlMeasureDimensionValueConnection = {
  /** The values with their cursors. */
  edges: Array<GqlMeasureDimensionValueEdge>;
  /** The values. */
  nodes: Array<GqlMeasureDimensionValue>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A value of a dimension and its place in the list. */
export type GqlMeasureDimensionValueEdge = {
  /** Go on after it with this. */
  cursor: Scalars['String']['output'];
  /** The value. */
  node: GqlMeasureDimensionValue;
};

/** How a measure is read. */
export type GqlMeasureKind =
  /** Different subjects of what happened in the period; never added across committees or periods. */
  | 'DISTINCT_FLOW'
  /** Different subjects (persons, places) at the end of the period; never added across committees. */
  | 'DISTINCT_STOCK'
  /** A number of each record, never summed: its figure has no value, its records have. */
  | 'EACH'
  /** Happened in the period; adds up. */
  | 'FLOW'
  /** Numerator ÷ denominator × 100, or in days; never averaged. */
  | 'RATIO'
  /** Exists at the end of the period. */
  | 'STOCK';

/** A definition that a measure had before. */
export type GqlMeasureVersion = {
  /** What counted, in the language asked for. */
  definition: Scalars['String']['output'];
  /** The release that ended it. */
  until: Scalars['String']['output'];
  /** Its number. */
  version: Scalars['Int']['output'];
};

/** 委员. A person's seat on a committee. One person can hold seats on several committees: persons and seats are counted apart. */
export type GqlMember = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** 委员活动. What members do together besides consulting (委员活动): an activity day in enterprises, an activity of a group, voluntary service, the hearing of a dispute. */
export type GqlMemberActivity = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlMemberActivity>;
  /** 委员活动: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlMemberActivityConnection>;
};


/** 委员活动. What members do together besides consulting (委员活动): an activity day in enterprises, an activity of a group, voluntary service, the hearing of a dispute. */
export type GqlMemberActivitySameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of MemberActivity records. */
export type GqlMemberActivityConnection = {
  /** The records with their cursors. */
  edges: Array<GqlMemberActivityEdge>;
  /** The records. */
  nodes: Array<GqlMemberActivity>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlMemberActivityEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlMemberActivity;
};

/** A page of Member records. */
export type GqlMemberConnection = {
  /** The records with their cursors. */
  edges: Array<GqlMemberEdge>;
  /** The records. */
  nodes: Array<GqlMember>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlMemberEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlMember;
};

/** 委员书面意见. A paper (书面意见) that members submit to a consultation. */
export type GqlMemberPaper = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of MemberPaper records. */
export type GqlMemberPaperConnection = {
  /** The records with their cursors. */
  edges: Array<GqlMemberPaperEdge>;
  /** The records. */
  nodes: Array<GqlMemberPaper>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlMemberPaperEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlMemberPaper;
};

/** What one member did in a year, and what it counts for. */
export type GqlMemberPerformance = {
  /** The committee on which it is. */
  committee: GqlCommittee;
  /** The edition of the rules. */
  edition: Scalars['Int']['output'];
  /** Duty entries (条). */
  entries: Scalars['Int']['output'];
  /** The points line by line: each duty entry with its record, in the order of days. */
  lines?: Maybe<GqlPointLineConnection>;
  /** Opaque key of the person. */
  personKey: Scalars['String']['output'];
  /** Points. */
  points: Scalars['Decimal']['output'];
  /** Place among those ranked, 1 for the most points. */
  rank: Scalars['Int']['output'];
  /** The year whose rules these are: an earlier one where no others were made since, and they were carried over. */
  rulesYear: Scalars['Int']['output'];
  /** The seat, the latest of the year. */
  seat: GqlMember;
  /** Standard sector of the seat. */
  sector?: Maybe<GqlSector>;
  /** The year in which it was done. */
  year: Scalars['Int']['output'];
};


/** What one member did in a year, and what it counts for. */
export type GqlMemberPerformanceLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of members and their points. */
export type GqlMemberPerformanceConnection = {
  /** The members with their cursors. */
  edges: Array<GqlMemberPerformanceEdge>;
  /** The members. */
  nodes: Array<GqlMemberPerformance>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A member and their place in the list. */
export type GqlMemberPerformanceEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: GqlMemberPerformance;
};

/** Why an answer may be another one later. */
export type GqlNotCitable =
  /** The day of `asOf` is not over, or has been for less than an hour. */
  | 'DAY_NOT_OVER'
  /** Something known by then may be still to come from the cells in `waitsFor`. */
  | 'FEED_NOT_WHOLE'
  /** The days of a term or session may be corrected: name them by `from` and `until`. */
  | 'NAMED_PERIOD'
  /** It is of now: name `asOf`. */
  | 'NO_INSTANT'
  /** It counts by the territory of the day on which it is asked: leave `territory` out. */
  | 'PRESENT_TERRITORY';

/** A row: a figure, or what of it has some values. */
export type GqlObservation = {
  /** Beside the same of the period just before (环比); null where its days have none. Counts as one figure more. */
  againstLastPeriod?: Maybe<GqlObservationComparison>;
  /** Beside the same of the same days a year before (同比). Counts as one figure more. */
  againstLastYear?: Maybe<GqlObservationComparison>;
  /** Of a ratio: by what. */
  denominator?: Maybe<Scalars['Float']['output']>;
  /** The figure: its measure, committee, period, status, comparison. */
  figure: GqlFigure;
  /** Of a ratio: what is divided. */
  numerator?: Maybe<Scalars['Float']['output']>;
  /** Why there is no value. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The number as people are shown it, with the decimals of the measure. */
  shown?: Maybe<Scalars['String']['output']>;
  /** The number, in the unit of the measure; null where it is not known, or not told: `reason` says why. */
  value?: Maybe<Scalars['Float']['output']>;
  /** The values of the dimensions by which it is taken apart; empty where it is not. */
  values: Array<GqlFigurePartValue>;
};

/** A row beside the same of earlier days. */
export type GqlObservationComparison = {
  /** By how much it is more, in the unit of the measure; null where either is not known. */
  change?: Maybe<Scalars['Float']['output']>;
  /** The earlier days; of those that are not over, as many as have passed. */
  period: GqlPeriod;
  /** The change in percent of the earlier number, to two places; null where that is zero. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Why there is no change, or no rate. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The number then; null where it is not known, or not told. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** A page of observations. */
export type GqlObservationPage = {
  /** How many figures the question is, before they are taken apart by dimensions: what it costs. */
  figures: Scalars['Int']['output'];
  /** How many rows there are at most: as many as figures, or times the values of the dimensions. Null where a dimension is open, for places name its values. */
  mostRows?: Maybe<Scalars['Int']['output']>;
  /** The rows. */
  nodes: Array<GqlObservation>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** As of when this is, and whether it can be cited. */
  vintage: GqlVintage;
};

/** 成效. One number that shows what came of a record (成效): a label, a number, its unit and where the number comes from. Also a number that is not of the committee’s own work but is told with it, such as an economic result. */
export type GqlOutcome = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Outcome records. */
export type GqlOutcomeConnection = {
  /** The records with their cursors. */
  edges: Array<GqlOutcomeEdge>;
  /** The records. */
  nodes: Array<GqlOutcome>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlOutcomeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlOutcome;
};

/** How fresh what a cell publishes is. */
export type GqlOwnerFreshness = {
  /** The committee that owns the cell; null where no cell is known. */
  cell?: Maybe<GqlCommittee>;
  /** How many committees of the scope it owns. */
  committees: Scalars['Int']['output'];
  /** The cell's last sign of life; null if there never was one. */
  freshAt?: Maybe<Scalars['DateTime']['output']>;
  /** CURRENT, LATE (no sign of life for 15 minutes) or LOST (never any). */
  state: GqlFeedState;
};

/** Where a page lies within its list. */
export type GqlPageInfo = {
  /** Cursor of the last on this page: give it to `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether some come before. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first on this page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** 结对. A member paired (结对) with a household, an enterprise, a village, a constituent or another member, from one day until another. */
export type GqlPairing = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Pairing records. */
export type GqlPairingConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPairingEdge>;
  /** The records. */
  nodes: Array<GqlPairing>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPairingEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPairing;
};

/** 党组织. A party body among the members (党员委员党组织): what it is, under which it stands, who leads it. */
export type GqlPartyBody = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of PartyBody records. */
export type GqlPartyBodyConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPartyBodyEdge>;
  /** The records. */
  nodes: Array<GqlPartyBody>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPartyBodyEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPartyBody;
};

/** A part of a text. */
export type GqlPassage = {
  /** Whether it is what was asked for. */
  found: Scalars['Boolean']['output'];
  /** The part as it stands there. */
  text: Scalars['String']['output'];
};

/**
 * 履职积分. The points of a committee's members in one year by one edition of its rules (PointRule), computed when asked, from duty entries as known at
 * an instant. The numbers over all members are open (of fewer than ten members, or of a sector or group: FORBIDDEN); who has how many is shown to the member and to the staff of the committee and of those above it.
 */
export type GqlPerformance = {
  /** Members with at least one duty entry (人). */
  active: Scalars['Int']['output'];
  /** As known at this instant. */
  asOf: Scalars['DateTime']['output'];
  /** Whose members. */
  committee: GqlCommittee;
  /** The edition of the rules. */
  edition: Scalars['Int']['output'];
  /** Points per member, to two decimals; null without members. */
  mean?: Maybe<Scalars['Decimal']['output']>;
  /** One member; null for who held no seat in the year. Errors: FORBIDDEN. */
  member?: Maybe<GqlMemberPerformance>;
  /** Persons who held a seat in the year (人). */
  members: Scalars['Int']['output'];
  /** The members, most points first; those with equal points share a rank. Errors: FORBIDDEN. */
  ranking?: Maybe<GqlMemberPerformanceConnection>;
  /** The rules, by duty. */
  rules: Array<GqlPointRule>;
  /** The year whose rules these are: an earlier one where no others were made since, and they were carried over. */
  rulesYear: Scalars['Int']['output'];
  /** Points of all of them together. */
  total: Scalars['Decimal']['output'];
  /** The year in which it was done. */
  year: Scalars['Int']['output'];
};


/**
 * 履职积分. The points of a committee's members in one year by one edition of its rules (PointRule), computed when asked, from duty entries as known at
 * an instant. The numbers over all members are open (of fewer than ten members, or of a sector or group: FORBIDDEN); who has how many is shown to the member and to the staff of the committee and of those above it.
 */
export type GqlPerformanceMemberArgs = {
  personKey: Scalars['String']['input'];
};


/**
 * 履职积分. The points of a committee's members in one year by one edition of its rules (PointRule), computed when asked, from duty entries as known at
 * an instant. The numbers over all members are open (of fewer than ten members, or of a sector or group: FORBIDDEN); who has how many is shown to the member and to the staff of the committee and of those above it.
 */
export type GqlPerformanceRankingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The days that a figure covers. */
export type GqlPeriod = {
  /** Whether it was over on the day of `asOf`. */
  finished: Scalars['Boolean']['output'];
  /** First day; null: since the beginning. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Last day, included; null: open. */
  until?: Maybe<Scalars['Date']['output']>;
};

/**
 * A period, in one of these forms: {year}, {year, half}, {year, quarter}, {year, month}, {day}, {from, until} with either left out,
 * or the {term} (届) or {session} (次会议) of a committee.
 */
export type GqlPeriodInput = {
  /** One day. */
  day?: InputMaybe<Scalars['Date']['input']>;
  /** First day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** 1 or 2, with year. */
  half?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 12, with year. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 4, with year. */
  quarter?: InputMaybe<Scalars['Int']['input']>;
  /** The days of this session (次会议), in the same way. */
  session?: InputMaybe<Scalars['ID']['input']>;
  /** The days of this term (届), of whichever committee; while it runs, until the day of asOf. Of a figure with all below, the days of this one term count for all. */
  term?: InputMaybe<Scalars['ID']['input']>;
  /** Last day, included. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** Calendar year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 人员. A human being as one committee knows them. Each committee has a key of its own for them; that two are one person is known by a code (sameAs), and nothing else is shared. */
export type GqlPerson = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一人. The same human being as another committee registered them: recognised by a one-time code from there, and counted as one; undone if wrong. */
  sameAs?: Maybe<GqlPerson>;
};

/** A page of Person records. */
export type GqlPersonConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPersonEdge>;
  /** The records. */
  nodes: Array<GqlPerson>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPersonEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPerson;
};

/** 协商地点. A village, community or other place (村、社区、小区…) in the register of a committee: where consultations are to be held. */
export type GqlPlace = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Place records. */
export type GqlPlaceConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPlaceEdge>;
  /** The records. */
  nodes: Array<GqlPlace>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPlaceEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPlace;
};

/** 推进方案. A plan (推进方案) made from a consultation: which problems are solved, by whom, until when. */
export type GqlPlan = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Plan records. */
export type GqlPlanConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPlanEdge>;
  /** The records. */
  nodes: Array<GqlPlan>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPlanEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPlan;
};

/** 委员平台. A place where members meet their sector and the citizens: a workroom, a liaison room, a station. */
export type GqlPlatform = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Platform records. */
export type GqlPlatformConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPlatformEdge>;
  /** The records. */
  nodes: Array<GqlPlatform>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPlatformEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPlatform;
};

/** One duty entry and what it counts for. */
export type GqlPointLine = {
  /** What the cap of the year cut off. */
  cut: Scalars['Decimal']['output'];
  /** The day on which it counts. */
  day: Scalars['Date']['output'];
  /** What was done. */
  duty: GqlMeasureDimensionValue;
  /** Points that count. */
  points: Scalars['Decimal']['output'];
  /** Why, in words for a person. */
  reason: Scalars['String']['output'];
  /** The record that says so. */
  record: GqlRecord;
  /** Points before the cap. */
  worth: Scalars['Decimal']['output'];
};

/** A page of lines. */
export type GqlPointLineConnection = {
  /** The lines with their cursors. */
  edges: Array<GqlPointLineEdge>;
  /** The lines. */
  nodes: Array<GqlPointLine>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A line and its place in the list. */
export type GqlPointLineEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: GqlPointLine;
};

/** 积分规则. One line of the rule set (履职积分规则) of a committee and year: what an entry of one duty is worth. The rules of a year may have several editions; points are computed with one of them. */
export type GqlPointRule = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of PointRule records. */
export type GqlPointRuleConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPointRuleEdge>;
  /** The records. */
  nodes: Array<GqlPointRule>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPointRuleEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPointRule;
};

/** 评选投票. A poll (评选投票): options, and how many of them one voter may choose. */
export type GqlPoll = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Poll records. */
export type GqlPollConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPollEdge>;
  /** The records. */
  nodes: Array<GqlPoll>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPollEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPoll;
};

/** 委员下沉. A member of any level posted down (下沉) to a place or platform. */
export type GqlPosting = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Posting records. */
export type GqlPostingConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPostingEdge>;
  /** The records. */
  nodes: Array<GqlPosting>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPostingEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPosting;
};

/** 问题. A problem or practical matter (问题/实事) to be solved by a unit. */
export type GqlProblem = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Problem records. */
export type GqlProblemConnection = {
  /** The records with their cursors. */
  edges: Array<GqlProblemEdge>;
  /** The records. */
  nodes: Array<GqlProblem>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlProblemEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlProblem;
};

/** 承诺. What a department promised (承诺) in answer to a member's question at a face-to-face session (市长与委员面对面), and whether it was kept. */
export type GqlPromise = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Promise records. */
export type GqlPromiseConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPromiseEdge>;
  /** The records. */
  nodes: Array<GqlPromise>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPromiseEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPromise;
};

/** 提案. A proposal (提案), from submission to the archive: 提 审 立 交 办 督 评 公开 归档. */
export type GqlProposal = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 转来提案. Proposal of another committee that was transferred to this one. */
  transferredFrom?: Maybe<GqlProposal>;
};

/** A page of Proposal records. */
export type GqlProposalConnection = {
  /** The records with their cursors. */
  edges: Array<GqlProposalEdge>;
  /** The records. */
  nodes: Array<GqlProposal>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlProposalEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlProposal;
};

/** How far democratic evaluation (民主评议) reached of what was replied to in the period: the three coverages (三个全覆盖), each full at 100%. */
export type GqlProposalEvaluation = {
  /** First coverage: proposals evaluated ÷ proposals replied to. */
  proposals: GqlFigure;
  /** Third coverage: of the three rater groups (proposers, committee, party and government inspectors) due for each pair, those that took part. */
  raters: GqlFigure;
  /** Second coverage: pairs of proposal and unit evaluated ÷ pairs replied to. */
  units: GqlFigure;
};

/**
 * Where the proposals of a scope stand (提案办理全流程): each stage counted on its own day within the period, as known at an instant. Every
 * stage is a figure: it can be taken by month, by child committee, and down to its records.
 */
export type GqlProposalPipeline = {
  /** Concluded as adopted or partly adopted 采纳. */
  adopted: GqlFigure;
  /** Adopted or partly adopted ÷ concluded. */
  adoptionRate: GqlFigure;
  /** Assigned to units 交. */
  assigned: GqlFigure;
  /** Handling concluded 办结. */
  concluded: GqlFigure;
  /** Filed 立. */
  filed: GqlFigure;
  /** Merged into a lead proposal 并. */
  merged: GqlFigure;
  /** Concluded as not adopted 未采纳. */
  notAdopted: GqlFigure;
  /** Decided not to be filed 不予立案. */
  notFiled: GqlFigure;
  /** Proposals on which a unit is overdue at the end of the period, or on the day of asOf if the period is not over. */
  overdue: GqlFigure;
  /** Published 公开. */
  published: GqlFigure;
  /** Replied to by all their units 办复. */
  replied: GqlFigure;
  /** Withdrawn by their proposers 撤. */
  retracted: GqlFigure;
  /** Collected 提. */
  submitted: GqlFigure;
  /** Transferred 转. */
  transferred: GqlFigure;
};

/** Of one kind of published figures, how many the records bear out. */
export type GqlPublishedCoverage = {
  /** How many agree. */
  agree: Scalars['Int']['output'];
  /** How many differ. */
  differ: Scalars['Int']['output'];
  /** STOCK, FLOW, RATIO, TARGET, CASE, EXTERNAL or RULE. */
  kind: Scalars['String']['output'];
  /** How many cannot be compared. */
  notComparable: Scalars['Int']['output'];
  /** Why not, each reason with the numbers of the figures. */
  reasons: Array<GqlPublishedReason>;
  /** How many published figures there are of it. */
  rows: Scalars['Int']['output'];
};

/** A figure as a committee published it, beside the one that the records give. */
export type GqlPublishedFigure = {
  /** The day as of which it was known. */
  asOf: Scalars['Date']['output'];
  /** The committee that it is about. */
  committee: GqlCommittee;
  /**
   * The computed figure for the same committee, period, filter and day of knowledge; null if none can be computed, and where the number is
   * that of one outcome.
   */
  computed?: Maybe<GqlFigure>;
  /** What it covers, in the words of the list. */
  covers: Scalars['String']['output'];
  /** Computed less published, where they differ; of a number published for each, that which lies farthest off. */
  difference?: Maybe<Scalars['Float']['output']>;
  /** Of a number published for each ("4 to 5 groups per special committee", "at most 10 choices"): the number of each; otherwise null. */
  each?: Maybe<GqlSpread>;
  /** Filter by dimensions. */
  filter: Array<GqlDimension>;
  /** Number in the list of published figures, or the id of the record of its office. */
  id: Scalars['ID']['output'];
  /** STOCK, FLOW, RATIO, TARGET, CASE, EXTERNAL or RULE. */
  kind: Scalars['String']['output'];
  /** The measure; null for a figure that no measure covers, and for the number of one outcome. */
  measure?: Maybe<GqlMeasure>;
  /** Of a CASE or EXTERNAL number: the outcomes that say they hold it (one, unless somebody erred), as known on the day of knowledge. */
  outcomes: Array<GqlContribution>;
  /** The days that it covers. */
  period: GqlPeriod;
  /** EXACT, AT_LEAST (余, 多), ABOVE, BELOW, AT_MOST or RANGE. */
  qualifier: Scalars['String']['output'];
  /** That committee alone, or with all below. */
  reach: GqlReach;
  /**
   * Where published and computed number differ: what other readings give, and which records lie between. Empty where records do not count
   * (ratios, numbers of one outcome or for each).
   */
  readings: Array<GqlPublishedReading>;
  /** Why they cannot be compared; of a number published for each, for how many it does not hold. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record of the office that registered it, with its source; null: of the list that comes with the program. */
  record?: Maybe<GqlRecord>;
  /** Unit as published. */
  unit: Scalars['String']['output'];
  /** The number as published; 万 and 亿 may stand behind it. */
  value: Scalars['String']['output'];
  /** Whether both agree. */
  verdict: GqlVerdict;
  /** Wording of the article. */
  wording: Scalars['String']['output'];
};

/** A page of published figures. */
export type GqlPublishedFigureConnection = {
  /** The figures with their cursors. */
  edges: Array<GqlPublishedFigureEdge>;
  /** The figures. */
  nodes: Array<GqlPublishedFigure>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A published figure and its place in the list. */
export type GqlPublishedFigureEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The figure. */
  node: GqlPublishedFigure;
};

/** 公开报道的数字. A number that the committee published, or a rule with a number in it, with its source: it is compared with what the records give (publishedFigures). */
export type GqlPublishedNumber = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of PublishedNumber records. */
export type GqlPublishedNumberConnection = {
  /** The records with their cursors. */
  edges: Array<GqlPublishedNumberEdge>;
  /** The records. */
  nodes: Array<GqlPublishedNumber>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlPublishedNumberEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlPublishedNumber;
};

/** A published number against the records, read in another way. */
export type GqlPublishedReading = {
  /** In which way. */
  code: GqlPublishedReadingCode;
  /** From the figure that the row asks for (first) to this reading (second): the records between them, by reason. */
  explanation: GqlExplanation;
  /** Whether the published number agrees with this reading, its qualifier respected. */
  verdict: GqlVerdict;
};

/** How a published number could have been meant otherwise than its row says. */
export type GqlPublishedReadingCode =
  /** Everything up to the end of its period. */
  | 'FROM_THE_BEGINNING'
  /** The same days and committees, as known now: what was recorded, corrected or withdrawn since. */
  | 'KNOWN_NOW'
  /** With all committees below instead of the committee alone, or the other way round. */
  | 'OTHER_REACH'
  /** The whole calendar year in which its period ends, as known now. */
  | 'WHOLE_YEAR';

/** Why published figures cannot be compared. */
export type GqlPublishedReason = {
  /** Numbers of the figures. */
  ids: Array<Scalars['ID']['output']>;
  /** The reason. */
  reason: Scalars['String']['output'];
};

/** A target by the end of a quarter, from 1 January on. */
export type GqlQuarterProgress = {
  /** What is asked for by its end. */
  asked: Scalars['Float']['output'];
  /** Whether that is too little; null while the quarter is not over. */
  behind?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Pro rata 按时间进度. Of the quarter that runs on the day of `asOf`: what is asked for by the end of the one before, and of what is added in this one the share of its days that have
   * begun; to two decimals. Null of every other quarter.
   */
  dueByNow?: Maybe<Scalars['Float']['output']>;
  /** 1 to 4. */
  quarter: Scalars['Int']['output'];
  /** What was reached by its end, or so far. */
  reached: Scalars['Float']['output'];
};

export type GqlQuery = {
  /** 活动小组: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  activityGroups?: Maybe<GqlActivityGroupConnection>;
  /** 小组年度总结: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  activitySummaries?: Maybe<GqlActivitySummaryConnection>;
  /** 履职档案. All that one person did as a member; null for a key that has no seat. Errors: FORBIDDEN, BAD_USER_INPUT. */
  archive?: Maybe<GqlArchive>;
  /** 年度考核: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  assessments?: Maybe<GqlAssessmentConnection>;
  /** 交办: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  assignments?: Maybe<GqlAssignmentConnection>;
  /** 协商品牌: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  brands?: Maybe<GqlBrandConnection>;
  /** 报送: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  closings?: Maybe<GqlClosingConnection>;
  /** One committee by code; null if there is none. */
  committee?: Maybe<GqlCommittee>;
  /** Committees, by code. */
  committees?: Maybe<GqlCommitteeConnection>;
  /** 协商活动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  consultations?: Maybe<GqlConsultationConnection>;
  /** 服务团成员: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  corpsMemberships?: Maybe<GqlCorpsMembershipConnection>;
  /** 办实事: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  deeds?: Maybe<GqlDeedConnection>;
  /** 服务团出动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  dispatches?: Maybe<GqlDispatchConnection>;
  /** One division by code; null if there is none. */
  division?: Maybe<GqlDivision>;
  /** 责任事项: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  dutyItems?: Maybe<GqlDutyItemConnection>;
  /** 联动答复: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  escalationAnswers?: Maybe<GqlEscalationAnswerConnection>;
  /** 联动事项: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  escalations?: Maybe<GqlEscalationConnection>;
  /** 民主评议: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  evaluations?: Maybe<GqlEvaluationConnection>;
  /** 报送要求: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  expectations?: Maybe<GqlExpectationConnection>;
  /** 专家库: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  expertBanks?: Maybe<GqlExpertBankConnection>;
  /** 专家: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  experts?: Maybe<GqlExpertConnection>;
  /**
   * Why two figures of one measure differ: two instants of knowledge, two periods, two scopes. Of a count of different persons or places each one that counts in one
   * figure alone adds or takes one, under the record that says so. Errors: BAD_USER_INPUT for a ratio (explain its numerator and denominator)
   * and for numbers of each record.
   */
  explain?: Maybe<GqlExplanation>;
  /** 小组考评: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  groupEvaluations?: Maybe<GqlGroupEvaluationConnection>;
  /** 小组成员: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  groupMemberships?: Maybe<GqlGroupMembershipConnection>;
  /** 行动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  initiatives?: Maybe<GqlInitiativeConnection>;
  /** 批示: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  instructions?: Maybe<GqlInstructionConnection>;
  /** 联动活动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  jointActivities?: Maybe<GqlJointActivityConnection>;
  /** 领导成员: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  leaders?: Maybe<GqlLeaderConnection>;
  /** 宣讲: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  lectures?: Maybe<GqlLectureConnection>;
  /** 委员来信: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  letters?: Maybe<GqlLetterConnection>;
  /** 本地界别: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  localSectors?: Maybe<GqlLocalSectorConnection>;
  /** 本地标准: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  localVocabularies?: Maybe<GqlLocalVocabularyConnection>;
  /**
   * The matter of a record, the same from whichever of its records it is asked; null if nothing of the record is published.
   * Errors: BAD_USER_INPUT for what is no id.
   */
  matter?: Maybe<GqlMatter>;
  /** 事项合并: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  matterMerges?: Maybe<GqlMatterMergeConnection>;
  /** 事项拆分: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  matterSplits?: Maybe<GqlMatterSplitConnection>;
  /** One measure. */
  measure?: Maybe<GqlMeasure>;
  /** The measure catalogue. */
  measures?: Maybe<Array<GqlMeasure>>;
  /** 委员活动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  memberActivities?: Maybe<GqlMemberActivityConnection>;
  /** 委员书面意见: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  memberPapers?: Maybe<GqlMemberPaperConnection>;
  /** 委员: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  members?: Maybe<GqlMemberConnection>;
  /**
   * Figures as a table of rows, for programs: measures × committees × periods, each taken apart by the values of dimensions where that is asked; by measure,
   * then by code, then by time. The same rows under the same cursors as long as `asOf` is given. The same as files: `/v1/observations.csv` and others.
   * Errors: as of `figure` and `breakdown`; QUERY_TOO_EXPENSIVE for more than a request may ask: take a smaller page.
   */
  observations?: Maybe<GqlObservationPage>;
  /** 成效: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  outcomes?: Maybe<GqlOutcomeConnection>;
  /** 结对: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  pairings?: Maybe<GqlPairingConnection>;
  /** 党组织: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  partyBodies?: Maybe<GqlPartyBodyConnection>;
  /** 人员: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  persons?: Maybe<GqlPersonConnection>;
  /** 协商地点: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  places?: Maybe<GqlPlaceConnection>;
  /** 推进方案: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  plans?: Maybe<GqlPlanConnection>;
  /** 委员平台: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  platforms?: Maybe<GqlPlatformConnection>;
  /** 积分规则: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  pointRules?: Maybe<GqlPointRuleConnection>;
  /** 评选投票: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  polls?: Maybe<GqlPollConnection>;
  /** 委员下沉: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  postings?: Maybe<GqlPostingConnection>;
  /** 问题: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  problems?: Maybe<GqlProblemConnection>;
  /** 承诺: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  promises?: Maybe<GqlPromiseConnection>;
  /** 提案: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  proposals?: Maybe<GqlProposalConnection>;
  /** How many published figures of each kind agree with the records, differ, or cannot be compared. */
  publishedCoverage?: Maybe<Array<GqlPublishedCoverage>>;
  /** Figures that committees published, beside the computed ones, by number. */
  publishedFigures?: Maybe<GqlPublishedFigureConnection>;
  /** 公开报道的数字: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  publishedNumbers?: Maybe<GqlPublishedNumberConnection>;
  /**
   * How much you may still ask for in this minute: by your account or key, or, without one, by your address. Null: it is not limited. The same stands in
   * the headers RateLimit and RateLimit-Policy; who is beyond it is answered 429 with Retry-After.
   */
  rateLimit?: Maybe<GqlRateLimit>;
  /** 读书活动: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  readingSessions?: Maybe<GqlReadingSessionConnection>;
  /** What became of a submission, by the number of its receipt; null for a number that was never given. */
  receipt?: Maybe<GqlReceipt>;
  /** 接待日: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  receptionDays?: Maybe<GqlReceptionDayConnection>;
  /** One record by its id; null if nothing of it is published. Errors: BAD_USER_INPUT for what is no id. */
  record?: Maybe<GqlRecord>;
  /** 提案答复: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  replies?: Maybe<GqlReplyConnection>;
  /** The lines of the year report, in their order. */
  reportLines?: Maybe<Array<GqlReportLine>>;
  /** 报告: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  reports?: Maybe<GqlReportConnection>;
  /** 回访: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  returnVisits?: Maybe<GqlReturnVisitConnection>;
  /** 提案审查: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  reviews?: Maybe<GqlReviewConnection>;
  /** 满意度评价: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  satisfactions?: Maybe<GqlSatisfactionConnection>;
  /**
   * Searches the cards of records of all kinds: their titles and what else of their text is published. Withdrawn ones are left out.
   * Words parted by spaces must all be there; the characters of a Chinese word in a row, whatever words they are part of. Capitals, and full-width
   * and half-width forms, are the same. Text without a letter, digit or character finds nothing.
   * Errors: BAD_USER_INPUT for a text of more than 100 characters, an unknown committee or dimension.
   */
  search?: Maybe<GqlSearchConnection>;
  /** The 34 standard sectors. */
  sectors?: Maybe<Array<GqlSector>>;
  /** 专家服务团: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  serviceCorps?: Maybe<GqlServiceCorpsConnection>;
  /** 次会议: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  sessions?: Maybe<GqlSessionConnection>;
  /** 社情民意信息: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  socialOpinions?: Maybe<GqlSocialOpinionConnection>;
  /** 专门委员会: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  specialCommittees?: Maybe<GqlSpecialCommitteeConnection>;
  /** 学习: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  studySessions?: Maybe<GqlStudySessionConnection>;
  /** 群众反映: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  submissions?: Maybe<GqlSubmissionConnection>;
  /** 提案督办: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  supervisions?: Maybe<GqlSupervisionConnection>;
  /** 调研视察: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  surveys?: Maybe<GqlSurveyConnection>;
  /** 指标: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  targets?: Maybe<GqlTargetConnection>;
  /** 届次: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  terms?: Maybe<GqlTermConnection>;
  /** 区划调整: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  territoryChanges?: Maybe<GqlTerritoryChangeConnection>;
  /** 同类议题: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  topicLikenesses?: Maybe<GqlTopicLikenessConnection>;
  /** 议题: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  topics?: Maybe<GqlTopicConnection>;
  /** 培训: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  trainings?: Maybe<GqlTrainingConnection>;
  /** 承办单位: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  units?: Maybe<GqlUnitConnection>;
  /** Who is asking, and in which capacities they may act. */
  viewer?: Maybe<GqlViewer>;
  /** 走访: of all committees, or those of the filter. Withdrawn ones are left out unless asked for. */
  visits?: Maybe<GqlVisitConnection>;
};


export type GqlQueryActivityGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryActivitySummariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryArchiveArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  personKey: Scalars['String']['input'];
};


export type GqlQueryAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryBrandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryClosingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryCommitteeArgs = {
  code: Scalars['CommitteeCode']['input'];
};


export type GqlQueryCommitteesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlCommitteeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type GqlQueryConsultationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryCorpsMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryDeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryDispatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryDivisionArgs = {
  code: Scalars['DivisionCode']['input'];
};


export type GqlQueryDutyItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryEscalationAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryEscalationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryExpectationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryExpertBanksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryExpertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryExplainArgs = {
  filter?: InputMaybe<Array<GqlDimensionFilter>>;
  first: GqlFigureBasis;
  measure: GqlMeasureCode;
  second: GqlFigureBasis;
};


export type GqlQueryGroupEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryGroupMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryInitiativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryInstructionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryJointActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryLeadersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryLecturesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryLocalSectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryLocalVocabulariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryMatterArgs = {
  id: Scalars['ID']['input'];
};


export type GqlQueryMatterMergesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryMatterSplitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryMeasureArgs = {
  code: GqlMeasureCode;
};


export type GqlQueryMemberActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryMemberPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  by?: InputMaybe<GqlGrain>;
  dimensions?: InputMaybe<Array<Scalars['String']['input']>>;
  filter?: InputMaybe<Array<GqlDimensionFilter>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<GqlLevel>;
  measures: Array<GqlMeasureCode>;
  of: Scalars['CommitteeCode']['input'];
  parts?: InputMaybe<Scalars['Boolean']['input']>;
  period?: InputMaybe<GqlPeriodInput>;
  reach?: InputMaybe<GqlReach>;
  territory?: InputMaybe<GqlTerritory>;
};


export type GqlQueryOutcomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPairingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPartyBodiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPlatformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPointRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPollsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPostingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPromisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryPublishedCoverageArgs = {
  committee?: InputMaybe<Scalars['CommitteeCode']['input']>;
};


export type GqlQueryPublishedFiguresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  committee?: InputMaybe<Scalars['CommitteeCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type GqlQueryPublishedNumbersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryReadingSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryReceiptArgs = {
  number: Scalars['String']['input'];
};


export type GqlQueryReceptionDaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryRecordArgs = {
  id: Scalars['ID']['input'];
};


export type GqlQueryRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryReturnVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySatisfactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  committee?: InputMaybe<Scalars['CommitteeCode']['input']>;
  dimensions?: InputMaybe<Array<GqlDimensionFilter>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<Array<GqlRecordKind>>;
  orderBy?: InputMaybe<GqlSearchOrder>;
  reach?: InputMaybe<GqlReach>;
  status?: InputMaybe<Array<Scalars['String']['input']>>;
  text: Scalars['String']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type GqlQueryServiceCorpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySocialOpinionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySpecialCommitteesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryStudySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySupervisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQuerySurveysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTerritoryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTopicLikenessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryTrainingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};


export type GqlQueryVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GqlRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GqlRecordOrder>;
};

/**
 * What one client may ask for in a minute. A request counts one, and each figure or record that it asks for one; a list that a statement of its own
 * reads counts 50 more.
 */
export type GqlRateLimit = {
  /** Figures and records in a minute. */
  limit: Scalars['Int']['output'];
  /** How many were left before this request. */
  remaining: Scalars['Int']['output'];
  /** When all of it is there again; instant. */
  resetsAt: Scalars['DateTime']['output'];
};

/** Whether a committee is meant alone or with all below it. */
export type GqlReach =
  /** This committee's own. */
  | 'SELF'
  /** This committee's and all below. */
  | 'SUBTREE';

/** 读书活动. A reading session (读书活动, 读书会) of a reading group or at a reading base. */
export type GqlReadingSession = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlReadingSession>;
  /** 读书活动: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlReadingSessionConnection>;
};


/** 读书活动. A reading session (读书活动, 读书会) of a reading group or at a reading base. */
export type GqlReadingSessionSameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of ReadingSession records. */
export type GqlReadingSessionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReadingSessionEdge>;
  /** The records. */
  nodes: Array<GqlReadingSession>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlReadingSessionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReadingSession;
};

/** 回执. What a citizen sees of their submission by the number of the receipt. */
export type GqlReceipt = {
  /** Made from the digest of the number: it names the owner, who keeps the rest. */
  id: Scalars['ID']['output'];
};

/** 接待日. A day on which members receive citizens at a platform. */
export type GqlReceptionDay = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ReceptionDay records. */
export type GqlReceptionDayConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReceptionDayEdge>;
  /** The records. */
  nodes: Array<GqlReceptionDay>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlReceptionDayEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReceptionDay;
};

/** A record of any kind. Its own fields come from its owner, live; its card is what the owner publishes. */
export type GqlRecord = {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of records of any kind. */
export type GqlRecordConnection = {
  /** The records with their cursors. */
  edges: Array<GqlRecordEdge>;
  /** The records. */
  nodes: Array<GqlRecord>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlRecordEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlRecord;
};

/** Which records. */
export type GqlRecordFilter = {
  /** Of this committee. */
  committee?: InputMaybe<Scalars['CommitteeCode']['input']>;
  /** With these dimensions: all conditions hold. */
  dimensions?: InputMaybe<Array<GqlDimensionFilter>>;
  /** Whose next step is due on this day or later. */
  dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Whose next step is due by this day; yesterday: what is overdue today. */
  dueUntil?: InputMaybe<Scalars['Date']['input']>;
  /** From this day on. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Of the committee alone, or with all below it. */
  reach?: InputMaybe<GqlReach>;
  /** With one of these statuses. Errors: BAD_USER_INPUT for one that no record of the kind can have, with those that it can. */
  status?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose title contains this text. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Up to and including this day. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** True: only withdrawn ones; false: none of them. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A kind of record. */
export type GqlRecordKind =
  /** 活动小组. A group in which members are active together, by sector, party, township or purpose. */
  | 'ACTIVITY_GROUP'
  /** 小组年度总结. The yearly summary (总结) of an activity group: one of its five elements. */
  | 'ACTIVITY_SUMMARY'
  /** 年度考核. The yearly assessment (年度考核) of a member: the grade, and the points on which it was decided, as they were known then. Whose it is, grade, points and remark are shown to the member and to the staff of the committee and of those above it; for everybody else they are null. */
  | 'ASSESSMENT'
  /** 交办. A proposal given to one unit to handle (交办), once: when the proposer is dissatisfied, the next round is a record of its own, so the history stays. */
  | 'ASSIGNMENT'
  /** 协商品牌. A local brand (品牌) under which a committee lives an initiative, its own or that of a committee above: 同心圆, 郧约来商量. */
  | 'BRAND'
  /** 报送. That a committee closes a period: what there was of this work is registered, or none was held (零报告). To change something, it is reopened with a reason and closed again. */
  | 'CLOSING'
  /** 协商活动. A consultation (协商活动) held: who met, where, on what, and what was said. */
  | 'CONSULTATION'
  /** 服务团成员. The place of an expert or member in a service corps, whichever committee they come from. */
  | 'CORPS_MEMBERSHIP'
  /** 办实事. A practical thing done (办实事) for somebody, with its outcome. */
  | 'DEED'
  /** 服务团出动. A service corps gathered where it was needed: for which place, platform, submission or topic, who went, what came of it. */
  | 'DISPATCH'
  /** 责任事项. One task of the duty list (责任清单) of a special committee: by when it is due, when it was done. */
  | 'DUTY_ITEM'
  /** 联动事项. A record handed to another committee: raised to one above (上报), assigned to one below (交办), or taken up together with one beside (横向联动). The receiver answers by an EscalationAnswer of its own. */
  | 'ESCALATION'
  /** 联动答复. The receiver's answer to an escalation: accepted or returned with the reason, then what was done (上报答复, 交办反馈). It carries the day of receipt itself, because the sender's record may be in another cell. */
  | 'ESCALATION_ANSWER'
  /** 民主评议. Score that one rater gives one unit for handling one proposal (民主评议). */
  | 'EVALUATION'
  /** 报送要求. What a committee expects of itself or of those below: which work is reported how often, and within how many days after the period. Where nothing is expected, a figure is NOT_EXPECTED; what is due and not closed is missing, by name. */
  | 'EXPECTATION'
  /** 专家. An expert in a bank, by opaque key: an expert need not be a member. */
  | 'EXPERT'
  /** 专家库. A bank of experts whom the committee consults (协商议政咨询专家库). */
  | 'EXPERT_BANK'
  /** 小组考评. How a committee judges the work of an activity group in half a year or a year (小组考评). */
  | 'GROUP_EVALUATION'
  /** 小组成员. A member's place in an activity group; members of any level can join a group. */
  | 'GROUP_MEMBERSHIP'
  /** 行动. An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own. */
  | 'INITIATIVE'
  /** 批示. A leader's written instruction (批示) on a report or a social-opinion report; one report can have several. */
  | 'INSTRUCTION'
  /** 联动活动. An activity (联动活动) that committees of different levels, or neighbouring ones, hold together. */
  | 'JOINT_ACTIVITY'
  /** 领导成员. Who holds an office of the committee (主席, 副主席, 秘书长) or of one of its special committees (主任, 副主任), from when until when. */
  | 'LEADER'
  /** 宣讲. A lecture (宣讲) given by members. */
  | 'LECTURE'
  /** 委员来信. A letter of a member (委员来信) passed on to an office for its information: what a proposal that is not filed can become. */
  | 'LETTER'
  /** 本地界别. The name that a committee gives to a sector, and the standard sector (01 to 34) that it stands for: a seat that names a local sector must have that standard one. */
  | 'LOCAL_SECTOR'
  /** 本地标准. What a place means by its local words: the elements (五有) that it asks of activity groups, the standards (五有, 六新) that it asks of rooms. Of one title the edition that began last is in force; several titles are in force side by side. */
  | 'LOCAL_VOCABULARY'
  /** 事项合并. Says that two records, of any owners, belong to one matter (事项合并). Made by a committee that owns one of them or by one above it; withdraw it to undo it. */
  | 'MATTER_MERGE'
  /** 事项拆分. Parts two linked records into two matters (事项拆分): while it stands, no matter crosses the links between them. Made by a committee that owns one of them or by one above it; withdraw it to undo it. */
  | 'MATTER_SPLIT'
  /** 委员. A person's seat on a committee. One person can hold seats on several committees: persons and seats are counted apart. */
  | 'MEMBER'
  /** 委员活动. What members do together besides consulting (委员活动): an activity day in enterprises, an activity of a group, voluntary service, the hearing of a dispute. */
  | 'MEMBER_ACTIVITY'
  /** 委员书面意见. A paper (书面意见) that members submit to a consultation. */
  | 'MEMBER_PAPER'
  /** 成效. One number that shows what came of a record (成效): a label, a number, its unit and where the number comes from. Also a number that is not of the committee’s own work but is told with it, such as an economic result. */
  | 'OUTCOME'
  /** 结对. A member paired (结对) with a household, an enterprise, a village, a constituent or another member, from one day until another. */
  | 'PAIRING'
  /** 党组织. A party body among the members (党员委员党组织): what it is, under which it stands, who leads it. */
  | 'PARTY_BODY'
  /** 人员. A human being as one committee knows them. Each committee has a key of its own for them; that two are one person is known by a code (sameAs), and nothing else is shared. */
  | 'PERSON'
  /** 协商地点. A village, community or other place (村、社区、小区…) in the register of a committee: where consultations are to be held. */
  | 'PLACE'
  /** 推进方案. A plan (推进方案) made from a consultation: which problems are solved, by whom, until when. */
  | 'PLAN'
  /** 委员平台. A place where members meet their sector and the citizens: a workroom, a liaison room, a station. */
  | 'PLATFORM'
  /** 积分规则. One line of the rule set (履职积分规则) of a committee and year: what an entry of one duty is worth. The rules of a year may have several editions; points are computed with one of them. */
  | 'POINT_RULE'
  /** 评选投票. A poll (评选投票): options, and how many of them one voter may choose. */
  | 'POLL'
  /** 委员下沉. A member of any level posted down (下沉) to a place or platform. */
  | 'POSTING'
  /** 问题. A problem or practical matter (问题/实事) to be solved by a unit. */
  | 'PROBLEM'
  /** 承诺. What a department promised (承诺) in answer to a member's question at a face-to-face session (市长与委员面对面), and whether it was kept. */
  | 'PROMISE'
  /** 提案. A proposal (提案), from submission to the archive: 提 审 立 交 办 督 评 公开 归档. */
  | 'PROPOSAL'
  /** 公开报道的数字. A number that the committee published, or a rule with a number in it, with its source: it is compared with what the records give (publishedFigures). */
  | 'PUBLISHED_NUMBER'
  /** 读书活动. A reading session (读书活动, 读书会) of a reading group or at a reading base. */
  | 'READING_SESSION'
  /** 接待日. A day on which members receive citizens at a platform. */
  | 'RECEPTION_DAY'
  /** 提案答复. Reply of one unit to a proposal (答复), in one round; when the proposer is dissatisfied, the next is a record of its own. */
  | 'REPLY'
  /** 报告. A report (调研报告, 综合报告) delivered. */
  | 'REPORT'
  /** 回访. A return visit (回访): whether those whom a problem concerned are satisfied with what was done. */
  | 'RETURN_VISIT'
  /** 提案审查. One stage of the three-stage review (三级审查) of a proposal: who reviewed it, when, and the opinion. */
  | 'REVIEW'
  /** 满意度评价. How satisfied a proposer is with a reply (满意度): with the handling and with the result, apart. */
  | 'SATISFACTION'
  /** 专家服务团. A service corps (专家服务团): experts and members of any level and committee who go where they are needed. */
  | 'SERVICE_CORPS'
  /** 次会议. A session (次会议) of a committee within a term, usually one a year. */
  | 'SESSION'
  /** 社情民意信息. A report on what people are concerned about (社情民意信息): filed, signed off, forwarded, adopted. */
  | 'SOCIAL_OPINION'
  /** 专门委员会. A special committee (专委会) of a committee. */
  | 'SPECIAL_COMMITTEE'
  /** 学习. A study session (集体学习) of a body of the committee. */
  | 'STUDY_SESSION'
  /** 群众反映. What a citizen raises (码上提): at a platform, anonymously or with a contact. */
  | 'SUBMISSION'
  /** 提案督办. Supervision of the handling of a proposal (督办): on the spot, at a meeting, by media. */
  | 'SUPERVISION'
  /** 调研视察. A survey or an inspection (调研视察) on the spot. */
  | 'SURVEY'
  /** 指标. What a committee is to reach in a year under an initiative (指标). Set by that committee or by one above it; it holds in the years after until it is set anew. */
  | 'TARGET'
  /** 届次. A term (届) of a committee, usually five years. */
  | 'TERM'
  /** 区划调整. One change of a division and its committee: renamed, recoded, moved, merged, split or made, from a day on. Kept by the committee of the province; one that was wrong is corrected or withdrawn, and all is as before. */
  | 'TERRITORY_CHANGE'
  /** 议题. A topic to consult on or to research. */
  | 'TOPIC'
  /** 同类议题. Says that two topics, of whichever committees, are alike (举一反三: solve its like everywhere). They stay matters of their own. Made by a committee that owns one of them or by one above it. */
  | 'TOPIC_LIKENESS'
  /** 培训. A training course (培训班) held by the committee. */
  | 'TRAINING'
  /** 承办单位. A unit (承办单位) that handles proposals and what was agreed in consultations. Renamed or merged it stays one history: it is found by its former names, and its successor acts on what was assigned to it. */
  | 'UNIT'
  /** 走访. A visit (走访) to households, a village, an enterprise or a contact point. */
  | 'VISIT';

/** In which order. */
export type GqlRecordOrder = {
  /** Up or down. */
  direction?: GqlDirection;
  /** By what. */
  field: GqlRecordOrderField;
};

/** By what records are sorted. */
export type GqlRecordOrderField =
  /** The day that the record is about. */
  | 'DAY'
  /** The day by which its next step is due; what is not due comes last when ascending. */
  | 'DUE'
  /** The time at which the record was made. */
  | 'MADE'
  /** The title, in the order of Chinese dictionaries (pinyin). */
  | 'TITLE';

/** 提案答复. Reply of one unit to a proposal (答复), in one round; when the proposer is dissatisfied, the next is a record of its own. */
export type GqlReply = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Reply records. */
export type GqlReplyConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReplyEdge>;
  /** The records. */
  nodes: Array<GqlReply>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlReplyEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReply;
};

/** 报告. A report (调研报告, 综合报告) delivered. */
export type GqlReport = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Report records. */
export type GqlReportConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReportEdge>;
  /** The records. */
  nodes: Array<GqlReport>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A report that is missing or still to come (报送). */
export type GqlReportDue = {
  /** Of which work: a ReportingArea. */
  area: Scalars['String']['output'];
  /** Its name in the language asked for. */
  areaLabel: Scalars['String']['output'];
  /** Whose. */
  committee: GqlCommittee;
  /** By which day it is due. */
  dueOn: Scalars['Date']['output'];
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** OPEN (not due yet) or MISSING (due). */
  status: GqlFigureStatus;
  /** Its last day. */
  until: Scalars['Date']['output'];
};

/** A page of reports that are due. */
export type GqlReportDueConnection = {
  /** The reports with their cursors. */
  edges: Array<GqlReportDueEdge>;
  /** The reports. */
  nodes: Array<GqlReportDue>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A report that is due and its place in the list. */
export type GqlReportDueEdge = {
  /** Go on after it with this. */
  cursor: Scalars['String']['output'];
  /** The report. */
  node: GqlReportDue;
};

/** A record and its place in the list. */
export type GqlReportEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReport;
};

/** A line of the report with its figure. */
export type GqlReportFigure = {
  /** Its figure; `againstLastYear` compares it with the year before. */
  figure: GqlFigure;
  /** Which line. */
  line: GqlReportLine;
};

/** A line of the year report of a committee. */
export type GqlReportLine = {
  /** Stable code. */
  code: Scalars['String']['output'];
  /** Only what has these dimensions. */
  filter: Array<GqlDimension>;
  /** What it counts. */
  measure: GqlMeasure;
  /** Whether it is about the committee alone or with all below it. */
  reach: GqlReach;
  /** Heading under which it stands. */
  section: Scalars['String']['output'];
  /** Its wording. */
  title: Scalars['String']['output'];
};

/** A heading of the report and its figures. */
export type GqlReportSection = {
  /** Its figures. */
  figures: Array<GqlReportFigure>;
  /** Heading. */
  title: Scalars['String']['output'];
};

/** 回访. A return visit (回访): whether those whom a problem concerned are satisfied with what was done. */
export type GqlReturnVisit = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ReturnVisit records. */
export type GqlReturnVisitConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReturnVisitEdge>;
  /** The records. */
  nodes: Array<GqlReturnVisit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlReturnVisitEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReturnVisit;
};

/** 提案审查. One stage of the three-stage review (三级审查) of a proposal: who reviewed it, when, and the opinion. */
export type GqlReview = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Review records. */
export type GqlReviewConnection = {
  /** The records with their cursors. */
  edges: Array<GqlReviewEdge>;
  /** The records. */
  nodes: Array<GqlReview>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlReviewEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlReview;
};

/** 满意度评价. How satisfied a proposer is with a reply (满意度): with the handling and with the result, apart. */
export type GqlSatisfaction = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Satisfaction records. */
export type GqlSatisfactionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSatisfactionEdge>;
  /** The records. */
  nodes: Array<GqlSatisfaction>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSatisfactionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSatisfaction;
};

/** A page of what a search found. */
export type GqlSearchConnection = {
  /** What was found, with cursors. */
  edges: Array<GqlSearchEdge>;
  /** What was found. */
  nodes: Array<GqlSearchHit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many were found on all pages, counted to 10,000; by RELEVANCE, which ranks the latest 200, at most 200. */
  totalCount: Scalars['Int']['output'];
  /** False where there are more than are counted. */
  totalIsExact: Scalars['Boolean']['output'];
};

/** A hit and its place in the list. */
export type GqlSearchEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: GqlSearchHit;
};

/** A record that a search found, and where. */
export type GqlSearchHit = {
  /** The record. */
  record: GqlRecord;
  /** The place in its other published text where it was found first, in parts; empty if it was found by its title alone. */
  text: Array<GqlPassage>;
  /** Its title in parts, those marked that were asked for. */
  title: Array<GqlPassage>;
};

/** By what a search is ordered. */
export type GqlSearchOrder =
  /** The latest day first. */
  | 'DAY'
  /** The best first, of the latest 200: a title counts for more than other text, a short one for more than a long one. */
  | 'RELEVANCE';

/** A seat that a person holds or held. */
export type GqlSeat = {
  /** The committee on which it is. */
  committee: GqlCommittee;
  /** Day on which it was taken. */
  joinedOn: Scalars['Date']['output'];
  /** Day on which it was left; null while it is held. */
  leftOn?: Maybe<Scalars['Date']['output']>;
  /** The seat; ask it for its term, special committee and local sector. */
  member: GqlMember;
  /** Standard sector. */
  sector?: Maybe<GqlSector>;
};

/** 界别. A standard sector of the 14th national term. */
export type GqlSector = {
  /** Two digits, 01 to 34. */
  code: Scalars['String']['output'];
  /** PARTY, ORGANISATION, SECTOR or INVITED. */
  kind: Scalars['String']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Short name: 农业界. */
  shortName: Scalars['String']['output'];
};

/** 专家服务团. A service corps (专家服务团): experts and members of any level and committee who go where they are needed. */
export type GqlServiceCorps = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of ServiceCorps records. */
export type GqlServiceCorpsConnection = {
  /** The records with their cursors. */
  edges: Array<GqlServiceCorpsEdge>;
  /** The records. */
  nodes: Array<GqlServiceCorps>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlServiceCorpsEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlServiceCorps;
};

/** 次会议. A session (次会议) of a committee within a term, usually one a year. */
export type GqlSession = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Session records. */
export type GqlSessionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSessionEdge>;
  /** The records. */
  nodes: Array<GqlSession>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSessionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSession;
};

/** A topic that is worded like another one. */
export type GqlSimilarTopic = {
  /**
   * How alike the titles are, 0 to 1: the pairs of neighbouring characters (of words in other scripts) that both have, divided by all
   * that either has (Jaccard). No dictionary is needed: 停车难 and 夜间停车难 share 停车 and 车难.
   */
  similarity: Scalars['Float']['output'];
  /** The topic. */
  topic: GqlTopic;
};

/** A page of similar topics. */
export type GqlSimilarTopicConnection = {
  /** The topics with their cursors. */
  edges: Array<GqlSimilarTopicEdge>;
  /** The topics. */
  nodes: Array<GqlSimilarTopic>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A similar topic and its place in the list. */
export type GqlSimilarTopicEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The topic and how alike it is. */
  node: GqlSimilarTopic;
};

/** 社情民意信息. A report on what people are concerned about (社情民意信息): filed, signed off, forwarded, adopted. */
export type GqlSocialOpinion = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 群众反映. Submission from which it was made. */
  submission?: Maybe<GqlSubmission>;
};

/** A page of SocialOpinion records. */
export type GqlSocialOpinionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSocialOpinionEdge>;
  /** The records. */
  nodes: Array<GqlSocialOpinion>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSocialOpinionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSocialOpinion;
};

/** 专门委员会. A special committee (专委会) of a committee. */
export type GqlSpecialCommittee = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of SpecialCommittee records. */
export type GqlSpecialCommitteeConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSpecialCommitteeEdge>;
  /** The records. */
  nodes: Array<GqlSpecialCommittee>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSpecialCommitteeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSpecialCommittee;
};

/** A figure taken apart: one number for each record, committee or special committee. */
export type GqlSpread = {
  /** How many of them break the rule that was published; null where there is no rule. */
  breaking?: Maybe<Scalars['Int']['output']>;
  /** How many there are of them. */
  count: Scalars['Int']['output'];
  /** Them and their numbers, by id or code. */
  items?: Maybe<GqlSpreadItemConnection>;
  /** The smallest number; null if there are none. */
  least?: Maybe<Scalars['Float']['output']>;
  /** The sum divided by how many there are. */
  mean?: Maybe<Scalars['Float']['output']>;
  /** The largest number. */
  most?: Maybe<Scalars['Float']['output']>;
  /** For what each number is taken. */
  of: GqlEach;
};


/** A figure taken apart: one number for each record, committee or special committee. */
export type GqlSpreadItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  breaking?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One of them and its number. */
export type GqlSpreadItem = {
  /** The committee, or the one that owns the record. */
  committee: GqlCommittee;
  /** The record or special committee; null where numbers are those of committees. */
  record?: Maybe<GqlRecord>;
  /** Its number, in the unit of the measure. */
  value: Scalars['Float']['output'];
};

/** A page of numbers. */
export type GqlSpreadItemConnection = {
  /** The numbers with their cursors. */
  edges: Array<GqlSpreadItemEdge>;
  /** The numbers. */
  nodes: Array<GqlSpreadItem>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A number and its place in the list. */
export type GqlSpreadItemEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The number. */
  node: GqlSpreadItem;
};

/** 学习. A study session (集体学习) of a body of the committee. */
export type GqlStudySession = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlStudySession>;
  /** 学习: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlStudySessionConnection>;
};


/** 学习. A study session (集体学习) of a body of the committee. */
export type GqlStudySessionSameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of StudySession records. */
export type GqlStudySessionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlStudySessionEdge>;
  /** The records. */
  nodes: Array<GqlStudySession>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlStudySessionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlStudySession;
};

/** 群众反映. What a citizen raises (码上提): at a platform, anonymously or with a contact. */
export type GqlSubmission = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Submission records. */
export type GqlSubmissionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSubmissionEdge>;
  /** The records. */
  nodes: Array<GqlSubmission>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSubmissionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSubmission;
};

/** 提案督办. Supervision of the handling of a proposal (督办): on the spot, at a meeting, by media. */
export type GqlSupervision = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Supervision records. */
export type GqlSupervisionConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSupervisionEdge>;
  /** The records. */
  nodes: Array<GqlSupervision>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSupervisionEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSupervision;
};

/** 调研视察. A survey or an inspection (调研视察) on the spot. */
export type GqlSurvey = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlSurvey>;
  /** 调研视察: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlSurveyConnection>;
};


/** 调研视察. A survey or an inspection (调研视察) on the spot. */
export type GqlSurveySameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Survey records. */
export type GqlSurveyConnection = {
  /** The records with their cursors. */
  edges: Array<GqlSurveyEdge>;
  /** The records. */
  nodes: Array<GqlSurvey>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlSurveyEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlSurvey;
};

/** 指标. What a committee is to reach in a year under an initiative (指标). Set by that committee or by one above it; it holds in the years after until it is set anew. */
export type GqlTarget = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** 所属行动. Initiative that it belongs to, of whichever committee. */
  initiative?: Maybe<GqlInitiative>;
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Target records. */
export type GqlTargetConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTargetEdge>;
  /** The records. */
  nodes: Array<GqlTarget>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTargetEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTarget;
};

/** What a target counts, under its initiative and within its year. */
export type GqlTargetMeasure =
  /** 每个地点至少一次 */
  | 'EVERY_PLACE'
  /** 覆盖地点数 */
  | 'PLACES'
  /** 解决问题数 */
  | 'PROBLEMS_SOLVED'
  /** 协商场次 */
  | 'SESSIONS';

/** How far a committee, with all below, has come with a target of a year. */
export type GqlTargetProgress = {
  /** What is asked for in the year: sessions, problems, places; of EVERY_PLACE 100 percent of the places registered. */
  asked: Scalars['Float']['output'];
  /** Whether less was reached by the end of the last finished quarter than was asked for by then. */
  behind: Scalars['Boolean']['output'];
  /** The year for which it was set, where it was carried over from there; null: it was set for this year. */
  carriedFrom?: Maybe<Scalars['Int']['output']>;
  /** Who is to reach it. */
  committee: GqlCommittee;
  /** The initiative that it belongs to. */
  initiative: GqlInitiative;
  /** What is counted. */
  measure: GqlTargetMeasure;
  /** Whether as much is reached by the day of `asOf` as an even pace through the running quarter asks for (`dueByNow`); null while no quarter of the year runs. */
  onPace?: Maybe<Scalars['Boolean']['output']>;
  /** The four quarters of the year. */
  quarters: Array<GqlQuarterProgress>;
  /** What was reached in the year so far, in the same unit. */
  reached: Scalars['Float']['output'];
  /** The target. */
  target: GqlTarget;
};

/** A page of targets and how far they are reached. */
export type GqlTargetProgressConnection = {
  /** The targets with their cursors. */
  edges: Array<GqlTargetProgressEdge>;
  /** The targets. */
  nodes: Array<GqlTargetProgress>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A target and its place in the list. */
export type GqlTargetProgressEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The target and how far it is reached. */
  node: GqlTargetProgress;
};

/** 届次. A term (届) of a committee, usually five years. */
export type GqlTerm = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Term records. */
export type GqlTermConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTermEdge>;
  /** The records. */
  nodes: Array<GqlTerm>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTermEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTerm;
};

/** By which tree of committees a figure counts (区划). Figures of the past do not change when a county is renamed, recoded, merged or moved. */
export type GqlTerritory =
  /** Today's: everything counts for the committee that it belongs to by now, so that years can be compared. What was split off from another has nothing from before. */
  | 'NOW'
  /** That of its day: what happened counts for the committees that were there when it happened; what exists at the end of a period, for those that are there then. */
  | 'THEN';

/** 区划调整. One change of a division and its committee: renamed, recoded, moved, merged, split or made, from a day on. Kept by the committee of the province; one that was wrong is corrected or withdrawn, and all is as before. */
export type GqlTerritoryChange = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of TerritoryChange records. */
export type GqlTerritoryChangeConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTerritoryChangeEdge>;
  /** The records. */
  nodes: Array<GqlTerritoryChange>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTerritoryChangeEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTerritoryChange;
};

/** 议题. A topic to consult on or to research. */
export type GqlTopic = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** 同类议题: those that refer to it, oldest first; withdrawn ones are left out. */
  likenedBy?: Maybe<GqlTopicLikenessConnection>;
  /** 同类议题: those that refer to it, oldest first; withdrawn ones are left out. */
  likenesses?: Maybe<GqlTopicLikenessConnection>;
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /**
   * Topics of other committees that are worded like it, the most alike first, at most 200: to solve its like everywhere (举一反三). Looks at the
   * latest 1,000 that share a pair of characters. Link two that are alike by createTopicLikeness.
   */
  similarTopics?: Maybe<GqlSimilarTopicConnection>;
};


/** 议题. A topic to consult on or to research. */
export type GqlTopicLikenedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** 议题. A topic to consult on or to research. */
export type GqlTopicLikenessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** 议题. A topic to consult on or to research. */
export type GqlTopicSimilarTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  least?: InputMaybe<Scalars['Float']['input']>;
  own?: InputMaybe<Scalars['Boolean']['input']>;
  scope?: InputMaybe<Scalars['CommitteeCode']['input']>;
};

/** A topic and the step at which it stood on a day. */
export type GqlTopicAtStep = {
  /** For how many days it had stood there by the day asked for. */
  days: Scalars['Int']['output'];
  /** Day on which that step began. */
  since: Scalars['Date']['output'];
  /** The step. */
  step: GqlTopicStep;
  /** The topic. */
  topic: GqlTopic;
};

/** A page of topics and their steps. */
export type GqlTopicAtStepConnection = {
  /** The topics with their cursors. */
  edges: Array<GqlTopicAtStepEdge>;
  /** The topics. */
  nodes: Array<GqlTopicAtStep>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A topic and its place in the list. */
export type GqlTopicAtStepEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The topic and its step. */
  node: GqlTopicAtStep;
};

/** A page of Topic records. */
export type GqlTopicConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTopicEdge>;
  /** The records. */
  nodes: Array<GqlTopic>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTopicEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTopic;
};

/** 同类议题. Says that two topics, of whichever committees, are alike (举一反三: solve its like everywhere). They stay matters of their own. Made by a committee that owns one of them or by one above it. */
export type GqlTopicLikeness = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同类议题. The topic that is like it. */
  similarTo?: Maybe<GqlTopic>;
  /** 议题. The topic that was settled or is being settled. */
  topic?: Maybe<GqlTopic>;
};

/** A page of TopicLikeness records. */
export type GqlTopicLikenessConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTopicLikenessEdge>;
  /** The records. */
  nodes: Array<GqlTopicLikeness>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTopicLikenessEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTopicLikeness;
};

/** The eight steps (八步) of a consultation, in their order. */
export type GqlTopicStep =
  /** 协商讨论 */
  | 'DISCUSSION'
  /** 反馈评价 */
  | 'FEEDBACK'
  /** 组织实施 */
  | 'IMPLEMENTATION'
  /** 确定主体 */
  | 'PARTICIPANTS'
  /** 制定方案 */
  | 'PLAN'
  /** 报送结果 */
  | 'REPORTING'
  /** 充分调研 */
  | 'RESEARCH'
  /** 研究议题 */
  | 'STUDY';

/** 培训. A training course (培训班) held by the committee. */
export type GqlTraining = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
  /** 同一活动. Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both. */
  sameEventAs?: Maybe<GqlTraining>;
  /** 培训: those that refer to it, oldest first; withdrawn ones are left out. */
  sameEvents?: Maybe<GqlTrainingConnection>;
};


/** 培训. A training course (培训班) held by the committee. */
export type GqlTrainingSameEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Training records. */
export type GqlTrainingConnection = {
  /** The records with their cursors. */
  edges: Array<GqlTrainingEdge>;
  /** The records. */
  nodes: Array<GqlTraining>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlTrainingEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlTraining;
};

/** 承办单位. A unit (承办单位) that handles proposals and what was agreed in consultations. Renamed or merged it stays one history: it is found by its former names, and its successor acts on what was assigned to it. */
export type GqlUnit = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Unit records. */
export type GqlUnitConnection = {
  /** The records with their cursors. */
  edges: Array<GqlUnitEdge>;
  /** The records. */
  nodes: Array<GqlUnit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlUnitEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlUnit;
};

/** Whether a published figure and the computed one agree. */
export type GqlVerdict =
  /** They agree, the qualifier respected. */
  | 'AGREES'
  /** They differ. */
  | 'DIFFERS'
  /** They cannot be compared; `reason` says why. */
  | 'NOT_COMPARABLE';

/** Who is asking: somebody who signed in, a program with a key, or the public. */
export type GqlViewer = {
  /** The capacity in which this request is made; null for one that reads what is open. */
  actingAs?: Maybe<GqlCapacity>;
  /** The capacities in which they may act; a request names one in the header `x-tongxin-acting-as`, otherwise it is the first. */
  capacities: Array<GqlCapacity>;
  /** Id of the account or of the key, as the audit names it; null for the public. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether they may only read: by a key of that scope. */
  isReadOnly: Scalars['Boolean']['output'];
  /** Whether they showed who they are; false: the public. */
  isSignedIn: Scalars['Boolean']['output'];
  /** Their name, as the account says: told to themselves alone. */
  name?: Maybe<Scalars['String']['output']>;
};

/**
 * As of when an answer is. One that is `citable` is the same for ever, whatever is registered, corrected, withdrawn, renamed or moved afterwards, and in every
 * later release: whoever asks the same with this `asOf`, in the same language and with the same rights, is answered the same. Only history that is taken over from
 * an earlier register adds to it, as it is meant to: see `history`.
 */
export type GqlVintage = {
  /** The instant of which all rows are; null: of now. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is the same for ever. */
  citable: Scalars['Boolean']['output'];
  /** When history of any committee was last taken over; null: never. As long as it is the same, so is a citable answer. */
  history?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not. */
  reason?: Maybe<GqlNotCitable>;
  /** The committees that keep the cells of which something known by then may be still to come. */
  waitsFor: Array<GqlCommittee>;
};

/** 走访. A visit (走访) to households, a village, an enterprise or a contact point. */
export type GqlVisit = GqlRecord & {
  /** What its owner publishes of it; null until it has arrived. */
  card?: Maybe<GqlCard>;
  /** The committee that owns it. */
  committee: GqlCommittee;
  /** Kind, owner and number; sorts by the time at which it was made. */
  id: Scalars['ID']['output'];
  /** Records that it came from, led to, or is otherwise linked with, oldest link first. */
  links: Array<GqlLink>;
  /** The matter that it is part of: all records joined with it by links. */
  matter: GqlMatter;
};

/** A page of Visit records. */
export type GqlVisitConnection = {
  /** The records with their cursors. */
  edges: Array<GqlVisitEdge>;
  /** The records. */
  nodes: Array<GqlVisit>;
  /** Where this page lies. */
  pageInfo: GqlPageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and its place in the list. */
export type GqlVisitEdge = {
  /** Opaque; give it to `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: GqlVisit;
};

/** One year of all committees directly below one, line by line. */
export type GqlYearComparison = {
  /** As known at this instant; null: now. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The committee above them. */
  committee: GqlCommittee;
  /** The lines compared, in their order. */
  lines: Array<GqlComparedLine>;
  /** A row for each committee, by code. */
  rows?: Maybe<GqlComparisonRowConnection>;
  /** Calendar year. */
  year: Scalars['Int']['output'];
};


/** One year of all committees directly below one, line by line. */
export type GqlYearComparisonRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The figures of a committee's year in their order, by section. */
export type GqlYearReport = {
  /** As known at this instant; null: now. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Whose. */
  committee: GqlCommittee;
  /** Headings with their figures. */
  sections: Array<GqlReportSection>;
  /** Calendar year. */
  year: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type GqlFederationTypes = {
  ActivityGroup: GqlActivityGroup;
  ActivitySummary: GqlActivitySummary;
  Assessment: GqlAssessment;
  Assignment: GqlAssignment;
  Brand: GqlBrand;
  Closing: GqlClosing;
  Committee: GqlCommittee;
  Consultation: GqlConsultation;
  CorpsMembership: GqlCorpsMembership;
  Deed: GqlDeed;
  Dispatch: GqlDispatch;
  Division: GqlDivision;
  DutyItem: GqlDutyItem;
  Escalation: GqlEscalation;
  EscalationAnswer: GqlEscalationAnswer;
  Evaluation: GqlEvaluation;
  Expectation: GqlExpectation;
  Expert: GqlExpert;
  ExpertBank: GqlExpertBank;
  GroupEvaluation: GqlGroupEvaluation;
  GroupMembership: GqlGroupMembership;
  Initiative: GqlInitiative;
  Instruction: GqlInstruction;
  JointActivity: GqlJointActivity;
  Leader: GqlLeader;
  Lecture: GqlLecture;
  Letter: GqlLetter;
  LocalSector: GqlLocalSector;
  LocalVocabulary: GqlLocalVocabulary;
  MatterMerge: GqlMatterMerge;
  MatterSplit: GqlMatterSplit;
  Member: GqlMember;
  MemberActivity: GqlMemberActivity;
  MemberPaper: GqlMemberPaper;
  Outcome: GqlOutcome;
  Pairing: GqlPairing;
  PartyBody: GqlPartyBody;
  Person: GqlPerson;
  Place: GqlPlace;
  Plan: GqlPlan;
  Platform: GqlPlatform;
  PointRule: GqlPointRule;
  Poll: GqlPoll;
  Posting: GqlPosting;
  Problem: GqlProblem;
  Promise: GqlPromise;
  Proposal: GqlProposal;
  PublishedNumber: GqlPublishedNumber;
  ReadingSession: GqlReadingSession;
  Receipt: GqlReceipt;
  ReceptionDay: GqlReceptionDay;
  Reply: GqlReply;
  Report: GqlReport;
  ReturnVisit: GqlReturnVisit;
  Review: GqlReview;
  Satisfaction: GqlSatisfaction;
  Sector: GqlSector;
  ServiceCorps: GqlServiceCorps;
  Session: GqlSession;
  SocialOpinion: GqlSocialOpinion;
  SpecialCommittee: GqlSpecialCommittee;
  StudySession: GqlStudySession;
  Submission: GqlSubmission;
  Supervision: GqlSupervision;
  Survey: GqlSurvey;
  Target: GqlTarget;
  Term: GqlTerm;
  TerritoryChange: GqlTerritoryChange;
  Topic: GqlTopic;
  TopicLikeness: GqlTopicLikeness;
  Training: GqlTraining;
  Unit: GqlUnit;
  Visit: GqlVisit;
};

/** Mapping of federation reference types */
export type GqlFederationReferenceTypes = {
  ActivityGroup:
    ( { __typename: 'ActivityGroup' }
    & GraphQLRecursivePick<GqlFederationTypes['ActivityGroup'], {"id":true}> );
  ActivitySummary:
    ( { __typename: 'ActivitySummary' }
    & GraphQLRecursivePick<GqlFederationTypes['ActivitySummary'], {"id":true}> );
  Assessment:
    ( { __typename: 'Assessment' }
    & GraphQLRecursivePick<GqlFederationTypes['Assessment'], {"id":true}> );
  Assignment:
    ( { __typename: 'Assignment' }
    & GraphQLRecursivePick<GqlFederationTypes['Assignment'], {"id":true}> );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<GqlFederationTypes['Brand'], {"id":true}> );
  Closing:
    ( { __typename: 'Closing' }
    & GraphQLRecursivePick<GqlFederationTypes['Closing'], {"id":true}> );
  Committee:
    ( { __typename: 'Committee' }
    & GraphQLRecursivePick<GqlFederationTypes['Committee'], {"code":true}> );
  Consultation:
    ( { __typename: 'Consultation' }
    & GraphQLRecursivePick<GqlFederationTypes['Consultation'], {"id":true}> );
  CorpsMembership:
    ( { __typename: 'CorpsMembership' }
    & GraphQLRecursivePick<GqlFederationTypes['CorpsMembership'], {"id":true}> );
  Deed:
    ( { __typename: 'Deed' }
    & GraphQLRecursivePick<GqlFederationTypes['Deed'], {"id":true}> );
  Dispatch:
    ( { __typename: 'Dispatch' }
    & GraphQLRecursivePick<GqlFederationTypes['Dispatch'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<GqlFederationTypes['Division'], {"code":true}> );
  DutyItem:
    ( { __typename: 'DutyItem' }
    & GraphQLRecursivePick<GqlFederationTypes['DutyItem'], {"id":true}> );
  Escalation:
    ( { __typename: 'Escalation' }
    & GraphQLRecursivePick<GqlFederationTypes['Escalation'], {"id":true}> );
  EscalationAnswer:
    ( { __typename: 'EscalationAnswer' }
    & GraphQLRecursivePick<GqlFederationTypes['EscalationAnswer'], {"id":true}> );
  Evaluation:
    ( { __typename: 'Evaluation' }
    & GraphQLRecursivePick<GqlFederationTypes['Evaluation'], {"id":true}> );
  Expectation:
    ( { __typename: 'Expectation' }
    & GraphQLRecursivePick<GqlFederationTypes['Expectation'], {"id":true}> );
  Expert:
    ( { __typename: 'Expert' }
    & GraphQLRecursivePick<GqlFederationTypes['Expert'], {"id":true}> );
  ExpertBank:
    ( { __typename: 'ExpertBank' }
    & GraphQLRecursivePick<GqlFederationTypes['ExpertBank'], {"id":true}> );
  GroupEvaluation:
    ( { __typename: 'GroupEvaluation' }
    & GraphQLRecursivePick<GqlFederationTypes['GroupEvaluation'], {"id":true}> );
  GroupMembership:
    ( { __typename: 'GroupMembership' }
    & GraphQLRecursivePick<GqlFederationTypes['GroupMembership'], {"id":true}> );
  Initiative:
    ( { __typename: 'Initiative' }
    & GraphQLRecursivePick<GqlFederationTypes['Initiative'], {"id":true}> );
  Instruction:
    ( { __typename: 'Instruction' }
    & GraphQLRecursivePick<GqlFederationTypes['Instruction'], {"id":true}> );
  JointActivity:
    ( { __typename: 'JointActivity' }
    & GraphQLRecursivePick<GqlFederationTypes['JointActivity'], {"id":true}> );
  Leader:
    ( { __typename: 'Leader' }
    & GraphQLRecursivePick<GqlFederationTypes['Leader'], {"id":true}> );
  Lecture:
    ( { __typename: 'Lecture' }
    & GraphQLRecursivePick<GqlFederationTypes['Lecture'], {"id":true}> );
  Letter:
    ( { __typename: 'Letter' }
    & GraphQLRecursivePick<GqlFederationTypes['Letter'], {"id":true}> );
  LocalSector:
    ( { __typename: 'LocalSector' }
    & GraphQLRecursivePick<GqlFederationTypes['LocalSector'], {"id":true}> );
  LocalVocabulary:
    ( { __typename: 'LocalVocabulary' }
    & GraphQLRecursivePick<GqlFederationTypes['LocalVocabulary'], {"id":true}> );
  MatterMerge:
    ( { __typename: 'MatterMerge' }
    & GraphQLRecursivePick<GqlFederationTypes['MatterMerge'], {"id":true}> );
  MatterSplit:
    ( { __typename: 'MatterSplit' }
    & GraphQLRecursivePick<GqlFederationTypes['MatterSplit'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<GqlFederationTypes['Member'], {"id":true}> );
  MemberActivity:
    ( { __typename: 'MemberActivity' }
    & GraphQLRecursivePick<GqlFederationTypes['MemberActivity'], {"id":true}> );
  MemberPaper:
    ( { __typename: 'MemberPaper' }
    & GraphQLRecursivePick<GqlFederationTypes['MemberPaper'], {"id":true}> );
  Outcome:
    ( { __typename: 'Outcome' }
    & GraphQLRecursivePick<GqlFederationTypes['Outcome'], {"id":true}> );
  Pairing:
    ( { __typename: 'Pairing' }
    & GraphQLRecursivePick<GqlFederationTypes['Pairing'], {"id":true}> );
  PartyBody:
    ( { __typename: 'PartyBody' }
    & GraphQLRecursivePick<GqlFederationTypes['PartyBody'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<GqlFederationTypes['Person'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<GqlFederationTypes['Place'], {"id":true}> );
  Plan:
    ( { __typename: 'Plan' }
    & GraphQLRecursivePick<GqlFederationTypes['Plan'], {"id":true}> );
  Platform:
    ( { __typename: 'Platform' }
    & GraphQLRecursivePick<GqlFederationTypes['Platform'], {"id":true}> );
  PointRule:
    ( { __typename: 'PointRule' }
    & GraphQLRecursivePick<GqlFederationTypes['PointRule'], {"id":true}> );
  Poll:
    ( { __typename: 'Poll' }
    & GraphQLRecursivePick<GqlFederationTypes['Poll'], {"id":true}> );
  Posting:
    ( { __typename: 'Posting' }
    & GraphQLRecursivePick<GqlFederationTypes['Posting'], {"id":true}> );
  Problem:
    ( { __typename: 'Problem' }
    & GraphQLRecursivePick<GqlFederationTypes['Problem'], {"id":true}> );
  Promise:
    ( { __typename: 'Promise' }
    & GraphQLRecursivePick<GqlFederationTypes['Promise'], {"id":true}> );
  Proposal:
    ( { __typename: 'Proposal' }
    & GraphQLRecursivePick<GqlFederationTypes['Proposal'], {"id":true}> );
  PublishedNumber:
    ( { __typename: 'PublishedNumber' }
    & GraphQLRecursivePick<GqlFederationTypes['PublishedNumber'], {"id":true}> );
  ReadingSession:
    ( { __typename: 'ReadingSession' }
    & GraphQLRecursivePick<GqlFederationTypes['ReadingSession'], {"id":true}> );
  Receipt:
    ( { __typename: 'Receipt' }
    & GraphQLRecursivePick<GqlFederationTypes['Receipt'], {"id":true}> );
  ReceptionDay:
    ( { __typename: 'ReceptionDay' }
    & GraphQLRecursivePick<GqlFederationTypes['ReceptionDay'], {"id":true}> );
  Reply:
    ( { __typename: 'Reply' }
    & GraphQLRecursivePick<GqlFederationTypes['Reply'], {"id":true}> );
  Report:
    ( { __typename: 'Report' }
    & GraphQLRecursivePick<GqlFederationTypes['Report'], {"id":true}> );
  ReturnVisit:
    ( { __typename: 'ReturnVisit' }
    & GraphQLRecursivePick<GqlFederationTypes['ReturnVisit'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<GqlFederationTypes['Review'], {"id":true}> );
  Satisfaction:
    ( { __typename: 'Satisfaction' }
    & GraphQLRecursivePick<GqlFederationTypes['Satisfaction'], {"id":true}> );
  Sector:
    ( { __typename: 'Sector' }
    & GraphQLRecursivePick<GqlFederationTypes['Sector'], {"code":true}> );
  ServiceCorps:
    ( { __typename: 'ServiceCorps' }
    & GraphQLRecursivePick<GqlFederationTypes['ServiceCorps'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<GqlFederationTypes['Session'], {"id":true}> );
  SocialOpinion:
    ( { __typename: 'SocialOpinion' }
    & GraphQLRecursivePick<GqlFederationTypes['SocialOpinion'], {"id":true}> );
  SpecialCommittee:
    ( { __typename: 'SpecialCommittee' }
    & GraphQLRecursivePick<GqlFederationTypes['SpecialCommittee'], {"id":true}> );
  StudySession:
    ( { __typename: 'StudySession' }
    & GraphQLRecursivePick<GqlFederationTypes['StudySession'], {"id":true}> );
  Submission:
    ( { __typename: 'Submission' }
    & GraphQLRecursivePick<GqlFederationTypes['Submission'], {"id":true}> );
  Supervision:
    ( { __typename: 'Supervision' }
    & GraphQLRecursivePick<GqlFederationTypes['Supervision'], {"id":true}> );
  Survey:
    ( { __typename: 'Survey' }
    & GraphQLRecursivePick<GqlFederationTypes['Survey'], {"id":true}> );
  Target:
    ( { __typename: 'Target' }
    & GraphQLRecursivePick<GqlFederationTypes['Target'], {"id":true}> );
  Term:
    ( { __typename: 'Term' }
    & GraphQLRecursivePick<GqlFederationTypes['Term'], {"id":true}> );
  TerritoryChange:
    ( { __typename: 'TerritoryChange' }
    & GraphQLRecursivePick<GqlFederationTypes['TerritoryChange'], {"id":true}> );
  Topic:
    ( { __typename: 'Topic' }
    & GraphQLRecursivePick<GqlFederationTypes['Topic'], {"id":true}> );
  TopicLikeness:
    ( { __typename: 'TopicLikeness' }
    & GraphQLRecursivePick<GqlFederationTypes['TopicLikeness'], {"id":true}> );
  Training:
    ( { __typename: 'Training' }
    & GraphQLRecursivePick<GqlFederationTypes['Training'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<GqlFederationTypes['Unit'], {"id":true}> );
  Visit:
    ( { __typename: 'Visit' }
    & GraphQLRecursivePick<GqlFederationTypes['Visit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type GqlResolversTypes = {
  ActivityGroup: ResolverTypeWrapper<RecordStub>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityGroupConnection: ResolverTypeWrapper<ConnectionModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActivityGroupEdge: ResolverTypeWrapper<Omit<GqlActivityGroupEdge, 'node'> & { node: GqlResolversTypes['ActivityGroup'] }>;
  ActivitySummary: ResolverTypeWrapper<RecordStub>;
  ActivitySummaryConnection: ResolverTypeWrapper<ConnectionModel>;
  ActivitySummaryEdge: ResolverTypeWrapper<Omit<GqlActivitySummaryEdge, 'node'> & { node: GqlResolversTypes['ActivitySummary'] }>;
  Archive: ResolverTypeWrapper<ArchiveModel>;
  AsOf: ResolverTypeWrapper<Scalars['AsOf']['output']>;
  Assessment: ResolverTypeWrapper<RecordStub>;
  AssessmentConnection: ResolverTypeWrapper<ConnectionModel>;
  AssessmentEdge: ResolverTypeWrapper<Omit<GqlAssessmentEdge, 'node'> & { node: GqlResolversTypes['Assessment'] }>;
  Assignment: ResolverTypeWrapper<RecordStub>;
  AssignmentConnection: ResolverTypeWrapper<ConnectionModel>;
  AssignmentEdge: ResolverTypeWrapper<Omit<GqlAssignmentEdge, 'node'> & { node: GqlResolversTypes['Assignment'] }>;
  Brand: ResolverTypeWrapper<RecordStub>;
  BrandConnection: ResolverTypeWrapper<ConnectionModel>;
  BrandEdge: ResolverTypeWrapper<Omit<GqlBrandEdge, 'node'> & { node: GqlResolversTypes['Brand'] }>;
  Capacity: ResolverTypeWrapper<Omit<GqlCapacity, 'committee'> & { committee: GqlResolversTypes['Committee'] }>;
  CapacityRole: GqlCapacityRole;
  Card: ResolverTypeWrapper<CardRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Closing: ResolverTypeWrapper<RecordStub>;
  ClosingConnection: ResolverTypeWrapper<ConnectionModel>;
  ClosingEdge: ResolverTypeWrapper<Omit<GqlClosingEdge, 'node'> & { node: GqlResolversTypes['Closing'] }>;
  Committee: ResolverTypeWrapper<CommitteeRow>;
  CommitteeCode: ResolverTypeWrapper<Scalars['CommitteeCode']['output']>;
  CommitteeConnection: ResolverTypeWrapper<ConnectionModel>;
  CommitteeEdge: ResolverTypeWrapper<Omit<GqlCommitteeEdge, 'node'> & { node: GqlResolversTypes['Committee'] }>;
  CommitteeFilter: GqlCommitteeFilter;
  ComparedLine: ResolverTypeWrapper<Omit<GqlComparedLine, 'line'> & { line: GqlResolversTypes['ReportLine'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Comparison: ResolverTypeWrapper<Compared>;
  ComparisonCell: ResolverTypeWrapper<Omit<GqlComparisonCell, 'figure' | 'line'> & { figure: GqlResolversTypes['Figure'], line: GqlResolversTypes['ReportLine'] }>;
  ComparisonRow: ResolverTypeWrapper<ComparisonRowModel>;
  ComparisonRowConnection: ResolverTypeWrapper<ConnectionModel>;
  ComparisonRowEdge: ResolverTypeWrapper<Omit<GqlComparisonRowEdge, 'node'> & { node: GqlResolversTypes['ComparisonRow'] }>;
  Completeness: ResolverTypeWrapper<FigureCompleteness>;
  Consultation: ResolverTypeWrapper<RecordStub>;
  ConsultationConnection: ResolverTypeWrapper<ConnectionModel>;
  ConsultationEdge: ResolverTypeWrapper<Omit<GqlConsultationEdge, 'node'> & { node: GqlResolversTypes['Consultation'] }>;
  Contribution: ResolverTypeWrapper<ContributionModel>;
  ContributionConnection: ResolverTypeWrapper<ConnectionModel>;
  ContributionEdge: ResolverTypeWrapper<Omit<GqlContributionEdge, 'node'> & { node: GqlResolversTypes['Contribution'] }>;
  CorpsMembership: ResolverTypeWrapper<RecordStub>;
  CorpsMembershipConnection: ResolverTypeWrapper<ConnectionModel>;
  CorpsMembershipEdge: ResolverTypeWrapper<Omit<GqlCorpsMembershipEdge, 'node'> & { node: GqlResolversTypes['CorpsMembership'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Deed: ResolverTypeWrapper<RecordStub>;
  DeedConnection: ResolverTypeWrapper<ConnectionModel>;
  DeedEdge: ResolverTypeWrapper<Omit<GqlDeedEdge, 'node'> & { node: GqlResolversTypes['Deed'] }>;
  DifferenceReason: GqlDifferenceReason;
  Dimension: ResolverTypeWrapper<GqlDimension>;
  DimensionFilter: GqlDimensionFilter;
  Direction: GqlDirection;
  Dispatch: ResolverTypeWrapper<RecordStub>;
  DispatchConnection: ResolverTypeWrapper<ConnectionModel>;
  DispatchEdge: ResolverTypeWrapper<Omit<GqlDispatchEdge, 'node'> & { node: GqlResolversTypes['Dispatch'] }>;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  DivisionConnection: ResolverTypeWrapper<ConnectionModel>;
  DivisionEdge: ResolverTypeWrapper<Omit<GqlDivisionEdge, 'node'> & { node: GqlResolversTypes['Division'] }>;
  DivisionSpell: ResolverTypeWrapper<Omit<GqlDivisionSpell, 'parent'> & { parent?: Maybe<GqlResolversTypes['Division']> }>;
  Document: ResolverTypeWrapper<DocumentRequest>;
  DocumentColumn: ResolverTypeWrapper<GqlDocumentColumn>;
  DocumentColumnType: GqlDocumentColumnType;
  DocumentDownload: ResolverTypeWrapper<GqlDocumentDownload>;
  DocumentFormat: GqlDocumentFormat;
  DocumentKind: GqlDocumentKind;
  DocumentRow: ResolverTypeWrapper<DocumentRowModel>;
  DocumentSection: ResolverTypeWrapper<Omit<GqlDocumentSection, 'table'> & { table?: Maybe<GqlResolversTypes['DocumentTable']> }>;
  DocumentTable: ResolverTypeWrapper<Omit<GqlDocumentTable, 'columns' | 'rows'> & { columns: Array<GqlResolversTypes['DocumentColumn']>, rows: Array<GqlResolversTypes['DocumentRow']> }>;
  DutyCount: ResolverTypeWrapper<Omit<GqlDutyCount, 'duty'> & { duty: GqlResolversTypes['MeasureDimensionValue'] }>;
  DutyEntry: ResolverTypeWrapper<DutyEntryModel>;
  DutyEntryConnection: ResolverTypeWrapper<ConnectionModel>;
  DutyEntryEdge: ResolverTypeWrapper<Omit<GqlDutyEntryEdge, 'node'> & { node: GqlResolversTypes['DutyEntry'] }>;
  DutyItem: ResolverTypeWrapper<RecordStub>;
  DutyItemConnection: ResolverTypeWrapper<ConnectionModel>;
  DutyItemEdge: ResolverTypeWrapper<Omit<GqlDutyItemEdge, 'node'> & { node: GqlResolversTypes['DutyItem'] }>;
  Each: GqlEach;
  Escalation: ResolverTypeWrapper<RecordStub>;
  EscalationAnswer: ResolverTypeWrapper<RecordStub>;
  EscalationAnswerConnection: ResolverTypeWrapper<ConnectionModel>;
  EscalationAnswerEdge: ResolverTypeWrapper<Omit<GqlEscalationAnswerEdge, 'node'> & { node: GqlResolversTypes['EscalationAnswer'] }>;
  EscalationConnection: ResolverTypeWrapper<ConnectionModel>;
  EscalationEdge: ResolverTypeWrapper<Omit<GqlEscalationEdge, 'node'> & { node: GqlResolversTypes['Escalation'] }>;
  EscalationItem: ResolverTypeWrapper<Omit<GqlEscalationItem, 'answer' | 'escalation' | 'sender'> & { answer?: Maybe<GqlResolversTypes['Record']>, escalation: GqlResolversTypes['Record'], sender: GqlResolversTypes['Committee'] }>;
  EscalationItemConnection: ResolverTypeWrapper<Omit<GqlEscalationItemConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversTypes['EscalationItemEdge']>, nodes: Array<GqlResolversTypes['EscalationItem']> }>;
  EscalationItemEdge: ResolverTypeWrapper<Omit<GqlEscalationItemEdge, 'node'> & { node: GqlResolversTypes['EscalationItem'] }>;
  EscalationStatus: GqlEscalationStatus;
  Evaluation: ResolverTypeWrapper<RecordStub>;
  EvaluationConnection: ResolverTypeWrapper<ConnectionModel>;
  EvaluationEdge: ResolverTypeWrapper<Omit<GqlEvaluationEdge, 'node'> & { node: GqlResolversTypes['Evaluation'] }>;
  Expectation: ResolverTypeWrapper<RecordStub>;
  ExpectationConnection: ResolverTypeWrapper<ConnectionModel>;
  ExpectationEdge: ResolverTypeWrapper<Omit<GqlExpectationEdge, 'node'> & { node: GqlResolversTypes['Expectation'] }>;
  Expert: ResolverTypeWrapper<RecordStub>;
  ExpertBank: ResolverTypeWrapper<RecordStub>;
  ExpertBankConnection: ResolverTypeWrapper<ConnectionModel>;
  ExpertBankEdge: ResolverTypeWrapper<Omit<GqlExpertBankEdge, 'node'> & { node: GqlResolversTypes['ExpertBank'] }>;
  ExpertConnection: ResolverTypeWrapper<ConnectionModel>;
  ExpertEdge: ResolverTypeWrapper<Omit<GqlExpertEdge, 'node'> & { node: GqlResolversTypes['Expert'] }>;
  Explanation: ResolverTypeWrapper<ExplanationModel>;
  ExplanationGroup: ResolverTypeWrapper<ExplanationGroupModel>;
  FeedState: GqlFeedState;
  Figure: ResolverTypeWrapper<FigureModel>;
  FigureBasis: GqlFigureBasis;
  FigureCondition: ResolverTypeWrapper<GqlFigureCondition>;
  FigurePart: ResolverTypeWrapper<FigurePartModel>;
  FigurePartValue: ResolverTypeWrapper<GqlFigurePartValue>;
  FigureStatus: GqlFigureStatus;
  FiveList: GqlFiveList;
  Grain: GqlGrain;
  GroupEvaluation: ResolverTypeWrapper<RecordStub>;
  GroupEvaluationConnection: ResolverTypeWrapper<ConnectionModel>;
  GroupEvaluationEdge: ResolverTypeWrapper<Omit<GqlGroupEvaluationEdge, 'node'> & { node: GqlResolversTypes['GroupEvaluation'] }>;
  GroupMembership: ResolverTypeWrapper<RecordStub>;
  GroupMembershipConnection: ResolverTypeWrapper<ConnectionModel>;
  GroupMembershipEdge: ResolverTypeWrapper<Omit<GqlGroupMembershipEdge, 'node'> & { node: GqlResolversTypes['GroupMembership'] }>;
  GroupScore: ResolverTypeWrapper<GqlGroupScore>;
  HandlingUnit: ResolverTypeWrapper<GqlHandlingUnit>;
  HandlingUnitConnection: ResolverTypeWrapper<ConnectionModel>;
  HandlingUnitEdge: ResolverTypeWrapper<GqlHandlingUnitEdge>;
  Initiative: ResolverTypeWrapper<RecordStub>;
  InitiativeConnection: ResolverTypeWrapper<ConnectionModel>;
  InitiativeEdge: ResolverTypeWrapper<Omit<GqlInitiativeEdge, 'node'> & { node: GqlResolversTypes['Initiative'] }>;
  Instruction: ResolverTypeWrapper<RecordStub>;
  InstructionConnection: ResolverTypeWrapper<ConnectionModel>;
  InstructionEdge: ResolverTypeWrapper<Omit<GqlInstructionEdge, 'node'> & { node: GqlResolversTypes['Instruction'] }>;
  JointActivity: ResolverTypeWrapper<RecordStub>;
  JointActivityConnection: ResolverTypeWrapper<ConnectionModel>;
  JointActivityEdge: ResolverTypeWrapper<Omit<GqlJointActivityEdge, 'node'> & { node: GqlResolversTypes['JointActivity'] }>;
  Lack: ResolverTypeWrapper<LackModel>;
  Late: ResolverTypeWrapper<LateModel>;
  Leader: ResolverTypeWrapper<RecordStub>;
  LeaderConnection: ResolverTypeWrapper<ConnectionModel>;
  LeaderEdge: ResolverTypeWrapper<Omit<GqlLeaderEdge, 'node'> & { node: GqlResolversTypes['Leader'] }>;
  Lecture: ResolverTypeWrapper<RecordStub>;
  LectureConnection: ResolverTypeWrapper<ConnectionModel>;
  LectureEdge: ResolverTypeWrapper<Omit<GqlLectureEdge, 'node'> & { node: GqlResolversTypes['Lecture'] }>;
  Letter: ResolverTypeWrapper<RecordStub>;
  LetterConnection: ResolverTypeWrapper<ConnectionModel>;
  LetterEdge: ResolverTypeWrapper<Omit<GqlLetterEdge, 'node'> & { node: GqlResolversTypes['Letter'] }>;
  Level: GqlLevel;
  Link: ResolverTypeWrapper<LinkRow>;
  LinkConnection: ResolverTypeWrapper<Omit<GqlLinkConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversTypes['LinkEdge']>, nodes: Array<GqlResolversTypes['Link']> }>;
  LinkEdge: ResolverTypeWrapper<Omit<GqlLinkEdge, 'node'> & { node: GqlResolversTypes['Link'] }>;
  LocalSector: ResolverTypeWrapper<RecordStub>;
  LocalSectorConnection: ResolverTypeWrapper<ConnectionModel>;
  LocalSectorEdge: ResolverTypeWrapper<Omit<GqlLocalSectorEdge, 'node'> & { node: GqlResolversTypes['LocalSector'] }>;
  LocalVocabulary: ResolverTypeWrapper<RecordStub>;
  LocalVocabularyConnection: ResolverTypeWrapper<ConnectionModel>;
  LocalVocabularyEdge: ResolverTypeWrapper<Omit<GqlLocalVocabularyEdge, 'node'> & { node: GqlResolversTypes['LocalVocabulary'] }>;
  Mandate: GqlMandate;
  Matter: ResolverTypeWrapper<Omit<GqlMatter, 'changes' | 'levels' | 'links' | 'records'> & { changes?: Maybe<GqlResolversTypes['MatterChangeConnection']>, levels: Array<GqlResolversTypes['MatterLevel']>, links?: Maybe<GqlResolversTypes['LinkConnection']>, records?: Maybe<GqlResolversTypes['RecordConnection']> }>;
  MatterChange: ResolverTypeWrapper<Omit<GqlMatterChange, 'by' | 'records'> & { by: GqlResolversTypes['Record'], records: Array<GqlResolversTypes['Record']> }>;
  MatterChangeConnection: ResolverTypeWrapper<Omit<GqlMatterChangeConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversTypes['MatterChangeEdge']>, nodes: Array<GqlResolversTypes['MatterChange']> }>;
  MatterChangeEdge: ResolverTypeWrapper<Omit<GqlMatterChangeEdge, 'node'> & { node: GqlResolversTypes['MatterChange'] }>;
  MatterChangeKind: GqlMatterChangeKind;
  MatterLevel: ResolverTypeWrapper<Omit<GqlMatterLevel, 'committees'> & { committees: Array<GqlResolversTypes['Committee']> }>;
  MatterMerge: ResolverTypeWrapper<RecordStub>;
  MatterMergeConnection: ResolverTypeWrapper<ConnectionModel>;
  MatterMergeEdge: ResolverTypeWrapper<Omit<GqlMatterMergeEdge, 'node'> & { node: GqlResolversTypes['MatterMerge'] }>;
  MatterSplit: ResolverTypeWrapper<RecordStub>;
  MatterSplitConnection: ResolverTypeWrapper<ConnectionModel>;
  MatterSplitEdge: ResolverTypeWrapper<Omit<GqlMatterSplitEdge, 'node'> & { node: GqlResolversTypes['MatterSplit'] }>;
  MatterStatus: GqlMatterStatus;
  Measure: ResolverTypeWrapper<MeasureRow>;
  MeasureCode: GqlMeasureCode;
  MeasureDimension: ResolverTypeWrapper<Omit<GqlMeasureDimension, 'values'> & { values: Array<GqlResolversTypes['MeasureDimensionValue']> }>;
  MeasureDimensionValue: ResolverTypeWrapper<DimensionValueRow>;
  MeasureDimensionValueConnection: ResolverTypeWrapper<ConnectionModel>;
  MeasureDimensionValueEdge: ResolverTypeWrapper<Omit<GqlMeasureDimensionValueEdge, 'node'> & { node: GqlResolversTypes['MeasureDimensionValue'] }>;
  MeasureKind: GqlMeasureKind;
  MeasureVersion: ResolverTypeWrapper<GqlMeasureVersion>;
  Member: ResolverTypeWrapper<RecordStub>;
  MemberActivity: ResolverTypeWrapper<RecordStub>;
  MemberActivityConnection: ResolverTypeWrapper<ConnectionModel>;
  MemberActivityEdge: ResolverTypeWrapper<Omit<GqlMemberActivityEdge, 'node'> & { node: GqlResolversTypes['MemberActivity'] }>;
  MemberConnection: ResolverTypeWrapper<ConnectionModel>;
  MemberEdge: ResolverTypeWrapper<Omit<GqlMemberEdge, 'node'> & { node: GqlResolversTypes['Member'] }>;
  MemberPaper: ResolverTypeWrapper<RecordStub>;
  MemberPaperConnection: ResolverTypeWrapper<ConnectionModel>;
  MemberPaperEdge: ResolverTypeWrapper<Omit<GqlMemberPaperEdge, 'node'> & { node: GqlResolversTypes['MemberPaper'] }>;
  MemberPerformance: ResolverTypeWrapper<MemberPerformanceModel>;
  MemberPerformanceConnection: ResolverTypeWrapper<ConnectionModel>;
  MemberPerformanceEdge: ResolverTypeWrapper<Omit<GqlMemberPerformanceEdge, 'node'> & { node: GqlResolversTypes['MemberPerformance'] }>;
  NotCitable: GqlNotCitable;
  Observation: ResolverTypeWrapper<ObservationModel>;
  ObservationComparison: ResolverTypeWrapper<RowCompared>;
  ObservationPage: ResolverTypeWrapper<Observations>;
  Outcome: ResolverTypeWrapper<RecordStub>;
  OutcomeConnection: ResolverTypeWrapper<ConnectionModel>;
  OutcomeEdge: ResolverTypeWrapper<Omit<GqlOutcomeEdge, 'node'> & { node: GqlResolversTypes['Outcome'] }>;
  OwnerFreshness: ResolverTypeWrapper<Omit<GqlOwnerFreshness, 'cell'> & { cell?: Maybe<GqlResolversTypes['Committee']> }>;
  PageInfo: ResolverTypeWrapper<GqlPageInfo>;
  Pairing: ResolverTypeWrapper<RecordStub>;
  PairingConnection: ResolverTypeWrapper<ConnectionModel>;
  PairingEdge: ResolverTypeWrapper<Omit<GqlPairingEdge, 'node'> & { node: GqlResolversTypes['Pairing'] }>;
  PartyBody: ResolverTypeWrapper<RecordStub>;
  PartyBodyConnection: ResolverTypeWrapper<ConnectionModel>;
  PartyBodyEdge: ResolverTypeWrapper<Omit<GqlPartyBodyEdge, 'node'> & { node: GqlResolversTypes['PartyBody'] }>;
  Passage: ResolverTypeWrapper<GqlPassage>;
  Performance: ResolverTypeWrapper<PerformanceModel>;
  Period: ResolverTypeWrapper<GqlPeriod>;
  PeriodInput: GqlPeriodInput;
  Person: ResolverTypeWrapper<RecordStub>;
  PersonConnection: ResolverTypeWrapper<ConnectionModel>;
  PersonEdge: ResolverTypeWrapper<Omit<GqlPersonEdge, 'node'> & { node: GqlResolversTypes['Person'] }>;
  Place: ResolverTypeWrapper<RecordStub>;
  PlaceConnection: ResolverTypeWrapper<ConnectionModel>;
  PlaceEdge: ResolverTypeWrapper<Omit<GqlPlaceEdge, 'node'> & { node: GqlResolversTypes['Place'] }>;
  Plan: ResolverTypeWrapper<RecordStub>;
  PlanConnection: ResolverTypeWrapper<ConnectionModel>;
  PlanEdge: ResolverTypeWrapper<Omit<GqlPlanEdge, 'node'> & { node: GqlResolversTypes['Plan'] }>;
  Platform: ResolverTypeWrapper<RecordStub>;
  PlatformConnection: ResolverTypeWrapper<ConnectionModel>;
  PlatformEdge: ResolverTypeWrapper<Omit<GqlPlatformEdge, 'node'> & { node: GqlResolversTypes['Platform'] }>;
  PointLine: ResolverTypeWrapper<PointLineModel>;
  PointLineConnection: ResolverTypeWrapper<ConnectionModel>;
  PointLineEdge: ResolverTypeWrapper<Omit<GqlPointLineEdge, 'node'> & { node: GqlResolversTypes['PointLine'] }>;
  PointRule: ResolverTypeWrapper<RecordStub>;
  PointRuleConnection: ResolverTypeWrapper<ConnectionModel>;
  PointRuleEdge: ResolverTypeWrapper<Omit<GqlPointRuleEdge, 'node'> & { node: GqlResolversTypes['PointRule'] }>;
  Poll: ResolverTypeWrapper<RecordStub>;
  PollConnection: ResolverTypeWrapper<ConnectionModel>;
  PollEdge: ResolverTypeWrapper<Omit<GqlPollEdge, 'node'> & { node: GqlResolversTypes['Poll'] }>;
  Posting: ResolverTypeWrapper<RecordStub>;
  PostingConnection: ResolverTypeWrapper<ConnectionModel>;
  PostingEdge: ResolverTypeWrapper<Omit<GqlPostingEdge, 'node'> & { node: GqlResolversTypes['Posting'] }>;
  Problem: ResolverTypeWrapper<RecordStub>;
  ProblemConnection: ResolverTypeWrapper<ConnectionModel>;
  ProblemEdge: ResolverTypeWrapper<Omit<GqlProblemEdge, 'node'> & { node: GqlResolversTypes['Problem'] }>;
  Promise: ResolverTypeWrapper<RecordStub>;
  PromiseConnection: ResolverTypeWrapper<ConnectionModel>;
  PromiseEdge: ResolverTypeWrapper<Omit<GqlPromiseEdge, 'node'> & { node: GqlResolversTypes['Promise'] }>;
  Proposal: ResolverTypeWrapper<RecordStub>;
  ProposalConnection: ResolverTypeWrapper<ConnectionModel>;
  ProposalEdge: ResolverTypeWrapper<Omit<GqlProposalEdge, 'node'> & { node: GqlResolversTypes['Proposal'] }>;
  ProposalEvaluation: ResolverTypeWrapper<Omit<GqlProposalEvaluation, 'proposals' | 'raters' | 'units'> & { proposals: GqlResolversTypes['Figure'], raters: GqlResolversTypes['Figure'], units: GqlResolversTypes['Figure'] }>;
  ProposalPipeline: ResolverTypeWrapper<Omit<GqlProposalPipeline, 'adopted' | 'adoptionRate' | 'assigned' | 'concluded' | 'filed' | 'merged' | 'notAdopted' | 'notFiled' | 'overdue' | 'published' | 'replied' | 'retracted' | 'submitted' | 'transferred'> & { adopted: GqlResolversTypes['Figure'], adoptionRate: GqlResolversTypes['Figure'], assigned: GqlResolversTypes['Figure'], concluded: GqlResolversTypes['Figure'], filed: GqlResolversTypes['Figure'], merged: GqlResolversTypes['Figure'], notAdopted: GqlResolversTypes['Figure'], notFiled: GqlResolversTypes['Figure'], overdue: GqlResolversTypes['Figure'], published: GqlResolversTypes['Figure'], replied: GqlResolversTypes['Figure'], retracted: GqlResolversTypes['Figure'], submitted: GqlResolversTypes['Figure'], transferred: GqlResolversTypes['Figure'] }>;
  PublishedCoverage: ResolverTypeWrapper<Coverage>;
  PublishedFigure: ResolverTypeWrapper<PublishedRow>;
  PublishedFigureConnection: ResolverTypeWrapper<ConnectionModel>;
  PublishedFigureEdge: ResolverTypeWrapper<Omit<GqlPublishedFigureEdge, 'node'> & { node: GqlResolversTypes['PublishedFigure'] }>;
  PublishedNumber: ResolverTypeWrapper<RecordStub>;
  PublishedNumberConnection: ResolverTypeWrapper<ConnectionModel>;
  PublishedNumberEdge: ResolverTypeWrapper<Omit<GqlPublishedNumberEdge, 'node'> & { node: GqlResolversTypes['PublishedNumber'] }>;
  PublishedReading: ResolverTypeWrapper<ReadingModel>;
  PublishedReadingCode: GqlPublishedReadingCode;
  PublishedReason: ResolverTypeWrapper<GqlPublishedReason>;
  QuarterProgress: ResolverTypeWrapper<GqlQuarterProgress>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<GqlRateLimit>;
  Reach: GqlReach;
  ReadingSession: ResolverTypeWrapper<RecordStub>;
  ReadingSessionConnection: ResolverTypeWrapper<ConnectionModel>;
  ReadingSessionEdge: ResolverTypeWrapper<Omit<GqlReadingSessionEdge, 'node'> & { node: GqlResolversTypes['ReadingSession'] }>;
  Receipt: ResolverTypeWrapper<GqlReceipt>;
  ReceptionDay: ResolverTypeWrapper<RecordStub>;
  ReceptionDayConnection: ResolverTypeWrapper<ConnectionModel>;
  ReceptionDayEdge: ResolverTypeWrapper<Omit<GqlReceptionDayEdge, 'node'> & { node: GqlResolversTypes['ReceptionDay'] }>;
  Record: ResolverTypeWrapper<RecordStub>;
  RecordConnection: ResolverTypeWrapper<Omit<GqlRecordConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversTypes['RecordEdge']>, nodes: Array<GqlResolversTypes['Record']> }>;
  RecordEdge: ResolverTypeWrapper<Omit<GqlRecordEdge, 'node'> & { node: GqlResolversTypes['Record'] }>;
  RecordFilter: GqlRecordFilter;
  RecordKind: GqlRecordKind;
  RecordOrder: GqlRecordOrder;
  RecordOrderField: GqlRecordOrderField;
  Reply: ResolverTypeWrapper<RecordStub>;
  ReplyConnection: ResolverTypeWrapper<ConnectionModel>;
  ReplyEdge: ResolverTypeWrapper<Omit<GqlReplyEdge, 'node'> & { node: GqlResolversTypes['Reply'] }>;
  Report: ResolverTypeWrapper<RecordStub>;
  ReportConnection: ResolverTypeWrapper<ConnectionModel>;
  ReportDue: ResolverTypeWrapper<ReportDueModel>;
  ReportDueConnection: ResolverTypeWrapper<ConnectionModel>;
  ReportDueEdge: ResolverTypeWrapper<Omit<GqlReportDueEdge, 'node'> & { node: GqlResolversTypes['ReportDue'] }>;
  ReportEdge: ResolverTypeWrapper<Omit<GqlReportEdge, 'node'> & { node: GqlResolversTypes['Report'] }>;
  ReportFigure: ResolverTypeWrapper<Omit<GqlReportFigure, 'figure' | 'line'> & { figure: GqlResolversTypes['Figure'], line: GqlResolversTypes['ReportLine'] }>;
  ReportLine: ResolverTypeWrapper<ReportLineRow>;
  ReportSection: ResolverTypeWrapper<Omit<GqlReportSection, 'figures'> & { figures: Array<GqlResolversTypes['ReportFigure']> }>;
  ReturnVisit: ResolverTypeWrapper<RecordStub>;
  ReturnVisitConnection: ResolverTypeWrapper<ConnectionModel>;
  ReturnVisitEdge: ResolverTypeWrapper<Omit<GqlReturnVisitEdge, 'node'> & { node: GqlResolversTypes['ReturnVisit'] }>;
  Review: ResolverTypeWrapper<RecordStub>;
  ReviewConnection: ResolverTypeWrapper<ConnectionModel>;
  ReviewEdge: ResolverTypeWrapper<Omit<GqlReviewEdge, 'node'> & { node: GqlResolversTypes['Review'] }>;
  Satisfaction: ResolverTypeWrapper<RecordStub>;
  SatisfactionConnection: ResolverTypeWrapper<ConnectionModel>;
  SatisfactionEdge: ResolverTypeWrapper<Omit<GqlSatisfactionEdge, 'node'> & { node: GqlResolversTypes['Satisfaction'] }>;
  SearchConnection: ResolverTypeWrapper<Omit<GqlSearchConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversTypes['SearchEdge']>, nodes: Array<GqlResolversTypes['SearchHit']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<GqlSearchEdge, 'node'> & { node: GqlResolversTypes['SearchHit'] }>;
  SearchHit: ResolverTypeWrapper<Omit<GqlSearchHit, 'record'> & { record: GqlResolversTypes['Record'] }>;
  SearchOrder: GqlSearchOrder;
  Seat: ResolverTypeWrapper<SeatModel>;
  Sector: ResolverTypeWrapper<SectorRow>;
  ServiceCorps: ResolverTypeWrapper<RecordStub>;
  ServiceCorpsConnection: ResolverTypeWrapper<ConnectionModel>;
  ServiceCorpsEdge: ResolverTypeWrapper<Omit<GqlServiceCorpsEdge, 'node'> & { node: GqlResolversTypes['ServiceCorps'] }>;
  Session: ResolverTypeWrapper<RecordStub>;
  SessionConnection: ResolverTypeWrapper<ConnectionModel>;
  SessionEdge: ResolverTypeWrapper<Omit<GqlSessionEdge, 'node'> & { node: GqlResolversTypes['Session'] }>;
  SimilarTopic: ResolverTypeWrapper<SimilarTopicModel>;
  SimilarTopicConnection: ResolverTypeWrapper<ConnectionModel>;
  SimilarTopicEdge: ResolverTypeWrapper<Omit<GqlSimilarTopicEdge, 'node'> & { node: GqlResolversTypes['SimilarTopic'] }>;
  SocialOpinion: ResolverTypeWrapper<RecordStub>;
  SocialOpinionConnection: ResolverTypeWrapper<ConnectionModel>;
  SocialOpinionEdge: ResolverTypeWrapper<Omit<GqlSocialOpinionEdge, 'node'> & { node: GqlResolversTypes['SocialOpinion'] }>;
  SpecialCommittee: ResolverTypeWrapper<RecordStub>;
  SpecialCommitteeConnection: ResolverTypeWrapper<ConnectionModel>;
  SpecialCommitteeEdge: ResolverTypeWrapper<Omit<GqlSpecialCommitteeEdge, 'node'> & { node: GqlResolversTypes['SpecialCommittee'] }>;
  Spread: ResolverTypeWrapper<SpreadModel>;
  SpreadItem: ResolverTypeWrapper<EachItem>;
  SpreadItemConnection: ResolverTypeWrapper<ConnectionModel>;
  SpreadItemEdge: ResolverTypeWrapper<Omit<GqlSpreadItemEdge, 'node'> & { node: GqlResolversTypes['SpreadItem'] }>;
  StudySession: ResolverTypeWrapper<RecordStub>;
  StudySessionConnection: ResolverTypeWrapper<ConnectionModel>;
  StudySessionEdge: ResolverTypeWrapper<Omit<GqlStudySessionEdge, 'node'> & { node: GqlResolversTypes['StudySession'] }>;
  Submission: ResolverTypeWrapper<RecordStub>;
  SubmissionConnection: ResolverTypeWrapper<ConnectionModel>;
  SubmissionEdge: ResolverTypeWrapper<Omit<GqlSubmissionEdge, 'node'> & { node: GqlResolversTypes['Submission'] }>;
  Supervision: ResolverTypeWrapper<RecordStub>;
  SupervisionConnection: ResolverTypeWrapper<ConnectionModel>;
  SupervisionEdge: ResolverTypeWrapper<Omit<GqlSupervisionEdge, 'node'> & { node: GqlResolversTypes['Supervision'] }>;
  Survey: ResolverTypeWrapper<RecordStub>;
  SurveyConnection: ResolverTypeWrapper<ConnectionModel>;
  SurveyEdge: ResolverTypeWrapper<Omit<GqlSurveyEdge, 'node'> & { node: GqlResolversTypes['Survey'] }>;
  Target: ResolverTypeWrapper<RecordStub>;
  TargetConnection: ResolverTypeWrapper<ConnectionModel>;
  TargetEdge: ResolverTypeWrapper<Omit<GqlTargetEdge, 'node'> & { node: GqlResolversTypes['Target'] }>;
  TargetMeasure: GqlTargetMeasure;
  TargetProgress: ResolverTypeWrapper<TargetProgressModel>;
  TargetProgressConnection: ResolverTypeWrapper<ConnectionModel>;
  TargetProgressEdge: ResolverTypeWrapper<Omit<GqlTargetProgressEdge, 'node'> & { node: GqlResolversTypes['TargetProgress'] }>;
  Term: ResolverTypeWrapper<RecordStub>;
  TermConnection: ResolverTypeWrapper<ConnectionModel>;
  TermEdge: ResolverTypeWrapper<Omit<GqlTermEdge, 'node'> & { node: GqlResolversTypes['Term'] }>;
  Territory: GqlTerritory;
  TerritoryChange: ResolverTypeWrapper<RecordStub>;
  TerritoryChangeConnection: ResolverTypeWrapper<ConnectionModel>;
  TerritoryChangeEdge: ResolverTypeWrapper<Omit<GqlTerritoryChangeEdge, 'node'> & { node: GqlResolversTypes['TerritoryChange'] }>;
  Topic: ResolverTypeWrapper<RecordStub>;
  TopicAtStep: ResolverTypeWrapper<TopicAtStepModel>;
  TopicAtStepConnection: ResolverTypeWrapper<ConnectionModel>;
  TopicAtStepEdge: ResolverTypeWrapper<Omit<GqlTopicAtStepEdge, 'node'> & { node: GqlResolversTypes['TopicAtStep'] }>;
  TopicConnection: ResolverTypeWrapper<ConnectionModel>;
  TopicEdge: ResolverTypeWrapper<Omit<GqlTopicEdge, 'node'> & { node: GqlResolversTypes['Topic'] }>;
  TopicLikeness: ResolverTypeWrapper<RecordStub>;
  TopicLikenessConnection: ResolverTypeWrapper<ConnectionModel>;
  TopicLikenessEdge: ResolverTypeWrapper<Omit<GqlTopicLikenessEdge, 'node'> & { node: GqlResolversTypes['TopicLikeness'] }>;
  TopicStep: GqlTopicStep;
  Training: ResolverTypeWrapper<RecordStub>;
  TrainingConnection: ResolverTypeWrapper<ConnectionModel>;
  TrainingEdge: ResolverTypeWrapper<Omit<GqlTrainingEdge, 'node'> & { node: GqlResolversTypes['Training'] }>;
  Unit: ResolverTypeWrapper<RecordStub>;
  UnitConnection: ResolverTypeWrapper<ConnectionModel>;
  UnitEdge: ResolverTypeWrapper<Omit<GqlUnitEdge, 'node'> & { node: GqlResolversTypes['Unit'] }>;
  Verdict: GqlVerdict;
  Viewer: ResolverTypeWrapper<Omit<GqlViewer, 'actingAs' | 'capacities'> & { actingAs?: Maybe<GqlResolversTypes['Capacity']>, capacities: Array<GqlResolversTypes['Capacity']> }>;
  Vintage: ResolverTypeWrapper<VintageModel>;
  Visit: ResolverTypeWrapper<RecordStub>;
  VisitConnection: ResolverTypeWrapper<ConnectionModel>;
  VisitEdge: ResolverTypeWrapper<Omit<GqlVisitEdge, 'node'> & { node: GqlResolversTypes['Visit'] }>;
  YearComparison: ResolverTypeWrapper<YearComparisonModel>;
  YearReport: ResolverTypeWrapper<YearReportModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type GqlResolversParentTypes = {
  ActivityGroup: RecordStub;
  ID: Scalars['ID']['output'];
  ActivityGroupConnection: ConnectionModel;
  Int: Scalars['Int']['output'];
  ActivityGroupEdge: Omit<GqlActivityGroupEdge, 'node'> & { node: GqlResolversParentTypes['ActivityGroup'] };
  ActivitySummary: RecordStub;
  ActivitySummaryConnection: ConnectionModel;
  ActivitySummaryEdge: Omit<GqlActivitySummaryEdge, 'node'> & { node: GqlResolversParentTypes['ActivitySummary'] };
  Archive: ArchiveModel;
  AsOf: Scalars['AsOf']['output'];
  Assessment: RecordStub;
  AssessmentConnection: ConnectionModel;
  AssessmentEdge: Omit<GqlAssessmentEdge, 'node'> & { node: GqlResolversParentTypes['Assessment'] };
  Assignment: RecordStub;
  AssignmentConnection: ConnectionModel;
  AssignmentEdge: Omit<GqlAssignmentEdge, 'node'> & { node: GqlResolversParentTypes['Assignment'] };
  Brand: RecordStub;
  BrandConnection: ConnectionModel;
  BrandEdge: Omit<GqlBrandEdge, 'node'> & { node: GqlResolversParentTypes['Brand'] };
  Capacity: Omit<GqlCapacity, 'committee'> & { committee: GqlResolversParentTypes['Committee'] };
  Card: CardRow;
  Boolean: Scalars['Boolean']['output'];
  Closing: RecordStub;
  ClosingConnection: ConnectionModel;
  ClosingEdge: Omit<GqlClosingEdge, 'node'> & { node: GqlResolversParentTypes['Closing'] };
  Committee: CommitteeRow;
  CommitteeCode: Scalars['CommitteeCode']['output'];
  CommitteeConnection: ConnectionModel;
  CommitteeEdge: Omit<GqlCommitteeEdge, 'node'> & { node: GqlResolversParentTypes['Committee'] };
  CommitteeFilter: GqlCommitteeFilter;
  ComparedLine: Omit<GqlComparedLine, 'line'> & { line: GqlResolversParentTypes['ReportLine'] };
  Float: Scalars['Float']['output'];
  Comparison: Compared;
  ComparisonCell: Omit<GqlComparisonCell, 'figure' | 'line'> & { figure: GqlResolversParentTypes['Figure'], line: GqlResolversParentTypes['ReportLine'] };
  ComparisonRow: ComparisonRowModel;
  ComparisonRowConnection: ConnectionModel;
  ComparisonRowEdge: Omit<GqlComparisonRowEdge, 'node'> & { node: GqlResolversParentTypes['ComparisonRow'] };
  Completeness: FigureCompleteness;
  Consultation: RecordStub;
  ConsultationConnection: ConnectionModel;
  ConsultationEdge: Omit<GqlConsultationEdge, 'node'> & { node: GqlResolversParentTypes['Consultation'] };
  Contribution: ContributionModel;
  ContributionConnection: ConnectionModel;
  ContributionEdge: Omit<GqlContributionEdge, 'node'> & { node: GqlResolversParentTypes['Contribution'] };
  CorpsMembership: RecordStub;
  CorpsMembershipConnection: ConnectionModel;
  CorpsMembershipEdge: Omit<GqlCorpsMembershipEdge, 'node'> & { node: GqlResolversParentTypes['CorpsMembership'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Deed: RecordStub;
  DeedConnection: ConnectionModel;
  DeedEdge: Omit<GqlDeedEdge, 'node'> & { node: GqlResolversParentTypes['Deed'] };
  Dimension: GqlDimension;
  DimensionFilter: GqlDimensionFilter;
  Dispatch: RecordStub;
  DispatchConnection: ConnectionModel;
  DispatchEdge: Omit<GqlDispatchEdge, 'node'> & { node: GqlResolversParentTypes['Dispatch'] };
  Division: DivisionRow;
  DivisionCode: Scalars['DivisionCode']['output'];
  DivisionConnection: ConnectionModel;
  DivisionEdge: Omit<GqlDivisionEdge, 'node'> & { node: GqlResolversParentTypes['Division'] };
  DivisionSpell: Omit<GqlDivisionSpell, 'parent'> & { parent?: Maybe<GqlResolversParentTypes['Division']> };
  Document: DocumentRequest;
  DocumentColumn: GqlDocumentColumn;
  DocumentDownload: GqlDocumentDownload;
  DocumentRow: DocumentRowModel;
  DocumentSection: Omit<GqlDocumentSection, 'table'> & { table?: Maybe<GqlResolversParentTypes['DocumentTable']> };
  DocumentTable: Omit<GqlDocumentTable, 'columns' | 'rows'> & { columns: Array<GqlResolversParentTypes['DocumentColumn']>, rows: Array<GqlResolversParentTypes['DocumentRow']> };
  DutyCount: Omit<GqlDutyCount, 'duty'> & { duty: GqlResolversParentTypes['MeasureDimensionValue'] };
  DutyEntry: DutyEntryModel;
  DutyEntryConnection: ConnectionModel;
  DutyEntryEdge: Omit<GqlDutyEntryEdge, 'node'> & { node: GqlResolversParentTypes['DutyEntry'] };
  DutyItem: RecordStub;
  DutyItemConnection: ConnectionModel;
  DutyItemEdge: Omit<GqlDutyItemEdge, 'node'> & { node: GqlResolversParentTypes['DutyItem'] };
  Escalation: RecordStub;
  EscalationAnswer: RecordStub;
  EscalationAnswerConnection: ConnectionModel;
  EscalationAnswerEdge: Omit<GqlEscalationAnswerEdge, 'node'> & { node: GqlResolversParentTypes['EscalationAnswer'] };
  EscalationConnection: ConnectionModel;
  EscalationEdge: Omit<GqlEscalationEdge, 'node'> & { node: GqlResolversParentTypes['Escalation'] };
  EscalationItem: Omit<GqlEscalationItem, 'answer' | 'escalation' | 'sender'> & { answer?: Maybe<GqlResolversParentTypes['Record']>, escalation: GqlResolversParentTypes['Record'], sender: GqlResolversParentTypes['Committee'] };
  EscalationItemConnection: Omit<GqlEscalationItemConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversParentTypes['EscalationItemEdge']>, nodes: Array<GqlResolversParentTypes['EscalationItem']> };
  EscalationItemEdge: Omit<GqlEscalationItemEdge, 'node'> & { node: GqlResolversParentTypes['EscalationItem'] };
  Evaluation: RecordStub;
  EvaluationConnection: ConnectionModel;
  EvaluationEdge: Omit<GqlEvaluationEdge, 'node'> & { node: GqlResolversParentTypes['Evaluation'] };
  Expectation: RecordStub;
  ExpectationConnection: ConnectionModel;
  ExpectationEdge: Omit<GqlExpectationEdge, 'node'> & { node: GqlResolversParentTypes['Expectation'] };
  Expert: RecordStub;
  ExpertBank: RecordStub;
  ExpertBankConnection: ConnectionModel;
  ExpertBankEdge: Omit<GqlExpertBankEdge, 'node'> & { node: GqlResolversParentTypes['ExpertBank'] };
  ExpertConnection: ConnectionModel;
  ExpertEdge: Omit<GqlExpertEdge, 'node'> & { node: GqlResolversParentTypes['Expert'] };
  Explanation: ExplanationModel;
  ExplanationGroup: ExplanationGroupModel;
  Figure: FigureModel;
  FigureBasis: GqlFigureBasis;
  FigureCondition: GqlFigureCondition;
  FigurePart: FigurePartModel;
  FigurePartValue: GqlFigurePartValue;
  GroupEvaluation: RecordStub;
  GroupEvaluationConnection: ConnectionModel;
  GroupEvaluationEdge: Omit<GqlGroupEvaluationEdge, 'node'> & { node: GqlResolversParentTypes['GroupEvaluation'] };
  GroupMembership: RecordStub;
  GroupMembershipConnection: ConnectionModel;
  GroupMembershipEdge: Omit<GqlGroupMembershipEdge, 'node'> & { node: GqlResolversParentTypes['GroupMembership'] };
  GroupScore: GqlGroupScore;
  HandlingUnit: GqlHandlingUnit;
  HandlingUnitConnection: ConnectionModel;
  HandlingUnitEdge: GqlHandlingUnitEdge;
  Initiative: RecordStub;
  InitiativeConnection: ConnectionModel;
  InitiativeEdge: Omit<GqlInitiativeEdge, 'node'> & { node: GqlResolversParentTypes['Initiative'] };
  Instruction: RecordStub;
  InstructionConnection: ConnectionModel;
  InstructionEdge: Omit<GqlInstructionEdge, 'node'> & { node: GqlResolversParentTypes['Instruction'] };
  JointActivity: RecordStub;
  JointActivityConnection: ConnectionModel;
  JointActivityEdge: Omit<GqlJointActivityEdge, 'node'> & { node: GqlResolversParentTypes['JointActivity'] };
  Lack: LackModel;
  Late: LateModel;
  Leader: RecordStub;
  LeaderConnection: ConnectionModel;
  LeaderEdge: Omit<GqlLeaderEdge, 'node'> & { node: GqlResolversParentTypes['Leader'] };
  Lecture: RecordStub;
  LectureConnection: ConnectionModel;
  LectureEdge: Omit<GqlLectureEdge, 'node'> & { node: GqlResolversParentTypes['Lecture'] };
  Letter: RecordStub;
  LetterConnection: ConnectionModel;
  LetterEdge: Omit<GqlLetterEdge, 'node'> & { node: GqlResolversParentTypes['Letter'] };
  Link: LinkRow;
  LinkConnection: Omit<GqlLinkConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversParentTypes['LinkEdge']>, nodes: Array<GqlResolversParentTypes['Link']> };
  LinkEdge: Omit<GqlLinkEdge, 'node'> & { node: GqlResolversParentTypes['Link'] };
  LocalSector: RecordStub;
  LocalSectorConnection: ConnectionModel;
  LocalSectorEdge: Omit<GqlLocalSectorEdge, 'node'> & { node: GqlResolversParentTypes['LocalSector'] };
  LocalVocabulary: RecordStub;
  LocalVocabularyConnection: ConnectionModel;
  LocalVocabularyEdge: Omit<GqlLocalVocabularyEdge, 'node'> & { node: GqlResolversParentTypes['LocalVocabulary'] };
  Matter: Omit<GqlMatter, 'changes' | 'levels' | 'links' | 'records'> & { changes?: Maybe<GqlResolversParentTypes['MatterChangeConnection']>, levels: Array<GqlResolversParentTypes['MatterLevel']>, links?: Maybe<GqlResolversParentTypes['LinkConnection']>, records?: Maybe<GqlResolversParentTypes['RecordConnection']> };
  MatterChange: Omit<GqlMatterChange, 'by' | 'records'> & { by: GqlResolversParentTypes['Record'], records: Array<GqlResolversParentTypes['Record']> };
  MatterChangeConnection: Omit<GqlMatterChangeConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversParentTypes['MatterChangeEdge']>, nodes: Array<GqlResolversParentTypes['MatterChange']> };
  MatterChangeEdge: Omit<GqlMatterChangeEdge, 'node'> & { node: GqlResolversParentTypes['MatterChange'] };
  MatterLevel: Omit<GqlMatterLevel, 'committees'> & { committees: Array<GqlResolversParentTypes['Committee']> };
  MatterMerge: RecordStub;
  MatterMergeConnection: ConnectionModel;
  MatterMergeEdge: Omit<GqlMatterMergeEdge, 'node'> & { node: GqlResolversParentTypes['MatterMerge'] };
  MatterSplit: RecordStub;
  MatterSplitConnection: ConnectionModel;
  MatterSplitEdge: Omit<GqlMatterSplitEdge, 'node'> & { node: GqlResolversParentTypes['MatterSplit'] };
  Measure: MeasureRow;
  MeasureDimension: Omit<GqlMeasureDimension, 'values'> & { values: Array<GqlResolversParentTypes['MeasureDimensionValue']> };
  MeasureDimensionValue: DimensionValueRow;
  MeasureDimensionValueConnection: ConnectionModel;
  MeasureDimensionValueEdge: Omit<GqlMeasureDimensionValueEdge, 'node'> & { node: GqlResolversParentTypes['MeasureDimensionValue'] };
  MeasureVersion: GqlMeasureVersion;
  Member: RecordStub;
  MemberActivity: RecordStub;
  MemberActivityConnection: ConnectionModel;
  MemberActivityEdge: Omit<GqlMemberActivityEdge, 'node'> & { node: GqlResolversParentTypes['MemberActivity'] };
  MemberConnection: ConnectionModel;
  MemberEdge: Omit<GqlMemberEdge, 'node'> & { node: GqlResolversParentTypes['Member'] };
  MemberPaper: RecordStub;
  MemberPaperConnection: ConnectionModel;
  MemberPaperEdge: Omit<GqlMemberPaperEdge, 'node'> & { node: GqlResolversParentTypes['MemberPaper'] };
  MemberPerformance: MemberPerformanceModel;
  MemberPerformanceConnection: ConnectionModel;
  MemberPerformanceEdge: Omit<GqlMemberPerformanceEdge, 'node'> & { node: GqlResolversParentTypes['MemberPerformance'] };
  Observation: ObservationModel;
  ObservationComparison: RowCompared;
  ObservationPage: Observations;
  Outcome: RecordStub;
  OutcomeConnection: ConnectionModel;
  OutcomeEdge: Omit<GqlOutcomeEdge, 'node'> & { node: GqlResolversParentTypes['Outcome'] };
  OwnerFreshness: Omit<GqlOwnerFreshness, 'cell'> & { cell?: Maybe<GqlResolversParentTypes['Committee']> };
  PageInfo: GqlPageInfo;
  Pairing: RecordStub;
  PairingConnection: ConnectionModel;
  PairingEdge: Omit<GqlPairingEdge, 'node'> & { node: GqlResolversParentTypes['Pairing'] };
  PartyBody: RecordStub;
  PartyBodyConnection: ConnectionModel;
  PartyBodyEdge: Omit<GqlPartyBodyEdge, 'node'> & { node: GqlResolversParentTypes['PartyBody'] };
  Passage: GqlPassage;
  Performance: PerformanceModel;
  Period: GqlPeriod;
  PeriodInput: GqlPeriodInput;
  Person: RecordStub;
  PersonConnection: ConnectionModel;
  PersonEdge: Omit<GqlPersonEdge, 'node'> & { node: GqlResolversParentTypes['Person'] };
  Place: RecordStub;
  PlaceConnection: ConnectionModel;
  PlaceEdge: Omit<GqlPlaceEdge, 'node'> & { node: GqlResolversParentTypes['Place'] };
  Plan: RecordStub;
  PlanConnection: ConnectionModel;
  PlanEdge: Omit<GqlPlanEdge, 'node'> & { node: GqlResolversParentTypes['Plan'] };
  Platform: RecordStub;
  PlatformConnection: ConnectionModel;
  PlatformEdge: Omit<GqlPlatformEdge, 'node'> & { node: GqlResolversParentTypes['Platform'] };
  PointLine: PointLineModel;
  PointLineConnection: ConnectionModel;
  PointLineEdge: Omit<GqlPointLineEdge, 'node'> & { node: GqlResolversParentTypes['PointLine'] };
  PointRule: RecordStub;
  PointRuleConnection: ConnectionModel;
  PointRuleEdge: Omit<GqlPointRuleEdge, 'node'> & { node: GqlResolversParentTypes['PointRule'] };
  Poll: RecordStub;
  PollConnection: ConnectionModel;
  PollEdge: Omit<GqlPollEdge, 'node'> & { node: GqlResolversParentTypes['Poll'] };
  Posting: RecordStub;
  PostingConnection: ConnectionModel;
  PostingEdge: Omit<GqlPostingEdge, 'node'> & { node: GqlResolversParentTypes['Posting'] };
  Problem: RecordStub;
  ProblemConnection: ConnectionModel;
  ProblemEdge: Omit<GqlProblemEdge, 'node'> & { node: GqlResolversParentTypes['Problem'] };
  Promise: RecordStub;
  PromiseConnection: ConnectionModel;
  PromiseEdge: Omit<GqlPromiseEdge, 'node'> & { node: GqlResolversParentTypes['Promise'] };
  Proposal: RecordStub;
  ProposalConnection: ConnectionModel;
  ProposalEdge: Omit<GqlProposalEdge, 'node'> & { node: GqlResolversParentTypes['Proposal'] };
  ProposalEvaluation: Omit<GqlProposalEvaluation, 'proposals' | 'raters' | 'units'> & { proposals: GqlResolversParentTypes['Figure'], raters: GqlResolversParentTypes['Figure'], units: GqlResolversParentTypes['Figure'] };
  ProposalPipeline: Omit<GqlProposalPipeline, 'adopted' | 'adoptionRate' | 'assigned' | 'concluded' | 'filed' | 'merged' | 'notAdopted' | 'notFiled' | 'overdue' | 'published' | 'replied' | 'retracted' | 'submitted' | 'transferred'> & { adopted: GqlResolversParentTypes['Figure'], adoptionRate: GqlResolversParentTypes['Figure'], assigned: GqlResolversParentTypes['Figure'], concluded: GqlResolversParentTypes['Figure'], filed: GqlResolversParentTypes['Figure'], merged: GqlResolversParentTypes['Figure'], notAdopted: GqlResolversParentTypes['Figure'], notFiled: GqlResolversParentTypes['Figure'], overdue: GqlResolversParentTypes['Figure'], published: GqlResolversParentTypes['Figure'], replied: GqlResolversParentTypes['Figure'], retracted: GqlResolversParentTypes['Figure'], submitted: GqlResolversParentTypes['Figure'], transferred: GqlResolversParentTypes['Figure'] };
  PublishedCoverage: Coverage;
  PublishedFigure: PublishedRow;
  PublishedFigureConnection: ConnectionModel;
  PublishedFigureEdge: Omit<GqlPublishedFigureEdge, 'node'> & { node: GqlResolversParentTypes['PublishedFigure'] };
  PublishedNumber: RecordStub;
  PublishedNumberConnection: ConnectionModel;
  PublishedNumberEdge: Omit<GqlPublishedNumberEdge, 'node'> & { node: GqlResolversParentTypes['PublishedNumber'] };
  PublishedReading: ReadingModel;
  PublishedReason: GqlPublishedReason;
  QuarterProgress: GqlQuarterProgress;
  Query: Record<PropertyKey, never>;
  RateLimit: GqlRateLimit;
  ReadingSession: RecordStub;
  ReadingSessionConnection: ConnectionModel;
  ReadingSessionEdge: Omit<GqlReadingSessionEdge, 'node'> & { node: GqlResolversParentTypes['ReadingSession'] };
  Receipt: GqlReceipt | GqlFederationReferenceTypes['Receipt'];
  ReceptionDay: RecordStub;
  ReceptionDayConnection: ConnectionModel;
  ReceptionDayEdge: Omit<GqlReceptionDayEdge, 'node'> & { node: GqlResolversParentTypes['ReceptionDay'] };
  Record: RecordStub;
  RecordConnection: Omit<GqlRecordConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversParentTypes['RecordEdge']>, nodes: Array<GqlResolversParentTypes['Record']> };
  RecordEdge: Omit<GqlRecordEdge, 'node'> & { node: GqlResolversParentTypes['Record'] };
  RecordFilter: GqlRecordFilter;
  RecordOrder: GqlRecordOrder;
  Reply: RecordStub;
  ReplyConnection: ConnectionModel;
  ReplyEdge: Omit<GqlReplyEdge, 'node'> & { node: GqlResolversParentTypes['Reply'] };
  Report: RecordStub;
  ReportConnection: ConnectionModel;
  ReportDue: ReportDueModel;
  ReportDueConnection: ConnectionModel;
  ReportDueEdge: Omit<GqlReportDueEdge, 'node'> & { node: GqlResolversParentTypes['ReportDue'] };
  ReportEdge: Omit<GqlReportEdge, 'node'> & { node: GqlResolversParentTypes['Report'] };
  ReportFigure: Omit<GqlReportFigure, 'figure' | 'line'> & { figure: GqlResolversParentTypes['Figure'], line: GqlResolversParentTypes['ReportLine'] };
  ReportLine: ReportLineRow;
  ReportSection: Omit<GqlReportSection, 'figures'> & { figures: Array<GqlResolversParentTypes['ReportFigure']> };
  ReturnVisit: RecordStub;
  ReturnVisitConnection: ConnectionModel;
  ReturnVisitEdge: Omit<GqlReturnVisitEdge, 'node'> & { node: GqlResolversParentTypes['ReturnVisit'] };
  Review: RecordStub;
  ReviewConnection: ConnectionModel;
  ReviewEdge: Omit<GqlReviewEdge, 'node'> & { node: GqlResolversParentTypes['Review'] };
  Satisfaction: RecordStub;
  SatisfactionConnection: ConnectionModel;
  SatisfactionEdge: Omit<GqlSatisfactionEdge, 'node'> & { node: GqlResolversParentTypes['Satisfaction'] };
  SearchConnection: Omit<GqlSearchConnection, 'edges' | 'nodes'> & { edges: Array<GqlResolversParentTypes['SearchEdge']>, nodes: Array<GqlResolversParentTypes['SearchHit']> };
  SearchEdge: Omit<GqlSearchEdge, 'node'> & { node: GqlResolversParentTypes['SearchHit'] };
  SearchHit: Omit<GqlSearchHit, 'record'> & { record: GqlResolversParentTypes['Record'] };
  Seat: SeatModel;
  Sector: SectorRow;
  ServiceCorps: RecordStub;
  ServiceCorpsConnection: ConnectionModel;
  ServiceCorpsEdge: Omit<GqlServiceCorpsEdge, 'node'> & { node: GqlResolversParentTypes['ServiceCorps'] };
  Session: RecordStub;
  SessionConnection: ConnectionModel;
  SessionEdge: Omit<GqlSessionEdge, 'node'> & { node: GqlResolversParentTypes['Session'] };
  SimilarTopic: SimilarTopicModel;
  SimilarTopicConnection: ConnectionModel;
  SimilarTopicEdge: Omit<GqlSimilarTopicEdge, 'node'> & { node: GqlResolversParentTypes['SimilarTopic'] };
  SocialOpinion: RecordStub;
  SocialOpinionConnection: ConnectionModel;
  SocialOpinionEdge: Omit<GqlSocialOpinionEdge, 'node'> & { node: GqlResolversParentTypes['SocialOpinion'] };
  SpecialCommittee: RecordStub;
  SpecialCommitteeConnection: ConnectionModel;
  SpecialCommitteeEdge: Omit<GqlSpecialCommitteeEdge, 'node'> & { node: GqlResolversParentTypes['SpecialCommittee'] };
  Spread: SpreadModel;
  SpreadItem: EachItem;
  SpreadItemConnection: ConnectionModel;
  SpreadItemEdge: Omit<GqlSpreadItemEdge, 'node'> & { node: GqlResolversParentTypes['SpreadItem'] };
  StudySession: RecordStub;
  StudySessionConnection: ConnectionModel;
  StudySessionEdge: Omit<GqlStudySessionEdge, 'node'> & { node: GqlResolversParentTypes['StudySession'] };
  Submission: RecordStub;
  SubmissionConnection: ConnectionModel;
  SubmissionEdge: Omit<GqlSubmissionEdge, 'node'> & { node: GqlResolversParentTypes['Submission'] };
  Supervision: RecordStub;
  SupervisionConnection: ConnectionModel;
  SupervisionEdge: Omit<GqlSupervisionEdge, 'node'> & { node: GqlResolversParentTypes['Supervision'] };
  Survey: RecordStub;
  SurveyConnection: ConnectionModel;
  SurveyEdge: Omit<GqlSurveyEdge, 'node'> & { node: GqlResolversParentTypes['Survey'] };
  Target: RecordStub;
  TargetConnection: ConnectionModel;
  TargetEdge: Omit<GqlTargetEdge, 'node'> & { node: GqlResolversParentTypes['Target'] };
  TargetProgress: TargetProgressModel;
  TargetProgressConnection: ConnectionModel;
  TargetProgressEdge: Omit<GqlTargetProgressEdge, 'node'> & { node: GqlResolversParentTypes['TargetProgress'] };
  Term: RecordStub;
  TermConnection: ConnectionModel;
  TermEdge: Omit<GqlTermEdge, 'node'> & { node: GqlResolversParentTypes['Term'] };
  TerritoryChange: RecordStub;
  TerritoryChangeConnection: ConnectionModel;
  TerritoryChangeEdge: Omit<GqlTerritoryChangeEdge, 'node'> & { node: GqlResolversParentTypes['TerritoryChange'] };
  Topic: RecordStub;
  TopicAtStep: TopicAtStepModel;
  TopicAtStepConnection: ConnectionModel;
  TopicAtStepEdge: Omit<GqlTopicAtStepEdge, 'node'> & { node: GqlResolversParentTypes['TopicAtStep'] };
  TopicConnection: ConnectionModel;
  TopicEdge: Omit<GqlTopicEdge, 'node'> & { node: GqlResolversParentTypes['Topic'] };
  TopicLikeness: RecordStub;
  TopicLikenessConnection: ConnectionModel;
  TopicLikenessEdge: Omit<GqlTopicLikenessEdge, 'node'> & { node: GqlResolversParentTypes['TopicLikeness'] };
  Training: RecordStub;
  TrainingConnection: ConnectionModel;
  TrainingEdge: Omit<GqlTrainingEdge, 'node'> & { node: GqlResolversParentTypes['Training'] };
  Unit: RecordStub;
  UnitConnection: ConnectionModel;
  UnitEdge: Omit<GqlUnitEdge, 'node'> & { node: GqlResolversParentTypes['Unit'] };
  Viewer: Omit<GqlViewer, 'actingAs' | 'capacities'> & { actingAs?: Maybe<GqlResolversParentTypes['Capacity']>, capacities: Array<GqlResolversParentTypes['Capacity']> };
  Vintage: VintageModel;
  Visit: RecordStub;
  VisitConnection: ConnectionModel;
  VisitEdge: Omit<GqlVisitEdge, 'node'> & { node: GqlResolversParentTypes['Visit'] };
  YearComparison: YearComparisonModel;
  YearReport: YearReportModel;
  String: Scalars['String']['output'];
};

export type GqlAccessDirectiveArgs = {
  by: Array<Scalars['String']['input']>;
};

export type GqlAccessDirectiveResolver<Result, Parent, ContextType = LinkageContext, Args = GqlAccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GqlActivityGroupResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivityGroup'] = GqlResolversParentTypes['ActivityGroup'], FederationReferenceType extends GqlFederationReferenceTypes['ActivityGroup'] = GqlFederationReferenceTypes['ActivityGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ActivityGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlActivityGroupConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivityGroupConnection'] = GqlResolversParentTypes['ActivityGroupConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ActivityGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ActivityGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlActivityGroupEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivityGroupEdge'] = GqlResolversParentTypes['ActivityGroupEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ActivityGroup'], ParentType, ContextType>;
};

export type GqlActivitySummaryResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivitySummary'] = GqlResolversParentTypes['ActivitySummary'], FederationReferenceType extends GqlFederationReferenceTypes['ActivitySummary'] = GqlFederationReferenceTypes['ActivitySummary']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ActivitySummary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlActivitySummaryConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivitySummaryConnection'] = GqlResolversParentTypes['ActivitySummaryConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ActivitySummaryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ActivitySummary']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlActivitySummaryEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ActivitySummaryEdge'] = GqlResolversParentTypes['ActivitySummaryEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ActivitySummary'], ParentType, ContextType>;
};

export type GqlArchiveResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Archive'] = GqlResolversParentTypes['Archive']> = {
  asOf?: Resolver<GqlResolversTypes['DateTime'], ParentType, ContextType>;
  assessments?: Resolver<Array<GqlResolversTypes['Assessment']>, ParentType, ContextType>;
  counts?: Resolver<Array<GqlResolversTypes['DutyCount']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<GqlResolversTypes['DutyEntryConnection']>, ParentType, ContextType, RequireFields<GqlArchiveEntriesArgs, 'first'>>;
  performances?: Resolver<Array<GqlResolversTypes['MemberPerformance']>, ParentType, ContextType>;
  personKey?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  seats?: Resolver<Array<GqlResolversTypes['Seat']>, ParentType, ContextType>;
};

export interface GqlAsOfScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['AsOf'], any> {
  name: 'AsOf';
}

export type GqlAssessmentResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Assessment'] = GqlResolversParentTypes['Assessment'], FederationReferenceType extends GqlFederationReferenceTypes['Assessment'] = GqlFederationReferenceTypes['Assessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Assessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlAssessmentConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['AssessmentConnection'] = GqlResolversParentTypes['AssessmentConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['AssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Assessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlAssessmentEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['AssessmentEdge'] = GqlResolversParentTypes['AssessmentEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Assessment'], ParentType, ContextType>;
};

export type GqlAssignmentResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Assignment'] = GqlResolversParentTypes['Assignment'], FederationReferenceType extends GqlFederationReferenceTypes['Assignment'] = GqlFederationReferenceTypes['Assignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Assignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlAssignmentConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['AssignmentConnection'] = GqlResolversParentTypes['AssignmentConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['AssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Assignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlAssignmentEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['AssignmentEdge'] = GqlResolversParentTypes['AssignmentEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Assignment'], ParentType, ContextType>;
};

export type GqlBrandResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Brand'] = GqlResolversParentTypes['Brand'], FederationReferenceType extends GqlFederationReferenceTypes['Brand'] = GqlFederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  initiative?: Resolver<Maybe<GqlResolversTypes['Initiative']>, ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlBrandConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['BrandConnection'] = GqlResolversParentTypes['BrandConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['BrandEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Brand']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlBrandEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['BrandEdge'] = GqlResolversParentTypes['BrandEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Brand'], ParentType, ContextType>;
};

export type GqlCapacityResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Capacity'] = GqlResolversParentTypes['Capacity']> = {
  actAs?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  duties?: Resolver<Array<GqlResolversTypes['Mandate']>, ParentType, ContextType>;
  role?: Resolver<GqlResolversTypes['CapacityRole'], ParentType, ContextType>;
  subject?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlCardResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Card'] = GqlResolversParentTypes['Card']> = {
  day?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  dimensions?: Resolver<Array<GqlResolversTypes['Dimension']>, ParentType, ContextType>;
  due?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['RecordKind'], ParentType, ContextType>;
  status?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  statusLabel?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  withdrawn?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GqlClosingResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Closing'] = GqlResolversParentTypes['Closing'], FederationReferenceType extends GqlFederationReferenceTypes['Closing'] = GqlFederationReferenceTypes['Closing']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Closing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlClosingConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ClosingConnection'] = GqlResolversParentTypes['ClosingConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ClosingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Closing']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlClosingEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ClosingEdge'] = GqlResolversParentTypes['ClosingEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Closing'], ParentType, ContextType>;
};

export type GqlCommitteeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Committee'] = GqlResolversParentTypes['Committee'], FederationReferenceType extends GqlFederationReferenceTypes['Committee'] = GqlFederationReferenceTypes['Committee']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Committee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activityGroups?: Resolver<Maybe<GqlResolversTypes['ActivityGroupConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeActivityGroupsArgs, 'first'>>;
  activitySummaries?: Resolver<Maybe<GqlResolversTypes['ActivitySummaryConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeActivitySummariesArgs, 'first'>>;
  assessments?: Resolver<Maybe<GqlResolversTypes['AssessmentConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeAssessmentsArgs, 'first'>>;
  assignments?: Resolver<Maybe<GqlResolversTypes['AssignmentConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeAssignmentsArgs, 'first'>>;
  brands?: Resolver<Maybe<GqlResolversTypes['BrandConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeBrandsArgs, 'first'>>;
  children?: Resolver<Maybe<GqlResolversTypes['CommitteeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeChildrenArgs, 'first'>>;
  closings?: Resolver<Maybe<GqlResolversTypes['ClosingConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeClosingsArgs, 'first'>>;
  code?: Resolver<GqlResolversTypes['CommitteeCode'], ParentType, ContextType>;
  consultations?: Resolver<Maybe<GqlResolversTypes['ConsultationConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeConsultationsArgs, 'first'>>;
  corpsMemberships?: Resolver<Maybe<GqlResolversTypes['CorpsMembershipConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeCorpsMembershipsArgs, 'first'>>;
  deeds?: Resolver<Maybe<GqlResolversTypes['DeedConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeDeedsArgs, 'first'>>;
  dispatches?: Resolver<Maybe<GqlResolversTypes['DispatchConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeDispatchesArgs, 'first'>>;
  division?: Resolver<GqlResolversTypes['Division'], ParentType, ContextType>;
  document?: Resolver<Maybe<GqlResolversTypes['Document']>, ParentType, ContextType, RequireFields<GqlCommitteeDocumentArgs, 'kind' | 'period'>>;
  dutyItems?: Resolver<Maybe<GqlResolversTypes['DutyItemConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeDutyItemsArgs, 'first'>>;
  escalationAnswers?: Resolver<Maybe<GqlResolversTypes['EscalationAnswerConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeEscalationAnswersArgs, 'first'>>;
  escalationInbox?: Resolver<Maybe<GqlResolversTypes['EscalationItemConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeEscalationInboxArgs, 'first' | 'status'>>;
  escalations?: Resolver<Maybe<GqlResolversTypes['EscalationConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeEscalationsArgs, 'first'>>;
  evaluations?: Resolver<Maybe<GqlResolversTypes['EvaluationConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeEvaluationsArgs, 'first'>>;
  expectations?: Resolver<Maybe<GqlResolversTypes['ExpectationConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeExpectationsArgs, 'first'>>;
  expertBanks?: Resolver<Maybe<GqlResolversTypes['ExpertBankConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeExpertBanksArgs, 'first'>>;
  experts?: Resolver<Maybe<GqlResolversTypes['ExpertConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeExpertsArgs, 'first'>>;
  figure?: Resolver<Maybe<GqlResolversTypes['Figure']>, ParentType, ContextType, RequireFields<GqlCommitteeFigureArgs, 'measure' | 'reach' | 'territory'>>;
  fiveLists?: Resolver<Maybe<GqlResolversTypes['ProblemConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeFiveListsArgs, 'first' | 'list'>>;
  from?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  groupEvaluations?: Resolver<Maybe<GqlResolversTypes['GroupEvaluationConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeGroupEvaluationsArgs, 'first'>>;
  groupMemberships?: Resolver<Maybe<GqlResolversTypes['GroupMembershipConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeGroupMembershipsArgs, 'first'>>;
  handlingUnits?: Resolver<Maybe<GqlResolversTypes['HandlingUnitConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeHandlingUnitsArgs, 'first' | 'reach'>>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  initiatives?: Resolver<Maybe<GqlResolversTypes['InitiativeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeInitiativesArgs, 'first'>>;
  instructions?: Resolver<Maybe<GqlResolversTypes['InstructionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeInstructionsArgs, 'first'>>;
  jointActivities?: Resolver<Maybe<GqlResolversTypes['JointActivityConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeJointActivitiesArgs, 'first'>>;
  leaders?: Resolver<Maybe<GqlResolversTypes['LeaderConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeLeadersArgs, 'first'>>;
  lectures?: Resolver<Maybe<GqlResolversTypes['LectureConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeLecturesArgs, 'first'>>;
  letters?: Resolver<Maybe<GqlResolversTypes['LetterConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeLettersArgs, 'first'>>;
  level?: Resolver<GqlResolversTypes['Level'], ParentType, ContextType>;
  localSectors?: Resolver<Maybe<GqlResolversTypes['LocalSectorConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeLocalSectorsArgs, 'first'>>;
  localVocabularies?: Resolver<Maybe<GqlResolversTypes['LocalVocabularyConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeLocalVocabulariesArgs, 'first'>>;
  matterMerges?: Resolver<Maybe<GqlResolversTypes['MatterMergeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMatterMergesArgs, 'first'>>;
  matterSplits?: Resolver<Maybe<GqlResolversTypes['MatterSplitConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMatterSplitsArgs, 'first'>>;
  memberActivities?: Resolver<Maybe<GqlResolversTypes['MemberActivityConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMemberActivitiesArgs, 'first'>>;
  memberPapers?: Resolver<Maybe<GqlResolversTypes['MemberPaperConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMemberPapersArgs, 'first'>>;
  members?: Resolver<Maybe<GqlResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMembersArgs, 'first'>>;
  membersWithoutGroup?: Resolver<Maybe<GqlResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeMembersWithoutGroupArgs, 'first'>>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  outcomes?: Resolver<Maybe<GqlResolversTypes['OutcomeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeOutcomesArgs, 'first'>>;
  pairings?: Resolver<Maybe<GqlResolversTypes['PairingConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePairingsArgs, 'first'>>;
  parent?: Resolver<Maybe<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  partyBodies?: Resolver<Maybe<GqlResolversTypes['PartyBodyConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePartyBodiesArgs, 'first'>>;
  performance?: Resolver<Maybe<GqlResolversTypes['Performance']>, ParentType, ContextType, RequireFields<GqlCommitteePerformanceArgs, 'year'>>;
  persons?: Resolver<Maybe<GqlResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePersonsArgs, 'first'>>;
  places?: Resolver<Maybe<GqlResolversTypes['PlaceConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePlacesArgs, 'first'>>;
  placesWithout?: Resolver<Maybe<GqlResolversTypes['PlaceConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePlacesWithoutArgs, 'first' | 'year'>>;
  placesWithoutPlatform?: Resolver<Maybe<GqlResolversTypes['PlaceConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePlacesWithoutPlatformArgs, 'first'>>;
  plans?: Resolver<Maybe<GqlResolversTypes['PlanConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePlansArgs, 'first'>>;
  platforms?: Resolver<Maybe<GqlResolversTypes['PlatformConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePlatformsArgs, 'first'>>;
  pointRules?: Resolver<Maybe<GqlResolversTypes['PointRuleConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePointRulesArgs, 'first'>>;
  polls?: Resolver<Maybe<GqlResolversTypes['PollConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePollsArgs, 'first'>>;
  postings?: Resolver<Maybe<GqlResolversTypes['PostingConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePostingsArgs, 'first'>>;
  problems?: Resolver<Maybe<GqlResolversTypes['ProblemConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeProblemsArgs, 'first'>>;
  promises?: Resolver<Maybe<GqlResolversTypes['PromiseConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePromisesArgs, 'first'>>;
  proposalEvaluation?: Resolver<Maybe<GqlResolversTypes['ProposalEvaluation']>, ParentType, ContextType, RequireFields<GqlCommitteeProposalEvaluationArgs, 'reach'>>;
  proposalPipeline?: Resolver<Maybe<GqlResolversTypes['ProposalPipeline']>, ParentType, ContextType, RequireFields<GqlCommitteeProposalPipelineArgs, 'reach'>>;
  proposals?: Resolver<Maybe<GqlResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeProposalsArgs, 'first'>>;
  publishedNumbers?: Resolver<Maybe<GqlResolversTypes['PublishedNumberConnection']>, ParentType, ContextType, RequireFields<GqlCommitteePublishedNumbersArgs, 'first'>>;
  readingSessions?: Resolver<Maybe<GqlResolversTypes['ReadingSessionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReadingSessionsArgs, 'first'>>;
  receptionDays?: Resolver<Maybe<GqlResolversTypes['ReceptionDayConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReceptionDaysArgs, 'first'>>;
  replies?: Resolver<Maybe<GqlResolversTypes['ReplyConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeRepliesArgs, 'first'>>;
  reports?: Resolver<Maybe<GqlResolversTypes['ReportConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReportsArgs, 'first'>>;
  reportsDue?: Resolver<Maybe<GqlResolversTypes['ReportDueConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReportsDueArgs, 'first' | 'reach'>>;
  returnVisits?: Resolver<Maybe<GqlResolversTypes['ReturnVisitConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReturnVisitsArgs, 'first'>>;
  reviews?: Resolver<Maybe<GqlResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeReviewsArgs, 'first'>>;
  satisfactions?: Resolver<Maybe<GqlResolversTypes['SatisfactionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSatisfactionsArgs, 'first'>>;
  serviceCorps?: Resolver<Maybe<GqlResolversTypes['ServiceCorpsConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeServiceCorpsArgs, 'first'>>;
  sessions?: Resolver<Maybe<GqlResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSessionsArgs, 'first'>>;
  shortName?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  socialOpinions?: Resolver<Maybe<GqlResolversTypes['SocialOpinionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSocialOpinionsArgs, 'first'>>;
  specialCommittees?: Resolver<Maybe<GqlResolversTypes['SpecialCommitteeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSpecialCommitteesArgs, 'first'>>;
  studySessions?: Resolver<Maybe<GqlResolversTypes['StudySessionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeStudySessionsArgs, 'first'>>;
  submissions?: Resolver<Maybe<GqlResolversTypes['SubmissionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSubmissionsArgs, 'first'>>;
  successor?: Resolver<Maybe<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  supervisions?: Resolver<Maybe<GqlResolversTypes['SupervisionConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSupervisionsArgs, 'first'>>;
  surveys?: Resolver<Maybe<GqlResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeSurveysArgs, 'first'>>;
  targetProgress?: Resolver<Maybe<GqlResolversTypes['TargetProgressConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTargetProgressArgs, 'first' | 'year'>>;
  targets?: Resolver<Maybe<GqlResolversTypes['TargetConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTargetsArgs, 'first'>>;
  terms?: Resolver<Maybe<GqlResolversTypes['TermConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTermsArgs, 'first'>>;
  territoryChanges?: Resolver<Maybe<GqlResolversTypes['TerritoryChangeConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTerritoryChangesArgs, 'first'>>;
  topicLikenesses?: Resolver<Maybe<GqlResolversTypes['TopicLikenessConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTopicLikenessesArgs, 'first'>>;
  topics?: Resolver<Maybe<GqlResolversTypes['TopicConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTopicsArgs, 'first'>>;
  topicsAtStep?: Resolver<Maybe<GqlResolversTypes['TopicAtStepConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTopicsAtStepArgs, 'days' | 'first'>>;
  trainings?: Resolver<Maybe<GqlResolversTypes['TrainingConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeTrainingsArgs, 'first'>>;
  units?: Resolver<Maybe<GqlResolversTypes['UnitConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeUnitsArgs, 'first'>>;
  until?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  visits?: Resolver<Maybe<GqlResolversTypes['VisitConnection']>, ParentType, ContextType, RequireFields<GqlCommitteeVisitsArgs, 'first'>>;
  yearComparison?: Resolver<Maybe<GqlResolversTypes['YearComparison']>, ParentType, ContextType, RequireFields<GqlCommitteeYearComparisonArgs, 'year'>>;
  yearReport?: Resolver<Maybe<GqlResolversTypes['YearReport']>, ParentType, ContextType, RequireFields<GqlCommitteeYearReportArgs, 'year'>>;
};

export interface GqlCommitteeCodeScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['CommitteeCode'], any> {
  name: 'CommitteeCode';
}

export type GqlCommitteeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['CommitteeConnection'] = GqlResolversParentTypes['CommitteeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['CommitteeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlCommitteeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['CommitteeEdge'] = GqlResolversParentTypes['CommitteeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
};

export type GqlComparedLineResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ComparedLine'] = GqlResolversParentTypes['ComparedLine']> = {
  line?: Resolver<GqlResolversTypes['ReportLine'], ParentType, ContextType>;
  total?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
};

export type GqlComparisonResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Comparison'] = GqlResolversParentTypes['Comparison']> = {
  breaks?: Resolver<Array<GqlResolversTypes['TerritoryChange']>, ParentType, ContextType>;
  change?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  figure?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  rate?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlComparisonCellResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ComparisonCell'] = GqlResolversParentTypes['ComparisonCell']> = {
  figure?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  line?: Resolver<GqlResolversTypes['ReportLine'], ParentType, ContextType>;
  rank?: Resolver<Maybe<GqlResolversTypes['Int']>, ParentType, ContextType>;
  share?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
};

export type GqlComparisonRowResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ComparisonRow'] = GqlResolversParentTypes['ComparisonRow']> = {
  cells?: Resolver<Array<GqlResolversTypes['ComparisonCell']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
};

export type GqlComparisonRowConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ComparisonRowConnection'] = GqlResolversParentTypes['ComparisonRowConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ComparisonRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ComparisonRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlComparisonRowEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ComparisonRowEdge'] = GqlResolversParentTypes['ComparisonRowEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ComparisonRow'], ParentType, ContextType>;
};

export type GqlCompletenessResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Completeness'] = GqlResolversParentTypes['Completeness']> = {
  closed?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  committees?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  expected?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  feed?: Resolver<GqlResolversTypes['FeedState'], ParentType, ContextType>;
  lacking?: Resolver<Array<GqlResolversTypes['Lack']>, ParentType, ContextType>;
  lackingCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<Array<GqlResolversTypes['Late']>, ParentType, ContextType>;
  lateCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  owners?: Resolver<Array<GqlResolversTypes['OwnerFreshness']>, ParentType, ContextType>;
  status?: Resolver<GqlResolversTypes['FigureStatus'], ParentType, ContextType>;
};

export type GqlConsultationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Consultation'] = GqlResolversParentTypes['Consultation'], FederationReferenceType extends GqlFederationReferenceTypes['Consultation'] = GqlFederationReferenceTypes['Consultation']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Consultation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<GqlResolversTypes['Brand']>, ParentType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  initiative?: Resolver<Maybe<GqlResolversTypes['Initiative']>, ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  place?: Resolver<Maybe<GqlResolversTypes['Place']>, ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['Consultation']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['ConsultationConnection']>, ParentType, ContextType, RequireFields<GqlConsultationSameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlConsultationConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ConsultationConnection'] = GqlResolversParentTypes['ConsultationConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ConsultationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Consultation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlConsultationEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ConsultationEdge'] = GqlResolversParentTypes['ConsultationEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Consultation'], ParentType, ContextType>;
};

export type GqlContributionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Contribution'] = GqlResolversParentTypes['Contribution']> = {
  amount?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  day?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  record?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
};

export type GqlContributionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ContributionConnection'] = GqlResolversParentTypes['ContributionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlContributionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ContributionEdge'] = GqlResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Contribution'], ParentType, ContextType>;
};

export type GqlCorpsMembershipResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['CorpsMembership'] = GqlResolversParentTypes['CorpsMembership'], FederationReferenceType extends GqlFederationReferenceTypes['CorpsMembership'] = GqlFederationReferenceTypes['CorpsMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['CorpsMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlCorpsMembershipConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['CorpsMembershipConnection'] = GqlResolversParentTypes['CorpsMembershipConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['CorpsMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['CorpsMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlCorpsMembershipEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['CorpsMembershipEdge'] = GqlResolversParentTypes['CorpsMembershipEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['CorpsMembership'], ParentType, ContextType>;
};

export interface GqlDateScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['Date'], any> {
  name: 'Date';
}

export interface GqlDateTimeScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface GqlDecimalScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type GqlDeedResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Deed'] = GqlResolversParentTypes['Deed'], FederationReferenceType extends GqlFederationReferenceTypes['Deed'] = GqlFederationReferenceTypes['Deed']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Deed']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlDeedConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DeedConnection'] = GqlResolversParentTypes['DeedConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['DeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Deed']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDeedEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DeedEdge'] = GqlResolversParentTypes['DeedEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Deed'], ParentType, ContextType>;
};

export type GqlDimensionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Dimension'] = GqlResolversParentTypes['Dimension']> = {
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlDispatchResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Dispatch'] = GqlResolversParentTypes['Dispatch'], FederationReferenceType extends GqlFederationReferenceTypes['Dispatch'] = GqlFederationReferenceTypes['Dispatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Dispatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlDispatchConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DispatchConnection'] = GqlResolversParentTypes['DispatchConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['DispatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Dispatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDispatchEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DispatchEdge'] = GqlResolversParentTypes['DispatchEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Dispatch'], ParentType, ContextType>;
};

export type GqlDivisionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Division'] = GqlResolversParentTypes['Division'], FederationReferenceType extends GqlFederationReferenceTypes['Division'] = GqlFederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changes?: Resolver<Array<GqlResolversTypes['TerritoryChange']>, ParentType, ContextType>;
  children?: Resolver<Maybe<GqlResolversTypes['DivisionConnection']>, ParentType, ContextType, RequireFields<GqlDivisionChildrenArgs, 'first'>>;
  code?: Resolver<GqlResolversTypes['DivisionCode'], ParentType, ContextType>;
  committee?: Resolver<Maybe<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  from?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<GqlResolversTypes['Level'], ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<Array<GqlResolversTypes['DivisionSpell']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<GqlResolversTypes['Division']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<GqlResolversTypes['Division']>, ParentType, ContextType>;
  until?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
};

export interface GqlDivisionCodeScalarConfig extends GraphQLScalarTypeConfig<GqlResolversTypes['DivisionCode'], any> {
  name: 'DivisionCode';
}

export type GqlDivisionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DivisionConnection'] = GqlResolversParentTypes['DivisionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['DivisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Division']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDivisionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DivisionEdge'] = GqlResolversParentTypes['DivisionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Division'], ParentType, ContextType>;
};

export type GqlDivisionSpellResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DivisionSpell'] = GqlResolversParentTypes['DivisionSpell']> = {
  from?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<GqlResolversTypes['Division']>, ParentType, ContextType>;
  until?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
};

export type GqlDocumentResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Document'] = GqlResolversParentTypes['Document']> = {
  asOf?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  downloads?: Resolver<Array<GqlResolversTypes['DocumentDownload']>, ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['DocumentKind'], ParentType, ContextType>;
  knownThen?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  markdown?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<GqlResolversTypes['Period'], ParentType, ContextType>;
  sections?: Resolver<Array<GqlResolversTypes['DocumentSection']>, ParentType, ContextType>;
  title?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlDocumentColumnResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DocumentColumn'] = GqlResolversParentTypes['DocumentColumn']> = {
  title?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<GqlResolversTypes['DocumentColumnType'], ParentType, ContextType>;
};

export type GqlDocumentDownloadResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DocumentDownload'] = GqlResolversParentTypes['DocumentDownload']> = {
  format?: Resolver<GqlResolversTypes['DocumentFormat'], ParentType, ContextType>;
  url?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlDocumentRowResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DocumentRow'] = GqlResolversParentTypes['DocumentRow']> = {
  cells?: Resolver<Array<Maybe<GqlResolversTypes['String']>>, ParentType, ContextType>;
  figure?: Resolver<Maybe<GqlResolversTypes['Figure']>, ParentType, ContextType>;
  record?: Resolver<Maybe<GqlResolversTypes['Record']>, ParentType, ContextType>;
};

export type GqlDocumentSectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DocumentSection'] = GqlResolversParentTypes['DocumentSection']> = {
  heading?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<Maybe<GqlResolversTypes['DocumentTable']>, ParentType, ContextType>;
  text?: Resolver<Array<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlDocumentTableResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DocumentTable'] = GqlResolversParentTypes['DocumentTable']> = {
  columns?: Resolver<Array<GqlResolversTypes['DocumentColumn']>, ParentType, ContextType>;
  rows?: Resolver<Array<GqlResolversTypes['DocumentRow']>, ParentType, ContextType>;
};

export type GqlDutyCountResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyCount'] = GqlResolversParentTypes['DutyCount']> = {
  duty?: Resolver<GqlResolversTypes['MeasureDimensionValue'], ParentType, ContextType>;
  entries?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDutyEntryResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyEntry'] = GqlResolversParentTypes['DutyEntry']> = {
  day?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  duty?: Resolver<GqlResolversTypes['MeasureDimensionValue'], ParentType, ContextType>;
  record?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
};

export type GqlDutyEntryConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyEntryConnection'] = GqlResolversParentTypes['DutyEntryConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['DutyEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['DutyEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDutyEntryEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyEntryEdge'] = GqlResolversParentTypes['DutyEntryEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['DutyEntry'], ParentType, ContextType>;
};

export type GqlDutyItemResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyItem'] = GqlResolversParentTypes['DutyItem'], FederationReferenceType extends GqlFederationReferenceTypes['DutyItem'] = GqlFederationReferenceTypes['DutyItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['DutyItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlDutyItemConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyItemConnection'] = GqlResolversParentTypes['DutyItemConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['DutyItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['DutyItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlDutyItemEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['DutyItemEdge'] = GqlResolversParentTypes['DutyItemEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['DutyItem'], ParentType, ContextType>;
};

export type GqlEscalationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Escalation'] = GqlResolversParentTypes['Escalation'], FederationReferenceType extends GqlFederationReferenceTypes['Escalation'] = GqlFederationReferenceTypes['Escalation']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Escalation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlEscalationAnswerResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationAnswer'] = GqlResolversParentTypes['EscalationAnswer'], FederationReferenceType extends GqlFederationReferenceTypes['EscalationAnswer'] = GqlFederationReferenceTypes['EscalationAnswer']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['EscalationAnswer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  escalation?: Resolver<Maybe<GqlResolversTypes['Escalation']>, ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlEscalationAnswerConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationAnswerConnection'] = GqlResolversParentTypes['EscalationAnswerConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['EscalationAnswerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['EscalationAnswer']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlEscalationAnswerEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationAnswerEdge'] = GqlResolversParentTypes['EscalationAnswerEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['EscalationAnswer'], ParentType, ContextType>;
};

export type GqlEscalationConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationConnection'] = GqlResolversParentTypes['EscalationConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['EscalationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Escalation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlEscalationEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationEdge'] = GqlResolversParentTypes['EscalationEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Escalation'], ParentType, ContextType>;
};

export type GqlEscalationItemResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationItem'] = GqlResolversParentTypes['EscalationItem']> = {
  answer?: Resolver<Maybe<GqlResolversTypes['Record']>, ParentType, ContextType>;
  days?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  escalation?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
  raisedOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  sender?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  status?: Resolver<GqlResolversTypes['EscalationStatus'], ParentType, ContextType>;
};

export type GqlEscalationItemConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationItemConnection'] = GqlResolversParentTypes['EscalationItemConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['EscalationItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['EscalationItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlEscalationItemEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EscalationItemEdge'] = GqlResolversParentTypes['EscalationItemEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['EscalationItem'], ParentType, ContextType>;
};

export type GqlEvaluationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Evaluation'] = GqlResolversParentTypes['Evaluation'], FederationReferenceType extends GqlFederationReferenceTypes['Evaluation'] = GqlFederationReferenceTypes['Evaluation']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Evaluation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlEvaluationConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EvaluationConnection'] = GqlResolversParentTypes['EvaluationConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['EvaluationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Evaluation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlEvaluationEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['EvaluationEdge'] = GqlResolversParentTypes['EvaluationEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Evaluation'], ParentType, ContextType>;
};

export type GqlExpectationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Expectation'] = GqlResolversParentTypes['Expectation'], FederationReferenceType extends GqlFederationReferenceTypes['Expectation'] = GqlFederationReferenceTypes['Expectation']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Expectation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlExpectationConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpectationConnection'] = GqlResolversParentTypes['ExpectationConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ExpectationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Expectation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlExpectationEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpectationEdge'] = GqlResolversParentTypes['ExpectationEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Expectation'], ParentType, ContextType>;
};

export type GqlExpertResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Expert'] = GqlResolversParentTypes['Expert'], FederationReferenceType extends GqlFederationReferenceTypes['Expert'] = GqlFederationReferenceTypes['Expert']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Expert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlExpertBankResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpertBank'] = GqlResolversParentTypes['ExpertBank'], FederationReferenceType extends GqlFederationReferenceTypes['ExpertBank'] = GqlFederationReferenceTypes['ExpertBank']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ExpertBank']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlExpertBankConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpertBankConnection'] = GqlResolversParentTypes['ExpertBankConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ExpertBankEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ExpertBank']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlExpertBankEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpertBankEdge'] = GqlResolversParentTypes['ExpertBankEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ExpertBank'], ParentType, ContextType>;
};

export type GqlExpertConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpertConnection'] = GqlResolversParentTypes['ExpertConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ExpertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Expert']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlExpertEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExpertEdge'] = GqlResolversParentTypes['ExpertEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Expert'], ParentType, ContextType>;
};

export type GqlExplanationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Explanation'] = GqlResolversParentTypes['Explanation']> = {
  change?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  first?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  groups?: Resolver<Array<GqlResolversTypes['ExplanationGroup']>, ParentType, ContextType>;
  second?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
};

export type GqlExplanationGroupResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ExplanationGroup'] = GqlResolversParentTypes['ExplanationGroup']> = {
  amount?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<GqlResolversTypes['DifferenceReason'], ParentType, ContextType>;
  records?: Resolver<Maybe<GqlResolversTypes['ContributionConnection']>, ParentType, ContextType, RequireFields<GqlExplanationGroupRecordsArgs, 'first'>>;
};

export type GqlFigureResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Figure'] = GqlResolversParentTypes['Figure']> = {
  againstLastPeriod?: Resolver<Maybe<GqlResolversTypes['Comparison']>, ParentType, ContextType>;
  againstLastYear?: Resolver<Maybe<GqlResolversTypes['Comparison']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  breakdown?: Resolver<Maybe<Array<GqlResolversTypes['FigurePart']>>, ParentType, ContextType, RequireFields<GqlFigureBreakdownArgs, 'by'>>;
  breaks?: Resolver<Array<GqlResolversTypes['TerritoryChange']>, ParentType, ContextType>;
  byChild?: Resolver<Array<GqlResolversTypes['Figure']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  completeness?: Resolver<GqlResolversTypes['Completeness'], ParentType, ContextType>;
  countedMoreThanOnce?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  each?: Resolver<Maybe<GqlResolversTypes['Spread']>, ParentType, ContextType, RequireFields<GqlFigureEachArgs, 'of'>>;
  filter?: Resolver<Array<GqlResolversTypes['FigureCondition']>, ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<GqlResolversTypes['Measure'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<GqlResolversTypes['Period'], ParentType, ContextType>;
  reach?: Resolver<GqlResolversTypes['Reach'], ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<GqlResolversTypes['ContributionConnection']>, ParentType, ContextType, RequireFields<GqlFigureRecordsArgs, 'first'>>;
  series?: Resolver<Maybe<Array<GqlResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<GqlFigureSeriesArgs, 'by'>>;
  shown?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<GqlResolversTypes['FigureStatus'], ParentType, ContextType>;
  territory?: Resolver<GqlResolversTypes['Territory'], ParentType, ContextType>;
  value?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  valuesOf?: Resolver<Maybe<GqlResolversTypes['MeasureDimensionValueConnection']>, ParentType, ContextType, RequireFields<GqlFigureValuesOfArgs, 'dimension' | 'first'>>;
};

export type GqlFigureConditionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['FigureCondition'] = GqlResolversParentTypes['FigureCondition']> = {
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlFigurePartResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['FigurePart'] = GqlResolversParentTypes['FigurePart']> = {
  denominator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<Array<GqlResolversTypes['FigurePartValue']>, ParentType, ContextType>;
};

export type GqlFigurePartValueResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['FigurePartValue'] = GqlResolversParentTypes['FigurePartValue']> = {
  code?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlGroupEvaluationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupEvaluation'] = GqlResolversParentTypes['GroupEvaluation'], FederationReferenceType extends GqlFederationReferenceTypes['GroupEvaluation'] = GqlFederationReferenceTypes['GroupEvaluation']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['GroupEvaluation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlGroupEvaluationConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupEvaluationConnection'] = GqlResolversParentTypes['GroupEvaluationConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['GroupEvaluationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['GroupEvaluation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlGroupEvaluationEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupEvaluationEdge'] = GqlResolversParentTypes['GroupEvaluationEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['GroupEvaluation'], ParentType, ContextType>;
};

export type GqlGroupMembershipResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupMembership'] = GqlResolversParentTypes['GroupMembership'], FederationReferenceType extends GqlFederationReferenceTypes['GroupMembership'] = GqlFederationReferenceTypes['GroupMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['GroupMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlGroupMembershipConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupMembershipConnection'] = GqlResolversParentTypes['GroupMembershipConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['GroupMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['GroupMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlGroupMembershipEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupMembershipEdge'] = GqlResolversParentTypes['GroupMembershipEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['GroupMembership'], ParentType, ContextType>;
};

export type GqlGroupScoreResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['GroupScore'] = GqlResolversParentTypes['GroupScore']> = {
  average?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  group?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlHandlingUnitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['HandlingUnit'] = GqlResolversParentTypes['HandlingUnit']> = {
  assigned?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  declined?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  evaluations?: Resolver<Array<GqlResolversTypes['GroupScore']>, ParentType, ContextType>;
  handlingSatisfaction?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  overdue?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  rated?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  replies?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  resultSatisfaction?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlHandlingUnitConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['HandlingUnitConnection'] = GqlResolversParentTypes['HandlingUnitConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['HandlingUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['HandlingUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlHandlingUnitEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['HandlingUnitEdge'] = GqlResolversParentTypes['HandlingUnitEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['HandlingUnit'], ParentType, ContextType>;
};

export type GqlInitiativeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Initiative'] = GqlResolversParentTypes['Initiative'], FederationReferenceType extends GqlFederationReferenceTypes['Initiative'] = GqlFederationReferenceTypes['Initiative']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Initiative']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brands?: Resolver<Maybe<GqlResolversTypes['BrandConnection']>, ParentType, ContextType, RequireFields<GqlInitiativeBrandsArgs, 'first'>>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  progress?: Resolver<Maybe<GqlResolversTypes['TargetProgressConnection']>, ParentType, ContextType, RequireFields<GqlInitiativeProgressArgs, 'first' | 'year'>>;
  targets?: Resolver<Maybe<GqlResolversTypes['TargetConnection']>, ParentType, ContextType, RequireFields<GqlInitiativeTargetsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlInitiativeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['InitiativeConnection'] = GqlResolversParentTypes['InitiativeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['InitiativeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Initiative']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlInitiativeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['InitiativeEdge'] = GqlResolversParentTypes['InitiativeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Initiative'], ParentType, ContextType>;
};

export type GqlInstructionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Instruction'] = GqlResolversParentTypes['Instruction'], FederationReferenceType extends GqlFederationReferenceTypes['Instruction'] = GqlFederationReferenceTypes['Instruction']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Instruction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlInstructionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['InstructionConnection'] = GqlResolversParentTypes['InstructionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['InstructionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Instruction']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlInstructionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['InstructionEdge'] = GqlResolversParentTypes['InstructionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Instruction'], ParentType, ContextType>;
};

export type GqlJointActivityResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['JointActivity'] = GqlResolversParentTypes['JointActivity'], FederationReferenceType extends GqlFederationReferenceTypes['JointActivity'] = GqlFederationReferenceTypes['JointActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['JointActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['JointActivity']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['JointActivityConnection']>, ParentType, ContextType, RequireFields<GqlJointActivitySameEventsArgs, 'first'>>;
  withGroup?: Resolver<Maybe<GqlResolversTypes['ActivityGroup']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlJointActivityConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['JointActivityConnection'] = GqlResolversParentTypes['JointActivityConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['JointActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['JointActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlJointActivityEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['JointActivityEdge'] = GqlResolversParentTypes['JointActivityEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['JointActivity'], ParentType, ContextType>;
};

export type GqlLackResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Lack'] = GqlResolversParentTypes['Lack']> = {
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  dueOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<GqlResolversTypes['FigureStatus'], ParentType, ContextType>;
  until?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
};

export type GqlLateResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Late'] = GqlResolversParentTypes['Late']> = {
  closedOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  dueOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
};

export type GqlLeaderResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Leader'] = GqlResolversParentTypes['Leader'], FederationReferenceType extends GqlFederationReferenceTypes['Leader'] = GqlFederationReferenceTypes['Leader']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Leader']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlLeaderConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LeaderConnection'] = GqlResolversParentTypes['LeaderConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LeaderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Leader']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLeaderEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LeaderEdge'] = GqlResolversParentTypes['LeaderEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Leader'], ParentType, ContextType>;
};

export type GqlLectureResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Lecture'] = GqlResolversParentTypes['Lecture'], FederationReferenceType extends GqlFederationReferenceTypes['Lecture'] = GqlFederationReferenceTypes['Lecture']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Lecture']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['Lecture']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['LectureConnection']>, ParentType, ContextType, RequireFields<GqlLectureSameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlLectureConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LectureConnection'] = GqlResolversParentTypes['LectureConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LectureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Lecture']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLectureEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LectureEdge'] = GqlResolversParentTypes['LectureEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Lecture'], ParentType, ContextType>;
};

export type GqlLetterResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Letter'] = GqlResolversParentTypes['Letter'], FederationReferenceType extends GqlFederationReferenceTypes['Letter'] = GqlFederationReferenceTypes['Letter']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Letter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlLetterConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LetterConnection'] = GqlResolversParentTypes['LetterConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Letter']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLetterEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LetterEdge'] = GqlResolversParentTypes['LetterEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Letter'], ParentType, ContextType>;
};

export type GqlLinkResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Link'] = GqlResolversParentTypes['Link']> = {
  known?: Resolver<GqlResolversTypes['DateTime'], ParentType, ContextType>;
  relation?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
  target?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
};

export type GqlLinkConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LinkConnection'] = GqlResolversParentTypes['LinkConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLinkEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LinkEdge'] = GqlResolversParentTypes['LinkEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Link'], ParentType, ContextType>;
};

export type GqlLocalSectorResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalSector'] = GqlResolversParentTypes['LocalSector'], FederationReferenceType extends GqlFederationReferenceTypes['LocalSector'] = GqlFederationReferenceTypes['LocalSector']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['LocalSector']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlLocalSectorConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalSectorConnection'] = GqlResolversParentTypes['LocalSectorConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LocalSectorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['LocalSector']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLocalSectorEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalSectorEdge'] = GqlResolversParentTypes['LocalSectorEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['LocalSector'], ParentType, ContextType>;
};

export type GqlLocalVocabularyResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalVocabulary'] = GqlResolversParentTypes['LocalVocabulary'], FederationReferenceType extends GqlFederationReferenceTypes['LocalVocabulary'] = GqlFederationReferenceTypes['LocalVocabulary']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['LocalVocabulary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlLocalVocabularyConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalVocabularyConnection'] = GqlResolversParentTypes['LocalVocabularyConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['LocalVocabularyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['LocalVocabulary']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlLocalVocabularyEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['LocalVocabularyEdge'] = GqlResolversParentTypes['LocalVocabularyEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['LocalVocabulary'], ParentType, ContextType>;
};

export type GqlMatterResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Matter'] = GqlResolversParentTypes['Matter']> = {
  begunOn?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<GqlResolversTypes['MatterChangeConnection']>, ParentType, ContextType, RequireFields<GqlMatterChangesArgs, 'first'>>;
  cut?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  lastOn?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  levels?: Resolver<Array<GqlResolversTypes['MatterLevel']>, ParentType, ContextType>;
  links?: Resolver<Maybe<GqlResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<GqlMatterLinksArgs, 'first'>>;
  records?: Resolver<Maybe<GqlResolversTypes['RecordConnection']>, ParentType, ContextType, RequireFields<GqlMatterRecordsArgs, 'first'>>;
  status?: Resolver<GqlResolversTypes['MatterStatus'], ParentType, ContextType>;
};

export type GqlMatterChangeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterChange'] = GqlResolversParentTypes['MatterChange']> = {
  by?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
  day?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['MatterChangeKind'], ParentType, ContextType>;
  known?: Resolver<GqlResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<Array<GqlResolversTypes['Record']>, ParentType, ContextType>;
  standing?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  undone?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GqlMatterChangeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterChangeConnection'] = GqlResolversParentTypes['MatterChangeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MatterChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MatterChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMatterChangeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterChangeEdge'] = GqlResolversParentTypes['MatterChangeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MatterChange'], ParentType, ContextType>;
};

export type GqlMatterLevelResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterLevel'] = GqlResolversParentTypes['MatterLevel']> = {
  committees?: Resolver<Array<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  level?: Resolver<GqlResolversTypes['Level'], ParentType, ContextType>;
};

export type GqlMatterMergeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterMerge'] = GqlResolversParentTypes['MatterMerge'], FederationReferenceType extends GqlFederationReferenceTypes['MatterMerge'] = GqlFederationReferenceTypes['MatterMerge']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['MatterMerge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlMatterMergeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterMergeConnection'] = GqlResolversParentTypes['MatterMergeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MatterMergeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MatterMerge']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMatterMergeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterMergeEdge'] = GqlResolversParentTypes['MatterMergeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MatterMerge'], ParentType, ContextType>;
};

export type GqlMatterSplitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterSplit'] = GqlResolversParentTypes['MatterSplit'], FederationReferenceType extends GqlFederationReferenceTypes['MatterSplit'] = GqlFederationReferenceTypes['MatterSplit']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['MatterSplit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlMatterSplitConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterSplitConnection'] = GqlResolversParentTypes['MatterSplitConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MatterSplitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MatterSplit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMatterSplitEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MatterSplitEdge'] = GqlResolversParentTypes['MatterSplitEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MatterSplit'], ParentType, ContextType>;
};

export type GqlMeasureResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Measure'] = GqlResolversParentTypes['Measure']> = {
  basis?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<GqlResolversTypes['MeasureCode'], ParentType, ContextType>;
  decimals?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  definition?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  definitionEn?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  definitionZh?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<GqlResolversTypes['Measure']>, ParentType, ContextType>;
  dimensions?: Resolver<Array<GqlResolversTypes['MeasureDimension']>, ParentType, ContextType>;
  earlierVersions?: Resolver<Array<GqlResolversTypes['MeasureVersion']>, ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['MeasureKind'], ParentType, ContextType>;
  label?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<GqlResolversTypes['Measure']>, ParentType, ContextType>;
  subjectsOf?: Resolver<Maybe<GqlResolversTypes['Measure']>, ParentType, ContextType>;
  unit?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  unitLabel?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMeasureDimensionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MeasureDimension'] = GqlResolversParentTypes['MeasureDimension']> = {
  label?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  meaning?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<GqlResolversTypes['MeasureDimensionValue']>, ParentType, ContextType>;
};

export type GqlMeasureDimensionValueResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MeasureDimensionValue'] = GqlResolversParentTypes['MeasureDimensionValue']> = {
  code?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlMeasureDimensionValueConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MeasureDimensionValueConnection'] = GqlResolversParentTypes['MeasureDimensionValueConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MeasureDimensionValueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MeasureDimensionValue']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMeasureDimensionValueEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MeasureDimensionValueEdge'] = GqlResolversParentTypes['MeasureDimensionValueEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MeasureDimensionValue'], ParentType, ContextType>;
};

export type GqlMeasureVersionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MeasureVersion'] = GqlResolversParentTypes['MeasureVersion']> = {
  definition?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Member'] = GqlResolversParentTypes['Member'], FederationReferenceType extends GqlFederationReferenceTypes['Member'] = GqlFederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlMemberActivityResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberActivity'] = GqlResolversParentTypes['MemberActivity'], FederationReferenceType extends GqlFederationReferenceTypes['MemberActivity'] = GqlFederationReferenceTypes['MemberActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['MemberActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['MemberActivity']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['MemberActivityConnection']>, ParentType, ContextType, RequireFields<GqlMemberActivitySameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlMemberActivityConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberActivityConnection'] = GqlResolversParentTypes['MemberActivityConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MemberActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MemberActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberActivityEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberActivityEdge'] = GqlResolversParentTypes['MemberActivityEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MemberActivity'], ParentType, ContextType>;
};

export type GqlMemberConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberConnection'] = GqlResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberEdge'] = GqlResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Member'], ParentType, ContextType>;
};

export type GqlMemberPaperResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPaper'] = GqlResolversParentTypes['MemberPaper'], FederationReferenceType extends GqlFederationReferenceTypes['MemberPaper'] = GqlFederationReferenceTypes['MemberPaper']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['MemberPaper']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlMemberPaperConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPaperConnection'] = GqlResolversParentTypes['MemberPaperConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MemberPaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MemberPaper']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberPaperEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPaperEdge'] = GqlResolversParentTypes['MemberPaperEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MemberPaper'], ParentType, ContextType>;
};

export type GqlMemberPerformanceResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPerformance'] = GqlResolversParentTypes['MemberPerformance']> = {
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  edition?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Maybe<GqlResolversTypes['PointLineConnection']>, ParentType, ContextType, RequireFields<GqlMemberPerformanceLinesArgs, 'first'>>;
  personKey?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<GqlResolversTypes['Decimal'], ParentType, ContextType>;
  rank?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  rulesYear?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  seat?: Resolver<GqlResolversTypes['Member'], ParentType, ContextType>;
  sector?: Resolver<Maybe<GqlResolversTypes['Sector']>, ParentType, ContextType>;
  year?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberPerformanceConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPerformanceConnection'] = GqlResolversParentTypes['MemberPerformanceConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['MemberPerformanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['MemberPerformance']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlMemberPerformanceEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['MemberPerformanceEdge'] = GqlResolversParentTypes['MemberPerformanceEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['MemberPerformance'], ParentType, ContextType>;
};

export type GqlObservationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Observation'] = GqlResolversParentTypes['Observation']> = {
  againstLastPeriod?: Resolver<Maybe<GqlResolversTypes['ObservationComparison']>, ParentType, ContextType>;
  againstLastYear?: Resolver<Maybe<GqlResolversTypes['ObservationComparison']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  figure?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  shown?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<Array<GqlResolversTypes['FigurePartValue']>, ParentType, ContextType>;
};

export type GqlObservationComparisonResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ObservationComparison'] = GqlResolversParentTypes['ObservationComparison']> = {
  change?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<GqlResolversTypes['Period'], ParentType, ContextType>;
  rate?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
};

export type GqlObservationPageResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ObservationPage'] = GqlResolversParentTypes['ObservationPage']> = {
  figures?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  mostRows?: Resolver<Maybe<GqlResolversTypes['Int']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Observation']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  vintage?: Resolver<GqlResolversTypes['Vintage'], ParentType, ContextType>;
};

export type GqlOutcomeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Outcome'] = GqlResolversParentTypes['Outcome'], FederationReferenceType extends GqlFederationReferenceTypes['Outcome'] = GqlFederationReferenceTypes['Outcome']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Outcome']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlOutcomeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['OutcomeConnection'] = GqlResolversParentTypes['OutcomeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['OutcomeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Outcome']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlOutcomeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['OutcomeEdge'] = GqlResolversParentTypes['OutcomeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Outcome'], ParentType, ContextType>;
};

export type GqlOwnerFreshnessResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['OwnerFreshness'] = GqlResolversParentTypes['OwnerFreshness']> = {
  cell?: Resolver<Maybe<GqlResolversTypes['Committee']>, ParentType, ContextType>;
  committees?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  freshAt?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<GqlResolversTypes['FeedState'], ParentType, ContextType>;
};

export type GqlPageInfoResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PageInfo'] = GqlResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlPairingResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Pairing'] = GqlResolversParentTypes['Pairing'], FederationReferenceType extends GqlFederationReferenceTypes['Pairing'] = GqlFederationReferenceTypes['Pairing']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Pairing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPairingConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PairingConnection'] = GqlResolversParentTypes['PairingConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PairingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Pairing']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPairingEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PairingEdge'] = GqlResolversParentTypes['PairingEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Pairing'], ParentType, ContextType>;
};

export type GqlPartyBodyResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PartyBody'] = GqlResolversParentTypes['PartyBody'], FederationReferenceType extends GqlFederationReferenceTypes['PartyBody'] = GqlFederationReferenceTypes['PartyBody']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['PartyBody']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPartyBodyConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PartyBodyConnection'] = GqlResolversParentTypes['PartyBodyConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PartyBodyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['PartyBody']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPartyBodyEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PartyBodyEdge'] = GqlResolversParentTypes['PartyBodyEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['PartyBody'], ParentType, ContextType>;
};

export type GqlPassageResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Passage'] = GqlResolversParentTypes['Passage']> = {
  found?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlPerformanceResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Performance'] = GqlResolversParentTypes['Performance']> = {
  active?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<GqlResolversTypes['DateTime'], ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  edition?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<Maybe<GqlResolversTypes['Decimal']>, ParentType, ContextType>;
  member?: Resolver<Maybe<GqlResolversTypes['MemberPerformance']>, ParentType, ContextType, RequireFields<GqlPerformanceMemberArgs, 'personKey'>>;
  members?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  ranking?: Resolver<Maybe<GqlResolversTypes['MemberPerformanceConnection']>, ParentType, ContextType, RequireFields<GqlPerformanceRankingArgs, 'first'>>;
  rules?: Resolver<Array<GqlResolversTypes['PointRule']>, ParentType, ContextType>;
  rulesYear?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<GqlResolversTypes['Decimal'], ParentType, ContextType>;
  year?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPeriodResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Period'] = GqlResolversParentTypes['Period']> = {
  finished?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
};

export type GqlPersonResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Person'] = GqlResolversParentTypes['Person'], FederationReferenceType extends GqlFederationReferenceTypes['Person'] = GqlFederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameAs?: Resolver<Maybe<GqlResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPersonConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PersonConnection'] = GqlResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPersonEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PersonEdge'] = GqlResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Person'], ParentType, ContextType>;
};

export type GqlPlaceResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Place'] = GqlResolversParentTypes['Place'], FederationReferenceType extends GqlFederationReferenceTypes['Place'] = GqlFederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPlaceConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlaceConnection'] = GqlResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPlaceEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlaceEdge'] = GqlResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Place'], ParentType, ContextType>;
};

export type GqlPlanResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Plan'] = GqlResolversParentTypes['Plan'], FederationReferenceType extends GqlFederationReferenceTypes['Plan'] = GqlFederationReferenceTypes['Plan']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Plan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPlanConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlanConnection'] = GqlResolversParentTypes['PlanConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Plan']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPlanEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlanEdge'] = GqlResolversParentTypes['PlanEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Plan'], ParentType, ContextType>;
};

export type GqlPlatformResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Platform'] = GqlResolversParentTypes['Platform'], FederationReferenceType extends GqlFederationReferenceTypes['Platform'] = GqlFederationReferenceTypes['Platform']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Platform']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPlatformConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlatformConnection'] = GqlResolversParentTypes['PlatformConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PlatformEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Platform']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPlatformEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PlatformEdge'] = GqlResolversParentTypes['PlatformEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Platform'], ParentType, ContextType>;
};

export type GqlPointLineResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointLine'] = GqlResolversParentTypes['PointLine']> = {
  cut?: Resolver<GqlResolversTypes['Decimal'], ParentType, ContextType>;
  day?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  duty?: Resolver<GqlResolversTypes['MeasureDimensionValue'], ParentType, ContextType>;
  points?: Resolver<GqlResolversTypes['Decimal'], ParentType, ContextType>;
  reason?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
  worth?: Resolver<GqlResolversTypes['Decimal'], ParentType, ContextType>;
};

export type GqlPointLineConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointLineConnection'] = GqlResolversParentTypes['PointLineConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PointLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['PointLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPointLineEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointLineEdge'] = GqlResolversParentTypes['PointLineEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['PointLine'], ParentType, ContextType>;
};

export type GqlPointRuleResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointRule'] = GqlResolversParentTypes['PointRule'], FederationReferenceType extends GqlFederationReferenceTypes['PointRule'] = GqlFederationReferenceTypes['PointRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['PointRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPointRuleConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointRuleConnection'] = GqlResolversParentTypes['PointRuleConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PointRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['PointRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPointRuleEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PointRuleEdge'] = GqlResolversParentTypes['PointRuleEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['PointRule'], ParentType, ContextType>;
};

export type GqlPollResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Poll'] = GqlResolversParentTypes['Poll'], FederationReferenceType extends GqlFederationReferenceTypes['Poll'] = GqlFederationReferenceTypes['Poll']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Poll']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPollConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PollConnection'] = GqlResolversParentTypes['PollConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PollEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Poll']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPollEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PollEdge'] = GqlResolversParentTypes['PollEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Poll'], ParentType, ContextType>;
};

export type GqlPostingResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Posting'] = GqlResolversParentTypes['Posting'], FederationReferenceType extends GqlFederationReferenceTypes['Posting'] = GqlFederationReferenceTypes['Posting']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Posting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPostingConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PostingConnection'] = GqlResolversParentTypes['PostingConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PostingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Posting']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPostingEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PostingEdge'] = GqlResolversParentTypes['PostingEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Posting'], ParentType, ContextType>;
};

export type GqlProblemResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Problem'] = GqlResolversParentTypes['Problem'], FederationReferenceType extends GqlFederationReferenceTypes['Problem'] = GqlFederationReferenceTypes['Problem']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Problem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlProblemConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProblemConnection'] = GqlResolversParentTypes['ProblemConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ProblemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Problem']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlProblemEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProblemEdge'] = GqlResolversParentTypes['ProblemEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Problem'], ParentType, ContextType>;
};

export type GqlPromiseResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Promise'] = GqlResolversParentTypes['Promise'], FederationReferenceType extends GqlFederationReferenceTypes['Promise'] = GqlFederationReferenceTypes['Promise']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Promise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPromiseConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PromiseConnection'] = GqlResolversParentTypes['PromiseConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PromiseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Promise']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPromiseEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PromiseEdge'] = GqlResolversParentTypes['PromiseEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Promise'], ParentType, ContextType>;
};

export type GqlProposalResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Proposal'] = GqlResolversParentTypes['Proposal'], FederationReferenceType extends GqlFederationReferenceTypes['Proposal'] = GqlFederationReferenceTypes['Proposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Proposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  transferredFrom?: Resolver<Maybe<GqlResolversTypes['Proposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlProposalConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProposalConnection'] = GqlResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlProposalEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProposalEdge'] = GqlResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Proposal'], ParentType, ContextType>;
};

export type GqlProposalEvaluationResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProposalEvaluation'] = GqlResolversParentTypes['ProposalEvaluation']> = {
  proposals?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  raters?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  units?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
};

export type GqlProposalPipelineResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ProposalPipeline'] = GqlResolversParentTypes['ProposalPipeline']> = {
  adopted?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  adoptionRate?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  assigned?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  concluded?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  filed?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  merged?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  notAdopted?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  notFiled?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  overdue?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  published?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  replied?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  retracted?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  submitted?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  transferred?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
};

export type GqlPublishedCoverageResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedCoverage'] = GqlResolversParentTypes['PublishedCoverage']> = {
  agree?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  differ?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  notComparable?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<GqlResolversTypes['PublishedReason']>, ParentType, ContextType>;
  rows?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPublishedFigureResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedFigure'] = GqlResolversParentTypes['PublishedFigure']> = {
  asOf?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  computed?: Resolver<Maybe<GqlResolversTypes['Figure']>, ParentType, ContextType>;
  covers?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  each?: Resolver<Maybe<GqlResolversTypes['Spread']>, ParentType, ContextType>;
  filter?: Resolver<Array<GqlResolversTypes['Dimension']>, ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  measure?: Resolver<Maybe<GqlResolversTypes['Measure']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<GqlResolversTypes['Contribution']>, ParentType, ContextType>;
  period?: Resolver<GqlResolversTypes['Period'], ParentType, ContextType>;
  qualifier?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  reach?: Resolver<GqlResolversTypes['Reach'], ParentType, ContextType>;
  readings?: Resolver<Array<GqlResolversTypes['PublishedReading']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<GqlResolversTypes['Record']>, ParentType, ContextType>;
  unit?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<GqlResolversTypes['Verdict'], ParentType, ContextType>;
  wording?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlPublishedFigureConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedFigureConnection'] = GqlResolversParentTypes['PublishedFigureConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PublishedFigureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['PublishedFigure']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPublishedFigureEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedFigureEdge'] = GqlResolversParentTypes['PublishedFigureEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['PublishedFigure'], ParentType, ContextType>;
};

export type GqlPublishedNumberResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedNumber'] = GqlResolversParentTypes['PublishedNumber'], FederationReferenceType extends GqlFederationReferenceTypes['PublishedNumber'] = GqlFederationReferenceTypes['PublishedNumber']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['PublishedNumber']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlPublishedNumberConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedNumberConnection'] = GqlResolversParentTypes['PublishedNumberConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['PublishedNumberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['PublishedNumber']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlPublishedNumberEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedNumberEdge'] = GqlResolversParentTypes['PublishedNumberEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['PublishedNumber'], ParentType, ContextType>;
};

export type GqlPublishedReadingResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedReading'] = GqlResolversParentTypes['PublishedReading']> = {
  code?: Resolver<GqlResolversTypes['PublishedReadingCode'], ParentType, ContextType>;
  explanation?: Resolver<GqlResolversTypes['Explanation'], ParentType, ContextType>;
  verdict?: Resolver<GqlResolversTypes['Verdict'], ParentType, ContextType>;
};

export type GqlPublishedReasonResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['PublishedReason'] = GqlResolversParentTypes['PublishedReason']> = {
  ids?: Resolver<Array<GqlResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlQuarterProgressResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['QuarterProgress'] = GqlResolversParentTypes['QuarterProgress']> = {
  asked?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  behind?: Resolver<Maybe<GqlResolversTypes['Boolean']>, ParentType, ContextType>;
  dueByNow?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  quarter?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  reached?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
};

export type GqlQueryResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Query'] = GqlResolversParentTypes['Query']> = {
  activityGroups?: Resolver<Maybe<GqlResolversTypes['ActivityGroupConnection']>, ParentType, ContextType, RequireFields<GqlQueryActivityGroupsArgs, 'first'>>;
  activitySummaries?: Resolver<Maybe<GqlResolversTypes['ActivitySummaryConnection']>, ParentType, ContextType, RequireFields<GqlQueryActivitySummariesArgs, 'first'>>;
  archive?: Resolver<Maybe<GqlResolversTypes['Archive']>, ParentType, ContextType, RequireFields<GqlQueryArchiveArgs, 'personKey'>>;
  assessments?: Resolver<Maybe<GqlResolversTypes['AssessmentConnection']>, ParentType, ContextType, RequireFields<GqlQueryAssessmentsArgs, 'first'>>;
  assignments?: Resolver<Maybe<GqlResolversTypes['AssignmentConnection']>, ParentType, ContextType, RequireFields<GqlQueryAssignmentsArgs, 'first'>>;
  brands?: Resolver<Maybe<GqlResolversTypes['BrandConnection']>, ParentType, ContextType, RequireFields<GqlQueryBrandsArgs, 'first'>>;
  closings?: Resolver<Maybe<GqlResolversTypes['ClosingConnection']>, ParentType, ContextType, RequireFields<GqlQueryClosingsArgs, 'first'>>;
  committee?: Resolver<Maybe<GqlResolversTypes['Committee']>, ParentType, ContextType, RequireFields<GqlQueryCommitteeArgs, 'code'>>;
  committees?: Resolver<Maybe<GqlResolversTypes['CommitteeConnection']>, ParentType, ContextType, RequireFields<GqlQueryCommitteesArgs, 'first'>>;
  consultations?: Resolver<Maybe<GqlResolversTypes['ConsultationConnection']>, ParentType, ContextType, RequireFields<GqlQueryConsultationsArgs, 'first'>>;
  corpsMemberships?: Resolver<Maybe<GqlResolversTypes['CorpsMembershipConnection']>, ParentType, ContextType, RequireFields<GqlQueryCorpsMembershipsArgs, 'first'>>;
  deeds?: Resolver<Maybe<GqlResolversTypes['DeedConnection']>, ParentType, ContextType, RequireFields<GqlQueryDeedsArgs, 'first'>>;
  dispatches?: Resolver<Maybe<GqlResolversTypes['DispatchConnection']>, ParentType, ContextType, RequireFields<GqlQueryDispatchesArgs, 'first'>>;
  division?: Resolver<Maybe<GqlResolversTypes['Division']>, ParentType, ContextType, RequireFields<GqlQueryDivisionArgs, 'code'>>;
  dutyItems?: Resolver<Maybe<GqlResolversTypes['DutyItemConnection']>, ParentType, ContextType, RequireFields<GqlQueryDutyItemsArgs, 'first'>>;
  escalationAnswers?: Resolver<Maybe<GqlResolversTypes['EscalationAnswerConnection']>, ParentType, ContextType, RequireFields<GqlQueryEscalationAnswersArgs, 'first'>>;
  escalations?: Resolver<Maybe<GqlResolversTypes['EscalationConnection']>, ParentType, ContextType, RequireFields<GqlQueryEscalationsArgs, 'first'>>;
  evaluations?: Resolver<Maybe<GqlResolversTypes['EvaluationConnection']>, ParentType, ContextType, RequireFields<GqlQueryEvaluationsArgs, 'first'>>;
  expectations?: Resolver<Maybe<GqlResolversTypes['ExpectationConnection']>, ParentType, ContextType, RequireFields<GqlQueryExpectationsArgs, 'first'>>;
  expertBanks?: Resolver<Maybe<GqlResolversTypes['ExpertBankConnection']>, ParentType, ContextType, RequireFields<GqlQueryExpertBanksArgs, 'first'>>;
  experts?: Resolver<Maybe<GqlResolversTypes['ExpertConnection']>, ParentType, ContextType, RequireFields<GqlQueryExpertsArgs, 'first'>>;
  explain?: Resolver<Maybe<GqlResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<GqlQueryExplainArgs, 'first' | 'measure' | 'second'>>;
  groupEvaluations?: Resolver<Maybe<GqlResolversTypes['GroupEvaluationConnection']>, ParentType, ContextType, RequireFields<GqlQueryGroupEvaluationsArgs, 'first'>>;
  groupMemberships?: Resolver<Maybe<GqlResolversTypes['GroupMembershipConnection']>, ParentType, ContextType, RequireFields<GqlQueryGroupMembershipsArgs, 'first'>>;
  initiatives?: Resolver<Maybe<GqlResolversTypes['InitiativeConnection']>, ParentType, ContextType, RequireFields<GqlQueryInitiativesArgs, 'first'>>;
  instructions?: Resolver<Maybe<GqlResolversTypes['InstructionConnection']>, ParentType, ContextType, RequireFields<GqlQueryInstructionsArgs, 'first'>>;
  jointActivities?: Resolver<Maybe<GqlResolversTypes['JointActivityConnection']>, ParentType, ContextType, RequireFields<GqlQueryJointActivitiesArgs, 'first'>>;
  leaders?: Resolver<Maybe<GqlResolversTypes['LeaderConnection']>, ParentType, ContextType, RequireFields<GqlQueryLeadersArgs, 'first'>>;
  lectures?: Resolver<Maybe<GqlResolversTypes['LectureConnection']>, ParentType, ContextType, RequireFields<GqlQueryLecturesArgs, 'first'>>;
  letters?: Resolver<Maybe<GqlResolversTypes['LetterConnection']>, ParentType, ContextType, RequireFields<GqlQueryLettersArgs, 'first'>>;
  localSectors?: Resolver<Maybe<GqlResolversTypes['LocalSectorConnection']>, ParentType, ContextType, RequireFields<GqlQueryLocalSectorsArgs, 'first'>>;
  localVocabularies?: Resolver<Maybe<GqlResolversTypes['LocalVocabularyConnection']>, ParentType, ContextType, RequireFields<GqlQueryLocalVocabulariesArgs, 'first'>>;
  matter?: Resolver<Maybe<GqlResolversTypes['Matter']>, ParentType, ContextType, RequireFields<GqlQueryMatterArgs, 'id'>>;
  matterMerges?: Resolver<Maybe<GqlResolversTypes['MatterMergeConnection']>, ParentType, ContextType, RequireFields<GqlQueryMatterMergesArgs, 'first'>>;
  matterSplits?: Resolver<Maybe<GqlResolversTypes['MatterSplitConnection']>, ParentType, ContextType, RequireFields<GqlQueryMatterSplitsArgs, 'first'>>;
  measure?: Resolver<Maybe<GqlResolversTypes['Measure']>, ParentType, ContextType, RequireFields<GqlQueryMeasureArgs, 'code'>>;
  measures?: Resolver<Maybe<Array<GqlResolversTypes['Measure']>>, ParentType, ContextType>;
  memberActivities?: Resolver<Maybe<GqlResolversTypes['MemberActivityConnection']>, ParentType, ContextType, RequireFields<GqlQueryMemberActivitiesArgs, 'first'>>;
  memberPapers?: Resolver<Maybe<GqlResolversTypes['MemberPaperConnection']>, ParentType, ContextType, RequireFields<GqlQueryMemberPapersArgs, 'first'>>;
  members?: Resolver<Maybe<GqlResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<GqlQueryMembersArgs, 'first'>>;
  observations?: Resolver<Maybe<GqlResolversTypes['ObservationPage']>, ParentType, ContextType, RequireFields<GqlQueryObservationsArgs, 'first' | 'measures' | 'of' | 'parts' | 'reach' | 'territory'>>;
  outcomes?: Resolver<Maybe<GqlResolversTypes['OutcomeConnection']>, ParentType, ContextType, RequireFields<GqlQueryOutcomesArgs, 'first'>>;
  pairings?: Resolver<Maybe<GqlResolversTypes['PairingConnection']>, ParentType, ContextType, RequireFields<GqlQueryPairingsArgs, 'first'>>;
  partyBodies?: Resolver<Maybe<GqlResolversTypes['PartyBodyConnection']>, ParentType, ContextType, RequireFields<GqlQueryPartyBodiesArgs, 'first'>>;
  persons?: Resolver<Maybe<GqlResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<GqlQueryPersonsArgs, 'first'>>;
  places?: Resolver<Maybe<GqlResolversTypes['PlaceConnection']>, ParentType, ContextType, RequireFields<GqlQueryPlacesArgs, 'first'>>;
  plans?: Resolver<Maybe<GqlResolversTypes['PlanConnection']>, ParentType, ContextType, RequireFields<GqlQueryPlansArgs, 'first'>>;
  platforms?: Resolver<Maybe<GqlResolversTypes['PlatformConnection']>, ParentType, ContextType, RequireFields<GqlQueryPlatformsArgs, 'first'>>;
  pointRules?: Resolver<Maybe<GqlResolversTypes['PointRuleConnection']>, ParentType, ContextType, RequireFields<GqlQueryPointRulesArgs, 'first'>>;
  polls?: Resolver<Maybe<GqlResolversTypes['PollConnection']>, ParentType, ContextType, RequireFields<GqlQueryPollsArgs, 'first'>>;
  postings?: Resolver<Maybe<GqlResolversTypes['PostingConnection']>, ParentType, ContextType, RequireFields<GqlQueryPostingsArgs, 'first'>>;
  problems?: Resolver<Maybe<GqlResolversTypes['ProblemConnection']>, ParentType, ContextType, RequireFields<GqlQueryProblemsArgs, 'first'>>;
  promises?: Resolver<Maybe<GqlResolversTypes['PromiseConnection']>, ParentType, ContextType, RequireFields<GqlQueryPromisesArgs, 'first'>>;
  proposals?: Resolver<Maybe<GqlResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<GqlQueryProposalsArgs, 'first'>>;
  publishedCoverage?: Resolver<Maybe<Array<GqlResolversTypes['PublishedCoverage']>>, ParentType, ContextType, Partial<GqlQueryPublishedCoverageArgs>>;
  publishedFigures?: Resolver<Maybe<GqlResolversTypes['PublishedFigureConnection']>, ParentType, ContextType, RequireFields<GqlQueryPublishedFiguresArgs, 'first'>>;
  publishedNumbers?: Resolver<Maybe<GqlResolversTypes['PublishedNumberConnection']>, ParentType, ContextType, RequireFields<GqlQueryPublishedNumbersArgs, 'first'>>;
  rateLimit?: Resolver<Maybe<GqlResolversTypes['RateLimit']>, ParentType, ContextType>;
  readingSessions?: Resolver<Maybe<GqlResolversTypes['ReadingSessionConnection']>, ParentType, ContextType, RequireFields<GqlQueryReadingSessionsArgs, 'first'>>;
  receipt?: Resolver<Maybe<GqlResolversTypes['Receipt']>, ParentType, ContextType, RequireFields<GqlQueryReceiptArgs, 'number'>>;
  receptionDays?: Resolver<Maybe<GqlResolversTypes['ReceptionDayConnection']>, ParentType, ContextType, RequireFields<GqlQueryReceptionDaysArgs, 'first'>>;
  record?: Resolver<Maybe<GqlResolversTypes['Record']>, ParentType, ContextType, RequireFields<GqlQueryRecordArgs, 'id'>>;
  replies?: Resolver<Maybe<GqlResolversTypes['ReplyConnection']>, ParentType, ContextType, RequireFields<GqlQueryRepliesArgs, 'first'>>;
  reportLines?: Resolver<Maybe<Array<GqlResolversTypes['ReportLine']>>, ParentType, ContextType>;
  reports?: Resolver<Maybe<GqlResolversTypes['ReportConnection']>, ParentType, ContextType, RequireFields<GqlQueryReportsArgs, 'first'>>;
  returnVisits?: Resolver<Maybe<GqlResolversTypes['ReturnVisitConnection']>, ParentType, ContextType, RequireFields<GqlQueryReturnVisitsArgs, 'first'>>;
  reviews?: Resolver<Maybe<GqlResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<GqlQueryReviewsArgs, 'first'>>;
  satisfactions?: Resolver<Maybe<GqlResolversTypes['SatisfactionConnection']>, ParentType, ContextType, RequireFields<GqlQuerySatisfactionsArgs, 'first'>>;
  search?: Resolver<Maybe<GqlResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<GqlQuerySearchArgs, 'first' | 'orderBy' | 'reach' | 'text'>>;
  sectors?: Resolver<Maybe<Array<GqlResolversTypes['Sector']>>, ParentType, ContextType>;
  serviceCorps?: Resolver<Maybe<GqlResolversTypes['ServiceCorpsConnection']>, ParentType, ContextType, RequireFields<GqlQueryServiceCorpsArgs, 'first'>>;
  sessions?: Resolver<Maybe<GqlResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<GqlQuerySessionsArgs, 'first'>>;
  socialOpinions?: Resolver<Maybe<GqlResolversTypes['SocialOpinionConnection']>, ParentType, ContextType, RequireFields<GqlQuerySocialOpinionsArgs, 'first'>>;
  specialCommittees?: Resolver<Maybe<GqlResolversTypes['SpecialCommitteeConnection']>, ParentType, ContextType, RequireFields<GqlQuerySpecialCommitteesArgs, 'first'>>;
  studySessions?: Resolver<Maybe<GqlResolversTypes['StudySessionConnection']>, ParentType, ContextType, RequireFields<GqlQueryStudySessionsArgs, 'first'>>;
  submissions?: Resolver<Maybe<GqlResolversTypes['SubmissionConnection']>, ParentType, ContextType, RequireFields<GqlQuerySubmissionsArgs, 'first'>>;
  supervisions?: Resolver<Maybe<GqlResolversTypes['SupervisionConnection']>, ParentType, ContextType, RequireFields<GqlQuerySupervisionsArgs, 'first'>>;
  surveys?: Resolver<Maybe<GqlResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<GqlQuerySurveysArgs, 'first'>>;
  targets?: Resolver<Maybe<GqlResolversTypes['TargetConnection']>, ParentType, ContextType, RequireFields<GqlQueryTargetsArgs, 'first'>>;
  terms?: Resolver<Maybe<GqlResolversTypes['TermConnection']>, ParentType, ContextType, RequireFields<GqlQueryTermsArgs, 'first'>>;
  territoryChanges?: Resolver<Maybe<GqlResolversTypes['TerritoryChangeConnection']>, ParentType, ContextType, RequireFields<GqlQueryTerritoryChangesArgs, 'first'>>;
  topicLikenesses?: Resolver<Maybe<GqlResolversTypes['TopicLikenessConnection']>, ParentType, ContextType, RequireFields<GqlQueryTopicLikenessesArgs, 'first'>>;
  topics?: Resolver<Maybe<GqlResolversTypes['TopicConnection']>, ParentType, ContextType, RequireFields<GqlQueryTopicsArgs, 'first'>>;
  trainings?: Resolver<Maybe<GqlResolversTypes['TrainingConnection']>, ParentType, ContextType, RequireFields<GqlQueryTrainingsArgs, 'first'>>;
  units?: Resolver<Maybe<GqlResolversTypes['UnitConnection']>, ParentType, ContextType, RequireFields<GqlQueryUnitsArgs, 'first'>>;
  viewer?: Resolver<Maybe<GqlResolversTypes['Viewer']>, ParentType, ContextType>;
  visits?: Resolver<Maybe<GqlResolversTypes['VisitConnection']>, ParentType, ContextType, RequireFields<GqlQueryVisitsArgs, 'first'>>;
};

export type GqlRateLimitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['RateLimit'] = GqlResolversParentTypes['RateLimit']> = {
  limit?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<GqlResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GqlReadingSessionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReadingSession'] = GqlResolversParentTypes['ReadingSession'], FederationReferenceType extends GqlFederationReferenceTypes['ReadingSession'] = GqlFederationReferenceTypes['ReadingSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ReadingSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['ReadingSession']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['ReadingSessionConnection']>, ParentType, ContextType, RequireFields<GqlReadingSessionSameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReadingSessionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReadingSessionConnection'] = GqlResolversParentTypes['ReadingSessionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReadingSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ReadingSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReadingSessionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReadingSessionEdge'] = GqlResolversParentTypes['ReadingSessionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ReadingSession'], ParentType, ContextType>;
};

export type GqlReceiptResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Receipt'] = GqlResolversParentTypes['Receipt'], FederationReferenceType extends GqlFederationReferenceTypes['Receipt'] = GqlFederationReferenceTypes['Receipt']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Receipt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
};

export type GqlReceptionDayResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReceptionDay'] = GqlResolversParentTypes['ReceptionDay'], FederationReferenceType extends GqlFederationReferenceTypes['ReceptionDay'] = GqlFederationReferenceTypes['ReceptionDay']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ReceptionDay']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReceptionDayConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReceptionDayConnection'] = GqlResolversParentTypes['ReceptionDayConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReceptionDayEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ReceptionDay']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReceptionDayEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReceptionDayEdge'] = GqlResolversParentTypes['ReceptionDayEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ReceptionDay'], ParentType, ContextType>;
};

export type GqlRecordResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Record'] = GqlResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'ActivityGroup' | 'ActivitySummary' | 'Assessment' | 'Assignment' | 'Brand' | 'Closing' | 'Consultation' | 'CorpsMembership' | 'Deed' | 'Dispatch' | 'DutyItem' | 'Escalation' | 'EscalationAnswer' | 'Evaluation' | 'Expectation' | 'Expert' | 'ExpertBank' | 'GroupEvaluation' | 'GroupMembership' | 'Initiative' | 'Instruction' | 'JointActivity' | 'Leader' | 'Lecture' | 'Letter' | 'LocalSector' | 'LocalVocabulary' | 'MatterMerge' | 'MatterSplit' | 'Member' | 'MemberActivity' | 'MemberPaper' | 'Outcome' | 'Pairing' | 'PartyBody' | 'Person' | 'Place' | 'Plan' | 'Platform' | 'PointRule' | 'Poll' | 'Posting' | 'Problem' | 'Promise' | 'Proposal' | 'PublishedNumber' | 'ReadingSession' | 'ReceptionDay' | 'Reply' | 'Report' | 'ReturnVisit' | 'Review' | 'Satisfaction' | 'ServiceCorps' | 'Session' | 'SocialOpinion' | 'SpecialCommittee' | 'StudySession' | 'Submission' | 'Supervision' | 'Survey' | 'Target' | 'Term' | 'TerritoryChange' | 'Topic' | 'TopicLikeness' | 'Training' | 'Unit' | 'Visit', ParentType, ContextType>;
};

export type GqlRecordConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['RecordConnection'] = GqlResolversParentTypes['RecordConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['RecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Record']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlRecordEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['RecordEdge'] = GqlResolversParentTypes['RecordEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
};

export type GqlReplyResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Reply'] = GqlResolversParentTypes['Reply'], FederationReferenceType extends GqlFederationReferenceTypes['Reply'] = GqlFederationReferenceTypes['Reply']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Reply']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReplyConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReplyConnection'] = GqlResolversParentTypes['ReplyConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Reply']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReplyEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReplyEdge'] = GqlResolversParentTypes['ReplyEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Reply'], ParentType, ContextType>;
};

export type GqlReportResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Report'] = GqlResolversParentTypes['Report'], FederationReferenceType extends GqlFederationReferenceTypes['Report'] = GqlFederationReferenceTypes['Report']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Report']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReportConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportConnection'] = GqlResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Report']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReportDueResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportDue'] = GqlResolversParentTypes['ReportDue']> = {
  area?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  areaLabel?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  dueOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<GqlResolversTypes['FigureStatus'], ParentType, ContextType>;
  until?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
};

export type GqlReportDueConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportDueConnection'] = GqlResolversParentTypes['ReportDueConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReportDueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ReportDue']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReportDueEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportDueEdge'] = GqlResolversParentTypes['ReportDueEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ReportDue'], ParentType, ContextType>;
};

export type GqlReportEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportEdge'] = GqlResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Report'], ParentType, ContextType>;
};

export type GqlReportFigureResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportFigure'] = GqlResolversParentTypes['ReportFigure']> = {
  figure?: Resolver<GqlResolversTypes['Figure'], ParentType, ContextType>;
  line?: Resolver<GqlResolversTypes['ReportLine'], ParentType, ContextType>;
};

export type GqlReportLineResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportLine'] = GqlResolversParentTypes['ReportLine']> = {
  code?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  filter?: Resolver<Array<GqlResolversTypes['Dimension']>, ParentType, ContextType>;
  measure?: Resolver<GqlResolversTypes['Measure'], ParentType, ContextType>;
  reach?: Resolver<GqlResolversTypes['Reach'], ParentType, ContextType>;
  section?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlReportSectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReportSection'] = GqlResolversParentTypes['ReportSection']> = {
  figures?: Resolver<Array<GqlResolversTypes['ReportFigure']>, ParentType, ContextType>;
  title?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlReturnVisitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReturnVisit'] = GqlResolversParentTypes['ReturnVisit'], FederationReferenceType extends GqlFederationReferenceTypes['ReturnVisit'] = GqlFederationReferenceTypes['ReturnVisit']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ReturnVisit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReturnVisitConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReturnVisitConnection'] = GqlResolversParentTypes['ReturnVisitConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReturnVisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ReturnVisit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReturnVisitEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReturnVisitEdge'] = GqlResolversParentTypes['ReturnVisitEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ReturnVisit'], ParentType, ContextType>;
};

export type GqlReviewResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Review'] = GqlResolversParentTypes['Review'], FederationReferenceType extends GqlFederationReferenceTypes['Review'] = GqlFederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlReviewConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReviewConnection'] = GqlResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlReviewEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ReviewEdge'] = GqlResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Review'], ParentType, ContextType>;
};

export type GqlSatisfactionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Satisfaction'] = GqlResolversParentTypes['Satisfaction'], FederationReferenceType extends GqlFederationReferenceTypes['Satisfaction'] = GqlFederationReferenceTypes['Satisfaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Satisfaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSatisfactionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SatisfactionConnection'] = GqlResolversParentTypes['SatisfactionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SatisfactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Satisfaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSatisfactionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SatisfactionEdge'] = GqlResolversParentTypes['SatisfactionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Satisfaction'], ParentType, ContextType>;
};

export type GqlSearchConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SearchConnection'] = GqlResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  totalIsExact?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GqlSearchEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SearchEdge'] = GqlResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type GqlSearchHitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SearchHit'] = GqlResolversParentTypes['SearchHit']> = {
  record?: Resolver<GqlResolversTypes['Record'], ParentType, ContextType>;
  text?: Resolver<Array<GqlResolversTypes['Passage']>, ParentType, ContextType>;
  title?: Resolver<Array<GqlResolversTypes['Passage']>, ParentType, ContextType>;
};

export type GqlSeatResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Seat'] = GqlResolversParentTypes['Seat']> = {
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  joinedOn?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  leftOn?: Resolver<Maybe<GqlResolversTypes['Date']>, ParentType, ContextType>;
  member?: Resolver<GqlResolversTypes['Member'], ParentType, ContextType>;
  sector?: Resolver<Maybe<GqlResolversTypes['Sector']>, ParentType, ContextType>;
};

export type GqlSectorResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Sector'] = GqlResolversParentTypes['Sector'], FederationReferenceType extends GqlFederationReferenceTypes['Sector'] = GqlFederationReferenceTypes['Sector']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Sector']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
};

export type GqlServiceCorpsResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ServiceCorps'] = GqlResolversParentTypes['ServiceCorps'], FederationReferenceType extends GqlFederationReferenceTypes['ServiceCorps'] = GqlFederationReferenceTypes['ServiceCorps']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['ServiceCorps']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlServiceCorpsConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ServiceCorpsConnection'] = GqlResolversParentTypes['ServiceCorpsConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['ServiceCorpsEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['ServiceCorps']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlServiceCorpsEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['ServiceCorpsEdge'] = GqlResolversParentTypes['ServiceCorpsEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['ServiceCorps'], ParentType, ContextType>;
};

export type GqlSessionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Session'] = GqlResolversParentTypes['Session'], FederationReferenceType extends GqlFederationReferenceTypes['Session'] = GqlFederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSessionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SessionConnection'] = GqlResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSessionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SessionEdge'] = GqlResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Session'], ParentType, ContextType>;
};

export type GqlSimilarTopicResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SimilarTopic'] = GqlResolversParentTypes['SimilarTopic']> = {
  similarity?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  topic?: Resolver<GqlResolversTypes['Topic'], ParentType, ContextType>;
};

export type GqlSimilarTopicConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SimilarTopicConnection'] = GqlResolversParentTypes['SimilarTopicConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SimilarTopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['SimilarTopic']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSimilarTopicEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SimilarTopicEdge'] = GqlResolversParentTypes['SimilarTopicEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['SimilarTopic'], ParentType, ContextType>;
};

export type GqlSocialOpinionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SocialOpinion'] = GqlResolversParentTypes['SocialOpinion'], FederationReferenceType extends GqlFederationReferenceTypes['SocialOpinion'] = GqlFederationReferenceTypes['SocialOpinion']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['SocialOpinion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  submission?: Resolver<Maybe<GqlResolversTypes['Submission']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSocialOpinionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SocialOpinionConnection'] = GqlResolversParentTypes['SocialOpinionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SocialOpinionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['SocialOpinion']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSocialOpinionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SocialOpinionEdge'] = GqlResolversParentTypes['SocialOpinionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['SocialOpinion'], ParentType, ContextType>;
};

export type GqlSpecialCommitteeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpecialCommittee'] = GqlResolversParentTypes['SpecialCommittee'], FederationReferenceType extends GqlFederationReferenceTypes['SpecialCommittee'] = GqlFederationReferenceTypes['SpecialCommittee']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['SpecialCommittee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSpecialCommitteeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpecialCommitteeConnection'] = GqlResolversParentTypes['SpecialCommitteeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SpecialCommitteeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['SpecialCommittee']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSpecialCommitteeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpecialCommitteeEdge'] = GqlResolversParentTypes['SpecialCommitteeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['SpecialCommittee'], ParentType, ContextType>;
};

export type GqlSpreadResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Spread'] = GqlResolversParentTypes['Spread']> = {
  breaking?: Resolver<Maybe<GqlResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Maybe<GqlResolversTypes['SpreadItemConnection']>, ParentType, ContextType, RequireFields<GqlSpreadItemsArgs, 'breaking' | 'first'>>;
  least?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  most?: Resolver<Maybe<GqlResolversTypes['Float']>, ParentType, ContextType>;
  of?: Resolver<GqlResolversTypes['Each'], ParentType, ContextType>;
};

export type GqlSpreadItemResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpreadItem'] = GqlResolversParentTypes['SpreadItem']> = {
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  record?: Resolver<Maybe<GqlResolversTypes['Record']>, ParentType, ContextType>;
  value?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
};

export type GqlSpreadItemConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpreadItemConnection'] = GqlResolversParentTypes['SpreadItemConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SpreadItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['SpreadItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSpreadItemEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SpreadItemEdge'] = GqlResolversParentTypes['SpreadItemEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['SpreadItem'], ParentType, ContextType>;
};

export type GqlStudySessionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['StudySession'] = GqlResolversParentTypes['StudySession'], FederationReferenceType extends GqlFederationReferenceTypes['StudySession'] = GqlFederationReferenceTypes['StudySession']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['StudySession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['StudySession']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['StudySessionConnection']>, ParentType, ContextType, RequireFields<GqlStudySessionSameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlStudySessionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['StudySessionConnection'] = GqlResolversParentTypes['StudySessionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['StudySessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['StudySession']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlStudySessionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['StudySessionEdge'] = GqlResolversParentTypes['StudySessionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['StudySession'], ParentType, ContextType>;
};

export type GqlSubmissionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Submission'] = GqlResolversParentTypes['Submission'], FederationReferenceType extends GqlFederationReferenceTypes['Submission'] = GqlFederationReferenceTypes['Submission']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Submission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSubmissionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SubmissionConnection'] = GqlResolversParentTypes['SubmissionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Submission']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSubmissionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SubmissionEdge'] = GqlResolversParentTypes['SubmissionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Submission'], ParentType, ContextType>;
};

export type GqlSupervisionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Supervision'] = GqlResolversParentTypes['Supervision'], FederationReferenceType extends GqlFederationReferenceTypes['Supervision'] = GqlFederationReferenceTypes['Supervision']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Supervision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSupervisionConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SupervisionConnection'] = GqlResolversParentTypes['SupervisionConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SupervisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Supervision']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSupervisionEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SupervisionEdge'] = GqlResolversParentTypes['SupervisionEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Supervision'], ParentType, ContextType>;
};

export type GqlSurveyResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Survey'] = GqlResolversParentTypes['Survey'], FederationReferenceType extends GqlFederationReferenceTypes['Survey'] = GqlFederationReferenceTypes['Survey']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Survey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['Survey']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<GqlSurveySameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlSurveyConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SurveyConnection'] = GqlResolversParentTypes['SurveyConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['SurveyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Survey']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlSurveyEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['SurveyEdge'] = GqlResolversParentTypes['SurveyEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Survey'], ParentType, ContextType>;
};

export type GqlTargetResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Target'] = GqlResolversParentTypes['Target'], FederationReferenceType extends GqlFederationReferenceTypes['Target'] = GqlFederationReferenceTypes['Target']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Target']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  initiative?: Resolver<Maybe<GqlResolversTypes['Initiative']>, ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTargetConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TargetConnection'] = GqlResolversParentTypes['TargetConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TargetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Target']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTargetEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TargetEdge'] = GqlResolversParentTypes['TargetEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Target'], ParentType, ContextType>;
};

export type GqlTargetProgressResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TargetProgress'] = GqlResolversParentTypes['TargetProgress']> = {
  asked?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  behind?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  carriedFrom?: Resolver<Maybe<GqlResolversTypes['Int']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  initiative?: Resolver<GqlResolversTypes['Initiative'], ParentType, ContextType>;
  measure?: Resolver<GqlResolversTypes['TargetMeasure'], ParentType, ContextType>;
  onPace?: Resolver<Maybe<GqlResolversTypes['Boolean']>, ParentType, ContextType>;
  quarters?: Resolver<Array<GqlResolversTypes['QuarterProgress']>, ParentType, ContextType>;
  reached?: Resolver<GqlResolversTypes['Float'], ParentType, ContextType>;
  target?: Resolver<GqlResolversTypes['Target'], ParentType, ContextType>;
};

export type GqlTargetProgressConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TargetProgressConnection'] = GqlResolversParentTypes['TargetProgressConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TargetProgressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['TargetProgress']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTargetProgressEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TargetProgressEdge'] = GqlResolversParentTypes['TargetProgressEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['TargetProgress'], ParentType, ContextType>;
};

export type GqlTermResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Term'] = GqlResolversParentTypes['Term'], FederationReferenceType extends GqlFederationReferenceTypes['Term'] = GqlFederationReferenceTypes['Term']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Term']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTermConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TermConnection'] = GqlResolversParentTypes['TermConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TermEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Term']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTermEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TermEdge'] = GqlResolversParentTypes['TermEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Term'], ParentType, ContextType>;
};

export type GqlTerritoryChangeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TerritoryChange'] = GqlResolversParentTypes['TerritoryChange'], FederationReferenceType extends GqlFederationReferenceTypes['TerritoryChange'] = GqlFederationReferenceTypes['TerritoryChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['TerritoryChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTerritoryChangeConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TerritoryChangeConnection'] = GqlResolversParentTypes['TerritoryChangeConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TerritoryChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['TerritoryChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTerritoryChangeEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TerritoryChangeEdge'] = GqlResolversParentTypes['TerritoryChangeEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['TerritoryChange'], ParentType, ContextType>;
};

export type GqlTopicResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Topic'] = GqlResolversParentTypes['Topic'], FederationReferenceType extends GqlFederationReferenceTypes['Topic'] = GqlFederationReferenceTypes['Topic']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Topic']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  likenedBy?: Resolver<Maybe<GqlResolversTypes['TopicLikenessConnection']>, ParentType, ContextType, RequireFields<GqlTopicLikenedByArgs, 'first'>>;
  likenesses?: Resolver<Maybe<GqlResolversTypes['TopicLikenessConnection']>, ParentType, ContextType, RequireFields<GqlTopicLikenessesArgs, 'first'>>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  similarTopics?: Resolver<Maybe<GqlResolversTypes['SimilarTopicConnection']>, ParentType, ContextType, RequireFields<GqlTopicSimilarTopicsArgs, 'first' | 'least' | 'own'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTopicAtStepResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicAtStep'] = GqlResolversParentTypes['TopicAtStep']> = {
  days?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<GqlResolversTypes['Date'], ParentType, ContextType>;
  step?: Resolver<GqlResolversTypes['TopicStep'], ParentType, ContextType>;
  topic?: Resolver<GqlResolversTypes['Topic'], ParentType, ContextType>;
};

export type GqlTopicAtStepConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicAtStepConnection'] = GqlResolversParentTypes['TopicAtStepConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TopicAtStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['TopicAtStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTopicAtStepEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicAtStepEdge'] = GqlResolversParentTypes['TopicAtStepEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['TopicAtStep'], ParentType, ContextType>;
};

export type GqlTopicConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicConnection'] = GqlResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTopicEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicEdge'] = GqlResolversParentTypes['TopicEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Topic'], ParentType, ContextType>;
};

export type GqlTopicLikenessResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicLikeness'] = GqlResolversParentTypes['TopicLikeness'], FederationReferenceType extends GqlFederationReferenceTypes['TopicLikeness'] = GqlFederationReferenceTypes['TopicLikeness']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['TopicLikeness']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  similarTo?: Resolver<Maybe<GqlResolversTypes['Topic']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<GqlResolversTypes['Topic']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTopicLikenessConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicLikenessConnection'] = GqlResolversParentTypes['TopicLikenessConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TopicLikenessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['TopicLikeness']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTopicLikenessEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TopicLikenessEdge'] = GqlResolversParentTypes['TopicLikenessEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['TopicLikeness'], ParentType, ContextType>;
};

export type GqlTrainingResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Training'] = GqlResolversParentTypes['Training'], FederationReferenceType extends GqlFederationReferenceTypes['Training'] = GqlFederationReferenceTypes['Training']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Training']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  sameEventAs?: Resolver<Maybe<GqlResolversTypes['Training']>, ParentType, ContextType>;
  sameEvents?: Resolver<Maybe<GqlResolversTypes['TrainingConnection']>, ParentType, ContextType, RequireFields<GqlTrainingSameEventsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlTrainingConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TrainingConnection'] = GqlResolversParentTypes['TrainingConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['TrainingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Training']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlTrainingEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['TrainingEdge'] = GqlResolversParentTypes['TrainingEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Training'], ParentType, ContextType>;
};

export type GqlUnitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Unit'] = GqlResolversParentTypes['Unit'], FederationReferenceType extends GqlFederationReferenceTypes['Unit'] = GqlFederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlUnitConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['UnitConnection'] = GqlResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['UnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlUnitEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['UnitEdge'] = GqlResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Unit'], ParentType, ContextType>;
};

export type GqlViewerResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Viewer'] = GqlResolversParentTypes['Viewer']> = {
  actingAs?: Resolver<Maybe<GqlResolversTypes['Capacity']>, ParentType, ContextType>;
  capacities?: Resolver<Array<GqlResolversTypes['Capacity']>, ParentType, ContextType>;
  id?: Resolver<Maybe<GqlResolversTypes['ID']>, ParentType, ContextType>;
  isReadOnly?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  isSignedIn?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<GqlResolversTypes['String']>, ParentType, ContextType>;
};

export type GqlVintageResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Vintage'] = GqlResolversParentTypes['Vintage']> = {
  asOf?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  citable?: Resolver<GqlResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<GqlResolversTypes['NotCitable']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<GqlResolversTypes['Committee']>, ParentType, ContextType>;
};

export type GqlVisitResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['Visit'] = GqlResolversParentTypes['Visit'], FederationReferenceType extends GqlFederationReferenceTypes['Visit'] = GqlFederationReferenceTypes['Visit']> = {
  __resolveReference?: ReferenceResolver<Maybe<GqlResolversTypes['Visit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<Maybe<GqlResolversTypes['Card']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  id?: Resolver<GqlResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<GqlResolversTypes['Link']>, ParentType, ContextType>;
  matter?: Resolver<GqlResolversTypes['Matter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GqlVisitConnectionResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['VisitConnection'] = GqlResolversParentTypes['VisitConnection']> = {
  edges?: Resolver<Array<GqlResolversTypes['VisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<GqlResolversTypes['Visit']>, ParentType, ContextType>;
  pageInfo?: Resolver<GqlResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlVisitEdgeResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['VisitEdge'] = GqlResolversParentTypes['VisitEdge']> = {
  cursor?: Resolver<GqlResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<GqlResolversTypes['Visit'], ParentType, ContextType>;
};

export type GqlYearComparisonResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['YearComparison'] = GqlResolversParentTypes['YearComparison']> = {
  asOf?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  lines?: Resolver<Array<GqlResolversTypes['ComparedLine']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<GqlResolversTypes['ComparisonRowConnection']>, ParentType, ContextType, RequireFields<GqlYearComparisonRowsArgs, 'first'>>;
  year?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlYearReportResolvers<ContextType = LinkageContext, ParentType extends GqlResolversParentTypes['YearReport'] = GqlResolversParentTypes['YearReport']> = {
  asOf?: Resolver<Maybe<GqlResolversTypes['DateTime']>, ParentType, ContextType>;
  committee?: Resolver<GqlResolversTypes['Committee'], ParentType, ContextType>;
  sections?: Resolver<Array<GqlResolversTypes['ReportSection']>, ParentType, ContextType>;
  year?: Resolver<GqlResolversTypes['Int'], ParentType, ContextType>;
};

export type GqlResolvers<ContextType = LinkageContext> = {
  ActivityGroup?: GqlActivityGroupResolvers<ContextType>;
  ActivityGroupConnection?: GqlActivityGroupConnectionResolvers<ContextType>;
  ActivityGroupEdge?: GqlActivityGroupEdgeResolvers<ContextType>;
  ActivitySummary?: GqlActivitySummaryResolvers<ContextType>;
  ActivitySummaryConnection?: GqlActivitySummaryConnectionResolvers<ContextType>;
  ActivitySummaryEdge?: GqlActivitySummaryEdgeResolvers<ContextType>;
  Archive?: GqlArchiveResolvers<ContextType>;
  AsOf?: GraphQLScalarType;
  Assessment?: GqlAssessmentResolvers<ContextType>;
  AssessmentConnection?: GqlAssessmentConnectionResolvers<ContextType>;
  AssessmentEdge?: GqlAssessmentEdgeResolvers<ContextType>;
  Assignment?: GqlAssignmentResolvers<ContextType>;
  AssignmentConnection?: GqlAssignmentConnectionResolvers<ContextType>;
  AssignmentEdge?: GqlAssignmentEdgeResolvers<ContextType>;
  Brand?: GqlBrandResolvers<ContextType>;
  BrandConnection?: GqlBrandConnectionResolvers<ContextType>;
  BrandEdge?: GqlBrandEdgeResolvers<ContextType>;
  Capacity?: GqlCapacityResolvers<ContextType>;
  Card?: GqlCardResolvers<ContextType>;
  Closing?: GqlClosingResolvers<ContextType>;
  ClosingConnection?: GqlClosingConnectionResolvers<ContextType>;
  ClosingEdge?: GqlClosingEdgeResolvers<ContextType>;
  Committee?: GqlCommitteeResolvers<ContextType>;
  CommitteeCode?: GraphQLScalarType;
  CommitteeConnection?: GqlCommitteeConnectionResolvers<ContextType>;
  CommitteeEdge?: GqlCommitteeEdgeResolvers<ContextType>;
  ComparedLine?: GqlComparedLineResolvers<ContextType>;
  Comparison?: GqlComparisonResolvers<ContextType>;
  ComparisonCell?: GqlComparisonCellResolvers<ContextType>;
  ComparisonRow?: GqlComparisonRowResolvers<ContextType>;
  ComparisonRowConnection?: GqlComparisonRowConnectionResolvers<ContextType>;
  ComparisonRowEdge?: GqlComparisonRowEdgeResolvers<ContextType>;
  Completeness?: GqlCompletenessResolvers<ContextType>;
  Consultation?: GqlConsultationResolvers<ContextType>;
  ConsultationConnection?: GqlConsultationConnectionResolvers<ContextType>;
  ConsultationEdge?: GqlConsultationEdgeResolvers<ContextType>;
  Contribution?: GqlContributionResolvers<ContextType>;
  ContributionConnection?: GqlContributionConnectionResolvers<ContextType>;
  ContributionEdge?: GqlContributionEdgeResolvers<ContextType>;
  CorpsMembership?: GqlCorpsMembershipResolvers<ContextType>;
  CorpsMembershipConnection?: GqlCorpsMembershipConnectionResolvers<ContextType>;
  CorpsMembershipEdge?: GqlCorpsMembershipEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Deed?: GqlDeedResolvers<ContextType>;
  DeedConnection?: GqlDeedConnectionResolvers<ContextType>;
  DeedEdge?: GqlDeedEdgeResolvers<ContextType>;
  Dimension?: GqlDimensionResolvers<ContextType>;
  Dispatch?: GqlDispatchResolvers<ContextType>;
  DispatchConnection?: GqlDispatchConnectionResolvers<ContextType>;
  DispatchEdge?: GqlDispatchEdgeResolvers<ContextType>;
  Division?: GqlDivisionResolvers<ContextType>;
  DivisionCode?: GraphQLScalarType;
  DivisionConnection?: GqlDivisionConnectionResolvers<ContextType>;
  DivisionEdge?: GqlDivisionEdgeResolvers<ContextType>;
  DivisionSpell?: GqlDivisionSpellResolvers<ContextType>;
  Document?: GqlDocumentResolvers<ContextType>;
  DocumentColumn?: GqlDocumentColumnResolvers<ContextType>;
  DocumentDownload?: GqlDocumentDownloadResolvers<ContextType>;
  DocumentRow?: GqlDocumentRowResolvers<ContextType>;
  DocumentSection?: GqlDocumentSectionResolvers<ContextType>;
  DocumentTable?: GqlDocumentTableResolvers<ContextType>;
  DutyCount?: GqlDutyCountResolvers<ContextType>;
  DutyEntry?: GqlDutyEntryResolvers<ContextType>;
  DutyEntryConnection?: GqlDutyEntryConnectionResolvers<ContextType>;
  DutyEntryEdge?: GqlDutyEntryEdgeResolvers<ContextType>;
  DutyItem?: GqlDutyItemResolvers<ContextType>;
  DutyItemConnection?: GqlDutyItemConnectionResolvers<ContextType>;
  DutyItemEdge?: GqlDutyItemEdgeResolvers<ContextType>;
  Escalation?: GqlEscalationResolvers<ContextType>;
  EscalationAnswer?: GqlEscalationAnswerResolvers<ContextType>;
  EscalationAnswerConnection?: GqlEscalationAnswerConnectionResolvers<ContextType>;
  EscalationAnswerEdge?: GqlEscalationAnswerEdgeResolvers<ContextType>;
  EscalationConnection?: GqlEscalationConnectionResolvers<ContextType>;
  EscalationEdge?: GqlEscalationEdgeResolvers<ContextType>;
  EscalationItem?: GqlEscalationItemResolvers<ContextType>;
  EscalationItemConnection?: GqlEscalationItemConnectionResolvers<ContextType>;
  EscalationItemEdge?: GqlEscalationItemEdgeResolvers<ContextType>;
  Evaluation?: GqlEvaluationResolvers<ContextType>;
  EvaluationConnection?: GqlEvaluationConnectionResolvers<ContextType>;
  EvaluationEdge?: GqlEvaluationEdgeResolvers<ContextType>;
  Expectation?: GqlExpectationResolvers<ContextType>;
  ExpectationConnection?: GqlExpectationConnectionResolvers<ContextType>;
  ExpectationEdge?: GqlExpectationEdgeResolvers<ContextType>;
  Expert?: GqlExpertResolvers<ContextType>;
  ExpertBank?: GqlExpertBankResolvers<ContextType>;
  ExpertBankConnection?: GqlExpertBankConnectionResolvers<ContextType>;
  ExpertBankEdge?: GqlExpertBankEdgeResolvers<ContextType>;
  ExpertConnection?: GqlExpertConnectionResolvers<ContextType>;
  ExpertEdge?: GqlExpertEdgeResolvers<ContextType>;
  Explanation?: GqlExplanationResolvers<ContextType>;
  ExplanationGroup?: GqlExplanationGroupResolvers<ContextType>;
  Figure?: GqlFigureResolvers<ContextType>;
  FigureCondition?: GqlFigureConditionResolvers<ContextType>;
  FigurePart?: GqlFigurePartResolvers<ContextType>;
  FigurePartValue?: GqlFigurePartValueResolvers<ContextType>;
  GroupEvaluation?: GqlGroupEvaluationResolvers<ContextType>;
  GroupEvaluationConnection?: GqlGroupEvaluationConnectionResolvers<ContextType>;
  GroupEvaluationEdge?: GqlGroupEvaluationEdgeResolvers<ContextType>;
  GroupMembership?: GqlGroupMembershipResolvers<ContextType>;
  GroupMembershipConnection?: GqlGroupMembershipConnectionResolvers<ContextType>;
  GroupMembershipEdge?: GqlGroupMembershipEdgeResolvers<ContextType>;
  GroupScore?: GqlGroupScoreResolvers<ContextType>;
  HandlingUnit?: GqlHandlingUnitResolvers<ContextType>;
  HandlingUnitConnection?: GqlHandlingUnitConnectionResolvers<ContextType>;
  HandlingUnitEdge?: GqlHandlingUnitEdgeResolvers<ContextType>;
  Initiative?: GqlInitiativeResolvers<ContextType>;
  InitiativeConnection?: GqlInitiativeConnectionResolvers<ContextType>;
  InitiativeEdge?: GqlInitiativeEdgeResolvers<ContextType>;
  Instruction?: GqlInstructionResolvers<ContextType>;
  InstructionConnection?: GqlInstructionConnectionResolvers<ContextType>;
  InstructionEdge?: GqlInstructionEdgeResolvers<ContextType>;
  JointActivity?: GqlJointActivityResolvers<ContextType>;
  JointActivityConnection?: GqlJointActivityConnectionResolvers<ContextType>;
  JointActivityEdge?: GqlJointActivityEdgeResolvers<ContextType>;
  Lack?: GqlLackResolvers<ContextType>;
  Late?: GqlLateResolvers<ContextType>;
  Leader?: GqlLeaderResolvers<ContextType>;
  LeaderConnection?: GqlLeaderConnectionResolvers<ContextType>;
  LeaderEdge?: GqlLeaderEdgeResolvers<ContextType>;
  Lecture?: GqlLectureResolvers<ContextType>;
  LectureConnection?: GqlLectureConnectionResolvers<ContextType>;
  LectureEdge?: GqlLectureEdgeResolvers<ContextType>;
  Letter?: GqlLetterResolvers<ContextType>;
  LetterConnection?: GqlLetterConnectionResolvers<ContextType>;
  LetterEdge?: GqlLetterEdgeResolvers<ContextType>;
  Link?: GqlLinkResolvers<ContextType>;
  LinkConnection?: GqlLinkConnectionResolvers<ContextType>;
  LinkEdge?: GqlLinkEdgeResolvers<ContextType>;
  LocalSector?: GqlLocalSectorResolvers<ContextType>;
  LocalSectorConnection?: GqlLocalSectorConnectionResolvers<ContextType>;
  LocalSectorEdge?: GqlLocalSectorEdgeResolvers<ContextType>;
  LocalVocabulary?: GqlLocalVocabularyResolvers<ContextType>;
  LocalVocabularyConnection?: GqlLocalVocabularyConnectionResolvers<ContextType>;
  LocalVocabularyEdge?: GqlLocalVocabularyEdgeResolvers<ContextType>;
  Matter?: GqlMatterResolvers<ContextType>;
  MatterChange?: GqlMatterChangeResolvers<ContextType>;
  MatterChangeConnection?: GqlMatterChangeConnectionResolvers<ContextType>;
  MatterChangeEdge?: GqlMatterChangeEdgeResolvers<ContextType>;
  MatterLevel?: GqlMatterLevelResolvers<ContextType>;
  MatterMerge?: GqlMatterMergeResolvers<ContextType>;
  MatterMergeConnection?: GqlMatterMergeConnectionResolvers<ContextType>;
  MatterMergeEdge?: GqlMatterMergeEdgeResolvers<ContextType>;
  MatterSplit?: GqlMatterSplitResolvers<ContextType>;
  MatterSplitConnection?: GqlMatterSplitConnectionResolvers<ContextType>;
  MatterSplitEdge?: GqlMatterSplitEdgeResolvers<ContextType>;
  Measure?: GqlMeasureResolvers<ContextType>;
  MeasureDimension?: GqlMeasureDimensionResolvers<ContextType>;
  MeasureDimensionValue?: GqlMeasureDimensionValueResolvers<ContextType>;
  MeasureDimensionValueConnection?: GqlMeasureDimensionValueConnectionResolvers<ContextType>;
  MeasureDimensionValueEdge?: GqlMeasureDimensionValueEdgeResolvers<ContextType>;
  MeasureVersion?: GqlMeasureVersionResolvers<ContextType>;
  Member?: GqlMemberResolvers<ContextType>;
  MemberActivity?: GqlMemberActivityResolvers<ContextType>;
  MemberActivityConnection?: GqlMemberActivityConnectionResolvers<ContextType>;
  MemberActivityEdge?: GqlMemberActivityEdgeResolvers<ContextType>;
  MemberConnection?: GqlMemberConnectionResolvers<ContextType>;
  MemberEdge?: GqlMemberEdgeResolvers<ContextType>;
  MemberPaper?: GqlMemberPaperResolvers<ContextType>;
  MemberPaperConnection?: GqlMemberPaperConnectionResolvers<ContextType>;
  MemberPaperEdge?: GqlMemberPaperEdgeResolvers<ContextType>;
  MemberPerformance?: GqlMemberPerformanceResolvers<ContextType>;
  MemberPerformanceConnection?: GqlMemberPerformanceConnectionResolvers<ContextType>;
  MemberPerformanceEdge?: GqlMemberPerformanceEdgeResolvers<ContextType>;
  Observation?: GqlObservationResolvers<ContextType>;
  ObservationComparison?: GqlObservationComparisonResolvers<ContextType>;
  ObservationPage?: GqlObservationPageResolvers<ContextType>;
  Outcome?: GqlOutcomeResolvers<ContextType>;
  OutcomeConnection?: GqlOutcomeConnectionResolvers<ContextType>;
  OutcomeEdge?: GqlOutcomeEdgeResolvers<ContextType>;
  OwnerFreshness?: GqlOwnerFreshnessResolvers<ContextType>;
  PageInfo?: GqlPageInfoResolvers<ContextType>;
  Pairing?: GqlPairingResolvers<ContextType>;
  PairingConnection?: GqlPairingConnectionResolvers<ContextType>;
  PairingEdge?: GqlPairingEdgeResolvers<ContextType>;
  PartyBody?: GqlPartyBodyResolvers<ContextType>;
  PartyBodyConnection?: GqlPartyBodyConnectionResolvers<ContextType>;
  PartyBodyEdge?: GqlPartyBodyEdgeResolvers<ContextType>;
  Passage?: GqlPassageResolvers<ContextType>;
  Performance?: GqlPerformanceResolvers<ContextType>;
  Period?: GqlPeriodResolvers<ContextType>;
  Person?: GqlPersonResolvers<ContextType>;
  PersonConnection?: GqlPersonConnectionResolvers<ContextType>;
  PersonEdge?: GqlPersonEdgeResolvers<ContextType>;
  Place?: GqlPlaceResolvers<ContextType>;
  PlaceConnection?: GqlPlaceConnectionResolvers<ContextType>;
  PlaceEdge?: GqlPlaceEdgeResolvers<ContextType>;
  Plan?: GqlPlanResolvers<ContextType>;
  PlanConnection?: GqlPlanConnectionResolvers<ContextType>;
  PlanEdge?: GqlPlanEdgeResolvers<ContextType>;
  Platform?: GqlPlatformResolvers<ContextType>;
  PlatformConnection?: GqlPlatformConnectionResolvers<ContextType>;
  PlatformEdge?: GqlPlatformEdgeResolvers<ContextType>;
  PointLine?: GqlPointLineResolvers<ContextType>;
  PointLineConnection?: GqlPointLineConnectionResolvers<ContextType>;
  PointLineEdge?: GqlPointLineEdgeResolvers<ContextType>;
  PointRule?: GqlPointRuleResolvers<ContextType>;
  PointRuleConnection?: GqlPointRuleConnectionResolvers<ContextType>;
  PointRuleEdge?: GqlPointRuleEdgeResolvers<ContextType>;
  Poll?: GqlPollResolvers<ContextType>;
  PollConnection?: GqlPollConnectionResolvers<ContextType>;
  PollEdge?: GqlPollEdgeResolvers<ContextType>;
  Posting?: GqlPostingResolvers<ContextType>;
  PostingConnection?: GqlPostingConnectionResolvers<ContextType>;
  PostingEdge?: GqlPostingEdgeResolvers<ContextType>;
  Problem?: GqlProblemResolvers<ContextType>;
  ProblemConnection?: GqlProblemConnectionResolvers<ContextType>;
  ProblemEdge?: GqlProblemEdgeResolvers<ContextType>;
  Promise?: GqlPromiseResolvers<ContextType>;
  PromiseConnection?: GqlPromiseConnectionResolvers<ContextType>;
  PromiseEdge?: GqlPromiseEdgeResolvers<ContextType>;
  Proposal?: GqlProposalResolvers<ContextType>;
  ProposalConnection?: GqlProposalConnectionResolvers<ContextType>;
  ProposalEdge?: GqlProposalEdgeResolvers<ContextType>;
  ProposalEvaluation?: GqlProposalEvaluationResolvers<ContextType>;
  ProposalPipeline?: GqlProposalPipelineResolvers<ContextType>;
  PublishedCoverage?: GqlPublishedCoverageResolvers<ContextType>;
  PublishedFigure?: GqlPublishedFigureResolvers<ContextType>;
  PublishedFigureConnection?: GqlPublishedFigureConnectionResolvers<ContextType>;
  PublishedFigureEdge?: GqlPublishedFigureEdgeResolvers<ContextType>;
  PublishedNumber?: GqlPublishedNumberResolvers<ContextType>;
  PublishedNumberConnection?: GqlPublishedNumberConnectionResolvers<ContextType>;
  PublishedNumberEdge?: GqlPublishedNumberEdgeResolvers<ContextType>;
  PublishedReading?: GqlPublishedReadingResolvers<ContextType>;
  PublishedReason?: GqlPublishedReasonResolvers<ContextType>;
  QuarterProgress?: GqlQuarterProgressResolvers<ContextType>;
  Query?: GqlQueryResolvers<ContextType>;
  RateLimit?: GqlRateLimitResolvers<ContextType>;
  ReadingSession?: GqlReadingSessionResolvers<ContextType>;
  ReadingSessionConnection?: GqlReadingSessionConnectionResolvers<ContextType>;
  ReadingSessionEdge?: GqlReadingSessionEdgeResolvers<ContextType>;
  Receipt?: GqlReceiptResolvers<ContextType>;
  ReceptionDay?: GqlReceptionDayResolvers<ContextType>;
  ReceptionDayConnection?: GqlReceptionDayConnectionResolvers<ContextType>;
  ReceptionDayEdge?: GqlReceptionDayEdgeResolvers<ContextType>;
  Record?: GqlRecordResolvers<ContextType>;
  RecordConnection?: GqlRecordConnectionResolvers<ContextType>;
  RecordEdge?: GqlRecordEdgeResolvers<ContextType>;
  Reply?: GqlReplyResolvers<ContextType>;
  ReplyConnection?: GqlReplyConnectionResolvers<ContextType>;
  ReplyEdge?: GqlReplyEdgeResolvers<ContextType>;
  Report?: GqlReportResolvers<ContextType>;
  ReportConnection?: GqlReportConnectionResolvers<ContextType>;
  ReportDue?: GqlReportDueResolvers<ContextType>;
  ReportDueConnection?: GqlReportDueConnectionResolvers<ContextType>;
  ReportDueEdge?: GqlReportDueEdgeResolvers<ContextType>;
  ReportEdge?: GqlReportEdgeResolvers<ContextType>;
  ReportFigure?: GqlReportFigureResolvers<ContextType>;
  ReportLine?: GqlReportLineResolvers<ContextType>;
  ReportSection?: GqlReportSectionResolvers<ContextType>;
  ReturnVisit?: GqlReturnVisitResolvers<ContextType>;
  ReturnVisitConnection?: GqlReturnVisitConnectionResolvers<ContextType>;
  ReturnVisitEdge?: GqlReturnVisitEdgeResolvers<ContextType>;
  Review?: GqlReviewResolvers<ContextType>;
  ReviewConnection?: GqlReviewConnectionResolvers<ContextType>;
  ReviewEdge?: GqlReviewEdgeResolvers<ContextType>;
  Satisfaction?: GqlSatisfactionResolvers<ContextType>;
  SatisfactionConnection?: GqlSatisfactionConnectionResolvers<ContextType>;
  SatisfactionEdge?: GqlSatisfactionEdgeResolvers<ContextType>;
  SearchConnection?: GqlSearchConnectionResolvers<ContextType>;
  SearchEdge?: GqlSearchEdgeResolvers<ContextType>;
  SearchHit?: GqlSearchHitResolvers<ContextType>;
  Seat?: GqlSeatResolvers<ContextType>;
  Sector?: GqlSectorResolvers<ContextType>;
  ServiceCorps?: GqlServiceCorpsResolvers<ContextType>;
  ServiceCorpsConnection?: GqlServiceCorpsConnectionResolvers<ContextType>;
  ServiceCorpsEdge?: GqlServiceCorpsEdgeResolvers<ContextType>;
  Session?: GqlSessionResolvers<ContextType>;
  SessionConnection?: GqlSessionConnectionResolvers<ContextType>;
  SessionEdge?: GqlSessionEdgeResolvers<ContextType>;
  SimilarTopic?: GqlSimilarTopicResolvers<ContextType>;
  SimilarTopicConnection?: GqlSimilarTopicConnectionResolvers<ContextType>;
  SimilarTopicEdge?: GqlSimilarTopicEdgeResolvers<ContextType>;
  SocialOpinion?: GqlSocialOpinionResolvers<ContextType>;
  SocialOpinionConnection?: GqlSocialOpinionConnectionResolvers<ContextType>;
  SocialOpinionEdge?: GqlSocialOpinionEdgeResolvers<ContextType>;
  SpecialCommittee?: GqlSpecialCommitteeResolvers<ContextType>;
  SpecialCommitteeConnection?: GqlSpecialCommitteeConnectionResolvers<ContextType>;
  SpecialCommitteeEdge?: GqlSpecialCommitteeEdgeResolvers<ContextType>;
  Spread?: GqlSpreadResolvers<ContextType>;
  SpreadItem?: GqlSpreadItemResolvers<ContextType>;
  SpreadItemConnection?: GqlSpreadItemConnectionResolvers<ContextType>;
  SpreadItemEdge?: GqlSpreadItemEdgeResolvers<ContextType>;
  StudySession?: GqlStudySessionResolvers<ContextType>;
  StudySessionConnection?: GqlStudySessionConnectionResolvers<ContextType>;
  StudySessionEdge?: GqlStudySessionEdgeResolvers<ContextType>;
  Submission?: GqlSubmissionResolvers<ContextType>;
  SubmissionConnection?: GqlSubmissionConnectionResolvers<ContextType>;
  SubmissionEdge?: GqlSubmissionEdgeResolvers<ContextType>;
  Supervision?: GqlSupervisionResolvers<ContextType>;
  SupervisionConnection?: GqlSupervisionConnectionResolvers<ContextType>;
  SupervisionEdge?: GqlSupervisionEdgeResolvers<ContextType>;
  Survey?: GqlSurveyResolvers<ContextType>;
  SurveyConnection?: GqlSurveyConnectionResolvers<ContextType>;
  SurveyEdge?: GqlSurveyEdgeResolvers<ContextType>;
  Target?: GqlTargetResolvers<ContextType>;
  TargetConnection?: GqlTargetConnectionResolvers<ContextType>;
  TargetEdge?: GqlTargetEdgeResolvers<ContextType>;
  TargetProgress?: GqlTargetProgressResolvers<ContextType>;
  TargetProgressConnection?: GqlTargetProgressConnectionResolvers<ContextType>;
  TargetProgressEdge?: GqlTargetProgressEdgeResolvers<ContextType>;
  Term?: GqlTermResolvers<ContextType>;
  TermConnection?: GqlTermConnectionResolvers<ContextType>;
  TermEdge?: GqlTermEdgeResolvers<ContextType>;
  TerritoryChange?: GqlTerritoryChangeResolvers<ContextType>;
  TerritoryChangeConnection?: GqlTerritoryChangeConnectionResolvers<ContextType>;
  TerritoryChangeEdge?: GqlTerritoryChangeEdgeResolvers<ContextType>;
  Topic?: GqlTopicResolvers<ContextType>;
  TopicAtStep?: GqlTopicAtStepResolvers<ContextType>;
  TopicAtStepConnection?: GqlTopicAtStepConnectionResolvers<ContextType>;
  TopicAtStepEdge?: GqlTopicAtStepEdgeResolvers<ContextType>;
  TopicConnection?: GqlTopicConnectionResolvers<ContextType>;
  TopicEdge?: GqlTopicEdgeResolvers<ContextType>;
  TopicLikeness?: GqlTopicLikenessResolvers<ContextType>;
  TopicLikenessConnection?: GqlTopicLikenessConnectionResolvers<ContextType>;
  TopicLikenessEdge?: GqlTopicLikenessEdgeResolvers<ContextType>;
  Training?: GqlTrainingResolvers<ContextType>;
  TrainingConnection?: GqlTrainingConnectionResolvers<ContextType>;
  TrainingEdge?: GqlTrainingEdgeResolvers<ContextType>;
  Unit?: GqlUnitResolvers<ContextType>;
  UnitConnection?: GqlUnitConnectionResolvers<ContextType>;
  UnitEdge?: GqlUnitEdgeResolvers<ContextType>;
  Viewer?: GqlViewerResolvers<ContextType>;
  Vintage?: GqlVintageResolvers<ContextType>;
  Visit?: GqlVisitResolvers<ContextType>;
  VisitConnection?: GqlVisitConnectionResolvers<ContextType>;
  VisitEdge?: GqlVisitEdgeResolvers<ContextType>;
  YearComparison?: GqlYearComparisonResolvers<ContextType>;
  YearReport?: GqlYearReportResolvers<ContextType>;
};

export type GqlDirectiveResolvers<ContextType = LinkageContext> = {
  access?: GqlAccessDirectiveResolver<any, any, ContextType>;
};
