import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { walkAtRandom } from '@tongxin/test/kit/walk.ts';

const words = kit();
const { create, change, figure, cards, read, act, tongxin } = words;
const opinion = { title: '规范单车停放', text: '全文', personKey: 'P7K2M9QX', filedOn: '2023-05-31' };

test('social opinions count when filed and when adopted; their text stays with the owner', async () => {
  const submission = await create('submission', '421303', { subject: '单车乱停', channel: 'CODE', receivedOn: '2023-05-30' });
  const id = await create('socialOpinion', '421300', { ...opinion, submission });
  await create('socialOpinion', '421303', opinion);
  expect(await cards('socialOpinions', { status: ['FILED'] })).toEqual(['规范单车停放 FILED', '规范单车停放 FILED']);
  await act('signSocialOpinion', { id, signedOn: '2023-06-01' });
  expect(await cards('socialOpinions', { status: ['SIGNED'] })).toEqual(['规范单车停放 SIGNED']);
  await act('adoptSocialOpinion', { id, adoptedOn: '2023-06-20', adoptedAt: 'PROVINCE' });
  expect(await figure('421300', 'SOCIAL_OPINIONS', { period: { year: 2023, month: 5 } })).toBe(2);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { period: { year: 2023, month: 5 } })).toBe(0);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { filter: { level: ['NATIONAL'] } })).toBe(0);
  expect(await read('socialOpinion', id, 'text submission { id }')).toEqual({ text: null, submission: { id: submission } });
  expect(await read('socialOpinion', id, 'text', asStaff('421300'))).toEqual({ text: '全文' });
});

test('nothing is adopted before it is filed, whichever way it comes in', async () => {
  const id = await create('socialOpinion', '421300', { ...opinion, title: '早' });
  expect((await act('signSocialOpinion', { id, signedOn: '2023-05-01' })).refusals).toEqual(['BEFORE_FILED signedOn']);
  await act('signSocialOpinion', { id, signedOn: '2023-05-31' });
  const adopted = { adoptedOn: '2023-05-01', adoptedAt: 'CITY' };
  expect((await act('adoptSocialOpinion', { id, ...adopted })).refusals).toEqual(['BEFORE_FILED adoptedOn']);
  await act('adoptSocialOpinion', { id, ...adopted, adoptedOn: '2023-06-01' });
  expect((await change('correct', 'socialOpinion', id, adopted)).userErrors).toMatchObject([{ code: 'BEFORE_FILED', field: 'adoptedOn' }]);
  await expect(create('socialOpinion', '421300', { ...opinion, ...adopted, title: '更早' })).rejects.toThrow(
    '第 1 行：签发、报送、采用、退回不会早于提交日期。',
  );
});

test('a correction mends what was entered wrong; it signs and adopts nothing', async () => {
  const id = await create('socialOpinion', '421300', { ...opinion, title: '更正' });
  const correct = async (input: object) => (await change('correct', 'socialOpinion', id, input)).userErrors.map(({ code }) => code);
  expect(await correct({ signedOn: '2023-06-01' })).toEqual(['NOT_POSSIBLE_NOW']);
  expect(await correct({ title: '改正' })).toEqual([]);
  await act('signSocialOpinion', { id, signedOn: '2023-06-01' });
  expect(await correct({ adoptedOn: '2023-06-02', adoptedAt: 'CITY' })).toEqual(['NOT_POSSIBLE_NOW']);
  expect(await correct({ signedOn: '2023-06-02' })).toEqual([]);
  expect(await correct({ signedOn: null })).toEqual([]);
  expect(await read('socialOpinion', id, 'title state')).toEqual({ title: '改正', state: 'FILED' });
});

const shown = 'socialOpinion { id state possibleActions personKey }';

