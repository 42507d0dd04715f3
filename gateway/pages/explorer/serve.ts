import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ASK_EACH_TIME, type Asset, asGiven, assetOf, builtAsset, FOR_EVER, servedAssets } from '../assets.ts';
import type { Example } from './example.ts';
import { loadExamples } from './examples.ts';

const HERE = import.meta.dirname;
const SCHEMA = '/explorer/schema.graphql';

export interface ExplorerOptions {
  /** The text of the schema, for completion and documentation; asked for once, with the first request for it. */
  schema(): string;
  examples?: readonly Example[];
  /** Invented users that can be signed in as with one click; none but in development. */
  users?: readonly { user: string; label: readonly [string, string] }[];
}

/**
 * Serves the explorer that `npm run pages` built: GET and HEAD of `/` and of its files below `/explorer/`. The handler
 * answers false, having touched nothing, for any other method or path.
 */
export function explorerPages({
  schema,
  examples = loadExamples(),
  users = [],
}: ExplorerOptions): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  // Of this process: the editor makes style elements, and no others are let in.
  const nonce = randomBytes(16).toString('base64url');
  const assets = new Map<string, Asset>();
  const add = (name: string, asset: Asset): string => {
    const address = `/explorer/${name.replace('.', `.${asset.tag}.`)}`;
    assets.set(address, asset);
    return address;
  };
  const addresses = {
    script: add('page.js', built('page.js', 'text/javascript; charset=utf-8')),
    style: add('page.css', built('page.css', 'text/css; charset=utf-8')),
    icon: add('favicon.svg', assetOf('image/svg+xml', FOR_EVER, readFileSync(join(HERE, 'page/favicon.svg'), 'utf8'))),
    licences: add('licences.txt', built('licences.txt', 'text/plain; charset=utf-8')),
  };
  assets.set('/', assetOf('text/html; charset=utf-8', ASK_EACH_TIME, page(addresses, nonce, { examples, users })));
  return servedAssets(path => {
    if (path === SCHEMA && !assets.has(path)) assets.set(path, assetOf('text/plain; charset=utf-8', ASK_EACH_TIME, schema()));
    return assets.get(path);
  }, contentSecurityPolicy(nonce));
}

const built = (name: string, contentType: string): Asset => builtAsset(join(HERE, 'dist', name), contentType);

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The editor underlines what is wrong with an image of its own.
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

function page(
  { script, style, icon, licences }: Record<'script' | 'style' | 'icon' | 'licences', string>,
  nonce: string,
  { examples, users }: Required<Pick<ExplorerOptions, 'examples' | 'users'>>,
): string {
  const given = asGiven({
    examples,
    schemaAddress: SCHEMA,
    users: users.map(({ user, label }) => ({ user, label: label.join(' ') })),
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>同心 Tongxin</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
<link rel="stylesheet" href="${style}">
<link rel="license" href="${licences}">
<script type="module" src="${script}" nonce="${nonce}"></script>
</head>
<body>
<p class="opening">正在打开… Opening…</p>
<noscript><p class="opening">此页需要 JavaScript；接口是 POST /graphql。 This page needs JavaScript; the API is POST /graphql.</p></noscript>
<script type="application/json" id="given">${given}</script>
</body>
</html>
`;
}
