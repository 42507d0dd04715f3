/** What of the ledger travels, each in a partition of its own for every cell. */
export const PUBLISHED = ['fact', 'link', 'card', 'card_version', 'pulse'] as const;

/** The tables of a cell's own publications, the same at both ends. */
export const partitionsOf = (cell: string): string[] => PUBLISHED.map(base => `${base}_${code(cell)}`);

export const publicationOf = (cell: string): string => `tongxin_${code(cell)}`;

export const subscriptionOf = (cell: string): string => `tongxin_${code(cell)}`;

/** The login with which `receiver` reads what `cell` publishes. */
export const receiverRole = (cell: string, receiver: string): string => `tongxin_${code(cell)}_to_${code(receiver)}`;

// These names go into SQL that takes no parameters.
function code(cell: string): string {
  if (!/^\d{6}$/.test(cell)) throw new Error(`"${cell}" is no committee code.`);
  return cell;
}
