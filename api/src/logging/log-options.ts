import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import type { Request } from 'express';
import type { Params } from 'nestjs-pino';
import { routeOf } from '../metrics/metrics.ts';

/** Where log lines go; a test passes its own to read them. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * What is logged of a request: method, route template, status and time. Addresses, queries, headers and bodies are
 * not, for a search or a key may hold a name or a phone number.
 */
export function logOptions(level: string, target?: LogTarget): Params {
  const options = {
    level,
    base: null,
    genReqId: (_: IncomingMessage, response: { setHeader(name: string, value: string): unknown }) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_: IncomingMessage, { statusCode }: { statusCode: number }, error?: Error) =>
      statusCode === 503 ? 'warn' : error || statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: (request: { id: string; method: string }) => ({ id: request.id, method: request.method }),
      res: statusOf,
      err: nameOf,
    },
    customSuccessObject: (request: IncomingMessage, _: unknown, line: object) => withRoute(request, line),
    customErrorObject: (request: IncomingMessage, _: unknown, _error: unknown, line: object) =>
      withRoute(request, line),
    redact: { paths: ['req.headers', 'req.query', 'req.params', 'req.url', 'req.body', 'res.headers'], remove: true },
    autoLogging: { ignore: (request: IncomingMessage) => request.url?.startsWith('/api/v1/health/') ?? false },
  };
  return { pinoHttp: target ? [options, target] : options, forRoutes: [{ path: '{*all}', method: RequestMethod.ALL }] };
}

function statusOf(response: { statusCode: number }) {
  return { statusCode: response.statusCode };
}

function nameOf(error: { type?: string; name?: string }) {
  return { type: error.type ?? error.name };
}

function withRoute(request: IncomingMessage, line: object) {
  return { ...line, route: routeOf(request as Request) };
}
