import { withoutDeadline } from '@tongxin/infra/deadline.ts';
import type { GraphQLSchema } from 'graphql';
import { type About, differing, introduction, strange } from './about.ts';
import type { StateLogger } from './breaker.ts';
import { schemaOf } from './outdated.ts';

/** What is known of a remote cell: what it runs, and its schemas where they are not ours. */
export interface Acquaintance {
  /** Asks the cell; never rejects. Asked again while it is under way, it is the same. */
  meet(): Promise<void>;
  /** The cell has named its release in an answer, or has not been asked for what it does not know: where it may be another by now, it is met again. */
  notice(release: string | undefined): void;
  /** Its schema of a subgraph, where that is another than ours. */
  theirs(subgraph: string): GraphQLSchema | undefined;
  /** Why it is not asked. */
  strange(): string | undefined;
  release(): string | undefined;
}

/** How to come to know a cell. */
export interface Introduction {
  code: string;
  /** What we are. */
  own(): Promise<About>;
  /** What it says of itself; undefined when it does not. */
  ask(own: About): Promise<About | undefined>;
  sdl(subgraph: string): Promise<string | undefined>;
  log?: StateLogger;
  patienceMs?: number;
}

/** The SDL of a subgraph that a cell does not have. */
const NOTHING = 'scalar Nothing';

/** A cell that may have changed is met again after that time at the earliest. */
const PATIENCE_MS = 60_000;

export function acquaintance({ code, own, ask, sdl, log, patienceMs = PATIENCE_MS }: Introduction): Acquaintance {
  let known: About | undefined;
  let schemas = new Map<string, GraphQLSchema>();
  let meeting: Promise<void> | undefined;
  let tried = 0;
  let said = '';

  const meet = (): Promise<void> =>
    (meeting ??= withoutDeadline(getToKnow)
      .catch(error => {
        known = undefined;
        tell(`What cell ${code} runs could not be asked (${(error as Error).message}). It is asked again when it answers.`, true);
      })
      .finally(() => {
        meeting = undefined;
      }));

  return {
    meet,
    notice(release) {
      if (release !== known?.release && Date.now() - tried >= patienceMs) void meet();
    },
    theirs: subgraph => schemas.get(subgraph),
    strange: () => known && (known.cell === code ? strange(known.protocol) : `cell ${known.cell} answers at its address`),
    release: () => known?.release,
  };

  async function getToKnow(): Promise<void> {
    tried = Date.now();
    const us = await own();
    const they = await ask(us);
    if (!they) throw new Error('it does not say');
    // Its SDL is asked of what it is now.
    known = they;
    const fresh = new Map<string, GraphQLSchema>();
    if (!strange(they.protocol))
      for (const subgraph of differing(us, they)) {
        const text = Object.hasOwn(they.schemas, subgraph) ? await sdl(subgraph) : NOTHING;
        if (text !== undefined) fresh.set(subgraph, schemaOf(text));
      }
    schemas = fresh;
    const { line, isWarning } = introduction(`Cell ${code}`, us, they);
    tell(
      they.cell === code ? line : `REMOTE_CELLS names cell ${code}, and where it points cell ${they.cell} answers. Correct the address.`,
      isWarning || they.cell !== code,
    );
  }

  /** What has been said last is not said again. */
  function tell(line: string, isWarning: boolean): void {
    if (line === said) return;
    said = line;
    if (isWarning) log?.warn(line);
    else log?.info(line);
  }
}
