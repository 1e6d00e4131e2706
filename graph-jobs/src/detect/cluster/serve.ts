import type { Readable, Writable } from 'node:stream';
import type { About, Found, UseRow } from './think-apart.ts';

/** What is asked at once: whole components, each with the uses that make it. */
interface Question {
  readonly about: About;
  readonly components: readonly { readonly component: string; readonly rows: readonly UseRow[] }[];
}

/** How the sellers of one component are grouped. */
export type Think = (about: About, rows: readonly UseRow[]) => Found;

/** An answer, or why there is none. */
type Answer = { readonly found: readonly Found[]; readonly components: number } | { readonly failed: string };

/** Answers questions until no more come: each has its length in four bytes before it, and so has each answer. */
export async function serve(input: Readable, output: Writable, think: Think): Promise<void> {
  for await (const question of questionsIn(input)) {
    const answer = Buffer.from(JSON.stringify(answerTo(JSON.parse(question) as Question, think)));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(answer.length);
    output.write(Buffer.concat([length, answer]));
  }
}

/** Thinks about components; the first that can't be thought about is named by a seller, who is a key and no person. */
export function answerTo({ about, components }: Question, think: Think): Answer {
  const found: Found[] = [];
  for (const { rows } of components) {
    try {
      found.push(think(about, rows));
    } catch (error) {
      const sellers = new Set(rows.map(([seller]) => seller));
      const [first = ''] = [...sellers].sort();
      return {
        failed: `the component of ${first} (${sellers.size} sellers, ${rows.length} uses) can't be grouped: ${(error as Error).message}`,
      };
    }
  }
  return { found: found.filter(tellsSomething), components: components.length };
}

function tellsSomething({ operators, communities, candidates, weights, largestComponent }: Found): boolean {
  return operators.length + communities.length + candidates.length + weights.length + largestComponent > 0;
}

async function* questionsIn(input: Readable): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = -1;
  for await (const part of input) {
    parts.push(part as Buffer);
    held += (part as Buffer).length;
    while (held >= 4 && (wanted < 0 || held >= wanted)) {
      const all = Buffer.concat(parts);
      wanted = 4 + all.readUInt32BE();
      const rest = held >= wanted ? all.subarray(wanted) : all;
      if (held >= wanted) {
        yield all.toString('utf8', 4, wanted);
        wanted = -1;
      }
      parts = [rest];
      held = rest.length;
      if (wanted > 0) break;
    }
  }
}
