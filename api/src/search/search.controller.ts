import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SearchView } from '@ringbreaker/cypher/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { limitUpTo } from '../paging/list-query.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { Search } from './search.service.ts';

class SearchQueryDto extends createZodDto(z.strictObject({ q: z.string().max(500), limit: limitUpTo(100, 20) })) {}
class SearchViewDto extends createZodDto(SearchView) {}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(Search) private readonly search: Search) {}

  @Get()
  @ApiOperation({ summary: 'Finds things by an identifier, an id, a name, or the beginning of one' })
  @ZodResponse({ status: 200, type: SearchViewDto })
  @ApiProblems('invalid')
  find(@Query() { q, limit }: SearchQueryDto, @CurrentViewer() viewer: Viewer): Promise<SearchView> {
    return this.search.find(q, limit, viewer.contributors);
  }
}
