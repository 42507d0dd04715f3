import { derivation, named } from '@tongxin/infra/kernel/derive.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { unitFields } from './unit.fields.ts';

export const unit = defineKind({
  name: 'unit',
  prefix: 'unt',
  subgraph: 'offices',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'PROPOSALS',
  label: ['承办单位', 'Handling unit'],
  description: [
    '承办提案、落实协商成果的单位。更名、合并之后仍是同一段历史：原名称、简称都能找到它，承接单位继续办理原来交办的事项。',
    'A unit (承办单位) that handles proposals and what was agreed in consultations. Renamed or merged it stays one history: it is found by its former names, and its successor acts on what was assigned to it.',
  ],
  fields: unitFields,
  naturalKey: ['name'],
  called: ['name', 'shortName', 'aliases'],
  lasts: ['establishedOn', 'abolishedOn'],
  check: ({ successor, abolishedOn }, { language }) =>
    firstBroken(
      [
        [
          !!successor && !abolishedOn,
          'abolishedOn',
          'REQUIRED',
          '有承接单位的，请写明撤销日期；只是更名的，请改名称并写明变更日期，原名称会保留。',
          'What has a successor has ended: say on which day. If it was only renamed, change its name and say since when: the old one is kept.',
        ],
      ],
      language,
    ),
  derive: derivation(unitFields, { next: named('unit', unitFields, 'successor') }, ({ id, name, successor }, { next: [next] }) => {
    const last = next ? (next.present ?? successor) : null;
    return next && last !== id ? { present: last, presentName: next.presentName } : { present: null, presentName: name };
  }),
});
