import { mandate } from '@tongxin/infra/kernel/duty.ts';
import { choice, choices, committee, date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

const { REGISTRAR, PROPOSALS, LIAISON, CONSULTATIONS } = mandate.values;
const area = choices('DisclosureArea', ['开放哪方面记录中的个人信息。', 'Personal data of which records.'], {
  REGISTRAR,
  PROPOSALS,
  LIAISON,
  CONSULTATIONS,
});

export const disclosure = defineKind({
  name: 'disclosure',
  prefix: 'dis',
  subgraph: 'offices',
  duty: 'ADMINISTRATOR',
  inHouse: true,
  label: ['对上开放', 'Disclosure'],
  description: [
    '本政协允许某一上级政协查看哪方面记录中的个人信息。没有登记的一律看不到；查看须说明目的，逐次记入本政协的操作记录。',
    'That a committee lets one above it read personal data in some of its records. Without it none is read; each reading states its purpose, and is in the audit of the owner.',
  ],
  fields: {
    receiver: committee(['上级政协', 'To'], ['允许哪个上级政协的工作人员查看。', 'The committee above whose staff may read.'], {
      example: '420000',
      required: true,
    }),
    area: choice(area, ['方面', 'Area'], ['哪方面的记录。', 'Of which records.'], { example: '委员登记', required: true }),
    grounds: text(['依据', 'Grounds'], ['依据什么开放，如文件名称。', 'On what grounds, such as a document.'], {
      example: '关于联合开展履职评价的通知',
      required: true,
      max: 500,
    }),
    beginsOn: date(['起始日期', 'From'], ['从哪一日起。', 'From which day.'], { example: '2026-01-05', required: true }),
    endsOn: date(['截止日期', 'Until'], ['到哪一日为止（含当日）。', 'Until which day, that day included.'], {
      example: '2026-12-31',
      required: true,
    }),
  },
  naturalKey: ['receiver', 'area', 'beginsOn'],
  lasts: ['beginsOn', 'endsOn'],
});
