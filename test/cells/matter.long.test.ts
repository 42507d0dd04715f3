import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kindByName, model } from '@tongxin/gateway/model.ts';
import { type Service, startService } from '@tongxin/gateway/service.ts';
import { openingOf } from '@tongxin/infra/kernel/model.ts';
import { capital } from '@tongxin/infra/kernel/names.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { findFreePort } from '@tongxin/infra/postgres/port.ts';
import { settle } from '../kit/cell.ts';
import { acquaint, caughtUp, createTestCell, sql, type TestCell } from '../kit/cells.ts';
import { quiet, testConfig } from '../kit/own-service.ts';
import { ask, asStaff } from '../kit/service.ts';
import { until } from '../kit/until.ts';

const [PROVINCE, CITY, COUNTY] = ['420000', '421300', '421303'] as const;

const MATTER = `query ($id: ID!) { matter(id: $id) {
  records(first: 100) { nodes { id committee { code } card { title status } ... on Submission { placeName } ... on Proposal { number } } }
  links(first: 100) { nodes { relation source { id } target { id } } }
  begunOn lastOn status levels { level committees { code } } } }`;
const INBOX =
  'query ($code: CommitteeCode!) { committee(code: $code) { escalationInbox { nodes { status escalation { id card { title } } } } } }';

const folder = mkdtempSync(join(tmpdir(), 'tongxin-matter-'));
const cells: Record<string, TestCell> = {};
const services: Record<string, Service> = {};
const ids: Record<string, string> = {};

/** With whom each cell exchanges what it publishes, both ways; those below receive what is meant for them. */
const OTHERS: Record<string, string[]> = { [PROVINCE]: [CITY, COUNTY], [CITY]: [PROVINCE, COUNTY], [COUNTY]: [PROVINCE, CITY] };
const ports: Record<string, number> = {};

async function serve(code: string): Promise<Service> {
  const { url } = cells[code]!;
  const others = OTHERS[code]!;
  const addresses = others.map(other => `${other}=http://127.0.0.1:${ports[other]}`).join(',');
  return startService(
    testConfig({
      ...{ DATA_FOLDER: folder, CELL: code, CELL_PORT: String(ports[code]), DATABASE_URL: url },
      ...{ REMOTE_CELLS: addresses, RECEIVE_FROM: addresses, PUBLISH_TO: others.join(',') },
    }),
    url,
    quiet,
  );
}

