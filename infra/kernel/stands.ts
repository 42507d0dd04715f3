import { today } from '../days.ts';
import { daysOf, officeOf } from '../reference/territory.ts';
import type { Court, Judged } from './court.ts';
import type { Kind } from './kind.ts';
import type { Fault } from './row.ts';
import { type Language, say } from './words.ts';

/**
 * Nothing that happened after the last day of a committee is recorded of it, and nothing before it is there: that is of what it became, or of what
 * it was. What belongs to a record that it has (a reply to its proposal, a visit after its problem) is recorded with that one.
 */
export function recordedOfNobody({ committee: owner, language }: Court, kind: Kind, { values, before }: Judged): Fault | null {
  if (before || hangs(kind)) return null;
  const { from, until } = daysOf(owner);
  const field = beginOf(kind);
  const day = field && values[field] ? String(values[field]) : null;
  if (from && from > today())
    return fault(
      { field, code: 'NOT_THERE_YET', language },
      `政协 ${owner} 自 ${from} 起设立，现在还不能登记。`,
      `Committee ${owner} is there from ${from} on: nothing is recorded of it yet.`,
    );
  // What has no day, such as a unit of which nobody knows since when, may be of its time.
  if (!until || !day || day <= until) return null;
  return fault(
    { field, code: 'ENDED', language },
    `政协 ${owner} 的最后一日是 ${until}，此后的由 ${officeOf(owner)} 登记。`,
    `The last day of committee ${owner} was ${until}: what came after that is recorded of ${officeOf(owner)}.`,
  );
}

/** A committee that is named now is there on the day of the record. */
export function namesNobody({ language }: Court, kind: Kind, { values, fresh }: Judged): Fault | null {
  const begin = beginOf(kind);
  const day = begin && values[begin] ? String(values[begin]) : null;
  for (const [name, { type, label }] of Object.entries(kind.fields)) {
    const code = type === 'committee' && fresh(name) && values[name] ? String(values[name]) : null;
    const { until } = code ? daysOf(code) : { until: null };
    if (code && day && until && day > until)
      return fault(
        { field: name, code: 'ENDED', language },
        `“${label[0]}”：政协 ${code} 的最后一日是 ${until}，此后是 ${officeOf(code)}。`,
        `"${name}": the last day of committee ${code} was ${until}; after that it is ${officeOf(code)}.`,
      );
  }
  return null;
}

/** A record that cannot be without another one of its owner. */
const hangs = (kind: Kind): boolean =>
  Object.values(kind.fields).some(({ type, required, anyOwner }) => type === 'reference' && required && !anyOwner);

/** The field of the day on which a record begins, or happened. */
const beginOf = ({ lasts, fields }: Kind): string | undefined =>
  lasts?.[0] ?? Object.entries(fields).find(([, { type, required, derived }]) => type === 'date' && required && !derived)?.[0];

interface Wrong {
  field: string | undefined;
  code: string;
  language: Language;
}

const fault = ({ field, code, language }: Wrong, zh: string, en: string): Fault => ({
  field: field ?? 'committee',
  code,
  message: say(language, zh, en),
});
