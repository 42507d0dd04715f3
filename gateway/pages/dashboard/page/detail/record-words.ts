import type { Language } from '../common/state.ts';

type Both = readonly [zh: string, en: string];

/** What the program calls a kind of record, its fields and the codes in them. */
export interface KindWords {
  label: Both;
  /** Those that are told of a matter's record; `guarded`: not to everybody. */
  fields: Readonly<Record<string, { label: Both; guarded?: true }>>;
  /** What is chosen in these. */
  codes: Readonly<Record<string, Both>>;
}

/** By type. The build puts it here, from the declarations of the kinds. */
declare const KIND_WORDS: Readonly<Record<string, KindWords>>;

/** What a record is to the one that it names. */
export const RELATIONS: Readonly<Record<string, Both>> = {
  ABOUT: ['所议', 'On'],
  ANSWERS: ['答复', 'Answers'],
  CAME_UP_AT: ['提出于', 'Came up at'],
  ESCALATES: ['上报或交办', 'Hands on'],
  EVALUATION_OF: ['考评', 'Evaluates'],
  HELD_AT: ['举行于', 'Held at'],
  HELD_WITH: ['共同举行', 'Held with'],
  INSTRUCTS_ON: ['批示', 'Instructs on'],
  LED_TO: ['形成', 'Led to'],
  MADE_AT: ['作出于', 'Made at'],
  MADE_FROM: ['来自', 'Made from'],
  MERGED_INTO: ['并入', 'Merged into'],
  MERGES: ['合并', 'Merges'],
  OUTCOME_OF: ['成效来自', 'Outcome of'],
  PART_OF: ['属于', 'Part of'],
  RAISED_AT: ['提出于', 'Raised at'],
  RETURN_VISIT_OF: ['回访', 'Return visit of'],
  SENT_FOR: ['服务于', 'Sent for'],
  SUPERVISES: ['督办', 'Supervises'],
  TRANSFERRED_TO: ['转为', 'Transferred to'],
  WORKED_UP_INTO: ['上升为', 'Worked up into'],
};

const said = (language: Language, words: Both | undefined): string | undefined => words?.[language === 'zh' ? 0 : 1];
const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

/** `ESCALATION_ANSWER` is of type `EscalationAnswer`. */
export const typeOf = (kind: string): string =>
  kind.replace(/_?([A-Z])([A-Z]*)/g, (_, first: string, rest: string) => first + rest.toLowerCase());

export const kindLabel = (type: string, language: Language): string => said(language, KIND_WORDS[type]?.label) ?? type;
/** Of what a record of this type chooses in a field. */
export const codeLabel = (type: string, code: string, language: Language): string =>
  said(language, KIND_WORDS[type]?.codes[code]) ?? inWords(code);
export const fieldLabel = (type: string, field: string, language: Language): string =>
  said(language, KIND_WORDS[type]?.fields[field]?.label) ?? field;
export const isGuarded = (type: string, field: string): boolean => !!KIND_WORDS[type]?.fields[field]?.guarded;
export const relationLabel = (relation: string, language: Language): string => said(language, RELATIONS[relation]) ?? inWords(relation);
