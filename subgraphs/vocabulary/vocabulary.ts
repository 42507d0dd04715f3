import { parseId } from '@tongxin/infra/id.ts';
import { choice, choices, integer, items, type KindName, person, persons, reference } from '@tongxin/infra/kernel/field.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say, type Words } from '@tongxin/infra/kernel/words.ts';

/** Closed sets that several subgraphs use; code → Chinese name. */
export const placeLevel = choices('PlaceLevel', ['县以下或与县并列的地点类型。', 'Kind of place below or beside the county.'], {
  TOWNSHIP: ['乡镇', 'Township'],
  STREET: ['街道', 'Street'],
  VILLAGE: ['村', 'Village'],
  COMMUNITY: ['社区', 'Community'],
  ESTATE: ['小区', 'Residential estate'],
  ENTERPRISE: ['企业单位', 'Enterprise'],
  PARK: ['园区', 'Park'],
  INDUSTRY_CHAIN: ['产业链', 'Industry chain'],
  OTHER: ['其他', 'Other'],
});

export const memberLevel = choices('MemberLevel', ['委员所在政协的级别。', 'Level of the committee on which a member sits.'], {
  NATIONAL: ['全国', 'National'],
  PROVINCE: ['省级', 'Provincial'],
  CITY: ['市级', 'City'],
  COUNTY: ['县级', 'County'],
});

/** What is reported together: the work of a subgraph. */
export const reportingArea = choices('ReportingArea', ['报送哪方面的工作。', 'Work of which kind is reported.'], {
  CONSULTATIONS: ['协商', 'Consultations, plans and problems'],
  LIAISON: ['联络', 'Platforms, reception days, visits, submissions'],
  PROPOSALS: ['提案', 'Proposals'],
  MEMBERS: ['委员', 'Members and their work'],
});

/** How it is known that somebody did this themself: nobody speaks for another. */
export const attestation = choices(
  'Attestation',
  [
    '本人如何作出：本人登录办理，或由工作人员据材料登记。',
    'How somebody did it themself: signed in, or as staff entered it from what they have.',
  ],
  {
    OWN: ['本人登录办理', 'Signed in themself'],
    PAPER: ['据书面材料登记', 'Entered from paper'],
    TELEPHONE: ['据电话登记', 'Entered from the telephone'],
    PENDING: ['待本人确认', 'Not yet confirmed by themself'],
  },
);

/** What a person's key looks like: never an identity number. */
export const personKeyPattern = {
  test: /^(?!\d{15}(\d{2}[\dXx])?$)[A-Za-z0-9-]{4,40}$/,
  says: ['4 至 40 位字母或数字，不得使用身份证号', '4 to 40 letters or digits, and no identity number'],
} as const;

const keyShape = { max: 40, pattern: personKeyPattern } as const;

/** How a person may be named where one is meant. */
const BY_NAME = [
  '本政协登记的人员也可填姓名，保存的是统一码。',
  'One whom the own committee registered may be named; the key is what is kept.',
] as const;

/** A person by opaque key, where one is meant. */
export const aPerson = (label: Words, [zh, en]: Words) =>
  person(label, [`${zh}${BY_NAME[0]}`, `${en} ${BY_NAME[1]}`], { example: 'P7K2M9QX', ...keyShape });

const KEY = [
  ['人员统一码', 'Person key'],
  [
    `人员统一码，由登记此人的政协发给，本身不显示身份；不得使用身份证号。${BY_NAME[0]}`,
    `Opaque key under which a committee registered the person; it says nothing of them. Never an identity number. ${BY_NAME[1]}`,
  ],
] as const;

/** Opaque key of the person whom the record is about. */
export const personKey = () => person(...KEY, { example: 'P7K2M9QX', ...keyShape, required: true });

/** Opaque keys of several persons; each gets a duty entry of the record. */
export const personKeys = (label: Words, [zh, en]: Words) =>
  persons(label, [`${zh}每人各记一条履职记录。${BY_NAME[0]}`, `${en} Each gets an entry in their record of performance. ${BY_NAME[1]}`], {
    example: 'P7K2M9QX；P0000002',
    ...keyShape,
  });

export const participantRole = choices('ParticipantRole', ['以什么身份参加。', 'As what somebody takes part.'], {
  MEMBER: ['委员', 'Member'],
  EXPERT: ['专家', 'Expert'],
  DEPARTMENT: ['部门', 'Department'],
  CITIZEN: ['群众', 'Citizen'],
});

