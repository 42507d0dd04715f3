import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';

const { tongxin, create, change } = kit();

interface Group {
  reason: string;
  amount: number;
  count: number;
  records: {
    totalCount: number;
    nodes: { amount: number; day: string; record: { card: { title: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const FIELDS = (page = '') => `first { value } second { value } change groups { reason amount count
  records${page} { totalCount nodes { amount day record { card { title } } } pageInfo { hasNextPage endCursor } } }`;

async function explain(
  measure: string,
  first: object,
  second: object,
  { filter = [], page = '' }: { filter?: object[]; page?: string } = {},
) {
  const { data, errors } = await tongxin.ask(
    `query ($measure: MeasureCode!, $first: FigureBasis!, $second: FigureBasis!, $filter: [DimensionFilter!]) {
      explain(measure: $measure, first: $first, second: $second, filter: $filter) { ${FIELDS(page)} } }`,
    { measure, first: { committee: '421300', ...first }, second: { committee: '421300', ...second }, filter },
  );
  expect(errors).toBeUndefined();
  return data.explain as { first: { value: number }; second: { value: number }; change: number; groups: Group[] };
}

const told = ({ groups }: { groups: Group[] }) =>
  groups
    .map(({ reason, amount, records }) => [reason, amount, ...records.nodes.map(({ record, day }) => `${record.card.title} ${day}`)])
    .sort();

/** An instant of knowledge between what is written before and after, as the service gives it. */
async function instant(): Promise<string> {
  const { data } = await tongxin.ask(
    `{ committee(code: "421300") { figure(measure: DEEDS, asOf: "${new Date().toISOString()}") { asOf } } }`,
  );
  return data.committee.figure.asOf;
}

const held = (title: string, heldOn: string, more: object = {}) => ({ title, heldOn, form: 'FRONTLINE', ...more });
const consultation = (title: string, heldOn: string, more: object = {}, committee = '421300') =>
  create('consultation', committee, held(title, heldOn, more));
const problem = (title: string, more: object) => create('problem', '421300', { title, origin: 'OTHER', raisedOn: '2023-02-01', ...more });
const at: string[] = [];

beforeAll(async () => {
  const before = {
    intoPeriod: await consultation('改入本年', '2022-04-01'),
    intoForm: await consultation('改了形式', '2023-04-02', { form: 'THEMED' }),
    withdrawnLater: await consultation('先改后撤', '2023-04-03', { opinions: ['甲', '乙'] }),
    restored: await consultation('撤了又恢复', '2023-04-04'),
    withdrawn: await consultation('撤了', '2023-04-05'),
    moved: await consultation('早已改期', '2023-12-06'),
    opinions: await consultation('补了意见', '2023-04-07', { opinions: ['甲'] }),
  };
  const open = await problem('后来补记解决', {});
  await problem('下半年解决', { solvedOn: '2023-08-01' });
  await change('correct', 'consultation', before.moved, { heldOn: '2023-02-06' });
  await change('withdraw', 'consultation', before.restored);
  at.push(await instant());
  await change('correct', 'consultation', before.intoPeriod, { heldOn: '2023-04-01' });
  await change('correct', 'consultation', before.intoForm, { form: 'FRONTLINE' });
  await change('correct', 'consultation', before.withdrawnLater, { heldOn: '2021-04-03' });
  await change('restore', 'consultation', before.restored);
  await change('withdraw', 'consultation', before.withdrawn);
  await change('update', 'consultation', before.opinions, { opinions: ['甲', '乙', '丙'] });
  await change('update', 'problem', open, { solvedOn: '2023-03-01' });
  await consultation('县里补记', '2023-05-01', {}, '421303');
  at.push(await instant());
  await change('withdraw', 'consultation', before.withdrawnLater);
  await change('withdraw', 'consultation', before.intoForm);
});

const YEAR = { period: { year: 2023 } };

test('two instants: what was recorded, corrected, withdrawn and restored between them, whatever came later', async () => {
  const answer = await explain('CONSULTATIONS_HELD', { ...YEAR, asOf: at[0] }, { ...YEAR, asOf: at[1] });
  // Known first: form changed, corrected away, withdrawn, moved long ago, opinions. Then: into the year, form, restored, moved, opinions, county.
  expect([answer.first.value, answer.second.value, answer.change]).toEqual([5, 6, 1]);
  expect(told(answer)).toEqual([
    ['CORRECTED', 0, '先改后撤 2023-04-03', '改入本年 2023-04-01'],
    ['RECORDED_LATER', 1, '县里补记 2023-05-01'],
    ['RESTORED', 1, '撤了又恢复 2023-04-04'],
    ['WITHDRAWN', -1, '撤了 2023-04-05'],
  ]);
});

test('a filter: what came into it was corrected, not recorded', async () => {
  const filter = [{ name: 'form', values: ['FRONTLINE'] }];
  const answer = await explain('CONSULTATIONS_HELD', { ...YEAR, asOf: at[0] }, { ...YEAR, asOf: at[1] }, { filter });
  expect(told(answer)).toContainEqual(['CORRECTED', 1, '先改后撤 2023-04-03', '改了形式 2023-04-02', '改入本年 2023-04-01']);
});

test('an amount that grew was corrected by as much', async () => {
  const answer = await explain('OPINIONS_COLLECTED', { ...YEAR, asOf: at[0] }, { ...YEAR, asOf: at[1] });
  expect(told(answer)).toEqual([['CORRECTED', 0, '补了意见 2023-04-07', '先改后撤 2023-04-03']]);
  expect(answer.groups[0]!.records.nodes.map(({ amount }) => amount)).toEqual([2, -2]);
});

test('a stock: what ended, and what was only recorded to have ended', async () => {
  const june = { period: { day: '2023-06-30' } };
  expect(told(await explain('PROBLEMS_OPEN', { ...june, asOf: at[0] }, { ...june, asOf: at[1] }))).toEqual([
    ['RECORDED_LATER', -1, '后来补记解决 2023-03-01'],
  ]);
  expect(told(await explain('PROBLEMS_OPEN', june, { period: { day: '2023-12-31' } }))).toEqual([
    ['HAPPENED_LATER', -1, '下半年解决 2023-08-01'],
  ]);
});

test('two periods that have no day in common; what was moved long ago counts on the day that it has', async () => {
  const answer = await explain('CONSULTATIONS_HELD', { period: { year: 2023, quarter: 1 } }, { period: { year: 2023, quarter: 2 } });
  expect(told(answer)).toEqual([
    ['HAPPENED_EARLIER', -1, '早已改期 2023-02-06'],
    ['HAPPENED_LATER', 4, '县里补记 2023-05-01', '补了意见 2023-04-07', '撤了又恢复 2023-04-04', '改入本年 2023-04-01'],
  ]);
  const longer = await explain('CONSULTATIONS_HELD', { period: { year: 2023, month: 1 } }, { period: { year: 2023, quarter: 1 } });
  expect(told(longer)).toEqual([['HAPPENED_LATER', 1, '早已改期 2023-02-06']]);
});

test('alone against with all below, at two instants: committees first', async () => {
  const answer = await explain('CONSULTATIONS_HELD', { ...YEAR, reach: 'SELF', asOf: at[0] }, { ...YEAR, asOf: at[1] });
  expect(told(answer)).toContainEqual(['OTHER_COMMITTEE', 1, '县里补记 2023-05-01']);
  const turned = await explain('CONSULTATIONS_HELD', { ...YEAR, asOf: at[1] }, { ...YEAR, reach: 'SELF', asOf: at[0] });
  expect(turned.change).toBe(-answer.change);
  expect(told(turned).map(([reason, amount]) => [reason, -(amount as number) + 0])).toEqual(
    told(answer).map(([reason, amount]) => [reason, amount]),
  );
});

test('the records of a group come page by page, each once', async () => {
  const pages: string[] = [];
  let after = '';
  for (let page = 0; page < 9; page++) {
    const answer = await explain('CONSULTATIONS_HELD', { period: { year: 2020 } }, YEAR, { page: `(first: 2${after})` });
    const { records } = answer.groups[0]!;
    expect(records.totalCount).toBe(5);
    pages.push(...records.nodes.map(({ record }) => record.card.title));
    if (!records.pageInfo.hasNextPage) break;
    after = `, after: "${records.pageInfo.endCursor}"`;
  }
  expect(pages).toEqual(['县里补记', '补了意见', '撤了又恢复', '改入本年', '早已改期']);
});

test('several explanations with the pages of all their groups take three statements: sums, groups, pages', async () => {
  const basis = (asOf: string) => `{ committee: "420000", period: { year: 2023 }, asOf: "${asOf}" }`;
  const one = (name: string, measure: string) =>
    `${name}: explain(measure: ${measure}, first: ${basis(at[0]!)}, second: ${basis(at[1]!)}) { change groups { reason records { nodes { amount day } } } }`;
  const query = `{ ${one('a', 'CONSULTATIONS_HELD')} ${one('b', 'OPINIONS_COLLECTED')} ${one('c', 'PROBLEMS_OPEN')} }`;
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(query);
  expect(errors).toBeUndefined();
  expect(data.a.groups.length + data.b.groups.length + data.c.groups.length).toBe(6);
  // One more settles the recent instants.
  expect((await tongxin.statements()) - before).toBe(4);
});

const basis = fc.record({
  committee: fc.constantFrom('420000', '421300', '421303'),
  reach: fc.constantFrom('SELF', 'SUBTREE'),
  period: fc.constantFrom(
    { year: 2023 },
    { year: 2022 },
    { year: 2023, quarter: 1 },
    { from: '2023-03-01' },
    { until: '2023-04-04' },
    null,
  ),
  known: fc.constantFrom(0, 1, 2),
});

test('whatever two figures: the groups sum to the change, and each record stands in one of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      basis,
      basis,
      fc.constantFrom('CONSULTATIONS_HELD', 'OPINIONS_COLLECTED', 'PROBLEMS_OPEN', 'PROBLEMS_SOLVED'),
      async (one, other, measure) => {
        const read = ({ known, ...rest }: { known: number }) => ({ ...rest, asOf: at[known] ?? null });
        const answer = await explain(measure, read(one), read(other), { page: '(first: 100)' });
        expect(answer.change).toBe(answer.second.value - answer.first.value);
        expect(answer.groups.reduce((sum, { amount }) => sum + amount, 0)).toBe(answer.change);
        const titles = answer.groups.flatMap(({ records }) => records.nodes.map(({ record }) => record.card.title));
        expect(new Set(titles).size).toBe(titles.length);
        for (const { amount, count, records } of answer.groups) {
          expect(records.nodes.reduce((sum, node) => sum + node.amount, 0)).toBe(amount);
          expect([records.nodes.length, records.totalCount]).toEqual([count, count]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a published number against the computed one: other readings, which agrees, and the records between', async () => {
  await create('consultation', '620100', { ...held('听一', '2022-10-01'), form: 'LISTENING' });
  await create('consultation', '620100', { ...held('听二', '2023-03-01'), form: 'LISTENING' });
  await create('consultation', '620100', { ...held('听三', '2023-09-01'), form: 'LISTENING' });
  const { data, errors } = await tongxin.ask(
    `{ publishedFigures(committee: "620100", first: 100) { nodes { id verdict difference readings { code verdict explanation { ${FIELDS()} } } } } }`,
  );
  expect(errors).toBeUndefined();
  const rows: any[] = data.publishedFigures.nodes;
  const row = rows.find(({ id }) => id === 'F090');
  expect(row).toMatchObject({ verdict: 'DIFFERS', difference: -2 });
  expect(row.readings.map(({ code, verdict, explanation }: any) => [code, verdict, explanation.change, told(explanation)])).toEqual([
    ['KNOWN_NOW', 'AGREES', 2, [['RECORDED_LATER', 2, '听二 2023-03-01', '听一 2022-10-01']]],
    ['OTHER_REACH', 'DIFFERS', 0, []],
    [
      'WHOLE_YEAR',
      'AGREES',
      2,
      [
        ['HAPPENED_LATER', 1, '听三 2023-09-01'],
        ['RECORDED_LATER', 1, '听二 2023-03-01'],
      ],
    ],
    ['FROM_THE_BEGINNING', 'DIFFERS', 0, []],
  ]);
  // A ratio, a number for each, a number of one case have no such readings.
  expect(rows.find(({ id }) => id === 'F081').readings).toEqual([]);
  expect(rows.find(({ id }) => id === 'F096').readings).toEqual([]);
});
