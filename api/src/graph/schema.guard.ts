import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { WITHOUT_GRAPH } from './without-graph.ts';
import { Readiness } from './readiness.ts';

/** Asks nothing of a graph whose schema is another's: a half-migrated one would answer nonsense. */
@Injectable()
export class SchemaGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(WITHOUT_GRAPH, [context.getHandler(), context.getClass()])) return true;
    await this.readiness.requireSchema();
    return true;
  }
}
