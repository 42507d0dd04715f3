import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';

const { act, change, read, figure, cards, tongxin } = kit();
const input = {
  committee: '421200',
  title: '村级道路',
  kind: 'INDIVIDUAL',
  proposers: [{ personKey: 'P7K2M9QX' }],
  submittedOn: '2026-01-12',
};
const submit = async (more: object = {}, headers?: Record<string, string>) =>
  (await act('submitProposal', { ...input, ...more }, 'proposal { id number state possibleActions }', headers)).proposal;

test('a member submits; three stages review it, each once and in order; then it is filed', async () => {
  const member = asSubject('member', '421200', 'P7K2M9QX');
  const { id, number, state, possibleActions } = await submit({ number: null }, member);
  expect({ number, state, possibleActions }).toEqual({
    number: '2026-0001',
    state: 'SUBMITTED',
    // Of those that can be done to it the one that is theirs.
    possibleActions: ['retractProposal'],
  });
  const review = (stage: string, more: object = {}) =>
    act('reviewProposal', { id, stage, reviewer: '提案审查组', outcome: 'FILE', reviewedOn: '2026-01-15', ...more }, 'proposal { state }');
  expect((await act('fileProposal', { id })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
  expect((await review('AT_SESSION', { reviewedOn: '2026-01-11' })).refusals).toEqual(['NOT_THERE_YET reviewedOn']);
  expect((await review('AT_SESSION', { reviewedOn: '2099-01-01' })).refusals).toEqual(['IN_FUTURE reviewedOn']);
  expect(await review('AT_SESSION', { opinion: '选题准确' })).toMatchObject({ proposal: { state: 'UNDER_REVIEW' }, refusals: [] });
  expect(await review('AFTER_SESSION')).toMatchObject({ proposal: { state: 'UNDER_REVIEW' }, refusals: [] });
  expect((await review('AT_SESSION')).refusals).toEqual(['STAGE_PASSED stage']);
  expect(await act('fileProposal', { id, decidedOn: '2026-02-20' }, 'proposal { state }')).toMatchObject({ proposal: { state: 'FILED' } });
  expect(await review('BEFORE_HANDLING')).toMatchObject({ proposal: { state: 'FILED' }, refusals: [] });

  const whole = await read('proposal', id, 'state card { status title } reviews { totalCount nodes { stage reviewer opinion outcome } }');
  expect(whole).toMatchObject({ state: 'FILED', card: { status: 'FILED', title: '2026-0001 村级道路' }, reviews: { totalCount: 3 } });
  expect(whole.reviews.nodes[0]).toEqual({ stage: 'AT_SESSION', reviewer: '提案审查组', opinion: '选题准确', outcome: 'FILE' });
});

test('what is not filed says why, and can become a letter or a social-opinion report, linked with it', async () => {
  const reviewed = async (title: string) => {
    const { id } = await submit({ title, number: `甲-${title}` });
    await act('reviewProposal', { id, stage: 'AT_SESSION', reviewer: '审查组', outcome: 'TRANSFER', reviewedOn: '2026-01-15' });
    return id as string;
  };
  const [one, two] = [await reviewed('社区食堂'), await reviewed('共享单车')];
  expect((await act('rejectProposal', { id: one, reason: ' ' })).refusals).toEqual(['REQUIRED reason']);
  expect(
    (await act('rejectProposal', { id: one, reason: '不属于提案范围', decidedOn: '2026-02-01' }, 'proposal { state }')).proposal,
  ).toEqual({
    state: 'NOT_FILED',
  });
  const transfer = { id: one, to: 'LETTER', reason: '情况反映', transferredOn: '2026-02-02' };
  expect((await act('transferProposal', transfer)).refusals).toEqual(['REQUIRED addressee']);
  expect(
    await act('transferProposal', { ...transfer, addressee: '市民政局' }, 'proposal { state } letter { title addressee proposal { id } }'),
  ).toMatchObject({
    proposal: { state: 'TRANSFERRED' },
    letter: { title: '社区食堂', addressee: '市民政局', proposal: { id: one } },
  });
  const { socialOpinion } = await act(
    'transferProposal',
    { id: two, to: 'SOCIAL_OPINION', reason: '情况反映', transferredOn: '2026-02-02' },
    'socialOpinion { id title personKey }',
  );
  expect(socialOpinion).toMatchObject({ title: '共享单车', personKey: 'P7K2M9QX' });
  expect((await read('proposal', two, 'links { relation target { id } }')).links).toEqual([
    { relation: 'TRANSFERRED_TO', target: { id: socialOpinion.id } },
  ]);
  expect(await figure('421200', 'PROPOSALS_TRANSFERRED', { filter: { transferred_to: ['LETTER'] } })).toBe(1);
  expect(await figure('421200', 'PROPOSALS_NOT_FILED')).toBe(1);
  expect(await figure('421200', 'SOCIAL_OPINIONS')).toBe(1);
  expect(await cards('letters', { committee: '421200' })).toEqual(['社区食堂 SENT']);
});

test('another committee takes on what was transferred to it, once', async () => {
  const { id } = await submit({ title: '省道改线', number: '乙-1' });
  const receive = {
    committee: '420000',
    title: '省道改线',
    kind: 'INDIVIDUAL',
    proposers: [{ personKey: 'P7K2M9QX' }],
    transferredFrom: id,
  };
  expect((await act('receiveProposal', receive)).refusals).toEqual(['NOT_TRANSFERRED transferredFrom']);
  const transfer = { id, to: 'COMMITTEE', reason: '属省级事权' };
  expect((await act('transferProposal', transfer)).refusals).toEqual(['INCOMPLETE toCommittee']);
  const elsewhere = { ...transfer, to: 'SOCIAL_OPINION', toCommittee: '420000' };
  expect((await act('transferProposal', elsewhere)).refusals).toEqual(['INCOMPLETE toCommittee']);
  expect((await act('transferProposal', { ...transfer, toCommittee: '421200' })).refusals).toEqual(['SAME_COMMITTEE toCommittee']);
  expect((await act('transferProposal', { ...transfer, toCommittee: '420000' })).refusals).toEqual([]);
  const waiting = { status: ['TRANSFERRED'], dimensions: [{ name: 'transfer_committee', values: ['420000'] }] };
  expect(await cards('proposals', waiting)).toEqual(['乙-1 省道改线 TRANSFERRED']);
  const { proposal } = await act('receiveProposal', receive, 'proposal { id state transferredFrom { id } }');
  expect(proposal).toMatchObject({ state: 'SUBMITTED', transferredFrom: { id } });
  expect((await act('receiveProposal', receive)).refusals).toEqual(['ALREADY_RECEIVED transferredFrom']);
  const { links } = await read('proposal', id, 'links { relation source { id } }');
  expect(links).toEqual([{ relation: 'MADE_FROM', source: { id: proposal.id } }]);
});

test('of several who take it on at once one does', async () => {
  const { id } = await submit({ title: '同时接收', number: '乙-2' });
  await act('transferProposal', { id, to: 'COMMITTEE', reason: '属省级事权', toCommittee: '420000' });
  const receive = { ...input, committee: '420000', title: '同时接收', transferredFrom: id };
  const done = await Promise.all([1, 2, 3].map(() => act('receiveProposal', receive)));
  expect(done.flatMap(({ refusals }) => refusals)).toEqual(Array(2).fill('ALREADY_RECEIVED transferredFrom'));
});

test('merged proposals keep their proposers, who are credited with the lead too; unmerging restores what was', async () => {
  const joint = { kind: 'JOINT', proposers: [{ personKey: 'PAAA1111' }, { personKey: 'PBBB2222' }] };
  const lead = await submit({ number: '丙-1' });
  const other = await submit({ ...joint, number: '丙-2' });
  const third = await submit({ number: '丙-3', proposers: [{ personKey: 'PBBB2222' }] });
  const shown = 'state filing mergedInto { id } mergedOn mergedProposers { personKey } proposers { personKey } possibleActions';
  const before = [await read('proposal', lead.id, shown), await read('proposal', other.id, shown)];

  await act('mergeProposal', { id: other.id, into: lead.id, mergedOn: '2026-02-01' });
  const merged = await act(
    'mergeProposal',
    { id: third.id, into: lead.id },
    `proposal { state } lead { mergedProposers { personKey } mergedProposals { nodes { number } } }`,
  );
  expect(merged).toMatchObject({
    proposal: { state: 'MERGED' },
    lead: {
      mergedProposers: [{ personKey: 'PAAA1111' }, { personKey: 'PBBB2222' }],
      mergedProposals: { nodes: [{ number: '丙-2' }, { number: '丙-3' }] },
    },
  });
  expect(await read('proposal', other.id, shown)).toMatchObject({
    state: 'MERGED',
    proposers: joint.proposers,
    possibleActions: ['unmergeProposal'],
  });
  expect((await act('mergeProposal', { id: lead.id, into: other.id })).refusals).toEqual(['IS_LEAD id']);
  expect((await act('mergeProposal', { id: other.id, into: other.id })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
  const fourth = await submit({ number: '丙-4' });
  expect((await act('mergeProposal', { id: fourth.id, into: other.id })).refusals).toEqual(['NOT_A_LEAD into']);
  expect((await act('mergeProposal', { id: fourth.id, into: fourth.id })).refusals).toEqual(['SAME_RECORD into']);

  await act('unmergeProposal', { id: third.id });
  await act('unmergeProposal', { id: other.id });
  expect([await read('proposal', lead.id, shown), await read('proposal', other.id, shown)]).toEqual(before);
  expect(await figure('421200', 'PROPOSALS_MERGED')).toBe(0);
});

test('its first proposer withdraws a proposal; nobody else but the staff may', async () => {
  const retract = { reason: '已经解决', retractedOn: '2026-02-01' };
  const { id } = await submit({ number: '丁-1' });
  for (const headers of [asSubject('member', '421200', 'POTHER99'), asSubject('unit', '421200', '市水利局'), asStaff('420000'), {}]) {
    const { errors } = await tongxin.ask(
      'mutation ($input: RetractProposalInput!) { retractProposal(input: $input) { proposal { id } } }',
      { input: { id, ...retract } },
      headers as Record<string, string>,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const done = await act('retractProposal', { id, ...retract }, 'proposal { state }', asSubject('member', '421200', 'P7K2M9QX'));
  expect(done).toMatchObject({ proposal: { state: 'RETRACTED' }, refusals: [] });
  const { userErrors } = await act('fileProposal', { id }, '', asStaff('421200', 'zh'));
  expect(userErrors[0].message).toBe('这条提案现在是“已撤案”，不能“立案”。现在可以：无。');
  expect(await figure('421200', 'PROPOSALS_RETRACTED', { period: { year: 2026, month: 2 } })).toBe(1);
});

test('who proposes fits the kind', async () => {
  const refusals = async (more: object, headers?: Record<string, string>) =>
    (await act('submitProposal', { ...input, number: '戊', ...more }, '', headers)).refusals;
  expect(await refusals({ proposers: [{ personKey: 'PAAA1111' }, { personKey: 'PBBB2222' }] })).toEqual(['ONE_PROPOSER proposers']);
  expect(await refusals({ kind: 'JOINT' })).toEqual(['SEVERAL_PROPOSERS proposers']);
  expect(await refusals({ kind: 'JOINT', proposers: [{ personKey: 'PAAA1111' }, { personKey: 'PAAA1111' }] })).toEqual([
    'SAME_TWICE proposers',
  ]);
  expect(await refusals({ kind: 'COLLECTIVE', proposers: [{ body: '民进黄冈市委会' }] })).toEqual(['BODY_REQUIRED proposers']);
  expect(await refusals({ kind: 'COLLECTIVE', proposers: [{ body: '农业界' }], bodyKind: 'SECTOR' })).toEqual([]);
  expect(await refusals({ bodyKind: 'SECTOR', number: '戊-2' })).toEqual(['NOT_COLLECTIVE bodyKind']);
});

test('two proposals merged into each other at once: one is merged, the other is refused', async () => {
  const [one, other] = [await submit({ number: '己-1' }), await submit({ number: '己-2' })];
  const both = await Promise.all([
    act('mergeProposal', { id: one.id, into: other.id }),
    act('mergeProposal', { id: other.id, into: one.id }),
  ]);
  const refused = both.flatMap(({ refusals }) => refusals);
  expect(refused).toHaveLength(1);
  expect(['CHANGED_MEANWHILE id', 'IS_LEAD id', 'NOT_A_LEAD into', 'NOT_POSSIBLE_NOW id']).toContain(refused[0]);
  const states = [await read('proposal', one.id, 'state'), await read('proposal', other.id, 'state')].map(({ state }) => state);
  expect(states.sort()).toEqual(['MERGED', 'SUBMITTED']);
});

test('whatever way a lead ends, what was merged into it is at work again and its matter is not settled', async () => {
  const { submission } = await act(
    'recordSubmission',
    { committee: '421200', subject: '村级道路坑洼', channel: 'LETTER' },
    'submission { id }',
  );
  await act('closeSubmission', { id: submission.id, closeReason: '转为提案' });
  const merged = async (number: string) => {
    const [lead, other] = [await submit({ number }), await submit({ number: `${number}-并`, submission: submission.id })];
    expect((await act('mergeProposal', { id: other.id, into: lead.id, mergedOn: '2026-02-01' })).refusals).toEqual([]);
    return [lead.id, other.id];
  };
  const shown = 'state mergedInto { id } mergedOn possibleActions matter { status }';
  const free = {
    ...{ state: 'SUBMITTED', mergedInto: null, mergedOn: null, matter: { status: 'OPEN' } },
    possibleActions: ['reviewProposal', 'retractProposal', 'mergeProposal', 'transferProposal'],
  };
  const review = { stage: 'AT_SESSION', reviewer: '审查组', outcome: 'NOT_FILE', reviewedOn: '2026-02-02' };
  const ends: Record<string, (id: string) => Promise<unknown>> = {
    撤回: id => change('withdraw', 'proposal', id),
    撤案: id => act('retractProposal', { id, reason: '已经解决', retractedOn: '2026-02-03' }),
    转办: id => act('transferProposal', { id, to: 'COMMITTEE', toCommittee: '420000', reason: '属省级事权' }),
    不予立案: async id => {
      await act('reviewProposal', { id, ...review });
      await act('rejectProposal', { id, reason: '重复', decidedOn: '2026-02-03' });
    },
  };
  for (const [how, end] of Object.entries(ends)) {
    const [lead, other] = await merged(`庚-${how}`);
    await end(lead!);
    expect([how, await read('proposal', other!, shown)]).toEqual([how, free]);
    expect((await read('proposal', lead!, 'mergedProposers { personKey }')).mergedProposers).toEqual([]);
    await change('withdraw', 'proposal', other!);
    expect((await read('proposal', other!, 'possibleActions')).possibleActions).toEqual([]);
  }
});

test('a merged proposal that comes back finds its lead ended, and is at work again', async () => {
  for (const end of [
    (id: string) => act('retractProposal', { id, reason: '已经解决', retractedOn: '2026-02-03' }),
    (id: string) => change('withdraw', 'proposal', id),
  ]) {
    const [lead, other] = [await submit(), await submit()];
    await act('mergeProposal', { id: other.id, into: lead.id, mergedOn: '2026-02-01' });
    await change('withdraw', 'proposal', other.id);
    await end(lead.id);
    expect((await change('restore', 'proposal', other.id)).userErrors).toEqual([]);
    expect(await read('proposal', other.id, 'state mergedInto { id } mergedOn matter { status }')).toEqual({
      ...{ state: 'SUBMITTED', mergedInto: null, mergedOn: null, matter: { status: 'OPEN' } },
    });
  }
});
