import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { loginStatements } from '@tongxin/infra/postgres/prepare-logins.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';

/** `npm run logins`: what an administrator of the PostgreSQL in DATABASE_URL runs once, where its role may not create roles. */
try {
  const { databaseUrl } = loadConfig();
  if (!databaseUrl) throw new OperatorError('DATABASE_URL is not set: the embedded PostgreSQL makes its logins itself.');
  console.log(loginStatements(databaseUrl).join('\n'));
} catch (error) {
  failWith(error);
}
