import { NewRacketDecision, RacketDecisionPage, RacketTriage } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class DecisionsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class NewRacketDecisionDto extends createZodDto(NewRacketDecision) {}
export class RacketDecisionPageDto extends createZodDto(RacketDecisionPage) {}
export class RacketTriageDto extends createZodDto(RacketTriage) {}
