import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Page, problemsOn, signIn, type Visitor, visitor } from '@tongxin/gateway/pages/sign-in/test-support/visitor.ts';
import { today } from '@tongxin/infra/days.ts';
import { blocksOf } from '../docs/page.ts';
import { type Answer, tokenIn } from '../kit/service.ts';
import { until } from '../kit/until.ts';
import { authenticator, npmService } from './npm.ts';

/** The first day of a city and a county in production mode, from an empty folder: each person by the door that is theirs. */
const [CITY, COUNTY] = ['421300', '421303'] as const;
const tongxin = npmService({ NODE_ENV: 'production', CELL: CITY });
const PASSWORDS = { admin: 'seven herons over the lake', office: 'a kettle sings at dusk', clerk: 'eleven boats at low tide' } as const;
const OTHERS = { chen: 'nine geese cross the ridge', zhao: 'four doors and a garden', unit: 'thirteen lamps on the quay' } as const;
const inAYear = today(new Date(Date.now() + 300 * 86_400_000));
/** The requests of the page that tells this way, to be copied. */
const onPage = Object.fromEntries(blocksOf('docs/signing-in.md').map(({ name, query }) => [name, query]));
/** Believed so long by a process: a key that was revoked. */
const BELIEVED_MS = 15_000;

interface Somebody {
  page: Page;
  by: Visitor;
  ask(query: string, variables?: object): Promise<Answer>;
}

async function asked(by: Visitor, query: string, variables: object, headers: Record<string, string>): Promise<Answer> {
  const options = {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    headers: { 'content-type': 'application/json', ...headers },
  };
  return (await (await by.once('/graphql', options)).json()) as Answer;
}

/** A page of the service asks: the browser sends the cookie, and from where. */
const somebody = (by: Visitor, page: Page): Somebody => ({
  ...{ by, page },
  ask: (query, variables = {}) => asked(by, query, variables, { origin: tongxin.url }),
});
const byKey = (key: string, query: string, variables: object = {}) =>
  asked(visitor(tongxin.url), query, variables, { authorization: `Bearer ${key}` });
const byNobody = (query: string, variables: object = {}) => asked(visitor(tongxin.url), query, variables, {});

async function comes(login: string, password: string): Promise<Somebody> {
  const by = visitor(tongxin.url);
  return somebody(by, await signIn(by, login, password));
}

/** Somebody sets a password with the code that they were given, and signs in. */
async function activates(login: string, code: string, password: string): Promise<Somebody> {
  const by = visitor(tongxin.url);
  const set = await by.send(await by.get('/account/activate'), '/account/activate', {
    activation: code,
    new: password,
    repeated: password,
  });
  expect([problemsOn(set), set.html.includes(`Your login is ${login}.`)]).toEqual([[], true]);
  const came = await comes(login, password);
  expect(came.page.url).toBe(`${tongxin.url}/account`);
  return came;
}

