import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { readCookie } from './read-cookie.ts';
import { type Person, SESSION_HOURS, sessionCookie, Sessions, type Session } from './sessions.ts';
import { type Flow, FLOW_MINUTES, SignInFlows } from './sign-in-flows.ts';

export const SESSION_MS = SESSION_HOURS * 3_600_000;

/** Gives a browser its session, and takes it away. */
@Injectable()
export class SessionCookies {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInFlows) private readonly flows: SignInFlows,
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

  /** Lets the browser keep what a sign-in by the provider began with. */
  async keepFlow(response: Response, flow: Flow): Promise<void> {
    const maxAge = FLOW_MINUTES * 60_000;
    response.cookie(this.#flowName(response.req), await this.flows.seal(flow), { ...this.#options(), maxAge });
  }

  /** What a sign-in by the provider began with in this browser, which forgets it; null where it is not there, or over. */
  async takeFlow(request: Request, response: Response): Promise<Flow | null> {
    const name = this.#flowName(request);
    response.clearCookie(name, this.#options());
    const sealed = readCookie(request.headers.cookie, name);
    return sealed ? this.flows.open(sealed) : null;
  }

  #flowName(request: Request): string {
    return `${this.#name(request)}_flow`;
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
