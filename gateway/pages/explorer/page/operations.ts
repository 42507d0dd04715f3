import { type DocumentNode, Kind, parse, print, TokenKind } from 'graphql';

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

export interface Operation {
  name: string;
  writes: boolean;
}

/** None when the query is not well formed. */
export function operationsIn(query: string): Operation[] {
  return (parsed(query)?.definitions ?? [])
    .filter(definition => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name, operation }) => ({ name: name?.value ?? '', writes: operation === 'mutation' }));
}

/** Tidied; undefined when it is not well formed, or has comments inside, which the printer would lose. */
export function tidied(query: string): string | undefined {
  const document = parsed(query);
  if (!document?.loc) return undefined;
  const comments = [];
  let token = document.loc.startToken.next;
  while (token?.kind === TokenKind.COMMENT) {
    comments.push(`#${token.value}\n`);
    token = token.next;
  }
  for (; token; token = token.next) if (token.kind === TokenKind.COMMENT) return undefined;
  return `${comments.join('')}${print(document)}\n`;
}
