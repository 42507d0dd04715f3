import { date, dated, reference, text, texts } from '@tongxin/infra/kernel/field.ts';

export const unitFields = {
  name: dated(
    text(['名称', 'Name'], ['单位现在的全称。', 'Its full name as it is now.'], { example: '省农业农村厅', required: true, max: 100 }),
  ),
  shortName: text(['简称', 'Short name'], ['规范的简称。', 'What it is called for short.'], { example: '省农厅', max: 100 }),
  aliases: texts(
    ['曾用名和别名', 'Former and other names'],
    [
      '其他写法和不知何时用过的名称；以其中任何一个都能找到该单位。更名时写明变更日期，原名称自动保留。',
      'Other ways to write it, and names that it had nobody knows when: it is found by each of them. What it was called before it was renamed is kept of itself.',
    ],
    { example: '省农业厅；省委农办', max: 100 },
  ),
  parent: reference(
    'unit',
    ['上级单位', 'Parent'],
    ['所隶属的单位，如二级单位的主管局。', 'The unit to which it belongs, such as the bureau above an institution.'],
    { onEnd: 'REFUSE' },
  ),
  establishedOn: date(['设立日期', 'Set up on'], ['设立的日期；不清楚的可以不填。', 'Day on which it was set up, where that is known.'], {
    example: '2010-03-01',
  }),
  abolishedOn: date(
    ['撤销日期', 'Abolished on'],
    ['撤销或并入其他单位的日期；仍设立的为空。', 'Day on which it was abolished or merged into another; empty while it exists.'],
  ),
  successor: reference(
    'unit',
    ['承接单位', 'Successor'],
    [
      '撤销后承接其职责的单位；原交办事项由该单位继续办理，历年情况与其合并计算。',
      'The unit that took over its work: it acts on what was assigned to this one, and both are one history.',
    ],
    { onEnd: 'REFUSE', aliveOn: 'abolishedOn' },
  ),
  present: reference(
    'unit',
    ['现承接单位', 'Present unit'],
    [
      '几经承接之后，现在承接其职责的单位；为空即是该单位本身。',
      'The last of its successors, which acts for it now; null: the unit itself.',
    ],
    { derived: true, onEnd: 'REFUSE' },
  ),
  presentName: text(
    ['现名称', 'Present name'],
    ['现承接单位的名称：列表和统计以此归总。', 'Name of the present unit, under which lists and figures count it.'],
    { example: '省农业农村厅', required: true, derived: true, max: 100 },
  ),
};
