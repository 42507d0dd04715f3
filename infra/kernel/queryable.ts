/** Where SQL can be asked: a pool, a connection, or the transaction of a piece of work. */
export interface Queryable {
  query<R extends object>(statement: string | Statement, values?: unknown[]): Promise<{ rows: R[] }>;
}

/** A statement; one that has a name is prepared once for each connection of a pool. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

const names = new Map<string, string>();

/**
 * A statement that is asked again and again: to plan it takes PostgreSQL several times as long as to run it. Its text comes of declarations
 * and holds no values, so that there are as many of them as there are declarations.
 */
export function often(text: string, values: unknown[]): Statement {
  const name = names.get(text) ?? `often_${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

/** The name of such a statement, for a connection that is reached through what passes on the text alone. */
export const nameOf = (text: unknown): string | undefined => (typeof text === 'string' ? names.get(text) : undefined);
