import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { VARIABLES, type Variable } from './config.variables.ts';
import { OperatorError } from './errors.ts';
import { distance } from './nearest.ts';

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));

type Name = keyof typeof VARIABLES;
type Given = { [K in Name]: z.output<(typeof VARIABLES)[K]['schema']> | undefined };

/** What the process runs on, read once at its start. Frozen, through and through. */
export interface Config {
  readonly mode: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  /** Where the service is found from outside; no slash at its end. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Undefined: PostgreSQL is embedded. */
  readonly databaseUrl: string | undefined;
  /** Of the embedded PostgreSQL. Undefined: any free one. */
  readonly databasePort: number | undefined;
  readonly databasePool: number;
  readonly log: { readonly level: string; readonly format: 'pretty' | 'json' };
  /** The code of the committee that owns this cell. */
  readonly cell: string;
  readonly remoteCells: ReadonlyArray<{ readonly cell: string; readonly url: string }>;
  readonly cellPort: number | undefined;
  /** Cells that may receive from this one. */
  readonly publishTo: readonly string[];
  /** For commands that write records. */
  readonly key: string | undefined;
  /** Cells that this one receives from, by the address of their CELL_PORT. */
  readonly receiveFrom: ReadonlyArray<{ readonly cell: string; readonly url: string }>;
  /** Where heads of audits are kept beside the database. Absolute. */
  readonly auditHeads: string | undefined;
  readonly deadlineMs: number;
  /** Of which origins pages may ask from a browser; '*' for any. */
  readonly corsOrigins: readonly string[];
  /** Folder of outlines for maps, in the place of those that come along. Absolute. */
  readonly mapShapes: string | undefined;
  /** The approval of the map (审图号). */
  readonly mapApproval: string | undefined;
  /** How many reverse proxies of our own stand before the service. */
  readonly proxies: number;
  /** Figures and records that one client may ask for in a minute; 0: as many as it likes. */
  readonly rateLimit: number;
  readonly sessions: { readonly idleMinutes: number; readonly hours: number };
  /** By whom people sign in. Undefined: by the built-in issuer. */
  readonly oidc: Oidc | undefined;
  readonly demonstration: boolean;
}

/** A provider of identities (OpenID Connect). */
export interface Oidc {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** For whom access tokens are meant that are shown to the API; undefined: none are taken. */
  readonly audience: string | undefined;
  /** Where its keys are, where they are not found through its configuration. */
  readonly jwks: string | undefined;
}

/** A cell that the configuration names, and in which variable. */
export interface NamedCell {
  readonly variable: string;
  readonly cell: string;
}

/** Every cell of others that a configuration names. */
export const namedCells = ({
  remoteCells,
  receiveFrom,
  publishTo,
}: Pick<Config, 'remoteCells' | 'receiveFrom' | 'publishTo'>): NamedCell[] =>
  Object.entries({
    REMOTE_CELLS: remoteCells.map(({ cell }) => cell),
    RECEIVE_FROM: receiveFrom.map(({ cell }) => cell),
    PUBLISH_TO: publishTo,
  }).flatMap(([variable, cells]) => cells.map(cell => ({ variable, cell })));

/** Whether a configuration has anything to do with other cells. */
export const isAlone = ({ remoteCells, receiveFrom, cellPort }: Pick<Config, 'remoteCells' | 'receiveFrom' | 'cellPort'>): boolean =>
  remoteCells.length === 0 && receiveFrom.length === 0 && cellPort === undefined;

/** The configuration of this process. An OperatorError lists every problem of the environment, a line each. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { given, faults } = read(env);
  faults.push(...contradictions(given));
  if (faults.length > 0) throw new OperatorError(faults.join('\n'));
  return freeze(given);
}

function read(env: NodeJS.ProcessEnv): { given: Given; faults: string[] } {
  const faults: string[] = [];
  const given: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable>(VARIABLES)) {
    const text = env[name]?.trim();
    if (!text) continue; // an empty variable is an unset one, as compose files and CI forms write it
    const parsed = variable.schema.safeParse(text);
    if (parsed.success) given[name] = parsed.data;
    else
      faults.push(
        variable.formerly?.(text) ??
          `${name} is ${variable.secret ? 'set to something else (not shown)' : `"${text}"`}; allowed: ${variable.allowed}.`,
      );
  }
  return { given: given as Given, faults };
}

/** Variables that are set and mean nothing here, though one of ours is spelled nearly so: a line each. */
export function misspelt(env: NodeJS.ProcessEnv = process.env): string[] {
  const ours = Object.keys(VARIABLES);
  return Object.keys(env).flatMap(name => {
    if (!env[name] || Object.hasOwn(VARIABLES, name)) return [];
    const meant = ours.find(our => distance(name.toUpperCase(), our) <= (our.length < 8 ? 1 : 2));
    return meant ? [`${name} is set and means nothing here. If ${meant} was meant, set that.`] : [];
  });
}

