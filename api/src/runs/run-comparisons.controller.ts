import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FlowSellerPage, RunComparison } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ComparisonQueryDto, FlowSellerPageDto, FlowSellersQueryDto, RunComparisonDto } from './runs.dto.ts';
import { RunComparisons } from './run-comparisons.service.ts';

@ApiTags('runs')
@Controller('runs/comparison')
export class RunComparisonsController {
  constructor(@Inject(RunComparisons) private readonly comparisons: RunComparisons) {}

  @Get()
  @ApiOperation({ summary: 'Two detection runs side by side: who came, who went, and what became of the rackets' })
  @ZodResponse({ status: 200, type: RunComparisonDto })
  @ApiProblems('invalid', 'not-found')
  compare(@Query() query: ComparisonQueryDto, @CurrentViewer() viewer: Viewer): Promise<RunComparison> {
    return this.comparisons.compare(query, viewer.contributors);
  }

  @Get('sellers')
  @ApiOperation({
    summary: 'The sellers that went one way between two runs, by key: into a racket, out of it, or both',
  })
  @ZodResponse({ status: 200, type: FlowSellerPageDto })
  @ApiProblems('invalid', 'not-found')
  sellers(@Query() query: FlowSellersQueryDto, @CurrentViewer() viewer: Viewer): Promise<FlowSellerPage> {
    return this.comparisons.sellers(query, viewer.contributors);
  }
}
