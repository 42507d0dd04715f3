import { choice, choices, text } from '@tongxin/infra/kernel/field.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';

export const seatBeginning = choices('SeatBeginning', ['委员席位怎样开始。', 'How a seat began.'], {
  ELECTION_OF_TERM: ['换届', 'With the term'],
  ADDED: ['增补', 'Added within the term'],
});

export const seatEnd = choices('SeatEnd', ['委员席位怎样结束。', 'How a seat ended.'], {
  ELECTION_OF_TERM: ['换届', 'With the term'],
  RESIGNED: ['辞去', 'Resigned'],
  REVOKED: ['撤销', 'Revoked'],
  TRANSFERRED: ['转任', 'Transferred'],
  DIED: ['去世', 'Died'],
});

/** How a seat began and ended, and by which decision. Empty where an old roster does not tell. */
export const tenure = {
  beganBy: choice(
    seatBeginning,
    ['任职方式', 'Seat began by'],
    [
      '席位怎样开始：换届或增补；旧名册未写明的为空。',
      'How the seat began: with the term, or added within it. Empty where it is not known.',
    ],
    { example: '换届', guarded: 'COMMITTEE' },
  ),
  beginDecision: text(
    ['任职决定', 'Decision on taking office'],
    ['决定其任委员的文件或会议。', 'Document or meeting by which the seat was given.'],
    { guarded: 'COMMITTEE' },
  ),
  endedBy: choice(
    seatEnd,
    ['离任原因', 'Seat ended by'],
    [
      '席位怎样结束：换届、辞去、撤销、转任或去世；旧名册未写明的为空。',
      'How the seat ended: with the term, resigned, revoked, transferred, or by death. Empty where it is not known.',
    ],
    { guarded: 'OFFICE' },
  ),
  endDecision: text(
    ['离任决定', 'Decision on leaving office'],
    ['决定其不再任委员的文件或会议。', 'Document or meeting by which the seat was ended.'],
    { guarded: 'OFFICE' },
  ),
} as const;

/** Why a seat ended is said of one that has. */
export const checkTenure = (
  { leftOn, endedBy, endDecision }: { leftOn: string | null; endedBy: string | null; endDecision: string | null },
  { language }: Hearing,
): Fault | null =>
  firstBroken(
    [
      [
        !leftOn && !!(endedBy || endDecision),
        'leftOn',
        'INCOMPLETE',
        '写了离任原因或离任决定，还应写明离任日期。',
        'The seat is said to have ended: say also on which day.',
      ],
    ],
    language,
  );
