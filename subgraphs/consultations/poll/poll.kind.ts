import { date, integer, text, texts } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { keepsBallots } from './keeps-ballots.ts';

export const poll = defineKind({
  name: 'poll',
  prefix: 'pol',
  subgraph: 'consultations',
  statuses: ['OPEN', 'DATED'],
  duty: 'CONSULTATIONS',
  label: ['评选投票', 'Poll'],
  description: ['评选投票，列出候选项，并规定每人最多可选几项。', 'A poll (评选投票): options, and how many of them one voter may choose.'],
  fields: {
    title: text(['名称', 'Name'], ['评选的内容。', 'What is voted on.'], { example: '基层协商创新案例评选', required: true }),
    options: texts(['候选项', 'Options'], ['候选项，逐条填写（条）。', 'Options, one each (条).'], {
      example: '院坝协商会；楼栋议事厅；线上议事群',
      required: true,
      max: 200,
    }),
    mostChoices: integer(['最多可选', 'Most choices'], ['每位投票人最多可选多少（项）。', 'How many options one voter may choose (项).'], {
      example: '2',
      required: true,
      min: 1,
      max: 1000,
    }),
    openedOn: date(['开始日期', 'Start date'], ['投票的第一天。', 'First day of voting.'], { example: '2022-12-01', required: true }),
    closesOn: date(['截止日期', 'Closes on'], ['投票的最后一天；尚未确定的不填。', 'Last day of voting; empty while it is not fixed.'], {
      example: '2022-12-31',
    }),
    closingTime: text(
      ['截止时间', 'Closing time'],
      [
        '最后一天截止的时间，以北京时间（Asia/Shanghai）为准；不填即为当天结束时。',
        'Time of its last day, in Asia/Shanghai, at which it closes; the end of that day unless told.',
      ],
      {
        example: '18:00',
        pattern: { test: /^([01]\d|2[0-3]):[0-5]\d$/, says: ['24 小时制的时刻，如 18:00', 'a time of 24 hours, such as 18:00'] },
      },
    ),
  },
  naturalKey: ['openedOn', 'title'],
  lasts: ['openedOn', 'closesOn'],
  check: notEnough,
  verify: keepsBallots,
});

interface Poll {
  options: string[];
  mostChoices: number;
  closesOn: string | null;
  closingTime: string | null;
}

function notEnough({ options, mostChoices, closesOn, closingTime }: Poll, { language }: Hearing): Fault | null {
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
