import type { NewScreening, ScreeningView } from '@ringbreaker/cypher/domain';
import { BOUNDS } from '../../detect/evidence/read-bounds.ts';
import { answerSubject, type Looked } from './answer-subject.ts';
import { findTies } from './find-ties.ts';
import { keysOf, readSubject, type ReadSubject } from './read-subject.ts';
import type { ScreeningTools } from './screening-tools.ts';

/** Screens one subject or a batch against the rackets of the current run. Nothing is stored. */
export async function screen({ subjects, near }: NewScreening, tools: ScreeningTools): Promise<ScreeningView> {
  // 1. Read every value as ingest does.
  const read = subjects.map((subject) => readSubject(subject, tools.cardSecret));
  const keys = keysOf(read);
  // 2. Look up what they are tied to, all at once; and what is the same as they are, or likely so.
  const { run, found } = await findTies(keys, tools, near);
  // 3. What is told of these rackets, and what listings are held against.
  const ids = new Set(
    [...found.values()].flatMap((all) => all.flatMap(({ ties }) => ties.map(({ racket }) => racket))),
  );
  const known = ids.size === 0 ? [] : await tools.lookups.rackets([...ids].sort());
  const rackets = new Map(known.map((racket) => [racket.id, racket]));
  const looked: Looked = { run, found, rackets, listings: await lookAtListings(read, tools) };
  // 4. The answer on each.
  return { runSeq: run, answers: read.map((subject) => answerSubject(subject, looked)) };
}

async function lookAtListings(read: readonly ReadSubject[], tools: ScreeningTools): Promise<Looked['listings']> {
  const listed = read.filter(({ listing }) => listing !== null);
  if (listed.length === 0) return { medians: [], pictures: [] };
  const nameless = listed.filter(({ listing }) => !listing?.brand?.trim());
  const images = new Set(
    nameless.flatMap(({ values }) =>
      values.flatMap(({ kind, key }) => (kind === 'image' && key !== null ? [key] : [])),
    ),
  );
  const pictures = images.size === 0 ? [] : await tools.lookups.pictures([...images], BOUNDS.image);
  return { medians: await tools.reference.medians(tools.lookups), pictures };
}
