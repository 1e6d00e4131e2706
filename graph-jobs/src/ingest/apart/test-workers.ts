import { answerTo, foundIn, type Question } from '../../cluster/serve.ts';
import type { Workers } from '../../cluster/workers.ts';
import { testFolder } from '../test-ingest.ts';
import { preparing } from './preparing.ts';

/** Workers in this process, asked as on a cluster: what they are asked and what they answer is told as text. */
export function workersHere(size: Workers['size']): Workers & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    scratch: testFolder(),
    size,
    asked,
    share: async <T>(about: Omit<Question, 'parts'>, parts: readonly unknown[], onDone?: (done: number) => void) => {
      const found: T[] = [];
      for (const [at, part] of parts.entries()) {
        const question = JSON.parse(JSON.stringify({ ...about, parts: [part] })) as Question;
        asked.push(question);
        found.push(...foundIn<T>(JSON.stringify(await answerTo(question, preparing))));
        onDone?.(at + 1);
      }
      return found;
    },
  };
}
