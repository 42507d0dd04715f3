import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { accountActions } from './account/account.actions.ts';
import { account } from './account/account.kind.ts';
import { apiKeyActions } from './api-key/api-key.actions.ts';
import { apiKey } from './api-key/api-key.kind.ts';
import { apiKeyResolvers } from './api-key/api-key.resolvers.ts';
import { closingActions } from './closing/closing.actions.ts';
import { closing } from './closing/closing.kind.ts';
import { delegationActions } from './delegation/delegation.actions.ts';
import { delegation } from './delegation/delegation.kind.ts';
import { disclosure } from './disclosure/disclosure.kind.ts';
import { expectation } from './expectation/expectation.kind.ts';
import { publishedNumber } from './published-number/published-number.kind.ts';
import { territoryChange } from './territory-change/territory-change.kind.ts';
import { unit } from './unit/unit.kind.ts';

/** What an office keeps about itself, and about its territory. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const offices = defineSubgraph({
  name: 'offices',
  folder: new URL('./', import.meta.url),
  kinds: [territoryChange, unit, expectation, closing, publishedNumber, account, delegation, apiKey, disclosure],
  actions: [accountActions, delegationActions, apiKeyActions, closingActions].flat(),
  measures: [],
  resolvers: [apiKeyResolvers],
});
