import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError } from '@tongxin/infra/http/response.ts';
import { must } from '@tongxin/infra/must.ts';
import { asMarkdown } from '@tongxin/linkage/documents/as-markdown.ts';
import { DOCUMENTS } from '@tongxin/linkage/documents/documents.ts';
import type { DocumentModel } from '@tongxin/linkage/documents/model.ts';
import { parsePeriodCode } from '@tongxin/linkage/documents/period-name.ts';

interface Format {
  contentType: string;
  render(document: DocumentModel): string | Buffer | Promise<Buffer>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const FORMATS: Record<string, Format> = {
  md: { contentType: 'text/markdown; charset=utf-8', render: asMarkdown },
  docx: {
    contentType: `${OFFICE}.wordprocessingml.document`,
    render: async document => (await import('@tongxin/linkage/documents/as-docx.ts')).asDocx(document),
  },
  xlsx: {
    contentType: `${OFFICE}.spreadsheetml.sheet`,
    render: async document => (await import('@tongxin/linkage/documents/as-xlsx.ts')).asXlsx(document),
  },
};

/** Which document is asked for, in which form. */
export interface AskedDocument {
  committee: string;
  kind: string;
  period: string;
  format: string;
  asOf: string | null;
}

/** What `documentQuery` answers; null: there is no such committee. */
export interface DocumentAnswer {
  committee: { document: DocumentModel } | null;
}

/** `/documents/<committee>/<kind>/<period>.<md|docx|xlsx>?asOf=…`; undefined for whatever else. */
export function parseDocumentPath(path: string, search: string): AskedDocument | undefined {
  const [, committee, kind = '', period = '', format = ''] = /^\/documents\/(\d{6})\/([A-Z_]+)\/([\dHQ-]+)\.([a-z]+)$/.exec(path) ?? [];
  if (!committee || !Object.hasOwn(DOCUMENTS, kind) || !Object.hasOwn(FORMATS, format) || !parsePeriodCode(period)) return undefined;
  return { committee, kind, period, format, asOf: new URLSearchParams(search).get('asOf') };
}

const QUERY = `query Document($committee: CommitteeCode!, $kind: DocumentKind!, $period: PeriodInput!, $asOf: AsOf) {
  committee(code: $committee) { document(kind: $kind, period: $period, asOf: $asOf) {
    title sections { heading text table { columns { title type } rows { cells } } } } } }`;

export const documentQuery = ({ committee, kind, period, asOf }: AskedDocument) => ({
  query: QUERY,
  variables: { committee, kind, period: parsePeriodCode(period), asOf },
});

export async function sendDocument(
  { asked, answer: { committee } }: { asked: AskedDocument; answer: DocumentAnswer },
  request: IncomingMessage,
  response: ServerResponse,
  context: { requestId: string },
): Promise<void> {
  const { committee: code, kind, period, format } = asked;
  if (!committee)
    return sendError(response, 404, { message: `There is no committee ${code}.`, extensions: { code: 'BAD_USER_INPUT' } }, context);
  const { document } = committee;
  const { contentType, render } = must(FORMATS[format], `format ${format}`);
  const content = Buffer.from(await render(document));
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': content.length,
    'content-disposition': `attachment; filename="${code}-${kind}-${period}.${format}"; filename*=UTF-8''${extended(`${document.title}.${format}`)}`,
    // What is known changes, and who asks may matter.
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'x-request-id': context.requestId,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** A value of RFC 5987 (ext-value): percent-encoded but for its attr-chars. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
