import { buildSchema, findBreakingChanges } from 'graphql';

/** What a breaking change is about: `Type.field`, `Enum.VALUE`, `Type`, `@directive`. */
export function subjectOf(description: string): string {
  const [, removed, of] = /^(\w+) was removed from (?:enum|union) type (\w+)/.exec(description) ?? [];
  if (removed && of) return `${of}.${removed}`;
  const [, name] = /(@\w+|\b[A-Z]\w*\.\w+)/.exec(description) ?? [];
  if (name) return name;
  const [, field, type] = /field (\w+) on (?:input )?type (\w+)/.exec(description) ?? [];
  if (field && type) return `${type}.${field}`;
  return /\b([A-Z]\w+)\b/.exec(description)?.[1] ?? description;
}

/** The part of a changelog that is of no release yet. */
export const unreleased = (changelog: string): string => /^## \[Unreleased\].*?(?=^## \[\d|(?![\s\S]))/ms.exec(changelog)?.[0] ?? '';

/** The breaks between two schemas that the text does not name together with what to use instead. */
export function breaksWithoutWord(before: string, after: string, text: string): string[] {
  const entries = text.split(/^- /m).slice(1);
  const told = (subject: string) => entries.some(entry => entry.includes(`\`${subject}\``) && /\b(use|instead)\b/i.test(entry));
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ description }) => ({ subject: subjectOf(description), description }))
    .filter(({ subject }) => !told(subject))
    .map(({ subject, description }) => `${subject}: ${description} List it under Unreleased in CHANGELOG.md, with what to use instead.`)
    .sort();
}
