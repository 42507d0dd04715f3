type Child = Node | string | false | undefined;

/** A new element with these properties and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...present(children));
  return element;
}

/** Puts these children in place of those that are there. */
export const fill = (element: Element, ...children: Child[]): void => element.replaceChildren(...present(children));

const present = (children: Child[]) => children.filter(child => child !== undefined && child !== false);

/** What a screen too narrow for columns side by side is: there a panel covers the page until something in it is chosen. */
export const isNarrow = (): boolean => matchMedia('(max-width: 1099px)').matches;

/** In the browser's store; what cannot be kept or read (a full store, a private window) is as if it had never been. */
export const store = {
  get<T>(key: string): T | undefined {
    try {
      return JSON.parse(localStorage.getItem(`tongxin:${key}`) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(key: string, value: unknown): void {
    try {
      localStorage.setItem(`tongxin:${key}`, JSON.stringify(value));
    } catch {
      // See above.
    }
  },
};
