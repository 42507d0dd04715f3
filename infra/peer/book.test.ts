import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { withOwner } from '../store/owner.ts';
import { type Book, openBook } from './book.ts';
import { lineOf, makePair } from './keys.ts';
import { distrust, ownLine, rotate, trust, trusted } from './trust.ts';

const [PROVINCE, CITY] = ['420000', '421300'];
const database = testDatabase();
const asOwner = <T>(work: Parameters<typeof withOwner<T>>[1]) => withOwner(database.url, work);
let books: Book[];
beforeAll(() => {
  books = [1, 2, 3].map(() => openBook(database.url));
});
afterAll(() => Promise.all(books.map(book => book.close())));
const newest = async (book: Book) => (await book.ring()).own[0]!.publicKey;
const cityKey = async (line = '') => line || lineOf(CITY, (await makePair()).publicKey);

test('the first start makes a pair; of several that start at once all have the same', async () => {
  expect(new Set(await Promise.all(books.map(newest))).size).toBe(1);
  expect(await asOwner(client => ownLine(client, PROVINCE))).toBe(lineOf(PROVINCE, await newest(books[0]!)));
  expect(await sql(database, 'SELECT FROM peer.own_key')).toHaveLength(1);
});

test('what a command changes is known to every process with the next question, whether or not notices come through', async () => {
  const line = await cityKey();
  for (const lost of [false, true]) {
    if (lost)
      await sql(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tongxin_signer' AND query LIKE 'LISTEN%' AND datname = current_database()",
      );
    expect(await asOwner(client => trust(client, PROVINCE, line))).toBe(CITY);
    for (const book of books) {
      const { trusted: keys } = await book.ring();
      expect([...keys.values()]).toMatchObject([{ cell: CITY, ends: null }]);
    }
    expect(await asOwner(client => distrust(client, CITY))).toBe(1);
    for (const book of books) expect([...(await book.ring()).trusted.values()]).toMatchObject([{ ends: expect.any(Number) }]);
  }
  expect(await asOwner(trusted)).toEqual([]);
});

test('a new pair is signed with at once; the one before stays for a month, or goes', async () => {
  const [before] = (await books[0]!.ring()).own;
  const line = await asOwner(client => rotate(client, PROVINCE, { now: false }));
  for (const book of books) {
    const { own } = await book.ring();
    expect(lineOf(PROVINCE, own[0]!.publicKey)).toBe(line);
    expect(own[1]).toMatchObject({ kid: before!.kid, ends: expect.any(Number) });
    expect((own[1]!.ends! - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  }
  await asOwner(client => rotate(client, PROVINCE, { now: true }));
  for (const book of books) expect((await book.ring()).own).toHaveLength(1);
});

test('a key is one cell’s alone, and no cell’s but its own', async () => {
  const own = await asOwner(client => ownLine(client, PROVINCE));
  await expect(asOwner(client => trust(client, PROVINCE, own))).rejects.toThrow('this one itself');
  await expect(asOwner(client => trust(client, PROVINCE, own.replace(PROVINCE!, CITY!)))).rejects.toThrow(
    "this cell's own: one of the two was made from a copy",
  );
  const line = await cityKey();
  await asOwner(client => trust(client, PROVINCE, line));
  await expect(asOwner(client => trust(client, PROVINCE, line.replace(CITY!, '420200')))).rejects.toThrow('a key is one cell’s alone');
  await expect(asOwner(client => trust(client, PROVINCE, line.replace(CITY!, '429999')))).rejects.toThrow('There is no committee 429999');
});
