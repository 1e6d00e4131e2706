import { marketplaceTables } from './generate/marketplace.ts';
import type { MarketplaceOptions } from './generate/options.ts';
import type { Table } from './generate/tables.ts';
import { makeWorld } from './generate/world.ts';
import { writeTables } from './generate/write-tables.ts';

export { GenerateError, type Level, type MarketplaceOptions } from './generate/options.ts';

/** A made marketplace in the canonical tables; rows are made while they are read, anew at each reading. */
export function generateMarketplace(options: MarketplaceOptions): Table[] {
  return marketplaceTables(makeWorld(options));
}

/** Writes a marketplace as NAME.csv into a folder and returns the number of rows by table. */
export async function writeMarketplace(
  dir: string,
  options: MarketplaceOptions,
  onProgress?: (name: string, rows: number) => void,
): Promise<Record<string, number>> {
  return writeTables(dir, generateMarketplace(options), onProgress);
}
