import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import type { GraphQLFormattedError } from 'graphql';

/** One GraphQL operation for one subgraph of a cell, on behalf of the actor in `context`. */
export interface CellRequest {
  subgraph: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  context: RequestContext;
}

export interface CellResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: {
    /** Of an entity fetch answered over HTTP: the places of the records that the cell does not show, for there are none or not for this asker. */
    absent?: readonly number[];
  };
}

/** The subgraphs over one owner's database, in this process or behind HTTP. */
export interface Cell {
  /** Code of the committee that owns the cell. */
  readonly code: string;
  /** Answers one operation. Throws `CellUnavailableError` when the cell cannot be asked. */
  execute(request: CellRequest): Promise<CellResponse>;
  /** Of a cell behind HTTP: asks what it runs. Never rejects. */
  meet?(): Promise<void>;
  close(): Promise<void>;
}

/** There is no subgraph of this name. */
export class UnknownSubgraphError extends Error {}

/** The cell did not answer; `reason` says so in plain words ("no connection", "HTTP 503"). */
export class CellUnavailableError extends Error {
  readonly reason: string;
  /** Whether the request may have reached the cell. */
  readonly wasSent: boolean;
  /** Whether the cell is out of order: not, where the request was at fault. */
  readonly isFault: boolean;

  constructor(reason: string, { wasSent = false, isFault = true }: { wasSent?: boolean; isFault?: boolean } = {}) {
    super(reason);
    this.reason = reason;
    this.wasSent = wasSent;
    this.isFault = isFault;
  }
}

/** The cell does not let this front door speak for who asks; nothing was done. */
export class NotSpokenForError extends Error {}

/** The cell answered, but not the question; nothing of it is used. */
export class RefusedAnswerError extends Error {}

/** What a cell and the gateway need of a logger; a pino logger fits. */
export interface ErrorLogger {
  error(details: object, message: string): void;
}
