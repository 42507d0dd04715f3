import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { leadsNobody } from '@tongxin/infra/kernel/leads.ts';
import { firstBroken, type Rule } from '@tongxin/infra/kernel/rule.ts';
import { submissionFields } from './submission.fields.ts';
import { submissionWorkflow } from './submission.workflow.ts';

export const submission = defineKind({
  name: 'submission',
  prefix: 'sub',
  subgraph: 'liaison',
  duty: 'LIAISON',
  label: ['群众反映', 'Submission'],
  description: [
    '群众在平台反映的事项（码上提），可匿名，也可留联系方式。',
    'What a citizen raises (码上提): at a platform, anonymously or with a contact.',
  ],
  fields: submissionFields,
  door: 'ACTS',
  naturalKey: ['receivedOn', 'subject', 'placeName'],
  lasts: ['receivedOn', 'answeredOn'],
  verify: leadsNobody({ table: 'liaison.submission', field: 'duplicateOf', shown: 'subject', label: '群众反映' }),
  workflow: submissionWorkflow,
  waits: { RECEIVED: true, MATCHED: true },
  check: ({ receivedOn, matchedTo, matchedOn, duplicateOf, mergedOn, answeredOn, closedOn, closeReason, openReply }, { language }) =>
    firstBroken(
      [
        [
          !matchedTo !== !matchedOn,
          'matchedOn',
          'INCOMPLETE',
          '承接委员与转交日期应同时填写。',
          'The member and the day of the match go together.',
        ],
        [
          !duplicateOf !== !mergedOn,
          'mergedOn',
          'INCOMPLETE',
          '并入的那件与合并日期应同时填写。',
          'Into which it was merged and when go together.',
        ],
        [
          !!closedOn && !answeredOn && !closeReason,
          'closeReason',
          'REQUIRED',
          '未答复即办结的，请写明原因。',
          'It was not answered: say why it is closed.',
        ],
        [
          !!openReply && !answeredOn,
          'answeredOn',
          'INCOMPLETE',
          '公开答复与答复日期应同时填写。',
          'The open reply and its day go together.',
        ],
        ...Object.entries({ matchedOn, mergedOn, closedOn }).map(
          ([field, day]): Rule => [
            !!day && day < receivedOn,
            field,
            'OUT_OF_ORDER',
            '日期早于收到日期。',
            'It cannot come before it was received.',
          ],
        ),
      ],
      language,
    ),
});