/** Variables of earlier releases that are set and mean nothing any more, with what to do instead: a line each. */
export const retired = (env: NodeJS.ProcessEnv = process.env): string[] =>
  env.CELL_TOKEN?.trim()
    ? [
        'CELL_TOKEN is set and means nothing any more: cells know each other by keys. Take it out, and exchange the lines that "npm run cells -- key" prints (docs/cells.md).',
      ]
    : [];

function contradictions(given: Given): string[] {
  const faults: string[] = [];
  const cell = given.CELL ?? VARIABLES.CELL.otherwise;
  const { REMOTE_CELLS: remoteCells = [], RECEIVE_FROM: receiveFrom = [], PUBLISH_TO: publishTo = [] } = given;
  for (const named of namedCells({ remoteCells, receiveFrom, publishTo }))
    if (named.cell === cell)
      faults.push(`${named.variable} names ${cell}, which is this cell itself (CELL); allowed: only the cells of others.`);
  if (given.PUBLISH_TO && given.CELL_PORT === undefined)
    faults.push(`CELL_PORT is not set, and PUBLISH_TO needs it; allowed: ${VARIABLES.CELL_PORT.allowed}.`);
  faults.push(...oidcContradictions(given));
  return faults;
}

function oidcContradictions(given: Given): string[] {
  if (given.OIDC_ISSUER === undefined) {
    const without = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_AUDIENCE', 'OIDC_JWKS'] as const).filter(name => given[name]);
    return without.map(name => `OIDC_ISSUER is not set, and ${name} needs it; allowed: ${VARIABLES.OIDC_ISSUER.allowed}.`);
  }
  if (given.OIDC_CLIENT_ID === undefined)
    return [`OIDC_CLIENT_ID is not set, and OIDC_ISSUER needs it; allowed: ${VARIABLES.OIDC_CLIENT_ID.allowed}.`];
  // What says who somebody is (an ID token) names the client as its audience: it would open the API.
  if (given.OIDC_AUDIENCE === given.OIDC_CLIENT_ID)
    return [`OIDC_AUDIENCE is the same as OIDC_CLIENT_ID; allowed: ${VARIABLES.OIDC_AUDIENCE.allowed}.`];
  return [];
}

/** A provincial dashboard of all measures, ten times a minute. */
const USUAL_RATE = 60_000;

function freeze(given: Given): Config {
  const mode = given.NODE_ENV ?? 'development';
  const pretty = mode !== 'production' || process.stdout.isTTY;
  return Object.freeze({
    mode,
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 4000,
    publicUrl: given.PUBLIC_URL ?? `http://${given.HOST ?? '127.0.0.1'}:${given.PORT ?? 4000}`,
    dataFolder: resolve(REPOSITORY, given.DATA_FOLDER ?? '.data'),
    databaseUrl: given.DATABASE_URL,
    databasePort: given.DATABASE_PORT,
    databasePool: given.DATABASE_POOL ?? 10,
    log: Object.freeze({ level: given.LOG_LEVEL ?? 'info', format: given.LOG_FORMAT ?? (pretty ? 'pretty' : 'json') }),
    cell: given.CELL ?? VARIABLES.CELL.otherwise,
    remoteCells: Object.freeze(given.REMOTE_CELLS ?? []),
    cellPort: given.CELL_PORT,
    publishTo: Object.freeze(given.PUBLISH_TO ?? []),
    receiveFrom: Object.freeze(given.RECEIVE_FROM ?? []),
    key: given.TONGXIN_KEY,
    auditHeads: given.AUDIT_HEADS === undefined ? undefined : resolve(REPOSITORY, given.AUDIT_HEADS),
    deadlineMs: given.DEADLINE_MS ?? 5000,
    corsOrigins: given.CORS_ORIGINS ?? [],
    mapShapes: given.MAP_SHAPES === undefined ? undefined : resolve(REPOSITORY, given.MAP_SHAPES),
    mapApproval: given.MAP_APPROVAL,
    proxies: given.PROXIES ?? 0,
    rateLimit: given.RATE_LIMIT ?? (mode === 'production' ? USUAL_RATE : 0),
    sessions: Object.freeze({ idleMinutes: given.SESSION_IDLE_MINUTES ?? 30, hours: given.SESSION_HOURS ?? 12 }),
    oidc: oidcOf(given),
    demonstration: given.DEMONSTRATION ?? mode === 'development',
  });
}

const oidcOf = (given: Given): Oidc | undefined =>
  given.OIDC_ISSUER === undefined
    ? undefined
    : Object.freeze({
        issuer: given.OIDC_ISSUER,
        clientId: given.OIDC_CLIENT_ID ?? '',
        clientSecret: given.OIDC_CLIENT_SECRET,
        audience: given.OIDC_AUDIENCE,
        jwks: given.OIDC_JWKS,
      });
