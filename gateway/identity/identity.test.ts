import { beforeAll, expect, test } from '@jest/globals';
import { operator } from '@tongxin/infra/kernel/actor.ts';
import { act } from '@tongxin/infra/store/act.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { model } from '../model.ts';
import { openDoor } from './door.ts';
import { mandatesBy } from './mandates.ts';

const tongxin = ownService();
const PROVINCE = '420000';
const CITY = '421300';
const COUNTY = '421303';

/** Asks with a key; another committee's or another capacity's header may come along. */
const asked = (key: string, query: string, variables: object = {}, more: Record<string, string> = {}) =>
  tongxin.ask(query, variables, { authorization: `Bearer ${key}`, 'accept-language': 'en', ...more });
const done = async (key: string, name: string, input: object, shown: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await asked(
    key,
    `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${shown} userErrors { code field message } } }`,
    { input },
  );
  return { ...data?.done, errors };
};

/** As who runs the service: an administrator, and a key with which they act. */
async function administrator(committee: string, login: string): Promise<string> {
  const by = { database: tongxin.database, actor: operator('test'), language: 'en' as const };
  const named = await act(by, model.actionByName.get('nameAdministrator')!, { committee, login, name: '林示例' });
  expect(named.faults).toEqual([]);
  const key = await act(by, model.actionByName.get('issueApiKey')!, {
    ...{ committee, purpose: login, scope: 'ACT', account: named.done!.record.account, expiresOn: tomorrow() },
  });
  expect(key.faults).toEqual([]);
  return String(key.done!.key);
}
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

let province = '';
let city = '';
beforeAll(async () => {
  province = await administrator(PROVINCE, 'province');
  city = await administrator(CITY, 'city');
});

const VIEWER =
  '{ viewer { isSignedIn id name actingAs { actAs role committee { code } duties subject } capacities { actAs } isReadOnly } }';

