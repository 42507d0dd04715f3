import { choices } from './field.ts';

/** What somebody may do for a committee: its staff by their work, a member for themselves, a unit for what is assigned to it. */
export const mandate = choices(
  'Mandate',
  [
    '受权的职责：机关工作人员按分工，委员、承办单位各为自己。',
    'What somebody may do for a committee: its staff by their work, a member and a handling unit each for themselves.',
  ],
  {
    ADMINISTRATOR: ['管理员：账号、授权、密钥', 'Administrator: accounts, delegations, keys'],
    REGISTRAR: ['委员登记', 'Registrar: people, members, terms, points'],
    PROPOSALS: ['提案', 'Proposals and handling units'],
    LIAISON: ['联络', 'Liaison: platforms, reception days, submissions, social opinion'],
    CONSULTATIONS: ['协商', 'Consultations, plans and problems'],
    PUBLISHER: ['发布', 'Publisher: what is shown to the public beyond the records themselves'],
    REPORTER: ['报送：规定报送要求，按期报送、零报告', 'Reporter: what is expected by when; closes periods, "none held" included'],
    AUDITOR: ['审计：查看个人信息和操作记录，不能改动', 'Auditor: reads personal data and the audit, changes nothing'],
    MEMBER: ['委员本人', 'A member, for themselves'],
    UNIT: ['承办单位', 'A handling unit, for itself'],
  },
);

export type Mandate = keyof typeof mandate.values;

/** What the staff of a committee is there for; one person may have several duties. */
export type Duty = Exclude<Mandate, 'MEMBER' | 'UNIT'>;

export const DUTIES: readonly Duty[] = (Object.keys(mandate.values) as Mandate[]).filter(
  (each): each is Duty => each !== 'MEMBER' && each !== 'UNIT',
);
