import { choice, choices, date, reference, sector, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';
import { submissionWorkflow } from './submission.workflow.ts';

const channel = choices('SubmissionChannel', 'How a submission came in.', {
  CODE: '扫码',
  RECEPTION: '接待日',
  LETTER: '来信',
  OTHER: '其他',
});

const staffOnly = { personal: true as const };

export const submission = defineKind({
  name: 'submission',
  prefix: 'sub',
  subgraph: 'liaison',
  label: '群众反映',
  description: 'What a citizen raises (码上提): at a platform, anonymously or with a contact.',
  fields: {
    subject: text('事项', 'What it is about, in a line without personal data: it is published.', '小区门口路灯不亮', { required: true }),
    text: text('内容', 'The whole text. Personal: shown to the staff of the owner, and to the member to whom it is matched.', '', {
      ...staffOnly,
      max: 5000,
    }),
    contact: text(
      '联系方式',
      'How to reach the citizen; empty if anonymous. Personal: shown to the staff of the owner only.',
      '',
      staffOnly,
    ),
    placeTold: text('群众所述地点', 'The place as the citizen told it. Personal: shown to the staff of the owner only.', '', staffOnly),
    channel: choice(channel, '渠道', 'How it came in.', '扫码', { required: true }),
    platform: reference('platform', '平台', 'Platform at which it was raised.', '均川镇委员工作室', { inverse: 'submissions' }),
    sector: sector('界别', 'Sector that it concerns; members of it are suggested.', ''),
    placeName: text('地点', 'The place that it is about: it is published.', '幸福小区'),
    receivedOn: date('收到日期', 'Day on which it was received.', '2023-05-15', { required: true }),
    matchedTo: {
      ...personKey(false),
      label: '承接委员',
      description: 'Opaque key of the member to whom it is matched (扫码找委员); empty until then.',
      example: '',
    },
    matchedOn: date('转交日期', 'Day on which it was matched to a member.', ''),
    matchReason: text('转交理由', 'Why this member, without personal data: it is published.', '', { max: 500 }),
    dueOn: date('答复期限', 'Day by which the place wants it answered.', ''),
    reply: text('答复内容', 'The reply. Personal: shown to the staff of the owner only; what is open is in openReply.', '', {
      ...staffOnly,
      max: 5000,
    }),
    openReply: text('公开答复', 'The reply where it is open to everybody, without personal data; empty where it is not.', '', {
      max: 5000,
    }),
    answeredOn: date('答复日期', 'Day on which it was answered.', ''),
    closedOn: date('办结日期', 'Day on which it was closed.', ''),
    closeReason: text('办结说明', 'Why it was closed, without personal data: it is published.', '', { max: 500 }),
    duplicateOf: reference('submission', '并入', 'The submission into which it was merged, because it says the same.', '', {
      relation: 'DUPLICATE_OF',
      inverse: 'duplicates',
    }),
    mergedOn: date('合并日期', 'Day on which it was merged.', ''),
  },
  naturalKey: ['receivedOn', 'subject', 'placeName'],
  lasts: ['receivedOn', 'answeredOn'],
  workflow: submissionWorkflow,
});
