import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, refused, read } = kit();
const ids = { county: '', city: '', neighbour: '' };

beforeAll(async () => {
  const topic = { title: '停车难', origin: 'RESEARCH', raisedOn: '2023-05-01' };
  ids.county = await create('topic', '421303', topic);
  ids.city = await create('topic', '421300', topic);
  ids.neighbour = await create('topic', '420300', topic);
});

test('a committee that owns one of two records, or one above, may say that they are one matter', async () => {
  const merge = { one: () => ids.county, other: () => ids.neighbour };
  const input = () => ({ one: merge.one(), other: merge.other(), mergedOn: '2023-06-01', grounds: '同一条路' });
  for (const committee of ['421303', '420300', '421300', '420000']) {
    const id = await create('matterMerge', committee, input());
    expect(await read('matterMerge', id, 'one other card { title status }')).toEqual({
      one: ids.county,
      other: ids.neighbour,
      card: { title: '同一条路', status: 'MERGED' },
    });
    expect(await refused('matterMerge', committee, input())).toEqual(['ALREADY_EXISTS one']);
  }
  expect(await refused('matterMerge', '420200', input())).toEqual(['NOT_CONCERNED one']);
  expect(
    await refused('matterSplit', '420200', { record: ids.county, partedFrom: ids.city, splitOn: '2023-06-01', grounds: '无关' }),
  ).toEqual(['NOT_CONCERNED record']);
});

test('what is no record, or the same twice, is refused', async () => {
  const input = { one: ids.county, mergedOn: '2023-06-01', grounds: '同一条路' };
  expect(await refused('matterMerge', '421303', { ...input, other: ids.county })).toEqual(['SAME_RECORD other']);
  expect(await refused('matterMerge', '421303', { ...input, other: '停车难' })).toEqual(['MALFORMED other']);
  expect(await refused('matterMerge', '421303', { ...input, other: `top_421303_${'0'.repeat(32)}` })).toEqual(['NOT_FOUND other']);
  expect(await refused('matterMerge', '421303', { ...input, other: `xyz_421303_${'0'.repeat(32)}` })).toEqual(['NOT_FOUND other']);
  expect(await refused('matterMerge', '421303', { ...input, other: ids.county.replace('top', 'prb') }, 'zh')).toEqual([
    `“记录二”：没有编号为 ${ids.county.replace('top', 'prb')} 的记录。`,
  ]);
});
