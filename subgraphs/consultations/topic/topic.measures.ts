import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { topicStep } from './steps.ts';
import { topic } from './topic.kind.ts';

const topicClass = dimension(['议题类别', 'Class of topic'], choicesOf(topic, 'class'));

export const topicMeasures = defineMeasures({
  TOPICS: {
    label: ['议题', 'Topics'],
    definition: ['期内提出的议题。', 'Topics raised in the period.'],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { origin: dimension(['议题来源', 'Origin of the topic'], choicesOf(topic, 'origin')), class: topicClass },
  },
  MATTERS_WORKED_UP: {
    label: ['汇集事项', 'Matters worked up into common topics'],
    definition: [
      '期内提出并归入共性议题的个别问题；按记录查看，即为各议题出现的次数（高频事项）。',
      'Single problems raised in the period that were worked up into a common topic; taken for each record, how often each topic came up (高频事项).',
    ],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { class: topicClass },
  },
  TOPICS_AT_STEP: {
    label: ['八步中的议题', 'Topics at a step'],
    definition: ['期末处于“八步”中某一步的议题。', 'Topics that stand at one of the eight steps at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { step: dimension(['步骤', 'Step'], topicStep) },
  },
  RESEARCH_TOPICS: {
    label: ['调研课题', 'Research topics'],
    definition: ['期内提出的调研课题。', 'Topics of research raised in the period.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { by: dimension(['提出人', 'Raised by'], choicesOf(topic, 'by')) },
  },
});