beforeAll(async () => {
  for (const [code, others] of Object.entries(OTHERS)) {
    cells[code] = await createTestCell(code, others);
    ports[code] = await findFreePort();
  }
  await acquaint(cells[PROVINCE]!, cells[CITY]!, cells[COUNTY]!);
  await acquaint(cells[CITY]!, cells[COUNTY]!);
  for (const code of Object.keys(OTHERS)) services[code] = await serve(code);
});
afterAll(async () => {
  for (const code of [PROVINCE, CITY, COUNTY]) await services[code]?.close();
  for (const code of [PROVINCE, CITY, COUNTY]) await cells[code]?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Asked by a committee's staff at its own front door, which takes each to the owner named in the input. */
async function create(kind: string, committee: string, input: object): Promise<string> {
  const { type, name, door } = kindByName.get(kind)!;
  const mutation = door === 'ACTS' ? openingOf(model, kindByName.get(kind)!)!.name : `create${type}`;
  const { data, errors } = await ask(
    services[committee]!.url,
    `mutation ($input: ${capital(mutation)}Input!) { done: ${mutation}(input: $input) { record: ${name} { id } userErrors { code field message } } }`,
    { input: { committee, ...input } },
    asStaff(committee),
  );
  expect(errors).toBeUndefined();
  expect(data.done.userErrors).toEqual([]);
  return data.done.record.id;
}

async function run(committee: string, mutation: string, variables: Record<string, string | undefined>): Promise<any> {
  const declared = Object.keys(variables).map(name => `$${name}: ID!`);
  const { data, errors } = await ask(
    services[committee]!.url,
    `mutation (${declared.join(', ')}) { ${mutation} }`,
    variables,
    asStaff(committee),
  );
  expect(errors).toBeUndefined();
  for (const { userErrors } of Object.values(data) as { userErrors: object[] }[]) expect(userErrors).toEqual([]);
  return data;
}

async function settled(): Promise<void> {
  await caughtUp(cells[COUNTY]!, cells[CITY]!);
  await caughtUp(cells[COUNTY]!, cells[PROVINCE]!);
  await caughtUp(cells[CITY]!, cells[PROVINCE]!);
}

async function inbox(code: string): Promise<string[]> {
  const { data, errors } = await ask(services[code]!.url, INBOX, { code });
  expect(errors).toBeUndefined();
  return data.committee.escalationInbox.nodes.map((item: any) => `${item.escalation.card.title} ${item.status}`);
}

async function matter(at: string, id: string) {
  const { data, errors } = await ask(services[at]!.url, MATTER, { id });
  expect(errors).toBeUndefined();
  return data.matter;
}

test('a citizen raises a matter in the county, which hands it to the city', async () => {
  ids.submission = await create('submission', COUNTY, {
    subject: '公交不跨县',
    channel: 'CODE',
    placeName: '北郊',
    receivedOn: '2023-03-01',
  });
  ids.topic = await create('topic', COUNTY, {
    title: '跨县公交',
    origin: 'SUBMISSION',
    raisedOn: '2023-03-10',
    submission: ids.submission,
  });
  ids.up = await create('escalation', COUNTY, {
    ...{ title: '跨县公交线路', record: ids.topic, direction: 'UP', receiver: CITY, raisedOn: '2023-03-20' },
  });
  await settled();
  expect(await inbox(CITY)).toEqual(['跨县公交线路 AWAITING_DECISION']);
  expect(await inbox(PROVINCE)).toEqual([]);
});

test('the city consults; what stays unsolved becomes a proposal, on which it asks the province', async () => {
  ids.consultation = await create('consultation', CITY, { title: '跨县公交协商', form: 'COUNTERPART', heldOn: '2023-04-10' });
  ids.accepted = await create('escalationAnswer', CITY, {
    ...{ escalation: ids.up, receivedOn: '2023-03-20', decision: 'ACCEPTED', decidedOn: '2023-03-25', made: ids.consultation },
  });
  ids.problem = await create('problem', CITY, {
    title: '线路审批权在省',
    origin: 'CONSULTATION',
    raisedOn: '2023-04-10',
    consultation: ids.consultation,
  });
  await create('person', CITY, { key: 'P7K2M9QX', registeredOn: '2022-01-05' });
  await create('unit', CITY, { name: '市交通局' });
  ids.proposal = await create('proposal', CITY, {
    number: '2024-0007',
    title: '关于下放跨县公交线路审批权的提案',
    kind: 'INDIVIDUAL',
    proposers: [{ personKey: 'P7K2M9QX' }],
    submittedOn: '2024-01-08',
    problem: ids.problem,
  });
  await run(
    CITY,
    `reviewProposal(input: { id: $id, stage: AT_SESSION, reviewer: "提案审查组", reviewedOn: "2024-01-10", outcome: FILE }) { userErrors { message } }
     fileProposal(input: { id: $id, decidedOn: "2024-01-15" }) { userErrors { message } }`,
    { id: ids.proposal },
  );
  ids.further = await create('escalation', CITY, {
    ...{ title: '跨县公交线路审批', record: ids.proposal, direction: 'UP', receiver: PROVINCE, raisedOn: '2024-01-20' },
  });
  await settled();
  expect(await inbox(CITY)).toEqual(['跨县公交线路 AWAITING_ANSWER']);
  expect(await inbox(PROVINCE)).toEqual(['跨县公交线路审批 AWAITING_DECISION']);
});

test('a leader of the province instructs; the unit replies, the problem is solved, the city visits again', async () => {
  ids.instruction = await create('instruction', PROVINCE, {
    title: '跨县公交',
    level: 'PROVINCE',
    office: '分管副省长',
    givenOn: '2024-02-01',
  });
  ids.answer = await create('escalationAnswer', PROVINCE, {
    ...{ escalation: ids.further, receivedOn: '2024-01-20', decision: 'ACCEPTED', decidedOn: '2024-01-25', made: ids.instruction },
    ...{ answeredOn: '2024-03-01', answer: '审批权下放至市', result: 'SOLVED' },
  });
  await run(
    CITY,
    `assignProposal(input: { id: $id, units: [{ unit: "市交通局", role: SINGLE }], assignedOn: "2024-02-05" }) { userErrors { message } }`,
    { id: ids.proposal },
  );
  const { replyToProposal } = await run(
    CITY,
    `replyToProposal(input: { id: $id, repliedOn: "2024-03-20", scheme: "ABC", grade: "A", adoption: ADOPTED, text: "已开通", openToPublic: true }) {
       reply { id } userErrors { message } }`,
    { id: ids.proposal },
  );
  ids.reply = replyToProposal.reply.id;
  expect((await matter(CITY, ids.reply!)).status).toBe('OPEN');
  await run(CITY, 'updateProblem(input: { id: $id, solvedOn: "2024-03-20" }) { userErrors { message } }', { id: ids.problem });
  ids.visit = await create('returnVisit', CITY, {
    title: '村民已能乘车进城',
    problem: ids.problem,
    visitedOn: '2024-05-01',
    satisfaction: 'SATISFIED',
  });
  await run(
    COUNTY,
    `settleTopic(input: { id: $topic, on: "2024-05-10" }) { userErrors { message } }
     answerSubmission(input: { id: $submission, reply: "公交已跨县", answeredOn: "2024-05-10" }) { userErrors { message } }`,
    { topic: ids.topic, submission: ids.submission },
  );
  await settled();
  // The city has yet to conclude the proposal and to tell the county what became of its matter.
  expect((await matter(PROVINCE, ids.submission!)).status).toBe('OPEN');
  await run(CITY, 'concludeProposal(input: { id: $id, concludedOn: "2024-04-10" }) { userErrors { message } }', { id: ids.proposal });
  await settled();
  expect((await matter(PROVINCE, ids.submission!)).status).toBe('OPEN');
  await run(
    CITY,
    'updateEscalationAnswer(input: { id: $id, answeredOn: "2024-04-30", answer: "已开通跨县公交", result: SOLVED }) { userErrors { message } }',
    { id: ids.accepted },
  );
  await settled();
  expect(await inbox(PROVINCE)).toEqual([]);
});

test('the matter is the same from the citizen and from the leader, with the fields of each owner', async () => {
  const [first, last] = [await matter(PROVINCE, ids.submission!), await matter(PROVINCE, ids.instruction!)];
  expect(last).toEqual(first);
  const order = [
    'submission',
    'topic',
    'up',
    'accepted',
    'consultation',
    'problem',
    'proposal',
    'further',
    'instruction',
    'answer',
    'reply',
    'visit',
  ];
  const days = first.records.nodes.map(({ id }: { id: string }) => order.find(name => ids[name] === id));
  expect(new Set(days)).toEqual(new Set(order));
  expect(days[0]).toBe('submission');
  expect(days.at(-1)).toBe('visit');
  expect(first).toMatchObject({
    ...{ begunOn: '2023-03-01', lastOn: '2024-05-01', status: 'SETTLED' },
    levels: [
      { level: 'PROVINCE', committees: [{ code: PROVINCE }] },
      { level: 'CITY', committees: [{ code: CITY }] },
      { level: 'COUNTY', committees: [{ code: COUNTY }] },
    ],
  });
  expect(first.records.nodes[0]).toMatchObject({ committee: { code: COUNTY }, card: { title: '公交不跨县' }, placeName: '北郊' });
  expect(first.records.nodes).toContainEqual(expect.objectContaining({ id: ids.proposal, number: '2024-0007' }));
  expect(first.links.nodes).toHaveLength(11);
  for (const id of Object.values(ids)) expect((await matter(PROVINCE, id)).records.nodes).toHaveLength(order.length);
});

test('each cell sees of it what is published to it: from below everything, from above what answers it', async () => {
  const seen = async (at: string) => {
    const { records } = await matter(at, ids.submission!);
    return new Set(
      records.nodes.filter(({ card }: any) => card).map(({ id }: { id: string }) => Object.keys(ids).find(name => ids[name] === id)),
    );
  };
  expect(await seen(CITY)).toEqual(
    new Set(['submission', 'topic', 'up', 'accepted', 'consultation', 'problem', 'proposal', 'further', 'answer', 'reply', 'visit']),
  );
  expect(await seen(COUNTY)).toEqual(new Set(['submission', 'topic', 'up', 'accepted']));
});

test('a split in the city parts it for the province as well, until it is undone', async () => {
  const split = await create('matterSplit', CITY, {
    record: ids.problem,
    partedFrom: ids.consultation,
    splitOn: '2024-04-01',
    grounds: '另案',
  });
  await settled();
  const at = async (id: string) => (await matter(PROVINCE, id)).records.nodes.length;
  expect([await at(ids.submission!), await at(ids.instruction!)]).toEqual([5, 7]);
  await ask(
    services[CITY]!.url,
    'mutation ($input: WithdrawInput!) { withdrawMatterSplit(input: $input) { userErrors { code } } }',
    { input: { id: split, reason: '误拆' } },
    asStaff(CITY),
  );
  await settled();
  expect(await at(ids.instruction!)).toBe(12);
});

test("what the province assigns is in the inbox of the city's own front door, can be opened there, and is answered", async () => {
  const assigned = await create('escalation', PROVINCE, {
    ...{ title: '督办跨县公交', record: ids.instruction, direction: 'DOWN', receiver: CITY, raisedOn: '2024-05-20', note: '请每季报告' },
  });
  const here = await until(
    () => inbox(CITY),
    items => items.includes('督办跨县公交 AWAITING_DECISION'),
  );
  expect(here).toHaveLength(1);
  expect(await inbox(COUNTY)).toEqual([]);
  const { data, errors } = await ask(
    services[CITY]!.url,
    `{ record(id: "${assigned}") { id card { title } ... on Escalation { note committee { code } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.record).toEqual({ id: assigned, card: { title: '督办跨县公交' }, note: '请每季报告', committee: { code: PROVINCE } });

  const answered = await ask(
    services[CITY]!.url,
    'mutation ($input: CreateEscalationAnswerInput!) { createEscalationAnswer(input: $input) { escalationAnswer { id } userErrors { code } } }',
    { input: { committee: CITY, escalation: assigned, receivedOn: '2024-05-20', decision: 'ACCEPTED', decidedOn: '2024-05-21' } },
    asStaff(CITY),
  );
  expect(answered.data.createEscalationAnswer.userErrors).toEqual([]);
  expect(await inbox(CITY)).toEqual(['督办跨县公交 AWAITING_ANSWER']);
});

test('an assignment that was meant for another is corrected: the first one is told too', async () => {
  const wrong = await create('escalation', PROVINCE, {
    ...{ title: '转错的交办', record: ids.instruction, direction: 'DOWN', receiver: COUNTY, raisedOn: '2024-05-22' },
  });
  await until(
    () => inbox(COUNTY),
    items => items.length === 1,
  );
  await ask(
    services[PROVINCE]!.url,
    'mutation ($input: CorrectEscalationInput!) { correctEscalation(input: $input) { userErrors { code } } }',
    { input: { id: wrong, receiver: CITY, reason: '转错' } },
    asStaff(PROVINCE),
  );
  await until(
    () => inbox(CITY),
    items => items.length === 2,
  );
  await until(
    () => inbox(COUNTY),
    items => items.length === 0,
  );
});

test('an initiative of the province is known to every cell below, a target to the cell of whom it is set for', async () => {
  const initiative = await create('initiative', PROVINCE, { title: '一线协商·共同缔造', begunOn: '2024-01-01' });
  const target = await create('target', PROVINCE, {
    ...{ title: '全年十场', initiative, aimedAt: CITY, measure: 'SESSIONS', number: 12, year: 2024 },
  });
  const PROGRESS = `{ committee(code: "${CITY}") { targetProgress(year: 2024) { nodes { target { id title number } asked quarters { asked } } } } }`;
  const progress = async (at: string) => (await ask(services[at]!.url, PROGRESS)).data?.committee?.targetProgress?.nodes ?? [];
  const atCity = await until(
    () => progress(CITY),
    nodes => nodes.length === 1 && nodes[0].asked === 12,
  );
  expect(atCity).toEqual([
    { target: { id: target, title: '全年十场', number: 12 }, asked: 12, quarters: [3, 6, 9, 12].map(asked => ({ asked })) },
  ]);
  const title = async (at: string) =>
    (await ask(services[at]!.url, `{ record(id: "${initiative}") { card { title } } }`)).data?.record?.card?.title;
  await until(
    () => title(COUNTY),
    seen => seen === '一线协商·共同缔造',
  );
  // The county is not told of it: it asks the city.
  expect(await sql(cells[COUNTY]!, 'SELECT FROM ledger.card WHERE id = $1', [target])).toEqual([]);
  expect(await progress(COUNTY)).toEqual(atCity);
});

test('what was meant for a county is told to the city when the city keeps the county again', async () => {
  const assigned = await create('escalation', PROVINCE, {
    ...{ title: '交办给县', record: ids.instruction, direction: 'DOWN', receiver: COUNTY, raisedOn: '2024-06-01' },
  });
  const at = (code: string) => sql(cells[code]!, 'SELECT FROM ledger.card WHERE id = $1', [assigned]);
  await until(
    () => at(COUNTY),
    rows => rows.length === 1,
  );
  expect(await at(CITY)).toEqual([]);
  await sql(cells[PROVINCE]!, 'UPDATE ledger.owner SET cell = $1 WHERE committee = $2', [CITY, COUNTY]);
  await until(
    () => at(CITY),
    rows => rows.length === 1,
  );
  await sql(cells[PROVINCE]!, 'SELECT ledger.derive_owners()');
});

test('an order about territory holds in every cell', async () => {
  await create('territoryChange', PROVINCE, {
    change: 'RENAMED',
    division: '421321',
    name: '随阳县',
    formerName: '随县',
    effectiveOn: '2026-03-01',
  });
  for (const code of [CITY, COUNTY])
    await until(
      async () => (await ask(services[code]!.url, '{ committee(code: "421321") { shortName } }')).data.committee.shortName,
      name => name === '随阳县政协',
    );
});

test('a figure of the province asked of a city is the one that the province gives', async () => {
  const { data } = await ask(
    services[CITY]!.url,
    `{ committee(code: "${PROVINCE}") { figure(measure: ESCALATIONS_RAISED) { completeness { feed owners { cell { code } state } } } } }`,
  );
  const { feed, owners } = data.committee.figure.completeness;
  expect(feed).toBe('CURRENT');
  expect(owners).toContainEqual({ cell: { code: PROVINCE }, state: 'CURRENT' });
});

test('in every cell the ledger adds up', async () => {
  for (const { url } of Object.values(cells)) {
    await settle(url);
    expect(await recount(url)).toMatchObject({ differences: 0 });
  }
});
