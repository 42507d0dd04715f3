import { prepareDatabase } from './prepare.ts';

/** Makes `url`'s database a migrated template with reference data and no records, to be cloned for each test file. */
export async function buildTemplate(url: string): Promise<void> {
  await prepareDatabase(url, '420000');
}
