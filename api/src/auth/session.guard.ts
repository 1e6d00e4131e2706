import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ProblemError } from '../problems/problem-error.ts';
import { sessionCookie, Sessions, type Viewer } from './sessions.ts';

const PUBLIC = 'public';
export const WITHOUT_GRAPH = 'without-graph';

/** Marks a route that answers without a session. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Marks a route that answers while the graph does not. */
export const WithoutGraph = () => SetMetadata(WITHOUT_GRAPH, true);

/** The signed-in viewer of this request. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ viewer: Viewer }>().viewer,
);

/** Lets nobody pass without a session, except to public routes. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Request & { viewer?: Viewer }>();
    const token = readSessionCookie(request);
    const viewer = token ? await this.sessions.read(token) : null;
    if (!viewer) throw signedOut();
    request.viewer = viewer;
    return true;
  }
}

/** What everybody hears who is not signed in, with the way in. */
export function signedOut(): ProblemError {
  return new ProblemError('signed-out', 'This needs a session, and there is none, or it is over.', {
    todo: 'Open the sign-in link that the server printed; each start prints a new one, and so does SIGUSR2.',
  });
}

/** What the session's cookie of a request holds, if it has one. */
export function readSessionCookie(request: Request): string | undefined {
  return readCookie(request.headers.cookie, sessionCookie(request.socket.localPort));
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const parts = header?.split(';').map((part) => part.trim()) ?? [];
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}
