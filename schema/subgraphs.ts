/** The subgraphs, in one list that composition, code generation, gateway, cells and tests read. `linkage` is at home; the others are in every cell. */
export const HOME_SUBGRAPH = 'linkage';
export const DOMAIN_SUBGRAPHS = ['members', 'liaison', 'consultations', 'proposals', 'offices'] as const;
export const SUBGRAPHS = [HOME_SUBGRAPH, ...DOMAIN_SUBGRAPHS] as const;
export type DomainSubgraph = (typeof DOMAIN_SUBGRAPHS)[number];
