import { createHash } from 'node:crypto';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { RELEASE } from '@tongxin/infra/release.ts';
import { parse, print, visit } from 'graphql';
import { isTree } from '../plan/tree.ts';
import type { Cell } from './cell.ts';

/**
 * How cells and gateways speak to each other. One of this number understands those of the number before and after. 1, up to release 0.4, had a token
 * for all; 2 there never was, so that those of 1 say themselves that they are too old.
 */
export const PROTOCOL = 3;

/** What a cell, or the gateway of a cell, says of itself. */
export interface About {
  cell: string;
  release: string;
  protocol: number;
  /** By subgraph, what its schema is, as a digest. */
  schemas: Readonly<Record<string, string>>;
}

/** What a cell of this process says of itself; its schemas are read when somebody first asks. */
export function aboutCell(cell: Cell, subgraphs: readonly string[]): () => Promise<About> {
  let asked: Promise<About> | undefined;
  const ask = async (): Promise<About> => {
    const schemas: Record<string, string> = {};
    for (const subgraph of subgraphs) schemas[subgraph] = digestOf((await sdlOf(cell, subgraph)) ?? '');
    return { cell: cell.code, release: RELEASE, protocol: PROTOCOL, schemas };
  };
  return () => (asked ??= ask());
}

/** The SDL of a subgraph, as the Federation specification has it told. */
export async function sdlOf(cell: Pick<Cell, 'execute'>, subgraph: string): Promise<string | undefined> {
  const context = { actor: PUBLIC, requestId: 'about', language: 'en' } as const;
  const { data } = await cell.execute({ subgraph, query: '{ _service { sdl } }', context });
  return isTree(data?._service) && typeof data._service.sdl === 'string' ? data._service.sdl : undefined;
}

/** Of what is answered; what is written about it does not count. */
const digestOf = (sdl: string): string =>
  createHash('sha256')
    .update(
      print(
        visit(parse(sdl, { noLocation: true }), {
          enter: node => ('description' in node ? { ...node, description: undefined } : undefined),
        }),
      ),
    )
    .digest('hex')
    .slice(0, 16);

/** What the other side says of itself; undefined when that is nothing to go by. */
export function readAbout(value: unknown): About | undefined {
  if (!isTree(value) || !isTree(value.schemas)) return undefined;
  const { cell, release, protocol, schemas } = value;
  if (typeof cell !== 'string' || !/^\d{6}$/.test(cell) || !isRelease(release) || !isProtocol(protocol)) return undefined;
  const all = Object.entries(schemas);
  if (
    all.length > 50 ||
    !all.every(([name, digest]) => /^\w{1,40}$/.test(name) && typeof digest === 'string' && /^[0-9a-f]{1,64}$/.test(digest))
  )
    return undefined;
  return { cell, release, protocol, schemas: Object.fromEntries(all) as Record<string, string> };
}

export const isRelease = (value: unknown): value is string => typeof value === 'string' && /^[\w.+-]{1,40}$/.test(value);
export const isProtocol = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000;

/** Why two that speak these protocols do not understand each other; undefined when they do. */
export const strange = (protocol: number): string | undefined =>
  Math.abs(protocol - PROTOCOL) > 1
    ? `it speaks protocol ${protocol}, and here protocol ${PROTOCOL} is spoken: bring the older of the two up to date`
    : undefined;

/** Our subgraphs of which the other side has another schema, or none. */
export const differing = (own: About, other: About): string[] =>
  Object.keys(own.schemas).filter(name => other.schemas[name] !== own.schemas[name]);

/** One line for the log about the other side, which `who` names; `isWarning` says whether something is to be done. */
export function introduction(who: string, own: About, other: About): { line: string; isWarning: boolean } {
  const runs = `${who} runs ${other.release}, protocol ${other.protocol}`;
  const why = strange(other.protocol);
  if (why) return { line: `${runs}. It is not asked, and not answered: ${why}.`, isWarning: true };
  const names = differing(own, other);
  if (names.length === 0 && own.release === other.release) return { line: `${runs}.`, isWarning: false };
  const what = names.length === 0 ? 'The schemas are the same' : `What only one of the two knows of ${names.join(', ')} is not answered`;
  return { line: `${runs}; here ${own.release} runs. ${what}. Bring the older one up to date.`, isWarning: true };
}
