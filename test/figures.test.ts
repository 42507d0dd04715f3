import { expect, test } from '@jest/globals';
import { asStaff, testService } from './kit/service.ts';

const tongxin = testService();

const createConsultation = async (committee: string, input: object) => {
  const { data, errors } = await tongxin.ask(
    `mutation ($input: CreateConsultationInput!) { createConsultation(input: $input) { consultation { id title } userErrors { code field message } } }`,
    { input: { committee, ...input } },
    asStaff(committee),
  );
  expect(errors).toBeUndefined();
  return data.createConsultation;
};

test('from a record to a figure and back, over three levels', async () => {
  const county = await createConsultation('421303', { title: '路灯', form: 'FRONTLINE', heldOn: '2023-05-10', opinions: ['甲', '乙'] });
  const city = await createConsultation('421300', { title: '停车难', form: 'FRONTLINE', heldOn: '2023-06-01' });
  await createConsultation('420000', { title: '全会', form: 'PLENARY', heldOn: '2023-01-10' });
  expect(county.userErrors).toEqual([]);
  const { data, errors } = await tongxin.ask(`{
    committee(code: "420000") {
      figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) {
        value measure { name unit } committee { name }
        byChild { committee { code } value reach }
        series(by: QUARTER) { period { from until } value }
        againstLastYear { change rate reason figure { value } }
        status completeness { complete committees expected owners { cell { code } state } }
        records(first: 2) { totalCount nodes { amount day record { id card { title } ... on Consultation { form opinions host { shortName } } } } pageInfo { hasNextPage endCursor } }
      }
      frontline: figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }, filter: [{ name: "form", values: ["FRONTLINE"] }]) { value }
      own: figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }, reach: SELF) { value }
      opinions: figure(measure: OPINIONS_COLLECTED, period: { from: "2023-05-05", until: "2023-05-20" }) { value }
    }
  }`);
  expect(errors).toBeUndefined();
  const { figure, frontline, own, opinions } = data.committee;
  expect(figure).toMatchObject({
    value: 3,
    measure: { name: '协商活动', unit: '场次' },
    againstLastYear: { change: null, rate: null, figure: { value: null } },
    status: 'NOT_EXPECTED',
    completeness: { complete: false, committees: 117, expected: 0, owners: [{ cell: { code: '420000' }, state: 'CURRENT' }] },
  });
  expect(figure.byChild.slice(0, 2)).toEqual([
    { committee: { code: '421300' }, value: 2, reach: 'SUBTREE' },
    { committee: { code: '420000' }, value: 1, reach: 'SELF' },
  ]);
  expect(figure.series.map((step: { value: number }) => step.value)).toEqual([1, 2, null, null]);
  expect(figure.records).toMatchObject({
    totalCount: 3,
    nodes: [
      {
        amount: 1,
        day: '2023-06-01',
        record: { id: city.consultation.id, card: { title: '停车难' }, form: 'FRONTLINE', host: { shortName: '随州市政协' } },
      },
      { record: { id: county.consultation.id, opinions: ['甲', '乙'], host: { shortName: '随州市曾都区政协' } } },
    ],
    pageInfo: { hasNextPage: true },
  });
  expect([frontline.value, own.value, opinions.value]).toEqual([2, 1, 2]);
});
