import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { WithoutGraph } from '../graph/without-graph.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { DiskFigures } from './disk-figures.ts';
import { GraphFigures } from './graph-figures.ts';
import { Metrics } from './metrics.ts';

@ApiTags('health')
@WithoutGraph()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(GraphFigures) private readonly figures: GraphFigures,
    @Inject(DiskFigures) private readonly disk: DiskFigures,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Prometheus metrics; for a token of scope metrics:read, METRICS_TOKEN, or an admin' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'Metrics', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiProblems()
  async read(): Promise<string> {
    await Promise.all([this.figures.refresh(), this.disk.refresh()]);
    return this.metrics.registry.metrics();
  }
}
