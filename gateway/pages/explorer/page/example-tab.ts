import type { Example } from '../example.ts';

/** What the three editors hold when an example is open. */
export function exampleTab(example: Example): { query: string; variables: string; headers: string } {
  return {
    query: `# ${example.titleZh}\n# ${example.titleEn}\n${example.text}\n`,
    variables: asJson(example.variables),
    headers: asJson(example.headers),
  };
}

function asJson(object: Record<string, unknown>): string {
  return Object.keys(object).length === 0 ? '' : JSON.stringify(object, null, 2);
}
