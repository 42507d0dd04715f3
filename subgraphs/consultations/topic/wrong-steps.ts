import type { Row } from '@tongxin/infra/kernel/field.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { STEPS, topicStep } from './steps.ts';
import type { topicFields } from './topic.fields.ts';

/** What cannot be of the steps of a topic, whoever writes them. */
export function wrongSteps({ steps: entries, raisedOn, settledOn }: Row<typeof topicFields>, { language }: Hearing): Fault | null {
  const problem = (code: string, zh: string, en: string, field = 'steps'): Fault => ({ field, code, message: say(language, zh, en) });
  const last = entries.at(-1);
  if (!last) return null;
  const stray = entries.findIndex(({ step }, index) => step !== STEPS[index]);
  if (stray >= 0) {
    const wanted = STEPS[stray];
    return problem(
      'OUT_OF_ORDER',
      wanted ? `第 ${stray + 1} 步应为“${topicStep.values[wanted][0]}”；跳过的步骤也要列出并写明原因。` : '一共只有八步。',
      wanted ? `Step ${stray + 1} is ${wanted}; one that is skipped is listed too, with its reason.` : 'There are eight steps.',
    );
  }
  if (last.skippedBecause) return problem('SKIPPED', '最后一步不能是跳过的步骤。', 'The last step entered cannot be a skipped one.');
  if (entries.some(({ enteredOn }, index) => enteredOn < (entries[index - 1]?.enteredOn ?? raisedOn)))
    return problem(
      'OUT_OF_ORDER',
      '步骤的日期早于前一步或提出日期。',
      'A step cannot begin before the one before it, or before the topic was raised.',
    );
  if (entries.some(({ enteredOn, dueOn }) => dueOn && dueOn < enteredOn))
    return problem('OUT_OF_ORDER', '步骤的期限早于开始日期。', 'A step cannot be due before it begins.');
  if (!settledOn) return null;
  if (last.step !== STEPS.at(-1))
    return problem(
      'STEPS_MISSING',
      '八步尚未走完，不能办结；要跳过的步骤请写明原因。',
      'The eight steps are not done: go on, or skip with a reason, before it is settled.',
      'settledOn',
    );
  return settledOn < last.enteredOn
    ? problem('OUT_OF_ORDER', '结束日期早于最后一步。', 'It cannot be settled before its last step began.', 'settledOn')
    : null;
}
