import type { Mandate } from '@tongxin/infra/kernel/duty.ts';
import { CITY, COUNTY, FIRST, LEAD, PROVINCE } from './people.ts';

/** Somebody invented who is ready to be signed in as, in development. */
export interface ReadyUser {
  /** By which the page asks for them. */
  user: string;
  label: readonly [zh: string, en: string];
  committee: string;
  duties: readonly Mandate[];
  personKey?: string;
  unit?: string;
}

/** One for each kind of user; the seventh, the citizen, signs in nowhere. What an analyst may read is open to everybody: nothing is delegated to them. */
export const READY_USERS: readonly ReadyUser[] = [
  {
    user: 'province',
    label: ['省政协：各项职责', 'Province: every duty'],
    committee: PROVINCE,
    duties: ['ADMINISTRATOR', 'REGISTRAR', 'PROPOSALS', 'LIAISON', 'CONSULTATIONS', 'PUBLISHER', 'REPORTER', 'AUDITOR'],
  },
  {
    user: 'city',
    label: ['随州市政协机关', 'City office, Suizhou'],
    committee: CITY,
    duties: ['ADMINISTRATOR', 'REGISTRAR', 'PROPOSALS', 'LIAISON', 'CONSULTATIONS', 'PUBLISHER', 'REPORTER'],
  },
  {
    user: 'county',
    label: ['曾都区政协：联络、协商、报送', 'County office, Zengdu'],
    committee: COUNTY,
    duties: ['LIAISON', 'CONSULTATIONS', 'REPORTER'],
  },
  { user: 'member', label: ['曾都区政协委员', 'Member, Zengdu'], committee: COUNTY, duties: ['MEMBER'], personKey: FIRST },
  { user: 'unit', label: [`承办单位：${LEAD}`, 'Handling unit, Suizhou'], committee: CITY, duties: ['UNIT'], unit: LEAD },
  { user: 'analyst', label: ['第三方分析人员', 'Analyst'], committee: PROVINCE, duties: [] },
];
