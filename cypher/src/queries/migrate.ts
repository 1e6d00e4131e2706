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

const names = z.array(z.string());
const count = z.number().int();

/** Lets the server know each label, type and property, so that none is new to it when it is first stored. */
export const makeNamesKnown = defineQuery(
  'migrate/make-names-known',
  'write',
  z.object({ labels: names, types: names, properties: names }),
  z.object({ labels: count, types: count, properties: count }),
);
