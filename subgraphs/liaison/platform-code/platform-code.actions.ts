import { randomBytes } from 'node:crypto';
import { shanghai, today } from '@tongxin/infra/days.ts';
import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { required, text } from '@tongxin/infra/kernel/field.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { platform } from '../platform/platform.kind.ts';
import { publishedMembers } from '../serving-members/published-members.ts';
import { receiptField, writeReceipt } from '../submission/submission.actions.ts';
import { submissionFields } from '../submission/submission.fields.ts';
import { submission } from '../submission/submission.kind.ts';
import { sameToken } from './same-token.ts';

type Platform = RowOf<typeof platform>;

/** A platform where everybody queues may get this many in an hour, from wherever; from one address the front door lets through fewer. */
const MOST_IN_AN_HOUR = 120;

const issue = defineAction({
  name: 'issuePlatformCode',
  description: [
    '为平台发放平台码（码上提）或换发新码，原来张贴的码随即失效。`Platform.code` 以网址和图片两种形式显示平台码。',
    'Gives a platform its code (码上提), or a new one: the code that hangs there until then is no longer valid. `Platform.code` shows it as a URL and as a picture.',
  ],
  on: platform,
  input: {},
  async run(work, record) {
    if (record.closedOn) refuseClosed(work);
    const token = randomBytes(16).toString('base64url');
    await work.query(
      `INSERT INTO liaison.platform_code (platform, committee, token) VALUES ($1, $2, $3)
       ON CONFLICT (platform) DO UPDATE SET token = EXCLUDED.token, issued_at = clock_timestamp()`,
      [record.id, work.committee, token],
    );
    record.codeIssuedOn = today();
    work.hand.touch(record);
    return { record };
  },
});

const { text: whole, contact, placeTold, sector } = submissionFields;

const raise = defineAction({
  name: 'raiseSubmission',
  description: [
    '凭平台码在平台反映事项（码上提），可匿名，也可留联系方式，提交后返回回执号。同一平台每小时最多 120 件，同一网络地址最多 60 件。',
    'Raises something at a platform (码上提) by its code: anonymously or with a contact. Answers with a receipt number. At most 120 an hour at one platform, 60 from one address.',
  ],
  on: platform,
  input: {
    token: text(['平台码', 'Platform code'], ['平台码的令牌，取自其网址。', "The token of the platform's code, from its URL."], {
      required: true,
      max: 100,
    }),
    text: { ...required(whole), max: 2000 },
    contact,
    placeTold,
    sector,
    member: text(
      ['找委员', 'Member wanted'],
      [
        '群众想找的委员的姓名，从平台公开的委员中选择（扫码找委员，见 servingMembers）。',
        'Name of the member whom the citizen wants, of those published at this platform (扫码找委员; see servingMembers).',
      ],
      { max: 40 },
    ),
  },
  also: { PUBLIC: () => true, MEMBER: () => true, UNIT: () => true },
  gives: submission,
  outputs: { receipt: receiptField },
  async run(work, record, { token, member, ...told }) {
    await checkToken(work, record, token);
    if (record.closedOn) refuseClosed(work);
    const number = await nextNumber(work, record);
    const matched = member ? await wanted(work, record, member) : {};
    const made = work.create(submission, {
      ...told,
      ...matched,
      // The citizen's own words are not published: the office gives it a subject.
      subject: `${record.name}扫码反映（第 ${number} 件）`,
      placeName: record.placeName,
      channel: 'CODE',
      platform: record.id,
      receivedOn: today(),
    });
    return { record: made, receipt: await writeReceipt(work, made) };
  },
});

function refuseClosed(work: Work): never {
  return work.refuse('id', 'CLOSED', '该平台已关闭，请到附近的平台反映。', 'This platform is closed. Turn to another one nearby.');
}

async function checkToken(work: Work, { id }: Platform, token: string): Promise<void> {
  const { rows } = await work.query<{ token: string }>('SELECT token FROM liaison.platform_code WHERE platform = $1', [id]);
  if (sameToken(rows[0]?.token, token)) return;
  work.refuse(
    'token',
    'NOT_VALID',
    '此码已失效，请扫描平台现在张贴的码。',
    'This code is no longer valid. Scan the one that hangs at the platform now.',
  );
}

/** The platform's row is locked, so two citizens do not get the same number. */
async function nextNumber(work: Work, { id }: Platform): Promise<number> {
  const { rows } = await work.query<{ all: number; lately: string[] | null }>(
    `SELECT count(*)::int AS all, array_agg(to_json(created_at) #>> '{}' ORDER BY created_at DESC) FILTER (WHERE created_at > now() - interval '1 hour') AS lately
     FROM liaison.submission WHERE platform = $1 AND channel = 'CODE'`,
    [id],
  );
  const { all, lately } = rows[0] ?? { all: 0, lately: null };
  const first = lately?.[MOST_IN_AN_HOUR - 1];
  if (first) {
    const free = shanghai(new Date(Date.parse(first) + 3_660_000)).slice(11, 16);
    work.refuse(
      'id',
      'TOO_MANY',
      `这里刚收到的反映太多，请在 ${free} 之后再提交。`,
      `Too much was raised here within an hour. Try again after ${free}.`,
    );
  }
  return all + 1;
}

async function wanted(
  work: Work,
  { id }: Platform,
  member: string,
): Promise<{ matchedTo: string; matchedOn: string; matchReason: string }> {
  const named = (await publishedMembers(work, [id], today())).filter(({ name }) => normalKey(name) === normalKey(member));
  const [first, other] = named;
  if (!first)
    return work.refuse(
      'member',
      'NOT_POSTED_HERE',
      '平台公开的委员中没有这位，请从中选择，或不选。',
      'No member of this name is published here. Choose one who is, or none.',
    );
  if (other)
    return work.refuse(
      'member',
      'SEVERAL_PERSONS',
      '平台有几位委员同名，请不选，在内容里写明找哪一位。',
      'Several members here have this name. Choose none, and say in the text whom you mean.',
    );
  return { matchedTo: first.key, matchedOn: today(), matchReason: `群众选择（${first.as === 'HEAD' ? '平台负责人' : '下沉委员'}）` };
}

export const platformCodeActions = [issue, raise];
