import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { type Actor, operator, PUBLIC, staffOf } from './actor.ts';
import { checkModel } from './check-model.ts';
import { refusalBy } from './rights.ts';

const CITY = '421300';
const refusal = refusalBy(model);
const actor = (role: Actor['role'], committee: string, duties: Actor['duties'] = []): Actor => ({
  role,
  committee,
  name: 'x',
  subject: null,
  duties,
});

test.each<[string, string, Actor, string | undefined]>([
  ['the duty of the kind', 'createVisit', actor('STAFF', CITY, ['LIAISON']), undefined],
  [
    'another duty',
    'createVisit',
    actor('STAFF', CITY, ['REGISTRAR']),
    'Only the staff of committee 421300 may write its records. You are its staff, but not with the duty LIAISON (联络): your administrator can give it to you (delegate); that counts within ten seconds.',
  ],
  [
    'staff of another committee',
    'createVisit',
    staffOf('420200', 'x'),
    'Only the staff of committee 421300 may write its records. You are STAFF of 420200.',
  ],
  [
    'the public',
    'createVisit',
    PUBLIC,
    'Only the staff of committee 421300 may write its records. You are not signed in: sign in (/signin), or send a key.',
  ],
  ['an operator', 'createVisit', operator('x'), undefined],
  ['the public where citizens may', 'raiseSubmission', PUBLIC, undefined],
  [
    'an analyst where citizens may',
    'raiseSubmission',
    actor('ANALYST', CITY),
    'raiseSubmission: only the staff of committee 421300 may do this. You are ANALYST of 421300.',
  ],
  ['an administrator directly above', 'nameAdministrator', actor('STAFF', '420000', ['ADMINISTRATOR']), undefined],
  [
    'other staff directly above',
    'nameAdministrator',
    actor('STAFF', '420000', ['REGISTRAR']),
    'nameAdministrator: only the staff of committee 421300 or an administrator of the committee directly above may do this. You are STAFF of 420000.',
  ],
  [
    'an administrator directly above, in what is for that of the committee',
    'openAccount',
    actor('STAFF', '420000', ['ADMINISTRATOR']),
    'openAccount: only the staff of committee 421300 may do this. You name its administrator (nameAdministrator), who does. You are STAFF of 420000.',
  ],
  ['what is no mutation of records', '__typename', PUBLIC, undefined],
])('%s: %s', (_, mutation, by, message) => {
  expect(refusal(mutation, by, CITY)?.message).toBe(message);
});

test('a kind without rights ends the start with a sentence', () => {
  const [first, ...others] = model.kinds;
  const faults = checkModel({ ...model, kinds: [{ ...first!, duty: undefined as never }, ...others] });
  expect(faults).toContain(
    `Kind ${first!.name} does not say whose work it is: add duty, one of ADMINISTRATOR, REGISTRAR, PROPOSALS, LIAISON, CONSULTATIONS, PUBLISHER, REPORTER, AUDITOR.`,
  );
});
