import type { Action } from '../infra/records/action.ts';
import { topicActions } from '../subgraphs/consultations/topic/topic.actions.ts';
import { socialOpinionActions } from '../subgraphs/liaison/social-opinion/social-opinion.actions.ts';

/** Every action: what is done to records besides creating, changing and withdrawing them. A new one: its feature folder and a line here. */
export const actions: Action[] = [...topicActions, ...socialOpinionActions];
