import { modelOf } from '../infra/records/model.ts';
import { actions } from './actions.ts';
import { kinds } from './kinds.ts';

/** All kinds and actions of the service. */
export const model = modelOf(kinds, actions);
