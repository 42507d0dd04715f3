import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, refused, read, figure, tongxin } = kit({ database: true });
const OWNER = '421300';

const registered = (name: string | null, more: object = {}, committee = OWNER) =>
  create('person', committee, { registeredOn: '2022-01-05', name, ...more });
const keyOf = async (id: string): Promise<string> => (await read('person', id, 'key')).key;

async function people(wanted: Record<string, unknown>, headers: Record<string, string> = asStaff(OWNER), committee = OWNER) {
  const { data, errors } = await tongxin.ask(
    `query ($committee: CommitteeCode!, $named: String, $sector: String, $phoneEnds: String, $first: Int, $after: String) {
       committee(code: $committee) { people(named: $named, sector: $sector, phoneEnds: $phoneEnds, first: $first, after: $after) {
         totalCount pageInfo { hasNextPage endCursor } nodes { name } edges { node { id } } } } }`,
    { committee, ...wanted },
    headers,
  );
  return { found: data?.committee?.people, errors };
}
const names = async (wanted: Record<string, unknown>) => (await people(wanted)).found.nodes.map(({ name }: { name: string }) => name);

test('the service issues the keys; no two are alike', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => registered(null, {}, '420900').then(keyOf)));
  for (const key of keys) expect(key).toMatch(/^P[2-9A-HJKMNP-Z]{9}$/);
  expect(new Set(keys).size).toBe(20);
});

test('staff finds its own people by name, a part of it, pinyin, initials, sector and telephone, in the order of their names', async () => {
  const first = await registered('欧阳示例', { phone: '138 0000 1234' });
  await registered('曾示例', { phone: '13900005678' });
  await registered('阿依·示例');
  await registered('林示例甲');
  await create('member', OWNER, { personKey: await keyOf(first), sector: '22', joinedOn: '2022-01-05' });
  await registered('林示例乙', {}, '421303');

  expect(await names({})).toEqual(['阿依·示例', '林示例甲', '欧阳示例', '曾示例']);
  expect(await names({ named: '示例' })).toHaveLength(4);
  expect(await names({ named: ' 林 示例' })).toEqual(['林示例甲']);
  expect(await names({ named: '阿依•示' })).toEqual(['阿依·示例']);
  for (const typed of ['ouyang', 'OuYangShiLi', 'oysl', 'ou yang']) expect(await names({ named: typed })).toEqual(['欧阳示例']);
  // 曾 reads ceng or, as a surname, zeng.
  expect(await names({ named: 'zengsl' })).toEqual(['曾示例']);
  expect(await names({ named: await keyOf(first) })).toEqual(['欧阳示例']);
  expect(await names({ named: 'wangwu' })).toEqual([]);
  expect(await names({ sector: '22' })).toEqual(['欧阳示例']);
  expect(await names({ phoneEnds: '01234' })).toEqual(['欧阳示例']);
  expect((await people({ phoneEnds: '34' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await people({ sector: '77' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);

  expect((await people({ named: '示'.repeat(61) })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);

  const page = (await people({ first: 3 })).found;
  expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  expect((await people({ first: 3, after: page.pageInfo.endCursor })).found.nodes).toEqual([{ name: '曾示例' }]);
});

test('nobody else finds them, neither above nor below, nor by another role', async () => {
  for (const headers of [{}, asStaff('420000'), asStaff('421303'), { ...asStaff(OWNER), 'x-tongxin-role': 'member' }])
    expect(await people({ named: '示例' }, headers)).toEqual({ found: null, errors: undefined });
  expect((await people({}, asStaff(OWNER), '421303')).found).toBeNull();
});

test('where a person is meant their office may type the name: the key is kept, and the name is nowhere', async () => {
  const key = await keyOf(await registered('何示例'));
  const participants = [{ role: 'MEMBER', personKey: '何 示例', count: 1 }];
  const id = await create('consultation', OWNER, { title: '一次', form: 'THEMED', heldOn: '2024-03-01', participants });
  expect(await read('consultation', id, 'participants { personKey }')).toEqual({ participants: [{ personKey: key }] });
  expect(await figure(OWNER, 'DUTY_ENTRIES', { period: { year: 2024 } })).toBe(1);
  const { rows } = await tongxin.database.pool.query(
    "SELECT count(*)::int AS told FROM consultations.consultation c WHERE to_jsonb(c)::text LIKE '%何示例%'",
  );
  expect(rows).toEqual([{ told: 0 }]);

  const seat = (personKey: string, language?: string) =>
    refused('member', OWNER, { personKey, sector: '22', joinedOn: '2024-01-05' }, language);
  expect(await seat('何例示')).toEqual(['UNKNOWN_PERSON personKey']);
  expect(await seat('何例示', 'zh')).toEqual(['“人员统一码”：本政协没有登记名为“何例示”的人员。请核对，或先登记这位人员。']);
  // Somebody of another committee's register is not known by name here.
  await registered('赵示例', {}, '421303');
  expect(await seat('赵示例')).toEqual(['UNKNOWN_PERSON personKey']);
  const other = await keyOf(await registered('何示例', { birthYear: 1980 }));
  expect(await seat('何示例')).toEqual(['SEVERAL_PERSONS personKey']);
  const [message] = await seat('何示例', 'zh');
  expect(message).toContain('有 2 位');
  expect(message).toContain(`${other}（1980 年生）`);
});

test('a name typed by anybody but the office is no key', async () => {
  await registered('钱示例');
  const mine = await keyOf(await registered('孙示例'));
  const { data } = await tongxin.ask(
    `mutation ($proposers: [ProposerInput!]!) {
       submitProposal(input: { committee: "${OWNER}", title: "试", kind: JOINT, proposers: $proposers }) { proposal { id } userErrors { code field } } }`,
    { proposers: [{ personKey: mine }, { personKey: '钱示例' }] },
    { 'x-tongxin-role': 'member', 'x-tongxin-committee': OWNER, 'x-tongxin-subject': mine },
  );
  expect(data.submitProposal).toEqual({ proposal: null, userErrors: [{ code: 'UNKNOWN_PERSON', field: 'proposers' }] });
});
