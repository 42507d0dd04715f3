import { choice, choices, committee, date, division, reference, text, texts } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { actingCommittee, participants, placeLevel } from '../../../schema/vocabulary.ts';

export const consultationForm = choices('ConsultationForm', 'Form of a consultation.', {
  PLENARY: '全体会议协商',
  STANDING_COMMITTEE: '专题议政性常委会会议',
  BIMONTHLY: '双月专题协商会',
  THEMED: '专题协商会',
  MONTHLY: '月协商会',
  COUNTERPART: '对口协商',
  SECTOR: '界别协商',
  PROPOSAL_HANDLING: '提案办理协商',
  FRONTLINE: '一线协商',
  HEART_TO_HEART: '民情恳谈会',
  COURTYARD: '院坝会',
  DEMOCRATIC_SUPERVISION: '民主监督',
  FACE_TO_FACE: '面对面协商',
  LISTENING: '倾听座谈会',
  OTHER: '其他协商',
});

export const handlingPhase = choices('HandlingPhase', 'When a consultation on the handling of a proposal was held.', {
  BEFORE: '办前协商',
  DURING: '办中协商',
  AFTER: '办后协商',
});

export const consultation = defineKind({
  name: 'consultation',
  prefix: 'con',
  subgraph: 'consultations',
  label: '协商活动',
  description: 'A consultation (协商活动) held: who met, where, on what, and what was said.',
  fields: {
    title: text('题目', 'What was consulted on.', '幸福社区停车难协商', { required: true }),
    form: choice(consultationForm, '协商形式', 'Form.', '一线协商', { required: true }),
    heldOn: date('日期', 'Day on which it was held.', '2023-05-15', { required: true }),
    host: committee('承办政协', 'Committee that hosts it; the owner, unless another one is named.', ''),
    initiative: text('行动', 'Initiative under which it was held.', '一线协商·共同缔造'),
    brand: text('品牌', 'Local brand of the initiative.', '有事好商量'),
    underInitiative: reference(
      'initiative',
      '所属行动',
      'Initiative under which it was held, of whichever committee. Its brand will do instead.',
      '',
      {
        anyOwner: true,
        relation: 'HELD_UNDER',
        joins: false,
      },
    ),
    underBrand: reference('brand', '所用品牌', 'Brand under which it was held: it then counts for the initiative of that brand.', '', {
      anyOwner: true,
      relation: 'HELD_UNDER',
      joins: false,
    }),
    topic: reference('topic', '议题', 'Topic from which it was made.', '', { relation: 'MADE_FROM', inverse: 'consultations' }),
    platform: reference('platform', '平台', 'Platform at which it was held.', '均川镇委员工作室', { anyOwner: true }),
    proposal: reference('proposal', '提案', 'Proposal on whose handling it was held (提案办理协商).', '', {
      anyOwner: true,
      relation: 'ABOUT',
    }),
    handlingPhase: choice(handlingPhase, '办理阶段', 'Of a consultation on the handling of a proposal: before, during or after it.', ''),
    division: division('行政区划', 'Division of the place.', '421303'),
    place: reference('place', '登记地点', 'Place of the register where it was held: it counts as reached in that year.', '', {
      anyOwner: true,
      relation: 'HELD_AT',
      joins: false,
    }),
    placeName: text('地点', 'Where it was held.', '幸福社区'),
    placeLevel: choice(placeLevel, '地点级别', 'Kind of the place.', '社区'),
    specialCommittee: actingCommittee,
    activityGroup: reference(
      'activityGroup',
      '活动小组',
      'Activity group of members that held it: of a sector, of party members, of a township.',
      '',
      {
        relation: 'HELD_BY',
        joins: false,
      },
    ),
    participants,
    opinions: texts('意见建议', 'Opinions collected from those present, one each (条).', '增设夜间停车位；规范共享单车停放', { max: 1000 }),
    suggestions: texts('专业建议', 'Suggestions made by members and experts, one each (条).', '利用闲置地块建临时停车场', { max: 1000 }),
    minutes: text('纪要', 'Minutes.', '', { max: 10_000 }),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
});
