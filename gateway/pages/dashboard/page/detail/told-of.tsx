import { useLanguage } from '../common/speech.tsx';
import type { Threaded } from './matter.ts';
import { codeLabel, fieldLabel, isGuarded } from './record-words.ts';
import { aliasOf, TOLD } from './told.ts';
import { useSay } from './words.ts';

const CODE = /^[A-Z][A-Z0-9_]*$/;

/** What a record says of itself. What is not shown to everybody says so; what nobody wrote is left out. */
export function ToldOf({ record }: { record: Threaded }) {
  const say = useSay();
  const language = useLanguage();
  const type = record.__typename;
  const told = Object.entries(TOLD[type] ?? {}).flatMap(([field, of]) => {
    const value = record[aliasOf(type, field)];
    const text = textOf(value, of, code => codeLabel(type, code, language));
    if (text !== undefined) return [{ field, text, isTold: true }];
    return isGuarded(type, field) ? [{ field, text: say('notPublic'), isTold: false }] : [];
  });
  if (told.length === 0) return null;
  return (
    <dl className="told">
      {told.map(({ field, text, isTold }) => (
        <div key={field}>
          <dt>{fieldLabel(type, field, language)}</dt>
          <dd className={isTold ? '' : 'not-told'}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As text; undefined: there is none. */
function textOf(value: unknown, of: string, label: (code: string) => string): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(each => textOf(each, of, label)).join('；');
  if (typeof value === 'object') return textOf((value as Record<string, unknown>)[of], '', label);
  return typeof value === 'string' && CODE.test(value) ? label(value) : String(value);
}
