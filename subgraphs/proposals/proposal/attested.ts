import type { Work } from '@tongxin/infra/kernel/action.ts';
import { choice } from '@tongxin/infra/kernel/field.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { attestation } from '@tongxin/vocabulary/vocabulary.ts';

type Attestation = keyof typeof attestation.values;

export const heardFrom = choice(
  attestation,
  ['确认方式', 'Attestation'],
  [
    '工作人员代为登记的，写明据何登记：书面材料或电话；本人登录办理的不填。',
    'Where staff enter it for somebody: from what, paper or the telephone. Whoever does it themself leaves it out.',
  ],
  { example: '据书面材料登记' },
);

/** How somebody did it themself: nobody's word counts but their own, or as the staff says that it was heard. */
export function attested({ actor, refuse }: Pick<Work, 'actor' | 'refuse'>, said: Attestation | null | undefined): Attestation {
  if (actor.role === 'MEMBER') return 'OWN';
  if (said === 'PAPER' || said === 'TELEPHONE') return said;
  return refuse('attestation', 'REQUIRED', ...ASKED);
}

/**
 * Nobody is said to have signed in who did not: what counts as their own they enter themself. Whichever door it comes through; what stood
 * there before stays.
 */
export function spokenFor({ language, themself }: Hearing, field: string, now: readonly Signed[], before: readonly Signed[]): Fault | null {
  const signed = (all: readonly Signed[]) => all.filter(each => each.attestation === 'OWN').map(({ personKey }) => personKey);
  const known = new Set([...signed(before), themself]);
  if (signed(now).every(key => known.has(key))) return null;
  return { field, code: 'NOT_THEMSELF', message: say(language, ...ASKED) };
}

interface Signed {
  personKey?: unknown;
  attestation?: unknown;
}

const ASKED = [
  '代为登记的，请写明据书面材料（PAPER）还是电话（TELEPHONE）。',
  'Say from what you enter it for them: PAPER or TELEPHONE.',
] as const;
