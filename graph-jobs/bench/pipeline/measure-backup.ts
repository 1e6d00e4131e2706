import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase, type Database } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { backup } from '#jobs/backup';
import { restore } from '#jobs/restore';
import { measureSelf } from '../measuring/apart.ts';
import { startSteps } from '../measuring/steps.ts';

/** One backup or restore in a process of its own. */
export interface Kept {
  readonly seconds: number;
  /** Of the job alone: the server is another process. */
  readonly cpuSeconds: number;
  readonly rssMebibytes: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly nodes: number;
  readonly links: number;
}

const KEY = 'k'.repeat(32);

/** Backs the graph and its archive up into a folder, or brings them back from there, and measures it. */
export async function measureBackup(what: 'backup' | 'restore', folder: string, archive: string): Promise<Kept> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    const clock = startSteps();
    const start = performance.now();
    const { lines } = await WORK[what](database, { folder, archive, progress: clock.tell });
    const seconds = (performance.now() - start) / 1000;
    return { seconds, ...measureSelf(), steps: clock.steps(), ...lines };
  } finally {
    await database.close();
  }
}

interface Place {
  readonly folder: string;
  readonly archive: string;
  readonly progress: (step: string) => void;
}

const WORK = {
  backup: (database: Database, { folder, archive, progress }: Place) =>
    backup(database, {
      folder,
      config: { archive, cardSecret: KEY, codeVersion: 'bench' },
      now: () => new Date(),
      progress,
    }),
  restore: async (database: Database, { folder, archive, progress }: Place) => {
    const cardKeyFile = join(dirname(folder), 'card');
    writeFileSync(cardKeyFile, KEY);
    const config = { archive, cardSecret: KEY, cardKeyFile };
    return (await restore(database, { folder, config, replace: true, progress })).manifest;
  },
};

/** How much room a folder takes, in MB. */
export function megabytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.ceil(files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6);
}
