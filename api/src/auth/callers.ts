import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonRole, Scope } from '@ringbreaker/cypher/domain';
import type { Request } from 'express';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { sessionCookie, Sessions, type Session, type Viewer } from './sessions.ts';

/** Who asks: a person by a session of a browser, or a machine by a token. */
export type Caller =
  | { readonly viewer: Viewer & { role: PersonRole }; readonly session: Session }
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
  ) {}

  /** Who asks, or null when they show nothing, or nothing that counts; where a token is shown, a cookie is not looked at. */
  async of(request: Request): Promise<Caller | null> {
    const { authorization } = request.headers;
    return authorization === undefined ? this.#byCookie(request) : this.#byToken(authorization);
  }

  async #byCookie(request: Request): Promise<Caller | null> {
    const cookie = readCookie(request.headers.cookie, sessionCookie(request.socket.localPort));
    const session = cookie ? await this.sessions.read(cookie) : null;
    return session && { viewer: session.viewer, session };
  }

  #byToken(header: string): Caller | null {
    if (!this.config.metricsToken || !isSame(header, `Bearer ${this.config.metricsToken}`)) return null;
    return { viewer: { name: 'metrics', role: 'service', contributors: [] }, scopes: ['metrics:read'] };
  }
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const parts = header?.split(';').map((part) => part.trim()) ?? [];
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}
