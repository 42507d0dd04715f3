import type pg from 'pg';
import { withOwner } from '../../store/owner.ts';
import { type Chain, type KeptHead, verifyWithin } from '../verify.ts';

/** What the audit is made of. */
export const TABLES = ['audit', 'version', 'sealed', 'audit_change', 'audit_link', 'audit_head', 'personal'] as const;

/**
 * Does something to the audit with the rights of the owner, whom no trigger stops; what verification says of a committee's chain then. It is
 * undone.
 */
export const tamper = (
  url: string,
  committee: string,
  work: (client: pg.Client) => Promise<unknown>,
  heads: readonly KeptHead[] = [],
): Promise<string[]> =>
  withOwner(url, async client => {
    await client.query('BEGIN');
    await client.query(TABLES.map(table => `ALTER TABLE record.${table} DISABLE TRIGGER USER`).join(';'));
    await work(client);
    const faults = faultsOf(await verifyWithin(client, { heads }), committee);
    await client.query('ROLLBACK');
    return faults;
  });

export const faultsOf = (chains: readonly Chain[], committee: string): string[] =>
  chains.filter(chain => chain.committee === committee).flatMap(({ faults }) => faults);
