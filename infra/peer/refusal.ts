/** Why something that a peer asked is refused. */
export type Reason =
  | 'NOT_SIGNED'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE'
  | 'ENDED'
  | 'OTHER_CELL'
  | 'AUDIENCE'
  | 'CLOCK'
  | 'CHANGED'
  | 'AGAIN'
  | 'TOO_MANY'
  | 'NOT_ITS_OWN'
  | 'ACTOR'
  | 'NOT_A_RECEIVER';

/** Who is known and may not this is 403; everybody else is not known, 401. */
const FORBIDDEN: ReadonlySet<Reason> = new Set<Reason>(['NOT_ITS_OWN', 'ACTOR', 'NOT_A_RECEIVER']);

/** What a peer asked is not done. The message is for those who run the one cell or the other, and holds nothing of what is kept here. */
export class PeerRefusedError extends Error {
  readonly reason: Reason;
  /** Of whom it is known that it asked, by its signature. */
  readonly peer: string | undefined;

  constructor(reason: Reason, message: string, peer?: string) {
    super(message);
    this.reason = reason;
    this.peer = peer;
  }

  get status(): 401 | 403 | 429 {
    if (this.reason === 'TOO_MANY') return 429;
    return FORBIDDEN.has(this.reason) ? 403 : 401;
  }
}

/** The body of the answer that says so; without a reason it is not ours, but of an older release, or a proxy. */
export const refusalBody = ({ message, reason }: PeerRefusedError) => ({ message, reason });

interface WarnLog {
  warn(message: string): void;
}

/** The same is told again after that time. */
const AGAIN_MS = 3_600_000;

/** Tells the log once of each peer and reason; nothing of what was sent is in it. */
export function refusals(log: WarnLog | undefined): (refused: PeerRefusedError) => void {
  const told = new Map<string, number>();
  return ({ peer, reason, message }) => {
    const key = `${peer ?? ''} ${reason}`;
    if (Date.now() - (told.get(key) ?? Number.NEGATIVE_INFINITY) < AGAIN_MS) return;
    told.set(key, Date.now());
    log?.warn(`${peer ? `Cell ${peer}` : 'Somebody whose signature is not known here'} was refused: ${message}`);
  };
}
