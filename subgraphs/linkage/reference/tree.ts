import { committeeByCode } from '../../../schema/reference.ts';

/** Whether a committee is below another one, at any depth. */
export function isBelow(code: string, ancestor: string): boolean {
  for (let at = committeeByCode.get(code)?.parent; at; at = committeeByCode.get(at)?.parent) {
    if (at === ancestor) return true;
  }
  return false;
}
