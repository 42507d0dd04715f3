import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language, Say } from './words.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const STYLE = read('../citizen/page.css') + read('page.css');
const ICON = `data:image/svg+xml,${encodeURIComponent(read('../explorer/page/favicon.svg'))}`;

/** Text as it stands in a page, and in a value between quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

export interface Framed {
  language: Language;
  say: Say;
  title: string;
  /** HTML. */
  body: string;
  /** What is wrong, at which fields; told at the top of the page, too. */
  problems?: readonly Problem[];
  /** What was just done. */
  done?: string;
  /** Of its own, and no other, may run. */
  script?: string;
  /** This page in the other language; undefined where it is the answer to a form. */
  otherLanguage?: string;
}

export interface Problem {
  /** The id of a field. */
  field?: string;
  message: string;
}

/** A page as one answer: its style and script are within it, and the policy lets nothing else run. */
export function framed({ language, say, title, body, problems = [], done, script, otherLanguage }: Framed): {
  html: string;
  policy: string;
} {
  const other = language === 'zh' ? 'en' : 'zh-CN';
  const html = `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problems.length > 0 ? `${say('problemTitle')} · ` : ''}${escaped(title)} · ${say('service')}</title>
<link rel="icon" href="${ICON}">
<style>${STYLE}</style>
</head>
<body>
<header><p class="bar quiet"><a href="/">${say('service')}</a>${
    otherLanguage ? `<a href="${escaped(otherLanguage)}" lang="${other}" hreflang="${other}">${say('otherLanguage')}</a>` : ''
  }</p><h1>${escaped(title)}</h1></header>
<main>
${summary(say, problems)}${done ? `<section class="done" role="status"><p>${escaped(done)}</p></section>` : ''}
${body}
</main>${script ? `\n<script type="module">${script}</script>` : ''}
</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    ...(script ? [`script-src ${hashOf(script)}`] : []),
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}

/** What is wrong, first of all, with a way to where it is (WCAG 2.2, 3.3.1). */
function summary(say: Say, problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.map(
    ({ field, message }) => `<li>${field ? `<a href="#${field}">${escaped(message)}</a>` : escaped(message)}</li>`,
  );
  return `<section id="notice" role="alert"><h2>${say('problemTitle')}</h2><ul>${lines.join('')}</ul></section>\n`;
}

interface Field {
  id: string;
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'password';
  autocomplete: string;
  value?: string;
  /** Where somebody begins to type. */
  first?: boolean;
  numeric?: boolean;
}

/** A field with its label, what it is for, and what is wrong with it. */
export function field(
  { id, label, hint, type = 'text', autocomplete, value, first, numeric }: Field,
  problems: readonly Problem[] = [],
): string {
  const problem = problems.find(each => each.field === id);
  const described = [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-problem`] : [])].join(' ');
  const attributes = [
    `id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" required`,
    'autocapitalize="none" spellcheck="false"',
    ...(value ? [`value="${escaped(value)}"`] : []),
    ...(described ? [`aria-describedby="${described}"`] : []),
    ...(problem ? ['aria-invalid="true"'] : []),
    ...(numeric ? ['inputmode="numeric"'] : []),
    ...((first && problems.length === 0) || problem ? ['autofocus'] : []),
  ];
  return `<label for="${id}">${escaped(label)}</label>
${hint ? `<p class="quiet" id="${id}-hint">${escaped(hint)}</p>\n` : ''}<input ${attributes.join(' ')}>
${problem ? `<p class="problem" id="${id}-problem">${escaped(problem.message)}</p>\n` : ''}`;
}

export const hidden = (name: string, value: string): string => `<input type="hidden" name="${name}" value="${escaped(value)}">`;
