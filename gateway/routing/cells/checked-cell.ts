import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isTree, type Tree } from '../plan/tree.ts';
import { strange } from './about.ts';
import type { Acquaintance } from './acquaintance.ts';
import type { Checking } from './breaker.ts';
import { type CellRequest, CellUnavailableError, type ErrorLogger, NotSpokenForError, RefusedAnswerError } from './cell.ts';
import { type Checked, checkAnswer } from './check-answer.ts';
import type { Contract } from './contract.ts';
import { decodeAnswer } from './decode.ts';
import { type Expected, expectedOf } from './expected.ts';

/** What came back from a cell: nothing of it has been looked at. */
export interface Received {
  status: number;
  body: Uint8Array;
  /** What the cell speaks and runs, when it says so. */
  protocol?: number;
  release?: string;
}

/** A request as it is sent. */
export interface Sent extends CellRequest {
  isMutation: boolean;
}

/** The way to a cell. Throws CellUnavailableError when it does not answer. */
export interface Remote {
  code: string;
  send(request: Sent): Promise<Received>;
  close(): Promise<void>;
  known?: Acquaintance;
  log?: ErrorLogger;
}

/** Distinct operations whose answers are known how to read, for each cell. */
const OPERATIONS = 500;

/** A cell of somebody else. It may be broken, old or hostile: nothing of its answers is used unseen (`checkAnswer`). */
export function checkedCell({ code, send, close, known, log }: Remote, contract: Contract): Checking {
  const kept = new LRUCache<string, { expected: Expected; theirs: GraphQLSchema | undefined }>({ max: OPERATIONS });
  const expect = ({ subgraph, query }: CellRequest): Expected => {
    const key = `${subgraph} ${query}`;
    const theirs = known?.theirs(subgraph);
    const before = kept.get(key);
    if (before && before.theirs === theirs) return before.expected;
    const expected = expectedOf(query, subgraph, contract, theirs);
    kept.set(key, { expected, theirs });
    return expected;
  };

  return {
    code,
    close,
    async ask(request) {
      const why = known?.strange();
      if (why) {
        known?.notice(undefined);
        throw new CellUnavailableError(why, { isFault: false });
      }
      const expected = expect(request);
      const representations = representationsOf(request);
      const read = (given: Tree): Checked => {
        const release = known?.release();
        return checkAnswer(given, {
          cell: code,
          requestId: request.context.requestId,
          expected,
          representations,
          ...(release && { release }),
        });
      };
      const { query, isMutation, isEntities, isUnknown } = expected;
      const isAllUnknown = isEntities && representations.every(({ __typename }) => isUnknown(String(__typename)));
      if (query === undefined || isAllUnknown) {
        known?.notice(undefined);
        return read({ data: isEntities ? { _entities: representations.map(() => null) } : {} });
      }
      const received = await send({ ...request, query, isMutation });
      known?.notice(received.release);
      refuseFailed(received);
      try {
        return read(decodeAnswer(received.body));
      } catch (error) {
        if (error instanceof CellUnavailableError || error instanceof RefusedAnswerError) throw error;
        // Ours is the fault, and yet it may not cost what other cells answer.
        log?.error({ requestId: request.context.requestId, err: error }, `An answer of cell ${code} could not be read.`);
        throw new RefusedAnswerError('it could not be read');
      }
    },
  };
}

function refuseFailed({ status, protocol }: Received): void {
  // With these the cell has not begun.
  const isRefusal = status >= 400 && status < 500 && status !== 408;
  const why = protocol === undefined ? undefined : strange(protocol);
  if (why) throw new CellUnavailableError(why, { wasSent: !isRefusal });
  if (status === 403) throw new NotSpokenForError();
  if (status !== 200) throw new CellUnavailableError(`HTTP ${status}`, { wasSent: !isRefusal, isFault: !isRefusal });
}

const representationsOf = ({ variables }: CellRequest): readonly Tree[] => {
  const given = variables?.representations;
  return Array.isArray(given) ? given.filter(isTree) : [];
};
