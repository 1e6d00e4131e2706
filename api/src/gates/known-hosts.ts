import { saying } from '@ringbreaker/cypher/domain';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { sendProblem } from '../problems/problem.filter.ts';
import { ProblemError } from '../problems/problem-error.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** By which names this server may be asked, beside any port. */
export function hostsOf({ host, publicUrl, allowedHosts }: Pick<Config, 'host' | 'publicUrl' | 'allowedHosts'>) {
  const own = host.includes(':') ? `[${host}]` : host;
  const open = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  return new Set([...LOOPBACK, own.toLowerCase(), ...open, ...allowedHosts]);
}

/** The name in a Host header, without its port. */
export function hostOf(header: string | undefined): string {
  return /^(\[[\da-f:.]+\]|[^:[\]]*)(?::\d+)?$/i.exec(header ?? '')?.[1]?.toLowerCase() ?? '';
}

/**
 * Answers nobody who calls this server by a name that is not its own: a page elsewhere whose name is made to lead to
 * this machine would else read everything by the browser of whoever looks at it (DNS rebinding).
 */
export function refuseUnknownHosts(config: Config) {
  const known = hostsOf(config);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (known.has(hostOf(request.headers.host))) return next();
    const todo = saying`Ask by the address that the server printed, or name this one in PUBLIC_URL or ALLOWED_HOSTS.`;
    sendProblem(response, new ProblemError('unknown-host', saying`This server does not go by this name.`, { todo }));
  };
}