/** What an action answers with; nothing is wrong. */
async function done(who: Somebody, mutation: string, input: object, shown: string): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await who.ask(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${shown} userErrors { field message } } }`,
    { input },
  );
  expect(answer).toMatchObject({ data: { done: { userErrors: [] } } });
  return answer.data.done;
}

/** An account with its duties, and whoever it is for at their desk. */
async function opened(by: Somebody, login: string, name: string, password: string, duties: object[]): Promise<Somebody> {
  const { account, activationCode } = await done(by, 'openAccount', { committee: COUNTY, login, name }, 'account { id } activationCode');
  for (const duty of duties) await done(by, 'delegate', { committee: COUNTY, account: account.id, ...duty }, 'delegation { id }');
  return activates(login, activationCode, password);
}

const refusals = ({ errors }: Answer) => errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
const people: Record<'admin' | 'office' | 'clerk' | 'chen' | 'zhao' | 'unit', Somebody> = {} as never;
const ids: Record<'room' | 'chen' | 'zhao' | 'submission' | 'proposal' | 'receipt', string> = {} as never;

test('the first administrator is made by command, once, and signs in with a second factor', async () => {
  const first = ['first', '--committee', CITY, '--login', 'lin.shili', '--name', '林示例'];
  const elsewhere = await tongxin.run('accounts', first.with(2, '420000'));
  expect([elsewhere.code, elsewhere.output]).toEqual([1, expect.stringContaining('420000 does not own this cell, 421300 does')]);
  const { code, output } = await tongxin.run('accounts', first);
  expect([code, output]).toEqual([0, expect.stringContaining(`${tongxin.url}/account/activate#code=`)]);
  const again = await tongxin.run('accounts', first);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('has an administrator already')]);

  const admin = await activates('lin.shili', output.split('#code=')[1]!.trim(), PASSWORDS.admin);
  expect(admin.page.html).toContain('随州市政协 · Administrator: accounts, delegations, keys');
  const offer = await admin.by.get('/account/second-factor');
  const secret = /class="key">([A-Z2-7 ]+)</.exec(offer.html)?.[1] ?? '';
  const on = await admin.by.send(offer, '/account/second-factor', { code: authenticator(secret) });
  expect(problemsOn(on)).toEqual([]);
  const recovery = /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/.exec(on.html)?.[0] ?? '';
  const out = await admin.by.send(await admin.by.get('/account'), '/signout', {});
  expect(out.html).toContain('You are signed out');
  const second = await comes('lin.shili', PASSWORDS.admin);
  expect(second.page.html).toContain('Second step');
  people.admin = somebody(second.by, await second.by.send(second.page, '/signin/form/', { code: recovery }));
  expect((await people.admin.ask('{ viewer { name actingAs { actAs duties } } }')).data.viewer).toEqual({
    name: '林示例',
    actingAs: { actAs: `staff@${CITY}`, duties: ['ADMINISTRATOR'] },
  });
}, 120_000);

test('a county has an administrator from above, and its clerk logs a reception day', async () => {
  const { nameAdministrator: named } = (await people.admin.ask(onPage.NameAdministrator!)).data;
  people.office = await activates('wang.shili', named.activationCode, PASSWORDS.office);
  const { openAccount } = (await people.office.ask(onPage.OpenAccount!)).data;
  for (const duty of ['LIAISON', 'REGISTRAR', 'PROPOSALS'])
    await done(people.office, 'delegate', { committee: COUNTY, account: openAccount.account.id, duty }, 'delegation { id }');
  people.clerk = await activates('li.shili', openAccount.activationCode, PASSWORDS.clerk);
  expect(people.clerk.page.html).toContain('随州市曾都区政协 · Liaison');

  const registered = (name: string) =>
    done(people.clerk, 'createPerson', { committee: COUNTY, registeredOn: '2022-01-05', name }, 'person { key }');
  ids.chen = (await registered('陈示例')).person.key;
  ids.zhao = (await registered('赵示例')).person.key;
  for (const personKey of [ids.chen, ids.zhao])
    await done(people.clerk, 'createMember', { committee: COUNTY, personKey, sector: '22', joinedOn: '2022-01-05' }, 'member { id }');
  const room = { committee: COUNTY, name: '西街委员工作室', kind: 'WORKROOM', placeName: '西街街道', openedOn: '2024-01-05' };
  ids.room = (await done(people.clerk, 'createPlatform', room, 'platform { id }')).platform.id;
  const participants = [{ role: 'MEMBER', level: 'COUNTY', count: 1, personKey: '陈示例' }];
  const day = { committee: COUNTY, platform: ids.room, heldOn: today(), topic: '路灯', citizensMet: 12, participants };
  const { receptionDay } = await done(people.clerk, 'createReceptionDay', day, 'receptionDay { participants { personKey } }');
  expect(receptionDay.participants).toEqual([{ personKey: ids.chen }]);
  const { data } = await byNobody(`{ committee(code: "${CITY}") { figure(measure: RECEPTION_DAYS) { value } } }`);
  expect(data.committee.figure.value).toBe(1);
});

