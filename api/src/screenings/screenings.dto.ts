import { NewScreening, ScreeningView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';

export class NewScreeningDto extends createZodDto(NewScreening) {}
export class ScreeningViewDto extends createZodDto(ScreeningView) {}
