import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, read, change } = kit();
const CITY = '421300';
const PROVINCE = '420000';
const stating = (purpose?: string, duties?: string) => ({
  ...asStaff(PROVINCE),
  ...(purpose && { 'x-tongxin-purpose': encodeURIComponent(purpose) }),
  ...(duties && { 'x-tongxin-duties': duties }),
});

test('a committee above reads personal data where the owner discloses it, for a purpose that it states', async () => {
  const id = await create('person', CITY, { registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' });
  const seen = async (headers: Record<string, string>) =>
    (await read('person', id, 'name phone', headers)) as { name: string | null; phone: string | null };
  const nothing = { name: null, phone: null };
  expect(await seen(stating('联合评价'))).toEqual(nothing);
  const window = { receiver: PROVINCE, grounds: '关于联合评价的通知', beginsOn: '2026-01-05', endsOn: '2099-12-31' };
  await create('disclosure', CITY, { ...window, area: 'LIAISON' });
  expect(await seen(stating('联合评价'))).toEqual(nothing);
  const opened = await create('disclosure', CITY, { ...window, area: 'REGISTRAR' });
  expect(await seen(stating('联合评价'))).toEqual({ name: '林示例', phone: '13800000000' });
  // Without a purpose nothing, to another committee nothing, to the public nothing.
  expect(await seen(stating())).toEqual(nothing);
  expect(await seen({ ...stating('联合评价'), 'x-tongxin-committee': '420200' })).toEqual(nothing);
  expect(await seen({ 'x-tongxin-purpose': 'research' })).toEqual(nothing);
  await change('withdraw', 'disclosure', opened);
  expect(await seen(stating('联合评价'))).toEqual(nothing);
});
