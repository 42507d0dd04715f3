import { endOfDay, today } from '@tongxin/infra/days.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../common/audience.ts';
import type { LinkageContext } from '../common/context.ts';
import { knownDay } from '../figures/figure.ts';
import { inDays } from '../figures/named-period.ts';
import { nextDay, type PeriodInput } from '../figures/period.ts';
import { stubOf } from '../records/record.ts';
import { asMarkdown } from './as-markdown.ts';
import { documentRequest, documentTitle, writeDocument } from './document.ts';
import { DOCUMENTS } from './documents.ts';
import type { DocumentKind, DocumentModel, DocumentRequest, Row } from './model.ts';
import { periodCode } from './period-name.ts';

interface DocumentArguments {
  kind: DocumentKind;
  period: PeriodInput;
  asOf?: string | null;
}

const written = new WeakMap<DocumentRequest, Promise<DocumentModel>>();

/** A document is written once, however many of its forms are asked for. */
function write(request: DocumentRequest, context: LinkageContext): Promise<DocumentModel> {
  const before = written.get(request);
  if (before) return before;
  const writing = writeDocument(request, context);
  written.set(request, writing);
  return writing;
}

const ENDINGS = { MARKDOWN: 'md', DOCX: 'docx', XLSX: 'xlsx' } as const;

function downloads({ kind, committee, days, asOf }: DocumentRequest) {
  const path = `/documents/${committee}/${kind}/${periodCode(days, DOCUMENTS[kind].grain)}`;
  const query = asOf ? `?asOf=${encodeURIComponent(new Date(asOf).toISOString())}` : '';
  return Object.entries(ENDINGS).map(([format, ending]) => ({ format: format as keyof typeof ENDINGS, url: `${path}.${ending}${query}` }));
}

export const documentResolvers = {
  Committee: {
    document: async ({ code }: Committee, { kind, period, asOf }: DocumentArguments, context: LinkageContext) => {
      const known = await knownAt(asOf, context);
      return documentRequest(code, kind, await inDays(period, known, context.loaders.cards), known);
    },
  },
  Document: {
    committee: ({ committee }: DocumentRequest) => committeeOf(committee),
    title: documentTitle,
    period: ({ days, asOf }: DocumentRequest) => ({ ...days, finished: days.until < knownDay(asOf) }),
    knownThen: ({ days }: DocumentRequest) => (nextDay(days.until) < today() ? endOfDay(nextDay(days.until)) : null),
    sections: async (request: DocumentRequest, _: unknown, context: LinkageContext) => (await write(request, context)).sections,
    markdown: async (request: DocumentRequest, _: unknown, context: LinkageContext) => asMarkdown(await write(request, context)),
    downloads,
  },
  DocumentRow: {
    figure: ({ figure }: Row) => figure ?? null,
    record: ({ record }: Row) => (record ? stubOf(record) : null),
  },
};
