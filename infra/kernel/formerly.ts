import { choice, choices, date, type Field, type Fields, items, text } from './field.ts';
import { constant } from './names.ts';

/**
 * What lasts changes: a member's sector, a platform's kind. A field that is `dated` holds what holds now; `formerly` lists what held before,
 * each until the day from which it no longer did. The ranges follow from those days, so that no two of them can overlap.
 */
export interface Former {
  /** The field, as a code: SPECIAL_COMMITTEE. */
  attribute: string;
  /** The first day on which it no longer held. */
  until: string;
  /** None: it was empty. */
  value?: string | null;
}

export const FORMERLY = 'formerly';
/** In a change: the day from which it holds. */
export const SINCE = 'since';

export const since: Field = {
  ...date(
    ['变更日期', 'Changed on'],
    [
      '界别、类型等随时间变化的内容自哪一日起改变；没有这类改变的留空。',
      'From which day it holds, where something changes that is counted by its day, such as a sector or a kind; empty where nothing such changes.',
    ],
  ),
};

/** The fields of a kind with what follows from those that are dated. */
export function withFormerly<F extends Fields>(type: string, fields: F): F {
  const dated = Object.entries<Field>(fields).filter(([, field]) => field.dated);
  if (dated.length === 0) return fields;
  const attributes = choices(
    `${type}Attribute`,
    ['随时间变化的内容。', 'What changes in the course of time.'],
    Object.fromEntries(dated.map(([name, { label }]) => [constant(name), label])),
  );
  const guards = new Set(dated.map(([, field]) => field.guarded));
  const guarded = guards.has('OFFICE') ? 'OFFICE' : guards.has('COMMITTEE') && 'COMMITTEE';
  const formerly = items({
    ...(guarded && { guarded }),
    type: `${type}Formerly`,
    parts: {
      attribute: choice(attributes, ['内容', 'Attribute'], ['哪一项。', 'Which one.'], {
        example: dated[0]?.[1].label[0] ?? '',
        required: true,
      }),
      until: date(['截止', 'Until'], ['自这一日起不再如此。', 'The first day on which it no longer held.'], {
        example: '2023-06-01',
        required: true,
      }),
      value: text(
        ['原值', 'Value'],
        ['原来的值（代码或编号）；原来为空的留空。', 'What it was, as a code or an id; none where it was empty.'],
      ),
    },
    label: ['变更经过', 'Formerly'],
    description: [
      '以前的值，各到哪一日为止。以前的统计按当日的值计。',
      'What held before, each until a day. What happened or was there on a day counts by what held then.',
    ],
  });
  return { ...fields, [FORMERLY]: formerly };
}
