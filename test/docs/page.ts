import { readFileSync } from 'node:fs';
import { kindByName } from '@tongxin/gateway/model.ts';
import { Kind, parse } from 'graphql';

/** A request that a page shows, with the identity under which it is asked. */
export interface Block {
  /** The operation's name. */
  name: string;
  query: string;
  variables: string[];
  headers: Record<string, string>;
}

/** The requests of a page, in their order. A JSON block says who asks from there on; before the first one it is everybody. */
export function blocksOf(path: string): Block[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  let headers: Record<string, string> = {};
  return [...text.matchAll(/```(json|graphql)\n([\s\S]*?)```/g)].flatMap(([, language, content]) => {
    if (language === 'graphql') return [{ ...operation(path, content!), headers }];
    headers = JSON.parse(content!);
    return [];
  });
}

function operation(path: string, query: string) {
  const [first] = parse(query).definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION || !first.name) throw new Error(`${path} has a request without a name: ${query}`);
  return { name: first.name.value, query, variables: (first.variableDefinitions ?? []).map(({ variable }) => variable.name.value) };
}

/**
 * What stands in for a variable: the first id of the kind after which it is named, in the latest answer that has one; else
 * what is given under its name.
 */
export function standIn(variable: string, answers: string[], given: Record<string, unknown>): unknown {
  const kind = kindByName.get(variable);
  const found = kind && answers.map(answer => new RegExp(`${kind.prefix}_\\d{6}_[0-9a-f]{32}`).exec(answer)?.[0]);
  return found?.findLast(id => id !== undefined) ?? given[variable];
}
