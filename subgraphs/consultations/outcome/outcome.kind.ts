import { choice, choices, date, decimal, reference, text } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';

const outcomeClass = choices('OutcomeClass', 'Whether an outcome is one of the committee’s own work.', {
  OWN: '工作成效',
  EXTERNAL: '外部成果',
});
const of = (kind: string, label: string, description: string) =>
  reference(kind, label, description, '', { relation: 'OUTCOME_OF', inverse: 'outcomes' });

/** What an outcome can come of; one of them. */
const CAUSES = ['problem', 'topic', 'consultation', 'platform'];

export const outcome = defineKind({
  name: 'outcome',
  prefix: 'out',
  subgraph: 'consultations',
  label: '成效',
  description:
    'One number that shows what came of a record (成效): a label, a number, its unit and where the number comes from. Also a number that is not of the committee’s own work but is told with it, such as an economic result.',
  fields: {
    label: text('指标', 'What the number says.', '“两品一标”农产品', { required: true }),
    number: decimal('数值', 'The number, in the unit.', '157', { required: true, min: -1e12, max: 1e12 }),
    unit: text('单位', 'Unit of the number.', '个', { required: true, max: 20 }),
    class: choice(outcomeClass, '类别', 'Of the committee’s own work, or external.', '外部成果', { required: true }),
    problem: of('problem', '问题', 'Problem of which it came.'),
    topic: of('topic', '议题', 'Topic of which it came.'),
    consultation: of('consultation', '协商活动', 'Consultation of which it came.'),
    platform: reference('platform', '平台', 'Platform of whose work it came.', '', { relation: 'OUTCOME_AT', joins: false }),
    since: date('起始日期', 'First day that the number covers; empty: no beginning.', '2022-01-01'),
    measuredOn: date('截至日期', 'Day as of which it was measured.', '2022-12-31', { required: true }),
    source: text('来源', 'Where the number comes from: a report, a register, an article.', '市农业农村局 2022 年年报', {
      required: true,
      max: 500,
    }),
    publishedFigure: text('公开数字编号', 'Number, in the list of published figures, of the figure that tells it.', 'F016', {
      max: 40,
      pattern: { test: /^[\w-]{1,40}$/, says: '字母、数字' },
    }),
  },
  naturalKey: ['measuredOn', 'label', ...CAUSES],
  check: (record, language) => wrong(record, language),
});

function wrong({ since, measuredOn, class: whose, ...record }: Record<string, any>, language: Language): Problem | null {
  const problem = (field: string, code: string, zh: string, en: string): Problem => ({ field, code, message: say(language, zh, en) });
  const named = CAUSES.filter(cause => record[cause]);
  if (since && since > measuredOn)
    return problem('since', 'OUT_OF_ORDER', '“起始日期”晚于“截至日期”。', '"since" cannot come after "measuredOn".');
  if (named.length > 1)
    return problem(
      named[1]!,
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
