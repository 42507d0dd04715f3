import type pg from 'pg';

/**
 * Takes away what releases up to 0.3 connected cells with: subscriptions, publications, slots and logins with REPLICATION. What has arrived
 * stays until the feed has brought it anew. `client` is connected by DATABASE_URL. What another side still uses is left, and named.
 */
export async function retireReplication(client: pg.Client, log: { warn(message: string): void }): Promise<void> {
  const named = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  const here = '(SELECT oid FROM pg_database WHERE datname = current_database())';
  for (const name of await named(`SELECT subname AS name FROM pg_subscription WHERE subname ~ '^tongxin_\\d{6}$' AND subdbid = ${here}`)) {
    await client.query(`ALTER SUBSCRIPTION ${name} DISABLE`);
    // The slot is dropped by the cell that has it, when it is upgraded.
    await client.query(`ALTER SUBSCRIPTION ${name} SET (slot_name = NONE)`);
    await client.query(`DROP SUBSCRIPTION ${name}`);
  }
  for (const name of await named("SELECT pubname AS name FROM pg_publication WHERE pubname ~ '^tongxin_\\d{6}$'"))
    await client.query(`DROP PUBLICATION ${name}`);
  const slots = "FROM pg_replication_slots WHERE slot_name ~ '^tongxin_\\d{6}_to_\\d{6}_' AND database = current_database()";
  for (const name of await named(`SELECT slot_name AS name ${slots}`)) {
    const dropped = await client.query('SELECT pg_drop_replication_slot($1)', [name]).then(
      () => true,
      () => false,
    );
    if (!dropped)
      log.warn(
        `The slot ${name} of the former release is still in use: upgrade the cell that receives by it. It is dropped at the next start.`,
      );
  }
  const [home] = (await named("SELECT to_regclass('ledger.cell')::text AS name"))[0]
    ? await named('SELECT code AS name FROM ledger.cell WHERE home')
    : [];
  for (const role of await named(`SELECT rolname AS name FROM pg_roles WHERE rolname ~ '^tongxin_${home ?? 'none'}_to_\\d{6}$'`)) {
    // What was granted to it can be taken by who may act as it.
    await client
      .query(`GRANT ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`)
      .catch((error: Error) => log.warn(`The login ${role} of the former release could not be dropped: ${error.message}. Drop it.`));
  }
}