test('a member files, the office signs off, forwards upward and records the adoption', async () => {
  const member = asSubject('member', '421303', 'P7K2M9QX');
  const filed = await act('fileSocialOpinion', { committee: '421303', title: '路灯', text: '全文', filedOn: '2024-03-01' }, shown, member);
  expect(filed.socialOpinion).toMatchObject({
    state: 'FILED',
    personKey: 'P7K2M9QX',
    possibleActions: [],
  });
  const { id } = filed.socialOpinion;
  expect((await act('forwardSocialOpinion', { id, forwardedTo: '省政协' }, shown)).userErrors).toEqual([
    {
      code: 'NOT_POSSIBLE_NOW',
      field: 'id',
      message: 'This SocialOpinion is FILED: forwardSocialOpinion is not possible now. Possible: signSocialOpinion, returnSocialOpinion.',
    },
  ]);
  await act('signSocialOpinion', { id, signedOn: '2024-03-05' });
  await act('forwardSocialOpinion', { id, forwardedTo: '区住建局', forwardedOn: '2024-03-06' });
  expect(await figure('421300', 'SOCIAL_OPINIONS_FORWARDED', { filter: { to: ['UNIT'] }, period: { year: 2024 } })).toBe(1);
  await act('forwardSocialOpinion', { id, forwardedTo: '随州市政协', forwardedCommittee: '421300', forwardedOn: '2024-04-06' });
  expect(await figure('421300', 'SOCIAL_OPINIONS_FORWARDED', { filter: { to: ['UNIT'] }, period: { year: 2024 } })).toBe(0);
  expect(await figure('421300', 'SOCIAL_OPINIONS_FORWARDED', { period: { year: 2024, month: 4 } })).toBe(1);
  expect(await figure('421300', 'SOCIAL_OPINIONS_SIGNED', { period: { year: 2024, quarter: 1 } })).toBe(1);
  const adopted = await act('adoptSocialOpinion', { id, adoptedAt: 'CITY', adoptedOn: '2024-05-01' }, shown);
  expect(adopted.socialOpinion).toMatchObject({ state: 'ADOPTED', possibleActions: [] });
  expect(await read('socialOpinion', id, 'audit { action actor }', asStaff('421303'))).toMatchObject({
    audit: [
      { action: 'CREATE', actor: expect.stringContaining('MEMBER') },
      { action: 'signSocialOpinion' },
      { action: 'forwardSocialOpinion' },
      { action: 'forwardSocialOpinion' },
      { action: 'adoptSocialOpinion' },
    ],
  });
});

test('what is returned goes back to the member who filed it, and to nobody else', async () => {
  const member = asSubject('member', '421303', 'P7K2M9QX');
  const { socialOpinion } = await act('fileSocialOpinion', { committee: '421303', title: '停水', text: '略' }, shown, member);
  const { id } = socialOpinion;
  await act('signSocialOpinion', { id });
  expect((await act('returnSocialOpinion', { id, returnReason: '请补充数据' }, shown)).socialOpinion.state).toBe('RETURNED');
  const refile = (headers: Record<string, string>) =>
    tongxin.ask(
      'mutation ($input: RefileSocialOpinionInput!) { refileSocialOpinion(input: $input) { socialOpinion { state signedOn } userErrors { code } } }',
      { input: { id, text: '有数据' } },
      headers,
    );
  for (const other of [asSubject('member', '421303', 'P0000002'), asStaff('421300'), {}])
    expect((await refile(other as Record<string, string>)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await refile(member)).data.refileSocialOpinion).toEqual({ socialOpinion: { state: 'FILED', signedOn: null }, userErrors: [] });
  expect(await read('socialOpinion', id, 'text', asStaff('421303'))).toEqual({ text: '有数据' });
  const elsewhere = { committee: '421300', title: '停水', text: '略' };
  const { errors } = await tongxin.ask(
    'mutation ($input: FileSocialOpinionInput!) { fileSocialOpinion(input: $input) { userErrors { code } } }',
    { input: elsewhere },
    member,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('whatever the order of actions, a report is where its table says', async () => {
  let number = 0;
  await walkAtRandom(
    words,
    'socialOpinion',
    () => create('socialOpinion', '421300', { title: `第${++number}条`, text: '略', filedOn: '2024-01-01' }),
    {
      signSocialOpinion: {},
      forwardSocialOpinion: { forwardedTo: '省政协' },
      adoptSocialOpinion: { adoptedAt: 'PROVINCE' },
      returnSocialOpinion: { returnReason: '请补充' },
      refileSocialOpinion: { text: '改过' },
    },
  );
});
