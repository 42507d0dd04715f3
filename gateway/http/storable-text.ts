import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { GraphQLError, visit } from 'graphql';

/** Whether any text in a value of JSON is one that no database can keep. */
function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => !isStorable(name) || holdsUnstorable(part));
}

/** Refuses NUL and half of a character however they are written: `\u{0}` in a query, an escape in variables, a query in the URL. */
export const storableText: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        let unstorable = holdsUnstorable(request.variables);
        visit(document, {
          StringValue({ value }) {
            unstorable ||= !isStorable(value);
          },
        });
        if (!unstorable) return;
        throw new GraphQLError('The query or its variables hold a character that no text can have (NUL, or half of a character).', {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new HeaderMap() } },
        });
      },
    };
  },
};
