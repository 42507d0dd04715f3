import { today } from '@tongxin/infra/days.ts';
import { defineAction, defineOpening, type Work } from '@tongxin/infra/kernel/action.ts';
import { integer, text } from '@tongxin/infra/kernel/field.ts';
import { digestOf, newApiKey } from '@tongxin/infra/kernel/secret.ts';
import { apiKey, OUT_OF_RANGE } from './api-key.kind.ts';

const USUAL_OVERLAP_HOURS = 24;

const outputs = {
  key: text(['密钥', 'Key'], ['密钥，只显示这一次，请立即妥善保存。', 'The key. It is shown this once: keep it safe now.'], {
    example: 'txk_…',
    required: true,
  }),
};

/** A new secret of the key; those before it end after so many hours. */
async function giveSecret(work: Work, id: string, hours = 0): Promise<string> {
  const key = newApiKey();
  await work.query('SELECT identity.add_secret($1, $2, $3)', [id, digestOf(key), new Date(Date.now() + hours * 3_600_000)]);
  return key;
}

const { purpose, scope, account, expiresOn } = apiKey.fields;

const issueApiKey = defineOpening({
  name: 'issueApiKey',
  label: ['发放密钥', 'Issue a key'],
  description: [
    '发放接口密钥，最长有效一年；密钥只显示这一次。',
    'Issues an API key, good for a year at most. The key is shown this once.',
  ],
  on: apiKey,
  input: { purpose, scope, account, expiresOn },
  outputs,
  async run(work, input) {
    if (input.expiresOn < today()) work.refuse('expiresOn', 'OUT_OF_RANGE', OUT_OF_RANGE[0], OUT_OF_RANGE[1]);
    const record = work.create(apiKey, { ...input, issuedOn: today() });
    return { record, key: await giveSecret(work, record.id) };
  },
});

const rotateApiKey = defineAction({
  name: 'rotateApiKey',
  description: [
    '更换密钥：给出新的，原来的再用一段时间后失效，期间两个都有效。',
    'Replaces a key: gives a new one, and the one before it stays good for a while, so that both are live meanwhile.',
  ],
  on: apiKey,
  input: {
    overlapHours: integer(
      ['并用时间', 'Overlap'],
      ['原密钥还能用多久，单位小时；不填即为 24。', 'How long the one before stays good, in hours; 24 unless told.'],
      { min: 0, max: 24 * 30 },
    ),
  },
  outputs,
  async run(work, record, { overlapHours }) {
    return {
      record: work.change(apiKey, record, { rotatedOn: today() }),
      key: await giveSecret(work, record.id, overlapHours ?? USUAL_OVERLAP_HOURS),
    };
  },
});

const revokeApiKey = defineAction({
  name: 'revokeApiKey',
  description: ['吊销密钥，一分钟内在各处失效。', 'Revokes a key: it is refused everywhere within a minute.'],
  on: apiKey,
  input: { reason: text(['原因', 'Reason'], ['为何吊销。', 'Why.'], { example: '密钥泄露', required: true, max: 200 }) },
  async run(work, record, { reason }) {
    await work.query('SELECT identity.end_secrets($1)', [record.id]);
    return { record: work.change(apiKey, record, { revokedOn: today(), revokeReason: reason }) };
  },
});

export const apiKeyActions = [issueApiKey, rotateApiKey, revokeApiKey];
