import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The scalars of schema/shared.graphql and of figures. Days and instants are strings throughout: no time zone can shift them by accident. */
const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '0001-01-01') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

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

/** The end of a day in Asia/Shanghai (UTC+8 all year). */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

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

/** An instant as it is written in Asia/Shanghai: 2023-05-15T09:30:00.000+08:00. */
export const shanghai = (date: Date): string => new Date(date.getTime() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');

/** Today in Asia/Shanghai. */
export const today = (now = new Date()): string => shanghai(now).slice(0, 10);

export const scalars = {
  Date: scalar('Date', parseDay),
  DateTime: scalar('DateTime', parseInstant, toInstant),
  AsOf: scalar('AsOf', parseAsOf, toInstant),
  CommitteeCode: scalar('CommitteeCode', code(/^\d{6}$/, 'committee')),
  DivisionCode: scalar('DivisionCode', code(/^\d{6}(-Z\d{2})?$/, 'division')),
};
