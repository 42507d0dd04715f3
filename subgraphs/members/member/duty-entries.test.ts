import { expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, refused, tongxin } = kit();
const [ONE, TWO] = ['P7K2M9QX', 'P0000002'];
const member = (personKey: string) => ({ role: 'MEMBER', count: 1, personKey });
const entries = async (subject: string) =>
  (
    await sql(
      { url: tongxin.databaseUrl },
      `SELECT dimensions ->> 'duty' AS duty, sum(amount)::int AS entries FROM ledger.fact WHERE measure = 'DUTY_ENTRIES' AND subject = $1
       GROUP BY 1 HAVING sum(amount) <> 0 ORDER BY 1`,
      [subject],
    )
  ).map((row: Record<string, unknown>) => `${row.duty} ${row.entries}`);

test('duty entries come from every record that names a member by key, once for each', async () => {
  const platform = await create('platform', '421300', { name: '工作室', kind: 'WORKROOM', openedOn: '2022-01-01' });
  const participants = [
    member(ONE),
    member(ONE),
    member(TWO),
    { role: 'MEMBER', count: 4 },
    { role: 'EXPERT', count: 1, personKey: 'P0000003' },
  ];
  const consultation = await create('consultation', '421300', { title: '停车', form: 'FRONTLINE', heldOn: '2023-05-10', participants });
  await create('survey', '421300', { title: '调研', kind: 'SURVEY', heldOn: '2023-05-11', participants: [member(ONE)] });
  await create('receptionDay', '421300', { platform, heldOn: '2023-05-12', participants: [member(ONE)] });
  await create('visit', '421300', {
    visitedOn: '2023-05-13',
    by: 'MEMBER',
    purpose: '走访',
    placeName: '吕冲村',
    participants: [member(ONE)],
  });
  await create('jointActivity', '421300', { title: '联动', partnerLevel: 'PROVINCE', heldOn: '2023-05-14', participants: [member(ONE)] });
  await create('lecture', '421300', { title: '宣讲', kind: 'THEMATIC', heldOn: '2023-05-15', lecturers: [ONE, ONE] });
  await create('training', '421300', { title: '培训', audience: 'MEMBER', heldOn: '2023-05-16', trainees: [ONE, TWO] });
  await create('readingSession', '421300', { title: '读书', heldOn: '2023-05-17', members: [ONE] });
  await create('studySession', '421300', { topic: '学习', body: 'STAFF', heldOn: '2023-05-18', members: [ONE] });
  await create('deed', '421300', { title: '路灯', doneOn: '2023-05-19', beneficiary: '村民', members: [ONE] });
  await create('socialOpinion', '421300', { title: '单车', personKey: ONE, filedOn: '2023-05-20', adoptedOn: '2023-06-20' });
  const paper = await create('memberPaper', '421300', { title: '建议', consultation, personKey: ONE, submittedOn: '2023-05-21' });
  const asked = { consultation, unit: '市住建局', promisedOn: '2023-05-10' };
  const promises = [
    await create('promise', '421300', { ...asked, title: '停车场', personKey: ONE }),
    await create('promise', '421300', { ...asked, title: '无人提问' }),
  ];
  const joint = { number: '2023-1', title: '提案', kind: 'JOINT', submittedOn: '2023-05-22' };
  const proposers = [{ personKey: ONE }, { personKey: TWO }];
  expect(await refused('proposal', '421300', { ...joint, proposers: [...proposers, { personKey: ONE }] })).toEqual([
    'SAME_TWICE proposers',
  ]);
  const proposal = await create('proposal', '421300', { ...joint, proposers });
  expect(await entries(ONE)).toEqual([
    ...['ATTENDED_CONSULTATION', 'ATTENDED_SURVEY', 'DEED', 'JOINT_ACTIVITY', 'LECTURE', 'PAPER', 'PROPOSAL_FIRST', 'QUESTION'].map(
      duty => `${duty} 1`,
    ),
    ...['READING', 'RECEPTION_KEPT', 'SOCIAL_OPINION_ADOPTED', 'SOCIAL_OPINION_FILED', 'STUDY', 'TRAINING', 'VISIT'].map(
      duty => `${duty} 1`,
    ),
  ]);
  expect(await entries(TWO)).toEqual(['ATTENDED_CONSULTATION 1', 'PROPOSAL_JOINT 1', 'TRAINING 1']);
  expect(await entries('P0000003')).toEqual([]);
  expect(await figure('421300', 'DUTY_ENTRIES', { period: { year: 2023 } })).toBe(18);
  expect(await figure('421300', 'DUTY_ENTRIES', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await figure('421300', 'DUTY_ENTRIES', { filter: { duty: ['TRAINING'] } })).toBe(2);

  await change('correct', 'proposal', proposal, { proposers: [{ personKey: TWO }, { personKey: ONE }] });
  expect(await entries(TWO)).toEqual(['ATTENDED_CONSULTATION 1', 'PROPOSAL_FIRST 1', 'TRAINING 1']);
  // A consultation stays while the paper and the promises of it stand, and so do their entries.
  const withdraw = async (kind: string, id: string) => (await change('withdraw', kind, id)).userErrors.map(({ code }) => code);
  expect(await withdraw('consultation', consultation)).toEqual(['STILL_REFERRED_TO']);
  expect(await entries(TWO)).toEqual(['ATTENDED_CONSULTATION 1', 'PROPOSAL_FIRST 1', 'TRAINING 1']);
  expect(await entries(ONE)).toEqual(expect.arrayContaining(['PAPER 1', 'QUESTION 1']));
  for (const promise of promises) expect(await withdraw('promise', promise)).toEqual([]);
  expect(await withdraw('memberPaper', paper)).toEqual([]);
  expect((await entries(ONE)).filter((entry: string) => /^(PAPER|QUESTION)/.test(entry))).toEqual([]);
  expect(await withdraw('consultation', consultation)).toEqual([]);
  expect(await entries(TWO)).toEqual(['PROPOSAL_FIRST 1', 'TRAINING 1']);
});
