import { CITY, COUNTY, OTHER_COUNTIES, PROVINCE } from './people.ts';
import type { Story } from './story.ts';

/** On that day, at nine. */
const at = (day: string): string => `${day}T09:00:00+08:00`;

const QUARTERS = [
  ['2024-01-01', '2024-03-31', '2024-04-07'],
  ['2024-04-01', '2024-06-30', '2024-07-05'],
  ['2024-07-01', '2024-09-30', '2024-10-08'],
  ['2024-10-01', '2024-12-31', '2025-01-06'],
] as const;

/**
 * What is expected and what was closed: a city and its counties report consultations by the quarter, one held none and another has not reported the last;
 * the province expects each city's year of liaison, and only one has reported it.
 */
export async function reportPeriods({ takeOver }: Story): Promise<void> {
  const year = { beginsOn: '2024-01-01', endsOn: '2024-12-31' };
  const asked = (committee: string, fields: Record<string, unknown>) =>
    takeOver(committee, 'expectation', { ...fields, ...year }, at('2023-12-20'));
  await asked(CITY, {
    ...{ title: '协商工作季报', area: 'CONSULTATIONS', every: 'QUARTER', dueDays: 10, expectedOf: 'ALL' },
    grounds: '随州市政协关于报送协商工作情况的通知（示例）',
  });
  await asked(PROVINCE, {
    ...{ title: '联络工作年报', area: 'LIAISON', every: 'YEAR', dueDays: 30, expectedOf: 'CHILDREN' },
    grounds: '湖北省政协年度工作安排（示例）',
  });
  const close = (committee: string, area: string, [beginsOn, lastDay, closedOn]: readonly [string, string, string], outcome = 'REPORTED') =>
    takeOver(committee, 'closing', { area, beginsOn, lastDay, closedOn, outcome }, at(closedOn));
  const [none, late] = OTHER_COUNTIES;
  for (const quarter of QUARTERS) for (const committee of [CITY, COUNTY]) await close(committee, 'CONSULTATIONS', quarter);
  for (const quarter of QUARTERS) await close(none, 'CONSULTATIONS', quarter, 'NONE');
  for (const quarter of QUARTERS.slice(0, 3)) await close(late, 'CONSULTATIONS', quarter, 'NONE');
  await close(CITY, 'LIAISON', ['2024-01-01', '2024-12-31', '2025-01-20']);
}
