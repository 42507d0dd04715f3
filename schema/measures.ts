import type { Choices } from '../infra/records/field.ts';
import type { Kind } from '../infra/records/kind.ts';
import { consultationForm } from '../subgraphs/consultations/consultation/consultation.kind.ts';
import { escalation } from '../subgraphs/consultations/escalation/escalation.kind.ts';
import { instruction } from '../subgraphs/consultations/instruction/instruction.kind.ts';
import { outcome } from '../subgraphs/consultations/outcome/outcome.kind.ts';
import { place } from '../subgraphs/consultations/place/place.kind.ts';
import { moneySource, togetherWay } from '../subgraphs/consultations/problem/items.ts';
import { problem } from '../subgraphs/consultations/problem/problem.kind.ts';
import { report } from '../subgraphs/consultations/report/report.kind.ts';
import { returnVisit } from '../subgraphs/consultations/return-visit/return-visit.kind.ts';
import { survey } from '../subgraphs/consultations/survey/survey.kind.ts';
import { target } from '../subgraphs/consultations/target/target.kind.ts';
import { topicStep } from '../subgraphs/consultations/topic/steps.ts';
import { topic } from '../subgraphs/consultations/topic/topic.kind.ts';
import { activityGroup } from '../subgraphs/liaison/activity-group/activity-group.kind.ts';
import { groupMembership } from '../subgraphs/liaison/group-membership/group-membership.kind.ts';
import { jointActivity } from '../subgraphs/liaison/joint-activity/joint-activity.kind.ts';
import { lecture } from '../subgraphs/liaison/lecture/lecture.kind.ts';
import { memberActivity } from '../subgraphs/liaison/member-activity/member-activity.kind.ts';
import { pairing } from '../subgraphs/liaison/pairing/pairing.kind.ts';
import { platform } from '../subgraphs/liaison/platform/platform.kind.ts';
import { posting } from '../subgraphs/liaison/posting/posting.kind.ts';
import { socialOpinion } from '../subgraphs/liaison/social-opinion/social-opinion.kind.ts';
import { studySession } from '../subgraphs/liaison/study-session/study-session.kind.ts';
import { submission } from '../subgraphs/liaison/submission/submission.kind.ts';
import { training } from '../subgraphs/liaison/training/training.kind.ts';
import { visit } from '../subgraphs/liaison/visit/visit.kind.ts';
import { assessment } from '../subgraphs/members/assessment/assessment.kind.ts';
import { leader } from '../subgraphs/members/leader/leader.kind.ts';
import { member } from '../subgraphs/members/member/member.kind.ts';
import { partyBody } from '../subgraphs/members/party-body/party-body.kind.ts';
import { assignment } from '../subgraphs/proposals/assignment/assignment.kind.ts';
import { evaluation } from '../subgraphs/proposals/evaluation/evaluation.kind.ts';
import { proposal } from '../subgraphs/proposals/proposal/proposal.kind.ts';
import { satisfaction } from '../subgraphs/proposals/satisfaction/satisfaction.kind.ts';
import { supervision } from '../subgraphs/proposals/supervision/supervision.kind.ts';
import { sectors } from './reference.ts';
import { duty, memberLevel } from './vocabulary.ts';

/**
 * FLOW: happened in the period; adds up. STOCK: exists at the end of the period. DISTINCT_STOCK: different subjects (persons,
 * places) at the end of the period, never added across committees. RATIO: numerator ÷ denominator × 100 (or another scale), never averaged. EACH: a number of
 * each record, never summed.
 */
export type MeasureKind = 'FLOW' | 'STOCK' | 'DISTINCT_STOCK' | 'RATIO' | 'EACH';
/** What is counted. */
export type Basis =
  | 'RECORDS'
  | 'PERSONS'
  | 'SEATS'
  | 'ATTENDANCES'
  | 'PLACES'
  | 'SECTORS'
  | 'HOUSEHOLDS'
  | 'TEXTS'
  | 'SHARE'
  | 'YUAN'
  | 'NUMBERS'
  | 'DAYS';

export interface Measure {
  code: string;
  name: string;
  nameEn: string;
  /** 人 person, 人次 attendance, 场次 session, 件 matter, 条 text, 篇 paper, 户 household, 个 piece, 项 item, 元 yuan, % percent, 天 day. */
  unit: string;
  kind: MeasureKind;
  basis: Basis;
  definition: string;
  version: number;
  /** What the figure can be filtered by: name → what it may be. */
  dimensions: Record<string, Choices>;
  /** Among what its facts can be shared out: what their subject names → the measure that counts those. */
  per?: Record<string, string>;
  /** Its facts reach into days to come: what is due then is known now. A figure of it ends with the day of asOf, whatever its period. */
  ahead?: true;
  /** It counts what is due, so days to come count as well. Of every other measure only what has happened by the day of asOf does. */
  due?: true;
  numerator?: string;
  denominator?: string;
  /** Of a ratio: by what it is multiplied; 100 for percent, 1 for an average. */
  scale?: number;
}

const of = (kind: Kind, field: string): Choices => kind.fields[field]!.choices!;
const sectorChoices: Choices = {
  name: 'Sector',
  description: 'Sector',
  values: Object.fromEntries(sectors.map(sector => [sector.code, sector.shortName])),
};
const eventChoices: Choices = {
  name: 'Event',
  description: 'At what members attended.',
  values: {
    PLATFORM_ACTIVITY: '平台活动',
    THEMED_CONSULTATION: '专题协商议政会',
    MONTHLY_CONSULTATION: '月协商会',
    SURVEY: '调研视察',
    READING_SESSION: '读书活动',
    TRAINING: '培训',
    STUDY_SESSION: '学习',
    JOINT_ACTIVITY: '联动活动',
    MEMBER_ACTIVITY: '委员活动',
    ...consultationForm.values,
  },
};
const contactChoices: Choices = {
  name: 'ContactOccasion',
  description: 'On what occasion.',
  values: { RECEPTION_DAY: '接待日', VISIT: '走访' },
};

