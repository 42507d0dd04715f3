import { type RefObject, useEffect } from 'react';

const TURN_MS = 12_000;

/**
 * On a wall nobody scrolls: what does not fit is shown page by page, from row to row, and from the beginning again. It rests while somebody points at it or
 * is in it by the keyboard.
 */
export function useTurning(list: RefObject<HTMLElement | null>, wall: boolean): void {
  useEffect(() => {
    if (!wall) return;
    const timer = setInterval(() => {
      const { current } = list;
      if (current && !current.matches(':hover, :focus-within')) turn(current);
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [list, wall]);
}

/** Scrolls on to the first row that is not wholly seen; after the last, to the first. */
export function turn(list: HTMLElement): void {
  const { bottom, top } = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll('tbody tr, li')];
  const next = rows.find(row => row.getBoundingClientRect().bottom > bottom + 1);
  const head = list.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  list.scrollTop = next ? list.scrollTop + next.getBoundingClientRect().top - top - head : 0;
}
