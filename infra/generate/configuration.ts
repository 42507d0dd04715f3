import { writeFileSync } from 'node:fs';
import { VARIABLES, type Variable } from '../config.variables.ts';

const DOCUMENT = new URL('../../docs/configuration.md', import.meta.url);

/** The page docs/configuration.md, made from the variables themselves. */
export function configurationPage(): string {
  const rows = Object.entries<Variable>(VARIABLES).map(
    ([name, { meaning, allowed, otherwise }]) => `| \`${name}\` | ${meaning} | ${allowed} | ${otherwise} |`,
  );
  return `# Configuration

Everything is set by environment variables, read once at the start. A wrong value stops the start with one line for each
problem; a variable that is spelled nearly like one of these is told. An empty variable counts as not set. This page is made by \`npm run generate\`; a test compares it.

| variable | meaning | allowed | when not set |
|---|---|---|---|
${rows.join('\n')}

## A PostgreSQL of your own

Create a database and a role that owns it, and name them in \`DATABASE_URL\`:

\`\`\`sql
CREATE ROLE tongxin LOGIN CREATEROLE REPLICATION PASSWORD '…';
CREATE DATABASE tongxin OWNER tongxin TEMPLATE template0 ENCODING 'UTF8';
\`\`\`

This role administers: at the start it makes \`tongxin_owner\`, whose everything is and who cannot log in, and the logins of the
service, \`tongxin_migrator\`, \`tongxin_writer\`, \`tongxin_reader\` and \`tongxin_peer\`, with passwords derived from its own.
\`pg_hba.conf\` must admit them as it admits the role. Databases of one server share them: name the same role for each.
Where \`CREATEROLE\` is not to be had, let an administrator run what \`npm run logins\` prints. See decisions/0010-logins.md.

A cell that others receive from (\`PUBLISH_TO\`) needs \`wal_level = logical\` and, so that a receiver that stays away cannot
fill the disk, \`max_slot_wal_keep_size = 16GB\` (the embedded PostgreSQL has both). A cell that receives
(\`RECEIVE_FROM\`) needs PostgreSQL 16 or newer and \`GRANT pg_create_subscription TO tongxin;\`. See cells.md.

## The embedded PostgreSQL

It lives in \`DATA_FOLDER/postgres\`, listens on 127.0.0.1 alone, on a free port of its own, and stops with the service.
Its log is \`postgres.log\` in that folder. \`npm run reset\` deletes it. Started as root, it runs as the user \`postgres\`
(or \`tongxin\`, which is created when there is no such user): PostgreSQL refuses to run as root.
`;
}

export const generateConfigurationPage = (): void => writeFileSync(DOCUMENT, configurationPage());
