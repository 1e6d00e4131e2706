import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EventPage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { EventPageDto, EventsQueryDto } from './events.dto.ts';
import { Events } from './events.service.ts';

@ApiTags('rackets')
@Controller('rackets')
export class EventsController {
  constructor(@Inject(Events) private readonly events: Events) {}

  @Get(':id/events')
  @ApiOperation({ summary: "A racket's history: what happened to it, the newest first, also when it is no more" })
  @ZodResponse({ status: 200, type: EventPageDto })
  @ApiProblems('not-found', 'invalid')
  history(
    @Param() { id }: RacketIdDto,
    @Query() query: EventsQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<EventPage> {
    return this.events.history(id, query, viewer.contributors);
  }
}
