import type { PointRequest, PointRule } from '@tongxin/infra/ledger/points.ts';

/** The points of a committee's members, and the rules by which they are counted. */
export interface Performance extends PointRequest {
  rules: PointRule[];
}

/** One member's standing; `among` is the request by which they are ranked. */
export interface MemberPerformance {
  among: PointRequest;
  key: string;
}
