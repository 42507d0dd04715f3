import { timingSafeEqual } from 'node:crypto';

/** Whether the token given is the valid one; takes as long however much of it is right. */
export function sameToken(valid: string | null | undefined, given: string): boolean {
  const [one, other] = [Buffer.from(valid ?? ''), Buffer.from(given)];
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other);
}
