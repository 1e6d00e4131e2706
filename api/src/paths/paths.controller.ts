import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NodeKind, PathsView } from '@ringbreaker/cypher/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { CurrentViewer } from '../auth/session.guard.ts';
import type { Viewer } from '../auth/sessions.ts';
import { key } from '../entities/entities.dto.ts';
import { limitUpTo, listOf } from '../paging/list-query.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { Paths } from './paths.service.ts';

const PathsQuery = z.strictObject({
  from: key,
  to: key,
  k: limitUpTo(5, 3).describe('how many paths'),
  maxLength: limitUpTo(8, 6).describe('how many steps a path has at most'),
  avoid: listOf(NodeKind).describe('kinds not to pass through, separated by commas'),
  avoidHubs: z.enum(['true', 'false']).default('true').describe('not through what so many use that it links nobody'),
});
export class PathsQueryDto extends createZodDto(PathsQuery) {}
class PathsViewDto extends createZodDto(PathsView) {}

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
