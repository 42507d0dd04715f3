import { expect, test } from '@jest/globals';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { kit } from '../kit/kit.ts';
import { fc } from '../kit/property.ts';

const { act, change, read, tongxin } = kit();
const COMMITTEE = '421200';
const PROPOSERS = ['PAAA1111', 'PBBB2222', 'PCCC3333', 'PDDD4444'];
/** In these states nothing can be merged into a proposal any more, nor stay merged. */
const DEAD = ['RETRACTED', 'MERGED', 'TRANSFERRED', 'NOT_FILED'];
/** In these nobody waits for anything. */
const AT_REST = [...DEAD, 'CONCLUDED', 'PUBLISHED', 'ARCHIVED'];

let made = 0;
async function world(): Promise<{ submission: string; proposals: string[] }> {
  made++;
  const raised = { committee: COMMITTEE, subject: `反映${made}`, channel: 'LETTER' };
  const submission = (await act('recordSubmission', raised, 'submission { id }')).submission.id;
  const proposals: string[] = [];
  for (const [index, personKey] of PROPOSERS.entries()) {
    const input = { committee: COMMITTEE, title: `提案${made}-${index}`, kind: 'INDIVIDUAL', proposers: [{ personKey }], submission };
    proposals.push((await act('submitProposal', input, 'proposal { id }')).proposal.id);
  }
  return { submission, proposals };
}

const SHOWN = 'id state possibleActions withdrawnAt mergedInto { id } mergedProposers { personKey }';
const seen = (id: string) => read('proposal', id, SHOWN);
const REVIEW = { stage: 'AT_SESSION', reviewer: '审查组', outcome: 'CONTINUE' };

/** What is done to one of them; `other` is another. Whether it is refused is for the rules to say. */
const STEPS: Record<string, (id: string, other: string) => Promise<unknown>> = {
  review: id => act('reviewProposal', { id, ...REVIEW }),
  file: id => act('fileProposal', { id }),
  reject: id => act('rejectProposal', { id, reason: '重复' }),
  retract: id => act('retractProposal', { id, reason: '已解决' }),
  merge: (id, into) => act('mergeProposal', { id, into }),
  unmerge: id => act('unmergeProposal', { id }),
  transfer: id => act('transferProposal', { id, to: 'LETTER', reason: '情况反映', addressee: '市民政局' }),
  withdraw: id => change('withdraw', 'proposal', id),
  restore: id => change('restore', 'proposal', id),
};

test('whatever is done, nothing stays merged into what is dead, no action is offered that is refused, and no matter is settled while something waits', async () => {
  const step = fc.record({ what: fc.constantFrom(...Object.keys(STEPS)), one: fc.nat(3), other: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
      const { submission, proposals } = await world();
      await act('closeSubmission', { id: submission, closeReason: '转为提案' });
      for (const { what, one, other } of steps) {
        await STEPS[what]?.(proposals[one] ?? '', proposals[other] ?? '');
        const all = new Map((await Promise.all(proposals.map(seen))).map(each => [each.id, each]));
        for (const each of all.values()) {
          if (each.withdrawnAt) expect([what, each.possibleActions]).toEqual([what, []]);
          if (each.withdrawnAt || each.state !== 'MERGED') continue;
          const lead = all.get(each.mergedInto.id);
          expect([what, lead.withdrawnAt, DEAD.includes(lead.state)]).toEqual([what, null, false]);
        }
        const waiting = [...all.values()].some(({ withdrawnAt, state }) => !withdrawnAt && !AT_REST.includes(state));
        const { data } = await tongxin.ask('query ($id: ID!) { matter(id: $id) { status records { nodes { id card { status } } } } }', {
          id: submission,
        });
        const letters = data.matter.records.nodes.some(
          ({ id, card }: { id: string; card: { status: string } }) => id.startsWith('ltr_') && card.status === 'SENT',
        );
        expect([what, data.matter.status]).toEqual([what, waiting || letters ? 'OPEN' : 'SETTLED']);
      }
      const [first] = await Promise.all(proposals.map(seen));
      for (const action of first.possibleActions) {
        const { refusals } = await act(action, { id: first.id, ...INPUTS[action] });
        expect([action, refusals.filter((refusal: string) => refusal.startsWith('NOT_POSSIBLE_NOW'))]).toEqual([action, []]);
        break; // the first changes what is possible
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
  await compact(tongxin.databaseUrl);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}, 240_000);

const INPUTS: Record<string, object> = {
  reviewProposal: { ...REVIEW, stage: 'BEFORE_HANDLING' },
  rejectProposal: { reason: '重复' },
  retractProposal: { reason: '已解决' },
  designateKeyProposal: { leaderInCharge: '副市长' },
  transferProposal: { to: 'LETTER', reason: '情况反映', addressee: '市民政局' },
};

test('what another is merged into and then withdrawn lets go of it; what was a part of it is withdrawn and restored with it', async () => {
  const { proposals } = await world();
  const [merged = '', lead = ''] = proposals;
  await act('reviewProposal', { id: lead, ...REVIEW });
  expect((await act('mergeProposal', { id: merged, into: lead })).refusals).toEqual([]);
  expect((await seen(lead)).mergedProposers).toEqual([{ personKey: 'PAAA1111' }]);
  await change('withdraw', 'proposal', lead);
  expect(await seen(merged)).toMatchObject({ state: 'SUBMITTED', mergedInto: null });
  const reviews = 'reviews { nodes { withdrawnAt } }';
  expect((await read('proposal', lead, `possibleActions ${reviews}`)).possibleActions).toEqual([]);
  expect((await change('restore', 'proposal', lead)).userErrors).toEqual([]);
  expect(await read('proposal', lead, `state ${reviews}`)).toEqual({ state: 'UNDER_REVIEW', reviews: { nodes: [{ withdrawnAt: null }] } });
  expect((await act('retractProposal', { id: lead, reason: '已解决' })).refusals).toEqual([]);
  expect((await act('mergeProposal', { id: merged, into: lead })).refusals).toEqual(['NOT_A_LEAD into']);
});

test('a register is not withdrawn while records refer to it, and says which', async () => {
  const platform = { committee: COMMITTEE, name: '甲室', kind: 'WORKROOM', openedOn: '2024-01-10' };
  const create = (type: string, input: object) =>
    tongxin.ask(
      `mutation ($input: Create${type}Input!) { done: create${type}(input: $input) { record: ${type[0]?.toLowerCase()}${type.slice(1)} { id } userErrors { code field message } } }`,
      { input },
      { 'x-tongxin-role': 'staff', 'x-tongxin-committee': COMMITTEE, 'x-tongxin-name': 'office', 'accept-language': 'en' },
    );
  const { record } = (await create('Platform', platform)).data.done;
  const day = { committee: COMMITTEE, platform: record.id };
  const early = (await create('ReceptionDay', { ...day, heldOn: '2024-01-09' })).data.done;
  expect(early.userErrors).toMatchObject([{ code: 'NOT_THERE_YET', field: 'heldOn' }]);
  const kept = (await create('ReceptionDay', { ...day, heldOn: '2024-01-15' })).data.done.record.id;
  const { userErrors } = await change('withdraw', 'platform', record.id);
  expect(userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO', field: 'id', message: expect.stringContaining(kept) }]);
  await change('withdraw', 'receptionDay', kept);
  expect((await change('withdraw', 'platform', record.id)).userErrors).toEqual([]);
});
