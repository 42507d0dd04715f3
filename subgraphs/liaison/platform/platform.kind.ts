import { choice, choices, date, division, integer, items, reference, sector, text, texts } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { personKey, placeLevel } from '../../../schema/vocabulary.ts';
import { metByHand } from '../local-vocabulary/local-vocabulary.kind.ts';

const platformKind = choices('PlatformKind', 'Kind of platform.', {
  WORKROOM: '委员工作室',
  LIAISON_ROOM: '委员联络室',
  STATION: '委员工作站',
  CONSULTATION_ROOM: '协商议事室',
  PAVILION: '议事亭',
  HOME_CORNER: '家常点',
  PARLOUR: '委员会客厅',
  READING_BASE: '委员读书基地',
  OTHER: '其他平台',
});

const serviceKind = choices('ServiceKind', 'Who serves a platform besides its members.', {
  SERVICE_CORPS: '专家服务团',
  VOLUNTEERS: '志愿者',
});

export const platform = defineKind({
  name: 'platform',
  prefix: 'plt',
  subgraph: 'liaison',
  label: '委员平台',
  description: 'A place where members meet their sector and the citizens: a workroom, a liaison room, a station.',
  fields: {
    name: text('名称', 'Name, unique within the committee.', '均川镇委员工作室', { required: true }),
    kind: choice(platformKind, '类型', 'Kind of platform.', '委员工作室', { required: true }),
    division: division('行政区划', 'Division in which it lies.', '421303'),
    place: reference('place', '登记地点', 'Place of the register in which it lies: that place then has a platform.', '', {
      anyOwner: true,
      relation: 'LIES_AT',
      joins: false,
    }),
    placeName: text('地点', 'Township, village, community or enterprise.', '均川镇'),
    placeLevel: choice(placeLevel, '地点级别', 'Kind of the place.', '乡镇'),
    sector: sector('界别', 'Sector for which it was set up.', ''),
    industryChain: text('产业链', 'Industry chain along which it was set up.', ''),
    servedBy: choice(serviceKind, '服务力量', 'Who serves it besides its members.', ''),
    station: reference('platform', '所属工作站', 'Station (委员工作站) to which the room belongs: 一站两室.', '', { inverse: 'rooms' }),
    tierAbove: reference(
      'platform',
      '上级平台',
      'Platform of the tier above it: of the street over that of a community, of the community over that of an estate.',
      '',
      {
        inverse: 'tierBelow',
      },
    ),
    grids: texts('覆盖网格', 'Grids (网格) of the community or village that it covers, one each.', '', { max: 60 }),
    openedOn: date('设立日期', 'Day on which it was opened.', '2022-03-18', { required: true }),
    closedOn: date('关闭日期', 'Day on which it was closed; empty while it is open.', ''),
    receptionDayOfMonth: integer(
      '每月接待日',
      'Day of each month on which citizens are received; in a shorter month its last day. Empty: the monthly rule does not hold here.',
      '15',
      { min: 1, max: 31 },
    ),
    receptionFrom: date('接待日制度起始', 'Since when the monthly rule holds; since its opening unless told.', ''),
    codeIssuedOn: date('发码日期', 'Day on which its present code (码上提) was issued; empty without one.', ''),
    standards: metByHand(
      'StandardMet',
      '达标情况',
      'Standards that it meets of those that the place asks (五有, 六新: place, standard, support, rules, character), with the days.',
      'PLACE/2023-03-01//60 平方米',
    ),
    heads: items(
      'PlatformHead',
      {
        personKey: personKey(),
        from: date('任职日期', 'First day as head.', '2022-03-18', { required: true }),
        until: date('卸任日期', 'Last day as head; empty while in charge.', ''),
      },
      '负责人',
      'Heads over time.',
      'P7K2M9QX/2022-03-18/',
    ),
    liaisonPersons: items(
      'PlatformLiaisonPerson',
      {
        personKey: personKey(),
        from: date('任职日期', 'First day as liaison person.', '2022-03-18', { required: true }),
        until: date('卸任日期', 'Last day as liaison person; empty while serving.', ''),
      },
      '联络员',
      'Liaison persons over time: who keeps the platform going and its records.',
      'P0000002/2022-03-18/',
    ),
  },
  naturalKey: ['name'],
  lasts: ['openedOn', 'closedOn'],
  check: termsInOrder,
});

/** Those who serve a platform over time, and how a person is told that their days are wrong. */
const SERVING = { heads: ['负责人', 'A head'], liaisonPersons: ['联络员', 'A liaison person'] } as const;

function termsInOrder(record: Record<string, any>, language: Language): Problem | null {
  for (const [field, [zh, en]] of Object.entries(SERVING)) {
    const served = (record[field] ?? []) as { from: string; until?: string | null }[];
    const wrong = served.findIndex(({ from, until }) => until && until < from);
    if (wrong < 0) continue;
    const message = say(language, `${zh}的卸任日期早于任职日期。`, `${en} cannot leave before the first day.`);
    return { field: `${field}.${wrong}.until`, code: 'OUT_OF_ORDER', message };
  }
  return null;
}
