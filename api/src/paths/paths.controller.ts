import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PathsView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { PathsQueryDto, PathsViewDto } from './paths.dto.ts';
import { Paths } from './paths.service.ts';

@ApiTags('paths')
@Controller('paths')
export class PathsController {
  constructor(@Inject(Paths) private readonly paths: Paths) {}

  @Get()
  @ApiOperation({ summary: 'The paths between two things that say most, k at most' })
  @ZodResponse({ status: 200, type: PathsViewDto })
  @ApiProblems('not-found', 'invalid')
  between(@Query() query: PathsQueryDto, @CurrentViewer() viewer: Viewer): Promise<PathsView> {
    return this.paths.between(query, viewer.contributors);
  }
}
