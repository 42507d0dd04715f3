import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';

const { create, act, change, refused, tongxin } = kit();

const MATTER = `query ($id: ID!, $first: Int, $after: String) { matter(id: $id) {
  records(first: $first, after: $after) { totalCount nodes { id card { title } committee { level } } pageInfo { hasNextPage endCursor } }
  links(first: 100) { totalCount nodes { relation source { id } target { id } } }
  changes { nodes { kind standing day grounds undone records { id } by { id } } }
  begunOn lastOn status cut levels { level committees { code } } } }`;

async function matter(id: string, page: object = { first: 100 }) {
  const { data, errors } = await tongxin.ask(MATTER, { id, ...page });
  expect(errors).toBeUndefined();
  return data.matter;
}
const idsOf = async (id: string): Promise<string[]> => (await matter(id)).records.nodes.map((record: { id: string }) => record.id);
const topic = (committee: string, title: string, raisedOn = '2023-05-01', more = {}) =>
  create('topic', committee, { title, origin: 'RESEARCH', raisedOn, ...more });

describe('from a submission of a county to a proposal of its city', () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ids.submission = await create('submission', '421303', { subject: '停车难', channel: 'CODE', receivedOn: '2023-03-01' });
    ids.topic = await topic('421303', '停车', '2023-04-01', { submission: ids.submission });
    ids.consultation = await create('consultation', '421303', {
      title: '停车协商',
      form: 'FRONTLINE',
      heldOn: '2023-04-20',
      topic: ids.topic,
    });
    const raised = { origin: 'CONSULTATION', raisedOn: '2023-04-20', consultation: ids.consultation };
    ids.first = await create('problem', '421303', { ...raised, title: '车位' });
    ids.second = await create('problem', '421303', { ...raised, title: '路灯', solvedOn: '2023-05-01' });
    ids.proposal = await create('proposal', '421300', {
      ...{ number: '1', title: '停车提案', kind: 'INDIVIDUAL', submittedOn: '2024-01-10', topic: ids.topic },
      proposers: [{ personKey: 'P7K2M9QX' }],
    });
  });
  const all = () => [ids.submission, ids.topic, ...[ids.consultation, ids.first, ids.second].sort(), ids.proposal];

  test('it is the same from either end, in the order of days, over committees and subgraphs', async () => {
    const seen = await matter(ids.submission!);
    expect(seen).toEqual(await matter(ids.proposal!));
    expect(seen.records.nodes.map((record: { id: string }) => record.id)).toEqual(all());
    expect(seen.links.nodes.map((link: { relation: string }) => link.relation)).toEqual([
      ...['MADE_FROM', 'MADE_FROM', 'RAISED_AT', 'RAISED_AT', 'MADE_FROM'],
    ]);
    expect(seen).toMatchObject({
      ...{ begunOn: '2023-03-01', lastOn: '2024-01-10', status: 'OPEN', cut: false, changes: { nodes: [] } },
      levels: [
        { level: 'CITY', committees: [{ code: '421300' }] },
        { level: 'COUNTY', committees: [{ code: '421303' }] },
      ],
    });
    for (const id of all()) expect(await idsOf(id!)).toEqual(all());
  });

  test('pages go on, each record once', async () => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { records } = await matter(ids.first!, { first: 4, after });
      expect(records.totalCount).toBe(6);
      found.push(...records.nodes.map((record: { id: string }) => record.id));
      if (!records.pageInfo.hasNextPage) break;
      after = records.pageInfo.endCursor;
    }
    expect(found).toEqual(all());
  });

  test('a split parts the problem and what follows from it, says why, and can be undone', async () => {
    const split = await create('matterSplit', '421300', {
      ...{ record: ids.consultation, partedFrom: ids.second, splitOn: '2023-05-02', grounds: '另一件事' },
    });
    expect(await idsOf(ids.second!)).toEqual([ids.second]);
    expect(await idsOf(ids.first!)).toEqual(all().filter(id => id !== ids.second));
    const said = { kind: 'SPLIT', standing: true, day: '2023-05-02', grounds: '另一件事', undone: null, by: { id: split } };
    for (const id of [ids.second!, ids.proposal!]) expect((await matter(id)).changes.nodes).toMatchObject([said]);
    await change('withdraw', 'matterSplit', split);
    expect(await idsOf(ids.second!)).toEqual(all());
    expect((await matter(ids.second!)).changes.nodes).toEqual([
      { ...said, standing: false, undone: expect.any(String), records: [{ id: ids.consultation }, { id: ids.second }] },
    ]);
    await change('restore', 'matterSplit', split);
    expect(await idsOf(ids.second!)).toEqual([ids.second]);
    await change('withdraw', 'matterSplit', split);
  });

  test('a merge joins two matters with itself as the record of it, and can be corrected and undone', async () => {
    const [other, third] = [await topic('420300', '别处停车'), await topic('420300', '又一处')];
    const merge = await create('matterMerge', '420000', { one: ids.topic, other, mergedOn: '2023-06-01', grounds: '同一条路' });
    expect(new Set(await idsOf(other))).toEqual(new Set([...all(), other, merge]));
    await change('correct', 'matterMerge', merge, { other: third });
    expect(await idsOf(other)).toEqual([other]);
    expect((await matter(other)).changes.nodes).toMatchObject([{ standing: true, records: [{ id: ids.topic }, { id: third }] }]);
    expect(new Set(await idsOf(third))).toEqual(new Set([...all(), third, merge]));
    await change('withdraw', 'matterMerge', merge);
    expect([await idsOf(third), await idsOf(ids.topic!)]).toEqual([[third], all()]);
    expect((await matter(third)).changes.nodes).toMatchObject([
      { kind: 'MERGE', standing: false, records: [{ id: ids.topic }, { id: third }] },
    ]);
  });

  test('it is settled when submission, topic, problems and proposal are, or are withdrawn', async () => {
    const status = async () => (await matter(ids.proposal!)).status;
    const done = async (name: string, id: string | undefined, input: object) =>
      expect((await act(name, { id, ...input })).refusals).toEqual([]);
    await done('answerSubmission', ids.submission, { reply: '已列入计划', answeredOn: '2024-02-01' });
    await done('settleTopic', ids.topic, { on: '2024-02-01' });
    await change('update', 'problem', ids.first!, { solvedOn: '2024-02-01' });

    // The proposal waits at every stage until it is concluded.
    const handled = async (name: string, input: object) => {
      expect(await status()).toBe('OPEN');
      await done(name, ids.proposal, input);
    };
    await handled('reviewProposal', { stage: 'AT_SESSION', reviewer: '提案审查组', reviewedOn: '2024-01-12', outcome: 'FILE' });
    await handled('fileProposal', { decidedOn: '2024-01-20' });
    await handled('assignProposal', { units: [{ unit: '市城管委', role: 'SINGLE' }], assignedOn: '2024-02-01' });
    await handled('replyToProposal', { repliedOn: '2024-03-01', scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' });
    await handled('concludeProposal', { concludedOn: '2024-03-10' });
    expect(await status()).toBe('SETTLED');

    await change('correct', 'problem', ids.first!, { solvedOn: null });
    expect(await status()).toBe('OPEN');
    await change('withdraw', 'problem', ids.first!);
    expect(await status()).toBe('SETTLED');
    expect(await idsOf(ids.first!)).toEqual([ids.first]);
  });

  test('an escalation waits until its receiver answers, and what is accepted until it is done', async () => {
    const status = async () => (await matter(ids.proposal!)).status;
    const escalation = await create('escalation', '421303', {
      ...{ title: '跨县停车', record: ids.second, direction: 'UP', receiver: '421300', raisedOn: '2024-04-01' },
    });
    expect(await status()).toBe('OPEN');
    const returned = { receivedOn: '2024-04-02', decision: 'RETURNED', decidedOn: '2024-04-05', returnReason: '非本委职权' };
    expect(await refused('escalationAnswer', '420200', { escalation, ...returned })).toEqual(['OTHER_RECEIVER escalation']);
    const answer = await create('escalationAnswer', '421300', {
      ...{ escalation, receivedOn: '2024-04-02', decision: 'ACCEPTED', decidedOn: '2024-04-05' },
    });
    expect(await status()).toBe('OPEN');
    await change('update', 'escalationAnswer', answer, { answeredOn: '2024-05-01', answer: '已办', result: 'SOLVED' });
    expect(await status()).toBe('SETTLED');
  });
});

