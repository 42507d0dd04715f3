import { expect, test } from '@jest/globals';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc, runs } from '@tongxin/test/kit/property.ts';
import { proposalWorkflow } from './proposal.workflow.ts';

const { act, create, figure, read, tongxin } = kit();
const { transitions } = proposalWorkflow;
const COMMITTEE = '421200';
const SHOWN = `number state filing mergedInto { id } mergedProposers { personKey } proposers { personKey } units { id } reviewStage decidedOn
  repliedOn reopenedOn proposersPublishedOn card { status } possibleActions
  assignments(first: 100) { nodes { id unit { id } round repliedOn declinedOn replacedBy { id } } }
  replies(first: 100) { nodes { unit { id } round satisfactions { totalCount } } }`;
const STAGES = ['AT_SESSION', 'AFTER_SESSION', 'BEFORE_HANDLING'];
/** What ends or turns a history: chosen less often, so that some reach the archive. */
const ASIDE = ['retractProposal', 'mergeProposal', 'transferProposal', 'rejectProposal', 'declineAssignment'];

/** How a history may begin, so that some get far. */
const BEGINNING = ['reviewProposal', 'fileProposal', 'assignProposal', 'replyToProposal', 'replyToProposal', 'concludeProposal'];

let made = 0;
async function submit(proposer = 'P7K2M9QX'): Promise<string> {
  made++;
  const input = {
    committee: COMMITTEE,
    title: `提案${made}`,
    kind: 'INDIVIDUAL',
    proposers: [{ personKey: proposer }],
    openToPublic: true,
  };
  return (await act('submitProposal', input, 'proposal { id }')).proposal.id;
}

