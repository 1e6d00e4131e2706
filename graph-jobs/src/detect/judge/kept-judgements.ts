import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalize } from 'json-canonicalize';

/** Judgements of the last run, as canonical JSON, each under the name of all that it rests on. */
export interface KeptJudgements {
  /** What every judgement of this run rests on, whatever the group: code, reference and month. */
  readonly terms: string;
  readonly assessments: ReadonlyMap<string, string>;
}

/** What the last run judged, of what this one may take over. */
export function keptIn(
  scores: readonly { readonly assessment: string; readonly basis: string | null }[],
  rests: { readonly codeVersion: string; readonly reference: object; readonly day: string },
): KeptJudgements {
  const known = scores.flatMap(({ basis, assessment }) => (basis === null ? [] : [[basis, assessment] as const]));
  return { terms: canonicalize({ ...rests, code: digestCode() }), assessments: new Map(known) };
}

/**
 * Names all that a judgement rests on. A judgement is taken over where the last run had one of the same name: then it
 * would come out to the byte as it is. Whatever is forgotten here would be kept for ever, so the whole community is in it.
 * @param parts plain data, its lists in an order of their own
 */
export function nameBasis(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Where what reads, judges and says is written: detection itself, and what it takes from elsewhere. */
const CODE = [
  '..',
  '../../ingest/ledger',
  '../../../../cypher/src/archive',
  '../../../../cypher/src/domain',
  '../../../../cypher/src/values',
];

let digested: string | undefined;

/** A hash of the code that reads and judges: what other code made is never taken over, not even while somebody works on it. */
export function digestCode(): string {
  return (digested ??= makeDigest());
}

function makeDigest(): string {
  const hash = createHash('sha256');
  const own = fileURLToPath(import.meta.url);
  // Built, both packages lie in `dist`.
  const folders = CODE.map((path) => (extname(own) === '.ts' ? path : path.replace('/src/', '/dist/')));
  for (const folder of folders.map((path) => fileURLToPath(new URL(path, import.meta.url))))
    for (const file of filesIn(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('base64url');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => /\.[jt]s$/.test(file) && !/\.(spec|d)\.[jt]s$/.test(file)).sort();
}
