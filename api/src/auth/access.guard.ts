import { saying } from '@ringbreaker/cypher/domain';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { routeOf } from '../metrics/metrics.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { Callers, standingOf } from './callers.ts';
import type { KnownRequest } from './current-viewer.ts';
import { mayUse, ruleOf } from './policy.ts';
import { Sessions } from './sessions.ts';

/** The header by which the explorer shows that it asks itself; `/me` says what is to stand in it. */
const CSRF_HEADER = 'x-csrf-token';
/** So many wrong tokens of one address are heard in a minute. */
const WRONG_TOKENS = { most: 30, perMs: 60_000 };

/** Lets nobody pass but whom the policy table names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Callers) private readonly callers: Callers,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ThrottlerStorage) private readonly attempts: ThrottlerStorage,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const rule = ruleOf(request.method, routeOf(request));
    if (!rule) throw forbidden(saying`This operation is in no policy, so nobody may use it.`);
    refuseOtherSites(request);
    if (rule.people === 'anybody') return true;
    const caller = await this.callers.of(request);
    if (!caller) {
      await this.#countWrongToken(request, context.switchToHttp().getResponse<Response>());
      throw signedOut();
    }
    if (!mayUse(rule, standingOf(caller))) throw forbidden(whyNot(caller.viewer.role));
    if (rule.csrf && 'session' in caller && !this.sessions.csrfFits(caller.session, request.get(CSRF_HEADER))) {
      throw forbidden(
        saying`The header X-CSRF-Token is missing, or is not that of this session.`,
        saying`Send what /me answers.`,
      );
    }
    request.caller = caller;
    return true;
  }

  /** Whoever shows one wrong token after another is guessing. */
  async #countWrongToken(request: Request, response: Response): Promise<void> {
    if (request.headers.authorization === undefined) return;
    const { most, perMs } = WRONG_TOKENS;
    const key = `wrong-token ${request.ip}`;
    const { isBlocked, timeToBlockExpire } = await this.attempts.increment(key, perMs, most, perMs, 'wrong-token');
    if (!isBlocked) return;
    response.setHeader('Retry-After', timeToBlockExpire);
    throw new ProblemError('too-many-requests', saying`Too many wrong tokens came from this address.`, {
      todo: saying`Wait as many seconds as Retry-After says, then come with a token that is in force.`,
    });
  }
}

/** What everybody hears who is not signed in, with the way in. */
function signedOut(): ProblemError {
  return new ProblemError('signed-out', saying`This needs a session or a token, and there is none, or it is over.`, {
    todo: saying`Sign in. At each start the server prints a link that lets one person in.`,
  });
}

function forbidden(detail: string, todo = saying`Ask an administrator of this server.`): ProblemError {
  return new ProblemError('forbidden', detail, { todo });
}

function whyNot(role: string): string {
  return role === 'service'
    ? saying`No scope of this token covers this.`
    : saying`This is not for the role ${role} to do.`;
}

/** A browser says whether another site asks; no other site has a reason to change anything here, or to sign anybody in. */
function refuseOtherSites(request: Request): void {
  if (['GET', 'HEAD'].includes(request.method)) return;
  const site = request.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') throw forbidden(saying`Another site asked for this.`);
}
