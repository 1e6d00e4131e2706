import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, readSees, readToken, sessionStanding } from '@ringbreaker/cypher';
import type { PersonRole, Scope } from '@ringbreaker/cypher/domain';
import type { Request } from 'express';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { withinDeadline } from '../graph/deadline.ts';
import { readCookie } from './read-cookie.ts';
import { type Person, sessionCookie, Sessions, type Session, type Viewer } from './sessions.ts';

/** Who asks: a person by a session of a browser, or a machine by a token. */
export type Caller =
  | { readonly viewer: Person; readonly session: Session }
  | { readonly viewer: Viewer & { role: 'service' }; readonly scopes: readonly Scope[] };

/** What the policy table asks of a caller: the role of a person, the scopes of a machine. */
export function standingOf(caller: Caller): PersonRole | readonly Scope[] {
  return 'session' in caller ? caller.viewer.role : caller.scopes;
}

/** Finds out who asks. */
@Injectable()
export class Callers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Who asks, or null when they show nothing, or nothing that counts; where a token is shown, a cookie is not looked at. */
  async of(request: Request): Promise<Caller | null> {
    const { authorization } = request.headers;
    return authorization === undefined ? this.#byCookie(request) : this.#byToken(authorization);
  }

  async #byCookie(request: Request): Promise<Caller | null> {
    const cookie = readCookie(request.headers.cookie, sessionCookie(request.socket.localPort));
    const session = cookie ? await this.sessions.read(cookie) : null;
    if (!session) return null;
    const viewer = await withinDeadline(this.#asOfNow(session));
    return viewer && { viewer, session };
  }

  /** A session counts until it is ended, and gives a user what the graph says of them now. */
  async #asOfNow({ id, account, at, viewer }: Session): Promise<Person | null> {
    const user = account === 'user' ? viewer.name : null;
    const [standing] = await this.database.glance(sessionStanding, { session: id, user });
    if (!standing || standing.ended) return null;
    if (user === null) return viewer;
    const { role, sees, disabled, sessionsFrom } = standing;
    if (role === null || sees === null || disabled !== false || at < (sessionsFrom ?? Infinity)) return null;
    return { name: user, role, contributors: readSees(sees) };
  }

  async #byToken(header: string): Promise<Caller | null> {
    // The one token that counts while the graph does not answer: who watches this server has to see that.
    if (this.config.metricsToken && isSame(header, `Bearer ${this.config.metricsToken}`)) {
      return { viewer: { name: 'metrics', role: 'service', contributors: [] }, scopes: ['metrics:read'] };
    }
    const text = /^Bearer (\S+)$/i.exec(header)?.[1] ?? '';
    const token = await withinDeadline(readToken(this.database, text, new Date()));
    if (!token) return null;
    // No user can be called so: what a machine says is not signed by a person.
    const viewer = { name: `token:${token.name}`, role: 'service', contributors: token.contributors } as const;
    return { viewer, scopes: token.scopes };
  }
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
