import {
  choice,
  choices,
  date,
  dated,
  division,
  integer,
  items,
  type Row,
  reference,
  sector,
  text,
  texts,
} from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { personKey, placeLevel } from '@tongxin/vocabulary/vocabulary.ts';
import { metByHand } from '../local-vocabulary/local-vocabulary.kind.ts';

const platformKind = choices('PlatformKind', ['平台的类型。', 'Kind of platform.'], {
  WORKROOM: ['委员工作室', "Members' workroom"],
  LIAISON_ROOM: ['委员联络室', "Members' liaison room"],
  STATION: ['委员工作站', "Members' station"],
  CONSULTATION_ROOM: ['协商议事室', 'Consultation room'],
  PAVILION: ['议事亭', 'Deliberation pavilion'],
  HOME_CORNER: ['家常点', 'Home corner'],
  PARLOUR: ['委员会客厅', "Members' parlour"],
  READING_BASE: ['委员读书基地', "Members' reading base"],
  OTHER: ['其他平台', 'Other platform'],
});

const serviceKind = choices('ServiceKind', ['除委员外，为平台提供服务的力量。', 'Who serves a platform besides its members.'], {
  SERVICE_CORPS: ['专家服务团', 'Expert service corps'],
  VOLUNTEERS: ['志愿者', 'Volunteers'],
});

