import { choice, choices, committee, date, division, reference, text, texts } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { actingCommittee, ofAnotherCommittee, participants, placeLevel, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

export const consultationForm = choices('ConsultationForm', ['协商的形式。', 'Form of a consultation.'], {
  PLENARY: ['全体会议协商', 'Consultation at a plenary session'],
  STANDING_COMMITTEE: ['专题议政性常委会会议', 'Themed standing committee meeting'],
  BIMONTHLY: ['双月专题协商会', 'Bimonthly themed consultation'],
  THEMED: ['专题协商会', 'Themed consultation'],
  MONTHLY: ['月协商会', 'Monthly consultation'],
  COUNTERPART: ['对口协商', 'Counterpart consultation'],
  SECTOR: ['界别协商', 'Sector consultation'],
  PROPOSAL_HANDLING: ['提案办理协商', 'Consultation on proposal handling'],
  FRONTLINE: ['一线协商', 'Frontline consultation'],
  HEART_TO_HEART: ['民情恳谈会', 'Heart-to-heart talk'],
  COURTYARD: ['院坝会', 'Courtyard meeting'],
  DEMOCRATIC_SUPERVISION: ['民主监督', 'Democratic supervision'],
  FACE_TO_FACE: ['面对面协商', 'Face-to-face consultation'],
  LISTENING: ['倾听座谈会', 'Listening session'],
  OTHER: ['其他协商', 'Other consultation'],
});

export const handlingPhase = choices(
  'HandlingPhase',
  ['提案办理协商在什么阶段举行。', 'When a consultation on the handling of a proposal was held.'],
  {
    BEFORE: ['办前协商', 'Before handling'],
    DURING: ['办中协商', 'During handling'],
    AFTER: ['办后协商', 'After handling'],
  },
);

export const consultation = defineKind({
  name: 'consultation',
  prefix: 'con',
  subgraph: 'consultations',
  statuses: ['HELD'],
  duty: 'CONSULTATIONS',
  label: ['协商活动', 'Consultation'],
  description: [
    '已开展的协商活动：谁参加、在哪里、协商什么、提了什么意见。',
    'A consultation (协商活动) held: who met, where, on what, and what was said.',
  ],
  fields: {
    title: text(['题目', 'Title'], ['协商的内容。', 'What was consulted on.'], { example: '幸福社区停车难协商', required: true }),
    form: choice(consultationForm, ['协商形式', 'Form of consultation'], ['协商的形式。', 'Form.'], {
      example: '一线协商',
      required: true,
    }),
    heldOn: date(['日期', 'Date'], ['举行的日期。', 'Day on which it was held.'], { example: '2023-05-15', required: true }),
    host: committee(
      ['承办政协', 'Host committee'],
      ['承办的政协；不填即为本委员会。', 'Committee that hosts it; the owner, unless another one is named.'],
    ),
    initiativeName: text(['行动', 'Initiative by name'], ['该活动所属的行动的名称。', 'Name of the initiative under which it was held.'], {
      example: '一线协商·共同缔造',
    }),
    brandName: text(['品牌', 'Brand by name'], ['该行动的本地品牌的名称。', 'Name of the local brand of the initiative.'], {
      example: '有事好商量',
    }),
    initiative: reference(
      'initiative',
      ['所属行动', 'Under initiative'],
      [
        '该活动所属的行动，不限由哪个政协发起；已填所用品牌的，可以不填。',
        'Initiative under which it was held, of whichever committee. Its brand will do instead.',
      ],
      {
        anyOwner: true,
        relation: 'HELD_UNDER',
        joins: false,
        onEnd: 'STAYS',
      },
    ),
    brand: reference(
      'brand',
      ['所用品牌', 'Brand used'],
      ['该活动所用的品牌；填了即计入该品牌所属的行动。', 'Brand under which it was held: it then counts for the initiative of that brand.'],
      {
        anyOwner: true,
        relation: 'HELD_UNDER',
        joins: false,
        onEnd: 'STAYS',
      },
    ),
    topic: reference('topic', ['议题', 'Topic'], ['据以形成的议题。', 'Topic from which it was made.'], {
      relation: 'MADE_FROM',
      inverse: 'consultations',
      onEnd: 'REFUSE',
    }),
    platform: reference('platform', ['平台', 'Platform'], ['在哪个平台举行。', 'Platform at which it was held.'], {
      example: '均川镇委员工作室',
      anyOwner: true,
      aliveOn: 'heldOn',
      onEnd: 'STAYS',
    }),
    proposal: reference(
      'proposal',
      ['提案', 'Proposal'],
      ['提案办理协商所针对的提案。', 'Proposal on whose handling it was held (提案办理协商).'],
      {
        anyOwner: true,
        relation: 'ABOUT',
        onEnd: 'STAYS',
      },
    ),
    handlingPhase: choice(
      handlingPhase,
      ['办理阶段', 'Phase of handling'],
      ['提案办理协商在办理之前、之中还是之后举行。', 'Of a consultation on the handling of a proposal: before, during or after it.'],
    ),
    division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
    place: reference(
      'place',
      ['登记地点', 'Registered place'],
      ['在哪个登记地点举行；该地点当年即计为已覆盖。', 'Place of the register where it was held: it counts as reached in that year.'],
      {
        anyOwner: true,
        relation: 'HELD_AT',
        joins: false,
        onEnd: 'STAYS',
      },
    ),
    placeName: text(['地点', 'Place'], ['在哪里举行。', 'Where it was held.'], { example: '幸福社区' }),
    placeLevel: choice(placeLevel, ['地点级别', 'Level of place'], ['地点的类型。', 'Kind of the place.'], { example: '社区' }),
    specialCommittee: actingCommittee,
    activityGroup: reference(
      'activityGroup',
      ['活动小组', 'Activity group'],
      [
        '举办活动的委员活动小组，如界别小组、党员委员小组、乡镇小组。',
        'Activity group of members that held it: of a sector, of party members, of a township.',
      ],
      {
        relation: 'HELD_BY',
        joins: false,
        aliveOn: 'heldOn',
        onEnd: 'REFUSE',
      },
    ),
    participants,
    opinions: texts(
      ['意见建议', 'Opinions'],
      ['向到场人员收集的意见建议，逐条填写（条）。', 'Opinions collected from those present, one each (条).'],
      { example: '增设夜间停车位；规范共享单车停放', max: 1000 },
    ),
    suggestions: texts(
      ['专业建议', 'Suggestions'],
      ['委员、专家提出的建议，逐条填写（条）。', 'Suggestions made by members and experts, one each (条).'],
      { example: '利用闲置地块建临时停车场', max: 1000 },
    ),
    minutes: text(['纪要', 'Minutes'], ['会议纪要。', 'Minutes.'], { max: 10_000 }),
    sameEventAs: sameEventAs('consultation'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  check: ofAnotherCommittee,
  lasts: ['heldOn'],
});
