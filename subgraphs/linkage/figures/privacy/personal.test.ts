import { expect, test } from '@jest/globals';
import { measures, model } from '@tongxin/gateway/model.ts';
import { openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { fieldsThat } from '@tongxin/infra/kernel/kind.ts';
import { snake } from '@tongxin/infra/kernel/names.ts';
import { viewsIn } from '@tongxin/infra/kernel/view-text.ts';
import { allSql } from '@tongxin/infra/store/all-sql.ts';
import { measureOf } from '../../common/catalogue.ts';
import { countsPersons, isPersonal, namesIn, wholesOf } from './personal.ts';

test('what counts people is about people by whatever it is asked, and so is a share of them', () => {
  const about = measures.filter(countsPersons).map(({ code }) => code as string);
  expect(about).toEqual(
    expect.arrayContaining(['MEMBERS', 'MEMBER_SEATS', 'ATTENDANCES', 'CONSTITUENT_CONTACTS', 'SPECIAL_COMMITTEE_RATE', 'LEADERS']),
  );
  for (const code of ['CONSULTATIONS_HELD', 'PLATFORMS', 'PROPOSALS_FILED', 'PROBLEM_SOLUTION_RATE']) expect(about).not.toContain(code);
  expect(isPersonal(measureOf('ASSESSMENTS'), [])).toBe(false);
  expect(isPersonal(measureOf('ASSESSMENTS'), ['grade'])).toBe(true);
  expect(namesIn({ dimensions: [{ a: '1' }, { a: '2', b: '3' }], by: ['c'] })).toEqual(['a', 'b', 'c']);
  expect(wholesOf(measureOf('SEATS_IN_SPECIAL_COMMITTEES')).map(({ code }) => code)).toEqual(['MEMBER_SEATS']);
});

test('a dimension of acts that a guarded field of their kind holds is declared to be personal', () => {
  const guarded = fieldsThat(({ guarded, type }) => !!guarded && type !== 'person');
  const forgotten = viewsIn(allSql(model)).flatMap(({ name }) => {
    const [kindName = '', code = ''] = name.slice(name.indexOf('.') + 1).split('__');
    const kind = model.kinds.find(each => snake(each.name) === kindName);
    const measure = model.measureByCode.get(code.toUpperCase());
    if (!kind || !measure || countsPersons(measure)) return [];
    return guarded(kind).flatMap(([field, { type, choices }]) => {
      const dimension = measure.dimensions[snake(field)];
      // One of a closed set is not what a free text says.
      const holds = dimension && (!dimension.choices || choices || type === 'sector' || type === 'boolean');
      return holds && !dimension.personal ? [`${measure.code} ${field}`] : [];
    });
  });
  expect(forgotten).toEqual([]);
  expect(openDimension(['甲', 'A'], ['乙', 'B']).personal).toBeUndefined();
});
