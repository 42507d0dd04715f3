import { createHash } from 'node:crypto';
import { shanghai } from '@tongxin/infra/days.ts';
import { newCode } from '@tongxin/infra/id.ts';
import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { text } from '@tongxin/infra/kernel/field.ts';
import { person } from './person.kind.ts';

/** Weeks in which a code can be used. */
const VALID_DAYS = 30;

/** As it is kept: however it was typed. */
const digestOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest('hex');

const give = defineAction({
  name: 'givePersonCode',
  description: [
    '为本政协登记的人员给出一次性识别码，告诉其同时任职的另一政协；那里凭码认定为同一人（recognisePerson）。30 天内有效，用一次即失效；再给一次，前一个作废。',
    'Gives a one-time code for a person of this committee, to be told to another committee on which they sit too: by it that one recognises them (recognisePerson). Valid for 30 days and once; a new one makes the one before void.',
  ],
  on: person,
  input: {},
  outputs: {
    code: text(['识别码', 'Code'], ['一次性识别码；只显示这一次。', 'The code; shown this once.'], {
      example: 'K7QM2-XHPA4',
      required: true,
    }),
    validUntil: text(['有效期至', 'Valid until'], ['可以使用到哪一日。', 'Day until which it can be used.'], {
      example: '2022-02-04',
      required: true,
    }),
  },
  async run(work, record) {
    const code = newCode();
    const expires = new Date(Date.now() + VALID_DAYS * 86_400_000);
    await work.query(
      `INSERT INTO members.person_code (person, committee, digest, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person) DO UPDATE SET digest = EXCLUDED.digest, expires_at = EXCLUDED.expires_at, used_at = NULL`,
      [record.id, work.committee, digestOf(code), expires],
    );
    return { record, code, validUntil: shanghai(expires).slice(0, 10) };
  },
});

const recognise = defineAction({
  name: 'recognisePerson',
  description: [
    '凭另一政协给出的一次性识别码，认定本政协的人员与那里登记的是同一人：各自的记录和统一码不变，统计和履职档案归到那里的统一码下，人数只计一次。认错了用 undoRecognition 撤销。',
    'Recognises, by the one-time code that another committee gave, that a person of this committee is the one whom that one registered. Both keep their records and keys; figures and the archive take them together under the other’s key, so that the person counts once above both. Undone by undoRecognition.',
  ],
  on: person,
  input: {
    code: text(['识别码', 'Code'], ['另一政协给出的一次性识别码。', 'The code that the other committee gave.'], {
      example: 'K7QM2-XHPA4',
      required: true,
      max: 40,
    }),
  },
  async run(work, record, { code }) {
    if (record.sameAs)
      work.refuse(
        'id',
        'ALREADY_RECOGNISED',
        '此人已认定为另一政协的同一人；认错了，请先撤销（undoRecognition）。',
        'This person is recognised already. Where that was wrong, undo it first (undoRecognition).',
      );
    const { rows } = await work.query<{ person: string; key: string }>('SELECT person, key FROM members.use_person_code($1)', [
      digestOf(code),
    ]);
    const [other] = rows;
    if (!other)
      return work.refuse(
        'code',
        'UNKNOWN_CODE',
        '识别码不对，或已用过、已过期。请那里的政协重新给出。',
        'There is no such code, or it was used or has expired. Ask the other committee for a new one.',
      );
    if (await leadsTo(work, other.person, record.id))
      return work.refuse('id', 'CIRCLE', '对方正是由此人认定的。', 'That person was recognised by this one.');
    record.sameAs = other.person;
    work.hand.touch(record);
    return { record };
  },
});

/** Whether one person is known to be another, through however many recognitions. */
async function leadsTo(work: Work, from: string, to: string): Promise<boolean> {
  // Nobody else says meanwhile who is who.
  await work.query('SELECT members.hold_people(true)');
  const { rows } = await work.query(
    `WITH RECURSIVE up AS (SELECT $1::text AS id UNION SELECT p.same_as FROM up JOIN members.person p ON p.id = up.id WHERE p.same_as IS NOT NULL)
     SELECT FROM up WHERE id = $2`,
    [from, to],
  );
  return rows.length > 0;
}

const undo = defineAction({
  name: 'undoRecognition',
  description: [
    '撤销误认的同一人：两人各计各的，一切如未认定过。',
    'Undoes a recognition that was wrong: each counts alone again, as if it had never been said.',
  ],
  on: person,
  input: {
    reason: text(['原因', 'Reason'], ['为何撤销。', 'Why it is undone.'], { example: '重名', required: true, max: 1000 }),
  },
  run(work, record) {
    if (!record.sameAs) return work.refuse('id', 'NOT_RECOGNISED', '此人没有凭识别码认定过。', 'This person was not recognised by a code.');
    record.sameAs = null;
    work.hand.touch(record);
    return { record };
  },
});

export const recognitionActions = [give, recognise, undo];
