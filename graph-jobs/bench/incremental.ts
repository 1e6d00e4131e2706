import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import type { Level } from '#jobs/generate';
import { PARTS, writeParts, type Part } from './incremental/hold-back.ts';
import { ingestApart, measure, wayInto, type Way } from './ingest/measure.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { readOptions } from './measuring/options.ts';
import { tellSteps } from './measuring/steps.ts';
import { measureDetect, type Detected } from './pipeline/measure-detect.ts';

// Detection of what changed beside detection of everything, on the same graph, each in a process of its own:
//   npm run bench -- incremental [--sellers 20000] [--seed 1] [--level easy]
// A thousandth of all links to values comes later, wherever it lies; then a ten-thousandth; then all that began in a week.
// A million sellers take half an hour, 5 GB of disk, and a server with room: RINGBREAKER_NEO4J_HEAP=3g.

const options = readOptions({
  sellers: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  level: { type: 'string', default: 'easy' },
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string', default: '' },
});
const SELF = fileURLToPath(import.meta.url);
/** Of the time that everything takes. */
const WANTED: Partial<Record<Part, number>> = { 'scattered-1000': 0.35, 'scattered-10000': 0.1 };

async function bench(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ringbreaker-incremental-'));
  try {
    await (await openTestDatabase()).close();
    const { sellers, seed, level } = options;
    const folder = join(work, 'tables');
    const rows = await writeParts(folder, { sellers: Number(sellers), seed: Number(seed), level: level as Level });
    mkdirSync(join(work, 'archive'));
    for (const part of PARTS) {
      const way = part === 'first' ? await wayInto() : 'ordinary';
      await ingestApart(SELF, join(folder, part), join(work, 'archive'), way);
      const near = await runApart<Detected>(SELF, ['--child', 'detect'], AS_SHIPPED);
      tell(`${part} (${rows[part]} rows)`, near);
      const whole = await runApart<Detected>(SELF, ['--child', 'detect-full'], AS_SHIPPED);
      if (part === 'first') continue;
      tell('  everything', whole);
      const ratio = (near.seconds / whole.seconds).toFixed(2);
      console.log(`  ${ratio} of the time (wanted: ${WANTED[part] ?? 'less'}); ${whole.summary.written} left to write`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function tell(what: string, { seconds, cpuSeconds, steps, summary }: Detected): void {
  const { extent, why, lookedAt, sellers, written } = summary;
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of the job's CPU); ${why ? `${extent}: ${why}` : extent}, ${lookedAt} of ${sellers} sellers, ${written} written`,
  );
  console.log(tellSteps(steps));
}

function runChild(child: string): Promise<unknown> {
  if (child === 'detect') return measureDetect();
  if (child === 'detect-full') return measureDetect({ full: true });
  return measure(child, options.archive, options.way as Way);
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runChild(options.child)));
