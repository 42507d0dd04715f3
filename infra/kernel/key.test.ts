import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { isBlank, normalKey, numberKey } from './key.ts';

const { act, create, run, read, tongxin, register } = kit({ database: true });
const asStaff = (committee: string) => ({ 'x-tongxin-role': 'staff', 'x-tongxin-committee': committee, 'x-tongxin-name': 'office' });

test.each([
  [
    normalKey,
    ['2025-B11', '２０２５-B11', ' 2025-B11', '2025－B11', '2025-b11', '2025–B11', '2025\u200B-B11', '2025\u00A0- B11', '\uFEFF2025-B11'],
  ],
  [normalKey, ['v1', 'V1', 'ｖ１', ' V 1 ']],
  [normalKey, ['甲村停车协商', '甲村停车协商\u200B', '甲村停车 协商', '甲村停车\u3000协商', '甲村停车协商\uFE0F']],
  [normalKey, ['阿·买买提', '阿•买买提', '阿・买买提', '阿･买买提', '阿‧买买提']],
  [numberKey, ['1', '001', '01号', '第1号', '１', '第００１号']],
  [numberKey, ['2022-0001', '2022-1', '２０２２－０００１']],
])('%o: spellings that look the same are one', (key, spellings) => {
  expect([...new Set(spellings.map(key))]).toHaveLength(1);
});

test('what differs to the eye stays apart', () => {
  expect(new Set(['甲村停车协商', '甲村停车協商', '10', '1', '100', '2025-B1', '2025-B11'].map(numberKey)).size).toBe(7);
});

test('what cannot be seen is blank', () => {
  expect(['', ' ', '\u3000', '\u200B\uFEFF', '\u2060'].map(isBlank)).toEqual([true, true, true, true, true]);
  expect([' a', '0', '\u200B-'].map(isBlank)).toEqual([false, false, false]);
});

test('the database has the same normal form', async () => {
  const odd = [
    '\u200B',
    '\u3000',
    '－',
    '–',
    '･',
    '第',
    '号',
    '０',
    '1',
    '00',
    'Ａ',
    'ß',
    'Σ',
    'İ',
    'é',
    'e\u0301',
    '㈠',
    '①',
    '𠮷',
    '\uFE0F',
    '\u034F',
    '\u180E',
    '\u{E0041}',
    '\u00AD',
  ];
  // Scripts of which every version of Unicode's tables says the same.
  const ranges = [
    [0x20, 0x24f],
    [0x370, 0x4ff],
    [0x3000, 0x30ff],
    [0x4e00, 0x9fff],
    [0xff01, 0xffee],
  ] as const;
  const letters = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max }).map(code => String.fromCodePoint(code))));
  const text = fc.array(fc.oneof(fc.constantFrom(...odd), letters), { maxLength: 8 });
  const texts = fc.sample(text, 2_000).map(parts => parts.join('').replaceAll('\0', ''));
  const { rows } = await tongxin.database.pool.query(
    'SELECT record.normal_key(t) AS normal, record.number_key(t) AS number FROM unnest($1::text[]) WITH ORDINALITY u (t, n) ORDER BY n',
    [texts],
  );
  const wrong = texts.flatMap((each, index) =>
    rows[index].normal === normalKey(each) && rows[index].number === numberKey(each)
      ? []
      : [{ text: JSON.stringify(each), here: normalKey(each), there: rows[index].normal }],
  );
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a number is one however it is spelled, within its year or its session', async () => {
  const submit = (number: string, submittedOn: string, more: object = {}) =>
    act('submitProposal', {
      ...{
        committee: '420600',
        number,
        submittedOn,
        title: `提案${number}${submittedOn}`,
        kind: 'INDIVIDUAL',
        proposers: [{ personKey: 'P7K2M9QX' }],
      },
      ...more,
    });
  expect((await submit('2025-B11', '2025-01-10')).refusals).toEqual([]);
  for (const spelling of ['２０２５-B11', ' 2025-B11', '2025－B11', '2025-b11', '2025-B11号'])
    expect([spelling, (await submit(spelling, '2025-02-10')).refusals]).toEqual([spelling, ['ALREADY_EXISTS number']]);
  expect((await submit('001', '2023-01-10')).refusals).toEqual([]);
  expect((await submit('1', '2023-03-10')).refusals).toEqual(['ALREADY_EXISTS number']);
  expect((await submit('001', '2024-01-10')).refusals).toEqual([]);
  const session = { session: '六届四次会议' };
  expect((await submit('第1号', '2024-12-28', session)).refusals).toEqual([]);
  expect((await submit('001', '2025-01-08', session)).refusals).toEqual(['ALREADY_EXISTS number']);
});

