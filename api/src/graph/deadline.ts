import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { saying } from '@ringbreaker/cypher/domain';
import { catchError, type Observable, throwError, timeout, TimeoutError } from 'rxjs';
import { ProblemError } from '../problems/problem-error.ts';

/** One second more than the database gives a statement: what is later than that hangs somewhere on the way. */
export const DEADLINE_MS = 6_000;
const OWN_DEADLINE = 'deadlineMs';

/**
 * Gives another time than the usual, in milliseconds, to what takes many statements, or works for longer than it asks the
 * graph; the explorer waits for 30 s, unless it is told on and on that work goes on.
 */
export const Deadline = (ms: number) => SetMetadata(OWN_DEADLINE, ms);

/** Answers for a question that got no answer in time, so that nobody waits for a connection that hangs. */
@Injectable()
export class DeadlineInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const own = this.reflector.get<number | undefined>(OWN_DEADLINE, context.getHandler());
    return next.handle().pipe(
      timeout(own ?? DEADLINE_MS),
      catchError((error: unknown) => throwError(() => (error instanceof TimeoutError ? tooLate() : error))),
    );
  }
}

/** Fails when the work takes longer than the deadline; the work itself goes on, and its end is of no interest. */
export async function withinDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), DEADLINE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function tooLate(): ProblemError {
  return new ProblemError('unavailable', saying`The graph did not answer in time.`, {
    todo: saying`Try again in a few seconds.`,
  });
}
