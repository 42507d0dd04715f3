import { choice, choices, integer, items, reference, text, texts } from '../infra/records/field.ts';

/** Closed sets that several subgraphs use; code → Chinese name. */
export const placeLevel = choices('PlaceLevel', 'Kind of place below or beside the county.', {
  TOWNSHIP: '乡镇',
  STREET: '街道',
  VILLAGE: '村',
  COMMUNITY: '社区',
  ESTATE: '小区',
  ENTERPRISE: '企业单位',
  PARK: '园区',
  INDUSTRY_CHAIN: '产业链',
  OTHER: '其他',
});

export const memberLevel = choices('MemberLevel', 'Level of the committee on which a member sits.', {
  NATIONAL: '全国',
  PROVINCE: '省级',
  CITY: '市级',
  COUNTY: '县级',
});

export const participantRole = choices('ParticipantRole', 'As what somebody takes part.', {
  MEMBER: '委员',
  EXPERT: '专家',
  DEPARTMENT: '部门',
  CITIZEN: '群众',
});

/** Who took part: by role and level, by name where known, with a head count. */
export const participants = items(
  'Participant',
  {
    role: choice(participantRole, '身份', 'As what they take part.', '委员', { required: true }),
    level: choice(memberLevel, '级别', 'For members: level of their committee.', '市级'),
    count: integer('人数', 'Head count (人).', '5', { required: true, min: 1, max: 100_000 }),
    personKey: text('人员统一码', 'Opaque key of the person, where one person is meant.', 'P7K2M9QX', { max: 40 }),
  },
  '参加人员',
  'Who took part: role, level and head count; a person by key where known.',
  '委员/市级/5；群众//30',
);

/** The special committee (专委会) that held, made or delivered a thing: what it does can be counted and listed apart. */
export const actingCommittee = reference('specialCommittee', '主办专委会', 'Special committee of the owner whose work it was.', '');

/** Opaque key of a person, the same on every committee. Never an identity number. */
export const personKey = (required = true) =>
  text('人员统一码', 'Opaque key of the person, the same on every committee on which they sit. Never an identity number.', 'P7K2M9QX', {
    required,
    max: 40,
    pattern: { test: /^(?!\d{15}(\d{2}[\dXx])?$)[A-Za-z0-9-]{4,40}$/, says: '4 至 40 位字母或数字，不得使用身份证号' },
  });

/** Opaque keys of several persons; each gets a duty entry of the record. */
export const personKeys = (label: string, description: string) =>
  texts(label, `${description} Each gets an entry in their record of performance.`, 'P7K2M9QX；P0000002', {
    max: 40,
    pattern: { test: /^(?!\d{15}(\d{2}[\dXx])?$)[A-Za-z0-9-]{4,40}$/, says: '4 至 40 位字母或数字，不得使用身份证号' },
  });

/** What a member did, as an entry in their record of performance (履职记录). */
export const duty = choices('Duty', 'What a member did, as their record of performance (履职记录) names it.', {
  ATTENDED_CONSULTATION: '参加协商活动',
  ATTENDED_SURVEY: '参加调研视察',
  PROPOSAL_FIRST: '提交提案（第一提案人）',
  PROPOSAL_JOINT: '联名提案',
  RECEPTION_KEPT: '值守接待日',
  VISIT: '走访',
  LECTURE: '宣讲',
  TRAINING: '参加培训',
  READING: '参加读书活动',
  STUDY: '参加集体学习',
  JOINT_ACTIVITY: '参加联动活动',
  MEMBER_ACTIVITY: '参加委员活动',
  DEED: '办实事',
  SOCIAL_OPINION_FILED: '提交社情民意信息',
  SOCIAL_OPINION_ADOPTED: '社情民意信息被采用',
  PAPER: '提交书面意见',
  QUESTION: '面对面提问',
  CORPS_SERVICE: '专家服务团服务',
});
