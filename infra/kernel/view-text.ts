/** What the text of a view says of its dimensions: enough to compare it with the catalogue without a database. */
export interface ViewText {
  /** With its schema: `proposals.proposal__proposals_filed`. */
  name: string;
  /** Its dimensions, and the values of each that stand in the text. */
  dimensions: Map<string, Set<string>>;
}

/** The views that SQL texts make. One that reads its dimensions from another view has the dimensions of that one as well. */
export function viewsIn(sql: readonly string[]): ViewText[] {
  const bodies = new Map(sql.flatMap(statements).flatMap(viewOf));
  return [...bodies].map(([name, body]) => {
    const read = [...bodies].filter(([other, text]) => other !== name && body.includes(` ${other}`) && / AS dimensions\b/.test(text));
    return { name, dimensions: dimensionsOf([body, ...read.map(([, text]) => text)].join('\n')) };
  });
}

/** Statements without their comments. A text in quotes is skipped: it may hold either sign. */
const statements = (sql: string): string[] =>
  sql.replace(/'[^']*'|--[^\n]*/g, found => (found.startsWith('--') ? '' : found)).match(/(?:[^;']|'[^']*')+/g) ?? [];

function viewOf(statement: string): [name: string, body: string][] {
  const [, name, body] = /\bCREATE (?:OR REPLACE )?VIEW ([\w.]+) AS\b(.*)/s.exec(statement) ?? [];
  return name && body ? [[name, body]] : [];
}

function dimensionsOf(body: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const note = (name: string, values: string[]) => found.set(name, new Set([...(found.get(name) ?? []), ...values]));
  for (const { index, 0: call } of body.matchAll(/jsonb_build_object\(/g)) {
    const parts = argumentsIn(body.slice(index + call.length));
    for (const [place, part] of parts.entries()) {
      const [, name] = place % 2 === 0 ? (/^'(\w+)'$/.exec(part) ?? []) : [];
      if (name) note(name, valuesIn(parts[place + 1] ?? ''));
    }
  }
  for (const [, literal] of body.matchAll(/'(\{"[^']*\})'/g)) {
    for (const [name, value] of Object.entries<string>(JSON.parse(literal ?? '{}'))) note(name, [value]);
  }
  return found;
}

/** What stands between the commas of a call, up to the bracket that ends it. */
function argumentsIn(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of text.match(/'[^']*'|[(),]|[^'(),]+/g) ?? []) {
    if (token === ')' && depth === 0) break;
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts.map(part => part.trim());
}

/** The values that an expression names itself: a text in quotes, or those of a CASE. */
function valuesIn(expression: string): string[] {
  const [, alone] = /^'([^']*)'$/.exec(expression) ?? [];
  if (alone) return [alone];
  return expression.startsWith('CASE') ? [...expression.matchAll(/\b(?:THEN|ELSE) '([^']*)'/g)].map(([, value]) => value ?? '') : [];
}
