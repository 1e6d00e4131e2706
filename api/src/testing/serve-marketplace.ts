import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import type { Config } from '../config.ts';
import { type Client, startSignedIn, testConfig } from './client.ts';
import { saveMarketplace } from './marketplace.ts';

/** What a test file asks its questions of; there before its first test, and ended after its last. */
export interface Market {
  readonly database: Database;
  /** The folder of the archive. */
  readonly archive: string;
  /** Signed in by the settings that the file gave; by none, it sees everything. */
  readonly client: Client;
  /** Another server on the same marketplace. */
  start(settings: Partial<Config>): Promise<Client>;
}

/** Empties the test database, fills it with the marketplace and serves it to the tests of a file. */
export function serveMarketplace(settings: Partial<Config> = {}, logTarget?: { write(line: string): void }): Market {
  const clients: Client[] = [];
  const market = {} as { -readonly [Part in keyof Market]: Market[Part] };
  market.start = async (own) => {
    const client = await startSignedIn(testConfig({ archive: market.archive, ...own }), logTarget);
    clients.push(client);
    return client;
  };
  beforeAll(async () => {
    market.database = await openTestDatabase();
    market.archive = mkdtempSync(join(tmpdir(), 'ringbreaker-api-'));
    await saveMarketplace(market.database, market.archive);
    market.client = await market.start(settings);
  });
  afterAll(async () => {
    await Promise.all(clients.map(({ server }) => server.end()));
    await market.database?.close();
    if (market.archive) rmSync(market.archive, { recursive: true, force: true });
  });
  return market;
}
