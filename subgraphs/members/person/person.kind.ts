import { choice, choices, date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKeyPattern } from '@tongxin/vocabulary/vocabulary.ts';

const gender = choices('Gender', ['登记的性别。', 'Gender as registered.'], { FEMALE: ['女', 'Female'], MALE: ['男', 'Male'] });

/** What a roster tells of the people whom it names. */
export const aboutPeople = {
  name: text(
    ['姓名', 'Full name'],
    ['姓名。个人信息，仅所属委员会工作人员可见，不公开。', 'Name. Personal: shown to the staff of the owner only, never published.'],
    { example: '林示例', personal: true, forOffice: true, max: 40 },
  ),
  gender: choice(gender, ['性别', 'Gender'], ['登记的性别。', 'Gender as registered.'], { example: '女', guarded: 'OFFICE' }),
  birthYear: integer(['出生年份', 'Year of birth'], ['出生的年份。', 'Year of birth.'], {
    example: '1975',
    min: 1900,
    max: 2020,
    guarded: 'OFFICE',
  }),
  ethnicGroup: text(['民族', 'Ethnic group'], ['所属民族。', 'Ethnic group.'], { example: '汉族', max: 20, guarded: 'OFFICE' }),
  phone: text(
    ['联系电话', 'Telephone'],
    [
      '联系电话。个人信息，仅所属委员会工作人员可见，不公开。',
      'Telephone. Personal: shown to the staff of the owner only, never published.',
    ],
    { example: '13800000000', personal: true, max: 20, pattern: { test: /^[\d+\- ]{5,20}$/, says: ['电话号码', 'a telephone number'] } },
  ),
};

export const person = defineKind({
  name: 'person',
  prefix: 'per',
  subgraph: 'members',
  duty: 'REGISTRAR',
  label: ['人员', 'Person'],
  description: [
    '本委员会登记的人员。同一人在各委员会各有统一码，凭识别码认定为一人（sameAs），其他信息互不相通。',
    'A human being as one committee knows them. Each committee has a key of its own for them; that two are one person is known by a code (sameAs), and nothing else is shared.',
  ],
  fields: {
    key: text(
      ['人员统一码', 'Person key'],
      [
        '人员统一码，本身不显示身份；不填即由系统发给。其他政协已有的统一码不能填，同一人凭那里的一次性识别码认定（recognisePerson）。不得使用身份证号。',
        'Opaque key of the person, which says nothing of them. Left out, the service issues one. One that another committee has cannot be given: that two are one person is recognised by a code from there (recognisePerson). Never an identity number.',
      ],
      { example: 'P7K2M9QX', required: true, issued: true, max: 40, pattern: personKeyPattern, guarded: 'COMMITTEE' },
    ),
    ...aboutPeople,
    registeredOn: date(['登记日期', 'Registered on'], ['本委员会登记该人员的日期。', 'Day on which the committee registered the person.'], {
      example: '2022-01-05',
      required: true,
    }),
    sameAs: reference(
      'person',
      ['同一人', 'Same person'],
      [
        '在另一政协登记的同一人：凭那里给出的一次性识别码认定，统计时归为一人；认错了可以撤销。',
        'The same human being as another committee registered them: recognised by a one-time code from there, and counted as one; undone if wrong.',
      ],
      { anyOwner: true, derived: true, relation: 'SAME_PERSON', joins: false, onEnd: 'STAYS', guarded: 'OFFICE' },
    ),
  },
  naturalKey: ['key'],
  identifies: 'key',
});
