import { choice, choices, date, decimal, type KindName, type Row, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say, type Words } from '@tongxin/infra/kernel/words.ts';

const outcomeClass = choices('OutcomeClass', ['成效是否来自政协自身的工作。', 'Whether an outcome is one of the committee’s own work.'], {
  OWN: ['工作成效', 'Own work'],
  EXTERNAL: ['外部成果', 'External'],
});
const of = <N extends KindName>(kind: N, label: Words, description: Words) =>
  reference(kind, label, description, { relation: 'OUTCOME_OF', inverse: 'outcomes', onEnd: 'REFUSE' });

/** What an outcome can come of; one of them. */
const CAUSES = ['problem', 'topic', 'consultation', 'platform'] as const;

const fields = {
  label: text(['指标', 'Indicator'], ['该数字说明什么。', 'What the number says.'], { example: '“两品一标”农产品', required: true }),
  number: decimal(['数值', 'Value'], ['数值，以所填单位计。', 'The number, in the unit.'], {
    example: '157',
    required: true,
    min: -1e12,
    max: 1e12,
  }),
  unit: text(['单位', 'Unit'], ['数值的单位。', 'Unit of the number.'], { example: '个', required: true, max: 20 }),
  class: choice(outcomeClass, ['类别', 'Class'], ['是政协自身的工作成效，还是外部成果。', 'Of the committee’s own work, or external.'], {
    example: '外部成果',
    required: true,
  }),
  problem: of('problem', ['问题', 'Problem'], ['成效来自的问题。', 'Problem of which it came.']),
  topic: of('topic', ['议题', 'Topic'], ['成效来自的议题。', 'Topic of which it came.']),
  consultation: of('consultation', ['协商活动', 'Consultation'], ['成效来自的协商活动。', 'Consultation of which it came.']),
  platform: reference('platform', ['平台', 'Platform'], ['成效来自哪个平台的工作。', 'Platform of whose work it came.'], {
    relation: 'OUTCOME_AT',
    joins: false,
    onEnd: 'REFUSE',
  }),
  since: date(['起始日期', 'Since'], ['数字涵盖的第一天；没有起点的不填。', 'First day that the number covers; empty: no beginning.'], {
    example: '2022-01-01',
  }),
  measuredOn: date(['截至日期', 'As of'], ['数字截至哪一天。', 'Day as of which it was measured.'], {
    example: '2022-12-31',
    required: true,
  }),
  source: text(
    ['来源', 'Source'],
    ['数字的出处，如报告、登记册、报道。', 'Where the number comes from: a report, a register, an article.'],
    { example: '市农业农村局 2022 年年报', required: true, max: 500 },
  ),
  publishedFigure: text(
    ['公开数字编号', 'Published figure number'],
    ['该成效所对应的数字在公开数字清单中的编号。', 'Number, in the list of published figures, of the figure that tells it.'],
    { example: 'F016', max: 40, pattern: { test: /^[\w-]{1,40}$/, says: ['字母、数字', 'letters and digits'] } },
  ),
};

export const outcome = defineKind({
  name: 'outcome',
  prefix: 'out',
  subgraph: 'consultations',
  duty: 'CONSULTATIONS',
  label: ['成效', 'Outcome'],
  description: [
    '反映某条记录成效的一个数字，写明指标、数值、单位和来源。不属于政协自身工作但一并说明的数字，如经济成果，也在此填写。',
    'One number that shows what came of a record (成效): a label, a number, its unit and where the number comes from. Also a number that is not of the committee’s own work but is told with it, such as an economic result.',
  ],
  fields,
  naturalKey: ['measuredOn', 'label', ...CAUSES],
  check: wrong,
});

function wrong({ since, measuredOn, class: whose, ...record }: Row<typeof fields>, { language }: Hearing): Fault | null {
  const problem = (field: string, code: string, zh: string, en: string): Fault => ({ field, code, message: say(language, zh, en) });
  const named = CAUSES.filter(cause => record[cause]);
  if (since && since > measuredOn)
    return problem('since', 'OUT_OF_ORDER', '“起始日期”晚于“截至日期”。', '"since" cannot come after "measuredOn".');
  if (named.length > 1)
    return problem(
      named[1] ?? 'problem',
      'TOO_MANY',
      '成效只属于一条记录：问题、议题、协商活动、平台只填一项。',
      'An outcome is of one record: name a problem, a topic, a consultation or a platform.',
    );
  if (whose === 'OWN' && named.length === 0)
    return problem(
      'problem',
      'REQUIRED',
      '工作成效须写明来自哪个问题、议题、协商活动或平台；否则请选“外部成果”。',
      'An outcome of own work names the problem, topic, consultation or platform of which it came; otherwise its class is EXTERNAL.',
    );
  return null;
}
