import { must } from '@tongxin/infra/must.ts';
import { base64url, EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { Keys } from './keys.ts';

/** What is kept in a browser and comes back as it was, or not at all: nobody but this cell reads or makes it. */
export interface Sealing {
  /** `purpose` keeps what was sealed for one thing from being shown for another. */
  seal(purpose: string, content: Record<string, unknown>, seconds: number): Promise<string>;
  /** Null: it is not ours, too old, or for something else. */
  open(purpose: string, text: string): Promise<Record<string, unknown> | null>;
}

const secretOf = ({ k }: { k?: string }): Uint8Array => base64url.decode(must(k, 'secret of a sealing key'));

export function sealing(keys: () => Promise<Keys>): Sealing {
  return {
    async seal(purpose, content, seconds) {
      const {
        seal: [inUse],
      } = await keys();
      const { kid, ...key } = must(inUse, 'key to seal by');
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: must(kid, 'name of a key') })
        .setAudience(purpose)
        .setIssuedAt()
        .setExpirationTime(`${seconds} s`)
        .encrypt(secretOf(key));
    },
    async open(purpose, text) {
      const { seal: all } = await keys();
      try {
        const { payload } = await jwtDecrypt(
          text,
          ({ kid }) => {
            const key = all.find(each => each.kid === kid);
            if (!key) throw new errors.JWEDecryptionFailed('unknown key');
            return secretOf(key);
          },
          { audience: purpose, contentEncryptionAlgorithms: ['A256GCM'], keyManagementAlgorithms: ['dir'] },
        );
        return payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
