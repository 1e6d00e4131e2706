import {
  Band,
  GraphLevel,
  GraphView,
  Lifecycle,
  MemberPage,
  RacketFacets,
  RacketPage,
  RacketTriageState,
  RacketView,
} from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo, listOf } from '../paging/list-query.ts';

const RacketsQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  band: listOf(Band).describe('bands, separated by commas'),
  lifecycle: Lifecycle.optional(),
  triage: RacketTriageState.optional().describe('how it stands at the desk; all of them where none is named'),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2'),
  brand: z.string().max(200).optional(),
  q: z.string().max(200).optional().describe("an id, or a part of a name, of a brand or of the racket's first reason"),
  sort: z.enum(['rank', 'score', 'harm', 'confidence', 'sellers']).default('rank'),
});

const MembersQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  former: z.enum(['true', 'false']).default('false').describe('with those who left, after those who are members'),
});

export class RacketsQueryDto extends createZodDto(RacketsQuery) {}
export class MembersQueryDto extends createZodDto(MembersQuery) {}
export class GraphQueryDto extends createZodDto(z.strictObject({ level: GraphLevel.default('seller') })) {}
export class RacketIdDto extends createZodDto(z.strictObject({ id: z.string().min(1).max(200) })) {}
export class RacketFacetsDto extends createZodDto(RacketFacets) {}
export class RacketPageDto extends createZodDto(RacketPage) {}
export class RacketViewDto extends createZodDto(RacketView) {}
export class MemberPageDto extends createZodDto(MemberPage) {}
export class GraphViewDto extends createZodDto(GraphView) {}
