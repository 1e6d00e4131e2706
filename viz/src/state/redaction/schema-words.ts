import { z } from 'zod';

const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** Every word that a schema offers as a choice, in depth: such a text is ours and no data. */
export function wordsIn(schema: z.ZodType): ReadonlySet<string> {
  const before = known.get(schema);
  if (before) return before;
  const words = new Set<string>();
  collect(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }), words);
  known.set(schema, words);
  return words;
}

/** A schema as JSON Schema names its choices in `enum` and `const`, wherever they stand. */
function collect(described: unknown, words: Set<string>): void {
  if (Array.isArray(described)) described.forEach((part) => collect(part, words));
  else if (described !== null && typeof described === 'object') {
    const { enum: choices, const: only } = described as { enum?: unknown; const?: unknown };
    for (const word of [...(Array.isArray(choices) ? choices : []), only])
      if (typeof word === 'string') words.add(word);
    Object.values(described).forEach((part) => collect(part, words));
  }
}
