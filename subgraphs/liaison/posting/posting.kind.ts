import { choice, date, dated, division, reference, sector, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { memberLevel, personKey, placeLevel } from '@tongxin/vocabulary/vocabulary.ts';

export const posting = defineKind({
  name: 'posting',
  prefix: 'pst',
  subgraph: 'liaison',
  statuses: ['POSTED', 'ENDED'],
  duty: 'LIAISON',
  label: ['委员下沉', 'Member posting'],
  description: ['各级政协委员下沉到某个地点或平台。', 'A member of any level posted down (下沉) to a place or platform.'],
  fields: {
    personKey: personKey(),
    member: reference(
      'member',
      ['委员', 'Member'],
      ['委员的席位，不限于哪一级、哪一个政协。', "The member's seat, on whichever committee."],
      { anyOwner: true, onEnd: 'STAYS', guarded: 'COMMITTEE' },
    ),
    level: dated(
      choice(memberLevel, ['委员级别', "Member's level"], ['委员所在政协的级别。', 'Level of the committee on which the member sits.'], {
        example: '市级',
        required: true,
      }),
    ),
    platform: reference('platform', ['平台', 'Platform'], ['委员下沉到的平台。', 'Platform to which the member is posted.'], {
      example: '均川镇委员工作室',
      inverse: 'postings',
      guarded: 'COMMITTEE',
      aliveOn: 'postedOn',
      onEnd: 'REFUSE',
    }),
    division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
    placeName: text(['地点', 'Place'], ['所服务的社区、村或其他地点。', 'Community, village or other place served.'], {
      example: '幸福社区',
      required: true,
    }),
    placeLevel: dated(
      choice(placeLevel, ['地点级别', 'Place level'], ['地点的类型。', 'Kind of the place.'], { example: '社区', required: true }),
    ),
    sector: dated(
      sector(
        ['界别', 'Sector'],
        ['按界别下沉的，填写以哪个界别委员的身份下沉。', 'Sector as whose member they were posted, where posting goes by sector.'],
        { guarded: 'COMMITTEE' },
      ),
    ),
    industryChain: dated(
      text(
        ['产业链', 'Industry chain'],
        ['按产业链下沉的，填写沿哪条产业链下沉。', 'Industry chain along which they were posted, where posting goes by chain.'],
      ),
    ),
    postedOn: date(['下沉日期', 'Posted on'], ['下沉的日期。', 'Day of posting.'], { example: '2022-04-01', required: true }),
    endedOn: date(['结束日期', 'End date'], ['下沉结束的日期；仍在下沉的留空。', 'Day on which the posting ended; empty while it lasts.']),
  },
  naturalKey: ['personKey', 'placeName', 'postedOn', 'platform'],
  lasts: ['postedOn', 'endedOn'],
});
