import { committee, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';

export const corpsMembership = defineKind({
  name: 'corpsMembership',
  prefix: 'cpm',
  subgraph: 'members',
  label: '服务团成员',
  description: 'The place of an expert or member in a service corps, whichever committee they come from.',
  fields: {
    corps: reference('serviceCorps', '服务团', 'The corps.', '乡村振兴专家服务团', { required: true, inverse: 'memberships' }),
    personKey: personKey(),
    home: committee('来自政协', 'Committee on which the person sits or whose expert they are, where it is another one.', '420000'),
    field: text('专长', 'What they are there for.', '', { max: 100 }),
    since: date('加入日期', 'Day of joining.', '2022-05-01', { required: true }),
    until: date('退出日期', 'Day of leaving; empty while in the corps.', ''),
  },
  naturalKey: ['corps', 'personKey', 'since'],
  lasts: ['since', 'until'],
});
