/** What serve.ts puts into the page. */
export interface Given {
  /** Code of the committee that is shown first. */
  home: string;
  mapApproval: string | null;
  /** Of which committees there are outlines of those below, at `/dashboard/shapes/<code>.json`. */
  shapes: readonly string[];
}
