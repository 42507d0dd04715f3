import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gzip } from 'node:zlib';
import { splitUrl } from '@tongxin/infra/http/request.ts';
import type { Example } from './example.ts';
import { loadExamples } from './examples.ts';

const HERE = import.meta.dirname;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
const SCHEMA = '/explorer/schema.graphql';

/** A text of the explorer, and how it goes over the line. */
interface Asset {
  contentType: string;
  cacheControl: string;
  text: string;
  tag: string;
  encoded: Map<string, Promise<Buffer>>;
}

export interface ExplorerOptions {
  /** The text of the schema, for completion and documentation; asked for once, with the first request for it. */
  schema(): string;
  examples?: readonly Example[];
  /** Invented users that can be signed in as with one click; none but in development. */
  users?: readonly { user: string; label: readonly [string, string] }[];
}

/**
 * Serves the explorer that `npm run explorer` built: GET and HEAD of `/` and of its files below `/explorer/`. The handler
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
  const policy = contentSecurityPolicy(nonce);

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [path] = splitUrl(request.url ?? '');
    if (path === SCHEMA && !assets.has(path)) assets.set(path, assetOf('text/plain; charset=utf-8', ASK_EACH_TIME, schema()));
    const asset = assets.get(path);
    if (!asset) return false;
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    await send(asset, request, response);
    return true;
  };
}

function built(name: string, contentType: string): Asset {
  const compressed = readFileSync(join(HERE, 'dist', `${name}.br`));
  const asset = assetOf(contentType, FOR_EVER, brotliDecompressSync(compressed).toString());
  asset.encoded.set('br', Promise.resolve(compressed));
  return asset;
}

const assetOf = (contentType: string, cacheControl: string, text: string): Asset => ({
  contentType,
  cacheControl,
  text,
  tag: createHash('sha256').update(text).digest('hex').slice(0, 16),
  encoded: new Map(),
});

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
  // No "<" in it, so that none of it ends the element it stands in.
  const given = JSON.stringify({
    examples,
    schemaAddress: SCHEMA,
    users: users.map(({ user, label }) => ({ user, label: label.join(' ') })),
  }).replaceAll('<', '\\u003c');
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

async function send(asset: Asset, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const tag = `"${asset.tag}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', asset.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  const content = encoding ? await encode(asset, encoding) : Buffer.from(asset.text);
  response.setHeader('Content-Type', asset.contentType);
  response.setHeader('Content-Length', content.length);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : content);
}

const ENCODERS = {
  // Quality 9 takes a tenth of the time of the best for a few per cent more bytes.
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (text: string) => promisify(gzip)(text, { level: 9 }),
};
type Encoding = keyof typeof ENCODERS;

function encode(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const before = asset.encoded.get(encoding);
  if (before) return before;
  const content = ENCODERS[encoding](asset.text);
  asset.encoded.set(encoding, content);
  return content;
}

function acceptedEncoding(header: string | string[] = ''): Encoding | undefined {
  const accepted = String(header)
    .split(',')
    .filter(part => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map(part => part.split(';', 1)[0]?.trim());
  return (['br', 'gzip'] as const).find(name => accepted.includes(name));
}