/** Who took part: by role and level, by name where known, with a head count: few of them tell about somebody, as figures of them would. */
export const participants = items({
  type: 'Participant',
  guarded: 'COMMITTEE',
  parts: {
    role: choice(participantRole, ['身份', 'Role'], ['以什么身份参加。', 'As what they take part.'], { example: '委员', required: true }),
    level: choice(memberLevel, ['级别', 'Level'], ['委员填写其所在政协的级别。', 'For members: level of their committee.'], {
      example: '市级',
    }),
    count: integer(['人数', 'Head count'], ['人数（人）。', 'Head count (人).'], { example: '5', required: true, min: 1, max: 100_000 }),
    personKey: aPerson(
      ['人员统一码', 'Person key'],
      ['人员统一码，仅在指某一个人时填写。', 'Opaque key of the person, where one person is meant.'],
    ),
  },
  label: ['参加人员', 'Participants'],
  description: [
    '参加人员的身份、级别和人数；知道具体是谁的，填写人员统一码。',
    'Who took part: role, level and head count; a person by key where known.',
  ],
  example: '委员/市级/5；群众//30',
  wrongItem: ({ personKey: key, count }) =>
    key && count !== 1
      ? {
          part: 'count',
          code: 'ONE_PERSON',
          says: ['写明一人统一码的，人数应为 1。', 'Where one person is named by key, the count is 1.'],
        }
      : null,
});

/** The special committee (专委会) that held, made or delivered a thing: what it does can be counted and listed apart. */
export const actingCommittee = reference(
  'specialCommittee',
  ['主办专委会', 'Host special committee'],
  ['由所属政协的哪个专委会主办。', 'Special committee of the owner whose work it was.'],
  { onEnd: 'REFUSE' },
);

/** The record of the same event by the committee that led it: committees that held it together each keep a record of their own. */
export const sameEventAs = <N extends KindName>(kind: N) =>
  reference(
    kind,
    ['同一活动', 'Same event as'],
    [
      '与其他政协联合开展、对方也已登记的，填写牵头（或上一级）政协登记的那一条：各政协各计一次，包含双方的上级统计只计一次。',
      'Where it was held together with another committee that recorded it too: the record of the one that led it, or of the one above. It counts once for each committee, and once, not twice, for a committee above both.',
    ],
    { anyOwner: true, relation: 'SAME_EVENT_AS', joins: false, inverse: 'sameEvents', onEnd: 'STAYS' },
  );

/** Of one event a committee keeps one record. */
export function ofAnotherCommittee(record: { sameEventAs: string | null }, { committee, language }: Hearing): Fault | null {
  if (!record.sameEventAs || parseId(record.sameEventAs).committee !== committee) return null;
  const message = say(
    language,
    '“同一活动”应为其他政协的记录；本委员会重复登记的，请撤回其中一条。',
    '"sameEventAs" names the record of another committee. Where your own recorded it twice, withdraw one.',
  );
  return { field: 'sameEventAs', code: 'OWN_RECORD', message };
}

/** What a member did, as an entry in their record of performance (履职记录). */
export const duty = choices(
  'Duty',
  ['委员履职事项，与履职记录中的名称一致。', 'What a member did, as their record of performance (履职记录) names it.'],
  {
    ATTENDED_CONSULTATION: ['参加协商活动', 'Attended a consultation'],
    ATTENDED_SURVEY: ['参加调研视察', 'Took part in a survey'],
    PROPOSAL_FIRST: ['提交提案（第一提案人）', 'Submitted a proposal (first proposer)'],
    PROPOSAL_JOINT: ['联名提案', 'Co-signed a proposal'],
    PROPOSAL_FIRST_FILED: ['提案立案（第一提案人）', 'Had a proposal filed (first proposer)'],
    PROPOSAL_JOINT_FILED: ['联名提案立案', 'Had a co-signed proposal filed'],
    RECEPTION_KEPT: ['值守接待日', 'Kept a reception day'],
    VISIT: ['走访', 'Paid a visit'],
    LECTURE: ['宣讲', 'Gave a lecture'],
    TRAINING: ['参加培训', 'Attended a training'],
    READING: ['参加读书活动', 'Took part in a reading session'],
    STUDY: ['参加集体学习', 'Took part in a study session'],
    JOINT_ACTIVITY: ['参加联动活动', 'Took part in a joint activity'],
    MEMBER_ACTIVITY: ['参加委员活动', "Took part in a members' activity"],
    DEED: ['办实事', 'Did a deed'],
    SOCIAL_OPINION_FILED: ['提交社情民意信息', 'Submitted a social-opinion report'],
    SOCIAL_OPINION_ADOPTED: ['社情民意信息被采用', 'Had a social-opinion report adopted'],
    PAPER: ['提交书面意见', 'Submitted a paper'],
    QUESTION: ['面对面提问', 'Asked a question face to face'],
    CORPS_SERVICE: ['专家服务团服务', 'Served with a service corps'],
  },
);
