import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, read, refused, cards, tongxin } = kit();

const lacking = async (kind: string, id: string, day: string): Promise<string[]> =>
  (await read(kind, id, `lacking(day: "${day}") { code name }`)).lacking.map(({ code }: { code: string }) => code);
const stock = (committee: string, measure: string, day: string, filter?: Record<string, string[]>) =>
  figure(committee, measure, { period: { day }, ...(filter && { filter }) });

/** The first group: a convenor and a plan from the beginning; set up on 1 March 2022. */
const group = { name: '农业界别活动小组', kind: 'SECTOR', convenor: 'P7K2M9QX', plan: '每季度一次', establishedOn: '2022-03-01' };

test('the usual five elements: what each group lacks on any day, and how many lack nothing', async () => {
  const id = await create('activityGroup', '420200', group);
  expect(await lacking('activityGroup', id, '2022-02-28')).toEqual([]);
  // No liaison officer, no activity yet; a summary is asked for from the new year on.
  expect(await lacking('activityGroup', id, '2022-03-01')).toEqual(['LIAISON_OFFICER', 'ACTIVITIES']);
  expect(await lacking('activityGroup', id, '2023-01-01')).toEqual(['LIAISON_OFFICER', 'ACTIVITIES', 'SUMMARY']);
  expect(await read('activityGroup', id, 'lacking(day: "2022-03-01") { name }')).toEqual({
    lacking: [{ name: '有联络员' }, { name: '有活动' }],
  });

  await change('update', 'activityGroup', id, { liaisonOfficer: 'P0000002' });
  const activity = await create('memberActivity', '420200', { title: '走进企业', kind: 'GROUP', heldOn: '2022-06-01', activityGroup: id });
  await create('readingSession', '420200', { title: '分享会', heldOn: '2023-05-01', activityGroup: id });
  await create('activitySummary', '420200', { activityGroup: id, year: 2022, summary: '全年活动 1 次', filedOn: '2023-01-20' });
  expect(await lacking('activityGroup', id, '2022-05-31')).toEqual(['ACTIVITIES']);
  expect(await lacking('activityGroup', id, '2022-06-01')).toEqual([]);
  expect(await lacking('activityGroup', id, '2023-01-19')).toEqual(['SUMMARY']);
  // The last activity lasts for 365 days: until 30 April 2024. The summary of 2022 lasts until the end of 2023.
  expect(await lacking('activityGroup', id, '2023-12-31')).toEqual([]);
  expect(await lacking('activityGroup', id, '2024-04-30')).toEqual(['SUMMARY']);
  expect(await lacking('activityGroup', id, '2024-05-01')).toEqual(['ACTIVITIES', 'SUMMARY']);

  const complete = (day: string) => stock('420200', 'GROUPS_COMPLETE', day);
  expect([await complete('2022-05-31'), await complete('2022-06-01'), await complete('2023-01-01'), await complete('2023-01-20')]).toEqual([
    0, 1, 0, 1,
  ]);
  const lack = (day: string, element: string) => stock('420000', 'GROUP_ELEMENTS_LACKING', day, { element: [element] });
  expect([await lack('2024-05-01', 'ACTIVITIES'), await lack('2024-05-01', 'SUMMARY'), await lack('2024-05-01', 'PLAN')]).toEqual([
    1, 1, 0,
  ]);
  expect(await stock('420200', 'GROUP_ELEMENTS_LACKING', '2024-05-01')).toBe(2);
  // What becomes of an activity reaches its group.
  await change('withdraw', 'memberActivity', activity);
  expect(await lacking('activityGroup', id, '2022-06-01')).toEqual(['ACTIVITIES']);
  expect(await complete('2022-06-01')).toBe(0);
  await change('update', 'activityGroup', id, { dissolvedOn: '2024-05-02' });
  expect(await stock('420200', 'GROUP_ELEMENTS_LACKING', '2024-05-02')).toBe(0);
});

test('a place that means other five has them from its day on; the past stays under the words of the past', async () => {
  const id = await create('activityGroup', '620100', { ...group, elements: [{ code: 'PLACE', since: '2023-06-01', note: '社区活动室' }] });
  const words = { subject: 'GROUP_ELEMENTS', title: '五有', edition: '2023 版', validFrom: '2023-01-01' };
  const entry = (code: string, name: string) => ({ code, name });
  const first = await create('localVocabulary', '620100', {
    ...words,
    entries: [entry('CONVENOR', '有牵头人'), entry('PLACE', '有阵地'), entry('BRAND', '有品牌')],
  });
  expect(await lacking('activityGroup', id, '2022-12-31')).toEqual(['LIAISON_OFFICER', 'ACTIVITIES']);
  expect(await read('activityGroup', id, 'lacking(day: "2023-01-01") { code name }')).toEqual({
    lacking: [
      { code: 'PLACE', name: '有阵地' },
      { code: 'BRAND', name: '有品牌' },
    ],
  });
  expect(await lacking('activityGroup', id, '2023-06-01')).toEqual(['BRAND']);
  expect(await stock('620000', 'GROUP_ELEMENTS_LACKING', '2023-01-01', { element: ['PLACE', 'BRAND'] })).toBe(2);
  // A new edition a year later asks for what it has.
  await create('localVocabulary', '620100', { ...words, edition: '2024 版', validFrom: '2024-01-01', entries: [entry('PLACE', '有阵地')] });
  expect([await stock('620100', 'GROUPS_COMPLETE', '2023-12-31'), await stock('620100', 'GROUPS_COMPLETE', '2024-01-01')]).toEqual([0, 1]);
  // Corrected, the old edition asks for less: the figure of last year follows, as known from now on.
  await change('correct', 'localVocabulary', first, { entries: [entry('CONVENOR', '有牵头人')] });
  expect(await stock('620100', 'GROUPS_COMPLETE', '2023-12-31')).toBe(1);
  expect(await cards('localVocabularies', { dimensions: [{ name: 'subject', values: ['GROUP_ELEMENTS'] }] })).toEqual([
    '五有 2024 版 VALID',
    '五有 2023 版 VALID',
  ]);
  // Another place is not touched by it.
  const elsewhere = await create('activityGroup', '620200', group);
  expect(await lacking('activityGroup', elsewhere, '2023-06-01')).toEqual(['LIAISON_OFFICER', 'ACTIVITIES', 'SUMMARY']);
});

