import { NewScreening, NewStoredScreening, ScreeningView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';

export class NewScreeningDto extends createZodDto(NewScreening) {}
export class ScreeningViewDto extends createZodDto(ScreeningView) {}
export class NewStoredScreeningDto extends createZodDto(NewStoredScreening) {}
