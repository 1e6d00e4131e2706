import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { KnownRequest } from '../auth/current-viewer.ts';
import { routeOf } from '../metrics/metrics.ts';
import { withinDeadline } from '../graph/deadline.ts';
import { operationOf } from '../auth/policy.ts';
import { AuditTrail } from './audit.service.ts';
import { AUDITED, subjectOf } from './audited.ts';

/** Writes an entry for what was done, before its answer is sent; what was refused or failed leaves none. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(@Inject(AuditTrail) private readonly trail: AuditTrail) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const operation = operationOf(request.method, routeOf(request));
    const audited = operation !== undefined && Object.hasOwn(AUDITED, operation) ? AUDITED[operation] : undefined;
    if (!audited) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        // The deadline of all answers ends before this.
        await withinDeadline(this.trail.write(request.caller.viewer, audited.action, subjectOf(audited, request)));
        return answer;
      }),
    );
  }
}
