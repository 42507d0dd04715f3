import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, tongxin } = kit();

test('a record lists those that refer to it: paged, counted, withdrawn ones left out, one statement for all', async () => {
  const held = (title: string) => create('consultation', '421300', { title, form: 'FRONTLINE', heldOn: '2023-05-15' });
  const raised = (consultation: string, title: string) =>
    create('problem', '421300', { title, origin: 'CONSULTATION', consultation, raisedOn: '2023-05-15' });
  const [first, second] = [await held('甲'), await held('乙')];
  const faults = [];
  for (const title of ['一', '二', '三', '四']) faults.push(await raised(first, title));
  await raised(second, '五');
  await change('withdraw', 'problem', faults[1]!);

  const page = (id: string, after?: string) =>
    tongxin.ask(
      `query ($id: ID!, $after: String) { record(id: $id) { ... on Consultation { problems(first: 2, after: $after) {
        totalCount nodes { title card { status } } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`,
      { id, after },
    );
  const one = (await page(first)).data.record.problems;
  expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(one.nodes).toEqual([
    { title: '一', card: { status: 'OPEN' } },
    { title: '三', card: { status: 'OPEN' } },
  ]);
  const two = (await page(first, one.pageInfo.endCursor)).data.record.problems;
  expect(two).toMatchObject({ nodes: [{ title: '四' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });

  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask('{ consultations { nodes { title problems { nodes { title unit { name } } } } } }');
  expect(errors).toBeUndefined();
  expect(data.consultations.nodes.map((node: any) => node.problems.nodes.length).sort()).toEqual([1, 3]);
  // The page of cards, the consultations, their faults; the count is not read unless asked for.
  expect((await tongxin.statements()) - before).toBe(3);
});
