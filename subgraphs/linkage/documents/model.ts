import type { Figure } from '../figures/figure.ts';
import type { Days } from '../figures/period.ts';

export type DocumentKind =
  | 'MONTHLY_PROMPT'
  | 'MONTHLY_BULLETIN'
  | 'QUARTERLY_BULLETIN'
  | 'HALF_YEAR_SUMMARY'
  | 'YEARLY_ASSESSMENT'
  | 'YEAR_REPORT';

/** What a document is about. */
export interface DocumentRequest {
  kind: DocumentKind;
  committee: string;
  days: Days & { from: string; until: string };
  /** Instant; null: now. */
  asOf: string | null;
}

/** A document before it takes a form: every form prints these very cells. */
export interface DocumentModel {
  title: string;
  sections: Section[];
}

export interface Section {
  heading: string;
  text: string[];
  table: Table | null;
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

export interface Column {
  title: string;
  type: 'TEXT' | 'NUMBER';
}

export interface Row {
  /** Null: there is no number. */
  cells: (string | null)[];
  figure?: Figure;
  /** Id. */
  record?: string;
}

export const textColumn = (title: string): Column => ({ title, type: 'TEXT' });
export const numberColumn = (title: string): Column => ({ title, type: 'NUMBER' });

/** A number as it is printed: whole, or rounded to two places. */
export const printed = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(Math.round(value * 100) / 100);
