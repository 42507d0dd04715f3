import { date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const session = defineKind({
  name: 'session',
  prefix: 'ses',
  subgraph: 'members',
  statuses: ['RUNNING', 'ENDED'],
  duty: 'REGISTRAR',
  label: ['次会议', 'Session'],
  description: ['政协一届之内的一次全体会议，通常每年一次。', 'A session (次会议) of a committee within a term, usually one a year.'],
  fields: {
    term: reference('term', ['届次', 'Term'], ['会议所在的届次。', 'The term in which the session is held.'], {
      example: '6',
      required: true,
      aliveOn: 'beginsOn',
      within: ['请先更正次会议的日期。', 'Correct the days of the session first.'],
      inverse: 'sessions',
      onEnd: 'REFUSE',
    }),
    number: integer(['次', 'Session number'], ['本届内的序号，第三次会议填 3。', 'Ordinal within the term: 3 for 第三次会议.'], {
      example: '3',
      required: true,
      min: 1,
      max: 99,
    }),
    name: text(
      ['会议名称', 'Name'],
      ['会议全称；不填即为“第几届第几次会议”。', 'Its full name; the ordinals of term and session unless told.'],
      { example: '政协示例市第六届委员会第三次会议' },
    ),
    beginsOn: date(['开幕日期', 'Began on'], ['会议的第一天。', 'First day of the session.'], { example: '2024-01-08', required: true }),
    endsOn: date(['闭幕日期', 'Ended on'], ['会议的最后一天；会议未结束的为空。', 'Last day of the session; empty while it lasts.'], {
      example: '2024-01-11',
    }),
  },
  naturalKey: ['term', 'number'],
  lasts: ['beginsOn', 'endsOn'],
  apart: { of: [], until: 'LAST_DAY', says: ['各次会议的日期不能重叠', 'The sessions of a committee do not overlap'] },
});
