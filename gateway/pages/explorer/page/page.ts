import { indentRange } from '@codemirror/language';
import { updateSchema } from 'cm6-graphql';
import { buildSchema } from 'graphql';
import type { Example } from '../example.ts';
import { ask } from './ask.ts';
import { docsPanel } from './docs-panel.ts';
import { fill, isNarrow, make, store } from './dom.ts';
import { answerView, jsonEditor, queryEditor, setText, textIn } from './editors.ts';
import { examplesPanel } from './examples-panel.ts';
import { historyPanel } from './history-panel.ts';
import { operationsIn, tidied } from './operations.ts';
import { addressOf, isSame, LONGEST_ADDRESS, linkedRequest, type Request, requestOf } from './request.ts';
import { type ReadyUser, signedInMenu } from './signed-in.ts';

/** Put into the page by serve.ts. */
const { examples, schemaAddress, users }: { examples: Example[]; schemaAddress: string; users: ReadyUser[] } = JSON.parse(
  document.getElementById('given')?.textContent ?? '{}',
);

// ---- what stands where

const runButton = make('button', { type: 'button', className: 'run', title: 'Ctrl-Enter', onclick: () => run() }, '▶ 运行 Run');
const operationChoice = make('select', { ariaLabel: '操作 Operation', hidden: true, onchange: () => edited() });
const said = make('output', { className: 'note' });
const [queryPlace, answerPlace] = [make('div', { className: 'editor' }), make('div', { className: 'editor' })];
const [variables, headers] = [drawer('变量 Variables'), drawer('请求头 Headers')];
const answer = make('section', { className: 'answer', ariaLabel: '结果 Answer' }, said, answerPlace);

const docs = docsPanel(toTop);
const past = historyPanel(kept => open({ ...current(), operationName: '', query: kept.query, variables: kept.variables }));
const panels = {
  examples: { title: '示例 Examples', element: examplesPanel(examples, openExample) },
  docs: { title: '文档 Docs', element: docs.element },
  history: { title: '历史 History', element: past.element },
};
type Panel = keyof typeof panels;
const tabs = Object.fromEntries(
  Object.entries(panels).map(([key, { title }]) => [
    key,
    make('button', { type: 'button', onclick: () => showPanel(openPanel === key ? undefined : (key as Panel)) }, title),
  ]),
);
const panel = make('aside', {});
let openPanel: Panel | undefined;

const events = { onRun: () => run(), onChange: () => edited() };
const editors = {
  query: queryEditor(queryPlace, { ...events, onShowInDocs: showInDocs }),
  variables: jsonEditor(variables.place, '变量 Variables', events),
  headers: jsonEditor(headers.place, '请求头 Headers', events),
  answer: answerView(answerPlace),
};

function drawer(title: string) {
  const place = make('div', { className: 'editor' });
  return { place, element: make('details', {}, make('summary', {}, title), place) };
}

function showPanel(key: Panel | undefined) {
  openPanel = key;
  if (!isNarrow()) store.set('panel', key ?? null);
  for (const [each, tab] of Object.entries(tabs)) tab.ariaPressed = String(each === key);
  document.body.classList.toggle('with-panel', !!key);
  panel.hidden = !key;
  toTop();
  if (!key) return fill(panel);
  const close = make('button', { type: 'button', className: 'close', ariaLabel: '关闭 Close', onclick: () => showPanel(undefined) }, '✕');
  fill(panel, make('header', {}, make('h2', {}, panels[key].title), close), panels[key].element);
  if (key === 'docs') docs.show();
}

/** Of the panel, whichever scrolls: it, or on a phone the page. */
function toTop() {
  panel.scrollTo(0, 0);
  scrollTo(0, 0);
}

function showInDocs(type: string, field?: string) {
  showPanel('docs');
  docs.visit({ type, field });
}

const NOTHING_YET = '结果显示在这里。 The answer appears here.';
const say = (text: string) => fill(said, text);

// ---- the request

/** What was opened and has not been changed since: its address is the page's. */
let opened: Request | undefined;

const current = (): Request => ({
  query: textIn(editors.query),
  variables: textIn(editors.variables),
  headers: textIn(editors.headers),
  operationName: operationChoice.value,
});

function show(request: Request) {
  opened = undefined;
  setText(editors.query, request.query);
  setText(editors.variables, request.variables);
  setText(editors.headers, request.headers);
  offerOperations();
  if (request.operationName) operationChoice.value = request.operationName;
  variables.element.open = !!request.variables;
  headers.element.open = !!request.headers;
  opened = request;
}

function offerOperations() {
  const names = operationsIn(textIn(editors.query)).map(({ name }) => name);
  const chosen = operationChoice.value;
  fill(operationChoice, ...names.map(name => make('option', { value: name, selected: name === chosen }, name)));
  operationChoice.hidden = names.length < 2;
}

/** Replaces what the editors hold; that is found again in the history. */
function open(request: Request, address = location.pathname) {
  keepDraft();
  show(request);
  history.pushState(null, '', address);
  setText(editors.answer, '');
  say(NOTHING_YET);
  if (isNarrow()) showPanel(undefined);
  scrollTo(0, 0);
}

function openExample(example: Example) {
  open(requestOf(example), `?example=${encodeURIComponent(example.name)}`);
}

