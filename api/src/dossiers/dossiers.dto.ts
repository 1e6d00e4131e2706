import { NewDossier } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';

export class NewDossierDto extends createZodDto(NewDossier) {}
