import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = read('CONTRIBUTING.md');

/** What commands printed, as the page quotes it: the npm script, and its lines. */
const quotes = [...page.matchAll(/^ *```console\n([\s\S]*?)^ *```/gm)].map(([, block]) => {
  const [command = '', ...lines] = block!
    .trimEnd()
    .split('\n')
    .map(line => line.trim());
  return { script: /^\$ npm run (\w+)$/.exec(command)?.[1] ?? command, lines };
});
const linesOf = (name: string) => quotes.flatMap(({ script, lines }) => (script === name ? lines : []));

/** Where the sentences of checks are said. */
const SAID_IN = [
  'infra/kernel/check-model.ts',
  'infra/kernel/check-measures.ts',
  'infra/kernel/workflow.ts',
  'infra/store/check-database.ts',
  'infra/store/self-check.ts',
  'infra/store/views.ts',
];
const TEMPLATE = /`((?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|`[^`]*`)*\})*)`|'((?:[^'\\\n]|\\.)*)'/g;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern for each text in these files of which enough is fixed to know it again. */
const sayings = SAID_IN.flatMap(path =>
  [...read(path).matchAll(TEMPLATE)].flatMap(([, template, plain]) => {
    const fixed = (template ?? plain ?? '').split(/\$\{(?:[^{}`]|`[^`]*`)*\}/).map(part => part.replaceAll('\\n', '\n').split('\n')[0]!);
    return fixed.join('').length >= 18 ? [new RegExp(fixed.map(escaped).join('.*'))] : [];
  }),
);

test('every command that the page quotes or names is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect([...quotes.map(({ script }) => script), ...named].filter(name => !(name in scripts))).toEqual([]);
  expect(quotes.length).toBeGreaterThan(15);
});

test('every sentence of a check that the page quotes is one that the code says', () => {
  expect(linesOf('generate').filter(line => !sayings.some(saying => saying.test(line)))).toEqual([]);
  expect(sayings.some(saying => saying.test('- Kind lecture is painted green: paint it red.'))).toBe(false);
});

test('the rules of floors that the page quotes are rules, and the errors of types are of files that are there', () => {
  const rules = read('.dependency-cruiser.js');
  expect(linesOf('floors').filter(line => !rules.includes(`name: '${/^error ([\w-]+): /.exec(line)?.[1]}'`))).toEqual([]);
  const files = linesOf('type').map(line => /^([\w./-]+)\(\d+,\d+\): error TS\d+: /.exec(line)?.[1] ?? line);
  expect(files.filter(file => !existsSync(join(ROOT, file)))).toEqual([]);
});

/** The first block of a language below a heading. */
const blockOf = (heading: string, language: string) =>
  new RegExp(`^## ${heading}$[\\s\\S]*?^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'm').exec(page)![1]!.trim();

const copy = mkdtempSync(join(tmpdir(), 'tongxin-walk-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The house as far as declarations reach, with the installed packages of this one, but for its own workspaces. */
function copyHouse(): void {
  const files = ['package.json', 'tsconfig.json', 'gateway', 'infra', 'schema', 'subgraphs', 'docs'];
  const filter = (path: string) => !/node_modules|\.test\.ts$|\.br$|pages/.test(path.slice(ROOT.length));
  for (const file of files) cpSync(join(ROOT, file), join(copy, file), { recursive: true, filter });
  mkdirSync(join(copy, 'tmp'));
  // PostgreSQL runs as a user of its own where root starts it, and must come to its folder.
  chmodSync(copy, 0o711);
  mkdirSync(join(copy, 'node_modules/@tongxin'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter(name => name !== '@tongxin'))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  for (const folder of ['gateway', 'infra', 'schema', ...readdirSync(join(copy, 'subgraphs')).map(name => `subgraphs/${name}`)])
    symlinkSync(join(copy, folder), join(copy, 'node_modules/@tongxin', folder.split('/').at(-1)!));
}

const change = (path: string, from: string, to: string) => {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, path), text.replace(from, to));
};

/** What `npm run generate` prints there; its throw-away database goes with the copy. */
function generate(): string {
  const env = { ...process.env, TMPDIR: join(copy, 'tmp') };
  try {
    return execFileSync(process.execPath, ['gateway/commands/generate.ts'], { cwd: copy, env, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

test('whoever walks through a field arrives: what is forgotten is told, and the schema has it at the end', () => {
  copyHouse();
  const kind = 'subgraphs/liaison/lecture/lecture.kind.ts';
  const field = blockOf('A field', 'ts');
  change(kind, 'import { choice,', 'import { boolean, choice,');
  change(kind, '    lecturers: ', `    ${field.replace("'Online'", "''")}\n    lecturers: `);
  expect(generate()).toContain(linesOf('generate')[1]);

  change(kind, "['线上', '']", "['线上', 'Online']");
  writeFileSync(join(copy, 'infra/store/migrations/9999_lecture_online.sql'), blockOf('A field', 'sql'));
  expect(generate()).toContain('kinds, tables, views, measures and policies fit together');
  const sdl = readFileSync(join(copy, 'schema/liaison.graphql'), 'utf8');
  expect(sdl).toMatch(/Whether it was given online\.\s*"""\s*online: Boolean/);
}, 120_000);
