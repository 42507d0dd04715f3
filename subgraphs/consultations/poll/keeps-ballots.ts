import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

const STANDS = `
  SELECT options, most_choices, coalesce(consultations.poll_closes_at(closes_on, closing_time) <= clock_timestamp(), false) AS closed,
    coalesce(consultations.poll_closes_at($2, $3) <= clock_timestamp(), false) AS closes
  FROM consultations.poll WHERE id = $1 AND consultations.ballots_cast(id)`;

/** Once a ballot is cast, nobody changes among what was chosen; once the results are shown, nobody votes on. */
interface Poll {
  id?: string;
  options: string[];
  mostChoices: number;
  closesOn: string | null;
  closingTime: string | null;
}

export async function keepsBallots(client: Queryable, { record, language }: Case<Poll>): Promise<Fault | null> {
  if (!record.id) return null;
  const { rows } = await client.query<{ options: string[]; most_choices: number; closed: boolean; closes: boolean }>(STANDS, [
    record.id,
    record.closesOn,
    record.closingTime,
  ]);
  const [stands] = rows;
  if (!stands) return null;
  const problem = (field: string, zh: string, en: string): Fault => ({ field, code: 'BALLOTS_CAST', message: say(language, zh, en) });
  const hint = say(language, '请撤回本次投票，另设一次。', 'Withdraw this poll and open another one.');
  if (JSON.stringify(stands.options) !== JSON.stringify(record.options) || stands.most_choices !== record.mostChoices)
    return problem(
      'options',
      `已有人投票，候选项和可选数不能再改。${hint}`,
      `Ballots are cast: options and how many may be chosen stay. ${hint}`,
    );
  if (stands.closed && !stands.closes)
    return problem(
      'closesOn',
      `投票已截止，结果已公布，不能再开放。${hint}`,
      `The poll is closed and its results are shown: it cannot open again. ${hint}`,
    );
  return null;
}
