import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { consultationForm } from './consultation/consultation.kind.ts';

/** Whatever members attend feeds it: consultations under their form, other events under what they are. */
const event = choices('Event', ['委员参加的是什么活动。', 'At what members attended.'], {
  PLATFORM_ACTIVITY: ['平台活动', 'Platform activity'],
  THEMED_CONSULTATION: ['专题协商议政会', 'Themed consultation and deliberation'],
  MONTHLY_CONSULTATION: ['月协商会', 'Monthly consultation'],
  SURVEY: ['调研视察', 'Survey or inspection'],
  READING_SESSION: ['读书活动', 'Reading session'],
  TRAINING: ['培训', 'Training'],
  STUDY_SESSION: ['学习', 'Study session'],
  JOINT_ACTIVITY: ['联动活动', 'Joint activity'],
  MEMBER_ACTIVITY: ['委员活动', 'Activity of members'],
  ...consultationForm.values,
});

export const attendanceMeasures = defineMeasures({
  ATTENDANCES: {
    label: ['委员参加人次', 'Attendances of members'],
    definition: ['期内各项活动到场委员人数之和，按人次计。', 'Members present, summed over what they attended in the period (人次).'],
    unit: '人次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'ATTENDANCES',
    version: 1,
    dimensions: { event: dimension(['活动', 'Event'], event), special_committee: specialCommittee },
  },
});
