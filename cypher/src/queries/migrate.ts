import { z } from 'zod';
import { defineQuery } from '../query.ts';

const migration = z.object({ version: z.number().int(), name: z.string(), checksum: z.string() });

/** The migrations that this database has had, in order. */
export const appliedMigrations = defineQuery('migrate/applied-migrations', 'read', z.object({}), migration);

/** Notes that a migration was applied. */
export const saveMigration = defineQuery(
  'migrate/save-migration',
  'write',
  migration,
  migration.pick({ version: true }),
);
