import type { Work } from '../kernel/action.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Kind } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import type { Language } from '../kernel/words.ts';
import type { Database } from './database.ts';

/** Who writes, and where. */
export interface Writing {
  database: Database;
  actor: Actor;
  language: Language;
  /** Marks what is made as made up. */
  synthetic?: boolean;
}

/** A piece of work, and the model by whose rules it ends. */
export interface WorkInModel extends Work {
  model: Model;
}

/** What is done, as the audit tells it. */
export interface Purpose {
  committee: string;
  action: string;
  /** The kind whose action it is; of what is done to all kinds at once, by an operator, there is none. */
  on?: Kind;
  reason?: string | null | undefined;
}
