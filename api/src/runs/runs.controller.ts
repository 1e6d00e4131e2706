import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database, jobRuns } from '@ringbreaker/cypher';
import { RunsPage } from '@ringbreaker/cypher/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { cursor, limitUpTo } from '../paging/list-query.ts';
import { ApiProblems } from '../problems/api-problems.ts';

class RunsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
class RunsPageDto extends createZodDto(RunsPage) {}

@ApiTags('runs')
@Controller('runs')
export class RunsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The runs of all jobs, newest first' })
  @ZodResponse({ status: 200, type: RunsPageDto })
  @ApiProblems('invalid')
  async list(@Query() query: RunsQueryDto, @CurrentViewer() viewer: Viewer): Promise<RunsPage> {
    const place = readCursor(query.cursor);
    const { contributors } = viewer;
    const rows = await this.database.run(jobRuns, { contributors, skip: place.skip, limit: query.limit });
    return pageOf(rows, place, { total: rows[0]?.total ?? 0, run: null });
  }
}
