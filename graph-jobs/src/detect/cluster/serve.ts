import type { Readable, Writable } from 'node:stream';
import { findOperatorsApart, groupApart, type About, type UseRow } from './think-apart.ts';

/** What is asked at once: whole components, each with the uses that make it. */
interface Question {
  readonly step: keyof typeof STEPS;
  readonly about: About;
  readonly components: readonly { readonly component: string; readonly rows: readonly UseRow[] }[];
}

/** What is thought about a component. */
type Think = (about: About, rows: readonly UseRow[]) => unknown;

/** What workers are asked for; a list for each component, or what was found in it. */
const STEPS = { operators: findOperatorsApart, group: groupApart };

/** An answer, or why there is none. */
type Answer = { readonly found: readonly unknown[] } | { readonly failed: string };

const LENGTH_BYTES = 4;

/** Answers questions until no more come: each has its length in four bytes before it, and so has each answer. */
export async function serve(
  input: Readable,
  output: Writable,
  steps: Readonly<Record<Question['step'], Think>> = STEPS,
): Promise<void> {
  for await (const question of questionsIn(input)) {
    const answer = Buffer.from(JSON.stringify(answerTo(JSON.parse(question) as Question, steps)));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(answer.length);
    output.write(Buffer.concat([length, answer]));
  }
}

/** Thinks about components; the first that can't be thought about is named by a seller, who is a key and no person. */
export function answerTo(
  { step, about, components }: Question,
  steps: Readonly<Record<Question['step'], Think>> = STEPS,
): Answer {
  const found: unknown[] = [];
  for (const { rows } of components) {
    try {
      found.push(...[steps[step](about, rows)].flat());
    } catch (error) {
      const sellers = new Set(rows.map(([seller]) => seller));
      const [first = ''] = [...sellers].sort();
      return {
        failed: `the component of ${first} (${sellers.size} sellers, ${rows.length} uses) can't be grouped: ${(error as Error).message}`,
      };
    }
  }
  return { found };
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
