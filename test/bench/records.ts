import { kindByName, model } from '@tongxin/gateway/model.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';

/** Two years. */
const DAYS = 730;
const day = (number: number): string => new Date(Date.UTC(2022, 0, 1 + (number % DAYS))).toISOString().slice(0, 10);

/** On these days each committee held one consultation, and on those one committee held as many. */
export const OWNERS_DAYS = ['2020-03-01', '2020-03-02'] as const;
export const OWNER_DAYS = ['2020-04-01', '2020-04-02'] as const;
const ONE_OWNER = '421303';

/** Records for the dashboard: consultations, problems, platforms, proposals and deeds of every committee of Hubei, over two years. */
export async function fillRecords(url: string, perCommittee: number): Promise<void> {
  const database = await openDatabase(url, model);
  const step = Math.floor(DAYS / perCommittee);
  const units = [{ name: '市水利局' }];
  const rows: Record<string, (n: number) => object> = {
    consultation: n => ({ title: `议题 ${n}`, form: n % 3 ? 'FRONTLINE' : 'THEMED', heldOn: day(n * step) }),
    problem: n => ({ title: `问题 ${n}`, origin: 'CONSULTATION', raisedOn: day(n * step), solvedOn: n % 3 ? day(n * step) : null }),
    platform: n => ({ name: `平台 ${n}`, kind: 'WORKROOM', openedOn: day(n * step) }),
    proposal: n => ({
      number: `${n}`,
      title: `提案 ${n}`,
      kind: 'COLLECTIVE',
      proposers: [{ body: '民盟市委' }],
      bodyKind: 'PARTY',
      submittedOn: day(n * step),
      filing: 'FILED',
      decidedOn: day(n * step),
      units: ['市水利局'],
      assignedOn: day(n * step),
      repliedOn: day(n * step),
      concludedOn: day(n * step),
      adoption: n % 4 ? 'ADOPTED' : 'NOT',
    }),
    deed: n => ({ title: `实事 ${n}`, doneOn: day(n * step), beneficiary: '居民' }),
  };
  const owners = committees.filter(({ code }) => code.startsWith('42'));
  const half = (place: number) => (2 * place < owners.length ? 0 : 1);
  const met = (place: number, days: readonly [string, string]) => ({
    title: `同题 ${place}`,
    form: 'FRONTLINE',
    heldOn: days[half(place)],
  });
  for (const [place, { code }] of owners.entries()) {
    const actor = staffOf(code, 'bench');
    await importRows(database, { kind: kindByName.get('unit')!, committee: code, actor, synthetic: true }, units);
    for (const [name, row] of Object.entries(rows)) {
      await importRows(
        database,
        { kind: kindByName.get(name)!, committee: code, actor, synthetic: true },
        Array.from({ length: perCommittee }, (_, n) => row(n) as Record<string, unknown>),
      );
    }
    const same = [met(place, OWNERS_DAYS), ...(code === ONE_OWNER ? owners.map((_, other) => met(other, OWNER_DAYS)) : [])];
    await importRows(database, { kind: kindByName.get('consultation')!, committee: code, actor, synthetic: true }, same);
  }
  await database.close();
  await compact(url);
}
