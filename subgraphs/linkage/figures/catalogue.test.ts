import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin } = kit();

const CATALOGUE = `{
  held: measure(code: CONSULTATIONS_HELD) { ...all }
  rate: measure(code: PROPOSAL_ADOPTION_RATE) { ...all }
}
fragment all on Measure {
  label name nameEn unit unitLabel decimals definition definitionZh definitionEn version earlierVersions { version definition until }
  dimensions { name label open meaning values { code name label } }
}`;

interface Shown {
  dimensions: { name: string; values: unknown[] }[];
}

const catalogue = async (language?: string) => {
  const { data, errors } = await tongxin.ask(CATALOGUE, {}, language ? { 'accept-language': language } : {});
  expect(errors).toBeUndefined();
  return data as unknown as { held: Shown; rate: Shown };
};

test('a measure is shown in the language asked for, Chinese unless it is English', async () => {
  const [held, rate] = [
    { name: '协商活动', nameEn: 'Consultations held', unit: '场次' },
    { decimals: 2, unit: '%', unitLabel: '%' },
  ];
  const both = {
    definitionZh: '期内举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
    definitionEn:
      'Consultations held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
  };
  const before = '期内举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。';
  const earlierVersions = [{ version: 1, definition: before, until: '0.6.0' }];
  expect(await catalogue()).toMatchObject({
    held: {
      ...held,
      ...both,
      label: held.name,
      unitLabel: '场次',
      decimals: 0,
      definition: both.definitionZh,
      version: 2,
      earlierVersions,
    },
    rate: { ...rate, label: '提案采纳率', version: 1, earlierVersions: [] },
  });
  expect(await catalogue('en')).toMatchObject({
    held: { ...held, ...both, label: held.nameEn, unitLabel: 'sessions', decimals: 0, definition: both.definitionEn },
    rate: { ...rate, label: 'Adoption rate of proposals' },
  });
});

test('a dimension lists its values with their names, or says what each place writes there', async () => {
  const [chinese, english] = [await catalogue(), await catalogue('en')];
  const of = ({ dimensions }: Shown, name: string) => dimensions.find(each => each.name === name);
  expect(of(chinese.rate, 'kind')).toEqual({
    name: 'kind',
    label: '提案类型',
    open: false,
    meaning: null,
    values: [
      { code: 'INDIVIDUAL', name: '委员提案', label: '委员提案' },
      { code: 'JOINT', name: '联名提案', label: '联名提案' },
      { code: 'COLLECTIVE', name: '集体提案', label: '集体提案' },
    ],
  });
  expect(of(english.held, 'activity_group')).toEqual({
    name: 'activity_group',
    label: 'Activity group',
    open: true,
    meaning: 'Id of the activity group that held it',
    values: [],
  });
  expect(of(english.held, 'form')).toMatchObject({ label: 'Form of consultation', open: false, meaning: null });
});

test('a measure says of which others it is made', async () => {
  const { data, errors } = await tongxin.ask(`{
    rate: measure(code: ESCALATION_AVERAGE_DAYS) { ...made }
    persons: measure(code: MEMBERS_ACTIVE) { ...made }
    held: measure(code: CONSULTATIONS_HELD) { ...made }
  }
  fragment made on Measure { numerator { code } denominator { code } subjectsOf { code } }`);
  expect(errors).toBeUndefined();
  const none = { numerator: null, denominator: null, subjectsOf: null };
  expect(data).toEqual({
    rate: { ...none, numerator: { code: 'ESCALATION_DAYS_HELD' }, denominator: { code: 'ESCALATIONS_ENDED' } },
    persons: { ...none, subjectsOf: { code: 'DUTY_ENTRIES' } },
    held: none,
  });
});
