import { dimension, openDimension } from '../../infra/records/dimension.ts';
import { assignmentRole } from './assignment/assignment.fields.ts';
import { adoption, proposalKind } from './proposal/proposal.vocabulary.ts';

/** Dimensions of the measures of several features. */
export const kind = dimension(['提案类型', 'Kind of proposal'], proposalKind);
export const adopted = dimension(['采纳情况', 'Adoption'], adoption);
export const unit = openDimension(
  ['承办单位', 'Handling unit'],
  ['承办单位名称，以填写为准', 'Name of the unit that handles, as it was written'],
);
export const handling = { unit, role: dimension(['办理方式', 'Role of the unit'], assignmentRole) };
