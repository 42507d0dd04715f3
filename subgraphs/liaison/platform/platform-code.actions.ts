import { randomBytes } from 'node:crypto';
import { shanghai, today } from '../../../infra/graphql/scalars.ts';
import { defineAction } from '../../../infra/records/action.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { type Field, text } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { receiptField, writeReceipt } from '../submission/submission.actions.ts';
import { submission } from '../submission/submission.kind.ts';
import { platform } from './platform.kind.ts';
import { sameToken } from './same-token.ts';
import { serving } from './serving.ts';

/** A platform where everybody queues may get this many in an hour; beyond that somebody is playing. */
const MOST_IN_AN_HOUR = 30;

const issue = defineAction({
  name: 'issuePlatformCode',
  description:
    'Gives a platform its code (码上提), or a new one: the code that hangs there until then is no longer valid. `Platform.code` shows it as a URL and as a picture.',
  on: platform,
  input: {},
  async run(work, record) {
    if (record.closedOn) refuseClosed(work);
    const token = randomBytes(16).toString('base64url');
    await work.client.query(
      `INSERT INTO liaison.platform_code (platform, committee, token) VALUES ($1, $2, $3)
       ON CONFLICT (platform) DO UPDATE SET token = EXCLUDED.token, issued_at = clock_timestamp()`,
      [record.id, work.committee, token],
    );
    return { record: await work.change(platform, record, { codeIssuedOn: today() }) };
  },
});

const { text: whole, contact, placeTold, sector } = submission.fields as Record<string, Field>;

const raise = defineAction({
  name: 'raiseSubmission',
  description:
    'Raises something at a platform (码上提) by its code: anonymously or with a contact. Answers with a receipt number. At most 30 an hour at one platform.',
  on: platform,
  input: {
    token: text('平台码', "The token of the platform's code, from its URL.", '', { required: true, max: 100 }),
    text: { ...whole!, required: true, max: 2000 },
    contact: contact!,
    placeTold: placeTold!,
    sector: sector!,
    member: {
      ...submission.fields.matchedTo!,
      label: '找委员',
      description: 'Opaque key of a member of this platform whom the citizen wants (扫码找委员).',
    },
  },
  also: { PUBLIC: () => true, MEMBER: () => true, UNIT: () => true },
  gives: submission,
  outputs: { receipt: receiptField },
  async run(work, record, { token, member, ...told }) {
    await checkToken(work, record, token);
    if (record.closedOn) refuseClosed(work);
    const number = await nextNumber(work, record);
    const matched = member ? await wanted(work, record, member) : {};
    const made = await work.create(submission, {
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

async function checkToken(work: Work, { id }: RecordRow, token: string): Promise<void> {
  const { rows } = await work.client.query<{ token: string }>('SELECT token FROM liaison.platform_code WHERE platform = $1', [id]);
  if (sameToken(rows[0]?.token, token)) return;
  work.refuse(
    'token',
    'NOT_VALID',
    '此码已失效，请扫描平台现在张贴的码。',
    'This code is no longer valid. Scan the one that hangs at the platform now.',
  );
}

/** The platform's row is locked, so two citizens do not get the same number. */
async function nextNumber(work: Work, { id }: RecordRow): Promise<number> {
  const { rows } = await work.client.query<{ all: number; lately: string[] | null }>(
    `SELECT count(*)::int AS all, array_agg(to_json(created_at) #>> '{}' ORDER BY created_at DESC) FILTER (WHERE created_at > now() - interval '1 hour') AS lately
     FROM liaison.submission WHERE platform = $1 AND channel = 'CODE'`,
    [id],
  );
  const { all, lately } = rows[0]!;
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

async function wanted(work: Work, { id }: RecordRow, member: string): Promise<Record<string, unknown>> {
  const how = (await serving(work.client, id, today())).get(member);
  if (!how)
    work.refuse(
      'member',
      'NOT_POSTED_HERE',
      '该委员不在本平台，请从平台委员中选择。',
      'This member does not serve here. Choose one of the platform.',
    );
  return { matchedTo: member, matchedOn: today(), matchReason: `群众选择（${how}）` };
}

export const platformCodeActions = [issue, raise];
