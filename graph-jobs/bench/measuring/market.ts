import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { refuseKept } from './empty-graph.ts';

/** Where a bench's made marketplace lies: its tables, and the archive of what was ingested. */
export interface Market {
  readonly tables: string;
  readonly archive: string;
  /** The folder that stays, with what is in the graph; null where both go. */
  readonly keptIn: string | null;
  /** Removes what was made for this bench alone. */
  remove(): void;
}

/** Options of benches that take a long time to prepare: what one leaves the next one may take. */
export const MARKET_OPTIONS = {
  tables: { type: 'string' },
  keep: { type: 'string' },
  from: { type: 'string' },
} as const;

interface NewMarket {
  readonly tables?: string | undefined;
  readonly keep?: string | undefined;
  readonly anew?: boolean | undefined;
}

/**
 * A folder for a marketplace: one that is removed at the end, or with `keep` one that stays for the next bench.
 * `tables` are made tables that are copied into it.
 */
export async function newMarket({ tables, keep, anew }: NewMarket): Promise<Market> {
  // What was kept is neither emptied here nor there.
  await refuseKept({ anew });
  const work = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), 'ringbreaker-market-'));
  const market = { tables: join(work, 'tables'), archive: join(work, 'archive') };
  rmSync(market.archive, { recursive: true, force: true });
  mkdirSync(market.archive, { recursive: true });
  if (tables) cpSync(tables, market.tables, { recursive: true });
  return {
    ...market,
    keptIn: keep ? work : null,
    remove: () => void (keep || rmSync(work, { recursive: true, force: true })),
  };
}

/** The marketplace that a bench kept in a folder and left in the graph. */
export function keptMarket(from: string): Market {
  const market = { tables: join(resolve(from), 'tables'), archive: join(resolve(from), 'archive') };
  if (!existsSync(market.archive) || !existsSync(market.tables))
    throw new Error(`${from} holds no marketplace: run "npm run bench -- pipeline --keep ${from}" first.`);
  return { ...market, keptIn: resolve(from), remove: () => undefined };
}
