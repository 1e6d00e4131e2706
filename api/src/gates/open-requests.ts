import { saying } from '@ringbreaker/cypher/domain';
import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from '../problems/problem.filter.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Whether the server is well is answered however busy it is. */
const ALWAYS = /^\/(health|metrics)(\/|$)/;

/**
 * The requests that are under way. So many questions are worked on at once; whoever comes beyond that is told at once to
 * come again, rather than to wait behind all others.
 */
export class OpenRequests {
  /** How many were told to come again since the start. */
  shed = 0;
  readonly #open = new Set<Response>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Questions that are worked on. */
  get questions(): number {
    return this.#open.size - this.streams;
  }

  /** Live streams that are open. */
  get streams(): number {
    return [...this.#open].filter(isStream).length;
  }

  /** Express middleware that lets a request in, or answers 503 with Retry-After. */
  readonly admit = (request: Request, response: Response, next: NextFunction): void => {
    if (ALWAYS.test(request.path)) return next();
    if (this.questions >= this.#most) {
      this.shed++;
      return sendProblem(response, busy());
    }
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
    next();
  };
}

function isStream(response: Response): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

function busy(): ProblemError {
  return new ProblemError('busy', saying`This server works on as many questions as it can.`, {
    todo: saying`Ask again after as many seconds as Retry-After says.`,
  });
}
