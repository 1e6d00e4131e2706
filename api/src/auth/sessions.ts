import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who is asking, and whose facts they may see (null = everybody's). */
export const Viewer = z.object({
  name: z.string(),
  role: z.enum(['viewer', 'analyst', 'lead', 'admin', 'service']),
  contributors: z.array(z.string()).nullable(),
});
export type Viewer = z.infer<typeof Viewer>;

const SESSION_COOKIE = 'ringbreaker_session';
export const SESSION_HOURS = 12;
/** The session's cookie on a port: cookies heed no port, and two servers of one machine must not sign each other out. */
export function sessionCookie(port: number | undefined): string {
  return `${SESSION_COOKIE}_${port ?? 0}`;
}

const ISSUER = 'ringbreaker';

/** Signs and reads sessions: a JWT by HS256 with a secret that, unless set, ends with this process. */
export class Sessions {
  readonly #secret: Uint8Array;

  constructor(secret: string | null) {
    this.#secret = secret ? new TextEncoder().encode(secret) : randomBytes(32);
  }

  sign(viewer: Viewer): Promise<string> {
    return new SignJWT({ viewer })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${SESSION_HOURS}h`)
      .sign(this.#secret);
  }

  /** Answers who the token was made for, or null when it is not ours, changed or over. */
  async read(token: string): Promise<Viewer | null> {
    try {
      const options = { algorithms: ['HS256'], issuer: ISSUER, audience: ISSUER };
      const { payload } = await jwtVerify(token, this.#secret, options);
      return Viewer.parse(payload.viewer);
    } catch {
      return null;
    }
  }
}
