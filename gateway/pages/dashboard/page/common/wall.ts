import { type RefObject, useEffect } from 'react';

const TURN_MS = 12_000;
const ROWS = 'tbody tr, li';

/**
 * On a wall nobody scrolls: what does not fit is shown page by page, from row to row, and from the beginning again; of a row that would be cut nothing is
 * seen. It rests while somebody points at it or is in it by the keyboard.
 */
export function useTurning(list: RefObject<HTMLElement | null>, wall: boolean): void {
  useEffect(() => {
    const { current } = list;
    if (!wall || !current) return;
    const settled = () => settle(current);
    settled();
    const [changing, resizing] = [new MutationObserver(settled), new ResizeObserver(settled)];
    changing.observe(current, { childList: true, subtree: true });
    resizing.observe(current);
    const timer = setInterval(() => !current.matches(':hover, :focus-within') && turn(current), TURN_MS);
    return () => {
      clearInterval(timer);
      changing.disconnect();
      resizing.disconnect();
      for (const row of rowsOf(current)) row.style.visibility = '';
    };
  }, [list, wall]);
}

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>(ROWS)];
/** Pixels of which nobody sees whether they are there. */
const SLACK = 1;

const isCut = (row: HTMLElement, list: HTMLElement) => row.getBoundingClientRect().bottom > list.getBoundingClientRect().bottom + SLACK;

function settle(list: HTMLElement): void {
  for (const row of rowsOf(list)) row.style.visibility = isCut(row, list) ? 'hidden' : '';
}

/** Scrolls on to the first row that is not wholly seen; after the last, to the first. */
function turn(list: HTMLElement): void {
  const next = rowsOf(list).find(row => isCut(row, list));
  const head = list.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  list.scrollTop = next ? list.scrollTop + next.getBoundingClientRect().top - list.getBoundingClientRect().top - head : 0;
  settle(list);
}
