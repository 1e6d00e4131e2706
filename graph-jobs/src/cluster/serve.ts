import type { Readable, Writable } from 'node:stream';
import { JobError } from '../job/job-error.ts';

/** What is asked at once: of some parts, each by itself, by what is the same for all. */
export interface Question {
  readonly step: string;
  readonly about: unknown;
  readonly parts: readonly unknown[];
}

/** Answers a part: a list, or one thing, that was found in it. It throws, and names the part, where it can't. */
export type Step<About, Part> = (about: About, part: Part) => unknown;

/** What workers can be asked for, by name; a question brings what its step takes. */
export type Steps = Readonly<Record<string, Step<never, never>>>;

/** An answer, or why there is none: what was asked for can't be done, or the core failed at it. */
type Answer<T = unknown> =
  | { readonly found: readonly T[] }
  | { readonly refused: string; readonly code: JobError['code'] }
  | { readonly failed: string };

const LENGTH_BYTES = 4;

/** Answers questions until no more come: each has its length in four bytes before it, and so has each answer. */
export async function serve(input: Readable, output: Writable, steps: Steps): Promise<void> {
  for await (const question of questionsIn(input)) {
    const answer = Buffer.from(JSON.stringify(await answerTo(JSON.parse(question) as Question, steps)));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(answer.length);
    output.write(Buffer.concat([length, answer]));
  }
}

/** What an answer says was found; who failed is known to Spark, which asks again. @throws JobError as the worker threw it */
export function foundIn<T>(text: string): readonly T[] {
  const answer = JSON.parse(text) as Exclude<Answer<T>, { readonly failed: string }>;
  if ('refused' in answer) throw new JobError(answer.code, answer.refused);
  return answer.found;
}

/** Answers one question, never by throwing. */
export async function answerTo(question: Question, steps: Steps): Promise<Answer> {
  try {
    const step = steps[question.step] as Step<unknown, unknown>;
    const found: unknown[] = [];
    for (const part of question.parts) found.push(...[await step(question.about, part)].flat());
    return { found };
  } catch (error) {
    if (error instanceof JobError) return { refused: error.message, code: error.code };
    return { failed: (error as Error).message };
  }
}

async function* questionsIn(input: Readable): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = LENGTH_BYTES;
  for await (const part of input) {
    parts.push(part as Buffer);
    held += (part as Buffer).length;
    // Joined only when enough is there: a question of many parts is copied once.
    while (held >= wanted) {
      const all = Buffer.concat(parts);
      const end = LENGTH_BYTES + all.readUInt32BE();
      const isWhole = held >= end;
      if (isWhole) yield all.toString('utf8', LENGTH_BYTES, end);
      parts = [isWhole ? all.subarray(end) : all];
      held = parts[0]?.length ?? 0;
      wanted = isWhole ? LENGTH_BYTES : end;
    }
  }
}