/** An input with which the action can be done to the proposal as it stands; null where it lacks what the action is about. */
function inputOf(action: string, record: any, lead: string): object | null {
  const all = record.assignments.nodes;
  const handling = all.filter((each: any) => !each.repliedOn && !each.declinedOn);
  const declined = all.find((each: any) => each.declinedOn && !each.replacedBy);
  const last = new Map(record.replies.nodes.map((each: any) => [each.unit.id, each]));
  const unrated = [...last.values()].find((each: any) => each.satisfactions.totalCount === 0) as any;
  const stage = STAGES[STAGES.indexOf(record.reviewStage) + 1];
  const fresh = `第${++made}`;
  const dissatisfied = made % 2 === 0 ? 'DISSATISFIED' : 'SATISFIED';
  const inputs: Record<string, () => object | null> = {
    reviewProposal: () => (stage ? { stage, reviewer: '审查组', outcome: 'CONTINUE' } : null),
    rejectProposal: () => ({ reason: '重复' }),
    retractProposal: () => ({ reason: '已解决' }),
    mergeProposal: () => ({ into: lead }),
    transferProposal: () => ({ to: 'LETTER', reason: '情况反映', addressee: fresh }),
    designateKeyProposal: () => ({ leaderInCharge: '副市长' }),
    assignProposal: () => ({
      units: [
        { unit: '甲局', role: 'LEAD' },
        { unit: '乙局', role: 'JOINT' },
      ],
    }),
    declineAssignment: () => handling[0] && { unit: handling[0].unit.id, reason: '无此职责' },
    replaceAssignment: () => declined && { unit: declined.unit.id, by: fresh },
    extendAssignment: () => handling[0] && { unit: handling[0].unit.id, until: later(120), reason: '需会商' },
    replyToProposal: () => handling[0] && { unit: handling[0].unit.id, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' },
    rateReply: () => unrated && { unit: unrated.unit.id, attestation: 'PAPER', handling: 'SATISFIED', result: dissatisfied },
    // Nobody is named who has not confirmed it: the office enters them all.
    coSignProposal: () => null,
    publishProposers: () => ({ reason: '本人同意' }),
    retractProposers: () => record.proposersPublishedOn && { reason: '本人撤回同意' },
    superviseProposal: () => ({ form: 'ON_SPOT', office: fresh }),
    evaluateProposal: () => {
      const one = all.find((each: any) => each.repliedOn);
      return one && { unit: one.unit.id, raterGroup: 'COMMITTEE', rater: fresh, score: 90 };
    },
  };
  return inputs[action] ? inputs[action]() || null : {};
}

const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('random histories: what the table allows is done and lands where it says, all else is refused with what is possible', async () => {
  for (const key of ['P7K2M9QX', 'PLEAD111']) await create('person', COMMITTEE, { key, registeredOn: '2022-01-05', name: `示例${key}` });
  const reached = new Set<string>();
  let run = 0;
  const step = fc.record({ lawful: fc.integer({ min: 0, max: 9 }).map(number => number < 8), pick: fc.nat() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async steps => {
      const [id, lead] = [await submit(), await submit('PLEAD111')];
      for (const action of BEGINNING.slice(0, run++ % (BEGINNING.length + 1)))
        expect((await act(action, { id, ...inputOf(action, await read('proposal', id, SHOWN), lead) })).refusals).toEqual([]);
      for (const { lawful, pick } of steps) {
        const before = await read('proposal', id, SHOWN);
        reached.add(before.state);
        expect(before.card.status).toBe(before.state);
        const weighted = before.possibleActions.flatMap((action: string) => (ASIDE.includes(action) ? [action] : Array(8).fill(action)));
        const choice: string[] = lawful
          ? weighted
          : Object.keys(transitions).filter(action => !transitions[action]!.from.includes(before.state));
        if (choice.length === 0) continue;
        const action = choice[pick % choice.length]!;
        const input = inputOf(action, before, lead);
        if (lawful && !input) continue;
        const { refusals, userErrors } = await act(action, { id, ...(input ?? (await anyInput(action))) });
        const after = await read('proposal', id, SHOWN);
        if (lawful) {
          expect({ action, refusals }).toEqual({ action, refusals: [] });
          expect(transitions[action]!.from).toContain(before.state);
          expect(transitions[action]!.to ?? [before.state]).toContain(after.state);
        } else {
          expect({ action, refusals }).toEqual({ action, refusals: ['NOT_POSSIBLE_NOW id'] });
          for (const possible of before.possibleActions) expect(userErrors[0].message).toContain(possible);
          expect(after).toEqual(before);
        }
        expect(after.card.status).toBe(after.state);
      }
    }),
    { numRuns: runs(10, 40), endOnFailure: true },
  );
  // Or the histories would be too tame to say anything.
  expect([...reached]).toEqual(expect.arrayContaining(['UNDER_REVIEW', 'FILED', 'ASSIGNED', 'REPLIED', 'CONCLUDED']));
  await compact(tongxin.databaseUrl);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}, 120_000);

/** An input that is well formed, for an action that is to be refused whatever it says. */
async function anyInput(action: string): Promise<object> {
  const unit = { unit: '甲局' };
  const inputs: Record<string, object> = {
    reviewProposal: { stage: 'BEFORE_HANDLING', reviewer: '审查组', outcome: 'CONTINUE' },
    declineAssignment: { ...unit, reason: '无此职责' },
    replaceAssignment: { ...unit, by: '丙局' },
    extendAssignment: { ...unit, until: later(120), reason: '需会商' },
    replyToProposal: { ...unit, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' },
    rateReply: { ...unit, attestation: 'PAPER', handling: 'SATISFIED', result: 'SATISFIED' },
    publishProposers: { reason: '本人同意' },
    retractProposers: { reason: '本人撤回同意' },
    evaluateProposal: { ...unit, raterGroup: 'COMMITTEE', rater: '提案委', score: 90 },
  };
  return inputs[action] ?? {};
}

test('whatever is merged and unmerged, proposers keep the credit, and unmerging all restores what was', async () => {
  const step = fc.record({ merge: fc.boolean(), one: fc.nat(3), other: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async steps => {
      const keys = ['PAAA1111', 'PBBB2222', 'PCCC3333', 'PAAA1111'];
      const ids: string[] = [];
      for (const key of keys) ids.push(await submit(key));
      const original = await Promise.all(ids.map(id => read('proposal', id, SHOWN)));
      const into = new Map<number, number>();
      for (const { merge, one, other } of steps) {
        if (merge) {
          const expected = into.has(one)
            ? ['NOT_POSSIBLE_NOW id']
            : one === other
              ? ['SAME_RECORD into']
              : [...into.values()].includes(one)
                ? ['IS_LEAD id']
                : into.has(other)
                  ? ['NOT_A_LEAD into']
                  : [];
          expect((await act('mergeProposal', { id: ids[one]!, into: ids[other] })).refusals).toEqual(expected);
          if (expected.length === 0) into.set(one, other);
        } else {
          const expected = into.has(one) ? [] : ['NOT_POSSIBLE_NOW id'];
          expect((await act('unmergeProposal', { id: ids[one]! })).refusals).toEqual(expected);
          into.delete(one);
        }
        for (const [index, id] of ids.entries()) {
          const { proposers, mergedProposers } = await read('proposal', id, SHOWN);
          expect(proposers).toEqual([{ personKey: keys[index] }]);
          const joined = [...into].filter(([, lead]) => lead === index).map(([from]) => keys[from]!);
          expect(mergedProposers.map(({ personKey }: any) => personKey).sort()).toEqual(
            [...new Set(joined)].filter(key => key !== keys[index]).sort(),
          );
        }
      }
      for (const one of into.keys()) await act('unmergeProposal', { id: ids[one]! });
      expect(await Promise.all(ids.map(id => read('proposal', id, SHOWN)))).toEqual(original);
    }),
    { numRuns: runs(3, 12), endOnFailure: true },
  );
}, 120_000);

test('whatever is declined, given back and handled again, each unit that replied has handled the proposal once and is evaluated once', async () => {
  const committee = '421300';
  const units = ['甲局', '乙局', '丙局'];
  let handled = 0;
  let run = 0;
  /** Every other history begins so, or hardly any would come back to a unit that had declined. */
  const backAgain = [
    { what: 'decline', of: 0, by: 0 },
    { what: 'replace', of: 0, by: 2 },
    { what: 'decline', of: 2, by: 0 },
    { what: 'replace', of: 2, by: 0 },
  ];
  const step = fc.record({
    what: fc.constantFrom('decline', 'decline', 'replace', 'replace', 'reply', 'rate'),
    of: fc.nat(2),
    by: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async steps => {
      const id = await create('proposal', committee, {
        ...{ number: `2026-${String(++made).padStart(4, '0')}`, title: '往复', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] },
        ...{ submittedOn: '2026-01-12', filing: 'FILED', decidedOn: '2026-02-20' },
      });
      const done = async (action: string, input: object) => expect((await act(action, { id, ...input })).refusals).toEqual([]);
      await done('assignProposal', {
        units: [
          { unit: '甲局', role: 'LEAD' },
          { unit: '乙局', role: 'JOINT' },
        ],
      });
      const given: { unit: string; stands: 'OPEN' | 'DECLINED' | 'REPLACED' | 'REPLIED' | 'RATED' }[] = [
        { unit: '甲局', stands: 'OPEN' },
        { unit: '乙局', stands: 'OPEN' },
      ];
      const that = (unit: string, ...stands: string[]) => given.findLast(each => each.unit === unit && stands.includes(each.stands));
      const reply = async (one: (typeof given)[number]) => {
        await done('replyToProposal', { unit: one.unit, scheme: 'ABC', grade: 'A', adoption: 'ADOPTED' });
        one.stands = 'REPLIED';
      };
      const replace = async (one: (typeof given)[number], by: string) => {
        await done('replaceAssignment', { unit: one.unit, by });
        one.stands = 'REPLACED';
        given.push({ unit: by, stands: 'OPEN' });
      };
      for (const { what, ...at } of [...(run++ % 2 === 0 ? backAgain : []), ...steps]) {
        const [of, by] = [units[at.of]!, units[at.by]!];
        const open = that(of, 'OPEN');
        const declined = given.find(each => each.unit === of && each.stands === 'DECLINED');
        if (what === 'decline' && open && given.some(each => each.stands === 'OPEN')) {
          await done('declineAssignment', { unit: of, reason: '无此职责' });
          open.stands = 'DECLINED';
        }
        if (what === 'replace' && declined && by !== of && !that(by, 'OPEN', 'REPLIED', 'RATED')) await replace(declined, by);
        if (what === 'reply' && open) await reply(open);
        const last = that(of, 'REPLIED', 'RATED');
        if (what === 'rate' && last?.stands === 'REPLIED') {
          await done('rateReply', { unit: of, attestation: 'PAPER', handling: 'SATISFIED', result: 'DISSATISFIED' });
          last.stands = 'RATED';
          if (!that(of, 'OPEN', 'DECLINED')) given.push({ unit: of, stands: 'OPEN' });
        }
      }
      for (const one of [...given]) if (one.stands === 'DECLINED') await replace(one, `戊局${++made}`);
      for (const one of given) if (one.stands === 'OPEN') await reply(one);
      const replied = [...new Set(given.flatMap(each => (['REPLIED', 'RATED'].includes(each.stands) ? [each.unit] : [])))].sort();
      const score = { raterGroup: 'COMMITTEE', rater: '提案委', score: 90 };
      for (const unit of replied) await done('evaluateProposal', { unit, ...score });
      for (const unit of replied)
        expect((await act('evaluateProposal', { id, unit, ...score })).refusals).toEqual(['ALREADY_EXISTS assignment']);
      const { handlings } = await read('proposal', id, 'handlings { unit { name } evaluatedBy }');
      expect(handlings.map(({ unit }: any) => unit.name).sort()).toEqual(replied);
      expect(handlings.every((each: any) => each.evaluatedBy.join() === 'COMMITTEE')).toBe(true);
      handled += replied.length;
      expect(await figure(committee, 'HANDLINGS')).toBe(handled);
      expect(await figure(committee, 'HANDLINGS_EVALUATED')).toBe(handled);
      expect(await figure(committee, 'RATER_GROUPS_DUE')).toBe(3 * handled);
      expect(await figure(committee, 'RATER_GROUPS_TOOK_PART')).toBe(handled);
    }),
    { numRuns: runs(4, 16), endOnFailure: true },
  );
}, 120_000);
