import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { linter, lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { getSchema, graphql, offsetToPos } from 'cm6-graphql';
import { getHoverInformation } from 'graphql-language-service';
import { make } from './dom.ts';

const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], color: 'var(--code-keyword)' },
    { tag: [tags.propertyName, tags.attributeName], color: 'var(--code-name)' },
    { tag: [tags.string, tags.special(tags.name)], color: 'var(--code-string)' },
    { tag: [tags.integer, tags.float, tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
    { tag: tags.variableName, color: 'var(--code-variable)' },
    { tag: tags.atom, color: 'var(--code-type)' },
    { tag: [tags.lineComment, tags.comment], color: 'var(--quiet)' },
  ]),
);

const common = (label: string): Extension => [
  // The page allows no styles but those that carry its word (Content-Security-Policy).
  EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label }),
  highlighting,
  drawSelection(),
  bracketMatching(),
  foldGutter(),
  search({ top: true }),
];

const editing = ({ onRun, onChange }: { onRun(): void; onChange(): void }): Extension => [
  keymap.of([
    // Before the keys of the editor, one of which is the same.
    {
      key: 'Mod-Enter',
      run() {
        onRun();
        return true;
      },
    },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...lintKeymap,
    ...defaultKeymap,
  ]),
  history(),
  closeBrackets(),
  autocompletion(),
  indentOnInput(),
  EditorView.updateListener.of(update => {
    if (update.docChanged) onChange();
  }),
];

interface EditorEvents {
  onRun(): void;
  onChange(): void;
}

/** Completes, checks and explains by the schema that `updateSchema` gives it. */
export function queryEditor(parent: Element, events: EditorEvents & { onShowInDocs(type: string, field?: string): void }): EditorView {
  const language = graphql(undefined, {
    onShowInDocs(field, type, parentType) {
      if (parentType) events.onShowInDocs(parentType, field);
      else if (type) events.onShowInDocs(type.replace(/[[\]!]/g, ''));
    },
  });
  return new EditorView({ parent, extensions: [lineNumbers(), language, explanations, editing(events), common('查询 Query')] });
}

/** What the schema says of the word under the pointer. */
const explanations = hoverTooltip((view, position) => {
  const [schema, word] = [getSchema(view.state), view.state.wordAt(position)];
  if (!schema || !word) return null;
  const text = getHoverInformation(schema, view.state.sliceDoc(), offsetToPos(view.state.doc, position + 1) as never);
  if (typeof text !== 'string' || !text.trim()) return null;
  return {
    pos: word.from,
    end: word.to,
    create: () => ({ dom: make('div', { className: 'explanation' }, text) }),
  };
});

const parseProblems = jsonParseLinter();
const jsonProblems = linter(view => (view.state.sliceDoc().trim() ? parseProblems(view) : []));

export const jsonEditor = (parent: Element, label: string, events: EditorEvents): EditorView =>
  new EditorView({ parent, extensions: [json(), jsonProblems, editing(events), common(label)] });

/** Shows JSON. Only what is in view is drawn, so an answer may be long. */
export const answerView = (parent: Element): EditorView =>
  new EditorView({
    parent,
    extensions: [
      json(),
      EditorState.readOnly.of(true),
      // A phone would bring up its keyboard.
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ tabindex: '0', role: 'textbox', 'aria-readonly': 'true', 'aria-multiline': 'true' }),
      keymap.of([...searchKeymap, ...foldKeymap]),
      common('结果 Answer'),
    ],
  });

export const textIn = (view: EditorView): string => view.state.sliceDoc();

/** As one step that can be undone. */
export function setText(view: EditorView, text: string): void {
  if (textIn(view) === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
}