test('who asks is told who they are, and in which capacity they ask', async () => {
  expect((await tongxin.ask(VIEWER)).data.viewer).toMatchObject({ isSignedIn: false, id: null, actingAs: null, capacities: [] });
  const { viewer } = (await asked(city, VIEWER)).data;
  expect(viewer).toMatchObject({
    ...{ isSignedIn: true, name: '林示例', isReadOnly: false, capacities: [{ actAs: `staff@${CITY}` }] },
    actingAs: { actAs: `staff@${CITY}`, role: 'STAFF', committee: { code: CITY }, duties: ['ADMINISTRATOR'], subject: null },
  });
  expect(viewer.id).toMatch(/^acc_421300_/);
  const other = await asked(city, VIEWER, {}, { 'x-tongxin-acting-as': `staff@${PROVINCE}` });
  expect(other.errors).toMatchObject([
    { message: `x-tongxin-acting-as is "staff@${PROVINCE}"; you may act as staff@${CITY}.`, extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('a committee is administered by its own administrator, named and taken back from directly above', async () => {
  const named = await done(
    city,
    'nameAdministrator',
    { committee: COUNTY, login: 'county', name: '何示例' },
    'activationCode delegation { id duty state }',
  );
  expect(named).toMatchObject({ userErrors: [], delegation: { duty: 'ADMINISTRATOR', state: 'GIVEN' } });
  expect(named.activationCode).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  // Two levels above is not directly above, and a county is not above its city.
  const leap = await done(province, 'nameAdministrator', { committee: COUNTY, login: 'leap', name: '何示例' }, 'activationCode');
  expect(leap.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const other = await done(city, 'nameAdministrator', { committee: PROVINCE, login: 'up', name: '何示例' }, 'activationCode');
  expect(other.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  // The city may not do anything else there.
  const account = await done(city, 'openAccount', { committee: COUNTY, login: 'clerk', name: '何示例' }, 'activationCode');
  expect(account.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const list = `query { committee(code: "${COUNTY}") { accounts { totalCount } } }`;
  expect((await asked(city, list)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const ended = await done(city, 'endDelegation', { id: named.delegation.id, reason: '调离' }, 'delegation { state }');
  expect(ended).toMatchObject({ userErrors: [], delegation: { state: 'ENDED' } });
});

test('the last administrator does not take the own delegation back', async () => {
  const list = `{ committee(code: "${CITY}") { delegations { totalCount nodes { id duty state account { login name } } } } }`;
  const { delegations } = (await asked(city, list)).data.committee;
  expect(delegations).toMatchObject({ totalCount: 1, nodes: [{ duty: 'ADMINISTRATOR', account: { login: 'city', name: '林示例' } }] });
  const [{ id }] = delegations.nodes;
  expect((await done(city, 'endDelegation', { id, reason: '试' }, 'delegation { id }')).userErrors).toMatchObject([
    { code: 'LAST_ADMINISTRATOR', field: 'id' },
  ]);
});

test('staff does what its duty is, and nothing else; what is taken back has no effect any more', async () => {
  const account = (await done(city, 'openAccount', { committee: CITY, login: 'clerk', name: '柳示例' }, 'account { id } activationCode'))
    .account.id;
  const given = await done(city, 'delegate', { committee: CITY, account, duty: 'LIAISON' }, 'delegation { id }');
  const { key } = await done(
    city,
    'issueApiKey',
    { committee: CITY, purpose: '台账', scope: 'ACT', account, expiresOn: tomorrow() },
    'key',
  );
  const person = { committee: CITY, registeredOn: '2022-01-05', name: '何示例', phone: '13800000000' };
  const forbidden = await done(key, 'createPerson', person, 'person { id }');
  expect(forbidden.errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('not with the duty REGISTRAR') },
  ]);
  const visit = { committee: CITY, visitedOn: '2023-05-15', by: 'MEMBER', purpose: '走访联系户', placeName: '吕冲村' };
  expect((await done(key, 'createVisit', visit, 'visit { id audit { actor } }')).visit.audit).toEqual([
    { actor: expect.stringMatching(/^STAFF:acc_421300_[0-9a-f]{32} key_421300_[0-9a-f]{32}$/) },
  ]);
  expect((await done(key, 'createVisit', { ...visit, committee: COUNTY }, 'visit { id }')).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  // A name is for the whole office, a telephone for whose duty it is.
  const registered = await done(await administrator(CITY, 'registrar'), 'createPerson', person, 'person { id }');
  expect(registered.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const door = openDoor(tongxin.databaseUrl);
  const mandates = async () => (await mandatesBy(door)([account])).delegated.map(({ duty }) => duty);
  expect(await mandates()).toEqual(['LIAISON']);
  expect(
    (await done(city, 'endDelegation', { id: given.delegation.id, reason: '调离' }, 'delegation { state endsOn }')).delegation.state,
  ).toBe('ENDED');
  expect(await mandates()).toEqual([]);
  await done(city, 'closeAccount', { id: account, reason: '调离' }, 'account { state }');
  expect((await mandatesBy(door)([account])).accounts).toEqual([]);
  await door.close();
});

test('a key is told once, two are live while it is replaced, and a revoked one is refused', async () => {
  const issued = await done(
    province,
    'issueApiKey',
    { committee: PROVINCE, purpose: '分析', scope: 'OPEN_DATA', expiresOn: tomorrow() },
    'key apiKey { id }',
  );
  const first: string = issued.key;
  expect((await asked(first, VIEWER)).data.viewer).toMatchObject({
    isSignedIn: true,
    id: issued.apiKey.id,
    isReadOnly: true,
    actingAs: null,
  });
  const second: string = (await done(province, 'rotateApiKey', { id: issued.apiKey.id, overlapHours: 1 }, 'key')).key;
  expect(second).not.toBe(first);
  for (const key of [first, second]) expect((await asked(key, VIEWER)).errors).toBeUndefined();
  expect(
    (await sql<{ digest: Buffer }>({ url: tongxin.databaseUrl }, 'SELECT digest FROM identity.secret')).every(
      ({ digest }) => digest.length === 32,
    ),
  ).toBe(true);
  const change = await asked(
    second,
    `mutation { closeAccount(input: { id: "acc_${PROVINCE}_${'0'.repeat(32)}", reason: "x" }) { userErrors { code } } }`,
  );
  expect(change.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('may only read') }]);
  const shown = async () =>
    (
      await asked(province, `{ committee(code: "${PROVINCE}") { apiKeys(first: 100) { nodes { id lastUsedAt liveSecrets } } } }`)
    ).data.committee.apiKeys.nodes.find((each: { id: string }) => each.id === issued.apiKey.id);
  expect(await shown()).toMatchObject({ lastUsedAt: expect.stringMatching(/^20/), liveSecrets: 2 });
  expect(await done(province, 'revokeApiKey', { id: issued.apiKey.id, reason: '泄露' }, 'apiKey { state }')).toMatchObject({
    apiKey: { state: 'REVOKED' },
  });
});

test.each([
  ['a mistyped key', `Bearer txk_${'a'.repeat(32)}_00000000`, 'mistyped'],
  ['what is no scheme of ours', 'Basic abc', 'not understood'],
  ['a token of nobody', 'Bearer abc.def.ghi', ''],
])('%s is 401, never a public reader', async (_, authorization, message) => {
  const response = await fetch(`${tongxin.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(message), extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('a key in an address is refused, and said to be spent', async () => {
  const response = await fetch(`${tongxin.url}/graphql?query={__typename}&key=${city}`);
  expect([response.status, (await response.text()).includes('have it replaced')]).toEqual([400, true]);
  expect((await fetch(`${tongxin.url}/graphql/${city}`)).status).toBe(400);
});
