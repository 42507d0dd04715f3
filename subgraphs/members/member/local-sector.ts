import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { sectorByCode } from '@tongxin/infra/reference/reference.ts';

/** Where a committee says what its sectors are called, a seat names one of those, with the standard sector for which it stands. */
export async function verifyLocalSector(
  database: Queryable,
  { record: { localSector, sector }, committee, language }: Case<{ localSector: string | null; sector: string }>,
): Promise<Fault | null> {
  if (!localSector) return null;
  const { rows } = await database.query<{ name: string; sector: string }>(
    'SELECT name, sector FROM members.local_sector WHERE committee = $1 AND withdrawn_at IS NULL ORDER BY name',
    [committee],
  );
  if (rows.length === 0) return null;
  const found = rows.find(({ name }) => name === localSector);
  if (!found) {
    const known = rows.map(({ name }) => name).join('、');
    const message = say(
      language,
      `本地没有登记界别“${localSector}”。已登记：${known}。`,
      `No local sector ${localSector} is registered here. Registered: ${known}.`,
    );
    return { field: 'localSector', code: 'UNKNOWN_LOCAL_SECTOR', message };
  }
  if (found.sector === sector) return null;
  const standard = `${found.sector} ${sectorByCode.get(found.sector)?.shortName}`;
  const message = say(language, `“${localSector}”对应标准界别 ${standard}。`, `${localSector} stands for the standard sector ${standard}.`);
  return { field: 'sector', code: 'SECTOR_DIFFERS', message };
}
