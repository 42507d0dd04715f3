import { choice, choices, date, text } from '@tongxin/infra/kernel/field.ts';

export const territoryChangeType = choices('TerritoryChangeType', ['区划调整的类型。', 'What kind of change of territory it is.'], {
  RENAMED: ['更名', 'Renamed'],
  MOVED: ['变更隶属', 'Moved to another parent'],
  RECODED: ['改设', 'Carries on under another code'],
  MERGED: ['并入', 'Merged into another'],
  SPLIT: ['析置', 'Part of it became a new one'],
  MADE: ['新设', 'Made anew'],
});

const SIX_DIGITS = { test: /^\d{6}$/, says: ['六位行政区划代码', 'six digits of GB/T 2260'] } as const;

export const territoryChangeFields = {
  change: choice(
    territoryChangeType,
    ['调整类型', 'Change'],
    [
      '更名：代码不变，名称变了。变更隶属：代码不变，上级变了。改设：原代码撤销，由新代码承接，如撤县设区。并入：原代码撤销，并入另一个。析置：从中析出一部分，设立新的，原来的仍在。新设：说不清由何而来的新设。一个撤销后分成几个的，主要的一个写“改设”，其余写“析置”；几个合成一个新的，主要的一个写“改设”，其余写“并入”。',
      'RENAMED: same code, another name. MOVED: same code, another parent. RECODED: its code ended and another, new one carries on (a county made a district). MERGED: its code ended and it became part of one that is there. SPLIT: part of it became a new one, and it stays. MADE: new, of no known origin. Where one that ended became several, the main one is RECODED and the others are SPLIT; where several became a new one, the main one is RECODED and the others are MERGED.',
    ],
    { example: 'RECODED', required: true },
  ),
  division: text(
    ['行政区划代码', 'Division'],
    ['调整前的六位代码；新设的写新代码。', 'Its code of six digits before the change; of what was made, the new one.'],
    { example: '421023', required: true, pattern: SIX_DIGITS },
  ),
  successor: text(
    ['调整后代码', 'Successor'],
    [
      '改设、析置写新代码，并入写所并入的代码。',
      'Of RECODED and SPLIT the new code, of MERGED that of the division into which it was merged.',
    ],
    { example: '421088', pattern: SIX_DIGITS },
  ),
  name: text(
    ['调整后名称', 'Name'],
    [
      '更名、析置、新设必填；改设而名称变了的也要写。',
      'What it is called from then: of RENAMED, SPLIT and MADE, and of RECODED where that changed.',
    ],
    { example: '监利市', max: 100 },
  ),
  formerName: text(
    ['调整前名称', 'Former name'],
    [
      '调整前的名称。2023 年版区划代码之前的更名、改设、并入必填，因为代码表里已没有它。',
      'What it was called until then. Needed of a change before the edition of 2023, which no longer tells it; checked otherwise.',
    ],
    { example: '监利县', max: 100 },
  ),
  parent: text(
    ['调整后上级', 'Parent'],
    [
      '变更隶属、新设必填；改设、析置而上级变了的也要写。六位代码。',
      'To which it belongs from then, by code: of MOVED and MADE, and of RECODED and SPLIT where that changed.',
    ],
    { example: '421000', pattern: SIX_DIGITS },
  ),
  formerParent: text(
    ['调整前上级', 'Former parent'],
    [
      '调整前的上级，六位代码。',
      'To which it belonged until then, by code. Needed of a MOVED before the edition of 2023; checked otherwise.',
    ],
    { example: '421000', pattern: SIX_DIGITS },
  ),
  effectiveOn: date(
    ['生效日期', 'Effective on'],
    ['调整生效的日期；不清楚的留空，另写“最迟日期”。', 'Day from which it holds; empty where that is not known.'],
    { example: '2020-06-12' },
  ),
  heldBy: date(
    ['最迟日期', 'Held by'],
    [
      '生效日期不清楚时，已知调整后情形的最早一日，统计自该日起按调整后计算。',
      'Where the day is not known: the first day on which it is known to hold, from which figures take it to.',
    ],
  ),
  document: text(['批准文件', 'Document'], ['批准调整的文件名称。', 'Title of the document that ordered it.'], {
    example: '关于行政区划调整的批复',
    max: 300,
  }),
  documentNumber: text(['文号', 'Document number'], ['批准文件的文号。', 'Number of that document.']),
  documentedOn: date(['批准日期', 'Documented on'], ['批准文件的日期。', 'Date of that document.']),
  remark: text(['备注', 'Remark'], ['需要说明的情况。', 'Anything else to say.'], { max: 500 }),
};
