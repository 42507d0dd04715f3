import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, figure, read } = kit();
const present = [
  { role: 'MEMBER', level: 'CITY', count: 1, personKey: 'P7K2M9QX' },
  { role: 'MEMBER', level: 'COUNTY', count: 3 },
  { role: 'CITIZEN', count: 20 },
];

test('members present count as attendances at each kind of event: 4 each, citizens not; the person is known by key', async () => {
  const day = { heldOn: '2023-05-15' };
  const group = await create('activityGroup', '421300', { name: '农业界别活动小组', kind: 'SECTOR', establishedOn: '2022-03-01' });
  await create('readingSession', '421300', { ...day, title: '分享会', activityGroup: group, readers: 24, participants: present });
  await create('training', '421300', { ...day, title: '培训班', audience: 'MEMBER', participants: 24, attendees: present });
  await create('studySession', '421300', { ...day, topic: '专题', body: 'STANDING_COMMITTEE', participants: present });
  const joint = { ...day, title: '联合助企', partnerLevel: 'CITY', activityGroup: group, participants: present };
  const id = await create('jointActivity', '421300', joint);
  for (const event of ['READING_SESSION', 'TRAINING', 'STUDY_SESSION', 'JOINT_ACTIVITY'])
    expect([event, await figure('421300', 'ATTENDANCES', { filter: { event: [event] } })]).toEqual([event, 4]);
  expect(await figure('421300', 'ATTENDANCES')).toBe(16);
  expect(await read('jointActivity', id, 'participants { count personKey } activityGroup { name }')).toEqual({
    participants: [
      { count: 1, personKey: 'P7K2M9QX' },
      { count: 3, personKey: null },
      { count: 20, personKey: null },
    ],
    activityGroup: { name: '农业界别活动小组' },
  });
  expect(await read('activityGroup', group, 'readingSessions { totalCount } jointActivities { nodes { title } }')).toEqual({
    readingSessions: { totalCount: 1 },
    jointActivities: { nodes: [{ title: '联合助企' }] },
  });
});
