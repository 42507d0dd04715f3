import { choice, choices, date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { reportingArea } from '@tongxin/vocabulary/vocabulary.ts';

export const rhythm = choices('ReportingRhythm', ['多久报送一次。', 'How often it is reported.'], {
  MONTH: ['每月', 'Every month'],
  QUARTER: ['每季', 'Every quarter'],
  HALF_YEAR: ['每半年', 'Every half-year'],
  YEAR: ['每年', 'Every year'],
});

export const expectedOf = choices('ExpectedOf', ['要求谁报送。', 'Who is to report.'], {
  OWN: ['本级', 'The committee itself'],
  CHILDREN: ['直接下级', 'Those directly below'],
  BELOW: ['所有下级', 'All below'],
  ALL: ['本级及所有下级', 'The committee itself and all below'],
});

/** One measure of an area; empty: all of the area. */
export const measure = text(
  ['指标', 'Measure'],
  ['只限某一指标的，写其代码；不填即为这方面的全部。', 'Code of the one measure that is meant; empty: all of the area.'],
  { max: 100 },
);

export const area = choice(reportingArea, ['方面', 'Area'], ['报送哪方面的工作。', 'Work of which kind.'], {
  example: '协商',
  required: true,
});

export const expectationFields = {
  title: text(['名称', 'Title'], ['这项要求的名称。', 'What it is called.'], { example: '协商工作月报', required: true }),
  area,
  measure,
  every: choice(rhythm, ['周期', 'Rhythm'], ['多久报送一次。', 'How often.'], { example: '每月', required: true }),
  dueDays: integer(
    ['期满后几日内', 'Days to report'],
    ['一期结束后几日内报送（天）。', 'Within how many days after the end of a period it is due (days).'],
    { example: '10', required: true, min: 0, max: 366 },
  ),
  expectedOf: choice(expectedOf, ['报送单位', 'Of whom'], ['要求谁报送。', 'Who is to report.'], {
    example: '本级及所有下级',
    required: true,
  }),
  grounds: text(['依据', 'Grounds'], ['依据的文件、行动或制度。', 'Document, initiative or rule on which it rests.'], {
    example: '关于报送协商工作情况的通知',
    max: 500,
  }),
  initiative: reference(
    'initiative',
    ['所依据的行动', 'Under initiative'],
    [
      '因某一行动而要求的，写该行动；行动结束后不再要求。',
      'Initiative for which it is expected; nothing is expected any more once that has ended.',
    ],
    { anyOwner: true, relation: 'EXPECTED_UNDER', joins: false, onEnd: 'STAYS' },
  ),
  target: reference(
    'target',
    ['所依据的指标', 'For target'],
    [
      '为某项指标而要求的，写该指标；指标不再沿用后不再要求。',
      'Target for whose progress it is expected; nothing is expected any more once that holds no longer.',
    ],
    { anyOwner: true, relation: 'EXPECTED_FOR', joins: false, onEnd: 'STAYS' },
  ),
  beginsOn: date(
    ['起始日期', 'From'],
    ['从哪一日起；第一期是包含这一日的一期。', 'From which day: the first period is the one with this day in it.'],
    {
      example: '2024-01-01',
      required: true,
      ahead: true,
    },
  ),
  endsOn: date(
    ['截止日期', 'Until'],
    ['到哪一日为止（含当日）；没有期限的为空。', 'Until which day, that day included; empty without end.'],
    { ahead: true },
  ),
};
