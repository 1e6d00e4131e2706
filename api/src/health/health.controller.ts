import { saying } from '@ringbreaker/cypher/domain';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { WithoutGraph } from '../graph/without-graph.ts';
import { Readiness } from '../graph/readiness.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ProblemError } from '../problems/problem-error.ts';

class HealthDto extends createZodDto(z.object({ status: z.literal('ok') })) {}

@ApiTags('health')
@WithoutGraph()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Answers as long as the process does' })
  @ZodResponse({ status: 200, type: HealthDto })
  @ApiProblems()
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: "Whether the database is there with this version's schema" })
  @ZodResponse({ status: 200, type: HealthDto })
  @ApiProblems('not-ready')
  async ready(): Promise<HealthDto> {
    let missing: string | null = null;
    const graph = async () => {
      missing = await this.readiness.missing();
      const indicator = this.indicators.check('graph');
      return missing === null ? indicator.up() : indicator.down();
    };
    await this.health.check([graph]).catch(() => {
      throw new ProblemError('not-ready', missing ?? saying`The graph could not be asked.`, {
        todo: saying`Wait for the database, or run \`ringbreaker doctor\` to see what is missing.`,
      });
    });
    return { status: 'ok' };
  }
}
