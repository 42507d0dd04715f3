import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { asStaff, testService } from '../kit/service.ts';

const tongxin = testService();
const page = readFileSync(new URL('../../docs/consultations.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, block]) => block!);

/** Whose staff a block is written for: the committee that a mutation names, or the owner of the record that it is done to. */
const writerOf = (block: string): string => /(?:committee: "|input: \{ id: "[a-z]{3}_)(\d{6})/.exec(block)?.[1] ?? '420000';

test('what the page on consultations shows can be copied: each request is answered, one after the other', async () => {
  const made = new Map<string, string>();
  const known =
    'mutation { createPerson(input: { committee: "421303", key: "P7K2M9QX", registeredOn: "2022-01-05" }) { userErrors { message } } createUnit(input: { committee: "421303", name: "区住建局" }) { userErrors { message } } }';
  await tongxin.ask(known, {}, asStaff('421303'));
  for (const block of blocks) {
    const query = block.replaceAll(/[a-z]{3}_\d{6}_…/g, id => made.get(id.slice(0, 10)) ?? id);
    const { data, errors } = await tongxin.ask(query, {}, asStaff(writerOf(block)));
    expect({ block, errors }).toEqual({ block, errors: undefined });
    const answer = JSON.stringify(data);
    expect({ block, answer }).toEqual({ block, answer: expect.not.stringMatching(/"userErrors":\[\{|"record":null/) });
    for (const [id] of answer.matchAll(/[a-z]{3}_\d{6}_[0-9a-f]{32}/g)) made.set(id.slice(0, 10), id);
  }
  expect(blocks.length).toBeGreaterThan(15);
});
