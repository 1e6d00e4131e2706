import {
  Band,
  GraphLevel,
  GraphView,
  Lifecycle,
  MemberPage,
  RACKET_TEXT_CHARACTERS,
  RacketFacets,
  RacketPage,
  RacketsCalled,
  RacketSort,
  RacketTriageState,
  RacketView,
  SortDirection,
  WorkStage,
} from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';
import { cursor, limitUpTo, listOf, names } from '../paging/list-query.ts';

const score = z.coerce.number().int().min(0).max(100).optional();
const sellers = z.coerce.number().int().min(0).max(10_000_000).optional();

const FacetsQuery = z.strictObject({
  band: listOf(Band).describe('bands, separated by commas'),
  lifecycle: listOf(Lifecycle).describe('one or several, separated by commas'),
  triage: listOf(RacketTriageState).describe('how it stands at the desk; all of them where none is named'),
  stage: listOf(WorkStage).describe('how far the work on it is; one or several, separated by commas'),
  assignee: names.describe('who works on it, separated by commas; one that has a comma is percent-encoded once more'),
  dueBy: z.iso.date().optional().describe('work that is to be done by this day (YYYY-MM-DD) and is not closed'),
  country: listOf(z.string().length(2)).describe('ISO 3166-1 alpha-2, separated by commas'),
  brand: names.describe('brands, separated by commas; one that has a comma of its own is percent-encoded once more'),
  q: z
    .string()
    .max(RACKET_TEXT_CHARACTERS)
    .optional()
    .describe("an id, or a part of a name, of a brand or of the racket's first reason"),
  scoreFrom: score.describe('this score or more'),
  scoreTo: score.describe('this score or less'),
  sellersFrom: sellers.describe('so many sellers or more'),
  sellersTo: sellers.describe('so many sellers or fewer'),
});

const RacketsQuery = FacetsQuery.extend({
  cursor,
  limit: limitUpTo(200, 50),
  sort: RacketSort.default('rank'),
  direction: SortDirection.optional().describe(
    'ranks, letters, stages and due days go from the first on, all else from the most, unless said otherwise',
  ),
});

const CalledQuery = z.strictObject({
  ids: listOf(z.string().max(200)).describe('up to fifty, separated by commas'),
});

const MembersQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  member: key.optional().describe('of a seller: this member alone'),
  former: z.enum(['true', 'false']).default('false').describe('with those who left, after those who are members'),
});

const GraphQuery = z.strictObject({
  level: GraphLevel.default('seller'),
  run: z.coerce.number().int().min(1).optional().describe('as of this run; the current one if left out'),
});

export class FacetsQueryDto extends createZodDto(FacetsQuery) {}
export class CalledQueryDto extends createZodDto(CalledQuery) {}
export class RacketsCalledDto extends createZodDto(RacketsCalled) {}
export class RacketsQueryDto extends createZodDto(RacketsQuery) {}
export class MembersQueryDto extends createZodDto(MembersQuery) {}
export class GraphQueryDto extends createZodDto(GraphQuery) {}
export class RacketIdDto extends createZodDto(z.strictObject({ id: z.string().min(1).max(200) })) {}
export class RacketFacetsDto extends createZodDto(RacketFacets) {}
export class RacketPageDto extends createZodDto(RacketPage) {}
export class RacketViewDto extends createZodDto(RacketView) {}
export class MemberPageDto extends createZodDto(MemberPage) {}
export class GraphViewDto extends createZodDto(GraphView) {}
