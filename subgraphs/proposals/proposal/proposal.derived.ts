import { derivation, named, referring } from '@tongxin/infra/kernel/derive.ts';
import { codesOf, type Row } from '@tongxin/infra/kernel/field.ts';
import { assignmentFields } from '../fields/assignment.fields.ts';
import { evaluationFields } from '../fields/evaluation.fields.ts';
import { proposalFields } from '../fields/proposal.fields.ts';
import { reviewStage } from '../fields/proposal.vocabulary.ts';
import { replyFields } from '../fields/reply.fields.ts';
import { reviewFields } from '../fields/review.fields.ts';
import { handlingsOf } from './handlings.ts';
import { timeline } from './timeline.ts';

const STAGES = codesOf(reviewStage);

/** What a proposal says of itself that its reviews, assignments, evaluations and the proposals merged into it tell. */
export const proposalDerivation = derivation(
  proposalFields,
  {
    reviews: referring('review', reviewFields, 'proposal'),
    assignments: referring('assignment', assignmentFields, 'proposal'),
    replies: referring('reply', replyFields, 'proposal'),
    evaluations: referring('evaluation', evaluationFields, 'proposal'),
    merged: referring('proposal', proposalFields, 'mergedInto'),
    leads: named('proposal', proposalFields, 'mergedInto'),
  },
  (proposal, { reviews, assignments, replies, evaluations, merged, leads: [lead] }) => {
    const standing = assignments.filter(({ declinedOn }) => !declinedOn);
    const waiting = assignments.filter(({ repliedOn, declinedOn }) => !repliedOn && !declinedOn);
    return {
      filedOn: filedOn(proposal) ?? (lead && latest(filedOn(lead), proposal.mergedOn)) ?? null,
      reviewStage: STAGES.findLast(stage => reviews.some(review => review.stage === stage)) ?? null,
      // Before it is assigned an earlier register may have said to whom it will be.
      units: assignments.length > 0 ? [...new Set(standing.map(({ unit }) => unit))] : proposal.units,
      assignedOn: earliest(assignments.map(each => each.assignedOn)),
      dueOn: earliest(waiting.map(({ extendedTo, dueOn }) => extendedTo ?? dueOn)),
      ...timeline(assignments, replies),
      handlings: handlingsOf(assignments),
      evaluatedOn: earliest(evaluations.map(each => each.evaluatedOn)),
      mergedProposers: credited(
        proposal.proposers,
        merged.flatMap(({ proposers }) => proposers),
      ),
    };
  },
);

type Filed = Pick<Row<typeof proposalFields>, 'filing' | 'decidedOn'>;

const filedOn = ({ filing, decidedOn }: Filed): string | null => (filing === 'FILED' ? decidedOn : null);

const latest = (day: string | null, other: string | null): string | null => (day && other && day < other ? other : day);

const earliest = (days: (string | null)[]): string | null => days.filter(day => day !== null).sort()[0] ?? null;

type Proposers = { personKey?: string | null; body?: string | null }[];

/** Proposers of what was merged, each once, none of its own. */
function credited(own: Proposers, joined: Proposers): Proposers {
  const key = ({ personKey, body }: Proposers[number]) => JSON.stringify([personKey ?? null, body ?? null]);
  const mine = new Set(own.map(key));
  return [...new Map(joined.map(each => [key(each), each])).values()].filter(each => !mine.has(key(each)));
}
