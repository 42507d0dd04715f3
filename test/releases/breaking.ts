import { type BreakingChange, buildSchema, type DangerousChange, findBreakingChanges, findDangerousChanges } from 'graphql';

type Change = BreakingChange | DangerousChange;

/** What breaks a client: an argument that is left out must mean what it meant, too. */
export function breaksBetween(before: string, after: string): Change[] {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  return [...findBreakingChanges(old, now), ...findDangerousChanges(old, now).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE')];
}

/** What a breaking change is about: `Type.field`, `Enum.VALUE`, `Type`, `@directive`. */
export function subjectOf({ type: what, description }: Change): string {
  if (what.includes('DIRECTIVE')) {
    const [, directive] = /(?:from|on directive) (\w+)/.exec(description) ?? /^(\w+)/.exec(description) ?? [];
    return `@${directive}`;
  }
  const [, removed, of] = /^(\w+) was removed from (?:enum|union) type (\w+)/.exec(description) ?? [];
  if (removed && of) return `${of}.${removed}`;
  const [, name] = /(\b[A-Z]\w*\.\w+)/.exec(description) ?? [];
  if (name) return name;
  const [, field, type] = /field (\w+) on (?:input )?type (\w+)/.exec(description) ?? [];
  if (field && type) return `${type}.${field}`;
  return /\b([A-Z]\w+)\b/.exec(description)?.[1] ?? description;
}

/** Whether all that changed of a field is that it may be null. */
const mayBeNull = (description: string): boolean => /changed type from (.+)! to \1\.$/.test(description);

/** The part of a changelog that is of no release yet. */
export const unreleased = (changelog: string): string => /^## \[Unreleased\].*?(?=^## \[\d|(?![\s\S]))/ms.exec(changelog)?.[0] ?? '';

/** The breaks between two schemas that the text does not name together with what to use instead. */
export function breaksWithoutWord(before: string, after: string, text: string): string[] {
  const entries = text.split(/^- /m).slice(1);
  const told = (subject: string) => entries.some(entry => entry.includes(`\`${subject}\``) && /\b(use|instead)\b/i.test(entry));
  // That fields may be null now can be told of all fields of a type, as `Type.*`.
  const ofAll = (subject: string) => subject.replace(/\..*/, '.*');
  return breaksBetween(before, after)
    .map(change => ({ subject: subjectOf(change), description: change.description }))
    .filter(({ subject, description }) => !told(subject) && !(mayBeNull(description) && told(ofAll(subject))))
    .map(({ subject, description }) => `${subject}: ${description} List it under Unreleased in CHANGELOG.md, with what to use instead.`)
    .sort();
}