const fields = {
  name: text(['名称', 'Name'], ['名称，在本政协内不得重复。', 'Name, unique within the committee.'], {
    example: '均川镇委员工作室',
    required: true,
  }),
  kind: dated(choice(platformKind, ['类型', 'Kind'], ['平台的类型。', 'Kind of platform.'], { example: '委员工作室', required: true })),
  division: division(['行政区划', 'Division'], ['所在的行政区划。', 'Division in which it lies.'], { example: '421303' }),
  place: reference(
    'place',
    ['登记地点', 'Registered place'],
    ['所在的登记地点；填写后，该地点即视为设有平台。', 'Place of the register in which it lies: that place then has a platform.'],
    {
      anyOwner: true,
      relation: 'LIES_AT',
      joins: false,
      onEnd: 'STAYS',
    },
  ),
  placeName: text(['地点', 'Place'], ['所在的乡镇、村、社区或企业。', 'Township, village, community or enterprise.'], {
    example: '均川镇',
  }),
  placeLevel: dated(choice(placeLevel, ['地点级别', 'Place level'], ['地点的类型。', 'Kind of the place.'], { example: '乡镇' })),
  sector: dated(sector(['界别', 'Sector'], ['为哪个界别设立。', 'Sector for which it was set up.'])),
  specialCommittee: dated(
    reference(
      'specialCommittee',
      ['依托专委会', 'Special committee'],
      ['由哪个专委会设立或联系。', 'Special committee that set it up or looks after it.'],
      { anyOwner: true, onEnd: 'STAYS' },
    ),
  ),
  industryChain: dated(text(['产业链', 'Industry chain'], ['依托哪条产业链设立。', 'Industry chain along which it was set up.'])),
  servedBy: dated(
    choice(serviceKind, ['服务力量', 'Served by'], ['除委员外，还有哪些力量提供服务。', 'Who serves it besides its members.']),
  ),
  station: reference(
    'platform',
    ['所属工作站', 'Station'],
    ['工作室所属的委员工作站（一站两室）。', 'Station (委员工作站) to which the room belongs: 一站两室.'],
    { inverse: 'rooms', onEnd: 'REFUSE' },
  ),
  tierAbove: reference(
    'platform',
    ['上级平台', 'Upper-tier platform'],
    [
      '上一层级的平台：社区平台的上级是街道平台，小区平台的上级是社区平台。',
      'Platform of the tier above it: of the street over that of a community, of the community over that of an estate.',
    ],
    {
      inverse: 'tierBelow',
      onEnd: 'REFUSE',
    },
  ),
  grids: texts(
    ['覆盖网格', 'Grids covered'],
    ['所覆盖的社区或村的网格，每个网格一项。', 'Grids (网格) of the community or village that it covers, one each.'],
    { max: 60 },
  ),
  openedOn: date(['设立日期', 'Set up on'], ['平台设立的日期。', 'Day on which it was opened.'], { example: '2022-03-18', required: true }),
  closedOn: date(['关闭日期', 'Closed on'], ['平台关闭的日期；仍在运行的留空。', 'Day on which it was closed; empty while it is open.']),
  receptionDayOfMonth: integer(
    ['每月接待日', 'Monthly reception day'],
    [
      '每月接待群众的日子；当月没有这一天的，以当月最后一天为准。留空表示此处不实行每月接待日制度。',
      'Day of each month on which citizens are received; in a shorter month its last day. Empty: the monthly rule does not hold here.',
    ],
    { example: '15', min: 1, max: 31 },
  ),
  receptionFrom: date(
    ['接待日制度起始', 'Reception rule since'],
    ['每月接待日制度从何时起实行；不填即为平台设立之日。', 'Since when the monthly rule holds; since its opening unless told.'],
  ),
  codeIssuedOn: date(
    ['发码日期', 'Code issued on'],
    ['现用平台码（码上提）的发码日期；没有平台码的留空。', 'Day on which its present code (码上提) was issued; empty without one.'],
    { derived: true },
  ),
  servingPublishedOn: date(
    ['委员公开日期', 'Members published on'],
    [
      '在此履职的委员姓名公开的日期；没有公开的为空。',
      'Since when the names of those who serve it are published; empty while they are not.',
    ],
    { derived: true },
  ),
  standards: metByHand(
    'StandardMet',
    ['达标情况', 'Standards met'],
    [
      '当地所要求的标准（五有、六新：场所、标准、保障、制度、特色）的达标情况，附起止日期。',
      'Standards that it meets of those that the place asks (五有, 六新: place, standard, support, rules, character), with the days.',
    ],
    'PLACE/2023-03-01//60 平方米',
  ),
  heads: items({
    type: 'PlatformHead',
    parts: {
      personKey: personKey(),
      from: date(['任职日期', 'Took office on'], ['担任负责人的第一天。', 'First day as head.'], { example: '2022-03-18', required: true }),
      until: date(['卸任日期', 'Left office on'], ['担任负责人的最后一天；仍在任的留空。', 'Last day as head; empty while in charge.']),
    },
    label: ['负责人', 'Heads'],
    description: ['历任负责人。', 'Heads over time.'],
    example: 'P7K2M9QX/2022-03-18/',
  }),
  liaisonPersons: items({
    type: 'PlatformLiaisonPerson',
    parts: {
      personKey: personKey(),
      from: date(['任职日期', 'Took office on'], ['担任联络员的第一天。', 'First day as liaison person.'], {
        example: '2022-03-18',
        required: true,
      }),
      until: date(
        ['卸任日期', 'Left office on'],
        ['担任联络员的最后一天；仍在任的留空。', 'Last day as liaison person; empty while serving.'],
      ),
    },
    label: ['联络员', 'Liaison persons'],
    description: ['历任联络员，负责平台的日常运转和记录。', 'Liaison persons over time: who keeps the platform going and its records.'],
    example: 'P0000002/2022-03-18/',
  }),
};

export const platform = defineKind({
  name: 'platform',
  prefix: 'plt',
  subgraph: 'liaison',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'LIAISON',
  label: ['委员平台', 'Member platform'],
  description: [
    '委员联系界别群众、接待群众的场所，如委员工作室、委员联络室、委员工作站。',
    'A place where members meet their sector and the citizens: a workroom, a liaison room, a station.',
  ],
  fields,
  naturalKey: ['name'],
  lasts: ['openedOn', 'closedOn'],
  check: termsInOrder,
});

/** Those who serve a platform over time, and how a person is told that their days are wrong. */
const SERVING = { heads: ['负责人', 'A head'], liaisonPersons: ['联络员', 'A liaison person'] } as const;

function termsInOrder(record: Row<typeof fields>, { language }: Hearing): Fault | null {
  for (const field of ['heads', 'liaisonPersons'] as const) {
    const [zh, en] = SERVING[field];
    const wrong = record[field].findIndex(({ from, until }) => until && until < from);
    if (wrong < 0) continue;
    const message = say(language, `${zh}的卸任日期早于任职日期。`, `${en} cannot leave before the first day.`);
    return { field: `${field}.${wrong}.until`, code: 'OUT_OF_ORDER', message };
  }
  return null;
}
