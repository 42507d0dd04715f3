import { choice, choices, date, items, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault } from '@tongxin/infra/kernel/row.ts';
import { type Language, say, type Words } from '@tongxin/infra/kernel/words.ts';

const subject = choices('VocabularySubject', ['当地的要求所针对的对象。', 'Of what a place says what it asks.'], {
  GROUP_ELEMENTS: ['活动小组', 'Activity groups'],
  PLATFORM_STANDARDS: ['委员平台', 'Platforms'],
});

/** A code that facts and filters carry. */
export const entryCode = text(['代码', 'Code'], ['代码，由大写字母、数字和下划线组成。', 'Code: capitals, digits and underscores.'], {
  example: 'CONVENOR',
  required: true,
  max: 40,
  pattern: { test: /^[A-Z][A-Z0-9_]{0,39}$/, says: ['大写字母、数字、下划线', 'capitals, digits and underscores'] },
});

export const localVocabulary = defineKind({
  name: 'localVocabulary',
  prefix: 'voc',
  subgraph: 'liaison',
  statuses: ['VALID', 'ENDED'],
  duty: 'LIAISON',
  label: ['本地标准', 'Local standard'],
  description: [
    '当地对本地说法的含义所作的规定：对活动小组要求的要素（五有），对工作室要求的标准（五有、六新）。同一名称的，以最近开始施行的版本为准；不同名称的可同时施行。',
    'What a place means by its local words: the elements (五有) that it asks of activity groups, the standards (五有, 六新) that it asks of rooms. Of one title the edition that began last is in force; several titles are in force side by side.',
  ],
  fields: {
    subject: choice(subject, ['适用于', 'Applies to'], ['对什么提出要求。', 'Of what it asks this.'], {
      example: '活动小组',
      required: true,
    }),
    title: text(['名称', 'Name'], ['当地的叫法。', 'What the place calls it.'], { example: '五有', required: true, max: 40 }),
    edition: text(['版本', 'Edition'], ['第几版。', 'Which edition.'], { example: '2023 版', required: true, max: 40 }),
    validFrom: date(['施行日期', 'In force from'], ['开始施行的第一天。', 'First day on which it is in force.'], {
      example: '2023-01-01',
      required: true,
    }),
    validUntil: date(['废止日期', 'Ceases on'], ['没有新版本而废止的日期。', 'Day on which it ceases without a new edition.']),
    entries: items({
      type: 'VocabularyEntry',
      parts: {
        code: entryCode,
        name: text(['名称', 'Name'], ['该项的名称。', 'What it is called.'], { example: '有召集人', required: true, max: 60 }),
      },
      label: ['条目', 'Entries'],
      description: [
        '所要求的各项。对活动小组，CONVENOR、LIAISON_OFFICER、PLAN、ACTIVITIES、SUMMARY 五项由记录自动判定，其他各项由人工填写。',
        'What is asked. Of groups CONVENOR, LIAISON_OFFICER, PLAN, ACTIVITIES and SUMMARY are read from records; whatever else is given by hand.',
      ],
      example: 'CONVENOR/有召集人；PLAN/有计划',
    }),
  },
  naturalKey: ['subject', 'title', 'validFrom'],
  lasts: ['validFrom', 'validUntil'],
  check: ({ entries }, { language }) => entriesInOrder(entries ?? [], language),
});

function entriesInOrder(entries: { code: string }[], language: Language): Fault | null {
  if (entries.length === 0)
    return { field: 'entries', code: 'REQUIRED', message: say(language, '“条目”至少一项。', '"entries" needs at least one.') };
  const twice = entries.findIndex(({ code }, index) => entries.slice(0, index).some(before => before.code === code));
  if (twice < 0) return null;
  const message = say(language, `代码 ${entries[twice]?.code} 出现两次。`, `The code ${entries[twice]?.code} is there twice.`);
  return { field: `entries.${twice}.code`, code: 'TWICE', message };
}

/** What somebody or something has of what is asked, told by hand with its dates. */
export const metByHand = (itemType: string, label: Words, description: Words, example: string) =>
  items({
    type: itemType,
    parts: {
      code: entryCode,
      since: date(['起始日期', 'Since'], ['开始具备的第一天。', 'First day on which it was there.'], {
        example: '2023-03-01',
        required: true,
      }),
      until: date(['终止日期', 'Until'], ['具备的最后一天；仍具备的留空。', 'Last day on which it was; empty while it is.']),
      note: text(['说明', 'Note'], ['以什么达到要求。', 'By what it is met.'], { example: '有固定场所 60 平方米', max: 300 }),
    },
    label,
    description,
    example,
  });
