import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../kit/cells.ts';
import type { Answer } from '../kit/service.ts';
import { tokenIn } from '../kit/service.ts';
import { productionService, type Somebody, tomorrow } from './world.ts';

/** What people who signed in may not do: over HTTP, against the service in production mode. Each row is one attempt. */
const tongxin = productionService();
const [CITY, COUNTY, OTHER, PROVINCE] = ['421300', '421303', '420200', '420000'] as const;
const SECRET = { name: '密示例', phone: '13800009999', text: '我家后墙要塌了', contact: '13900008888', reply: '内部答复甲乙丙' };
const SECRETS = Object.values(SECRET);

type Who = 'public' | 'admin' | 'liaison' | 'registrar' | 'proposals' | 'auditor' | 'member' | 'unit' | 'analyst' | 'other' | 'province';
const people: Partial<Record<Who, Somebody>> = {};
const ids: Record<string, string> = {};
let token = '';

const asWho = (who: Who, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
  who === 'public' ? tongxin.ask(query, variables, headers) : people[who]!.ask(query, variables, headers);

const STAFF = ['ADMINISTRATOR', 'REGISTRAR', 'PROPOSALS', 'LIAISON', 'CONSULTATIONS', 'PUBLISHER', 'AUDITOR'] as const;

beforeAll(async () => {
  const keyOf = async (committee: string) => (await registered(committee)).key;
  const registered = async (committee: string) => {
    const { data } = await people.registrar!.ask(
      `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id key } userErrors { message } } }`,
      { input: { committee, registeredOn: '2022-01-05', name: SECRET.name, phone: SECRET.phone } },
    );
    return data.createPerson.person as { id: string; key: string };
  };
  people.admin = await tongxin.somebody(CITY, ['ADMINISTRATOR']);
  people.liaison = await tongxin.somebody(CITY, ['LIAISON']);
  people.registrar = await tongxin.somebody(CITY, ['REGISTRAR']);
  people.proposals = await tongxin.somebody(CITY, ['PROPOSALS']);
  people.auditor = await tongxin.somebody(CITY, ['AUDITOR']);
  people.other = await tongxin.somebody(OTHER, [...STAFF]);
  people.province = await tongxin.somebody(PROVINCE, [...STAFF]);
  const person = await registered(CITY);
  ids.person = person.id;
  ids.key = person.key;
  ids.strangerKey = await keyOf(CITY);
  const one = async (who: Who, mutation: string, type: string, input: object, shown: string) => {
    const { data, errors } = await asWho(
      who,
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${shown} userErrors { message } } }`,
      { input },
    );
    if (errors || data.done.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data.done.userErrors));
    return data.done;
  };
  const seat = { committee: CITY, personKey: person.key, sector: '22', joinedOn: '2022-01-05' };
  await one('registrar', 'createMember', 'CreateMemberInput', seat, 'member { id }');
  people.member = await tongxin.somebody(CITY, ['MEMBER'], { personKey: person.key });
  ids.unit = (await one('proposals', 'createUnit', 'CreateUnitInput', { committee: CITY, name: '市住建局' }, 'unit { id }')).unit.id;
  ids.otherUnit = (await one('proposals', 'createUnit', 'CreateUnitInput', { committee: CITY, name: '市水利局' }, 'unit { id }')).unit.id;
  people.unit = await tongxin.somebody(CITY, ['UNIT'], { unit: ids.unit });
  ids.platform = (
    await one(
      'liaison',
      'createPlatform',
      'CreatePlatformInput',
      { committee: CITY, name: '委员之家', kind: 'STATION', openedOn: '2023-01-05' },
      'platform { id }',
    )
  ).platform.id;
  token = tokenIn(
    (await one('liaison', 'issuePlatformCode', 'IssuePlatformCodeInput', { id: ids.platform }, 'platform { code { url } }')).platform.code
      .url,
  );
  const raised = { id: ids.platform, token, text: SECRET.text, contact: SECRET.contact };
  const submitted = await one('public', 'raiseSubmission', 'RaiseSubmissionInput', raised, 'submission { id } receipt');
  ids.submission = submitted.submission.id;
  ids.receipt = submitted.receipt;
  const proposal = { committee: CITY, title: '加固危房', kind: 'INDIVIDUAL', proposers: [{ personKey: person.key }] };
  ids.proposal = (await one('member', 'submitProposal', 'SubmitProposalInput', proposal, 'proposal { id }')).proposal.id;
  const review = { id: ids.proposal, stage: 'AT_SESSION', reviewer: '审查组', outcome: 'FILE' };
  await one('proposals', 'reviewProposal', 'ReviewProposalInput', review, 'proposal { state }');
  await one('proposals', 'fileProposal', 'FileProposalInput', { id: ids.proposal }, 'proposal { state }');
  await one(
    'proposals',
    'assignProposal',
    'AssignProposalInput',
    { id: ids.proposal, units: [{ unit: ids.unit, role: 'SINGLE' }] },
    'proposal { state }',
  );
  const reply = { id: ids.proposal, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', text: SECRET.reply, openToPublic: false };
  ids.reply = (await one('unit', 'replyToProposal', 'ReplyToProposalInput', reply, 'reply { id }')).reply.id;
  ids.account = people.admin.account;
  ids.delegation = (
    await people.admin.ask(`{ committee(code: "${CITY}") { delegations { nodes { id } } } }`)
  ).data.committee.delegations.nodes[0].id;
  people.analyst = await tongxin.somebody(CITY, []);
  const open = await one(
    'admin',
    'issueApiKey',
    'IssueApiKeyInput',
    { committee: CITY, purpose: '分析', scope: 'OPEN_DATA', expiresOn: '2099-01-01' },
    'key',
  ).catch(() => null);
  if (open) throw new Error('A key is good for a year at most');
}, 120_000);

const counts = async () =>
  (
    await sql<{ n: number }>(
      { url: tongxin.databaseUrl },
      "SELECT (SELECT count(*) FROM record.audit WHERE action <> 'READ')::int + (SELECT count(*) FROM identity.secret)::int + (SELECT count(*) FROM ledger.card)::int AS n",
    )
  )[0]!.n;

const mutate = (name: string, input: string): string => `mutation { ${name}(input: { ${input} }) { userErrors { code } } }`;

/** [what, who, the mutation, its input, the code that refuses it] */
const WRITES: [string, Who, string, () => string, string][] = [
  [
    'the public writes a record',
    'public',
    'createVisit',
    () => `committee: "${CITY}", visitedOn: "2023-05-15", by: MEMBER, purpose: "x", placeName: "x"`,
    'FORBIDDEN',
  ],
  [
    'a member writes a record of the office',
    'member',
    'createVisit',
    () => `committee: "${CITY}", visitedOn: "2023-05-15", by: MEMBER, purpose: "x", placeName: "x"`,
    'FORBIDDEN',
  ],
  ['a unit writes a record of the office', 'unit', 'createUnit', () => `committee: "${CITY}", name: "x"`, 'FORBIDDEN'],
  ['an account without any duty writes', 'analyst', 'createUnit', () => `committee: "${CITY}", name: "x"`, 'FORBIDDEN'],
  ['an auditor changes what it may read', 'auditor', 'updatePerson', () => `id: "${ids.person}", gender: FEMALE`, 'FORBIDDEN'],
  ['staff writes outside its duty', 'liaison', 'createPerson', () => `committee: "${CITY}", registeredOn: "2022-01-05"`, 'FORBIDDEN'],
  [
    'an administrator writes records of others',
    'admin',
    'createPerson',
    () => `committee: "${CITY}", registeredOn: "2022-01-05"`,
    'FORBIDDEN',
  ],
  ['staff of another city creates here', 'other', 'createUnit', () => `committee: "${CITY}", name: "x"`, 'FORBIDDEN'],
  ['staff of another city changes here', 'other', 'updatePerson', () => `id: "${ids.person}", gender: FEMALE`, 'FORBIDDEN'],
  ['staff of another city withdraws here', 'other', 'withdrawPerson', () => `id: "${ids.person}", reason: "x"`, 'FORBIDDEN'],
  ['the province creates in a city', 'province', 'createUnit', () => `committee: "${CITY}", name: "x"`, 'FORBIDDEN'],
  [
    'a city writes in its county',
    'liaison',
    'createVisit',
    () => `committee: "${COUNTY}", visitedOn: "2023-05-15", by: MEMBER, purpose: "x", placeName: "x"`,
    'FORBIDDEN',
  ],
  [
    'the owner is set by mass assignment',
    'liaison',
    'createVisit',
    () => `committee: "${CITY}", owner: "${OTHER}", visitedOn: "2023-05-15", by: MEMBER, purpose: "x", placeName: "x"`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a status is set by mass assignment',
    'member',
    'submitProposal',
    () => `committee: "${CITY}", title: "x", kind: INDIVIDUAL, proposers: [{ personKey: "${ids.key}" }], state: PUBLISHED`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a record is moved to another owner',
    'liaison',
    'updatePlatform',
    () => `id: "${ids.platform}", committee: "${OTHER}"`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a member proposes in the name of another',
    'member',
    'submitProposal',
    () => `committee: "${CITY}", title: "x", kind: INDIVIDUAL, proposers: [{ personKey: "${ids.strangerKey}" }]`,
    'FORBIDDEN',
  ],
  [
    'a member proposes to another committee',
    'member',
    'submitProposal',
    () => `committee: "${OTHER}", title: "x", kind: INDIVIDUAL, proposers: [{ personKey: "${ids.key}" }]`,
    'FORBIDDEN',
  ],
  [
    'a member reviews the own proposal',
    'member',
    'reviewProposal',
    () => `id: "${ids.proposal}", stage: AT_SESSION, reviewer: "x", outcome: FILE`,
    'FORBIDDEN',
  ],
  ['a member publishes the own proposal', 'member', 'publishProposal', () => `id: "${ids.proposal}"`, 'FORBIDDEN'],
  [
    'a member rates in the name of another',
    'member',
    'rateReply',
    () => `id: "${ids.proposal}", handling: SATISFIED, result: SATISFIED, ratedBy: "${ids.strangerKey}"`,
    'FORBIDDEN',
  ],
  [
    'a unit rates its own reply',
    'unit',
    'rateReply',
    () => `id: "${ids.proposal}", handling: SATISFIED, result: SATISFIED, attestation: PAPER`,
    'FORBIDDEN',
  ],
  [
    'a unit replies for another',
    'unit',
    'replyToProposal',
    () => `id: "${ids.proposal}", unit: "${ids.otherUnit}", scheme: "ABC", grade: "A", adoption: ADOPTED`,
    'FORBIDDEN',
  ],
  [
    'a unit assigns itself',
    'unit',
    'assignProposal',
    () => `id: "${ids.proposal}", units: [{ unit: "${ids.unit}", role: SINGLE }]`,
    'FORBIDDEN',
  ],
  [
    'a member answers what is not matched to them',
    'member',
    'answerSubmission',
    () => `id: "${ids.submission}", reply: "x", open: false`,
    'FORBIDDEN',
  ],
  [
    'staff delegates to itself',
    'liaison',
    'delegate',
    () => `committee: "${CITY}", account: "${people.liaison!.account}", duty: ADMINISTRATOR`,
    'FORBIDDEN',
  ],
  [
    'an administrator delegates abroad',
    'admin',
    'delegate',
    () => `committee: "${OTHER}", account: "${people.admin!.account}", duty: REGISTRAR`,
    'FORBIDDEN',
  ],
  ['another city names an administrator here', 'other', 'nameAdministrator', () => `committee: "${CITY}", login: "evil"`, 'FORBIDDEN'],
  [
    'a city names an administrator of its province',
    'admin',
    'nameAdministrator',
    () => `committee: "${PROVINCE}", login: "evil"`,
    'FORBIDDEN',
  ],
  ['the province names one two levels below', 'province', 'nameAdministrator', () => `committee: "${COUNTY}", login: "evil"`, 'FORBIDDEN'],
  ['the province takes back what is not an administrator’s', 'province', 'endDelegation', () => `id: "${ids.delegation}", reason: "x"`, ''],
  [
    'staff issues itself a key',
    'liaison',
    'issueApiKey',
    () => `committee: "${CITY}", purpose: "x", scope: ACT, account: "${people.liaison!.account}", expiresOn: "2026-12-31"`,
    'FORBIDDEN',
  ],
  ['another city closes an account here', 'other', 'closeAccount', () => `id: "${ids.account}", reason: "x"`, 'FORBIDDEN'],
  ['another city has an activation code', 'other', 'issueActivation', () => `id: "${ids.account}"`, 'FORBIDDEN'],
  ['the province has an activation code', 'province', 'issueActivation', () => `id: "${ids.account}"`, 'FORBIDDEN'],
  [
    'the province discloses a city to itself',
    'province',
    'createDisclosure',
    () => `committee: "${CITY}", receiver: "${PROVINCE}", area: REGISTRAR, grounds: "x", beginsOn: "2026-01-01", endsOn: "2099-01-01"`,
    'FORBIDDEN',
  ],
  ['a member issues a platform code', 'member', 'issuePlatformCode', () => `id: "${ids.platform}"`, 'FORBIDDEN'],
  [
    'a citizen raises something without a code',
    'public',
    'raiseSubmission',
    () => `id: "${ids.platform}", token: "guessed", text: "x"`,
    '',
  ],
];

test.each(WRITES.filter(([what]) => !what.startsWith('the province takes back')))(
  '%s: nothing is written',
  async (_, who, mutation, input, code) => {
    const before = await counts();
    const { data, errors } = await asWho(who, mutate(mutation, input()));
    if (code) expect(errors?.map(error => error.extensions.code)).toEqual([code]);
    else expect(data[mutation].userErrors.length).toBeGreaterThan(0);
    expect(await counts()).toBe(before);
  },
);

/** [what, who, a query] none of whose answers holds a secret. */
const READS: [string, Who, () => string][] = [
  ...(['public', 'analyst', 'member', 'unit', 'other', 'province'] as Who[]).flatMap((who): [string, Who, () => string][] => [
    [`${who} reads a person`, who, () => `{ record(id: "${ids.person}") { ... on Person { name phone audit { actor before after } } } }`],
    [
      `${who} reads what a citizen wrote`,
      who,
      () => `{ record(id: "${ids.submission}") { ... on Submission { text contact placeTold audit { before } } } }`,
    ],
    [
      `${who} looks for people by name`,
      who,
      () => `{ committee(code: "${CITY}") { people(named: "密") { totalCount nodes { name phone } } } }`,
    ],
  ]),
  ['the public reads a closed reply', 'public', () => `{ record(id: "${ids.reply}") { ... on Reply { text } } }`],
  ['another city reads a closed reply', 'other', () => `{ record(id: "${ids.reply}") { ... on Reply { text } } }`],
  ['liaison staff reads a telephone', 'liaison', () => `{ record(id: "${ids.person}") { ... on Person { phone } } }`],
  ['an administrator reads a telephone', 'admin', () => `{ record(id: "${ids.person}") { ... on Person { phone } } }`],
  ['a telephone in a filter', 'public', () => `{ committee(code: "${CITY}") { people(phoneEnds: "9999") { totalCount nodes { id } } } }`],
  ['what a citizen wrote by a search', 'public', () => `{ search(text: "后墙") { totalCount } }`],
  [
    'a nested walk to another owner',
    'other',
    () =>
      `{ record(id: "${ids.proposal}") { ... on Proposal { submission { text contact } handlings { unit { name } } proposers { personKey } } } }`,
  ],
];

test.each(READS)('%s: nothing that is not theirs', async (_, who, query) => {
  const answer = JSON.stringify(await asWho(who, query()));
  expect(SECRETS.filter(secret => answer.includes(secret))).toEqual([]);
  expect(answer).not.toContain('INTERNAL_SERVER_ERROR');
});

test('whose duty it is reads them, and the audit says so', async () => {
  const { data } = await people.registrar!.ask(`{ record(id: "${ids.person}") { ... on Person { name phone } } }`);
  expect(data.record).toEqual({ name: SECRET.name, phone: SECRET.phone });
  const liaison = await people.liaison!.ask(`{ record(id: "${ids.submission}") { ... on Submission { text contact } } }`);
  expect(liaison.data.record).toEqual({ text: SECRET.text, contact: SECRET.contact });
  const [read] = await sql<{ actor: string }>(
    { url: tongxin.databaseUrl },
    "SELECT actor FROM record.audit WHERE action = 'READ' AND detail -> 'records' ? $1 ORDER BY id DESC LIMIT 1",
    [ids.person],
  );
  expect(read!.actor).toMatch(new RegExp(`^STAFF:${people.registrar!.account} key_`));
});

test.each<[string, Who, string]>([
  ['accounts', 'liaison', 'accounts'],
  ['delegations', 'registrar', 'delegations'],
  ['keys', 'other', 'apiKeys'],
  ['accounts', 'province', 'accounts'],
  ['disclosures', 'public', 'disclosures'],
  ['accounts', 'member', 'accounts'],
])('%s are not listed to %s', async (_, who, list) => {
  const { data, errors } = await asWho(who, `{ committee(code: "${CITY}") { ${list} { totalCount nodes { id } } } }`);
  expect([data?.committee?.[list] ?? null, errors?.map(error => error.extensions.code)]).toEqual([null, ['FORBIDDEN']]);
});

test('a foreign id of what an office keeps about itself answers as one that there is not, in words and by as many statements', async () => {
  const absent = `acc_${CITY}_${'0'.repeat(32)}`;
  const asked = async (id: string) => {
    const before = tongxin.database.statements();
    const answer = await people.other!.ask(`{ record(id: "${id}") { id } }`);
    const acted = await people.other!.ask(mutate('closeAccount', `id: "${id}", reason: "x"`));
    return [answer, acted, tongxin.database.statements() - before];
  };
  const text = async (id: string) => JSON.stringify(await asked(id)).replaceAll(id, 'the id');
  expect(await text(ids.account!)).toBe(await text(absent));
});

test('a telephone in a filter is for whose duty it is to read it', async () => {
  const query = `{ committee(code: "${CITY}") { people(phoneEnds: "9999") { totalCount } } }`;
  expect((await people.liaison!.ask(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await people.registrar!.ask(query)).data.committee.people.totalCount).toBeGreaterThan(0);
});

test('spoofed headers of developers and of cells are refused or mean nothing', async () => {
  const staff = await tongxin.ask('{ viewer { isSignedIn } }', {}, { 'x-tongxin-role': 'staff', 'x-tongxin-committee': CITY });
  expect(staff.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  const context = Buffer.from(
    JSON.stringify({ actor: { role: 'STAFF', committee: CITY, name: 'x', subject: null, duties: STAFF } }),
  ).toString('base64url');
  const forged = await tongxin.ask(
    '{ viewer { isSignedIn } }',
    {},
    { 'x-tongxin-context': context, 'x-forwarded-user': 'admin', 'x-tongxin-actor': 'STAFF:x' },
  );
  expect(forged.data.viewer).toEqual({ isSignedIn: false });
  const acting = await people.member!.ask('{ viewer { isSignedIn } }', {}, { 'x-tongxin-acting-as': `staff@${CITY}` });
  expect(acting.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a purpose alone opens nothing', async () => {
  const { data } = await people.province!.ask(
    `{ record(id: "${ids.person}") { ... on Person { name phone } } }`,
    {},
    { 'x-tongxin-purpose': 'evaluation' },
  );
  expect(data.record).toEqual({ name: null, phone: null });
});

test('askers of several committees at once each get what is theirs, ten thousand times', async () => {
  const mine: [Somebody, string | null][] = [
    [people.registrar!, SECRET.phone],
    [people.other!, null],
    [people.province!, null],
    [people.member!, null],
  ];
  const many = `{ ${Array.from({ length: 50 }, (_, n) => `r${n}: record(id: "${ids.person}") { ... on Person { phone } }`).join(' ')} }`;
  const wrong: unknown[] = [];
  for (let round = 0; round < 50; round++)
    await Promise.all(
      mine.map(async ([who, phone]) => {
        const { data, errors } = await who.ask(many);
        for (const each of Object.values(data ?? {}) as { phone: string | null }[])
          if (each.phone !== phone) wrong.push([who.account, each.phone]);
        if (errors) wrong.push(errors[0]);
      }),
    );
  expect(wrong.slice(0, 3)).toEqual([]);
}, 120_000);

describe('who administers a committee', () => {
  const input = (type: string, mutation: string, shown = 'userErrors { field code }') =>
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${shown} } }`;
  const refused = async (who: Who, type: string, mutation: string, given: object) =>
    (await asWho(who, input(type, mutation), { input: given })).data.done.userErrors as object[];
  const opened = async (who: Who, given: object) =>
    (await asWho(who, input('OpenAccountInput', 'openAccount', 'account { id } userErrors { message }'), { input: given })).data.done
      .account.id as string;

  test('makes nobody a member of another committee: what is theirs there stays theirs', async () => {
    const account = await opened('other', { committee: OTHER, login: 'impostor' });
    const given = { committee: OTHER, account, duty: 'MEMBER', personKey: ids.key };
    expect(await refused('other', 'DelegateInput', 'delegate', given)).toEqual([{ field: 'personKey', code: 'NOT_REGISTERED_HERE' }]);
    // Nor by correcting what was given for somebody of their own.
    const own = await people.other!.ask(input('CreatePersonInput', 'createPerson', 'person { key }'), {
      input: { committee: OTHER, registeredOn: '2022-01-05', name: '林示例' },
    });
    const { data } = await people.other!.ask(input('DelegateInput', 'delegate', 'delegation { id } userErrors { code }'), {
      input: { ...given, personKey: own.data.done.person.key },
    });
    expect(data.done.userErrors).toEqual([]);
    const correction = { id: data.done.delegation.id, personKey: ids.key, reason: '写错了' };
    expect(await refused('other', 'CorrectDelegationInput', 'correctDelegation', correction)).toEqual([
      { field: 'personKey', code: 'NOT_REGISTERED_HERE' },
    ]);
  });

  test('corrects no key to be good for longer than a key may be', async () => {
    const { apiKey } = (
      await people.admin!.ask(input('IssueApiKeyInput', 'issueApiKey', 'apiKey { id }'), {
        input: { committee: CITY, purpose: '长期', scope: 'OPEN_DATA', expiresOn: tomorrow() },
      })
    ).data.done;
    const longer = { id: apiKey.id, expiresOn: '2099-01-01', reason: '长期使用' };
    expect(await refused('admin', 'CorrectApiKeyInput', 'correctApiKey', longer)).toEqual([{ field: 'expiresOn', code: 'OUT_OF_RANGE' }]);
  });

  test('does not leave it without any, by the account of the last one either', async () => {
    const given = { id: people.admin!.account, reason: '调离' };
    expect(await refused('admin', 'CloseAccountInput', 'closeAccount', given)).toEqual([{ field: 'id', code: 'LAST_ADMINISTRATOR' }]);
  });

  test('is told of a login or a person of a provider that is taken, and not whose it is', async () => {
    const provider = { issuer: 'https://id.example', subject: 'lin' };
    await opened('admin', { committee: CITY, login: 'taken.one', ...provider });
    const open = (who: Who, given: object) => refused(who, 'OpenAccountInput', 'openAccount', given);
    expect(await open('admin', { committee: CITY, login: 'Taken.One' })).toEqual([{ field: 'login', code: 'ALREADY_EXISTS' }]);
    expect(await open('other', { committee: OTHER, login: 'taken.one' })).toEqual([{ field: 'login', code: 'TAKEN' }]);
    expect(await open('admin', { committee: CITY, login: 'taken.two', ...provider })).toEqual([{ field: 'subject', code: 'TAKEN' }]);
  });
});

test('a key that may only read changes nothing, whichever door it comes by', async () => {
  const { account } = people.proposals!;
  const { key } = await tongxin.done('issueApiKey', { committee: CITY, purpose: '只读', scope: 'READ', account, expiresOn: tomorrow() });
  const headers = { authorization: `Bearer ${key}` };
  const change = mutate('createUnit', `committee: "${CITY}", name: "市教育局"`);
  const before = await counts();
  expect((await tongxin.ask(change, {}, headers)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  for (const query of [change, `query Q { __typename } ${change.replace('mutation', 'mutation M')}`]) {
    const asked = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
    const body = JSON.stringify({ query, ...(query !== change && { operationName: 'M' }) });
    const response = await fetch(`${tongxin.cellUrl}/all/offices`, { ...asked, body });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  }
  expect(await counts()).toBe(before);
});
