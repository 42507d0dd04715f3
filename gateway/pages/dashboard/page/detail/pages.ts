import { useState } from 'react';
import { ask, type Fault, type Question, useAnswer } from '../common/ask.ts';
import type { Language } from '../common/state.ts';

/** A page of a list of the API. */
export interface Page<N> {
  nodes: N[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Listed<N> {
  nodes: readonly N[];
  total: number;
  loading: boolean;
  faults: readonly Fault[];
  again(): void;
  /** Asks for the next page; undefined: there is none. */
  more: (() => void) | undefined;
}

/** A list, page by page: `question` takes a cursor as the variable `after`, `pick` finds the list in an answer. */
export function useList<T, N>(question: Question, language: Language, pick: (data: T) => Page<N> | null | undefined): Listed<N> {
  const first = useAnswer<T>(question, language);
  const key = JSON.stringify([language, question]);
  const [added, add] = useState<{ key: string; pages: Page<N>[]; faults: readonly Fault[]; loading: boolean }>();
  const later = added?.key === key ? added : { key, pages: [], faults: [], loading: false };
  const begin = first.data && pick(first.data);
  const pages = [...(begin ? [begin] : []), ...later.pages];
  const end = pages.at(-1)?.pageInfo;
  const more = async () => {
    add({ ...later, faults: [], loading: true });
    const { data, faults } = await ask<T>({ ...question, variables: { ...question.variables, after: end?.endCursor } }, language);
    const page = data && pick(data);
    add({ key, pages: [...later.pages, ...(page ? [page] : [])], faults, loading: false });
  };
  return {
    nodes: pages.flatMap(({ nodes }) => nodes),
    total: begin?.totalCount ?? 0,
    loading: first.loading,
    faults: [...first.faults, ...later.faults],
    again: first.again,
    more: end?.hasNextPage && !later.loading ? more : undefined,
  };
}