test('a citizen raises something by the code of the room, and follows it by the receipt', async () => {
  const { platform } = await done(people.clerk, 'issuePlatformCode', { id: ids.room }, 'platform { code { url svg } }');
  expect([platform.code.url.split('#')[0], platform.code.svg]).toEqual([`${tongxin.url}/raise`, expect.stringContaining('<svg')]);
  const page = await visitor(tongxin.url, 'zh').get(platform.code.url.slice(tongxin.url.length));
  expect([page.status, page.html.includes('不用登录')]).toEqual([200, true]);
  const told = { id: ids.room, token: tokenIn(platform.code.url), text: '西街路口的路灯坏了', contact: '13800000000' };
  const RAISE =
    'mutation ($input: RaiseSubmissionInput!) { raiseSubmission(input: $input) { submission { id } receipt userErrors { message } } }';
  const { raiseSubmission } = (await byNobody(RAISE, { input: told })).data;
  expect(raiseSubmission.userErrors).toEqual([]);
  Object.assign(ids, { receipt: raiseSubmission.receipt, submission: raiseSubmission.submission.id });
  const FOLLOW = 'query ($number: String!) { receipt(number: $number) { status reply } }';
  const follow = async () => (await byNobody(FOLLOW, { number: ids.receipt })).data.receipt;
  expect(await follow()).toEqual({ status: 'RECEIVED', reply: null });

  const READ = `{ submissions(filter: { committee: "${COUNTY}" }) { nodes { text contact } } }`;
  expect((await byNobody(READ)).data.submissions.nodes).toEqual([{ text: null, contact: null }]);
  expect((await people.clerk.ask(READ)).data.submissions.nodes).toEqual([{ text: told.text, contact: told.contact }]);
  await done(people.clerk, 'describeSubmission', { id: ids.submission, subject: '西街路灯不亮' }, '');
  await done(people.clerk, 'answerSubmission', { id: ids.submission, reply: '已于今日修复。', open: true }, '');
  expect(await follow()).toEqual({ status: 'ANSWERED', reply: '已于今日修复。' });
});

test('members sign in as the person that they are in the register: one proposes, one co-signs', async () => {
  people.chen = await opened(people.office, 'chen.shili', '陈示例', OTHERS.chen, [{ duty: 'MEMBER', personKey: ids.chen }]);
  people.zhao = await opened(people.office, 'zhao.shili', '赵示例', OTHERS.zhao, [{ duty: 'MEMBER', personKey: ids.zhao }]);
  expect(people.chen.page.html).toContain(`随州市曾都区政协 · A member, for themselves · ${ids.chen}`);
  const proposers = [ids.chen, ids.zhao].map(personKey => ({ personKey }));
  const told = { committee: COUNTY, title: '关于更新老旧路灯的提案', kind: 'JOINT', proposers, openToPublic: true };
  const shown = 'proposal { id state proposers { personKey attestation } }';
  const { proposal } = await done(people.chen, 'submitProposal', told, shown);
  ids.proposal = proposal.id;
  expect(proposal).toMatchObject({ state: 'SUBMITTED', proposers: [{ attestation: 'OWN' }, { attestation: 'PENDING' }] });
  const waits = `{ proposals(filter: { committee: "${COUNTY}" }) { nodes { id possibleActions } } }`;
  expect((await people.zhao.ask(waits)).data.proposals.nodes).toEqual([{ id: ids.proposal, possibleActions: ['coSignProposal'] }]);
  const signed = await done(people.zhao, 'coSignProposal', { id: ids.proposal }, shown);
  expect(signed.proposal.proposers[1]).toEqual({ personKey: ids.zhao, attestation: 'OWN' });
});

