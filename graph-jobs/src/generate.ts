import { join } from 'node:path';
import { marketplaceDeliveries, marketplaceTables, type Delivery } from './generate/marketplace.ts';
import type { MarketplaceOptions } from './generate/options.ts';
import type { Table } from './generate/tables/tables.ts';
import { makeWorld } from './generate/world.ts';
import { writeTables } from './generate/tables/write-tables.ts';

export { GenerateError, type Level, type MarketplaceOptions } from './generate/options.ts';

/** A made marketplace in the canonical tables; rows are made while they are read, anew at each reading. */
export function generateMarketplace(options: MarketplaceOptions): Table[] {
  return marketplaceTables(makeWorld(options));
}

/** The same marketplace as it is delivered month by month, the earliest first, each with its truth and its events. */
export function generateDeliveries(options: MarketplaceOptions): Iterable<Delivery> {
  return marketplaceDeliveries(makeWorld(options));
}

/**
 * Writes a marketplace as NAME.csv into a folder, or with several snapshots into `snapshots/DATE/` below it, and
 * returns the number of rows by table, over all snapshots. Files that are there are written over.
 */
export async function writeMarketplace(
  dir: string,
  options: MarketplaceOptions,
  onProgress?: (name: string, rows: number) => void,
): Promise<Record<string, number>> {
  if ((options.snapshots ?? 1) === 1) return writeTables(dir, generateMarketplace(options), onProgress);
  const counts: Record<string, number> = {};
  for (const { asOf, tables } of generateDeliveries(options)) {
    const written = await writeTables(join(dir, 'snapshots', asOf), tables, onProgress);
    for (const [name, rows] of Object.entries(written)) counts[name] = (counts[name] ?? 0) + rows;
  }
  return counts;
}
