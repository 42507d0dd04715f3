import { choice, choices, date, reference, sector, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';
import { verifyLocalSector } from './local-sector.ts';

const party = choices('Party', 'Party of a member; 01 to 10 as in the list of sectors, 00 for the masses.', {
  '01': '中国共产党',
  '02': '民革',
  '03': '民盟',
  '04': '民建',
  '05': '民进',
  '06': '农工党',
  '07': '致公党',
  '08': '九三学社',
  '09': '台盟',
  '10': '无党派',
  '00': '群众',
});

export const member = defineKind({
  name: 'member',
  prefix: 'mem',
  subgraph: 'members',
  label: '委员',
  description: "A person's seat on a committee. One person can hold seats on several committees: persons and seats are counted apart.",
  fields: {
    personKey: personKey(),
    person: reference('person', '人员', 'The person as this committee registered them.', ''),
    term: reference('term', '届次', 'The term in which the seat is held.', ''),
    sector: sector('界别', 'Standard sector, 01 to 34.', '22', { required: true }),
    localSector: text('本地界别', 'Name of the sector in this place, where it differs.', ''),
    party: choice(party, '党派', 'Party.', '中国共产党'),
    specialCommittee: reference('specialCommittee', '所属专委会', 'Special committee to which the member belongs.', '', {
      relation: 'MEMBER_OF',
      joins: false,
      inverse: 'members',
    }),
    occupation: text('职业', 'Occupation.', '农艺师'),
    joinedOn: date('任职日期', 'Day on which the seat was taken.', '2022-01-05', { required: true }),
    leftOn: date('离任日期', 'Day on which the seat was left; empty while it is held.', ''),
  },
  naturalKey: ['personKey', 'joinedOn'],
  lasts: ['joinedOn', 'leftOn'],
  verify: verifyLocalSector,
});
