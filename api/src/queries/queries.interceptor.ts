import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { SSE_METADATA } from '@nestjs/common/constants.js';
import { recordQueries } from '@ringbreaker/cypher';
import { QUERIES_TYPE, type QueriesView, saying } from '@ringbreaker/cypher/domain';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { KnownRequest } from '../auth/current-viewer.ts';
import { ruleOf } from '../auth/policy.ts';
import { routeOf } from '../metrics/metrics.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { tellQueries, textsIn } from './tell-queries.ts';

/**
 * Answers whoever accepts `application/vnd.ringbreaker.queries+json` by the queries behind an answer, in place of it. The
 * question is answered as ever, so that who may not ask it is refused, and what is told is what was run.
 */
@Injectable()
export class QueriesInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    // A stream ends when its reader goes, and has nothing to be put in its place.
    const isStream = Reflect.getMetadata(SSE_METADATA, context.getHandler()) === true;
    if (isStream || request.get('accept') !== QUERIES_TYPE) return next.handle();
    const rule = ruleOf(request.method, routeOf(request));
    if (!rule || rule.people === 'anybody' || rule.csrf) throw notShown();
    return from(this.#tell(context, request, next));
  }

  async #tell(context: ExecutionContext, request: KnownRequest, next: CallHandler): Promise<QueriesView> {
    const asked = await recordQueries(() => lastValueFrom(next.handle()));
    const { query, params, body, caller } = request;
    const { contributors } = caller.viewer;
    const seesAll = contributors === null;
    const own = textsIn(seesAll ? [query, params, body] : contributors);
    context.switchToHttp().getResponse<Response>().type(QUERIES_TYPE);
    const lists = own.flatMap((text) => text.split(','));
    return { queries: tellQueries(asked, [...own, ...lists], seesAll) };
  }
}

function notShown(): ProblemError {
  return new ProblemError('not-allowed', saying`The queries behind this route are not shown.`, {
    todo: saying`Ask for those of a route that reads, as /rackets or /search.`,
  });
}
