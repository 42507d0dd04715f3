import { useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import type { Language } from './state.ts';

/** What is asked, as it can be opened in the explorer. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/** What went wrong with one field of an answer: the rest stands. */
export interface Fault {
  /** From the root of the answer, in the names of the query. */
  path: readonly (string | number)[];
  message: string;
  /** FORBIDDEN, BAD_USER_INPUT, …; undefined: the service did not answer. */
  code?: string | undefined;
}

export interface Answer<T> {
  /** Fields that went wrong are null in it, each with a fault. */
  data: T | null;
  faults: readonly Fault[];
}

const FRAGMENTS: Record<string, string> = {
  Shown: 'fragment Shown on Figure { value shown reason status }',
  Named: 'fragment Named on Committee { id code name shortName level }',
  Counted: 'fragment Counted on Measure { id code label unitLabel decimals kind }',
  Changed: 'fragment Changed on Comparison { change rate reason }',
};
const DECLARED: Record<string, string> = {
  code: 'CommitteeCode!',
  measure: 'MeasureCode!',
  period: 'PeriodInput',
  whole: 'PeriodInput',
  before: 'PeriodInput',
  due: 'PeriodInput',
  span: 'PeriodInput',
  asOf: 'AsOf',
  reach: 'Reach',
  only: '[DimensionFilter!]',
  grain: 'Grain!',
  dimension: 'String!',
  after: 'String',
};

/**
 * A question about one committee. `fields` are fields of Committee; they may use the variables of DECLARED and the fragments of FRAGMENTS.
 * What several panels need is one request: join their fields, and give each alias a name of its own.
 */
export function questionOf(name: string, fields: string, given: Record<string, unknown> & { code: string }): Question {
  const used = Object.keys(DECLARED).filter(each => each === 'code' || new RegExp(`\\$${each}\\b`).test(fields));
  const fragments = Object.keys(FRAGMENTS).filter(each => fields.includes(`...${each}`));
  const declared = used.map(each => `$${each}: ${DECLARED[each]}`).join(', ');
  const query = [
    `query ${name}(${declared}) {\n  committee(code: $code) {\n    id\n${fields.trim().replaceAll(/^\s*/gm, '    ')}\n  }\n}`,
    ...fragments.map(each => FRAGMENTS[each]),
  ].join('\n');
  return { query, variables: Object.fromEntries(used.map(each => [each, given[each] ?? null])) };
}

/** Longer addresses are refused by some servers that stand before ours. */
const LONGEST_ADDRESS = 6_000;

/**
 * Asks the public API as whoever is signed in. Whatever goes wrong is a fault of the answer. The question stands in the address, if it fits, so that the
 * browser keeps the answer, and is told in a few bytes where it is still the same.
 */
export async function ask<T>({ query, variables }: Question, language: Language): Promise<Answer<T>> {
  const short = query.replaceAll(/\s+/g, ' ');
  const address = `/graphql?${new URLSearchParams({ query: short, variables: JSON.stringify(variables) })}`;
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'accept-language': language === 'zh' ? 'zh-CN' : 'en',
    'apollo-require-preflight': '1',
  };
  const posted = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: short, variables }),
  };
  try {
    const response = await (address.length > LONGEST_ADDRESS ? fetch('/graphql', posted) : fetch(address, { headers }));
    const { data = null, errors = [] } = (await response.json()) as {
      data?: T | null;
      errors?: (Partial<Fault> & { extensions?: { code?: string } })[];
    };
    return { data, faults: errors.map(({ path = [], message = '', extensions }) => ({ path, message, code: extensions?.code })) };
  } catch {
    return { data: null, faults: [{ path: [], message: UNREACHABLE }] };
  }
}

/** The message of the fault that the service did not answer at all. */
export const UNREACHABLE = 'UNREACHABLE';

/** The faults at a field of the committee or below it; those of the whole answer are faults of every field. */
export const faultsAt = (faults: readonly Fault[], ...aliases: string[]): Fault[] =>
  faults.filter(({ path }) => path.length < 2 || aliases.some(each => path[1] === each));

interface Kept<T> {
  promise: Promise<Answer<T>>;
  settled?: Answer<T>;
  /** In which round it was asked. */
  round: number;
}
/** Answers of this page, so that what was seen a moment ago is seen again at once. */
const answers = new Map<string, Kept<unknown>>();
const MOST_ANSWERS = 60;

let round = 0;
const listeners = new Set<() => void>();
const onRound = (tell: () => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};
/** When the service last answered, in milliseconds. */
let answeredAt: number | undefined;
export const useLastAnswer = (): number | undefined => useSyncExternalStore(onRound, () => answeredAt);

/** Has all that is shown asked anew. What is shown stands until another answer is there. */
export function askAnew(): void {
  round += 1;
  tellAll();
}
function tellAll(): void {
  for (const tell of listeners) tell();
}

function answerTo<T>(key: string, question: Question, language: Language): Kept<T> {
  const known = answers.get(key) as Kept<T> | undefined;
  if (known?.round === round) return known;
  const before = known?.settled;
  const kept: Kept<T> = { promise: ask<T>(question, language), round, ...(before && { settled: before }) };
  answers.set(key, kept as Kept<unknown>);
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  kept.promise = kept.promise.then(answer => {
    // Of a service that is away for a while nothing is known; what was known stands.
    if (before && answer.data === null) return before;
    if (answer.data !== null) {
      answeredAt = Date.now();
      tellAll();
    }
    kept.settled = answer;
    // What went wrong is asked again by the next who looks.
    if (answer.faults.length > 0) answers.delete(key);
    return answer;
  });
  return kept;
}

export interface Asked<T> extends Answer<T> {
  loading: boolean;
  again(): void;
}

/** The answer to a question, asked when it is first shown; undefined asks nothing and is loading. */
export function useAnswer<T>(question: Question | undefined, language: Language): Asked<T> {
  const key = question && JSON.stringify([language, question]);
  const [shown, show] = useState<{ key: string; answer: Answer<T> }>();
  const [tried, again] = useReducer((count: number) => count + 1, 0);
  const asking = useSyncExternalStore(onRound, () => round);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question and the language; a new round asks anew.
  useEffect(() => {
    if (!question || !key) return;
    let wanted = true;
    answerTo<T>(key, question, language).promise.then(answer => wanted && show({ key, answer }));
    return () => {
      wanted = false;
    };
  }, [key, tried, asking]);
  const answer =
    shown && shown.key === key ? shown.answer : key === undefined ? undefined : (answers.get(key)?.settled as Answer<T> | undefined);
  return { data: answer?.data ?? null, faults: answer?.faults ?? [], loading: !answer, again };
}
