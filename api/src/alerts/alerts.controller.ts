import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { AlertInbox, AlertPage } from '@ringbreaker/cypher/domain';
import type { Request, Response } from 'express';
import { ZodResponse } from 'nestjs-zod';
import { Callers } from '../auth/callers.ts';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  AlertInboxDto,
  AlertPageDto,
  AlertsQueryDto,
  InboxQueryDto,
  type SeenDone,
  SeenDoneDto,
  SeenDto,
  StreamQueryDto,
  type TriageDone,
  TriageDoneDto,
  TriageDto,
} from './alerts.dto.ts';
import { AlertStreams } from './alert-streams.service.ts';
import { Alerts } from './alerts.service.ts';
import { AlertDesk } from './desk.service.ts';

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlertDesk) private readonly desk: AlertDesk,
    @Inject(AlertStreams) private readonly streams: AlertStreams,
    @Inject(Callers) private readonly callers: Callers,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Alerts, the newest first: strong ties, new members, returning sellers, merges and growth spurts',
  })
  @ZodResponse({ status: 200, type: AlertPageDto })
  @ApiProblems('invalid')
  list(@Query() query: AlertsQueryDto, @CurrentViewer() viewer: Viewer): Promise<AlertPage> {
    return this.alerts.list(query, viewer);
  }

  @Get('inbox')
  @ApiOperation({ summary: 'Rackets with alerts, in the order asked for, and what the whole inbox can be narrowed by' })
  @ZodResponse({ status: 200, type: AlertInboxDto })
  @ApiProblems('invalid')
  inbox(@Query() query: InboxQueryDto, @CurrentViewer() viewer: Viewer): Promise<AlertInbox> {
    return this.alerts.inbox(query, viewer);
  }

  @Get('stream')
  @ApiOperation({ summary: 'New alerts as they come, by server-sent events; each has its number as its id' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'goes on past this number, as browsers do' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events named `alert`, each with an alert as `GET /alerts` shows it' })
  @ApiProblems('invalid', 'busy')
  async stream(
    @Query() { after, mine }: StreamQueryDto,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.method === 'HEAD') return void response.type('text/event-stream').end();
    this.streams.admit(response, viewer);
    const newest = await this.streams.newest();
    const last = request.get('last-event-id');
    const past = /^\d{1,15}$/.test(last ?? '') ? Number(last) : after;
    // After an older backup was restored a browser may know numbers that are still to come.
    const viewerNow = async () => (await this.callers.of(request))?.viewer ?? null;
    void this.streams.follow(response, { viewerNow, mine }, Math.min(past ?? newest, newest));
  }

  @Post('triage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledges, snoozes and assigns alerts: all that are named, or none of them' })
  @ZodResponse({ status: 200, type: TriageDoneDto })
  @ApiProblems('invalid', 'conflict', 'too-large')
  triage(@Body() triage: TriageDto, @CurrentViewer() viewer: Viewer): Promise<TriageDone> {
    return this.desk.triage(triage, viewer);
  }

  @Post('seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Notes up to which alert of some rackets you have read' })
  @ZodResponse({ status: 200, type: SeenDoneDto })
  @ApiProblems('invalid', 'too-large')
  seen(@Body() seen: SeenDto, @CurrentViewer() viewer: Viewer): Promise<SeenDone> {
    return this.desk.noteSeen(seen, viewer);
  }
}
