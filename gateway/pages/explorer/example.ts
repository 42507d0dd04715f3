/** The users an example is written for, in the order in which the explorer lists them. */
export const EXAMPLE_GROUPS = [
  { key: 'province', titleZh: '省级看板', titleEn: 'Provincial dashboard' },
  { key: 'office', titleZh: '市政协机关', titleEn: 'City office' },
  { key: 'county', titleZh: '县级政协与乡镇小组', titleEn: 'County office and township group' },
  { key: 'member', titleZh: '委员', titleEn: 'Member' },
  { key: 'citizen', titleZh: '群众', titleEn: 'Citizen' },
  { key: 'unit', titleZh: '承办单位', titleEn: 'Handling unit' },
  { key: 'analyst', titleZh: '第三方分析', titleEn: 'Analyst' },
] as const;

export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number]['key'];

/** A ready query: the same file is listed in the explorer, quoted by the README and run by the tests. */
export interface Example {
  /** The file's name without `.graphql`; files are listed in the order of their names. */
  name: string;
  group: ExampleGroup;
  titleZh: string;
  titleEn: string;
  /** One line on what the answer shows. */
  shows: string;
  /** The GraphQL document without the leading comment block. */
  text: string;
  variables: Record<string, unknown>;
  headers: Record<string, string>;
}

/**
 * Reads one example. Its leading comment block holds `# key: value` lines, with keys zh, en, group, shows and optionally
 * variables and headers (JSON); a comment line without a key continues the value above it.
 * Throws an Error that names the file when a key is missing, unknown or not JSON.
 */
export function parseExample(name: string, source: string): Example {
  const lines = source.split(/\r?\n/);
  const length = lines.findIndex(line => !line.startsWith('#'));
  const fields = readFields(name, lines.slice(0, length === -1 ? lines.length : length));
  const text = length === -1 ? '' : lines.slice(length).join('\n').trim();
  if (!text) throw new Error(`${name}.graphql holds no query after its comment block. Write one.`);
  return {
    name,
    group: readGroup(name, fields.group),
    titleZh: required(name, 'zh', fields.zh),
    titleEn: required(name, 'en', fields.en),
    shows: required(name, 'shows', fields.shows),
    text,
    variables: readObject(name, 'variables', fields.variables),
    headers: readHeaders(name, fields.headers),
  };
}

const KEYS = ['zh', 'en', 'group', 'shows', 'variables', 'headers'] as const;
type Fields = Partial<Record<(typeof KEYS)[number], string>>;

function readFields(name: string, comments: string[]): Fields {
  const fields: Fields = {};
  let current: keyof Fields | undefined;
  for (const comment of comments) {
    const [, word, value = ''] = /^#\s*([a-z]+):\s*(.*)$/.exec(comment) ?? [];
    if (word) {
      current = KEYS.find(key => key === word);
      if (!current) throw new Error(`${name}.graphql has an unknown key "${word}". Known are ${KEYS.join(', ')}.`);
      fields[current] = value.trim();
    } else if (current) {
      fields[current] = `${fields[current]} ${comment.slice(1).trim()}`.trim();
    }
  }
  return fields;
}

function required(name: string, key: string, value: string | undefined): string {
  if (!value) throw new Error(`${name}.graphql has no "# ${key}: …" line. Add one to its leading comment block.`);
  return value;
}

function readGroup(name: string, value: string | undefined): ExampleGroup {
  const group = EXAMPLE_GROUPS.find(({ key }) => key === required(name, 'group', value));
  if (!group)
    throw new Error(`${name}.graphql is in an unknown group "${value}". Known are ${EXAMPLE_GROUPS.map(({ key }) => key).join(', ')}.`);
  return group.key;
}

function readObject(name: string, key: string, value: string | undefined): Record<string, unknown> {
  if (!value) return {};
  try {
    const object: unknown = JSON.parse(value);
    if (typeof object === 'object' && object !== null && !Array.isArray(object)) return object as Record<string, unknown>;
  } catch {
    // Reported below, together with JSON that is no object.
  }
  throw new Error(`The ${key} of ${name}.graphql are not a JSON object: ${value}`);
}

function readHeaders(name: string, value: string | undefined): Record<string, string> {
  const headers = readObject(name, 'headers', value);
  for (const [header, content] of Object.entries(headers)) {
    if (typeof content !== 'string') throw new Error(`The header ${header} of ${name}.graphql is not a string.`);
  }
  return headers as Record<string, string>;
}
