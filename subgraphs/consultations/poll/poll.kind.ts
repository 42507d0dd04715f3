import { date, integer, text, texts } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { keepsBallots } from './keeps-ballots.ts';

export const poll = defineKind({
  name: 'poll',
  prefix: 'pol',
  subgraph: 'consultations',
  label: '评选投票',
  description: 'A poll (评选投票): options, and how many of them one voter may choose.',
  fields: {
    title: text('名称', 'What is voted on.', '基层协商创新案例评选', { required: true }),
    options: texts('候选项', 'Options, one each (条).', '院坝协商会；楼栋议事厅；线上议事群', { required: true, max: 200 }),
    mostChoices: integer('最多可选', 'How many options one voter may choose (项).', '2', { required: true, min: 1, max: 1000 }),
    openedOn: date('开始日期', 'First day of voting.', '2022-12-01', { required: true }),
    closesOn: date('截止日期', 'Last day of voting; empty while it is not fixed.', '2022-12-31'),
    closingTime: text('截止时间', 'Time of its last day, in Asia/Shanghai, at which it closes; the end of that day unless told.', '18:00', {
      pattern: { test: /^([01]\d|2[0-3]):[0-5]\d$/, says: '24 小时制的时刻，如 18:00' },
    }),
  },
  naturalKey: ['openedOn', 'title'],
  lasts: ['openedOn', 'closesOn'],
  check: (record, language) => notEnough(record, language),
  verify: keepsBallots,
});

function notEnough({ options, mostChoices, closesOn, closingTime }: Record<string, any>, language: Language): Problem | null {
  const problem = (field: string, code: string, chinese: string, english: string) => ({
    field,
    code,
    message: say(language, chinese, english),
  });
  if (new Set(options).size < options.length) return problem('options', 'NOT_DIFFERENT', '候选项有重复。', 'The options must differ.');
  if (closingTime && !closesOn) return problem('closesOn', 'REQUIRED', '填了截止时间，也要填截止日期。', 'A closing time needs the day.');
  return mostChoices > options.length
    ? problem('mostChoices', 'OUT_OF_RANGE', '“最多可选”多于候选项。', 'There are fewer options than a voter may choose.')
    : null;
}