test('a handling unit sees what is assigned to it, and replies', async () => {
  const UNIT = { committee: COUNTY, name: '曾都区城市管理执法局', shortName: '区城管局' };
  await done(people.clerk, 'createUnit', UNIT, 'unit { id }');
  people.unit = await opened(people.office, 'chengguan', '孙示例', OTHERS.unit, [{ duty: 'UNIT', unit: '区城管局' }]);
  expect(people.unit.page.html).toContain('曾都区城市管理执法局');
  await done(people.clerk, 'reviewProposal', { id: ids.proposal, stage: 'AFTER_SESSION', reviewer: '提案委', outcome: 'FILE' }, '');
  await done(people.clerk, 'fileProposal', { id: ids.proposal }, '');
  await done(people.clerk, 'assignProposal', { id: ids.proposal, units: [{ unit: '区城管局', role: 'SINGLE' }] }, '');
  const { data } = await people.unit.ask(
    `{ viewer { actingAs { subject } } committee(code: "${COUNTY}") { assignments { nodes { proposal { id possibleActions } } } } }`,
  );
  expect(data).toEqual({
    viewer: { actingAs: { subject: UNIT.name } },
    committee: { assignments: { nodes: [{ proposal: { id: ids.proposal, possibleActions: ['declineAssignment', 'replyToProposal'] } }] } },
  });
  const reply = { id: ids.proposal, scheme: 'ABC', grade: 'B', adoption: 'PARTLY', text: '已列入明年养护计划。', openToPublic: true };
  expect((await done(people.unit, 'replyToProposal', reply, 'proposal { state }')).proposal.state).toBe('REPLIED');
});

test.each(['by the administrator', 'by command'])('an analyst reads figures with a key issued %s, until it is revoked', async how => {
  const issued = { committee: COUNTY, purpose: `统计分析 ${how}`, scope: 'OPEN_DATA', expiresOn: inAYear };
  const byCommand = how === 'by command';
  const made = byCommand
    ? (await tongxin.run('keys', ['issue', '--committee', COUNTY, '--purpose', issued.purpose, '--expires', inAYear])).output
    : JSON.stringify(await done(people.office, 'issueApiKey', issued, 'apiKey { id } key'));
  const [id = '', key = ''] = [/key_\w+/.exec(made)?.[0], /txk_\w+/.exec(made)?.[0]];
  const FIGURE = `{ committee(code: "${CITY}") { figure(measure: PROPOSALS_SUBMITTED) { value } people(named: "陈") { nodes { name } } } }`;
  expect((await byKey(key, FIGURE)).data.committee).toEqual({ figure: { value: 1 }, people: null });
  expect(refusals(await byKey(key, `{ committee(code: "${COUNTY}") { accounts { nodes { login } } } }`))).toEqual([
    'FORBIDDEN: Account: only the staff of committee 421303 with the duty ADMINISTRATOR or AUDITOR may read these.',
  ]);
  const rotated = byCommand
    ? (await tongxin.run('keys', ['rotate', id])).output
    : (await done(people.office, 'rotateApiKey', { id }, 'key')).key;
  const next = /txk_\w+/.exec(rotated)?.[0] ?? '';
  const seen = async (shown: string) => (await byKey(shown, '{ viewer { id } }')).data?.viewer.id;
  expect([next !== key, await seen(key), await seen(next)]).toEqual([true, id, id]);
  if (byCommand) expect((await tongxin.run('keys', ['revoke', id, '--reason', '课题结束'])).code).toBe(0);
  else await done(people.office, 'revokeApiKey', { id, reason: '课题结束' }, '');
  const answer = await until(
    () => byKey(next, '{ viewer { id } }'),
    ({ errors }) => errors !== undefined,
    BELIEVED_MS,
  );
  expect(refusals(answer)).toEqual([
    'UNAUTHENTICATED: There is no such API key, or it has expired or was revoked. Ask who issued it for a new one.',
  ]);
});

