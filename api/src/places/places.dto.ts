import { PlacesView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';

const PlacesQuery = z.strictObject({
  keys: z.array(key).min(1).max(1_000).describe('addresses, owners of addresses, operators and shipments'),
});

export class PlacesQueryDto extends createZodDto(PlacesQuery) {}
export class PlacesViewDto extends createZodDto(PlacesView) {}
