import { createHash } from 'node:crypto';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Door } from '../door.ts';

/** A code or the id in a cookie is kept as its digest, here and in what is kept of it (`jti`): who reads the table signs in with none of it. */
const digestOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

interface Row {
  data: AdapterPayload;
  consumed: string | null;
}

/** Where the library of the issuer keeps what it knows between two requests: one table for all its models. */
export const adapter =
  (door: Door) =>
  (model: string): Adapter => {
    const find = async (where: string, value: string, jti?: string): Promise<AdapterPayload | undefined> => {
      const [row] = await door.query<Row>(
        `SELECT data, consumed FROM identity.issued WHERE model = $1 AND ${where} = $2 AND expires_at > clock_timestamp()`,
        [model, value],
      );
      return row && { ...row.data, ...(jti && { jti }), ...(row.consumed !== null && { consumed: Number(row.consumed) }) };
    };
    return {
      async upsert(id, { jti: _, ...payload }, expiresIn) {
        await door.query(
          `INSERT INTO identity.issued (model, id, data, uid, grant_id, expires_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 second')
           ON CONFLICT (model, id) DO UPDATE SET data = excluded.data, uid = excluded.uid, grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
          [model, digestOf(id), JSON.stringify(payload), payload.uid ?? null, payload.grantId ?? null, expiresIn],
        );
      },
      find: id => find('id', digestOf(id), id),
      findByUid: uid => find('uid', uid),
      // No devices are let in.
      findByUserCode: async () => undefined,
      async consume(id) {
        const consumed = await door.query(
          'UPDATE identity.issued SET consumed = extract(epoch FROM clock_timestamp())::bigint WHERE model = $1 AND id = $2 AND consumed IS NULL RETURNING id',
          [model, digestOf(id)],
        );
        // Two at once: the library has looked before, both times in time.
        if (consumed.length === 0) throw new errors.InvalidGrant('already consumed');
      },
      async destroy(id) {
        await door.query('DELETE FROM identity.issued WHERE model = $1 AND id = $2', [model, digestOf(id)]);
      },
      async revokeByGrantId(grantId) {
        await door.query('DELETE FROM identity.issued WHERE grant_id = $1', [grantId]);
      },
    };
  };
