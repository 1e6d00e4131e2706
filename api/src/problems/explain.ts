import { saying, written } from '@ringbreaker/cypher/domain';
import { HttpException } from '@nestjs/common';
import { GraphError, wasEnded } from '@ringbreaker/cypher';
import { ZodValidationException } from 'nestjs-zod';
import { z } from 'zod';
import { ProblemError } from './problem-error.ts';

/** Turns whatever was thrown into a problem that may be shown: no stack, no query text, no value. */
export function explain(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof GraphError) return explainGraph(error);
  if (error instanceof ZodValidationException) return explainInvalid(error.getZodError());
  if (error instanceof HttpException) return explainStatus(error.getStatus());
  const status = (error as { status?: unknown } | null)?.status;
  return explainStatus(typeof status === 'number' ? status : 500);
}

function explainGraph(error: GraphError): ProblemError {
  if (wasEnded(error)) {
    return new ProblemError('too-slow', saying`The database stopped this question after five seconds.`, {
      todo: saying`Ask for less: a smaller limit, fewer kinds, or a narrower window.`,
    });
  }
  if (error.code === 'unavailable' || error.code === 'credentials') {
    return new ProblemError('unavailable', error.message, { todo: saying`Try again in a few seconds.` });
  }
  if (error.code === 'schema') {
    return new ProblemError('not-ready', error.message, {
      todo: saying`Run \`npm run ringbreaker -- migrate\`, then try again.`,
    });
  }
  if (error.code === 'refused') return new ProblemError('invalid', error.message);
  return explainStatus(500);
}

function explainInvalid(error: unknown): ProblemError {
  const issues = error instanceof z.ZodError ? error.issues : [];
  const errors = issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const where = errors.map(({ path }) => path).filter(Boolean);
  return new ProblemError(
    'invalid',
    saying`What was asked does not fit${where.length ? `: ${written(where.join(', '))}` : ''}.`,
    {
      todo: saying`Correct what \`errors\` names; /api/docs shows what each parameter may be.`,
      errors,
    },
  );
}

function explainStatus(status: number): ProblemError {
  if (status === 404) {
    return new ProblemError('not-found', saying`Nothing answers at this address.`, {
      todo: saying`Look at /api/docs.`,
    });
  }
  if (status === 429) {
    return new ProblemError('too-many-requests', saying`More requests came from here than are served in a minute.`, {
      todo: saying`Wait as many seconds as Retry-After says, then try again.`,
    });
  }
  if (status === 405) return new ProblemError('not-allowed', saying`This address does not take this method.`);
  if (status === 413) {
    return new ProblemError('too-large', saying`The body is larger than 2 MB.`, {
      todo: saying`Ask for fewer keys at once.`,
    });
  }
  if (status >= 400 && status < 500) {
    return new ProblemError('bad-request', saying`The address, its headers or its body are malformed.`, {
      todo: saying`Encode keys in an address with percent signs, and send a body as JSON, as /api/docs shows.`,
    });
  }
  return new ProblemError('internal', saying`The server met something it did not expect; its log says more.`, {
    todo: saying`Try again; if it stays, report it with the request id in the X-Request-Id header.`,
  });
}
