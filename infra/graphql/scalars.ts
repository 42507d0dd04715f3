import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { DAY, endOfDay, isDay, shanghai } from '../days.ts';

/** The scalars of schema/shared.graphql and of figures. Days and instants are strings throughout. */
const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const parseDay = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw bad(`"${String(value)}" is not a day. Write it as 2023-05-15.`);
};

const parseInstant = (value: unknown): string => {
  if (
    typeof value === 'string' &&
    isDay(value.slice(0, 10)) &&
    /^.{10}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  ) {
    const instant = new Date(value).toISOString();
    // Its offset may have taken it out of the years that are written with four digits.
    if (isDay(instant.slice(0, 10))) return instant;
  }
  throw bad(`"${String(value)}" is not an instant. Write it with its offset, as 2023-05-15T09:30:00+08:00.`);
};

const parseAsOf = (value: unknown): string =>
  typeof value === 'string' && DAY.test(value) ? endOfDay(parseDay(value)) : parseInstant(value);

const code = (pattern: RegExp, what: string) => (value: unknown) => {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw bad(`"${String(value)}" is not the code of a ${what}. Write six digits, as 421300.`);
};

const scalar = (name: string, parse: (value: unknown) => string, serialize: (value: unknown) => string = String) =>
  new GraphQLScalarType({
    name,
    serialize,
    parseValue: parse,
    parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : undefined),
  });

const toInstant = (value: unknown): string => shanghai(value instanceof Date ? value : new Date(String(value)));

export const scalars = {
  Date: scalar('Date', parseDay),
  DateTime: scalar('DateTime', parseInstant, toInstant),
  AsOf: scalar('AsOf', parseAsOf, toInstant),
  CommitteeCode: scalar('CommitteeCode', code(/^\d{6}$/, 'committee')),
  DivisionCode: scalar('DivisionCode', code(/^\d{6}(-Z\d{2})?$/, 'division')),
};
