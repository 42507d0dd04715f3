import { choices, date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';

export const account = defineKind({
  name: 'account',
  prefix: 'acc',
  subgraph: 'offices',
  duty: 'ADMINISTRATOR',
  inHouse: true,
  label: ['账号', 'Account'],
  description: [
    '某人登录本系统的账号，属于开立它的政协；能做什么由授权决定。只有本政协的管理员和审计人员看得到，不公布、不上报。',
    'With which somebody signs in. It belongs to the committee that opened it; what it may do is delegated to it. Seen by the administrators and auditors of that committee alone, and published nowhere.',
  ],
  fields: {
    login: text(
      ['登录名', 'Login name'],
      [
        '登录时填写的名称，同一服务内不重复，不分大小写。',
        'What is typed to sign in: one account’s of the whole service, in capitals or not.',
      ],
      {
        example: 'zhang.wei',
        required: true,
        max: 60,
        pattern: {
          test: /^[A-Za-z0-9\p{Script=Han}][A-Za-z0-9\p{Script=Han}._@-]{2,59}$/u,
          says: [
            '3 至 60 个字母、汉字或数字，中间可用 . _ - @',
            '3 to 60 letters, Chinese characters or digits, with . _ - @ between them',
          ],
        },
      },
    ),
    name: text(['姓名', 'Name'], ['使用人姓名。个人信息，不公开。', 'Who uses it. Personal, never published.'], {
      example: '林示例',
      personal: true,
      max: 40,
    }),
    issuer: text(
      ['登录服务', 'Provider'],
      [
        '用统一身份认证登录的，其服务地址（issuer）；用本系统密码登录的不填。',
        'Of an account that signs in with an OIDC provider its issuer; empty where the password is kept here.',
      ],
      { max: 200 },
    ),
    subject: text(['登录服务中的标识', 'Subject'], ['统一身份认证给出的用户标识（sub）。', 'Who it is there (sub).'], { max: 200 }),
    openedOn: date(['开立日期', 'Opened on'], ['开立账号的日期。', 'Day on which it was opened.'], {
      example: '2026-01-05',
      required: true,
    }),
    closedOn: date(['停用日期', 'Closed on'], ['停用账号的日期；在用的为空。', 'Day on which it was closed; empty while it is in use.']),
    closeReason: text(['停用原因', 'Why closed'], ['为何停用。', 'Why it was closed.'], { max: 200 }),
  },
  door: 'ACTS',
  naturalKey: ['login'],
  lasts: ['openedOn', 'closedOn'],
  check: ({ issuer, subject, closedOn, closeReason }, { language }) =>
    firstBroken(
      [
        [
          !issuer !== !subject,
          issuer ? 'subject' : 'issuer',
          'REQUIRED',
          '登录服务和其中的标识要么都填，要么都不填。',
          'Provider and subject go together: give both or neither.',
        ],
        [
          !closedOn !== !closeReason,
          closedOn ? 'closeReason' : 'closedOn',
          'REQUIRED',
          '停用日期和停用原因要么都填，要么都不填。',
          'The day and the reason of closing go together: give both or neither.',
        ],
      ],
      language,
    ),
  workflow: {
    states: choices('AccountState', ['账号是否在用。', 'Whether an account is in use.'], {
      OPEN: ['在用', 'In use'],
      CLOSED: ['已停用', 'Closed'],
    }),
    stateOf: [['CLOSED', 'closedOn'], ['OPEN']],
    transitions: {
      issueActivation: { label: ['发放激活码', 'Issue an activation code'], from: ['OPEN'] },
      closeAccount: { label: ['停用', 'Close'], from: ['OPEN'], to: ['CLOSED'] },
      reopenAccount: { label: ['恢复使用', 'Open again'], from: ['CLOSED'], to: ['OPEN'] },
    },
  },
});
