import { expect, test } from '@jest/globals';
import { asStaff, testService } from '@tongxin/test/kit/service.ts';

const tongxin = testService();
const [CITY, OTHER] = ['421300', '421303'];
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** What is wrong with what an office asked for, in the order of `input`. */
async function done(name: string, committee: string, input: object, shown = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await tongxin.ask(
    `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${shown} userErrors { field code message } } }`,
    { input },
    { ...asStaff(committee), 'accept-language': 'en' },
  );
  expect(errors).toBeUndefined();
  return data.done;
}
const open = (committee: string, login: string, more: object = {}) =>
  done('openAccount', committee, { committee, login, name: '林示例', ...more }, 'account { id }');

test('a login is one account’s of the whole service, and who asks for one that is taken is told so', async () => {
  expect((await open(CITY, 'lin.shili')).userErrors).toEqual([]);
  expect((await open(CITY, 'Lin.Shili')).userErrors).toEqual([
    { field: 'login', code: 'ALREADY_EXISTS', message: 'The same Account is there already (same login).' },
  ]);
  const taken = { field: 'login', code: 'TAKEN', message: '"login" is that of another Account already. Check it, or choose another.' };
  expect((await open(OTHER, 'lin.shili')).userErrors).toEqual([taken]);
  // Also by the administrator of the committee above.
  const named = await done('nameAdministrator', CITY, { committee: OTHER, login: 'LIN.SHILI' });
  expect(named.userErrors).toEqual([taken]);
});

test('somebody of a provider has one account of a committee', async () => {
  const by = { issuer: 'https://login.test', subject: 'u-7' };
  expect((await open(CITY, 'zhao.shili', by)).userErrors).toEqual([]);
  expect((await open(CITY, 'zhao.other', by)).userErrors).toMatchObject([{ field: 'subject', code: 'TAKEN' }]);
  expect((await open(OTHER, 'zhao.county', by)).userErrors).toEqual([]);
});

test('a duty that was given is not given twice; one that was taken back by mistake is corrected', async () => {
  const { account } = await open(CITY, 'chen.shili');
  const give = () => done('delegate', CITY, { committee: CITY, account: account.id, duty: 'LIAISON' }, 'delegation { id }');
  const { delegation } = await give();
  expect((await give()).userErrors).toMatchObject([{ field: 'account', code: 'ALREADY_EXISTS' }]);
  await done('endDelegation', CITY, { id: delegation.id, reason: '误收回' });
  expect((await give()).userErrors).toMatchObject([{ field: 'account', code: 'ALREADY_EXISTS' }]);
  const back = await done(
    'correctDelegation',
    CITY,
    { id: delegation.id, endReason: null, endsOn: null, reason: '误收回' },
    'delegation { state }',
  );
  expect(back).toEqual({ delegation: { state: 'GIVEN' }, userErrors: [] });
});

test('two keys for one purpose on one day are refused in words', async () => {
  const issue = () => done('issueApiKey', CITY, { committee: CITY, purpose: '统计', scope: 'OPEN_DATA', expiresOn: tomorrow });
  expect((await issue()).userErrors).toEqual([]);
  expect((await issue()).userErrors).toMatchObject([{ field: 'purpose', code: 'ALREADY_EXISTS' }]);
});
