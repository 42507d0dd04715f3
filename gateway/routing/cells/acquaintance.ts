import type { GraphQLSchema } from 'graphql';
import { type About, differing, introduction, strange } from './about.ts';
import type { StateLogger } from './breaker.ts';
import { schemaOf } from './outdated.ts';

/** What is known of a remote cell: what it runs, and its schemas where they are not ours. */
export interface Acquaintance {
  /** Asks the cell; never rejects. Asked again while it is under way, it is the same. */
  meet(): Promise<void>;
  /** The cell has named its release in an answer: if it is another than is known, it is met again. */
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
}

/** The SDL of a subgraph that a cell does not have. */
const NOTHING = 'scalar Nothing';

/** A cell that does not say what it is is asked again after that time, when it answers. */
const PATIENCE_MS = 60_000;

export function acquaintance({ code, own, ask, sdl, log }: Introduction): Acquaintance {
  let known: About | undefined;
  let schemas = new Map<string, GraphQLSchema>();
  let meeting: Promise<void> | undefined;
  let tried = 0;
  let said = '';

  const meet = (): Promise<void> =>
    (meeting ??= getToKnow()
      .catch(error =>
        tell(`What cell ${code} runs could not be asked (${(error as Error).message}). It is asked again when it answers.`, true),
      )
      .finally(() => {
        meeting = undefined;
      }));

  return {
    meet,
    notice(release) {
      if (release === undefined || release === known?.release || Date.now() - tried < PATIENCE_MS) return;
      void meet();
    },
    theirs: subgraph => schemas.get(subgraph),
    strange: () => (known ? strange(known.protocol) : undefined),
    release: () => known?.release,
  };

  async function getToKnow(): Promise<void> {
    tried = Date.now();
    const us = await own();
    const they = await ask(us);
    if (!they) throw new Error('it does not say');
    const fresh = new Map<string, GraphQLSchema>();
    if (!strange(they.protocol))
      for (const subgraph of differing(us, they)) {
        const text = Object.hasOwn(they.schemas, subgraph) ? await sdl(subgraph) : NOTHING;
        if (text !== undefined) fresh.set(subgraph, schemaOf(text));
      }
    known = they;
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
