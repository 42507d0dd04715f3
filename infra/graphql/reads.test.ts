import { expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { verifyChains } from '../audit/verify.ts';

const { create, change, act, read, tongxin } = kit();
const [OWNER, OTHER] = ['421300', '421303'] as const;

interface Read {
  actor: string;
  reason: string | null;
  detail: { fields: string[]; records: string[]; request: string };
}
/** The readings that `ask` adds. */
async function readings(ask: () => Promise<unknown>): Promise<Read[]> {
  const after = await sql<{ id: string }>({ url: tongxin.databaseUrl }, 'SELECT coalesce(max(id), 0) AS id FROM record.audit');
  await ask();
  const text = "SELECT actor, reason, detail FROM record.audit WHERE action = 'READ' AND id > $1 ORDER BY id";
  return sql<Read>({ url: tongxin.databaseUrl }, text, [after[0]?.id]);
}
const person = (name: string, committee: string = OWNER) =>
  create('person', committee, { registeredOn: '2022-01-05', name, phone: '13800000000' });
const people = (fields: string, committee: string = OWNER) =>
  tongxin.ask(`{ committee(code: "${committee}") { people(first: 100) { nodes { id ${fields} } } } }`, {}, asStaff(committee));

test('a page of people is one entry: who, which records, which fields; and costs no statement', async () => {
  const ids = [];
  for (let n = 0; n < 12; n++) ids.push(await person(`林示例${n}`));
  await people('name');
  const before = await tongxin.statements();
  await people('key');
  const open = (await tongxin.statements()) - before;
  const found = await readings(() => people('name phone'));
  expect(found).toEqual([
    {
      actor: 'STAFF:office',
      reason: null,
      detail: { fields: ['person.name', 'person.phone'], records: [...ids].sort(), request: expect.any(String) },
    },
  ]);
  const between = await tongxin.statements();
  await people('name phone');
  // Begin, for whom, read, commit: as many as without an entry.
  expect((await tongxin.statements()) - between - open).toBe(4);
  expect((await verifyChains(tongxin.databaseUrl)).flatMap(({ faults }) => faults)).toEqual([]);
});

test('nothing is noted where nothing personal was told', async () => {
  const id = await person('陈示例', OTHER);
  expect(await readings(() => read('person', id, 'key gender', asStaff(OTHER)))).toEqual([]);
  for (const headers of [{}, asStaff(OWNER), asSubject('member', OTHER, 'P7K2M9QX')])
    expect(await readings(() => read('person', id, 'name', headers))).toEqual([]);
});

test('who looks for a name or a telephone is noted, for those who were found', async () => {
  const id = await person('欧阳示例', OTHER);
  const ask = '{ committee(code: "421303") { people(named: "欧阳") { nodes { key } } } }';
  expect((await readings(() => tongxin.ask(ask, {}, asStaff(OTHER)))).map(({ detail }) => [detail.fields, detail.records])).toEqual([
    [['person.name'], [id]],
  ]);
});

test('a member who reads what a citizen wrote is noted as the member', async () => {
  await create('person', OTHER, { key: 'P0000002', registeredOn: '2022-01-05' });
  const id = await create('submission', OTHER, { subject: '路灯', text: '路灯不亮', channel: 'LETTER', receivedOn: '2023-05-15' });
  await act('matchSubmission', { id, matchedTo: 'P0000002', matchedOn: '2023-05-16' });
  const found = await readings(() => read('submission', id, 'text', asSubject('member', OTHER, 'P0000002')));
  expect(found.map(({ actor, detail }) => [actor.split(':')[0], detail.fields, detail.records])).toEqual([
    ['MEMBER', ['submission.text'], [id]],
  ]);
});

test("the owner's staff opens what is sealed in the audit, which is noted; nobody else, and nobody once it was erased", async () => {
  const id = await person('王示例', OTHER);
  await change('correct', 'person', id, { name: '汪示例' });
  const ask = () => read('person', id, 'audit { action personal { before after erased } }', asStaff(OTHER));
  const found = await readings(async () =>
    expect((await ask()).audit.map(({ personal }: { personal: object }) => personal)).toEqual([
      { before: null, after: '{"name":"王示例","phone":"13800000000"}', erased: false },
      { before: '{"name":"王示例"}', after: '{"name":"汪示例"}', erased: false },
    ]),
  );
  expect(found.map(({ detail }) => [detail.fields, detail.records])).toEqual([[['person.name', 'person.phone'], [id]]]);
  expect(await read('person', id, 'audit { personal { after } }', asStaff(OWNER))).toEqual({ audit: null });
});
