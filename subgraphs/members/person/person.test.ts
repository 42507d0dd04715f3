import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';

const { create, change, cards, refused, read, run } = kit();
const input = { key: 'P7K2M9QX', gender: 'FEMALE', birthYear: 1975, registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' };

test("personal data are shown to the owner's staff and to nobody else", async () => {
  const id = await create('person', '421300', input);
  const fields = 'key gender name phone';
  expect(await read('person', id, fields, asStaff('421300'))).toEqual({
    key: 'P7K2M9QX',
    gender: 'FEMALE',
    name: '林示例',
    phone: '13800000000',
  });
  const unnamed = { key: 'P7K2M9QX', gender: 'FEMALE', name: null, phone: null };
  expect(await read('person', id, fields, asStaff('420000'))).toEqual(unnamed);
  expect(await read('person', id, fields, asSubject('member', '420200', 'P7K2M9QX'))).toEqual(unnamed);
  expect(await read('person', id, fields, asSubject('member', '421300', 'P0000009'))).toEqual({ ...unnamed, gender: null });
  const nothing = { ...unnamed, key: null, gender: null };
  expect(await read('person', id, fields, {})).toEqual(nothing);
  expect(await read('person', id, fields, asSubject('member', '420200', 'P0000009'))).toEqual(nothing);
  expect(await cards('persons')).toEqual(['人员 null']);

  await change('update', 'person', id, { phone: '13900000000' });
  await change('correct', 'person', id, { birthYear: 1976 });
  expect(await read('person', id, 'name phone birthYear version', asStaff('421300'))).toEqual({
    name: '林示例',
    phone: '13900000000',
    birthYear: 1976,
    version: 3,
  });
  await change('update', 'person', id, { phone: null });
  expect(await read('person', id, 'phone', asStaff('421300'))).toEqual({ phone: null });
});

test('the audit says who changed what, without personal data, to the staff of the owner only', async () => {
  const id = await create('person', '421303', { ...input, key: 'P7K2M9QY' });
  await change('correct', 'person', id, { birthYear: 1980, name: '王示例' });
  const { audit } = await read('person', id, 'audit { action actor reason before after }', asStaff('421303'));
  expect(audit.map(({ action, actor, reason }: Record<string, string>) => [action, actor, reason])).toEqual([
    ['CREATE', 'STAFF:office', null],
    ['CORRECT', 'STAFF:office', 'test'],
  ]);
  expect(JSON.parse(audit[1].after).birth_year).toBe(1980);
  expect(JSON.stringify(audit)).not.toMatch(/示例|13800000000/);
  for (const headers of [{}, asStaff('421300'), asStaff('420000')])
    expect(await read('person', id, 'audit { action }', headers)).toEqual({ audit: null });
});

test('what cannot be a key, a year or a telephone is said', async () => {
  expect(await refused('person', '420000', { ...input, key: '42010219900101123X', birthYear: 1800, phone: 'none' })).toEqual([
    'MALFORMED key',
    'OUT_OF_RANGE birthYear',
    'MALFORMED phone',
  ]);
  const { errors } = await run('create', 'person', { committee: '420000', gender: 'FEMALE' }, asStaff('420000'));
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});
