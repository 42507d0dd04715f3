import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { scalars } from '@tongxin/infra/graphql/scalars.ts';
import type { Cell } from './cells/cell.ts';
import { askOwners, type Owners } from './owners/owner-routing.ts';
import { wholeCell } from './owners/whole-cell.ts';
import { createExecutor, type Executor } from './plan/executor.ts';
import type { Planner } from './plan/supergraph.ts';

export interface GatewayOptions extends Owners {
  planner: Planner;
}

/** Answers operations over the supergraph: plans each, asks its subgraphs, each at the owners of its records. */
export type Gateway = Executor<RequestContext>;

/** What the scalars of the schema must be; a value that is not costs the field that it is given to. */
const SCALARS = Object.fromEntries(Object.entries(scalars).map(([name, { parseValue }]) => [name, parseValue]));

export const createGateway = ({ planner, ...owners }: GatewayOptions): Gateway => createExecutor(planner, askOwners(owners), SCALARS);

/** The subgraphs of all cells as one, for another router. */
export const createWhole = (owners: Owners): Cell => wholeCell(askOwners(owners));
