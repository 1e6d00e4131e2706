import { detectSize, type Database } from '@ringbreaker/cypher';

/** What a whole run will need, before it begins. */
export interface MemoryEstimate {
  readonly sellers: number;
  /** Links to values, shared or not. */
  readonly links: number;
  /** Resident memory of the job at its most, within 30 % on the marketplaces it was fitted to (`bench -- pipeline`). */
  readonly mebibytes: number;
}

/** Of the process with nothing read; of each seller with its facts, and of each link with what is read because of it. */
const BASE_MEBIBYTES = 180;
const BYTES_A_SELLER = 900;
const BYTES_A_LINK = 300;

/** Estimates the memory of a whole run from counts that the store keeps. */
export async function estimateMemory(database: Database): Promise<MemoryEstimate> {
  const rows = await database.run(detectSize, {});
  const sum = (wanted: string) => rows.reduce((total, { what, count }) => total + (what === wanted ? count : 0), 0);
  const [sellers, links] = [sum('sellers'), sum('links')];
  const bytes = sellers * BYTES_A_SELLER + links * BYTES_A_LINK;
  return { sellers, links, mebibytes: BASE_MEBIBYTES + Math.round(bytes / 2 ** 20) };
}
