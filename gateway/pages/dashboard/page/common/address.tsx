import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';
import { formatState, parseState, type State } from './state.ts';

/** What of the state becomes something else; undefined takes it out. */
export type Change = { [K in keyof State]?: State[K] | undefined };

const CHANGED = 'tongxin:address';

function subscribe(tell: () => void): () => void {
  addEventListener('popstate', tell);
  addEventListener(CHANGED, tell);
  return () => {
    removeEventListener('popstate', tell);
    removeEventListener(CHANGED, tell);
  };
}

/** The state in the address. It changes with the browser's back and forward, too. */
export const useAddress = (): State => parseState(useSyncExternalStore(subscribe, () => location.search));

/** Where a change leads. */
export const hrefOf = (change: Change): string =>
  `${location.pathname}${formatState({ ...parseState(location.search), ...(change as State) })}`;

/** Goes there in place. With `replace` the present address is not found again by "back". */
export function go(change: Change, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', hrefOf(change));
  dispatchEvent(new Event(CHANGED));
}

/** A link to a change of the state: opened in place, or elsewhere as any link is. */
export function Go({ to, ...rest }: { to: Change } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={hrefOf(to)} onClick={follow} />;
}