function keepDraft() {
  const draft = current();
  if (!opened || !isSame(opened, draft)) past.keep(draft);
}

function edited() {
  offerOperations();
  const draft = current();
  if (opened && isSame(opened, draft)) return;
  if (opened && location.search) history.replaceState(null, '', location.pathname);
  opened = undefined;
  store.set('draft', { query: draft.query, variables: draft.variables });
}

/** What the address asks for, else what was typed last, else the first example. Nothing of it is run. */
function showFirst() {
  say(NOTHING_YET);
  const linked = linkedRequest(location.search, examples);
  if (linked && 'query' in linked) {
    show(linked);
    const writes = operationsIn(linked.query).some(operation => operation.writes);
    if (location.search.includes('query='))
      say(`来自链接，尚未运行${writes ? '；它会写入数据' : ''}。 From a link, not run yet${writes ? '; it writes data' : ''}.`);
    return;
  }
  if (linked) say(`没有名为“${linked.unknown}”的示例。 There is no example of this name.`);
  const draft = store.get<Pick<Request, 'query' | 'variables'>>('draft');
  const [first] = examples;
  if (draft?.query.trim()) {
    show({ headers: '', operationName: '', ...draft });
    opened = undefined;
  } else if (first) show(requestOf(first));
}

// ---- what the buttons do

let running: AbortController | undefined;

async function run() {
  if (running) return running.abort();
  const request = current();
  running = new AbortController();
  fill(runButton, '■ 停止 Stop');
  answer.ariaBusy = 'true';
  say('运行中… Running…');
  past.keep(request);
  try {
    const { text, note } = await ask(request, running.signal);
    setText(editors.answer, text);
    say(note);
    if (isNarrow()) answer.scrollIntoView({ block: 'nearest' });
  } catch {
    say('已停止。 Stopped.');
  }
  running = undefined;
  fill(runButton, '▶ 运行 Run');
  answer.ariaBusy = 'false';
}

function tidy() {
  const text = tidied(textIn(editors.query));
  if (text) setText(editors.query, text);
  else {
    const { state } = editors.query;
    editors.query.dispatch({ changes: indentRange(state, 0, state.doc.length) });
  }
  for (const editor of [editors.variables, editors.headers]) {
    try {
      setText(editor, JSON.stringify(JSON.parse(textIn(editor)), null, 2));
    } catch {
      // Empty, or marked as wrong in the editor.
    }
  }
}

async function copyLink() {
  const link = new URL(addressOf(current(), examples), location.origin).href;
  if (link.length > LONGEST_ADDRESS)
    return say(
      `链接太长：${link.length} 个字符，上限 ${LONGEST_ADDRESS}；请改为发送查询文本。 The link would have ${link.length} characters, and ${LONGEST_ADDRESS} is the most that arrives everywhere: send the text of the query instead.`,
    );
  const note = textIn(editors.headers).trim() && !link.includes('?example=') ? ' 不含请求头。 Without the headers.' : '';
  try {
    await navigator.clipboard.writeText(link);
    say(`链接已复制。 The link is copied.${note}`);
  } catch {
    // The browser gives the clipboard to https pages alone: the address bar can be copied from anywhere.
    history.replaceState(null, '', link);
    opened = current();
    say(`链接在地址栏中，请从那里复制。 The link is in the address bar: copy it there.${note}`);
  }
}

async function loadSchema() {
  try {
    const response = await fetch(schemaAddress, { priority: 'low' });
    if (!response.ok) throw new Error(`${response.status}`);
    // It was checked when it was composed.
    const schema = buildSchema(await response.text(), { assumeValid: true, assumeValidSDL: true, noLocation: true });
    updateSchema(editors.query, schema);
    docs.setSchema(schema);
  } catch (error) {
    const again = make('button', { type: 'button', onclick: () => loadSchema() }, '重试 Try again');
    docs.say(`文档没有读到（${String(error)}）。 The documentation could not be loaded. `, again);
  }
}

// ---- the page, all at once: a button that is seen works

showFirst();
const kept = store.get<Panel | null>('panel');
if (!isNarrow()) showPanel(localStorage.getItem('tongxin:panel') === null ? 'examples' : (kept ?? undefined));
else showPanel(undefined);
addEventListener('popstate', () => {
  keepDraft();
  showFirst();
});
fill(
  document.body,
  make(
    'header',
    { className: 'top' },
    make(
      'a',
      { href: '/', className: 'logo' },
      make('img', { src: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '', alt: '' }),
      '同心 Tongxin',
    ),
    make('nav', { ariaLabel: '面板 Panels' }, ...Object.values(tabs)),
    make('a', { href: '/dashboard' }, '看板 Dashboard'),
    signedInMenu(users, say),
  ),
  panel,
  make(
    'main',
    {},
    make(
      'div',
      { className: 'tools' },
      runButton,
      operationChoice,
      make('button', { type: 'button', onclick: tidy }, '整理 Tidy'),
      make('button', { type: 'button', onclick: copyLink }, '复制链接 Copy link'),
    ),
    make('section', { className: 'query', ariaLabel: '查询 Query' }, queryPlace, variables.element, headers.element),
    answer,
  ),
);
if (document.readyState === 'complete') loadSchema();
else addEventListener('load', loadSchema, { once: true });
