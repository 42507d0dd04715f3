import { choice, choices, date, integer, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';

const gender = choices('Gender', 'Gender as registered.', { FEMALE: '女', MALE: '男' });

export const person = defineKind({
  name: 'person',
  prefix: 'per',
  subgraph: 'members',
  label: '人员',
  description:
    'A human being as one committee knows them. Across committees the same person has the same opaque key and nothing else in common.',
  fields: {
    key: personKey(),
    gender: choice(gender, '性别', 'Gender as registered.', '女'),
    birthYear: integer('出生年份', 'Year of birth.', '1975', { min: 1900, max: 2020 }),
    ethnicGroup: text('民族', 'Ethnic group.', '汉族', { max: 20 }),
    registeredOn: date('登记日期', 'Day on which the committee registered the person.', '2022-01-05', { required: true }),
    name: text('姓名', 'Name. Personal: shown to the staff of the owner only, never published.', '林示例', { personal: true, max: 40 }),
    phone: text('联系电话', 'Telephone. Personal: shown to the staff of the owner only, never published.', '13800000000', {
      personal: true,
      max: 20,
      pattern: { test: /^[\d+\- ]{5,20}$/, says: '电话号码' },
    }),
  },
  naturalKey: ['key'],
});
