import { choice, date, division, reference, sector, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { memberLevel, personKey, placeLevel } from '../../../schema/vocabulary.ts';

export const posting = defineKind({
  name: 'posting',
  prefix: 'pst',
  subgraph: 'liaison',
  label: '委员下沉',
  description: 'A member of any level posted down (下沉) to a place or platform.',
  fields: {
    personKey: personKey(),
    member: reference('member', '委员', "The member's seat, on whichever committee.", '', { anyOwner: true }),
    level: choice(memberLevel, '委员级别', 'Level of the committee on which the member sits.', '市级', { required: true }),
    platform: reference('platform', '平台', 'Platform to which the member is posted.', '均川镇委员工作室', { inverse: 'postings' }),
    division: division('行政区划', 'Division of the place.', '421303'),
    placeName: text('地点', 'Community, village or other place served.', '幸福社区', { required: true }),
    placeLevel: choice(placeLevel, '地点级别', 'Kind of the place.', '社区', { required: true }),
    sector: sector('界别', 'Sector as whose member they were posted, where posting goes by sector.', ''),
    industryChain: text('产业链', 'Industry chain along which they were posted, where posting goes by chain.', ''),
    postedOn: date('下沉日期', 'Day of posting.', '2022-04-01', { required: true }),
    endedOn: date('结束日期', 'Day on which the posting ended; empty while it lasts.', ''),
  },
  naturalKey: ['personKey', 'placeName', 'postedOn', 'platform'],
  lasts: ['postedOn', 'endedOn'],
});
