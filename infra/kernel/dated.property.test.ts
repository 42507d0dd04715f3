import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { recount } from '../ledger/ledger.ts';

const { create, change, figure, tongxin } = kit();
const COMMITTEE = '421181';
const SECTORS = ['05', '07', '22', '30'];
const START = '2021-01-05';
const MONTHS = Array.from({ length: 30 }, (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`);

/** A seat as anybody would keep it on paper: from which day it belonged to which sector. */
type Paper = [day: string, sector: string][];
const on = (paper: Paper, day: string): string | null => paper.findLast(([since]) => since <= day)?.[1] ?? null;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change' as const), month: fc.nat(29), sector: fc.constantFrom(...SECTORS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), month: fc.nat(29), sector: fc.constantFrom(...SECTORS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), month: fc.nat(29), sector: fc.constantFrom(...SECTORS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), month: fc.nat(29), sector: fc.constantFrom(...SECTORS) }) },
);

test('whatever changes, is corrected or taken back: each day counts by what held on it, and last year does not move by a change of this year', async () => {
  let seats = 0;
  const papers: { paper: Paper; leftOn: string | null }[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
      const id = await create('member', COMMITTEE, { personKey: `PPROP${++seats}`, sector: '22', joinedOn: START });
      let paper: Paper = [[START, '22']];
      let leftOn: string | null = null;
      const formerly = () => paper.slice(1).map(([until], index) => ({ attribute: 'SECTOR', until, value: paper[index]![1] }));
      for (const { kind, month, sector } of steps) {
        const day = MONTHS[month]!;
        if (kind === 'change') {
          const last = paper.at(-1)!;
          const fits = day > last[0] && day > START && sector !== last[1] && (!leftOn || day <= leftOn);
          const { userErrors } = await change('update', 'member', id, { sector, since: day });
          expect({ day, sector, paper, leftOn, refused: userErrors.length > 0 }).toMatchObject({ refused: !fits });
          if (fits) paper = [...paper, [day, sector]];
        } else if (kind === 'correct') {
          const fits = paper.length === 1 || paper.at(-2)![1] !== sector;
          const { userErrors } = await change('correct', 'member', id, { sector });
          expect(userErrors.length > 0).toBe(!fits);
          if (fits) paper = [...paper.slice(0, -1), [paper.at(-1)![0], sector]];
        } else if (kind === 'undo' && paper.length > 1) {
          paper = paper.slice(0, -1);
          expect((await change('correct', 'member', id, { sector: paper.at(-1)![1], formerly: formerly() })).userErrors).toEqual([]);
        } else if (kind === 'end' && !leftOn) {
          const fits = day > START && day >= paper.at(-1)![0];
          const { userErrors } = await change('update', 'member', id, { leftOn: day });
          expect(userErrors.length > 0).toBe(!fits);
          if (fits) leftOn = day;
        }
      }
      papers.push({ paper, leftOn });
    }),
    { numRuns: 25, endOnFailure: true },
  );
  for (const day of [START, ...MONTHS.filter((_, index) => index % 4 === 1)]) {
    const there = papers.filter(({ leftOn }) => day >= START && (!leftOn || day < leftOn));
    for (const sector of SECTORS) {
      const expected = there.filter(({ paper }) => on(paper, day) === sector).length;
      expect({ day, sector, seats: await figure(COMMITTEE, 'MEMBER_SEATS', { period: { day }, filter: { sector: [sector] } }) }).toEqual({
        day,
        sector,
        seats: expected,
      });
    }
    expect(await figure(COMMITTEE, 'MEMBER_SEATS', { period: { day } })).toBe(there.length);
  }
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});