const forwardedTo: Choices = { name: 'ForwardedTo', description: 'To whom it was forwarded.', values: { COMMITTEE: '政协', UNIT: '单位' } };

const byPlatformKind = { kind: of(platform, 'kind') };
const headsChoices: Choices = {
  name: 'Heads',
  description: 'How many heads it has.',
  values: { NONE: '无负责人', ONE: '一名', SEVERAL: '多名' },
};
const keptChoices: Choices = { name: 'KeptOn', description: 'When it was kept.', values: { FIXED_DAY: '固定日', OTHER_DAY: '当月他日' } };
const dispatchReach: Choices = {
  name: 'DispatchReach',
  description: 'Whether a service corps went beyond its own division.',
  values: { WITHIN: '本行政区划', ACROSS: '跨行政区划' },
};

type Row = [
  code: string,
  name: string,
  nameEn: string,
  unit: string,
  kind: MeasureKind,
  basis: Basis,
  definition: string,
  dimensions?: Record<string, Choices>,
];

/** A dimension whose values are names that each place gives. */
const named = (name: string, description: string): Choices => ({ name, description, values: {}, open: true });

const form = { form: consultationForm };
const unitName = named('Unit', 'Name of the unit responsible, as it was written.');
const initiatives = {
  initiative: named('Initiative', 'Id of the initiative that is named; use its brands too, or ask the initiative for its progress.'),
  brand: named('Brand', 'Id of the brand.'),
};
const escalated = { direction: of(escalation, 'direction'), from_level: memberLevel, to_level: memberLevel };
const industryChain = { industry_chain: named('IndustryChain', 'Industry chain.') };
const atPlatform = { platform: named('PlatformId', 'Id of the platform at which it came up.') };
const madeFrom: Choices = {
  name: 'MadeFrom',
  description: 'From what it was made; empty where a member brought it.',
  values: { PROBLEM: '未解决问题', TOPIC: '议题', SUBMISSION: '群众反映' },
};
const bySpecialCommittee = { special_committee: named('SpecialCommitteeId', 'Id of the special committee whose work it was.') };
const proposalKind = { kind: of(proposal, 'kind') };
const unit = named('HandlingUnit', 'Unit that handles.');
const handling = { unit, role: of(assignment, 'role') };
const yesNo: Choices = { name: 'YesNo', description: 'Whether it is so.', values: { true: '是', false: '否' } };

