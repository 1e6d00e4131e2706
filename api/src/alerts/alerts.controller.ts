import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AlertPage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { AlertPageDto, AlertsQueryDto } from './alerts.dto.ts';
import { Alerts } from './alerts.service.ts';

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(@Inject(Alerts) private readonly alerts: Alerts) {}

  @Get()
  @ApiOperation({ summary: 'Alerts, the newest first: new members, returning sellers, merges and growth spurts' })
  @ZodResponse({ status: 200, type: AlertPageDto })
  @ApiProblems('invalid')
  list(@Query() query: AlertsQueryDto, @CurrentViewer() viewer: Viewer): Promise<AlertPage> {
    return this.alerts.list(query, viewer.contributors);
  }
}
