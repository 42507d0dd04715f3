import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ASK_EACH_TIME, type Asset, asGiven, assetOf, builtAsset, FOR_EVER, servedAssets } from '../assets.ts';
import type { Given } from './page/common/given.ts';
import { readShapes } from './shapes.ts';

const HERE = import.meta.dirname;
const BUILT = join(HERE, 'dist');
const SCRIPT = 'text/javascript; charset=utf-8';
const CHUNK = /^(.+-[A-Z0-9]{8}\.js)\.br$/;
/** What a script needs before it runs. */
const NEEDED = /(?:from|import)"\.\/([^"/]+\.js)"/g;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // A picture of a chart is made in the page.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export interface DashboardOptions {
  /** Code of the committee whose figures are shown first. */
  home: string;
  /** Absolute folder of outlines in the place of those that come along (MAP_SHAPES). */
  shapesFolder?: string;
  /** The approval of the map (审图号), as it is shown below it. */
  mapApproval?: string;
}

/**
 * Serves the dashboard that `npm run pages` built: GET and HEAD of `/dashboard` and of its files below. The handler answers false,
 * having touched nothing, for any other method or path. Throws an OperatorError for outlines that are none.
 */
export function dashboardPages({
  home,
  shapesFolder,
  mapApproval,
}: DashboardOptions): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const shapes = readShapes(shapesFolder);
  const assets = new Map<string, Asset>();
  const add = (name: string, asset: Asset): string => {
    const address = `/dashboard/${name.replace('.', `.${asset.tag}.`)}`;
    assets.set(address, asset);
    return address;
  };
  // Scripts name each other, so these stand under the names that they were built with, which tell what is in them.
  for (const [, name = ''] of readdirSync(BUILT).flatMap(file => [CHUNK.exec(file) ?? []]))
    if (name) assets.set(`/dashboard/${name}`, builtAsset(join(BUILT, name), SCRIPT));
  const script = builtAsset(join(BUILT, 'page.js'), SCRIPT);
  const addresses = {
    script: add('page.js', script),
    style: add('page.css', builtAsset(join(BUILT, 'page.css'), 'text/css; charset=utf-8')),
    icon: add('favicon.svg', assetOf('image/svg+xml', FOR_EVER, readFileSync(join(HERE, '../explorer/page/favicon.svg'), 'utf8'))),
    licences: add('licences.txt', builtAsset(join(BUILT, 'licences.txt'), 'text/plain; charset=utf-8')),
    needed: [...script.text.matchAll(NEEDED)].map(([, name]) => `/dashboard/${name}`),
  };
  const given: Given = { home, mapApproval: mapApproval ?? null, shapes: shapes.codes };
  assets.set('/dashboard', assetOf('text/html; charset=utf-8', ASK_EACH_TIME, page(addresses, given)));
  return servedAssets(path => {
    const [, code] = /^\/dashboard\/shapes\/(\d{6})\.json$/.exec(path) ?? [];
    return code === undefined ? assets.get(path) : shapes.of(code);
  }, POLICY);
}

interface Addresses {
  script: string;
  style: string;
  icon: string;
  licences: string;
  needed: readonly string[];
}

const page = ({ script, style, icon, licences, needed }: Addresses, given: Given): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>同心看板 Tongxin dashboard</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
<link rel="stylesheet" href="${style}">
<link rel="license" href="${licences}">
${needed.map(address => `<link rel="modulepreload" href="${address}">\n`).join('')}<script type="module" src="${script}"></script>
</head>
<body>
<div id="page"><p class="opening">正在打开… Opening…</p></div>
<noscript><p class="opening">此页需要 JavaScript。 This page needs JavaScript.</p></noscript>
<script type="application/json" id="given">${asGiven(given)}</script>
</body>
</html>
`;
