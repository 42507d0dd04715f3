import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { statusesOf } from '@tongxin/infra/kernel/statuses.ts';
import { kit } from '@tongxin/test/kit/kit.ts';

const { cards, create, tongxin } = kit({ database: true });

test('a status that a kind does not have is refused with those that it has, in lists and counts', async () => {
  const refusal = async (list: string, status: string) => {
    const { errors } = await tongxin.ask(`{ ${list}(filter: { status: ["${status}"] }) { totalCount } }`);
    return [errors?.[0]?.extensions.code, errors?.[0]?.message];
  };
  expect(await refusal('consultations', 'NOPE')).toEqual(['BAD_USER_INPUT', 'Consultation has no status "NOPE". It has HELD.']);
  expect(await refusal('problems', 'held')).toEqual(['BAD_USER_INPUT', 'Problem has no status "held". It has OPEN, SOLVED.']);
  expect(await refusal('proposals', 'OPEN')).toEqual(['BAD_USER_INPUT', expect.stringContaining('It has SUBMITTED')]);
  expect(await cards('deeds', { status: ['DONE'] })).toEqual([]);
  const { errors } = await tongxin.ask('{ search(text: "路灯", status: ["NOPE"]) { totalCount } }');
  expect(errors?.[0]?.message).toContain('has no status "NOPE"');
});

test('it has words in both languages', async () => {
  const id = await create('deed', '421303', { title: '路灯', doneOn: '2024-01-05', beneficiary: '村民' });
  const label = async (language: string) =>
    (
      await tongxin.ask(
        'query ($id: ID!) { record(id: $id) { ... on Deed { card { status statusLabel } } } }',
        { id },
        { 'accept-language': language },
      )
    ).data.record.card;
  expect([await label('zh'), await label('en')]).toEqual([
    { status: 'DONE', statusLabel: '已完成' },
    { status: 'DONE', statusLabel: 'Done' },
  ]);
});

/** What stands for the status in a view of cards, and which codes it can be. */
const codesIn = (view: string): string[] => {
  const [before = ''] = view.split(' AS status');
  const [expression = ''] = /(CASE(?:(?!CASE)[\s\S])*END|'[A-Z_]+'::text)\s*$/.exec(before) ?? [];
  return [...expression.matchAll(/(?:THEN|ELSE|^) ?'([A-Z_]+)'::text/g)].map(([, code]) => code!);
};

test('a kind lists what its view of cards can say, and nothing else', async () => {
  const listing = model.kinds.filter(({ statuses, inHouse }) => Array.isArray(statuses) && !inHouse);
  expect(listing.length).toBeGreaterThan(30);
  for (const kind of listing) {
    const { rows } = await tongxin.database.pool.query<{ view: string }>('SELECT pg_get_viewdef($1::regclass) AS view', [
      `${tableOf(kind)}__card`,
    ]);
    expect([kind.name, codesIn(rows[0]!.view).sort()]).toEqual([kind.name, Object.keys(statusesOf(kind)).sort()]);
  }
});
