import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Supergraph } from '@apollo/federation-internals';
import { supergraphSdl } from '@tongxin/gateway/service.ts';
import { postgresAccount } from '@tongxin/infra/postgres/account.ts';
import { MIGRATIONS } from '@tongxin/infra/store/migrations.ts';
import { printSchema } from 'graphql';

/** What is kept of a release: its public schema, a small data folder that it made, and what it answered of it. */
export interface Release {
  version: string;
  schema: string;
  /** Puts the data folder of the release at this path. */
  unpack(path: string): void;
  answers: Answers;
  /** Digests of tables that it was cited for (cited.ts); none before 0.6.0. */
  cited: Record<string, string>;
  /** Its migrations by their names, as hashes: they are never edited again. */
  migrations: Record<string, string>;
}

/** What a release says of its data folder. */
export interface Answers {
  /** Records of each table. */
  records: Record<string, number>;
  /** The value of some figures, by what they are of. */
  figures: Record<string, number | null>;
}

const FOLDER = import.meta.dirname;

/** Those that are kept, the latest last. */
export const versions = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

export function releaseOf(version: string): Release {
  const read = (file: string) => readFileSync(join(FOLDER, version, file));
  return {
    version,
    schema: unpacked(read('schema.graphql.zst')).toString(),
    answers: JSON.parse(read('answers.json').toString()),
    cited: existsSync(join(FOLDER, version, 'cited.json')) ? JSON.parse(read('cited.json').toString()) : {},
    migrations: JSON.parse(read('migrations.json').toString()),
    unpack(path) {
      mkdirSync(path, { recursive: true });
      execFileSync('tar', ['-x', '-f', '-', '-C', path], { input: unpacked(read('data.tar.zst')) });
      const { owner } = postgresAccount(path);
      if (owner) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, join(path, 'cluster')]);
    },
  };
}

/** The migrations of this program. */
export const migrationHashes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(MIGRATIONS)
      .filter(name => name.endsWith('.sql'))
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(new URL(name, MIGRATIONS)))
          .digest('hex'),
      ]),
  );

/** The schema that clients see, as this program has it. */
export const publicSchema = (): string => printSchema(Supergraph.build(supergraphSdl()).apiSchema().toGraphQLJSSchema());

/** A data folder holds the same system tables several times over: the window spans all of it. */
const WINDOW = 27;
const packed = (bytes: Buffer): Buffer =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: WINDOW } });
const unpacked = (bytes: Buffer): Buffer => zstdDecompressSync(bytes, { params: { [constants.ZSTD_d_windowLogMax]: WINDOW } });

/** Keeps a release; `data` is a data folder whose PostgreSQL is stopped. Gives its size in bytes. */
export function keepRelease(version: string, data: string, { answers, cited }: Pick<Release, 'answers' | 'cited'>): number {
  const folder = join(FOLDER, version);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const tar = execFileSync('tar', ['-c', '-f', '-', '-C', data, '--sort=name', '--exclude=postgres.log', '--exclude=*.lock', '.'], {
    maxBuffer: 1e9,
  });
  const files = { 'schema.graphql.zst': packed(Buffer.from(publicSchema())), 'data.tar.zst': packed(tar) };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'answers.json'), `${JSON.stringify(answers, null, 2)}\n`);
  writeFileSync(join(folder, 'cited.json'), `${JSON.stringify(cited, null, 2)}\n`);
  writeFileSync(join(folder, 'migrations.json'), `${JSON.stringify(migrationHashes(), null, 2)}\n`);
  return Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0);
}
