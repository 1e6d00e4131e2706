import type { Problem } from '@ringbreaker/cypher/domain';
import { serverSays, t } from './words/words.ts';

/** The API's answer that something went wrong: what, and what to do next. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

// The API tells who writes programs which parameter it was; here it was a field, or the address.
const CORRECT_IT = t`Correct it where it was typed: in a field, or in the address of the page.`;

/** Words any error for a person: a title, what happened and, where known, the next step. */
export function describeError(error: unknown): { title: string; detail: string; todo: string } {
  if (error instanceof ApiError) {
    const { title, detail, todo, errors } = error.problem;
    return {
      title: serverSays(title),
      detail: serverSays(detail),
      todo: errors
        ? CORRECT_IT
        : todo === undefined
          ? t`Try again; if it stays, look at the log of the API.`
          : serverSays(todo),
    };
  }
  return {
    title: t`Something went wrong`,
    detail: error instanceof Error ? error.message : String(error),
    todo: t`Try again; if it stays, reload the page. Your canvas is kept.`,
  };
}

/** Tells whether an error means that what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 404;
}

/** Tells whether an error means that the database was started a moment ago, and will answer soon. */
export function isWarming(error: unknown): boolean {
  return error instanceof ApiError && error.problem.type.endsWith(':warming');
}

/** Tells whether an error means that the server can't answer now, and may soon. */
export function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 503;
}

export const AGAIN_MS = 5_000;

/** After how many milliseconds a failed question is asked again by itself: only while the server is busy. */
export function againWhileBusy({ error }: { error: unknown }): number | false {
  return isBusy(error) && AGAIN_MS;
}

/** Tells whether an error means that the server did not answer at all. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 0;
}

/** Tells whether an error means that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 401;
}
