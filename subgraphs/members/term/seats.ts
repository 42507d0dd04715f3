import type { Work } from '@tongxin/infra/kernel/action.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { enteredFields, type Kind, type RowOf, tableOf } from '@tongxin/infra/kernel/kind.ts';
import { asSpelled, personKeysOf, registeredPersons } from '@tongxin/infra/kernel/persons.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import { member } from '../member/member.kind.ts';
import type { term } from './term.kind.ts';

type Term = RowOf<typeof term>;

/**
 * Ends every seat of the committee that is still held on this day: with the term, whichever it was put to; one that was put to none
 * is this term's. Answers with how many.
 */
export async function endSeatsWithTerm(work: Work, { id: term, startsOn }: Term, day: string, decision: string | null): Promise<number> {
  const { rows } = await work.query<{ id: string }>(
    'SELECT id FROM members.member WHERE committee = $1 AND withdrawn_at IS NULL AND joined_on < $2 AND (left_on IS NULL OR left_on > $2)',
    [work.committee, day],
  );
  const ids = rows.map(({ id }) => id);
  await work.hand.getAll(member, ids);
  let ended = 0;
  for (const id of ids) {
    const seat = await work.lock(member, id);
    if (seat.joinedOn >= day || (seat.leftOn && seat.leftOn <= day)) continue;
    const owner = seat.term === null && seat.joinedOn >= startsOn ? { term } : {};
    work.change(member, seat, { ...owner, leftOn: day, endedBy: 'ELECTION_OF_TERM', endDecision: decision });
    ended++;
  }
  return ended;
}

/** Makes records that a withdrawn one may stand in the way of: what was undone is restored, and holds what is told now. */
export async function makeAnew(work: Work, kind: Kind, told: readonly Readonly<Record<string, unknown>>[]): Promise<RecordRow[]> {
  // A name, or another key of the same person, means whom it will mean when it is written.
  const named = told.flatMap(input => personKeysOf(kind.fields, input));
  const registered = await registeredPersons(work, named, work.hand.persons);
  const inputs = told.map(input => asSpelled(kind.fields, input, registered));
  const keys = inputs.map(input => naturalKeyOf(kind, input));
  const { rows } = await work.query<{ id: string }>(
    `SELECT id FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2) AND withdrawn_at IS NOT NULL`,
    [work.committee, keys],
  );
  await work.hand.getAll(
    kind,
    rows.map(({ id }) => id),
  );
  const undone = new Map(rows.flatMap(({ id }) => work.hand.all.get(id)?.row ?? []).map(row => [row.naturalKey, row]));
  const empty = Object.fromEntries(enteredFields(kind).map(([name]) => [name, null]));
  return inputs.map((input, index) => {
    const row = undone.get(keys[index] ?? '');
    if (!row?.withdrawnAt) return work.create(kind, input);
    work.withdraw(row, null);
    work.hand.enter(row, { ...empty, ...input });
    return row;
  });
}