test('a number far beyond the others does not use up the series', async () => {
  const submit = async (number?: string) => {
    const input = {
      committee: '420700',
      title: `提案${number ?? Math.random()}`,
      kind: 'INDIVIDUAL',
      proposers: [{ personKey: 'P7K2M9QX' }],
    };
    return (await act('submitProposal', { ...input, ...(number && { number }) }, 'proposal { number }')).proposal.number;
  };
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  expect(await submit()).toBe(`${year}-0001`);
  expect(await submit(`${year}-99999999`)).toBe(`${year}-99999999`);
  expect([await submit(), await submit(`${year}-7`), await submit()]).toEqual([`${year}-0002`, `${year}-7`, `${year}-0008`]);
});

test('a voter votes once, however the key is spelled', async () => {
  const id = await create('poll', '420800', { title: '评选', options: ['甲', '乙'], mostChoices: 1, openedOn: '2024-01-01' });
  const cast = (voter: string) => act('castBallot', { id, voter, choices: ['甲'] }, 'replaced');
  expect([(await cast('v1')).replaced, (await cast('V1')).replaced, (await cast('ｖ１')).replaced, (await cast('v2')).replaced]).toEqual([
    ...[false, true, true, false],
  ]);
});

test('a person is who is registered: another spelling becomes theirs, a key that nobody has is refused', async () => {
  await register('420900', { kind: 'member' }, { personKey: 'P7K2M9QX' });
  const submit = (personKey: string) =>
    tongxin.ask(
      'mutation ($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id proposers { personKey } } userErrors { code field message } } }',
      { input: { committee: '420900', title: `提案 ${personKey}`, kind: 'INDIVIDUAL', proposers: [{ personKey }] } },
      { ...asStaff('420900'), 'accept-language': 'en' },
    );
  const known = (await submit('p7k2m9qx')).data.submitProposal;
  expect(known).toMatchObject({ proposal: { proposers: [{ personKey: 'P7K2M9QX' }] }, userErrors: [] });
  const unknown = (await submit('P7K2M9QZ')).data.submitProposal;
  expect(unknown).toMatchObject({ proposal: null, userErrors: [{ code: 'UNKNOWN_PERSON', field: 'proposers' }] });
  const seat = { committee: '420900', personKey: 'ZZZZ9998', sector: '22', joinedOn: '2022-01-05' };
  const { data } = await run('create', 'member', seat, asStaff('420900'));
  expect(data.done.userErrors).toMatchObject([{ code: 'UNKNOWN_PERSON', field: 'personKey' }]);
  expect(await read('proposal', known.proposal.id, 'state')).toEqual({ state: 'SUBMITTED' });
});

test('where one person is named by key, the count is one', async () => {
  await register('421000', { kind: 'member' }, { personKey: 'P7K2M9QX' });
  const held = { committee: '421000', title: '停车', form: 'FRONTLINE', heldOn: '2024-05-15' };
  const participants = [{ role: 'MEMBER', level: 'CITY', count: 2, personKey: 'P7K2M9QX' }];
  const { data } = await run('create', 'consultation', { ...held, participants }, asStaff('421000'));
  expect(data.done.userErrors).toMatchObject([{ code: 'ONE_PERSON', field: 'participants.0.count' }]);
});
