import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '@tongxin/test/kit/service.ts';

const { create, change, registerPerson, act, read, tongxin, cards } = kit({ database: true });
const NOBODY = {};
const shown = 'submission { id subject state matchedTo } receipt';
const where = { platform: '', token: '' };

/** The token in the URL that the staff sees. */
async function tokenOf(platform: string): Promise<string> {
  const { code } = await read('platform', platform, 'code { url }', asStaff('420583'));
  return tokenIn(code.url);
}

const receipt = (number: string, fields = 'status merged receivedOn answeredOn reply steps { state on }') =>
  tongxin.ask(`query ($number: String!) { receipt(number: $number) { ${fields} } }`, { number });
const raise = (input: object) => act('raiseSubmission', { id: where.platform, token: where.token, ...input }, shown, NOBODY);

beforeAll(async () => {
  where.platform = await create('platform', '420583', {
    name: '仙女镇码上议站点',
    kind: 'STATION',
    placeName: '仙女镇',
    openedOn: '2022-03-18',
    heads: [{ personKey: 'P7K2M9QX', from: '2022-03-18' }],
  });
  const { platform } = await act('issuePlatformCode', { id: where.platform }, 'platform { codeIssuedOn code { url svg } }');
  expect(platform.code.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/raise#platform=plt_420583_[0-9a-f]{32}&token=[\w-]{22}$/);
  expect(platform.code.svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
  where.token = await tokenOf(where.platform);
});

test('a citizen raises something, follows it by the receipt, and reads the open reply; nothing else leaves', async () => {
  const raised = await raise({ text: '张三家门口路灯不亮', contact: '13800000000', placeTold: '三组张三家' });
  expect(raised.refusals).toEqual([]);
  expect(raised.receipt).toMatch(/^420583(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const { id } = raised.submission;
  // What is published holds nothing that the citizen wrote.
  expect(await cards('submissions', { committee: '420583' })).toEqual(['仙女镇码上议站点扫码反映（第 1 件） RECEIVED']);
  const today = (await receipt(raised.receipt)).data.receipt.receivedOn;
  expect((await receipt(raised.receipt)).data.receipt).toEqual({
    status: 'RECEIVED',
    merged: false,
    receivedOn: today,
    answeredOn: null,
    reply: null,
    steps: [{ state: 'RECEIVED', on: today }],
  });
  for (const reader of [
    NOBODY,
    asStaff('420500'),
    asStaff('420000'),
    asSubject('member', '420583', 'P0000002'),
    asSubject('unit', '420583', '城管局'),
  ])
    expect(
      await read(
        'submission',
        id,
        'text contact placeTold reply suggestedMembers { score } possibleDuplicates { similarity } audit { at }',
        reader as never,
      ),
    ).toEqual({
      text: null,
      contact: null,
      placeTold: null,
      reply: null,
      suggestedMembers: null,
      possibleDuplicates: null,
      audit: null,
    });
  const office = asStaff('420583');
  expect(await read('submission', id, 'text contact placeTold', office)).toEqual({
    text: '张三家门口路灯不亮',
    contact: '13800000000',
    placeTold: '三组张三家',
  });
  // The member to whom it is matched reads the text, not the contact.
  await act('matchSubmission', { id, matchedTo: 'P7K2M9QX', matchReason: '平台负责人' });
  const member = asSubject('member', '420583', 'P7K2M9QX');
  expect(await read('submission', id, 'text contact', member)).toEqual({ text: '张三家门口路灯不亮', contact: null });
  const answered = await act(
    'answerSubmission',
    { id, reply: '已修好，谢谢。', open: true },
    'submission { state openReply reply }',
    member,
  );
  expect(answered.submission).toEqual({ state: 'ANSWERED', openReply: '已修好，谢谢。', reply: null });
  expect((await receipt(raised.receipt)).data.receipt).toMatchObject({
    status: 'ANSWERED',
    reply: '已修好，谢谢。',
    steps: [{ state: 'RECEIVED' }, { state: 'MATCHED' }, { state: 'ANSWERED' }],
  });
  // Nobody learns from a receipt whose it is: there is no such field.
  for (const field of ['text', 'contact', 'matchedTo', 'submission { id }', 'subject'])
    expect((await receipt(raised.receipt, field)).errors?.[0]?.message).toMatch(/Cannot query field/);
});

test('a reply that is not open is for the staff; the receipt says that it was answered', async () => {
  const { submission, receipt: number } = await raise({ text: '我想反映邻居的事' });
  await act('answerSubmission', { id: submission.id, reply: '已与某人谈过' });
  expect((await receipt(number)).data.receipt).toMatchObject({ status: 'ANSWERED', reply: null });
  expect(await read('submission', submission.id, 'reply openReply')).toEqual({ reply: null, openReply: null });
  expect(await read('submission', submission.id, 'reply', asStaff('420583'))).toEqual({ reply: '已与某人谈过' });
});

test('a number is found however it is typed; one that was never given is null, without an error and in as many statements', async () => {
  const { receipt: number } = await raise({ text: '停水' });
  const statements = async (typed: string) => {
    const before = await tongxin.statements();
    const answer = await receipt(typed);
    expect(answer.errors).toBeUndefined();
    return { found: answer.data.receipt, statements: (await tongxin.statements()) - before };
  };
  const typed = ` ${number
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/0(?=[^ ]*$)/, 'o')} `;
  expect(await statements(typed)).toMatchObject({ found: { status: 'RECEIVED' }, statements: 1 });
  const wrong = number.slice(0, -1) + (number.endsWith('7') ? '8' : '7');
  expect(await statements(wrong)).toEqual({ found: null, statements: 1 });
  for (const none of ['', '420583', '999999-7KQ2-9FXM-3TZ8', "420583-7KQ2-9FXM-3TZ8' OR 1=1"])
    expect((await receipt(none)).data).toEqual({ receipt: null });
});

test('the number is nowhere in the database, the digest is', async () => {
  const { receipt: number } = await raise({ text: '停电' });
  const { rows } = await tongxin.database.pool.query('SELECT id, submission FROM liaison.receipt ORDER BY issued_at DESC LIMIT 1');
  expect(rows[0].id).toMatch(/^rcp_420583_[0-9a-f]{32}$/);
  const plain = number.replaceAll('-', '');
  const audit = await tongxin.ask(
    'query ($id: ID!) { record(id: $id) { ... on Submission { audit { action actor after } } } }',
    { id: rows[0].submission },
    asStaff('420583'),
  );
  expect(audit.data.record.audit).toMatchObject([{ action: 'CREATE', actor: 'PUBLIC:public' }]);
  expect(JSON.stringify([rows, audit])).not.toContain(plain.slice(6));
  // Nobody but the staff, acting for the committee, reads tokens: the database says so.
  await expect(tongxin.database.pool.query('SELECT * FROM liaison.platform_code')).rejects.toThrow(/permission denied/);
});

test('the code is for the staff to see; a new one makes the old one void; a closed platform takes nothing', async () => {
  for (const reader of [NOBODY, asStaff('420500'), asSubject('member', '420583', 'P7K2M9QX')])
    expect(await read('platform', where.platform, 'code { url svg }', reader as never)).toEqual({ code: null });
  const input = { id: where.platform };
  const { errors } = await tongxin.ask(
    'mutation ($input: IssuePlatformCodeInput!) { issuePlatformCode(input: $input) { platform { id } } }',
    { input },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const old = where.token;
  const before = (await read('platform', where.platform, 'code { svg }', asStaff('420583'))).code.svg;
  await act('issuePlatformCode', input);
  where.token = await tokenOf(where.platform);
  expect((await read('platform', where.platform, 'code { svg }', asStaff('420583'))).code.svg).not.toBe(before);
  expect((await raise({ text: '停水', token: old })).refusals).toEqual(['NOT_VALID token']);
  const valid = { old, none: '', present: where.token };
  const asked = Object.entries(valid).map(([name, token]) => `${name}: codeIsValid(token: ${JSON.stringify(token)})`);
  expect(await read('platform', where.platform, asked.join(' '))).toEqual({ old: false, none: false, present: true });
  expect((await raise({ text: '停水', token: '' })).refusals).toEqual(['REQUIRED token']);
  const closed = await create('platform', '420583', { name: '旧站点', kind: 'STATION', openedOn: '2022-03-18' });
  expect((await raise({ id: closed, text: '停水', token: old })).refusals).toEqual(['NOT_VALID token']);
  await act('issuePlatformCode', { id: closed });
  const token = await tokenOf(closed);
  await tongxin.ask(
    'mutation ($input: ChangePlatformInput!) { updatePlatform(input: $input) { platform { id } } }',
    { input: { id: closed, closedOn: '2023-01-01' } },
    asStaff('420583'),
  );
  expect((await raise({ id: closed, token, text: '停水' })).userErrors).toEqual([
    { code: 'CLOSED', field: 'id', message: expect.stringMatching(/closed|关闭/) },
  ]);
});

test('the codes of a list of platforms are compared in as many statements as that of one', async () => {
  for (const name of ['甲站点', '乙站点']) await create('platform', '420583', { name, kind: 'STATION', openedOn: '2022-03-18' });
  const compared = async (first: number) => {
    const before = await tongxin.statements();
    const { data } = await tongxin.ask(
      `{ platforms(filter: { committee: "420583" }, first: ${first}) { nodes { id codeIsValid(token: "${where.token}") } } }`,
    );
    return {
      nodes: data.platforms.nodes as { id: string; codeIsValid: boolean }[],
      statements: (await tongxin.statements()) - before,
    };
  };
  const [all, one] = [await compared(100), await compared(1)];
  expect(all.nodes.length).toBeGreaterThanOrEqual(3);
  expect(all.nodes.filter(({ codeIsValid }) => codeIsValid).map(({ id }) => id)).toEqual([where.platform]);
  expect(all.statements).toBe(one.statements);
});

test('a citizen finds a member of the platform, and a member takes what nobody has', async () => {
  await change('update', 'person', await registerPerson('420583', 'P7K2M9QX'), { name: '林示例' });
  await act('publishServingMembers', { id: where.platform, reason: '本人书面同意' });
  const chosen = await raise({ text: '请帮忙', member: '林 示例' });
  expect(chosen.submission).toMatchObject({ state: 'MATCHED', matchedTo: null });
  expect(await read('submission', chosen.submission.id, 'matchedTo')).toEqual({ matchedTo: 'P7K2M9QX' });
  for (const member of ['P7K2M9QX', 'P0000002', '王示例'])
    expect((await raise({ text: '请帮忙', member })).refusals).toEqual(['NOT_POSTED_HERE member']);
  const { submission } = await raise({ text: '没人管' });
  const take = (key: string) =>
    act('takeSubmission', { id: submission.id }, 'submission { state matchedTo matchReason }', asSubject('member', '420500', key));
  expect((await take('P0000002')).refusals).toEqual(['NOT_POSTED_HERE id']);
  await create('posting', '420583', {
    personKey: 'P0000002',
    level: 'CITY',
    platform: where.platform,
    placeName: '仙女镇',
    placeLevel: 'TOWNSHIP',
    postedOn: '2023-01-01',
  });
  expect((await take('P0000002')).submission).toEqual({ state: 'MATCHED', matchedTo: 'P0000002', matchReason: '委员认领（下沉委员）' });
  expect((await take('P7K2M9QX')).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
});

test('a hundred and twenty in an hour at one platform, then it says when to come again', async () => {
  const platform = await create('platform', '420583', { name: '热闹站点', kind: 'STATION', openedOn: '2022-03-18' });
  await act('issuePlatformCode', { id: platform });
  const token = await tokenOf(platform);
  for (let number = 1; number <= 120; number++) expect((await raise({ id: platform, token, text: '停水' })).refusals).toEqual([]);
  const { userErrors } = await act('raiseSubmission', { id: platform, token, text: '停水' }, shown, { 'accept-language': 'zh' });
  expect(userErrors).toEqual([
    { code: 'TOO_MANY', field: 'id', message: expect.stringMatching(/^这里刚收到的反映太多，请在 \d\d:\d\d 之后再提交。$/) },
  ]);
  expect((await raise({ text: '别处不受影响' })).refusals).toEqual([]);
});
