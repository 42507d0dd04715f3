import { choice, choices, committee, integer, type Row, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say, type Words } from '@tongxin/infra/kernel/words.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';

export const targetMeasure = choices(
  'TargetMeasure',
  ['指标在所属行动和年度内计算的内容。', 'What a target counts, under its initiative and within its year.'],
  {
    SESSIONS: ['协商场次', 'Consultations held'],
    PROBLEMS_SOLVED: ['解决问题数', 'Problems solved'],
    PLACES: ['覆盖地点数', 'Places reached'],
    EVERY_PLACE: ['每个地点至少一次', 'Every place at least once'],
  },
);

const cumulative = (month: string, [zh, en]: Words) =>
  integer(
    [`${month}月底累计`, `By the end of month ${month}`],
    [
      `1 月 1 日至${zh}应完成的数量；不填即按全年均摊，向上取整。`,
      `How much is to be reached from 1 January to ${en}; empty: an equal share of the year, rounded up.`,
    ],
    { max: 1_000_000 },
  );
const fields = {
  title: text(['名称', 'Name'], ['用文字说明要完成什么。', 'What is to be reached, in words.'], {
    example: '每个社区每年至少协商一次',
    required: true,
  }),
  initiative: reference(
    'initiative',
    ['所属行动', 'Under initiative'],
    ['该指标所属的行动，不限由哪个政协发起。', 'Initiative that it belongs to, of whichever committee.'],
    {
      example: '一线协商·共同缔造',
      required: true,
      anyOwner: true,
      relation: 'TARGET_OF',
      joins: false,
      inverse: 'targets',
      onEnd: 'STAYS',
    },
  ),
  aimedAt: committee(
    ['责任政协', 'Responsible committee'],
    [
      '应完成该指标的政协，含其所有下级；不填即为本委员会。',
      'Committee that is to reach it, with all below; the owner unless another is named.',
    ],
  ),
  measure: choice(targetMeasure, ['计算内容', 'What is counted'], ['按什么计算。', 'What is counted.'], {
    example: '协商场次',
    required: true,
  }),
  number: integer(
    ['目标数', 'Number to reach'],
    [
      '到年底应完成的数量；选“每个地点至少一次”（`EVERY_PLACE`）的不填，以登记地点的 100% 为目标。',
      'How many by the end of the year; left out for EVERY_PLACE, which is 100 percent of the register.',
    ],
    { example: '100', min: 1, max: 1_000_000 },
  ),
  year: integer(['年度', 'Year'], ['公历年度。', 'Calendar year.'], { example: '2024', required: true, min: 1949, max: 2100 }),
  lastYear: integer(
    ['沿用至', 'Holds until'],
    [
      '沿用到哪个年度为止：只限当年的填当年；不填即逐年沿用，直至同一指标另订或行动结束。',
      'Last year in which it holds: the year itself where it is for once; empty: year after year, until the same target is set anew or the initiative ends.',
    ],
    { min: 1949, max: 2100 },
  ),
  byMarch: cumulative('3', ['3 月 31 日', '31 March']),
  byJune: cumulative('6', ['6 月 30 日', '30 June']),
  bySeptember: cumulative('9', ['9 月 30 日', '30 September']),
};

export const target = defineKind({
  name: 'target',
  prefix: 'tgt',
  subgraph: 'consultations',
  statuses: 'measure',
  duty: 'CONSULTATIONS',
  label: ['指标', 'Indicator'],
  description: [
    '某一行动中，一个政协一年内应完成的指标，由该政协或其上级政协设定；此后各年沿用，直至另订。',
    'What a committee is to reach in a year under an initiative (指标). Set by that committee or by one above it; it holds in the years after until it is set anew.',
  ],
  fields,
  naturalKey: ['year', 'initiative', 'measure', 'aimedAt'],
  check: whatIsWrong,
});

function whatIsWrong(record: Row<typeof fields>, { committee, language }: Hearing): Fault | null {
  const problem = (field: string, code: string, zh: string, en: string) => ({ field, code, message: say(language, zh, en) });
  const { measure, number, aimedAt, byMarch, byJune, bySeptember } = record;
  if (measure === 'EVERY_PLACE' && number != null)
    return problem(
      'number',
      'NOT_WANTED',
      '“每个地点至少一次”以登记的地点为准，不填目标数。',
      'EVERY_PLACE follows the register: leave number out.',
    );
  if (measure !== 'EVERY_PLACE' && number == null) return problem('number', 'REQUIRED', '“目标数”必填。', '"number" is required.');
  if (record.lastYear != null && record.lastYear < record.year)
    return problem('lastYear', 'OUT_OF_ORDER', '“沿用至”不能早于年度。', 'It cannot hold until a year before its own.');
  if (aimedAt && aimedAt !== committee && !isBelow(aimedAt, committee) && !isBelow(aimedAt, committee, `${record.year}-12-31`))
    return problem(
      'aimedAt',
      'NOT_BELOW',
      `${aimedAt} 不是本级或下级政协。`,
      `${aimedAt} is not below ${committee}: a target is set for oneself or those below.`,
    );
  const steps = [byMarch, byJune, bySeptember, number ?? 100].filter(each => each != null);
  return steps.some((each, index) => each < (steps[index - 1] ?? each))
    ? problem(
        'byMarch',
        'OUT_OF_ORDER',
        '各季累计数应逐季不减，且不超过目标数。',
        'What is reached by each quarter cannot be less than by the one before, nor more than number.',
      )
    : null;
}
