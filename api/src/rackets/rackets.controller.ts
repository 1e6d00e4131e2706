import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  GraphView,
  MemberPage,
  PlacesView,
  RacketFacets,
  RacketPage,
  RacketsCalled,
  RacketView,
} from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { Deadline } from '../graph/deadline.ts';
import { PlacesViewDto } from '../places/places.dto.ts';
import { Places } from '../places/places.service.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  CalledQueryDto,
  FacetsQueryDto,
  GraphQueryDto,
  GraphViewDto,
  MemberPageDto,
  MembersQueryDto,
  RacketFacetsDto,
  RacketIdDto,
  RacketPageDto,
  RacketsCalledDto,
  RacketsQueryDto,
  RacketViewDto,
} from './rackets.dto.ts';
import { RacketPictures } from './racket-pictures.service.ts';
import { Rackets } from './rackets.service.ts';

/** A picture of 50,000 things is read by some twenty statements, each within the usual time. */
const WHOLE_PICTURE_MS = 25_000;

@ApiTags('rackets')
@Controller('rackets')
export class RacketsController {
  constructor(
    @Inject(Rackets) private readonly rackets: Rackets,
    @Inject(RacketPictures) private readonly pictures: RacketPictures,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The ranked list of rackets, filtered and sorted' })
  @ZodResponse({ status: 200, type: RacketPageDto })
  @ApiProblems('invalid')
  list(@Query() query: RacketsQueryDto, @CurrentViewer() viewer: Viewer): Promise<RacketPage> {
    return this.rackets.list(query, viewer.contributors);
  }

  @Get('facets')
  @ApiOperation({
    summary: 'What the ranked list can be narrowed by, how many rackets each choice leaves, and which part hides what',
  })
  @ZodResponse({ status: 200, type: RacketFacetsDto })
  @ApiProblems('invalid')
  facets(@Query() query: FacetsQueryDto, @CurrentViewer() viewer: Viewer): Promise<RacketFacets> {
    return this.rackets.facets(query, viewer.contributors);
  }

  @Get('called')
  @ApiOperation({ summary: 'What rackets are called: by their made titles, and by people' })
  @ZodResponse({ status: 200, type: RacketsCalledDto })
  @ApiProblems('invalid')
  called(@Query() { ids = [] }: CalledQueryDto, @CurrentViewer() viewer: Viewer): Promise<RacketsCalled> {
    return this.rackets.called(ids, viewer.contributors);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One racket: its score, the parts of it, and what speaks against it' })
  @ZodResponse({ status: 200, type: RacketViewDto })
  @ApiProblems('not-found', 'invalid')
  one(@Param() { id }: RacketIdDto, @CurrentViewer() viewer: Viewer): Promise<RacketView> {
    return this.rackets.one(id, viewer.contributors);
  }

  @Get(':id/members')
  @ApiOperation({ summary: 'The members of a racket, core first, with the values that tie them in' })
  @ZodResponse({ status: 200, type: MemberPageDto })
  @ApiProblems('not-found', 'invalid')
  members(
    @Param() { id }: RacketIdDto,
    @Query() query: MembersQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<MemberPage> {
    return this.rackets.members(id, query, viewer.contributors);
  }

  @Get(':id/places')
  @ApiOperation({ summary: 'Where the members of a racket are, ship from and take returns' })
  @ZodResponse({ status: 200, type: PlacesViewDto })
  @ApiProblems('not-found', 'invalid')
  placesOf(@Param() { id }: RacketIdDto, @CurrentViewer() viewer: Viewer): Promise<PlacesView> {
    return this.places.ofRacket(id, viewer.contributors);
  }

  @Get(':id/graph')
  @Deadline(WHOLE_PICTURE_MS)
  @ApiOperation({
    summary: 'A racket as a picture, now or as of a run: its operators, its sellers, or everything that they share',
  })
  @ZodResponse({ status: 200, type: GraphViewDto })
  @ApiProblems('not-found', 'invalid')
  graph(
    @Param() { id }: RacketIdDto,
    @Query() query: GraphQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<GraphView> {
    return this.pictures.draw(id, query, viewer.contributors);
  }
}
