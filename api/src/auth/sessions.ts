import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { type CallerRole, PersonRole } from '@ringbreaker/cypher/domain';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who is asking, and whose facts they may see (null = everybody's). */
export interface Viewer {
  readonly name: string;
  readonly role: CallerRole;
  readonly contributors: string[] | null;
}

const Person = z.object({ name: z.string(), role: PersonRole, contributors: z.array(z.string()).nullable() });
/** A person as a session was made for them. */
export type Person = z.infer<typeof Person>;

/** A person's session in one browser. */
export interface Session {
  readonly id: string;
  /** How it came to be: by the one-time link, or by the password of a user, of whom the graph says what they may now. */
  readonly account: 'link' | 'user';
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly viewer: Person;
}

const SESSION_COOKIE = 'ringbreaker_session';
export const SESSION_HOURS = 12;
/** The session's cookie on a port: cookies heed no port, and two servers of one machine must not sign each other out. */
export function sessionCookie(port: number | undefined): string {
  return `${SESSION_COOKIE}_${port ?? 0}`;
}

const ISSUER = 'ringbreaker';
const Claims = z.object({
  jti: z.string().min(1),
  account: z.enum(['link', 'user']),
  at: z.number().int(),
  viewer: Person,
});

/** Signs and reads sessions: a JWT by HS256 with a secret that, unless set, ends with this process. */
export class Sessions {
  readonly #secret: Uint8Array;

  constructor(secret: string | null) {
    this.#secret = secret ? new TextEncoder().encode(secret) : randomBytes(32);
  }

  /** Makes a session that begins now. */
  begin(viewer: Person, account: Session['account']): Promise<string> {
    return this.sign({ id: randomUUID(), account, at: Date.now(), viewer });
  }

  sign({ id, account, at, viewer }: Session): Promise<string> {
    return new SignJWT({ viewer, account, at })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(id)
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${SESSION_HOURS}h`)
      .sign(this.#secret);
  }

  /** Answers the session that the token is of, or null when it is not ours, changed or over. */
  async read(token: string): Promise<Session | null> {
    try {
      const options = { algorithms: ['HS256'], issuer: ISSUER, audience: ISSUER };
      const { payload } = await jwtVerify(token, this.#secret, options);
      const { jti: id, ...session } = Claims.parse(payload);
      return { id, ...session };
    } catch {
      return null;
    }
  }

  /** What a browser has to send beside the cookie to change anything: other sites can't read it. */
  csrfOf(session: Session): string {
    return createHmac('sha256', this.#secret).update(`csrf ${session.id}`).digest('base64url');
  }

  /** Whether what a browser sent is that of the session. */
  csrfFits(session: Session, given: string | undefined): boolean {
    const [one, other] = [Buffer.from(given ?? ''), Buffer.from(this.csrfOf(session))];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}
