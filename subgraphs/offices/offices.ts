import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { territoryChange } from './territory-change/territory-change.kind.ts';
import { unit } from './unit/unit.kind.ts';

/** What an office keeps about itself, and about its territory. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const offices = defineSubgraph({
  name: 'offices',
  folder: new URL('./', import.meta.url),
  kinds: [territoryChange, unit],
  actions: [].flat(),
  measures: [],
  resolvers: [],
});
