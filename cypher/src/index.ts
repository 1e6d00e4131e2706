export { Database, openDatabase, type DatabaseConfig, type Transaction } from './driver.ts';
export { GraphError } from './errors.ts';
export { takeLease, type Lease } from './lease.ts';
export { migrate, pendingMigrations, readMigrations, requireSchema, type Migration } from './migrate.ts';
export { boundQueries, defineQuery, type Query } from './query.ts';
export * from './queries/detect-read.ts';
export * from './queries/detect-save.ts';
export * from './queries/explore.ts';
export * from './queries/explore-links.ts';
