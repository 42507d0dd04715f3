import { today } from '@tongxin/infra/days.ts';
import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

const scope = choices('ApiKeyScope', ['密钥可以做什么。', 'What a key may do.'], {
  OPEN_DATA: ['读取公开的数据', 'Read what is open to everybody'],
  READ: ['读取其账号可以看到的，不能改动', 'Read what its account may read, and change nothing'],
  ACT: ['做其账号可以做的', 'Do what its account may do'],
});

const LONGEST_MS = 366 * 86_400_000;
export const OUT_OF_RANGE = ['有效期从今天起最长一年。', 'It is good from today for a year at most.'] as const;

/** Whether it is issued or corrected. */
async function staysWithin(
  _: Queryable,
  { record, before, language }: Case<{ expiresOn: string; revokedOn: string | null }>,
): Promise<Fault | null> {
  if (before?.revokedOn && !record.revokedOn)
    return {
      field: 'revokedOn',
      code: 'NOT_POSSIBLE',
      message: say(language, '已吊销的密钥不能恢复，请另发一个。', 'A revoked key does not come back: issue another one.'),
    };
  if (before?.expiresOn === record.expiresOn || record.expiresOn <= today(new Date(Date.now() + LONGEST_MS))) return null;
  return { field: 'expiresOn', code: 'OUT_OF_RANGE', message: say(language, ...OUT_OF_RANGE) };
}

export const apiKey = defineKind({
  name: 'apiKey',
  prefix: 'key',
  subgraph: 'offices',
  duty: 'ADMINISTRATOR',
  inHouse: true,
  label: ['接口密钥', 'API key'],
  description: [
    '程序使用的密钥：分析者读取公开数据，或代某账号读写。密钥本身只在发放时显示一次，只保存摘要。',
    'With which a program asks: an analyst’s for what is open, or one that reads or acts for an account. The key is shown once, when it is issued; a digest of it is kept.',
  ],
  fields: {
    purpose: text(['用途', 'Purpose'], ['谁用、做什么；不写个人姓名。', 'Who uses it and for what, without names of people.'], {
      example: '省统计分析平台',
      required: true,
      max: 100,
    }),
    scope: choice(scope, ['范围', 'Scope'], ['可以做什么。', 'What it may do.'], { example: '读取公开的数据', required: true }),
    account: reference(
      'account',
      ['账号', 'Account'],
      ['代哪个账号读写；只读公开数据的不填。', 'For which account it reads or acts; none for open data.'],
      { onEnd: 'REFUSE' },
    ),
    expiresOn: date(
      ['有效期至', 'Expires on'],
      ['最后一个可用的日期；最长一年。', 'The last day on which it is good; at most a year away.'],
      {
        example: '2026-12-31',
        required: true,
        ahead: true,
      },
    ),
    issuedOn: date(['发放日期', 'Issued on'], ['发放的日期。', 'Day on which it was issued.'], { example: '2026-01-05', required: true }),
    rotatedOn: date(['更换日期', 'Rotated on'], ['最近一次更换的日期。', 'Day on which it was last replaced.']),
    revokedOn: date(['吊销日期', 'Revoked on'], ['吊销的日期；有效的为空。', 'Day on which it was revoked; empty while it is good.']),
    revokeReason: text(['吊销原因', 'Why revoked'], ['为何吊销。', 'Why it was revoked.'], { max: 200 }),
  },
  door: 'ACTS',
  naturalKey: ['purpose', 'issuedOn'],
  check: ({ scope: may, account, revokedOn, revokeReason }, { language }) =>
    firstBroken(
      [
        [
          (may === 'OPEN_DATA') !== !account,
          'account',
          account ? 'NOT_POSSIBLE' : 'REQUIRED',
          '读写须写明代哪个账号；只读公开数据的不填。',
          'A key that reads or acts names the account for which; one for open data names none.',
        ],
        [
          !revokedOn !== !revokeReason,
          revokedOn ? 'revokeReason' : 'revokedOn',
          'REQUIRED',
          '吊销日期和吊销原因要么都填，要么都不填。',
          'The day and the reason of revoking go together: give both or neither.',
        ],
      ],
      language,
    ),
  verify: staysWithin,
  workflow: {
    states: choices('ApiKeyState', ['密钥是否有效。', 'Whether a key is good.'], {
      GOOD: ['有效', 'Good'],
      REVOKED: ['已吊销', 'Revoked'],
    }),
    stateOf: [['REVOKED', 'revokedOn'], ['GOOD']],
    transitions: {
      rotateApiKey: { label: ['更换', 'Rotate'], from: ['GOOD'] },
      revokeApiKey: { label: ['吊销', 'Revoke'], from: ['GOOD'], to: ['REVOKED'] },
    },
  },
});
