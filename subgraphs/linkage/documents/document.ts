import { BadInputError } from '@tongxin/infra/errors.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../common/context.ts';
import { knownDay } from '../figures/figure.ts';
import { type PeriodInput, readPeriod } from '../figures/period.ts';
import { compilationOf } from './compilation.ts';
import { dataNotes } from './data-notes.ts';
import { DOCUMENTS } from './documents.ts';
import type { DocumentKind, DocumentModel, DocumentRequest } from './model.ts';
import { periodLabel, periodOf } from './period-name.ts';

/** Errors: BAD_USER_INPUT for a period of another length, or one that had not begun by then. */
export function documentRequest(committee: string, kind: DocumentKind, period: PeriodInput, asOf: string | null): DocumentRequest {
  const days = periodOf(readPeriod(period), DOCUMENTS[kind].grain);
  if (days.from > knownDay(asOf))
    throw new BadInputError(`The period begins on ${days.from}, after ${asOf ? 'asOf' : 'today'}. Ask for one that has begun.`);
  return { kind, committee, days, asOf };
}

export const documentTitle = ({ kind, committee, days }: DocumentRequest): string => {
  const { label, grain } = DOCUMENTS[kind];
  return `${committeeOf(committee).shortName}${label}（${periodLabel(days, grain)}）`;
};

/** Writes a document: a small, constant number of statements, however many committees and records. */
export async function writeDocument(request: DocumentRequest, context: LinkageContext): Promise<DocumentModel> {
  const { sections, grain } = DOCUMENTS[request.kind];
  const compilation = compilationOf(request, grain, context);
  const parts = await Promise.all([...sections, dataNotes].map(write => write(compilation)));
  return { title: documentTitle(request), sections: parts.flat().filter(section => section !== null) };
}
