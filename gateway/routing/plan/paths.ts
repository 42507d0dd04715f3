import type { Path } from './tree.ts';

interface Node {
  isEnd: boolean;
  below: Map<string | number, Node>;
}

const fresh = (): Node => ({ isEnd: false, below: new Map() });

/** Some paths of an answer. */
export class Paths {
  readonly #root = fresh();

  add(path: Path = []): void {
    let node = this.#root;
    for (const step of path) {
      let next = node.below.get(step);
      if (!next) {
        next = fresh();
        node.below.set(step, next);
      }
      node = next;
    }
    node.isEnd = true;
  }

  /** Whether this path, one above it or one below it is among them. */
  touch(path: Path): boolean {
    let node: Node | undefined = this.#root;
    for (const step of path) {
      if (node.isEnd) return true;
      node = node.below.get(step);
      if (!node) return false;
    }
    return node.isEnd || node.below.size > 0;
  }
}
