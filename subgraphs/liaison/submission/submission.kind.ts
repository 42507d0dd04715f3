import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

const channel = choices('SubmissionChannel', 'How a submission came in.', {
  CODE: '扫码',
  RECEPTION: '接待日',
  LETTER: '来信',
  OTHER: '其他',
});

export const submission = defineKind({
  name: 'submission',
  prefix: 'sub',
  subgraph: 'liaison',
  label: '群众反映',
  description: 'What a citizen raises (码上提): at a platform, anonymously or with a contact.',
  fields: {
    subject: text('事项', 'What it is about, in a line without personal data: it is published.', '小区门口路灯不亮', { required: true }),
    text: text('内容', 'The whole text. Personal: shown to the staff of the owner only.', '', { personal: true, max: 5000 }),
    contact: text('联系方式', 'How to reach the citizen; empty if anonymous. Personal: shown to the staff of the owner only.', '', {
      personal: true,
    }),
    channel: choice(channel, '渠道', 'How it came in.', '扫码', { required: true }),
    platform: reference('platform', '平台', 'Platform at which it was raised.', '均川镇委员工作室'),
    placeName: text('地点', 'The place that it is about.', '幸福小区'),
    receivedOn: date('收到日期', 'Day on which it was received.', '2023-05-15', { required: true }),
    answeredOn: date('答复日期', 'Day on which it was answered.', ''),
  },
  naturalKey: ['receivedOn', 'subject', 'placeName'],
  lasts: ['receivedOn', 'answeredOn'],
});
