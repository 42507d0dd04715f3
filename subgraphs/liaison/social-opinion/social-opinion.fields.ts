import { choice, committee, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { aPerson, memberLevel } from '@tongxin/vocabulary/vocabulary.ts';

export const socialOpinionFields = {
  title: text(['题目', 'Title'], ['题目；本项公开，不得含个人信息。', 'Title, without personal data: it is published.'], {
    example: '关于规范共享单车停放的建议',
    required: true,
  }),
  text: text(['内容', 'Content'], ['报告全文，仅所属政协工作人员可见。', 'The whole text: shown to the staff of the owner only.'], {
    personal: true,
    max: 5000,
  }),
  personKey: aPerson(['反映人统一码', "Filer's key"], ['提交报告的委员的人员统一码。', 'Opaque key of the member who filed it.']),
  platform: reference('platform', ['平台', 'Platform'], ['提交报告的平台。', 'Platform from which it was filed.'], {
    inverse: 'socialOpinions',
    aliveOn: 'filedOn',
    onEnd: 'REFUSE',
  }),
  submission: reference('submission', ['群众反映', 'Submission'], ['源自哪件群众反映。', 'Submission from which it was made.'], {
    anyOwner: true,
    relation: 'MADE_FROM',
    onEnd: 'STAYS',
  }),
  topic: reference('topic', ['议题', 'Topic'], ['源自哪个议题。', 'Topic from which it was made.'], {
    anyOwner: true,
    relation: 'MADE_FROM',
    onEnd: 'STAYS',
  }),
  problem: reference(
    'problem',
    ['未解决问题', 'Unsolved problem'],
    ['未获解决、转为本报告的问题。', 'Problem that was not solved and became this report.'],
    {
      anyOwner: true,
      relation: 'MADE_FROM',
      onEnd: 'STAYS',
    },
  ),
  filedOn: date(['提交日期', 'Submitted on'], ['提交的日期。', 'Day on which it was filed.'], { example: '2023-05-15', required: true }),
  signedOn: date(['签发日期', 'Signed off on'], ['签发的日期；签发前为空。', 'Day on which it was signed off; empty until then.'], {
    example: '2023-05-22',
  }),
  forwardedOn: date(
    ['报送日期', 'Forwarded on'],
    ['最近一次报送的日期；报送前为空。', 'Day on which it was last forwarded; empty until then.'],
    { example: '2023-05-23' },
  ),
  forwardedTo: text(['报送单位', 'Forwarded to'], ['报送到的单位或政协。', 'Unit or committee to which it was forwarded.'], {
    example: '省政协',
  }),
  forwardedCommittee: committee(
    ['报送政协', 'Forwarded to committee'],
    ['报送到政协的，填写该政协。', 'The committee to which it was forwarded, where it was one.'],
    { example: '420000' },
  ),
  adoptedOn: date(['采用日期', 'Adopted on'], ['采用的日期；采用前为空。', 'Day on which it was adopted; empty until then.']),
  adoptedAt: choice(memberLevel, ['采用级别', 'Adopted at level'], ['在哪一级被采用。', 'Level at which it was adopted.']),
  returnedOn: date(
    ['退回日期', 'Returned on'],
    ['退回提交人的日期；未退回的为空。', 'Day on which it was returned to whoever filed it; empty while it is not.'],
  ),
  returnReason: text(
    ['退回理由', 'Reason for return'],
    ['退回的理由；本项公开，不得含个人信息。', 'Why it was returned, without personal data: it is published.'],
    { max: 500 },
  ),
};
