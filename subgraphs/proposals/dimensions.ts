import { dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { attestation } from '@tongxin/vocabulary/vocabulary.ts';
import { assignmentRole } from './fields/assignment.fields.ts';
import { adoption, proposalKind } from './fields/proposal.vocabulary.ts';

/** Dimensions of the measures of several features. */
export const kind = dimension(['提案类型', 'Kind of proposal'], proposalKind);
export const adopted = dimension(['采纳情况', 'Adoption'], adoption);
export const unit = openDimension(
  ['承办单位', 'Handling unit'],
  [
    '承办单位现在的名称；更名、合并的计入现承接单位',
    'Name of the unit that handles as it is now: renamed and merged ones under their present name',
  ],
  'unit',
);
export const attested = dimension(['确认方式', 'Attestation'], attestation);
export const handling = { unit, role: dimension(['办理方式', 'Role of the unit'], assignmentRole) };
