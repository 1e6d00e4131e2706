import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from './callers.ts';

/** A request whose caller is known: whatever the guard let pass, open operations apart. */
export type KnownRequest = Request & { caller: Caller };

/** Who asks, and whose facts they may see. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>().caller.viewer,
);

/** Who asks, and how they showed it. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>().caller,
);
