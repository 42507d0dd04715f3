import { LRUCache } from 'lru-cache';
import { isTree, type Tree } from '../plan/tree.ts';
import type { Checking } from './breaker.ts';
import { type CellRequest, CellUnavailableError, type ErrorLogger, RefusedAnswerError } from './cell.ts';
import { checkAnswer } from './check-answer.ts';
import type { Contract } from './contract.ts';
import { decodeAnswer } from './decode.ts';
import { type Expected, expectedOf } from './expected.ts';

/** What came back from a cell: nothing of it has been looked at. */
export interface Received {
  status: number;
  body: Uint8Array;
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
}

/** Distinct operations whose answers are known how to read, for each cell. */
const OPERATIONS = 500;

/** A cell of somebody else. It may be broken, old or hostile: nothing of its answers is used unseen (`checkAnswer`). */
export function checkedCell({ code, send, close }: Remote, contract: Contract, log?: ErrorLogger): Checking {
  const known = new LRUCache<string, Expected>({ max: OPERATIONS });
  const expect = (subgraph: string, query: string): Expected => {
    const key = `${subgraph} ${query}`;
    let expected = known.get(key);
    if (!expected) {
      expected = expectedOf(query, subgraph, contract);
      known.set(key, expected);
    }
    return expected;
  };
  return {
    code,
    close,
    async ask(request) {
      const expected = expect(request.subgraph, request.query);
      const { status, body } = await send({ ...request, query: expected.query, isMutation: expected.isMutation });
      if (status !== 200) throw new CellUnavailableError(`HTTP ${status}`, { wasSent: !isRefusal(status), isFault: !isRefusal(status) });
      const { requestId } = request.context;
      try {
        return checkAnswer(decodeAnswer(body), { cell: code, requestId, expected, representations: representationsOf(request) });
      } catch (error) {
        if (error instanceof CellUnavailableError || error instanceof RefusedAnswerError) throw error;
        // Ours is the fault, and yet it may not cost what other cells answer.
        log?.error({ requestId, err: error }, `An answer of cell ${code} could not be read.`);
        throw new RefusedAnswerError('it could not be read');
      }
    },
  };
}

/** The cell has not begun with it. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 408;

const representationsOf = ({ variables }: CellRequest): readonly Tree[] => {
  const given = variables?.representations;
  return Array.isArray(given) ? given.filter(isTree) : [];
};
