import type { Database } from '@tongxin/infra/store/database.ts';
import { meetFaceToFace } from './face-to-face.ts';
import { followMatter } from './matter.ts';
import { CITY, COUNTY, PROVINCE } from './people.ts';
import { keepPoints } from './points.ts';
import { reportPeriods } from './reporting.ts';
import { storyOf } from './story.ts';

/**
 * Stories of 2024, after the published figures, which show what figures alone do not: one matter from a citizen's submission to the return
 * visit, a proposal with its units, promises and a poll, members' points.
 */
export async function tellStories(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ home: boolean }>(
    'SELECT bool_and(c.home) AS home FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell WHERE o.committee = ANY ($1)',
    [[PROVINCE, CITY, COUNTY]],
  );
  if (!rows[0]?.home) return;
  const story = storyOf(database);
  await keepPoints(story);
  await followMatter(story, database);
  await meetFaceToFace(story);
  await reportPeriods(story);
}
