import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EntityView, EvidenceView, LinksView, NeighboursView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  EntityKeyDto,
  EntityViewDto,
  EvidenceQueryDto,
  EvidenceViewDto,
  LinksQueryDto,
  LinksViewDto,
  NeighboursQueryDto,
  NeighboursViewDto,
} from './entities.dto.ts';
import { Entities } from './entities.service.ts';
import { Evidence } from './evidence.service.ts';
import { Links } from './links.service.ts';
import { Neighbours } from './neighbours.service.ts';

@ApiTags('entities')
@Controller()
export class EntitiesController {
  constructor(
    @Inject(Entities) private readonly entities: Entities,
    @Inject(Neighbours) private readonly neighbours: Neighbours,
    @Inject(Links) private readonly links: Links,
    @Inject(Evidence) private readonly evidence: Evidence,
  ) {}

  @Get('entities/:key')
  @ApiOperation({ summary: 'One thing by its percent-encoded key: facts, and links counted by type and kind' })
  @ZodResponse({ status: 200, type: EntityViewDto })
  @ApiProblems('not-found', 'invalid')
  one(@Param() { key }: EntityKeyDto, @CurrentViewer() viewer: Viewer): Promise<EntityView> {
    return this.entities.one(key, viewer.contributors);
  }

  @Get('entities/:key/neighbours')
  @ApiOperation({ summary: 'What one thing is linked to: the best of it, and how much there is' })
  @ZodResponse({ status: 200, type: NeighboursViewDto })
  @ApiProblems('not-found', 'invalid')
  expand(
    @Param() { key }: EntityKeyDto,
    @Query() query: NeighboursQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<NeighboursView> {
    return this.neighbours.of(key, query, viewer.contributors);
  }

  @Post('links')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Every link among some things, and between them and others: a read, by POST for its many keys',
  })
  @ZodResponse({ status: 200, type: LinksViewDto })
  @ApiProblems('invalid', 'too-large')
  among(@Body() query: LinksQueryDto, @CurrentViewer() viewer: Viewer): Promise<LinksView> {
    return this.links.among(query, viewer.contributors);
  }

  @Get('evidence')
  @ApiOperation({ summary: 'The rows behind a link, as they came: file, line and hashes' })
  @ZodResponse({ status: 200, type: EvidenceViewDto })
  @ApiProblems('not-found', 'invalid', 'not-ready')
  rows(@Query() query: EvidenceQueryDto, @CurrentViewer() viewer: Viewer): Promise<EvidenceView> {
    return this.evidence.of(query, viewer.contributors);
  }
}
