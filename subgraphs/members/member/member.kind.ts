import { choice, choices, date, dated, reference, sector, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';
import { aboutPeople } from '../person/person.kind.ts';
import { verifyLocalSector } from './local-sector.ts';
import { verifyPerson } from './same-person.ts';
import { checkTenure, tenure } from './tenure.ts';

const party = choices(
  'Party',
  ['委员的党派；01 至 10 与界别表相同，00 为群众。', 'Party of a member; 01 to 10 as in the list of sectors, 00 for the masses.'],
  {
    '01': ['中国共产党', 'Communist Party of China'],
    '02': ['民革', 'Revolutionary Committee of the Chinese Kuomintang'],
    '03': ['民盟', 'China Democratic League'],
    '04': ['民建', 'China National Democratic Construction Association'],
    '05': ['民进', 'China Association for Promoting Democracy'],
    '06': ['农工党', "Chinese Peasants' and Workers' Democratic Party"],
    '07': ['致公党', 'China Zhi Gong Party'],
    '08': ['九三学社', 'Jiusan Society'],
    '09': ['台盟', 'Taiwan Democratic Self-Government League'],
    '10': ['无党派', 'Public figure without party affiliation'],
    '00': ['群众', 'No party (the masses)'],
  },
);

const post = choices('MemberPost', ['委员在本政协的职务。', 'Post of a member on the committee.'], {
  CHAIR: ['主席', 'Chair'],
  VICE_CHAIR: ['副主席', 'Vice-chair'],
  SECRETARY_GENERAL: ['秘书长', 'Secretary-general'],
  STANDING_MEMBER: ['常务委员', 'Member of the standing committee'],
});

export const member = defineKind({
  name: 'member',
  prefix: 'mem',
  subgraph: 'members',
  statuses: ['SERVING', 'LEFT'],
  duty: 'REGISTRAR',
  label: ['委员', 'Member'],
  description: [
    '一人在一个委员会的委员席位。同一人可在几个委员会任委员，人数与席位数分别统计。',
    "A person's seat on a committee. One person can hold seats on several committees: persons and seats are counted apart.",
  ],
  fields: {
    personKey: personKey(),
    person: reference('person', ['人员', 'Person'], ['本委员会登记的该人员。', 'The person as this committee registered them.'], {
      onEnd: 'REFUSE',
      guarded: 'COMMITTEE',
    }),
    term: reference('term', ['届次', 'Term'], ['席位所在的届次。', 'The term in which the seat is held.'], {
      aliveOn: 'joinedOn',
      within: ['换届请用“换届”（beginTerm），席位随之一并结束。', 'To end a term, begin the next (beginTerm): its seats end with it.'],
      onEnd: 'REFUSE',
    }),
    sector: dated(
      sector(['界别', 'Sector'], ['标准界别代码，01 至 34。', 'Standard sector, 01 to 34.'], {
        example: '22',
        required: true,
        guarded: 'COMMITTEE',
      }),
    ),
    localSector: dated(
      text(
        ['本地界别', 'Local sector'],
        ['本地对界别的称呼，与标准界别不同的才填。', 'Name of the sector in this place, where it differs.'],
        { guarded: 'COMMITTEE' },
      ),
    ),
    party: dated(choice(party, ['党派', 'Party'], ['所属党派。', 'Party.'], { example: '中国共产党', guarded: 'OFFICE' })),
    specialCommittee: dated(
      reference(
        'specialCommittee',
        ['所属专委会', 'Special committee'],
        ['委员所属的专门委员会。', 'Special committee to which the member belongs.'],
        {
          relation: 'MEMBER_OF',
          joins: false,
          inverse: 'members',
          onEnd: 'REFUSE',
          guarded: 'COMMITTEE',
        },
      ),
    ),
    post: dated(
      choice(
        post,
        ['政协职务', 'Post'],
        ['在本政协的职务；任委员而无其他职务的留空。', 'Post on the committee; empty for a member without another.'],
        { guarded: 'COMMITTEE' },
      ),
    ),
    occupation: text(['职业', 'Occupation'], ['所从事的职业。', 'Occupation.'], { example: '农艺师', guarded: 'OFFICE' }),
    joinedOn: date(['任职日期', 'Took office on'], ['就任委员的日期。', 'Day on which the seat was taken.'], {
      example: '2022-01-05',
      required: true,
      guarded: 'COMMITTEE',
    }),
    leftOn: date(
      ['离任日期', 'Left office on'],
      ['不再担任委员的日期；在任的为空。', 'Day on which the seat was left; empty while it is held.'],
      { guarded: 'COMMITTEE' },
    ),
    ...tenure,
    publishedOn: date(
      ['公布日期', 'Published on'],
      ['随委员名单公布的日期；没有公布的为空。', 'Since when it is in the list of members that is published; empty while it is not.'],
      { derived: true },
    ),
  },
  naturalKey: ['personKey', 'joinedOn'],
  lasts: ['joinedOn', 'leftOn'],
  apart: {
    of: ['personKey'],
    until: 'DAY_LEFT',
    says: ['同一人在同一委员会的席位不能重叠', 'The seats of one person on one committee do not overlap'],
  },
  roster: { by: 'personKey', registers: 'person', told: aboutPeople, on: 'joinedOn' },
  check: checkTenure,
  verify: async (database, seat) => (await verifyPerson(database, seat)) ?? verifyLocalSector(database, seat),
});
