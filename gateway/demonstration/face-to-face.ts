import { CITY, FIRST, THIRD } from './people.ts';
import type { Story } from './story.ts';

/** A session face to face with promises, kept and not, and a poll that is closed. */
export async function meetFaceToFace({ create, act }: Story): Promise<void> {
  const session = await create(CITY, 'consultation', {
    ...{ title: '市长与委员面对面', form: 'FACE_TO_FACE', heldOn: '2024-04-18', placeName: '市政协' },
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: FIRST },
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: THIRD },
      { role: 'DEPARTMENT', count: 6 },
    ],
  });
  const promised = { consultation: session.id, promisedOn: '2024-04-18' };
  const kept = await create(CITY, 'promise', {
    ...{ ...promised, title: '年底前新建社区食堂 5 处', unit: '市民政局', personKey: FIRST, dueOn: '2024-12-31' },
    question: '老年人就餐难如何解决？',
  });
  await act('followUpPromise', { id: kept.id, on: '2024-08-01', note: '已建成 3 处' });
  await act('keepPromise', { id: kept.id, on: '2024-12-20', evidence: '5 处全部开业' });
  await create(CITY, 'promise', {
    ...{ ...promised, title: '改造老旧管网 10 公里', unit: '市住建局', personKey: THIRD, dueOn: '2024-10-31' },
    question: '老城区停水频繁如何解决？',
  });
  await create(CITY, 'poll', {
    ...{ title: '基层协商创新案例评选', options: ['院坝协商会', '楼栋议事厅', '线上议事群'], mostChoices: 2 },
    ...{ openedOn: '2024-11-01', closesOn: '2024-11-30' },
  });
}
