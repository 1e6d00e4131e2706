import { hkdfSync, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

const Flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
/** What a browser brings back from the provider has to fit to this. */
export type Flow = z.infer<typeof Flow>;

/** So long somebody may take to sign in at the provider. */
export const FLOW_MINUTES = 10;
const AUDIENCE = 'sign-in';

/** Seals what a sign-in by a provider began with, so that a browser can keep it and neither read nor change it. */
export class SignInFlows {
  readonly #key: Uint8Array;

  constructor(secret: string | null) {
    this.#key = new Uint8Array(
      hkdfSync('sha256', secret ?? randomBytes(32), '', 'ringbreaker sign-in by a provider', 32),
    );
  }

  seal(flow: Flow): Promise<string> {
    return new EncryptJWT(flow)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(AUDIENCE)
      .setExpirationTime(`${FLOW_MINUTES}m`)
      .encrypt(this.#key);
  }

  /** What was sealed, or null where it is not ours, changed or over. */
  async open(text: string): Promise<Flow | null> {
    try {
      const options = {
        audience: AUDIENCE,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      };
      return Flow.parse((await jwtDecrypt(text, this.#key, options)).payload);
    } catch {
      return null;
    }
  }
}
