import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@ringbreaker/cypher/domain';
import type { Request, Response } from 'express';
import { explain } from './explain.ts';
import { PROBLEM_KINDS, type ProblemError } from './problem-error.ts';

/** Answers every failure as problem+json (RFC 9457) with a stable `type` and the next step in `todo`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    sendProblem(response, explain(error), error);
  }
}

/** Sends a problem; the error behind a 5xx goes to the log, without what may be personal in it. */
export function sendProblem(response: Response, problem: ProblemError, cause?: unknown): void {
  const body = bodyOf(problem);
  const { status } = body;
  logProblem(response, status, cause);
  if (status === 503 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '5');
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** Writes the error behind a 5xx into the log. */
export function logProblem({ req }: Response, status: number, cause: unknown): void {
  if (status < 500 || cause === undefined) return;
  const { log } = req as Request & { log?: { error(data: object): void; warn(data: object): void } };
  // What comes by itself, as while the database warms up, is no failure of the program's.
  log?.[status === 503 ? 'warn' : 'error'](describe(cause));
}

/** A problem as RFC 9457 writes it. */
export function bodyOf(problem: ProblemError): Problem {
  const { status, title } = PROBLEM_KINDS[problem.kind];
  return {
    type: `urn:ringbreaker:problem:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    ...(problem.todo && { todo: problem.todo }),
    ...(problem.errors && { errors: problem.errors }),
    ...(problem.conflicts && { conflicts: problem.conflicts }),
    ...(problem.noteConflict && { noteConflict: problem.noteConflict }),
    ...(problem.nameConflict && { nameConflict: problem.nameConflict }),
    ...(problem.decisionConflict && { decisionConflict: problem.decisionConflict }),
    ...(problem.workflowConflict && { workflowConflict: problem.workflowConflict }),
  };
}

/** A database's message may quote a value, so the log gets where it happened, not the words. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { failure: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = (error.cause as { code?: unknown } | undefined)?.code;
  const code = (error as { code?: unknown }).code;
  return { failure: error.name, code, cause, frames: frames.slice(0, 12) };
}
