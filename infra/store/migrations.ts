import { readdirSync, readFileSync } from 'node:fs';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { loginUrl } from '../postgres/logins.ts';
import { asOwner } from './owner.ts';

/** Numbered SQL files. */
export const MIGRATIONS = new URL('./migrations/', import.meta.url);

/** The numbered SQL files of `migrations/`, in order, as MikroORM migrations. Each runs once, in a transaction. */
function migrations() {
  return readdirSync(MIGRATIONS)
    .filter(file => file.endsWith('.sql'))
    .sort()
    .map(file => {
      const sql = readFileSync(new URL(file, MIGRATIONS), 'utf8');
      return {
        name: file.replace('.sql', ''),
        class: class extends Migration {
          up(): void {
            this.addSql(sql);
          }
        },
      };
    });
}

/** Brings the schema up to date; `url` is DATABASE_URL. */
export async function migrate(url: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: loginUrl(url, 'tongxin_migrator'),
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 2 },
    driverOptions: asOwner,
    logger: () => {},
    migrations: { migrationsList: migrations(), snapshot: false, tableName: 'store.migration', transactional: true },
  });
  try {
    await new Migrator(orm.em as never).up();
  } finally {
    await orm.close(true);
  }
}
