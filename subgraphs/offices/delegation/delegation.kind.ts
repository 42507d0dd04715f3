import { mandate } from '@tongxin/infra/kernel/duty.ts';
import { choice, choices, date, optional, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';
import { ownMember } from './own-member.ts';

export const delegation = defineKind({
  name: 'delegation',
  prefix: 'dlg',
  subgraph: 'offices',
  duty: 'ADMINISTRATOR',
  inHouse: true,
  label: ['授权', 'Delegation'],
  description: [
    '政协授予一个账号的一项职责，有起止日期。管理员由上一级政协的管理员（最先由运行服务的人）指定，其余由本政协管理员授予。',
    'One thing that an account may do for a committee, from a day to a day. Administrators are named by those of the committee directly above (the first by whoever runs the service), everybody else by the administrators of the committee.',
  ],
  fields: {
    account: reference('account', ['账号', 'Account'], ['授予哪个账号。', 'The account that may.'], {
      example: 'zhang.wei',
      required: true,
      onEnd: 'REFUSE',
    }),
    duty: choice(mandate, ['职责', 'Duty'], ['可以做什么。', 'What it may do.'], { example: '联络', required: true }),
    personKey: {
      ...optional(personKey()),
      label: ['委员统一码', 'Member'] as const,
      description: [
        '职责为“委员本人”的，是哪一位：本政协登记的人员。',
        'Of the duty MEMBER: who it is, of the people whom the committee registered.',
      ] as const,
      example: '',
    },
    unit: reference('unit', ['承办单位', 'Handling unit'], ['职责为“承办单位”的，是哪一个。', 'Of the duty UNIT: which one.'], {
      onEnd: 'REFUSE',
    }),
    beginsOn: date(['起始日期', 'From'], ['从哪一日起。', 'From which day.'], { example: '2026-01-05', required: true, ahead: true }),
    endsOn: date(
      ['截止日期', 'Until'],
      ['到哪一日为止（含当日）；没有期限的为空。', 'Until which day, that day included; empty without end.'],
      { ahead: true },
    ),
    endReason: text(['收回原因', 'Why ended'], ['为何收回。', 'Why it was taken back.'], { max: 200 }),
  },
  door: 'ACTS',
  naturalKey: ['account', 'duty', 'personKey', 'unit', 'beginsOn'],
  lasts: ['beginsOn', 'endsOn'],
  check: ({ duty, personKey: member, unit }, { language }) =>
    firstBroken(
      [
        [
          (duty === 'MEMBER') !== !!member,
          'personKey',
          duty === 'MEMBER' ? 'REQUIRED' : 'NOT_POSSIBLE',
          '“委员本人”须写明是哪一位委员，其他职责不填。',
          'A MEMBER names the person, and no other duty does.',
        ],
        [
          (duty === 'UNIT') !== !!unit,
          'unit',
          duty === 'UNIT' ? 'REQUIRED' : 'NOT_POSSIBLE',
          '“承办单位”须写明是哪个单位，其他职责不填。',
          'A UNIT names the handling unit, and no other duty does.',
        ],
      ],
      language,
    ),
  verify: ownMember,
  workflow: {
    states: choices('DelegationState', ['授权是否已收回。', 'Whether a delegation was taken back.'], {
      GIVEN: ['已授予', 'Given'],
      ENDED: ['已收回', 'Taken back'],
    }),
    stateOf: [['ENDED', 'endReason'], ['GIVEN']],
    transitions: { endDelegation: { label: ['收回', 'Take back'], from: ['GIVEN'], to: ['ENDED'] } },
  },
});