test('what is transferred to another committee waits until that one has taken it on', async () => {
  const source = await topic('420800', '跨市水源', '2024-01-02');
  const submitted = { title: '跨市水源保护', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }], submittedOn: '2024-01-10' };
  const id = await create('proposal', '420800', { ...submitted, topic: source });
  await act('settleTopic', { id: source, on: '2024-01-11' });
  const status = async () => (await matter(source)).status;
  const transferred = { id, to: 'COMMITTEE', toCommittee: '421000', reason: '属荆州职权', transferredOn: '2024-01-20' };
  expect((await act('transferProposal', transferred)).refusals).toEqual([]);
  expect(await status()).toBe('OPEN');
  const received = { ...submitted, committee: '421000', transferredFrom: id, submittedOn: '2024-01-25' };
  const { proposal } = await act('receiveProposal', received, 'proposal { id }');
  expect(await status()).toBe('OPEN');
  await act('retractProposal', { id: proposal.id, reason: '已解决', retractedOn: '2024-02-01' });
  expect(await status()).toBe('SETTLED');
  await change('withdraw', 'proposal', proposal.id);
  expect(await status()).toBe('OPEN');
});

test('a record alone is a matter of one; of an unknown record there is none; what is no id is refused', async () => {
  const alone = await topic('420000', '独');
  expect(await idsOf(alone)).toEqual([alone]);
  expect(await matter(`top_420000_${'0'.repeat(32)}`)).toBeNull();
  expect((await tongxin.ask('{ matter(id: "x") { status } }')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a matter of more than 1,000 records is cut, and says so', async () => {
  const hub = await topic('420200', '千件');
  await sql(
    { url: tongxin.databaseUrl },
    `INSERT INTO ledger.link (cell, source, relation, target, change, known)
     SELECT '420000', 'sub_420200_' || lpad(n::text, 32, '0'), 'MADE_FROM', $1, 1, now() FROM generate_series(1, 1000) n`,
    [hub],
  );
  expect(await matter(hub, { first: 1 })).toMatchObject({ cut: true, records: { totalCount: 1000, nodes: [{ id: hub }] } });
});

test('the matters of a list are read by one statement, whatever their number', async () => {
  for (let n = 0; n < 12; n++) await topic('420500', `议题${n}`);
  const counted = async (first: number) => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(
      `{ topics(filter: { committee: "420500" }, first: ${first}) { nodes { matter { records { nodes { id card { title } } } links { totalCount } changes { totalCount } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.topics.nodes).toHaveLength(first);
    return (await tongxin.statements()) - before;
  };
  expect([await counted(2), await counted(12)]).toEqual([4, 4]);
});

/** Which topics hang together through the merges that stand. */
function groups(size: number, merges: [number, number][]): number[] {
  const group = Array.from({ length: size }, (_, index) => index);
  for (const [one, other] of merges) {
    const [into, from] = [group[one]!, group[other]!];
    for (const [index, each] of group.entries()) if (each === from) group[index] = into;
  }
  return group;
}

test('whatever is merged and undone, two records are in one matter when a chain of standing merges joins them', async () => {
  const SIZE = 5;
  const pair = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).filter(([one, other]) => one !== other);
  const histories = fc.array(fc.record({ pair, undo: fc.boolean() }), { maxLength: 8 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(histories, async history => {
      run++;
      const topics = await Promise.all(Array.from({ length: SIZE }, (_, n) => topic('420600', `${run}-${n}`)));
      const standing: [number, number][] = [];
      const seen = new Set<string>();
      for (const { pair, undo } of history) {
        if (seen.has(pair.join())) continue;
        seen.add(pair.join());
        const [one, other] = pair.map(index => topics[index]!);
        const merge = await create('matterMerge', '420600', { one, other, mergedOn: '2023-06-01', grounds: '一事' });
        if (undo) await change('withdraw', 'matterMerge', merge);
        else standing.push(pair);
      }
      const group = groups(SIZE, standing);
      for (const [index, id] of topics.entries()) {
        const expected = topics.filter((_, other) => group[other] === group[index]);
        expect((await idsOf(id)).filter(each => each.startsWith('top_')).sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: 8 },
  );
});
