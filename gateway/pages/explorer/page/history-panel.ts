import { fill, make, store } from './dom.ts';
import { operationsIn } from './operations.ts';
import type { Request } from './request.ts';

/** Without the headers, which say who asks. */
interface Kept {
  query: string;
  variables: string;
  at: string;
}

const LONGEST = 40;

/** What was run here, or was replaced before it was run: newest first. */
export function historyPanel(open: (request: Pick<Request, 'query' | 'variables'>) => void) {
  const list = make('ul', {});
  let kept = store.get<Kept[]>('history') ?? [];

  function show() {
    const entries = kept.map(entry => {
      const name = operationsIn(entry.query).find(operation => operation.name)?.name ?? entry.query.trim().slice(0, 60);
      const at = new Date(entry.at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
      return make(
        'li',
        {},
        make('button', { type: 'button', title: entry.query, onclick: () => open(entry) }, make('strong', {}, name), make('span', {}, at)),
      );
    });
    fill(list, ...(entries.length > 0 ? entries : [make('li', {}, '还没有。 Nothing yet.')]));
  }

  show();
  return {
    element: make(
      'section',
      { className: 'history', ariaLabel: '历史 History' },
      make('p', {}, '只存在这个浏览器里；不存请求头。 Kept in this browser alone, without headers.'),
      list,
    ),
    keep({ query, variables }: Request) {
      if (!query.trim()) return;
      const others = kept.filter(entry => entry.query !== query || entry.variables !== variables);
      kept = [{ query, variables, at: new Date().toISOString() }, ...others].slice(0, LONGEST);
      store.set('history', kept);
      show();
    },
  };
}
