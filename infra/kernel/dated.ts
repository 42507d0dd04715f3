import { today } from '../days.ts';
import { sectorByCode } from '../reference/reference.ts';
import { checkField } from './check.ts';
import type { Court, Judged } from './court.ts';
import type { Field } from './field.ts';
import { FORMERLY, type Former, SINCE } from './formerly.ts';
import { fieldsThat, type Kind } from './kind.ts';
import { constant } from './names.ts';
import type { Fault } from './row.ts';
import { same } from './same.ts';
import { type Language, say, type Words } from './words.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields of which it is kept from which day they hold. */
export const datedFields = fieldsThat(field => field.dated === true);

const formerOf = (values: Values, name: string): Former[] =>
  ((values[FORMERLY] ?? []) as Former[])
    .filter(({ attribute }) => attribute === constant(name))
    .sort((one, other) => (one.until < other.until ? -1 : 1));

/** The fields that are dated and that this patch changes. */
const changesIn = (kind: Kind, current: Values, patch: Values): string[] =>
  datedFields(kind)
    .map(([name]) => name)
    .filter(name => patch[name] !== undefined && !same(current[name] ?? null, patch[name] || null));

/**
 * A change that holds from a day: what held until then is kept. `patch` may say since when; where nothing dated changes it need not. Answers
 * with the patch, or with what is wrong.
 */
export function heldSince(kind: Kind, current: Values, told: Values, language: Language): Values | Fault {
  if (datedFields(kind).length === 0) return told;
  const { [SINCE]: day, ...patch } = told;
  if (!day) return patch;
  const changed = changesIn(kind, current, patch);
  if (changed.length === 0)
    return fault(
      { field: SINCE, code: 'NOTHING_CHANGES', language },
      '写了变更日期，但没有随时间变化的内容改变。',
      'nothing changes that is kept by its day.',
    );
  const since = String(day);
  const [begin, end] = kind.lasts ?? [];
  const last = end && current[end] ? earlier(String(current[end]), today()) : today();
  if (since > last) return fault({ field: SINCE, code: 'OUTSIDE', language }, `应不晚于 ${last}。`, `must not be after ${last}.`);
  if (begin && current[begin] && since <= String(current[begin]))
    return fault(
      { field: SINCE, code: 'FROM_THE_BEGINNING', language },
      `应晚于“${kind.fields[begin]?.label[0]}”（${current[begin]}）。自始就不对的，请用更正。`,
      `must be after "${begin}" (${current[begin]}). What was wrong from the beginning is corrected.`,
    );
  for (const name of changed) {
    const change = formerOf(current, name).at(-1);
    if (change && since <= change.until)
      return fault(
        { field: SINCE, code: 'CHANGED_LATER', language },
        `“${kind.fields[name]?.label[0]}”在 ${change.until} 已变更过，新的变更应在其后。以前的经过请用更正填入“变更经过”。`,
        `"${name}" was changed on ${change.until}: a new change comes after that. What happened before is corrected in "${FORMERLY}".`,
      );
  }
  const former = changed.map(
    (name): Former => ({ attribute: constant(name), until: since, value: (current[name] as string | null) ?? null }),
  );
  return { ...patch, [FORMERLY]: [...((current[FORMERLY] ?? []) as Former[]), ...former] };
}

export const isFault = (answer: Values | Fault): answer is Fault => typeof answer.code === 'string' && typeof answer.message === 'string';

/**
 * What is wrong with the past of a record: days outside its life or still to come, two of the same day, a change that changes nothing, a value
 * that the field cannot have. And, unless it is corrected, a dated field that changed without a day from which it holds.
 */
export function checkDated(court: Court, kind: Kind, { values, before }: Judged): Fault[] {
  return datedFields(kind).flatMap(([name, field]) => {
    const former = formerOf(values, name);
    // One that was withdrawn counted for nothing: it can come back as it should be.
    if (!court.correcting && before && !before.withdrawnAt && !same(before[name] ?? null, values[name] ?? null)) {
      const known = formerOf(before, name).length;
      const told = former.length > known && same(former.at(-1)?.value ?? null, before[name] ?? null);
      if (!told) return [sinceWhen(kind, name, [before[name], values[name]], court.language)];
    }
    return (
      wrongDays(kind, { name, former, values, language: court.language }) ??
      former.flatMap(({ value }) => {
        const [wrong] = checkField(name, field, value, court);
        return wrong ? [{ ...wrong, field: FORMERLY }] : [];
      })
    );
  });
}

/** A dated field of a record: what it held before, oldest first, beside what the record holds now. */
interface Past {
  name: string;
  former: readonly Former[];
  values: Values;
  language: Language;
}

function wrongDays(kind: Kind, { name, former, values, language }: Past): Fault[] | null {
  const [begin, end] = (kind.lasts ?? []).map(each => (each && values[each] ? String(values[each]) : null));
  const label = kind.fields[name]?.label[0];
  const wrong = (code: string, zh: string, en: string) => [fault({ field: FORMERLY, code, language }, zh, en)];
  for (const [index, { until, value }] of former.entries()) {
    const next = former[index + 1];
    if ((begin && until <= begin) || (end && until > end) || until > today())
      return wrong(
        'OUTSIDE',
        `“${label}”的变更日期 ${until} 应在期限之内，且不晚于今天。`,
        `"${name}" changed on ${until}, which must lie within the life of the record and not after today.`,
      );
    if (next?.until === until) return wrong('TWICE', `“${label}”在 ${until} 变更了两次。`, `"${name}" changed twice on ${until}.`);
    const then = next ? (next.value ?? null) : (values[name] ?? null);
    if (same(value ?? null, then))
      return wrong(
        'NOTHING_CHANGES',
        `“${label}”在 ${until} 前后相同，不是变更。`,
        `"${name}" is the same before and after ${until}: that is no change.`,
      );
  }
  return null;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function sinceWhen({ fields }: Kind, name: string, change: readonly [from: unknown, to: unknown], language: Language): Fault {
  const [was, is] = change.map(value => called(fields[name], value));
  return fault(
    { field: name, code: 'SINCE_WHEN', language, label: fields[name]?.label[0] },
    `由“${was?.[0]}”变为“${is?.[0]}”：请写明自哪一日起（变更日期）。如果原来就登记错了，请用更正。`,
    `changes from ${was?.[1]} to ${is?.[1]}: say since when (${SINCE}). What was wrong all along is corrected.`,
  );
}

/** What people call a value. */
function called(field: Field | undefined, value: unknown): Words {
  if (value === null || value === undefined || value === '') return ['空', 'nothing'];
  const code = String(value);
  const sector = field?.type === 'sector' ? sectorByCode.get(code)?.shortName : undefined;
  return field?.choices?.values[code] ?? [sector ?? code, code];
}

interface Wrong {
  field: string;
  code: string;
  language: Language;
  label?: string | undefined;
}

const fault = ({ field, code, language, label }: Wrong, zh: string, en: string): Fault => ({
  field,
  code,
  message: say(language, `“${label ?? (field === SINCE ? '变更日期' : '变更经过')}”：${zh}`, `"${field}": ${en}`),
});
