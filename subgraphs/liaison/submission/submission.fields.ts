import { choice, choices, date, reference, sector, text } from '@tongxin/infra/kernel/field.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';

const channel = choices('SubmissionChannel', ['群众反映的渠道。', 'How a submission came in.'], {
  CODE: ['扫码', 'Code scanned'],
  RECEPTION: ['接待日', 'Reception day'],
  LETTER: ['来信', 'Letter'],
  OTHER: ['其他', 'Other'],
});

const staffOnly = { personal: true } as const;

export const submissionFields = {
  subject: text(
    ['事项', 'Matter'],
    ['一句话说明反映什么；本项公开，不得含个人信息。', 'What it is about, in a line without personal data: it is published.'],
    { example: '小区门口路灯不亮', required: true },
  ),
  text: text(
    ['内容', 'Content'],
    [
      '反映的全文。属个人信息，仅所属政协工作人员和承接的委员可见。',
      'The whole text. Personal: shown to the staff of the owner, and to the member to whom it is matched.',
    ],
    {
      ...staffOnly,
      max: 5000,
    },
  ),
  contact: text(
    ['联系方式', 'Contact'],
    [
      '如何联系反映人；匿名的留空。属个人信息，仅所属政协工作人员可见。',
      'How to reach the citizen; empty if anonymous. Personal: shown to the staff of the owner only.',
    ],
    staffOnly,
  ),
  placeTold: text(
    ['群众所述地点', 'Place as told'],
    [
      '群众原话所述的地点。属个人信息，仅所属政协工作人员可见。',
      'The place as the citizen told it. Personal: shown to the staff of the owner only.',
    ],
    staffOnly,
  ),
  channel: choice(channel, ['渠道', 'Channel'], ['通过什么渠道反映。', 'How it came in.'], { example: '扫码', required: true }),
  platform: reference('platform', ['平台', 'Platform'], ['在哪个平台提出。', 'Platform at which it was raised.'], {
    example: '均川镇委员工作室',
    inverse: 'submissions',
    onEnd: 'REFUSE',
    aliveOn: 'receivedOn',
  }),
  sector: sector(['界别', 'Sector'], ['涉及的界别，系统据此推荐该界别的委员。', 'Sector that it concerns; members of it are suggested.']),
  placeName: text(['地点', 'Place'], ['所反映事项的地点；本项公开。', 'The place that it is about: it is published.'], {
    example: '幸福小区',
  }),
  receivedOn: date(['收到日期', 'Received on'], ['收到的日期。', 'Day on which it was received.'], {
    example: '2023-05-15',
    required: true,
  }),
  matchedTo: aPerson(
    ['承接委员', 'Matched member'],
    ['承接委员的人员统一码（扫码找委员）；转交前为空。', 'Opaque key of the member to whom it is matched (扫码找委员); empty until then.'],
  ),
  matchedOn: date(['转交日期', 'Matched on'], ['转交委员的日期。', 'Day on which it was matched to a member.'], { example: '2023-05-16' }),
  matchReason: text(
    ['转交理由', 'Reason for the match'],
    ['为什么转交这位委员；本项公开，不得含个人信息。', 'Why this member, without personal data: it is published.'],
    { max: 500 },
  ),
  dueOn: date(['答复期限', 'Reply due on'], ['当地要求答复的期限。', 'Day by which the place wants it answered.'], { ahead: true }),
  reply: text(
    ['答复内容', 'Text of the reply'],
    [
      '答复内容。属个人信息，仅所属政协工作人员可见；公开的部分见 openReply。',
      'The reply. Personal: shown to the staff of the owner only; what is open is in openReply.',
    ],
    {
      ...staffOnly,
      max: 5000,
    },
  ),
  openReply: text(
    ['公开答复', 'Public reply'],
    [
      '向所有人公开的答复，不得含个人信息；不公开的留空。',
      'The reply where it is open to everybody, without personal data; empty where it is not.',
    ],
    {
      max: 5000,
    },
  ),
  answeredOn: date(['答复日期', 'Replied on'], ['答复的日期。', 'Day on which it was answered.']),
  closedOn: date(['办结日期', 'Concluded on'], ['办结的日期。', 'Day on which it was closed.']),
  closeReason: text(
    ['办结说明', 'Note on conclusion'],
    ['为什么办结；本项公开，不得含个人信息。', 'Why it was closed, without personal data: it is published.'],
    { max: 500 },
  ),
  duplicateOf: reference(
    'submission',
    ['并入', 'Merged into'],
    ['因内容相同而并入的那件群众反映。', 'The submission into which it was merged, because it says the same.'],
    {
      relation: 'DUPLICATE_OF',
      inverse: 'duplicates',
      onEnd: 'RELEASE',
      release: { mergedOn: null },
    },
  ),
  mergedOn: date(['合并日期', 'Merged on'], ['合并的日期。', 'Day on which it was merged.']),
};
