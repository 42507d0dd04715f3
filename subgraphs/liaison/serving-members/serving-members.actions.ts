import { today } from '@tongxin/infra/days.ts';
import { defineAction, type Work } from '@tongxin/infra/kernel/action.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { grounds, publishNames, refuseUnpublished, takeBack } from '@tongxin/infra/store/publish-names.ts';
import { platform } from '../platform/platform.kind.ts';
import { serving } from '../platform/serving.ts';

const publish = defineAction({
  name: 'publishServingMembers',
  on: platform,
  description: [
    '公开现在平台履职的委员（负责人和下沉委员）的姓名，群众据此找委员；不再履职的自动不再显示，新来的再公开一次即可。由负责发布的工作人员办理，写明依据。',
    'Publishes the names of the members who serve a platform now, its heads and those posted there, so that citizens can choose one. Who serves there no longer is no longer shown; for who is new it is done again. By the staff who publish, saying by which right.',
  ],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    const shown = new Map([...(await serving(work, record.id, today())).keys()].map(key => [key, {}]));
    return said(work, record, await publishNames(work, [{ record, shown }]));
  },
});

const retract = defineAction({
  name: 'retractServingMembers',
  on: platform,
  description: ['撤回已公开的平台委员姓名，写明依据。', 'Takes back the names of the members who serve a platform, saying by which right.'],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    if (!record.servingPublishedOn) refuseUnpublished(work);
    await takeBack(work, [record]);
    return said(work, record, null);
  },
});

type Platform = RowOf<typeof platform>;

function said(work: Work, record: Platform, day: string | null): { record: Platform } {
  record.servingPublishedOn = day;
  work.hand.touch(record);
  return { record };
}

export const servingMembersActions = [publish, retract];
