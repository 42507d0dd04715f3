import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { activityGroup } from './activity-group/activity-group.kind.ts';
import { platform } from './platform/platform.kind.ts';

/** Dimensions of the measures of several features. */
export const platformKind = dimension(['平台类型', 'Kind of platform'], choicesOf(platform, 'kind'));
export const groupKind = dimension(['小组类型', 'Kind of group'], choicesOf(activityGroup, 'kind'));
