interface Asked {
  query<Row extends object>(text: string, values: unknown[]): Promise<{ rows: Row[] }>;
}

const ADMINISTERED = `SELECT EXISTS (SELECT FROM offices.delegation d JOIN offices.account a ON a.id = d.account
  WHERE d.committee = $1 AND d.duty = 'ADMINISTRATOR' AND d.withdrawn_at IS NULL AND d.end_reason IS NULL AND a.withdrawn_at IS NULL
    AND a.closed_on IS NULL AND NOT d.synthetic AND coalesce(d.ends_on, 'infinity') >= (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date) AS there`;

/** Whether a committee has an administrator who is not made up. Asked with the rights of the owner. */
export async function isAdministered(owner: Asked, committee: string): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>(ADMINISTERED, [committee]);
  return rows[0]?.there ?? false;
}
