import { kindByName, model } from '@tongxin/gateway/model.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';

const day = (number: number): string => new Date(Date.UTC(2022, 0, 1 + (number % 730))).toISOString().slice(0, 10);

/** Records for the dashboard: consultations, problems, platforms, proposals and deeds of every committee of Hubei. */
export async function fillRecords(url: string, perCommittee: number): Promise<void> {
  const database = await openDatabase(url, model);
  const units = [{ name: '市水利局' }];
  const rows: Record<string, (n: number) => object> = {
    consultation: n => ({ title: `议题 ${n}`, form: n % 3 ? 'FRONTLINE' : 'THEMED', heldOn: day(n * 12) }),
    problem: n => ({ title: `问题 ${n}`, origin: 'CONSULTATION', raisedOn: day(n * 12), solvedOn: n % 3 ? day(n * 12) : null }),
    platform: n => ({ name: `平台 ${n}`, kind: 'WORKROOM', openedOn: day(n * 11) }),
    proposal: n => ({
      number: `${n}`,
      title: `提案 ${n}`,
      kind: 'COLLECTIVE',
      proposers: [{ body: '民盟市委' }],
      bodyKind: 'PARTY',
      submittedOn: day(n * 12),
      filing: 'FILED',
      decidedOn: day(n * 12),
      units: ['市水利局'],
      assignedOn: day(n * 12),
      repliedOn: day(n * 12),
      concludedOn: day(n * 12),
      adoption: n % 4 ? 'ADOPTED' : 'NOT',
    }),
    deed: n => ({ title: `实事 ${n}`, doneOn: day(n * 12), beneficiary: '居民' }),
  };
  for (const { code } of committees.filter(committee => committee.code.startsWith('42'))) {
    const actor = staffOf(code, 'bench');
    await importRows(database, { kind: kindByName.get('unit')!, committee: code, actor, synthetic: true }, units);
    for (const [name, row] of Object.entries(rows)) {
      await importRows(
        database,
        { kind: kindByName.get(name)!, committee: code, actor, synthetic: true },
        Array.from({ length: perCommittee }, (_, n) => row(n) as Record<string, unknown>),
      );
    }
  }
  await database.close();
  await compact(url);
}
