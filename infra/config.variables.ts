import { z } from 'zod';

/** One documented variable of the environment. `otherwise` is what the documentation says of the default. */
export interface Variable {
  schema: z.ZodType;
  allowed: string;
  otherwise: string;
  meaning: string;
  secret?: boolean;
}

const whole = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine(value => value >= lowest && value <= highest);
const committee = z.string().regex(/^\d{6}$/);
const isUrl = (value: string, protocols: string[]) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
const databaseUrl = z
  .string()
  .refine(value => isUrl(value, ['postgres:', 'postgresql:']) && new URL(value).hostname !== '' && new URL(value).pathname.length > 1);

/** `<committee code>=<value>` pairs with distinct codes, separated by commas. */
const byCommittee = <T>(fits: (value: string) => boolean, entry: (cell: string, value: string) => T) =>
  z.string().transform((text, context) => {
    const pairs = text.split(',').map(pair => pair.trim().split(/=(.*)/s));
    const wellFormed = pairs.every(([code, value]) => /^\d{6}$/.test(code ?? '') && fits(value ?? ''));
    if (!wellFormed || new Set(pairs.map(([code]) => code)).size < pairs.length) context.addIssue({ code: 'custom', message: 'malformed' });
    return pairs.map(([code = '', value = '']) => Object.freeze(entry(code, value)));
  });
const remoteCells = byCommittee(
  value => isUrl(value, ['http:', 'https:']),
  (cell, url) => ({ cell, url: url.replace(/\/+$/, '') }),
);
const receiveFrom = byCommittee(
  value => databaseUrl.safeParse(value).success,
  (cell, url) => ({ cell, url }),
);
const publishTo = byCommittee(
  value => /^[\w.~-]{32,}$/.test(value),
  (cell, password) => ({ cell, password }),
);

/** Every variable the program reads, in the order of the documentation. */
export const VARIABLES = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']),
    allowed: 'development, production or test',
    otherwise: 'development',
    meaning: 'The mode. Outside development the identity headers of developers are refused.',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    allowed: 'a host name or an IP address',
    otherwise: '127.0.0.1',
    meaning: 'The address the service listens on; 0.0.0.0 for all.',
  },
  PORT: {
    schema: whole(0, 65_535),
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    otherwise: '4000',
    meaning: 'The port of the service.',
  },
  PUBLIC_URL: {
    schema: z
      .string()
      .refine(value => isUrl(value, ['http:', 'https:']))
      .transform(value => value.replace(/\/+$/, '')),
    allowed: 'an address such as https://tongxin.example',
    otherwise: 'http, HOST and PORT',
    meaning: 'Where citizens find the service from outside: it stands in the codes of platforms.',
  },
  DATA_FOLDER: {
    schema: z.string(),
    allowed: 'a folder; a relative one counts from the root of the repository',
    otherwise: '.data',
    meaning: 'Where the embedded PostgreSQL keeps its data.',
  },
  DATABASE_URL: {
    schema: databaseUrl,
    allowed: 'postgres://user:password@host:port/database',
    otherwise: 'not set: PostgreSQL is embedded',
    meaning: 'A PostgreSQL (15 or newer) of your own. With it nothing is embedded.',
    secret: true,
  },
  DATABASE_PORT: {
    schema: whole(1, 65_535),
    allowed: 'a whole number from 1 to 65535',
    otherwise: 'any free port',
    meaning: 'The port of the embedded PostgreSQL on 127.0.0.1, for when another cell receives from it. Not used with DATABASE_URL.',
  },
  DATABASE_POOL: {
    schema: whole(1, 1_000),
    allowed: 'a whole number from 1 to 1000',
    otherwise: '10',
    meaning: 'The most connections that one cell holds open for reading, and as many for writing.',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    allowed: 'trace, debug, info, warn, error, fatal or silent',
    otherwise: 'info',
    meaning: 'The least serious line that is logged.',
  },
  LOG_FORMAT: {
    schema: z.enum(['pretty', 'json']),
    allowed: 'pretty or json',
    otherwise: 'pretty; json in production unless the output is a terminal',
    meaning: 'Lines for people, or one JSON object a line for a log collector.',
  },
  CELL: {
    schema: committee,
    allowed: 'the six digits of a committee code, such as 420000',
    otherwise: '420000',
    meaning: 'The committee that owns this cell.',
  },
  REMOTE_CELLS: {
    schema: remoteCells,
    allowed: 'distinct committee codes with http addresses, such as 421300=http://10.0.0.7:4100,420200=https://cell.example',
    otherwise: 'none',
    meaning: 'Cells of other committees that this gateway reaches by HTTP.',
  },
  CELL_PORT: {
    schema: whole(0, 65_535),
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    otherwise: 'not set: this cell is not served to others',
    meaning: 'The port where this cell answers the gateways of others.',
  },
  CELL_TOKEN: {
    schema: z.string().min(32),
    allowed: 'a secret of at least 32 characters, the same at both ends',
    otherwise: 'none; required with REMOTE_CELLS or CELL_PORT',
    meaning: 'What a gateway and a remote cell know each other by. It is never printed.',
    secret: true,
  },
  PUBLISH_TO: {
    schema: publishTo,
    allowed: 'distinct committee codes, each with a password of at least 32 letters and digits, such as 420000=…',
    otherwise: 'none: nothing leaves this cell',
    meaning:
      'Cells that may receive the facts, links and cards of this one. Each gets a login role `tongxin_<this cell>_to_<that cell>`. See cells.md.',
    secret: true,
  },
  RECEIVE_FROM: {
    schema: receiveFrom,
    allowed:
      'distinct committee codes with database addresses, such as 421300=postgres://tongxin_421300_to_420000:password@host:port/tongxin',
    otherwise: 'none',
    meaning: 'Cells whose facts, links and cards this one receives, each from its PostgreSQL. They are never printed.',
    secret: true,
  },
  DEADLINE_MS: {
    schema: whole(1, 600_000),
    allowed: 'a whole number of milliseconds from 1 to 600000',
    otherwise: '5000',
    meaning: 'How long the gateway waits for a cell, in milliseconds.',
  },
  DEMONSTRATION: {
    schema: z.enum(['true', 'false']).transform(value => value === 'true'),
    allowed: 'true or false',
    otherwise: 'true in development, else false',
    meaning: 'Whether the first start loads the demonstration data.',
  },
} as const satisfies Record<string, Variable>;
