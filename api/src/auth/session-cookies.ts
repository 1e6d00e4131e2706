import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { type Person, SESSION_HOURS, sessionCookie, Sessions, type Session } from './sessions.ts';

export const SESSION_MS = SESSION_HOURS * 3_600_000;

/** Gives a browser its session, and takes it away. */
@Injectable()
export class SessionCookies {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** Begins a session for a person in the browser that is answered. */
  async begin(response: Response, person: Person, account: Session['account']): Promise<void> {
    const session = await this.sessions.begin(person, account);
    response.cookie(this.#name(response.req), session, { ...this.#options(), maxAge: SESSION_MS });
  }

  /** Lets the browser forget its session. */
  forget(response: Response): void {
    response.clearCookie(this.#name(response.req), this.#options());
  }

  #name(request: Request): string {
    return sessionCookie(request.socket.localPort);
  }

  /** For this site alone, for no script, and over TLS where browsers come by it. */
  #options(): CookieOptions {
    const secure = this.config.publicUrl?.startsWith('https:') ?? false;
    return { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }
}
