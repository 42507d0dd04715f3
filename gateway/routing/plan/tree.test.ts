import { expect, test } from '@jest/globals';
import { mergeInto, objectsAt, pathsAt, type Tree } from './tree.ts';

const merged = (target: Tree, ...sources: Tree[]): Tree => {
  for (const source of sources) mergeInto(target, source, (typename, condition) => typename === condition);
  return target;
};

test('what several fetches bring is added up, lists by their places, and nothing known is lost', () => {
  const first = { room: { id: 'a', tags: [0, ''], seats: [{ n: 1 }, null, { n: 3 }] }, open: false };
  const second = { room: { name: '', tags: null, seats: [{ by: 'x' }, { by: 'y' }, null] }, open: null, count: 0 };
  expect(merged({}, first, second)).toEqual({
    room: { id: 'a', name: '', tags: [0, ''], seats: [{ n: 1, by: 'x' }, { by: 'y' }, { n: 3 }] },
    open: false,
    count: 0,
  });
});

test('what was null is replaced by what is known', () => {
  expect(merged({ room: null, rooms: [null] }, { room: { id: 'a' }, rooms: [{ id: 'b' }] })).toEqual({
    room: { id: 'a' },
    rooms: [{ id: 'b' }],
  });
});

test('an answer cannot change what an object inherits', () => {
  const target = merged({ id: 'a' }, JSON.parse('{"__proto__": {"title": "forged"}, "name": "b"}'));
  expect(target.title).toBeUndefined();
  expect(Object.keys(target)).toEqual(['id', 'name']);
  expect(({} as Tree).title).toBeUndefined();
});

test('objects at a place come in the order of the answer, with all the paths at which each stands', () => {
  const shared = { id: 's' };
  const tree = { groups: [{ rooms: [shared, null, { id: 'b' }] }, null, { rooms: null }, { rooms: [shared] }] };
  const place = ['groups', '@', 'rooms', '@'];
  expect(objectsAt(tree, place).map(({ id }) => id)).toEqual(['s', 'b', 's']);
  expect(pathsAt(tree, place).get(shared)).toEqual([
    ['groups', 0, 'rooms', 0],
    ['groups', 3, 'rooms', 0],
  ]);
  expect(objectsAt({ lists: [[{ id: 1 }], [{ id: 2 }, { id: 3 }]] }, ['lists', '@', '@']).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(objectsAt(tree, [])).toEqual([tree]);
  expect(objectsAt({ rooms: 'none' }, ['rooms', 'x'])).toEqual([]);
});
