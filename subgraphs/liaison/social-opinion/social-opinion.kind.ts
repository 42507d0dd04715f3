import { choice, committee, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { memberLevel } from '../../../schema/vocabulary.ts';
import { socialOpinionWorkflow } from './social-opinion.workflow.ts';

export const socialOpinion = defineKind({
  name: 'socialOpinion',
  prefix: 'opn',
  subgraph: 'liaison',
  label: '社情民意信息',
  description: 'A report on what people are concerned about (社情民意信息): filed, signed off, forwarded, adopted.',
  fields: {
    title: text('题目', 'Title, without personal data: it is published.', '关于规范共享单车停放的建议', { required: true }),
    text: text('内容', 'The whole text: shown to the staff of the owner only.', '', { personal: true, max: 5000 }),
    personKey: text('反映人统一码', 'Opaque key of the member who filed it.', 'P7K2M9QX', { max: 40 }),
    platform: reference('platform', '平台', 'Platform from which it was filed.', '', { inverse: 'socialOpinions' }),
    submission: reference('submission', '群众反映', 'Submission from which it was made.', '', { anyOwner: true, relation: 'MADE_FROM' }),
    topic: reference('topic', '议题', 'Topic from which it was made.', '', { anyOwner: true, relation: 'MADE_FROM' }),
    problem: reference('problem', '未解决问题', 'Problem that was not solved and became this report.', '', {
      anyOwner: true,
      relation: 'MADE_FROM',
    }),
    filedOn: date('提交日期', 'Day on which it was filed.', '2023-05-15', { required: true }),
    signedOn: date('签发日期', 'Day on which it was signed off; empty until then.', '2023-05-22'),
    forwardedOn: date('报送日期', 'Day on which it was last forwarded; empty until then.', '2023-05-23'),
    forwardedTo: text('报送单位', 'Unit or committee to which it was forwarded.', '省政协'),
    forwardedCommittee: committee('报送政协', 'The committee to which it was forwarded, where it was one.', '420000'),
    adoptedOn: date('采用日期', 'Day on which it was adopted; empty until then.', ''),
    adoptedAt: choice(memberLevel, '采用级别', 'Level at which it was adopted.', ''),
    returnedOn: date('退回日期', 'Day on which it was returned to whoever filed it; empty while it is not.', ''),
    returnReason: text('退回理由', 'Why it was returned, without personal data: it is published.', '', { max: 500 }),
  },
  naturalKey: ['filedOn', 'title'],
  workflow: socialOpinionWorkflow,
  check: (record, language) => beforeFiled(record, language),
});

function beforeFiled(record: Record<string, any>, language: Language): Problem | null {
  const early = ['signedOn', 'forwardedOn', 'adoptedOn', 'returnedOn'].find(field => record[field] && record[field] < record.filedOn);
  return early
    ? {
        field: early,
        code: 'BEFORE_FILED',
        message: say(language, '签发、报送、采用、退回不会早于提交日期。', 'It cannot come before the day of filing.'),
      }
    : null;
}
