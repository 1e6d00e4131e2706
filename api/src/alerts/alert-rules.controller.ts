import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AlertSubscriptionView, RulesPreview } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import type { Caller } from '../auth/callers.ts';
import { CurrentCaller, CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  NewSubscriptionDto,
  NewWatchDto,
  PreviewedRulesDto,
  RulesPreviewDto,
  SubscriptionViewDto,
} from './alerts.dto.ts';
import { AlertRules } from './alert-rules.service.ts';

@ApiTags('alerts')
@Controller('alerts/rules')
export class AlertRulesController {
  constructor(@Inject(AlertRules) private readonly rules: AlertRules) {}

  @Get()
  @ApiOperation({ summary: 'Which alerts you want to be told of, and how' })
  @ZodResponse({ status: 200, type: SubscriptionViewDto })
  @ApiProblems()
  read(@CurrentCaller() caller: Caller): Promise<AlertSubscriptionView> {
    return this.rules.of(caller);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Says which alerts you want to be told of from here on, and how' })
  @ZodResponse({ status: 200, type: SubscriptionViewDto })
  @ApiProblems('invalid', 'too-large')
  keep(@Body() wanted: NewSubscriptionDto, @CurrentCaller() caller: Caller): Promise<AlertSubscriptionView> {
    return this.rules.keep(wanted, caller);
  }

  @Post('watched')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Says that you want to be told of each alert of a racket, or no more; your other rules stay',
  })
  @ZodResponse({ status: 200, type: SubscriptionViewDto })
  @ApiProblems('invalid', 'too-large')
  watch(@Body() wanted: NewWatchDto, @CurrentCaller() caller: Caller): Promise<AlertSubscriptionView> {
    return this.rules.watch(wanted, caller);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'How many alerts of the last 30 days rules would have wanted; nothing is kept' })
  @ZodResponse({ status: 200, type: RulesPreviewDto })
  @ApiProblems('invalid', 'too-large')
  preview(@Body() { rules }: PreviewedRulesDto, @CurrentViewer() viewer: Viewer): Promise<RulesPreview> {
    return this.rules.preview(rules, viewer);
  }
}
