import { readdirSync, readFileSync } from 'node:fs';
import { Migration, Migrator } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The numbered SQL files of `migrations/`, in order, as MikroORM migrations. Each runs once, in a transaction. */
export function migrations() {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.sql'))
    .sort()
    .map(file => {
      const sql = readFileSync(new URL(file, FOLDER), 'utf8');
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

/** Brings the schema up to date. */
export async function migrate(orm: MikroORM): Promise<void> {
  await new Migrator(orm.em as never).up();
}
