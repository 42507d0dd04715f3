import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { sql } from '../kit/cells.ts';
import { kit } from '../kit/kit.ts';
import { asStaff, tokenIn } from '../kit/service.ts';

const { act, create, read, tongxin } = kit();
const OWNER = '420583';

/** One of the commands that look after audits and personal data. */
async function run(file: 'audit' | 'personal', ...parameters: string[]) {
  const path = fileURLToPath(new URL(`../../gateway/commands/${file}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...parameters], {
    env: { ...process.env, DATABASE_URL: tongxin.databaseUrl, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, errors, code };
}

const held = { receipt: '', submission: '' };
beforeAll(async () => {
  const platform = await create('platform', OWNER, { name: '码上议站点', kind: 'STATION', placeName: '仙女镇', openedOn: '2022-03-18' });
  await act('issuePlatformCode', { id: platform });
  const { code } = await read('platform', platform, 'code { url }', asStaff(OWNER));
  const raised = { id: platform, token: tokenIn(code.url), text: '我是林示例，楼下路灯不亮', contact: '13800000000' };
  const { submission, receipt } = await act('raiseSubmission', raised, 'submission { id } receipt', {});
  Object.assign(held, { receipt, submission: submission.id });
});

test('a citizen may ask what is held of them, and that it was looked up is in the audit', async () => {
  const { out, code } = await run('personal', 'held', '--committee', OWNER, '--receipt', held.receipt, '--reason', '本人来电查询');
  expect(code).toBe(0);
  const [found] = JSON.parse(out);
  expect(found).toMatchObject({
    kind: 'submission',
    record: { id: held.submission },
    personal: { text: '我是林示例，楼下路灯不亮', contact: '13800000000' },
  });
  expect(found.audit.map(({ action, reason }: { action: string; reason: string }) => [action, reason])).toEqual([
    ['CREATE', null],
    ['READ', '本人来电查询'],
  ]);
});

test('of a member too, with the account by which they sign in', async () => {
  const person = await create('person', OWNER, { registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' });
  const { key } = await read('person', person, 'key', asStaff(OWNER));
  const { account } = await act('openAccount', { committee: OWNER, login: 'lin.member', name: '林示例' }, 'account { id }');
  const { delegation } = await act(
    'delegate',
    { committee: OWNER, account: account.id, duty: 'MEMBER', personKey: key },
    'delegation { id }',
  );
  const ofPerson = await run('personal', 'held', '--committee', OWNER, '--person', key);
  expect([ofPerson.errors, ofPerson.code]).toEqual(['', 0]);
  expect(JSON.parse(ofPerson.out).map(({ record }: { record: { id: string } }) => record.id)).toEqual([person, delegation.id]);
  const ofAccount = await run('personal', 'held', '--committee', OWNER, '--record', account.id);
  expect(JSON.parse(ofAccount.out)).toMatchObject([{ kind: 'account', personal: { name: '林示例' } }]);
});

test('what a citizen left is erased for ever; facts and the chain stay', async () => {
  const facts = () =>
    sql({ url: tongxin.databaseUrl }, 'SELECT measure, amount FROM ledger.fact WHERE record = $1 ORDER BY 1', [held.submission]);
  const before = await facts();
  const { out, code } = await run('personal', 'erase', '--committee', OWNER, '--receipt', held.receipt, '--reason', '本人要求');
  expect([code, out]).toEqual([0, expect.stringMatching(/^sub_420583_[\da-f]{32}: .*contact.* erased\n$/)]);
  expect(await facts()).toEqual(before);
  const { audit, text: left } = await read(
    'submission',
    held.submission,
    'text audit { action actor reason personal { after erased } }',
    asStaff(OWNER),
  );
  expect(left).toBeNull();
  expect(audit).toEqual([
    { action: 'CREATE', actor: 'PUBLIC:public', reason: null, personal: { after: null, erased: true } },
    { action: 'ERASE', actor: `OPERATOR:${userInfo().username}`, reason: '本人要求', personal: { after: null, erased: true } },
  ]);
  const again = await run('personal', 'held', '--committee', OWNER, '--record', held.submission);
  expect(again.out).not.toMatch(/林示例|13800000000/);
  expect(await run('audit', 'verify')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/420583 {2}.* 1 erased\naudit:verify: 0 of \d+ chains are broken/),
  });
});

test('the audit is printed as lines of JSON, and proved; what is wrong ends with code 1', async () => {
  const { out } = await run('audit', 'export', '--committee', OWNER);
  const entries = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['CREATE', 'READ', 'ERASE']));
  const last = entries.at(-1)!.seq;
  expect((await run('audit', 'export', '--committee', OWNER, '--since', String(last))).out).toBe('');
  await withOwner(tongxin.databaseUrl, client =>
    client.query(
      "BEGIN; ALTER TABLE record.audit_link DISABLE TRIGGER USER; UPDATE record.audit_link SET at = at + interval '1 s' WHERE seq = 2; ALTER TABLE record.audit_link ENABLE TRIGGER USER; COMMIT",
    ),
  );
  const broken = await run('audit', 'verify', '--committee', OWNER);
  await withOwner(tongxin.databaseUrl, client => client.query("UPDATE record.audit_link SET at = at - interval '1 s' WHERE seq = 2"));
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(/420583 {2}.*\n +link 2 does not follow from the link before it.*\n.*1 of 1 chains is broken/s);
});

test.each([
  ['personal', ['held', '--committee', '420583'], /Use, with the variables/],
  ['personal', ['erase', '--committee', '420583', '--person', 'P7K2M9QX', '--reason', 'x'], /Use, with the variables/],
  ['personal', ['held', '--committee', '420583', '--receipt', '420583-AAAA-AAAA-AAAA'], /keeps nothing of this receipt here/],
  ['audit', ['export', '--since', '4'], /goes with --committee/],
  ['audit', ['verify', '--heads', '/nowhere'], /The heads in \/nowhere cannot be read/],
] as const)('wrong use of %s is told: %j', async (file, parameters, words) => {
  const { errors, code } = await run(file, ...parameters);
  expect([code, errors]).toEqual([1, expect.stringMatching(words)]);
});