// biome-ignore format: a table
const rows: Row[] = [
  ['MEMBER_SEATS', '委员', 'Member seats', '名', 'STOCK', 'SEATS', 'Seats held at the end of the period; a person with seats on two committees counts twice.', { sector: sectorChoices, party: of(member, 'party') }],
  ['MEMBERS', '委员（人）', 'Members (persons)', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons who hold at least one seat at the end of the period.', { sector: sectorChoices, party: of(member, 'party') }],
  ['SEATS_IN_SPECIAL_COMMITTEES', '入委委员', 'Seats in special committees', '名', 'STOCK', 'SEATS', 'Seats held at the end of the period that belong to a special committee.', { sector: sectorChoices, party: of(member, 'party') }],
  ['MEMBER_SECTORS', '界别', 'Sectors with members', '个', 'DISTINCT_STOCK', 'SECTORS', 'Sectors in which at least one seat is held at the end of the period.'],
  ['SPECIAL_COMMITTEES', '专门委员会', 'Special committees', '个', 'STOCK', 'RECORDS', 'Special committees at the end of the period.'],
  ['PLATFORMS', '委员平台', 'Platforms', '个', 'STOCK', 'RECORDS', 'Platforms open at the end of the period.', { kind: of(platform, 'kind'), place_level: of(platform, 'placeLevel'), sector: sectorChoices, served_by: of(platform, 'servedBy'), ...industryChain }],
  ['PLATFORMS_MEETING_STANDARDS', '达标平台', 'Platforms that meet the standards', '个', 'STOCK', 'RECORDS', 'Platforms that lack nothing, at the end of the period, of the standards that their committee asks (五有, 六新) then; where it asks none, none count.', byPlatformKind],
  ['PLATFORM_STANDARDS_LACKING', '平台所缺标准', 'Standards that platforms lack', '项', 'STOCK', 'RECORDS', 'Standards asked of platforms under the local vocabularies in force at the end of the period and missing then; a platform that lacks two counts twice.', { standard: named('PlatformStandard', 'Code of the standard, as the place gave it.'), ...byPlatformKind }],
  ['PLACES_WITH_PLATFORM', '有平台地点', 'Places with a platform', '个', 'DISTINCT_STOCK', 'PLACES', 'Places of the registers in which at least one platform is open at the end of the period; each place once.', { kind: of(platform, 'kind'), level: of(platform, 'placeLevel') }],
  ['GRIDS_COVERED', '工作室覆盖网格', 'Grids covered', '个', 'DISTINCT_STOCK', 'PLACES', 'Grids of communities and villages that an open room covers at the end of the period; each once.', { kind: of(platform, 'kind') }],
  ['PLATFORMS_BY_HEADS', '平台负责人配备', 'Platforms by heads', '个', 'STOCK', 'RECORDS', 'Platforms open at the end of the period, by how many heads they have then.', { heads: headsChoices, ...byPlatformKind }],
  ['LIAISON_PERSONS', '平台联络员', 'Liaison persons of platforms', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons who are liaison persons of at least one open platform at the end of the period; each person once.', { kind: of(platform, 'kind'), place_level: of(platform, 'placeLevel') }],
  ['MEMBERS_POSTED', '下沉委员', 'Members posted', '人', 'DISTINCT_STOCK', 'PERSONS', 'Members of any level posted to a place or platform at the end of the period; each person once.', { level: of(posting, 'level'), place_level: of(posting, 'placeLevel'), sector: sectorChoices, ...industryChain }],
  ['PLACES_SERVED', '下沉服务点', 'Places served', '个', 'DISTINCT_STOCK', 'PLACES', 'Places to which at least one member is posted at the end of the period; a place is one by its division and name.', { place_level: of(posting, 'placeLevel') }],
  ['ACTIVITY_GROUPS', '活动小组', 'Activity groups', '个', 'STOCK', 'RECORDS', 'Activity groups at the end of the period.', { kind: of(activityGroup, 'kind'), sector: sectorChoices }],
  ['GROUPS_COMPLETE', '要素齐全的活动小组', 'Groups that lack nothing', '个', 'STOCK', 'RECORDS', 'Activity groups that lack nothing, at the end of the period, of what their committee asks (五有) under the local vocabulary in force then.', { kind: of(activityGroup, 'kind') }],
  ['GROUP_ELEMENTS_LACKING', '活动小组所缺要素', 'Elements that groups lack', '项', 'STOCK', 'RECORDS', 'Elements (五有) asked of activity groups under the local vocabulary in force at the end of the period and missing then; a group that lacks two counts twice.', { element: named('GroupElement', 'Code of the element: CONVENOR, LIAISON_OFFICER, PLAN, ACTIVITIES, SUMMARY, or one of the place.'), kind: of(activityGroup, 'kind') }],
  ['ACTIVITY_SUMMARIES', '小组年度总结', 'Yearly summaries of groups', '篇', 'FLOW', 'RECORDS', 'Yearly summaries that activity groups filed in the period.'],
  ['GROUP_MEMBERS', '小组成员', 'Members of groups', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons with a membership of at least one activity group that has not ended by the end of the period; that the group was dissolved does not end it by itself.', { kind: of(activityGroup, 'kind'), level: of(groupMembership, 'level') }],
  ['GROUP_EVALUATIONS', '小组考评', 'Evaluations of groups', '次', 'FLOW', 'RECORDS', 'Evaluations of activity groups made in the period.', { kind: of(activityGroup, 'kind'), grade: named('GroupGrade', 'Grade, in the words of the place.') }],
  ['GROUPS_EVALUATED', '已考评小组', 'Groups evaluated', '个', 'DISTINCT_STOCK', 'RECORDS', 'Activity groups whose work in the half-year (or year) that ended last is evaluated, at the end of the period; each group once.', { kind: of(activityGroup, 'kind') }],
  ['DUTY_ENTRIES', '履职记录', 'Duty entries', '条', 'FLOW', 'RECORDS', 'What members named by key did in the period: one entry for each member, record and duty. They come from the records themselves, never typed twice.', { duty }],
  ['ASSESSMENTS', '年度考核', 'Yearly assessments', '份', 'FLOW', 'RECORDS', 'Yearly assessments of members decided in the period.', { grade: of(assessment, 'grade') }],
  ['PARTY_BODIES', '党组织', 'Party bodies', '个', 'STOCK', 'RECORDS', 'Party bodies among the members at the end of the period.', { type: of(partyBody, 'bodyType') }],
  ['LEADERS', '领导成员', 'Leaders and officers', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons who hold an office of the committee or of a special committee at the end of the period.', { office: of(leader, 'office') }],
  ['DUTY_ITEMS', '责任清单事项', 'Items of duty lists', '项', 'FLOW', 'RECORDS', 'Tasks of the duty lists of special committees due in the period.'],
  ['DUTY_ITEMS_DONE', '完成责任事项', 'Items of duty lists done', '项', 'FLOW', 'RECORDS', 'Tasks of the duty lists done in the period, whenever they were due.'],
  ['DUTY_ITEMS_OVERDUE', '逾期责任事项', 'Items of duty lists overdue', '项', 'STOCK', 'RECORDS', 'Tasks of the duty lists past their due day and not done at the end of the period.'],
  ['EXPERTS', '专家', 'Experts', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons in at least one expert bank at the end of the period.'],
  ['SERVICE_CORPS', '专家服务团', 'Service corps', '个', 'STOCK', 'RECORDS', 'Service corps at the end of the period.'],
  ['CORPS_MEMBERS', '服务团成员', 'Members of service corps', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons in at least one service corps at the end of the period, from whatever committee.'],
  ['CORPS_DISPATCHES', '服务团出动', 'Service corps gathered', '次', 'FLOW', 'RECORDS', 'How often service corps gathered where they were needed in the period.', { reach: dispatchReach }],
  ['RECEPTION_DAYS', '接待日', 'Reception days', '次', 'FLOW', 'RECORDS', 'Reception days kept in the period.'],
  ['ATTENDANCES', '委员参加人次', 'Attendances of members', '人次', 'FLOW', 'ATTENDANCES', 'Members present, summed over what they attended in the period (人次).', { event: eventChoices, ...bySpecialCommittee }],
  ['ROOM_MONTHS_DUE', '应开展接待日', 'Reception days due', '次', 'FLOW', 'RECORDS', 'Months that ended in the period in which a platform under the monthly rule was open on its fixed day.', byPlatformKind],
  ['ROOM_MONTHS_KEPT', '已开展接待日', 'Reception days kept as due', '次', 'FLOW', 'RECORDS', 'Of those months, the ones in which a reception day was kept.', { ...byPlatformKind, on: keptChoices }],
  ['ROOM_MONTHS_MISSED', '未开展接待日', 'Reception days missed', '次', 'FLOW', 'RECORDS', 'Of those months, the ones in which none was kept; the records behind it are the platforms.', byPlatformKind],
  ['CONSTITUENT_CONTACTS', '联系界别群众', 'Contacts with constituents', '人次', 'FLOW', 'ATTENDANCES', 'People met on reception days and visits in the period (人次).', { by: contactChoices }],
  ['VISITS', '走访', 'Visits', '次', 'FLOW', 'RECORDS', 'Visits made in the period.', { by: of(visit, 'by'), ...bySpecialCommittee }],
  ['HOUSEHOLDS_VISITED', '走访户数', 'Households visited', '户', 'FLOW', 'HOUSEHOLDS', 'Households visited, summed over the visits of the period.', { by: of(visit, 'by') }],
  ['PAIRINGS', '结对', 'Pairings', '对', 'STOCK', 'RECORDS', 'Pairings that last at the end of the period.', { partner: of(pairing, 'partnerKind'), level: of(pairing, 'level') }],
  ['MEMBERS_PAIRED', '结对委员', 'Members paired', '人', 'DISTINCT_STOCK', 'PERSONS', 'Persons in at least one pairing at the end of the period.', { partner: of(pairing, 'partnerKind'), level: of(pairing, 'level') }],
  ['LECTURES', '宣讲', 'Lectures', '场次', 'FLOW', 'RECORDS', 'Lectures given in the period.', { kind: of(lecture, 'kind') }],
  ['READING_SESSIONS', '读书活动', 'Reading sessions', '期', 'FLOW', 'RECORDS', 'Reading sessions held in the period.'],
  ['TRAININGS', '培训', 'Trainings', '期', 'FLOW', 'RECORDS', 'Training courses begun in the period.', { audience: of(training, 'audience') }],
  ['STUDY_SESSIONS', '学习', 'Study sessions', '次', 'FLOW', 'RECORDS', 'Study sessions held in the period.', { body: of(studySession, 'body') }],
  ['JOINT_ACTIVITIES', '联动活动', 'Joint activities', '次', 'FLOW', 'RECORDS', 'Activities held together with other committees in the period.', { with: of(jointActivity, 'partnerLevel'), partner_kind: of(jointActivity, 'partnerKind'), across: of(jointActivity, 'across'), ...bySpecialCommittee }],
  ['MEMBER_ACTIVITIES', '委员活动', 'Activities of members', '次', 'FLOW', 'RECORDS', 'Activity days, activities of groups and voluntary service in the period.', { kind: of(memberActivity, 'kind'), place_level: of(memberActivity, 'placeLevel') }],
  ['DEEDS', '办实事', 'Practical things done', '件', 'FLOW', 'RECORDS', 'Practical things done in the period.'],
  ['SUBMISSIONS', '群众反映', 'Submissions', '件', 'FLOW', 'RECORDS', 'Submissions received in the period.', { channel: of(submission, 'channel') }],
  ['SUBMISSIONS_ANSWERED', '已答复群众反映', 'Submissions answered', '件', 'FLOW', 'RECORDS', 'Submissions answered in the period.', { channel: of(submission, 'channel') }],
  ['SUBMISSIONS_MATCHED', '转交委员的群众反映', 'Submissions matched', '件', 'FLOW', 'RECORDS', 'Submissions matched to a member in the period.', { channel: of(submission, 'channel') }],
  ['SUBMISSIONS_OPEN', '未答复群众反映', 'Submissions open', '件', 'STOCK', 'RECORDS', 'Submissions received and neither answered, closed nor merged at the end of the period.', { channel: of(submission, 'channel') }],
  ['SUBMISSIONS_OVERDUE', '逾期未答复群众反映', 'Submissions overdue', '件', 'STOCK', 'RECORDS', 'Submissions that were to be answered before the end of the period and are open then; the day is set when they are matched.', { channel: of(submission, 'channel') }],
  ['SOCIAL_OPINIONS', '社情民意信息', 'Social-opinion reports', '条', 'FLOW', 'RECORDS', 'Social-opinion reports filed in the period.', { ...atPlatform, made_from: madeFrom }],
  ['SOCIAL_OPINIONS_SIGNED', '签发社情民意信息', 'Social-opinion reports signed off', '条', 'FLOW', 'RECORDS', 'Social-opinion reports signed off in the period, whenever they were filed.'],
  ['SOCIAL_OPINIONS_FORWARDED', '报送转送社情民意信息', 'Social-opinion reports forwarded', '条', 'FLOW', 'RECORDS', 'Social-opinion reports forwarded in the period to another committee or a unit; one forwarded again counts on the latest day.', { to: forwardedTo }],
  ['SOCIAL_OPINIONS_ADOPTED', '采用社情民意信息', 'Social-opinion reports adopted', '条', 'FLOW', 'RECORDS', 'Social-opinion reports adopted in the period, whenever they were filed.', { level: of(socialOpinion, 'adoptedAt') }],
  ['TOPICS', '议题', 'Topics', '个', 'FLOW', 'RECORDS', 'Topics raised in the period.', { origin: of(topic, 'origin'), class: of(topic, 'class') }],
  ['MATTERS_WORKED_UP', '汇集事项', 'Matters worked up into common topics', '件', 'FLOW', 'RECORDS', 'Single problems raised in the period that were worked up into a common topic; taken for each record, how often each topic came up (高频事项).', { class: of(topic, 'class') }],
  ['TOPICS_AT_STEP', '八步中的议题', 'Topics at a step', '个', 'STOCK', 'RECORDS', 'Topics that stand at one of the eight steps at the end of the period.', { step: topicStep }],
  ['RESEARCH_TOPICS', '调研课题', 'Research topics', '项', 'FLOW', 'RECORDS', 'Topics of research raised in the period.', { by: of(topic, 'by') }],
  ['SURVEYS', '调研视察', 'Surveys and inspections', '次', 'FLOW', 'RECORDS', 'Surveys and inspections begun in the period.', { kind: of(survey, 'kind'), ...bySpecialCommittee }],
  ['CONSULTATIONS_HELD', '协商活动', 'Consultations held', '场次', 'FLOW', 'RECORDS', 'Consultations held in the period.', { ...form, ...bySpecialCommittee, activity_group: named('ActivityGroupId', 'Id of the activity group that held it.') }],
  ['INITIATIVE_SESSIONS', '行动协商活动', 'Consultations under initiatives', '场次', 'FLOW', 'RECORDS', 'Consultations held in the period under an initiative or a brand of one.', initiatives],
  ['INITIATIVE_PROBLEMS_SOLVED', '行动解决问题', 'Problems solved under initiatives', '个', 'FLOW', 'RECORDS', 'Problems solved in the period that were raised at a consultation under an initiative or a brand of one.', initiatives],
  ['PLACES', '登记地点', 'Places registered', '个', 'STOCK', 'RECORDS', 'Villages, communities and other places in the registers at the end of the period.', { level: of(place, 'level') }],
  ['PLACES_REACHED', '覆盖地点', 'Places reached', '个', 'DISTINCT_STOCK', 'PLACES', 'Places of the registers where at least one consultation was held from 1 January up to the end of the period; each place once.', initiatives],
  ['TARGETS_DUE', '应完成指标', 'Targets due', '个', 'FLOW', 'RECORDS', 'What targets ask for in the quarters that end in the period; give the dimension measure, as sessions and places do not add up. EVERY_PLACE: percent.', { measure: of(target, 'measure'), initiative: initiatives.initiative }],
  ['OPINIONS_COLLECTED', '收集意见建议', 'Opinions collected', '条', 'FLOW', 'TEXTS', 'Opinions collected at the consultations of the period.', form],
  ['SUGGESTIONS_MADE', '专业建议', 'Suggestions made', '条', 'FLOW', 'TEXTS', 'Suggestions made by members and experts at the consultations of the period.', form],
  ['MEMBER_PAPERS', '委员书面意见', 'Papers of members', '篇', 'FLOW', 'RECORDS', 'Papers that members submitted to consultations in the period.', form],
  ['PROBLEMS_RAISED', '提出问题', 'Problems raised', '个', 'FLOW', 'RECORDS', 'Problems raised in the period.', { origin: of(problem, 'origin') }],
  ['PROBLEMS_SOLVED', '解决问题', 'Problems solved', '个', 'FLOW', 'RECORDS', 'Problems solved in the period, whenever they were raised.', { origin: of(problem, 'origin') }],
  ['PROBLEMS_OPEN', '未解决问题', 'Problems open', '个', 'STOCK', 'RECORDS', 'Problems raised and not solved at the end of the period.', { origin: of(problem, 'origin') }],
  ['PROBLEMS_OVERDUE', '逾期未解决问题', 'Problems overdue', '个', 'STOCK', 'RECORDS', 'Problems not solved at the end of the period although they were due before.', { origin: of(problem, 'origin'), unit: unitName }],
  ['PROJECTS_AT_STAGE', '各阶段项目', 'Projects at a stage', '个', 'STOCK', 'RECORDS', 'Problems that are solved by a project in stages and stand at one of them at the end of the period: the first that is not done.', { stage: named('StageName', 'Name of the stage, as it was written.'), unit: unitName }],
  ['FIVE_TOGETHER', '共同缔造（五共）', 'Solved together', '次', 'FLOW', 'RECORDS', 'Times in the period that citizens planned, built, managed, judged or shared the solution of a problem together with others (五共).', { way: togetherWay }],
  ['CITIZENS_TOGETHER', '群众参与共同缔造', 'Citizens who took part', '人次', 'FLOW', 'ATTENDANCES', 'Citizens who took part in that, summed over the times of the period (人次).', { way: togetherWay }],
  ['FUNDS_RAISED', '落实资金', 'Money raised', '元', 'FLOW', 'YUAN', 'Money raised in the period for solving problems.', { source: moneySource }],
  ['FUNDS_SPENT', '支出资金', 'Money spent', '元', 'FLOW', 'YUAN', 'Money spent in the period on solving problems.', { source: moneySource }],
  ['SESSIONS_SOLVING_SEVERAL', '一次协商解决多个问题', 'Consultations that solved more than one problem', '场次', 'STOCK', 'RECORDS', 'Consultations of which more than one problem raised at them was solved by the end of the period.', form],
  ['PLANS', '推进方案', 'Plans', '个', 'FLOW', 'RECORDS', 'Plans adopted in the period.'],
  ['RETURN_VISITS', '回访', 'Return visits', '次', 'FLOW', 'RECORDS', 'Return visits made in the period to those whom problems concerned.', { satisfaction: of(returnVisit, 'satisfaction') }],
  ['RETURN_VISITS_SATISFIED', '满意回访', 'Satisfied return visits', '次', 'FLOW', 'RECORDS', 'Return visits of the period on which people were satisfied or basically satisfied.'],
  ['PROMISES_MADE', '部门承诺', 'Promises made', '项', 'FLOW', 'RECORDS', 'Promises that departments made in the period in answer to members.', { unit: unitName }],
  ['PROMISES_KEPT', '兑现承诺', 'Promises kept', '项', 'FLOW', 'RECORDS', 'Promises kept in the period, whenever they were made.', { unit: unitName }],
  ['PROMISES_OVERDUE', '逾期承诺', 'Promises overdue', '项', 'STOCK', 'RECORDS', 'Promises not kept at the end of the period although they were due before.', { unit: unitName }],
  ['REPORTS', '报告', 'Reports', '篇', 'FLOW', 'RECORDS', 'Reports delivered in the period.', { origin: of(report, 'origin'), form: consultationForm, ...bySpecialCommittee }],
  ['INSTRUCTIONS', '领导批示', "Leaders' instructions", '次', 'FLOW', 'RECORDS', 'Instructions that leaders gave in the period; one report can have several.', { level: of(instruction, 'level'), ...bySpecialCommittee }],
  ['POLL_OPTIONS', '投票候选项', 'Options of polls', '条', 'STOCK', 'TEXTS', 'Options of the polls open at the end of the period.'],
  ['POLL_CHOICES', '每人最多可选', 'Most choices of a poll', '项', 'EACH', 'NUMBERS', 'How many options one voter may choose, of each poll opened in the period.'],
  ['OUTCOMES', '成效指标', 'Outcomes', '项', 'FLOW', 'RECORDS', 'Numbers that show what came of records, measured in the period.', { class: of(outcome, 'class') }],
  ['OUTCOME_NUMBER', '成效数值', 'Numbers of outcomes', '各异', 'EACH', 'NUMBERS', 'The number of each outcome measured in the period, each in a unit of its own.', { class: of(outcome, 'class') }],
  ['ESCALATIONS_RAISED', '提交联动事项', 'Escalations raised', '件', 'FLOW', 'RECORDS', 'Records handed to another committee in the period: up, down or sideways.', escalated],
  ['ESCALATIONS_ACCEPTED', '受理联动事项', 'Escalations accepted', '件', 'FLOW', 'RECORDS', 'Escalations that this committee accepted in the period.', escalated],
  ['ESCALATIONS_RETURNED', '退回联动事项', 'Escalations returned', '件', 'FLOW', 'RECORDS', 'Escalations that this committee returned with a reason in the period.', escalated],
  ['ESCALATIONS_ANSWERED', '答复联动事项', 'Escalations answered', '件', 'FLOW', 'RECORDS', 'Escalations that this committee accepted and, in the period, answered.', escalated],
  ['ESCALATIONS_SOLVED', '解决联动事项', 'Escalations solved', '件', 'FLOW', 'RECORDS', 'Escalations answered in the period as solved.', escalated],
  ['ESCALATIONS_HELD', '在办联动事项', 'Escalations held', '件', 'STOCK', 'RECORDS', 'Escalations accepted and not answered at the end of the period.', escalated],
  ['ESCALATIONS_ENDED', '办结联动事项', 'Escalations ended', '件', 'FLOW', 'RECORDS', 'Escalations returned or answered in the period.', escalated],
  ['ESCALATION_DAYS_HELD', '联动事项办理天数', 'Days that escalations were held', '天', 'FLOW', 'DAYS', 'Days from receipt to return or answer, summed over the escalations that ended in the period.', escalated],
  ['PROPOSALS_SUBMITTED', '提案', 'Proposals submitted', '件', 'FLOW', 'RECORDS', 'Proposals submitted in the period.', { ...proposalKind, ...atPlatform, made_from: madeFrom }],
  ['PROPOSALS_FILED', '立案提案', 'Proposals filed', '件', 'FLOW', 'RECORDS', 'Proposals filed in the period.', proposalKind],
  ['PROPOSALS_HANDLED', '办复提案', 'Proposals replied to', '件', 'FLOW', 'RECORDS', 'Proposals to which a unit replied in the period.', proposalKind],
  ['PROPOSALS_CONCLUDED', '办结提案', 'Proposals concluded', '件', 'FLOW', 'RECORDS', 'Proposals concluded in the period.', proposalKind],
  ['PROPOSALS_ADOPTED', '采纳提案', 'Proposals adopted', '件', 'FLOW', 'RECORDS', 'Proposals concluded in the period as adopted or partly adopted.', { ...proposalKind, adoption: of(proposal, 'adoption') }],
  ['PROPOSALS_KEY', '重点提案', 'Key proposals', '件', 'FLOW', 'RECORDS', 'Key proposals submitted in the period.', proposalKind],
  ['PROPOSALS_NOT_FILED', '不予立案提案', 'Proposals not filed', '件', 'FLOW', 'RECORDS', 'Proposals decided in the period not to be filed.', proposalKind],
  ['PROPOSALS_RETRACTED', '撤案', 'Proposals withdrawn by their proposers', '件', 'FLOW', 'RECORDS', 'Proposals that their proposers withdrew in the period, before or after they were filed.', proposalKind],
  ['PROPOSALS_MERGED', '并案', 'Proposals merged', '件', 'FLOW', 'RECORDS', 'Proposals merged in the period into a lead proposal; one that had been filed stays among those filed.', proposalKind],
  ['PROPOSALS_TRANSFERRED', '转办提案', 'Proposals transferred', '件', 'FLOW', 'RECORDS', 'Proposals transferred in the period to a social-opinion report, a letter or another committee.', { ...proposalKind, transferred_to: of(proposal, 'transferredTo') }],
  ['PROPOSALS_ASSIGNED', '交办提案', 'Proposals assigned', '件', 'FLOW', 'RECORDS', 'Proposals first assigned to units in the period.', proposalKind],
  ['PROPOSALS_NOT_ADOPTED', '未采纳提案', 'Proposals not adopted', '件', 'FLOW', 'RECORDS', 'Proposals concluded in the period as not adopted.', proposalKind],
  ['PROPOSALS_PUBLISHED', '公开提案', 'Proposals published', '件', 'FLOW', 'RECORDS', 'Proposals published in the period, with their open replies.', proposalKind],
  ['PROPOSALS_EVALUATED', '评议提案', 'Proposals evaluated', '件', 'FLOW', 'RECORDS', 'Proposals replied to in the period of which at least one unit has been evaluated.', proposalKind],
  ['ASSIGNMENTS', '交办件次', 'Assignments', '件次', 'FLOW', 'RECORDS', 'Proposals given to units in the period: once for each proposal, unit and round.', handling],
  ['ASSIGNMENTS_OVERDUE', '逾期未复', 'Assignments overdue', '件次', 'STOCK', 'RECORDS', 'Assignments at the end of the period whose unit should have replied by then and has not: three months after assignment, or as extended.', handling],
  ['ASSIGNMENTS_DUE_SOON', '即将到期', 'Assignments due soon', '件次', 'STOCK', 'RECORDS', 'Assignments at the end of the period on which a reply falls due within 14 days.', handling],
  ['ASSIGNMENTS_DECLINED', '申退', 'Assignments declined', '件次', 'FLOW', 'RECORDS', 'Assignments that their units declined in the period.', handling],
  ['PROPOSALS_OVERDUE', '逾期提案', 'Proposals overdue', '件', 'DISTINCT_STOCK', 'RECORDS', 'Proposals at the end of the period on which at least one unit is overdue; each once.', proposalKind],
  ['PROPOSAL_REPLIES', '答复', 'Replies to proposals', '件次', 'FLOW', 'RECORDS', 'Replies of units to proposals in the period, in every round.', { unit, scheme: named('GradeScheme', 'Scheme of the grade.'), grade: named('Grade', 'Grade in its scheme.'), adoption: of(proposal, 'adoption'), open: yesNo }],
  ['REPLIES_RATED', '评价答复', 'Replies rated', '件次', 'FLOW', 'RECORDS', 'Ratings of replies by proposers in the period.', { unit, handling: of(satisfaction, 'handling'), result: of(satisfaction, 'result') }],
  ['HANDLING_SATISFIED', '对办理工作满意', 'Satisfied with the handling', '件次', 'FLOW', 'RECORDS', 'Ratings in the period that are satisfied or basically satisfied with the handling.', { unit }],
  ['RESULT_SATISFIED', '对办理结果满意', 'Satisfied with the result', '件次', 'FLOW', 'RECORDS', 'Ratings in the period that are satisfied or basically satisfied with the result.', { unit }],
  ['PROPOSAL_SUPERVISIONS', '提案督办', 'Supervisions of proposals', '次', 'FLOW', 'RECORDS', 'Times in the period that the handling of a proposal was supervised.', { form: of(supervision, 'form') }],
  ['EVALUATIONS', '民主评议', 'Evaluations', '件次', 'FLOW', 'RECORDS', 'Scores given in the period: one for each proposal, unit and rater.', { unit, rater_group: of(evaluation, 'raterGroup') }],
  ['EVALUATION_SCORES', '民主评议得分合计', 'Scores given', '分', 'FLOW', 'RECORDS', 'Scores given in the period, added up; divided by EVALUATIONS they give an average.', { unit, rater_group: of(evaluation, 'raterGroup') }],
  ['HANDLINGS', '承办件次', 'Handlings', '件次', 'FLOW', 'RECORDS', 'Pairs of proposal and unit first replied to in the period.', handling],
  ['HANDLINGS_EVALUATED', '已评议承办件次', 'Handlings evaluated', '件次', 'FLOW', 'RECORDS', 'Pairs of proposal and unit first replied to in the period that at least one rater has evaluated.', handling],
  ['RATER_GROUPS_DUE', '应评议方', 'Rater groups due', '方次', 'FLOW', 'RECORDS', 'Three for each pair of proposal and unit first replied to in the period: proposers, committee, party and government inspectors.', handling],
  ['RATER_GROUPS_TOOK_PART', '实评议方', 'Rater groups that took part', '方次', 'FLOW', 'RECORDS', 'Of those three, the groups that have evaluated the pair.', handling],
  ['LETTERS', '委员来信', 'Letters passed on', '件', 'FLOW', 'RECORDS', 'Letters of members passed on to an office in the period.'],
];

const AHEAD = new Set(['ROOM_MONTHS_DUE', 'ROOM_MONTHS_KEPT', 'ROOM_MONTHS_MISSED']);
const DUE = new Set(['DUTY_ITEMS', 'TARGETS_DUE']);
const PER: Record<string, Measure['per']> = { ACTIVITY_GROUPS: { SPECIAL_COMMITTEE: 'SPECIAL_COMMITTEES' } };

const counted: Measure[] = rows.map(([code, name, nameEn, unit, kind, basis, definition, dimensions]) => ({
  code,
  name,
  nameEn,
  unit,
  kind,
  basis,
  definition,
  version: 1,
  dimensions: dimensions ?? {},
  ...(PER[code] && { per: PER[code] }),
  ...(AHEAD.has(code) && { ahead: true }),
  ...(DUE.has(code) && { due: true }),
}));

/** The measure catalogue. The views `<kind>__<measure>` define what each counts; this says how it is read. */
export const measures: Measure[] = [
  ...counted,
  {
    code: 'SPECIAL_COMMITTEE_RATE',
    name: '委员入委率',
    nameEn: 'Seats in special committees of all seats',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition:
      'Seats that belong to a special committee ÷ seats held, both at the end of the period; 100 where all members are in one (全员入委).',
    version: 1,
    dimensions: { sector: sectorChoices, party: of(member, 'party') },
    numerator: 'SEATS_IN_SPECIAL_COMMITTEES',
    denominator: 'MEMBER_SEATS',
  },
  {
    code: 'PROPOSAL_ADOPTION_RATE',
    name: '提案采纳率',
    nameEn: 'Adoption rate of proposals',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Proposals adopted or partly adopted ÷ proposals concluded, both in the period (not ÷ filed).',
    version: 1,
    dimensions: proposalKind,
    numerator: 'PROPOSALS_ADOPTED',
    denominator: 'PROPOSALS_CONCLUDED',
  },
  {
    code: 'REPLY_HANDLING_SATISFACTION',
    name: '办理工作满意率',
    nameEn: 'Satisfaction with handling',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Ratings satisfied or basically satisfied with the handling ÷ ratings, both in the period.',
    version: 1,
    dimensions: { unit },
    numerator: 'HANDLING_SATISFIED',
    denominator: 'REPLIES_RATED',
  },
  {
    code: 'REPLY_RESULT_SATISFACTION',
    name: '办理结果满意率',
    nameEn: 'Satisfaction with results',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Ratings satisfied or basically satisfied with the result ÷ ratings, both in the period.',
    version: 1,
    dimensions: { unit },
    numerator: 'RESULT_SATISFIED',
    denominator: 'REPLIES_RATED',
  },
  {
    code: 'EVALUATION_COVERAGE_OF_PROPOSALS',
    name: '参评提案覆盖率',
    nameEn: 'Coverage of proposals by evaluation',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'First coverage: proposals evaluated ÷ proposals replied to, both of the replies of the period.',
    version: 1,
    dimensions: proposalKind,
    numerator: 'PROPOSALS_EVALUATED',
    denominator: 'PROPOSALS_HANDLED',
  },
  {
    code: 'EVALUATION_COVERAGE_OF_UNITS',
    name: '承办单位覆盖率',
    nameEn: 'Coverage of units by evaluation',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Second coverage: pairs of proposal and unit evaluated ÷ pairs first replied to, both of the replies of the period.',
    version: 1,
    dimensions: handling,
    numerator: 'HANDLINGS_EVALUATED',
    denominator: 'HANDLINGS',
  },
  {
    code: 'EVALUATION_COVERAGE_OF_RATERS',
    name: '评议主体覆盖率',
    nameEn: 'Coverage of rater groups',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition:
      'Third coverage: of the three groups that are to evaluate each pair of proposal and unit (proposers, committee, party and government inspectors) those that did ÷ all, of the replies of the period.',
    version: 1,
    dimensions: handling,
    numerator: 'RATER_GROUPS_TOOK_PART',
    denominator: 'RATER_GROUPS_DUE',
  },
  {
    code: 'GROUP_EVALUATION_COVERAGE',
    name: '小组考评覆盖率',
    nameEn: 'Share of groups evaluated',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Groups evaluated ÷ activity groups, both at the end of the period; ask for a half-year or a day at the end of one.',
    version: 1,
    dimensions: { kind: of(activityGroup, 'kind') },
    numerator: 'GROUPS_EVALUATED',
    denominator: 'ACTIVITY_GROUPS',
  },
  {
    code: 'PLACE_COVERAGE',
    name: '地点覆盖率',
    nameEn: 'Share of places reached',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Places reached since 1 January ÷ places registered, both at the end of the period.',
    version: 1,
    dimensions: {},
    numerator: 'PLACES_REACHED',
    denominator: 'PLACES',
  },
  {
    code: 'PLATFORM_COVERAGE',
    name: '平台覆盖率',
    nameEn: 'Share of places with a platform',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Places in which a platform is open ÷ places registered, both at the end of the period.',
    version: 1,
    dimensions: { level: of(platform, 'placeLevel') },
    numerator: 'PLACES_WITH_PLATFORM',
    denominator: 'PLACES',
  },
  {
    code: 'RETURN_VISIT_SATISFACTION',
    name: '回访满意率',
    nameEn: 'Satisfied share of return visits',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Return visits on which people were satisfied or basically satisfied ÷ return visits, both in the period.',
    version: 1,
    dimensions: {},
    numerator: 'RETURN_VISITS_SATISFIED',
    denominator: 'RETURN_VISITS',
  },
  {
    code: 'RECEPTION_DAY_RATE',
    name: '接待日落实率',
    nameEn: 'Reception days kept of those due',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Months in which a reception day was kept ÷ months in which one was due, both ended in the period.',
    version: 1,
    dimensions: byPlatformKind,
    ahead: true,
    numerator: 'ROOM_MONTHS_KEPT',
    denominator: 'ROOM_MONTHS_DUE',
  },
  {
    code: 'PROBLEM_SOLUTION_RATE',
    name: '问题解决率',
    nameEn: 'Solved per raised',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Problems solved ÷ problems raised, both in the period.',
    version: 1,
    dimensions: { origin: of(problem, 'origin') },
    numerator: 'PROBLEMS_SOLVED',
    denominator: 'PROBLEMS_RAISED',
  },
  {
    code: 'ESCALATION_SOLUTION_RATE',
    name: '联动事项解决率',
    nameEn: 'Escalations solved per ended',
    unit: '%',
    kind: 'RATIO',
    basis: 'SHARE',
    definition: 'Escalations solved ÷ escalations returned or answered, both in the period.',
    version: 1,
    dimensions: escalated,
    numerator: 'ESCALATIONS_SOLVED',
    denominator: 'ESCALATIONS_ENDED',
  },
  {
    code: 'ESCALATION_AVERAGE_DAYS',
    name: '联动事项平均办理天数',
    nameEn: 'Average days that an escalation was held',
    unit: '天',
    kind: 'RATIO',
    basis: 'DAYS',
    definition: 'Days from receipt to return or answer ÷ escalations that ended, both in the period.',
    version: 1,
    dimensions: escalated,
    numerator: 'ESCALATION_DAYS_HELD',
    denominator: 'ESCALATIONS_ENDED',
    scale: 1,
  },
];

export const measureByCode: ReadonlyMap<string, Measure> = new Map(measures.map(measure => [measure.code, measure]));
