import { NewRacketName, RacketNamed, RacketNamingPage } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class NamesQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class NewRacketNameDto extends createZodDto(NewRacketName) {}
export class RacketNamedDto extends createZodDto(RacketNamed) {}
export class RacketNamingPageDto extends createZodDto(RacketNamingPage) {}
