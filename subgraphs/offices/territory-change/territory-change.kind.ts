import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { territoryChangeFields } from './territory-change.fields.ts';

/** What each kind of change must say, and what it may say besides. */
const SAYS = {
  RENAMED: { needs: ['name'], may: ['formerName'] },
  MOVED: { needs: ['parent'], may: ['formerParent'] },
  RECODED: { needs: ['successor'], may: ['name', 'formerName', 'parent', 'formerParent'] },
  MERGED: { needs: ['successor'], may: ['formerName', 'formerParent'] },
  SPLIT: { needs: ['successor', 'name'], may: ['parent'] },
  MADE: { needs: ['name', 'parent'], may: [] },
} as const;
const TOLD = ['successor', 'name', 'formerName', 'parent', 'formerParent'] as const;

export const territoryChange = defineKind({
  name: 'territoryChange',
  prefix: 'trc',
  subgraph: 'offices',
  statuses: ['DECIDED'],
  duty: 'ADMINISTRATOR',
  label: ['区划调整', 'Change of territory'],
  description: [
    '行政区划和政协的一次调整：更名、改设、变更隶属、并入、析置、新设，自生效之日起作数。由省级政协登记；登记错了的，更正或撤回即恢复原状。',
    'One change of a division and its committee: renamed, recoded, moved, merged, split or made, from a day on. Kept by the committee of the province; one that was wrong is corrected or withdrawn, and all is as before.',
  ],
  governs: 'TERRITORY',
  toldBelow: true,
  fields: territoryChangeFields,
  naturalKey: ['change', 'division', 'successor', 'name', 'parent', 'effectiveOn', 'heldBy'],
  check(record, { committee, language }) {
    const { change, division, successor, parent, formerParent, effectiveOn, heldBy } = record;
    const { needs, may } = SAYS[change];
    const missing = needs.find(name => !record[name]);
    const surplus = TOLD.find(name => record[name] && ![...needs, ...may].some(each => each === name));
    const label = (name: keyof typeof territoryChangeFields) => territoryChangeFields[name].label[0];
    const codes = { division, successor, parent, formerParent };
    const elsewhere = Object.entries(codes).find(([, code]) => code && code.slice(0, 2) !== committee.slice(0, 2));
    return firstBroken(
      [
        [
          !committee.endsWith('0000'),
          'division',
          'NOT_A_PROVINCE',
          '区划调整由省级政协登记。',
          'Changes of territory are kept by the committee of the province.',
        ],
        [
          elsewhere !== undefined,
          (elsewhere?.[0] ?? 'division') as 'division',
          'OTHER_PROVINCE',
          `${elsewhere?.[1]} 不属于本省。`,
          `${elsewhere?.[1]} is not in this province.`,
        ],
        [
          division.endsWith('0000') || !!successor?.endsWith('0000'),
          'division',
          'NOT_BELOW',
          '省级行政区划的调整不在此登记。',
          'Provinces themselves do not change here.',
        ],
        [
          missing !== undefined,
          missing ?? 'name',
          'REQUIRED',
          `请写明“${label(missing ?? 'name')}”。`,
          `This kind of change says its ${missing}.`,
        ],
        [
          surplus !== undefined,
          surplus ?? 'name',
          'NOT_SAID_HERE',
          `这类调整不写“${label(surplus ?? 'name')}”。另有变化的，另登记一条。`,
          `This kind of change has no ${surplus}. What else changed is a record of its own.`,
        ],
        [successor === division, 'successor', 'SAME_RECORD', '应与调整前的代码不同。', 'It must be another code than before.'],
        [
          !effectiveOn && !heldBy,
          'effectiveOn',
          'REQUIRED',
          '请写明生效日期；不清楚的，写最迟日期。',
          'Say from which day it holds, or else by which day it is known to hold.',
        ],
      ],
      language,
    );
  },
});
