import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Monaco sets style attributes and adds style elements; its icon font and Fira Code are data URLs in the style sheet.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface StaticFile {
  path: string;
  contentType: string;
  cacheControl: string;
  tag: string;
}

/**
 * Serves an explorer that buildExplorer wrote into `folder`: GET and HEAD of `/` and `/explorer/*`.
 * The handler answers false, having touched nothing, for any other method or path. Only files that were in the folder
 * when it was made are known, so no path leads out of it.
 */
export function explorerPages(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean> {
  const files = listFiles(folder);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = files.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (!file) return false;
    return send(file, request, response);
  };
}

function listFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const name of readdirSync(folder)) {
    const contentType = CONTENT_TYPES[extname(name)];
    if (!contentType) continue;
    const path = join(folder, name);
    if (name === 'index.html') {
      const tag = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
      files.set('/', { path, contentType, cacheControl: 'no-cache', tag });
    } else {
      files.set(`/explorer/${name}`, { path, contentType, cacheControl: 'public, max-age=31536000, immutable', tag: name });
    }
  }
  return files;
}

async function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<true> {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const tag = `"${file.tag}${encoding?.suffix ?? ''}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    response.writeHead(304).end();
    return true;
  }
  const content = await readFile(file.path + (encoding?.suffix ?? ''));
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Length', content.length);
  if (encoding) response.setHeader('Content-Encoding', encoding.name);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : content);
  return true;
}

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

function acceptedEncoding(header: string | string[] = ''): (typeof ENCODINGS)[number] | undefined {
  const accepted = String(header)
    .split(',')
    .filter(part => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map(part => part.split(';', 1)[0]?.trim());
  return ENCODINGS.find(({ name }) => accepted.includes(name));
}
