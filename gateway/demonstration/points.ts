import { CITY, COUNTY, FIRST, SECOND, THIRD } from './people.ts';
import type { Story } from './story.ts';

/** What one entry of each duty is worth in 2024, and the most in the year. */
const RULES: [duty: string, points: string, cap: string | null][] = [
  ['ATTENDED_CONSULTATION', '2', '10'],
  ['PROPOSAL_FIRST', '8', '24'],
  ['PROPOSAL_JOINT', '3', '9'],
  ['SOCIAL_OPINION_FILED', '1.5', '6'],
  ['RECEPTION_KEPT', '2', '12'],
];

/** Each committee registers those whom it knows. */
const REGISTERED = [
  [CITY, FIRST],
  [CITY, SECOND],
  [CITY, THIRD],
  [COUNTY, FIRST],
] as const;

/** Three members, on the city's committee and on the county's, and the city's rules of points. */
export async function keepPoints({ create }: Story): Promise<void> {
  for (const [committee, key] of REGISTERED) await create(committee, 'person', { key, registeredOn: '2024-01-05' });
  for (const [duty, points, cap] of RULES) await create(CITY, 'pointRule', { year: 2024, edition: 1, duty, points, cap, split: 'EACH' });
  const seat = { party: '00', joinedOn: '2024-01-05' };
  await create(CITY, 'member', { ...seat, personKey: FIRST, sector: '22', occupation: '农艺师' });
  await create(COUNTY, 'member', { ...seat, personKey: FIRST, sector: '22', occupation: '农艺师' });
  await create(CITY, 'member', { ...seat, personKey: SECOND, sector: '22', occupation: '教师' });
  await create(CITY, 'member', { ...seat, personKey: THIRD, sector: '16', occupation: '企业负责人' });
}
