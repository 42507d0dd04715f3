import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { submission } from './submission.kind.ts';

const byChannel = { channel: dimension(['渠道', 'Channel'], choicesOf(submission, 'channel')) };

export const submissionMeasures = defineMeasures({
  SUBMISSIONS: {
    label: ['群众反映', 'Submissions'],
    definition: ['期内收到的群众反映。', 'Submissions received in the period.'],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: byChannel,
  },
  SUBMISSIONS_ANSWERED: {
    label: ['已答复群众反映', 'Submissions answered'],
    definition: ['期内答复的群众反映。', 'Submissions answered in the period.'],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: byChannel,
  },
  SUBMISSIONS_MATCHED: {
    label: ['转交委员的群众反映', 'Submissions matched'],
    definition: ['期内转交委员承接的群众反映。', 'Submissions matched to a member in the period.'],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: byChannel,
  },
  SUBMISSIONS_OPEN: {
    label: ['未答复群众反映', 'Submissions open'],
    definition: [
      '期末已收到而未答复、未办结、也未合并的群众反映。',
      'Submissions received and neither answered, closed nor merged at the end of the period.',
    ],
    unit: '件',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: byChannel,
  },
  SUBMISSIONS_OVERDUE: {
    label: ['逾期未答复群众反映', 'Submissions overdue'],
    definition: [
      '答复期限在期末之前、期末仍未了结的群众反映；期限在转交委员时确定。',
      'Submissions that were to be answered before the end of the period and are open then; the day is set when they are matched.',
    ],
    unit: '件',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: byChannel,
  },
});