test('rooms by two sets of standards side by side: 五有 and 六新', async () => {
  const words = { subject: 'PLATFORM_STANDARDS', edition: '2023 版', validFrom: '2023-01-01' };
  const id = await create('platform', '620102', {
    name: '城关区委员工作室',
    kind: 'WORKROOM',
    openedOn: '2022-01-01',
    standards: [
      { code: 'PLACE', since: '2022-01-01' },
      { code: 'NEW_METHOD', since: '2023-03-01', until: '2023-08-31' },
    ],
  });
  await create('platform', '620102', { name: '无标准', kind: 'STATION', openedOn: '2023-06-01' });
  expect(await stock('620102', 'PLATFORM_STANDARDS_LACKING', '2023-07-01')).toBe(0);
  await create('localVocabulary', '620102', {
    ...words,
    title: '五有',
    entries: [
      { code: 'PLACE', name: '有场所' },
      { code: 'RULES', name: '有制度' },
    ],
  });
  await create('localVocabulary', '620102', {
    ...words,
    title: '六新',
    validFrom: '2023-02-01',
    entries: [{ code: 'NEW_METHOD', name: '方法新' }],
  });
  expect(await lacking('platform', id, '2022-12-31')).toEqual([]);
  expect(await lacking('platform', id, '2023-02-01')).toEqual(['RULES', 'NEW_METHOD']);
  expect(await lacking('platform', id, '2023-03-01')).toEqual(['RULES']);
  expect(await lacking('platform', id, '2023-09-01')).toEqual(['RULES', 'NEW_METHOD']);
  expect(await stock('620100', 'PLATFORM_STANDARDS_LACKING', '2023-07-01', { standard: ['RULES'] })).toBe(2);
  await change('update', 'platform', id, {
    standards: [
      { code: 'PLACE', since: '2022-01-01' },
      { code: 'RULES', since: '2023-05-01' },
      { code: 'NEW_METHOD', since: '2023-05-01' },
    ],
  });
  const meeting = (day: string) => stock('620100', 'PLATFORMS_MEETING_STANDARDS', day);
  expect([await meeting('2022-12-31'), await meeting('2023-04-30'), await meeting('2023-05-01')]).toEqual([0, 0, 1]);
});

test('a vocabulary names each code once, and at least one; a code is one that facts can carry', async () => {
  const words = { subject: 'GROUP_ELEMENTS', title: '五有', edition: '一', validFrom: '2023-01-01' };
  const entry = { code: 'PLAN', name: '有计划' };
  expect(await refused('localVocabulary', '420200', { ...words, entries: [] }, 'zh')).toEqual(['“条目”至少一项。']);
  expect(await refused('localVocabulary', '420200', { ...words, entries: [entry, entry] })).toEqual(['TWICE entries.1.code']);
  expect(await refused('localVocabulary', '420200', { ...words, entries: [{ ...entry, code: '有计划' }] })).toEqual([
    'MALFORMED entries.0.code',
  ]);
});

test('what a page of groups lacks costs one statement', async () => {
  for (const name of ['甲', '乙', '丙']) await create('activityGroup', '421100', { ...group, name });
  const ask = () =>
    tongxin.ask('{ activityGroups(filter: { committee: "421100" }) { nodes { name lacking(day: "2022-03-01") { code } } } }');
  await ask();
  const before = await tongxin.statements();
  const { data, errors } = await ask();
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBe(3); // the page, the groups, what they lack
  expect(data.activityGroups.nodes.map((node: { lacking: object[] }) => node.lacking.length)).toEqual([2, 2, 2]);
});

test('who writes groups, activities and the vocabulary of a place at the same time leaves nothing uncounted', async () => {
  const ids = await Promise.all(['甲', '乙', '丙', '丁'].map(name => create('activityGroup', '421200', { ...group, name })));
  const words = { subject: 'GROUP_ELEMENTS', title: '五有', entries: [{ code: 'ACTIVITIES', name: '有活动' }] };
  await Promise.all([
    ...ids.map((activityGroup, number) =>
      create('memberActivity', '421200', { title: `第 ${number} 次`, kind: 'GROUP', heldOn: '2024-05-01', activityGroup }),
    ),
    create('localVocabulary', '421200', { ...words, edition: '一', validFrom: '2024-01-01' }),
    create('activityGroup', '421200', { ...group, name: '戊' }),
    ...ids.map(activityGroup =>
      create('visit', '421200', { visitedOn: '2024-06-01', by: 'MEMBER', purpose: '走访', placeName: activityGroup, activityGroup }),
    ),
    create('localVocabulary', '421200', { ...words, edition: '二', validFrom: '2024-03-01' }),
  ]);
  // Four have an activity; the fifth, made meanwhile, has none: also under the vocabulary that came at the same time.
  expect(await stock('421200', 'GROUPS_COMPLETE', '2024-06-30')).toBe(4);
  expect(await stock('421200', 'GROUP_ELEMENTS_LACKING', '2024-06-30')).toBe(1);
});