test('who tries what is not theirs is told what to do', async () => {
  const VISIT = (committee: string) =>
    `mutation { createVisit(input: { committee: "${committee}", visitedOn: "2026-01-05", by: MEMBER, purpose: "走访", placeName: "西街" }) { visit { id } userErrors { message } } }`;
  const filing = `mutation { fileProposal(input: { id: "${ids.proposal}" }) { proposal { id } userErrors { message } } }`;
  const account = `mutation { openAccount(input: { committee: "${COUNTY}", login: "not.theirs" }) { account { id } userErrors { message } } }`;
  const only = (committee: string) => `FORBIDDEN: Only the staff of committee ${committee} may write its records.`;
  const said = async (who: Somebody, query: string) => refusals(await who.ask(query));
  expect(refusals(await byNobody(VISIT(COUNTY)))).toEqual([`${only(COUNTY)} You are not signed in: sign in (/signin), or send a key.`]);
  expect(await said(people.clerk, VISIT(CITY))).toEqual([`${only(CITY)} You are STAFF of 421303.`]);
  expect(await said(people.office, VISIT(COUNTY))).toEqual([
    `${only(COUNTY)} You are its staff, but not with the duty LIAISON (联络): your administrator can give it to you (delegate); that counts within ten seconds.`,
  ]);
  expect(await said(people.admin, account)).toEqual([
    'FORBIDDEN: openAccount: only the staff of committee 421303 may do this. You name its administrator (nameAdministrator), who does. You are STAFF of 421300.',
  ]);
  expect(await said(people.chen, filing)).toEqual([
    'FORBIDDEN: fileProposal: only the staff of committee 421303 may do this. You are MEMBER of 421303.',
  ]);
  expect(await said(people.unit, filing)).toEqual([
    'FORBIDDEN: fileProposal: only the staff of committee 421303 may do this. You are UNIT of 421303.',
  ]);
  const asHeaders = await asked(
    visitor(tongxin.url),
    '{ viewer { id } }',
    {},
    { 'x-tongxin-role': 'staff', 'x-tongxin-committee': COUNTY },
  );
  expect(refusals(asHeaders)?.[0]).toMatch(/development mode only\. Leave them out, and sign in \(\/signin\) or send a key\./);
  const elsewhere = await asked(people.clerk.by, VISIT(COUNTY), {}, { origin: 'https://evil.test' });
  expect(refusals(elsewhere)?.[0]).toMatch(/cross-site request forgery/);
  expect(problemsOn((await comes('li.shili', 'not the password')).page)).toEqual(['Login or password is wrong. Check both and try again.']);
  expect((await visitor(tongxin.url).once('/signin/development', { method: 'POST' })).status).toBe(404);
});

test('a spreadsheet is imported for whom a key acts; the audit names them, and its chain holds', async () => {
  const { accounts, delegations } = (await people.office.ask(onPage.WhoIsLetIn!)).data.committee;
  expect(delegations.nodes.map(({ duty, account: { login } }: any) => `${login} ${duty}`).sort()).toEqual([
    ...['chen.shili MEMBER', 'chengguan UNIT', 'li.shili LIAISON', 'li.shili PROPOSALS', 'li.shili REGISTRAR'],
    ...['wang.shili ADMINISTRATOR', 'zhao.shili MEMBER'],
  ]);
  const account = accounts.nodes.find(({ login }: { login: string }) => login === 'li.shili');
  const input = { committee: COUNTY, purpose: '导入', scope: 'ACT', account: account.id, expiresOn: inAYear };
  const { key, apiKey } = await done(people.office, 'issueApiKey', input, 'apiKey { id } key');
  const file = join(tongxin.folder, 'days.csv');
  await writeFile(file, '平台*,日期*,主题,参加人员,接待人次\n西街委员工作室,2024-03-15,停车,委员/县级/1/陈示例,8\n');
  const imported = (committee: string) => tongxin.run('import', ['--committee', committee, '--kind', '接待日', file], { TONGXIN_KEY: key });
  expect(await imported(COUNTY)).toMatchObject({ code: 0, output: expect.stringContaining('新增 1') });
  expect(await imported(CITY)).toMatchObject({
    code: 1,
    output: expect.stringContaining('Only the staff of committee 421300 may write its records.'),
  });

  const { data } = await people.clerk.ask(
    `{ receptionDays(filter: { committee: "${COUNTY}", until: "2024-12-31" }) { nodes { participants { personKey } audit { action actor } } } }`,
  );
  expect(data.receptionDays.nodes).toEqual([
    { participants: [{ personKey: ids.chen }], audit: [{ action: 'CREATE', actor: `STAFF:${account.id} ${apiKey.id}` }] },
  ]);
  const verified = await tongxin.run('audit:verify', []);
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('0 of 2 chains are broken') });
}, 120_000);
