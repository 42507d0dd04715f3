import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '@tongxin/test/kit/service.ts';
import { parse } from 'graphql';

const { tongxin } = kit();
const page = readFileSync(new URL('../../docs/liaison.md', import.meta.url), 'utf8');
const blocks = new Map(
  [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => [/^(?:query|mutation) (\w+)/.exec(text!)![1]!, text!]),
);
const office = asStaff('621002');
const member = asSubject('member', '621002', 'P7K2M9QX');
const given: Record<string, string> = {};

/** Runs a block of the page with what the earlier ones gave. */
async function run(name: string, headers: Record<string, string> = {}) {
  const asked = parse(blocks.get(name)!).definitions.flatMap(each =>
    each.kind === 'OperationDefinition' ? (each.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [],
  );
  const { data, errors } = await tongxin.ask(blocks.get(name)!, Object.fromEntries(asked.map(each => [each, given[each]])), headers);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('"userErrors":[{');
  blocks.delete(name);
  return data;
}

test('every block of docs/liaison.md does what the page says', async () => {
  await run('People', office);
  const { platform } = (await run('SetUp', office)).createPlatform;
  expect(platform).toMatchObject({ card: { due: '2024-02-15' }, headsOn: [{ personKey: 'P7K2M9QX' }] });
  given.room = platform.id;
  await run('Log', office);
  const overdue = await run('Overdue');
  expect(overdue).toEqual({ platforms: { nodes: [{ name: '西街委员工作室', card: { due: '2024-03-15' } }] }, submissions: { nodes: [] } });
  const compliance = await run('Compliance', office);
  expect(compliance.record.receptionMonths.map(({ kept }: { kept: boolean }) => kept)).toEqual([false, false, false, false, true]);
  expect(compliance.committee).toMatchObject({
    rate: { value: 20, numerator: 1, denominator: 5 },
    missed: { value: 4, records: { nodes: [{ amount: 4, record: { card: { title: '西街委员工作室' } } }] } },
  });
  given.place = (await run('Register', office)).createPlace.place.id;
  await run('Locate', office);
  expect((await run('Without', office)).committee).toEqual({
    placesWithoutPlatform: { totalCount: 1, nodes: [{ title: '西街街道', committee: { shortName: expect.stringContaining('西峰') } }] },
    figure: { value: 100, numerator: 1, denominator: 1 },
  });
  await run('Words', office);
  expect(await run('Missing', office)).toEqual({
    record: {
      lacking: [
        { code: 'NEW_METHOD', name: '方法新' },
        { code: 'NEW_RESULT', name: '成效新' },
      ],
    },
    committee: { rooms: { value: 1 }, groups: { value: null } },
  });
  expect((await run('Tiers', office)).createPlatform.platform.tierAbove).toEqual({
    name: '西街委员工作室',
    tierBelow: { nodes: [{ name: '阳光小区协商平台', liaisonPersons: [{ personKey: 'P0000002' }] }] },
  });
  given.group = (await run('Group', office)).createActivityGroup.activityGroup.id;
  await run('Evaluate', office);
  expect(await run('Evaluated', office)).toEqual({
    activityGroups: { nodes: [{ name: '西街工作组', evaluations: { nodes: [{ year: 2024, half: 1, score: 92.5, grade: '优秀' }] } }] },
    committee: { figure: { value: 100, numerator: 1, denominator: 1 } },
  });
  const { code } = (await run('Code', office)).issuePlatformCode.platform;
  given.token = tokenIn(code.url);
  const serving = [{ name: '林示例', as: 'HEAD' }];
  expect((await run('Names', office)).publishServingMembers.platform.servingMembers).toEqual(serving);
  expect((await run('Scanned')).record).toMatchObject({
    ...{ card: { title: '西街委员工作室', status: 'OPEN' }, codeIsValid: true, servingMembers: serving },
  });
  given.number = (await run('Raise')).raiseSubmission.receipt;
  const [inbox] = (await run('Inbox', office)).submissions.nodes;
  expect(inbox).toMatchObject({ text: '西街路口的路灯坏了', placeTold: '西街路口', suggestedMembers: [{ personKey: 'P7K2M9QX' }] });
  given.submission = inbox.id;
  expect((await run('Work', office)).answerSubmission).toMatchObject({ submission: { state: 'ANSWERED' } });
  expect((await run('Follow')).receipt).toMatchObject({ status: 'ANSWERED', reply: '已于今日修复。' });
  expect((await run('Mine', member)).submissions.nodes).toMatchObject([{ subject: '西街路灯不亮', text: '西街路口的路灯坏了' }]);
  expect((await run('File', member)).fileSocialOpinion.socialOpinion.state).toBe('FILED');
  expect([...blocks.keys()]).toEqual([]);
});
