import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database, overviewTotals } from '@ringbreaker/cypher';
import { OverviewView } from '@ringbreaker/cypher/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';

class OverviewDto extends createZodDto(OverviewView) {}

@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'How big the graph is, and which run is shown' })
  @ZodResponse({ status: 200, type: OverviewDto })
  @ApiProblems()
  async overview(@CurrentViewer() viewer: Viewer): Promise<OverviewView> {
    const [totals] = await this.database.run(overviewTotals, { contributors: viewer.contributors });
    return totals ?? { sellers: null, values: null, links: null, rackets: 0, runSeq: null, asOf: null };
  }
}
