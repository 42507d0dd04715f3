import { EXAMPLE_GROUPS, type Example } from '../example.ts';
import { fill, make, store } from './dom.ts';

/** The ready queries, by the users they are for. Each is a link to its own address. */
export function examplesPanel(examples: readonly Example[], open: (example: Example) => void): HTMLElement {
  const groups = EXAMPLE_GROUPS.map(group => ({ ...group, examples: examples.filter(({ group: key }) => key === group.key) })).filter(
    group => group.examples.length > 0,
  );
  const list = make('div', {});
  const users = make('fieldset', { className: 'users', ariaLabel: '用户 Users' });

  const link = (example: Example) =>
    make(
      'a',
      {
        href: `?example=${encodeURIComponent(example.name)}`,
        onclick(event) {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open(example);
        },
      },
      make(
        'strong',
        {},
        example.titleZh,
        example.text.startsWith('mutation') && make('small', { title: 'It writes a record.' }, '写入 writes'),
      ),
      make('em', { lang: 'en' }, example.titleEn),
      make('span', { lang: 'en' }, example.shows),
    );

  /** Those of one user, or of all. */
  function show(chosen: string | undefined) {
    const choice = (key: string | undefined, text: string, title: string) =>
      make('button', { type: 'button', title, ariaPressed: String(chosen === key), onclick: () => choose(key) }, text);
    fill(users, choice(undefined, '全部 All', ''), ...groups.map(({ key, titleZh, titleEn }) => choice(key, titleZh, titleEn)));
    fill(
      list,
      ...groups
        .filter(({ key }) => chosen === undefined || key === chosen)
        .flatMap(group => [
          make('h3', {}, `${group.titleZh} `, make('span', { lang: 'en' }, group.titleEn)),
          make('ul', {}, ...group.examples.map(example => make('li', {}, link(example)))),
        ]),
    );
  }

  function choose(key: string | undefined) {
    store.set('user', key ?? null);
    show(key);
  }

  show(groups.find(({ key }) => key === store.get('user'))?.key);
  return make(
    'section',
    { className: 'examples', ariaLabel: '示例 Examples' },
    make('p', {}, '点开一个示例，再按运行。 Open an example, then run it.'),
    users,
    list,
  );
}
